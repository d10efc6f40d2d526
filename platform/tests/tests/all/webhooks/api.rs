use collegium_testkit::run;
use reqwest::Method;
use serde_json::{Value, json};

use super::{Receiver, university, until, webhook};

#[test]
fn a_webhook_is_made_found_changed_and_deleted() {
    run(async {
        let (university, owner) = university("life").await;
        let (path, secret) = webhook(&owner, "http://127.0.0.1:9/a", &["course.created"]).await;
        assert!(secret.starts_with("whsec_"), "{secret}");

        let answer = owner.request(Method::GET, &path).send().await.unwrap();
        let etag = answer.headers()["etag"].to_str().unwrap().to_owned();
        let text = answer.text().await.unwrap();
        assert!(!text.contains(&secret), "it is shown once");
        let found: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(found["url"], "http://127.0.0.1:9/a");
        assert_eq!(found["event_types"], json!(["course.created"]));

        let change = json!({ "description": "The registrar", "event_types": [] });
        let patch = || {
            owner
                .request(Method::PATCH, &path)
                .header("If-Match", &etag)
        };
        let changed = patch().json(&change).send().await.unwrap();
        assert_eq!(changed.status(), 200);
        assert_ne!(changed.headers()["etag"], *etag);
        let changed: Value = changed.json().await.unwrap();
        assert_eq!(changed["description"], "The registrar");
        assert_eq!(changed["event_types"], json!([]));
        let late = patch().json(&change).send().await.unwrap();
        assert_eq!(late.status(), 412);

        owner.ok(Method::DELETE, &path, None).await;
        let gone = owner.request(Method::GET, &path).send().await.unwrap();
        assert_eq!(gone.status(), 404);
        let log = owner.ok(Method::GET, "/audit-log", None).await;
        for action in ["webhook.created", "webhook.updated", "webhook.deleted"] {
            let entries = log["items"].as_array().unwrap();
            let entry = entries.iter().find(|entry| entry["action"] == action);
            assert_eq!(
                entry.expect(action)["actor_id"],
                json!(owner.id),
                "{action}"
            );
        }
        assert!(!log.to_string().contains(&secret));
        let learner = university.person("Lena", &["learner"]).await;
        let refused = learner
            .request(Method::GET, "/webhooks")
            .send()
            .await
            .unwrap();
        assert_eq!(refused.status(), 403);
    });
}

#[test]
fn lists_go_on_where_they_ended_while_rows_come_and_go() {
    run(async {
        let (_, owner) = university("pages").await;
        let mut paths = Vec::new();
        for n in 0..5 {
            let url = format!("http://127.0.0.1:9/{n}");
            paths.push(webhook(&owner, &url, &["webhook.test"]).await.0);
        }
        let page = owner.ok(Method::GET, "/webhooks?limit=2", None).await;
        let urls = |page: &Value| -> Vec<String> {
            let items = page["items"].as_array().unwrap().iter();
            items
                .map(|item| item["url"].as_str().unwrap()[19..].to_owned())
                .collect()
        };
        assert_eq!(urls(&page), ["4", "3"]);
        owner.ok(Method::DELETE, &paths[4], None).await;
        webhook(&owner, "http://127.0.0.1:9/5", &["webhook.test"]).await;
        let cursor = page["next_cursor"].as_str().unwrap();
        let next = format!("/webhooks?limit=2&cursor={cursor}");
        let page = owner.ok(Method::GET, &next, None).await;
        assert_eq!(urls(&page), ["2", "1"]);
    });
}

#[test]
fn what_is_not_a_webhook_is_refused_with_its_field() {
    run(async {
        let (_, owner) = university("refused").await;
        for (body, field) in [
            (json!({ "url": "ftp://127.0.0.1/" }), "url"),
            (json!({ "url": "http://u:p@127.0.0.1/" }), "url"),
            (json!({ "url": "https://a.example/#b" }), "url"),
            (
                json!({ "url": "https://a.example", "event_types": ["course.flown"] }),
                "event_types",
            ),
            (
                json!({ "url": "https://a.example", "description": "a\nb" }),
                "description",
            ),
        ] {
            let request = owner.request(Method::POST, "/webhooks").json(&body);
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 422, "{body}");
            let problem: Value = answer.json().await.unwrap();
            assert_eq!(problem["errors"][0]["field"], field, "{body}");
        }
    });
}

#[test]
fn the_catalogue_names_schemas_that_the_document_has() {
    run(async {
        let (university, owner) = university("catalogue").await;
        let types = owner.ok(Method::GET, "/event-types", None).await;
        let answer = university
            .anonymous(Method::GET, "/openapi.json")
            .send()
            .await;
        let document: Value = answer.unwrap().json().await.unwrap();
        let items = types["items"].as_array().unwrap();
        assert!(items.len() > 15, "{}", items.len());
        for item in items {
            let pointer = item["schema"].as_str().unwrap().trim_start_matches('#');
            let schema = document
                .pointer(pointer)
                .unwrap_or_else(|| panic!("{item}"));
            assert!(schema["properties"]["data"].is_object(), "{schema}");
            let name = item["name"].as_str().unwrap();
            assert!(document["x-webhooks"][name]["post"].is_object(), "{name}");
        }
    });
}

#[test]
fn a_disabled_webhook_is_sent_nothing_until_it_is_enabled() {
    run(async {
        let (_, owner) = university("switch").await;
        let receiver = Receiver::start().await;
        let (path, _) = webhook(&owner, &receiver.url("/off"), &[]).await;
        let (other, _) = webhook(&owner, &receiver.url("/on"), &[]).await;
        let off = json!({ "enabled": false });
        let changed = owner.ok(Method::PATCH, &path, Some(off)).await;
        assert_eq!(changed["status"], "disabled");
        assert_eq!(changed["disabled_because"], "request");
        super::course(&owner, "Unheard").await;
        receiver.at_least(1, "/on").await;
        let on = json!({ "enabled": true });
        owner.ok(Method::PATCH, &path, Some(on)).await;
        super::course(&owner, "Heard").await;
        let got = receiver.at_least(1, "/off").await;
        let heard = receiver.at_least(2, "/on").await;
        assert_eq!(got[0].event()["id"], heard[1].event()["id"]);
        let log = format!("{other}/deliveries?status=delivered");
        until(&owner, &log, |log| {
            log["items"].as_array().unwrap().len() == 2
        })
        .await;
        let log = owner
            .ok(Method::GET, &format!("{path}/deliveries"), None)
            .await;
        assert_eq!(log["items"].as_array().unwrap().len(), 1);
    });
}
