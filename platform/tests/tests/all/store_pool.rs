//! A connection never serves another tenant than the one it is in: under load, when a
//! request is cancelled in the middle of a statement, and after errors.

use std::time::Duration;

use collegium_kernel::TenantContext;
use collegium_store::{Database, StoreError};
use collegium_testkit::{Installation, run};
use tokio::task::JoinSet;

async fn universities(installation: &Installation, count: usize) -> Vec<TenantContext> {
    let mut tenants = Vec::new();
    for n in 0..count {
        let tenant = installation.bare_tenant(&format!("u{n}")).await;
        let mut tx = installation.database.begin(&tenant).await.unwrap();
        write_name(&mut tx, &tenant.slug).await.unwrap();
        tx.commit().await.unwrap();
        tenants.push(tenant);
    }
    tenants
}

async fn write_name(tx: &mut collegium_store::TenantTx, name: &str) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO settings (key, value) VALUES ('name', to_jsonb($1::text)) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value")
        .bind(name)
        .execute(tx)
        .await?;
    Ok(())
}

/// What the connection says of where it is, and whose row it finds there.
async fn seen(
    database: &Database,
    tenant: &TenantContext,
    begin: bool,
) -> Result<(String, String), StoreError> {
    let mut tx = if begin {
        database.begin(tenant).await?
    } else {
        database.read(tenant).await?
    };
    let seen = sqlx::query_as(
        "SELECT current_user::text, (SELECT value #>> '{}' FROM settings WHERE key = 'name')",
    )
    .fetch_one(&mut tx)
    .await?;
    Ok(seen)
}

async fn check_all(database: &Database, tenants: &[TenantContext]) {
    for tenant in tenants {
        for begin in [false, true] {
            let (role, name) = seen(database, tenant, begin).await.unwrap();
            assert_eq!((role, &name), (tenant.schema.clone(), &tenant.slug));
        }
    }
}

#[test]
fn every_request_finds_its_own_tenant_under_load_cancellation_and_errors() {
    run(async {
        let installation = Installation::with_connections(4).await;
        let tenants = universities(&installation, 12).await;
        let mut work = JoinSet::new();
        for round in 0..1200_usize {
            let database = installation.database.clone();
            let tenant = tenants[round * 7 % tenants.len()].clone();
            work.spawn(async move {
                match round % 6 {
                    0 => {
                        // Cancelled in the middle of a statement.
                        let cancelled = async {
                            let mut tx = database.begin(&tenant).await?;
                            sqlx::query("SELECT pg_sleep(5)").execute(&mut tx).await?;
                            Ok::<_, StoreError>(())
                        };
                        assert!(
                            tokio::time::timeout(Duration::from_millis(3), cancelled)
                                .await
                                .is_err()
                        );
                    }
                    1 => {
                        // A statement that fails, in a transaction that is dropped.
                        let mut tx = database.begin(&tenant).await.unwrap();
                        write_name(&mut tx, "never committed").await.unwrap();
                        sqlx::query("SELECT 1 / 0")
                            .execute(&mut tx)
                            .await
                            .unwrap_err();
                    }
                    2 => {
                        // A write that is dropped without a commit.
                        let mut tx = database.begin(&tenant).await.unwrap();
                        write_name(&mut tx, "never committed").await.unwrap();
                    }
                    3 => {
                        // A failing statement outside a transaction.
                        let mut tx = database.read(&tenant).await.unwrap();
                        sqlx::query("SELECT * FROM no_such_table")
                            .execute(&mut tx)
                            .await
                            .unwrap_err();
                    }
                    n => {
                        let (role, name) = seen(&database, &tenant, n == 4).await.unwrap();
                        assert_eq!((role, name), (tenant.schema.clone(), tenant.slug.clone()));
                    }
                }
            });
        }
        while let Some(done) = work.join_next().await {
            done.unwrap();
        }
        check_all(&installation.database, &tenants).await;
    });
}

#[test]
fn a_backend_that_is_killed_is_replaced() {
    run(async {
        let installation = Installation::with_connections(2).await;
        let tenants = universities(&installation, 3).await;
        for tenant in &tenants {
            let mut tx = installation.database.begin(tenant).await.unwrap();
            let killed = sqlx::query("SELECT pg_terminate_backend(pg_backend_pid())")
                .execute(&mut tx)
                .await;
            killed.unwrap_err();
        }
        check_all(&installation.database, &tenants).await;
    });
}

#[test]
fn a_changed_schema_does_not_break_the_connections_that_knew_the_old_one() {
    run(async {
        let installation = Installation::with_connections(1).await;
        let tenants = universities(&installation, 2).await;
        let star = "SELECT * FROM settings";
        for tenant in &tenants {
            let mut tx = installation.database.read(tenant).await.unwrap();
            sqlx::query(star).fetch_all(&mut tx).await.unwrap();
        }
        let mut admin = <sqlx::PgConnection as sqlx::Connection>::connect_with(&installation.admin)
            .await
            .unwrap();
        let alter = format!(
            "ALTER TABLE {}.settings ADD COLUMN extra int",
            tenants[0].schema
        );
        sqlx::query(sqlx::AssertSqlSafe(alter))
            .execute(&mut admin)
            .await
            .unwrap();
        let mut tx = installation.database.read(&tenants[0]).await.unwrap();
        let first = sqlx::query(star).fetch_all(&mut tx).await;
        assert!(first.is_err(), "Postgres refuses the old plan once");
        drop(tx);
        let mut tx = installation.database.read(&tenants[0]).await.unwrap();
        sqlx::query(star).fetch_all(&mut tx).await.unwrap();
        drop(tx);
        check_all(&installation.database, &tenants).await;
    });
}
