//! The links of letters. Following one changes nothing; the button on its page does.

use collegium_identity::domain::{AcceptInvitation, LinkInfo, LinkKind};
use collegium_kernel::{Code, Problem};
use poem::{handler, web::Query};
use serde::Deserialize;

use super::MIN_PASSWORD;
use crate::{
    site::{
        Answer,
        core::{Form, Visit},
    },
    views::{ConfirmEmailPage, ConfirmPurpose, FormErrors, InvitationPage, LinkOutcome},
};

#[derive(Deserialize)]
pub(super) struct Link {
    token: Option<String>,
}

impl Link {
    pub(super) fn token(&self) -> &str {
        self.token.as_deref().unwrap_or_default()
    }
}

const fn kind_of(purpose: ConfirmPurpose) -> LinkKind {
    match purpose {
        ConfirmPurpose::Verify => LinkKind::VerifyEmail,
        ConfirmPurpose::ChangeEmail => LinkKind::ChangeEmail,
    }
}

async fn look_up(visit: &Visit, kind: LinkKind, token: &str) -> Result<Option<LinkInfo>, Problem> {
    Ok(visit
        .identity()
        .link_info(visit.context(), kind, token)
        .await?)
}

async fn show_confirm(visit: Visit, purpose: ConfirmPurpose, token: &str) -> Answer {
    let found = look_up(&visit, kind_of(purpose), token).await?;
    let page = ConfirmEmailPage {
        purpose,
        outcome: if found.is_some() {
            LinkOutcome::Pending
        } else {
            LinkOutcome::Invalid
        },
        email: found.map(|link| link.email),
        token: token.to_owned(),
    };
    visit.page(&page).await
}

async fn confirm(visit: Visit, purpose: ConfirmPurpose, form: &Form) -> Answer {
    let visit = visit.on("/sign-in");
    let token = form.text("token");
    let found = look_up(&visit, kind_of(purpose), token).await?;
    let (identity, ctx) = (visit.identity(), visit.context());
    let done = match purpose {
        ConfirmPurpose::Verify => identity.verify_email(ctx, token).await,
        ConfirmPurpose::ChangeEmail => identity.confirm_email_change(ctx, token).await,
    };
    let outcome = match done.map_err(Problem::from) {
        Ok(()) => LinkOutcome::Done,
        // An address that somebody else has taken since is not told from a stale link.
        Err(problem)
            if matches!(
                problem.code,
                Code::InvalidToken | Code::EmailTaken | Code::NotFound
            ) =>
        {
            LinkOutcome::Invalid
        }
        Err(problem) => return Err(problem.into()),
    };
    let page = ConfirmEmailPage {
        purpose,
        outcome,
        email: found.map(|link| link.email),
        token: token.to_owned(),
    };
    if outcome == LinkOutcome::Done {
        visit.page(&page).await
    } else {
        visit.refused(&page).await
    }
}

#[handler]
pub(super) async fn show_verify(visit: Visit, Query(link): Query<Link>) -> Answer {
    show_confirm(visit, ConfirmPurpose::Verify, link.token()).await
}

#[handler]
pub(super) async fn verify(visit: Visit, form: Form) -> Answer {
    confirm(visit, ConfirmPurpose::Verify, &form).await
}

#[handler]
pub(super) async fn show_change(visit: Visit, Query(link): Query<Link>) -> Answer {
    show_confirm(visit, ConfirmPurpose::ChangeEmail, link.token()).await
}

#[handler]
pub(super) async fn change(visit: Visit, form: Form) -> Answer {
    confirm(visit, ConfirmPurpose::ChangeEmail, &form).await
}

fn invitation(token: &str, link: Option<LinkInfo>) -> InvitationPage {
    InvitationPage {
        token: token.to_owned(),
        valid: link.is_some(),
        email: link
            .as_ref()
            .map(|link| link.email.clone())
            .unwrap_or_default(),
        name: link
            .as_ref()
            .map(|link| link.name.clone())
            .unwrap_or_default(),
        inviter: link.and_then(|link| link.invited_by),
        min_password_length: MIN_PASSWORD,
        errors: FormErrors::default(),
    }
}

#[handler]
pub(super) async fn show_invitation(visit: Visit, Query(link): Query<Link>) -> Answer {
    let found = look_up(&visit, LinkKind::Invitation, link.token()).await?;
    visit.page(&invitation(link.token(), found)).await
}

#[handler]
pub(super) async fn accept(visit: Visit, form: Form) -> Answer {
    let visit = visit.on("/sign-in");
    let token = form.text("token");
    let mut page = invitation(token, look_up(&visit, LinkKind::Invitation, token).await?);
    let input = AcceptInvitation {
        token: token.to_owned(),
        name: Some(form.text("name").to_owned()),
        password: form.raw("password").to_owned(),
    };
    let Err(error) = visit
        .identity()
        .accept_invitation(visit.context(), input)
        .await
    else {
        return Ok(visit.go_saying("/sign-in", crate::site::core::Notice::PasswordSet));
    };
    let problem = Problem::from(error);
    if problem.code == Code::InvalidToken {
        page.valid = false;
    } else {
        page.errors = visit.form_errors(problem, &[])?;
        form.text("name").clone_into(&mut page.name);
    }
    visit.refused(&page).await
}
