use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use serde_json::Value;

use crate::Result;

/// A setting and its version.
pub(crate) async fn get(tx: &mut TenantTx, key: &str) -> Result<Option<(Value, i32)>> {
    let row = sqlx::query!("SELECT value, version FROM settings WHERE key = $1", key)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|row| (row.value, row.version)))
}

/// Sets a setting that is at the version expected (0: not there yet; none: whichever);
/// the new version, or none if it was not.
pub(crate) async fn set(
    tx: &mut TenantTx,
    key: &str,
    value: &Value,
    expected: Option<i32>,
    now: DateTime<Utc>,
) -> Result<Option<i32>> {
    let version = sqlx::query_scalar!(
        "INSERT INTO settings AS s (key, value, updated_at)
         SELECT $1, $2, $4 WHERE coalesce($3, 0) = 0 OR EXISTS (SELECT FROM settings WHERE key = $1)
         ON CONFLICT (key) DO UPDATE SET value = $2, version = s.version + 1, updated_at = $4
         WHERE $3 IS NULL OR s.version = $3
         RETURNING version",
        key,
        value,
        expected,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(version)
}
