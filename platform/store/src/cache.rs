//! What many read and few change, remembered in process and then in Redis.
//!
//! One load at a time for each key (single flight). A change drops the entry on
//! every node by [`Invalidations`](crate::Invalidations); a load that was under way
//! while its key changed is not kept. Without Redis it is slower, never broken.

use std::{hash::Hash, time::Duration};

use bytes::Bytes;
use collegium_kernel::{Problem, TenantId};

use crate::{Memory, RedisTier};

/// A bounded memory of `V` by tenant and key.
#[derive(Clone)]
pub struct TenantCache<K, V>(Memory<(TenantId, K), V>);

impl<K, V> TenantCache<K, V>
where
    K: Hash + Eq + Clone,
    V: Clone,
{
    /// Room for `capacity` entries, each kept at most `ttl`.
    #[must_use]
    pub fn new(capacity: u64, ttl: Duration) -> Self {
        Self(Memory::new(capacity, ttl))
    }

    /// Room for entries that together weigh `capacity` bytes.
    #[must_use]
    pub fn weighed(
        capacity: u64,
        ttl: Duration,
        weigh: impl Fn(&V) -> u32 + Send + Sync + 'static,
    ) -> Self {
        Self(Memory::weighed(capacity, ttl, weigh))
    }

    /// What is remembered, without loading.
    pub fn get(&self, tenant: TenantId, key: &K) -> Option<V> {
        self.0.get(&(tenant, key.clone()))
    }

    /// What is remembered, or what `load` finds.
    pub async fn get_or_load<E>(
        &self,
        tenant: TenantId,
        key: K,
        load: impl Future<Output = Result<V, E>>,
    ) -> Result<V, Problem>
    where
        E: Into<Problem>,
    {
        self.0.get_or_load(&(tenant, key), load).await
    }

    /// What is remembered of each of these keys, and what `load` finds, by one call, of those
    /// of which nothing is.
    pub async fn get_or_load_all<E, L>(
        &self,
        tenant: TenantId,
        keys: &[K],
        load: impl FnOnce(Vec<K>) -> L,
    ) -> Result<Vec<(K, V)>, Problem>
    where
        E: Into<Problem>,
        L: Future<Output = Result<Vec<(K, V)>, E>>,
    {
        let (mut found, mut missing) = (Vec::with_capacity(keys.len()), Vec::new());
        for key in keys {
            match self.get(tenant, key) {
                Some(value) => found.push((key.clone(), value)),
                None => missing.push(key.clone()),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let epoch = self.0.epoch();
        for (key, value) in load(missing).await.map_err(Into::into)? {
            self.0.insert(&(tenant, key.clone()), value.clone(), epoch);
            found.push((key, value));
        }
        Ok(found)
    }

    /// Forgets one entry.
    pub fn forget(&self, tenant: TenantId, key: K) {
        self.0.forget(&(tenant, key));
    }

    /// Forgets all of one tenant.
    pub fn forget_tenant(&self, tenant: TenantId) {
        self.0.forget_if(|(whose, _)| *whose == tenant);
    }

    /// Forgets everything.
    pub fn forget_all(&self) {
        self.0.forget_all();
    }
}

/// A [`TenantCache`] of rendered bytes with Redis behind it.
#[derive(Clone)]
pub struct BytesCache {
    kind: &'static str,
    local: TenantCache<String, Bytes>,
    redis: Option<RedisTier>,
    ttl: Duration,
}

impl BytesCache {
    /// Room for `capacity` bytes in process; `kind` sets these keys apart in Redis.
    #[must_use]
    pub fn new(kind: &'static str, capacity: u64, ttl: Duration, redis: Option<RedisTier>) -> Self {
        let weigh = |bytes: &Bytes| u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Self {
            kind,
            local: TenantCache::weighed(capacity, ttl, weigh),
            redis,
            ttl,
        }
    }

    /// What is remembered in process, without loading.
    pub fn get(&self, tenant: TenantId, key: &str) -> Option<Bytes> {
        self.local.get(tenant, &key.to_owned())
    }

    /// What is remembered here or in Redis, or what `load` finds.
    pub async fn get_or_load<E>(
        &self,
        tenant: TenantId,
        key: &str,
        load: impl Future<Output = Result<Bytes, E>>,
    ) -> Result<Bytes, Problem>
    where
        E: Into<Problem>,
    {
        let far = async {
            let Some(redis) = &self.redis else {
                return load.await.map_err(Into::into);
            };
            let name = self.redis_key(tenant, key);
            if let Some(bytes) = redis.get(&name).await {
                return Ok(bytes);
            }
            let epoch = self.local.0.epoch();
            let bytes = load.await.map_err(Into::into)?;
            redis.put(&name, &bytes, self.ttl).await;
            if self.local.0.epoch() != epoch {
                redis.delete(name).await;
            }
            Ok::<_, Problem>(bytes)
        };
        self.local.get_or_load(tenant, key.to_owned(), far).await
    }

    /// Forgets one entry, here and in Redis. Every node does so when it hears of the
    /// change, so what a late load on one node wrote is deleted by that same node.
    pub fn forget(&self, tenant: TenantId, key: &str) {
        self.local.forget(tenant, key.to_owned());
        if let Some(redis) = self.redis.clone() {
            let name = self.redis_key(tenant, key);
            tokio::spawn(async move { redis.delete(name).await });
        }
    }

    /// Forgets everything in process; what Redis holds lapses by its time to live.
    pub fn forget_all(&self) {
        self.local.forget_all();
    }

    fn redis_key(&self, tenant: TenantId, key: &str) -> String {
        format!("{tenant}:{}:{key}", self.kind)
    }
}
