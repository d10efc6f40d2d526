use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use collegium_kernel::{Clock, TenantContext, TenantId};
use collegium_store::migrate::{
    Fleet, FleetOptions, FleetReport, TenantMigration, latest_version, tenant_migrations,
};
use sqlx::Executor;

use super::world::{World, make, run};

fn options(parallel: usize) -> FleetOptions {
    FleetOptions {
        parallel,
        dry_run: false,
        progress: None,
    }
}

/// This build's fleet with one more migration.
fn fleet(world: &World, sql: &str) -> Fleet {
    let mut migrations = tenant_migrations();
    let version = migrations.last().unwrap().version + 1;
    migrations.push(TenantMigration {
        version,
        name: "next".to_owned(),
        sql: sql.to_owned(),
    });
    Fleet::new(world.admin.clone()).with_migrations(migrations)
}

const NEXT: &str =
    "ALTER TABLE users ADD COLUMN nick text; CREATE INDEX users_nick_idx ON users (nick);";

async fn universities(world: &World, count: usize) -> Vec<TenantId> {
    let tenancy = world.tenancy();
    let mut ids = Vec::new();
    for n in 0..count {
        ids.push(make(&tenancy, &format!("u{n}")).await.tenant_id());
    }
    ids
}

/// How many tenants have the column, by the version the catalogue says they are at.
async fn found(world: &World) -> BTreeMap<(i64, bool), i64> {
    let mut owner = world.owner().await;
    let rows: Vec<(i64, bool, i64)> = sqlx::query_as(
        "SELECT schema_version, EXISTS (
             SELECT FROM information_schema.columns c
             WHERE c.table_schema = 't_' || replace(t.id::text, '-', '') AND c.column_name = 'nick'), count(*)
         FROM control.tenants t GROUP BY 1, 2",
    )
    .fetch_all(&mut owner)
    .await
    .unwrap();
    rows.into_iter()
        .map(|(version, has, tenants)| ((version, has), tenants))
        .collect()
}

async fn migrate(fleet: &Fleet, world: &World, parallel: usize) -> FleetReport {
    fleet
        .migrate(options(parallel), world.clock.now())
        .await
        .unwrap()
}

#[test]
fn a_tenant_that_fails_is_set_aside_and_the_rest_go_on() {
    run(async {
        let world = World::new().await;
        let ids = universities(&world, 6).await;
        let bad = ids[2].schema();
        world
            .sql(&format!("ALTER TABLE {bad}.users ADD COLUMN nick int"))
            .await;
        let fleet = fleet(&world, NEXT);
        let dry = fleet
            .migrate(
                FleetOptions {
                    dry_run: true,
                    ..options(2)
                },
                world.clock.now(),
            )
            .await
            .unwrap();
        assert_eq!((dry.pending, dry.migrated, dry.behind.len()), (6, 0, 6));
        let report = migrate(&fleet, &world, 3).await;
        assert_eq!(
            (report.pending, report.migrated, report.failed.len()),
            (6, 5, 1)
        );
        assert_eq!(report.failed[0].slug, "u2");
        assert!(
            report.failed[0].error.contains("nick"),
            "{}",
            report.failed[0].error
        );
        let status = fleet.status().await.unwrap();
        assert_eq!(
            status.versions,
            [(latest_version(), 1), (latest_version() + 1, 5)]
        );
        assert_eq!(status.failed.len(), 1);
        let indexes = world.number(&format!("SELECT count(*) FROM pg_indexes WHERE schemaname = '{bad}' AND indexname = 'users_nick_idx'")).await;
        assert_eq!(indexes, 0, "what failed was undone");
        world
            .sql(&format!("ALTER TABLE {bad}.users DROP COLUMN nick"))
            .await;
        let report = migrate(&fleet, &world, 3).await;
        assert_eq!(
            (report.pending, report.migrated, report.failed.len()),
            (1, 1, 0),
            "only what is left is visited"
        );
        assert!(fleet.status().await.unwrap().failed.is_empty());
        assert_eq!(migrate(&fleet, &world, 3).await.pending, 0);
    });
}

#[test]
fn two_runners_at_once_do_each_tenant_once() {
    run(async {
        let world = World::new().await;
        universities(&world, 16).await;
        // A second run of it in the same tenant would fail.
        let (one, two) = (fleet(&world, NEXT), fleet(&world, NEXT));
        let (a, b) = tokio::join!(migrate(&one, &world, 3), migrate(&two, &world, 3));
        assert_eq!(a.migrated + b.migrated, 16, "{a:?} {b:?}");
        assert!(a.failed.is_empty() && b.failed.is_empty(), "{a:?} {b:?}");
        assert_eq!(
            found(&world).await,
            BTreeMap::from([((latest_version() + 1, true), 16)])
        );
    });
}

#[test]
fn a_runner_that_is_killed_leaves_each_tenant_whole() {
    run(async {
        let world = World::new().await;
        universities(&world, 12).await;
        let slow = fleet(&world, &format!("{NEXT} SELECT pg_sleep(0.05);"));
        let (done, now) = (Arc::new(AtomicUsize::new(0)), world.clock.now());
        let seen = done.clone();
        let progress: collegium_store::migrate::Progress =
            Arc::new(move |n, _| seen.store(n, Ordering::SeqCst));
        let runner = tokio::spawn(async move {
            let options = FleetOptions {
                parallel: 2,
                dry_run: false,
                progress: Some(progress),
            };
            slow.migrate(options, now).await
        });
        while done.load(Ordering::SeqCst) < 3 {
            tokio::task::yield_now().await;
        }
        runner.abort();
        assert!(runner.await.unwrap_err().is_cancelled());
        let halfway = found(&world).await;
        assert!(
            halfway
                .keys()
                .all(|(version, has)| (*version > latest_version()) == *has),
            "{halfway:?}"
        );
        assert!(
            halfway
                .get(&(latest_version() + 1, true))
                .is_some_and(|tenants| (3..12).contains(tenants)),
            "{halfway:?}"
        );
        let report = migrate(&fleet(&world, NEXT), &world, 2).await;
        assert!(report.failed.is_empty(), "{report:?}");
        assert_eq!(
            found(&world).await,
            BTreeMap::from([((latest_version() + 1, true), 12)])
        );
    });
}

#[test]
fn a_tenant_that_an_operator_changes_just_now_is_not_passed_over() {
    run(async {
        let world = World::new().await;
        let ids = universities(&world, 2).await;
        let mut operator = world.owner().await;
        operator.execute("BEGIN").await.unwrap();
        sqlx::query("UPDATE control.tenants SET name = 'X' WHERE id = $1")
            .bind(ids[0].0)
            .execute(&mut operator)
            .await
            .unwrap();
        let fleet = fleet(&world, NEXT);
        let release = async {
            let waits = "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                         WHERE NOT l.granted AND a.datname = current_database()";
            while world.number(waits).await == 0 {
                tokio::task::yield_now().await;
            }
            operator.execute("COMMIT").await.unwrap();
        };
        let (report, ()) = tokio::join!(migrate(&fleet, &world, 2), release);
        assert_eq!((report.migrated, report.elsewhere), (2, 0));
    });
}

#[test]
fn old_code_works_on_a_new_schema() {
    run(async {
        let world = World::new().await;
        let ids = universities(&world, 2).await;
        let tenancy = world.tenancy();
        let mut inside = Vec::new();
        for id in ids {
            let tenant = collegium_contracts::TenantDirectory::by_id(&tenancy, id)
                .await
                .unwrap()
                .unwrap();
            #[allow(clippy::disallowed_methods)] // the test works in the tenants it made
            inside.push(TenantContext::enter(tenant));
        }
        let insert = "INSERT INTO users (id, email, name, locale, status) VALUES ($1, $1::text, 'A', 'en', 'active')";
        let work = async |what: &str| {
            for tenant in &inside {
                let mut tx = world.database.begin(tenant).await.unwrap();
                sqlx::query(insert)
                    .bind(world.clock.new_id())
                    .execute(&mut tx)
                    .await
                    .expect(what);
                let names: Vec<(String, String)> =
                    sqlx::query_as("SELECT name, email FROM users ORDER BY id")
                        .fetch_all(&mut tx)
                        .await
                        .expect(what);
                assert!(!names.is_empty(), "{what}");
                tx.commit().await.unwrap();
                tenancy.usage(tenant.id()).await.expect(what);
            }
        };
        work("before").await;
        work("with prepared statements").await;
        let report = migrate(&fleet(&world, NEXT), &world, 2).await;
        assert_eq!(report.migrated, 2);
        work("with statements prepared before the migration").await;
        assert_eq!(
            tenancy.fleet_status().await.unwrap().versions,
            [(latest_version() + 1, 2)]
        );
    });
}
