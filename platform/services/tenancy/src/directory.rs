use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{Problem, Tenant, TenantContext, TenantId};
use collegium_store::{Invalidation, StoreError};
use futures_util::FutureExt;
use moka::future::Cache;

use crate::{Tenancy, TenancyError, store::tenants};

/// Hosts remembered, those that are nobody's too.
const HOSTS: u64 = 20_000;
/// Tenants remembered.
const TENANTS: u64 = 10_000;
/// A change is heard of at once; this only bounds what a lost message can do.
const KEPT: Duration = Duration::from_secs(300);

/// What is remembered of the catalogue. A host leads to an id and the id to a tenant
/// with all its hosts; a host that the tenant (no longer) has is asked for again. So a
/// change of a tenant drops one entry, and no host can lead to the wrong tenant.
#[derive(Clone)]
pub(crate) struct Directory {
    hosts: Cache<Box<str>, Option<TenantId>>,
    tenants: Cache<TenantId, Option<Arc<Remembered>>>,
    epoch: Arc<AtomicU64>,
}

pub(crate) struct Remembered {
    tenant: Arc<Tenant>,
    hosts: Vec<String>,
}

impl Default for Directory {
    fn default() -> Self {
        Self {
            hosts: Cache::builder()
                .max_capacity(HOSTS)
                .time_to_live(KEPT)
                .build(),
            tenants: Cache::builder()
                .max_capacity(TENANTS)
                .time_to_live(KEPT)
                .build(),
            epoch: Arc::default(),
        }
    }
}

impl Directory {
    pub(crate) fn forget(&self, change: &Invalidation) {
        match (&*change.topic, change.tenant) {
            ("tenant", Some(id)) => {
                self.epoch.fetch_add(1, Ordering::AcqRel);
                // moka drops the entry when the future is first polled.
                self.tenants.invalidate(&id).now_or_never();
            }
            ("host", _) => {
                self.epoch.fetch_add(1, Ordering::AcqRel);
                self.hosts.invalidate(&*change.key).now_or_never();
            }
            ("plan" | "*", _) => {
                self.epoch.fetch_add(1, Ordering::AcqRel);
                self.hosts.invalidate_all();
                self.tenants.invalidate_all();
            }
            _ => {}
        }
    }
}

impl Tenancy {
    pub(crate) async fn remembered(
        &self,
        id: TenantId,
    ) -> Result<Option<Arc<Remembered>>, Problem> {
        let directory = &self.0.directory;
        if let Some(found) = directory.tenants.get(&id).await {
            return Ok(found);
        }
        let epoch = directory.epoch.load(Ordering::Acquire);
        let load = async {
            let mut tx = self.database().control().await?;
            let found = tenants::serving(&mut tx, id, self.hosts()).await?;
            Ok::<_, StoreError>(found.map(|found| {
                Arc::new(Remembered {
                    tenant: Arc::new(found.tenant),
                    hosts: found.hosts,
                })
            }))
        };
        let load = async { load.await.map_err(Problem::from) };
        let found = directory.tenants.try_get_with(id, load).await;
        let found = found.map_err(|problem| (*problem).clone())?;
        if directory.epoch.load(Ordering::Acquire) != epoch {
            directory.tenants.invalidate(&id).await;
        }
        Ok(found)
    }

    async fn id_of_host(&self, host: &str) -> Result<Option<TenantId>, Problem> {
        let directory = &self.0.directory;
        let epoch = directory.epoch.load(Ordering::Acquire);
        let load = async {
            let mut tx = self.database().control().await?;
            tenants::id_of_host(&mut tx, host, self.hosts().slug_in(host)).await
        };
        let load = async { load.await.map_err(Problem::from) };
        let found = directory.hosts.try_get_with(host.into(), load).await;
        let found = found.map_err(|problem| (*problem).clone())?;
        if directory.epoch.load(Ordering::Acquire) != epoch {
            directory.hosts.invalidate(host).await;
        }
        Ok(found)
    }

    /// The context in which the platform itself works in a tenant.
    pub(crate) async fn enter(&self, id: TenantId) -> Result<TenantContext, TenancyError> {
        let found = self.remembered(id).await?.ok_or_else(Problem::not_found)?;
        #[allow(clippy::disallowed_methods)] // tenancy works in the tenants it makes
        Ok(TenantContext::enter(Arc::clone(&found.tenant)))
    }
}

#[async_trait]
impl TenantDirectory for Tenancy {
    async fn by_host(&self, host: &str) -> Result<Option<Arc<Tenant>>, Problem> {
        // At most one second look: after a stale entry the database has the last word.
        for known in [true, false] {
            let id = match self.0.directory.hosts.get(host).await {
                Some(id) if known => id,
                _ => self.id_of_host(host).await?,
            };
            let Some(id) = id else { return Ok(None) };
            if let Some(found) = self.remembered(id).await?
                && found.hosts.iter().any(|own| own == host)
            {
                return Ok(Some(Arc::clone(&found.tenant)));
            }
            self.0.directory.hosts.invalidate(host).await;
        }
        Ok(None)
    }

    async fn by_id(&self, id: TenantId) -> Result<Option<Arc<Tenant>>, Problem> {
        Ok(self
            .remembered(id)
            .await?
            .map(|found| Arc::clone(&found.tenant)))
    }

    async fn active(&self) -> Result<Vec<Arc<Tenant>>, Problem> {
        let mut tx = self.database().control().await?;
        let ids = tenants::active(&mut tx).await?;
        drop(tx);
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            found.extend(self.by_id(id).await?);
        }
        Ok(found)
    }
}
