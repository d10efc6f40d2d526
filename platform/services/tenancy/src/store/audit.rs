use chrono::{DateTime, Utc};
use collegium_store::{ControlTx, StoreError};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// One line of the platform's audit log.
#[derive(Debug, Clone, Serialize)]
pub struct AuditRecord {
    /// Its id; ids sort by time.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// `operator`, `system` or `anonymous`.
    pub actor_kind: String,
    /// Which operator.
    pub actor_id: Option<Uuid>,
    /// Their name at that time.
    pub actor_name: String,
    /// What was done.
    pub action: String,
    /// To what sort of thing.
    pub target_kind: String,
    /// To which one.
    pub target_id: String,
    /// The tenant concerned.
    pub tenant_id: Option<Uuid>,
    /// From where.
    pub ip: Option<String>,
    /// By what program.
    pub user_agent: Option<String>,
    /// In which request.
    pub request_id: Option<String>,
    /// What else is worth knowing.
    pub details: Value,
}

/// Up to `limit + 1` lines before `before`, newest first.
pub(crate) async fn list(
    tx: &mut ControlTx,
    tenant: Option<Uuid>,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<AuditRecord>, StoreError> {
    let rows = sqlx::query_as!(
        AuditRecord,
        "SELECT id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id, tenant_id,
                host(ip) AS ip, user_agent, request_id, details
         FROM control.audit_log
         WHERE ($1::uuid IS NULL OR tenant_id = $1) AND ($2::uuid IS NULL OR id < $2)
         ORDER BY id DESC LIMIT $3",
        tenant,
        before,
        i64::from(limit) + 1,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows)
}
