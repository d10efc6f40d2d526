//! Reads the published document and tries every operation where it must not work. An
//! operation that comes new is tried without being told; one with a parameter for which
//! the walk has nothing fails it.

mod credentials;
mod fields;
mod foreign_ids;
mod operation;
mod roles;
mod world;

use collegium_testkit::{Answer, University};
use serde_json::Value;

pub(crate) use operation::{Ids, Operation, operations, read_all};
pub(crate) use world::Campus;

/// What an answer shows, but for what differs from request to request.
#[derive(Debug, PartialEq)]
struct Seen {
    status: u16,
    code: String,
    told: Value,
}

impl Seen {
    fn is_refusal(&self) -> bool {
        self.status >= 400
    }
}

/// Calls an operation with these ids in its path, query and body.
async fn call(
    university: &University,
    token: Option<&str>,
    operation: &Operation,
    ids: &Ids,
) -> Seen {
    let mut request = university.anonymous(operation.method.clone(), &operation.path(ids));
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    let answer = Answer::to(operation.with_body(request, ids)).await;
    // A full bucket is no proof that the door behind it is closed.
    assert_ne!(answer.status, 429, "{}: {answer:?}", operation.id);
    assert!(answer.status < 500, "{}: {answer:?}", operation.id);
    let mut told = answer.json.clone();
    if let Some(fields) = told.as_object_mut() {
        fields.remove("request_id");
    }
    Seen {
        status: answer.status,
        code: answer.code().to_owned(),
        told: without_ids(&told, ids),
    }
}

/// An answer may say again what it was asked about.
fn without_ids(told: &Value, ids: &Ids) -> Value {
    let mut text = told.to_string();
    for id in ids.values() {
        text = text.replace(&**id, "ID");
    }
    serde_json::from_str(&text).unwrap()
}
