use chrono::{DateTime, Utc};
use collegium_kernel::TenantId;
use collegium_store::{ControlTx, StoreError};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::tenants::parse;
use crate::domain::{Operation, OperationKind};

struct Row {
    id: Uuid,
    tenant_id: Uuid,
    kind: String,
    step: i32,
    status: String,
    input: Value,
    result: Option<Value>,
    error: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl TryFrom<Row> for Operation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            tenant_id: row.tenant_id,
            kind: parse(&row.kind)?,
            status: parse(&row.status)?,
            step: row.step,
            input: row.input,
            result: row.result,
            error: row.error,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// Asks for work on a tenant.
pub(crate) async fn insert(
    tx: &mut ControlTx,
    tenant: TenantId,
    kind: OperationKind,
    input: &Value,
) -> Result<Uuid, StoreError> {
    let (id, now) = (tx.clock().new_id(), tx.clock().now());
    sqlx::query!(
        "INSERT INTO control.tenant_operations (id, tenant_id, kind, input, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $5)",
        id,
        tenant.0,
        kind.as_str(),
        input,
        now,
    )
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// An operation, read by the server or by the owner.
pub(crate) async fn get(
    connection: &mut PgConnection,
    id: Uuid,
) -> Result<Option<Operation>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, tenant_id, kind, step, status, input, result, error, created_at, updated_at
         FROM control.tenant_operations WHERE id = $1",
        id
    )
    .fetch_optional(connection)
    .await?;
    row.map(TryInto::try_into).transpose()
}

/// Up to `limit + 1` operations on a tenant before `before`, newest first.
pub(crate) async fn list(
    tx: &mut ControlTx,
    tenant: TenantId,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Operation>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, tenant_id, kind, step, status, input, result, error, created_at, updated_at
         FROM control.tenant_operations
         WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3",
        tenant.0,
        before,
        i64::from(limit) + 1,
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The deletion of a tenant that waits for its grace period to end.
pub(crate) async fn running_delete(
    tx: &mut ControlTx,
    tenant: TenantId,
) -> Result<Option<Operation>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, tenant_id, kind, step, status, input, result, error, created_at, updated_at
         FROM control.tenant_operations
         WHERE tenant_id = $1 AND kind = 'delete' AND status = 'running' ORDER BY id LIMIT 1",
        tenant.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(TryInto::try_into).transpose()
}

/// Work that somebody should go on with: all that is under way, but deletions only
/// once their grace period has ended.
pub(crate) async fn due(tx: &mut ControlTx, now: DateTime<Utc>) -> Result<Vec<Uuid>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT o.id FROM control.tenant_operations o JOIN control.tenants t ON t.id = o.tenant_id
         WHERE o.status = 'running' AND (o.kind <> 'delete' OR t.delete_after <= $1) ORDER BY o.created_at",
        now,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids)
}

/// Exports whose archive is older than `before` and still kept: operation and tenant.
pub(crate) async fn old_archives(
    tx: &mut ControlTx,
    before: DateTime<Utc>,
) -> Result<Vec<(Uuid, TenantId)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT o.id, o.tenant_id FROM control.tenant_operations o JOIN control.tenants t ON t.id = o.tenant_id
         WHERE o.kind = 'export' AND o.status = 'done' AND o.updated_at < $1
           AND o.result ? 'archive' AND t.status <> 'deleted'",
        before,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, TenantId(row.tenant_id)))
        .collect())
}

/// Notes that an export's archive is no longer kept.
pub(crate) async fn forget_archive(tx: &mut ControlTx, id: Uuid) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.tenant_operations SET result = result - 'archive' WHERE id = $1",
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Forgets what work on a tenant was given and what came of it: both may hold names of people.
pub(crate) async fn forget_inputs(tx: &mut ControlTx, tenant: TenantId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.tenant_operations SET input = '{}', result = NULL WHERE tenant_id = $1",
        tenant.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes that `step` steps are done.
pub(crate) async fn advance(
    connection: &mut PgConnection,
    id: Uuid,
    step: i32,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.tenant_operations SET step = $2, error = NULL, updated_at = $3
         WHERE id = $1 AND status = 'running'",
        id,
        step,
        now,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes why the work stands still; it will be tried again.
pub(crate) async fn note_error(
    connection: &mut PgConnection,
    id: Uuid,
    error: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.tenant_operations SET error = $2, updated_at = $3 WHERE id = $1",
        id,
        error,
        now
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends the work well. What it was given may hold secrets (the owner's password hash),
/// so it is forgotten.
pub(crate) async fn finish(
    connection: &mut PgConnection,
    operation: &Operation,
    result: Option<&Value>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let steps = i32::try_from(operation.steps()).unwrap_or(i32::MAX);
    sqlx::query!(
        "UPDATE control.tenant_operations
         SET status = 'done', step = $4, error = NULL, input = '{}', result = coalesce($2, result), updated_at = $3
         WHERE id = $1",
        operation.id,
        result,
        now,
        steps,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends the work badly.
pub(crate) async fn fail(
    connection: &mut PgConnection,
    id: Uuid,
    error: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.tenant_operations SET status = 'failed', input = '{}', error = $2, updated_at = $3
         WHERE id = $1",
        id,
        error,
        now,
    )
    .execute(connection)
    .await?;
    Ok(())
}
