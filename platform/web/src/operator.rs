use std::{marker::PhantomData, net::IpAddr, ops::Deref, sync::Arc};

use collegium_contracts::OperatorAuthenticator;
use collegium_kernel::{
    Code, OperatorContext, OperatorPrincipal, OperatorRole, Problem, RequestInfo, SharedClock,
};
use collegium_store::{Database, Vault, idempotency::Keys};
use poem::{Endpoint, Request, RequestBody, Response, http::header};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

use crate::{
    ApiError,
    gate::{bearer, finish_headers, request_info},
    idempotency::{Asker, run_once},
    limit::{Class, Key, Limiter},
    problem::{keeping_headers, problem_of, problem_response},
    run::refusal,
    throttle::{Throttle, address_number, class_of},
    tracing_span,
};

/// Requests a minute of one operator, and sign-in attempts a minute of one address.
const PER_MINUTE: (u32, u32) = (1200, 10);

/// What the operators' gate asks.
pub struct OperatorGateParts {
    /// Who.
    pub authenticator: Arc<dyn OperatorAuthenticator>,
    /// How often.
    pub limiter: Limiter,
    /// Keeps answers for `Idempotency-Key`.
    pub database: Database,
    /// Seals them: they may hold what is shown once.
    pub vault: Vault,
    /// Proxies whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<IpAddr>,
    /// Browsers are told to come by https only.
    pub https: bool,
    /// Time.
    pub clock: SharedClock,
}

/// The way into the platform's own API: token, rate limit. It never enters a tenant.
#[derive(Clone)]
pub struct OperatorGate(Arc<OperatorGateParts>);

impl OperatorGate {
    /// A gate of these parts.
    #[must_use]
    pub fn new(parts: OperatorGateParts) -> Self {
        Self(Arc::new(parts))
    }

    /// Puts the gate before routes.
    pub fn guard<E: Endpoint>(&self, inner: E) -> OperatorGated<E> {
        OperatorGated {
            gate: self.clone(),
            inner,
        }
    }

    /// Who calls; none with a token that is nobody's.
    async fn caller(&self, request: &Request, info: &RequestInfo) -> Result<Caller, Problem> {
        let token = request
            .headers()
            .get(header::AUTHORIZATION)
            .and_then(bearer);
        let operator = match token {
            Some(token) => {
                let found = self.0.authenticator.authenticate(token).await?;
                Some(found.ok_or_else(|| Problem::new(Code::Unauthenticated))?)
            }
            None => None,
        };
        Ok(Caller {
            operator,
            info: info.clone(),
        })
    }

    /// How whoever calls stands with the limiter; who is not admitted, by their address.
    async fn throttle(
        &self,
        request: &Request,
        caller: &Result<Caller, Problem>,
        info: &RequestInfo,
    ) -> Throttle {
        let operator = caller
            .as_ref()
            .ok()
            .and_then(|caller| caller.operator.as_ref());
        let class = class_of(request, caller.is_ok() && operator.is_none());
        let key = Key {
            tenant: 0,
            principal: match operator.and_then(|operator| operator.id) {
                Some(id) => id.as_u128(),
                None => address_number(info.ip),
            },
            class,
        };
        let per_minute = match class {
            Class::SignIn => PER_MINUTE.1,
            _ => PER_MINUTE.0,
        };
        Throttle::take(&self.0.limiter, key, per_minute, self.0.clock.now()).await
    }
}

struct Caller {
    operator: Option<Arc<OperatorPrincipal>>,
    info: RequestInfo,
}

/// Routes behind an operators' gate.
pub struct OperatorGated<E> {
    gate: OperatorGate,
    inner: E,
}

impl<E: Endpoint> Endpoint for OperatorGated<E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> poem::Result<Response> {
        let parts = &*self.gate.0;
        let info = request_info(&request, &parts.trusted_proxies, &parts.clock);
        tracing_span::run(tracing_span::of(&request, &info), async {
            let caller = self.gate.caller(&request, &info).await;
            let throttle = self.gate.throttle(&request, &caller, &info).await;
            let mut response = match throttle.require().and(caller) {
                Ok(caller) => {
                    let asker = Asker {
                        keys: Keys::of_platform(&parts.database),
                        vault: &parts.vault,
                        principal: caller.operator.as_ref().and_then(|operator| operator.id),
                    };
                    request.extensions_mut().insert(Arc::new(caller));
                    run_once(&asker, &self.inner, request)
                        .await
                        .unwrap_or_else(refusal)
                }
                Err(problem) => refusal(problem),
            };
            throttle.tell(&mut response);
            if response.status().is_client_error() || response.status().is_server_error() {
                let problem = problem_of(&mut response).await;
                response = keeping_headers(problem_response(problem, &info.request_id), &response);
            }
            finish_headers(&mut response, &info, parts.https);
            tracing_span::ended(response.status());
            Ok(response)
        })
        .await
    }
}

/// What an operation of the platform asks of an operator.
pub trait OperatorPermission: Send + Sync + 'static {
    /// Its name in the spec.
    const NAME: &'static str;
    /// Whether a role has it.
    fn granted(role: OperatorRole) -> bool;
}

/// Looking.
pub struct OperatorRead;

impl OperatorPermission for OperatorRead {
    const NAME: &'static str = "operator.read";

    fn granted(_: OperatorRole) -> bool {
        true
    }
}

/// Changing.
pub struct OperatorWrite;

impl OperatorPermission for OperatorWrite {
    const NAME: &'static str = "operator.write";

    fn granted(role: OperatorRole) -> bool {
        role == OperatorRole::Admin
    }
}

/// Proof that an operator calls who may do this; derefs to their context.
pub struct Operate<P>(OperatorContext, PhantomData<P>);

impl<P> Deref for Operate<P> {
    type Target = OperatorContext;

    fn deref(&self) -> &OperatorContext {
        &self.0
    }
}

/// An operation of the platform's API that needs no operator: signing in.
pub struct OperatorPublic(pub RequestInfo);

fn caller(request: &Request) -> Result<&Arc<Caller>, ApiError> {
    request
        .extensions()
        .get()
        .ok_or_else(|| Problem::new(Code::Internal).into())
}

impl<'a, P: OperatorPermission> ApiExtractor<'a> for Operate<P> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
    type ParamType = ();
    type ParamRawType = ();

    fn security_schemes() -> Vec<&'static str> {
        vec![P::NAME]
    }

    async fn from_request(
        request: &'a Request,
        _: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let caller = caller(request)?;
        let operator = caller
            .operator
            .as_deref()
            .ok_or_else(|| ApiError(Problem::new(Code::Unauthenticated)))?;
        if !P::granted(operator.role) {
            return Err(ApiError(Problem::new(Code::Forbidden)).into());
        }
        Ok(Self(
            OperatorContext {
                operator: operator.clone(),
                info: caller.info.clone(),
            },
            PhantomData,
        ))
    }
}

impl<'a> ApiExtractor<'a> for OperatorPublic {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
    type ParamType = ();
    type ParamRawType = ();

    fn security_schemes() -> Vec<&'static str> {
        vec!["public"]
    }

    async fn from_request(
        request: &'a Request,
        _: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        Ok(Self(caller(request)?.info.clone()))
    }
}
