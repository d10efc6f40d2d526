use std::{future::Future, sync::Arc};

use chrono::{DateTime, Utc};
use collegium_contracts::permissions::{
    ApiKeysRead, Permission, RolesRead, SettingsRead, SettingsUpdate, UsersRead, WebhooksRead,
};
use collegium_identity::Identity;
use collegium_kernel::{Code, Feature, PrincipalKind, Problem, RequestContext};
use collegium_learning::Learning;
use collegium_notifications::Notifications;
use collegium_web::{ApiError, Decision, Entered};
use futures_util::future::BoxFuture;
use poem::{
    FromRequest, Request, RequestBody, Response,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use uuid::Uuid;

use super::{
    cookies::{Cookie, cookie_of, set_cookie},
    faces::Face,
    notice::{self, Notice, with_notice},
    redirect,
};
use crate::{
    CONTENT_SECURITY_POLICY, PortalError,
    i18n::{Arg, Locale},
    site::{Answer, Portal},
    views::{AdminAccess, Page, PageChrome, UserChrome},
};

pub(super) const LANGUAGE_COOKIE: &str = "lang";

/// One request of a browser: who asks, where, in which language. Handlers take it
/// and make their answer with it.
pub(in crate::site) struct Visit {
    portal: Portal,
    entered: Arc<Entered>,
    /// Path and query, as the page's own links name it.
    path: String,
    locale: Locale,
    notice: Option<Notice>,
    if_none_match: Option<HeaderValue>,
}

pub(super) fn entered(request: &Request) -> Result<&Arc<Entered>, Problem> {
    request
        .extensions()
        .get()
        .ok_or_else(|| Problem::new(Code::Internal))
}

impl<'a> FromRequest<'a> for Visit {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        Ok(Self::of(request).map_err(ApiError)?)
    }
}

impl Visit {
    fn of(request: &Request) -> Result<Self, Problem> {
        let entered = Arc::clone(entered(request)?);
        let portal = request.data::<Portal>().cloned();
        let cookie = cookie_of(request, LANGUAGE_COOKIE);
        let chosen = [entered.context.principal.locale.as_deref(), cookie];
        let path = request.original_uri().path_and_query();
        Ok(Self {
            portal: portal.ok_or_else(|| Problem::new(Code::Internal))?,
            path: path.map_or_else(|| "/".to_owned(), ToString::to_string),
            locale: Locale::negotiate(&chosen, Some(&entered.context.tenant.locale)),
            notice: cookie_of(request, notice::COOKIE).and_then(Notice::read),
            if_none_match: request.headers().get(header::IF_NONE_MATCH).cloned(),
            entered,
        })
    }

    /// The same visit on another page: a form that comes back with its mistakes is
    /// shown in place of the page it was sent from.
    pub(in crate::site) fn on(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Whose data, who calls, from where.
    pub(in crate::site) fn context(&self) -> &RequestContext {
        &self.entered.context
    }

    pub(in crate::site) fn portal(&self) -> &Portal {
        &self.portal
    }

    pub(in crate::site) fn identity(&self) -> &Identity {
        self.portal.identity()
    }

    pub(in crate::site) fn learning(&self) -> &Learning {
        self.portal.learning()
    }

    pub(in crate::site) fn notifications(&self) -> &Notifications {
        self.portal.notifications()
    }

    pub(in crate::site) fn locale(&self) -> Locale {
        self.locale
    }

    pub(in crate::site) fn now(&self) -> DateTime<Utc> {
        self.entered.gate.parts().clock.now()
    }

    /// Whether browsers come by https.
    pub(in crate::site) fn https(&self) -> bool {
        self.entered.gate.parts().https
    }

    pub(in crate::site) fn is_signed_in(&self) -> bool {
        matches!(self.context().principal.kind, PrincipalKind::User { .. })
    }

    /// The person; a stranger is asked to sign in.
    pub(in crate::site) fn person(&self) -> Result<Uuid, Problem> {
        let user = self.context().principal.user_id();
        user.ok_or_else(|| Problem::new(Code::Unauthenticated))
    }

    /// Goes on only if the visitor has the permission, everywhere or in the course.
    pub(in crate::site) async fn permit<P: Permission>(
        &self,
        course: Option<Uuid>,
    ) -> Result<(), Problem> {
        let decision = self
            .entered
            .gate
            .decide(self.context(), P::NAME, course)
            .await?;
        decision.require(self.context())
    }

    /// Whether the visitor has the permission, everywhere or in the course.
    pub(in crate::site) async fn may<P: Permission>(
        &self,
        course: Option<Uuid>,
    ) -> Result<bool, Problem> {
        let decision = self
            .entered
            .gate
            .decide(self.context(), P::NAME, course)
            .await?;
        Ok(decision == Decision::Allowed)
    }

    /// Whether the university's plan includes it.
    pub(in crate::site) fn has(&self, feature: Feature) -> bool {
        self.context().tenant.plan.has(feature)
    }

    /// The tenant's face.
    pub(in crate::site) async fn face(&self) -> Result<Arc<Face>, Problem> {
        self.portal.face(&self.context().tenant).await
    }

    /// A message of the interface in the visitor's language.
    pub(in crate::site) fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.portal
            .renderer()
            .messages()
            .text(self.locale, key, args)
    }

    /// The shown name of a code; see [`Messages::label`](crate::i18n::Messages::label).
    pub(in crate::site) fn label(&self, kind: &str, code: &str) -> String {
        self.portal
            .renderer()
            .messages()
            .label(self.locale, kind, code)
    }

    /// What surrounds the page.
    pub(in crate::site) async fn chrome(&self) -> Result<PageChrome, Problem> {
        let face = self.face().await?;
        let messages = self.portal.renderer().messages();
        let tenant = face.chrome(&self.context().tenant);
        let mut chrome = PageChrome::anonymous(tenant, self.locale, self.path.as_str());
        chrome.sign_up_open = face.sign_up_open();
        chrome.flash = self
            .notice
            .iter()
            .map(|n| n.flash(messages, self.locale))
            .collect();
        if let Some(user_id) = self.context().principal.user_id() {
            chrome.user = Some(self.user_chrome(user_id).await?);
            chrome.csrf_token = self
                .context()
                .principal
                .csrf_token
                .as_deref()
                .map(Into::into);
        }
        Ok(chrome)
    }

    async fn user_chrome(&self, user_id: Uuid) -> Result<UserChrome, Problem> {
        let avatar = self.portal.avatar_href(self.context(), user_id).await?;
        let name = self.context().principal.name.to_string();
        Ok(UserChrome::new(name, avatar.map(|href| href.to_string()))
            .with_admin(self.admin_access().await?))
    }

    async fn admin_access(&self) -> Result<AdminAccess, Problem> {
        Ok(AdminAccess {
            users: self.may::<UsersRead>(None).await?,
            roles: self.may::<RolesRead>(None).await?,
            branding: self.may::<SettingsUpdate>(None).await?,
            api_keys: self.may::<ApiKeysRead>(None).await?,
            webhooks: self.has(Feature::Webhooks) && self.may::<WebhooksRead>(None).await?,
            settings: self.may::<SettingsRead>(None).await?,
        })
    }

    /// The page as HTML.
    pub(in crate::site) async fn html<P: Page>(&self, page: &P) -> Result<String, Problem> {
        let chrome = self.chrome().await?;
        Ok(self.portal.renderer().page(&chrome, page)?)
    }

    /// The page as an answer.
    pub(in crate::site) async fn page<P: Page>(&self, page: &P) -> Answer {
        self.page_with(StatusCode::OK, page).await
    }

    /// The page of a form that could not be taken as it is.
    pub(in crate::site) async fn refused<P: Page>(&self, page: &P) -> Answer {
        self.page_with(StatusCode::UNPROCESSABLE_ENTITY, page).await
    }

    async fn page_with<P: Page>(&self, status: StatusCode, page: &P) -> Answer {
        let mut response = html_response(self.html(page).await?);
        response.set_status(status);
        if self.notice.is_some() {
            notice::forget(&mut response);
        }
        Ok(response)
    }

    /// A file that is the same for everybody, kept by its path.
    pub(in crate::site) async fn kept_file(
        &self,
        media_type: &'static str,
        make: impl Future<Output = Result<Vec<u8>, Problem>>,
    ) -> Answer {
        let pages = &self.portal.0.shared;
        let tenant = self.context().tenant.id();
        let file = pages.get_or_make(tenant, "", &self.path, make).await?;
        let mut response = Response::default();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment"),
        );
        if let Ok(etag) = HeaderValue::from_str(&file.etag) {
            headers.insert(header::ETAG, etag);
        }
        response.set_body(file.body);
        Ok(response)
    }

    /// A page that is the same for every stranger: kept for them as bytes, made anew
    /// for whoever has signed in. Permissions must have been checked before.
    pub(in crate::site) async fn shared(
        &self,
        make: impl Future<Output = Result<String, Problem>> + Send,
    ) -> Answer {
        // Boxed once here, or every layer above would carry the whole page's state.
        let make: BoxFuture<'_, _> = Box::pin(make);
        let anonymous = self.context().principal.kind == PrincipalKind::Anonymous;
        if !anonymous || self.notice.is_some() {
            let mut response = html_response(make.await?);
            if self.notice.is_some() {
                notice::forget(&mut response);
            }
            return Ok(response);
        }
        let pages = &self.portal.0.shared;
        let tenant = self.context().tenant.id();
        let page = pages
            .get_or_make(tenant, self.locale.code(), &self.path, make)
            .await?;
        let unchanged = self
            .if_none_match
            .as_ref()
            .is_some_and(|seen| *seen == page.etag);
        let mut response = html_response(if unchanged {
            Default::default()
        } else {
            page.body
        });
        if unchanged {
            response.set_status(StatusCode::NOT_MODIFIED);
        }
        if let Ok(etag) = HeaderValue::from_str(&page.etag) {
            response.headers_mut().insert(header::ETAG, etag);
        }
        Ok(response)
    }

    /// Leads to another page.
    pub(in crate::site) fn go(&self, path: &str) -> Response {
        redirect(path)
    }

    /// Leads to another page, which says so.
    pub(in crate::site) fn go_saying(&self, path: &str, notice: Notice) -> Response {
        with_notice(redirect(path), notice, self.https())
    }

    /// Leads to another page in this language from now on.
    pub(super) fn go_speaking(&self, path: &str, locale: Locale) -> Response {
        let mut response = redirect(path);
        let cookie = Cookie {
            name: LANGUAGE_COOKIE,
            value: locale.code(),
            path: "/",
            max_age: 365 * 24 * 3600,
            https: self.https(),
        };
        set_cookie(&mut response, &cookie);
        response
    }
}

pub(super) fn html_response(html: impl Into<poem::Body>) -> Response {
    let mut response = Response::default();
    set_html_headers(response.headers_mut());
    response.set_body(html);
    response
}

fn set_html_headers(headers: &mut HeaderMap) {
    let fixed = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::VARY, "Cookie"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

impl From<PortalError> for Problem {
    fn from(error: PortalError) -> Self {
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        tracing::error!(%error, ?cause, "a page could not be made");
        Self::new(Code::Internal)
    }
}
