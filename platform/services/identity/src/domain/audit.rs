use chrono::{DateTime, Utc};
use uuid::Uuid;

/// One line of the tenant's audit log.
#[derive(Debug, Clone)]
pub struct AuditEntry {
    /// Its id; they sort by time.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What sort of actor: `user`, `api_key`, `operator`, `system` or `anonymous`.
    pub actor_kind: String,
    /// Who.
    pub actor_id: Option<Uuid>,
    /// Their name then.
    pub actor_name: String,
    /// What, such as `user.deactivated`.
    pub action: String,
    /// To what sort of thing.
    pub target_kind: String,
    /// To which.
    pub target_id: String,
    /// From where.
    pub ip: Option<String>,
    /// By which program.
    pub user_agent: Option<String>,
    /// In which request.
    pub request_id: Option<String>,
    /// What else there is to know.
    pub details: serde_json::Value,
}
