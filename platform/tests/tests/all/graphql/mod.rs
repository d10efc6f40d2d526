//! GraphQL, as programs meet it.

mod fuzz;
mod limits;
mod persisted;
mod reads;
pub(crate) mod schema;
mod statements;

use collegium_testkit::{Answer, Person, University};
use reqwest::Method;
use serde_json::{Value, json};

/// Asks in a person's name; the whole answer.
pub(crate) async fn ask(by: &Person, query: &str, variables: Value) -> Answer {
    let body = json!({ "query": query, "variables": variables });
    by.ask(Method::POST, "/graphql", Some(body)).await
}

/// The data of an answer without errors.
#[track_caller]
fn data(answer: &Answer) -> &Value {
    let answer = answer.ok();
    assert!(answer["errors"].is_null(), "{answer}");
    &answer["data"]
}

/// The codes of an answer's errors; each has one.
#[track_caller]
pub(crate) fn codes(answer: &Answer) -> Vec<&str> {
    let errors = answer.json["errors"].as_array();
    let codes = errors
        .into_iter()
        .flatten()
        .map(|error| error["extensions"]["code"].as_str().expect("a code"));
    codes.collect()
}

/// Asks as nobody.
async fn ask_as_stranger(university: &University, query: &str) -> Answer {
    university
        .post("/graphql", &json!({ "query": query }))
        .await
}

/// A published course with a lesson in which there is something to do; its id.
async fn course(owner: &Person, title: &str) -> String {
    let path = crate::identity::course(owner, title).await;
    let course = owner.ok(Method::GET, &path, None).await;
    let lesson = &course["modules"][0]["lessons"][0]["id"];
    let activity = json!({
        "lesson_id": lesson, "kind": "page", "title": "Read", "content": { "html": "<p>Read</p>" }
    });
    owner
        .ok(Method::POST, &format!("{path}/activities"), Some(activity))
        .await;
    owner
        .ok(Method::POST, &format!("{path}/publish"), None)
        .await;
    course["id"].as_str().unwrap().to_owned()
}

async fn enrol(owner: &Person, course: &str, person: &Person, role: &str) {
    let enrolment = json!({ "user_id": person.id, "role": role });
    owner
        .ok(
            Method::POST,
            &format!("/courses/{course}/enrolments"),
            Some(enrolment),
        )
        .await;
}
