use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{Result, domain::ApiKey};

/// Keys, newest first; one more than `limit`.
pub(crate) async fn list(
    tx: &mut TenantTx,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<ApiKey>> {
    let keys = sqlx::query_as!(
        ApiKey,
        "SELECT id, name, prefix, scopes, created_by, created_at, expires_at, last_used_at, revoked_at
         FROM api_keys WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2",
        before,
        i64::from(limit) + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(keys)
}

/// Writes a new key.
pub(crate) async fn insert(tx: &mut TenantTx, key: &ApiKey, secret_hash: &[u8]) -> Result<()> {
    sqlx::query!(
        "INSERT INTO api_keys (id, name, prefix, secret_hash, scopes, created_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        key.id,
        key.name,
        key.prefix,
        secret_hash,
        &key.scopes,
        key.created_by,
        key.created_at,
        key.expires_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Revokes a key and says its name; none if there is none or it was revoked.
pub(crate) async fn revoke(
    tx: &mut TenantTx,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    let name = sqlx::query_scalar!(
        "UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING name",
        id,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(name)
}

/// A live key.
pub(crate) struct LiveKey {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
    pub(crate) last_used_at: Option<DateTime<Utc>>,
}

/// The live key with this secret.
pub(crate) async fn by_secret(
    tx: &mut TenantTx,
    secret_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<LiveKey>> {
    let key = sqlx::query_as!(
        LiveKey,
        "SELECT id, name, scopes, expires_at, last_used_at FROM api_keys
         WHERE secret_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)",
        secret_hash,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(key)
}

/// Notes that a key is in use.
pub(crate) async fn used(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "UPDATE api_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)",
        id,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}
