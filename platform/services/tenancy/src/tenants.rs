use collegium_kernel::{
    ActorKind, Code, Cursor, OperatorContext, Page, Problem, TenantId, TenantStatus,
};
use collegium_store::{ControlTx, StoreError, audit::Entry};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    Tenancy, TenancyError,
    domain::{
        Action, NewTenant, Operation, OperationKind, TenantChange, TenantFilter, TenantRecord,
    },
    store::{audit, operations, tenants},
};

/// Time to think again before a deleted tenant is destroyed.
pub(crate) const GRACE: chrono::Duration = chrono::Duration::days(30);

impl Tenancy {
    /// One tenant, in any status.
    pub async fn tenant(&self, id: TenantId) -> Result<TenantRecord, TenancyError> {
        let mut tx = self.database().control().await?;
        let found = tenants::get(&mut tx, id, self.hosts()).await?;
        Ok(found.ok_or_else(Problem::not_found)?)
    }

    /// The tenant that a person means by a slug or an id.
    pub async fn find(&self, slug_or_id: &str) -> Result<TenantRecord, TenancyError> {
        if let Ok(id) = slug_or_id.parse() {
            return self.tenant(TenantId(id)).await;
        }
        let mut tx = self.database().control().await?;
        let found =
            tenants::by_slug(&mut tx, &slug_or_id.to_ascii_lowercase(), self.hosts()).await?;
        Ok(found.ok_or_else(|| {
            Problem::not_found().with_detail(format!("There is no tenant {slug_or_id:?}."))
        })?)
    }

    /// A page of tenants, oldest first.
    pub async fn tenants(
        &self,
        filter: &TenantFilter,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Page<TenantRecord>, TenancyError> {
        let after: Option<Uuid> = Cursor::decode(cursor)?;
        let mut tx = self.database().control().await?;
        let rows = tenants::list(&mut tx, filter, after, limit, self.hosts()).await?;
        Ok(Page::from_rows(rows, limit, |tenant| tenant.id))
    }

    /// Makes a university, which serves when this returns.
    pub async fn create_tenant(
        &self,
        context: &OperatorContext,
        new: NewTenant,
    ) -> Result<Started, TenancyError> {
        let new = new.checked()?;
        let input = json!({ "owner": new.owner });
        let id = TenantId(self.clock().new_id());
        let started = self
            .begin_tenant(context, id, &new, None, OperationKind::Provision, input)
            .await?;
        let operation = self.finish_operation(started.operation.id).await?;
        Ok(Started {
            tenant: self.tenant(id).await?,
            operation,
        })
    }

    /// Writes a tenant that is to be made, and the work that makes it.
    pub(crate) async fn begin_tenant(
        &self,
        context: &OperatorContext,
        id: TenantId,
        new: &NewTenant,
        sandbox_of: Option<Uuid>,
        kind: OperationKind,
        mut input: Value,
    ) -> Result<Started, TenancyError> {
        input["by"] = actor(context);
        let mut tx = self.database().control().await?;
        tenants::insert(&mut tx, id, new, sandbox_of).await?;
        let operation = operations::insert(&mut tx, id, kind, &input).await?;
        let details = json!({
            "slug": new.slug, "name": new.name, "plan_id": new.plan_id, "by": kind.as_str(), "operation_id": operation,
            "owner": new.owner.as_ref().map(|owner| &owner.email),
        });
        note(&mut tx, context, id, "tenant.created", details).await?;
        self.announce(&mut tx, id, &[&self.hosts().of_slug(&new.slug)])
            .await?;
        let tenant = tenants::get(&mut tx, id, self.hosts())
            .await?
            .ok_or_else(Problem::not_found)?;
        let operation = operations::get(&mut tx, operation)
            .await?
            .ok_or_else(Problem::not_found)?;
        tx.commit().await?;
        Ok(Started { tenant, operation })
    }

    /// Renames a tenant, or gives it another language or plan. A new slug is a new host;
    /// the old one stops answering at once.
    pub async fn update_tenant(
        &self,
        context: &OperatorContext,
        id: TenantId,
        change: TenantChange,
        expected_version: Option<i32>,
    ) -> Result<TenantRecord, TenancyError> {
        let change = change.checked()?;
        let mut tx = self.database().control().await?;
        let before = self.live(&mut tx, id).await?;
        collegium_web::check_version(expected_version, before.version)?;
        tenants::update(&mut tx, id, &change).await?;
        let after = tenants::get(&mut tx, id, self.hosts())
            .await?
            .ok_or_else(Problem::not_found)?;
        let details = json!({ "before": named(&before), "after": named(&after) });
        note(&mut tx, context, id, "tenant.updated", details.clone()).await?;
        let (old, new) = (
            self.hosts().of_slug(&before.slug),
            self.hosts().of_slug(&after.slug),
        );
        self.announce(&mut tx, id, &[&old, &new]).await?;
        tx.commit().await?;
        self.note_in_tenant(context, &after, "tenant.updated", details)
            .await;
        Ok(after)
    }

    /// Closes a tenant for now.
    pub async fn suspend(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        self.act(context, id, Action::Suspend, "tenant.suspended")
            .await
    }

    /// Opens a suspended tenant.
    pub async fn resume(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        self.act(context, id, Action::Resume, "tenant.resumed")
            .await
    }

    /// Closes a tenant for good and keeps it for the record.
    pub async fn archive(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        self.act(context, id, Action::Archive, "tenant.archived")
            .await
    }

    /// Takes a tenant back from the archive; it stays suspended until resumed.
    pub async fn unarchive(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        self.act(context, id, Action::Unarchive, "tenant.unarchived")
            .await
    }

    async fn act(
        &self,
        context: &OperatorContext,
        id: TenantId,
        action: Action,
        name: &'static str,
    ) -> Result<TenantRecord, TenancyError> {
        let mut tx = self.database().control().await?;
        let before = self.live(&mut tx, id).await?;
        let next = action.from(before.status)?;
        if next == before.status {
            return Ok(before);
        }
        tenants::set_status(&mut tx, id, next, None).await?;
        let after = tenants::get(&mut tx, id, self.hosts())
            .await?
            .ok_or_else(Problem::not_found)?;
        note(
            &mut tx,
            context,
            id,
            name,
            json!({ "before": before.status }),
        )
        .await?;
        self.announce(&mut tx, id, &[]).await?;
        tx.commit().await?;
        self.note_in_tenant(context, &after, name, json!({ "before": before.status }))
            .await;
        Ok(after)
    }

    /// Closes a tenant at once and destroys it when 30 days have passed.
    pub async fn delete_tenant(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        let mut tx = self.database().control().await?;
        let before = self.live(&mut tx, id).await?;
        if before.status == TenantStatus::Deleting {
            return Ok(before);
        }
        let next = Action::Delete.from(before.status)?;
        let until = self.clock().now() + GRACE;
        tenants::set_status(&mut tx, id, next, Some(until)).await?;
        let input = json!({ "before": before.status, "by": actor(context) });
        operations::insert(&mut tx, id, OperationKind::Delete, &input).await?;
        let after = tenants::get(&mut tx, id, self.hosts())
            .await?
            .ok_or_else(Problem::not_found)?;
        let details = json!({ "before": before.status, "delete_after": until });
        note(
            &mut tx,
            context,
            id,
            "tenant.deletion_requested",
            details.clone(),
        )
        .await?;
        self.announce(&mut tx, id, &[]).await?;
        tx.commit().await?;
        self.note_in_tenant(context, &after, "tenant.deletion_requested", details)
            .await;
        Ok(after)
    }

    /// Calls a deletion off, as long as its grace period has not ended; the tenant is
    /// again what it was before.
    pub async fn cancel_delete(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        let mut tx = self.database().control().await?;
        let before = self.live(&mut tx, id).await?;
        let operation = operations::running_delete(&mut tx, id)
            .await?
            .filter(|o| o.step == 0);
        let Some(operation) = operation.filter(|_| {
            before
                .delete_after
                .is_some_and(|at| at > self.clock().now())
        }) else {
            let problem = Problem::new(Code::InvalidState);
            return Err(problem
                .with_detail("No deletion waits that could be called off.")
                .into());
        };
        let was =
            serde_json::from_value(operation.input["before"].clone()).map_err(StoreError::from)?;
        let next = Action::CancelDelete(was).from(before.status)?;
        tenants::set_status(&mut tx, id, next, None).await?;
        let now = self.clock().now();
        operations::fail(&mut tx, operation.id, "called off", now).await?;
        let after = tenants::get(&mut tx, id, self.hosts())
            .await?
            .ok_or_else(Problem::not_found)?;
        note(&mut tx, context, id, "tenant.deletion_cancelled", json!({})).await?;
        self.announce(&mut tx, id, &[]).await?;
        tx.commit().await?;
        self.note_in_tenant(context, &after, "tenant.deletion_cancelled", json!({}))
            .await;
        Ok(after)
    }

    /// A page of the platform's audit log, newest first, of one tenant or of all.
    pub async fn audit_log(
        &self,
        tenant: Option<Uuid>,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Page<audit::AuditRecord>, TenancyError> {
        let before: Option<Uuid> = Cursor::decode(cursor)?;
        let mut tx = self.database().control().await?;
        let rows = audit::list(&mut tx, tenant, before, limit).await?;
        Ok(Page::from_rows(rows, limit, |line| line.id))
    }

    /// A tenant that is not deleted, locked.
    pub(crate) async fn live(
        &self,
        tx: &mut ControlTx,
        id: TenantId,
    ) -> Result<TenantRecord, TenancyError> {
        let found = tenants::lock(tx, id, self.hosts()).await?;
        let live = found.filter(|tenant| tenant.status != TenantStatus::Deleted);
        Ok(live.ok_or_else(Problem::not_found)?)
    }

    /// Has every node forget what it knows of a tenant and of these hosts.
    pub(crate) async fn announce(
        &self,
        tx: &mut ControlTx,
        id: TenantId,
        hosts: &[&str],
    ) -> Result<(), StoreError> {
        tx.invalidate(Some(id), "tenant", "*").await?;
        for host in hosts {
            tx.invalidate(None, "host", host).await?;
        }
        Ok(())
    }

    /// Notes in the tenant's own log what an operator did to it. The platform's log has
    /// it already, so a tenant that cannot be reached does not undo the deed.
    pub(crate) async fn note_in_tenant(
        &self,
        context: &OperatorContext,
        tenant: &TenantRecord,
        action: &'static str,
        details: Value,
    ) {
        let id = tenant.id.to_string();
        let entry = Entry {
            action,
            target_kind: "tenant",
            target_id: &id,
            details,
        };
        let kind = if context.operator.id.is_some() {
            ActorKind::Operator
        } else {
            ActorKind::System
        };
        let written = async {
            let inside = self.enter(tenant.tenant_id()).await?;
            let mut tx = self.database().read(&inside).await?;
            let (operator, info) = (&context.operator, &context.info);
            Ok::<_, TenancyError>(
                tx.audit_as(kind, operator.id, &operator.name, info, entry)
                    .await?,
            )
        };
        if let Err(error) = written.await {
            tracing::warn!(tenant = tenant.slug, action, %error, "not noted in the tenant's audit log");
        }
    }
}

/// A tenant and the work that makes it.
#[derive(Debug, Clone)]
pub struct Started {
    /// The tenant.
    pub tenant: TenantRecord,
    /// The work.
    pub operation: Operation,
}

pub(crate) async fn note(
    tx: &mut ControlTx,
    context: &OperatorContext,
    id: TenantId,
    action: &'static str,
    details: Value,
) -> Result<(), StoreError> {
    let entry = Entry {
        action,
        target_kind: "tenant",
        target_id: &id.to_string(),
        details,
    };
    tx.audit(context, Some(id), entry).await
}

/// Who asked for an operation, for the tenant's log when it opens.
pub(crate) fn actor(context: &OperatorContext) -> Value {
    json!({ "id": context.operator.id, "name": &*context.operator.name })
}

fn named(tenant: &TenantRecord) -> Value {
    json!({
        "slug": tenant.slug, "name": tenant.name, "short_name": tenant.short_name,
        "locale": tenant.locale, "plan_id": tenant.plan_id,
    })
}
