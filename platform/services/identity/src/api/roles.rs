use collegium_contracts::permissions::{PermissionInfo, RolesRead, RolesUpdate};
use collegium_web::{Allow, ApiError, Created, NoContent, Versioned, parse_if_match};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path},
    payload::Json,
};

use super::Tag;
use crate::{
    Identity,
    domain::{self, NewRole, RoleChange},
};

pub(super) struct RolesApi(pub(super) Identity);

/// A role and what it allows.
#[derive(Object)]
struct Role {
    /// Its name.
    name: String,
    /// Its title for people.
    title: String,
    /// What it is for.
    description: String,
    /// Whether every university has it; such a role cannot be deleted.
    builtin: bool,
    /// Permissions everywhere; `*` is every permission.
    tenant_permissions: Vec<String>,
    /// Permissions in a course where somebody has the role.
    course_permissions: Vec<String>,
    /// People who have it in the university.
    members: i64,
    /// Counts changes; also the `ETag`.
    version: i32,
}

impl From<domain::Role> for Role {
    fn from(role: domain::Role) -> Self {
        Self {
            name: role.name,
            title: role.title,
            description: role.description,
            builtin: role.builtin,
            tenant_permissions: role.tenant_permissions,
            course_permissions: role.course_permissions,
            members: role.members,
            version: role.version,
        }
    }
}

fn versioned(role: domain::Role) -> Versioned<Role> {
    let version = role.version;
    Versioned::new(role.into(), version)
}

/// All roles.
#[derive(Object)]
struct Roles {
    /// The roles, those of every university first.
    items: Vec<Role>,
}

/// A role to be defined.
#[derive(Object)]
struct RoleInput {
    /// A small Latin letter, then at most 39 letters, digits, `-` and `_`.
    name: String,
    /// Its title, at most 100 characters.
    title: String,
    /// What it is for, at most 500 characters.
    #[oai(default)]
    description: String,
    /// Permissions everywhere.
    #[oai(default)]
    tenant_permissions: Vec<String>,
    /// Permissions in a course where somebody has the role.
    #[oai(default)]
    course_permissions: Vec<String>,
}

/// What to change of a role; what is left out stays.
#[derive(Object)]
struct RolePatch {
    /// The title.
    title: Option<String>,
    /// What it is for.
    description: Option<String>,
    /// All permissions everywhere.
    tenant_permissions: Option<Vec<String>>,
    /// All permissions in a course where somebody has the role.
    course_permissions: Option<Vec<String>>,
}

/// Something that can be allowed.
#[derive(Object)]
struct Permission {
    /// Its name, as operations declare it in `x-permission`.
    name: String,
    /// What it allows, in English.
    description: String,
}

impl From<&PermissionInfo> for Permission {
    fn from(info: &PermissionInfo) -> Self {
        Self {
            name: info.name.to_owned(),
            description: info.description.to_owned(),
        }
    }
}

/// All permissions.
#[derive(Object)]
struct Permissions {
    /// The permissions.
    items: Vec<Permission>,
}

#[OpenApi(tag = "Tag::Roles")]
impl RolesApi {
    /// List permissions.
    ///
    /// Everything that a role can carry.
    #[oai(
        path = "/permissions",
        method = "get",
        operation_id = "permissions.list"
    )]
    #[allow(clippy::unused_async)] // operations share one shape
    async fn permissions(&self, _caller: Allow<RolesRead>) -> Result<Json<Permissions>, ApiError> {
        let items = self.0.list_permissions().iter().map(Into::into).collect();
        Ok(Json(Permissions { items }))
    }

    /// List roles.
    ///
    /// All of them; a university has few.
    #[oai(path = "/roles", method = "get", operation_id = "roles.list")]
    async fn list(&self, caller: Allow<RolesRead>) -> Result<Json<Roles>, ApiError> {
        let roles = self.0.list_roles(&caller).await?;
        let items = roles.into_iter().map(Into::into).collect();
        Ok(Json(Roles { items }))
    }

    /// Get a role.
    ///
    /// By its name.
    #[oai(path = "/roles/:role", method = "get", operation_id = "roles.get")]
    async fn get(
        &self,
        caller: Allow<RolesRead>,
        role: Path<String>,
    ) -> Result<Versioned<Role>, ApiError> {
        Ok(versioned(self.0.role(&caller, &role.0).await?))
    }

    /// Define a role.
    ///
    /// Nobody puts a permission into it that they do not have.
    ///
    /// Errors: conflict.
    #[oai(path = "/roles", method = "post", operation_id = "roles.create")]
    async fn create(
        &self,
        caller: Allow<RolesUpdate>,
        body: Json<RoleInput>,
    ) -> Result<Created<Role>, ApiError> {
        let input = NewRole {
            name: body.0.name,
            title: body.0.title,
            description: body.0.description,
            tenant_permissions: body.0.tenant_permissions,
            course_permissions: body.0.course_permissions,
        };
        let role = self.0.create_role(&caller, input).await?;
        Ok(Created::new(role.into()))
    }

    /// Change a role.
    ///
    /// In force on every node within a second. What owners and administrators may do cannot be
    /// changed.
    ///
    /// Errors: invalid_state.
    #[oai(path = "/roles/:role", method = "patch", operation_id = "roles.update")]
    async fn update(
        &self,
        caller: Allow<RolesUpdate>,
        role: Path<String>,
        /// The version that the change is made of.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<RolePatch>,
    ) -> Result<Versioned<Role>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let change = RoleChange {
            title: body.0.title,
            description: body.0.description,
            tenant_permissions: body.0.tenant_permissions,
            course_permissions: body.0.course_permissions,
        };
        let role = self
            .0
            .update_role(&caller, &role.0, change, expected)
            .await?;
        Ok(versioned(role))
    }

    /// Delete a role.
    ///
    /// Whoever has it has it no more. One that somebody has in a course cannot be deleted.
    ///
    /// Errors: conflict, invalid_state.
    #[oai(
        path = "/roles/:role",
        method = "delete",
        operation_id = "roles.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<RolesUpdate>,
        role: Path<String>,
    ) -> Result<NoContent, ApiError> {
        self.0.delete_role(&caller, &role.0).await?;
        Ok(NoContent::Done)
    }
}
