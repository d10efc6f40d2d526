use collegium_kernel::{Code, OperatorContext, Problem, TenantId, TenantStatus};
use collegium_store::migrate;
use serde_json::json;
use sqlx::{Connection, PgConnection};

use super::create::requested_by;
use crate::{
    Tenancy, TenancyError,
    domain::{Action, Operation},
    store::{domains, operations, tenants},
    tenants::note,
};

/// What is left of a tenant that was destroyed; nothing should be.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Leftovers {
    /// Its schema is still there.
    pub schema: bool,
    /// Its role is still there.
    pub role: bool,
    /// Files in the object store.
    pub objects: usize,
    /// Keys in Redis.
    pub redis_keys: usize,
    /// Domains in the catalogue.
    pub domains: usize,
    /// Whether this process still takes it for a tenant.
    pub remembered: bool,
}

impl Leftovers {
    /// Whether nothing is left.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Tenancy {
    /// Destroys a tenant that is being deleted without waiting for the end of its grace
    /// period; says what is left of it.
    pub async fn purge_now(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<Leftovers, TenancyError> {
        let mut tx = self.database().control().await?;
        let tenant = self.live(&mut tx, id).await?;
        let operation = operations::running_delete(&mut tx, id).await?;
        let Some(operation) = operation.filter(|_| tenant.status == TenantStatus::Deleting) else {
            let problem = Problem::new(Code::InvalidState);
            return Err(problem.with_detail("Delete the tenant first.").into());
        };
        let now = self.clock().now();
        tenants::set_status(&mut tx, id, TenantStatus::Deleting, Some(now)).await?;
        note(
            &mut tx,
            context,
            id,
            "tenant.purged_early",
            json!({ "due": tenant.delete_after }),
        )
        .await?;
        tx.commit().await?;
        self.finish_operation(operation.id).await?;
        self.verify_deleted(id).await
    }

    /// Looks everywhere for what is left of a tenant.
    pub async fn verify_deleted(&self, id: TenantId) -> Result<Leftovers, TenancyError> {
        let mut admin = PgConnection::connect_with(&self.0.parts.admin).await?;
        let schema = migrate::schema_exists(&mut admin, id).await?;
        let role = migrate::role_exists(&mut admin, id).await?;
        admin.close().await?;
        let redis_keys = match &self.0.parts.redis {
            Some(redis) => redis.keys_of(id).await?.len(),
            None => 0,
        };
        let mut tx = self.database().control().await?;
        let domains = domains::list(&mut tx, id).await?.len();
        drop(tx);
        Ok(Leftovers {
            schema,
            role,
            objects: self.0.parts.objects.list(id).await?.len(),
            redis_keys,
            domains,
            remembered: self.remembered(id).await?.is_some(),
        })
    }

    /// The schema and the role. Only of a tenant whose time has come: a deletion that was
    /// called off in the meantime destroys nothing.
    pub(super) async fn drop_schema(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<(), TenancyError> {
        let id = TenantId(operation.tenant_id);
        let mut tx = self.database().control().await?;
        let tenant = self.live(&mut tx, id).await?;
        let due = tenant
            .delete_after
            .is_some_and(|at| at <= self.clock().now());
        if tenant.status != TenantStatus::Deleting || !due {
            return Err(Problem::new(Code::InvalidState)
                .with_detail("The grace period has not ended.")
                .into());
        }
        // The row stays locked while the schema goes, so that nobody calls it off halfway.
        migrate::deprovision(admin, id).await?;
        operations::advance(
            &mut tx,
            operation.id,
            operation.step + 1,
            self.clock().now(),
        )
        .await?;
        Ok(tx.commit().await?)
    }

    pub(super) async fn drop_objects(&self, operation: &Operation) -> Result<(), TenancyError> {
        self.0
            .parts
            .objects
            .delete_tenant(TenantId(operation.tenant_id))
            .await?;
        Ok(())
    }

    pub(super) async fn drop_keys(&self, operation: &Operation) -> Result<(), TenancyError> {
        if let Some(redis) = &self.0.parts.redis {
            redis.delete_tenant(TenantId(operation.tenant_id)).await?;
        }
        Ok(())
    }

    pub(super) async fn bury(&self, operation: &Operation) -> Result<(), TenancyError> {
        let id = TenantId(operation.tenant_id);
        let mut tx = self.database().control().await?;
        let Some(tenant) = tenants::lock(&mut tx, id, self.hosts()).await? else {
            return Ok(());
        };
        let next = Action::Bury.from(tenant.status)?;
        let mut hosts = vec![self.hosts().of_slug(&tenant.slug)];
        for domain in domains::list(&mut tx, id).await? {
            domains::delete(&mut tx, id, &domain.host).await?;
            hosts.push(domain.host);
        }
        operations::forget_inputs(&mut tx, id).await?;
        tenants::set_status(&mut tx, id, next, tenant.delete_after).await?;
        let details = json!({ "slug": tenant.slug });
        let context = requested_by(operation);
        note(&mut tx, &context, id, "tenant.deleted", details).await?;
        let hosts: Vec<&str> = hosts.iter().map(String::as_str).collect();
        self.announce(&mut tx, id, &hosts).await?;
        Ok(tx.commit().await?)
    }
}
