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
        r#"SELECT k.id, k.name, k.prefix, k.scopes, k.created_by, k.created_at, k.expires_at, k.last_used_at, k.revoked_at,
                  EXISTS (SELECT FROM users u WHERE u.id = k.created_by AND u.status <> 'active') AS "suspended!"
           FROM api_keys k WHERE $1::uuid IS NULL OR k.id < $1 ORDER BY k.id DESC LIMIT $2"#,
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

/// The keys that a person made, except those that were revoked.
pub(crate) async fn of_maker(tx: &mut TenantTx, user_id: Uuid) -> Result<Vec<Uuid>> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM api_keys WHERE created_by = $1 AND revoked_at IS NULL",
        user_id
    )
    .fetch_all(tx)
    .await?;
    Ok(ids)
}

/// The keys whose makers have a role, except those that were revoked.
pub(crate) async fn of_makers_with(tx: &mut TenantTx, role: &str) -> Result<Vec<Uuid>> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM api_keys JOIN user_roles ON user_id = created_by
         WHERE role = $1 AND revoked_at IS NULL",
        role
    )
    .fetch_all(tx)
    .await?;
    Ok(ids)
}

/// Who made a key.
pub(crate) async fn maker(tx: &mut TenantTx, id: Uuid) -> Result<Option<Uuid>> {
    let maker = sqlx::query_scalar!("SELECT created_by FROM api_keys WHERE id = $1", id)
        .fetch_optional(tx)
        .await?;
    Ok(maker.flatten())
}

/// A live key, with those of its scopes that its maker may still do.
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
        r#"SELECT k.id, k.name, k.expires_at, k.last_used_at,
                ARRAY(SELECT wish FROM unnest(k.scopes) AS wish
                      WHERE k.created_by IS NULL OR EXISTS (
                          SELECT FROM user_roles JOIN role_permissions USING (role)
                          WHERE user_id = k.created_by AND scope = 'tenant' AND permission IN ('*', wish))
                ) AS "scopes!"
         FROM api_keys k
         WHERE k.secret_hash = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $2)
           AND NOT EXISTS (SELECT FROM users u WHERE u.id = k.created_by AND u.status <> 'active')"#,
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
