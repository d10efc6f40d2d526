//! Which path leads where, and the published document.

use collegium_web::spec::{Audience, publish};
use poem::{
    Endpoint, EndpointExt, IntoResponse, Response, Route, endpoint::BoxEndpoint, get, handler,
    http::header,
};
use poem_openapi::OpenApiService;

use crate::app::App;

/// Where the platform's API is.
pub const PLATFORM_API: &str = "/api/platform/v1";

impl App {
    /// All routes.
    #[must_use]
    pub fn routes(&self) -> BoxEndpoint<'static> {
        let api = self.platform_api();
        let document = publish(&api.spec(), Audience::Platform);
        let platform = Route::new().nest(
            PLATFORM_API,
            Route::new()
                .at("/openapi.json", get(json(document)))
                .nest("/", api),
        );
        Route::new()
            .at("/healthz", get(healthy))
            .nest_no_strip("/", self.operator_gate.guard(platform))
            .boxed()
    }

    /// The published documents: (file name, text).
    #[must_use]
    pub fn documents(&self) -> [(&'static str, String); 1] {
        [(
            "platform.json",
            publish(&self.platform_api().spec(), Audience::Platform),
        )]
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

#[handler]
fn healthy() -> &'static str {
    "ok"
}

fn json(document: String) -> impl Endpoint<Output = Response> {
    poem::endpoint::make_sync(move |_| {
        document
            .clone()
            .with_header(header::CONTENT_TYPE, "application/json")
            .into_response()
    })
}
