//! What cannot be read, routed or held is refused as a problem, whatever it was meant for.

use std::collections::BTreeMap;

use collegium_testkit::{Answer, run};
use reqwest::{Method, RequestBuilder};

use super::{Api, Call};

/// More bytes than a JSON body may have.
const TOO_LARGE: usize = 1024 * 1024 + 1;

fn json(request: RequestBuilder, body: impl Into<reqwest::Body>) -> RequestBuilder {
    request
        .header("content-type", "application/json")
        .body(body)
}

#[test]
fn no_operation_takes_malformed_json() {
    run(async {
        for api in Api::both().await {
            let mut tried = 0;
            for operation in &api.operations {
                if operation.described["requestBody"]["content"]["application/json"].is_null() {
                    continue;
                }
                let mut call = api.call(operation).await;
                call.body = None;
                for malformed in ["{", "\u{0}"] {
                    let request = json(call.request(), malformed);
                    let answer = Answer::to(request).await;
                    let told = (answer.status, answer.code());
                    assert_eq!(told, (400, "malformed_request"), "{}", operation.id);
                }
                let request = call.request().header("content-type", "text/plain");
                let request = request.body("{}");
                let answer = Answer::to(request).await;
                let told = (answer.status, answer.code());
                assert_eq!(told, (415, "unsupported_media_type"), "{}", operation.id);
                tried += 1;
            }
            assert!(tried > 8, "operations were tried: {tried}");
        }
    });
}

#[test]
fn no_operation_takes_a_body_that_is_too_large() {
    run(async {
        for api in Api::both().await {
            let mut tried = 0;
            for operation in &api.operations {
                if operation.described["responses"]["413"].is_null() {
                    continue;
                }
                let request = api.call_on_nothing(operation).request();
                let answer = Answer::to(json(request, vec![b'['; TOO_LARGE])).await;
                let told = (answer.status, answer.code());
                assert_eq!(told, (413, "payload_too_large"), "{}", operation.id);
                tried += 1;
            }
            assert!(tried >= 20, "operations were tried: {tried}");
        }
    });
}

#[test]
fn no_path_takes_a_method_that_it_does_not_have() {
    run(async {
        for api in Api::both().await {
            let mut paths: BTreeMap<&str, Vec<&Method>> = BTreeMap::new();
            for operation in &api.operations {
                let methods = paths.entry(&operation.path).or_default();
                methods.push(&operation.method);
            }
            for operation in &api.operations {
                let others = [
                    Method::GET,
                    Method::POST,
                    Method::PUT,
                    Method::PATCH,
                    Method::DELETE,
                ];
                for method in others {
                    if paths[&*operation.path].contains(&&method) {
                        continue;
                    }
                    let call = Call {
                        method,
                        ..api.call_on_nothing(operation)
                    };
                    let answer = call.send(&[]).await;
                    let told = (answer.status, answer.code());
                    let what = format!("{} {}", call.method, operation.path);
                    assert_eq!(told, (405, "method_not_allowed"), "{what}");
                }
            }
        }
    });
}

#[test]
fn no_other_path_is_there() {
    run(async {
        for api in Api::both().await {
            for path in ["/no-such-thing", "/no/such/thing", "/openapi.yaml", "/"] {
                for method in [Method::GET, Method::POST, Method::DELETE] {
                    let request = api.request(method, path).bearer_auth(api.token());
                    Answer::to(request).await.refused(404, "not_found");
                }
            }
        }
    });
}
