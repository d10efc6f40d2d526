use std::collections::BTreeSet;

use collegium_testkit::{Answer, PASSWORD, Person, app, run, second_node};
use reqwest::Method;
use serde_json::{Value, json};

use super::{PortalSession, audited, sessions::until, sign_in};

async fn patch(by: &Person, person: &Person, body: Value) -> Answer {
    let path = format!("/users/{}", person.id);
    by.ask(Method::PATCH, &path, Some(body)).await
}

async fn is_in(person: &Person) -> bool {
    person.ask(Method::GET, "/me", None).await.status == 200
}

#[test]
fn people_are_listed_page_by_page_and_found() {
    run(async {
        let university = app().await.university("list").await;
        let owner = university.owner().await;
        for name in ["Ada", "Grace", "Mary_x", "Maryax"] {
            university.person(name, &["learner"]).await;
        }
        let (mut path, mut seen) = ("/users?limit=2".to_owned(), Vec::new());
        loop {
            let page = owner.ok(Method::GET, &path, None).await;
            let items = page["items"].as_array().unwrap();
            seen.extend(
                items
                    .iter()
                    .map(|user| user["name"].as_str().unwrap().to_owned()),
            );
            let Some(cursor) = page["next_cursor"].as_str() else {
                break;
            };
            path = format!("/users?limit=2&cursor={cursor}");
        }
        assert_eq!(seen, ["Olive Owner", "Ada", "Grace", "Mary_x", "Maryax"]);
        let found = |query: &'static str| {
            let owner = &owner;
            async move {
                let page = owner
                    .ok(Method::GET, &format!("/users?{query}"), None)
                    .await;
                page["items"].as_array().unwrap().len()
            }
        };
        assert_eq!(found("q=gRAce").await, 1);
        assert_eq!(found("q=mary_").await, 1, "an underscore is an underscore");
        assert_eq!(found("role=owner").await, 1);
        assert_eq!(found("status=deactivated").await, 0);
        for bad in ["/users?limit=0", "/users?limit=201", "/users?cursor=x"] {
            let answer = owner.ask(Method::GET, bad, None).await;
            assert_eq!(answer.status, 400, "{bad}: {answer:?}");
        }
        let bad = owner.ask(Method::GET, "/users?status=flying", None).await;
        bad.refused(422, "validation_failed");
    });
}

#[test]
fn a_filter_that_nobody_could_have_typed_is_refused() {
    run(async {
        let owner = app().await.university("typed").await.owner().await;
        for filter in ["q=%00", "role=a%00", "q=%E2%80%AE"] {
            owner
                .ask(Method::GET, &format!("/users?{filter}"), None)
                .await
                .refused(422, "validation_failed");
        }
    });
}

#[test]
fn nobody_gives_or_takes_what_they_lack() {
    run(async {
        let university = app().await.university("power").await;
        let (owner, admin) = (
            university.owner().await,
            university.person("Admin", &["admin"]).await,
        );
        let role = json!({ "name": "helper", "title": "Helper", "tenant_permissions": ["users.read", "users.update"] });
        owner.ok(Method::POST, "/roles", Some(role)).await;
        let helper = university.person("Helper", &["helper"]).await;
        let ada = university.person("Ada", &["learner"]).await;
        patch(&helper, &ada, json!({ "roles": ["learner", "helper"] }))
            .await
            .ok();
        for roles in [json!(["admin"]), json!(["owner"]), json!(["instructor"])] {
            let body = json!({ "roles": roles });
            patch(&helper, &ada, body.clone())
                .await
                .refused(403, "forbidden");
            patch(&helper, &helper, body)
                .await
                .refused(403, "forbidden");
        }
        patch(&helper, &admin, json!({ "status": "deactivated" }))
            .await
            .refused(403, "forbidden");
        patch(&admin, &owner, json!({ "name": "Usurped" }))
            .await
            .refused(403, "forbidden");
        patch(&admin, &admin, json!({ "roles": ["owner"] }))
            .await
            .refused(403, "forbidden");
        patch(&admin, &ada, json!({ "roles": ["no-such-role"] }))
            .await
            .refused(422, "validation_failed");
        let path = format!("/users/{}", owner.id);
        admin
            .ask(Method::DELETE, &path, None)
            .await
            .refused(403, "forbidden");
    });
}

#[test]
fn there_is_always_an_owner() {
    run(async {
        let university = app().await.university("owner").await;
        let owner = university.owner().await;
        let last = |answer: &Answer| answer.refused(409, "invalid_state");
        last(&patch(&owner, &owner, json!({ "roles": ["admin"] })).await);
        last(&patch(&owner, &owner, json!({ "status": "deactivated" })).await);
        let proof = json!({ "current_password": PASSWORD });
        last(&owner.ask(Method::POST, "/me/erase", Some(proof)).await);
        let heir = university.person("Heir", &["owner"]).await;
        // Two owners who drop each other at once leave one.
        let (one, other) = tokio::join!(
            patch(&owner, &heir, json!({ "roles": ["learner"] })),
            patch(&heir, &owner, json!({ "roles": ["learner"] })),
        );
        let done = [&one, &other]
            .into_iter()
            .filter(|answer| answer.status == 200)
            .count();
        assert_eq!(done, 1, "{one:?} {other:?}");
    });
}

#[test]
fn a_deactivated_person_is_out_on_every_node_until_they_are_back() {
    run(async {
        let node = second_node().await;
        let university = app().await.university("leave").await;
        let owner = university.owner().await;
        let ada = university.person("Ada", &["learner"]).await;
        let browser = PortalSession::of(&ada).await;
        assert!(is_in(&ada).await && is_in(&ada.on(node)).await);
        patch(&owner, &ada, json!({ "status": "deactivated" }))
            .await
            .ok();
        assert!(!is_in(&ada).await);
        until(|| async { !is_in(&ada.on(node)).await }).await;
        let me = browser.request_to(&university, Method::GET, "/api/v1/me");
        Answer::to(me).await.refused(401, "unauthenticated");
        sign_in(&university, &ada.email, PASSWORD)
            .await
            .refused(401, "invalid_credentials");
        patch(&owner, &ada, json!({ "status": "active" }))
            .await
            .ok();
        assert!(!is_in(&ada).await, "sessions do not come back");
        sign_in(&university, &ada.email, PASSWORD).await.ok();
        let status = |to: &'static str| patch(&owner, &ada, json!({ "status": to }));
        status("erased").await.refused(409, "invalid_state");
        status("flying").await.refused(422, "validation_failed");
        audited(&owner, "user.deactivated").await;
        audited(&owner, "user.reactivated").await;
    });
}

#[test]
fn a_change_of_what_was_changed_meanwhile_is_refused() {
    run(async {
        let university = app().await.university("version").await;
        let owner = university.owner().await;
        let ada = university.person("Ada", &["learner"]).await;
        let path = format!("/users/{}", ada.id);
        let seen = owner.ask(Method::GET, &path, None).await;
        let etag = seen.header("etag").unwrap();
        let change = |etag: &str, name: &str| {
            let request = owner.request(Method::PATCH, &path).header("If-Match", etag);
            Answer::to(request.json(&json!({ "name": name })))
        };
        let first = change(etag, "Countess").await;
        first.ok();
        change(etag, "Late").await.refused(412, "version_mismatch");
        change("\"not-a-version\"", "Late")
            .await
            .refused(412, "version_mismatch");
        assert_eq!(owner.ok(Method::GET, &path, None).await["name"], "Countess");
        change(first.header("etag").unwrap(), "Ada").await.ok();
        change("*", "Anybody").await.ok();
    });
}

#[test]
fn the_log_says_who_did_what_and_keeps_no_secret() {
    run(async {
        let university = app().await.university("log").await;
        let owner = university.owner().await;
        let ada = university.person("Ada", &["learner"]).await;
        patch(&owner, &ada, json!({ "roles": ["assistant"] }))
            .await
            .ok();
        sign_in(&university, &ada.email, "my secret typed here").await;
        let entry = audited(&owner, "user.updated").await;
        assert_eq!(entry["actor_id"], json!(owner.id));
        assert_eq!(entry["target_id"], json!(ada.id));
        assert_eq!(entry["ip"], "127.0.0.1");
        assert!(entry["request_id"].is_string());
        let log = owner.ok(Method::GET, "/audit-log?limit=200", None).await;
        let actions: BTreeSet<_> = log["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["action"].to_string())
            .collect();
        assert!(actions.contains("\"session.refused\""), "{actions:?}");
        for secret in [PASSWORD, "my secret typed here", &ada.token] {
            assert!(!log.to_string().contains(secret));
        }
    });
}
