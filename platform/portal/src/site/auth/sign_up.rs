use collegium_identity::domain::{SignUp, SignUpMode};
use collegium_kernel::{Code, Problem};
use poem::handler;

use super::MIN_PASSWORD;
use crate::{
    i18n::Arg,
    site::{
        Answer,
        core::{Form, Visit},
    },
    views::{CheckMailPage, CheckMailPurpose, FormErrors, SignUpPage},
};

async fn page(visit: &Visit) -> Result<SignUpPage, Problem> {
    let face = visit.face().await?;
    if !face.sign_up_open() {
        return Err(Problem::new(Code::SignUpClosed));
    }
    let by_domain = face.sign_up.mode == SignUpMode::Domain;
    Ok(SignUpPage {
        allowed_domains: if by_domain {
            face.sign_up.domains.clone()
        } else {
            Vec::new()
        },
        min_password_length: MIN_PASSWORD,
        ..SignUpPage::default()
    })
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    if visit.is_signed_in() {
        return Ok(visit.go("/"));
    }
    visit.page(&page(&visit).await?).await
}

/// The answer is the same whether or not the address has an account.
#[handler]
pub(super) async fn submit(visit: Visit, form: Form) -> Answer {
    let visit = visit.on("/sign-up");
    let mut page = page(&visit).await?;
    let input = SignUp {
        email: form.text("email").to_owned(),
        name: form.text("name").to_owned(),
        password: form.raw("password").to_owned(),
        locale: Some(visit.locale().code().to_owned()),
    };
    let Err(error) = visit.identity().sign_up(visit.context(), input).await else {
        return sent(&visit, &form).await;
    };
    let problem = Problem::from(error);
    page.errors = if problem.code == Code::SignUpClosed && !page.allowed_domains.is_empty() {
        let domains = page.allowed_domains.join(", ");
        let text = visit.text("sign-up-domain-refused", &[("domains", Arg::from(domains))]);
        FormErrors::default().with("email", text)
    } else {
        visit.form_errors(problem, &[])?
    };
    form.text("name").clone_into(&mut page.name);
    form.text("email").clone_into(&mut page.email);
    visit.refused(&page).await
}

#[handler]
pub(super) async fn resend(visit: Visit, form: Form) -> Answer {
    let visit = visit.on("/sign-in");
    let asked = visit
        .identity()
        .resend_verification(visit.context(), form.text("email"))
        .await;
    match asked.map_err(Problem::from) {
        Ok(()) => {}
        // Not an address at all: nothing was sent, and the page says no more than usual.
        Err(problem) if problem.code == Code::ValidationFailed => {}
        Err(problem) => return Err(problem.into()),
    }
    sent(&visit, &form).await
}

async fn sent(visit: &Visit, form: &Form) -> Answer {
    let page = CheckMailPage {
        purpose: CheckMailPurpose::Verify,
        email: form.text("email").to_owned(),
        resend_action: Some("/verify-email/resend".to_owned()),
        outbox_href: None,
    };
    visit.page(&page).await
}
