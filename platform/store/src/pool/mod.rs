//! Connections that remember their tenant.
//!
//! A tenant has a home connection, so that each backend's catalogue cache and prepared
//! statements hold few tenants, and a second for when that is busy. A tenant with many
//! requests at once spreads over as many connections as it has requests; one with few waits a
//! little for its own two rather than make another backend learn its tables.

mod queue;
mod session;

use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use collegium_kernel::{TenantContext, TenantId};
use sqlx::postgres::PgConnectOptions;
use tokio::sync::oneshot;

use queue::Queue;
pub(crate) use session::Session;

use crate::StoreError;

pub(crate) struct HomePool {
    queue: Mutex<Queue<Slot, oneshot::Sender<Held>>>,
    options: PgConnectOptions,
}

/// A connection, once there is one, and its number.
struct Slot {
    number: usize,
    session: Option<Session>,
}

impl HomePool {
    pub(crate) fn new(options: PgConnectOptions, connections: usize) -> Self {
        let slots = (0..connections.max(1)).map(|number| Slot {
            number,
            session: None,
        });
        Self {
            queue: Mutex::new(Queue::new(slots.collect())),
            options,
        }
    }

    /// Waits for a connection, brings it into the tenant and, if asked, begins a transaction.
    pub(crate) async fn enter(
        self: &Arc<Self>,
        tenant: &TenantContext,
        begin: bool,
    ) -> Result<Lease, StoreError> {
        let presence = Presence {
            pool: Arc::clone(self),
            tenant: hash_of(tenant.id()),
        };
        let come = self.queue().come(presence.tenant, oneshot::channel);
        let held = match come {
            Ok(slot) => Held {
                pool: Arc::clone(self),
                slot: Some(slot),
            },
            // The sender is in the queue until it sends.
            Err(turn) => turn.await.map_err(|_| sqlx::Error::PoolClosed)?,
        };
        let mut lease = Lease {
            held,
            _presence: presence,
        };
        let session = lease.held.session_or_connect().await?;
        session.enter(tenant, begin).await?;
        Ok(lease)
    }

    fn queue(&self) -> MutexGuard<'_, Queue<Slot, oneshot::Sender<Held>>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection in a tenant, held until dropped.
pub(crate) struct Lease {
    // Given back first, while the request still counts as in flight: its tenant's next
    // request is then the likeliest to get it.
    held: Held,
    _presence: Presence,
}

impl Lease {
    /// The session. There is one from `enter` until the lease is dropped.
    pub(crate) fn session(&mut self) -> Result<&mut Session, sqlx::Error> {
        let slot = self.held.slot.as_mut();
        slot.and_then(|slot| slot.session.as_mut())
            .ok_or(sqlx::Error::PoolClosed)
    }
}

/// A slot that goes to the next, or back to rest, wherever it is dropped: also on its way to
/// a request that was cancelled meanwhile.
struct Held {
    pool: Arc<HomePool>,
    slot: Option<Slot>,
}

impl Held {
    async fn session_or_connect(&mut self) -> Result<&mut Session, StoreError> {
        let slot = self.slot.as_mut().ok_or(sqlx::Error::PoolClosed)?;
        match &mut slot.session {
            Some(session) => Ok(session),
            empty => Ok(empty.insert(Session::connect(&self.pool.options).await?)),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let Some(mut slot) = self.slot.take() else {
            return;
        };
        if slot.session.as_ref().is_some_and(Session::is_doubtful) {
            slot.session = None;
        }
        loop {
            let next = self.pool.queue().give_back(slot.number, slot);
            let Some((who, free)) = next else { return };
            let held = Self {
                pool: Arc::clone(&self.pool),
                slot: Some(free),
            };
            // A request that has gone away does not take it: on to the one after.
            let Err(mut refused) = who.send(held) else {
                return;
            };
            let Some(again) = refused.slot.take() else {
                return;
            };
            slot = again;
        }
    }
}

/// One request in flight, however it ends.
struct Presence {
    pool: Arc<HomePool>,
    tenant: u64,
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.pool.queue().go(self.tenant);
    }
}

fn hash_of(tenant: TenantId) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(tenant)
}
