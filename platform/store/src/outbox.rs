use collegium_kernel::Event;
use serde::Serialize;
use uuid::Uuid;

use crate::{StoreError, TenantTx};

impl TenantTx {
    /// Writes a fact into the outbox, to be published if and only if this transaction commits.
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
        sqlx::query!(
            "INSERT INTO outbox (id, type, aggregate_id, payload, occurred_at) VALUES ($1, $2, $3, $4, $5)",
            event.id,
            event.kind,
            event.aggregate_id,
            event.data,
            event.occurred_at,
        )
        .execute(&mut *self)
        .await?;
        Ok(event)
    }
}
