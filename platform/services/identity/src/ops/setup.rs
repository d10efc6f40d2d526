use async_trait::async_trait;
use collegium_contracts::{
    FirstOwner, TenantSetup,
    permissions::{self, DefaultRole},
};
use collegium_kernel::{Problem, RequestContext, TenantContext};
use collegium_store::TenantTx;
use serde_json::json;

use super::{audit_user, links};
use crate::{
    Identity, Result,
    domain::{Email, PersonName, Role, UserStatus},
    policy,
    secrets::is_password_hash,
    store::{self, roles, users},
};

#[async_trait]
impl TenantSetup for Identity {
    async fn set_up(
        &self,
        tenant: &TenantContext,
        owner: Option<&FirstOwner>,
    ) -> std::result::Result<(), Problem> {
        let ctx = RequestContext::system(tenant.clone(), "setup");
        Ok(self.set_up_tenant(&ctx, owner).await?)
    }
}

impl Identity {
    async fn set_up_tenant(&self, ctx: &RequestContext, owner: Option<&FirstOwner>) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        for default in permissions::DEFAULT_ROLES {
            roles::insert(&mut tx, &role_of(default)).await?;
        }
        tx.invalidate(policy::TOPIC, "").await?;
        if !self.can_sign(&mut tx).await? {
            self.renew_signing_key(&mut tx).await?;
        }
        if let Some(owner) = owner {
            self.install_owner(&mut tx, ctx, owner).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Makes the first owner. Done twice, nothing happens the second time: a person who
    /// is there already only gets the role.
    async fn install_owner(
        &self,
        tx: &mut TenantTx,
        ctx: &RequestContext,
        owner: &FirstOwner,
    ) -> Result<()> {
        let email = Email::parse(&owner.email)?;
        let name = PersonName::parse(&owner.name)?;
        if let Some(id) = users::id_by_email(tx, &email).await? {
            let roles = users::find(tx, id)
                .await?
                .map(|user| user.roles)
                .unwrap_or_default();
            if roles.iter().any(|role| role == "owner") {
                return Ok(());
            }
            let roles = [roles, vec!["owner".to_owned()]].concat();
            users::set_roles(tx, id, &roles).await?;
            super::forget_principal(tx, id).await?;
            super::api_keys::forget_keys_of(tx, id).await?;
            return audit_user(tx, ctx, "user.updated", id, json!({ "roles": roles })).await;
        }
        let hash = owner.password_hash.as_deref();
        if hash.is_some_and(|hash| !is_password_hash(hash)) {
            return Err(Problem::invalid("password_hash", "This is not an Argon2id hash.").into());
        }
        let status = match hash {
            Some(_) => UserStatus::Active,
            None => UserStatus::Invited,
        };
        let locale = &ctx.tenant.locale;
        let account = self
            .insert_user(tx, &email, &name, locale, hash, status, hash.is_some())
            .await?;
        users::set_roles(tx, account.id, &["owner".to_owned()]).await?;
        if hash.is_none() {
            links::send_invitation(tx, &account, &ctx.tenant.name).await?;
        }
        audit_user(
            tx,
            ctx,
            "user.created",
            account.id,
            json!({ "roles": ["owner"] }),
        )
        .await
    }
}

/// A role that every tenant starts with, and what the table of permissions gives it.
fn role_of(default: &DefaultRole) -> Role {
    let carried = |by: fn(&permissions::PermissionInfo) -> &'static [&'static str]| {
        permissions::ALL
            .iter()
            .filter(|permission| by(permission).contains(&default.name))
            .map(|permission| permission.name.to_owned())
            .collect::<Vec<_>>()
    };
    Role {
        name: default.name.to_owned(),
        title: default.title.to_owned(),
        description: String::new(),
        builtin: true,
        tenant_permissions: if default.all {
            vec!["*".to_owned()]
        } else {
            carried(|permission| permission.tenant_roles)
        },
        course_permissions: carried(|permission| permission.course_roles),
        members: 0,
        version: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_roles_carry_what_the_table_says() {
        let role = |name: &str| {
            let default = permissions::DEFAULT_ROLES.iter().find(|r| r.name == name);
            role_of(default.unwrap())
        };
        assert_eq!(role("owner").tenant_permissions, ["*"]);
        assert_eq!(
            role(permissions::ANONYMOUS).tenant_permissions,
            ["catalogue.read"]
        );
        let instructor = role("instructor");
        assert!(
            instructor
                .course_permissions
                .contains(&"courses.update".to_owned())
        );
        assert!(
            !instructor
                .tenant_permissions
                .contains(&"courses.update".to_owned())
        );
    }
}
