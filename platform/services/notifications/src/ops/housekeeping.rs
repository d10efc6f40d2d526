use chrono::Duration;
use collegium_kernel::TenantContext;

use crate::{Notifications, Result, store::log};

/// What is finished is kept so long.
const KEPT: Duration = Duration::days(30);

impl Notifications {
    /// Forgets deliveries that were finished long ago, and gives up those that have waited
    /// as long at a webhook that is disabled.
    pub async fn sweep(&self, tenant: &TenantContext) -> Result<()> {
        let now = self.0.clock.now();
        let mut tx = self.0.database.begin(tenant).await?;
        log::give_up(&mut tx, now - KEPT, now).await?;
        tx.commit().await?;
        loop {
            let mut tx = self.0.database.begin(tenant).await?;
            let done = log::sweep(&mut tx, now - KEPT).await?;
            tx.commit().await?;
            if done {
                return Ok(());
            }
        }
    }
}
