use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use collegium_kernel::TenantId;
use serde::Serialize;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};
use uuid::Uuid;

use super::{TenantMigration, provision::missing_partitions_sql, tenant_migrations};
use crate::StoreError;

/// Called after each tenant: (done so far, all).
pub type Progress = Arc<dyn Fn(usize, usize) + Send + Sync>;

/// How often a tenant that is busy has its turn again before it is set aside.
const BUSY_TRIES: u32 = 3;

/// Pause after a tenant that another runner has in hand.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

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
    /// Their slugs.
    pub behind: Vec<String>,
    /// Tenants brought up to date by this run.
    pub migrated: usize,
    /// Tenants that another runner did meanwhile.
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
    /// Another runner did it.
    Elsewhere,
    /// Another runner has it in hand, perhaps one that was killed a moment ago.
    InHand,
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
            behind: pending.iter().map(|tenant| tenant.slug.clone()).collect(),
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
            .unwrap_or_else(PoisonError::into_inner)
            .drain(..)
        {
            match outcome {
                Ok(Outcome::Migrated) => report.migrated += 1,
                Ok(Outcome::Elsewhere | Outcome::InHand) => report.elsewhere += 1,
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

    async fn pending(&self, version: i64) -> Result<Vec<Pending>, StoreError> {
        let mut connection = PgConnection::connect_with(&self.admin).await?;
        let rows = sqlx::query!(
            "SELECT id, slug FROM control.tenants
             WHERE schema_version < $1 AND status NOT IN ('provisioning', 'deleted') ORDER BY id",
            version,
        )
        .fetch_all(&mut connection)
        .await?;
        connection.close().await?;
        Ok(rows
            .into_iter()
            .map(|row| Pending {
                id: row.id,
                slug: row.slug,
                tries: 0,
            })
            .collect())
    }
}

/// A tenant that is behind.
#[derive(Clone)]
struct Pending {
    id: Uuid,
    slug: String,
    tries: u32,
}

struct Worker {
    admin: PgConnectOptions,
    migrations: Vec<TenantMigration>,
    queue: Arc<Mutex<VecDeque<Pending>>>,
    done: Arc<Mutex<Vec<Result<Outcome, TenantFailure>>>>,
    progress: Option<Progress>,
    all: usize,
    now: DateTime<Utc>,
}

impl Worker {
    async fn run(self) -> Result<(), StoreError> {
        let mut connection = connect(&self.admin).await?;
        while let Some(tenant) = self.next() {
            let outcome = self.migrate_one(&mut connection, TenantId(tenant.id)).await;
            let outcome = match outcome {
                Ok(Outcome::InHand) => {
                    self.put_back(tenant);
                    tokio::time::sleep(LOOK_AGAIN).await;
                    continue;
                }
                Ok(outcome) => Ok(outcome),
                Err(error) => {
                    // Whatever the failure left behind goes with its connection.
                    drop(connection);
                    connection = connect(&self.admin).await?;
                    if is_busy(&error) && tenant.tries < BUSY_TRIES {
                        self.put_back(Pending {
                            tries: tenant.tries + 1,
                            ..tenant
                        });
                        continue;
                    }
                    Err(set_aside(&mut connection, tenant, &error).await?)
                }
            };
            self.note(outcome);
        }
        connection.close().await?;
        Ok(())
    }

    fn note(&self, outcome: Result<Outcome, TenantFailure>) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.push(outcome);
        if let Some(progress) = &self.progress {
            progress(done.len(), self.all);
        }
    }

    fn next(&self) -> Option<Pending> {
        self.queue
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    }

    /// A tenant that could not be locked has its turn again after the others.
    fn put_back(&self, tenant: Pending) {
        self.queue
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_back(tenant);
    }

    /// Applies what the tenant lacks in one transaction, under a lock of its own that keeps
    /// other runners out; an operator who changes the tenant just now is waited for.
    async fn migrate_one(
        &self,
        connection: &mut PgConnection,
        tenant: TenantId,
    ) -> Result<Outcome, StoreError> {
        connection.execute("BEGIN").await?;
        let mine = sqlx::query_scalar!(
            "SELECT pg_try_advisory_xact_lock($1) AS \"mine!\"",
            runner_key(tenant)
        )
        .fetch_one(&mut *connection)
        .await?;
        if !mine {
            connection.execute("ROLLBACK").await?;
            return Ok(Outcome::InHand);
        }
        let batch = lock_row(connection, tenant)
            .await?
            .and_then(|version| upgrade_sql(tenant, version, &self.migrations, self.now));
        let Some(batch) = batch else {
            connection.execute("ROLLBACK").await?;
            return Ok(Outcome::Elsewhere);
        };
        // Made of the tenant's id and of files in this build: nothing of a request is in it.
        sqlx::raw_sql(AssertSqlSafe(batch + "COMMIT;"))
            .execute(&mut *connection)
            .await?;
        Ok(Outcome::Migrated)
    }
}

/// The version of a tenant that has a schema, whose row stays as it is until the commit.
async fn lock_row(
    connection: &mut PgConnection,
    tenant: TenantId,
) -> Result<Option<i64>, StoreError> {
    let version = sqlx::query_scalar!(
        "SELECT schema_version FROM control.tenants
         WHERE id = $1 AND status NOT IN ('provisioning', 'deleted') FOR NO KEY UPDATE",
        tenant.0,
    )
    .fetch_optional(connection)
    .await?;
    Ok(version)
}

/// Other than the key of whoever clones, exports or deletes the tenant: the schema may be
/// migrated meanwhile.
fn runner_key(tenant: TenantId) -> i64 {
    const MIGRATES: u64 = 0x6d69_6772_6174_6573;
    let (high, low) = tenant.0.as_u64_pair();
    (high ^ low ^ MIGRATES).cast_signed()
}

async fn connect(admin: &PgConnectOptions) -> Result<PgConnection, StoreError> {
    let mut connection = PgConnection::connect_with(admin).await?;
    connection.execute("SET lock_timeout TO '5s'").await?;
    Ok(connection)
}

/// Whether it failed only because somebody else held a lock.
fn is_busy(error: &StoreError) -> bool {
    let StoreError::Database(sqlx::Error::Database(error)) = error else {
        return false;
    };
    // lock_not_available, deadlock_detected
    error
        .code()
        .is_some_and(|code| matches!(&*code, "55P03" | "40P01"))
}

async fn set_aside(
    connection: &mut PgConnection,
    tenant: Pending,
    error: &StoreError,
) -> Result<TenantFailure, StoreError> {
    let error = error.to_string();
    let noted = sqlx::query!(
        "UPDATE control.tenants SET migration_error = $2 WHERE id = $1",
        tenant.id,
        error
    )
    .execute(connection)
    .await
    .map_err(StoreError::from);
    match noted {
        // Its row is what could not be had; the report says so, and the rest go on.
        Err(error) if !is_busy(&error) => return Err(error),
        _ => {}
    }
    Ok(TenantFailure {
        tenant_id: tenant.id,
        slug: tenant.slug,
        error,
    })
}

/// What brings a schema from `version` to the end of `migrations`, to be run within a
/// transaction; none if it is there.
fn upgrade_sql(
    tenant: TenantId,
    version: i64,
    migrations: &[TenantMigration],
    now: DateTime<Utc>,
) -> Option<String> {
    let missing: Vec<_> = migrations.iter().filter(|m| m.version > version).collect();
    let last = missing.last()?;
    let mut sql = format!("SET LOCAL search_path TO {};\n", tenant.schema());
    for migration in &missing {
        sql.push_str(&migration.sql);
        sql.push('\n');
    }
    sql.push_str(&missing_partitions_sql(now));
    sql.push_str(&format!(
        "UPDATE control.tenants SET schema_version = {}, migration_error = NULL WHERE id = '{tenant}';\n",
        last.version
    ));
    Some(sql)
}

/// Brings one tenant up to date, whatever its status, such as one that is being imported.
pub async fn upgrade(
    admin: &mut PgConnection,
    tenant: TenantId,
    migrations: &[TenantMigration],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let version = sqlx::query_scalar!(
        "SELECT schema_version FROM control.tenants WHERE id = $1",
        tenant.0
    )
    .fetch_one(&mut *admin)
    .await?;
    let Some(sql) = upgrade_sql(tenant, version, migrations, now) else {
        return Ok(());
    };
    // Made of the tenant's id and of files in this build: nothing of a request is in it.
    sqlx::raw_sql(AssertSqlSafe(format!("BEGIN; {sql} COMMIT;")))
        .execute(admin)
        .await?;
    Ok(())
}
