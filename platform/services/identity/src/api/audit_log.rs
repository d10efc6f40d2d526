use chrono::{DateTime, Utc};
use collegium_contracts::permissions::AuditRead;
use collegium_web::{Allow, ApiError, PageOf};
use poem_openapi::{Object, OpenApi, param::Query, payload::Json};
use serde_json::Value;
use uuid::Uuid;

use super::Tag;
use crate::{Identity, domain};

pub(super) struct AuditLogApi(pub(super) Identity);

/// Something that was done.
#[derive(Object)]
struct AuditEntry {
    /// Its id.
    id: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// `user`, `api_key`, `operator`, `system` or `anonymous`; others may come.
    actor_kind: String,
    /// Who.
    actor_id: Option<Uuid>,
    /// Their name then.
    actor_name: String,
    /// What, such as `user.deactivated`; others may come.
    action: String,
    /// To what sort of thing.
    target_kind: String,
    /// To which.
    target_id: String,
    /// From where.
    ip: Option<String>,
    /// By which program.
    user_agent: Option<String>,
    /// In which request.
    request_id: Option<String>,
    /// What else there is to know; its shape belongs to the action.
    details: Value,
}

impl From<domain::AuditEntry> for AuditEntry {
    fn from(entry: domain::AuditEntry) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            actor_kind: entry.actor_kind,
            actor_id: entry.actor_id,
            actor_name: entry.actor_name,
            action: entry.action,
            target_kind: entry.target_kind,
            target_id: entry.target_id,
            ip: entry.ip,
            user_agent: entry.user_agent,
            request_id: entry.request_id,
            details: entry.details,
        }
    }
}

#[OpenApi(tag = "Tag::AuditLog")]
impl AuditLogApi {
    /// List the audit log.
    ///
    /// Who did what to what, when and from where; the newest first. Nobody can change it.
    #[oai(path = "/audit-log", method = "get", operation_id = "audit_log.list")]
    async fn list(
        &self,
        caller: Allow<AuditRead>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<AuditEntry>>, ApiError> {
        let page = self
            .0
            .list_audit_log(&caller, cursor.0.as_deref(), limit.0)
            .await?;
        Ok(PageOf::of(page))
    }
}
