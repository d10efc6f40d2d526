//! Work that is done after the answer: written in the transaction that asks for it,
//! done at least once, tried again with growing pauses, in the tenant it was asked in.

use std::{collections::HashMap, sync::Arc, time::Duration};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use collegium_contracts::TenantDirectory;
use collegium_kernel::{Problem, TenantContext, TenantId};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{Database, StoreError, TenantTx, Wakes, Woken};

/// Tries before a job is set aside.
const MAX_ATTEMPTS: i32 = 8;
/// A claimed job that nobody finishes (the server was killed) is due again after this.
const LEASE: chrono::Duration = chrono::Duration::minutes(2);

impl TenantTx {
    /// Asks for work of this kind, if and only if this transaction commits.
    pub async fn enqueue(
        &mut self,
        kind: &str,
        payload: impl Serialize,
    ) -> Result<Uuid, StoreError> {
        let id = self.enqueue_at(kind, payload, self.clock().now()).await?;
        self.invalidate("jobs", "").await?;
        Ok(id)
    }

    /// Asks for work that is due later.
    pub async fn enqueue_at(
        &mut self,
        kind: &str,
        payload: impl Serialize,
        run_at: DateTime<Utc>,
    ) -> Result<Uuid, StoreError> {
        let (id, now) = (self.clock().new_id(), self.clock().now());
        let payload = serde_json::to_value(payload)?;
        sqlx::query!(
            "INSERT INTO jobs (id, kind, payload, run_at, created_at) VALUES ($1, $2, $3, $4, $5)",
            id,
            kind,
            payload,
            run_at,
            now,
        )
        .execute(&mut *self)
        .await?;
        Ok(id)
    }
}

/// Does the jobs of one kind. May be called twice for the same job.
#[async_trait]
pub trait JobHandler: Send + Sync {
    /// Does it; an error means: try again later.
    async fn run(&self, tenant: &TenantContext, payload: &Value) -> Result<(), Problem>;
}

/// Finds due jobs and does them: at once when one is asked for, and by a sweep over
/// all tenants at start and every minute for what was left behind.
pub struct Runner {
    database: Database,
    directory: Arc<dyn TenantDirectory>,
    handlers: HashMap<&'static str, Arc<dyn JobHandler>>,
}

impl Runner {
    /// A runner that knows no kind of job yet.
    #[must_use]
    pub fn new(database: Database, directory: Arc<dyn TenantDirectory>) -> Self {
        Self {
            database,
            directory,
            handlers: HashMap::new(),
        }
    }

    /// Teaches it a kind.
    #[must_use]
    pub fn handle(mut self, kind: &'static str, handler: Arc<dyn JobHandler>) -> Self {
        self.handlers.insert(kind, handler);
        self
    }

    /// Runs until the task is dropped.
    pub async fn run(self) {
        let wakes = Wakes::on(&self.database, "jobs");
        let mut sweep = tokio::time::interval(Duration::from_secs(60));
        loop {
            let woken = tokio::select! {
                _ = sweep.tick() => Woken::All,
                woken = wakes.next() => woken,
            };
            match woken {
                Woken::Tenants(tenants) => {
                    for tenant in tenants {
                        self.visit(tenant).await;
                    }
                }
                Woken::All => match self.directory.active().await {
                    Ok(tenants) => {
                        for tenant in tenants {
                            self.visit(tenant.id).await;
                        }
                    }
                    Err(problem) => tracing::warn!(%problem, "jobs: no list of tenants"),
                },
            }
        }
    }

    async fn visit(&self, tenant: TenantId) {
        let tenant = match self.directory.by_id(tenant).await {
            #[allow(clippy::disallowed_methods)] // a job runs in the tenant that asked for it
            Ok(Some(tenant)) => TenantContext::enter(tenant),
            Ok(None) => return,
            Err(problem) => return tracing::warn!(%problem, "jobs: no tenant"),
        };
        loop {
            match self.run_next(&tenant).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => break tracing::warn!(%error, "jobs: could not read the queue"),
            }
        }
    }

    /// Claims and does one due job; false if there is none.
    async fn run_next(&self, tenant: &TenantContext) -> Result<bool, StoreError> {
        let now = self.database.clock().now();
        let mut tx = self.database.read(tenant).await?;
        let job = sqlx::query!(
            "UPDATE jobs SET run_at = $1, attempts = attempts + 1 WHERE id = (
                 SELECT id FROM jobs WHERE failed_at IS NULL AND run_at <= $2
                 ORDER BY run_at FOR UPDATE SKIP LOCKED LIMIT 1)
             RETURNING id, kind, payload, attempts",
            now + LEASE,
            now,
        )
        .fetch_optional(&mut tx)
        .await?;
        drop(tx);
        let Some(job) = job else { return Ok(false) };
        let result = match self.handlers.get(&*job.kind) {
            Some(handler) => handler
                .run(tenant, &job.payload)
                .await
                .map_err(|p| p.to_string()),
            None => Err(format!(
                "this server does not know jobs of kind {:?}",
                job.kind
            )),
        };
        let mut tx = self.database.read(tenant).await?;
        match result {
            Ok(()) => {
                sqlx::query!("DELETE FROM jobs WHERE id = $1", job.id)
                    .execute(&mut tx)
                    .await?;
            }
            Err(error) => {
                tracing::warn!(
                    kind = job.kind,
                    attempts = job.attempts,
                    error,
                    "job failed"
                );
                let now = self.database.clock().now();
                let pause = chrono::Duration::seconds(
                    5 * 4_i64.pow(job.attempts.clamp(0, 6).unsigned_abs()),
                );
                let failed = (job.attempts >= MAX_ATTEMPTS).then_some(now);
                sqlx::query!(
                    "UPDATE jobs SET run_at = $2, last_error = $3, failed_at = $4 WHERE id = $1",
                    job.id,
                    now + pause,
                    error,
                    failed,
                )
                .execute(&mut tx)
                .await?;
            }
        }
        Ok(true)
    }
}
