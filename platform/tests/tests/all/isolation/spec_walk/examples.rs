//! What the document shows as an example of a request is taken.

use collegium_identity::domain::NewUser;
use collegium_testkit::{Answer, Person, run};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Campus, Ids, Operation, operations};

/// Operations whose example cannot be right as it stands, and why.
const OTHERWISE: &[(&str, &str)] = &[
    ("accounts.confirm_email_change", "a letter has the token"),
    ("accounts.reset_password", "a letter has the token"),
    ("accounts.verify_email", "a letter has the token"),
    ("invitations.accept", "a letter has the token"),
    ("sessions.refresh", "signing in gives the token"),
    ("me.confirm_second_factor", "an app has the code"),
    ("me.renew_recovery_codes", "there must be a second factor"),
    ("me.remove_second_factor", "there must be a second factor"),
];

/// The example of a JSON body: its own, or that of its schema.
fn example(document: &Value, operation: &Operation) -> Option<Value> {
    let items = document["paths"].as_object().unwrap().values();
    let mut all = items.flat_map(|item| item.as_object().unwrap().values());
    let found = all.find(|found| found["operationId"] == *operation.id)?;
    let media = found["requestBody"]["content"].get("application/json")?;
    let own = media.get("example").cloned();
    own.or_else(|| {
        let reference = media["schema"]["$ref"].as_str()?;
        let schema = document.pointer(reference.trim_start_matches('#'))?;
        schema.get("example").cloned()
    })
    .or_else(|| panic!("{} has no example", operation.id))
}

/// With the ids of what is there.
fn with_ids(example: &mut Value, operation: &Operation, ids: &Ids) {
    for (field, value) in example.as_object_mut().into_iter().flatten() {
        if field.ends_with("_id") && value.as_str().is_some_and(|id| id.parse::<Uuid>().is_ok()) {
            *value = ids[operation.key(field, ids)].clone().into();
        }
    }
}

/// Somebody whose password is the example's, and whom an example may sign in.
async fn somebody(campus: &Campus, email: &str, password: &Value) -> Person {
    let (university, password) = (&campus.university, password.as_str().unwrap());
    let new = NewUser {
        email: email.to_owned(),
        name: "Ada Lindqvist".to_owned(),
        password: password.to_owned(),
        roles: vec!["admin".to_owned()],
        locale: None,
    };
    let identity = &university.app.app.identity;
    let system = university.system();
    let made = identity.create_user_with_password(&system, new).await;
    let id = made.unwrap().id;
    let body = json!({ "email": email, "password": password });
    let answer = university.post("/sessions", &body).await;
    answer.ok();
    Person {
        id,
        email: email.to_owned(),
        token: answer.text_of("access_token"),
        ..campus.owner.clone()
    }
}

/// A page, and a quiz of the example's question, beside what the campus has.
async fn prepare(campus: &mut Campus, document: &Value) {
    let course = format!("/courses/{}", campus.ids["course_id"]);
    let schemas = &document["components"]["schemas"];
    for (operations, kind, content) in [
        (
            "activities",
            "page",
            schemas["ActivityContent"]["example"].clone(),
        ),
        (
            "attempts",
            "quiz",
            json!({ "quiz": schemas["QuizInput"]["example"] }),
        ),
    ] {
        let body = json!({
            "lesson_id": campus.ids["lesson_id"], "kind": kind, "title": "Example", "content": content
        });
        let path = format!("{course}/activities");
        let made = campus.owner.ok(Method::POST, &path, Some(body)).await;
        let key = format!("{operations}.activity_id");
        campus
            .ids
            .insert(key, made["id"].as_str().unwrap().to_owned());
    }
    for path in ["publish", "enrolments/me"] {
        let path = format!("{course}/{path}");
        campus.owner.ok(Method::POST, &path, None).await;
    }
}

#[test]
fn every_example_of_a_request_is_taken() {
    run(async {
        let mut campus = Campus::new("examples").await;
        let answer = Answer::to(campus.university.anonymous(Method::GET, "/openapi.json")).await;
        let document = answer.ok();
        prepare(&mut campus, document).await;
        let sign_in = &document["components"]["schemas"]["SignInInput"]["example"];
        let email = sign_in["email"].as_str().unwrap();
        somebody(&campus, email, &sign_in["password"]).await;
        let mut operations = operations(&campus.university).await;
        operations.sort_by_key(Operation::order);
        let (mut taken, mut wrong) = (0, Vec::new());
        for operation in &operations {
            let Some(mut body) = example(document, operation) else {
                continue;
            };
            with_ids(&mut body, operation, &campus.ids);
            // What asks for the password changes an account, so each has one of its own.
            let person = if body["current_password"].is_string() {
                let email = format!("{}@example.org", operation.id);
                somebody(&campus, &email, &body["current_password"]).await
            } else {
                campus.owner.clone()
            };
            let path = operation.path(&campus.ids);
            let answer = person
                .ask(operation.method.clone(), &path, Some(body.clone()))
                .await;
            let excused = OTHERWISE.iter().any(|(id, _)| *id == operation.id);
            let good = (200..300).contains(&answer.status);
            if good == excused {
                wrong.push(format!("{}: {body} → {}", operation.id, answer.text));
            }
            taken += usize::from(good);
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(taken > 30, "examples were tried: {taken}");
    });
}
