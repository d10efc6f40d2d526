use collegium_identity::domain::ProfileChange;
use collegium_kernel::{Code, Problem};
use poem::handler;

use crate::{
    i18n::{Arg, Locale},
    site::{
        Answer,
        auth::MIN_PASSWORD,
        core::{Form, Notice, Upload, Visit, faces::avatar_path},
    },
    views::{CheckMailPage, CheckMailPurpose, FormErrors, ProfilePage, UserChrome},
};

const PATH: &str = "/profile";

async fn page(visit: &Visit, errors: FormErrors) -> Result<ProfilePage, Problem> {
    let (identity, ctx) = (visit.identity(), visit.context());
    let user = identity.user(ctx, visit.person()?).await?;
    let chrome = UserChrome::new(user.name.as_str(), None);
    Ok(ProfilePage {
        initials: chrome.initials,
        preferred_locale: Locale::from_code(&user.locale),
        avatar: avatar_path(&user),
        pending_email: identity.pending_email(ctx, user.id).await?,
        two_factor: user.second_factor,
        min_password_length: MIN_PASSWORD,
        name: user.name,
        email: user.email,
        errors,
    })
}

async fn refuse(visit: &Visit, errors: FormErrors) -> Answer {
    visit.refused(&page(visit, errors).await?).await
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    visit
        .page(&page(&visit, FormErrors::default()).await?)
        .await
}

#[handler]
pub(super) async fn save(visit: Visit, form: Form) -> Answer {
    let user_id = visit.person()?;
    let locale = match form.text("locale") {
        "" => visit.context().tenant.locale.clone(),
        chosen => chosen.to_owned(),
    };
    let change = ProfileChange {
        name: Some(form.text("name").to_owned()),
        locale: Some(locale),
        time_zone: None,
    };
    match visit
        .identity()
        .update_profile(visit.context(), user_id, change, None)
        .await
    {
        Ok(_) => Ok(visit.go_saying(PATH, Notice::Saved)),
        Err(error) => {
            let errors = visit.form_errors(error, &[])?;
            let mut page = page(&visit, errors).await?;
            form.text("name").clone_into(&mut page.name);
            visit.refused(&page).await
        }
    }
}

#[handler]
pub(super) async fn picture(visit: Visit, mut upload: Upload) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    if !upload.form.text("remove").is_empty() {
        visit
            .identity()
            .delete_avatar(visit.context(), user_id)
            .await?;
        return Ok(visit.go_saying(PATH, Notice::Saved));
    }
    let Some(file) = upload.files.remove("avatar") else {
        let text = visit.text("field-required", &[]);
        return refuse(&visit, FormErrors::default().with("avatar", text)).await;
    };
    let Err(error) = visit
        .identity()
        .set_avatar(visit.context(), user_id, file)
        .await
    else {
        return Ok(visit.go_saying(PATH, Notice::Saved));
    };
    let text = match error.code() {
        Some(Code::PayloadTooLarge) => {
            visit.text("field-file-too-large", &[("limit", Arg::from("1 MB"))])
        }
        Some(Code::UnsupportedMediaType | Code::ValidationFailed) => {
            visit.text("field-file-kind", &[])
        }
        _ => return Err(error.into()),
    };
    refuse(&visit, FormErrors::default().with("avatar", text)).await
}

/// A wrong password belongs to the field that the form has for it.
pub(super) fn password_errors(
    visit: &Visit,
    problem: impl Into<Problem>,
    field: &'static str,
) -> Result<FormErrors, Problem> {
    let problem = problem.into();
    if problem
        .errors
        .iter()
        .any(|error| error.field == "current_password")
    {
        return Ok(FormErrors::default().with(field, visit.text("password-wrong", &[])));
    }
    visit.form_errors(problem, &[])
}

#[handler]
pub(super) async fn email(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    let email = form.text("email");
    let asked = visit
        .identity()
        .request_email_change(visit.context(), user_id, email, form.raw("password"))
        .await;
    if let Err(error) = asked {
        return refuse(&visit, password_errors(&visit, error, "email_password")?).await;
    }
    let page = CheckMailPage {
        purpose: CheckMailPurpose::ChangeEmail,
        email: email.to_owned(),
        resend_action: None,
        outbox_href: None,
    };
    visit.page(&page).await
}

#[handler]
pub(super) async fn password(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    let (current, new) = (form.raw("current"), form.raw("password"));
    match visit
        .identity()
        .change_password(visit.context(), user_id, current, new)
        .await
    {
        Ok(()) => Ok(visit.go_saying(PATH, Notice::PasswordChanged)),
        Err(error) => refuse(&visit, password_errors(&visit, error, "current")?).await,
    }
}
