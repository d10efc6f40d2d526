use collegium_contracts::permissions::UsersInvite;
use collegium_identity::domain::{Email, Invite};
use collegium_kernel::{Code, Problem};
use poem::handler;

use super::role_options;
use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit},
    },
    views::{FormErrors, UserInvitePage},
};

/// People invited by one form.
const MAX_AT_ONCE: usize = 200;

async fn page(visit: &Visit, chosen: &str, errors: FormErrors) -> Result<UserInvitePage, Problem> {
    Ok(UserInvitePage {
        emails: String::new(),
        roles: role_options(visit, |name| name == chosen).await?,
        errors,
    })
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    visit.permit::<UsersInvite>(None).await?;
    visit
        .page(&page(&visit, "learner", FormErrors::default()).await?)
        .await
}

/// Whoever was invited before something went wrong stays invited; the form comes back
/// with the addresses that are left.
#[handler]
pub(super) async fn submit(visit: Visit, form: Form) -> Answer {
    visit.permit::<UsersInvite>(None).await?;
    let lines: Vec<&str> = form.lines("emails").collect();
    let role = form.text("role");
    if lines.is_empty() || lines.len() > MAX_AT_ONCE {
        let key = if lines.is_empty() {
            "field-required"
        } else {
            "problem-payload-too-large"
        };
        let errors = FormErrors::default().with("emails", visit.text(key, &[]));
        return refuse(&visit, &lines, role, errors).await;
    }
    if let Some(bad) = lines.iter().find(|line| Email::parse(line).is_err()) {
        let text = format!("{bad}: {}", visit.text("field-email-invalid", &[]));
        return refuse(
            &visit,
            &lines,
            role,
            FormErrors::default().with("emails", text),
        )
        .await;
    }
    for (done, line) in lines.iter().enumerate() {
        if let Err(problem) = invite(&visit, line, role).await {
            let taken = problem.code == Code::EmailTaken;
            let mut errors =
                visit.form_errors(problem, &[("roles", "role"), ("email", "emails")])?;
            if taken {
                let text = format!("{line}: {}", visit.text("problem-email-taken", &[]));
                errors = FormErrors::default().with("emails", text);
            }
            return refuse(&visit, lines.get(done..).unwrap_or_default(), role, errors).await;
        }
    }
    let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    Ok(visit.go_saying("/admin/users", Notice::InvitationsSent(count)))
}

/// Until they say otherwise, somebody is called as their address begins.
async fn invite(visit: &Visit, email: &str, role: &str) -> Result<(), Problem> {
    let name = email.split('@').next().unwrap_or(email);
    let input = Invite {
        email: email.to_owned(),
        name: name.chars().take(100).collect(),
        roles: vec![role.to_owned()],
        locale: None,
    };
    visit.identity().invite(visit.context(), input).await?;
    Ok(())
}

async fn refuse(visit: &Visit, left: &[&str], role: &str, errors: FormErrors) -> Answer {
    let mut page = page(visit, role, errors).await?;
    page.emails = left.join("\n");
    visit.refused(&page).await
}
