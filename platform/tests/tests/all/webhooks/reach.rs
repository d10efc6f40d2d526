use collegium_testkit::{app, run};
use poem::{Response, http::StatusCode};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{Receiver, receiver::status, university, webhook};

#[test]
fn addresses_of_the_inside_are_refused_unless_the_operator_allows_them() {
    run(async {
        let owner = app().await.university("inside").await.owner().await;
        for url in [
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://169.254.169.254/latest/meta-data/",
            "https://100.64.0.1/",
            "https://2130706433/",
            "http://receiver.example/",
        ] {
            let body = json!({ "url": url });
            let request = owner.request(Method::POST, "/webhooks").json(&body);
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 422, "{url}");
            let problem: Value = answer.json().await.unwrap();
            assert_eq!(problem["errors"][0]["field"], "url", "{url}");
        }
    });
}

#[test]
fn a_name_that_leads_inside_is_found_out_when_it_is_resolved() {
    run(async {
        let owner = app().await.university("rebound").await.owner().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (path, _) = webhook(&owner, &format!("https://localhost:{port}/"), &[]).await;
        let tested = owner.ok(Method::POST, &format!("{path}/test"), None).await;
        assert_eq!(
            tested["attempts"][0]["error"],
            "The name leads to no public address."
        );
        // Whoever connects here first is not the server.
        let probe = tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .unwrap();
        let (_, first) = listener.accept().await.unwrap();
        assert_eq!(first, probe.local_addr().unwrap());
    });
}

#[test]
fn redirects_are_not_followed() {
    run(async {
        let (_, owner) = university("redirect").await;
        let target = Receiver::start().await;
        let location = target.url("/");
        let receiver = Receiver::answering(move |_| {
            let location = location.clone();
            Box::pin(async move {
                Response::builder()
                    .status(StatusCode::TEMPORARY_REDIRECT)
                    .header("Location", location)
                    .finish()
            })
        })
        .await;
        let (path, _) = webhook(&owner, &receiver.url("/"), &["webhook.test"]).await;
        let tested = owner.ok(Method::POST, &format!("{path}/test"), None).await;
        assert_eq!(tested["delivery"]["status"], "dead");
        assert_eq!(tested["attempts"][0]["status"], 307);
        assert!(target.got().is_empty());
    });
}

#[test]
fn an_answer_without_an_end_is_read_as_far_as_it_is_kept() {
    run(async {
        let (_, owner) = university("endless").await;
        let receiver = Receiver::answering(|got| match &*got.path {
            "/endless" => Box::pin(async {
                let endless = poem::Body::from_async_read(tokio::io::repeat(b'a'));
                Response::builder().body(endless)
            }),
            _ => status(200),
        })
        .await;
        let (path, _) = webhook(&owner, &receiver.url("/endless"), &["webhook.test"]).await;
        let tested = owner.ok(Method::POST, &format!("{path}/test"), None).await;
        assert_eq!(tested["delivery"]["status"], "delivered");
        let response = tested["attempts"][0]["response"].as_str().unwrap();
        assert_eq!(response.len(), 1024);
    });
}
