use std::fmt::Write;

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use collegium_kernel::TenantId;
use sqlx::{AssertSqlSafe, PgConnection};

use super::{TENANT_SNAPSHOT, TenantMigration, latest_version};
use crate::StoreError;

/// Months of `user_progress` that are made ahead of the present one.
const MONTHS_AHEAD: u32 = 3;

/// Everything that makes a tenant's schema and role, as one batch in one transaction.
///
/// The schema and its tables belong to the admin role; the tenant's role may read and
/// write rows, and append to the audit log, but not change or drop a table: if it owned
/// the schema, as a role per tenant often does, it could drop its own audit log.
#[must_use]
pub fn provision_sql(tenant: TenantId, now: DateTime<Utc>) -> String {
    batch(tenant, TENANT_SNAPSHOT, latest_version(), now)
}

fn batch(tenant: TenantId, tables: &str, version: i64, now: DateTime<Utc>) -> String {
    let name = tenant.schema();
    let mut sql = format!(
        "BEGIN;
         DO $$ BEGIN
             IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') THEN CREATE ROLE {name} NOLOGIN; END IF;
         END $$;
         GRANT {name} TO collegium_server;
         CREATE SCHEMA {name};
         SET LOCAL search_path TO {name};\n"
    );
    sql.push_str(tables);
    sql.push_str(&partitions_sql(now));
    let _ = write!(
        sql,
        "ALTER DEFAULT PRIVILEGES IN SCHEMA {name} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {name};
         GRANT USAGE ON SCHEMA {name} TO {name};
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {name} TO {name};
         REVOKE UPDATE, DELETE ON audit_log FROM {name};
         UPDATE control.tenants SET schema_version = {version} WHERE id = '{tenant}';
         COMMIT;"
    );
    sql
}

/// Makes the schema and role of a tenant that the catalogue has. Done twice, it does
/// nothing the second time; killed in between, nothing is there.
pub async fn provision(
    admin: &mut PgConnection,
    tenant: TenantId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    run(admin, tenant, provision_sql(tenant, now)).await
}

/// The same by replaying migrations, such as those up to the version of an archive.
pub async fn provision_by_replay(
    admin: &mut PgConnection,
    tenant: TenantId,
    migrations: &[TenantMigration],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let version = migrations.iter().map(|m| m.version).max().unwrap_or(0);
    let tables: String = migrations.iter().flat_map(|m| [&*m.sql, "\n"]).collect();
    run(admin, tenant, batch(tenant, &tables, version, now)).await
}

async fn run(admin: &mut PgConnection, tenant: TenantId, sql: String) -> Result<(), StoreError> {
    if schema_exists(admin, tenant).await? {
        return Ok(());
    }
    // Made of the tenant's id and of files in this build: nothing of a request is in it.
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(admin).await?;
    Ok(())
}

/// Whether the tenant's schema is there.
pub async fn schema_exists(admin: &mut PgConnection, tenant: TenantId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1) AS \"found!\"",
        tenant.schema()
    )
    .fetch_one(admin)
    .await?;
    Ok(found)
}

/// Whether the tenant's role is there.
pub async fn role_exists(admin: &mut PgConnection, tenant: TenantId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS \"found!\"",
        tenant.schema()
    )
    .fetch_one(admin)
    .await?;
    Ok(found)
}

/// Destroys the schema and the role, whatever is left of them.
pub async fn deprovision(admin: &mut PgConnection, tenant: TenantId) -> Result<(), StoreError> {
    let name = tenant.schema();
    let sql = format!(
        "BEGIN;
         DROP SCHEMA IF EXISTS {name} CASCADE;
         DO $$ BEGIN
             IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') THEN
                 DROP OWNED BY {name};
                 DROP ROLE {name};
             END IF;
         END $$;
         COMMIT;"
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(admin).await?;
    Ok(())
}

/// Makes the months of `user_progress` that will be needed next and are not there.
pub async fn ensure_partitions(
    admin: &mut PgConnection,
    tenant: TenantId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let sql = format!(
        "BEGIN; SET LOCAL search_path TO {}; SET LOCAL lock_timeout TO '5s'; {} COMMIT;",
        tenant.schema(),
        missing_partitions_sql(now)
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(admin).await?;
    Ok(())
}

/// The months of a schema that is new.
fn partitions_sql(now: DateTime<Utc>) -> String {
    months(now).fold(String::new(), |mut sql, (from, to)| {
        let _ = writeln!(
            sql,
            "CREATE TABLE user_progress_{} PARTITION OF user_progress FOR VALUES FROM ('{from}') TO ('{to}');",
            from.format("%Y_%m")
        );
        sql
    })
}

/// The months that a schema lacks. What people did in such a month lies in the default
/// partition and would keep a new one out, so it moves over first.
pub(super) fn missing_partitions_sql(now: DateTime<Utc>) -> String {
    months(now).fold(String::new(), |mut sql, (from, to)| {
        let name = format!("user_progress_{}", from.format("%Y_%m"));
        let _ = writeln!(
            sql,
            "DO $$ BEGIN
                 IF to_regclass('{name}') IS NULL THEN
                     LOCK TABLE user_progress IN ACCESS EXCLUSIVE MODE;
                     CREATE TABLE {name} (LIKE user_progress INCLUDING ALL);
                     WITH late AS (
                         DELETE FROM user_progress_default
                         WHERE recorded_at >= '{from}' AND recorded_at < '{to}' RETURNING *)
                     INSERT INTO {name} SELECT * FROM late;
                     ALTER TABLE user_progress ATTACH PARTITION {name} FOR VALUES FROM ('{from}') TO ('{to}');
                 END IF;
             END $$;"
        );
        sql
    })
}

/// The first days of this month and of those ahead, each with that of the month after.
fn months(now: DateTime<Utc>) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let first = now.date_naive().with_day(1);
    (0..=MONTHS_AHEAD).filter_map(move |n| {
        let month = |n| first?.checked_add_months(Months::new(n));
        month(n).zip(month(n + 1))
    })
}
