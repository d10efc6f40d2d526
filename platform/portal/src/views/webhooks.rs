use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::FormErrors;

/// `/admin/webhooks`: fields `url`, `description`, `event` (repeated).
#[derive(Debug, Clone, Serialize)]
pub struct WebhooksPage {
    /// The webhooks, newest first.
    pub webhooks: Vec<WebhookRow>,
    /// Address of the next page.
    pub next_href: Option<String>,
    /// Whether the person may make webhooks.
    pub can_manage: bool,
    /// The form of a new one.
    pub form: WebhookForm,
}

/// What is typed of a webhook, new or not.
#[derive(Debug, Clone, Default, Serialize)]
pub struct WebhookForm {
    /// Where events are sent.
    pub url: String,
    /// What people call it.
    pub description: String,
    /// The types to choose from.
    pub events: Vec<EventOption>,
    /// What was wrong.
    pub errors: FormErrors,
}

/// A type of event to choose.
#[derive(Debug, Clone, Serialize)]
pub struct EventOption {
    /// Its name.
    pub name: &'static str,
    /// What it tells, in English.
    pub description: &'static str,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A code with its word in the page's language, and how it is coloured.
#[derive(Debug, Clone, Serialize)]
pub struct StateTag {
    /// Such as `enabled`.
    pub code: String,
    /// The word.
    pub label: String,
    /// `active`, `invited` or `deactivated`: good, waiting, bad.
    pub tone: &'static str,
}

/// A webhook in the list.
#[derive(Debug, Clone, Serialize)]
pub struct WebhookRow {
    /// Its page.
    pub href: String,
    /// Where events are sent.
    pub url: String,
    /// What people call it; may be empty.
    pub description: String,
    /// The types it is told of; empty for all.
    pub event_types: Vec<String>,
    /// How it is.
    pub state: StateTag,
    /// Since when nothing arrives.
    pub failing_since: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// `/admin/webhooks/{id}`: fields `url`, `description`, `event` (repeated), `enabled`, `version`;
/// `{id}/test`, `{id}/rotate` (`hours`), `{id}/recover` (`days`) and `{id}/delete` are forms of
/// their own.
#[derive(Debug, Clone, Serialize)]
#[allow(clippy::struct_excessive_bools)]
pub struct WebhookPage {
    /// The webhook.
    pub webhook: WebhookRow,
    /// The version that the form is made of.
    pub version: i32,
    /// Whether it is sent anything.
    pub enabled: bool,
    /// Whether it was switched off because nothing arrived.
    pub stopped: bool,
    /// Until when the secret before the present one signs too.
    pub old_secret_until: Option<DateTime<Utc>>,
    /// A secret that was just made: the only time that it is seen.
    pub secret: Option<String>,
    /// Whether the person may change it.
    pub can_manage: bool,
    /// The form of its change.
    pub form: WebhookForm,
    /// What was sent, newest first.
    pub deliveries: Vec<DeliveryRow>,
    /// The states to choose from: code, word, whether it is chosen.
    pub states: Vec<(&'static str, String, bool)>,
    /// Address of the next page of deliveries.
    pub next_href: Option<String>,
}

/// A delivery in the log.
#[derive(Debug, Clone, Serialize)]
pub struct DeliveryRow {
    /// Its page.
    pub href: String,
    /// The event's type.
    pub event_type: String,
    /// Why it is sent, in words.
    pub kind: String,
    /// How it is.
    pub state: StateTag,
    /// How often it was tried.
    pub attempts: u32,
    /// The status of the last answer.
    pub last_status: Option<i32>,
    /// Why the last try failed, in English.
    pub last_error: Option<String>,
    /// When it is tried next.
    pub due_at: Option<DateTime<Utc>>,
    /// When it was put on its way.
    pub created_at: DateTime<Utc>,
}

/// `/admin/webhooks/{id}/deliveries/{id}`; `replay` under it is a form.
#[derive(Debug, Clone, Serialize)]
pub struct DeliveryPage {
    /// The webhook's page.
    pub webhook_href: String,
    /// Where the webhook is.
    pub webhook_url: String,
    /// The delivery.
    pub delivery: DeliveryRow,
    /// The event, also the header `webhook-id`.
    pub message_id: Uuid,
    /// What is sent.
    pub body: String,
    /// Its tries, the first first.
    pub tries: Vec<AttemptRow>,
    /// Whether the person may send it again.
    pub can_replay: bool,
}

/// One try.
#[derive(Debug, Clone, Serialize)]
pub struct AttemptRow {
    /// When it began.
    pub at: DateTime<Utc>,
    /// How long it took, in milliseconds.
    pub milliseconds: u32,
    /// The status of the answer, if there was one.
    pub status: Option<i32>,
    /// Why it failed, in English.
    pub error: Option<String>,
    /// How the answer begins.
    pub response: String,
}
