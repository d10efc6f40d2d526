use std::{sync::Arc, time::Duration as StdDuration};

use chrono::Duration;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{RequestContext, TenantContext};

use crate::{
    Identity, Result,
    store::{failures, one_time, sessions, signing_keys},
};

/// What has ended is kept so long for whoever wonders.
const KEPT: Duration = Duration::days(30);
/// How long a key signs before the next one does.
const KEY_LIFE: Duration = Duration::days(90);
/// How often every tenant is visited.
const ROUND: StdDuration = StdDuration::from_secs(6 * 3600);

impl Identity {
    /// Keeps the house of every tenant until the task is dropped. Several servers may do
    /// so at once: what one has done the others find done.
    pub async fn run_housekeeping(&self, directory: Arc<dyn TenantDirectory>) {
        let mut rounds = tokio::time::interval(ROUND);
        loop {
            rounds.tick().await;
            let tenants = match directory.active().await {
                Ok(tenants) => tenants,
                Err(problem) => {
                    tracing::warn!(%problem, "housekeeping: no list of tenants");
                    continue;
                }
            };
            for tenant in tenants {
                #[allow(clippy::disallowed_methods)] // it visits all, one after the other
                let tenant = TenantContext::enter(tenant);
                if let Err(error) = self.keep_house(&tenant).await {
                    tracing::warn!(tenant = %tenant.id(), %error, "housekeeping");
                }
            }
        }
    }

    /// Does once in one tenant what is to be done from time to time.
    pub async fn keep_house(&self, tenant: &TenantContext) -> Result<()> {
        self.sweep(tenant).await?;
        self.renew_old_signing_key(tenant).await
    }

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

    async fn renew_old_signing_key(&self, tenant: &TenantContext) -> Result<()> {
        let mut tx = self.0.database.read(tenant).await?;
        let since = signing_keys::signing_since(&mut tx).await?;
        drop(tx);
        let old = self.0.clock.now() - KEY_LIFE;
        if since.is_some_and(|since| since < old) {
            let ctx = RequestContext::system(tenant.clone(), "housekeeping");
            self.rotate_signing_key(&ctx).await?;
        }
        Ok(())
    }
}
