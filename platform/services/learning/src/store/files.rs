use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::LearningError;

/// A file as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub id: Uuid,
    pub path: String,
    pub content_type: String,
    pub bytes: i64,
    pub sha256: Vec<u8>,
    pub object_key: String,
    pub created_at: DateTime<Utc>,
}

pub(crate) async fn get(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<Row, LearningError> {
    sqlx::query_as!(
        Row,
        "SELECT id, path, content_type, bytes, sha256, object_key, created_at
         FROM course_files WHERE course_id = $1 AND id = $2",
        course,
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

pub(crate) async fn by_path(
    tx: &mut TenantTx,
    course: Uuid,
    path: &str,
) -> Result<Option<Row>, LearningError> {
    Ok(sqlx::query_as!(
        Row,
        "SELECT id, path, content_type, bytes, sha256, object_key, created_at
         FROM course_files WHERE course_id = $1 AND path = $2",
        course,
        path
    )
    .fetch_optional(tx)
    .await?)
}

pub(crate) async fn by_paths(
    tx: &mut TenantTx,
    course: Uuid,
    paths: &[String],
) -> Result<Vec<Row>, LearningError> {
    Ok(sqlx::query_as!(
        Row,
        "SELECT id, path, content_type, bytes, sha256, object_key, created_at
         FROM course_files WHERE course_id = $1 AND path = ANY ($2)",
        course,
        paths
    )
    .fetch_all(tx)
    .await?)
}

/// The file that is the course's picture.
pub(crate) async fn cover(tx: &mut TenantTx, course: Uuid) -> Result<Row, LearningError> {
    sqlx::query_as!(
        Row,
        "SELECT f.id, f.path, f.content_type, f.bytes, f.sha256, f.object_key, f.created_at
         FROM courses c JOIN course_files f ON f.id = c.cover_file_id AND f.course_id = c.id WHERE c.id = $1",
        course
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

/// One row more than `limit`, by path.
pub(crate) async fn list(
    tx: &mut TenantTx,
    course: Uuid,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Row>, LearningError> {
    Ok(sqlx::query_as!(
        Row,
        "SELECT id, path, content_type, bytes, sha256, object_key, created_at FROM course_files
         WHERE course_id = $1 AND ($2::text IS NULL OR path > $2) ORDER BY path LIMIT $3",
        course,
        after,
        limit + 1
    )
    .fetch_all(tx)
    .await?)
}

/// Lets one transaction at a time add files to the tenant, so that a plan's limit holds.
pub(crate) async fn lock_storage(tx: &mut TenantTx) -> Result<(), LearningError> {
    let key = format!("storage:{}", tx.tenant().id());
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", key)
        .execute(tx)
        .await?;
    Ok(())
}

/// Refuses more bytes than the plan allows; `replaced` will be gone.
pub(crate) async fn check_quota(
    tx: &mut TenantTx,
    more: i64,
    replaced: i64,
) -> Result<(), LearningError> {
    let Some(most) = tx.tenant().plan.max_storage_bytes else {
        return Ok(());
    };
    let stored = sqlx::query_scalar!(
        r#"SELECT coalesce(sum(bytes), 0)::bigint AS "bytes!" FROM course_files"#
    )
    .fetch_one(tx)
    .await?;
    if stored.saturating_add(more).saturating_sub(replaced) > most {
        return Err(LearningError::QuotaExceeded("storage"));
    }
    Ok(())
}

/// Writes a file's row; one with the same path keeps its id and gets the new content.
pub(crate) async fn put(tx: &mut TenantTx, course: Uuid, row: &Row) -> Result<Uuid, LearningError> {
    sqlx::query_scalar!(
        "INSERT INTO course_files (id, course_id, path, content_type, bytes, sha256, object_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (course_id, path) DO UPDATE
             SET content_type = excluded.content_type, bytes = excluded.bytes, sha256 = excluded.sha256,
                 object_key = excluded.object_key, created_at = excluded.created_at
         RETURNING id",
        row.id,
        course,
        row.path,
        row.content_type,
        row.bytes,
        row.sha256,
        row.object_key,
        row.created_at,
    )
    .fetch_one(tx)
    .await
    .map_err(LearningError::of_write)
}

/// Deletes a file's row; the course's picture goes with it.
pub(crate) async fn delete(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
) -> Result<String, LearningError> {
    sqlx::query!(
        "UPDATE courses SET cover_file_id = NULL WHERE id = $1 AND cover_file_id = $2",
        course,
        id
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_scalar!(
        "DELETE FROM course_files WHERE course_id = $1 AND id = $2 RETURNING object_key",
        course,
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

/// Objects of all files of a course.
pub(crate) async fn object_keys(
    tx: &mut TenantTx,
    course: Uuid,
) -> Result<Vec<String>, LearningError> {
    Ok(sqlx::query_scalar!(
        "SELECT object_key FROM course_files WHERE course_id = $1",
        course
    )
    .fetch_all(tx)
    .await?)
}

/// Which of these objects no file has.
pub(crate) async fn unused(
    tx: &mut TenantTx,
    keys: &[String],
) -> Result<Vec<String>, LearningError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT k AS "key!" FROM unnest($1::text[]) AS k
           WHERE NOT EXISTS (SELECT FROM course_files f WHERE f.object_key = k)"#,
        keys
    )
    .fetch_all(tx)
    .await?)
}
