//! `kill -9` in the middle of writing loses nothing that was acknowledged, and leaves
//! nothing half made.

mod load;
mod server;

use std::collections::BTreeSet;

use collegium::embedded::Embedded;
use collegium_testkit::run;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use load::Load;
use server::{Installation, Server};

/// What is lost by `kill -9` depends on the moment, so it is done until it has hit a
/// university that was just being made.
#[test]
fn killing_the_server_loses_nothing_acknowledged_and_leaves_nothing_half_made() {
    run(async {
        let installation = Installation::new();
        let mut server = Server::start(&installation).await;
        let mut before = server.settled().await;
        let mut finished_by_the_next = 0;
        while finished_by_the_next == 0 {
            let load = Load::on(&server);
            load.grown_by(20, 3).await;
            server.kill();
            let acknowledged = load.end().await;
            server = Server::start(&installation).await;
            let all = server.settled().await;
            let lost: Vec<_> = acknowledged.tenants.difference(&all).collect();
            assert!(lost.is_empty(), "acknowledged and gone: {lost:?}");
            server.must_have_courses(&acknowledged.courses).await;
            finished_by_the_next = all.len() - before.len() - acknowledged.tenants.len();
            before = all;
        }
        server.stop().await;
        assert_whole(&installation).await;
    });
}

#[test]
fn killing_postgres_loses_nothing_acknowledged_and_it_comes_up_again() {
    run(async {
        let installation = Installation::new();
        let server = Server::start(&installation).await;
        let load = Load::on(&server);
        for _ in 0..2 {
            load.grown_by(20, 2).await;
            installation.kill_postgres();
            // The same server goes on by itself, with its readers, writers and makers.
            load.grown_by(20, 2).await;
        }
        let acknowledged = load.end().await;
        let all = server.settled().await;
        let lost: Vec<_> = acknowledged.tenants.difference(&all).collect();
        assert!(lost.is_empty(), "acknowledged and gone: {lost:?}");
        server.must_have_courses(&acknowledged.courses).await;
        server.stop().await;
        assert_whole(&installation).await;
    });
}

/// In the database itself: every university of the catalogue has a schema, a role, the
/// default roles of people and a key that signs; and there is no schema without one.
async fn assert_whole(installation: &Installation) {
    let embedded = Embedded::start(installation.folder(), &|_| {})
        .await
        .unwrap();
    let options = embedded.postgres().admin_options();
    let mut admin = PgConnection::connect_with(&options).await.unwrap();
    let schemas = names(
        &mut admin,
        "SELECT nspname::text FROM pg_namespace WHERE nspname ~ '^t_[0-9a-f]{32}$'",
    );
    let schemas = schemas.await;
    let tenants = names(
        &mut admin,
        "SELECT 't_' || replace(id::text, '-', '') FROM control.tenants WHERE status = 'active'",
    );
    let tenants = tenants.await;
    let roles = names(
        &mut admin,
        "SELECT rolname::text FROM pg_roles WHERE rolname ~ '^t_[0-9a-f]{32}$'",
    );
    assert_eq!(schemas, tenants);
    assert_eq!(schemas, roles.await);
    for schema in schemas {
        let sql = format!(
            "SELECT (SELECT count(*) FROM {schema}.roles WHERE builtin),
                    (SELECT count(*) FROM {schema}.signing_keys WHERE retired_at IS NULL)"
        );
        let counted: (i64, i64) = sqlx::query_as(AssertSqlSafe(sql))
            .fetch_one(&mut admin)
            .await
            .unwrap();
        assert_eq!(counted, (6, 1), "{schema}: default roles, keys that sign");
    }
    embedded.shutdown().await;
}

async fn names(admin: &mut PgConnection, sql: &'static str) -> BTreeSet<String> {
    let found: Vec<String> = sqlx::query_scalar(sql).fetch_all(admin).await.unwrap();
    found.into_iter().collect()
}
