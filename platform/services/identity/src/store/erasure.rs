use chrono::{DateTime, Utc};
use collegium_contracts::mail::MAIL_JOB;
use collegium_store::TenantTx;
use uuid::Uuid;

use super::one_row;
use crate::{Result, jobs::LETTER_JOB};

/// Overwrites the person's row. It stays, so that what they did for others stays whole.
pub(crate) async fn overwrite(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE users SET status = 'erased', email = 'erased-' || id || '@invalid', email_verified_at = NULL, name = '—',
                password_hash = NULL, avatar_key = NULL, time_zone = 'UTC', version = version + 1, updated_at = $2
         WHERE id = $1 AND status <> 'erased'",
        id,
        now,
    )
    .execute(tx)
    .await?;
    one_row(done.rows_affected())
}

/// Deletes what belongs to the person alone: how they sign in, what they learnt, letters
/// to them that have not left.
pub(crate) async fn delete_belongings(tx: &mut TenantTx, id: Uuid, email: &str) -> Result<()> {
    sqlx::query!("DELETE FROM sessions WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM user_roles WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM one_time_tokens WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM recovery_codes WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM totp_secrets WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM sign_in_failures WHERE subject = $1 OR subject = 'second_factor:' || $2 OR subject = 'password:' || $2",
        email, id.to_string()).execute(&mut *tx).await?;
    sqlx::query!(
        "DELETE FROM idempotency_keys WHERE principal = $1",
        id.to_string()
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM jobs WHERE (kind = $1 AND payload ->> 'to' = $3) OR (kind = $2 AND payload ->> 'email' = $3)",
        MAIL_JOB,
        LETTER_JOB,
        email,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM recommendations WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM attempts WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM activity_states WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM user_progress WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM enrolments WHERE user_id = $1", id)
        .execute(&mut *tx)
        .await?;
    Ok(())
}

/// The courses where the person has a role.
pub(crate) async fn courses_of(tx: &mut TenantTx, id: Uuid) -> Result<Vec<Uuid>> {
    let courses = sqlx::query_scalar!("SELECT course_id FROM enrolments WHERE user_id = $1", id)
        .fetch_all(tx)
        .await?;
    Ok(courses)
}
