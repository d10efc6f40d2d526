use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{
    NotificationsError, Result,
    domain::{Endpoint, MAX_ENDPOINTS},
};

/// Endpoints, newest first; one more than `limit`.
pub(crate) async fn list(
    tx: &mut TenantTx,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Endpoint>> {
    let endpoints = sqlx::query_as!(
        Endpoint,
        "SELECT id, url, description, event_types, status, disabled_because, disabled_at, failing_since,
                old_secret_until, version, created_at, updated_at
         FROM webhook_endpoints WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2",
        before,
        i64::from(limit) + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(endpoints)
}

/// One endpoint.
pub(crate) async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Endpoint> {
    sqlx::query_as!(
        Endpoint,
        "SELECT id, url, description, event_types, status, disabled_because, disabled_at, failing_since,
                old_secret_until, version, created_at, updated_at
         FROM webhook_endpoints WHERE id = $1",
        id,
    )
    .fetch_optional(tx)
    .await?
    .ok_or_else(NotificationsError::not_found)
}

/// Locks an endpoint, so that what is decided about it is decided in turn.
pub(crate) async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<()> {
    let found = sqlx::query_scalar!(
        "SELECT id FROM webhook_endpoints WHERE id = $1 FOR NO KEY UPDATE",
        id
    )
    .fetch_optional(tx)
    .await?;
    found.map(|_| ()).ok_or_else(NotificationsError::not_found)
}

/// Whether there is room for one more. It stays free until the transaction ends.
pub(crate) async fn has_room(tx: &mut TenantTx) -> Result<bool> {
    let key = format!("webhooks:{}", tx.tenant().id());
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", key)
        .execute(&mut *tx)
        .await?;
    let count = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM webhook_endpoints"#)
        .fetch_one(tx)
        .await?;
    Ok(count < MAX_ENDPOINTS)
}

/// Writes a new endpoint.
pub(crate) async fn insert(
    tx: &mut TenantTx,
    endpoint: &Endpoint,
    sealed: &[u8],
    created_by: Option<Uuid>,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO webhook_endpoints (id, url, description, event_types, secret, created_by, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
        endpoint.id,
        endpoint.url,
        endpoint.description,
        &endpoint.event_types,
        sealed,
        created_by,
        endpoint.created_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes a change and counts it.
pub(crate) async fn update(
    tx: &mut TenantTx,
    endpoint: &Endpoint,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE webhook_endpoints
         SET url = $2, description = $3, event_types = $4, status = $5, disabled_because = $6,
             disabled_at = $7, failing_since = $8, version = version + 1, updated_at = $9
         WHERE id = $1",
        endpoint.id,
        endpoint.url,
        endpoint.description,
        &endpoint.event_types,
        endpoint.status,
        endpoint.disabled_because,
        endpoint.disabled_at,
        endpoint.failing_since,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes whether an endpoint fails, without counting a change.
pub(crate) async fn set_failing(
    tx: &mut TenantTx,
    id: Uuid,
    since: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE webhook_endpoints SET failing_since = $2 WHERE id = $1",
        id,
        since
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts a new secret in; the present one signs too until then.
pub(crate) async fn rotate(
    tx: &mut TenantTx,
    id: Uuid,
    sealed: &[u8],
    old_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE webhook_endpoints
         SET old_secret = secret, old_secret_until = $3, secret = $2, version = version + 1, updated_at = $4
         WHERE id = $1",
        id,
        sealed,
        old_until,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Deletes an endpoint with its deliveries; false if there is none.
pub(crate) async fn delete(tx: &mut TenantTx, id: Uuid) -> Result<bool> {
    let done = sqlx::query!("DELETE FROM webhook_endpoints WHERE id = $1", id)
        .execute(tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// What is needed to send to an endpoint.
pub(crate) struct Target {
    pub(crate) id: Uuid,
    pub(crate) url: String,
    pub(crate) status: String,
    pub(crate) failing_since: Option<DateTime<Utc>>,
    secret: Vec<u8>,
    old_secret: Option<Vec<u8>>,
    old_secret_until: Option<DateTime<Utc>>,
}

impl Target {
    /// The sealed secrets that are valid, the newest first.
    pub(crate) fn sealed(&self, now: DateTime<Utc>) -> impl Iterator<Item = &[u8]> {
        let old = self
            .old_secret
            .as_deref()
            .filter(|_| self.old_secret_until.is_some_and(|until| until > now));
        std::iter::once(&*self.secret).chain(old)
    }
}

/// The endpoint as one to send to, whatever its status.
pub(crate) async fn target(tx: &mut TenantTx, id: Uuid) -> Result<Option<Target>> {
    let target = sqlx::query_as!(
        Target,
        "SELECT id, url, status, failing_since, secret, old_secret, old_secret_until
         FROM webhook_endpoints WHERE id = $1",
        id,
    )
    .fetch_optional(tx)
    .await?;
    Ok(target)
}
