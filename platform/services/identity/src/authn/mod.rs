//! Who a credential belongs to.

mod cache;
mod keys;
mod load;

use std::sync::Arc;

use async_trait::async_trait;
use collegium_contracts::{Authenticator, Credential};
use collegium_kernel::{Principal, Problem, RequestInfo, TenantContext};

use cache::Key;
pub(crate) use cache::PrincipalCache;
pub(crate) use keys::KeyRings;

use crate::Identity;

/// Changed for a person (key: user id) or a program (key: API key id) whose
/// remembered principals are no longer true.
pub(crate) const TOPIC: &str = "principal";

#[async_trait]
impl Authenticator for Identity {
    async fn authenticate(
        &self,
        tenant: &TenantContext,
        credential: Credential<'_>,
        _: &RequestInfo,
    ) -> Result<Option<Arc<Principal>>, Problem> {
        let now = self.0.clock.now();
        let cache = &self.0.principals;
        let key = cache.key(tenant.id(), credential);
        if let Some(entry) = cache.get(key, now) {
            if entry.is_due(now) {
                self.note_use(tenant, &entry.principal, now);
            }
            return Ok(Some(Arc::clone(&entry.principal)));
        }
        // Boxed: most requests do not ask the database, and are not to carry what it takes.
        Box::pin(self.load_and_keep(tenant, credential, key)).await
    }
}

impl Identity {
    async fn load_and_keep(
        &self,
        tenant: &TenantContext,
        credential: Credential<'_>,
        key: Key,
    ) -> Result<Option<Arc<Principal>>, Problem> {
        let (now, cache) = (self.0.clock.now(), &self.0.principals);
        let epoch = cache.epoch();
        let Some(found) = self.load_principal(tenant, credential, now).await? else {
            return Ok(None);
        };
        if found.use_is_due(now) {
            self.note_use(tenant, &found.principal, now);
        }
        let principal = Arc::clone(&found.principal);
        cache.put(key, tenant.id(), found, epoch, now);
        Ok(Some(principal))
    }
}
