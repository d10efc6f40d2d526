use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{LearningError, domain::progress::LessonDone};

/// A lesson of a course with what a person has done in it.
pub(crate) struct LessonRow {
    pub course_id: Uuid,
    pub title: String,
    pub done: LessonDone,
}

/// Every lesson of these courses in reading order.
pub(crate) async fn lessons(
    tx: &mut TenantTx,
    user: Uuid,
    courses: &[Uuid],
) -> Result<Vec<LessonRow>, LearningError> {
    let rows = sqlx::query!(
        r#"SELECT l.course_id, l.id, l.title,
                  count(*) FILTER (WHERE a.required) AS "required!",
                  count(*) FILTER (WHERE a.required AND s.status = 'completed') AS "completed!",
                  count(s.activity_id) AS "touched!"
           FROM lessons l
           JOIN modules m ON m.id = l.module_id
           LEFT JOIN activities a ON a.lesson_id = l.id
           LEFT JOIN activity_states s ON s.activity_id = a.id AND s.user_id = $1
           WHERE l.course_id = ANY ($2)
           GROUP BY l.id, m.position, m.id
           ORDER BY l.course_id, m.position, m.id, l.position, l.id"#,
        user,
        courses
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| LessonRow {
            course_id: row.course_id,
            title: row.title,
            done: LessonDone {
                id: row.id,
                required: row.required,
                completed: row.completed,
                touched: row.touched,
            },
        })
        .collect())
}

/// A person's state in an activity.
pub(crate) struct StateRow {
    pub activity_id: Uuid,
    pub status: String,
    pub score: Option<f64>,
}

pub(crate) async fn states(
    tx: &mut TenantTx,
    user: Uuid,
    activities: &[Uuid],
) -> Result<Vec<StateRow>, LearningError> {
    Ok(sqlx::query_as!(
        StateRow,
        "SELECT activity_id, status, score FROM activity_states WHERE user_id = $1 AND activity_id = ANY ($2)",
        user,
        activities
    )
    .fetch_all(tx)
    .await?)
}

/// Whether opening the lesson would change anything.
pub(crate) async fn would_open(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
    lesson: Uuid,
) -> Result<bool, LearningError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (
               SELECT FROM enrolments e
               WHERE e.course_id = $1 AND e.user_id = $2 AND e.status <> 'withdrawn'
                 AND (e.last_lesson_id IS DISTINCT FROM $3 OR EXISTS (
                     SELECT FROM activities a
                     WHERE a.lesson_id = $3 AND NOT EXISTS (
                         SELECT FROM activity_states s WHERE s.activity_id = a.id AND s.user_id = $2)))) AS "would!""#,
        course,
        user,
        lesson
    )
    .fetch_one(tx)
    .await?)
}

/// Activities of a lesson that the person has not met yet.
pub(crate) async fn unopened(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
    lesson: Uuid,
) -> Result<Vec<Uuid>, LearningError> {
    Ok(sqlx::query_scalar!(
        "SELECT a.id FROM activities a
         WHERE a.course_id = $1 AND a.lesson_id = $3
           AND NOT EXISTS (SELECT FROM activity_states s WHERE s.activity_id = a.id AND s.user_id = $2)",
        course,
        user,
        lesson
    )
    .fetch_all(tx)
    .await?)
}

/// Where something was done, and by whom.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub user: Uuid,
    pub course: Uuid,
    pub lesson: Uuid,
}

/// Writes the present state of an activity: completed stays completed, the best score stays.
/// True if this is what completed it.
pub(crate) async fn put_state(
    tx: &mut TenantTx,
    at: Place,
    activity: Uuid,
    status: &str,
    score: Option<f64>,
) -> Result<bool, LearningError> {
    let now = tx.clock().now();
    let before = sqlx::query_scalar!(
        "SELECT status FROM activity_states WHERE user_id = $1 AND activity_id = $2 FOR UPDATE",
        at.user,
        activity
    )
    .fetch_optional(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT INTO activity_states (user_id, activity_id, course_id, lesson_id, status, score, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (user_id, activity_id) DO UPDATE
             SET status = CASE WHEN activity_states.status = 'completed' THEN 'completed' ELSE excluded.status END,
                 score = greatest(activity_states.score, excluded.score), lesson_id = excluded.lesson_id,
                 updated_at = excluded.updated_at",
        at.user,
        activity,
        at.course,
        at.lesson,
        status,
        score,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(status == "completed" && before.as_deref() != Some("completed"))
}

/// Writes down what happened, beside the present state.
pub(crate) async fn put_history(
    tx: &mut TenantTx,
    at: Place,
    activities: &[Uuid],
    status: &str,
    score: Option<f64>,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    let ids: Vec<Uuid> = activities.iter().map(|_| tx.clock().new_id()).collect();
    sqlx::query!(
        "INSERT INTO user_progress (id, user_id, course_id, lesson_id, activity_id, status, score, recorded_at)
         SELECT n.id, $3, $4, $5, n.activity_id, $6, $7, $8 FROM unnest($1::uuid[], $2::uuid[]) AS n (id, activity_id)",
        &ids,
        activities,
        at.user,
        at.course,
        at.lesson,
        status,
        score,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Required activities not completed yet.
pub(crate) struct Left {
    pub in_lesson: i64,
    pub quizzes_in_lesson: i64,
    pub in_course: i64,
}

pub(crate) async fn left(tx: &mut TenantTx, at: Place) -> Result<Left, LearningError> {
    Ok(sqlx::query_as!(
        Left,
        r#"SELECT count(*) FILTER (WHERE a.lesson_id = $3) AS "in_lesson!",
                  count(*) FILTER (WHERE a.lesson_id = $3 AND a.kind = 'quiz') AS "quizzes_in_lesson!",
                  count(*) AS "in_course!"
           FROM activities a
           LEFT JOIN activity_states s ON s.activity_id = a.id AND s.user_id = $1
           WHERE a.course_id = $2 AND a.required AND s.status IS DISTINCT FROM 'completed'"#,
        at.user,
        at.course,
        at.lesson
    )
    .fetch_one(tx)
    .await?)
}
