//! The working site of a tenant: what a browser asks for, answered with the pages
//! of [`crate::views`] from the use-cases of the services.
//!
//! `core` holds what every page needs (who visits, forms, notices, caches); a module
//! for each part of the site holds its handlers and its routes.

mod account;
mod admin;
mod auth;
mod core;
mod learning;

use std::sync::Arc;

use collegium_identity::Identity;
use collegium_kernel::{Code, Problem, RequestContext, Tenant, TenantContext};
use collegium_learning::Learning;
use collegium_notifications::Notifications;
use collegium_packaging::University;
use collegium_store::{Database, Objects};
use collegium_web::{ApiError, spec::narrow};
use poem::{Endpoint, EndpointExt, Request, Response, Route, endpoint::BoxEndpoint, http::Method};
use serde_json::Value;

use self::core::{Links, Notice, faces::Faces, redirect, shared::SharedPages, with_notice};
use crate::{PortalError, render::Renderer, theme::Theme};

/// What the site stands on.
pub struct PortalParts {
    /// People and policy.
    pub identity: Arc<Identity>,
    /// Courses.
    pub learning: Arc<Learning>,
    /// Webhooks.
    pub notifications: Notifications,
    /// Tells of changes.
    pub database: Database,
    /// Where the brand's images are.
    pub objects: Objects,
    /// Whether browsers come by https.
    pub https: bool,
    /// The port that browsers come to.
    pub public_port: u16,
}

/// The sites of all tenants.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

struct Inner {
    identity: Arc<Identity>,
    learning: Arc<Learning>,
    notifications: Notifications,
    objects: Objects,
    renderer: Renderer,
    links: Links,
    faces: Faces,
    shared: SharedPages,
}

impl Portal {
    /// The site on these parts. It hears of changes by the database's invalidations.
    ///
    /// # Errors
    /// When an embedded template or locale file cannot be read.
    pub fn new(parts: PortalParts) -> Result<Self, PortalError> {
        let inner = Inner {
            renderer: Renderer::new()?,
            links: Links {
                https: parts.https,
                port: parts.public_port,
            },
            faces: Faces::new(),
            shared: SharedPages::new(),
            identity: parts.identity,
            learning: parts.learning,
            notifications: parts.notifications,
            objects: parts.objects,
        };
        let (faces, shared) = (inner.faces.clone(), inner.shared.clone());
        parts.database.invalidations().on_change(move |change| {
            faces.hear(change);
            shared.hear(change);
        });
        Ok(Self(Arc::new(inner)))
    }

    /// Every page, by its whole path. To be put behind the gate. The reference for
    /// developers is made of `openapi`, the published document of the tenant's API.
    #[must_use]
    pub fn routes(&self, openapi: &str) -> BoxEndpoint<'static> {
        let mut routes = core::assets::routes(Route::new());
        routes = auth::routes(routes);
        routes = account::routes(routes);
        routes = admin::routes(routes);
        routes = learning::routes(routes, openapi);
        routes.data(self.clone()).around(ask_to_sign_in).boxed()
    }

    /// Sets the tenant's theme.
    ///
    /// # Errors
    /// When it is no theme, or cannot be stored.
    pub async fn set_theme(&self, ctx: &RequestContext, theme: Value) -> Result<(), Problem> {
        let theme = check_theme(theme)?;
        self.identity().set_theme(ctx, theme, None).await?;
        Ok(())
    }

    /// The address of a tenant's portal, without a slash at its end.
    #[must_use]
    pub fn address(&self, tenant: &Tenant) -> String {
        self.0.links.to(&tenant.primary_host)
    }

    /// The tenant as its packages name it, of the published document of all tenants' API.
    #[must_use]
    pub fn university(&self, tenant: &Tenant, openapi: &Value) -> University {
        let document = narrow(openapi, &tenant.plan.features);
        University::new(&tenant.slug, &tenant.name, &self.address(tenant), &document)
    }

    /// Where the tenant's logo is, as a path of its portal; none if it has none.
    ///
    /// # Errors
    /// When the theme cannot be read.
    pub async fn logo(&self, tenant: &TenantContext) -> Result<Option<String>, Problem> {
        Ok(self.face(tenant).await?.theme.logo.clone())
    }

    fn identity(&self) -> &Identity {
        &self.0.identity
    }

    fn learning(&self) -> &Learning {
        &self.0.learning
    }

    fn notifications(&self) -> &Notifications {
        &self.0.notifications
    }

    fn renderer(&self) -> &Renderer {
        &self.0.renderer
    }
}

impl std::fmt::Debug for Portal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Portal")
    }
}

/// Checks a theme and gives it back as it is to be kept: the `theme_check` that
/// identity is given.
///
/// # Errors
/// When it is no theme; the error names the field as far as it is known.
pub fn check_theme(theme: Value) -> Result<Value, Problem> {
    let theme: Theme = serde_json::from_value(theme)
        .map_err(|error| Problem::invalid("theme", error.to_string()))?;
    serde_json::to_value(theme).map_err(|error| Problem::invalid("theme", error.to_string()))
}

/// What a handler answers.
type Answer = Result<Response, ApiError>;

/// Whoever must sign in first is led there, and back afterwards.
async fn ask_to_sign_in<E>(next: E, request: Request) -> poem::Result<Response>
where
    E: Endpoint<Output = Response>,
{
    let page = request
        .header("accept")
        .is_some_and(|accept| accept.contains("text/html"));
    let back = (request.method() == Method::GET)
        .then(|| request.uri().path_and_query().map(ToString::to_string))
        .flatten();
    let response = match next.call(request).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    };
    let unknown = response
        .extensions()
        .get::<Problem>()
        .is_some_and(|problem| problem.code == Code::Unauthenticated);
    if !unknown || !page {
        return Ok(response);
    }
    let place = core::sign_in_path(back.as_deref());
    Ok(with_notice(redirect(&place), Notice::SignInNeeded, false))
}
