use chrono::Duration;
use collegium_kernel::TenantContext;

use crate::{
    Identity, Result,
    store::{failures, one_time, sessions},
};

/// What has ended is kept so long for whoever wonders.
const KEPT: Duration = Duration::days(30);

impl Identity {
    /// Forgets what ended long ago: sessions, tokens, failures to sign in. How many.
    pub async fn sweep(&self, tenant: &TenantContext) -> Result<u64> {
        let now = self.0.clock.now();
        let mut tx = self.0.database.begin(tenant).await?;
        let mut swept = sessions::sweep(&mut tx, now - KEPT).await?;
        swept += one_time::sweep(&mut tx, now - KEPT).await?;
        swept += failures::sweep(&mut tx, now).await?;
        tx.commit().await?;
        Ok(swept)
    }
}
