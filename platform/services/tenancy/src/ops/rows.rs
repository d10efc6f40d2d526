//! A tenant's rows as a whole: which tables there are, and which of them travel.

use collegium_kernel::TenantId;
use collegium_store::StoreError;
use sqlx::{AssertSqlSafe, Executor, PgConnection};

/// What no copy of a tenant holds. Sessions, tokens and keys would open two tenants;
/// what is encrypted cannot be read elsewhere; mail that waits would be sent
/// twice; a copy's webhooks would tell the original's receivers of what is not so.
pub const LEFT_OUT: &[&str] = &[
    "idempotency_keys",
    "jobs",
    "one_time_tokens",
    "outbox",
    "recovery_codes",
    "refresh_tokens",
    "sessions",
    "sign_in_failures",
    "signing_keys",
    "totp_secrets",
    "webhook_attempts",
    "webhook_deliveries",
    "webhook_endpoints",
    "webhook_messages",
];

/// What a sandbox does not have either: integrators' keys, and the log of another tenant.
pub const LEFT_OUT_OF_CLONES: &[&str] = &["api_keys", "audit_log"];

/// Everything else. A new table must be put into one of the three; a test sees to it.
pub const COPIED: &[&str] = &[
    "activities",
    "activity_states",
    "attempts",
    "course_files",
    "courses",
    "enrolments",
    "lessons",
    "modules",
    "recommendations",
    "role_permissions",
    "roles",
    "settings",
    "user_progress",
    "user_roles",
    "users",
];

/// Whether a table's rows leave the tenant with an archive.
pub(crate) fn is_exported(table: &str) -> bool {
    COPIED.contains(&table) || LEFT_OUT_OF_CLONES.contains(&table)
}

/// Whether a table's rows come along into a sandbox.
pub(crate) fn is_cloned(table: &str) -> bool {
    COPIED.contains(&table)
}

/// One table of a tenant.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// Columns that are stored, not generated.
    pub(crate) columns: Vec<String>,
}

impl Table {
    /// Its columns for a statement.
    pub(crate) fn column_list(&self) -> String {
        let quoted: Vec<String> = self.columns.iter().map(|column| quoted(column)).collect();
        quoted.join(", ")
    }

    /// Its rows as they travel, from `schema`. Whoever has a second factor, which stays
    /// behind, travels without a password too: they set a new one by mail, so that the
    /// password alone opens nothing.
    pub(crate) fn select(&self, schema: &str) -> String {
        let values: Vec<String> = self
            .columns
            .iter()
            .map(|column| match (&*self.name, &**column) {
                ("users", "password_hash") => format!(
                    "CASE WHEN EXISTS (SELECT FROM {schema}.totp_secrets s
                                       WHERE s.user_id = t.id AND s.confirmed_at IS NOT NULL)
                     THEN NULL ELSE t.password_hash END"
                ),
                _ => format!("t.{}", quoted(column)),
            })
            .collect();
        format!(
            "SELECT {} FROM {schema}.{} t",
            values.join(", "),
            quoted(&self.name)
        )
    }
}

pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The tables of a tenant, each after those that its foreign keys point to.
pub(crate) async fn tables(
    admin: &mut PgConnection,
    tenant: TenantId,
) -> Result<Vec<Table>, StoreError> {
    let schema = tenant.schema();
    let rows = sqlx::query!(
        "SELECT c.relname::text AS \"name!\", array_agg(a.attname::text ORDER BY a.attnum) AS \"columns!\"
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
           AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         GROUP BY 1 ORDER BY 1",
        schema
    )
    .fetch_all(&mut *admin)
    .await?;
    let needs = sqlx::query!(
        "SELECT c.relname::text AS \"name!\", f.relname::text AS \"needs!\"
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = $1 AND k.contype = 'f' AND c.oid <> f.oid",
        schema
    )
    .fetch_all(&mut *admin)
    .await?;
    let mut waiting: Vec<Table> = rows
        .into_iter()
        .map(|row| Table {
            name: row.name,
            columns: row.columns,
        })
        .collect();
    let mut sorted: Vec<Table> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let (ready, rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|table| {
            needs
                .iter()
                .filter(|need| need.name == table.name)
                .all(|need| sorted.iter().any(|done| done.name == need.needs))
        });
        if ready.is_empty() {
            return Err(StoreError::Setup(
                "the tables' foreign keys go in a circle".to_owned(),
            ));
        }
        sorted.extend(ready);
        waiting = rest;
    }
    Ok(sorted)
}

/// Empties every table of a tenant, so that filling them can be done again.
pub(crate) async fn empty(
    admin: &mut PgConnection,
    tenant: TenantId,
    tables: &[Table],
) -> Result<(), StoreError> {
    let schema = tenant.schema();
    let names: Vec<String> = tables
        .iter()
        .map(|t| format!("{schema}.{}", quoted(&t.name)))
        .collect();
    // Made of names that the catalogue of Postgres gave.
    let sql = format!("TRUNCATE {}", names.join(", "));
    admin.execute(AssertSqlSafe(sql)).await?;
    Ok(())
}
