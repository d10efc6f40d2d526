use collegium_kernel::{Code, OperatorContext, Problem, TenantId, TenantStatus};
use collegium_store::StoreError;
use serde_json::json;
use sqlx::{AssertSqlSafe, Executor, PgConnection};
use uuid::Uuid;

use super::{export::is_archive, rows};
use crate::{
    Tenancy, TenancyError,
    domain::{NewTenant, Operation, OperationKind, TenantRecord},
    store::operations,
    tenants::Started,
};

/// What a sandbox is called.
#[derive(Debug, Clone)]
pub struct NewSandbox {
    /// Its name in host names.
    pub slug: String,
    /// Its full name; that of its model if none is given.
    pub name: Option<String>,
}

impl Tenancy {
    /// Begins to make a tenant as a copy of another, to try things in. What would open
    /// the model too (sessions, tokens, keys) is not copied.
    pub async fn clone_tenant(
        &self,
        context: &OperatorContext,
        id: TenantId,
        sandbox: NewSandbox,
    ) -> Result<Started, TenancyError> {
        let model = self.tenant(id).await?;
        check_whole(&model)?;
        let new = NewTenant {
            slug: sandbox.slug,
            name: sandbox.name.unwrap_or_else(|| model.name.clone()),
            short_name: Some(model.short_name),
            locale: model.locale,
            plan_id: Some(model.plan_id),
            owner: None,
        };
        let new = new.checked()?;
        let input = json!({ "from": model.id });
        let id = TenantId(self.clock().new_id());
        let started = self
            .begin_tenant(
                context,
                id,
                &new,
                Some(model.id),
                OperationKind::Clone,
                input,
            )
            .await?;
        self.start_operation(started.operation.id);
        Ok(started)
    }

    /// Copies all rows in one transaction, which also notes that it is done.
    pub(super) async fn copy_rows(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<(), TenancyError> {
        let (from, to) = (model_of(operation)?, TenantId(operation.tenant_id));
        let model = self.tenant(from).await?;
        check_whole(&model)?;
        if model.schema_version != self.tenant(to).await?.schema_version {
            // Not for good: after `collegium migrate` it goes on.
            return Err(StoreError::Setup(
                "the model's schema is not up to date; run `collegium migrate`".into(),
            )
            .into());
        }
        admin
            .execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            .await?;
        let tables = rows::tables(admin, to).await?;
        rows::empty(admin, to, &tables).await?;
        for table in tables.iter().filter(|table| rows::is_cloned(&table.name)) {
            // Made of the tenants' ids and of names that the catalogue of Postgres gave.
            let sql = format!(
                "INSERT INTO {}.{} ({}) OVERRIDING SYSTEM VALUE {}",
                to.schema(),
                rows::quoted(&table.name),
                table.column_list(),
                table.select(&from.schema()),
            );
            admin.execute(AssertSqlSafe(sql)).await?;
        }
        operations::advance(admin, operation.id, operation.step + 1, self.clock().now()).await?;
        admin.execute("COMMIT").await?;
        Ok(())
    }

    /// Copies all files; one that is there already is copied again.
    pub(super) async fn copy_objects(&self, operation: &Operation) -> Result<(), TenancyError> {
        let (from, to) = (model_of(operation)?, TenantId(operation.tenant_id));
        let objects = &self.0.parts.objects;
        for (name, _) in objects.list(from).await? {
            if !is_archive(&name) {
                objects.copy(from, to, &name).await?;
            }
        }
        Ok(())
    }
}

pub(super) fn check_whole(tenant: &TenantRecord) -> Result<(), Problem> {
    match tenant.status {
        TenantStatus::Active | TenantStatus::Suspended | TenantStatus::Archived => Ok(()),
        other => Err(Problem::new(Code::InvalidState)
            .with_detail(format!("The tenant is {}.", other.as_str()))),
    }
}

fn model_of(operation: &Operation) -> Result<TenantId, StoreError> {
    let id: Uuid = serde_json::from_value(operation.input["from"].clone())?;
    Ok(TenantId(id))
}
