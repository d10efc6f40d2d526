use collegium_identity::domain::UserFilter;
use collegium_kernel::{Code, Problem};
use poem::{
    handler,
    http::{HeaderValue, header},
};
use uuid::Uuid;

use super::profile::password_errors;
use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit, append_cookie, assets::file},
    },
    views::{DataPage, FormErrors},
};

const PATH: &str = "/profile/data";
const OWNER: &str = "owner";

async fn page(visit: &Visit, errors: FormErrors) -> Result<DataPage, Problem> {
    let user = visit
        .identity()
        .user(visit.context(), visit.person()?)
        .await?;
    let is_owner = user.roles.iter().any(|role| role == OWNER);
    Ok(DataPage {
        can_erase: !is_owner || has_other_owner(visit, user.id).await?,
        email: user.email,
        export: None,
        errors,
    })
}

async fn has_other_owner(visit: &Visit, user_id: Uuid) -> Result<bool, Problem> {
    let owners = UserFilter {
        role: Some(OWNER.to_owned()),
        status: Some(collegium_identity::domain::UserStatus::Active),
        search: None,
    };
    let owners = visit
        .identity()
        .list_users(visit.context(), &owners, None, Some(2))
        .await?;
    Ok(owners.items.iter().any(|owner| owner.id != user_id))
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    visit
        .page(&page(&visit, FormErrors::default()).await?)
        .await
}

/// The copy is made while one waits, so nothing has to be kept of it.
#[handler]
pub(super) async fn export(visit: Visit, form: Form) -> Answer {
    drop(form);
    let data = visit
        .identity()
        .export_user_data(visit.context(), visit.person()?)
        .await?;
    let json = serde_json::to_vec_pretty(&data).map_err(|_| Problem::new(Code::Internal))?;
    let mut response = file("application/json", "no-store", json);
    response.headers_mut().insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"my-data.json\""),
    );
    Ok(response)
}

#[handler]
pub(super) async fn erase(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    let shown = page(&visit, FormErrors::default()).await?;
    if !form.text("confirm").eq_ignore_ascii_case(&shown.email) {
        let text = visit.text("data-erase-mismatch", &[]);
        let errors = FormErrors::default().with("confirm", text);
        return visit.refused(&DataPage { errors, ..shown }).await;
    }
    let password = form.raw("password");
    if let Err(error) = visit
        .identity()
        .erase_me(visit.context(), user_id, password)
        .await
    {
        let errors = password_errors(&visit, error, "password")?;
        return visit.refused(&DataPage { errors, ..shown }).await;
    }
    let mut response = visit.go_saying("/", Notice::Erased);
    append_cookie(&mut response, &visit.identity().forget_cookie());
    Ok(response)
}
