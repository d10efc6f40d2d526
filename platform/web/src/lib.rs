//! What every request passes: tenant by host, principal, rate limit, permission,
//! and the one place where a [`Problem`](collegium_kernel::Problem) becomes an answer.
//!
//! [`Gate`] is put in front of a tenant's routes, [`OperatorGate`] in front of the
//! platform's. A handler takes [`Allow<P>`], [`SignedIn`], [`ByField`] or [`Public`] and so
//! declares its permission, which [`spec`] publishes as `x-permission`.

pub mod limit;
pub mod spec;

mod allow;
mod answer;
mod body;
mod gate;
mod host;
mod idempotency;
mod operator;
mod plan;
mod problem;
mod run;
mod throttle;
mod tracing_span;

pub use allow::{Allow, ByField, Decision, Public, SignedIn};
pub use answer::{
    CachedJson, Created, NoContent, PageOf, Versioned, check_version, parse_if_match,
};
pub use gate::{Entered, ErrorPage, Gate, GateParts, Gated};
pub use host::{client_ip, host_of};
pub use operator::{
    Operate, OperatorGate, OperatorGateParts, OperatorGated, OperatorPermission, OperatorPublic,
    OperatorRead, OperatorWrite,
};
pub use plan::InPlan;
pub use problem::{ApiError, GRAPHQL_JSON, problem_response};
