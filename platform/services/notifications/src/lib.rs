//! Notifications: programs of a university hear of events by webhooks.
//!
//! [`Notifications`] takes events from the outbox ([`EventSink`](collegium_store::EventSink)),
//! keeps a delivery for each endpoint that wants one, and sends them ([`Dispatcher`]): at least
//! once, in order per aggregate, for three days, each endpoint for itself. Its other methods
//! are the use-cases (module `ops`) that the API calls.

pub mod api;
pub mod domain;
pub mod events;

mod dispatch;
mod error;
mod ops;
mod relay;
mod send;
mod store;

use std::sync::Arc;

use collegium_kernel::{RequestContext, SharedClock};
use collegium_store::{Database, TenantTx, Vault};

pub use dispatch::Dispatcher;
pub use error::{NotificationsError, Result};

use send::Sender;

/// What wakes the [`Dispatcher`].
const TOPIC: &str = "webhooks";

/// What notifications are made of.
pub struct NotificationsParts {
    /// Postgres.
    pub database: Database,
    /// Time.
    pub clock: SharedClock,
    /// Seals the endpoints' secrets at rest.
    pub vault: Vault,
    /// Whether endpoints may be at private addresses, and speak plain http.
    pub allow_private: bool,
}

/// Webhooks of all tenants.
#[derive(Clone)]
pub struct Notifications(Arc<Inner>);

struct Inner {
    database: Database,
    clock: SharedClock,
    vault: Vault,
    sender: Sender,
    allow_private: bool,
}

impl Notifications {
    /// The service of these parts.
    pub fn new(parts: NotificationsParts) -> Result<Self> {
        Ok(Self(Arc::new(Inner {
            sender: Sender::new(parts.allow_private)?,
            database: parts.database,
            clock: parts.clock,
            vault: parts.vault,
            allow_private: parts.allow_private,
        })))
    }

    async fn begin(&self, ctx: &RequestContext) -> Result<TenantTx> {
        Ok(self.0.database.begin(&ctx.tenant).await?)
    }

    async fn read(&self, ctx: &RequestContext) -> Result<TenantTx> {
        Ok(self.0.database.read(&ctx.tenant).await?)
    }
}

impl std::fmt::Debug for Notifications {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Notifications")
    }
}
