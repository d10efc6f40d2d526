//! Which host and path leads where, and the two published documents.

use std::sync::Arc;

use collegium_kernel::{Code, Problem};
use collegium_notifications::events::Events;
use collegium_web::{
    ApiError, Entered, InPlan,
    spec::{Audience, narrow, publish},
};
use poem::{
    Endpoint, EndpointExt, IntoEndpoint, IntoResponse, Request, Response, Route,
    endpoint::BoxEndpoint, get, http::header,
};
use poem_openapi::OpenApiService;
use serde_json::{Value, json};

use crate::app::App;

/// Where a tenant's API is.
pub const TENANT_API: &str = "/api/v1";
/// Where the platform's API is.
pub const PLATFORM_API: &str = "/api/platform/v1";

impl App {
    /// All routes: the platform's hosts lead to the platform, every other to its tenant.
    #[must_use]
    pub fn routes(&self) -> BoxEndpoint<'static> {
        let base = self.settings.server.base_domain.clone();
        let hosts = ByHost {
            platform_hosts: [format!("console.{base}"), base],
            platform: self.operator_gate.guard(self.platform_routes()),
            tenant: self.gate.guard(self.tenant_routes()),
        };
        hosts.boxed()
    }

    fn tenant_routes(&self) -> Route {
        let api = self.tenant_api();
        let document = self.tenant_document();
        let site = self.portal.routes(&document);
        let document = Arc::new(serde_json::from_str(&document).unwrap_or_default());
        let api = InPlan::new(api.into_endpoint(), &document);
        Route::new()
            .nest(
                TENANT_API,
                Route::new()
                    .at("/openapi.json", get(own_document(self, document)))
                    .nest("/", api),
            )
            .at(
                "/.well-known/jwks.json",
                collegium_identity::jwks_endpoint((*self.identity).clone()),
            )
            .nest_no_strip("/", site)
    }

    fn platform_routes(&self) -> Route {
        let api = self.platform_api();
        let document = publish(&api.spec(), Audience::Platform);
        let mut routes = Route::new().nest(
            PLATFORM_API,
            Route::new()
                .at("/openapi.json", get(json_text(document)))
                .nest("/", api),
        );
        if let Some(outbox) = &self.outbox {
            routes = routes.nest(
                "/outbox",
                collegium_identity::mail::outbox_endpoint(outbox.clone()),
            );
        }
        routes
    }

    /// The published documents: (file name, text).
    #[must_use]
    pub fn documents(&self) -> [(&'static str, String); 3] {
        [
            ("tenant.json", self.tenant_document()),
            (
                "platform.json",
                publish(&self.platform_api().spec(), Audience::Platform),
            ),
            ("tenant.graphql", self.graphql.sdl()),
        ]
    }

    /// The published document of tenants' API, with all that a plan can have.
    #[must_use]
    pub fn tenant_document(&self) -> String {
        publish(&self.tenant_api().spec(), Audience::Tenant)
    }

    fn tenant_api(&self) -> OpenApiService<impl poem_openapi::OpenApi + use<>, Events> {
        let apis = (
            self.identity.api(),
            collegium_learning::api::api(self.learning.clone()),
            self.notifications.api(),
            self.graphql.api(),
        );
        OpenApiService::new(apis, "Learning platform", env!("CARGO_PKG_VERSION"))
            .description(
                "What a university's own programs may do: people, roles, courses, enrolments, \
                 progress.",
            )
            .server(TENANT_API)
            .webhooks::<Events>()
    }

    fn platform_api(&self) -> OpenApiService<impl poem_openapi::OpenApi + use<>, ()> {
        let api = collegium_tenancy::api::api(self.tenancy.clone());
        OpenApiService::new(api, "Collegium platform", env!("CARGO_PKG_VERSION"))
            .description(
                "What operators do: universities, their domains and plans, the fleet's schema.",
            )
            .server(PLATFORM_API)
    }
}

/// Sends a request to the platform or to a tenant by its host.
struct ByHost<P, T> {
    platform_hosts: [String; 2],
    platform: P,
    tenant: T,
}

impl<P, T> Endpoint for ByHost<P, T>
where
    P: Endpoint<Output = Response>,
    T: Endpoint<Output = Response>,
{
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        // Not by a route: a router outside the gates would answer in its own words.
        if request.uri().path() == "/healthz" {
            return Ok("ok".into_response());
        }
        let host = collegium_web::host_of(&request);
        if host.is_some_and(|host| self.platform_hosts.contains(&host)) {
            self.platform.call(request).await
        } else {
            self.tenant.call(request).await
        }
    }
}

/// The tenant's document: what its plan includes, in the university's own name, at its own
/// address.
fn own_document(app: &App, document: Arc<Value>) -> impl Endpoint<Output = Response> + use<> {
    let portal = app.portal.clone();
    poem::endpoint::make(move |request: Request| {
        let (portal, document) = (portal.clone(), document.clone());
        async move {
            let entered: Option<&Arc<Entered>> = request.extensions().get();
            let entered = entered.ok_or_else(|| ApiError(Problem::new(Code::Internal)))?;
            let tenant = &entered.context.tenant;
            let mut own = narrow(&document, &tenant.plan.features);
            let address = portal.address(tenant);
            own["info"]["title"] = format!("{} API", tenant.name).into();
            own["info"]["contact"] = json!({ "name": tenant.name, "url": address });
            if let Some(logo) = portal.logo(tenant).await.map_err(ApiError)? {
                own["info"]["x-logo"] =
                    json!({ "url": format!("{address}{logo}"), "altText": tenant.name });
            }
            own["servers"] = json!([{ "url": format!("{address}{TENANT_API}") }]);
            Ok::<_, poem::Error>(poem::web::Json(own).into_response())
        }
    })
}

fn json_text(document: String) -> impl Endpoint<Output = Response> {
    poem::endpoint::make_sync(move |_| {
        document
            .clone()
            .with_header(header::CONTENT_TYPE, "application/json")
            .into_response()
    })
}
