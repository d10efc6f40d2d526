//! Every operation that takes an `Idempotency-Key` is done once for one key.

use collegium_testkit::{Answer, run};
use serde_json::json;

use super::{Api, Call};

/// Operations after which whoever asked is not known any more, and why.
const LAST_WORDS: &[(&str, &str)] = &[
    ("me.erase", "the person is gone"),
    ("sessions.sign_out", "the session has ended"),
];

/// Operations that cannot be done here, and why.
const REFUSED: &[(&str, &str)] = &[("domains.verify", "no DNS record proves the host")];

fn is_done(answer: &Answer) -> bool {
    (200..300).contains(&answer.status) && answer.header("idempotency-replayed").is_none()
}

/// The second answer is the first one, and says so.
fn assert_replayed(first: &Answer, second: &Answer, what: &str) {
    assert_eq!(
        second.header("idempotency-replayed"),
        Some("true"),
        "{what}: {second:?}"
    );
    assert_eq!(
        (first.status, &first.text),
        (second.status, &second.text),
        "{what}"
    );
    for name in ["etag", "content-type"] {
        assert_eq!(first.header(name), second.header(name), "{what}: {name}");
    }
}

/// Two at once are one; a third later is told the same, and another body is another request.
async fn assert_done_once(call: Call<'_>, what: &str) {
    let key = [("Idempotency-Key", what)];
    let (one, other) = tokio::join!(call.send(&key), call.send(&key));
    let (first, second) = if is_done(&one) {
        (one, other)
    } else {
        (other, one)
    };
    assert!(is_done(&first), "{what}: {:?} → {first:?}", call.body);
    if second.status == 409 {
        second.refused(409, "idempotency_in_progress");
        assert!(second.header("retry-after").is_some(), "{what}: {second:?}");
    } else {
        assert_replayed(&first, &second, what);
    }
    assert_replayed(&first, &call.send(&key).await, what);
    let mut body = call.body.clone().unwrap_or_else(|| json!({}));
    body["something"] = json!("else");
    let changed = Call {
        body: Some(body),
        ..call
    };
    let refused = changed.send(&key).await;
    let told = (refused.status, refused.code());
    assert_eq!(told, (422, "idempotency_mismatch"), "{what}");
}

/// What was refused was not done: its key is free, and asking again is no replay.
async fn assert_refused_each_time(call: Call<'_>, what: &str) {
    let key = [("Idempotency-Key", what)];
    let (first, second) = (call.send(&key).await, call.send(&key).await);
    assert!((400..500).contains(&first.status), "{what}: {first:?}");
    assert_eq!(first.code(), second.code(), "{what}");
    assert_ne!(first.code(), "idempotency_in_progress", "{what}");
    assert_eq!(second.header("idempotency-replayed"), None, "{what}");
}

#[test]
fn every_operation_that_takes_a_key_is_done_once() {
    run(async {
        let mut tried = 0;
        for api in Api::both().await {
            for operation in &api.operations {
                if !operation.has_parameter("Idempotency-Key") {
                    continue;
                }
                let call = api.call(operation).await;
                let is_one_of =
                    |these: &[(&str, &str)]| these.iter().any(|(id, _)| *id == operation.id);
                if is_one_of(REFUSED) {
                    assert_refused_each_time(call, &operation.id).await;
                } else if is_one_of(LAST_WORDS) {
                    let key = [("Idempotency-Key", &*operation.id)];
                    assert!(is_done(&call.send(&key).await), "{}", operation.id);
                    call.send(&key).await.refused(401, "unauthenticated");
                } else {
                    assert_done_once(call, &operation.id).await;
                }
                tried += 1;
            }
        }
        assert!(tried >= 30, "operations were tried: {tried}");
    });
}
