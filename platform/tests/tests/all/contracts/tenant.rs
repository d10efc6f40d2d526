use collegium_identity::domain::NewUser;
use collegium_testkit::{Answer, PASSWORD, Person};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    identity::second_factor,
    isolation::spec_walk::{Campus, Operation},
};

/// The password of examples.
const EXAMPLE_PASSWORD: &str = "correct horse battery";

/// A university of which every example is true.
pub(super) struct Tenant {
    pub(super) campus: Campus,
}

impl Tenant {
    pub(super) async fn new() -> Self {
        let mut campus = Campus::new("contracts").await;
        let document = campus.university.anonymous(Method::GET, "/openapi.json");
        let document = Answer::to(document).await;
        prepare(&mut campus, document.ok()).await;
        let tenant = Self { campus };
        tenant.somebody("ada@example.org", EXAMPLE_PASSWORD).await;
        tenant
    }

    /// Who makes the call: what asks for the password, or ends the session that asks, changes
    /// an account, so each has one of its own.
    pub(super) async fn token_for(&self, operation: &Operation) -> String {
        let example = operation.example(&self.campus.ids).unwrap_or_default();
        let own = example["current_password"].is_string()
            || ["me.confirm_second_factor", "sessions.sign_out"].contains(&&*operation.id);
        if !own {
            return self.campus.owner.token.clone();
        }
        let password = example["current_password"].as_str().unwrap_or(PASSWORD);
        let email = format!("{}@example.org", Uuid::new_v4().simple());
        self.somebody(&email, password).await.token
    }

    /// What an example cannot know of the person who makes the call.
    pub(super) async fn complete(
        &self,
        operation: &Operation,
        token: &str,
        body: &mut Option<Value>,
    ) {
        let person = self.campus.owner.with_token(token);
        let Some(body) = body else { return };
        match &*operation.id {
            "me.confirm_second_factor" => {
                let (_, code) = second_factor::begin(&person, PASSWORD).await;
                body["code"] = code.into();
            }
            "me.renew_recovery_codes" | "me.remove_second_factor" => {
                second_factor::set_up_with(&person, EXAMPLE_PASSWORD).await;
            }
            _ => {}
        }
    }

    /// Somebody new who may do everything.
    async fn somebody(&self, email: &str, password: &str) -> Person {
        let university = &self.campus.university;
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
            ..self.campus.owner.clone()
        }
    }
}

/// A page, and a quiz of the example's question, beside what the campus has.
async fn prepare(campus: &mut Campus, document: &Value) {
    let course = format!("/courses/{}", campus.ids["course_id"]);
    let schemas = &document["components"]["schemas"];
    let page = schemas["ActivityContent"]["example"].clone();
    let quiz = json!({ "quiz": schemas["QuizInput"]["example"] });
    for (operations, kind, content) in [("activities", "page", page), ("attempts", "quiz", quiz)] {
        let body = json!({
            "lesson_id": campus.ids["lesson_id"], "kind": kind, "title": "Example", "content": content
        });
        let path = format!("{course}/activities");
        let made = campus.owner.ok(Method::POST, &path, Some(body)).await;
        let key = format!("{operations}.activity_id");
        let id = made["id"].as_str().unwrap().to_owned();
        campus.ids.insert(key, id);
    }
    for path in ["publish", "enrolments/me"] {
        let path = format!("{course}/{path}");
        campus.owner.ok(Method::POST, &path, None).await;
    }
}
