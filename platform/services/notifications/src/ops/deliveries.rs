use chrono::{DateTime, Utc};
use collegium_kernel::{Code, Cursor, Event, Page, Problem, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{note, page_size};
use crate::{
    Notifications, NotificationsError, Result, TOPIC,
    dispatch::attempt_of,
    domain::{Delivery, DeliveryDetail, DeliveryFilter, Kind, Recovered, Verdict, envelope},
    events::TEST,
    send::Message,
    store::{
        endpoints,
        log::{self, Again},
        queue::{self, NewDeliveries},
    },
};

/// Dead letters replayed in one call.
const RECOVERED: i64 = 1_000;

impl Notifications {
    /// What was sent to a webhook, newest first.
    pub async fn list_deliveries(
        &self,
        ctx: &RequestContext,
        webhook: Uuid,
        filter: &DeliveryFilter,
        cursor: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Page<Delivery>> {
        let (before, limit) = (Cursor::decode(cursor)?, page_size(limit));
        let mut tx = self.read(ctx).await?;
        endpoints::get(&mut tx, webhook).await?;
        let rows = log::list(&mut tx, webhook, filter, before, limit).await?;
        Ok(Page::from_rows(rows, limit, |delivery| delivery.seq))
    }

    /// One delivery with its body and attempts.
    pub async fn delivery(
        &self,
        ctx: &RequestContext,
        webhook: Uuid,
        id: Uuid,
    ) -> Result<DeliveryDetail> {
        log::detail(&mut self.read(ctx).await?, webhook, id).await
    }

    /// Sends an event again, whatever came of it the first time.
    pub async fn replay_delivery(
        &self,
        ctx: &RequestContext,
        webhook: Uuid,
        id: Uuid,
    ) -> Result<Delivery> {
        let mut tx = self.begin(ctx).await?;
        let message = log::message(&mut tx, webhook, id).await?;
        let new = send_again(&mut tx, webhook, vec![message]).await?;
        let details = json!({ "delivery_id": id });
        note(&mut tx, ctx, "webhook.replayed", webhook, details).await?;
        let id = new.first().copied();
        let delivery = match id {
            Some(id) => log::get(&mut tx, webhook, id).await?,
            None => return Err(NotificationsError::not_found()),
        };
        tx.commit().await?;
        Ok(delivery)
    }

    /// Sends the dead letters since a time again, at most a thousand of them.
    pub async fn recover_webhook(
        &self,
        ctx: &RequestContext,
        webhook: Uuid,
        since: DateTime<Utc>,
    ) -> Result<Recovered> {
        let mut tx = self.begin(ctx).await?;
        endpoints::lock(&mut tx, webhook).await?;
        let mut messages = log::dead_letters(&mut tx, webhook, since, RECOVERED + 1).await?;
        let most = usize::try_from(RECOVERED).unwrap_or(usize::MAX);
        let more = messages.len() > most;
        messages.truncate(most);
        let replayed = send_again(&mut tx, webhook, messages).await?.len();
        let details = json!({ "since": since, "deliveries": replayed });
        note(&mut tx, ctx, "webhook.recovered", webhook, details).await?;
        tx.commit().await?;
        Ok(Recovered {
            replayed: u32::try_from(replayed).unwrap_or(u32::MAX),
            more,
        })
    }

    /// Sends an event of type `webhook.test`, once and now, and says how it went.
    pub async fn test_webhook(
        &self,
        ctx: &RequestContext,
        webhook: Uuid,
    ) -> Result<DeliveryDetail> {
        let mut tx = self.read(ctx).await?;
        let target = endpoints::target(&mut tx, webhook).await?;
        let target = target.ok_or_else(NotificationsError::not_found)?;
        drop(tx);
        let at = self.0.clock.now();
        let event = Event {
            id: self.0.clock.new_id(),
            kind: TEST.to_owned(),
            aggregate_id: webhook,
            occurred_at: at,
            data: json!({ "webhook_id": webhook }),
        };
        let body = envelope(&ctx.tenant, &event)?;
        let secrets = self.secrets(&ctx.tenant, &target, at)?;
        let message = Message {
            url: &target.url,
            id: event.id,
            timestamp: at.timestamp(),
            body: &body,
            secrets: &secrets,
        };
        let outcome = self.0.sender.send(&message).await;
        let verdict = match outcome.error {
            None => Verdict::Delivered,
            Some(_) => Verdict::Dead,
        };
        let (id, now) = (self.0.clock.new_id(), self.0.clock.now());
        let mut tx = self.begin(ctx).await?;
        endpoints::lock(&mut tx, webhook).await?;
        queue::insert_message(&mut tx, &event, &body, at).await?;
        let mut new = NewDeliveries::default();
        new.push(id, webhook, (event.id, TEST, webhook), None);
        queue::insert(&mut tx, &new, Kind::Test, at).await?;
        queue::finish(&mut tx, id, &attempt_of(at, outcome), verdict, now).await?;
        note(&mut tx, ctx, "webhook.tested", webhook, json!({})).await?;
        let detail = log::detail(&mut tx, webhook, id).await?;
        tx.commit().await?;
        Ok(detail)
    }
}

/// Puts messages on their way once more: the ids of the new deliveries.
async fn send_again(tx: &mut TenantTx, webhook: Uuid, messages: Vec<Again>) -> Result<Vec<Uuid>> {
    if endpoints::get(tx, webhook).await?.status != "enabled" {
        return Err(Problem::new(Code::InvalidState)
            .with_detail("The webhook is disabled; enable it first.")
            .into());
    }
    let (clock, now) = (tx.clock().clone(), tx.clock().now());
    let mut new = NewDeliveries::default();
    let mut ids = Vec::with_capacity(messages.len());
    for (message, kind, aggregate) in messages {
        let id = clock.new_id();
        new.push(id, webhook, (message, &kind, aggregate), Some(now));
        ids.push(id);
    }
    queue::insert(tx, &new, Kind::Replay, now).await?;
    tx.invalidate(TOPIC, "").await?;
    Ok(ids)
}
