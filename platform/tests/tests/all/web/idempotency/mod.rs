//! The same request twice is done once.

mod killed;
mod marks;
mod platform;

use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, Person, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::identity::with_clock;

async fn post(by: &Person, path: &str, key: &str, body: &Value) -> Answer {
    let request = by
        .request(Method::POST, path)
        .header("Idempotency-Key", key);
    Answer::to(request.json(body)).await
}

async fn courses(by: &Person) -> usize {
    let page = by
        .ok(Method::GET, "/courses?limit=200&status=draft", None)
        .await;
    page["items"].as_array().unwrap().len()
}

/// The second answer is the first one, and says so.
#[track_caller]
fn assert_replayed(first: &Answer, second: &Answer) {
    assert_eq!((first.status, &first.text), (second.status, &second.text));
    for name in ["etag", "content-type"] {
        assert_eq!(first.header(name), second.header(name), "{name}");
    }
    assert_eq!(first.header("idempotency-replayed"), None);
    assert_eq!(second.header("idempotency-replayed"), Some("true"));
}

#[test]
fn the_same_request_twice_is_done_once() {
    run(async {
        let owner = app().await.university("twice").await.owner().await;
        let body = json!({ "title": "Once" });
        let first = post(&owner, "/courses", "k1", &body).await;
        assert_eq!(first.status, 201);
        assert_replayed(&first, &post(&owner, "/courses", "k1", &body).await);
        assert_eq!(courses(&owner).await, 1);
        post(&owner, "/courses", "k2", &body).await.ok();
        assert_eq!(courses(&owner).await, 2, "another key is another request");
    });
}

#[test]
fn a_key_belongs_to_one_request_of_one_caller() {
    run(async {
        let university = app().await.university("mismatch").await;
        let owner = university.owner().await;
        let body = json!({ "title": "Mine" });
        let first = post(&owner, "/courses", "k", &body).await;
        let other = json!({ "title": "Other" });
        post(&owner, "/courses", "k", &other)
            .await
            .refused(422, "idempotency_mismatch");
        let elsewhere = post(&owner, "/invitations", "k", &body).await;
        elsewhere.refused(422, "idempotency_mismatch");
        let admin = university.person("Admin", &["admin"]).await;
        let theirs = post(&admin, "/courses", "k", &body).await;
        assert_ne!(first.ok()["id"], theirs.ok()["id"]);
        let long = "k".repeat(256);
        post(&owner, "/courses", &long, &body)
            .await
            .refused(400, "malformed_request");
    });
}

#[test]
fn a_refusal_frees_the_key() {
    run(async {
        let owner = app().await.university("retry").await.owner().await;
        let bad = json!({ "title": "" });
        post(&owner, "/courses", "k", &bad)
            .await
            .refused(422, "validation_failed");
        post(&owner, "/courses", "k", &json!({ "title": "Better" }))
            .await
            .ok();
    });
}

#[test]
fn of_many_at_once_one_is_done() {
    run(async {
        let owner = app().await.university("race").await.owner().await;
        let racers: Vec<_> = (0..12)
            .map(|_| {
                let owner = owner.clone();
                tokio::spawn(async move {
                    post(&owner, "/courses", "k", &json!({ "title": "Race" })).await
                })
            })
            .collect();
        let mut first = None;
        for racer in racers {
            let answer = racer.await.unwrap();
            if answer.status == 409 {
                answer.refused(409, "idempotency_in_progress");
                assert!(answer.header("retry-after").is_some());
            } else {
                let id = answer.ok()["id"].clone();
                assert_eq!(*first.get_or_insert(id.clone()), id);
            }
        }
        assert_eq!(courses(&owner).await, 1);
    });
}

#[test]
fn after_a_day_a_key_is_new_again() {
    run(async {
        let (app, clock) = with_clock().await;
        let owner = app.university("day").await.owner().await;
        let body = json!({ "title": "Daily" });
        let first = post(&owner, "/courses", "k", &body).await;
        clock.advance(Duration::hours(23));
        let owner = owner.university.owner().await;
        assert_replayed(&first, &post(&owner, "/courses", "k", &body).await);
        clock.advance(Duration::hours(2));
        let owner = owner.university.owner().await;
        let again = post(&owner, "/courses", "k", &body).await;
        assert_ne!(first.ok()["id"], again.ok()["id"]);
    });
}

/// What is shown once must not be read a day later from a copy of the database.
#[test]
fn a_kept_answer_gives_no_secret_away() {
    run(async {
        let university = app().await.university("sealed").await;
        let owner = university.owner().await;
        let key = json!({ "name": "registrar", "scopes": ["users.read"] });
        let first = post(&owner, "/api-keys", "k", &key).await;
        let secret = first.text_of("secret");
        assert_replayed(&first, &post(&owner, "/api-keys", "k", &key).await);
        let proof = json!({ "current_password": PASSWORD });
        let totp = post(&owner, "/me/second-factor", "t", &proof).await;
        let mut admin = PgConnection::connect_with(&app().await.app.admin)
            .await
            .unwrap();
        let schema = university.context.id().schema();
        let sql =
            format!("SELECT encode(body, 'escape'), request_hash FROM {schema}.idempotency_keys");
        let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(AssertSqlSafe(sql))
            .fetch_all(&mut admin)
            .await
            .unwrap();
        assert_eq!(rows.len(), 2);
        for (kept, _) in &rows {
            assert!(
                !kept.contains(&secret) && !kept.contains(&totp.text_of("secret")),
                "{kept}"
            );
            assert!(!kept.contains("registrar"), "{kept}");
        }
    });
}
