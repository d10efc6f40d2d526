//! Reads the published document and tries every operation where it must not work.

use std::collections::BTreeMap;

use collegium_testkit::{Person, University, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

struct Operation {
    id: String,
    method: Method,
    path: String,
    permission: String,
    body: Option<Value>,
}

/// Every operation of the document.
async fn operations(university: &University) -> (Vec<Operation>, Value) {
    let answer = university
        .anonymous(Method::GET, "/openapi.json")
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
                body: operation["requestBody"]["content"]["application/json; charset=utf-8"]
                    .get("schema")
                    .map(|schema| sample(schema, &document, "", 0)),
            });
        }
    }
    (found, document)
}

/// A value that fits a schema, with `{name}` where an id goes.
fn sample(schema: &Value, document: &Value, name: &str, depth: usize) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let pointer = reference.trim_start_matches('#');
        return sample(
            document.pointer(pointer).unwrap_or(&Value::Null),
            document,
            name,
            depth + 1,
        );
    }
    if let Some(first) = schema["allOf"]
        .get(0)
        .or(schema["oneOf"].get(0))
        .or(schema["anyOf"].get(0))
    {
        return sample(first, document, name, depth + 1);
    }
    match schema["type"].as_str() {
        _ if depth > 6 => Value::Null,
        Some("string") if schema["format"] == "uuid" => json!(format!("{{{name}}}")),
        Some("string") => schema["enum"]
            .get(0)
            .cloned()
            .unwrap_or_else(|| json!(format!("sample {name}"))),
        Some("integer" | "number") => json!(1),
        Some("boolean") => json!(true),
        Some("array") => json!([sample(
            &schema["items"],
            document,
            name.trim_end_matches('s'),
            depth + 1
        )]),
        Some("object") => {
            let properties = schema["properties"].as_object();
            let pairs = properties
                .into_iter()
                .flatten()
                .map(|(key, property)| (key.clone(), sample(property, document, key, depth + 1)));
            Value::Object(pairs.collect())
        }
        _ => Value::Null,
    }
}

/// The ids of things that exist, by the names that paths and bodies use.
type Ids = BTreeMap<String, String>;

fn filled(template: &str, ids: &Ids) -> String {
    let mut text = template.to_owned();
    while let Some(start) = text.find('{') {
        let Some(length) = text[start..].find('}') else {
            break;
        };
        let name = text[start + 1..start + length].to_owned();
        let id = ids
            .get(&name)
            .or_else(|| ids.get(name.trim_end_matches("_id")))
            .cloned();
        text.replace_range(
            start..=start + length,
            &id.unwrap_or_else(|| Uuid::new_v4().to_string()),
        );
    }
    text
}

fn filled_body(body: &Value, ids: &Ids) -> Value {
    match body {
        Value::String(text) => json!(filled(text, ids)),
        Value::Array(items) => items.iter().map(|item| filled_body(item, ids)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), filled_body(value, ids)))
            .collect(),
        other => other.clone(),
    }
}

struct Answer {
    status: u16,
    code: String,
}

async fn call(
    university: &University,
    token: Option<&str>,
    operation: &Operation,
    ids: &Ids,
) -> Answer {
    let mut request = university.anonymous(operation.method.clone(), &filled(&operation.path, ids));
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    if let Some(body) = &operation.body {
        request = request.json(&filled_body(body, ids));
    }
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let body: Value = answer.json().await.unwrap_or_default();
    Answer {
        status,
        code: body["code"].as_str().unwrap_or_default().to_owned(),
    }
}

/// A university in which one of each thing exists.
async fn furnished(name: &str) -> (University, Person, Ids) {
    let university = app().await.university(name).await;
    let owner = university.owner().await;
    let learner = university.person("Lena", &["learner"]).await;
    let mut ids = Ids::new();
    ids.insert("user_id".into(), learner.id.to_string());
    ids.insert("role".into(), "assistant".into());
    let course = owner
        .ok(
            Method::POST,
            "/courses",
            Some(json!({ "title": "Secret", "slug": format!("secret-{name}"), "language": "en" })),
        )
        .await;
    let course_id = course["id"].as_str().unwrap().to_owned();
    let module = owner
        .ok(
            Method::POST,
            &format!("/courses/{course_id}/modules"),
            Some(json!({ "title": "One" })),
        )
        .await;
    let module_id = module["id"].as_str().unwrap().to_owned();
    let lesson = owner
        .ok(
            Method::POST,
            &format!("/courses/{course_id}/lessons"),
            Some(json!({ "module_id": module_id, "title": "One" })),
        )
        .await;
    ids.insert(
        "lesson_id".into(),
        lesson["id"].as_str().unwrap().to_owned(),
    );
    ids.insert("module_id".into(), module_id);
    ids.insert("course_id".into(), course_id);
    let key = owner
        .ok(
            Method::POST,
            "/api-keys",
            Some(json!({ "name": "registrar", "scopes": ["users.read"] })),
        )
        .await;
    ids.insert(
        "key_id".into(),
        key["id"].as_str().unwrap_or_default().to_owned(),
    );
    let webhook = owner
        .ok(
            Method::POST,
            "/webhooks",
            Some(json!({ "url": "https://localhost/", "event_types": ["webhook.test"] })),
        )
        .await;
    let webhook_id = webhook["webhook"]["id"].as_str().unwrap_or_default();
    let tested = owner
        .ok(Method::POST, &format!("/webhooks/{webhook_id}/test"), None)
        .await;
    ids.insert(
        "delivery_id".into(),
        tested["delivery"]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    );
    ids.insert("webhook_id".into(), webhook_id.to_owned());
    (university, owner, ids)
}

#[test]
fn every_operation_declares_a_permission_that_exists() {
    run(async {
        let university = app().await.university("declared").await;
        let (operations, _) = operations(&university).await;
        assert!(
            operations.len() > 40,
            "the document was read: {}",
            operations.len()
        );
        for operation in &operations {
            let known = collegium_contracts::permissions::ALL
                .iter()
                .any(|p| p.name == operation.permission);
            assert!(
                known || operation.permission == "public" || operation.permission == "self",
                "{}: permission {:?}",
                operation.id,
                operation.permission
            );
            assert!(
                operation.id.contains('.'),
                "{} {} has no operationId",
                operation.method,
                operation.path
            );
        }
    });
}

#[test]
fn a_credential_of_another_university_opens_nothing() {
    run(async {
        let (ours, _, ids) = furnished("ours").await;
        let (_, stranger, _) = furnished("theirs").await;
        for operation in operations(&ours).await.0 {
            let answer = call(&ours, Some(&stranger.token), &operation, &ids).await;
            assert_eq!(
                (answer.status, &*answer.code),
                (401, "unauthenticated"),
                "{}",
                operation.id
            );
        }
    });
}

#[test]
fn without_a_credential_only_what_is_public_answers() {
    run(async {
        let (ours, _, ids) = furnished("closed").await;
        for operation in operations(&ours).await.0 {
            if operation.permission == "public" || operation.permission == "catalogue.read" {
                continue;
            }
            let answer = call(&ours, None, &operation, &ids).await;
            assert!(
                matches!(answer.status, 401 | 404 | 429),
                "{}: {} {}",
                operation.id,
                answer.status,
                answer.code
            );
        }
    });
}

#[test]
fn lower_roles_are_refused_what_they_were_not_given() {
    run(async {
        let (ours, _, ids) = furnished("roles").await;
        let operations = operations(&ours).await.0;
        for role in ["learner", "assistant", "instructor"] {
            let person = ours.person(&format!("Other-{role}"), &[role]).await;
            for operation in &operations {
                let Some(permission) = collegium_contracts::permissions::ALL
                    .iter()
                    .find(|p| p.name == operation.permission)
                else {
                    continue;
                };
                if permission.tenant_roles.contains(&role) {
                    continue;
                }
                let answer = call(&ours, Some(&person.token), operation, &ids).await;
                assert!(
                    matches!(answer.status, 403 | 404),
                    "{role} {}: {} {}",
                    operation.id,
                    answer.status,
                    answer.code
                );
            }
        }
    });
}

#[test]
fn ids_of_another_university_are_as_good_as_made_up() {
    run(async {
        let (_, _, foreign) = furnished("victim").await;
        let (ours, owner, own) = furnished("attacker").await;
        let mut tried = 0;
        for operation in operations(&ours).await.0 {
            if operation.permission == "public" {
                continue;
            }
            // One foreign id at a time, the rest our own, in path and body.
            for name in foreign.keys().filter(|name| *name != "role") {
                let marker = format!("{{{name}}}");
                let in_body = operation
                    .body
                    .as_ref()
                    .is_some_and(|body| body.to_string().contains(&marker));
                if !operation.path.contains(&marker) && !in_body {
                    continue;
                }
                let mut stolen = own.clone();
                stolen.insert(name.clone(), foreign[name].clone());
                let mut invented = own.clone();
                invented.insert(name.clone(), Uuid::now_v7().to_string());
                let theirs = call(&ours, Some(&owner.token), &operation, &stolen).await;
                let nobodys = call(&ours, Some(&owner.token), &operation, &invented).await;
                assert_eq!(
                    (theirs.status, &theirs.code),
                    (nobodys.status, &nobodys.code),
                    "{} tells a foreign {name} from one that does not exist",
                    operation.id
                );
                assert!(
                    theirs.status >= 400,
                    "{} took a foreign {name}: {}",
                    operation.id,
                    theirs.status
                );
                tried += 1;
            }
        }
        assert!(tried > 20, "ids were tried: {tried}");
    });
}
