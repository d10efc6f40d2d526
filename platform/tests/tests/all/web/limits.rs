use std::sync::Arc;

use chrono::Duration;
use collegium_testkit::{Answer, MovableClock, Person, RunningApp, run};
use reqwest::Method;
use serde_json::json;
use sqlx::{Connection, PgConnection};

/// What the headers say: class, requests a minute, requests left, seconds.
fn told(answer: &Answer) -> (String, u32, u32, u64) {
    let header = |name: &str| {
        answer
            .header(name)
            .unwrap_or_else(|| panic!("no {name}: {answer:?}"))
    };
    let number = |text: &str, key: &str| {
        let found = text.split(';').find_map(|part| part.strip_prefix(key));
        found
            .unwrap_or_else(|| panic!("no {key} in {text}"))
            .to_owned()
    };
    let (policy, state) = (header("ratelimit-policy"), header("ratelimit"));
    assert_eq!(number(policy, "w="), "60");
    let class = state
        .split(';')
        .next()
        .unwrap()
        .trim_matches('"')
        .to_owned();
    (
        class,
        number(policy, "q=").parse().unwrap(),
        number(state, "r=").parse().unwrap(),
        number(state, "t=").parse().unwrap(),
    )
}

/// A server on which strangers try five times a minute and the plan allows eight.
async fn strict() -> (&'static RunningApp, Arc<MovableClock>, Person) {
    let clock = Arc::new(MovableClock::default());
    let app = RunningApp::start_with(clock.clone(), |settings, _| {
        settings.limits.sign_in_per_minute = 5;
    });
    let app = app.await.keep();
    let owner = app.university("strict").await.owner().await;
    (app, clock, owner)
}

#[test]
fn attempts_to_sign_in_are_counted_by_address() {
    run(async {
        let (app, clock, owner) = strict().await;
        let body = json!({ "refresh_token": "made-up" });
        clock.advance(Duration::minutes(1));
        let university = &owner.university;
        let path = "/sessions/refresh";
        for left in (0..5).rev() {
            let answer = university.post(path, &body).await;
            let (class, quota, remaining, _) = told(&answer);
            assert_eq!((&*class, quota, remaining), ("sign_in", 5, left));
        }
        let refused = university.post(path, &body).await;
        refused.refused(429, "rate_limited");
        let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert_eq!(told(&refused), ("sign_in".to_owned(), 5, 0, wait));
        // Whoever is signed in goes on, and so do those who only read.
        owner.ok(Method::GET, "/me", None).await;
        Answer::to(university.anonymous(Method::GET, "/courses"))
            .await
            .ok();
        // Another university has buckets of its own.
        app.university("other")
            .await
            .post(path, &body)
            .await
            .refused(400, "invalid_token");
        clock.advance(Duration::seconds(i64::try_from(wait).unwrap()));
        university
            .post(path, &body)
            .await
            .refused(400, "invalid_token");
    });
}

#[test]
fn each_caller_and_each_class_has_a_bucket() {
    run(async {
        let (_, _, owner) = strict().await;
        let other = owner.university.person("Ada", &["learner"]).await;
        let read = |person: &Person| {
            let request = person.request(Method::GET, "/me");
            async move { told(&Answer::to(request).await) }
        };
        let (class, quota, first, _) = read(&owner).await;
        assert_eq!((&*class, quota), ("read", 60_000));
        assert!(read(&owner).await.2 <= first);
        let change = json!({ "name": "Olive" });
        let write = owner.ask(Method::PATCH, "/me", Some(change)).await;
        let (class, quota, ..) = told(&write);
        assert_eq!((&*class, quota), ("write", 30_000));
        let (.., left, _) = read(&other).await;
        assert_eq!(left, 59_999, "what one does costs the other nothing");
    });
}

/// The owner at a server where the plan allows three requests a minute.
async fn on_a_small_plan() -> (Arc<MovableClock>, Person) {
    let (app, clock, owner) = strict().await;
    let mut admin = PgConnection::connect_with(&app.app.admin).await.unwrap();
    sqlx::query("UPDATE control.plans SET requests_per_minute = 3 WHERE id = 'unlimited'")
        .execute(&mut admin)
        .await
        .unwrap();
    // A server beside it has not yet remembered the plan.
    let owner = owner.on(app.beside().await.keep());
    (clock, owner)
}

#[test]
fn who_is_turned_away_uses_up_nothing_of_whom_they_would_be() {
    run(async {
        let (_, owner) = on_a_small_plan().await;
        let guess = || async {
            let request = owner.university.anonymous(Method::GET, "/me");
            Answer::to(request.bearer_auth("not-a-token")).await
        };
        for left in (0..3).rev() {
            let answer = guess().await;
            answer.refused(401, "unauthenticated");
            assert_eq!(told(&answer).2, left);
        }
        guess().await.refused(429, "rate_limited");
        let change = json!({ "name": "Olive" });
        let forge = || async {
            let request = owner.request(Method::PATCH, "/me").json(&change);
            Answer::to(request.header("Sec-Fetch-Site", "cross-site")).await
        };
        for _ in 0..2 {
            forge().await.refused(403, "csrf_failed");
        }
        forge().await.refused(429, "rate_limited");
        owner.ok(Method::GET, "/me", None).await;
        owner.ok(Method::PATCH, "/me", Some(change.clone())).await;
    });
}

#[test]
fn the_plan_says_how_often() {
    run(async {
        let (clock, owner) = on_a_small_plan().await;
        for _ in 0..3 {
            owner.ok(Method::GET, "/me", None).await;
        }
        let refused = owner.ask(Method::GET, "/me", None).await;
        refused.refused(429, "rate_limited");
        assert_eq!(told(&refused).0, "read");
        clock.advance(Duration::seconds(20));
        owner.ok(Method::GET, "/me", None).await;
        owner
            .ask(Method::GET, "/me", None)
            .await
            .refused(429, "rate_limited");
    });
}
