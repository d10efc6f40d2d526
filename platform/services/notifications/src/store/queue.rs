//! Deliveries that are on their way.
//!
//! Of the pending events of one aggregate only the first has a `due_at`; whoever finishes it
//! gives one to the next. Both that and new rows happen under the endpoint's lock, so no event
//! is ever left without an earlier one that will wake it.

use chrono::{DateTime, Utc};
use collegium_kernel::Event;
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{
    Result,
    domain::{Attempt, Kind, Verdict},
};

/// An endpoint that hears of some events.
pub(crate) struct Subscriber {
    pub(crate) id: Uuid,
    pub(crate) event_types: Vec<String>,
}

impl Subscriber {
    pub(crate) fn wants(&self, kind: &str) -> bool {
        self.event_types.is_empty() || self.event_types.iter().any(|name| name == kind)
    }
}

/// Endpoints that want one of these types, locked.
pub(crate) async fn lock_subscribers(
    tx: &mut TenantTx,
    kinds: &[String],
) -> Result<Vec<Subscriber>> {
    let found = sqlx::query_as!(
        Subscriber,
        "SELECT id, event_types FROM webhook_endpoints
         WHERE status = 'enabled' AND (event_types = '{}' OR event_types && $1)
         ORDER BY id FOR NO KEY UPDATE",
        kinds,
    )
    .fetch_all(tx)
    .await?;
    Ok(found)
}

/// Which of these aggregates have a pending event at which endpoint.
pub(crate) async fn pending(
    tx: &mut TenantTx,
    endpoints: &[Uuid],
    aggregates: &[Uuid],
) -> Result<Vec<(Uuid, Uuid)>> {
    let rows = sqlx::query!(
        "SELECT DISTINCT endpoint_id, aggregate_id FROM webhook_deliveries
         WHERE endpoint_id = ANY ($1) AND aggregate_id = ANY ($2) AND status = 'pending' AND kind = 'event'",
        endpoints,
        aggregates,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.endpoint_id, row.aggregate_id))
        .collect())
}

/// Keeps an event as it is sent.
pub(crate) async fn insert_message(
    tx: &mut TenantTx,
    event: &Event,
    body: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO webhook_messages (id, type, aggregate_id, body, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO NOTHING",
        event.id,
        event.kind,
        event.aggregate_id,
        body,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Deliveries to be written, as columns.
#[derive(Default)]
pub(crate) struct NewDeliveries {
    ids: Vec<Uuid>,
    endpoints: Vec<Uuid>,
    messages: Vec<Uuid>,
    types: Vec<String>,
    aggregates: Vec<Uuid>,
    due: Vec<Option<DateTime<Utc>>>,
}

impl NewDeliveries {
    pub(crate) fn push(
        &mut self,
        id: Uuid,
        endpoint: Uuid,
        (message, kind, aggregate): (Uuid, &str, Uuid),
        due: Option<DateTime<Utc>>,
    ) {
        self.ids.push(id);
        self.endpoints.push(endpoint);
        self.messages.push(message);
        self.types.push(kind.to_owned());
        self.aggregates.push(aggregate);
        self.due.push(due);
    }
}

/// Writes deliveries in this order.
pub(crate) async fn insert(
    tx: &mut TenantTx,
    new: &NewDeliveries,
    kind: Kind,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO webhook_deliveries
             (id, endpoint_id, message_id, event_type, aggregate_id, due_at, kind, created_at)
         SELECT n.id, n.endpoint_id, n.message_id, n.event_type, n.aggregate_id, n.due_at, $7, $8
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::timestamptz[])
              WITH ORDINALITY AS n (id, endpoint_id, message_id, event_type, aggregate_id, due_at, place)
         ORDER BY n.place",
        &new.ids,
        &new.endpoints,
        &new.messages,
        &new.types,
        &new.aggregates,
        &new.due as &[Option<DateTime<Utc>>],
        kind.as_str(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Each enabled endpoint that has something to send, and when.
pub(crate) async fn due(tx: &mut TenantTx) -> Result<Vec<(Uuid, DateTime<Utc>)>> {
    let rows = sqlx::query!(
        r#"SELECT e.id, d.due_at AS "due_at!" FROM webhook_endpoints e
           CROSS JOIN LATERAL (SELECT min(due_at) AS due_at FROM webhook_deliveries
                               WHERE endpoint_id = e.id AND status = 'pending' AND due_at IS NOT NULL) d
           WHERE e.status = 'enabled' AND d.due_at IS NOT NULL"#,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.due_at)).collect())
}

/// A delivery that this node may send now.
pub(crate) struct Claimed {
    pub(crate) seq: i64,
    pub(crate) id: Uuid,
    pub(crate) message_id: Uuid,
    pub(crate) aggregate_id: Uuid,
    pub(crate) kind: String,
    pub(crate) attempts: i32,
    pub(crate) first_attempt_at: Option<DateTime<Utc>>,
    pub(crate) body: String,
}

/// Takes deliveries that are due, for as long as the lease: when this node is killed,
/// another (or the next life of this one) sends them again after that.
pub(crate) async fn claim(
    tx: &mut TenantTx,
    endpoint: Uuid,
    now: DateTime<Utc>,
    lease_until: DateTime<Utc>,
    limit: usize,
) -> Result<Vec<Claimed>> {
    let mut claimed = sqlx::query_as!(
        Claimed,
        "UPDATE webhook_deliveries d SET due_at = $3
         FROM webhook_messages m
         WHERE m.id = d.message_id AND d.seq IN (
             SELECT seq FROM webhook_deliveries
             WHERE endpoint_id = $1 AND status = 'pending' AND due_at <= $2
             ORDER BY due_at, seq LIMIT $4 FOR UPDATE SKIP LOCKED)
         RETURNING d.seq, d.id, d.message_id, d.aggregate_id, d.kind, d.attempts, d.first_attempt_at, m.body",
        endpoint,
        now,
        lease_until,
        i64::try_from(limit).unwrap_or(i64::MAX),
    )
    .fetch_all(tx)
    .await?;
    claimed.sort_by_key(|delivery| delivery.seq);
    Ok(claimed)
}

/// Writes an attempt and what follows from it.
pub(crate) async fn finish(
    tx: &mut TenantTx,
    delivery: Uuid,
    attempt: &Attempt,
    verdict: Verdict,
    now: DateTime<Utc>,
) -> Result<()> {
    let finished = (!matches!(verdict, Verdict::Again(_))).then_some(now);
    // Another node may have finished it after this one's lease was over.
    sqlx::query!(
        "UPDATE webhook_deliveries
         SET status = $2, due_at = $3, finished_at = $4, attempts = attempts + 1,
             first_attempt_at = coalesce(first_attempt_at, $5), last_status = $6, last_error = $7
         WHERE id = $1 AND status = 'pending'",
        delivery,
        verdict.status().as_str(),
        verdict.due_at(),
        finished,
        attempt.at,
        attempt.status,
        attempt.error,
    )
    .execute(&mut *tx)
    .await?;
    let id = tx.clock().new_id();
    sqlx::query!(
        "INSERT INTO webhook_attempts (id, delivery_id, at, duration_ms, status, error, response)
         SELECT $1, id, $3, $4, $5, $6, $7 FROM webhook_deliveries WHERE id = $2",
        id,
        delivery,
        attempt.at,
        attempt.duration_ms,
        attempt.status,
        attempt.error,
        attempt.response,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Lets the next event of an aggregate go. Call it under the endpoint's lock.
pub(crate) async fn promote(
    tx: &mut TenantTx,
    endpoint: Uuid,
    aggregate: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE webhook_deliveries SET due_at = $3
         WHERE due_at IS NULL AND seq = (
             SELECT min(seq) FROM webhook_deliveries
             WHERE endpoint_id = $1 AND aggregate_id = $2 AND status = 'pending' AND kind = 'event')",
        endpoint,
        aggregate,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Begins again with all that is pending, as if nothing had been tried.
pub(crate) async fn restart(tx: &mut TenantTx, endpoint: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "UPDATE webhook_deliveries SET due_at = $2, attempts = 0, first_attempt_at = NULL
         WHERE endpoint_id = $1 AND status = 'pending' AND due_at IS NOT NULL",
        endpoint,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}
