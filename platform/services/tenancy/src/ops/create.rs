use collegium_contracts::FirstOwner;
use collegium_kernel::{OperatorContext, OperatorPrincipal, OperatorRole, RequestInfo, TenantId};
use collegium_store::{StoreError, migrate};
use serde_json::json;
use sqlx::PgConnection;

use crate::{
    Tenancy, TenancyError,
    domain::{Action, Operation},
    store::tenants,
};

impl Tenancy {
    pub(super) async fn make_schema(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<(), TenancyError> {
        Ok(migrate::provision(admin, TenantId(operation.tenant_id), self.clock().now()).await?)
    }

    /// Has each service set up what it needs in the new tenant.
    pub(super) async fn set_up(&self, operation: &Operation) -> Result<(), TenancyError> {
        let tenant = self.enter(TenantId(operation.tenant_id)).await?;
        let owner: Option<FirstOwner> = match operation.input.get("owner") {
            None => None,
            Some(owner) => serde_json::from_value(owner.clone()).map_err(StoreError::from)?,
        };
        for setup in &self.0.parts.setups {
            setup.set_up(&tenant, owner.as_ref()).await?;
        }
        Ok(())
    }

    /// Opens the tenant.
    pub(super) async fn activate(&self, operation: &Operation) -> Result<(), TenancyError> {
        let id = TenantId(operation.tenant_id);
        let mut tx = self.database().control().await?;
        let tenant = self.live(&mut tx, id).await?;
        let next = Action::Activate.from(tenant.status)?;
        tenants::set_status(&mut tx, id, next, None).await?;
        self.announce(&mut tx, id, &[&self.hosts().of_slug(&tenant.slug)])
            .await?;
        tx.commit().await?;
        let context = requested_by(operation);
        let details = json!({ "by": operation.kind.as_str(), "operation_id": operation.id });
        self.note_in_tenant(&context, &tenant, "tenant.created", details)
            .await;
        Ok(())
    }
}

/// Who asked for the operation, perhaps in a process that is no more; the platform
/// itself if nobody did.
pub(super) fn requested_by(operation: &Operation) -> OperatorContext {
    let by = &operation.input["by"];
    let id = by["id"].as_str().and_then(|id| id.parse().ok());
    let name = by["name"].as_str().unwrap_or("platform");
    OperatorContext {
        operator: OperatorPrincipal {
            id,
            name: name.into(),
            role: OperatorRole::Admin,
        },
        info: RequestInfo::default(),
    }
}
