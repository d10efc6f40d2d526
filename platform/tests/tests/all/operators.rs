//! The operators' API: every operation is closed to whoever may not use it.

use collegium_kernel::OperatorRole;
use collegium_testkit::{Answer, RunningApp, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

struct Operation {
    id: String,
    method: Method,
    path: String,
    permission: String,
}

async fn operations(app: &RunningApp) -> Vec<Operation> {
    let answer = app
        .platform(Method::GET, "/openapi.json")
        .send()
        .await
        .unwrap();
    let document: Value = answer.json().await.unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            found.push(Operation {
                id: operation["operationId"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                permission: operation["x-permission"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            });
        }
    }
    found
}

/// Status and code of an operation on things that do not exist.
async fn call(app: &RunningApp, operation: &Operation, token: Option<&str>) -> (u16, String) {
    let nothing = Uuid::nil().to_string();
    let path: String = operation
        .path
        .split('/')
        .map(|part| {
            if part.starts_with('{') {
                &*nothing
            } else {
                part
            }
        })
        .collect::<Vec<_>>()
        .join("/");
    let mut request = app
        .platform(operation.method.clone(), &path)
        .json(&json!({}));
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    let answer = Answer::to(request).await;
    // A full bucket is no proof that the door behind it is closed.
    assert_ne!(answer.status, 429, "{}", operation.id);
    (answer.status, answer.code().to_owned())
}

#[test]
fn every_operation_is_closed_to_strangers_and_changes_to_viewers() {
    run(async {
        let app = app().await;
        let viewer = app.operator(OperatorRole::Viewer).await;
        let operations = operations(app).await;
        assert!(
            operations.len() > 20,
            "the document was read: {}",
            operations.len()
        );
        for operation in &operations {
            assert!(
                operation.id.contains('.'),
                "{} has no operationId",
                operation.path
            );
            let known = ["operator.read", "operator.write", "public"];
            assert!(
                known.contains(&&*operation.permission),
                "{}: {:?}",
                operation.id,
                operation.permission
            );
            if operation.permission == "public" {
                continue;
            }
            let (status, code) = call(app, operation, Some("not-a-token")).await;
            assert_eq!(
                (status, &*code),
                (401, "unauthenticated"),
                "{}",
                operation.id
            );
            // Strangers who change things share the few attempts of signing in.
            if operation.method == Method::GET {
                let (status, code) = call(app, operation, None).await;
                assert_eq!(
                    (status, &*code),
                    (401, "unauthenticated"),
                    "{}",
                    operation.id
                );
            }
            // Looking is also signing oneself out.
            if operation.id == "sessions.delete" {
                continue;
            }
            let (status, code) = call(app, operation, Some(&viewer)).await;
            if operation.permission == "operator.write" {
                assert_eq!((status, &*code), (403, "forbidden"), "{}", operation.id);
            } else if operation.method == Method::GET {
                assert!(
                    matches!(status, 200 | 404),
                    "{}: {status} {code}",
                    operation.id
                );
            }
        }
    });
}

#[test]
fn errors_are_problems_that_name_the_request() {
    run(async {
        let app = app().await;
        let token = app.operator(OperatorRole::Admin).await;
        let unknown = app.platform(Method::GET, "/no-such-thing");
        let unknown = unknown.bearer_auth(&token).send().await.unwrap();
        assert_eq!(unknown.status(), 404);
        assert_eq!(
            unknown.headers()["content-type"],
            "application/problem+json"
        );
        let id = unknown.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned();
        let body: Value = unknown.json().await.unwrap();
        assert_eq!(
            (&body["code"], &body["request_id"]),
            (&json!("not_found"), &json!(id))
        );
        let garbled = app.platform(Method::POST, "/tenants").bearer_auth(&token);
        let garbled = garbled.header("content-type", "application/json").body("{");
        let answer = garbled.send().await.unwrap();
        assert_eq!(answer.status(), 400);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["code"], "malformed_request");
        // Postgres has no text with a NUL in it.
        let nul = app.platform(Method::GET, "/tenants?search=%00");
        let answer = nul.bearer_auth(&token).send().await.unwrap();
        assert_eq!(answer.status(), 400);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["code"], "malformed_request");
    });
}

#[test]
fn what_is_not_there_is_not_found() {
    run(async {
        let app = app().await;
        let admin = app.operator(OperatorRole::Admin).await;
        let mut tried = 0;
        for operation in operations(app).await {
            if operation.path.contains('{') {
                let (status, code) = call(app, &operation, Some(&admin)).await;
                let refused = matches!(status, 400 | 404 | 422);
                assert!(refused, "{}: {status} {code}", operation.id);
                tried += 1;
            }
        }
        assert!(tried > 15, "operations were tried: {tried}");
    });
}
