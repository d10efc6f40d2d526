use std::net::IpAddr;

use chrono::{DateTime, Utc};
use collegium_kernel::{Code, PrincipalKind, Problem, RequestContext};
use poem::{
    Request, Response,
    http::{HeaderValue, Method},
};

use crate::{
    Gate,
    limit::{Class, Key, Limiter, Quota, Verdict},
};

/// Principals that a tenant may keep busy at their full rate before its own limit holds.
const TENANT_SHARE: u32 = 50;

/// What the limiter said of a request.
pub(crate) struct Throttle {
    class: Class,
    quota: Quota,
    verdict: Verdict,
}

impl Gate {
    /// Takes one request from the caller's bucket, and from the tenant's.
    pub(crate) async fn throttle(&self, context: &RequestContext, class: Class) -> Throttle {
        let parts = self.parts();
        let plan = context.tenant.plan.requests_per_minute;
        let now = parts.clock.now();
        let tenant = context.tenant.id().0.as_u128();
        let whole = Key {
            tenant,
            principal: 0,
            class: Class::Tenant,
        };
        let share = plan.saturating_mul(TENANT_SHARE);
        let throttle = Throttle::take(&parts.limiter, whole, share, now).await;
        if !throttle.verdict.allowed {
            return throttle;
        }
        let own = Key {
            tenant,
            principal: principal_number(context, class),
            class,
        };
        let per_minute = match class {
            Class::SignIn => parts.sign_in_per_minute.min(plan),
            Class::Write => plan.div_ceil(2),
            _ => plan,
        };
        Throttle::take(&parts.limiter, own, per_minute, now).await
    }
}

impl Throttle {
    /// Takes one request from a bucket.
    pub(crate) async fn take(
        limiter: &Limiter,
        key: Key,
        per_minute: u32,
        now: DateTime<Utc>,
    ) -> Self {
        let quota = Quota { per_minute };
        Self {
            class: key.class,
            quota,
            verdict: limiter.take(key, quota, now).await,
        }
    }

    /// The problem to answer with, if the caller comes too often.
    pub(crate) fn require(&self) -> Result<(), Problem> {
        if self.verdict.allowed {
            return Ok(());
        }
        Err(Problem::new(Code::RateLimited).with_retry_after(self.verdict.reset))
    }

    /// Tells the caller how they stand, also when they are refused.
    pub(crate) fn tell(&self, response: &mut Response) {
        let (class, verdict) = (self.class.as_str(), self.verdict);
        let policy = format!("\"{class}\";q={};w=60", self.quota.per_minute);
        let state = format!("\"{class}\";r={};t={}", verdict.remaining, verdict.reset);
        for (name, value) in [("ratelimit-policy", policy), ("ratelimit", state)] {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(name, value);
            }
        }
    }
}

/// Where questions are asked by `POST`.
const QUESTIONS: &str = "/api/v1/graphql";

/// Whether a request only reads.
pub(crate) fn reads(request: &Request) -> bool {
    matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) || request.original_uri().path() == QUESTIONS
}

/// The class of an operation: by what it does, and harder for strangers, whose only
/// changes are those that take a password, a code or an address.
pub(crate) fn class_of(request: &Request, stranger: bool) -> Class {
    match reads(request) {
        true => Class::Read,
        false if stranger => Class::SignIn,
        false => Class::Write,
    }
}

/// An address as a bucket's principal.
pub(crate) fn address_number(ip: Option<IpAddr>) -> u128 {
    match ip {
        Some(IpAddr::V4(ip)) => u128::from(ip.to_bits()),
        // A customer's IPv6 network is one caller.
        Some(IpAddr::V6(ip)) => ip.to_bits() & !u128::from(u64::MAX),
        None => 0,
    }
}

/// Whose bucket: the user or key; the address for anonymous callers and for sign-in.
fn principal_number(context: &RequestContext, class: Class) -> u128 {
    match (&context.principal.kind, class) {
        (_, Class::SignIn) | (PrincipalKind::Anonymous | PrincipalKind::System, _) => {
            address_number(context.info.ip)
        }
        (PrincipalKind::User { user_id, .. }, _) => user_id.as_u128(),
        (PrincipalKind::ApiKey { key_id }, _) => key_id.as_u128(),
    }
}
