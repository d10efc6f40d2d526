use collegium_testkit::{Person, University, app};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Ids;
use crate::identity::{second_factor, tiny_png};

/// A university in which one of each thing exists.
pub(crate) struct Campus {
    pub(crate) university: University,
    pub(crate) owner: Person,
    /// One of each, in a course that is a draft.
    pub(crate) ids: Ids,
}

impl Campus {
    pub(crate) async fn new(name: &str) -> Self {
        let university = app().await.university(name).await;
        let owner = university.owner().await;
        let mut campus = Self {
            university,
            owner,
            ids: Ids::new(),
        };
        campus.people().await;
        campus.ids.extend(campus.course("Secret").await);
        campus
    }

    fn put(&mut self, name: &str, id: &(impl ToString + ?Sized)) {
        self.ids.insert(name.to_owned(), id.to_string());
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        self.owner.ok(Method::POST, path, Some(body)).await
    }

    async fn people(&mut self) {
        let known = self.university.person("Known", &["learner"]).await;
        second_factor::set_up(&known).await;
        let picture = known.request(Method::PUT, "/me/avatar");
        let picture = picture.header("content-type", "application/octet-stream");
        picture.body(tiny_png()).send().await.unwrap();
        self.put("user_id", &known.id);
        let other = self.university.person("Other", &["learner"]).await;
        self.put("enrolments.user_id", &other.id);
        let sessions = known.ok(Method::GET, "/sessions", None).await;
        self.put("session_id", sessions["items"][0]["id"].as_str().unwrap());
        let invited =
            json!({ "email": "invited@example.org", "name": "Invited", "roles": ["learner"] });
        let invited = self.post("/invitations", invited).await;
        self.put("invitations.user_id", &text(&invited, "id"));
        let role = format!("tutor-{}", &Uuid::new_v4().simple().to_string()[..8]);
        self.post("/roles", json!({ "name": role, "title": "Tutor" }))
            .await;
        self.put("role", &role);
        let key = json!({ "name": "registrar", "scopes": ["users.read"] });
        let key = self.post("/api-keys", key).await;
        self.put("key_id", &text(&key["key"], "id"));
        let webhook = json!({ "url": "https://localhost/", "event_types": ["webhook.test"] });
        let webhook = text(&self.post("/webhooks", webhook).await["webhook"], "id");
        let test = format!("/webhooks/{webhook}/test");
        let tested = self.owner.ok(Method::POST, &test, None).await;
        self.put("delivery_id", &text(&tested["delivery"], "id"));
        self.put("webhook_id", &webhook);
    }

    /// A draft of a course with one of each; their ids.
    pub(super) async fn course(&self, title: &str) -> Ids {
        let course = self.post("/courses", json!({ "title": title })).await;
        let course_id = text(&course, "id");
        let base = format!("/courses/{course_id}");
        let module = self
            .post(&format!("{base}/modules"), json!({ "title": "One" }))
            .await;
        let module_id = text(&module, "id");
        let lesson = json!({ "module_id": module_id, "title": "One" });
        let lesson_id = text(&self.post(&format!("{base}/lessons"), lesson).await, "id");
        let quiz = json!({
            "lesson_id": lesson_id, "kind": "quiz", "title": "Quiz",
            "content": { "quiz": { "pass_percent": 50, "questions": [
                { "id": "q", "kind": "short_text", "prompt_html": "Who?", "accepted": ["Ada"] }
            ] } }
        });
        let activity_id = text(&self.post(&format!("{base}/activities"), quiz).await, "id");
        let file_id = self.upload(&base).await;
        let cover = json!({ "cover_file_id": file_id });
        self.owner.ok(Method::PATCH, &base, Some(cover)).await;
        let member = self
            .university
            .person(&format!("Member-{title}"), &["learner"])
            .await;
        let enrolment = json!({ "user_id": member.id, "role": "learner" });
        let enrolment = self.post(&format!("{base}/enrolments"), enrolment).await;
        Ids::from([
            ("course_id".to_owned(), course_id),
            ("module_id".to_owned(), module_id),
            ("lesson_id".to_owned(), lesson_id),
            ("activity_id".to_owned(), activity_id),
            ("cover_file_id".to_owned(), file_id.clone()),
            ("file_id".to_owned(), file_id),
            ("enrolment_id".to_owned(), text(&enrolment, "id")),
            // Where `files.upload` puts its file.
            ("path".to_owned(), "notes.txt".to_owned()),
        ])
    }

    async fn upload(&self, course: &str) -> String {
        let path = format!("{course}/files?path=images/plan.png");
        let request = self.owner.request(Method::POST, &path);
        let request = request.header("content-type", "application/octet-stream");
        let answer = collegium_testkit::Answer::to(request.body(tiny_png())).await;
        text(answer.ok(), "id")
    }
}

fn text(value: &Value, field: &str) -> String {
    let text = value[field].as_str();
    text.unwrap_or_else(|| panic!("no {field}: {value}"))
        .to_owned()
}

/// The same ids with one that nothing has.
pub(super) fn with_invented(ids: &Ids, key: &str) -> Ids {
    let mut ids = ids.clone();
    let invented = if key == "role" {
        "no-such-role".to_owned()
    } else {
        Uuid::new_v4().to_string()
    };
    ids.insert(key.to_owned(), invented);
    ids
}

/// The same ids with one of somebody else's.
pub(super) fn with_stolen(ids: &Ids, key: &str, from: &Ids) -> Ids {
    let mut ids = ids.clone();
    ids.insert(key.to_owned(), from[key].clone());
    ids
}
