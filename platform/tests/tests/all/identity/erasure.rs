use collegium_testkit::{Answer, PASSWORD, Person, app, run, second_node};
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::{sessions::until, sign_in, tiny_png};

async fn erase_me(person: &Person, password: &str) -> Answer {
    let proof = json!({ "current_password": password });
    person.ask(Method::POST, "/me/erase", Some(proof)).await
}

/// Every row of the university's schema that holds a text, but for the audit log,
/// which is the record of what was done.
async fn rows_with(person: &Person, text: &str) -> Vec<String> {
    let mut admin = PgConnection::connect_with(&app().await.app.admin)
        .await
        .unwrap();
    let schema = person.university.context.id().schema();
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relname <> 'audit_log' ORDER BY 1",
    )
    .bind(&schema)
    .fetch_all(&mut admin)
    .await
    .unwrap();
    assert!(tables.len() > 15, "{tables:?}");
    let mut found = Vec::new();
    for table in tables {
        let sql =
            format!("SELECT t::text FROM {schema}.{table} t WHERE t::text LIKE '%' || $1 || '%'");
        let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(text)
            .fetch_all(&mut admin)
            .await
            .unwrap();
        found.extend(rows.into_iter().map(|row| format!("{table}: {row}")));
    }
    found
}

#[test]
fn who_erases_themselves_is_gone() {
    run(async {
        let node = second_node().await;
        let university = app().await.university("gone").await;
        let owner = university.owner().await;
        let ada = university.person("Ada-Lovelace", &["learner"]).await;
        let picture = ada.request(Method::PUT, "/me/avatar").body(tiny_png());
        let picture = picture.header("content-type", "application/octet-stream");
        Answer::to(picture).await.ok();
        let reset = json!({ "email": ada.email });
        university.post("/password-resets", &reset).await.ok();
        university.app.letter_to(&ada.email, 1).await;
        ada.on(node).ok(Method::GET, "/me", None).await;
        erase_me(&ada, "not the password")
            .await
            .refused(422, "validation_failed");
        ada.ok(Method::GET, "/me", None).await;
        erase_me(&ada, PASSWORD).await.ok();
        ada.ask(Method::GET, "/me", None)
            .await
            .refused(401, "unauthenticated");
        until(|| async { ada.on(node).ask(Method::GET, "/me", None).await.status == 401 }).await;
        sign_in(&university, &ada.email, PASSWORD)
            .await
            .refused(401, "invalid_credentials");
        let path = format!("/users/{}", ada.id);
        owner
            .ask(Method::GET, &path, None)
            .await
            .refused(404, "not_found");
        let listed = owner.ok(Method::GET, "/users", None).await;
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        // The try to sign in above counts for an address, whoever has it.
        let rows = rows_with(&ada, &ada.email).await;
        let rows: Vec<_> = rows
            .iter()
            .filter(|row| !row.starts_with("sign_in_failures"))
            .collect();
        assert!(rows.is_empty(), "{rows:?}");
        assert_eq!(rows_with(&ada, "Ada-Lovelace").await, Vec::<String>::new());
        until(|| async {
            let objects = app()
                .await
                .app
                .objects
                .list(university.context.id())
                .await
                .unwrap();
            !objects.iter().any(|(key, _)| key.contains("avatars/"))
        })
        .await;
        super::audited(&owner, "user.erased").await;
    });
}

#[test]
fn what_they_did_for_others_stays() {
    run(async {
        let university = app().await.university("stays").await;
        let owner = university.owner().await;
        let author = university.person("Author", &["instructor"]).await;
        let course = author
            .ok(Method::POST, "/courses", Some(json!({ "title": "Stays" })))
            .await;
        let path = format!("/users/{}", author.id);
        owner.ok(Method::DELETE, &path, None).await;
        owner
            .ask(Method::DELETE, &path, None)
            .await
            .refused(404, "not_found");
        let change = json!({ "name": "Back" });
        owner
            .ask(Method::PATCH, &path, Some(change))
            .await
            .refused(404, "not_found");
        let course = format!("/courses/{}", course["id"].as_str().unwrap());
        assert_eq!(owner.ok(Method::GET, &course, None).await["title"], "Stays");
    });
}

/// The address is free again, for the same person or another.
#[test]
fn an_erased_address_can_be_used_again() {
    run(async {
        let university = app().await.university("again").await;
        let ada = university.person("Ada", &["learner"]).await;
        erase_me(&ada, PASSWORD).await.ok();
        let again = university.person("Ada", &["learner"]).await;
        assert_ne!(ada.id, again.id);
        let export: Value = again.ok(Method::GET, "/me/export", None).await;
        assert!(
            !export.to_string().contains(&ada.id.to_string()),
            "{export}"
        );
    });
}
