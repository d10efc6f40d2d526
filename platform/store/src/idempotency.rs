//! `Idempotency-Key`: the first answer is kept 24 hours and given again.

use chrono::{DateTime, Duration, Utc};

use crate::{StoreError, TenantTx};

/// How long an answer is kept.
const KEPT: Duration = Duration::hours(24);
/// A key whose request never ended (the server was killed) is free again after this.
const ABANDONED: Duration = Duration::minutes(1);

/// An answer as it was sent.
#[derive(Debug, Clone)]
pub struct StoredAnswer {
    /// HTTP status.
    pub status: u16,
    /// Content type.
    pub content_type: String,
    /// Body.
    pub body: Vec<u8>,
}

/// What is known of a key.
#[derive(Debug)]
pub enum Claim {
    /// Never seen: do the work, then [`finish`].
    New,
    /// Done before: give this answer.
    Replay(StoredAnswer),
    /// Being done by another request at this moment.
    InProgress,
    /// Used with another request.
    Mismatch,
}

/// Claims a key for a request with this hash.
pub async fn claim(
    tx: &mut TenantTx,
    principal: &str,
    key: &str,
    request_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let claimed = sqlx::query!(
        "INSERT INTO idempotency_keys AS k (principal, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (principal, key) DO UPDATE
         SET request_hash = $3, created_at = $4, status = NULL, content_type = NULL, body = NULL
         WHERE k.created_at < $5 OR (k.status IS NULL AND k.request_hash = $3 AND k.created_at < $6)",
        principal,
        key,
        request_hash,
        now,
        now - KEPT,
        now - ABANDONED,
    )
    .execute(&mut *tx)
    .await?;
    if claimed.rows_affected() == 1 {
        return Ok(Claim::New);
    }
    let row = sqlx::query!(
        "SELECT request_hash, status, content_type, body FROM idempotency_keys WHERE principal = $1 AND key = $2",
        principal,
        key,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(match row {
        None => Claim::InProgress,
        Some(row) if row.request_hash != request_hash => Claim::Mismatch,
        Some(row) => match (row.status, row.content_type, row.body) {
            (Some(status), Some(content_type), Some(body)) => Claim::Replay(StoredAnswer {
                status: u16::try_from(status).unwrap_or(500),
                content_type,
                body,
            }),
            _ => Claim::InProgress,
        },
    })
}

/// Keeps the answer for the next request with the key.
pub async fn finish(
    tx: &mut TenantTx,
    principal: &str,
    key: &str,
    answer: &StoredAnswer,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE idempotency_keys SET status = $3, content_type = $4, body = $5 WHERE principal = $1 AND key = $2",
        principal,
        key,
        i32::from(answer.status),
        answer.content_type,
        answer.body,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Frees a key whose request failed on our side, so that it can be tried again.
pub async fn release(tx: &mut TenantTx, principal: &str, key: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM idempotency_keys WHERE principal = $1 AND key = $2 AND status IS NULL",
        principal,
        key
    )
    .execute(tx)
    .await?;
    Ok(())
}
