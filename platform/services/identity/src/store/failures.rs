use chrono::{DateTime, Utc};
use collegium_store::TenantTx;

use crate::{
    Result,
    domain::{FORGOTTEN_AFTER, lock_after},
};

/// Counts an attempt before it is made, so that a burst of guesses at once cannot all
/// pass before the first failure is written. `Err` says until when attempts are refused.
/// Success takes it back by [`clear`].
pub(crate) async fn attempt(
    tx: &mut TenantTx,
    subject: &str,
    now: DateTime<Utc>,
) -> Result<std::result::Result<(), DateTime<Utc>>> {
    let failures = sqlx::query_scalar!(
        "INSERT INTO sign_in_failures AS f (subject, failures, last_failure_at) VALUES ($1, 1, $2)
         ON CONFLICT (subject) DO UPDATE
         SET failures = CASE WHEN f.last_failure_at < $3 THEN 1 ELSE f.failures + 1 END,
             last_failure_at = $2, locked_until = NULL
         WHERE f.locked_until IS NULL OR f.locked_until <= $2
         RETURNING failures",
        subject,
        now,
        now - FORGOTTEN_AFTER,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(failures) = failures else {
        let until = sqlx::query_scalar!(
            "SELECT locked_until FROM sign_in_failures WHERE subject = $1",
            subject
        )
        .fetch_optional(tx)
        .await?;
        return Ok(Err(until.flatten().unwrap_or(now)));
    };
    if let Some(wait) = lock_after(failures) {
        sqlx::query!(
            "UPDATE sign_in_failures SET locked_until = $2 WHERE subject = $1",
            subject,
            now + wait
        )
        .execute(tx)
        .await?;
    }
    Ok(Ok(()))
}

/// Forgets the failures of a subject.
pub(crate) async fn clear(tx: &mut TenantTx, subject: &str) -> Result<()> {
    sqlx::query!("DELETE FROM sign_in_failures WHERE subject = $1", subject)
        .execute(tx)
        .await?;
    Ok(())
}

/// Forgets failures of long ago.
pub(crate) async fn sweep(tx: &mut TenantTx, now: DateTime<Utc>) -> Result<u64> {
    let before = now - FORGOTTEN_AFTER;
    let done = sqlx::query!(
        "DELETE FROM sign_in_failures WHERE last_failure_at < $1",
        before
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}
