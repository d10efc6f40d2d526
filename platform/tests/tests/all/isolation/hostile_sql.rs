//! Hostile SQL as a tenant's role, and as the login role outside any tenant.

use collegium_testkit::{Installation, run};
use sqlx::{Connection, Executor, PgConnection};

/// Each would read, change or leave for what is not the tenant's.
fn attacks(other: &str) -> Vec<String> {
    vec![
        format!("SELECT * FROM {other}.users"),
        format!("INSERT INTO {other}.settings (key, value) VALUES ('x', '1')"),
        format!("SELECT count(*) FROM {other}.audit_log"),
        format!("CREATE VIEW mine AS SELECT * FROM {other}.users"),
        format!("SELECT set_config('role', '{other}', false)"),
        format!("SELECT query_to_xml('SET ROLE {other}', true, false, '')"),
        format!("UPDATE pg_settings SET setting = '{other}' WHERE name = 'role'"),
        format!("SELECT pg_catalog.set_config('search_path', '{other}', false)"),
        "SELECT * FROM control.tenants".to_owned(),
        "SELECT * FROM control.operators".to_owned(),
        "SELECT * FROM control.audit_log".to_owned(),
        "SELECT rolpassword FROM pg_authid".to_owned(),
        "SELECT pg_read_file('/etc/passwd')".to_owned(),
        "COPY settings TO PROGRAM 'id'".to_owned(),
        "COPY settings TO '/tmp/collegium-stolen'".to_owned(),
        "SELECT lo_import('/etc/passwd')".to_owned(),
        "CREATE TABLE public.loot (x int)".to_owned(),
        "CREATE TABLE loot (x int)".to_owned(),
        "DROP TABLE users".to_owned(),
        "ALTER TABLE users ADD COLUMN x int".to_owned(),
        "UPDATE audit_log SET action = 'nothing'".to_owned(),
        "DELETE FROM audit_log".to_owned(),
        "TRUNCATE audit_log".to_owned(),
        "DROP TABLE audit_log".to_owned(),
        "ALTER TABLE audit_log DISABLE TRIGGER ALL".to_owned(),
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'".to_owned(),
        "CREATE EXTENSION dblink".to_owned(),
        "CREATE ROLE loot".to_owned(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'collegium_admin'"
            .to_owned(),
    ]
}

#[test]
fn a_tenants_role_gets_nothing_of_another_schema() {
    run(async {
        let installation = Installation::new().await;
        let ours = installation.bare_tenant("ours").await;
        let theirs = installation.bare_tenant("theirs").await;
        let mut admin = PgConnection::connect_with(&installation.admin)
            .await
            .unwrap();
        let seed = format!(
            "INSERT INTO {}.settings (key, value) VALUES ('secret', '\"theirs\"');
             INSERT INTO {}.audit_log (id, actor_kind, actor_name, action, target_kind, target_id)
             VALUES (gen_random_uuid(), 'system', 'x', 'x', 'x', 'x')",
            theirs.schema, ours.schema
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(seed))
            .execute(&mut admin)
            .await
            .unwrap();
        // As where a tenant's own SQL would run: a login of the tenant's role.
        let alter = format!("ALTER ROLE {} LOGIN", ours.schema);
        admin.execute(sqlx::AssertSqlSafe(alter)).await.unwrap();
        let as_tenant = installation
            .admin
            .clone()
            .username(&ours.schema)
            .options([("search_path", &*ours.schema)]);
        let mut hostile = PgConnection::connect_with(&as_tenant).await.unwrap();
        let own: i64 = sqlx::query_scalar("SELECT count(*) FROM users")
            .fetch_one(&mut hostile)
            .await
            .unwrap();
        assert_eq!(own, 0, "its own tables are open to it");
        for attack in attacks(&theirs.schema) {
            let answer = sqlx::raw_sql(sqlx::AssertSqlSafe(attack.clone()))
                .fetch_all(&mut hostile)
                .await;
            match answer {
                Err(sqlx::Error::Database(error)) => {
                    assert!(
                        matches!(
                            error.code().as_deref(),
                            Some("42501" | "0A000" | "22023" | "42P01")
                        ),
                        "{attack}: refused for another reason: {error}"
                    );
                }
                Err(error) => panic!("{attack}: {error}"),
                Ok(rows) => assert!(rows.is_empty(), "{attack}: gave {} rows", rows.len()),
            }
        }
        let set_role = format!("SET ROLE {}", theirs.schema);
        hostile
            .execute(sqlx::AssertSqlSafe(set_role))
            .await
            .unwrap_err();
        let kept: i64 = sqlx::query_scalar("SELECT count(*) FROM audit_log")
            .fetch_one(&mut hostile)
            .await
            .unwrap();
        assert_eq!(kept, 1, "the audit log stands");
    });
}

#[test]
fn an_injected_expression_cannot_leave_the_tenant_on_the_servers_connection() {
    run(async {
        let installation = Installation::new().await;
        let ours = installation.bare_tenant("ours").await;
        let theirs = installation.bare_tenant("theirs").await;
        let mut tx = installation.database.read(&ours).await.unwrap();
        for attack in [
            format!("SELECT set_config('role', '{}', false)", theirs.schema),
            format!(
                "SELECT query_to_xml('SET ROLE {}', true, false, '')",
                theirs.schema
            ),
            format!(
                "SELECT query_to_xml('SELECT * FROM {}.users', true, false, '')",
                theirs.schema
            ),
            "SELECT 1; RESET ROLE".to_owned(),
        ] {
            // A bound query: one statement a message.
            sqlx::query(sqlx::AssertSqlSafe(attack))
                .fetch_all(&mut tx)
                .await
                .unwrap_err();
        }
        let role: String = sqlx::query_scalar("SELECT current_user::text")
            .fetch_one(&mut tx)
            .await
            .unwrap();
        assert_eq!(role, ours.schema);
    });
}

#[test]
fn outside_a_tenant_the_login_role_reads_nothing() {
    run(async {
        let installation = Installation::new().await;
        let tenant = installation.bare_tenant("ours").await;
        let mut login = PgConnection::connect_with(&installation.server)
            .await
            .unwrap();
        let tables = sqlx::query_as::<_, (String, String)>(
            "SELECT schemaname::text, tablename::text FROM pg_tables WHERE schemaname IN ('control', 'public', $1)",
        )
        .bind(&tenant.schema)
        .fetch_all(&mut login)
        .await
        .unwrap();
        assert!(tables.len() > 30, "there are tables to try");
        for (schema, table) in tables {
            let read = sqlx::AssertSqlSafe(format!("SELECT * FROM {schema}.{table} LIMIT 1"));
            let error = sqlx::query(read).fetch_all(&mut login).await.unwrap_err();
            let code = error
                .as_database_error()
                .and_then(sqlx::error::DatabaseError::code)
                .unwrap_or_default();
            assert_eq!(code, "42501", "{schema}.{table}: permission denied");
        }
    });
}
