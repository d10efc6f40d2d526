use async_trait::async_trait;
use chrono::Duration;
use collegium_kernel::{Problem, TenantContext};
use collegium_store::{TenantTx, jobs::JobHandler};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Learning, LearningError, store};

/// Deletes objects that no file has.
pub const SWEEP_OBJECTS: &str = "learning.sweep_objects";

/// An upload that has not been written down after this long never will be.
const UPLOAD_GRACE: Duration = Duration::hours(6);

#[derive(Serialize, Deserialize)]
struct Sweep {
    keys: Vec<String>,
}

pub(crate) struct SweepObjects(pub Learning);

#[async_trait]
impl JobHandler for SweepObjects {
    async fn run(&self, tenant: &TenantContext, payload: &Value) -> Result<(), Problem> {
        let Ok(sweep) = Sweep::deserialize(payload) else {
            return Ok(());
        };
        self.0.sweep(tenant, &sweep.keys).await?;
        Ok(())
    }
}

/// Has objects deleted once this transaction is committed, unless a file has them then.
pub(crate) async fn sweep_after(tx: &mut TenantTx, keys: Vec<String>) -> Result<(), LearningError> {
    if !keys.is_empty() {
        tx.enqueue(SWEEP_OBJECTS, Sweep { keys }).await?;
    }
    Ok(())
}

impl Learning {
    /// Writes down that these objects are about to be stored, so that they are deleted if
    /// nothing ever refers to them, even if the server is killed in between.
    pub(crate) async fn announce(
        &self,
        tenant: &TenantContext,
        keys: &[String],
    ) -> Result<(), LearningError> {
        let mut tx = self.database().begin(tenant).await?;
        let due = tx.clock().now() + UPLOAD_GRACE;
        let keys = keys.to_vec();
        tx.enqueue_at(SWEEP_OBJECTS, Sweep { keys }, due).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Deletes those of these objects that no file has.
    pub(crate) async fn sweep(
        &self,
        tenant: &TenantContext,
        keys: &[String],
    ) -> Result<(), LearningError> {
        let mut tx = self.database().read(tenant).await?;
        let unused = store::files::unused(&mut tx, keys).await?;
        drop(tx);
        for key in unused {
            self.0.objects.delete(tenant, &key).await?;
        }
        Ok(())
    }
}
