use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A fact that happened in a tenant; written to the outbox in the same
/// transaction as what it tells, published as a CloudEvents envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Event {
    /// UUIDv7 of the event.
    pub id: Uuid,
    /// Such as `lesson.completed`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The thing it is about: events of one aggregate are delivered in order.
    pub aggregate_id: Uuid,
    /// When it happened.
    pub occurred_at: DateTime<Utc>,
    /// Its data; the shape belongs to the type.
    pub data: serde_json::Value,
}
