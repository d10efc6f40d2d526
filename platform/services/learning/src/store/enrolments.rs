use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{
    LearningError,
    domain::progress::percent,
    model::{Enrolment, EnrolmentRow},
};

/// The role of a live enrolment.
pub(crate) async fn role(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
) -> Result<Option<String>, LearningError> {
    Ok(sqlx::query_scalar!(
        "SELECT role FROM enrolments WHERE course_id = $1 AND user_id = $2 AND status <> 'withdrawn'",
        course,
        user
    )
    .fetch_optional(tx)
    .await?)
}

/// A person's live enrolment, locked: what they do in one course happens one after another,
/// so that completion happens once.
pub(crate) async fn lock_live(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
) -> Result<Option<Enrolment>, LearningError> {
    Ok(sqlx::query_as!(
        Enrolment,
        "SELECT id, course_id, user_id, role, status, last_lesson_id, enrolled_at, completed_at, version
         FROM enrolments WHERE course_id = $1 AND user_id = $2 AND status <> 'withdrawn' FOR UPDATE",
        course,
        user
    )
    .fetch_optional(tx)
    .await?)
}

/// A person's live enrolment.
pub(crate) async fn live(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
) -> Result<Option<Enrolment>, LearningError> {
    Ok(live_in(tx, &[course], user).await?.pop())
}

/// A person's live enrolments in these courses.
pub(crate) async fn live_in(
    tx: &mut TenantTx,
    courses: &[Uuid],
    user: Uuid,
) -> Result<Vec<Enrolment>, LearningError> {
    Ok(sqlx::query_as!(
        Enrolment,
        "SELECT id, course_id, user_id, role, status, last_lesson_id, enrolled_at, completed_at, version
         FROM enrolments WHERE course_id = ANY ($1) AND user_id = $2 AND status <> 'withdrawn'",
        courses,
        user
    )
    .fetch_all(tx)
    .await?)
}

pub(crate) async fn lock(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
) -> Result<Enrolment, LearningError> {
    sqlx::query_as!(
        Enrolment,
        "SELECT id, course_id, user_id, role, status, last_lesson_id, enrolled_at, completed_at, version
         FROM enrolments WHERE course_id = $1 AND id = $2 FOR UPDATE",
        course,
        id
    )
    .fetch_optional(tx)
    .await?
    .ok_or(LearningError::NotFound)
}

/// Enrols a person, or takes a withdrawn one back in this role; none if they are enrolled.
pub(crate) async fn enrol(
    tx: &mut TenantTx,
    course: Uuid,
    user: Uuid,
    role: &str,
) -> Result<Option<Enrolment>, LearningError> {
    let (id, now) = (tx.clock().new_id(), tx.clock().now());
    sqlx::query_as!(
        Enrolment,
        "INSERT INTO enrolments (id, course_id, user_id, role, enrolled_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (course_id, user_id) DO UPDATE
             SET role = excluded.role, enrolled_at = excluded.enrolled_at, version = enrolments.version + 1,
                 status = CASE WHEN enrolments.completed_at IS NULL THEN 'active' ELSE 'completed' END
             WHERE enrolments.status = 'withdrawn'
         RETURNING id, course_id, user_id, role, status, last_lesson_id, enrolled_at, completed_at, version",
        id,
        course,
        user,
        role,
        now,
    )
    .fetch_optional(tx)
    .await
    .map_err(LearningError::of_write)
}

pub(crate) async fn set_role(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
    role: &str,
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE enrolments SET role = $3, version = version + 1 WHERE course_id = $1 AND id = $2",
        course,
        id,
        role
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn withdraw(
    tx: &mut TenantTx,
    course: Uuid,
    id: Uuid,
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE enrolments SET status = 'withdrawn', version = version + 1 WHERE course_id = $1 AND id = $2",
        course,
        id
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn set_last_lesson(
    tx: &mut TenantTx,
    id: Uuid,
    lesson: Uuid,
) -> Result<(), LearningError> {
    sqlx::query!(
        "UPDATE enrolments SET last_lesson_id = $2 WHERE id = $1",
        id,
        lesson
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

/// True if this is what completed it.
pub(crate) async fn complete(tx: &mut TenantTx, id: Uuid) -> Result<bool, LearningError> {
    let now = tx.clock().now();
    let done = sqlx::query!(
        "UPDATE enrolments SET status = 'completed', completed_at = $2, version = version + 1
         WHERE id = $1 AND status = 'active'",
        id,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether there is such a person who can take part.
pub(crate) async fn user_can_take_part(
    tx: &mut TenantTx,
    user: Uuid,
) -> Result<bool, LearningError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM users WHERE id = $1 AND status IN ('active', 'invited')) AS "exists!""#,
        user
    )
    .fetch_one(tx)
    .await?)
}

/// What the caller holds, by which a role is measured that they hand out.
pub(crate) struct Holder<'a> {
    pub user: Option<Uuid>,
    pub tenant_roles: &'a [String],
    pub scopes: &'a [String],
}

/// Whether a role means anything in a course, and whether all it allows there is held by
/// the caller: nobody hands out more than they have.
pub(crate) async fn may_grant(
    tx: &mut TenantTx,
    course: Uuid,
    role: &str,
    holder: &Holder<'_>,
) -> Result<Option<bool>, LearningError> {
    let row = sqlx::query!(
        r#"SELECT EXISTS (SELECT FROM role_permissions WHERE role = $2 AND scope = 'course') AS "known!",
                  NOT EXISTS (
                      SELECT FROM role_permissions wanted
                      WHERE wanted.role = $2 AND wanted.scope = 'course'
                        AND NOT (wanted.permission = ANY ($5) OR '*' = ANY ($5))
                        AND NOT EXISTS (
                            SELECT FROM role_permissions held
                            WHERE held.permission IN (wanted.permission, '*')
                              AND (held.scope = 'tenant' AND held.role = ANY ($4)
                                   OR held.scope = 'course' AND held.role = (
                                       SELECT e.role FROM enrolments e
                                       WHERE e.course_id = $1 AND e.user_id = $3 AND e.status <> 'withdrawn'))))
                  AS "held!""#,
        course,
        role,
        holder.user,
        holder.tenant_roles,
        holder.scopes,
    )
    .fetch_one(tx)
    .await?;
    Ok(row.known.then_some(row.held))
}

struct ListRow {
    id: Uuid,
    course_id: Uuid,
    user_id: Uuid,
    role: String,
    status: String,
    last_lesson_id: Option<Uuid>,
    enrolled_at: chrono::DateTime<chrono::Utc>,
    completed_at: Option<chrono::DateTime<chrono::Utc>>,
    version: i32,
    user_name: String,
    user_email: String,
    done: i64,
    total: i64,
}

impl From<ListRow> for EnrolmentRow {
    fn from(row: ListRow) -> Self {
        let count = |n: i64| u32::try_from(n).unwrap_or(0);
        Self {
            enrolment: Enrolment {
                id: row.id,
                course_id: row.course_id,
                user_id: row.user_id,
                role: row.role,
                status: row.status,
                last_lesson_id: row.last_lesson_id,
                enrolled_at: row.enrolled_at,
                completed_at: row.completed_at,
                version: row.version,
            },
            user_name: row.user_name,
            user_email: row.user_email,
            lessons_done: count(row.done),
            lessons_total: count(row.total),
            percent: percent(count(row.done), count(row.total)),
        }
    }
}

/// Of each of these courses one row more than `limit`, the earliest first.
pub(crate) async fn list(
    tx: &mut TenantTx,
    courses: &[Uuid],
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<EnrolmentRow>, LearningError> {
    let rows = sqlx::query_as!(
        ListRow,
        r#"WITH page AS (
               SELECT e.*
               FROM unnest($1::uuid[]) AS c (id) CROSS JOIN LATERAL (
                   SELECT e.*, u.name AS user_name, u.email AS user_email
                   FROM enrolments e JOIN users u ON u.id = e.user_id
                   WHERE e.course_id = c.id AND ($2::uuid IS NULL OR e.id > $2)
                   ORDER BY e.id LIMIT $3) e),
           required AS (
               SELECT course_id, lesson_id, count(*) AS n FROM activities
               WHERE course_id = ANY ($1) AND required GROUP BY course_id, lesson_id),
           done AS (
               SELECT s.user_id, a.lesson_id, count(*) AS n
               FROM activity_states s JOIN activities a ON a.id = s.activity_id
               WHERE s.course_id = ANY ($1) AND s.status = 'completed' AND a.required
                 AND s.user_id IN (SELECT user_id FROM page)
               GROUP BY s.user_id, a.lesson_id)
           SELECT id AS "id!", course_id AS "course_id!", user_id AS "user_id!", role AS "role!",
                  status AS "status!", last_lesson_id, enrolled_at AS "enrolled_at!", completed_at,
                  version AS "version!", user_name AS "user_name!", user_email AS "user_email!",
                  (SELECT count(*) FROM done d JOIN required r USING (lesson_id)
                   WHERE d.user_id = page.user_id AND r.course_id = page.course_id AND d.n >= r.n) AS "done!",
                  (SELECT count(*) FROM required r WHERE r.course_id = page.course_id) AS "total!"
           FROM page ORDER BY id"#,
        courses,
        after,
        limit + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// A person's live enrolments, one more than `limit`, the latest first.
pub(crate) async fn of_user(
    tx: &mut TenantTx,
    user: Uuid,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Enrolment>, LearningError> {
    Ok(sqlx::query_as!(
        Enrolment,
        "SELECT id, course_id, user_id, role, status, last_lesson_id, enrolled_at, completed_at, version
         FROM enrolments
         WHERE user_id = $1 AND status <> 'withdrawn' AND ($2::uuid IS NULL OR id < $2)
         ORDER BY id DESC LIMIT $3",
        user,
        after,
        limit + 1
    )
    .fetch_all(tx)
    .await?)
}
