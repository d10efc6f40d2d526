use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use sqlx::types::Json;
use uuid::Uuid;

use crate::{
    LearningError,
    domain::grading::{Answers, Marked},
};

/// An attempt as it is stored.
pub(crate) struct Row {
    pub id: Uuid,
    pub activity_id: Uuid,
    pub answers: Json<Answers>,
    pub results: Json<Vec<Marked>>,
    pub score: f64,
    pub passed: bool,
    pub submitted_at: DateTime<Utc>,
}

pub(crate) async fn insert(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
    row: &Row,
) -> Result<(), LearningError> {
    sqlx::query!(
        "INSERT INTO attempts (id, activity_id, course_id, user_id, answers, results, score, passed, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id,
        row.activity_id,
        course,
        user,
        Json(&row.answers.0) as _,
        Json(&row.results.0) as _,
        row.score,
        row.passed,
        row.submitted_at,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

/// A person's last attempt at each of these activities.
pub(crate) async fn last(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
    activities: &[Uuid],
) -> Result<Vec<Row>, LearningError> {
    Ok(sqlx::query_as!(
        Row,
        r#"SELECT DISTINCT ON (activity_id) id, activity_id, answers AS "answers: Json<Answers>",
                  results AS "results: Json<Vec<Marked>>", score, passed, submitted_at
           FROM attempts WHERE user_id = $2 AND activity_id = ANY ($3) AND course_id = $1
           ORDER BY activity_id, id DESC"#,
        course,
        user,
        activities
    )
    .fetch_all(tx)
    .await?)
}

/// One row more than `limit`, the newest first.
pub(crate) async fn list(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
    activity: Uuid,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Row>, LearningError> {
    Ok(sqlx::query_as!(
        Row,
        r#"SELECT id, activity_id, answers AS "answers: Json<Answers>",
                  results AS "results: Json<Vec<Marked>>", score, passed, submitted_at
           FROM attempts
           WHERE user_id = $2 AND activity_id = $3 AND course_id = $1 AND ($4::uuid IS NULL OR id < $4)
           ORDER BY id DESC LIMIT $5"#,
        course,
        user,
        activity,
        after,
        limit + 1
    )
    .fetch_all(tx)
    .await?)
}
