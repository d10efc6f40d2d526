//! The audit logs: who did what to what, when, from where. Append-only by grants.

use std::net::IpAddr;

use collegium_kernel::{ActorKind, OperatorContext, RequestContext, RequestInfo, TenantId};
use uuid::Uuid;

use crate::{ControlTx, StoreError, TenantTx};

/// What was done to what.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Such as `user.deactivated`.
    pub action: &'static str,
    /// Such as `user`.
    pub target_kind: &'static str,
    /// Which one.
    pub target_id: &'a str,
    /// What else an auditor wants to know. Never secrets.
    pub details: serde_json::Value,
}

impl TenantTx {
    /// Notes in the tenant's log what the caller does.
    pub async fn audit(
        &mut self,
        context: &RequestContext,
        entry: Entry<'_>,
    ) -> Result<(), StoreError> {
        let (kind, id) = context.principal.actor();
        self.audit_as(kind, id, &context.principal.name, &context.info, entry)
            .await
    }

    /// Notes what somebody does who is not (or not yet) the request's principal,
    /// such as an operator, or a user who is just signing in.
    pub async fn audit_as(
        &mut self,
        kind: ActorKind,
        actor_id: Option<Uuid>,
        actor_name: &str,
        info: &RequestInfo,
        entry: Entry<'_>,
    ) -> Result<(), StoreError> {
        sqlx::query!(
            "INSERT INTO audit_log (id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,
                                    ip, user_agent, request_id, details)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::inet, $10, $11, $12)",
            self.clock().new_id(),
            self.clock().now(),
            kind.as_str(),
            actor_id,
            actor_name,
            entry.action,
            entry.target_kind,
            entry.target_id,
            info.ip.as_ref().map(IpAddr::to_string),
            info.user_agent.as_deref(),
            &*info.request_id,
            entry.details,
        )
        .execute(&mut *self)
        .await?;
        Ok(())
    }
}

impl ControlTx {
    /// Notes in the platform's log what an operator (or the command line) does.
    pub async fn audit(
        &mut self,
        context: &OperatorContext,
        tenant: Option<TenantId>,
        entry: Entry<'_>,
    ) -> Result<(), StoreError> {
        let kind = if context.operator.id.is_some() {
            "operator"
        } else {
            "system"
        };
        let (id, now) = (self.clock().new_id(), self.clock().now());
        sqlx::query!(
            "INSERT INTO control.audit_log (id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,
                                            tenant_id, ip, user_agent, request_id, details)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::inet, $11, $12, $13)",
            id,
            now,
            kind,
            context.operator.id,
            &*context.operator.name,
            entry.action,
            entry.target_kind,
            entry.target_id,
            tenant.map(|t| t.0),
            context.info.ip.as_ref().map(IpAddr::to_string),
            context.info.user_agent.as_deref(),
            &*context.info.request_id,
            entry.details,
        )
        .execute(&mut **self)
        .await?;
        Ok(())
    }
}
