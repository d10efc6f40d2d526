use std::collections::HashSet;

use async_trait::async_trait;
use collegium_kernel::{Event, Feature, Problem};
use collegium_store::{EventSink, TenantTx};

use crate::{
    Notifications, Result, TOPIC,
    domain::{Kind, envelope},
    store::queue::{self, NewDeliveries},
};

#[async_trait]
impl EventSink for Notifications {
    async fn take(&self, tx: &mut TenantTx, events: &[Event]) -> std::result::Result<(), Problem> {
        if !tx.tenant().plan.has(Feature::Webhooks) {
            return Ok(());
        }
        Ok(take(tx, events).await?)
    }
}

/// Puts each event on its way to those who want it.
async fn take(tx: &mut TenantTx, events: &[Event]) -> Result<()> {
    let kinds: Vec<_> = events.iter().map(|event| event.kind.clone()).collect();
    let subscribers = queue::lock_subscribers(tx, &kinds).await?;
    if subscribers.is_empty() {
        return Ok(());
    }
    let endpoints: Vec<_> = subscribers.iter().map(|endpoint| endpoint.id).collect();
    let aggregates: Vec<_> = events.iter().map(|event| event.aggregate_id).collect();
    let mut busy: HashSet<_> = queue::pending(tx, &endpoints, &aggregates)
        .await?
        .into_iter()
        .collect();
    let (clock, now) = (tx.clock().clone(), tx.clock().now());
    let mut new = NewDeliveries::default();
    for event in events {
        let wanted: Vec<_> = subscribers
            .iter()
            .filter(|endpoint| endpoint.wants(&event.kind))
            .collect();
        if wanted.is_empty() {
            continue;
        }
        let body = envelope(tx.tenant(), event)?;
        queue::insert_message(tx, event, &body, now).await?;
        for endpoint in wanted {
            // Only the first of an aggregate goes; it wakes the next.
            let first = busy.insert((endpoint.id, event.aggregate_id));
            let message = (event.id, &*event.kind, event.aggregate_id);
            new.push(clock.new_id(), endpoint.id, message, first.then_some(now));
        }
    }
    queue::insert(tx, &new, Kind::Event, now).await?;
    tx.invalidate(TOPIC, "").await?;
    Ok(())
}
