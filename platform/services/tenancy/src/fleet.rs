use collegium_kernel::OperatorContext;
use collegium_store::{
    audit::Entry,
    migrate::{Fleet, FleetOptions, FleetReport, FleetStatus},
};
use serde_json::json;

use crate::{Tenancy, TenancyError};

/// Tenants that a server migrates at once beside its other work.
const PARALLEL: usize = 4;

impl Tenancy {
    /// Which versions the tenants' schemas have.
    pub async fn fleet_status(&self) -> Result<FleetStatus, TenancyError> {
        Ok(self.fleet().status().await?)
    }

    /// Says which tenants are behind and, unless only that was asked, begins to bring them
    /// up to date. What comes of it is seen in the fleet's status.
    pub async fn migrate_fleet(
        &self,
        context: &OperatorContext,
        dry_run: bool,
    ) -> Result<FleetReport, TenancyError> {
        let (fleet, now) = (self.fleet(), self.clock().now());
        let options = |dry_run| FleetOptions {
            parallel: PARALLEL,
            dry_run,
            progress: None,
        };
        let plan = fleet.migrate(options(true), now).await?;
        if dry_run || plan.pending == 0 {
            return Ok(plan);
        }
        let mut tx = self.database().control().await?;
        let entry = Entry {
            action: "fleet.migrated",
            target_kind: "fleet",
            target_id: &plan.version.to_string(),
            details: json!({ "tenants": plan.pending }),
        };
        tx.audit(context, None, entry).await?;
        tx.commit().await?;
        tokio::spawn(async move {
            match fleet.migrate(options(false), now).await {
                Ok(report) => tracing::info!(?report, "the fleet was migrated"),
                Err(error) => tracing::error!(%error, "the fleet could not be migrated"),
            }
        });
        Ok(plan)
    }

    fn fleet(&self) -> Fleet {
        Fleet::new(self.0.parts.admin.clone()).with_migrations(self.0.migrations.clone())
    }
}
