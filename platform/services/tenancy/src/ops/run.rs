use std::time::Duration;

use collegium_kernel::{Problem, TenantId, TenantStatus};
use collegium_store::StoreError;
use serde_json::Value;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::{export::blocking, scratch};
use crate::{
    Tenancy, TenancyError,
    domain::{Operation, OperationKind, OperationStatus, Step},
    store::{operations, tenants},
};

/// How often somebody who waits for work that another process has in hand looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

impl Tenancy {
    /// An operation on a tenant.
    pub async fn operation(&self, tenant: TenantId, id: Uuid) -> Result<Operation, TenancyError> {
        let mut tx = self.database().control().await?;
        let found = operations::get(&mut tx, id).await?;
        Ok(found
            .filter(|o| o.tenant_id == tenant.0)
            .ok_or_else(Problem::not_found)?)
    }

    /// A page of the operations on a tenant, newest first.
    pub async fn operations(
        &self,
        tenant: TenantId,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<collegium_kernel::Page<Operation>, TenancyError> {
        let before: Option<Uuid> = collegium_kernel::Cursor::decode(cursor)?;
        let mut tx = self.database().control().await?;
        let found = tenants::get(&mut tx, tenant, self.hosts()).await?;
        found.ok_or_else(Problem::not_found)?;
        let rows = operations::list(&mut tx, tenant, before, limit).await?;
        Ok(collegium_kernel::Page::from_rows(
            rows,
            limit,
            |operation| operation.id,
        ))
    }

    /// Goes on with all that a killed process left undone, and with deletions whose
    /// grace period has ended; says how many operations came to their end.
    pub async fn resume_operations(&self) -> Result<usize, TenancyError> {
        let mut tx = self.database().control().await?;
        let due = operations::due(&mut tx, self.clock().now()).await?;
        drop(tx);
        let mut ended = 0;
        for id in due {
            match self.run_operation(id).await {
                Ok(operation) => ended += usize::from(operation.status != OperationStatus::Running),
                Err(error) => tracing::warn!(operation = %id, %error, "operation stands still"),
            }
        }
        Ok(ended)
    }

    /// Works on an operation until its end; returns at once if another process does.
    /// The work goes on if the caller goes away.
    pub async fn run_operation(&self, id: Uuid) -> Result<Operation, TenancyError> {
        let this = self.clone();
        tokio::spawn(async move { this.drive(id).await }).await?
    }

    /// Works on an operation, or waits while another process does, until its end.
    pub async fn finish_operation(&self, id: Uuid) -> Result<Operation, TenancyError> {
        loop {
            let operation = self.run_operation(id).await?;
            match operation.status {
                OperationStatus::Done => return Ok(operation),
                OperationStatus::Failed => {
                    let why = operation.error.unwrap_or_default();
                    return Err(StoreError::Setup(format!(
                        "{} failed: {why}",
                        operation.kind.as_str()
                    ))
                    .into());
                }
                OperationStatus::Running => tokio::time::sleep(LOOK_AGAIN).await,
            }
        }
    }

    /// Starts work that nobody waits for.
    pub(crate) fn start_operation(&self, id: Uuid) {
        let this = self.clone();
        tokio::spawn(async move {
            if let Err(error) = this.drive(id).await {
                tracing::warn!(operation = %id, %error, "operation stands still");
            }
        });
    }

    async fn drive(&self, id: Uuid) -> Result<Operation, TenancyError> {
        let mut admin = PgConnection::connect_with(&self.0.parts.admin).await?;
        let operation = operations::get(&mut admin, id)
            .await?
            .ok_or_else(Problem::not_found)?;
        if !lock_tenant(&mut admin, TenantId(operation.tenant_id)).await? {
            return Ok(operation);
        }
        let worked = self.work(&mut admin, id).await;
        if let Err(error) = &worked {
            // A step may have ended in the middle of its transaction.
            let _ = sqlx::raw_sql("ROLLBACK").execute(&mut admin).await;
            // While the tenant is still in hand, or another would begin again with what
            // is being given up.
            let tenant = TenantId(operation.tenant_id);
            self.stumble(id, tenant, operation.kind, error).await?;
        }
        release_tenant(admin, TenantId(operation.tenant_id)).await;
        worked
    }

    async fn work(&self, admin: &mut PgConnection, id: Uuid) -> Result<Operation, TenancyError> {
        blocking(move || Ok(scratch::clear(id)?)).await?;
        loop {
            // Read again each time: a step may have noted its own end in its transaction.
            let operation = operations::get(admin, id)
                .await?
                .ok_or_else(Problem::not_found)?;
            if operation.status != OperationStatus::Running {
                return Ok(operation);
            }
            let Some(step) = operation.next_step() else {
                operations::finish(admin, &operation, None, self.clock().now()).await?;
                continue;
            };
            let result = self.step(admin, &operation, step).await?;
            let now = self.clock().now();
            match result {
                Some(result) if operation.next_step_is_last() => {
                    operations::finish(admin, &operation, Some(&result), now).await?;
                }
                _ => operations::advance(admin, id, operation.step + 1, now).await?,
            }
        }
    }

    async fn step(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
        step: Step,
    ) -> Result<Option<Value>, TenancyError> {
        tracing::debug!(operation = %operation.id, ?step, "step");
        match step {
            Step::Schema if operation.kind == OperationKind::Import => {
                self.make_schema_of_archive(admin, operation).await?;
            }
            Step::Schema => self.make_schema(admin, operation).await?,
            Step::CopyRows => self.copy_rows(admin, operation).await?,
            Step::CopyObjects => self.copy_objects(operation).await?,
            Step::Load => self.load(admin, operation).await?,
            Step::Upgrade => self.upgrade(admin, operation).await?,
            Step::SetUp => self.set_up(operation).await?,
            Step::Activate => self.activate(operation).await?,
            Step::DropArchive => self.drop_archive(operation).await?,
            Step::Pack => return Ok(Some(self.pack(admin, operation).await?)),
            Step::DropSchema => self.drop_schema(admin, operation).await?,
            Step::DropObjects => self.drop_objects(operation).await?,
            Step::DropKeys => self.drop_keys(operation).await?,
            Step::Bury => self.bury(operation).await?,
        }
        Ok(None)
    }

    /// Notes why an operation stands still. What can never succeed is given up, and a
    /// tenant that would never be whole is destroyed.
    async fn stumble(
        &self,
        id: Uuid,
        tenant: TenantId,
        kind: OperationKind,
        error: &TenancyError,
    ) -> Result<(), TenancyError> {
        let now = self.clock().now();
        let mut tx = self.database().control().await?;
        if !error.is_permanent() {
            operations::note_error(&mut tx, id, &error.to_string(), now).await?;
            return Ok(tx.commit().await?);
        }
        operations::fail(&mut tx, id, &error.to_string(), now).await?;
        let half_made = tenants::lock(&mut tx, tenant, self.hosts())
            .await?
            .is_some_and(|tenant| tenant.status == TenantStatus::Provisioning);
        if half_made && kind != OperationKind::Delete {
            tenants::set_status(&mut tx, tenant, TenantStatus::Deleting, Some(now)).await?;
            let input = serde_json::json!({ "before": TenantStatus::Provisioning });
            operations::insert(&mut tx, tenant, OperationKind::Delete, &input).await?;
            self.announce(&mut tx, tenant, &[]).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Takes the tenant in hand until the connection ends; false if another process has it.
pub(super) async fn lock_tenant(
    admin: &mut PgConnection,
    tenant: TenantId,
) -> Result<bool, StoreError> {
    let locked = sqlx::query_scalar!(
        "SELECT pg_try_advisory_lock($1) AS \"locked!\"",
        lock_key(tenant)
    )
    .fetch_one(admin)
    .await?;
    Ok(locked)
}

/// Lets go of a tenant. Postgres would let go at the end of the connection, but some
/// time after it: whoever comes next would find the tenant still in hand.
pub(super) async fn release_tenant(mut admin: PgConnection, tenant: TenantId) {
    let released = sqlx::query_scalar!("SELECT pg_advisory_unlock($1)", lock_key(tenant))
        .fetch_one(&mut admin)
        .await;
    if let Err(error) = released {
        tracing::debug!(%tenant, %error, "released by the end of the connection");
    }
    let _ = admin.close().await;
}

fn lock_key(tenant: TenantId) -> i64 {
    let (high, low) = tenant.0.as_u64_pair();
    (high ^ low).cast_signed()
}

/// What an import may hold.
#[derive(Debug, Clone, Copy)]
pub struct ImportLimits {
    /// Bytes of the archive itself.
    pub archive_bytes: u64,
    /// Bytes of all that is in it.
    pub unpacked_bytes: u64,
    /// Files in it.
    pub entries: usize,
}

impl Default for ImportLimits {
    fn default() -> Self {
        Self {
            archive_bytes: 8 << 30,
            unpacked_bytes: 32 << 30,
            entries: 1_000_000,
        }
    }
}
