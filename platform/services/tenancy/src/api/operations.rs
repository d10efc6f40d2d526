use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_kernel::{Code, DEFAULT_LIMIT, Problem, TenantId};
use collegium_web::{ApiError, Operate, OperatorRead, OperatorWrite, PageOf};
use poem::Body;
use poem_openapi::{
    ApiResponse, Object, OpenApi,
    param::{Path, Query},
    payload::{Attachment, AttachmentType, Binary, Json},
};
use tokio::io::AsyncReadExt;
use uuid::Uuid;

use super::Tag;
use crate::{ImportAs, NewSandbox, Tenancy, TenancyError, domain};

pub(super) struct OperationsApi(pub(super) Arc<Tenancy>);

/// Long work on a tenant.
#[derive(Object)]
pub(super) struct Operation {
    /// Its id.
    id: Uuid,
    /// The tenant it works on.
    tenant_id: Uuid,
    /// `provision`, `clone`, `export`, `import` or `delete`. Later versions may have others.
    kind: String,
    /// `running`, `done` or `failed`. Later versions may have others.
    status: String,
    /// Steps that are done.
    steps_done: i32,
    /// Steps there are.
    steps: u32,
    /// Why it stands still, or why it failed.
    #[oai(skip_serializing_if_is_none)]
    error: Option<String>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When it last moved.
    updated_at: DateTime<Utc>,
}

impl From<domain::Operation> for Operation {
    fn from(operation: domain::Operation) -> Self {
        let steps = u32::try_from(operation.steps()).unwrap_or(u32::MAX);
        Self {
            id: operation.id,
            tenant_id: operation.tenant_id,
            kind: operation.kind.as_str().to_owned(),
            status: operation.status.as_str().to_owned(),
            steps_done: operation.step,
            steps,
            error: operation.error,
            created_at: operation.created_at,
            updated_at: operation.updated_at,
        }
    }
}

/// Work that was taken on.
#[derive(ApiResponse)]
enum Accepted {
    /// Taken on; ask for the operation until it is done.
    #[oai(status = 202)]
    Accepted(Json<Operation>),
}

impl Accepted {
    fn new(operation: domain::Operation) -> Self {
        Self::Accepted(Json(operation.into()))
    }
}

/// A sandbox to be made.
#[derive(Object)]
struct Sandbox {
    /// Its name in host names.
    slug: String,
    /// Its full name; that of its model if left out.
    name: Option<String>,
}

#[OpenApi(tag = "Tag::Operations")]
impl OperationsApi {
    /// List operations on a tenant.
    ///
    /// Newest first.
    #[oai(
        path = "/tenants/:tenant_id/operations",
        method = "get",
        operation_id = "operations.list"
    )]
    async fn list(
        &self,
        _caller: Operate<OperatorRead>,
        tenant_id: Path<Uuid>,
        /// How many at most; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts, from `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<Operation>>, ApiError> {
        let limit = limit.0.unwrap_or(DEFAULT_LIMIT);
        let page = self
            .0
            .operations(TenantId(tenant_id.0), cursor.0.as_deref(), limit)
            .await?;
        Ok(PageOf::of(page))
    }

    /// Get an operation.
    ///
    /// Says how far it is.
    #[oai(
        path = "/tenants/:tenant_id/operations/:operation_id",
        method = "get",
        operation_id = "operations.get"
    )]
    async fn get(
        &self,
        _caller: Operate<OperatorRead>,
        tenant_id: Path<Uuid>,
        operation_id: Path<Uuid>,
    ) -> Result<Json<Operation>, ApiError> {
        Ok(Json(
            self.0
                .operation(TenantId(tenant_id.0), operation_id.0)
                .await?
                .into(),
        ))
    }

    /// Clone a tenant.
    ///
    /// Begins to make a sandbox with the same people, courses and files. Sessions, tokens
    /// and keys are not copied. The answer's `tenant_id` is the sandbox's.
    ///
    /// Errors: slug_taken, invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/clone",
        method = "post",
        operation_id = "tenants.clone"
    )]
    async fn clone_tenant(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        body: Json<Sandbox>,
    ) -> Result<Accepted, ApiError> {
        let Sandbox { slug, name } = body.0;
        let sandbox = NewSandbox { slug, name };
        Ok(Accepted::new(
            self.0
                .clone_tenant(&caller, TenantId(tenant_id.0), sandbox)
                .await?
                .operation,
        ))
    }

    /// Export a tenant.
    ///
    /// Begins to pack all that the tenant has into an archive, which is kept for a week.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/export",
        method = "post",
        operation_id = "tenants.export"
    )]
    async fn export(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
    ) -> Result<Accepted, ApiError> {
        Ok(Accepted::new(
            self.0.export_tenant(&caller, TenantId(tenant_id.0)).await?,
        ))
    }

    /// Download an archive.
    ///
    /// What an export made, once it is done. It holds everything the university has, so
    /// only who may change things may take it away.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/operations/:operation_id/archive",
        method = "get",
        operation_id = "operations.archive"
    )]
    async fn archive(
        &self,
        _caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        operation_id: Path<Uuid>,
    ) -> Result<Attachment<Body>, ApiError> {
        let archive = self
            .0
            .open_archive(TenantId(tenant_id.0), operation_id.0)
            .await?;
        Ok(Attachment::new(Body::from_async_read(archive))
            .attachment_type(AttachmentType::Attachment)
            .filename(format!("{}.tar.zst", operation_id.0)))
    }

    /// Import a tenant.
    ///
    /// Takes an archive that an export made here or elsewhere, checks it, and begins to
    /// make a tenant of it. The answer's `tenant_id` is the new tenant's.
    ///
    /// Errors: slug_taken, validation_failed.
    #[oai(
        path = "/tenants/import",
        method = "post",
        operation_id = "tenants.import"
    )]
    async fn import(
        &self,
        caller: Operate<OperatorWrite>,
        /// A name in host names; that in the archive if left out.
        slug: Query<Option<String>>,
        /// A full name; that in the archive if left out.
        name: Query<Option<String>>,
        /// Its plan; `trial` if left out.
        plan_id: Query<Option<String>>,
        body: Binary<Body>,
    ) -> Result<Accepted, ApiError> {
        let upload = self.receive(body.0).await?;
        let import_as = ImportAs {
            slug: slug.0,
            name: name.0,
            plan_id: plan_id.0,
        };
        Ok(Accepted::new(
            self.0
                .import_tenant(&caller, upload.path(), import_as)
                .await?
                .operation,
        ))
    }
}

impl OperationsApi {
    /// Puts an upload into a file, as far as one may be long.
    async fn receive(&self, body: Body) -> Result<tempfile::NamedTempFile, TenancyError> {
        let upload = tempfile::NamedTempFile::new()?;
        let mut file = tokio::fs::File::from_std(upload.reopen()?);
        let most = self.0.max_archive_bytes();
        let mut content = body.into_async_read().take(most.saturating_add(1));
        let length = tokio::io::copy(&mut content, &mut file)
            .await
            .map_err(|_| {
                Problem::new(Code::MalformedRequest).with_detail("The upload broke off.")
            })?;
        if length > most {
            return Err(Problem::new(Code::PayloadTooLarge).into());
        }
        file.sync_all().await?;
        Ok(upload)
    }
}
