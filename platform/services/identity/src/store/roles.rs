use collegium_store::TenantTx;
use uuid::Uuid;

use super::one_row;
use crate::{IdentityError, Result, domain::Role};

/// All roles by name. A tenant has few.
pub(crate) async fn list(tx: &mut TenantTx) -> Result<Vec<Role>> {
    let roles = sqlx::query_as!(
        Role,
        r#"SELECT name, title, description, builtin, version,
                  ARRAY(SELECT permission FROM role_permissions p WHERE p.role = r.name AND p.scope = 'tenant'
                        ORDER BY permission) AS "tenant_permissions!",
                  ARRAY(SELECT permission FROM role_permissions p WHERE p.role = r.name AND p.scope = 'course'
                        ORDER BY permission) AS "course_permissions!",
                  (SELECT count(*) FROM user_roles u WHERE u.role = r.name) AS "members!"
           FROM roles r ORDER BY builtin DESC, name LIMIT 1000"#
    )
    .fetch_all(tx)
    .await?;
    Ok(roles)
}

/// Writes a new role; false if there is one of the name.
pub(crate) async fn insert(tx: &mut TenantTx, role: &Role) -> Result<bool> {
    let done = sqlx::query!(
        "INSERT INTO roles (name, title, description, builtin) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        role.name,
        role.title,
        role.description,
        role.builtin,
    )
    .execute(&mut *tx)
    .await?;
    let new = done.rows_affected() == 1;
    if new {
        insert_permissions(tx, role).await?;
    }
    Ok(new)
}

async fn insert_permissions(tx: &mut TenantTx, role: &Role) -> Result<()> {
    for (scope, permissions) in [
        ("tenant", &role.tenant_permissions),
        ("course", &role.course_permissions),
    ] {
        sqlx::query!(
            "INSERT INTO role_permissions (role, scope, permission) SELECT $1, $2, unnest($3::text[])",
            role.name,
            scope,
            permissions,
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Writes a role over what was there.
pub(crate) async fn update(tx: &mut TenantTx, role: &Role) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE roles SET title = $2, description = $3, version = version + 1 WHERE name = $1 AND version = $4",
        role.name,
        role.title,
        role.description,
        role.version,
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() != 1 {
        return Err(IdentityError::refused(
            collegium_kernel::Code::VersionMismatch,
        ));
    }
    sqlx::query!("DELETE FROM role_permissions WHERE role = $1", role.name)
        .execute(&mut *tx)
        .await?;
    insert_permissions(tx, role).await
}

/// Deletes a role of the tenant's own.
pub(crate) async fn delete(tx: &mut TenantTx, name: &str) -> Result<()> {
    let done = sqlx::query!("DELETE FROM roles WHERE name = $1 AND NOT builtin", name)
        .execute(tx)
        .await?;
    one_row(done.rows_affected())
}

/// Who has a role in the tenant.
pub(crate) async fn holders(tx: &mut TenantTx, name: &str) -> Result<Vec<Uuid>> {
    let ids = sqlx::query_scalar!("SELECT user_id FROM user_roles WHERE role = $1", name)
        .fetch_all(tx)
        .await?;
    Ok(ids)
}

/// Whether somebody has the role in a course.
pub(crate) async fn used_in_courses(tx: &mut TenantTx, name: &str) -> Result<bool> {
    let used = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM enrolments WHERE role = $1) AS "used!""#,
        name
    )
    .fetch_one(tx)
    .await?;
    Ok(used)
}

/// One rule of the policy.
pub(crate) struct Rule {
    pub(crate) role: String,
    pub(crate) scope: String,
    pub(crate) permission: String,
}

/// The whole policy, in an order that two tenants with the same policy share.
pub(crate) async fn rules(tx: &mut TenantTx) -> Result<Vec<Rule>> {
    let rules = sqlx::query_as!(
        Rule,
        r#"SELECT role, scope, permission FROM role_permissions
           ORDER BY role COLLATE "C", scope COLLATE "C", permission COLLATE "C""#
    )
    .fetch_all(tx)
    .await?;
    Ok(rules)
}
