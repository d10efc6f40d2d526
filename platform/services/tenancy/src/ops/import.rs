use std::path::Path;

use collegium_kernel::{OperatorContext, TenantContext, TenantId};
use collegium_store::{
    StoreError,
    migrate::{self, TenantMigration},
};
use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tempfile::TempDir;

use super::{
    archive::{self, ArchivedTable, Contents, Manifest, object_file, table_file},
    export::{ARCHIVE_TYPE, blocking, import_name},
    rows::{self, Table},
    run::{lock_tenant, release_tenant},
    scratch::scratch,
};
use crate::{
    Tenancy, TenancyError,
    domain::{NewTenant, Operation, OperationKind},
    store::operations,
    tenants::Started,
};

/// What is made otherwise than the archive says.
#[derive(Debug, Clone, Default)]
pub struct ImportAs {
    /// A name in host names.
    pub slug: Option<String>,
    /// A full name.
    pub name: Option<String>,
    /// A plan of this installation.
    pub plan_id: Option<String>,
}

impl Tenancy {
    /// Begins to make a tenant from an archive. The archive is read to its end first, so
    /// that a bad one is refused before anything is made.
    pub async fn import_tenant(
        &self,
        context: &OperatorContext,
        file: &Path,
        import_as: ImportAs,
    ) -> Result<Started, TenancyError> {
        let contents = self.read_archive(file, None).await?;
        self.check_version(&contents.manifest)?;
        let archived = contents.manifest.tenant;
        let new = NewTenant {
            slug: import_as.slug.unwrap_or(archived.slug),
            name: import_as.name.unwrap_or(archived.name),
            short_name: Some(archived.short_name),
            locale: archived.locale,
            plan_id: import_as.plan_id,
            owner: None,
        };
        let new = new.checked()?;
        let id = TenantId(self.clock().new_id());
        // Held until the archive is where whoever does the work finds it.
        let mut admin = PgConnection::connect_with(&self.0.parts.admin).await?;
        lock_tenant(&mut admin, id).await?;
        let input = json!({
            "schema_version": contents.manifest.schema_version,
            "archived_tenant": archived.id,
            "bytes": contents.bytes,
        });
        let started = self
            .begin_tenant(context, id, &new, None, OperationKind::Import, input)
            .await?;
        let tenant = self.enter(id).await?;
        let name = import_name(started.operation.id);
        self.0
            .parts
            .objects
            .put_file(&tenant, &name, ARCHIVE_TYPE, file)
            .await?;
        release_tenant(admin, id).await;
        self.start_operation(started.operation.id);
        Ok(started)
    }

    /// The largest archive that can be imported.
    #[must_use]
    pub fn max_archive_bytes(&self) -> u64 {
        self.0.limits.archive_bytes
    }

    async fn read_archive(
        &self,
        file: &Path,
        into: Option<&Path>,
    ) -> Result<Contents, TenancyError> {
        let (file, into, limits) = (file.to_owned(), into.map(ToOwned::to_owned), self.0.limits);
        blocking(move || archive::read(&file, limits, into.as_deref())).await
    }

    fn check_version(&self, manifest: &Manifest) -> Result<(), TenancyError> {
        let known = self
            .0
            .migrations
            .iter()
            .any(|m| m.version == manifest.schema_version);
        if known {
            return Ok(());
        }
        Err(TenancyError::Archive(format!(
            "its schema is of version {}, which this build does not know",
            manifest.schema_version
        )))
    }

    /// The schema as it was when the archive was written.
    pub(super) async fn make_schema_of_archive(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<(), TenancyError> {
        let version = operation.input["schema_version"]
            .as_i64()
            .unwrap_or_default();
        let migrations: Vec<TenantMigration> = self
            .0
            .migrations
            .iter()
            .filter(|m| m.version <= version)
            .cloned()
            .collect();
        let id = TenantId(operation.tenant_id);
        Ok(migrate::provision_by_replay(admin, id, &migrations, self.clock().now()).await?)
    }

    /// Brings in files and rows; the rows in one transaction, which also notes that it is done.
    pub(super) async fn load(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<(), TenancyError> {
        let id = TenantId(operation.tenant_id);
        let tenant = self.enter(id).await?;
        let folder = scratch(operation.id)?;
        let packed = folder.path().join("archive");
        if !self
            .fetch(&tenant, &import_name(operation.id), &packed)
            .await?
        {
            return Err(TenancyError::Archive(
                "its upload was interrupted; bring it again".to_owned(),
            ));
        }
        let contents = self.read_archive(&packed, Some(folder.path())).await?;
        self.load_objects(&tenant, &contents, &folder).await?;
        admin.execute("BEGIN").await?;
        let tables = rows::tables(admin, id).await?;
        rows::empty(admin, id, &tables).await?;
        for archived in &contents.manifest.tables {
            check_table(archived, &tables)?;
        }
        // In the order of the foreign keys, not the archive's.
        for table in &tables {
            if let Some(archived) = contents
                .manifest
                .tables
                .iter()
                .find(|t| t.name == table.name)
            {
                load_table(admin, id, archived, &folder).await?;
            }
        }
        set_identities(admin, id).await?;
        operations::advance(admin, operation.id, operation.step + 1, self.clock().now()).await?;
        admin.execute("COMMIT").await?;
        Ok(())
    }

    async fn load_objects(
        &self,
        tenant: &TenantContext,
        contents: &Contents,
        folder: &TempDir,
    ) -> Result<(), TenancyError> {
        for (number, name) in contents.objects.iter().enumerate() {
            let file = folder.path().join(object_file(number));
            self.0
                .parts
                .objects
                .put_file(tenant, name, "application/octet-stream", &file)
                .await?;
        }
        Ok(())
    }

    /// What the archive's schema lacks.
    pub(super) async fn upgrade(
        &self,
        admin: &mut PgConnection,
        operation: &Operation,
    ) -> Result<(), TenancyError> {
        let id = TenantId(operation.tenant_id);
        Ok(migrate::upgrade(admin, id, &self.0.migrations, self.clock().now()).await?)
    }

    pub(super) async fn drop_archive(&self, operation: &Operation) -> Result<(), TenancyError> {
        let tenant = self.enter(TenantId(operation.tenant_id)).await?;
        Ok(self
            .0
            .parts
            .objects
            .delete(&tenant, &import_name(operation.id))
            .await?)
    }
}

/// Refuses tables and columns that a tenant does not have, or that may not come this way.
fn check_table(archived: &ArchivedTable, tables: &[Table]) -> Result<(), TenancyError> {
    let refuse = |why: String| Err(TenancyError::Archive(why));
    let Some(table) = tables
        .iter()
        .find(|t| t.name == archived.name && rows::is_exported(&t.name))
    else {
        return refuse(format!("it has rows for the table {:?}", archived.name));
    };
    match archived
        .columns
        .iter()
        .find(|column| !table.columns.contains(column))
    {
        Some(column) => refuse(format!(
            "its table {:?} has a column {column:?}",
            archived.name
        )),
        None => Ok(()),
    }
}

async fn load_table(
    admin: &mut PgConnection,
    id: TenantId,
    archived: &ArchivedTable,
    folder: &TempDir,
) -> Result<(), TenancyError> {
    let columns: Vec<String> = archived
        .columns
        .iter()
        .map(|column| rows::quoted(column))
        .collect();
    // Made of the tenant's id and of names that the tenant's own tables have.
    let copy = format!(
        "COPY {}.{} ({}) FROM STDIN (FORMAT csv)",
        id.schema(),
        rows::quoted(&archived.name),
        columns.join(", ")
    );
    let file = tokio::fs::File::open(folder.path().join(table_file(&archived.name))).await?;
    let loaded = async {
        let mut rows = admin.copy_in_raw(&copy).await?;
        rows.read_from(file).await?;
        rows.finish().await
    };
    loaded
        .await
        .map_err(|error| explain(&archived.name, error))?;
    Ok(())
}

/// Rows that Postgres does not take are the archive's fault; that it cannot be reached is not.
fn explain(table: &str, error: sqlx::Error) -> TenancyError {
    let refused = error.as_database_error().filter(|error| {
        // 22: a value that the column's type does not have; 23: a constraint; 54: a limit.
        error.code().is_some_and(|code| {
            ["22", "23", "54"]
                .iter()
                .any(|class| code.starts_with(class))
        })
    });
    match refused {
        Some(refused) => TenancyError::Archive(format!("rows of {table}: {}", refused.message())),
        None => error.into(),
    }
}

/// Lets identities go on after the largest that came with the rows.
async fn set_identities(admin: &mut PgConnection, id: TenantId) -> Result<(), StoreError> {
    let schema = id.schema();
    let identities = sqlx::query!(
        "SELECT c.relname::text AS \"table!\", a.attname::text AS \"column!\"
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attidentity <> ''",
        schema
    )
    .fetch_all(&mut *admin)
    .await?;
    for identity in identities {
        let (table, column) = (
            rows::quoted(&identity.table),
            rows::quoted(&identity.column),
        );
        // Made of the tenant's id and of names that the catalogue of Postgres gave.
        let sql = format!(
            "SELECT setval(pg_get_serial_sequence('{schema}.{table}', '{}'), coalesce(max({column}), 0) + 1, false)
             FROM {schema}.{table}",
            identity.column.replace('\'', "''")
        );
        admin.execute(AssertSqlSafe(sql)).await?;
    }
    Ok(())
}
