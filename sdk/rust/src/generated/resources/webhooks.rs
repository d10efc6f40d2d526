//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{
    IssuedWebhook, Recovery, RecoveryInput, RotatedSecret, RotationInput, WebhookDeliveryDetail,
    WebhookEndpoint, WebhookInput, WebhookPatch,
};
use crate::{
    Client,
    request::{Call, Json, Nothing, Pages, Request},
};

/// What `webhooks.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct WebhooksListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl WebhooksListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

/// `client.webhooks()`.
#[derive(Debug, Clone, Copy)]
pub struct WebhooksResource<'a>(&'a Client);

impl WebhooksResource<'_> {
    /// Create a webhook.
    ///
    /// Events from now on are sent there by `POST`, signed as Standard Webhooks says. A receiver
    /// answers with any 2xx within 15 seconds. Else the event is sent again with growing pauses
    /// for three days. An event may come twice, with the same `webhook-id`; events of one
    /// `subject` come in order. The secret is in this answer and never again.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn create(&self, body: &WebhookInput) -> Request<Json<IssuedWebhook>> {
        let call = Call::new("webhooks.create", Method::POST, "/webhooks".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Delete a webhook.
    ///
    /// With all its deliveries; nothing is sent there any more.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn delete(&self, webhook_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "webhooks.delete",
            Method::DELETE,
            format!("/webhooks/{webhook_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get a webhook.
    ///
    /// Without its secret, which nobody can see again.
    ///
    /// Needs the permission `webhooks.read`.
    pub fn get(&self, webhook_id: Uuid) -> Request<Json<WebhookEndpoint>> {
        let call = Call::new(
            "webhooks.get",
            Method::GET,
            format!("/webhooks/{webhook_id}"),
        );
        Request::new(self.0, call)
    }

    /// List webhooks.
    ///
    /// The newest first.
    ///
    /// Needs the permission `webhooks.read`.
    pub fn list(&self, query: &WebhooksListQuery) -> Pages<WebhookEndpoint> {
        let call = Call::new("webhooks.list", Method::GET, "/webhooks".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Replay dead letters.
    ///
    /// Those that nothing was delivered of since, in the order of their events, whatever else
    /// is on its way.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn recover(&self, webhook_id: Uuid, body: &RecoveryInput) -> Request<Json<Recovery>> {
        let call = Call::new(
            "webhooks.recover",
            Method::POST,
            format!("/webhooks/{webhook_id}/recover"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Rotate a webhook's secret.
    ///
    /// For a while events are signed by the old secret and the new one, so that the receiver can
    /// change over without a gap. The new secret is in this answer and never again.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn rotate_secret(
        &self,
        webhook_id: Uuid,
        body: &RotationInput,
    ) -> Request<Json<RotatedSecret>> {
        let call = Call::new(
            "webhooks.rotate_secret",
            Method::POST,
            format!("/webhooks/{webhook_id}/rotate-secret"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Test a webhook.
    ///
    /// Sends an event of type `webhook.test` there, once and now, even to one that is disabled,
    /// and says how that went.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn test(&self, webhook_id: Uuid) -> Request<Json<WebhookDeliveryDetail>> {
        let call = Call::new(
            "webhooks.test",
            Method::POST,
            format!("/webhooks/{webhook_id}/test"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Change a webhook.
    ///
    /// While it is disabled no events are kept for it; those that were on their way wait for
    /// 30 days. One at which nothing arrives for three days is disabled by itself.
    ///
    /// Needs the permission `webhooks.manage`.
    pub fn update(&self, webhook_id: Uuid, body: &WebhookPatch) -> Request<Json<WebhookEndpoint>> {
        let call = Call::new(
            "webhooks.update",
            Method::PATCH,
            format!("/webhooks/{webhook_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about webhooks.
    #[must_use]
    pub fn webhooks(&self) -> WebhooksResource<'_> {
        WebhooksResource(self)
    }
}
