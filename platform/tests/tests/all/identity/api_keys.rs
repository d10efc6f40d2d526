use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, Person, app, run, second_node};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::{Connection, PgConnection};

use super::{sessions::until, with_clock};

async fn make(by: &Person, scopes: &[&str]) -> Answer {
    let body = json!({ "name": "registrar", "scopes": scopes });
    by.ask(Method::POST, "/api-keys", Some(body)).await
}

/// Who calls by a key instead of a token, and the key's id.
async fn program(by: &Person, scopes: &[&str]) -> (Person, String) {
    let answer = make(by, scopes).await;
    let key = answer.ok();
    let id = key["key"]["id"].as_str().unwrap().to_owned();
    (by.with_token(key["secret"].as_str().unwrap()), id)
}

async fn listed(owner: &Person, id: &str) -> Value {
    let keys = owner.ok(Method::GET, "/api-keys", None).await;
    let keys = keys["items"].as_array().unwrap();
    keys.iter().find(|key| key["id"] == id).unwrap().clone()
}

async fn status(program: &Person) -> u16 {
    program.ask(Method::GET, "/users", None).await.status
}

async fn set_status(owner: &Person, person: &Person, status: &str) {
    let path = format!("/users/{}", person.id);
    let body = json!({ "status": status });
    owner.ok(Method::PATCH, &path, Some(body)).await;
}

#[test]
fn a_key_is_shown_once_and_kept_as_a_hash() {
    run(async {
        let university = app().await.university("secret").await;
        let owner = university.owner().await;
        let answer = make(&owner, &["users.read"]).await;
        let secret = answer.text_of("secret");
        let key = &answer.json["key"];
        let prefix = key["prefix"].as_str().unwrap();
        assert!(secret.starts_with("clg_") && secret.starts_with(prefix));
        assert!(
            secret.len() - prefix.len() >= 40,
            "what is shown gives nothing away"
        );
        let listed = owner.ok(Method::GET, "/api-keys", None).await.to_string();
        assert!(!listed.contains(&secret));
        let mut admin = PgConnection::connect_with(&app().await.app.admin)
            .await
            .unwrap();
        let schema = university.context.id().schema();
        let table = format!("SELECT secret_hash, k::text FROM {schema}.api_keys k");
        let rows: Vec<(Vec<u8>, String)> = sqlx::query_as(sqlx::AssertSqlSafe(table))
            .fetch_all(&mut admin)
            .await
            .unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].0, Sha256::digest(&secret).to_vec());
        assert!(!rows[0].1.contains(&secret));
    });
}

#[test]
fn a_key_has_the_scopes_that_its_maker_had_to_give() {
    run(async {
        let university = app().await.university("scopes").await;
        let owner = university.owner().await;
        let (reader, _) = program(&owner, &["users.read"]).await;
        assert_eq!(status(&reader).await, 200);
        reader
            .ask(Method::GET, "/audit-log", None)
            .await
            .refused(403, "forbidden");
        reader
            .ask(Method::GET, "/me", None)
            .await
            .refused(403, "forbidden");
        make(&reader, &["users.read"])
            .await
            .refused(403, "forbidden");
        for bad in [&[][..], &["users.fly"]] {
            make(&owner, bad).await.refused(422, "validation_failed");
        }
        let role = json!({ "name": "keys", "title": "Keys", "tenant_permissions": ["api_keys.manage", "users.read"] });
        owner.ok(Method::POST, "/roles", Some(role)).await;
        let helper = university.person("Helper", &["keys"]).await;
        make(&helper, &["users.read"]).await.ok();
        make(&helper, &["users.update"])
            .await
            .refused(403, "forbidden");
        make(&helper, &["*"]).await.refused(403, "forbidden");
        let (maker, _) = program(&owner, &["api_keys.manage", "users.read"]).await;
        make(&maker, &["users.read"]).await.ok();
        make(&maker, &["audit.read"])
            .await
            .refused(403, "forbidden");
    });
}

#[test]
fn a_key_ends_when_it_should() {
    run(async {
        let (app, clock) = with_clock().await;
        let owner = app.university("expiry").await.owner().await;
        let at = app.app.clock.now() + Duration::minutes(10);
        let body = |at| json!({ "name": "short", "scopes": ["users.read"], "expires_at": at });
        let key = owner.ok(Method::POST, "/api-keys", Some(body(at))).await;
        let past = body(at - Duration::minutes(20));
        let past = owner.ask(Method::POST, "/api-keys", Some(past)).await;
        past.refused(422, "validation_failed");
        let program = owner.with_token(key["secret"].as_str().unwrap());
        assert_eq!(status(&program).await, 200);
        clock.advance(Duration::minutes(10));
        assert_eq!(status(&program).await, 401);
    });
}

#[test]
fn a_revoked_key_is_refused_on_every_node() {
    run(async {
        let node = second_node().await;
        let owner = app().await.university("revoke").await.owner().await;
        let (program, id) = program(&owner, &["users.read"]).await;
        assert_eq!(
            (status(&program).await, status(&program.on(node)).await),
            (200, 200)
        );
        let path = format!("/api-keys/{id}");
        owner.ok(Method::DELETE, &path, None).await;
        assert_eq!(status(&program).await, 401);
        until(|| async { status(&program.on(node)).await == 401 }).await;
        owner
            .ask(Method::DELETE, &path, None)
            .await
            .refused(404, "not_found");
        assert!(listed(&owner, &id).await["revoked_at"].is_string());
    });
}

#[test]
fn keys_rest_while_their_maker_is_deactivated() {
    run(async {
        let university = app().await.university("maker").await;
        let (owner, admin) = (
            university.owner().await,
            university.person("Admin", &["admin"]).await,
        );
        let (direct, id) = program(&admin, &["users.read", "api_keys.manage"]).await;
        // Made by a key, it is still of whoever made that key.
        let (grandchild, _) = program(&direct, &["users.read"]).await;
        assert_eq!(
            (status(&direct).await, status(&grandchild).await),
            (200, 200)
        );
        set_status(&owner, &admin, "deactivated").await;
        assert_eq!(
            (status(&direct).await, status(&grandchild).await),
            (401, 401)
        );
        assert_eq!(listed(&owner, &id).await["suspended"], true);
        set_status(&owner, &admin, "active").await;
        assert_eq!(
            (status(&direct).await, status(&grandchild).await),
            (200, 200)
        );
        assert_eq!(listed(&owner, &id).await["suspended"], false);
    });
}

#[test]
fn a_key_does_only_what_its_maker_may_still_do() {
    run(async {
        let node = second_node().await;
        let university = app().await.university("demoted").await;
        let owner = university.owner().await;
        let role =
            |permissions: &[&str]| json!({ "title": "Keys", "tenant_permissions": permissions });
        let mut new = role(&["api_keys.manage", "users.read"]);
        new["name"] = json!("keys");
        owner.ok(Method::POST, "/roles", Some(new)).await;
        let admin = university.person("Admin", &["admin", "keys"]).await;
        let (program, _) = program(&admin, &["users.read", "audit.read"]).await;
        let may = async |permission| match permission {
            "users.read" => (status(&program).await, status(&program.on(node)).await),
            _ => {
                let ask =
                    async |who: &Person| who.ask(Method::GET, "/audit-log", None).await.status;
                (ask(&program).await, ask(&program.on(node)).await)
            }
        };
        assert_eq!(may("audit.read").await, (200, 200));
        let path = format!("/users/{}", admin.id);
        let roles = |roles: &[&str]| json!({ "roles": roles });
        owner.ok(Method::PATCH, &path, Some(roles(&["keys"]))).await;
        until(|| async { may("audit.read").await == (403, 403) }).await;
        assert_eq!(may("users.read").await, (200, 200));
        let narrow = role(&["api_keys.manage"]);
        owner.ok(Method::PATCH, "/roles/keys", Some(narrow)).await;
        until(|| async { may("users.read").await == (403, 403) }).await;
        let wide = role(&["users.read"]);
        owner.ok(Method::PATCH, "/roles/keys", Some(wide)).await;
        until(|| async { may("users.read").await == (200, 200) }).await;
        owner.ok(Method::DELETE, "/roles/keys", None).await;
        until(|| async { may("users.read").await == (403, 403) }).await;
        owner
            .ok(Method::PATCH, &path, Some(roles(&["admin"])))
            .await;
        until(|| async { may("audit.read").await == (200, 200) }).await;
    });
}

#[test]
fn keys_of_whoever_erased_themselves_are_revoked() {
    run(async {
        let university = app().await.university("erased").await;
        let (owner, admin) = (
            university.owner().await,
            university.person("Admin", &["admin"]).await,
        );
        let (program, id) = program(&admin, &["users.read"]).await;
        assert_eq!(status(&program).await, 200);
        let proof = json!({ "current_password": PASSWORD });
        admin.ok(Method::POST, "/me/erase", Some(proof)).await;
        assert_eq!(status(&program).await, 401);
        assert!(listed(&owner, &id).await["revoked_at"].is_string());
        super::audited(&owner, "api_key.revoked").await;
    });
}
