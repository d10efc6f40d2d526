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
        let version = plans::insert(&mut tx, &plan).await?;
        let version = version.ok_or_else(|| {
            Problem::new(Code::Conflict).with_detail("There is a plan with this id.")
        })?;
        let plan = PlanRecord { version, ..plan };
        tx.audit(context, None, entry("plan.created", &plan))
            .await?;
        tx.commit().await?;
        Ok(plan)
    }

    /// Changes a plan that is at the version expected, if one is; the tenants that have it
    /// feel it at once.
    pub async fn update_plan(
        &self,
        context: &OperatorContext,
        plan: PlanRecord,
        expected_version: Option<i32>,
    ) -> Result<PlanRecord, TenancyError> {
        let plan = plan.checked()?;
        let mut tx = self.database().control().await?;
        let version = plans::update(&mut tx, &plan).await?;
        let version = version.ok_or_else(Problem::not_found)?;
        // Nobody changes the row meanwhile, and what is refused is undone.
        collegium_web::check_version(expected_version, version - 1)?;
        let plan = PlanRecord { version, ..plan };
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
