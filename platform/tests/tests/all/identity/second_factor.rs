use chrono::Duration;
use collegium_testkit::{Answer, MovableClock, PASSWORD, Person, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use totp_rs::{Algorithm, Secret, TOTP};

use super::with_clock;

/// An authenticator app.
pub(crate) struct Authenticator(TOTP);

impl Authenticator {
    fn of(secret: &str) -> Self {
        let secret = Secret::Encoded(secret.to_owned()).to_bytes().unwrap();
        Self(TOTP::new(Algorithm::SHA1, 6, 1, 30, secret, None, "test".to_owned()).unwrap())
    }

    fn code(&self, clock: &dyn collegium_kernel::Clock) -> String {
        let now = u64::try_from(clock.now().timestamp()).unwrap();
        self.0.generate(now)
    }
}

fn proof() -> Option<Value> {
    Some(json!({ "current_password": PASSWORD }))
}

/// An authenticator app that is not yet confirmed, and the code that confirms it.
pub(crate) async fn begin(person: &Person, password: &str) -> (Authenticator, String) {
    let proof = Some(json!({ "current_password": password }));
    let enrolment = person.ok(Method::POST, "/me/second-factor", proof).await;
    let authenticator = Authenticator::of(enrolment["secret"].as_str().unwrap());
    let code = authenticator.code(&*person.university.app.app.clock);
    (authenticator, code)
}

/// Sets an authenticator app up: it and the recovery codes.
pub(crate) async fn set_up(person: &Person) -> (Authenticator, Vec<String>) {
    set_up_with(person, PASSWORD).await
}

/// Sets an authenticator app up for somebody with this password.
pub(crate) async fn set_up_with(person: &Person, password: &str) -> (Authenticator, Vec<String>) {
    let (authenticator, code) = begin(person, password).await;
    let body = json!({ "code": code });
    let codes = person
        .ok(Method::POST, "/me/second-factor/confirm", Some(body))
        .await;
    let codes = codes["codes"].as_array().unwrap().iter();
    let codes = codes
        .map(|code| code.as_str().unwrap().to_owned())
        .collect();
    (authenticator, codes)
}

async fn sign_in(person: &Person, code: Option<&str>) -> Answer {
    let mut body = json!({ "email": person.email, "password": PASSWORD });
    if let Some(code) = code {
        body["code"] = json!(code);
    }
    person.university.post("/sessions", &body).await
}

/// The next code is another one, which a code that is used up is not.
fn next_step(clock: &MovableClock) {
    clock.advance(Duration::seconds(30));
}

#[test]
fn with_an_authenticator_app_the_password_alone_is_not_enough() {
    run(async {
        let (app, clock) = with_clock().await;
        let ada = app
            .university("totp")
            .await
            .person("Ada", &["learner"])
            .await;
        let wrong = json!({ "current_password": "not the password" });
        let wrong = ada
            .ask(Method::POST, "/me/second-factor", Some(wrong))
            .await;
        wrong.refused(422, "validation_failed");
        let (authenticator, codes) = set_up(&ada).await;
        assert_eq!(codes.len(), 10);
        sign_in(&ada, None)
            .await
            .refused(401, "second_factor_required");
        let used = authenticator.code(&*clock);
        sign_in(&ada, Some(&used))
            .await
            .refused(401, "invalid_credentials");
        sign_in(&ada, Some("000000"))
            .await
            .refused(401, "invalid_credentials");
        next_step(&clock);
        let code = authenticator.code(&*clock);
        sign_in(&ada, Some(&code)).await.ok();
        sign_in(&ada, Some(&code))
            .await
            .refused(401, "invalid_credentials");
        let status = ada.ok(Method::GET, "/me/second-factor", None).await;
        assert_eq!(
            status,
            json!({ "enabled": true, "recovery_codes_left": 10 })
        );
        let twice = ada.ask(Method::POST, "/me/second-factor", proof()).await;
        twice.refused(409, "invalid_state");
    });
}

#[test]
fn until_a_code_is_confirmed_nothing_changes() {
    run(async {
        let ada = app()
            .await
            .university("propose")
            .await
            .person("Ada", &["learner"])
            .await;
        ada.ok(Method::POST, "/me/second-factor", proof()).await;
        let bad = json!({ "code": "000000" });
        let refused = ada
            .ask(Method::POST, "/me/second-factor/confirm", Some(bad))
            .await;
        refused.refused(401, "invalid_credentials");
        sign_in(&ada, None).await.ok();
    });
}

#[test]
fn a_recovery_code_works_once_and_renewing_ends_the_old_ones() {
    run(async {
        let (app, clock) = with_clock().await;
        let ada = app
            .university("recovery")
            .await
            .person("Ada", &["learner"])
            .await;
        let (_, codes) = set_up(&ada).await;
        sign_in(&ada, Some(&codes[0].to_uppercase().replace('-', " ")))
            .await
            .ok();
        sign_in(&ada, Some(&codes[0]))
            .await
            .refused(401, "invalid_credentials");
        let status = ada.ok(Method::GET, "/me/second-factor", None).await;
        assert_eq!(status["recovery_codes_left"], 9);
        let renewed = ada.ok(Method::POST, "/me/recovery-codes", proof()).await;
        sign_in(&ada, Some(&codes[1]))
            .await
            .refused(401, "invalid_credentials");
        sign_in(&ada, renewed["codes"][1].as_str()).await.ok();
        ada.ok(Method::POST, "/me/second-factor/remove", proof())
            .await;
        sign_in(&ada, None).await.ok();
        next_step(&clock);
        set_up(&ada).await;
        sign_in(&ada, renewed["codes"][2].as_str())
            .await
            .refused(401, "invalid_credentials");
    });
}

#[test]
fn whoever_has_the_password_does_not_guess_the_code() {
    run(async {
        let (app, clock) = with_clock().await;
        let ada = app
            .university("guess")
            .await
            .person("Ada", &["learner"])
            .await;
        let (authenticator, _) = set_up(&ada).await;
        next_step(&clock);
        for _ in 0..5 {
            sign_in(&ada, Some("000000"))
                .await
                .refused(401, "invalid_credentials");
        }
        let right = authenticator.code(&*clock);
        sign_in(&ada, Some(&right))
            .await
            .refused(429, "too_many_attempts");
        next_step(&clock);
        clock.advance(Duration::seconds(2));
        sign_in(&ada, Some(&authenticator.code(&*clock))).await.ok();
    });
}

#[test]
fn an_administrator_helps_who_has_lost_their_telephone_but_no_owner() {
    run(async {
        let university = app().await.university("lost").await;
        let (owner, admin) = (
            university.owner().await,
            university.person("Admin", &["admin"]).await,
        );
        let ada = university.person("Ada", &["learner"]).await;
        for person in [&ada, &owner] {
            set_up(person).await;
        }
        let reset = |id| {
            let (admin, path) = (&admin, format!("/users/{id}/second-factor"));
            async move { admin.ask(Method::DELETE, &path, None).await }
        };
        reset(owner.id).await.refused(403, "forbidden");
        reset(ada.id).await.ok();
        reset(ada.id).await.refused(404, "not_found");
        sign_in(&ada, None).await.ok();
        sign_in(&owner, None)
            .await
            .refused(401, "second_factor_required");
        super::audited(&admin, "user.second_factor_disabled").await;
    });
}

#[test]
fn a_browser_is_asked_for_the_code_on_a_page_of_its_own() {
    run(async {
        let (app, clock) = with_clock().await;
        let ada = app
            .university("pages")
            .await
            .person("Ada", &["learner"])
            .await;
        let (authenticator, _) = set_up(&ada).await;
        next_step(&clock);
        let form = |path: &str, cookie: &str, body: String| {
            let host = &ada.university.host;
            let request = app
                .request(Method::POST, host, path)
                .header("cookie", cookie);
            let kind = "application/x-www-form-urlencoded";
            request.header("content-type", kind).body(body).send()
        };
        let password = format!(
            "email={}&password={}",
            ada.email,
            PASSWORD.replace(' ', "+")
        );
        let answer = form("/sign-in", "", password).await.unwrap();
        let cookies = answer.headers().get_all("set-cookie");
        let cookies: Vec<_> = cookies
            .iter()
            .map(|c| c.to_str().unwrap().to_owned())
            .collect();
        assert!(
            !cookies.iter().any(|c| c.starts_with("session=")),
            "{cookies:?}"
        );
        let pending = cookies
            .iter()
            .find(|c| c.starts_with("second_factor="))
            .unwrap();
        let pending = pending.split(';').next().unwrap();
        let wrong = form("/sign-in/second-factor", pending, "code=000000".to_owned())
            .await
            .unwrap();
        assert_eq!(wrong.headers().get_all("set-cookie").iter().count(), 0);
        let code = format!("code={}", authenticator.code(&*clock));
        let right = form("/sign-in/second-factor", pending, code).await.unwrap();
        let session = right.headers().get_all("set-cookie").iter();
        let given = session
            .filter(|c| c.to_str().unwrap().starts_with("session="))
            .count();
        assert_eq!(given, 1, "{right:?}");
    });
}
