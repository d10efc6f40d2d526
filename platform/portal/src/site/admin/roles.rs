use std::collections::HashSet;

use collegium_contracts::permissions::{self, RolesRead, RolesUpdate};
use collegium_identity::domain::{NewRole, Role, RoleChange};
use collegium_kernel::{Code, Problem};
use poem::{handler, web::Path};

use super::role_label;
use crate::{
    site::{
        Answer,
        core::{FieldNames, Form, Notice, Visit},
    },
    views::{FormErrors, PermissionGroup, PermissionRow, RoleEditPage, RoleRow, RolesPage},
};

const PATH: &str = "/admin/roles";
/// What the form calls the fields of a role.
const FIELDS: &FieldNames = &[
    ("title", "label"),
    ("tenant_permissions", "permission"),
    ("course_permissions", "permission"),
];

fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn description(visit: &Visit, role: &Role) -> String {
    let text = visit.label("role", &format!("{}.text", role.name));
    if role.builtin && !text.ends_with(".text") {
        text
    } else {
        role.description.clone()
    }
}

#[handler]
pub(super) async fn list(visit: Visit) -> Answer {
    visit.permit::<RolesRead>(None).await?;
    let roles = visit.identity().list_roles(visit.context()).await?;
    let row = |role: &Role| RoleRow {
        label: role_label(&visit, &role.name, &role.title, role.builtin),
        description: description(&visit, role),
        built_in: role.builtin,
        member_count: count(role.members),
        permission_count: u32::try_from(granted(role).len()).unwrap_or(u32::MAX),
        href: format!("{PATH}/{}", role.name),
    };
    let page = RolesPage {
        roles: roles.iter().map(row).collect(),
        can_create: visit.may::<RolesUpdate>(None).await?,
    };
    visit.page(&page).await
}

/// What the role carries, everywhere or in a course.
fn granted(role: &Role) -> HashSet<(Scope, &str)> {
    if role.is_all() {
        return permissions::ALL
            .iter()
            .map(|known| (Scope::Tenant, known.name))
            .collect();
    }
    let everywhere = role
        .tenant_permissions
        .iter()
        .map(|name| (Scope::Tenant, name.as_str()));
    let in_course = role
        .course_permissions
        .iter()
        .map(|name| (Scope::Course, name.as_str()));
    everywhere.chain(in_course).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Scope {
    Tenant,
    Course,
}

impl Scope {
    const ALL: [Self; 2] = [Self::Tenant, Self::Course];

    /// What stands before a permission in the form's values.
    const fn prefix(self) -> &'static str {
        match self {
            Self::Tenant => "",
            Self::Course => "course:",
        }
    }
}

/// The matrix: for each scope, the permissions of each resource.
fn groups(visit: &Visit, is_granted: &dyn Fn(Scope, &str) -> bool) -> Vec<PermissionGroup> {
    let of = |scope| groups_of(visit, scope, is_granted);
    Scope::ALL.into_iter().flat_map(of).collect()
}

/// The permissions of each resource in one scope.
pub(super) fn groups_of(
    visit: &Visit,
    scope: Scope,
    is_granted: &dyn Fn(Scope, &str) -> bool,
) -> Vec<PermissionGroup> {
    let mut resources: Vec<&str> = Vec::new();
    for known in permissions::ALL {
        let resource = resource_of(known.name);
        if !resources.contains(&resource) {
            resources.push(resource);
        }
    }
    resources
        .into_iter()
        .map(|resource| group(visit, scope, resource, is_granted))
        .collect()
}

fn resource_of(permission: &str) -> &str {
    permission.split('.').next().unwrap_or(permission)
}

fn group(
    visit: &Visit,
    scope: Scope,
    resource: &str,
    is_granted: &dyn Fn(Scope, &str) -> bool,
) -> PermissionGroup {
    let known = permissions::ALL
        .iter()
        .filter(|known| resource_of(known.name) == resource);
    let rows = known.map(|known| PermissionRow {
        name: format!("{}{}", scope.prefix(), known.name),
        label: visit.label("permission", known.name),
        granted: is_granted(scope, known.name),
    });
    let label = visit.label("resource", resource);
    PermissionGroup {
        label: match scope {
            Scope::Tenant => label,
            Scope::Course => format!("{label} · {}", visit.text("role-in-course", &[])),
        },
        permissions: rows.collect(),
    }
}

/// The permissions that were ticked.
pub(super) fn chosen(form: &Form, scope: Scope) -> Vec<String> {
    let ticked = form.all("permission").filter_map(|value| match scope {
        Scope::Course => value.strip_prefix(Scope::Course.prefix()),
        Scope::Tenant => Some(value).filter(|value| !value.starts_with(Scope::Course.prefix())),
    });
    ticked.map(ToOwned::to_owned).collect()
}

async fn page(visit: &Visit, role: &Role) -> Result<RoleEditPage, Problem> {
    let granted = granted(role);
    // Owner and administrator are what everything else is repaired with.
    let fixed = permissions::DEFAULT_ROLES
        .iter()
        .any(|known| known.all && known.name == role.name);
    Ok(RoleEditPage {
        action: format!("{PATH}/{}", role.name),
        is_new: false,
        name: role.name.clone(),
        label: role_label(visit, &role.name, &role.title, role.builtin),
        description: description(visit, role),
        built_in: role.builtin,
        locked: fixed || !visit.may::<RolesUpdate>(None).await?,
        member_count: count(role.members),
        groups: groups(visit, &|scope, name| granted.contains(&(scope, name))),
        errors: FormErrors::default(),
    })
}

#[handler]
pub(super) async fn show(visit: Visit, Path(name): Path<String>) -> Answer {
    visit.permit::<RolesRead>(None).await?;
    let role = visit.identity().role(visit.context(), &name).await?;
    visit.page(&page(&visit, &role).await?).await
}

fn new_page(visit: &Visit, form: Option<&Form>) -> RoleEditPage {
    let text = |name| {
        form.map(|form| form.text(name).to_owned())
            .unwrap_or_default()
    };
    let ticked = |scope: Scope, name: &str| {
        let value = format!("{}{name}", scope.prefix());
        form.is_some_and(|form| form.all("permission").any(|given| given == value))
    };
    RoleEditPage {
        action: format!("{PATH}/new"),
        is_new: true,
        name: text("name"),
        label: text("label"),
        description: text("description"),
        built_in: false,
        locked: false,
        member_count: 0,
        groups: groups(visit, &ticked),
        errors: FormErrors::default(),
    }
}

#[handler]
pub(super) async fn show_new(visit: Visit) -> Answer {
    visit.permit::<RolesUpdate>(None).await?;
    visit.page(&new_page(&visit, None)).await
}

#[handler]
pub(super) async fn create(visit: Visit, form: Form) -> Answer {
    visit.permit::<RolesUpdate>(None).await?;
    let input = NewRole {
        name: form.text("name").to_owned(),
        title: form.text("label").to_owned(),
        description: form.text("description").to_owned(),
        tenant_permissions: chosen(&form, Scope::Tenant),
        course_permissions: chosen(&form, Scope::Course),
    };
    let Err(error) = visit.identity().create_role(visit.context(), input).await else {
        return Ok(visit.go_saying(PATH, Notice::Saved));
    };
    let mut page = new_page(&visit, Some(&form));
    page.errors = if error.code() == Some(Code::Conflict) {
        FormErrors::default().with("name", visit.text("role-name-taken", &[]))
    } else {
        visit.form_errors(error, FIELDS)?
    };
    visit.refused(&page).await
}

#[handler]
pub(super) async fn save(visit: Visit, form: Form, Path(name): Path<String>) -> Answer {
    visit.permit::<RolesUpdate>(None).await?;
    let role = visit.identity().role(visit.context(), &name).await?;
    let text = |field| (!role.builtin).then(|| form.text(field).to_owned());
    let change = RoleChange {
        title: text("label"),
        description: text("description"),
        tenant_permissions: Some(chosen(&form, Scope::Tenant)),
        course_permissions: Some(chosen(&form, Scope::Course)),
    };
    let path = format!("{PATH}/{}", role.name);
    let Err(error) = visit
        .identity()
        .update_role(visit.context(), &name, change, None)
        .await
    else {
        return Ok(visit.go_saying(&path, Notice::Saved));
    };
    let errors = visit.form_errors(error, FIELDS)?;
    let shown = page(&visit, &role).await?;
    let ticked = new_page(&visit, Some(&form)).groups;
    visit
        .refused(&RoleEditPage {
            errors,
            groups: ticked,
            ..shown
        })
        .await
}

#[handler]
pub(super) async fn delete(visit: Visit, form: Form, Path(name): Path<String>) -> Answer {
    drop(form);
    visit.permit::<RolesUpdate>(None).await?;
    let path = format!("{PATH}/{name}");
    let Err(error) = visit.identity().delete_role(visit.context(), &name).await else {
        return Ok(visit.go_saying(PATH, Notice::RoleDeleted));
    };
    let errors = visit.form_errors(error, &[])?;
    let visit = visit.on(path);
    let role = visit.identity().role(visit.context(), &name).await?;
    let shown = page(&visit, &role).await?;
    visit.refused(&RoleEditPage { errors, ..shown }).await
}
