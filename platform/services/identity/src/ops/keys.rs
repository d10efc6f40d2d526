use collegium_kernel::{RequestContext, TenantContext};
use collegium_store::audit::Entry;
use serde_json::{Value, json};

use crate::{Identity, Result, secrets::jwk};

impl Identity {
    /// The public keys that access tokens of the tenant verify by, as a JWK set.
    pub async fn jwks(&self, tenant: &TenantContext) -> Result<Value> {
        let ring = self.key_ring(tenant).await?;
        let now = self.0.clock.now();
        let mut keys = vec![jwk(&ring.kid, &ring.signing.verifying_key())];
        let live = ring.old.iter().filter(|old| now < old.until);
        keys.extend(live.map(|old| jwk(&old.kid, &old.key)));
        Ok(json!({ "keys": keys }))
    }

    /// Signs by a new key from now on; tokens of the old one are good until they end.
    pub async fn rotate_signing_key(&self, ctx: &RequestContext) -> Result<String> {
        let mut tx = self.begin(ctx).await?;
        let kid = self.renew_signing_key(&mut tx).await?;
        let entry = Entry {
            action: "signing_key.rotated",
            target_kind: "signing_key",
            target_id: &kid,
            details: json!({}),
        };
        tx.audit(ctx, entry).await?;
        tx.commit().await?;
        Ok(kid)
    }
}
