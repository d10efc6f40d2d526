use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{Problem, Tenant, TenantContext, TenantId};
use collegium_store::{Invalidation, Memory, StoreError};

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
    hosts: Memory<Box<str>, Option<TenantId>>,
    tenants: Memory<TenantId, Option<Arc<Remembered>>>,
}

pub(crate) struct Remembered {
    tenant: Arc<Tenant>,
    hosts: Vec<String>,
}

impl Default for Directory {
    fn default() -> Self {
        Self {
            hosts: Memory::new(HOSTS, KEPT),
            tenants: Memory::new(TENANTS, KEPT),
        }
    }
}

impl Directory {
    pub(crate) fn forget(&self, change: &Invalidation) {
        match (&*change.topic, change.tenant) {
            ("tenant", Some(id)) => self.tenants.forget(&id),
            ("host", _) => self.hosts.forget(&*change.key),
            ("plan" | "*", _) => {
                self.hosts.forget_all();
                self.tenants.forget_all();
            }
            _ => {}
        }
    }

    /// Whose host this is, as far as is remembered.
    fn known(&self, host: &str) -> Option<Arc<Tenant>> {
        let found = self.tenants.get(&self.hosts.get(host)??)??;
        found.has(host).then(|| Arc::clone(&found.tenant))
    }
}

impl Remembered {
    fn has(&self, host: &str) -> bool {
        self.hosts.iter().any(|own| own == host)
    }
}

impl Tenancy {
    pub(crate) async fn remembered(
        &self,
        id: TenantId,
    ) -> Result<Option<Arc<Remembered>>, Problem> {
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
        self.0.directory.tenants.get_or_load(&id, load).await
    }

    async fn id_of_host(&self, host: &str) -> Result<Option<TenantId>, Problem> {
        let load = async {
            let mut tx = self.database().control().await?;
            tenants::id_of_host(&mut tx, host, self.hosts().slug_in(host)).await
        };
        let hosts = &self.0.directory.hosts;
        hosts.get_or_load(&Box::from(host), load).await
    }

    /// Whose host this is; what is remembered is believed once only.
    async fn find_by_host(&self, host: &str) -> Result<Option<Arc<Tenant>>, Problem> {
        // At most one second look: after a stale entry the database has the last word.
        for _ in 0..2 {
            let Some(id) = self.id_of_host(host).await? else {
                return Ok(None);
            };
            if let Some(found) = self.remembered(id).await?
                && found.has(host)
            {
                return Ok(Some(Arc::clone(&found.tenant)));
            }
            self.0.directory.hosts.forget(host);
        }
        Ok(None)
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
        match self.0.directory.known(host) {
            Some(tenant) => Ok(Some(tenant)),
            // Boxed: most requests do not look further, and are not to carry what it takes.
            None => Box::pin(self.find_by_host(host)).await,
        }
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
