//! The log of what was sent to a webhook.

use collegium_contracts::permissions::WebhooksManage;
use collegium_notifications::domain::{Attempt, Delivery};
use poem::{handler, web::Path};
use uuid::Uuid;

use super::webhooks;
use crate::{
    site::{Answer, core::Visit, learning::id},
    views::{AttemptRow, DeliveryPage, DeliveryRow, StateTag},
};

/// Rows of a page.
pub(super) const ON_PAGE: u32 = 50;

pub(super) fn href(webhook: Uuid, delivery: Uuid) -> String {
    format!("{}/deliveries/{delivery}", webhooks::href(webhook))
}

pub(super) fn tag(visit: &Visit, kind: &str, code: &str, tone: &'static str) -> StateTag {
    StateTag {
        code: code.to_owned(),
        label: visit.label(kind, code),
        tone,
    }
}

pub(super) fn row(visit: &Visit, webhook: Uuid, delivery: &Delivery) -> DeliveryRow {
    let tone = match delivery.status.as_str() {
        "delivered" => "active",
        "pending" => "invited",
        _ => "deactivated",
    };
    DeliveryRow {
        href: href(webhook, delivery.id),
        event_type: delivery.event_type.clone(),
        kind: visit.label("delivery-kind", &delivery.kind),
        state: tag(visit, "delivery", &delivery.status, tone),
        attempts: u32::try_from(delivery.attempts).unwrap_or(0),
        last_status: delivery.last_status,
        last_error: delivery.last_error.clone(),
        due_at: delivery.due_at,
        created_at: delivery.created_at,
    }
}

fn attempt(attempt: Attempt) -> AttemptRow {
    AttemptRow {
        at: attempt.at,
        milliseconds: u32::try_from(attempt.duration_ms).unwrap_or(0),
        status: attempt.status,
        error: attempt.error,
        response: attempt.response,
    }
}

#[handler]
pub(super) async fn show(
    visit: Visit,
    Path((webhook, delivery)): Path<(String, String)>,
) -> Answer {
    webhooks::open(&visit).await?;
    let (webhook, delivery) = (id(&webhook)?, id(&delivery)?);
    let notifications = visit.notifications();
    let endpoint = notifications.webhook(visit.context(), webhook).await?;
    let detail = notifications
        .delivery(visit.context(), webhook, delivery)
        .await?;
    let page = DeliveryPage {
        webhook_href: webhooks::href(webhook),
        webhook_url: endpoint.url,
        message_id: detail.delivery.message_id,
        body: format!("{:#}", detail.body),
        can_replay: endpoint.status == "enabled" && visit.may::<WebhooksManage>(None).await?,
        delivery: row(&visit, webhook, &detail.delivery),
        tries: detail.attempts.into_iter().map(attempt).collect(),
    };
    visit.page(&page).await
}
