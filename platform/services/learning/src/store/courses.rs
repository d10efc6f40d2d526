use std::collections::HashSet;

use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{
    LearningError,
    domain::course::{CourseChange, CourseStatus},
    model::CourseSummary,
    ops::courses::CourseFilter,
};

/// A course that is being changed: its row is locked until the transaction ends, so that
/// changes of one course happen one after another.
pub(crate) struct Locked {
    pub slug: String,
    pub status: String,
    pub version: i32,
}

pub(crate) async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Locked, LearningError> {
    sqlx::query_as!(
        Locked,
        "SELECT slug, status, version FROM courses WHERE id = $1 FOR UPDATE",
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

/// Counts a change of the course or its outline, and locks it.
pub(crate) async fn touch(tx: &mut TenantTx, id: Uuid) -> Result<(), LearningError> {
    let now = tx.clock().now();
    let done = sqlx::query!(
        "UPDATE courses SET version = version + 1, updated_at = $2 WHERE id = $1",
        id,
        now
    )
    .execute(tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(LearningError::NotFound);
    }
    Ok(())
}

pub(crate) async fn status(tx: &mut TenantTx, id: Uuid) -> Result<Option<String>, LearningError> {
    Ok(
        sqlx::query_scalar!("SELECT status FROM courses WHERE id = $1", id)
            .fetch_optional(tx)
            .await?,
    )
}

/// The statuses of those of these courses that exist.
pub(crate) async fn statuses(
    tx: &mut TenantTx,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, String)>, LearningError> {
    let rows = sqlx::query!("SELECT id, status FROM courses WHERE id = ANY ($1)", ids)
        .fetch_all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.status)).collect())
}

pub(crate) async fn id_by_slug(
    tx: &mut TenantTx,
    slug: &str,
) -> Result<Option<Uuid>, LearningError> {
    Ok(
        sqlx::query_scalar!("SELECT id FROM courses WHERE slug = $1", slug)
            .fetch_optional(tx)
            .await?,
    )
}

struct SummaryRow {
    id: Uuid,
    slug: String,
    title: String,
    summary: String,
    language: String,
    status: String,
    cover_file_id: Option<Uuid>,
    lesson_count: i64,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
}

impl From<SummaryRow> for CourseSummary {
    fn from(row: SummaryRow) -> Self {
        Self {
            cover_url: row.cover_file_id.map(|file| cover_url(row.id, file)),
            id: row.id,
            slug: row.slug,
            title: row.title,
            summary: row.summary,
            language: row.language,
            status: row.status,
            lesson_count: u32::try_from(row.lesson_count).unwrap_or(u32::MAX),
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
            published_at: row.published_at,
        }
    }
}

/// The address of a course's picture; it changes with the picture.
pub(crate) fn cover_url(course_id: Uuid, file_id: Uuid) -> String {
    let file = file_id.simple().to_string();
    format!("/courses/{course_id}/cover?v={}", &file[file.len() - 8..])
}

/// One row more than `limit`, the newest first.
pub(crate) async fn list(
    tx: &mut TenantTx,
    filter: &CourseFilter,
    user_id: Option<Uuid>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<CourseSummary>, LearningError> {
    let rows = sqlx::query_as!(
        SummaryRow,
        r#"SELECT c.id, c.slug, c.title, c.summary, c.language, c.status, c.cover_file_id, c.version,
                  c.created_at, c.updated_at, c.published_at,
                  (SELECT count(*) FROM lessons l WHERE l.course_id = c.id) AS "lesson_count!"
           FROM courses c
           WHERE ($1::text IS NULL OR c.status = $1)
             AND ($2 OR c.status = 'published' OR EXISTS (
                     SELECT FROM enrolments e
                     WHERE e.course_id = c.id AND e.user_id = $3 AND e.status <> 'withdrawn'))
             AND ($4::text IS NULL OR c.language = $4 OR starts_with(c.language, $4 || '-'))
             AND ($5::text IS NULL
                  OR c.search @@ (websearch_to_tsquery('english', $5) || websearch_to_tsquery('russian', $5))
                  OR strpos(lower(c.title), lower($5)) > 0)
             AND ($6::uuid IS NULL OR c.id < $6)
           ORDER BY c.id DESC LIMIT $7"#,
        filter.status.map(CourseStatus::as_str),
        filter.sees_all,
        user_id,
        filter.language,
        filter.query,
        after,
        limit + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

pub(crate) async fn by_ids(
    tx: &mut TenantTx,
    ids: &[Uuid],
) -> Result<Vec<CourseSummary>, LearningError> {
    let rows = sqlx::query_as!(
        SummaryRow,
        r#"SELECT c.id, c.slug, c.title, c.summary, c.language, c.status, c.cover_file_id, c.version,
                  c.created_at, c.updated_at, c.published_at,
                  (SELECT count(*) FROM lessons l WHERE l.course_id = c.id) AS "lesson_count!"
           FROM courses c WHERE c.id = ANY ($1)"#,
        ids
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// How many courses are published in each language, the most first.
pub(crate) async fn languages(tx: &mut TenantTx) -> Result<Vec<(String, u32)>, LearningError> {
    let rows = sqlx::query!(
        r#"SELECT language, count(*) AS "courses!" FROM courses WHERE status = 'published'
           GROUP BY language ORDER BY count(*) DESC, language"#
    )
    .fetch_all(tx)
    .await?;
    let count = |n| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(rows
        .into_iter()
        .map(|row| (row.language, count(row.courses)))
        .collect())
}

/// Lets one transaction at a time add courses to the tenant, so that a plan's limit holds
/// and a slug found free stays free.
pub(crate) async fn lock_catalogue(tx: &mut TenantTx) -> Result<(), LearningError> {
    let key = format!("courses:{}", tx.tenant().id());
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", key)
        .execute(tx)
        .await?;
    Ok(())
}

/// Refuses one course more than the plan allows. Call it under [`lock_catalogue`].
pub(crate) async fn check_quota(tx: &mut TenantTx) -> Result<(), LearningError> {
    let Some(most) = tx.tenant().plan.max_courses else {
        return Ok(());
    };
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM courses WHERE status <> 'archived'"#
    )
    .fetch_one(tx)
    .await?;
    if count >= most {
        return Err(LearningError::QuotaExceeded("courses"));
    }
    Ok(())
}

/// Slugs that begin like `base`.
pub(crate) async fn slugs_like(
    tx: &mut TenantTx,
    base: &str,
) -> Result<HashSet<String>, LearningError> {
    let base: String = base.chars().take(60).collect();
    let slugs = sqlx::query_scalar!("SELECT slug FROM courses WHERE starts_with(slug, $1)", base)
        .fetch_all(tx)
        .await?;
    Ok(slugs.into_iter().collect())
}

/// A row to insert.
pub(crate) struct NewRow<'a> {
    pub id: Uuid,
    pub slug: &'a str,
    pub title: &'a str,
    pub summary: &'a str,
    pub language: &'a str,
    pub status: CourseStatus,
    pub created_by: Option<Uuid>,
}

pub(crate) async fn insert(tx: &mut TenantTx, row: &NewRow<'_>) -> Result<(), LearningError> {
    let now = tx.clock().now();
    let published_at = (row.status == CourseStatus::Published).then_some(now);
    sqlx::query!(
        "INSERT INTO courses (id, slug, title, summary, language, status, created_by, published_at, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        row.id,
        row.slug,
        row.title,
        row.summary,
        row.language,
        row.status.as_str(),
        row.created_by,
        published_at,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn update(
    tx: &mut TenantTx,
    id: Uuid,
    change: &CourseChange,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "UPDATE courses SET title = coalesce($2, title), slug = coalesce($3, slug),
                summary = coalesce($4, summary), language = coalesce($5, language),
                cover_file_id = CASE WHEN $6 THEN $7 ELSE cover_file_id END,
                version = version + 1, updated_at = $8
         WHERE id = $1",
        id,
        change.title,
        change.slug,
        change.summary,
        change.language,
        change.cover_file_id.is_some(),
        change.cover_file_id.flatten(),
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn set_status(
    tx: &mut TenantTx,
    id: Uuid,
    status: CourseStatus,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "UPDATE courses SET status = $2, version = version + 1, updated_at = $3,
                published_at = CASE WHEN $2 = 'published' THEN $3 ELSE published_at END,
                archived_at = CASE WHEN $2 = 'archived' THEN $3 END
         WHERE id = $1",
        id,
        status.as_str(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn set_cover(
    tx: &mut TenantTx,
    id: Uuid,
    file_id: Uuid,
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE courses SET cover_file_id = $2 WHERE id = $1",
        id,
        file_id
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn has_lessons(tx: &mut TenantTx, id: Uuid) -> Result<bool, LearningError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM lessons WHERE course_id = $1) AS "exists!""#,
        id
    )
    .fetch_one(tx)
    .await?)
}

/// Deletes the course with all in it but the objects of its files.
pub(crate) async fn delete(tx: &mut TenantTx, id: Uuid) -> Result<(), LearningError> {
    sqlx::query!("DELETE FROM courses WHERE id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM user_progress WHERE course_id = $1", id)
        .execute(tx)
        .await?;
    Ok(())
}
