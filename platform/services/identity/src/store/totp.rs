use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::Result;

/// A person's authenticator secret.
pub(crate) struct Secret {
    pub(crate) sealed: Vec<u8>,
    pub(crate) confirmed: bool,
    pub(crate) last_step: i64,
}

/// Finds and locks the secret, so that of two who bring a code one comes second.
pub(crate) async fn lock(tx: &mut TenantTx, user_id: Uuid) -> Result<Option<Secret>> {
    let secret = sqlx::query_as!(
        Secret,
        r#"SELECT secret AS sealed, confirmed_at IS NOT NULL AS "confirmed!", last_step
           FROM totp_secrets WHERE user_id = $1 FOR UPDATE"#,
        user_id
    )
    .fetch_optional(tx)
    .await?;
    Ok(secret)
}

/// Writes a secret that is yet to be confirmed; false if there is a confirmed one.
pub(crate) async fn propose(tx: &mut TenantTx, user_id: Uuid, sealed: &[u8]) -> Result<bool> {
    let done = sqlx::query!(
        "INSERT INTO totp_secrets AS t (user_id, secret) VALUES ($1, $2)
         ON CONFLICT (user_id) DO UPDATE SET secret = $2, last_step = 0 WHERE t.confirmed_at IS NULL",
        user_id,
        sealed,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes a code's step, and that the secret is in use.
pub(crate) async fn accept_step(
    tx: &mut TenantTx,
    user_id: Uuid,
    step: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE totp_secrets SET last_step = $2, confirmed_at = coalesce(confirmed_at, $3) WHERE user_id = $1",
        user_id,
        step,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Signing in takes no code any more; false if it took none.
pub(crate) async fn delete(tx: &mut TenantTx, user_id: Uuid) -> Result<bool> {
    sqlx::query!("DELETE FROM recovery_codes WHERE user_id = $1", user_id)
        .execute(&mut *tx)
        .await?;
    let done = sqlx::query!("DELETE FROM totp_secrets WHERE user_id = $1", user_id)
        .execute(tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Replaces the recovery codes.
pub(crate) async fn set_recovery_codes(
    tx: &mut TenantTx,
    user_id: Uuid,
    hashes: &[Vec<u8>],
) -> Result<()> {
    sqlx::query!("DELETE FROM recovery_codes WHERE user_id = $1", user_id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "INSERT INTO recovery_codes (user_id, code_hash) SELECT $1, unnest($2::bytea[])",
        user_id,
        hashes,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Uses a recovery code; false if it is none or was used.
pub(crate) async fn use_recovery_code(
    tx: &mut TenantTx,
    user_id: Uuid,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query!(
        "UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL",
        user_id,
        hash,
        now,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Recovery codes that are left.
pub(crate) async fn recovery_codes_left(tx: &mut TenantTx, user_id: Uuid) -> Result<i64> {
    let left = sqlx::query_scalar!(
        r#"SELECT count(*) AS "left!" FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL"#,
        user_id
    )
    .fetch_one(tx)
    .await?;
    Ok(left)
}
