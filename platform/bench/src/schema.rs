//! (e) Provisioning and (f) a fleet migration, each beside psql with the same DDL.

use std::{fmt::Write as _, io::Write as _, process::Command, time::Instant};

use anyhow::{Context, ensure};
use collegium_kernel::{Clock, SystemClock, TenantId};
use collegium_store::migrate::{self, Fleet, FleetOptions, TenantMigration};
use sqlx::{Connection, PgConnection, postgres::PgConnectOptions};

/// Seconds for all tenants: ours, and psql's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair {
    /// By Collegium.
    pub(crate) ours: f64,
    /// By psql.
    pub(crate) psql: f64,
}

/// Provisions `count` tenants by psql in one empty database and by Collegium in another,
/// one after the other on one connection.
pub(crate) async fn provision(
    psql_db: &PgConnectOptions,
    ours_db: &PgConnectOptions,
    count: usize,
) -> anyhow::Result<Pair> {
    let now = SystemClock.now();
    let mut file = tempfile::NamedTempFile::new()?;
    for _ in 0..count {
        writeln!(
            file,
            "{}",
            migrate::provision_sql(TenantId(SystemClock.new_id()), now)
        )?;
    }
    file.flush()?;
    let psql = psql(psql_db, file.path())?;
    let mut connection = PgConnection::connect_with(ours_db).await?;
    let ids: Vec<_> = (0..count).map(|_| TenantId(SystemClock.new_id())).collect();
    for (n, id) in ids.iter().enumerate() {
        sqlx::query(
            "INSERT INTO control.tenants (id, slug, name, short_name, locale, status, plan_id, placement_id)
             VALUES ($1, $2, $2, $2, 'en', 'active', 'unlimited', 'default')",
        )
        .bind(id.0)
        .bind(format!("p{n}"))
        .execute(&mut connection)
        .await?;
    }
    let start = Instant::now();
    for id in &ids {
        migrate::provision(&mut connection, *id, now).await?;
    }
    Ok(Pair {
        ours: start.elapsed().as_secs_f64(),
        psql,
    })
}

/// A column and an index over all tenants.
pub(crate) async fn roll(admin: &PgConnectOptions) -> anyhow::Result<(Pair, usize)> {
    let mut connection = PgConnection::connect_with(admin).await?;
    let ids: Vec<uuid::Uuid> =
        sqlx::query_scalar("SELECT id FROM control.tenants WHERE status = 'active'")
            .fetch_all(&mut connection)
            .await?;
    let step = |n: i64| {
        format!(
            "ALTER TABLE courses ADD COLUMN bench_{n} text; CREATE INDEX courses_bench_{n} ON courses (bench_{n});"
        )
    };
    let mut sql = String::new();
    for id in &ids {
        write!(
            sql,
            "BEGIN; SET LOCAL search_path TO {}; {} COMMIT;",
            TenantId(*id).schema(),
            step(1)
        )?;
        sql.push('\n');
    }
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(sql.as_bytes())?;
    let psql = psql(admin, file.path())?;
    let version = migrate::latest_version() + 1;
    let mut migrations = migrate::tenant_migrations();
    migrations.push(TenantMigration {
        version,
        name: "bench".into(),
        sql: step(2),
    });
    let fleet = Fleet::new(admin.clone()).with_migrations(migrations);
    let options = FleetOptions {
        parallel: 2,
        dry_run: false,
        progress: None,
    };
    let start = Instant::now();
    let report = fleet.migrate(options, SystemClock.now()).await?;
    let ours = start.elapsed().as_secs_f64();
    ensure!(
        report.failed.is_empty() && report.migrated == ids.len(),
        "the roll went wrong: {report:?}"
    );
    Ok((Pair { ours, psql }, ids.len()))
}

fn psql(admin: &PgConnectOptions, file: &std::path::Path) -> anyhow::Result<f64> {
    let start = Instant::now();
    let done = Command::new("psql")
        .args([
            "--no-psqlrc",
            "--quiet",
            "--set",
            "ON_ERROR_STOP=1",
            "--output",
            "/dev/null",
            "--file",
        ])
        .arg(file)
        .arg("--host")
        .arg(
            admin
                .get_socket()
                .context("the bench's Postgres has a socket")?,
        )
        .args([
            "--port",
            &admin.get_port().to_string(),
            "--username",
            admin.get_username(),
        ])
        .args(["--dbname", admin.get_database().unwrap_or("postgres")])
        .env("PGOPTIONS", "-c client_min_messages=warning")
        .status()?;
    ensure!(done.success(), "psql failed");
    Ok(start.elapsed().as_secs_f64())
}
