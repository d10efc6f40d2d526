use collegium_identity::domain::LinkKind;
use collegium_kernel::{Code, Problem};
use poem::{handler, web::Query};

use super::{MIN_PASSWORD, links::Link};
use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit},
    },
    views::{CheckMailPage, CheckMailPurpose, ForgotPasswordPage, FormErrors, ResetPasswordPage},
};

#[handler]
pub(super) async fn show_forgot(visit: Visit) -> Answer {
    visit.page(&ForgotPasswordPage::default()).await
}

/// The answer is the same whether or not the address has an account.
#[handler]
pub(super) async fn forgot(visit: Visit, form: Form) -> Answer {
    let visit = visit.on("/forgot-password");
    let email = form.text("email").to_owned();
    if let Err(error) = visit
        .identity()
        .request_password_reset(visit.context(), &email)
        .await
    {
        let errors = visit.form_errors(error, &[])?;
        return visit.refused(&ForgotPasswordPage { email, errors }).await;
    }
    let page = CheckMailPage {
        purpose: CheckMailPurpose::Reset,
        email,
        resend_action: Some("/forgot-password".to_owned()),
        outbox_href: None,
    };
    visit.page(&page).await
}

fn page(token: &str, valid: bool, errors: FormErrors) -> ResetPasswordPage {
    ResetPasswordPage {
        token: token.to_owned(),
        valid,
        min_password_length: MIN_PASSWORD,
        errors,
    }
}

#[handler]
pub(super) async fn show_reset(visit: Visit, Query(link): Query<Link>) -> Answer {
    let found = visit
        .identity()
        .link_info(visit.context(), LinkKind::ResetPassword, link.token())
        .await?;
    visit
        .page(&page(link.token(), found.is_some(), FormErrors::default()))
        .await
}

#[handler]
pub(super) async fn reset(visit: Visit, form: Form) -> Answer {
    let visit = visit.on("/forgot-password");
    let token = form.text("token");
    let set = visit
        .identity()
        .reset_password(visit.context(), token, form.raw("password"))
        .await;
    match set.map_err(Problem::from) {
        Ok(()) => Ok(visit.go_saying("/sign-in", Notice::PasswordSet)),
        Err(problem) if problem.code == Code::InvalidToken => {
            visit
                .refused(&page(token, false, FormErrors::default()))
                .await
        }
        Err(problem) => {
            let errors = visit.form_errors(problem, &[])?;
            visit.refused(&page(token, true, errors)).await
        }
    }
}
