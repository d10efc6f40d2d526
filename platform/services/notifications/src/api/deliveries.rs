use chrono::{DateTime, Utc};
use collegium_contracts::permissions::{WebhooksManage, WebhooksRead};
use collegium_web::{Allow, ApiError, Created, PageOf};
use poem_openapi::{
    Object, OpenApi,
    param::{Path, Query},
    payload::Json,
};
use serde_json::Value;
use uuid::Uuid;

use super::Tag;
use crate::{
    Notifications,
    domain::{self, DeliveryFilter},
};

pub(super) struct DeliveriesApi(pub(super) Notifications);

/// One event on its way to one webhook.
#[derive(Object)]
struct WebhookDelivery {
    /// Its id.
    id: Uuid,
    /// The event, also the header `webhook-id`.
    event_id: Uuid,
    /// The event's type.
    event_type: String,
    /// `event`, `replay` or `test`; others may come.
    kind: String,
    /// `pending`, `delivered`, or `dead` once it was tried for three days; others may come.
    status: String,
    /// How often it was tried.
    attempt_count: i32,
    /// When it is tried next. Absent while an earlier event of the same subject is pending.
    #[oai(skip_serializing_if_is_none)]
    next_attempt_at: Option<DateTime<Utc>>,
    /// The HTTP status of the last answer.
    #[oai(skip_serializing_if_is_none)]
    last_status: Option<i32>,
    /// Why the last attempt failed, for people.
    #[oai(skip_serializing_if_is_none)]
    last_error: Option<String>,
    /// When it was delivered or given up.
    #[oai(skip_serializing_if_is_none)]
    finished_at: Option<DateTime<Utc>>,
    /// When it was put on its way.
    created_at: DateTime<Utc>,
}

impl From<domain::Delivery> for WebhookDelivery {
    fn from(delivery: domain::Delivery) -> Self {
        Self {
            id: delivery.id,
            event_id: delivery.message_id,
            event_type: delivery.event_type,
            kind: delivery.kind,
            status: delivery.status,
            attempt_count: delivery.attempts,
            next_attempt_at: delivery.due_at,
            last_status: delivery.last_status,
            last_error: delivery.last_error,
            finished_at: delivery.finished_at,
            created_at: delivery.created_at,
        }
    }
}

/// One attempt.
#[derive(Object)]
struct WebhookAttempt {
    /// When it began.
    at: DateTime<Utc>,
    /// How many milliseconds it took.
    duration_ms: i32,
    /// The HTTP status of the answer, if there was one.
    #[oai(skip_serializing_if_is_none)]
    status: Option<i32>,
    /// Why it failed, for people; absent if it did not.
    #[oai(skip_serializing_if_is_none)]
    error: Option<String>,
    /// The first 1,024 bytes of the answer.
    response: String,
}

impl From<domain::Attempt> for WebhookAttempt {
    fn from(attempt: domain::Attempt) -> Self {
        Self {
            at: attempt.at,
            duration_ms: attempt.duration_ms,
            status: attempt.status,
            error: attempt.error,
            response: attempt.response,
        }
    }
}

/// A delivery with all there is to know of it.
#[derive(Object)]
struct WebhookDeliveryDetail {
    /// The delivery.
    delivery: WebhookDelivery,
    /// The event as it is sent.
    event: Value,
    /// Its attempts, the first first.
    attempts: Vec<WebhookAttempt>,
}

impl From<domain::DeliveryDetail> for WebhookDeliveryDetail {
    fn from(detail: domain::DeliveryDetail) -> Self {
        Self {
            delivery: detail.delivery.into(),
            event: detail.body,
            attempts: detail.attempts.into_iter().map(Into::into).collect(),
        }
    }
}

/// Which dead letters to replay.
#[derive(Object)]
struct RecoveryInput {
    /// Those of events that were put on their way since then; at most 30 days are kept.
    since: DateTime<Utc>,
}

/// What came of it.
#[derive(Object)]
struct Recovery {
    /// How many are on their way again, at most 1,000 in one call.
    replayed: u32,
    /// Whether there are more: ask again.
    more: bool,
}

#[OpenApi(tag = "Tag::Webhooks")]
impl DeliveriesApi {
    /// Test a webhook.
    ///
    /// Sends an event of type `webhook.test` there, once and now, even to one that is disabled,
    /// and says how that went.
    #[oai(
        path = "/webhooks/:webhook_id/test",
        method = "post",
        operation_id = "webhooks.test"
    )]
    async fn test(
        &self,
        caller: Allow<WebhooksManage>,
        webhook_id: Path<Uuid>,
    ) -> Result<Json<WebhookDeliveryDetail>, ApiError> {
        let detail = self.0.test_webhook(&caller, webhook_id.0).await?;
        Ok(Json(detail.into()))
    }

    /// Replay dead letters.
    ///
    /// Those that nothing was delivered of since, in the order of their events, whatever else
    /// is on its way.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/webhooks/:webhook_id/recover",
        method = "post",
        operation_id = "webhooks.recover"
    )]
    async fn recover(
        &self,
        caller: Allow<WebhooksManage>,
        webhook_id: Path<Uuid>,
        body: Json<RecoveryInput>,
    ) -> Result<Json<Recovery>, ApiError> {
        let recovered = self
            .0
            .recover_webhook(&caller, webhook_id.0, body.0.since)
            .await?;
        Ok(Json(Recovery {
            replayed: recovered.replayed,
            more: recovered.more,
        }))
    }

    /// List deliveries.
    ///
    /// The newest first. What is finished is kept for 30 days.
    ///
    /// Errors: validation_failed.
    #[oai(
        path = "/webhooks/:webhook_id/deliveries",
        method = "get",
        operation_id = "webhook_deliveries.list"
    )]
    #[allow(clippy::too_many_arguments)] // each is a parameter of the operation
    async fn list(
        &self,
        caller: Allow<WebhooksRead>,
        webhook_id: Path<Uuid>,
        /// `pending`, `delivered` or `dead`; all if left out.
        status: Query<Option<String>>,
        /// A type of event; all if left out.
        event_type: Query<Option<String>>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<WebhookDelivery>>, ApiError> {
        let filter = DeliveryFilter {
            status: status.0.as_deref().map(str::parse).transpose()?,
            event_type: event_type.0,
        };
        let page = self
            .0
            .list_deliveries(&caller, webhook_id.0, &filter, cursor.0.as_deref(), limit.0)
            .await?;
        Ok(PageOf::of(page))
    }

    /// Get a delivery.
    ///
    /// With the event as it is sent and every attempt.
    #[oai(
        path = "/webhooks/:webhook_id/deliveries/:delivery_id",
        method = "get",
        operation_id = "webhook_deliveries.get"
    )]
    async fn get(
        &self,
        caller: Allow<WebhooksRead>,
        webhook_id: Path<Uuid>,
        delivery_id: Path<Uuid>,
    ) -> Result<Json<WebhookDeliveryDetail>, ApiError> {
        let detail = self
            .0
            .delivery(&caller, webhook_id.0, delivery_id.0)
            .await?;
        Ok(Json(detail.into()))
    }

    /// Replay a delivery.
    ///
    /// The same event is sent again, with the same `webhook-id`, as a delivery of its own.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/webhooks/:webhook_id/deliveries/:delivery_id/replay",
        method = "post",
        operation_id = "webhook_deliveries.replay"
    )]
    async fn replay(
        &self,
        caller: Allow<WebhooksManage>,
        webhook_id: Path<Uuid>,
        delivery_id: Path<Uuid>,
    ) -> Result<Created<WebhookDelivery>, ApiError> {
        let delivery = self
            .0
            .replay_delivery(&caller, webhook_id.0, delivery_id.0)
            .await?;
        Ok(Created::new(delivery.into()))
    }
}
