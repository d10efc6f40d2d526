//! The platform's API takes keys as the tenants' does.

use collegium_kernel::OperatorRole;
use collegium_testkit::{Answer, PASSWORD, RunningApp, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::assert_replayed;

async fn post(app: &RunningApp, token: &str, path: &str, key: &str, body: &Value) -> Answer {
    let request = app.platform(Method::POST, path).bearer_auth(token);
    Answer::to(request.header("Idempotency-Key", key).json(body)).await
}

/// A plan that nobody has made.
fn plan() -> Value {
    let id = format!("p-{}", &Uuid::new_v4().simple().to_string()[..8]);
    json!({ "id": id, "name": "Campus", "requests_per_minute": 600 })
}

#[test]
fn an_operators_request_twice_is_done_once() {
    run(async {
        let app = app().await;
        let token = app.operator(OperatorRole::Admin).await;
        let plan = plan();
        let first = post(app, &token, "/plans", "k1", &plan).await;
        first.ok();
        assert_replayed(&first, &post(app, &token, "/plans", "k1", &plan).await);
        let other = post(app, &token, "/plans", "k2", &plan).await;
        other.refused(409, "conflict");
        // A refusal frees the key.
        post(app, &token, "/plans", "k2", &self::plan()).await.ok();
    });
}

#[test]
fn an_operators_key_belongs_to_one_request_of_theirs() {
    run(async {
        let app = app().await;
        let token = app.operator(OperatorRole::Admin).await;
        post(app, &token, "/plans", "k", &plan()).await.ok();
        let other = post(app, &token, "/plans", "k", &plan()).await;
        other.refused(422, "idempotency_mismatch");
        let (plan, do_it) = ("/fleet/migrate?dry_run=true", "/fleet/migrate");
        let asked = post(app, &token, plan, "f", &json!({})).await;
        assert_eq!(asked.status, 202, "{asked:?}");
        let other = post(app, &token, do_it, "f", &json!({})).await;
        other.refused(422, "idempotency_mismatch");
        let another = app.operator(OperatorRole::Admin).await;
        post(app, &another, "/plans", "k", &self::plan()).await.ok();
        post(app, &token, "/plans", &"k".repeat(256), &self::plan())
            .await
            .refused(400, "malformed_request");
    });
}

#[test]
fn of_many_operators_requests_at_once_one_is_done() {
    run(async {
        let app = app().await;
        let token = app.operator(OperatorRole::Admin).await;
        let plan = plan();
        let racers: Vec<_> = (0..12)
            .map(|_| {
                let (token, plan) = (token.clone(), plan.clone());
                tokio::spawn(async move { post(app, &token, "/plans", "k", &plan).await })
            })
            .collect();
        let mut answered = 0;
        for racer in racers {
            let answer = racer.await.unwrap();
            if answer.status == 409 {
                answer.refused(409, "idempotency_in_progress");
                assert!(answer.header("retry-after").is_some());
            } else {
                assert_eq!(answer.ok()["id"], plan["id"]);
                answered += 1;
            }
        }
        assert!(answered > 0);
    });
}

#[test]
fn a_kept_answer_to_an_operator_is_sealed() {
    run(async {
        let app = app().await;
        let token = app.operator(OperatorRole::Admin).await;
        let (name, key) = (Uuid::new_v4().to_string(), Uuid::new_v4().to_string());
        let email = format!("{name}@operators.example");
        let operator =
            json!({ "email": email, "name": name, "role": "viewer", "password": PASSWORD });
        let first = post(app, &token, "/operators", &key, &operator).await;
        first.ok();
        assert_replayed(
            &first,
            &post(app, &token, "/operators", &key, &operator).await,
        );
        let mut admin = PgConnection::connect_with(&app.engines.admin)
            .await
            .unwrap();
        let kept: String = sqlx::query_scalar(
            "SELECT encode(body, 'escape') FROM control.idempotency_keys WHERE key = $1",
        )
        .bind(&key)
        .fetch_one(&mut admin)
        .await
        .unwrap();
        assert!(!kept.contains(&name), "{kept}");
    });
}
