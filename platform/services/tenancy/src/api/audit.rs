use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_kernel::DEFAULT_LIMIT;
use collegium_web::{ApiError, Operate, OperatorRead, PageOf};
use poem_openapi::{Object, OpenApi, param::Query, payload::Json};
use uuid::Uuid;

use super::Tag;
use crate::{AuditRecord, Tenancy};

pub(super) struct PlatformApi(pub(super) Arc<Tenancy>);

/// One line of the platform's audit log.
#[derive(Object)]
struct AuditEntry {
    /// Its id.
    id: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// `operator`, `system` or `anonymous`. Later versions may have others.
    actor_kind: String,
    /// Which operator.
    #[oai(skip_serializing_if_is_none)]
    actor_id: Option<Uuid>,
    /// Their name at that time.
    actor_name: String,
    /// What was done, such as `tenant.suspended`.
    action: String,
    /// To what sort of thing.
    target_kind: String,
    /// To which one.
    target_id: String,
    /// The university concerned.
    #[oai(skip_serializing_if_is_none)]
    tenant_id: Option<Uuid>,
    /// From which address.
    #[oai(skip_serializing_if_is_none)]
    ip: Option<String>,
    /// By what program.
    #[oai(skip_serializing_if_is_none)]
    user_agent: Option<String>,
    /// In which request.
    #[oai(skip_serializing_if_is_none)]
    request_id: Option<String>,
    /// What else is worth knowing; the shape belongs to the action.
    details: serde_json::Value,
}

impl From<AuditRecord> for AuditEntry {
    fn from(line: AuditRecord) -> Self {
        Self {
            id: line.id,
            at: line.at,
            actor_kind: line.actor_kind,
            actor_id: line.actor_id,
            actor_name: line.actor_name,
            action: line.action,
            target_kind: line.target_kind,
            target_id: line.target_id,
            tenant_id: line.tenant_id,
            ip: line.ip,
            user_agent: line.user_agent,
            request_id: line.request_id,
            details: line.details,
        }
    }
}

#[OpenApi(tag = "Tag::Platform")]
impl PlatformApi {
    /// Read the audit log.
    ///
    /// Who did what to what, when, from where; newest first.
    #[oai(path = "/audit-log", method = "get", operation_id = "audit_log.list")]
    async fn audit_log(
        &self,
        _caller: Operate<OperatorRead>,
        /// Only what concerns this university.
        tenant_id: Query<Option<Uuid>>,
        /// How many at most; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts, from `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<AuditEntry>>, ApiError> {
        let limit = limit.0.unwrap_or(DEFAULT_LIMIT);
        Ok(PageOf::of(
            self.0
                .audit_log(tenant_id.0, cursor.0.as_deref(), limit)
                .await?,
        ))
    }
}
