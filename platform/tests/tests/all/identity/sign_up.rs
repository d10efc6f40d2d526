use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, University, app, run};
use reqwest::Method;
use serde_json::json;

use super::{assert_same, audited, open_sign_up, sign_in, with_clock};

async fn sign_up(university: &University, email: &str, password: &str) -> Answer {
    let body = json!({ "email": email, "name": "Ada", "password": password });
    university.post("/sign-up", &body).await
}

async fn verify(university: &University, token: &str) -> Answer {
    university
        .post("/sign-up/verify", &json!({ "token": token }))
        .await
}

#[test]
fn until_it_is_chosen_otherwise_people_join_by_invitation() {
    run(async {
        let university = app().await.university("closed").await;
        university.person("Known", &["learner"]).await;
        let known = format!("known@{}.example", university.slug);
        let stranger = sign_up(&university, "ada@example.org", PASSWORD).await;
        stranger.refused(403, "sign_up_closed");
        assert_same(&stranger, &sign_up(&university, &known, PASSWORD).await);
    });
}

#[test]
fn who_signs_up_verifies_their_address_first() {
    run(async {
        let university = app().await.university("open").await;
        let owner = open_sign_up(&university).await;
        let email = format!("ada@{}.example", university.slug);
        assert_eq!(sign_up(&university, &email, PASSWORD).await.status, 202);
        sign_in(&university, &email, PASSWORD)
            .await
            .refused(403, "email_not_verified");
        verify(&university, "made-up")
            .await
            .refused(400, "invalid_token");
        let letter = university.app.letter_to(&email, 1).await;
        assert!(letter.text.contains(&university.host), "{letter:?}");
        let token = letter.token();
        verify(&university, &token).await.ok();
        verify(&university, &token)
            .await
            .refused(400, "invalid_token");
        let session = sign_in(&university, &email, PASSWORD).await;
        let token = session.ok()["access_token"].as_str().unwrap();
        let me = owner.with_token(token).ok(Method::GET, "/me", None).await;
        assert_eq!(me["roles"], json!(["learner"]));
        assert_eq!(me["email_verified"], true);
        audited(&owner, "user.verified").await;
    });
}

#[test]
fn only_the_domains_that_were_chosen_sign_up() {
    run(async {
        let university = app().await.university("domain").await;
        let owner = university.owner().await;
        let policy = json!({ "mode": "domain", "domains": ["@Example.ORG"] });
        owner
            .ok(Method::PUT, "/settings/sign-up", Some(policy))
            .await;
        let of = |email: &'static str| sign_up(&university, email, PASSWORD);
        assert_eq!(of("Ada@EXAMPLE.org").await.status, 202);
        for stranger in [
            "a@sub.example.org",
            "a@notexample.org",
            "a@example.org.evil.net",
        ] {
            of(stranger).await.refused(403, "sign_up_closed");
        }
    });
}

#[test]
fn signing_up_does_not_tell_who_has_an_account() {
    run(async {
        let university = app().await.university("silent").await;
        open_sign_up(&university).await;
        let known = university.person("Known", &["learner"]).await;
        let new = format!("new@{}.example", university.slug);
        let fresh = sign_up(&university, &new, PASSWORD).await;
        let taken = sign_up(&university, &known.email, "quite another passphrase").await;
        assert_same(&fresh, &taken);
        let letter = university.app.letter_to(&known.email, 1).await;
        assert!(!letter.text.contains("token="), "{letter:?}");
        sign_in(&university, &known.email, PASSWORD).await.ok();
        sign_in(&university, &known.email, "quite another passphrase")
            .await
            .refused(401, "invalid_credentials");
    });
}

/// Whoever signs up first with somebody else's address must not choose their password.
#[test]
fn the_last_who_signs_up_with_an_unverified_address_decides() {
    run(async {
        let university = app().await.university("twice").await;
        open_sign_up(&university).await;
        let email = format!("ada@{}.example", university.slug);
        sign_up(&university, &email, "the passphrase of Eve")
            .await
            .ok();
        let first = university.app.letter_to(&email, 1).await.token();
        sign_up(&university, &email, PASSWORD).await.ok();
        let second = university.app.letter_to(&email, 2).await.token();
        verify(&university, &first)
            .await
            .refused(400, "invalid_token");
        verify(&university, &second).await.ok();
        sign_in(&university, &email, "the passphrase of Eve")
            .await
            .refused(401, "invalid_credentials");
        sign_in(&university, &email, PASSWORD).await.ok();
    });
}

#[test]
fn what_cannot_be_taken_is_named_by_its_field() {
    run(async {
        let university = app().await.university("fields").await;
        open_sign_up(&university).await;
        let cases = [
            (
                "email",
                json!({ "email": "no address", "name": "Ada", "password": PASSWORD }),
            ),
            (
                "name",
                json!({ "email": "a@example.org", "name": " ", "password": PASSWORD }),
            ),
            (
                "password",
                json!({ "email": "a@example.org", "name": "Ada", "password": "short" }),
            ),
            (
                "password",
                json!({ "email": "a@example.org", "name": "Ada", "password": "password123" }),
            ),
        ];
        for (field, body) in cases {
            let answer = university.post("/sign-up", &body).await;
            answer.refused(422, "validation_failed");
            assert_eq!(answer.json["errors"][0]["field"], field, "{answer:?}");
        }
    });
}

#[test]
fn verifying_letters_come_once_a_minute_and_work_for_a_day() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("slow").await;
        open_sign_up(&university).await;
        let email = format!("ada@{}.example", university.slug);
        sign_up(&university, &email, PASSWORD).await.ok();
        let first = app.letter_to(&email, 1).await.token();
        let again = || async {
            let body = json!({ "email": email });
            assert_eq!(university.post("/sign-up/resend", &body).await.status, 202);
        };
        // Too early: it is answered alike, and no letter follows. The one after is the second.
        again().await;
        clock.advance(Duration::seconds(61));
        again().await;
        let second = app.letter_to(&email, 2).await.token();
        verify(&university, &first)
            .await
            .refused(400, "invalid_token");
        clock.advance(Duration::hours(24));
        verify(&university, &second)
            .await
            .refused(400, "invalid_token");
        again().await;
        let third = app.letter_to(&email, 3).await.token();
        verify(&university, &third).await.ok();
        assert_eq!(app.letters_to(&email).len(), 3);
    });
}
