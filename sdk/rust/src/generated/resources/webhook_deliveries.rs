//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{WebhookDelivery, WebhookDeliveryDetail};
use crate::{
    Client,
    request::{Call, Json, Pages, Request},
};

/// What `webhook_deliveries.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct WebhookDeliveriesListQuery {
    /// `pending`, `delivered` or `dead`; all if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// A type of event; all if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl WebhookDeliveriesListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `pending`, `delivered` or `dead`; all if left out.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// A type of event; all if left out.
    #[must_use]
    pub fn event_type(mut self, event_type: impl Into<String>) -> Self {
        self.event_type = Some(event_type.into());
        self
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// `client.webhook_deliveries()`.
#[derive(Debug, Clone, Copy)]
pub struct WebhookDeliveriesResource<'a>(&'a Client);

impl WebhookDeliveriesResource<'_> {
    /// Get a delivery.
    ///
    /// With the event as it is sent and every attempt.
    ///
    /// Needs the permission `webhooks.read`.
    pub fn get(&self, webhook_id: Uuid, delivery_id: Uuid) -> Request<Json<WebhookDeliveryDetail>> {
        let call = Call::new(
            "webhook_deliveries.get",
            Method::GET,
            format!("/webhooks/{webhook_id}/deliveries/{delivery_id}"),
        );
        Request::new(self.0, call)
    }

    /// List deliveries.
    ///
    /// The newest first. What is finished is kept for 30 days.
    ///
    /// Needs the permission `webhooks.read`.
    pub fn list(
        &self,
        webhook_id: Uuid,
        query: &WebhookDeliveriesListQuery,
    ) -> Pages<WebhookDelivery> {
        let call = Call::new(
            "webhook_deliveries.list",
            Method::GET,
            format!("/webhooks/{webhook_id}/deliveries"),
        )
        .query(query);
        Pages::new(self.0, call)
    }

    /// Replay a delivery.
    ///
    /// The same event is sent again, with the same `webhook-id`, as a delivery of its own.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn replay(&self, webhook_id: Uuid, delivery_id: Uuid) -> Request<Json<WebhookDelivery>> {
        let call = Call::new(
            "webhook_deliveries.replay",
            Method::POST,
            format!("/webhooks/{webhook_id}/deliveries/{delivery_id}/replay"),
        )
        .keyed();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about webhook deliveries.
    #[must_use]
    pub fn webhook_deliveries(&self) -> WebhookDeliveriesResource<'_> {
        WebhookDeliveriesResource(self)
    }
}
