use chrono::{DateTime, Utc};
use collegium_kernel::TenantId;
use collegium_store::{ControlTx, StoreError};
use uuid::Uuid;

use crate::domain::{Domain, challenge_name, challenge_value};

struct Row {
    host: String,
    tenant_id: Uuid,
    verification_token: String,
    verified_at: Option<DateTime<Utc>>,
    is_primary: bool,
    created_at: DateTime<Utc>,
}

impl From<Row> for Domain {
    fn from(row: Row) -> Self {
        Self {
            challenge_name: challenge_name(&row.host),
            challenge_value: challenge_value(&row.verification_token),
            host: row.host,
            tenant_id: row.tenant_id,
            verified_at: row.verified_at,
            is_primary: row.is_primary,
            created_at: row.created_at,
        }
    }
}

/// Who has or claims a host; nobody else changes that until the transaction ends.
pub(crate) async fn lock(tx: &mut ControlTx, host: &str) -> Result<Option<Domain>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "SELECT host, tenant_id, verification_token, verified_at, is_primary, created_at
         FROM control.domains WHERE host = $1 FOR UPDATE",
        host
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(Into::into))
}

/// A tenant's own hosts.
pub(crate) async fn list(tx: &mut ControlTx, tenant: TenantId) -> Result<Vec<Domain>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT host, tenant_id, verification_token, verified_at, is_primary, created_at
         FROM control.domains WHERE tenant_id = $1 ORDER BY host",
        tenant.0
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Writes a claim; false if somebody was quicker.
pub(crate) async fn insert(
    tx: &mut ControlTx,
    host: &str,
    tenant: TenantId,
    token: &str,
) -> Result<bool, StoreError> {
    let now = tx.clock().now();
    let done = sqlx::query!(
        "INSERT INTO control.domains (host, tenant_id, verification_token, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (host) DO NOTHING",
        host,
        tenant.0,
        token,
        now,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that a claim was proven, if it is still the same claim.
pub(crate) async fn set_verified(tx: &mut ControlTx, domain: &Domain) -> Result<bool, StoreError> {
    let now = tx.clock().now();
    let token = domain
        .challenge_value
        .rsplit('=')
        .next()
        .unwrap_or_default();
    let done = sqlx::query!(
        "UPDATE control.domains SET verified_at = coalesce(verified_at, $4)
         WHERE host = $1 AND tenant_id = $2 AND verification_token = $3",
        domain.host,
        domain.tenant_id,
        token,
        now,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Makes one of a tenant's hosts the one that links point to; none makes it the slug's.
pub(crate) async fn set_primary(
    tx: &mut ControlTx,
    tenant: TenantId,
    host: Option<&str>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.domains SET is_primary = coalesce(host = $2, false) WHERE tenant_id = $1",
        tenant.0,
        host,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes a host away; false if the tenant had none such.
pub(crate) async fn delete(
    tx: &mut ControlTx,
    tenant: TenantId,
    host: &str,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "DELETE FROM control.domains WHERE host = $1 AND tenant_id = $2",
        host,
        tenant.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
