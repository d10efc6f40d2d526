//! A plan leaves parts of the API out, and the document that a university publishes says so.

use collegium_kernel::OperatorRole;
use collegium_testkit::{Answer, Person, RunningApp, University, app, run};
use reqwest::Method;
use serde_json::{Value, json};

async fn operate(app: &RunningApp, method: Method, path: &str, body: Value) -> Value {
    let token = app.operator(OperatorRole::Admin).await;
    let request = app.platform(method, path).bearer_auth(token).json(&body);
    Answer::to(request).await.ok().clone()
}

async fn document(university: &University) -> Value {
    let answer = Answer::to(university.anonymous(Method::GET, "/openapi.json")).await;
    answer.ok().clone()
}

/// The document, once it has (not) the operations of webhooks.
async fn document_once(university: &University, webhooks: bool) -> Value {
    loop {
        let document = document(university).await;
        if document["paths"]["/webhooks"].is_object() == webhooks {
            return document;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// Every operation of a feature: method and path with something for each parameter.
fn operations(document: &Value, feature: &str) -> Vec<(Method, String)> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if operation["x-feature"] == feature {
                let path = path
                    .split('/')
                    .map(|part| if part.starts_with('{') { "x" } else { part });
                let path = path.collect::<Vec<_>>().join("/");
                found.push((method.to_uppercase().parse().unwrap(), path));
            }
        }
    }
    found
}

/// Every `$ref` leads somewhere, and every tag that is used is told of.
fn assert_whole(document: &Value) {
    fn walk(value: &Value, document: &Value) {
        if let Some(reference) = value["$ref"].as_str() {
            let target = document.pointer(reference.trim_start_matches('#'));
            assert!(target.is_some(), "{reference} leads nowhere");
        }
        match value {
            Value::Array(items) => items.iter().for_each(|item| walk(item, document)),
            Value::Object(map) => map.values().for_each(|item| walk(item, document)),
            _ => {}
        }
    }
    walk(document, document);
    let tags = document["tags"].as_array().unwrap();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            let tag = &operation["tags"][0];
            assert!(tags.iter().any(|known| known["name"] == *tag), "{tag}");
        }
    }
}

async fn refusals(person: &Person, operations: &[(Method, String)]) -> Vec<String> {
    let mut codes = Vec::new();
    for (method, path) in operations {
        let answer = Answer::to(person.request(method.clone(), path)).await;
        codes.push(answer.code().to_owned());
    }
    codes
}

#[test]
fn a_plan_without_webhooks_has_none_of_their_operations() {
    run(async {
        let app = app().await;
        let university = app.university("plan").await;
        let owner = university.owner().await;
        let whole = document_once(&university, true).await;
        assert_whole(&whole);
        let operations = operations(&whole, "webhooks");
        assert!(operations.len() >= 12, "{operations:?}");

        let plan = &university.slug;
        let terms = json!({ "id": plan, "name": "Small", "requests_per_minute": 60_000, "features": ["audit_log"] });
        let made = operate(app, Method::POST, "/plans", terms).await;
        assert_eq!(made["features"], json!(["audit_log"]));
        let token = app.operator(OperatorRole::Admin).await;
        let terms = json!({ "name": "Small", "requests_per_minute": 60_000, "features": ["audit_log", "telepathy"] });
        let unknown = app.platform(Method::PUT, &format!("/plans/{plan}"));
        let unknown = Answer::to(unknown.bearer_auth(token).json(&terms)).await;
        unknown.refused(422, "validation_failed");
        assert_eq!(unknown.json["errors"][0]["field"], "features");
        let tenant = format!("/tenants/{}", university.context.id());
        operate(app, Method::PATCH, &tenant, json!({ "plan_id": plan })).await;

        let narrow = document_once(&university, false).await;
        assert_whole(&narrow);
        assert_eq!(narrow["x-webhooks"], Value::Null);
        assert!(!narrow["tags"].to_string().contains("Webhooks"));
        assert!(narrow["paths"]["/audit-log"].is_object());
        let schemas = narrow["components"]["schemas"].as_object().unwrap();
        assert!(!schemas.keys().any(|name| name.contains("Webhook")));
        let refused = refusals(&owner, &operations).await;
        assert!(
            refused.iter().all(|code| code == "not_in_plan"),
            "{refused:?}"
        );
        Answer::to(university.anonymous(Method::GET, "/webhooks"))
            .await
            .refused(403, "not_in_plan");
        let page = app.request(Method::GET, &university.host, "/developers/webhooks");
        assert_eq!(page.send().await.unwrap().status(), 404);

        // Without a word of features the plan has them all.
        let terms = json!({ "name": "Large", "requests_per_minute": 60_000 });
        operate(app, Method::PUT, &format!("/plans/{plan}"), terms).await;
        let again = document_once(&university, true).await;
        assert_eq!(again, whole);
        let refused = refusals(&owner, &operations).await;
        assert!(!refused.contains(&"not_in_plan".to_owned()), "{refused:?}");
        let page = app.request(Method::GET, &university.host, "/developers/webhooks");
        assert_eq!(page.send().await.unwrap().status(), 200);
    });
}
