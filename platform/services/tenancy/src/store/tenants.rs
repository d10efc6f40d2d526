use std::str::FromStr;

use chrono::{DateTime, Utc};
use collegium_kernel::{Code, Plan, Problem, Tenant, TenantId, TenantStatus};
use collegium_store::{ControlTx, StoreError, TenantTx};
use uuid::Uuid;

use super::plans;
use crate::domain::{Hosts, NewTenant, TenantChange, TenantFilter, TenantRecord, TenantUsage};

struct Row {
    id: Uuid,
    slug: String,
    name: String,
    short_name: String,
    locale: String,
    status: String,
    plan_id: String,
    placement_id: String,
    sandbox_of: Option<Uuid>,
    schema_version: i64,
    migration_error: Option<String>,
    delete_after: Option<DateTime<Utc>>,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    custom_host: Option<String>,
}

macro_rules! select {
    ($rest:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            "SELECT t.id, t.slug, t.name, t.short_name, t.locale, t.status, t.plan_id, t.placement_id, t.sandbox_of,
                    t.schema_version, t.migration_error, t.delete_after, t.version, t.created_at, t.updated_at,
                    (SELECT d.host FROM control.domains d
                     WHERE d.tenant_id = t.id AND d.is_primary AND d.verified_at IS NOT NULL) AS custom_host
             FROM control.tenants t " + $rest
            $(, $argument)*
        )
    };
}

impl Row {
    fn into_record(self, hosts: &Hosts) -> Result<TenantRecord, StoreError> {
        Ok(TenantRecord {
            primary_host: self
                .custom_host
                .unwrap_or_else(|| hosts.of_slug(&self.slug)),
            status: parse(&self.status)?,
            id: self.id,
            slug: self.slug,
            name: self.name,
            short_name: self.short_name,
            locale: self.locale,
            plan_id: self.plan_id,
            placement_id: self.placement_id,
            sandbox_of: self.sandbox_of,
            schema_version: self.schema_version,
            migration_error: self.migration_error,
            delete_after: self.delete_after,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

/// What a column holds that only this crate writes.
pub(crate) fn parse<T: FromStr<Err = String>>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(StoreError::Setup)
}

/// A tenant as operators see it, deleted ones too.
pub(crate) async fn get(
    tx: &mut ControlTx,
    id: TenantId,
    hosts: &Hosts,
) -> Result<Option<TenantRecord>, StoreError> {
    let row = select!("WHERE t.id = $1", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| row.into_record(hosts)).transpose()
}

/// The tenant that has a slug now.
pub(crate) async fn by_slug(
    tx: &mut ControlTx,
    slug: &str,
    hosts: &Hosts,
) -> Result<Option<TenantRecord>, StoreError> {
    let row = select!("WHERE t.slug = $1 AND t.status <> 'deleted'", slug)
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| row.into_record(hosts)).transpose()
}

/// A tenant that nobody else changes until the transaction ends.
pub(crate) async fn lock(
    tx: &mut ControlTx,
    id: TenantId,
    hosts: &Hosts,
) -> Result<Option<TenantRecord>, StoreError> {
    let row = select!("WHERE t.id = $1 FOR NO KEY UPDATE OF t", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| row.into_record(hosts)).transpose()
}

/// Up to `limit + 1` tenants after `after`, oldest first.
pub(crate) async fn list(
    tx: &mut ControlTx,
    filter: &TenantFilter,
    after: Option<Uuid>,
    limit: u32,
    hosts: &Hosts,
) -> Result<Vec<TenantRecord>, StoreError> {
    let rows = select!(
        "WHERE ($1::uuid IS NULL OR t.id > $1)
           AND CASE WHEN $2::text IS NULL THEN t.status <> 'deleted' ELSE t.status = $2 END
           AND ($3::text IS NULL OR strpos(lower(t.name), lower($3)) > 0 OR strpos(t.slug, lower($3)) > 0)
         ORDER BY t.id LIMIT $4",
        after,
        filter.status.map(TenantStatus::as_str),
        filter.search.as_deref(),
        i64::from(limit) + 1,
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|row| row.into_record(hosts)).collect()
}

/// Writes a tenant that is being provisioned.
pub(crate) async fn insert(
    tx: &mut ControlTx,
    id: TenantId,
    new: &NewTenant,
    sandbox_of: Option<Uuid>,
) -> Result<(), StoreError> {
    let now = tx.clock().now();
    sqlx::query!(
        "INSERT INTO control.tenants
             (id, slug, name, short_name, locale, status, plan_id, placement_id, sandbox_of, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, 'provisioning', $6, 'default', $7, $8, $8)",
        id.0,
        new.slug,
        new.name,
        new.short_name,
        new.locale,
        new.plan_id,
        sandbox_of,
        now,
    )
    .execute(&mut **tx)
    .await
    .map_err(explain)?;
    Ok(())
}

/// Changes what a tenant is called; what is none stays.
pub(crate) async fn update(
    tx: &mut ControlTx,
    id: TenantId,
    change: &TenantChange,
) -> Result<(), StoreError> {
    let now = tx.clock().now();
    sqlx::query!(
        "UPDATE control.tenants
         SET slug = coalesce($2, slug), name = coalesce($3, name), short_name = coalesce($4, short_name),
             locale = coalesce($5, locale), plan_id = coalesce($6, plan_id),
             version = version + 1, updated_at = $7
         WHERE id = $1",
        id.0,
        change.slug,
        change.name,
        change.short_name,
        change.locale,
        change.plan_id,
        now,
    )
    .execute(&mut **tx)
    .await
    .map_err(explain)?;
    Ok(())
}

/// Moves a tenant on in its life.
pub(crate) async fn set_status(
    tx: &mut ControlTx,
    id: TenantId,
    status: TenantStatus,
    delete_after: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    let now = tx.clock().now();
    sqlx::query!(
        "UPDATE control.tenants SET status = $2, delete_after = $3, version = version + 1, updated_at = $4
         WHERE id = $1",
        id.0,
        status.as_str(),
        delete_after,
        now,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What the constraints of the catalogue mean.
fn explain(error: sqlx::Error) -> StoreError {
    let error = StoreError::from(error);
    match error.constraint() {
        Some("tenants_slug_key") => Problem::new(Code::SlugTaken).into(),
        Some("tenants_plan_id_fkey") => {
            Problem::invalid("plan_id", "There is no such plan.").into()
        }
        _ => error,
    }
}

/// A tenant as every request needs it, and the hosts it answers on.
pub(crate) struct Serving {
    pub(crate) tenant: Tenant,
    pub(crate) hosts: Vec<String>,
}

/// A tenant for the directory; none if deleted.
pub(crate) async fn serving(
    tx: &mut ControlTx,
    id: TenantId,
    hosts: &Hosts,
) -> Result<Option<Serving>, StoreError> {
    let row = sqlx::query!(
        "SELECT t.id, t.slug, t.name, t.short_name, t.locale, t.status, t.placement_id,
                p.id AS plan_id, p.max_users, p.max_courses, p.max_storage_bytes, p.requests_per_minute, p.features,
                array(SELECT d.host FROM control.domains d
                      WHERE d.tenant_id = t.id AND d.verified_at IS NOT NULL
                      ORDER BY d.is_primary DESC, d.host) AS \"custom_hosts!\",
                EXISTS (SELECT FROM control.domains d
                        WHERE d.tenant_id = t.id AND d.verified_at IS NOT NULL AND d.is_primary) AS \"custom_primary!\"
         FROM control.tenants t JOIN control.plans p ON p.id = t.plan_id
         WHERE t.id = $1 AND t.status <> 'deleted'",
        id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let own = hosts.of_slug(&row.slug);
    let primary_host = match row.custom_hosts.first() {
        Some(host) if row.custom_primary => host.clone(),
        _ => own.clone(),
    };
    let mut all = row.custom_hosts;
    all.push(own);
    let tenant = Tenant {
        id,
        slug: row.slug,
        name: row.name,
        short_name: row.short_name,
        locale: row.locale,
        status: parse(&row.status)?,
        plan: Plan {
            id: row.plan_id,
            max_users: row.max_users,
            max_courses: row.max_courses,
            max_storage_bytes: row.max_storage_bytes,
            requests_per_minute: row.requests_per_minute.unsigned_abs(),
            features: plans::features(&row.features),
        },
        placement_id: row.placement_id,
        schema: id.schema(),
        primary_host,
    };
    Ok(Some(Serving { tenant, hosts: all }))
}

/// Whose host this is: by slug, or by a custom domain that was proven.
pub(crate) async fn id_of_host(
    tx: &mut ControlTx,
    host: &str,
    slug: Option<&str>,
) -> Result<Option<TenantId>, StoreError> {
    let id =
        match slug {
            Some(slug) => {
                sqlx::query_scalar!(
                    "SELECT id FROM control.tenants WHERE slug = $1 AND status <> 'deleted'",
                    slug
                )
                .fetch_optional(&mut **tx)
                .await?
            }
            None => sqlx::query_scalar!(
                "SELECT tenant_id FROM control.domains WHERE host = $1 AND verified_at IS NOT NULL",
                host
            )
            .fetch_optional(&mut **tx)
            .await?,
        };
    Ok(id.map(TenantId))
}

/// Ids of all tenants that are active.
pub(crate) async fn active(tx: &mut ControlTx) -> Result<Vec<TenantId>, StoreError> {
    let ids =
        sqlx::query_scalar!("SELECT id FROM control.tenants WHERE status = 'active' ORDER BY id")
            .fetch_all(&mut **tx)
            .await?;
    Ok(ids.into_iter().map(TenantId).collect())
}

/// Ids of all tenants that have a schema.
pub(crate) async fn with_schema(tx: &mut ControlTx) -> Result<Vec<TenantId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM control.tenants WHERE status NOT IN ('provisioning', 'deleted') ORDER BY id"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(TenantId).collect())
}

/// What a tenant uses of its plan.
pub(crate) async fn usage(tx: &mut TenantTx) -> Result<TenantUsage, StoreError> {
    let row = sqlx::query!(
        "SELECT (SELECT count(*) FROM users WHERE status <> 'erased') AS \"users!\",
                (SELECT count(*) FROM courses WHERE status <> 'archived') AS \"courses!\",
                (SELECT coalesce(sum(bytes), 0)::bigint FROM course_files) AS \"storage_bytes!\""
    )
    .fetch_one(tx)
    .await?;
    Ok(TenantUsage {
        users: row.users,
        courses: row.courses,
        storage_bytes: row.storage_bytes,
    })
}
