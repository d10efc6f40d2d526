use std::{net::IpAddr, sync::Arc};

use collegium_contracts::{Authenticator, CourseRoles, Credential, Policy, TenantDirectory};
use collegium_kernel::{
    Code, Principal, PrincipalKind, Problem, RequestContext, RequestInfo, SharedClock,
    TenantContext, TenantStatus,
};
use collegium_store::{Database, Vault, idempotency::Keys};
use poem::{
    Endpoint, Request, Response,
    http::{HeaderValue, Method, header},
};

use crate::{
    client_ip, host_of,
    idempotency::{Asker, run_once},
    limit::Limiter,
    problem::{GRAPHQL_JSON, PROBLEM_JSON, keeping_headers, problem_of, problem_response},
    run::refusal,
    throttle::class_of,
    tracing_span,
};

/// The name of the portal's session cookie.
const SESSION_COOKIE: &str = "session";

/// Shows a problem as a page, to those who asked for a page.
pub trait ErrorPage: Send + Sync {
    /// The page in the tenant's brand, or without any brand where there is no tenant.
    fn render(
        &self,
        tenant: Option<&RequestContext>,
        problem: &Problem,
        request_id: &str,
    ) -> String;
}

/// What the gate asks.
pub struct GateParts {
    /// Which tenant.
    pub directory: Arc<dyn TenantDirectory>,
    /// Who.
    pub authenticator: Arc<dyn Authenticator>,
    /// May they.
    pub policy: Arc<dyn Policy>,
    /// What are they in this course.
    pub course_roles: Arc<dyn CourseRoles>,
    /// How often.
    pub limiter: Limiter,
    /// Attempts to sign in a minute from one address.
    pub sign_in_per_minute: u32,
    /// Keeps answers for `Idempotency-Key`.
    pub database: Database,
    /// Seals them: they may hold what is shown once.
    pub vault: Vault,
    /// Shows problems as pages.
    pub error_page: Arc<dyn ErrorPage>,
    /// Proxies whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<IpAddr>,
    /// Browsers are told to come by https only.
    pub https: bool,
    /// Time.
    pub clock: SharedClock,
}

/// The way into a tenant, in order: host, principal, forged-request check, rate limit.
/// Permissions follow when a handler asks for them ([`crate::Allow`]).
#[derive(Clone)]
pub struct Gate(Arc<GateParts>);

/// A request that came through the gate; handlers find it among the request's extensions.
pub struct Entered {
    /// Whose data, who calls, from where.
    pub context: RequestContext,
    /// For further decisions.
    pub gate: Gate,
}

impl Gate {
    /// A gate of these parts.
    #[must_use]
    pub fn new(parts: GateParts) -> Self {
        Self(Arc::new(parts))
    }

    /// What it is made of.
    #[must_use]
    pub fn parts(&self) -> &GateParts {
        &self.0
    }

    /// Puts the gate before routes.
    pub fn guard<E: Endpoint>(&self, inner: E) -> Gated<E> {
        Gated {
            gate: self.clone(),
            inner,
        }
    }

    async fn enter(
        &self,
        request: &Request,
        info: &RequestInfo,
    ) -> Result<RequestContext, (Option<TenantContext>, Problem)> {
        let tenant = self
            .tenant(request)
            .await
            .map_err(|problem| (None, problem))?;
        match self.principal(&tenant, request, info).await {
            Ok(principal) => Ok(RequestContext {
                tenant,
                principal,
                info: info.clone(),
            }),
            Err(problem) => Err((Some(tenant), problem)),
        }
    }

    async fn tenant(&self, request: &Request) -> Result<TenantContext, Problem> {
        let host = host_of(request).ok_or_else(Problem::not_found)?;
        let tenant = self
            .0
            .directory
            .by_host(&host)
            .await?
            .ok_or_else(Problem::not_found)?;
        match tenant.status {
            #[allow(clippy::disallowed_methods)] // the host is what says which tenant it is
            TenantStatus::Active => Ok(TenantContext::enter(tenant)),
            TenantStatus::Suspended | TenantStatus::Provisioning => {
                Err(Problem::new(Code::TenantSuspended))
            }
            _ => Err(Problem::not_found()),
        }
    }

    async fn principal(
        &self,
        tenant: &TenantContext,
        request: &Request,
        info: &RequestInfo,
    ) -> Result<Arc<Principal>, Problem> {
        if let Some(value) = request.headers().get(header::AUTHORIZATION) {
            let token = bearer(value).ok_or_else(|| Problem::new(Code::Unauthenticated))?;
            let found = self
                .0
                .authenticator
                .authenticate(tenant, Credential::Bearer(token), info)
                .await?;
            return found.ok_or_else(|| Problem::new(Code::Unauthenticated));
        }
        if let Some(secret) = cookie(request, SESSION_COOKIE)
            && let Some(principal) = self
                .0
                .authenticator
                .authenticate(tenant, Credential::SessionCookie(secret), info)
                .await?
        {
            return Ok(principal);
        }
        Ok(Arc::new(Principal::anonymous()))
    }
}

/// Routes behind a gate.
pub struct Gated<E> {
    gate: Gate,
    inner: E,
}

impl<E: Endpoint> Endpoint for Gated<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let parts = self.gate.parts();
        let info = request_info(&request, &parts.trusted_proxies, &parts.clock);
        let wants_page = wants_page(&request);
        let span = tracing_span::of(&request, &info);
        tracing_span::run(span, async {
            let (context, mut response) = match self.gate.enter(&request, &info).await {
                Ok(context) => {
                    tracing_span::tenant(&context.tenant.slug);
                    let admitted = refuse_forged(&request, &context);
                    let response = self.pass(request, &context, admitted).await;
                    (Some(context), response)
                }
                Err((Some(tenant), problem)) => {
                    let context = nobody(tenant, info.clone());
                    let response = self.pass(request, &context, Err(problem)).await;
                    (Some(context), response)
                }
                Err((None, problem)) => (None, refusal(problem)),
            };
            if response.status().is_client_error() || response.status().is_server_error() {
                response = self
                    .refuse(response, context.as_ref(), wants_page, &info)
                    .await;
            }
            finish_headers(&mut response, &info, parts.https);
            tracing_span::ended(response.status());
            Ok(response)
        })
        .await
    }
}

impl<E: Endpoint> Gated<E> {
    /// From a known caller to the handler's answer, or to the refusal of who is not admitted.
    async fn pass(
        &self,
        request: Request,
        context: &RequestContext,
        admitted: Result<(), Problem>,
    ) -> Response {
        let throttle = match admitted {
            Ok(()) => {
                let stranger = context.principal.kind == PrincipalKind::Anonymous;
                let class = class_of(&request, stranger);
                self.gate.throttle(context, class).await
            }
            // By address: what is done in somebody's name must not use up what is theirs.
            Err(_) => {
                let nobody = nobody(context.tenant.clone(), context.info.clone());
                let class = class_of(&request, false);
                self.gate.throttle(&nobody, class).await
            }
        };
        let answer = match throttle.require().and(admitted) {
            Ok(()) => self.answer(request, context).await,
            Err(problem) => Err(problem),
        };
        let mut response = answer.unwrap_or_else(refusal);
        throttle.tell(&mut response);
        response
    }

    async fn answer(
        &self,
        mut request: Request,
        context: &RequestContext,
    ) -> Result<Response, Problem> {
        let entered = Arc::new(Entered {
            context: context.clone(),
            gate: self.gate.clone(),
        });
        request.extensions_mut().insert(entered);
        let parts = self.gate.parts();
        let asker = Asker {
            keys: Keys::of_tenant(&parts.database, &context.tenant),
            vault: &parts.vault,
            principal: match context.principal.kind {
                PrincipalKind::User { user_id, .. } => Some(user_id),
                PrincipalKind::ApiKey { key_id } => Some(key_id),
                _ => None,
            },
        };
        run_once(&asker, &self.inner, request).await
    }

    /// Replaces an error answer of a handler or of the framework by ours.
    async fn refuse(
        &self,
        mut response: Response,
        context: Option<&RequestContext>,
        wants_page: bool,
        info: &RequestInfo,
    ) -> Response {
        if response.extensions().get::<Problem>().is_none() && is_ours(&response) {
            return response;
        }
        let problem = problem_of(&mut response).await;
        let shown = self.show(problem, context, wants_page, info);
        keeping_headers(shown, &response)
    }

    fn show(
        &self,
        problem: Problem,
        context: Option<&RequestContext>,
        page: bool,
        info: &RequestInfo,
    ) -> Response {
        if !page {
            return problem_response(problem, &info.request_id);
        }
        let html = self
            .gate
            .parts()
            .error_page
            .render(context, &problem, &info.request_id);
        let mut response = problem_response(problem, &info.request_id);
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        response.set_body(html);
        response
    }
}

/// The context of whoever is not known, or not to be believed.
fn nobody(tenant: TenantContext, info: RequestInfo) -> RequestContext {
    RequestContext {
        tenant,
        principal: Arc::new(Principal::anonymous()),
        info,
    }
}

/// A refusal in the form that its readers expect: a page of the portal, such as a form with
/// its mistakes, or GraphQL's own errors.
fn is_ours(response: &Response) -> bool {
    let kind = response.content_type().unwrap_or_default();
    ["text/html", PROBLEM_JSON, GRAPHQL_JSON]
        .iter()
        .any(|ours| kind.starts_with(ours))
}

pub(crate) fn request_info(
    request: &Request,
    proxies: &[IpAddr],
    clock: &SharedClock,
) -> RequestInfo {
    let sane = |text: &&str| {
        (8..=64).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let request_id = match request.header("X-Request-Id").filter(sane) {
        Some(id) => id.into(),
        None => clock.new_id().simple().to_string().into(),
    };
    let user_agent = request
        .header(header::USER_AGENT)
        .map(|text| text.chars().take(300).collect::<String>().into());
    RequestInfo {
        request_id,
        ip: client_ip(request, proxies),
        user_agent,
    }
}

/// Pages are for people at the portal; programs under `/api` get problem+json.
fn wants_page(request: &Request) -> bool {
    !request.uri().path().starts_with("/api/")
        && request
            .header(header::ACCEPT)
            .is_some_and(|accept| accept.contains("text/html"))
}

/// A change asked by another site in this browser's name is refused: by what the
/// browser says of the request's origin, and, for a session cookie at the API,
/// by the session's token in `X-CSRF-Token` (portal forms carry it in a field).
fn refuse_forged(request: &Request, context: &RequestContext) -> Result<(), Problem> {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return Ok(());
    }
    let forged = || Err(Problem::new(Code::CsrfFailed));
    if request
        .header("Sec-Fetch-Site")
        .is_some_and(|site| site != "same-origin" && site != "none")
    {
        return forged();
    }
    if let (Some(origin), Some(host)) =
        (request.header(header::ORIGIN), request.header(header::HOST))
    {
        let same = origin
            .split_once("://")
            .is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host));
        if !same {
            return forged();
        }
    }
    let by_cookie = matches!(
        context.principal.kind,
        PrincipalKind::User { browser: true, .. }
    );
    if by_cookie
        && request.uri().path().starts_with("/api/")
        && request.header("X-CSRF-Token") != context.principal.csrf_token.as_deref()
    {
        return forged();
    }
    Ok(())
}

/// Nothing is loaded from elsewhere and nothing runs that the page did not ship with;
/// videos play in frames of the two hosts that lessons may link to.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' https:; \
     frame-src https://www.youtube-nocookie.com https://player.vimeo.com; object-src 'none'; base-uri 'none'; \
     form-action 'self'; frame-ancestors 'none'";

pub(crate) fn finish_headers(response: &mut Response, info: &RequestInfo, https: bool) {
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::try_from(&*info.request_id) {
        headers.insert("x-request-id", id);
    }
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    ];
    for (name, value) in fixed {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if https {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
}

/// The value of a cookie, as it stands.
fn cookie<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    let header = request.headers().get(header::COOKIE)?.to_str().ok()?;
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, v)| v)
}

/// The token of an `Authorization` header; the scheme's name is case-insensitive.
pub(crate) fn bearer(header: &HeaderValue) -> Option<&str> {
    let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}
