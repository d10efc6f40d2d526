use collegium_kernel::{Code, OperatorContext, Problem, TenantId};
use collegium_store::audit::Entry;
use serde_json::json;

use crate::{
    Tenancy, TenancyError,
    domain::{PlanRecord, TenantUsage},
    store::{plans, tenants},
};

impl Tenancy {
    /// All plans.
    pub async fn plans(&self) -> Result<Vec<PlanRecord>, TenancyError> {
        Ok(plans::list(&mut self.database().control().await?).await?)
    }

    /// Makes a plan.
    pub async fn create_plan(
        &self,
        context: &OperatorContext,
        plan: PlanRecord,
    ) -> Result<PlanRecord, TenancyError> {
        let plan = plan.checked()?;
        let mut tx = self.database().control().await?;
        if !plans::insert(&mut tx, &plan).await? {
            return Err(Problem::new(Code::Conflict)
                .with_detail("There is a plan with this id.")
                .into());
        }
        tx.audit(context, None, entry("plan.created", &plan))
            .await?;
        tx.commit().await?;
        Ok(plan)
    }

    /// Changes a plan; the tenants that have it feel it at once.
    pub async fn update_plan(
        &self,
        context: &OperatorContext,
        plan: PlanRecord,
    ) -> Result<PlanRecord, TenancyError> {
        let plan = plan.checked()?;
        let mut tx = self.database().control().await?;
        if !plans::update(&mut tx, &plan).await? {
            return Err(Problem::not_found().into());
        }
        tx.audit(context, None, entry("plan.updated", &plan))
            .await?;
        tx.invalidate(None, "plan", &plan.id).await?;
        tx.commit().await?;
        Ok(plan)
    }

    /// What a tenant uses of its plan.
    pub async fn usage(&self, id: TenantId) -> Result<TenantUsage, TenancyError> {
        let tenant = self.enter(id).await?;
        if tenant.status == collegium_kernel::TenantStatus::Provisioning {
            return Ok(TenantUsage {
                users: 0,
                courses: 0,
                storage_bytes: 0,
            });
        }
        Ok(tenants::usage(&mut self.database().read(&tenant).await?).await?)
    }
}

fn entry<'a>(action: &'static str, plan: &'a PlanRecord) -> Entry<'a> {
    Entry {
        action,
        target_kind: "plan",
        target_id: &plan.id,
        details: json!(plan),
    }
}
