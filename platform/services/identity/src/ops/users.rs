use collegium_kernel::{Code, Cursor, Page, Problem, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{audit_user, forget_principal, page_size, profile::require_version, rights_of};
use crate::{
    Identity, IdentityError, Result,
    domain::{Email, PersonName, Rights, Role, User, UserChange, UserFilter, UserStatus},
    store::{self, roles as role_store, sessions, users},
};

impl Identity {
    /// The people whom a filter shows, in the order they came.
    pub async fn list_users(
        &self,
        ctx: &RequestContext,
        filter: &UserFilter,
        cursor: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Page<User>> {
        filter.check()?;
        let limit = page_size(limit);
        let after = Cursor::decode(cursor)?;
        let mut tx = self.read(ctx).await?;
        let rows = users::list(&mut tx, filter, after, limit).await?;
        Ok(Page::from_rows(rows, limit, |user| user.id))
    }

    /// The person with this address.
    pub async fn user_by_email(&self, ctx: &RequestContext, email: &str) -> Result<Option<User>> {
        let email = Email::parse(email)?;
        let mut tx = self.read(ctx).await?;
        match users::id_by_email(&mut tx, &email).await? {
            Some(id) => users::find(&mut tx, id).await,
            None => Ok(None),
        }
    }

    /// Changes a person's name, roles and status. Nobody gives what they lack, acts on
    /// somebody with more power, or takes the last owner away. The keys that a person made
    /// do no more than they may, and nothing while they are deactivated.
    pub async fn update_user(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        change: UserChange,
        expected: Option<i32>,
    ) -> Result<User> {
        let name = change.name.as_deref().map(PersonName::parse).transpose()?;
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        require_version(users::lock_version(&mut tx, user_id).await?, expected)?;
        let before = users::find(&mut tx, user_id)
            .await?
            .ok_or_else(IdentityError::not_found)?;
        let rights = require_power_over(&mut tx, ctx, &before).await?;
        if let Some(roles) = &change.roles {
            require_grantable(&mut tx, &rights, &before.roles, roles).await?;
        }
        if let Some(status) = change.status {
            require_transition(ctx, &before, status)?;
        }
        if gives_up_ownership(&before, &change) {
            require_other_owner(&mut tx, user_id).await?;
        }
        users::set_profile(&mut tx, user_id, name.as_ref(), None, None, now).await?;
        if let Some(roles) = &change.roles {
            users::set_roles(&mut tx, user_id, roles).await?;
        }
        if let Some(status) = change.status.filter(|status| *status != before.status) {
            self.move_to(&mut tx, ctx, user_id, status).await?;
        }
        forget_principal(&mut tx, user_id).await?;
        super::api_keys::forget_keys_of(&mut tx, user_id).await?;
        let details = json!({ "roles": change.roles, "name": name.is_some() });
        audit_user(&mut tx, ctx, "user.updated", user_id, details).await?;
        tx.publish("user.updated", user_id, json!({ "user_id": user_id }))
            .await?;
        let after = users::find(&mut tx, user_id).await?;
        tx.commit().await?;
        after.ok_or_else(IdentityError::not_found)
    }

    async fn move_to(
        &self,
        tx: &mut TenantTx,
        ctx: &RequestContext,
        user_id: Uuid,
        status: UserStatus,
    ) -> Result<()> {
        let now = self.0.clock.now();
        users::set_status(tx, user_id, status, now).await?;
        let action = if status == UserStatus::Deactivated {
            sessions::revoke_all(tx, user_id, None, now).await?;
            "user.deactivated"
        } else {
            "user.reactivated"
        };
        audit_user(tx, ctx, action, user_id, json!({})).await?;
        tx.publish(action, user_id, json!({ "user_id": user_id }))
            .await?;
        Ok(())
    }
}

/// Refuses the caller who wants to act on somebody with more power than they have; what
/// people do to themselves needs no power.
pub(super) async fn require_power_over_id(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    user_id: Uuid,
) -> Result<()> {
    if ctx.principal.user_id() == Some(user_id) {
        return Ok(());
    }
    let target = users::find(tx, user_id).await?;
    require_power_over(tx, ctx, &target.ok_or_else(IdentityError::not_found)?).await?;
    Ok(())
}

/// Refuses the caller who wants to act on somebody with more power than they have.
pub(super) async fn require_power_over(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    target: &User,
) -> Result<Rights> {
    if target.status == UserStatus::Erased {
        return Err(IdentityError::not_found());
    }
    let rights = rights_of(tx, ctx).await?;
    let roles = role_store::list(tx).await?;
    for role in roles
        .iter()
        .filter(|role| role.is_all() && target.roles.contains(&role.name))
    {
        rights.require_role(role)?;
    }
    Ok(rights)
}

/// Refuses roles that do not exist, and those that the caller may not give or take.
pub(super) async fn require_grantable(
    tx: &mut TenantTx,
    rights: &Rights,
    before: &[String],
    after: &[String],
) -> Result<()> {
    let known = role_store::list(tx).await?;
    let role = |name: &String| -> Result<&Role> {
        let found = known.iter().find(|role| role.name == *name);
        found.ok_or_else(|| Problem::invalid("roles", format!("There is no role {name:?}.")).into())
    };
    for name in after {
        let role = role(name)?;
        if !before.contains(name) {
            rights.require_role(role)?;
        }
    }
    for name in before.iter().filter(|name| !after.contains(name)) {
        rights.require_role(role(name)?)?;
    }
    Ok(())
}

fn require_transition(ctx: &RequestContext, before: &User, to: UserStatus) -> Result<()> {
    let refuse = |why: &str| Err(Problem::new(Code::InvalidState).with_detail(why).into());
    match (before.status, to) {
        (from, to) if from == to => Ok(()),
        (UserStatus::Active, UserStatus::Deactivated)
            if ctx.principal.user_id() == Some(before.id) =>
        {
            refuse("You cannot deactivate yourself.")
        }
        (UserStatus::Active, UserStatus::Deactivated)
        | (UserStatus::Deactivated, UserStatus::Active) => Ok(()),
        (UserStatus::Invited, _) => {
            refuse("The invitation has not been accepted; take it back instead.")
        }
        _ => refuse("A person is made active or deactivated."),
    }
}

fn gives_up_ownership(before: &User, change: &UserChange) -> bool {
    let is_owner = |roles: &[String]| roles.iter().any(|role| role == "owner");
    let gives_role = change
        .roles
        .as_deref()
        .is_some_and(|roles| !is_owner(roles));
    let leaves = change
        .status
        .is_some_and(|status| status != UserStatus::Active);
    before.status == UserStatus::Active && is_owner(&before.roles) && (gives_role || leaves)
}

/// Refuses to leave the university without an owner. The caller holds the lock on users.
pub(super) async fn require_other_owner(tx: &mut TenantTx, user_id: Uuid) -> Result<()> {
    if users::other_owners(tx, user_id).await? > 0 {
        return Ok(());
    }
    Err(Problem::new(Code::InvalidState)
        .with_detail("This is the last owner; make somebody else an owner first.")
        .into())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn user(status: UserStatus, roles: &[&str]) -> User {
        User {
            id: Uuid::from_u128(1),
            email: "a@example.org".into(),
            email_verified: true,
            name: "A".into(),
            locale: "en".into(),
            time_zone: "UTC".into(),
            has_avatar: false,
            status,
            roles: roles.iter().map(ToString::to_string).collect(),
            second_factor: false,
            last_seen_at: None,
            version: 1,
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn only_an_active_owner_who_stops_being_one_is_asked_about() {
        let owner = user(UserStatus::Active, &["owner"]);
        let roles = |list: &[&str]| UserChange {
            roles: Some(list.iter().map(ToString::to_string).collect()),
            ..UserChange::default()
        };
        let status = |status| UserChange {
            status: Some(status),
            ..UserChange::default()
        };
        assert!(gives_up_ownership(&owner, &roles(&["admin"])));
        assert!(gives_up_ownership(&owner, &status(UserStatus::Deactivated)));
        assert!(!gives_up_ownership(&owner, &roles(&["owner", "admin"])));
        assert!(!gives_up_ownership(&owner, &UserChange::default()));
        let admin = user(UserStatus::Active, &["admin"]);
        assert!(!gives_up_ownership(
            &admin,
            &status(UserStatus::Deactivated)
        ));
        let gone = user(UserStatus::Deactivated, &["owner"]);
        assert!(!gives_up_ownership(&gone, &roles(&[])));
    }
}
