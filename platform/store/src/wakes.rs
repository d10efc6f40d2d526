use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use collegium_kernel::TenantId;
use dashmap::DashSet;
use tokio::sync::Notify;

use crate::Database;

/// Which tenants have something to do. Those who work in the background listen here.
#[derive(Clone, Default)]
pub struct Wakes(Arc<Inner>);

#[derive(Default)]
struct Inner {
    bell: Notify,
    tenants: DashSet<TenantId>,
    all: AtomicBool,
}

/// Who was woken since the last time.
#[derive(Debug)]
pub enum Woken {
    /// These tenants.
    Tenants(Vec<TenantId>),
    /// Any may be: there was a gap in listening.
    All,
}

impl Wakes {
    /// Wakes on every change under this topic.
    #[must_use]
    pub fn on(database: &Database, topic: &'static str) -> Self {
        let this = Self::default();
        let heard = this.clone();
        database.invalidations().on_change(move |change| {
            if change.is_everything() {
                heard.0.all.store(true, Ordering::SeqCst);
                heard.0.bell.notify_one();
            } else if let (Some(tenant), true) = (change.tenant, change.topic == topic) {
                heard.0.tenants.insert(tenant);
                heard.0.bell.notify_one();
            }
        });
        this
    }

    /// Waits until somebody is woken. Nothing is lost if the wait is given up.
    pub async fn next(&self) -> Woken {
        self.0.bell.notified().await;
        if self.0.all.swap(false, Ordering::SeqCst) {
            return Woken::All;
        }
        let tenants: Vec<_> = self.0.tenants.iter().map(|tenant| *tenant).collect();
        for tenant in &tenants {
            self.0.tenants.remove(tenant);
        }
        Woken::Tenants(tenants)
    }
}
