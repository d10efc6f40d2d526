use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, University, app, run};
use reqwest::Method;
use serde_json::json;

use super::{assert_same, audited, sign_in, tokens_of, with_clock};

const NEW: &str = "a passphrase never used before";

async fn ask(university: &University, email: &str) -> Answer {
    university
        .post("/password-resets", &json!({ "email": email }))
        .await
}

async fn complete(university: &University, token: &str, password: &str) -> Answer {
    let body = json!({ "token": token, "password": password });
    university.post("/password-resets/complete", &body).await
}

#[test]
fn a_forgotten_password_is_set_anew_by_a_letter() {
    run(async {
        let university = app().await.university("reset").await;
        let ada = university.person("Ada", &["learner"]).await;
        assert_eq!(ask(&university, &ada.email).await.status, 202);
        let token = university.app.letter_to(&ada.email, 1).await.token();
        let weak = complete(&university, &token, "short").await;
        weak.refused(422, "validation_failed");
        complete(&university, &token, NEW).await.ok();
        complete(&university, &token, PASSWORD)
            .await
            .refused(400, "invalid_token");
        ada.ask(Method::GET, "/me", None)
            .await
            .refused(401, "unauthenticated");
        sign_in(&university, &ada.email, PASSWORD)
            .await
            .refused(401, "invalid_credentials");
        sign_in(&university, &ada.email, NEW).await.ok();
        // Who did not do it hears of it.
        let told = university.app.letter_to(&ada.email, 2).await;
        assert!(!told.text.contains("token="), "{told:?}");
        audited(&university.owner().await, "user.password_changed").await;
    });
}

#[test]
fn asking_for_a_reset_does_not_tell_who_has_an_account() {
    run(async {
        let university = app().await.university("unknown").await;
        let ada = university.person("Ada", &["learner"]).await;
        let nobody = format!("nobody@{}.example", university.slug);
        let unknown = ask(&university, &nobody).await;
        assert_same(&unknown, &ask(&university, &ada.email).await);
        // Letters leave in the order in which they were asked for.
        university.app.letter_to(&ada.email, 1).await;
        assert_eq!(university.app.letters_to(&nobody).len(), 0);
    });
}

#[test]
fn resets_come_once_a_minute_and_work_for_an_hour() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("hour").await;
        let ada = university.person("Ada", &["learner"]).await;
        ask(&university, &ada.email).await;
        let first = app.letter_to(&ada.email, 1).await.token();
        ask(&university, &ada.email).await;
        clock.advance(Duration::seconds(61));
        ask(&university, &ada.email).await;
        let second = app.letter_to(&ada.email, 2).await.token();
        complete(&university, &first, NEW)
            .await
            .refused(400, "invalid_token");
        clock.advance(Duration::minutes(60));
        complete(&university, &second, NEW)
            .await
            .refused(400, "invalid_token");
        assert_eq!(app.letters_to(&ada.email).len(), 2);
    });
}

#[test]
fn changing_ones_password_takes_the_present_one_and_ends_other_sessions() {
    run(async {
        let university = app().await.university("change").await;
        let ada = university.person("Ada", &["learner"]).await;
        let elsewhere = ada.with_token(tokens_of(&ada).await["access_token"].as_str().unwrap());
        let change = |current: &str, new: &str| {
            let body = json!({ "current_password": current, "new_password": new });
            let ada = &ada;
            async move { ada.ask(Method::PUT, "/me/password", Some(body)).await }
        };
        let wrong = change("not the password", NEW).await;
        wrong.refused(422, "validation_failed");
        assert_eq!(wrong.json["errors"][0]["field"], "current_password");
        change(PASSWORD, NEW).await.ok();
        ada.ok(Method::GET, "/me", None).await;
        elsewhere
            .ask(Method::GET, "/me", None)
            .await
            .refused(401, "unauthenticated");
        sign_in(&university, &ada.email, NEW).await.ok();
    });
}
