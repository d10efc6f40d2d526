use std::sync::Arc;

use collegium_kernel::TenantId;
use collegium_web::{ApiError, Operate, OperatorRead, OperatorWrite};
use poem_openapi::{Object, OpenApi, param::Path, payload::Json};
use uuid::Uuid;

use super::Tag;
use crate::{Tenancy, ops};

pub(super) struct DeletionApi(pub(super) Arc<Tenancy>);

/// What is left of a tenant; of one that was destroyed, nothing.
#[derive(Object)]
struct Leftovers {
    /// Whether nothing is left.
    nothing: bool,
    /// Its schema is there.
    schema: bool,
    /// Its database role is there.
    role: bool,
    /// How many of its files are left.
    objects: u64,
    /// How many of its keys are left in Redis.
    redis_keys: u64,
    /// How many of its domains are left.
    domains: u64,
    /// The server that answers still takes it for a tenant.
    remembered: bool,
}

impl From<ops::Leftovers> for Leftovers {
    fn from(left: ops::Leftovers) -> Self {
        Self {
            nothing: left.is_nothing(),
            schema: left.schema,
            role: left.role,
            objects: left.objects as u64,
            redis_keys: left.redis_keys as u64,
            domains: left.domains as u64,
            remembered: left.remembered,
        }
    }
}

#[OpenApi(tag = "Tag::Tenants")]
impl DeletionApi {
    /// Destroy a tenant now.
    ///
    /// Does not wait for the end of the 30 days that a deletion leaves to think again. The
    /// tenant must have been deleted before. Says what is left of it: nothing should be.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/purge",
        method = "post",
        operation_id = "tenants.purge"
    )]
    async fn purge(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Json<Leftovers>, ApiError> {
        let left = self.0.purge_now(&caller, TenantId(tenant_id.0)).await?;
        Ok(Json(left.into()))
    }

    /// Look for what is left of a tenant.
    ///
    /// Looks in the database, the object store, Redis and the catalogue; the proof that a
    /// tenant that was deleted is gone.
    #[oai(
        path = "/tenants/:tenant_id/leftovers",
        method = "get",
        operation_id = "tenants.leftovers"
    )]
    async fn leftovers(
        &self,
        _caller: Operate<OperatorRead>,
        tenant_id: Path<Uuid>,
    ) -> Result<Json<Leftovers>, ApiError> {
        let id = TenantId(tenant_id.0);
        self.0.tenant(id).await?; // who never was is not proven gone
        Ok(Json(self.0.verify_deleted(id).await?.into()))
    }
}
