use collegium_store::TenantTx;
use serde_json::Value;
use uuid::Uuid;

use crate::LearningError;

/// An activity as it is stored.
pub(crate) struct Row {
    pub id: Uuid,
    pub lesson_id: Uuid,
    pub kind: String,
    pub title: String,
    pub position: i32,
    pub required: bool,
    pub content: Value,
    pub version: i32,
}

pub(crate) async fn get(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<Row, LearningError> {
    sqlx::query_as!(
        Row,
        "SELECT id, lesson_id, kind, title, position, required, content, version
         FROM activities WHERE course_id = $1 AND id = $2",
        course,
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

/// A lesson's activities in order.
pub(crate) async fn of_lesson(
    tx: &mut TenantTx,
    course: Uuid,
    lesson: Uuid,
) -> Result<Vec<Row>, LearningError> {
    Ok(sqlx::query_as!(
        Row,
        "SELECT id, lesson_id, kind, title, position, required, content, version
         FROM activities WHERE course_id = $1 AND lesson_id = $2 ORDER BY position, id",
        course,
        lesson
    )
    .fetch_all(tx)
    .await?)
}

pub(crate) async fn order(
    tx: &mut TenantTx,
    course: Uuid,
    lesson: Uuid,
) -> Result<Vec<Uuid>, LearningError> {
    Ok(sqlx::query_scalar!(
        "SELECT id FROM activities WHERE course_id = $1 AND lesson_id = $2 ORDER BY position, id",
        course,
        lesson
    )
    .fetch_all(tx)
    .await?)
}

/// Puts these activities, in this order, into the lesson; what learners did goes with them.
pub(crate) async fn set_order(
    tx: &mut TenantTx,
    course: Uuid,
    lesson: Uuid,
    ids: &[Uuid],
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE activities a SET position = o.n::integer, lesson_id = $2
         FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, n)
         WHERE a.id = o.id AND a.course_id = $1 AND (a.position <> o.n OR a.lesson_id <> $2)",
        course,
        lesson,
        ids
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE activity_states SET lesson_id = $2
         WHERE course_id = $1 AND activity_id = ANY ($3) AND lesson_id <> $2",
        course,
        lesson,
        ids
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What an author may set.
pub(crate) struct Write<'a> {
    pub kind: &'a str,
    pub title: &'a str,
    pub required: bool,
    pub content: Value,
}

pub(crate) async fn insert(
    tx: &mut TenantTx,
    course: Uuid,
    lesson: Uuid,
    id: Uuid,
    write: Write<'_>,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "INSERT INTO activities (id, course_id, lesson_id, kind, title, position, required, content, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, 2147483647, $6, $7, $8, $8)",
        id,
        course,
        lesson,
        write.kind,
        write.title,
        write.required,
        write.content,
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
    write: Write<'_>,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "UPDATE activities SET kind = $3, title = $4, required = $5, content = $6, version = version + 1, updated_at = $7
         WHERE course_id = $1 AND id = $2",
        course,
        id,
        write.kind,
        write.title,
        write.required,
        write.content,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn delete(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<(), LearningError> {
    let done = sqlx::query!(
        "DELETE FROM activities WHERE course_id = $1 AND id = $2",
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
