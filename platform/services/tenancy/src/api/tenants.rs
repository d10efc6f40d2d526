use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_contracts::FirstOwner;
use collegium_kernel::{DEFAULT_LIMIT, Problem, TenantId};
use collegium_web::{
    ApiError, Created, Operate, OperatorRead, OperatorWrite, PageOf, Versioned, parse_if_match,
};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{Tenancy, domain};

pub(super) struct TenantsApi(pub(super) Arc<Tenancy>);

/// A university.
#[derive(Object)]
pub(super) struct Tenant {
    /// Its id.
    id: Uuid,
    /// Its name in host names.
    slug: String,
    /// Its full name.
    name: String,
    /// A name of a few letters.
    short_name: String,
    /// Its default language, BCP 47.
    locale: String,
    /// `provisioning`, `active`, `suspended`, `archived`, `deleting` or `deleted`. Later
    /// versions may have others.
    status: String,
    /// Its plan.
    plan_id: String,
    /// The database it lives in.
    placement_id: String,
    /// The university it is a sandbox of.
    #[oai(skip_serializing_if_is_none)]
    sandbox_of: Option<Uuid>,
    /// The version of its schema.
    schema_version: i64,
    /// Why its last migration failed.
    #[oai(skip_serializing_if_is_none)]
    migration_error: Option<String>,
    /// When it will be destroyed.
    #[oai(skip_serializing_if_is_none)]
    delete_after: Option<DateTime<Utc>>,
    /// The host that its links point to.
    primary_host: String,
    /// Grows with each change; also the `ETag`.
    version: i32,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it was last changed.
    updated_at: DateTime<Utc>,
}

impl From<domain::TenantRecord> for Tenant {
    fn from(tenant: domain::TenantRecord) -> Self {
        Self {
            id: tenant.id,
            slug: tenant.slug,
            name: tenant.name,
            short_name: tenant.short_name,
            locale: tenant.locale,
            status: tenant.status.as_str().to_owned(),
            plan_id: tenant.plan_id,
            placement_id: tenant.placement_id,
            sandbox_of: tenant.sandbox_of,
            schema_version: tenant.schema_version,
            migration_error: tenant.migration_error,
            delete_after: tenant.delete_after,
            primary_host: tenant.primary_host,
            version: tenant.version,
            created_at: tenant.created_at,
            updated_at: tenant.updated_at,
        }
    }
}

fn versioned(tenant: domain::TenantRecord) -> Versioned<Tenant> {
    let version = tenant.version;
    Versioned::new(tenant.into(), version)
}

/// A university to be made.
#[derive(Object)]
struct NewTenant {
    /// Its name in host names: letters a–z, digits and hyphens.
    slug: String,
    /// Its full name.
    name: String,
    /// A name of a few letters; the slug in capitals if left out.
    short_name: Option<String>,
    /// Its default language, such as `en`.
    locale: String,
    /// Its plan; `trial` if left out.
    plan_id: Option<String>,
    /// Whom it is handed to; they get an invitation.
    owner: Option<Owner>,
}

/// The first person of a university.
#[derive(Object)]
struct Owner {
    /// Their address.
    email: String,
    /// Their name.
    name: String,
}

/// What is to be changed; what is left out stays.
#[derive(Object)]
struct TenantChange {
    /// A new name in host names. The old host stops answering at once.
    slug: Option<String>,
    /// A new full name.
    name: Option<String>,
    /// A new short name.
    short_name: Option<String>,
    /// A new default language.
    locale: Option<String>,
    /// Another plan.
    plan_id: Option<String>,
}

/// What a university uses of its plan.
#[derive(Object)]
struct Usage {
    /// People who are not erased.
    users: i64,
    /// Courses that are not archived.
    courses: i64,
    /// Bytes of the courses' files.
    storage_bytes: i64,
}

#[OpenApi(tag = "Tag::Tenants")]
impl TenantsApi {
    /// List tenants.
    ///
    /// Oldest first. Without `status`, all but those that are gone.
    ///
    /// Errors: validation_failed.
    #[oai(path = "/tenants", method = "get", operation_id = "tenants.list")]
    async fn list(
        &self,
        _caller: Operate<OperatorRead>,
        /// Only those in this status.
        status: Query<Option<String>>,
        /// Only those whose slug or name contains this.
        #[oai(validator(max_length = 200))]
        search: Query<Option<String>>,
        /// How many at most; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts, from `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<Tenant>>, ApiError> {
        let Ok(status) = status.0.as_deref().map(str::parse).transpose() else {
            return Err(Problem::invalid("status", "There is no such status.").into());
        };
        let filter = domain::TenantFilter {
            status,
            search: search.0,
        };
        let limit = limit.0.unwrap_or(DEFAULT_LIMIT);
        Ok(PageOf::of(
            self.0.tenants(&filter, cursor.0.as_deref(), limit).await?,
        ))
    }

    /// Create a tenant.
    ///
    /// Makes its schema and role, sets it up and opens it; when this answers, its portal does.
    ///
    /// Errors: slug_taken.
    #[oai(path = "/tenants", method = "post", operation_id = "tenants.create")]
    async fn create(
        &self,
        caller: Operate<OperatorWrite>,
        body: Json<NewTenant>,
    ) -> Result<Created<Tenant>, ApiError> {
        let new = body.0;
        let owner = new.owner.map(|owner| FirstOwner {
            email: owner.email,
            name: owner.name,
            password_hash: None,
        });
        let new = domain::NewTenant {
            slug: new.slug,
            name: new.name,
            short_name: new.short_name,
            locale: new.locale,
            plan_id: new.plan_id,
            owner,
        };
        let tenant = self.0.create_tenant(&caller, new).await?.tenant;
        let etag = format!("\"{}\"", tenant.version);
        Ok(Created::Created(Json(tenant.into()), etag))
    }

    /// Get a tenant.
    ///
    /// In any status, also when it is gone.
    #[oai(
        path = "/tenants/:tenant_id",
        method = "get",
        operation_id = "tenants.get"
    )]
    async fn get(
        &self,
        _caller: Operate<OperatorRead>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(self.0.tenant(TenantId(tenant_id.0)).await?))
    }

    /// Update a tenant.
    ///
    /// Renames it, or gives it another language or plan.
    ///
    /// Errors: slug_taken.
    #[oai(
        path = "/tenants/:tenant_id",
        method = "patch",
        operation_id = "tenants.update"
    )]
    async fn update(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        /// The `ETag` of what the caller saw.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<TenantChange>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let change = body.0;
        let change = domain::TenantChange {
            slug: change.slug,
            name: change.name,
            short_name: change.short_name,
            locale: change.locale,
            plan_id: change.plan_id,
        };
        Ok(versioned(
            self.0
                .update_tenant(&caller, TenantId(tenant_id.0), change, expected)
                .await?,
        ))
    }

    /// Delete a tenant.
    ///
    /// Closes it at once; in 30 days it is destroyed. Until then it can be called off.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id",
        method = "delete",
        operation_id = "tenants.delete"
    )]
    async fn delete(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(
            self.0.delete_tenant(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Call a deletion off.
    ///
    /// The tenant is again what it was before.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/cancel-delete",
        method = "post",
        operation_id = "tenants.cancel_delete"
    )]
    async fn cancel_delete(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(
            self.0.cancel_delete(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Suspend a tenant.
    ///
    /// Its portal and API stop answering at once; its data is kept.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/suspend",
        method = "post",
        operation_id = "tenants.suspend"
    )]
    async fn suspend(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(
            self.0.suspend(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Resume a tenant.
    ///
    /// Opens a suspended tenant again.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/resume",
        method = "post",
        operation_id = "tenants.resume"
    )]
    async fn resume(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(
            self.0.resume(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Archive a tenant.
    ///
    /// Closes it for good and keeps it for the record.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/archive",
        method = "post",
        operation_id = "tenants.archive"
    )]
    async fn archive(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(
            self.0.archive(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Take a tenant back from the archive.
    ///
    /// It stays suspended until it is resumed.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/unarchive",
        method = "post",
        operation_id = "tenants.unarchive"
    )]
    async fn unarchive(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Versioned<Tenant>, ApiError> {
        Ok(versioned(
            self.0.unarchive(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Get a tenant's usage.
    ///
    /// What it uses of its plan at this moment.
    #[oai(
        path = "/tenants/:tenant_id/usage",
        method = "get",
        operation_id = "tenants.usage"
    )]
    async fn usage(
        &self,
        _caller: Operate<OperatorRead>,
        tenant_id: Path<Uuid>,
    ) -> Result<Json<Usage>, ApiError> {
        let usage = self.0.usage(TenantId(tenant_id.0)).await?;
        Ok(Json(Usage {
            users: usage.users,
            courses: usage.courses,
            storage_bytes: usage.storage_bytes,
        }))
    }
}
