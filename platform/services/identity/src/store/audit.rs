use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{Result, domain::AuditEntry};

/// The audit log, newest first; one more than `limit`.
pub(crate) async fn list(
    tx: &mut TenantTx,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<AuditEntry>> {
    let entries = sqlx::query_as!(
        AuditEntry,
        "SELECT id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id, host(ip) AS ip,
                user_agent, request_id, details
         FROM audit_log WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2",
        before,
        i64::from(limit) + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(entries)
}
