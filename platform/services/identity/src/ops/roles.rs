use collegium_contracts::permissions::{self, PermissionInfo};
use collegium_kernel::{Code, Problem, RequestContext};
use collegium_store::{TenantTx, audit::Entry};
use serde_json::json;

use super::{forget_principal, rights_of};
use crate::{
    Identity, IdentityError, Result,
    domain::{NewRole, Role, RoleChange, check_role_name, description, plain_permissions, title},
    policy,
    store::{self, roles},
};

/// Roles of one tenant's own.
const MAX_ROLES: usize = 200;

impl Identity {
    /// Every permission that a role can carry.
    #[must_use]
    pub const fn list_permissions(&self) -> &'static [PermissionInfo] {
        permissions::ALL
    }

    /// All roles, those of every tenant first.
    pub async fn list_roles(&self, ctx: &RequestContext) -> Result<Vec<Role>> {
        let mut tx = self.read(ctx).await?;
        roles::list(&mut tx).await
    }

    /// A role by its name.
    pub async fn role(&self, ctx: &RequestContext, name: &str) -> Result<Role> {
        let mut tx = self.read(ctx).await?;
        find(&mut tx, name).await
    }

    /// Defines a role. Nobody puts more into it than they have.
    pub async fn create_role(&self, ctx: &RequestContext, input: NewRole) -> Result<Role> {
        check_role_name(&input.name)?;
        let permissions = |field, list| plain_permissions(field, &input.name, list);
        let role = Role {
            title: title(&input.title)?,
            description: description(&input.description)?,
            builtin: false,
            tenant_permissions: permissions("tenant_permissions", input.tenant_permissions)?,
            course_permissions: permissions("course_permissions", input.course_permissions)?,
            members: 0,
            version: 1,
            name: input.name,
        };
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "roles").await?;
        let rights = rights_of(&mut tx, ctx).await?;
        rights.require(
            role.tenant_permissions
                .iter()
                .chain(&role.course_permissions),
        )?;
        if roles::list(&mut tx).await?.len() >= MAX_ROLES {
            return Err(Problem::invalid("name", "There are too many roles.").into());
        }
        if !roles::insert(&mut tx, &role).await? {
            return Err(Problem::new(Code::Conflict)
                .with_detail("There is a role of this name already.")
                .into());
        }
        announce(&mut tx, ctx, "role.created", &role).await?;
        tx.commit().await?;
        Ok(role)
    }

    /// Changes a role; `expected` is the version the caller saw. `owner` and `admin`
    /// stay as they are: they are what everything else is repaired with.
    pub async fn update_role(
        &self,
        ctx: &RequestContext,
        name: &str,
        change: RoleChange,
        expected: Option<i32>,
    ) -> Result<Role> {
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "roles").await?;
        let before = find(&mut tx, name).await?;
        super::profile::require_version(Some(before.version), expected)?;
        let after = changed(&before, change)?;
        let rights = rights_of(&mut tx, ctx).await?;
        rights.require(widened(
            &before.tenant_permissions,
            &after.tenant_permissions,
        ))?;
        rights.require(widened(
            &before.course_permissions,
            &after.course_permissions,
        ))?;
        roles::update(&mut tx, &after).await?;
        super::api_keys::forget_keys_by_role(&mut tx, name).await?;
        announce(&mut tx, ctx, "role.updated", &after).await?;
        let role = find(&mut tx, name).await?;
        tx.commit().await?;
        Ok(role)
    }

    /// Deletes a role of the tenant's own; whoever had it has it no more.
    pub async fn delete_role(&self, ctx: &RequestContext, name: &str) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "roles").await?;
        let role = find(&mut tx, name).await?;
        if role.builtin {
            return Err(Problem::new(Code::InvalidState)
                .with_detail("Every university has this role; it cannot be deleted.")
                .into());
        }
        rights_of(&mut tx, ctx)
            .await?
            .require(role.tenant_permissions.iter().filter(|p| *p == "*"))?;
        if roles::used_in_courses(&mut tx, name).await? {
            return Err(Problem::new(Code::Conflict)
                .with_detail("Somebody has this role in a course; give them another first.")
                .into());
        }
        super::api_keys::forget_keys_by_role(&mut tx, name).await?;
        for holder in roles::holders(&mut tx, name).await? {
            forget_principal(&mut tx, holder).await?;
        }
        roles::delete(&mut tx, name).await?;
        announce(&mut tx, ctx, "role.deleted", &role).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What is there after that was not there before.
fn widened<'r>(before: &'r [String], after: &'r [String]) -> impl Iterator<Item = &'r String> {
    after
        .iter()
        .filter(|permission| !before.contains(permission))
}

async fn find(tx: &mut TenantTx, name: &str) -> Result<Role> {
    let all = roles::list(tx).await?;
    all.into_iter()
        .find(|role| role.name == name)
        .ok_or_else(IdentityError::not_found)
}

fn changed(before: &Role, change: RoleChange) -> Result<Role> {
    let permissions = |field, wished: Option<Vec<String>>, present: &Vec<String>| match wished {
        Some(wished) => plain_permissions(field, &before.name, wished),
        None => Ok(present.clone()),
    };
    let after = Role {
        title: change
            .title
            .as_deref()
            .map_or(Ok(before.title.clone()), title)?,
        description: change
            .description
            .as_deref()
            .map_or(Ok(before.description.clone()), description)?,
        tenant_permissions: permissions(
            "tenant_permissions",
            change.tenant_permissions,
            &before.tenant_permissions,
        )?,
        course_permissions: permissions(
            "course_permissions",
            change.course_permissions,
            &before.course_permissions,
        )?,
        ..before.clone()
    };
    let same = before.tenant_permissions == after.tenant_permissions
        && before.course_permissions == after.course_permissions;
    if before.is_fixed() && !same {
        return Err(Problem::new(Code::InvalidState)
            .with_detail("What owners and administrators may do cannot be changed.")
            .into());
    }
    Ok(after)
}

/// Notes a change of a role, and has every node forget the policy.
async fn announce(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    action: &'static str,
    role: &Role,
) -> Result<()> {
    let details = json!({
        "tenant_permissions": role.tenant_permissions,
        "course_permissions": role.course_permissions,
    });
    let entry = Entry {
        action,
        target_kind: "role",
        target_id: &role.name,
        details,
    };
    tx.audit(ctx, entry).await?;
    Ok(tx.invalidate(policy::TOPIC, "").await?)
}
