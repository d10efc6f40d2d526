use collegium_identity::{
    SignIn,
    domain::{SessionKind, SignInOutcome, SignedInAs},
};
use collegium_kernel::{Code, Problem};
use poem::{Request, Response, handler, web::Query};
use serde::Deserialize;

use crate::{
    site::{
        Answer,
        core::{Cookie, Form, Notice, Visit, append_cookie, cookie_of, local_path, set_cookie},
    },
    views::{CheckMailPage, CheckMailPurpose, FormErrors, SecondFactorPage, SignInPage},
};

/// Stands for the password while the code is asked for.
const PENDING: &str = "second_factor";
const PENDING_PATH: &str = "/sign-in";
const PENDING_SECONDS: u32 = 300;

#[derive(Deserialize)]
pub(super) struct Next {
    next: Option<String>,
}

impl Next {
    fn path(&self) -> &str {
        path_or_home(self.next.as_deref().unwrap_or_default())
    }
}

fn path_or_home(next: &str) -> &str {
    local_path(next).unwrap_or("/")
}

#[handler]
pub(super) async fn show(visit: Visit, Query(next): Query<Next>) -> Answer {
    if visit.is_signed_in() {
        return Ok(visit.go(next.path()));
    }
    let page = SignInPage {
        next: next.path().to_owned(),
        sign_up_open: visit.face().await?.sign_up_open(),
        ..SignInPage::default()
    };
    visit.page(&page).await
}

#[handler]
pub(super) async fn submit(visit: Visit, form: Form) -> Answer {
    let visit = visit.on("/sign-in");
    let next = path_or_home(form.text("next"));
    let input = SignIn {
        email: form.text("email").to_owned(),
        password: form.raw("password").to_owned(),
        code: None,
    };
    let outcome = visit
        .identity()
        .sign_in(visit.context(), input, SessionKind::Browser)
        .await;
    match outcome.map_err(Problem::from) {
        Ok(SignInOutcome::SignedIn(SignedInAs::Browser(session))) => {
            Ok(signed_in(&visit, next, &session.set_cookie))
        }
        Ok(SignInOutcome::SecondFactorRequired { token: Some(token) }) => {
            let mut response = visit.go(&with_next("/sign-in/second-factor", next));
            pend(&visit, &mut response, &token, PENDING_SECONDS);
            Ok(response)
        }
        Ok(_) => Err(Problem::new(Code::Internal).into()),
        Err(problem) if problem.code == Code::EmailNotVerified => {
            let page = CheckMailPage {
                purpose: CheckMailPurpose::Verify,
                email: form.text("email").to_owned(),
                resend_action: Some("/verify-email/resend".to_owned()),
                outbox_href: None,
            };
            visit.page(&page).await
        }
        Err(problem) => refuse(&visit, &form, next, problem).await,
    }
}

async fn refuse(visit: &Visit, form: &Form, next: &str, problem: Problem) -> Answer {
    let errors = if problem.code == Code::InvalidCredentials {
        FormErrors::default().with(FormErrors::FORM, visit.text("sign-in-wrong", &[]))
    } else {
        visit.form_errors(problem, &[])?
    };
    let page = SignInPage {
        email: form.text("email").to_owned(),
        next: next.to_owned(),
        sign_up_open: visit.face().await?.sign_up_open(),
        errors,
    };
    visit.refused(&page).await
}

fn with_next(path: &str, next: &str) -> String {
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}?next={next}")
}

/// A language that was chosen before signing in gives way to the person's own.
fn signed_in(visit: &Visit, next: &str, session: &str) -> Response {
    let mut response = visit.go(next);
    append_cookie(&mut response, session);
    pend(visit, &mut response, "", 0);
    response
}

fn pend(visit: &Visit, response: &mut Response, token: &str, max_age: u32) {
    let cookie = Cookie {
        name: PENDING,
        value: token,
        path: PENDING_PATH,
        max_age,
        https: visit.https(),
    };
    set_cookie(response, &cookie);
}

#[handler]
pub(super) async fn show_code(visit: Visit, request: &Request, Query(next): Query<Next>) -> Answer {
    if cookie_of(request, PENDING).is_none() {
        return Ok(visit.go(&with_next("/sign-in", next.path())));
    }
    let page = SecondFactorPage {
        next: next.path().to_owned(),
        errors: FormErrors::default(),
    };
    visit.page(&page).await
}

#[handler]
pub(super) async fn submit_code(visit: Visit, request: &Request, form: Form) -> Answer {
    let visit = visit.on("/sign-in/second-factor");
    let next = path_or_home(form.text("next"));
    let Some(token) = cookie_of(request, PENDING) else {
        return Ok(visit.go(&with_next("/sign-in", next)));
    };
    let code = form.text("code");
    let session = visit
        .identity()
        .complete_second_factor(visit.context(), token, code)
        .await;
    let problem = match session.map_err(Problem::from) {
        Ok(session) => return Ok(signed_in(&visit, next, &session.set_cookie)),
        Err(problem) => problem,
    };
    if problem.code == Code::InvalidToken {
        let mut response = visit.go(&with_next("/sign-in", next));
        pend(&visit, &mut response, "", 0);
        return Ok(response);
    }
    let errors = if problem.code == Code::InvalidCredentials {
        FormErrors::default().with("code", visit.text("second-factor-wrong", &[]))
    } else {
        visit.form_errors(problem, &[])?
    };
    let page = SecondFactorPage {
        next: next.to_owned(),
        errors,
    };
    visit.refused(&page).await
}

#[handler]
pub(super) async fn sign_out(visit: Visit, form: Form) -> Answer {
    drop(form);
    visit.identity().sign_out(visit.context()).await?;
    let mut response = visit.go_saying("/", Notice::SignedOut);
    append_cookie(&mut response, &visit.identity().forget_cookie());
    Ok(response)
}
