//! The words every other crate speaks: ids, clock, problems and their codes,
//! pages, the tenant and principal of a request, events. No I/O, no HTTP, no SQL.

mod clock;
mod context;
mod event;
mod page;
mod plan;
mod problem;
mod secret;

pub use clock::{Clock, SharedClock, SystemClock};
pub use context::{
    ActorKind, OperatorContext, OperatorPrincipal, OperatorRole, Principal, PrincipalKind,
    RequestContext, RequestInfo, Tenant, TenantContext, TenantId, TenantStatus,
};
pub use event::Event;
pub use page::{Cursor, DEFAULT_LIMIT, MAX_LIMIT, Page};
pub use plan::{Feature, Plan};
pub use problem::{Code, FieldError, Problem};
pub use secret::{random_bytes, random_token};
