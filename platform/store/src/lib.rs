//! The only way to Postgres, Redis and S3.
//!
//! [`Database`] gives a [`TenantTx`] to whoever holds a `TenantContext`, and a
//! [`ControlTx`] for the platform's own schema. There is no pool to reach
//! otherwise, so SQL without a tenant does not compile; and the login role can
//! read nothing until it has entered one, so forgetting is refused by Postgres.

pub mod audit;
pub mod cache;
pub mod idempotency;
pub mod jobs;
pub mod migrate;
pub mod objects;

mod control;
mod database;
mod error;
mod invalidation;
mod memory;
mod outbox;
mod pool;
mod redis_tier;
mod relay;
mod tenant_tx;
mod vault;
mod wakes;

pub use control::ControlTx;
pub use database::{Database, DatabaseConfig};
pub use error::StoreError;
pub use invalidation::{Invalidation, Invalidations};
pub use memory::Memory;
pub use objects::{Objects, ObjectsConfig};
pub use redis_tier::RedisTier;
pub use relay::{EventSink, Relay};
pub use tenant_tx::TenantTx;
pub use vault::Vault;
pub use wakes::{Wakes, Woken};
