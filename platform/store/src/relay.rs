//! Carries events from the outbox to those who want them, in order and at least once.

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{Event, Problem, TenantContext, TenantId};

use crate::{Database, StoreError, TenantTx, Wakes, Woken, outbox::TOPIC};

/// Events taken in one transaction.
const BATCH: i64 = 200;
/// How often tenants are looked at that nobody woke.
const SWEEP: Duration = Duration::from_secs(60);
/// In every so many sweeps, what was relayed long ago is deleted.
const KEEP_HOUSE: u64 = 60;
/// Events are kept so long after they were relayed.
const KEPT: chrono::Duration = chrono::Duration::days(3);

/// Somebody who wants to hear of events.
#[async_trait]
pub trait EventSink: Send + Sync {
    /// Takes events in their order, within the transaction that marks them as relayed: what
    /// it writes by `tx` happens exactly once. After an error all of them come again.
    async fn take(&self, tx: &mut TenantTx, events: &[Event]) -> Result<(), Problem>;
}

/// Carries events: at once when one is written, and by a sweep for what was left behind.
pub struct Relay {
    database: Database,
    directory: Arc<dyn TenantDirectory>,
    sinks: Vec<Arc<dyn EventSink>>,
}

impl Relay {
    /// A relay that carries to nobody yet.
    #[must_use]
    pub fn new(database: Database, directory: Arc<dyn TenantDirectory>) -> Self {
        Self {
            database,
            directory,
            sinks: Vec::new(),
        }
    }

    /// Carries to this one too.
    #[must_use]
    pub fn to(mut self, sink: Arc<dyn EventSink>) -> Self {
        self.sinks.push(sink);
        self
    }

    /// Runs until the task is dropped.
    pub async fn run(self) {
        let wakes = Wakes::on(&self.database, TOPIC);
        let mut sweep = tokio::time::interval(SWEEP);
        let mut round = 0;
        loop {
            tokio::select! {
                _ = sweep.tick() => {
                    self.visit_all(round % KEEP_HOUSE == 0).await;
                    round += 1;
                }
                woken = wakes.next() => match woken {
                    Woken::All => self.visit_all(false).await,
                    Woken::Tenants(tenants) => for tenant in tenants { self.visit(tenant).await },
                }
            }
        }
    }

    async fn visit_all(&self, keep_house: bool) {
        let tenants = match self.directory.active().await {
            Ok(tenants) => tenants,
            Err(problem) => return tracing::warn!(%problem, "outbox: no list of tenants"),
        };
        for tenant in tenants {
            self.visit(tenant.id).await;
            #[allow(clippy::disallowed_methods)] // the outbox is kept in every tenant
            let tenant = TenantContext::enter(tenant);
            if keep_house && let Err(error) = self.forget(&tenant).await {
                tracing::warn!(%error, "outbox: old events are kept");
            }
        }
    }

    async fn visit(&self, tenant: TenantId) {
        let tenant = match self.directory.by_id(tenant).await {
            #[allow(clippy::disallowed_methods)] // events are carried in the tenant they are of
            Ok(Some(tenant)) => TenantContext::enter(tenant),
            Ok(None) => return,
            Err(problem) => return tracing::warn!(%problem, "outbox: no tenant"),
        };
        if let Err(error) = self.relay(&tenant).await {
            tracing::warn!(%error, tenant = %tenant.id(), "outbox: events wait");
        }
    }

    /// Carries what a tenant's outbox holds, and says how many events that were.
    pub async fn relay(&self, tenant: &TenantContext) -> Result<usize, StoreError> {
        let mut carried = 0;
        loop {
            let batch = self.relay_batch(tenant).await?;
            carried += batch;
            if batch == 0 {
                return Ok(carried);
            }
        }
    }

    async fn relay_batch(&self, tenant: &TenantContext) -> Result<usize, StoreError> {
        let mut tx = self.database.begin(tenant).await?;
        // Two nodes at once would mix the order.
        let key = format!("relay:{}", tenant.id());
        sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", key)
            .execute(&mut tx)
            .await?;
        let events = sqlx::query_as!(
            Event,
            "SELECT id, type AS kind, aggregate_id, occurred_at, payload AS data
             FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT $1",
            BATCH,
        )
        .fetch_all(&mut tx)
        .await?;
        if events.is_empty() {
            return Ok(0);
        }
        for sink in &self.sinks {
            sink.take(&mut tx, &events).await?;
        }
        let ids: Vec<_> = events.iter().map(|event| event.id).collect();
        let now = self.database.clock().now();
        sqlx::query!(
            "UPDATE outbox SET published_at = $2 WHERE id = ANY ($1)",
            &ids,
            now,
        )
        .execute(&mut tx)
        .await?;
        tx.commit().await?;
        Ok(events.len())
    }

    async fn forget(&self, tenant: &TenantContext) -> Result<(), StoreError> {
        let before = self.database.clock().now() - KEPT;
        let mut tx = self.database.read(tenant).await?;
        sqlx::query!("DELETE FROM outbox WHERE published_at < $1", before)
            .execute(&mut tx)
            .await?;
        Ok(())
    }
}
