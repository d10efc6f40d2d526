//! Types and rules of the catalogue; no I/O.

mod domain_name;
mod life;
mod operation;
mod operator;
mod plan;
mod tenant;
mod text;

pub use domain_name::{Domain, Hosts, challenge_name, challenge_value};
pub use life::Action;
pub use operation::{Operation, OperationKind, OperationStatus, Step};
pub use operator::{Operator, OperatorSession, SignIn, check_password};
pub use plan::{NewPlan, PlanRecord};
pub use tenant::{
    NewTenant, TenantChange, TenantFilter, TenantRecord, TenantUsage, parse_slug, validate_locale,
};
pub use text::{email, line};
