use std::sync::Arc;

use chrono::Duration;
use collegium_testkit::{MovableClock, RunningApp, run};
use reqwest::Method;
use serde_json::json;

use super::{
    course,
    receiver::{Receiver, status},
    until, webhook,
};

#[test]
fn those_who_may_manage_webhooks_are_told_of_one_that_is_switched_off() {
    run(async {
        let clock = Arc::new(MovableClock::default());
        let app = RunningApp::start_with(clock.clone(), |settings, _| {
            settings.webhooks.allow_private = true;
        });
        let app = app.await.keep();
        let university = app.university("letters").await;
        let owner = university.owner().await;
        let role =
            json!({ "name": "hooks", "title": "Hooks", "tenant_permissions": ["webhooks.manage"] });
        owner.ok(Method::POST, "/roles", Some(role)).await;
        let hooks = university.person("Hooks", &["hooks"]).await;
        let russian = university.person("Vera", &["admin"]).await;
        let locale = json!({ "locale": "ru" });
        russian.ok(Method::PATCH, "/me", Some(locale)).await;
        let gone = university.person("Gone", &["admin"]).await;
        let away = json!({ "status": "deactivated" });
        let path = format!("/users/{}", gone.id);
        owner.ok(Method::PATCH, &path, Some(away)).await;
        let author = university.person("Author", &["instructor"]).await;

        let receiver = Receiver::answering(|_| status(500)).await;
        let url = receiver.url("/events?of=courses");
        let (path, _) = webhook(&owner, &url, &[]).await;
        course(&owner, "Tides").await;
        let tried = |log: &serde_json::Value| log["items"][0]["attempt_count"] == 1;
        until(&owner, &format!("{path}/deliveries"), tried).await;
        clock.advance(Duration::days(4));

        for person in [&owner, &hooks] {
            let letter = app.letter_to(&person.email, 1).await;
            assert!(letter.subject.contains("switched off"), "{letter:?}");
            assert!(letter.text.contains(&url), "{letter:?}");
            assert!(letter.text.contains(&university.host), "{letter:?}");
        }
        let letter = app.letter_to(&russian.email, 1).await;
        assert!(letter.subject.contains("Вебхук отключён"), "{letter:?}");
        for stranger in [&gone, &author] {
            assert!(app.letters_to(&stranger.email).is_empty());
        }
        assert_eq!(app.letters_to(&owner.email).len(), 1, "and told once");
    });
}
