//! Sends what is due. Each endpoint that has something to send has a task of its own, which
//! ends when it has no more, so none waits for another.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use collegium_contracts::TenantDirectory;
use collegium_kernel::{TenantContext, TenantId, TenantStatus};
use collegium_store::{Wakes, Woken};
use dashmap::DashMap;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{Notifications, Result, TOPIC, store::queue};

mod worker;

use worker::Worker;
pub(crate) use worker::attempt_of;

/// How often it is looked whether something has become due.
const TICK: Duration = Duration::from_millis(500);
/// How often tenants are looked at that nobody woke, such as for what another node left.
const SWEEP: Duration = Duration::from_secs(300);
/// How long to wait when Postgres did not answer.
const AFTER_ERROR: chrono::Duration = chrono::Duration::seconds(5);
/// In every so many sweeps, old deliveries are forgotten.
const KEEP_HOUSE: u64 = 12;

type EndpointKey = (TenantId, Uuid);

/// Sends the webhooks of all tenants.
#[derive(Clone)]
pub struct Dispatcher {
    notifications: Notifications,
    directory: Arc<dyn TenantDirectory>,
    /// When a tenant is to be looked at.
    timers: Arc<DashMap<TenantId, DateTime<Utc>>>,
    /// The endpoints that have a task, and how to tell it that there is more.
    working: Arc<Mutex<HashMap<EndpointKey, Arc<Notify>>>>,
}

impl Dispatcher {
    /// A dispatcher of this service's deliveries.
    #[must_use]
    pub fn new(notifications: Notifications, directory: Arc<dyn TenantDirectory>) -> Self {
        Self {
            notifications,
            directory,
            timers: Arc::default(),
            working: Arc::default(),
        }
    }

    /// Runs until the task is dropped.
    pub async fn run(self) {
        let wakes = Wakes::on(&self.notifications.0.database, TOPIC);
        let (mut ticks, mut sweeps) = (tokio::time::interval(TICK), tokio::time::interval(SWEEP));
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut round = 0;
        loop {
            let woken = tokio::select! {
                woken = wakes.next() => woken,
                _ = ticks.tick() => Woken::Tenants(self.due_tenants()),
                _ = sweeps.tick() => {
                    if round % KEEP_HOUSE == 0 {
                        tokio::spawn(self.clone().keep_house());
                    }
                    round += 1;
                    Woken::All
                }
            };
            let tenants = match woken {
                Woken::Tenants(tenants) => tenants,
                Woken::All => self.active().await,
            };
            for tenant in tenants {
                if let Err(error) = self.visit(tenant).await {
                    tracing::warn!(%error, %tenant, "webhooks wait");
                    self.look_after(tenant, AFTER_ERROR);
                }
            }
        }
    }

    fn due_tenants(&self) -> Vec<TenantId> {
        let now = self.notifications.0.clock.now();
        let due: Vec<_> = self
            .timers
            .iter()
            .filter(|timer| *timer.value() <= now)
            .map(|timer| *timer.key())
            .collect();
        for tenant in &due {
            self.timers.remove(tenant);
        }
        due
    }

    async fn active(&self) -> Vec<TenantId> {
        match self.directory.active().await {
            Ok(tenants) => tenants.iter().map(|tenant| tenant.id).collect(),
            Err(problem) => {
                tracing::warn!(%problem, "webhooks: no list of tenants");
                Vec::new()
            }
        }
    }

    async fn enter(&self, tenant: TenantId) -> Result<Option<TenantContext>> {
        let found = self.directory.by_id(tenant).await?;
        let active = found.filter(|tenant| tenant.status == TenantStatus::Active);
        #[allow(clippy::disallowed_methods)] // webhooks are sent in the tenant they are of
        Ok(active.map(TenantContext::enter))
    }

    /// Starts what is due in a tenant, and notes when to look again.
    async fn visit(&self, tenant: TenantId) -> Result<()> {
        let Some(context) = self.enter(tenant).await? else {
            return Ok(());
        };
        let mut tx = self.notifications.0.database.read(&context).await?;
        let all = queue::due(&mut tx).await?;
        drop(tx);
        let now = self.notifications.0.clock.now();
        for (endpoint, at) in all {
            if at <= now {
                self.work(&context, endpoint);
            } else {
                self.look_at(tenant, at);
            }
        }
        Ok(())
    }

    fn look_at(&self, tenant: TenantId, at: DateTime<Utc>) {
        self.timers
            .entry(tenant)
            .and_modify(|present| *present = at.min(*present))
            .or_insert(at);
    }

    fn look_after(&self, tenant: TenantId, pause: chrono::Duration) {
        self.look_at(tenant, self.notifications.0.clock.now() + pause);
    }

    /// Sees to it that a task sends to this endpoint.
    fn work(&self, tenant: &TenantContext, endpoint: Uuid) {
        let key = (tenant.id(), endpoint);
        let mut working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(more) = working.get(&key) {
            more.notify_one();
            return;
        }
        let more = Arc::new(Notify::new());
        working.insert(key, Arc::clone(&more));
        drop(working);
        let worker = Worker::new(self.notifications.clone(), tenant.clone(), endpoint);
        let this = self.clone();
        tokio::spawn(async move {
            loop {
                if let Err(error) = worker.work(&more).await {
                    tracing::warn!(%error, "a webhook's deliveries wait");
                    this.forget(key);
                    break this.look_after(key.0, AFTER_ERROR);
                }
                if this.is_done(key, &more) {
                    break this.look_after(key.0, chrono::Duration::zero());
                }
            }
        });
    }

    /// Ends an endpoint's task unless it was told of more in the meantime.
    fn is_done(&self, key: EndpointKey, more: &Notify) -> bool {
        use futures_util::FutureExt;
        let mut working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        let told = more.notified().now_or_never().is_some();
        if !told {
            working.remove(&key);
        }
        !told
    }

    fn forget(&self, key: EndpointKey) {
        let mut working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        working.remove(&key);
    }

    async fn keep_house(self) {
        for tenant in self.active().await {
            let kept = async {
                match self.enter(tenant).await? {
                    Some(tenant) => self.notifications.sweep(&tenant).await,
                    None => Ok(()),
                }
            };
            if let Err(error) = kept.await {
                tracing::warn!(%error, %tenant, "old webhook deliveries are kept");
            }
        }
    }
}

impl Notifications {
    /// Sends what is due in a tenant now, and comes back when all of it was tried.
    pub async fn deliver_due(&self, tenant: &TenantContext) -> Result<()> {
        let mut tx = self.0.database.read(tenant).await?;
        let all = queue::due(&mut tx).await?;
        drop(tx);
        let now = self.0.clock.now();
        let due = all.into_iter().filter(|(_, at)| *at <= now);
        let never = Notify::new();
        let workers: Vec<_> = due
            .map(|(endpoint, _)| Worker::new(self.clone(), tenant.clone(), endpoint))
            .collect();
        futures_util::future::try_join_all(workers.iter().map(|worker| worker.work(&never)))
            .await?;
        Ok(())
    }
}
