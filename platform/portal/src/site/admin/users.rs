use collegium_contracts::permissions::{UsersInvite, UsersRead, UsersUpdate};
use collegium_identity::domain::{User, UserChange, UserFilter, UserStatus};
use collegium_kernel::{MAX_LIMIT, Problem};
use poem::{
    handler,
    web::{Path, Query},
};
use serde::Deserialize;
use uuid::Uuid;

use super::role_options;
use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit, faces::avatar_path},
    },
    views::{
        AccountStatus, FormErrors, RoleOption, UserChrome, UserDetailPage, UserRow, UsersPage,
    },
};

const PATH: &str = "/admin/users";
const PAGE_SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wish {
    q: String,
    role: String,
    status: String,
    cursor: Option<String>,
}

impl Wish {
    fn filter(&self) -> UserFilter {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        UserFilter {
            search: some(&self.q),
            role: some(&self.role),
            status: self.status.parse().ok(),
        }
    }

    fn next_href(&self, cursor: &str) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.q)
            .append_pair("role", &self.role)
            .append_pair("status", &self.status)
            .append_pair("cursor", cursor)
            .finish();
        format!("{PATH}?{query}")
    }
}

#[handler]
pub(super) async fn list(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    visit.permit::<UsersRead>(None).await?;
    let cursor = wish.cursor.as_deref();
    let found = visit
        .identity()
        .list_users(visit.context(), &wish.filter(), cursor, Some(PAGE_SIZE))
        .await?;
    let roles = role_options(&visit, |name| name == wish.role).await?;
    let page = UsersPage {
        users: found.items.iter().map(|user| row(user, &roles)).collect(),
        next_href: found.next_cursor.map(|cursor| wish.next_href(&cursor)),
        can_invite: visit.may::<UsersInvite>(None).await?,
        status: wish
            .filter()
            .status
            .map(|status| shown_status(status, true)),
        query: wish.q,
        roles,
    };
    visit.page(&page).await
}

fn shown_status(status: UserStatus, verified: bool) -> AccountStatus {
    match status {
        UserStatus::Invited => AccountStatus::Invited,
        UserStatus::Active if !verified => AccountStatus::Unverified,
        UserStatus::Active => AccountStatus::Active,
        UserStatus::Deactivated | UserStatus::Erased => AccountStatus::Deactivated,
    }
}

fn row(user: &User, roles: &[RoleOption]) -> UserRow {
    let label = |name: &String| {
        let known = roles.iter().find(|role| role.name == *name);
        known.map_or_else(|| name.clone(), |role| role.label.clone())
    };
    UserRow {
        name: user.name.clone(),
        initials: UserChrome::new(user.name.as_str(), None).initials,
        avatar: avatar_path(user),
        email: user.email.clone(),
        roles: user.roles.iter().map(label).collect(),
        status: shown_status(user.status, user.email_verified),
        last_seen_at: user.last_seen_at,
        href: format!("{PATH}/{}", user.id),
    }
}

async fn page(visit: &Visit, user_id: Uuid, errors: FormErrors) -> Result<UserDetailPage, Problem> {
    let (identity, ctx) = (visit.identity(), visit.context());
    let user = identity.user(ctx, user_id).await?;
    let roles = role_options(visit, |name| user.roles.iter().any(|role| role == name)).await?;
    let sessions = identity
        .list_sessions(ctx, user_id, None, Some(MAX_LIMIT))
        .await?
        .items
        .len();
    Ok(UserDetailPage {
        user: row(&user, &roles),
        path: format!("{PATH}/{user_id}"),
        created_at: user.created_at,
        two_factor: user.second_factor,
        session_count: u32::try_from(sessions).unwrap_or(u32::MAX),
        roles,
        is_self: ctx.principal.user_id() == Some(user_id),
        can_edit: visit.may::<UsersUpdate>(None).await?,
        errors,
    })
}

#[handler]
pub(super) async fn show(visit: Visit, Path(user_id): Path<Uuid>) -> Answer {
    visit.permit::<UsersRead>(None).await?;
    visit
        .page(&page(&visit, user_id, FormErrors::default()).await?)
        .await
}

async fn change(visit: Visit, user_id: Uuid, change: UserChange, notice: Notice) -> Answer {
    visit.permit::<UsersUpdate>(None).await?;
    let path = format!("{PATH}/{user_id}");
    let visit = visit.on(path.as_str());
    match visit
        .identity()
        .update_user(visit.context(), user_id, change, None)
        .await
    {
        Ok(_) => Ok(visit.go_saying(&path, notice)),
        Err(error) => {
            let errors = visit.form_errors(error, &[("roles", "role")])?;
            visit.refused(&page(&visit, user_id, errors).await?).await
        }
    }
}

#[handler]
pub(super) async fn set_roles(visit: Visit, form: Form, Path(user_id): Path<Uuid>) -> Answer {
    let wished = UserChange {
        roles: Some(form.all("role").map(ToOwned::to_owned).collect()),
        ..UserChange::default()
    };
    change(visit, user_id, wished, Notice::Saved).await
}

async fn set_status(visit: Visit, user_id: Uuid, status: UserStatus, notice: Notice) -> Answer {
    let wished = UserChange {
        status: Some(status),
        ..UserChange::default()
    };
    change(visit, user_id, wished, notice).await
}

#[handler]
pub(super) async fn activate(visit: Visit, form: Form, Path(user_id): Path<Uuid>) -> Answer {
    drop(form);
    set_status(visit, user_id, UserStatus::Active, Notice::UserActivated).await
}

#[handler]
pub(super) async fn deactivate(visit: Visit, form: Form, Path(user_id): Path<Uuid>) -> Answer {
    drop(form);
    set_status(
        visit,
        user_id,
        UserStatus::Deactivated,
        Notice::UserDeactivated,
    )
    .await
}

#[handler]
pub(super) async fn sign_out(visit: Visit, form: Form, Path(user_id): Path<Uuid>) -> Answer {
    drop(form);
    visit.permit::<UsersUpdate>(None).await?;
    let user = visit.identity().user(visit.context(), user_id).await?;
    visit
        .identity()
        .revoke_other_sessions(visit.context(), user.id)
        .await?;
    Ok(visit.go_saying(&format!("{PATH}/{user_id}"), Notice::SessionEnded))
}
