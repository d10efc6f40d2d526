use std::time::Instant;

use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, Person, University, app, run};
use reqwest::Method;
use serde_json::json;

use super::{assert_same, sign_in, with_clock};

const WRONG: &str = "not the right passphrase";

async fn deactivate(person: &Person) {
    let owner = person.university.owner().await;
    let path = format!("/users/{}", person.id);
    let body = json!({ "status": "deactivated" });
    owner.ok(Method::PATCH, &path, Some(body)).await;
}

async fn fail(university: &University, email: &str, times: usize) -> Answer {
    for _ in 1..times {
        sign_in(university, email, WRONG).await;
    }
    sign_in(university, email, WRONG).await
}

/// Seconds to wait, as the answer says.
fn retry_after(answer: &Answer) -> i64 {
    answer.refused(429, "too_many_attempts");
    answer.header("retry-after").unwrap().parse().unwrap()
}

#[test]
fn a_refusal_does_not_tell_who_has_an_account() {
    run(async {
        let university = app().await.university("alike").await;
        let ada = university.person("Ada", &["learner"]).await;
        let gone = university.person("Gone", &["learner"]).await;
        deactivate(&gone).await;
        let nobody = format!("nobody@{}.example", university.slug);
        let unknown = sign_in(&university, &nobody, PASSWORD).await;
        unknown.refused(401, "invalid_credentials");
        assert_same(&unknown, &sign_in(&university, &ada.email, WRONG).await);
        assert_same(&unknown, &sign_in(&university, &gone.email, PASSWORD).await);
    });
}

/// Hashing is what takes the time; an answer without it would come many times faster.
#[test]
fn a_refusal_takes_as_much_work_whoever_it_is() {
    run(async {
        let university = app().await.university("work").await;
        let mut fastest = [f64::INFINITY; 3];
        for round in 0..4 {
            let known = university
                .person(&format!("Known{round}"), &["learner"])
                .await;
            let gone = university
                .person(&format!("Gone{round}"), &["learner"])
                .await;
            deactivate(&gone).await;
            let nobody = format!("nobody{round}@{}.example", university.slug);
            for (place, email) in [&known.email, &gone.email, &nobody].into_iter().enumerate() {
                let start = Instant::now();
                sign_in(&university, email, WRONG)
                    .await
                    .refused(401, "invalid_credentials");
                fastest[place] = fastest[place].min(start.elapsed().as_secs_f64());
            }
        }
        let [known, gone, nobody] = fastest;
        for other in [gone, nobody] {
            let ratio = other / known;
            assert!((0.4..2.5).contains(&ratio), "seconds: {fastest:?}");
        }
    });
}

#[test]
fn who_guesses_waits_longer_each_time() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("guess").await;
        let ada = university.person("Ada", &["learner"]).await;
        let mut waits = Vec::new();
        fail(&university, &ada.email, 4)
            .await
            .refused(401, "invalid_credentials");
        for _ in 0..4 {
            fail(&university, &ada.email, 1)
                .await
                .refused(401, "invalid_credentials");
            // Not even the right password is looked at now.
            let wait = retry_after(&sign_in(&university, &ada.email, PASSWORD).await);
            waits.push(wait);
            clock.advance(Duration::seconds(wait - 2));
            retry_after(&sign_in(&university, &ada.email, PASSWORD).await);
            clock.advance(Duration::seconds(3));
        }
        for (wait, expected) in waits.iter().zip([30, 60, 120, 240]) {
            assert!((expected - 1..=expected + 1).contains(wait), "{waits:?}");
        }
        sign_in(&university, &ada.email, PASSWORD).await.ok();
        // Success begins the count anew.
        fail(&university, &ada.email, 4)
            .await
            .refused(401, "invalid_credentials");
        sign_in(&university, &ada.email, PASSWORD).await.ok();
    });
}

#[test]
fn an_address_without_an_account_is_locked_just_the_same() {
    run(async {
        let (here, there) = (
            app().await.university("here").await,
            app().await.university("there").await,
        );
        let ada = here.person("Ada", &["learner"]).await;
        let nobody = format!("nobody@{}.example", here.slug);
        for email in [&ada.email, &nobody] {
            fail(&here, email, 5)
                .await
                .refused(401, "invalid_credentials");
        }
        let known = sign_in(&here, &ada.email, PASSWORD).await;
        let unknown = sign_in(&here, &nobody, PASSWORD).await;
        assert!((retry_after(&known) - retry_after(&unknown)).abs() <= 2);
        // Written otherwise it is the same address; at another university another's.
        retry_after(&sign_in(&here, &ada.email.to_uppercase(), PASSWORD).await);
        fail(&there, &ada.email, 1)
            .await
            .refused(401, "invalid_credentials");
    });
}

#[test]
fn guesses_at_once_do_not_get_past_the_count() {
    run(async {
        let university = app().await.university("burst").await;
        let ada = university.person("Ada", &["learner"]).await;
        let guesses = (0..20).map(|_| {
            let (university, email) = (university.clone(), ada.email.clone());
            tokio::spawn(async move { sign_in(&university, &email, WRONG).await.status })
        });
        let guesses: Vec<_> = guesses.collect();
        let mut looked_at = 0;
        for guess in guesses {
            looked_at += usize::from(guess.await.unwrap() == 401);
        }
        assert_eq!(looked_at, 5, "the rest were not even compared");
    });
}
