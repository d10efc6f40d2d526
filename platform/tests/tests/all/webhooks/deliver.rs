use std::sync::Arc;

use collegium_notifications::events::EVENT_TYPES;
use collegium_testkit::run;
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Row;
use tokio::sync::Semaphore;

use super::{Receiver, course, receiver::status, university, until, webhook};

#[test]
fn an_event_arrives_signed_and_as_the_catalogue_says() {
    run(async {
        let (university, owner) = university("signed").await;
        let receiver = Receiver::start().await;
        let (_, secret) = webhook(&owner, &receiver.url("/all"), &[]).await;
        let (_, other) = webhook(&owner, &receiver.url("/some"), &["course.created"]).await;
        let course = course(&owner, "Signed").await;
        let learner = university.person("Lena", &["learner"]).await;
        let enrol = json!({ "user_id": learner.id });
        let enrolments = format!("/courses/{course}/enrolments");
        owner.ok(Method::POST, &enrolments, Some(enrol)).await;
        let got = receiver.at_least(3, "/all").await;
        for got in &got {
            let event = got.event();
            assert!(got.verify(&secret), "{event}");
            assert!(!got.verify(&other), "each has a secret of its own");
            assert_eq!(got.header("webhook-id"), event["id"].as_str().unwrap());
            assert_eq!(event["specversion"], "1.0");
            let host = &university.context.primary_host;
            assert_eq!(event["source"], format!("https://{host}"));
            let known = EVENT_TYPES.iter().find(|known| event["type"] == known.name);
            let known = known.unwrap_or_else(|| panic!("{event} is not in the catalogue"));
            assert!((known.fits)(event["data"].clone()), "{event}");
        }
        let mut forged = got[0].clone();
        forged.body.push(b' ');
        assert!(!forged.verify(&secret));
        let some = receiver.at_least(1, "/some").await;
        assert_eq!(some[0].event()["subject"], json!(course));
        assert!(some[0].verify(&other));
    });
}

#[test]
fn both_secrets_are_valid_for_a_while_after_a_rotation() {
    run(async {
        let (university, owner) = university("rotated").await;
        let receiver = Receiver::start().await;
        let (path, old) = webhook(&owner, &receiver.url("/"), &["webhook.test"]).await;
        let rotate = format!("{path}/rotate-secret");
        let rotated = owner.ok(Method::POST, &rotate, Some(json!({}))).await;
        let new = rotated["secret"].as_str().unwrap();
        assert_ne!(new, old);
        owner.ok(Method::POST, &format!("{path}/test"), None).await;
        let got = receiver.got().pop().unwrap();
        assert!(got.verify(new) && got.verify(&old));
        let at_once = json!({ "overlap_hours": 0 });
        let rotated = owner.ok(Method::POST, &rotate, Some(at_once)).await;
        let newest = rotated["secret"].as_str().unwrap();
        owner.ok(Method::POST, &format!("{path}/test"), None).await;
        let got = receiver.got().pop().unwrap();
        assert!(got.verify(newest) && !got.verify(new) && !got.verify(&old));

        let mut tx = university
            .app
            .app
            .database
            .read(&university.context)
            .await
            .unwrap();
        let rows = sqlx::query("SELECT * FROM webhook_endpoints")
            .fetch_all(&mut tx)
            .await;
        let sealed: Vec<u8> = rows.unwrap()[0].get("secret");
        assert!(sealed.len() > 60, "nonce, secret and tag: {}", sealed.len());
        let opened = |purpose: &str| {
            let vault = collegium_store::Vault::new(&[7; 32]);
            vault.open(purpose, &sealed)
        };
        let id = path.trim_start_matches("/webhooks/");
        let tenant = university.context.id();
        assert!(opened(&format!("webhook:{tenant}:{id}")).is_some());
        assert!(opened(&format!("webhook:{tenant}:other")).is_none());
    });
}

#[test]
fn the_test_button_says_how_it_went_and_the_log_replays() {
    run(async {
        let (_, owner) = university("button").await;
        let receiver = Receiver::answering(|got| match &*got.path {
            "/good" => status(200),
            _ => status(500),
        })
        .await;
        let (bad, _) = webhook(&owner, &receiver.url("/bad"), &["webhook.test"]).await;
        let tested = owner.ok(Method::POST, &format!("{bad}/test"), None).await;
        assert_eq!(tested["delivery"]["status"], "dead");
        assert_eq!(tested["attempts"][0]["status"], 500);
        assert_eq!(tested["event"]["type"], "webhook.test");

        let (good, secret) = webhook(&owner, &receiver.url("/good"), &["course.created"]).await;
        let tested = owner.ok(Method::POST, &format!("{good}/test"), None).await;
        assert_eq!(tested["delivery"]["status"], "delivered");
        course(&owner, "Replayed").await;
        let first = receiver.at_least(2, "/good").await.pop().unwrap();
        let delivered = format!("{good}/deliveries?event_type=course.created&status=delivered");
        let log = until(&owner, &delivered, |log| log["items"][0].is_object()).await;
        let id = log["items"][0]["id"].as_str().unwrap();
        let replay = format!("{good}/deliveries/{id}/replay");
        let replayed = owner.ok(Method::POST, &replay, None).await;
        assert_eq!(replayed["kind"], "replay");
        let again = receiver.at_least(3, "/good").await.pop().unwrap();
        assert_eq!(again.body, first.body, "the same to the byte");
        assert_eq!(again.header("webhook-id"), first.header("webhook-id"));
        assert!(again.verify(&secret));
        let detail = owner
            .ok(Method::GET, &format!("{good}/deliveries/{id}"), None)
            .await;
        assert_eq!(detail["event"], first.event());
        assert_eq!(detail["attempts"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_receiver_that_hangs_delays_nobody_else() {
    run(async {
        let (_, owner) = university("hangs").await;
        let gate = Arc::new(Semaphore::new(0));
        let held = Arc::clone(&gate);
        let slow = Receiver::answering(move |_| {
            let held = Arc::clone(&held);
            Box::pin(async move {
                drop(held.acquire().await.unwrap());
                status(200).await
            })
        })
        .await;
        let quick = Receiver::start().await;
        let (hanging, _) = webhook(&owner, &slow.url("/"), &["course.created"]).await;
        webhook(&owner, &quick.url("/"), &["course.created"]).await;
        for n in 0..30 {
            course(&owner, &format!("Course {n}")).await;
        }
        quick.at_least(30, "/").await;
        let path = format!("{hanging}/deliveries?limit=200");
        let log = owner.ok(Method::GET, &path, None).await;
        let items = log["items"].as_array().unwrap();
        assert!(
            items.iter().all(|item| item["status"] == "pending"),
            "{log}"
        );
        assert!(!slow.got().is_empty());
        gate.add_permits(Semaphore::MAX_PERMITS);
        let all = |log: &Value| {
            let items = log["items"].as_array().unwrap();
            items.len() == 30 && items.iter().all(|item| item["status"] == "delivered")
        };
        until(&owner, &path, all).await;
    });
}
