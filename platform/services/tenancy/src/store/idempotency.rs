use chrono::{DateTime, Utc};
use collegium_store::{ControlTx, StoreError, TenantTx};

/// Throws away kept answers of the platform's API.
pub(crate) async fn delete_of_platform(
    tx: &mut ControlTx,
    before: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM control.idempotency_keys WHERE created_at < $1",
        before
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Throws away kept answers of a tenant's API.
pub(crate) async fn delete_of_tenant(
    tx: &mut TenantTx,
    before: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM idempotency_keys WHERE created_at < $1", before)
        .execute(tx)
        .await?;
    Ok(())
}
