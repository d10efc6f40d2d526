//! The operators' API, mounted at `/api/platform/v1`.

mod audit;
mod deletion;
mod domains;
mod fleet;
mod operations;
mod operators;
mod plans;
mod sessions;
mod tenants;

use std::sync::Arc;

use poem_openapi::{OpenApi, Tags};

use crate::Tenancy;

#[derive(Tags)]
enum Tag {
    /// Signing in and out.
    Sessions,
    /// Platform staff.
    Operators,
    /// Universities and their life.
    Tenants,
    /// Long work on universities: clone, export, import.
    Operations,
    /// Hosts of a university's own.
    Domains,
    /// What universities can buy.
    Plans,
    /// Who did what, and how the fleet is.
    Platform,
}

/// All operations of the platform.
#[must_use]
pub fn api(tenancy: Arc<Tenancy>) -> impl OpenApi + use<> {
    (
        sessions::SessionsApi(tenancy.clone()),
        operators::OperatorsApi(tenancy.clone()),
        tenants::TenantsApi(tenancy.clone()),
        operations::OperationsApi(tenancy.clone()),
        domains::DomainsApi(tenancy.clone()),
        plans::PlansApi(tenancy.clone()),
        deletion::DeletionApi(tenancy.clone()),
        fleet::FleetApi(tenancy.clone()),
        audit::PlatformApi(tenancy),
    )
}
