use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use collegium_kernel::{TenantContext, TenantId};
use collegium_store::{Invalidation, TenantTx, Vault, cache::TenantCache};
use ed25519_dalek::{SigningKey, VerifyingKey};

use crate::{
    Identity, IdentityError, Result,
    ops::ACCESS_TOKEN_LIFE,
    secrets::{KeyRing, OldKey, kid_of, new_signing_key},
    store::{
        self,
        signing_keys::{self, StoredKey},
    },
};

const TOPIC: &str = "signing_keys";

/// The keys of each tenant.
#[derive(Clone)]
pub(crate) struct KeyRings(TenantCache<(), Arc<KeyRing>>);

impl KeyRings {
    pub(crate) fn new() -> Self {
        Self(TenantCache::new(10_000, Duration::from_secs(3600)))
    }

    pub(crate) fn hear(&self, change: &Invalidation) {
        if change.is_everything() {
            self.0.forget_all();
        } else if change.topic == TOPIC
            && let Some(tenant) = change.tenant
        {
            self.0.forget(tenant, ());
        }
    }
}

fn purpose(tenant: TenantId) -> String {
    format!("signing-key:{tenant}")
}

impl Identity {
    /// The tenant's keys, as remembered.
    pub(crate) async fn key_ring(&self, tenant: &TenantContext) -> Result<Arc<KeyRing>> {
        let load = async {
            let mut tx = self.0.database.read(tenant).await?;
            let stored = signing_keys::list(&mut tx).await?;
            ring_of(&self.0.vault, tenant.id(), stored).map(Arc::new)
        };
        Ok(self.0.keys.0.get_or_load(tenant.id(), (), load).await?)
    }

    /// Makes a new key in this transaction; the old one signs no more, and verifies
    /// until the last token it signed has ended.
    pub(crate) async fn renew_signing_key(&self, tx: &mut TenantTx) -> Result<String> {
        let now = self.0.clock.now();
        let tenant = tx.tenant().id();
        store::lock(tx, TOPIC).await?;
        let key = new_signing_key();
        let public = key.verifying_key();
        let stored = StoredKey {
            kid: kid_of(&public),
            public_key: public.as_bytes().to_vec(),
            private_key: self.0.vault.seal(&purpose(tenant), key.as_bytes())?,
            retired_at: None,
        };
        signing_keys::replace(tx, &stored, now, now - chrono::Duration::days(1)).await?;
        tx.invalidate(TOPIC, "").await?;
        Ok(stored.kid)
    }

    /// Whether the tenant has a key that this installation can sign with. A tenant that
    /// came from another installation, or is a copy of another, has not.
    pub(crate) async fn can_sign(&self, tx: &mut TenantTx) -> Result<bool> {
        let stored = signing_keys::list(tx).await?;
        Ok(ring_of(&self.0.vault, tx.tenant().id(), stored).is_ok())
    }
}

fn ring_of(vault: &Vault, tenant: TenantId, stored: Vec<StoredKey>) -> Result<KeyRing> {
    let mut signing = None;
    let mut old = Vec::new();
    for key in stored {
        match key.retired_at {
            Some(retired_at) => old.extend(old_key(&key, retired_at)),
            None if signing.is_none() => {
                let opened = vault.open(&purpose(tenant), &key.private_key);
                let bytes: Option<[u8; 32]> = opened.and_then(|bytes| bytes.try_into().ok());
                let bytes = bytes.ok_or(IdentityError::Sealed("the tenant's signing key"))?;
                signing = Some((key.kid, SigningKey::from_bytes(&bytes)));
            }
            None => {}
        }
    }
    let (kid, signing) = signing.ok_or(IdentityError::Fault("the tenant has no signing key"))?;
    Ok(KeyRing { kid, signing, old })
}

fn old_key(key: &StoredKey, retired_at: DateTime<Utc>) -> Option<OldKey> {
    let bytes = key.public_key.as_slice().try_into().ok()?;
    Some(OldKey {
        kid: key.kid.clone(),
        key: VerifyingKey::from_bytes(bytes).ok()?,
        until: retired_at + ACCESS_TOKEN_LIFE,
    })
}
