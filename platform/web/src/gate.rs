use std::{net::IpAddr, sync::Arc};

use collegium_contracts::{Authenticator, CourseRoles, Credential, Policy, TenantDirectory};
use collegium_kernel::{
    Code, Principal, PrincipalKind, Problem, RequestContext, RequestInfo, SharedClock,
    TenantContext, TenantStatus,
};
use collegium_store::Database;
use poem::{
    Endpoint, IntoResponse, Request, Response,
    http::{HeaderValue, Method, header},
};

use crate::{
    client_ip, host_of,
    idempotency::{self, Replay},
    limit::{Class, Key, Limiter, Quota, Verdict},
    problem::{problem_of, problem_response},
    tracing_span,
};

/// The name of the portal's session cookie.
const SESSION_COOKIE: &str = "session";
/// Principals that a tenant may keep busy at their full rate before its own limit holds.
const TENANT_SHARE: u32 = 50;
/// Sign-in attempts a minute from one address.
const SIGN_IN_PER_MINUTE: u32 = 20;

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
    /// Keeps answers for `Idempotency-Key`.
    pub database: Database,
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
            let token = value
                .to_str()
                .ok()
                .and_then(|text| text.strip_prefix("Bearer "));
            let token = token.ok_or_else(|| Problem::new(Code::Unauthenticated))?;
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

    async fn limit(
        &self,
        context: &RequestContext,
        class: Class,
    ) -> Result<(Quota, Verdict), Problem> {
        let plan = context.tenant.plan.requests_per_minute;
        let quota = Quota {
            per_minute: match class {
                Class::SignIn => SIGN_IN_PER_MINUTE.min(plan),
                Class::Write => plan.div_ceil(2),
                _ => plan,
            },
        };
        let now = self.0.clock.now();
        let tenant = context.tenant.id().0.as_u128();
        let whole = Key {
            tenant,
            principal: 0,
            class: Class::Tenant,
        };
        let share = Quota {
            per_minute: plan.saturating_mul(TENANT_SHARE),
        };
        let verdict = self.0.limiter.take(whole, share, now).await;
        if !verdict.allowed {
            return Err(Problem::new(Code::RateLimited).with_retry_after(verdict.reset));
        }
        let key = Key {
            tenant,
            principal: principal_number(context, class),
            class,
        };
        let verdict = self.0.limiter.take(key, quota, now).await;
        if verdict.allowed {
            Ok((quota, verdict))
        } else {
            Err(Problem::new(Code::RateLimited).with_retry_after(verdict.reset))
        }
    }
}

/// Routes behind a gate.
pub struct Gated<E> {
    gate: Gate,
    inner: E,
}

impl<E: Endpoint> Endpoint for Gated<E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> poem::Result<Response> {
        let parts = self.gate.parts();
        let info = request_info(&request, &parts.trusted_proxies, &parts.clock);
        let wants_page = wants_page(&request);
        let span = tracing_span::of(&request, &info);
        tracing_span::run(span, async {
            let (context, answer) = match self.gate.enter(&request, &info).await {
                Ok(context) => {
                    tracing_span::tenant(&context.tenant.slug);
                    let answer = self.pass(&mut request, &context).await;
                    (Some(context), answer)
                }
                Err((tenant, problem)) => {
                    let anonymous = Arc::new(Principal::anonymous());
                    let context = tenant.map(|tenant| RequestContext {
                        tenant,
                        principal: anonymous,
                        info: info.clone(),
                    });
                    (context, Err(problem))
                }
            };
            let mut response = match answer {
                Ok(response)
                    if response.status().is_client_error()
                        || response.status().is_server_error() =>
                {
                    self.refuse(response, context.as_ref(), wants_page, &info)
                        .await
                }
                Ok(response) => response,
                Err(problem) => self.show(problem, context.as_ref(), wants_page, &info),
            };
            finish_headers(&mut response, &info, parts.https);
            tracing_span::ended(response.status());
            Ok(response)
        })
        .await
    }
}

impl<E: Endpoint> Gated<E> {
    /// From a known caller to the handler's answer.
    async fn pass(
        &self,
        request: &mut Request,
        context: &RequestContext,
    ) -> Result<Response, Problem> {
        refuse_forged(request, context)?;
        let class = class_of(request, context.principal.kind == PrincipalKind::Anonymous);
        let (quota, verdict) = self.gate.limit(context, class).await?;
        let entered = Arc::new(Entered {
            context: context.clone(),
            gate: self.gate.clone(),
        });
        request.extensions_mut().insert(entered);
        let taken = std::mem::take(request);
        let answer = match idempotency::before(&self.gate, context, taken).await? {
            Replay::Answer(response) => response,
            Replay::Run(taken) => self.run(taken).await,
            Replay::RunAndKeep(taken, kept) => {
                let response = self.run(taken).await;
                idempotency::after(&self.gate, context, kept, response).await?
            }
        };
        Ok(with_limit_headers(answer, class, quota, verdict))
    }

    async fn run(&self, request: Request) -> Response {
        match self.inner.call(request).await {
            Ok(response) => response.into_response(),
            Err(error) => error.into_response(),
        }
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
        let mut shown = self.show(problem, context, wants_page, info);
        for (name, value) in response.headers() {
            if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
                shown.headers_mut().entry(name).or_insert(value.clone());
            }
        }
        shown
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

/// An error page that the portal rendered itself, such as a form with its mistakes.
fn is_ours(response: &Response) -> bool {
    let kind = response.content_type().unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with(crate::problem::PROBLEM_JSON)
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

/// The class of an operation: by its method, and harder for strangers, whose only
/// changes are those that take a password, a code or an address.
pub(crate) fn class_of(request: &Request, stranger: bool) -> Class {
    match *request.method() {
        Method::GET | Method::HEAD | Method::OPTIONS => Class::Read,
        _ if stranger => Class::SignIn,
        _ => Class::Write,
    }
}

/// Whose bucket: the user or key; the address for anonymous callers and for sign-in.
fn principal_number(context: &RequestContext, class: Class) -> u128 {
    let by_address = match context.info.ip {
        Some(IpAddr::V4(ip)) => u128::from(ip.to_bits()),
        // A customer's IPv6 network is one caller.
        Some(IpAddr::V6(ip)) => ip.to_bits() & !u128::from(u64::MAX),
        None => 0,
    };
    match (&context.principal.kind, class) {
        (_, Class::SignIn) | (PrincipalKind::Anonymous | PrincipalKind::System, _) => by_address,
        (PrincipalKind::User { user_id, .. }, _) => user_id.as_u128(),
        (PrincipalKind::ApiKey { key_id }, _) => key_id.as_u128(),
    }
}

fn with_limit_headers(
    mut response: Response,
    class: Class,
    quota: Quota,
    verdict: Verdict,
) -> Response {
    let policy = format!("\"{}\";q={};w=60", class.as_str(), quota.per_minute);
    let state = format!(
        "\"{}\";r={};t={}",
        class.as_str(),
        verdict.remaining,
        verdict.reset
    );
    let headers = response.headers_mut();
    for (name, value) in [("ratelimit-policy", policy), ("ratelimit", state)] {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(name, value);
        }
    }
    response
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
