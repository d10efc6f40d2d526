use chrono::{DateTime, Utc};
use collegium_kernel::{TenantContext, random_bytes};
use uuid::Uuid;

use crate::{
    Notifications, NotificationsError, Result,
    domain::{SECRET_BYTES, text_of_secret},
    store::endpoints::Target,
};

/// A secret of one endpoint opens for no other.
fn purpose(tenant: &TenantContext, endpoint: Uuid) -> String {
    format!("webhook:{}:{endpoint}", tenant.id())
}

impl Notifications {
    /// A new secret: as it is shown, and as it is kept.
    pub(super) fn new_secret(
        &self,
        tenant: &TenantContext,
        endpoint: Uuid,
    ) -> Result<(String, Vec<u8>)> {
        let secret = random_bytes::<SECRET_BYTES>();
        let sealed = self.0.vault.seal(&purpose(tenant, endpoint), &secret)?;
        Ok((text_of_secret(&secret), sealed))
    }

    /// The secrets of an endpoint that are valid, the newest first.
    pub(crate) fn secrets(
        &self,
        tenant: &TenantContext,
        target: &Target,
        now: DateTime<Utc>,
    ) -> Result<Vec<Vec<u8>>> {
        let purpose = purpose(tenant, target.id);
        target
            .sealed(now)
            .map(|sealed| self.0.vault.open(&purpose, sealed))
            .collect::<Option<_>>()
            .ok_or(NotificationsError::Sealed(target.id))
    }
}
