use std::path::{Path, PathBuf};

use collegium_kernel::{Code, OperatorContext, Problem, TenantContext, TenantId};
use collegium_store::StoreError;
use futures_util::TryStreamExt;
use serde_json::{Value, json};
use sqlx::{Executor, PgConnection};
use tempfile::TempDir;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::{
    archive::{ArchivedTable, ArchivedTenant, FORMAT, FORMAT_VERSION, Manifest, Writer},
    rows,
    scratch::scratch,
};
use crate::{
    Tenancy, TenancyError,
    domain::{Operation, OperationKind, OperationStatus},
    store::operations,
    tenants::{actor, note},
};

/// The media type of archives.
pub(crate) const ARCHIVE_TYPE: &str = "application/zstd";
/// Where a tenant's archives are among its files; they are no part of what is archived.
const EXPORTS: &str = "exports/";
const IMPORTS: &str = "imports/";

/// Whether a tenant's file is an archive of ours rather than the tenant's own.
pub(crate) fn is_archive(name: &str) -> bool {
    name.starts_with(EXPORTS) || name.starts_with(IMPORTS)
}

pub(crate) fn export_name(operation: Uuid) -> String {
    format!("{EXPORTS}{operation}.tar.zst")
}

pub(crate) fn import_name(operation: Uuid) -> String {
    format!("{IMPORTS}{operation}.tar.zst")
}

impl Tenancy {
    /// Begins to pack a tenant into an archive, which is kept for a week.
    pub async fn export_tenant(
        &self,
        context: &OperatorContext,
        id: TenantId,
    ) -> Result<Operation, TenancyError> {
        let mut tx = self.database().control().await?;
        let tenant = self.live(&mut tx, id).await?;
        super::clone::check_whole(&tenant)?;
        let input = json!({ "by": actor(context) });
        let operation = operations::insert(&mut tx, id, OperationKind::Export, &input).await?;
        note(
            &mut tx,
            context,
            id,
            "tenant.exported",
            json!({ "operation_id": operation }),
        )
        .await?;
        let operation = operations::get(&mut tx, operation)
            .await?
            .ok_or_else(Problem::not_found)?;
        tx.commit().await?;
        self.note_in_tenant(
            context,
            &tenant,
            "tenant.exported",
            json!({ "operation_id": operation.id }),
        )
        .await;
        self.start_operation(operation.id);
        Ok(operation)
    }

    /// The archive that an export made, as a stream.
    pub async fn open_archive(
        &self,
        id: TenantId,
        operation: Uuid,
    ) -> Result<impl tokio::io::AsyncRead + Send + use<>, TenancyError> {
        let operation = self.operation(id, operation).await?;
        if operation.kind != OperationKind::Export {
            return Err(Problem::not_found().into());
        }
        if operation.status != OperationStatus::Done {
            let problem = Problem::new(Code::InvalidState);
            return Err(problem.with_detail("The archive is not ready.").into());
        }
        let tenant = self.enter(id).await?;
        let archive = self
            .0
            .parts
            .objects
            .open(&tenant, &export_name(operation.id), None)
            .await?;
        Ok(archive.ok_or_else(Problem::not_found)?)
    }

    pub(super) async fn pack(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<Value, TenancyError> {
        let id = TenantId(operation.tenant_id);
        let folder = scratch(operation.id)?;
        let manifest = self.dump_rows(admin, id, &folder).await?;
        let tenant = self.enter(id).await?;
        let packed = folder.path().join("archive");
        self.write_archive(&tenant, manifest, &folder, &packed)
            .await?;
        let bytes = tokio::fs::metadata(&packed).await?.len();
        let name = export_name(operation.id);
        self.0
            .parts
            .objects
            .put_file(&tenant, &name, ARCHIVE_TYPE, &packed)
            .await?;
        Ok(json!({ "archive": name, "bytes": bytes }))
    }

    /// Writes each table into a file of the folder, all as they are at one moment.
    async fn dump_rows(
        &self,
        admin: &mut PgConnection,
        id: TenantId,
        folder: &TempDir,
    ) -> Result<Manifest, TenancyError> {
        let tenant = self.tenant(id).await?;
        admin
            .execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            .await?;
        let schema_version = sqlx::query_scalar!(
            "SELECT schema_version FROM control.tenants WHERE id = $1",
            id.0
        )
        .fetch_one(&mut *admin)
        .await?;
        let all = rows::tables(admin, id).await?;
        let mut tables = Vec::new();
        for table in all.iter().filter(|table| rows::is_exported(&table.name)) {
            // Made of the tenant's id and of names that the catalogue of Postgres gave.
            let copy = format!(
                "COPY ({}) TO STDOUT (FORMAT csv)",
                table.select(&id.schema())
            );
            let mut rows = admin.copy_out_raw(&copy).await?;
            let mut file = tokio::fs::File::create(rows_file(folder, &table.name)).await?;
            while let Some(bytes) = rows.try_next().await? {
                file.write_all(&bytes).await?;
            }
            file.flush().await?;
            tables.push(ArchivedTable {
                name: table.name.clone(),
                columns: table.columns.clone(),
            });
        }
        admin.execute("COMMIT").await?;
        Ok(Manifest {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            schema_version,
            exported_at: self.clock().now(),
            tenant: ArchivedTenant {
                id: tenant.id,
                slug: tenant.slug,
                name: tenant.name,
                short_name: tenant.short_name,
                locale: tenant.locale,
                plan_id: tenant.plan_id,
            },
            tables,
            left_out: rows::LEFT_OUT
                .iter()
                .map(|name| (*name).to_owned())
                .collect(),
        })
    }

    async fn write_archive(
        &self,
        tenant: &TenantContext,
        manifest: Manifest,
        folder: &TempDir,
        to: &Path,
    ) -> Result<(), TenancyError> {
        let objects = &self.0.parts.objects;
        let names: Vec<String> = objects
            .list(tenant.id())
            .await?
            .into_iter()
            .map(|(name, _)| name)
            .filter(|n| !is_archive(n))
            .collect();
        let tables: Vec<_> = manifest
            .tables
            .iter()
            .map(|table| (table.name.clone(), rows_file(folder, &table.name)))
            .collect();
        let (file, announced) = (std::fs::File::create(to)?, names.clone());
        let mut writer = blocking(move || {
            let mut writer = Writer::new(file, &manifest)?;
            for (name, rows) in &tables {
                writer.table(name, rows)?;
            }
            writer.object_names(&announced)?;
            Ok(writer)
        })
        .await?;
        let fetched = folder.path().join("object");
        for (number, name) in names.iter().enumerate() {
            self.fetch(tenant, name, &fetched).await?;
            let from = fetched.clone();
            writer = blocking(move || {
                writer.object(number, &from)?;
                Ok(writer)
            })
            .await?;
        }
        blocking(move || writer.finish()).await
    }

    /// Puts a file of the tenant's into one of this machine's. One that was deleted a
    /// moment ago is empty: the rows that named it may be older than that moment.
    pub(super) async fn fetch(
        &self,
        tenant: &TenantContext,
        name: &str,
        to: &Path,
    ) -> Result<bool, TenancyError> {
        let mut file = tokio::fs::File::create(to).await?;
        let Some(content) = self.0.parts.objects.open(tenant, name, None).await? else {
            return Ok(false);
        };
        tokio::pin!(content);
        tokio::io::copy(&mut content, &mut file)
            .await
            .map_err(|error| StoreError::Objects(error.to_string()))?;
        file.flush().await?;
        Ok(true)
    }
}

fn rows_file(folder: &TempDir, table: &str) -> PathBuf {
    folder.path().join(format!("{table}.csv"))
}

/// Work that would hold up an async thread.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, TenancyError> + Send + 'static,
) -> Result<T, TenancyError> {
    tokio::task::spawn_blocking(work).await?
}
