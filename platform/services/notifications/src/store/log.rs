//! Deliveries as a log.

use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{
    NotificationsError, Result,
    domain::{Attempt, Delivery, DeliveryDetail, DeliveryFilter},
};

/// Rows deleted in one statement.
const SWEPT: i64 = 10_000;

/// Deliveries of an endpoint, newest first; one more than `limit`.
pub(crate) async fn list(
    tx: &mut TenantTx,
    endpoint: Uuid,
    filter: &DeliveryFilter,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Delivery>> {
    let rows = sqlx::query_as!(
        Delivery,
        "SELECT id, seq, message_id, event_type, kind, status, attempts, due_at, last_status, last_error,
                finished_at, created_at
         FROM webhook_deliveries
         WHERE endpoint_id = $1 AND ($2::bigint IS NULL OR seq < $2)
           AND ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR event_type = $4)
         ORDER BY seq DESC LIMIT $5",
        endpoint,
        before,
        filter.status.map(crate::domain::DeliveryStatus::as_str),
        filter.event_type,
        i64::from(limit) + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// One delivery of an endpoint.
pub(crate) async fn get(tx: &mut TenantTx, endpoint: Uuid, id: Uuid) -> Result<Delivery> {
    sqlx::query_as!(
        Delivery,
        "SELECT id, seq, message_id, event_type, kind, status, attempts, due_at, last_status, last_error,
                finished_at, created_at
         FROM webhook_deliveries WHERE endpoint_id = $1 AND id = $2",
        endpoint,
        id,
    )
    .fetch_optional(tx)
    .await?
    .ok_or_else(NotificationsError::not_found)
}

/// One delivery with its body and attempts.
pub(crate) async fn detail(tx: &mut TenantTx, endpoint: Uuid, id: Uuid) -> Result<DeliveryDetail> {
    let delivery = get(tx, endpoint, id).await?;
    let body = sqlx::query_scalar!(
        "SELECT body FROM webhook_messages WHERE id = $1",
        delivery.message_id
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or_else(NotificationsError::not_found)?;
    let attempts = sqlx::query_as!(
        Attempt,
        "SELECT at, duration_ms, status, error, response FROM webhook_attempts
         WHERE delivery_id = $1 ORDER BY id",
        id,
    )
    .fetch_all(tx)
    .await?;
    Ok(DeliveryDetail {
        delivery,
        body: serde_json::from_str(&body)?,
        attempts,
    })
}

/// A message that can be sent again: its id, type and aggregate.
pub(crate) type Again = (Uuid, String, Uuid);

/// What a delivery told.
pub(crate) async fn message(tx: &mut TenantTx, endpoint: Uuid, id: Uuid) -> Result<Again> {
    let row = sqlx::query!(
        "SELECT message_id, event_type, aggregate_id FROM webhook_deliveries
         WHERE endpoint_id = $1 AND id = $2",
        endpoint,
        id,
    )
    .fetch_optional(tx)
    .await?
    .ok_or_else(NotificationsError::not_found)?;
    Ok((row.message_id, row.event_type, row.aggregate_id))
}

/// Dead letters since a time that nothing was done about, the first first.
pub(crate) async fn dead_letters(
    tx: &mut TenantTx,
    endpoint: Uuid,
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Again>> {
    let rows = sqlx::query!(
        r#"SELECT message_id, event_type, aggregate_id FROM webhook_deliveries d
           WHERE endpoint_id = $1 AND status = 'dead' AND kind <> 'test' AND created_at >= $2
             AND NOT EXISTS (SELECT FROM webhook_deliveries later
                             WHERE later.message_id = d.message_id AND later.endpoint_id = d.endpoint_id
                               AND later.seq > d.seq)
           ORDER BY seq LIMIT $3"#,
        endpoint,
        since,
        limit,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.message_id, row.event_type, row.aggregate_id))
        .collect())
}

/// Gives up what has waited since before `before`, and lets what comes after it go.
pub(crate) async fn give_up(
    tx: &mut TenantTx,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("SELECT id FROM webhook_endpoints ORDER BY id FOR NO KEY UPDATE")
        .fetch_all(&mut *tx)
        .await?;
    let given_up = sqlx::query!(
        "UPDATE webhook_deliveries
         SET status = 'dead', due_at = NULL, finished_at = $2,
             last_error = 'It waited for too long at a webhook that is disabled.'
         WHERE status = 'pending' AND created_at < $1
         RETURNING endpoint_id, aggregate_id",
        before,
        now,
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut freed: Vec<_> = given_up
        .into_iter()
        .map(|row| (row.endpoint_id, row.aggregate_id))
        .collect();
    freed.sort_unstable();
    freed.dedup();
    for (endpoint, aggregate) in freed {
        super::queue::promote(tx, endpoint, aggregate, now).await?;
    }
    Ok(())
}

/// Forgets what was finished before `before`; false if there is more of it.
pub(crate) async fn sweep(tx: &mut TenantTx, before: DateTime<Utc>) -> Result<bool> {
    let deliveries = sqlx::query!(
        "DELETE FROM webhook_deliveries WHERE seq IN (
             SELECT seq FROM webhook_deliveries WHERE finished_at < $1 LIMIT $2)",
        before,
        SWEPT,
    )
    .execute(&mut *tx)
    .await?;
    let messages = sqlx::query!(
        "DELETE FROM webhook_messages WHERE id IN (
             SELECT id FROM webhook_messages m WHERE created_at < $1
               AND NOT EXISTS (SELECT FROM webhook_deliveries WHERE message_id = m.id) LIMIT $2)",
        before,
        SWEPT,
    )
    .execute(tx)
    .await?;
    let full = SWEPT.unsigned_abs();
    Ok(deliveries.rows_affected() < full && messages.rows_affected() < full)
}
