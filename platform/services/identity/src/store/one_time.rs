use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::Result;

/// What a one-time token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    VerifyEmail,
    ResetPassword,
    ChangeEmail,
    Invitation,
    SecondFactor,
}

impl Purpose {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify_email",
            Self::ResetPassword => "reset_password",
            Self::ChangeEmail => "change_email",
            Self::Invitation => "invitation",
            Self::SecondFactor => "second_factor",
        }
    }
}

/// A token that is good.
pub(crate) struct OneTime {
    pub(crate) user_id: Uuid,
    pub(crate) payload: serde_json::Value,
}

/// Writes a new token; older ones of the purpose are no longer good.
pub(crate) async fn insert(
    tx: &mut TenantTx,
    token_hash: &[u8],
    purpose: Purpose,
    token: &OneTime,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    revoke(tx, token.user_id, purpose).await?;
    sqlx::query!(
        "INSERT INTO one_time_tokens (token_hash, purpose, user_id, payload, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        token_hash,
        purpose.as_str(),
        token.user_id,
        token.payload,
        now,
        expires_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The tokens of a purpose are no longer good.
pub(crate) async fn revoke(tx: &mut TenantTx, user_id: Uuid, purpose: Purpose) -> Result<()> {
    sqlx::query!(
        "DELETE FROM one_time_tokens WHERE user_id = $1 AND purpose = $2",
        user_id,
        purpose.as_str()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Looks at a token without using it.
pub(crate) async fn peek(
    tx: &mut TenantTx,
    token_hash: &[u8],
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Option<OneTime>> {
    let token = sqlx::query_as!(
        OneTime,
        "SELECT user_id, payload FROM one_time_tokens
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
        token_hash,
        purpose.as_str(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(token)
}

/// What was last asked for and is still good: when, and with which payload.
pub(crate) async fn latest(
    tx: &mut TenantTx,
    user_id: Uuid,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Option<(DateTime<Utc>, serde_json::Value)>> {
    let row = sqlx::query!(
        "SELECT created_at, payload FROM one_time_tokens
         WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
         ORDER BY created_at DESC LIMIT 1",
        user_id,
        purpose.as_str(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| (row.created_at, row.payload)))
}

/// Uses a token; of two who bring it, one gets none.
pub(crate) async fn consume(
    tx: &mut TenantTx,
    token_hash: &[u8],
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Option<OneTime>> {
    let token = sqlx::query_as!(
        OneTime,
        "UPDATE one_time_tokens SET used_at = $3
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
         RETURNING user_id, payload",
        token_hash,
        purpose.as_str(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(token)
}

/// Forgets what ended before a moment.
pub(crate) async fn sweep(tx: &mut TenantTx, before: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!("DELETE FROM one_time_tokens WHERE expires_at < $1", before)
        .execute(tx)
        .await?;
    Ok(done.rows_affected())
}
