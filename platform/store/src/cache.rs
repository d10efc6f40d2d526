//! What many read and few change, remembered in process and then in Redis.
//!
//! One load at a time for each key (single flight). A change drops the entry on
//! every node by [`Invalidations`](crate::Invalidations); a load that was under way
//! while its key changed is not kept. Without Redis it is slower, never broken.

use std::{
    hash::Hash,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use collegium_kernel::{Problem, TenantId};
use moka::future::Cache;

use crate::RedisTier;

/// A bounded memory of `V` by tenant and key.
#[derive(Clone)]
pub struct TenantCache<K, V> {
    entries: Cache<(TenantId, K), V>,
    epoch: Arc<AtomicU64>,
}

impl<K, V> TenantCache<K, V>
where
    K: Hash + Eq + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    /// Room for `capacity` entries, each kept at most `ttl`.
    #[must_use]
    pub fn new(capacity: u64, ttl: Duration) -> Self {
        Self::weighed(capacity, ttl, |_| 1)
    }

    /// Room for entries that together weigh `capacity`, such as bytes.
    #[must_use]
    pub fn weighed(
        capacity: u64,
        ttl: Duration,
        weigh: impl Fn(&V) -> u32 + Send + Sync + 'static,
    ) -> Self {
        let entries = Cache::builder()
            .max_capacity(capacity)
            .time_to_live(ttl)
            .weigher(move |_, value| weigh(value))
            .support_invalidation_closures()
            .build_with_hasher(Default::default());
        Self {
            entries,
            epoch: Arc::default(),
        }
    }

    /// What is remembered, without loading.
    pub async fn get(&self, tenant: TenantId, key: &K) -> Option<V> {
        self.entries.get(&(tenant, key.clone())).await
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
        let entry = (tenant, key);
        if let Some(value) = self.entries.get(&entry).await {
            return Ok(value);
        }
        let epoch = self.epoch.load(Ordering::Acquire);
        let load = async { load.await.map_err(Into::into) };
        let value = self
            .entries
            .try_get_with(entry.clone(), load)
            .await
            .map_err(|p: Arc<Problem>| (*p).clone())?;
        if self.epoch.load(Ordering::Acquire) != epoch {
            self.entries.invalidate(&entry).await;
        }
        Ok(value)
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
            match self.get(tenant, key).await {
                Some(value) => found.push((key.clone(), value)),
                None => missing.push(key.clone()),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let epoch = self.epoch.load(Ordering::Acquire);
        for (key, value) in load(missing).await.map_err(Into::into)? {
            let entry = (tenant, key.clone());
            self.entries.insert(entry.clone(), value.clone()).await;
            if self.epoch.load(Ordering::Acquire) != epoch {
                self.entries.invalidate(&entry).await;
            }
            found.push((key, value));
        }
        Ok(found)
    }

    /// Forgets one entry.
    pub fn forget(&self, tenant: TenantId, key: K) {
        self.epoch.fetch_add(1, Ordering::AcqRel);
        let entries = self.entries.clone();
        // moka drops the entry when the future is first polled.
        futures_util::FutureExt::now_or_never(
            async move { entries.invalidate(&(tenant, key)).await },
        );
    }

    /// Forgets all of one tenant.
    pub fn forget_tenant(&self, tenant: TenantId) {
        self.epoch.fetch_add(1, Ordering::AcqRel);
        if self
            .entries
            .invalidate_entries_if(move |(t, _), _| *t == tenant)
            .is_err()
        {
            self.entries.invalidate_all();
        }
    }

    /// Forgets everything.
    pub fn forget_all(&self) {
        self.epoch.fetch_add(1, Ordering::AcqRel);
        self.entries.invalidate_all();
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
    pub async fn get(&self, tenant: TenantId, key: &str) -> Option<Bytes> {
        self.local.get(tenant, &key.to_owned()).await
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
            let epoch = self.local.epoch.load(Ordering::Acquire);
            let bytes = load.await.map_err(Into::into)?;
            redis.put(&name, &bytes, self.ttl).await;
            if self.local.epoch.load(Ordering::Acquire) != epoch {
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
