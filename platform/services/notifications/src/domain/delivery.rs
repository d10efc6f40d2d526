use std::str::FromStr;

use chrono::{DateTime, Utc};
use collegium_kernel::Problem;
use serde_json::Value;
use uuid::Uuid;

/// Where a delivery is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryStatus {
    /// It is being tried, or waits for its turn.
    Pending,
    /// The receiver took it.
    Delivered,
    /// It was tried for three days; a dead letter.
    Dead,
}

impl DeliveryStatus {
    /// Every status, in the order of a delivery's life.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Delivered, Self::Dead];

    /// The text in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Dead => "dead",
        }
    }
}

impl FromStr for DeliveryStatus {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|status| status.as_str() == text)
            .ok_or_else(|| Problem::invalid("status", "This is pending, delivered or dead."))
    }
}

/// Why something is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Event,
    Replay,
    Test,
}

impl Kind {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Replay => "replay",
            Self::Test => "test",
        }
    }
}

/// What follows from an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Delivered,
    Again(DateTime<Utc>),
    Dead,
}

impl Verdict {
    pub(crate) const fn status(self) -> DeliveryStatus {
        match self {
            Self::Delivered => DeliveryStatus::Delivered,
            Self::Again(_) => DeliveryStatus::Pending,
            Self::Dead => DeliveryStatus::Dead,
        }
    }

    pub(crate) const fn due_at(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Again(at) => Some(at),
            _ => None,
        }
    }
}

/// One event on its way to one endpoint.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Its id.
    pub id: Uuid,
    /// Its place in the log.
    pub seq: i64,
    /// The event, also the `webhook-id`.
    pub message_id: Uuid,
    /// The event's type.
    pub event_type: String,
    /// `event`, `replay` or `test`.
    pub kind: String,
    /// `pending`, `delivered` or `dead`.
    pub status: String,
    /// How often it was tried.
    pub attempts: i32,
    /// When it is tried next.
    pub due_at: Option<DateTime<Utc>>,
    /// The status of the last answer.
    pub last_status: Option<i32>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was delivered or given up.
    pub finished_at: Option<DateTime<Utc>>,
    /// When it was put on its way.
    pub created_at: DateTime<Utc>,
}

/// One attempt.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// When it began.
    pub at: DateTime<Utc>,
    /// How long it took.
    pub duration_ms: i32,
    /// The status of the answer, if there was one.
    pub status: Option<i32>,
    /// Why it failed; none if it did not.
    pub error: Option<String>,
    /// How the answer begins.
    pub response: String,
}

/// A delivery with all there is to know of it.
#[derive(Debug, Clone)]
pub struct DeliveryDetail {
    /// The delivery.
    pub delivery: Delivery,
    /// What is sent.
    pub body: Value,
    /// Its attempts, the first first.
    pub attempts: Vec<Attempt>,
}

/// Which deliveries to list.
#[derive(Debug, Clone, Default)]
pub struct DeliveryFilter {
    /// Those in this status.
    pub status: Option<DeliveryStatus>,
    /// Those of this type of event.
    pub event_type: Option<String>,
}

/// What came of replaying dead letters.
#[derive(Debug, Clone, Copy)]
pub struct Recovered {
    /// How many are on their way again.
    pub replayed: u32,
    /// Whether there are more: ask again.
    pub more: bool,
}
