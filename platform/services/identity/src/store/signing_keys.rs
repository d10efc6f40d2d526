use chrono::{DateTime, Utc};
use collegium_store::TenantTx;

use crate::Result;

/// A key as it is stored.
pub(crate) struct StoredKey {
    pub(crate) kid: String,
    pub(crate) public_key: Vec<u8>,
    pub(crate) private_key: Vec<u8>,
    pub(crate) retired_at: Option<DateTime<Utc>>,
}

/// All keys, the one that signs first, then newest first.
pub(crate) async fn list(tx: &mut TenantTx) -> Result<Vec<StoredKey>> {
    let keys = sqlx::query_as!(
        StoredKey,
        "SELECT kid, public_key, private_key, retired_at FROM signing_keys
         ORDER BY retired_at DESC NULLS FIRST, created_at DESC"
    )
    .fetch_all(tx)
    .await?;
    Ok(keys)
}

/// Since when the present key signs.
pub(crate) async fn signing_since(tx: &mut TenantTx) -> Result<Option<DateTime<Utc>>> {
    let since =
        sqlx::query_scalar!("SELECT max(created_at) FROM signing_keys WHERE retired_at IS NULL")
            .fetch_one(tx)
            .await?;
    Ok(since)
}

/// Retires whatever signs, writes a new key, and forgets those retired before a moment.
pub(crate) async fn replace(
    tx: &mut TenantTx,
    key: &StoredKey,
    now: DateTime<Utc>,
    forget_before: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE signing_keys SET retired_at = $1 WHERE retired_at IS NULL",
        now
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM signing_keys WHERE retired_at < $1",
        forget_before
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT INTO signing_keys (kid, public_key, private_key, created_at) VALUES ($1, $2, $3, $4)",
        key.kid,
        key.public_key,
        key.private_key,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}
