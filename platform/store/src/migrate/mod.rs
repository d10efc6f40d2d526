//! The schema of the platform and of every tenant, by the owner (admin) role.

mod fleet;
mod provision;
mod snapshot;

use sqlx::{Connection, Executor, PgConnection, migrate::Migrator, postgres::PgConnectOptions};

pub use fleet::{Fleet, FleetOptions, FleetReport, FleetStatus, Progress, TenantFailure, upgrade};
pub use provision::{
    deprovision, ensure_partitions, provision, provision_by_replay, provision_sql, role_exists,
    schema_exists,
};
pub use snapshot::tenant_snapshot;

use crate::StoreError;

/// Migrations of the platform's own schema.
static CONTROL: Migrator = sqlx::migrate!("../../migrations/control");
/// Migrations of a tenant's schema; the runner of [`Fleet`] applies them.
static TENANT: Migrator = sqlx::migrate!("../../migrations/tenant");
/// The result of all of [`TENANT`], from which a new tenant is made in one batch.
/// `make update` writes it; a test replays the migrations and compares.
pub(crate) const TENANT_SNAPSHOT: &str = include_str!("../../../../migrations/tenant/snapshot.sql");

/// The advisory lock of whoever closes what leads out of a tenant.
const HATCHES: i64 = 0x6861_7463_6865_7300;

/// One step of a tenant's schema.
#[derive(Debug, Clone)]
pub struct TenantMigration {
    /// Number at the front of the file's name.
    pub version: i64,
    /// The rest of the name.
    pub name: String,
    /// Its SQL, with names that carry no schema.
    pub sql: String,
}

/// The steps in this build, oldest first.
#[must_use]
pub fn tenant_migrations() -> Vec<TenantMigration> {
    TENANT
        .iter()
        .map(|m| TenantMigration {
            version: m.version,
            name: m.description.to_string(),
            sql: m.sql.as_str().to_owned(),
        })
        .collect()
}

/// The version a new tenant has.
#[must_use]
pub fn latest_version() -> i64 {
    TENANT.iter().map(|m| m.version).max().unwrap_or(0)
}

/// Brings the platform's own schema up to date. Servers that start at once wait for
/// each other (an advisory lock held by sqlx); with nothing to do it costs one query.
pub async fn migrate_control(admin: &PgConnectOptions) -> Result<(), StoreError> {
    let mut connection = PgConnection::connect_with(admin).await?;
    connection.execute("SET search_path TO public").await?;
    CONTROL.run(&mut connection).await?;
    close_escape_hatches(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// Takes `set_config` from PUBLIC, so that an injected expression cannot leave a
/// tenant's role or search_path (plain SET is a statement, not an expression).
async fn close_escape_hatches(connection: &mut PgConnection) -> Result<(), StoreError> {
    // Two servers that revoke at once would get "tuple concurrently updated".
    let mut tx = connection.begin().await?;
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", HATCHES)
        .fetch_one(&mut *tx)
        .await?;
    let open: bool = sqlx::query_scalar!(
        "SELECT has_function_privilege('collegium_control', 'pg_catalog.set_config(text, text, boolean)', 'EXECUTE')
         AS \"open!\""
    )
    .fetch_one(&mut *tx)
    .await?;
    if !open {
        return Ok(tx.commit().await?);
    }
    let revoked = tx
        .execute(
            "REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
             REVOKE UPDATE ON pg_catalog.pg_settings FROM PUBLIC;",
        )
        .await;
    revoked.map_err(|error| {
        StoreError::Setup(format!(
            "the admin role may not take set_config from PUBLIC ({error}); have a superuser run, once per database: \
             REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC"
        ))
    })?;
    Ok(tx.commit().await?)
}
