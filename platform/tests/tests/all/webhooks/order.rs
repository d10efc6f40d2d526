use std::{
    collections::HashSet,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::Duration;
use collegium_kernel::Clock;
use collegium_notifications::domain::{EndpointChange, PATIENCE};
use collegium_testkit::run;
use serde_json::json;
use uuid::Uuid;

use super::{Post, Receiver, numbers, receiver::status};

/// A receiver that refuses events of one course until told otherwise.
async fn refusing(course: Option<Uuid>) -> (Receiver, Arc<AtomicBool>) {
    let refuses = Arc::new(AtomicBool::new(true));
    let now = Arc::clone(&refuses);
    let receiver = Receiver::answering(move |got| {
        let concerned = course.is_none_or(|course| got.event()["subject"] == json!(course));
        status(if concerned && now.load(Ordering::SeqCst) {
            503
        } else {
            200
        })
    });
    (receiver.await, refuses)
}

#[test]
fn events_of_one_aggregate_come_in_order_and_others_do_not_wait() {
    run(async {
        let post = Post::new().await;
        let (stuck, free) = (post.clock.new_id(), post.clock.new_id());
        let (receiver, refuses) = refusing(Some(stuck)).await;
        let endpoint = post.endpoint(&receiver.base).await;
        for n in 1..=3 {
            post.publish(stuck, n).await;
            post.publish(free, n).await;
        }
        post.deliver().await;
        assert_eq!(numbers(&receiver.got(), free), [1, 2, 3]);
        assert_eq!(numbers(&receiver.got(), stuck), [1]);
        post.clock.advance(Duration::seconds(3));
        post.deliver().await;
        assert_eq!(
            numbers(&receiver.got(), stuck),
            [1],
            "not before its pause is over"
        );
        post.clock.advance(Duration::seconds(4));
        post.deliver().await;
        assert_eq!(numbers(&receiver.got(), stuck), [1, 1]);
        refuses.store(false, Ordering::SeqCst);
        post.clock.advance(Duration::hours(1));
        post.publish(stuck, 4).await;
        post.deliver().await;
        assert_eq!(numbers(&receiver.got(), stuck), [1, 1, 1, 2, 3, 4]);
        let log = post.deliveries(endpoint).await;
        assert_eq!(log.len(), 7);
        assert!(log.iter().all(|delivery| delivery.status == "delivered"));
        let ids: HashSet<_> = receiver
            .got()
            .iter()
            .map(|got| got.header("webhook-id").to_owned())
            .collect();
        assert_eq!(ids.len(), 7, "an event that is sent again has the same id");
    });
}

#[test]
fn after_three_days_it_is_a_dead_letter_and_its_endpoint_is_disabled() {
    run(async {
        let post = Post::new().await;
        let (receiver, refuses) = refusing(None).await;
        let endpoint = post.endpoint(&receiver.base).await;
        let course = post.clock.new_id();
        post.publish(course, 1).await;
        post.publish(course, 2).await;
        let begun = post.clock.now();
        post.deliver().await;
        loop {
            let first = post.deliveries(endpoint).await.pop().unwrap();
            let Some(next) = first.due_at else { break };
            assert_eq!(post.find(endpoint).await.status, "enabled");
            assert!(next > post.clock.now());
            post.clock.advance_to(next);
            post.deliver().await;
        }
        assert!(post.clock.now() - begun >= PATIENCE);
        let log = post.deliveries(endpoint).await;
        assert_eq!((&*log[1].status, &*log[0].status), ("dead", "pending"));
        let tries = receiver.got().len();
        assert!((10..=16).contains(&tries), "{tries}");
        let found = post.find(endpoint).await;
        assert_eq!(
            (&*found.status, found.disabled_because.as_deref()),
            ("disabled", Some("failing"))
        );
        let mut tx = post.database.read(&post.tenant).await.unwrap();
        let audited: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM audit_log WHERE action = 'webhook.disabled' AND actor_kind = 'system'",
        )
        .fetch_one(&mut tx)
        .await
        .unwrap();
        drop(tx);
        assert_eq!(audited, 1);

        refuses.store(false, Ordering::SeqCst);
        post.publish(course, 3).await;
        post.clock.advance(Duration::days(1));
        post.deliver().await;
        assert_eq!(
            receiver.got().len(),
            tries,
            "nothing is sent to it any more"
        );
        let enable = EndpointChange {
            enabled: Some(true),
            ..EndpointChange::default()
        };
        let system = post.system();
        let enabled = post
            .service
            .update_webhook(&system, endpoint, enable, None)
            .await;
        assert_eq!(enabled.unwrap().failing_since, None);
        post.deliver().await;
        assert_eq!(
            numbers(&receiver.got()[tries..], course),
            [2],
            "what waited goes on"
        );
        let since = begun - Duration::hours(1);
        let recovered = post
            .service
            .recover_webhook(&system, endpoint, since)
            .await
            .unwrap();
        assert_eq!((recovered.replayed, recovered.more), (1, false));
        post.deliver().await;
        assert_eq!(numbers(&receiver.got()[tries..], course), [2, 1]);
        let recovered = post
            .service
            .recover_webhook(&system, endpoint, since)
            .await
            .unwrap();
        assert_eq!(recovered.replayed, 0, "it was delivered since");
    });
}

#[test]
fn what_a_killed_server_had_in_hand_is_sent_again_once_its_lease_is_over() {
    run(async {
        let post = Post::new().await;
        let receiver = Receiver::start().await;
        let endpoint = post.endpoint(&receiver.base).await;
        post.publish(post.clock.new_id(), 1).await;
        let mut tx = post.database.read(&post.tenant).await.unwrap();
        let lease = post.clock.now() + Duration::seconds(30);
        sqlx::query("UPDATE webhook_deliveries SET due_at = $1")
            .bind(lease)
            .execute(&mut tx)
            .await
            .unwrap();
        drop(tx);
        post.deliver().await;
        assert!(receiver.got().is_empty());
        post.clock.advance_to(lease);
        post.deliver().await;
        assert_eq!(receiver.got().len(), 1);
        assert_eq!(post.deliveries(endpoint).await[0].status, "delivered");
    });
}

#[test]
fn what_is_finished_is_forgotten_after_thirty_days_and_what_waits_is_given_up() {
    run(async {
        let post = Post::new().await;
        let (receiver, _refuses) = refusing(Some(Uuid::nil())).await;
        let endpoint = post.endpoint(&receiver.base).await;
        post.publish(post.clock.new_id(), 1).await;
        post.publish(Uuid::nil(), 1).await;
        post.publish(Uuid::nil(), 2).await;
        post.deliver().await;
        post.clock.advance(Duration::days(29));
        post.service.sweep(&post.tenant).await.unwrap();
        assert_eq!(post.deliveries(endpoint).await.len(), 3);
        post.clock.advance(Duration::days(2));
        post.service.sweep(&post.tenant).await.unwrap();
        let log = post.deliveries(endpoint).await;
        assert_eq!(log.len(), 2);
        assert!(log.iter().all(|delivery| delivery.status == "dead"));
        post.clock.advance(Duration::days(31));
        post.service.sweep(&post.tenant).await.unwrap();
        let mut tx = post.database.read(&post.tenant).await.unwrap();
        let left: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM webhook_deliveries) + (SELECT count(*) FROM webhook_messages)
                  + (SELECT count(*) FROM webhook_attempts)",
        )
        .fetch_one(&mut tx)
        .await
        .unwrap();
        assert_eq!(left, 0);
    });
}
