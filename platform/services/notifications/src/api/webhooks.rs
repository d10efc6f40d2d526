use chrono::{DateTime, Utc};
use collegium_contracts::permissions::{WebhooksManage, WebhooksRead};
use collegium_web::{Allow, ApiError, Created, NoContent, PageOf, Versioned, parse_if_match};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Notifications,
    domain::{self, EndpointChange, NewEndpoint},
};

pub(super) struct WebhooksApi(pub(super) Notifications);

/// A webhook, without its secret.
#[derive(Object)]
struct WebhookEndpoint {
    /// Its id.
    id: Uuid,
    /// Where events are sent.
    url: String,
    /// What people call it; may be empty.
    description: String,
    /// The types of events it is told of; empty for all, those of later versions too.
    event_types: Vec<String>,
    /// `enabled` or `disabled`.
    status: String,
    /// `request` (somebody switched it off), `failing` (nothing arrived for three days); others may come.
    #[oai(skip_serializing_if_is_none)]
    disabled_because: Option<String>,
    /// Since when it is disabled.
    #[oai(skip_serializing_if_is_none)]
    disabled_at: Option<DateTime<Utc>>,
    /// Since when nothing has arrived there.
    #[oai(skip_serializing_if_is_none)]
    failing_since: Option<DateTime<Utc>>,
    /// Until when events are signed by the secret before the present one too.
    #[oai(skip_serializing_if_is_none)]
    old_secret_until: Option<DateTime<Utc>>,
    /// Counts changes; also the `ETag`.
    version: i32,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it was last changed.
    updated_at: DateTime<Utc>,
}

impl From<domain::Endpoint> for WebhookEndpoint {
    fn from(endpoint: domain::Endpoint) -> Self {
        Self {
            id: endpoint.id,
            url: endpoint.url,
            description: endpoint.description,
            event_types: endpoint.event_types,
            status: endpoint.status,
            disabled_because: endpoint.disabled_because,
            disabled_at: endpoint.disabled_at,
            failing_since: endpoint.failing_since,
            old_secret_until: endpoint.old_secret_until,
            version: endpoint.version,
            created_at: endpoint.created_at,
            updated_at: endpoint.updated_at,
        }
    }
}

/// A webhook to be made.
#[derive(Object)]
struct WebhookInput {
    /// Where to send events: `https`, at a public address, at most 2,048 characters.
    url: String,
    /// What people will call it, at most 200 characters.
    #[oai(default)]
    description: String,
    /// The types of events to tell it of; empty for all.
    #[oai(default)]
    event_types: Vec<String>,
}

/// What to change in a webhook; what is left out stays.
#[derive(Object)]
struct WebhookPatch {
    /// Where to send events.
    url: Option<String>,
    /// What people call it.
    description: Option<String>,
    /// All types of events to tell it of; empty for all.
    event_types: Option<Vec<String>>,
    /// False switches it off. True switches it on again, and sends what waited.
    enabled: Option<bool>,
}

/// A new webhook with its secret.
#[derive(Object)]
struct IssuedWebhook {
    /// What is kept of it.
    webhook: WebhookEndpoint,
    /// What a Standard Webhooks library verifies events by: `whsec_` and Base64. It is shown this once.
    secret: String,
}

/// How to change over to a new secret.
#[derive(Object)]
struct RotationInput {
    /// How many hours events are signed by the old secret too, at most 168; 24 if left out.
    overlap_hours: Option<u32>,
}

/// A new secret.
#[derive(Object)]
struct RotatedSecret {
    /// The new secret. It is shown this once.
    secret: String,
    /// Until when events are signed by the old one too.
    old_secret_until: DateTime<Utc>,
}

fn versioned(endpoint: domain::Endpoint) -> Versioned<WebhookEndpoint> {
    let version = endpoint.version;
    Versioned::new(endpoint.into(), version)
}

#[OpenApi(tag = "Tag::Webhooks")]
impl WebhooksApi {
    /// List webhooks.
    ///
    /// The newest first.
    #[oai(path = "/webhooks", method = "get", operation_id = "webhooks.list")]
    async fn list(
        &self,
        caller: Allow<WebhooksRead>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<WebhookEndpoint>>, ApiError> {
        let page = self
            .0
            .list_webhooks(&caller, cursor.0.as_deref(), limit.0)
            .await?;
        Ok(PageOf::of(page))
    }

    /// Create a webhook.
    ///
    /// Events from now on are sent there by `POST`, signed as Standard Webhooks says. A receiver
    /// answers with any 2xx within 15 seconds. Else the event is sent again with growing pauses
    /// for three days. An event may come twice, with the same `webhook-id`; events of one
    /// `subject` come in order. The secret is in this answer and never again.
    ///
    /// Errors: invalid_state.
    #[oai(path = "/webhooks", method = "post", operation_id = "webhooks.create")]
    async fn create(
        &self,
        caller: Allow<WebhooksManage>,
        body: Json<WebhookInput>,
    ) -> Result<Created<IssuedWebhook>, ApiError> {
        let input = NewEndpoint {
            url: body.0.url,
            description: body.0.description,
            event_types: body.0.event_types,
        };
        let issued = self.0.create_webhook(&caller, input).await?;
        Ok(Created::new(IssuedWebhook {
            webhook: issued.endpoint.into(),
            secret: issued.secret,
        }))
    }

    /// Get a webhook.
    ///
    /// Without its secret, which nobody can see again.
    #[oai(
        path = "/webhooks/:webhook_id",
        method = "get",
        operation_id = "webhooks.get"
    )]
    async fn get(
        &self,
        caller: Allow<WebhooksRead>,
        webhook_id: Path<Uuid>,
    ) -> Result<Versioned<WebhookEndpoint>, ApiError> {
        Ok(versioned(self.0.webhook(&caller, webhook_id.0).await?))
    }

    /// Change a webhook.
    ///
    /// While it is disabled no events are kept for it; those that were on their way wait for
    /// 30 days. One at which nothing arrives for three days is disabled by itself.
    #[oai(
        path = "/webhooks/:webhook_id",
        method = "patch",
        operation_id = "webhooks.update"
    )]
    async fn update(
        &self,
        caller: Allow<WebhooksManage>,
        webhook_id: Path<Uuid>,
        /// The version that the change is made of.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<WebhookPatch>,
    ) -> Result<Versioned<WebhookEndpoint>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let change = EndpointChange {
            url: body.0.url,
            description: body.0.description,
            event_types: body.0.event_types,
            enabled: body.0.enabled,
        };
        let changed = self
            .0
            .update_webhook(&caller, webhook_id.0, change, expected)
            .await?;
        Ok(versioned(changed))
    }

    /// Delete a webhook.
    ///
    /// With all its deliveries; nothing is sent there any more.
    #[oai(
        path = "/webhooks/:webhook_id",
        method = "delete",
        operation_id = "webhooks.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<WebhooksManage>,
        webhook_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.delete_webhook(&caller, webhook_id.0).await?;
        Ok(NoContent::Done)
    }

    /// Rotate a webhook's secret.
    ///
    /// For a while events are signed by the old secret and the new one, so that the receiver can
    /// change over without a gap. The new secret is in this answer and never again.
    #[oai(
        path = "/webhooks/:webhook_id/rotate-secret",
        method = "post",
        operation_id = "webhooks.rotate_secret"
    )]
    async fn rotate_secret(
        &self,
        caller: Allow<WebhooksManage>,
        webhook_id: Path<Uuid>,
        body: Json<RotationInput>,
    ) -> Result<Json<RotatedSecret>, ApiError> {
        let rotated = self
            .0
            .rotate_webhook_secret(&caller, webhook_id.0, body.0.overlap_hours)
            .await?;
        Ok(Json(RotatedSecret {
            secret: rotated.secret,
            old_secret_until: rotated.old_secret_until,
        }))
    }
}
