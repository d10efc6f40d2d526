use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, Person, University, app, run};
use reqwest::Method;
use serde_json::json;

use super::{assert_same, sign_in, with_clock};

async fn ask(person: &Person, email: &str, password: &str) -> Answer {
    let body = json!({ "email": email, "current_password": password });
    person.ask(Method::PUT, "/me/email", Some(body)).await
}

async fn confirm(university: &University, token: &str) -> Answer {
    university
        .post("/email-changes/confirm", &json!({ "token": token }))
        .await
}

#[test]
fn a_new_address_holds_once_its_letter_was_followed() {
    run(async {
        let university = app().await.university("email").await;
        let ada = university.person("Ada", &["learner"]).await;
        let new = format!("countess@{}.example", university.slug);
        ask(&ada, &new, "not the password")
            .await
            .refused(422, "validation_failed");
        ask(&ada, &ada.email, PASSWORD)
            .await
            .refused(422, "validation_failed");
        assert_eq!(ask(&ada, &new, PASSWORD).await.status, 202);
        let token = university.app.letter_to(&new, 1).await.token();
        assert_eq!(
            ada.ok(Method::GET, "/me", None).await["email"],
            json!(ada.email)
        );
        assert!(university.app.letters_to(&ada.email).is_empty());
        confirm(&university, &token).await.ok();
        let told = university.app.letter_to(&ada.email, 1).await;
        assert!(told.subject.starts_with("Your address was changed"));
        assert!(
            !told.text.contains("token=") && !told.text.contains(&new),
            "{told:?}"
        );
        confirm(&university, &token)
            .await
            .refused(400, "invalid_token");
        assert_eq!(ada.ok(Method::GET, "/me", None).await["email"], json!(new));
        sign_in(&university, &ada.email, PASSWORD)
            .await
            .refused(401, "invalid_credentials");
        sign_in(&university, &new, PASSWORD).await.ok();
    });
}

#[test]
fn a_taken_address_is_told_to_its_mailbox_only() {
    run(async {
        let university = app().await.university("taken").await;
        let ada = university.person("Ada", &["learner"]).await;
        let grace = university.person("Grace", &["learner"]).await;
        let free = format!("free@{}.example", university.slug);
        let one = ask(&ada, &free, PASSWORD).await;
        assert_same(&one, &ask(&ada, &grace.email, PASSWORD).await);
        let letter = university.app.letter_to(&grace.email, 1).await;
        assert!(!letter.text.contains("token="), "{letter:?}");
        // The wish before is no longer good: there is one at a time.
        let token = university.app.letter_to(&free, 1).await.token();
        confirm(&university, &token)
            .await
            .refused(400, "invalid_token");
    });
}

#[test]
fn an_address_that_was_taken_meanwhile_stays_its_owners() {
    run(async {
        let university = app().await.university("race").await;
        let ada = university.person("Ada", &["learner"]).await;
        let wished = format!("grace@{}.example", university.slug);
        ask(&ada, &wished, PASSWORD).await.ok();
        let token = university.app.letter_to(&wished, 1).await.token();
        university.person("Grace", &["learner"]).await;
        confirm(&university, &token)
            .await
            .refused(409, "email_taken");
        sign_in(&university, &ada.email, PASSWORD).await.ok();
    });
}

#[test]
fn the_letter_works_for_a_day() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("day").await;
        let ada = university.person("Ada", &["learner"]).await;
        let new = format!("countess@{}.example", university.slug);
        ask(&ada, &new, PASSWORD).await.ok();
        let token = app.letter_to(&new, 1).await.token();
        clock.advance(Duration::hours(24));
        confirm(&university, &token)
            .await
            .refused(400, "invalid_token");
    });
}
