//! Connections that remember their tenant.
//!
//! A tenant has a home connection (rendezvous hashing), so that each backend's
//! catalogue cache and prepared statements hold few tenants. A tenant with many
//! requests at once spreads over as many connections as it has requests; one with
//! few waits a little at home rather than make another backend learn its tables.

mod session;

use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use collegium_kernel::{TenantContext, TenantId};
use sqlx::postgres::PgConnectOptions;
use tokio::sync::{Mutex, OwnedMutexGuard};

pub(crate) use session::Session;

use crate::StoreError;

/// Requests that must be queued at home, beyond the queue elsewhere, before a
/// tenant with no other request in flight goes elsewhere.
const HOME_PATIENCE: u32 = 4;
/// Tenants share these counters by hash; a clash only spreads a tenant a little more.
const FLIGHT_COUNTERS: usize = 4096;

pub(crate) struct HomePool {
    slots: Vec<Slot>,
    in_flight: Vec<AtomicU32>,
    options: PgConnectOptions,
}

struct Slot {
    seed: u64,
    session: Arc<Mutex<Option<Session>>>,
    queue: AtomicU32,
}

impl HomePool {
    pub(crate) fn new(options: PgConnectOptions, connections: usize) -> Self {
        let slots = (0..connections.max(1) as u64)
            .map(|n| Slot {
                seed: mix(n + 1),
                session: Arc::default(),
                queue: AtomicU32::new(0),
            })
            .collect();
        let in_flight = (0..FLIGHT_COUNTERS).map(|_| AtomicU32::new(0)).collect();
        Self {
            slots,
            in_flight,
            options,
        }
    }

    /// Waits for a connection, brings it into the tenant and, if asked, begins a transaction.
    pub(crate) async fn enter(
        self: &Arc<Self>,
        tenant: &TenantContext,
        begin: bool,
    ) -> Result<Lease, StoreError> {
        let hash = hash_of(tenant.id());
        let flight = usize::try_from(hash % FLIGHT_COUNTERS as u64).unwrap_or(0);
        let concurrent = self.in_flight[flight].fetch_add(1, Ordering::Relaxed) + 1;
        let slot = self.choose(hash, concurrent);
        self.slots[slot].queue.fetch_add(1, Ordering::Relaxed);
        let place = Place {
            pool: Arc::clone(self),
            slot,
            flight,
        };
        let guard = Arc::clone(&self.slots[slot].session).lock_owned().await;
        let mut lease = Lease {
            guard,
            _place: place,
        };
        if lease.guard.as_ref().is_some_and(Session::is_doubtful) {
            *lease.guard = None;
        }
        let session = match &mut *lease.guard {
            Some(session) => session,
            empty => empty.insert(Session::connect(&self.options).await?),
        };
        session.enter(tenant, begin).await?;
        Ok(lease)
    }

    /// The connection with the shortest queue among the tenant's first choices:
    /// as many choices as the tenant has requests in flight, others at a surcharge.
    fn choose(&self, tenant: u64, concurrent: u32) -> usize {
        let mut ranked: Vec<(u64, usize)> = self
            .slots
            .iter()
            .enumerate()
            .map(|(n, slot)| (mix(tenant ^ slot.seed), n))
            .collect();
        ranked.sort_unstable();
        let cost = |(rank, &(_, n)): (usize, &(u64, usize))| {
            let queue = self.slots[n].queue.load(Ordering::Relaxed);
            let surcharge = if rank < concurrent as usize {
                0
            } else {
                HOME_PATIENCE
            };
            (queue + surcharge, rank, n)
        };
        ranked
            .iter()
            .enumerate()
            .map(cost)
            .min()
            .map_or(0, |(_, _, n)| n)
    }
}

/// A connection in a tenant, held until dropped.
pub(crate) struct Lease {
    guard: OwnedMutexGuard<Option<Session>>,
    _place: Place,
}

impl Lease {
    /// The session. There is one from `enter` until the lease is dropped.
    pub(crate) fn session(&mut self) -> Result<&mut Session, sqlx::Error> {
        self.guard.as_mut().ok_or(sqlx::Error::PoolClosed)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let Some(session) = self.guard.as_mut() else {
            return;
        };
        if session.is_doubtful() {
            *self.guard = None;
        }
    }
}

/// One request's place in a slot's queue, given back however the request ends.
struct Place {
    pool: Arc<HomePool>,
    slot: usize,
    flight: usize,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.pool.slots[self.slot]
            .queue
            .fetch_sub(1, Ordering::Relaxed);
        self.pool.in_flight[self.flight].fetch_sub(1, Ordering::Relaxed);
    }
}

fn hash_of(tenant: TenantId) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(tenant)
}

/// The finaliser of splitmix64: spreads nearby numbers over all 64 bits.
const fn mix(mut z: u64) -> u64 {
    z = z.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
