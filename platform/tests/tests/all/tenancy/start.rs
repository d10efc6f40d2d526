//! Servers that start at once, and what they may do afterwards.

use collegium_store::{Database, DatabaseConfig, migrate::migrate_control};
use collegium_testkit::engines;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use super::world::{World, by_command, make, run, university};

#[test]
fn servers_that_start_at_once_on_an_empty_database_all_come_up() {
    run(async {
        let world = World::new().await;
        let admin = engines().await.empty_database().await;
        let start = async || {
            migrate_control(&admin).await.unwrap();
            let options = admin.clone().username("collegium_server");
            let server = Database::connect(DatabaseConfig::new(options), world.clock.clone());
            server.await.unwrap();
        };
        tokio::join!(start(), start(), start(), start(), start(), start());
        let mut owner = PgConnection::connect_with(&admin).await.unwrap();
        let plans: i64 = sqlx::query_scalar("SELECT count(*) FROM control.plans")
            .fetch_one(&mut owner)
            .await
            .unwrap();
        assert_eq!(plans, 3, "the schema was made once");
    });
}

#[test]
fn universities_made_at_once_on_two_servers_are_all_whole() {
    run(async {
        let world = World::new().await;
        let servers = [world.tenancy(), world.other_server().await];
        let mut makers = tokio::task::JoinSet::new();
        for n in 0..8 {
            let tenancy = servers[n % 2].clone();
            makers.spawn(async move {
                let new = university(&format!("u{n}"));
                tenancy.create_tenant(&by_command(), new).await
            });
        }
        for made in makers.join_all().await {
            made.unwrap();
        }
        let whole = "SELECT count(*) FROM control.tenants t JOIN pg_roles r ON r.rolname = 't_' || replace(t.id::text, '-', '')
                     JOIN pg_namespace n ON n.nspname = r.rolname WHERE t.status = 'active'";
        assert_eq!(world.number(whole).await, 8);
    });
}

#[test]
fn what_was_noted_is_neither_changed_nor_taken_away() {
    run(async {
        let world = World::new().await;
        let id = make(&world.tenancy(), "north").await.tenant_id();
        let mut server = PgConnection::connect_with(&world.server).await.unwrap();
        for (role, log) in [
            (
                "collegium_control".to_owned(),
                "control.audit_log".to_owned(),
            ),
            (id.schema(), format!("{}.audit_log", id.schema())),
        ] {
            let enter = format!("SET ROLE {role}");
            server.execute(AssertSqlSafe(enter)).await.unwrap();
            let count = format!("SELECT count(*) FROM {log}");
            let noted: i64 = sqlx::query_scalar(AssertSqlSafe(count))
                .fetch_one(&mut server)
                .await
                .unwrap();
            assert_eq!(noted, 1, "{log}: it may be read");
            for change in [
                format!("UPDATE {log} SET actor_name = 'nobody'"),
                format!("DELETE FROM {log}"),
                format!("TRUNCATE {log}"),
                format!("DROP TABLE {log}"),
                format!("ALTER TABLE {log} RENAME TO other"),
            ] {
                let refused = server.execute(AssertSqlSafe(change.clone())).await;
                let error = refused.expect_err(&change);
                let code = error
                    .as_database_error()
                    .and_then(sqlx::error::DatabaseError::code);
                assert_eq!(code.as_deref(), Some("42501"), "{change}: {error}");
            }
        }
    });
}
