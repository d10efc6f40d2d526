use std::sync::{Mutex, PoisonError};

use collegium_testkit::{Answer, PASSWORD, Person, RunningApp, University, app, run};
use reqwest::{
    Method, RequestBuilder,
    header::{COOKIE, HOST, ORIGIN, SET_COOKIE},
};
use serde_json::json;

/// A browser that is signed in at the portal.
pub(crate) struct PortalSession {
    university: University,
    /// The `Set-Cookie` header of its session.
    set_cookie: String,
    /// What forms and scripts send back.
    csrf: Mutex<Option<String>>,
}

impl PortalSession {
    pub(crate) async fn of(person: &Person) -> Self {
        let university = person.university.clone();
        let form = format!(
            "email={}&password={}",
            person.email.replace('@', "%40"),
            PASSWORD.replace(' ', "+")
        );
        let request = university
            .app
            .request(Method::POST, &university.host, "/sign-in");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(form).send().await.unwrap();
        assert!(answer.status().is_redirection(), "{answer:?}");
        let cookies = answer.headers().get_all(SET_COOKIE).iter();
        let mut cookies = cookies.map(|value| value.to_str().unwrap().to_owned());
        let session = cookies.rfind(|text| text.starts_with("session="));
        Self {
            university,
            set_cookie: session.expect("a session"),
            csrf: Mutex::default(),
        }
    }

    /// A request with its cookie, wherever the university's own would not send it.
    pub(crate) fn request_to(
        &self,
        university: &University,
        method: Method,
        path: &str,
    ) -> RequestBuilder {
        let cookie = self.set_cookie.split(';').next().unwrap();
        university
            .app
            .request(method, &university.host, path)
            .header(COOKIE, cookie)
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.request_to(&self.university, method, path)
    }

    /// The token that the portal puts into its forms.
    async fn csrf(&self) -> String {
        let known = self
            .csrf
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(known) = known {
            return known;
        }
        let page = self.request(Method::GET, "/profile").send().await.unwrap();
        let page = page.text().await.unwrap();
        let (_, rest) = page
            .split_once("name=\"csrf_token\" value=\"")
            .unwrap_or_else(|| panic!("a form: {page}"));
        let token = rest.split('"').next().unwrap().to_owned();
        *self.csrf.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.clone());
        token
    }
}

/// A change by the session's cookie.
fn rename(browser: &PortalSession) -> RequestBuilder {
    let body = json!({ "name": "Renamed" });
    browser.request(Method::PATCH, "/api/v1/me").json(&body)
}

#[test]
fn the_session_is_a_cookie_that_scripts_and_other_sites_do_not_get() {
    run(async {
        let university = app().await.university("cookie").await;
        let person = university.person("Ada", &["learner"]).await;
        let browser = PortalSession::of(&person).await;
        let parts: Vec<&str> = browser.set_cookie.split(';').map(str::trim).collect();
        for wanted in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(parts.contains(&wanted), "{wanted}: {}", browser.set_cookie);
        }
        let names_domain = parts.iter().any(|part| part.starts_with("Domain"));
        assert!(
            !names_domain,
            "other hosts would get it: {}",
            browser.set_cookie
        );
        let me = Answer::to(browser.request(Method::GET, "/api/v1/me")).await;
        assert_eq!(me.ok()["id"], json!(person.id));
        let secret = parts[0].trim_start_matches("session=");
        let as_token = Answer::to(person.with_token(secret).request(Method::GET, "/me")).await;
        as_token.refused(401, "unauthenticated");
    });
}

#[test]
fn over_https_cookies_and_addresses_are_for_https_only() {
    run(async {
        let clock = std::sync::Arc::new(collegium_testkit::MovableClock::default());
        let app = RunningApp::start_with(clock, |settings, _| settings.server.https = true);
        let university = app.await.keep().university("https").await;
        let person = university.person("Ada", &["learner"]).await;
        let browser = PortalSession::of(&person).await;
        assert!(
            browser.set_cookie.contains("; Secure"),
            "{}",
            browser.set_cookie
        );
        let page = browser.request(Method::GET, "/").send().await.unwrap();
        let hsts = page.headers()["strict-transport-security"]
            .to_str()
            .unwrap();
        assert!(hsts.contains("max-age="), "{hsts}");
    });
}

#[test]
fn changes_by_cookie_need_the_sessions_token() {
    run(async {
        let university = app().await.university("csrf").await;
        let person = university.person("Ada", &["learner"]).await;
        let browser = PortalSession::of(&person).await;
        let other = PortalSession::of(&university.person("Eve", &["learner"]).await).await;
        Answer::to(rename(&browser))
            .await
            .refused(403, "csrf_failed");
        let wrong = rename(&browser).header("X-CSRF-Token", other.csrf().await);
        Answer::to(wrong).await.refused(403, "csrf_failed");
        let right = rename(&browser).header("X-CSRF-Token", browser.csrf().await);
        assert_eq!(Answer::to(right).await.ok()["name"], "Renamed");
        // A form of the portal has it as a field.
        let form = |token: &str| {
            browser
                .request(Method::POST, "/profile/sessions/others")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(format!("csrf_token={token}"))
        };
        assert_eq!(form("x").send().await.unwrap().status(), 403);
        let sent = form(&browser.csrf().await).send().await.unwrap();
        assert!(sent.status().is_redirection(), "{sent:?}");
    });
}

#[test]
fn what_another_site_asks_for_is_refused() {
    run(async {
        let university = app().await.university("forged").await;
        let person = university.person("Ada", &["learner"]).await;
        let browser = PortalSession::of(&person).await;
        let csrf = browser.csrf().await;
        let good = || rename(&browser).header("X-CSRF-Token", &csrf);
        let evil = good().header(ORIGIN, "http://evil.example");
        Answer::to(evil).await.refused(403, "csrf_failed");
        let sibling = good().header("Sec-Fetch-Site", "same-site");
        Answer::to(sibling).await.refused(403, "csrf_failed");
        let own = good().header(ORIGIN, format!("http://{}", university.host));
        Answer::to(own.header("Sec-Fetch-Site", "same-origin"))
            .await
            .ok();
        // Signing somebody in without their knowledge is a forgery, too.
        let body = json!({ "email": person.email, "password": PASSWORD });
        let sign_in = university.anonymous(Method::POST, "/sessions").json(&body);
        let sign_in = sign_in.header(ORIGIN, "http://evil.example");
        Answer::to(sign_in).await.refused(403, "csrf_failed");
    });
}

#[test]
fn every_answer_says_what_it_may_load_and_who_may_frame_it() {
    run(async {
        let university = app().await.university("csp").await;
        let person = university.person("Ada", &["learner"]).await;
        let browser = PortalSession::of(&person).await;
        for path in [
            "/",
            "/sign-in",
            "/profile",
            "/no-such-page",
            "/api/v1/me",
            "/api/v1/no",
        ] {
            let answer = browser.request(Method::GET, path).send().await.unwrap();
            let headers = answer.headers();
            let policy = headers["content-security-policy"].to_str().unwrap();
            for wanted in [
                "default-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
            ] {
                assert!(policy.contains(wanted), "{path}: {policy}");
            }
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        }
    });
}

#[test]
fn a_host_that_no_university_has_is_nobodys() {
    run(async {
        let app = app().await;
        let request = app.http.get(format!("http://{}/api/v1/me", app.address));
        let answer = Answer::to(request.header(HOST, "nobody.localhost")).await;
        answer.refused(404, "not_found");
    });
}
