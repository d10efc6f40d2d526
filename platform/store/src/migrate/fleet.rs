use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use chrono::{DateTime, Utc};
use collegium_kernel::TenantId;
use serde::Serialize;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};
use uuid::Uuid;

use super::{TenantMigration, ensure_partitions, tenant_migrations};
use crate::StoreError;

/// Called after each tenant: (done so far, all).
pub type Progress = Arc<dyn Fn(usize, usize) + Send + Sync>;

/// Rolls the tenants' schema over all tenants.
#[derive(Debug)]
pub struct Fleet {
    admin: PgConnectOptions,
    migrations: Vec<TenantMigration>,
}

/// How to roll.
#[derive(Clone)]
pub struct FleetOptions {
    /// Tenants at once.
    pub parallel: usize,
    /// Say what would be done, do nothing.
    pub dry_run: bool,
    /// Told of each tenant's end.
    pub progress: Option<Progress>,
}

/// What came of it.
#[derive(Debug, Default, Serialize)]
pub struct FleetReport {
    /// Version all should have now.
    pub version: i64,
    /// Tenants that were behind.
    pub pending: usize,
    /// Tenants brought up to date by this run.
    pub migrated: usize,
    /// Tenants another runner had in hand or had done already.
    pub elsewhere: usize,
    /// Tenants set aside.
    pub failed: Vec<TenantFailure>,
}

/// A tenant whose migration failed and was undone.
#[derive(Debug, Clone, Serialize)]
pub struct TenantFailure {
    /// The tenant.
    pub tenant_id: Uuid,
    /// Its slug.
    pub slug: String,
    /// What Postgres said.
    pub error: String,
}

/// How many tenants are at which version.
#[derive(Debug, Serialize)]
pub struct FleetStatus {
    /// Version of this build.
    pub latest: i64,
    /// (version, tenants), oldest first.
    pub versions: Vec<(i64, i64)>,
    /// Tenants whose last migration failed.
    pub failed: Vec<TenantFailure>,
}

enum Outcome {
    Migrated,
    Elsewhere,
}

impl Fleet {
    /// The migrations of this build.
    #[must_use]
    pub fn new(admin: PgConnectOptions) -> Self {
        Self {
            admin,
            migrations: tenant_migrations(),
        }
    }

    /// Other migrations than this build's, for benches and tests.
    #[must_use]
    pub fn with_migrations(mut self, migrations: Vec<TenantMigration>) -> Self {
        self.migrations = migrations;
        self
    }

    /// Brings every tenant up to date; a tenant that fails is reported and the rest go on.
    /// Who is behind is read from the catalogue, so with nothing to do this is one query.
    pub async fn migrate(
        &self,
        options: FleetOptions,
        now: DateTime<Utc>,
    ) -> Result<FleetReport, StoreError> {
        let version = self.latest();
        let pending = self.pending(version).await?;
        let mut report = FleetReport {
            version,
            pending: pending.len(),
            ..FleetReport::default()
        };
        if options.dry_run || pending.is_empty() {
            return Ok(report);
        }
        let all = pending.len();
        let queue = Arc::new(Mutex::new(VecDeque::from(pending)));
        let done = Arc::new(Mutex::new(Vec::with_capacity(all)));
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..options.parallel.clamp(1, all) {
            let worker = Worker {
                admin: self.admin.clone(),
                migrations: self.migrations.clone(),
                queue: Arc::clone(&queue),
                done: Arc::clone(&done),
                progress: options.progress.clone(),
                all,
                now,
            };
            workers.spawn(worker.run());
        }
        while let Some(ended) = workers.join_next().await {
            ended.map_err(|e| StoreError::Setup(e.to_string()))??;
        }
        for outcome in done
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .drain(..)
        {
            match outcome {
                Ok(Outcome::Migrated) => report.migrated += 1,
                Ok(Outcome::Elsewhere) => report.elsewhere += 1,
                Err(failure) => report.failed.push(failure),
            }
        }
        Ok(report)
    }

    /// Who is where.
    pub async fn status(&self) -> Result<FleetStatus, StoreError> {
        let mut connection = PgConnection::connect_with(&self.admin).await?;
        let versions = sqlx::query!(
            "SELECT schema_version, count(*) AS \"tenants!\" FROM control.tenants
             WHERE status NOT IN ('provisioning', 'deleted') GROUP BY 1 ORDER BY 1"
        )
        .fetch_all(&mut connection)
        .await?;
        let failed = sqlx::query_as!(
            TenantFailure,
            "SELECT id AS tenant_id, slug, migration_error AS \"error!\" FROM control.tenants
             WHERE migration_error IS NOT NULL AND status <> 'deleted' ORDER BY slug"
        )
        .fetch_all(&mut connection)
        .await?;
        connection.close().await?;
        let versions = versions
            .into_iter()
            .map(|row| (row.schema_version, row.tenants))
            .collect();
        Ok(FleetStatus {
            latest: self.latest(),
            versions,
            failed,
        })
    }

    fn latest(&self) -> i64 {
        self.migrations.iter().map(|m| m.version).max().unwrap_or(0)
    }

    async fn pending(&self, version: i64) -> Result<Vec<(Uuid, String)>, StoreError> {
        let mut connection = PgConnection::connect_with(&self.admin).await?;
        let rows = sqlx::query!(
            "SELECT id, slug FROM control.tenants
             WHERE schema_version < $1 AND status NOT IN ('provisioning', 'deleted') ORDER BY id",
            version,
        )
        .fetch_all(&mut connection)
        .await?;
        connection.close().await?;
        Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
    }
}

struct Worker {
    admin: PgConnectOptions,
    migrations: Vec<TenantMigration>,
    queue: Arc<Mutex<VecDeque<(Uuid, String)>>>,
    done: Arc<Mutex<Vec<Result<Outcome, TenantFailure>>>>,
    progress: Option<Progress>,
    all: usize,
    now: DateTime<Utc>,
}

impl Worker {
    async fn run(self) -> Result<(), StoreError> {
        let mut connection = PgConnection::connect_with(&self.admin).await?;
        connection.execute("SET lock_timeout TO '5s'").await?;
        while let Some((id, slug)) = self.next() {
            let outcome = match self.migrate_one(&mut connection, TenantId(id)).await {
                Ok(outcome) => Ok(outcome),
                Err(error) => {
                    connection.execute("ROLLBACK").await?;
                    let error = error.to_string();
                    sqlx::query!(
                        "UPDATE control.tenants SET migration_error = $2 WHERE id = $1",
                        id,
                        error
                    )
                    .execute(&mut connection)
                    .await?;
                    Err(TenantFailure {
                        tenant_id: id,
                        slug,
                        error,
                    })
                }
            };
            let mut done = self
                .done
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            done.push(outcome);
            if let Some(progress) = &self.progress {
                progress(done.len(), self.all);
            }
        }
        connection.close().await?;
        Ok(())
    }

    fn next(&self) -> Option<(Uuid, String)> {
        self.queue
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .pop_front()
    }

    /// Applies what the tenant lacks in one transaction, under the lock of its row in the
    /// catalogue, which also tells another runner that this one has it in hand.
    async fn migrate_one(
        &self,
        connection: &mut PgConnection,
        tenant: TenantId,
    ) -> Result<Outcome, StoreError> {
        connection.execute("BEGIN").await?;
        let version = sqlx::query_scalar!(
            "SELECT schema_version FROM control.tenants WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED",
            tenant.0,
        )
        .fetch_optional(&mut *connection)
        .await?;
        let missing: Vec<_> = self
            .migrations
            .iter()
            .filter(|m| version.is_some_and(|version| m.version > version))
            .collect();
        let Some(last) = missing.last() else {
            connection.execute("ROLLBACK").await?;
            return Ok(Outcome::Elsewhere);
        };
        let mut batch = format!("SET LOCAL search_path TO {};\n", tenant.schema());
        for migration in &missing {
            batch.push_str(&migration.sql);
            batch.push('\n');
        }
        batch.push_str(&format!(
            "UPDATE control.tenants SET schema_version = {}, migration_error = NULL WHERE id = '{tenant}'; COMMIT;",
            last.version
        ));
        // Made of the tenant's id and of files in this build: nothing of a request is in it.
        sqlx::raw_sql(AssertSqlSafe(batch))
            .execute(&mut *connection)
            .await?;
        ensure_partitions(connection, tenant, self.now).await?;
        Ok(Outcome::Migrated)
    }
}
