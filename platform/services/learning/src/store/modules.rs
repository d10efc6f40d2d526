use collegium_store::TenantTx;
use uuid::Uuid;

use crate::LearningError;

/// Ids in order.
pub(crate) async fn order(tx: &mut TenantTx, course: Uuid) -> Result<Vec<Uuid>, LearningError> {
    Ok(sqlx::query_scalar!(
        "SELECT id FROM modules WHERE course_id = $1 ORDER BY position, id",
        course
    )
    .fetch_all(tx)
    .await?)
}

pub(crate) async fn set_order(
    tx: &mut TenantTx,
    course: Uuid,
    ids: &[Uuid],
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE modules m SET position = o.n::integer
         FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, n)
         WHERE m.id = o.id AND m.course_id = $1 AND m.position <> o.n",
        course,
        ids
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn insert(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
    title: &str,
) -> Result<(), LearningError> {
    sqlx::query!(
        "INSERT INTO modules (id, course_id, title, position) VALUES ($1, $2, $3, 2147483647)",
        id,
        course,
        title
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

/// The version, if the course has the module.
pub(crate) async fn version(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
) -> Result<i32, LearningError> {
    sqlx::query_scalar!(
        "SELECT version FROM modules WHERE course_id = $1 AND id = $2",
        course,
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

pub(crate) async fn update(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
    title: Option<&str>,
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE modules SET title = coalesce($3, title), version = version + 1 WHERE course_id = $1 AND id = $2",
        course,
        id,
        title
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn delete(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<(), LearningError> {
    let done = sqlx::query!(
        "DELETE FROM modules WHERE course_id = $1 AND id = $2",
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
