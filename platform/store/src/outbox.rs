use collegium_kernel::Event;
use serde::Serialize;
use uuid::Uuid;

use crate::{Invalidation, StoreError, TenantTx};

/// What wakes the [`Relay`](crate::Relay).
pub(crate) const TOPIC: &str = "outbox";

impl TenantTx {
    /// Writes a fact into the outbox, to be published if and only if this transaction commits.
    ///
    /// Events of one aggregate are delivered in the order of these calls. Whoever changes an
    /// aggregate holds its row's lock by then, so that two transactions do so in turn.
    pub async fn publish(
        &mut self,
        kind: &'static str,
        aggregate_id: Uuid,
        data: impl Serialize,
    ) -> Result<Event, StoreError> {
        let clock = self.clock();
        let event = Event {
            id: clock.new_id(),
            kind: kind.to_owned(),
            aggregate_id,
            occurred_at: clock.now(),
            data: serde_json::to_value(data)?,
        };
        let change = Invalidation::new(Some(self.tenant().id()), TOPIC, String::new());
        // One round trip for the row and the NOTIFY.
        sqlx::query!(
            "INSERT INTO outbox (id, type, aggregate_id, payload, occurred_at)
             SELECT $1::uuid, $2::text, $3::uuid, $4::jsonb, $5::timestamptz
             FROM (SELECT pg_notify('collegium', $6)) AS told",
            event.id,
            event.kind,
            event.aggregate_id,
            event.data,
            event.occurred_at,
            change.to_payload(),
        )
        .execute(&mut *self)
        .await?;
        self.told(change);
        Ok(event)
    }
}
