use collegium_kernel::OperatorRole;
use collegium_testkit::{Answer, Person, app, run};
use poem::{Endpoint, IntoResponse, Request, Response, Route, endpoint::make_sync};
use reqwest::Method;
use serde_json::{Value, json};

async fn send(by: &Person, kind: Option<&str>, body: impl Into<reqwest::Body>) -> Answer {
    let mut request = by.request(Method::POST, "/courses");
    if let Some(kind) = kind {
        request = request.header("content-type", kind);
    }
    Answer::to(request.body(body)).await
}

#[test]
fn what_cannot_be_read_is_refused_as_a_problem() {
    run(async {
        let owner = app().await.university("bodies").await.owner().await;
        let json_type = Some("application/json");
        for malformed in ["{", "[]", "{\"title\": []}", "{}", "\u{0}", ""] {
            send(&owner, json_type, malformed)
                .await
                .refused(400, "malformed_request");
        }
        send(&owner, json_type, vec![b'"', 0xff, b'"'])
            .await
            .refused(400, "malformed_request");
        send(&owner, Some("text/plain"), "{}")
            .await
            .refused(415, "unsupported_media_type");
        send(&owner, None, "{}")
            .await
            .refused(415, "unsupported_media_type");
        let deep = "[".repeat(100_000);
        send(&owner, json_type, deep)
            .await
            .refused(400, "malformed_request");
    });
}

#[test]
fn what_is_too_large_is_refused_before_it_is_kept_in_memory() {
    run(async {
        let owner = app().await.university("large").await.owner().await;
        let title = "x".repeat(2 * 1024 * 1024);
        let body = json!({ "title": title }).to_string();
        send(&owner, Some("application/json"), body.clone())
            .await
            .refused(413, "payload_too_large");
        let keyed = owner
            .request(Method::POST, "/courses")
            .header("Idempotency-Key", "k");
        let keyed = keyed
            .header("content-type", "application/json")
            .body(body.clone());
        Answer::to(keyed).await.refused(413, "payload_too_large");
        // Also of a stranger, who need not say how much is to come.
        let chunks = futures_util::stream::iter(
            body.into_bytes()
                .chunks(64 * 1024)
                .map(|c| Ok::<_, std::io::Error>(c.to_vec()))
                .collect::<Vec<_>>(),
        );
        let request = owner.university.anonymous(Method::POST, "/sessions");
        let request = request.header("content-type", "application/json");
        let answer = Answer::to(request.body(reqwest::Body::wrap_stream(chunks))).await;
        answer.refused(413, "payload_too_large");
    });
}

#[test]
fn what_is_not_there_is_refused_as_a_problem() {
    run(async {
        let owner = app().await.university("paths").await.owner().await;
        for path in [
            "/no-such-thing",
            "/users/not-an-id",
            "/courses/not-an-id",
            "/users/%ff",
        ] {
            let answer = owner.ask(Method::GET, path, None).await;
            assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        }
        owner
            .ask(Method::GET, "/no-such-thing", None)
            .await
            .refused(404, "not_found");
        owner
            .ask(Method::PUT, "/users", None)
            .await
            .refused(405, "method_not_allowed");
        owner
            .ask(Method::DELETE, "/me", None)
            .await
            .refused(405, "method_not_allowed");
    });
}

#[test]
fn a_request_is_named_as_its_caller_named_it_if_the_name_is_sane() {
    run(async {
        let owner = app().await.university("names").await.owner().await;
        let named = |name: &'static str| {
            let request = owner
                .request(Method::GET, "/nothing")
                .header("X-Request-Id", name);
            async move { Answer::to(request).await.text_of("request_id") }
        };
        assert_eq!(named("from-the-proxy_7").await, "from-the-proxy_7");
        assert_ne!(named("a <b> c d e f").await, "a <b> c d e f");
        assert_ne!(named("short").await, "short");
    });
}

#[test]
fn a_token_is_a_bearers_however_the_word_is_written() {
    run(async {
        let owner = app().await.university("bearer").await.owner().await;
        let by = |header: String| {
            let request = owner
                .university
                .anonymous(Method::GET, "/me")
                .header("Authorization", header);
            async move { Answer::to(request).await }
        };
        by(format!("bearer {}", owner.token)).await.ok();
        for bad in [
            format!("Basic {}", owner.token),
            owner.token.clone(),
            "Bearer".to_owned(),
        ] {
            let answer = by(bad).await;
            answer.refused(401, "unauthenticated");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        }
    });
}

/// Asks a gate for something that panics.
async fn assert_answered_for(gate: &impl Endpoint<Output = Response>, path: &str, host: &str) {
    let request = Request::builder().uri_str(path).header("host", host);
    let mut answer = gate.call(request.finish()).await.unwrap();
    assert_eq!(answer.status(), 500);
    assert_eq!(answer.content_type(), Some("application/problem+json"));
    let body = answer.take_body().into_string().await.unwrap();
    assert!(!body.contains("purpose"), "{body}");
    let problem: Value = serde_json::from_str(&body).unwrap();
    let id = answer.headers()["x-request-id"].to_str().unwrap();
    assert_eq!(
        (&problem["code"], &problem["request_id"]),
        (&json!("internal"), &json!(id))
    );
}

/// A fault in one handler is one caller's, and the connection it held is not another's.
#[test]
fn a_handler_that_panics_is_answered_for() {
    run(async {
        let app = app().await;
        let university = app.university("panic").await;
        let database = app.app.database.clone();
        let tenant = university.context.clone();
        let panics = poem::endpoint::make(move |_: Request| {
            let (database, tenant) = (database.clone(), tenant.clone());
            async move {
                let _tx = database.begin(&tenant).await.unwrap();
                if tenant.slug.starts_with("panic") {
                    panic!("on purpose: a secret of the inside");
                }
                Ok::<_, poem::Error>(Response::default())
            }
        });
        let fine = make_sync(|_| "fine".into_response());
        let routes = Route::new()
            .at("/api/v1/panics", panics)
            .at("/api/v1/fine", fine);
        let gated = app.app.gate.guard(routes);
        for _ in 0..40 {
            assert_answered_for(&gated, "/api/v1/panics", &university.host).await;
        }
        let fine = Request::builder()
            .uri_str("/api/v1/fine")
            .header("host", &university.host);
        assert_eq!(gated.call(fine.finish()).await.unwrap().status(), 200);
        university.person("Ada", &["learner"]).await;
    });
}

#[test]
fn an_operators_handler_that_panics_is_answered_for() {
    run(async {
        let app = app().await;
        let database = app.app.database.clone();
        let panics = poem::endpoint::make(move |_: Request| {
            let database = database.clone();
            async move {
                let tx = database.control().await.unwrap();
                if tx.clock().now().timestamp() > 0 {
                    panic!("on purpose: a secret of the inside");
                }
                Ok::<_, poem::Error>(Response::default())
            }
        });
        let path = "/api/platform/v1/panics";
        let gated = app.app.operator_gate.guard(Route::new().at(path, panics));
        for _ in 0..10 {
            assert_answered_for(&gated, path, "localhost").await;
        }
        app.operator(OperatorRole::Viewer).await;
    });
}
