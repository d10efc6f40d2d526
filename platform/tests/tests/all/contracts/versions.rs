//! Every operation that takes `If-Match` changes nothing that somebody else was faster with.

use collegium_testkit::{Answer, run};
use reqwest::Method;
use serde_json::Value;

use super::{Api, Call, Operation};

/// What shows whether a call changed something: the nearest that can be read of its path.
fn shown_by<'a>(api: &'a Api, operation: &Operation, call: &Call<'_>) -> Call<'a> {
    let path = call.path.split('?').next().unwrap();
    let (mut template, mut path) = (&*operation.path, path);
    while !api
        .operations
        .iter()
        .any(|other| other.method == Method::GET && other.path == template)
    {
        template = template.rsplit_once('/').expect("something can be read").0;
        path = path.rsplit_once('/').expect("a path as long").0;
    }
    Call {
        api,
        method: Method::GET,
        path: path.to_owned(),
        token: call.token.clone(),
        body: None,
    }
}

async fn read(shown: &Call<'_>) -> (Answer, Value) {
    let answer = shown.send(&[]).await;
    let told = answer.ok().clone();
    (answer, told)
}

fn etag(answer: &Answer, what: &str) -> String {
    let etag = answer.header("etag");
    etag.unwrap_or_else(|| panic!("{what}: {answer:?}"))
        .to_owned()
}

/// Whether it puts something in place of what was there.
fn changes(operation: &Operation) -> bool {
    [Method::PATCH, Method::PUT].contains(&operation.method)
}

/// An outdated version is refused and changes nothing; the present one is not.
async fn assert_guarded(api: &Api, operation: &Operation) {
    let what = &*operation.id;
    let call = api.call(operation).await;
    let shown = shown_by(api, operation, &call);
    // What a change answers has the version of what was changed.
    let present = if changes(operation) {
        let changed = call.send(&[]).await;
        assert!(changed.status < 300, "{what}: {changed:?}");
        etag(&changed, what)
    } else {
        etag(&read(&shown).await.0, what)
    };
    let before = read(&shown).await.1;
    for outdated in ["\"0\"", "\"no version\""] {
        let refused = call.send(&[("If-Match", outdated)]).await;
        let told = (refused.status, refused.code());
        assert_eq!(told, (412, "version_mismatch"), "{what}");
    }
    assert_eq!(before, read(&shown).await.1, "{what} changed something");
    let done = call.send(&[("If-Match", &present)]).await;
    assert!(done.status < 300, "{what}: {done:?}");
}

#[test]
fn every_operation_that_takes_a_version_refuses_an_outdated_one() {
    run(async {
        for (api, least) in Api::both().await.into_iter().zip([12, 2]) {
            let mut tried = 0;
            for operation in &api.operations {
                if operation.has_parameter("If-Match") {
                    assert_guarded(&api, operation).await;
                    tried += 1;
                }
            }
            assert!(tried >= least, "operations were tried: {tried}");
        }
    });
}

/// Changes that take no `If-Match`, and why.
const UNVERSIONED: &[(&str, &str)] = &[
    ("me.set_avatar", "a picture is replaced whole"),
    ("me.change_email", "the password and a letter say who may"),
    ("me.change_password", "the password says who may"),
    ("domains.set_primary", "one host is chosen whole"),
];

#[test]
fn every_change_takes_a_version() {
    run(async {
        let mut known = Vec::new();
        for api in Api::both().await {
            for operation in &api.operations {
                if changes(operation) && !operation.has_parameter("If-Match") {
                    known.push(operation.id.clone());
                }
            }
        }
        let mut excused: Vec<_> = UNVERSIONED.iter().map(|(id, _)| *id).collect();
        known.sort_unstable();
        excused.sort_unstable();
        assert_eq!(known, excused);
    });
}
