use std::{sync::Arc, time::Duration};

use collegium_kernel::{Code, Problem, TenantId};
use collegium_store::cache::TenantCache;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Bytes of documents that are remembered, of all tenants together.
const CAPACITY: u64 = 16 * 1024 * 1024;
/// How long one is remembered that nobody sends again.
const TTL: Duration = Duration::from_secs(24 * 3600);

type Hash = [u8; 32];

/// Documents that clients name by their hash once they have sent them (automatic persisted
/// queries). Each tenant has its own.
pub(crate) struct Persisted(TenantCache<Hash, Arc<str>>);

/// How a client names a document.
#[derive(Deserialize)]
struct Named {
    version: u32,
    #[serde(rename = "sha256Hash")]
    sha256_hash: String,
}

impl Persisted {
    pub(crate) fn new() -> Self {
        let weigh = |text: &Arc<str>| u32::try_from(text.len() + 100).unwrap_or(u32::MAX);
        Self(TenantCache::weighed(CAPACITY, TTL, weigh))
    }

    /// The document of this hash.
    pub(crate) fn find(&self, tenant: TenantId, hash: &Hash) -> Option<Arc<str>> {
        self.0.get(tenant, hash)
    }

    /// Remembers a document.
    pub(crate) async fn keep(
        &self,
        tenant: TenantId,
        hash: Hash,
        text: &str,
    ) -> Result<(), Problem> {
        let load = async { Ok::<_, Problem>(text.into()) };
        self.0.get_or_load(tenant, hash, load).await.map(drop)
    }
}

/// The hash that a request names, if it names one.
pub(crate) fn named(extensions: Option<&Value>) -> Result<Option<Hash>, Problem> {
    let Some(named) = extensions.and_then(|all| all.get("persistedQuery")) else {
        return Ok(None);
    };
    let named: Option<Named> = Named::deserialize(named).ok();
    let hash = named.filter(|named| named.version == 1).and_then(|named| {
        let mut hash = Hash::default();
        hex::decode_to_slice(named.sha256_hash, &mut hash).ok()?;
        Some(hash)
    });
    let unreadable = "`persistedQuery` has version 1 and a SHA-256 in 64 hexadecimal digits.";
    hash.map(Some)
        .ok_or_else(|| Problem::new(Code::MalformedRequest).with_detail(unreadable))
}

/// Refuses a document under another's hash.
pub(crate) fn verify(hash: &Hash, text: &str) -> Result<(), Problem> {
    if Sha256::digest(text)[..] == hash[..] {
        return Ok(());
    }
    Err(Problem::new(Code::MalformedRequest).with_detail("The hash is not the query's."))
}
