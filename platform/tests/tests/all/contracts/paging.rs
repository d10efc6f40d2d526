//! Lists go on where they ended, whatever comes and goes meanwhile.

use std::collections::BTreeSet;

use collegium_testkit::{Answer, PASSWORD, run};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Api, Call, Operation, World, platform::Platform, tenant::Tenant};
use crate::identity::tiny_png;

/// A list whose rows come and go.
struct List<'a> {
    api: &'a Api,
    operation: &'a Operation,
    call: Call<'a>,
}

fn id_of(item: &Value) -> String {
    let places = [&item["id"], &item["course"]["id"], &item["enrolment"]["id"]];
    let id = places.into_iter().find_map(Value::as_str);
    id.unwrap_or_else(|| panic!("what is listed has no id: {item}"))
        .to_owned()
}

impl List<'_> {
    async fn page(&self, limit: u32, cursor: Option<&str>) -> (Vec<String>, Option<String>) {
        let call = self.call.request().query(&[("limit", limit)]);
        let answer = Answer::to(call.query(&cursor.map(|cursor| [("cursor", cursor)]))).await;
        assert_eq!(answer.status, 200, "{}: {answer:?}", self.operation.id);
        let page = &answer.json;
        let ids = page["items"].as_array().unwrap().iter().map(id_of);
        (
            ids.collect(),
            page["next_cursor"].as_str().map(ToOwned::to_owned),
        )
    }

    async fn all(&self) -> Vec<String> {
        let (ids, more) = self.page(200, None).await;
        assert_eq!(more, None, "{}: all of it on one page", self.operation.id);
        ids
    }

    async fn make(&self) {
        match &self.api.world {
            World::Tenant(tenant) => make_in_tenant(tenant, &self.operation.id).await,
            World::Platform(platform) => {
                make_on_platform(platform, &self.operation.id, &self.call.path).await;
            }
        }
    }

    /// Takes one away, if the API has a way to.
    async fn remove(&self, id: &str) -> bool {
        let within = |other: &&Operation| {
            let rest = other.path.strip_prefix(&*self.operation.path);
            other.method == Method::DELETE && rest.is_some_and(|rest| rest.starts_with("/{"))
        };
        if !self.api.operations.iter().any(|other| within(&other)) {
            return false;
        }
        let path = self.call.path.split('?').next().unwrap();
        let call = Call {
            api: self.api,
            method: Method::DELETE,
            path: format!("{path}/{id}"),
            token: self.call.token.clone(),
            body: None,
        };
        call.send(&[]).await.ok();
        true
    }
}

/// Pages through a list while rows come, and go before and behind where the reader is: what
/// was there all the time is shown once.
async fn assert_stable(list: &List<'_>) {
    let what = &list.operation.id;
    let old = list.all().await;
    for _ in 0..6 {
        list.make().await;
    }
    let before = list.all().await;
    assert!(before.len() >= old.len() + 6, "{what}: {before:?}");
    let (mut seen, mut cursor) = list.page(2, None).await;
    let ours = |id: &&String| !old.contains(id);
    let shown = seen.iter().find(ours).cloned();
    let coming = before[2..].iter().filter(ours).nth(1).cloned();
    let mut gone = BTreeSet::new();
    for id in shown.into_iter().chain(coming) {
        if list.remove(&id).await {
            gone.insert(id);
        }
    }
    let mut pages = 0;
    while let Some(next) = cursor {
        // Rows that come at the list's end are pages of their own, so not for ever.
        if pages < 2 {
            list.make().await;
        }
        pages += 1;
        let (ids, more) = list.page(2, Some(&next)).await;
        assert!(!ids.is_empty() && ids.len() <= 2, "{what}: {ids:?}");
        seen.extend(ids);
        cursor = more;
    }
    let once: BTreeSet<&String> = seen.iter().collect();
    assert_eq!(once.len(), seen.len(), "{what} shows one twice: {seen:?}");
    for id in before.iter().filter(|id| !gone.contains(*id)) {
        assert!(once.contains(id), "{what} leaves {id} out: {seen:?}");
    }
}

#[test]
fn every_paged_list_goes_on_where_it_ended() {
    run(async {
        for api in Api::both().await {
            let mut tried = 0;
            for operation in &api.operations {
                if operation.described["x-paging"] != "cursor" {
                    continue;
                }
                let mut call = api.call(operation).await;
                if operation.id == "courses.list" {
                    // Only the published ones are listed to who does not ask for others.
                    call.path.push_str("status=draft");
                }
                let list = List {
                    api: &api,
                    operation,
                    call,
                };
                assert_stable(&list).await;
                let request = list.call.request().query(&[("cursor", "!")]);
                Answer::to(request).await.refused(400, "invalid_cursor");
                tried += 1;
            }
            assert!(tried > 2, "lists were tried: {tried}");
        }
    });
}

/// Lists that come whole, and why.
const WHOLE: &[(&str, &str)] = &[
    ("permissions.list", "the build has them"),
    ("event_types.list", "the build has them"),
    ("roles.list", "people make them by hand"),
    ("plans.list", "people make them by hand"),
    ("domains.list", "there are fifty at most"),
];

#[test]
fn every_list_has_pages() {
    run(async {
        let mut whole = Vec::new();
        for api in Api::both().await {
            for operation in &api.operations {
                let paged = operation.described["x-paging"] == "cursor";
                assert_eq!(paged, operation.has_parameter("cursor"), "{}", operation.id);
                assert_eq!(paged, operation.has_parameter("limit"), "{}", operation.id);
                if operation.id.ends_with(".list") && !paged {
                    whole.push(operation.id.clone());
                }
            }
        }
        let mut excused: Vec<_> = WHOLE.iter().map(|(id, _)| *id).collect();
        whole.sort_unstable();
        excused.sort_unstable();
        assert_eq!(whole, excused);
    });
}

fn unique() -> String {
    format!("n{}", Uuid::new_v4().simple())
}

/// Makes one more row of a tenant's list.
async fn make_in_tenant(tenant: &Tenant, list: &str) {
    let campus = &tenant.campus;
    let course = format!("/courses/{}", campus.ids["course_id"]);
    let (university, name) = (&campus.university, unique());
    let (path, body) = match list {
        "api_keys.list" | "audit_log.list" => {
            let key = json!({ "name": name, "scopes": ["users.read"] });
            ("/api-keys".to_owned(), key)
        }
        "attempts.list" => {
            let quiz = &campus.ids["attempts.activity_id"];
            let path = format!("{course}/activities/{quiz}/attempts");
            // The same answers again at once would be the same attempt.
            let none = Some(json!({ "answers": [] }));
            campus.owner.ok(Method::POST, &path, none).await;
            let one = json!({ "answers": [{ "question_id": "rows", "choices": ["b"] }] });
            (path, one)
        }
        "courses.list" => ("/courses".to_owned(), json!({ "title": name })),
        "enrolments.list" => {
            let person = university.person(&name, &["learner"]).await;
            let enrolment = json!({ "user_id": person.id, "role": "learner" });
            (format!("{course}/enrolments"), enrolment)
        }
        "files.list" => {
            let path = format!("{course}/files?path={name}.png");
            let upload = campus.owner.request(Method::POST, &path);
            let upload = upload.header("content-type", "application/octet-stream");
            Answer::to(upload.body(tiny_png())).await.ok();
            return;
        }
        "me.courses" => {
            let title = Some(json!({ "title": name }));
            let course = campus.owner.ok(Method::POST, "/courses", title).await;
            let course = course["id"].as_str().unwrap();
            let enrolment = json!({ "user_id": campus.owner.id, "role": "learner" });
            (format!("/courses/{course}/enrolments"), enrolment)
        }
        "sessions.list" => {
            let sign_in = json!({ "email": campus.owner.email, "password": PASSWORD });
            ("/sessions".to_owned(), sign_in)
        }
        "users.list" => {
            university.person(&name, &["learner"]).await;
            return;
        }
        "webhooks.list" => {
            let webhook = json!({ "url": "https://localhost/", "event_types": ["webhook.test"] });
            ("/webhooks".to_owned(), webhook)
        }
        "webhook_deliveries.list" => {
            let test = format!("/webhooks/{}/test", campus.ids["webhook_id"]);
            (test, Value::Null)
        }
        _ => panic!("{list}: say here how a row of it is made"),
    };
    let body = (!body.is_null()).then_some(body);
    campus.owner.ok(Method::POST, &path, body).await;
}

/// Makes one more row of an operators' list.
async fn make_on_platform(platform: &Platform, list: &str, path: &str) {
    let id = path.split(['/', '=', '?', '&']);
    let tenant = id.into_iter().find(|part| part.parse::<Uuid>().is_ok());
    let tenant = format!("/tenants/{}", tenant.unwrap_or_default());
    match list {
        "audit_log.list" => {
            let domain = json!({ "host": format!("{}.example.edu", unique()) });
            let path = format!("{tenant}/domains");
            platform.ok(Method::POST, &path, Some(domain)).await;
        }
        "operations.list" => {
            platform.export(&tenant).await;
        }
        "operators.list" => {
            platform.operator().await;
        }
        "tenants.list" => {
            platform.app.university("listed").await;
        }
        _ => panic!("{list}: say here how a row of it is made"),
    }
}
