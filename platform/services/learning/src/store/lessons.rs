use std::collections::HashSet;

use collegium_store::TenantTx;
use uuid::Uuid;

use crate::LearningError;

/// Ids of a module's lessons in order.
pub(crate) async fn order(
    tx: &mut TenantTx,
    course: Uuid,
    module: Uuid,
) -> Result<Vec<Uuid>, LearningError> {
    Ok(sqlx::query_scalar!(
        "SELECT id FROM lessons WHERE course_id = $1 AND module_id = $2 ORDER BY position, id",
        course,
        module
    )
    .fetch_all(tx)
    .await?)
}

/// Puts these lessons, in this order, into the module.
pub(crate) async fn set_order(
    tx: &mut TenantTx,
    course: Uuid,
    module: Uuid,
    ids: &[Uuid],
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE lessons l SET position = o.n::integer, module_id = $2
         FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, n)
         WHERE l.id = o.id AND l.course_id = $1 AND (l.position <> o.n OR l.module_id <> $2)",
        course,
        module,
        ids
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A lesson as it is.
pub(crate) struct Row {
    pub module_id: Uuid,
    pub version: i32,
}

pub(crate) async fn get(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<Row, LearningError> {
    sqlx::query_as!(
        Row,
        "SELECT module_id, version FROM lessons WHERE course_id = $1 AND id = $2",
        course,
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

pub(crate) async fn slugs(
    tx: &mut TenantTx,
    course: Uuid,
) -> Result<HashSet<String>, LearningError> {
    let slugs = sqlx::query_scalar!("SELECT slug FROM lessons WHERE course_id = $1", course)
        .fetch_all(tx)
        .await?;
    Ok(slugs.into_iter().collect())
}

pub(crate) async fn insert(
    tx: &mut TenantTx,
    course: Uuid,
    module: Uuid,
    id: Uuid,
    slug: &str,
    title: &str,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "INSERT INTO lessons (id, course_id, module_id, slug, title, position, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, 2147483647, $6, $6)",
        id,
        course,
        module,
        slug,
        title,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn update(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
    slug: Option<&str>,
    title: Option<&str>,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "UPDATE lessons SET slug = coalesce($3, slug), title = coalesce($4, title), version = version + 1,
                updated_at = $5
         WHERE course_id = $1 AND id = $2",
        course,
        id,
        slug,
        title,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn delete(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<(), LearningError> {
    let done = sqlx::query!(
        "DELETE FROM lessons WHERE course_id = $1 AND id = $2",
        course,
        id
    )
    .execute(tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(LearningError::NotFound);
    }
    Ok(())
}
