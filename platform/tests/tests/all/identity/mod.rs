//! People and policy, as programs and browsers meet them.

mod api_keys;
mod email_change;
mod erasure;
mod invitations;
mod me;
mod passwords;
mod portal_session;
mod roles;
mod roles_in_courses;
mod room;
pub(crate) mod second_factor;
mod sessions;
mod settings;
mod sign_in;
mod sign_up;
mod smtp;
mod tokens;
mod users;

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};
use collegium_testkit::{Answer, MovableClock, Person, RunningApp, University};
use reqwest::Method;
use serde_json::{Value, json};

pub(crate) use portal_session::PortalSession;

/// A server whose clock the test puts forward.
pub(crate) async fn with_clock() -> (&'static RunningApp, Arc<MovableClock>) {
    let clock = Arc::new(MovableClock::default());
    let app = RunningApp::start_with(clock.clone(), |_, _| {}).await;
    (app.keep(), clock)
}

/// A picture that can be read.
pub(crate) fn tiny_png() -> Vec<u8> {
    let text = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    STANDARD.decode(text).unwrap()
}

async fn sign_in(university: &University, email: &str, password: &str) -> Answer {
    let body = json!({ "email": email, "password": password });
    university.post("/sessions", &body).await
}

/// Signs in once more, as a program: the whole answer.
async fn tokens_of(person: &Person) -> Value {
    let answer = sign_in(
        &person.university,
        &person.email,
        collegium_testkit::PASSWORD,
    )
    .await;
    answer.ok().clone()
}

/// Lets everybody sign up.
async fn open_sign_up(university: &University) -> Person {
    let owner = university.owner().await;
    let policy = json!({ "mode": "open" });
    owner
        .ok(Method::PUT, "/settings/sign-up", Some(policy))
        .await;
    owner
}

/// Makes a course with a lesson, so that it can be published; its path.
pub(crate) async fn course(owner: &Person, title: &str) -> String {
    let make = async |path: &str, body: Value| {
        let made = owner.ok(Method::POST, path, Some(body)).await;
        made["id"].as_str().unwrap().to_owned()
    };
    let course = format!(
        "/courses/{}",
        make("/courses", json!({ "title": title })).await
    );
    let module = make(&format!("{course}/modules"), json!({ "title": "One" })).await;
    let lesson = json!({ "module_id": module, "title": "One" });
    make(&format!("{course}/lessons"), lesson).await;
    course
}

/// Two answers that a stranger cannot tell apart, but for the name of the request.
#[track_caller]
fn assert_same(one: &Answer, other: &Answer) {
    let shown = |answer: &Answer| {
        let mut headers = answer.headers.clone();
        for varies in ["x-request-id", "date", "ratelimit"] {
            headers.remove(varies);
        }
        let mut json = answer.json.clone();
        if let Some(fields) = json.as_object_mut() {
            fields.remove("request_id");
        }
        (
            answer.status,
            headers,
            json,
            answer.json.is_null().then(|| answer.text.clone()),
        )
    };
    assert_eq!(shown(one), shown(other));
}

/// The newest audit entry of an action.
async fn audited(owner: &Person, action: &str) -> Value {
    let log = owner.ok(Method::GET, "/audit-log?limit=200", None).await;
    let entries = log["items"].as_array().unwrap();
    let found = entries.iter().find(|entry| entry["action"] == action);
    found
        .unwrap_or_else(|| panic!("{action} is not in the log: {log}"))
        .clone()
}
