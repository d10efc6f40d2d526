//! Who may do what, decided by Casbin on the tenant's own rules.
//!
//! Tenants with the same rules share one enforcer, so that a thousand with the default
//! policy cost as much as one. What Casbin said of a role is remembered: a warm
//! decision is a look-up and a bit.

mod shared;

use std::{
    sync::{Arc, Weak},
    time::Duration,
};

use async_trait::async_trait;
use collegium_contracts::Policy;
use collegium_kernel::{Problem, TenantContext};
use collegium_store::{Invalidation, cache::TenantCache};
use dashmap::DashMap;

use crate::{Identity, Result, store::roles};
use shared::{Fingerprint, Scope, SharedPolicy};

/// Changed when a role or what it allows changes.
pub(crate) const TOPIC: &str = "policy";

/// The policy of each tenant.
#[derive(Clone)]
pub(crate) struct Policies {
    by_tenant: TenantCache<(), Arc<SharedPolicy>>,
    by_rules: Arc<DashMap<Fingerprint, Weak<SharedPolicy>>>,
}

impl Policies {
    pub(crate) fn new() -> Self {
        Self {
            by_tenant: TenantCache::new(100_000, Duration::from_secs(3600)),
            by_rules: Arc::default(),
        }
    }

    pub(crate) fn hear(&self, change: &Invalidation) {
        if change.is_everything() {
            self.by_tenant.forget_all();
        } else if change.topic == TOPIC
            && let Some(tenant) = change.tenant
        {
            self.by_tenant.forget(tenant, ());
        }
    }

    /// The one policy of these rules.
    async fn of_rules(&self, rules: Vec<roles::Rule>) -> Result<Arc<SharedPolicy>> {
        let fingerprint = shared::fingerprint(&rules);
        if let Some(known) = self
            .by_rules
            .get(&fingerprint)
            .and_then(|weak| weak.upgrade())
        {
            return Ok(known);
        }
        let new = Arc::new(SharedPolicy::new(rules).await?);
        self.by_rules.retain(|_, weak| weak.strong_count() > 0);
        let mut place = self.by_rules.entry(fingerprint).or_default();
        if let Some(known) = place.upgrade() {
            return Ok(known);
        }
        *place = Arc::downgrade(&new);
        Ok(new)
    }
}

impl Identity {
    async fn policy(
        &self,
        tenant: &TenantContext,
    ) -> std::result::Result<Arc<SharedPolicy>, Problem> {
        let load = async {
            let mut tx = self.0.database.read(tenant).await?;
            let rules = roles::rules(&mut tx).await?;
            drop(tx);
            self.0.policies.of_rules(rules).await
        };
        let policies = &self.0.policies.by_tenant;
        policies.get_or_load(tenant.id(), (), load).await
    }
}

#[async_trait]
impl Policy for Identity {
    async fn allows(
        &self,
        tenant: &TenantContext,
        tenant_roles: &[String],
        course_role: Option<&str>,
        permission: &'static str,
    ) -> std::result::Result<bool, Problem> {
        let policy = match self.0.policies.by_tenant.get(tenant.id(), &()) {
            Some(policy) => policy,
            // Boxed: most requests do not load it, and are not to carry what it takes.
            None => Box::pin(self.policy(tenant)).await?,
        };
        for role in tenant_roles {
            if policy.allows(role, Scope::Tenant, permission)? {
                return Ok(true);
            }
        }
        match course_role {
            Some(role) => Ok(policy.allows(role, Scope::Course, permission)?),
            None => Ok(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn tenants_with_the_same_rules_share_one_enforcer() {
        let rules = |permission: &str| {
            vec![roles::Rule {
                role: "learner".into(),
                scope: "tenant".into(),
                permission: permission.into(),
            }]
        };
        let policies = Policies::new();
        let a = policies.of_rules(rules("catalogue.read")).await.unwrap();
        let b = policies.of_rules(rules("catalogue.read")).await.unwrap();
        let c = policies.of_rules(rules("users.read")).await.unwrap();
        assert!(Arc::ptr_eq(&a, &b) && !Arc::ptr_eq(&a, &c));
        drop((a, b));
        policies.of_rules(rules("audit.read")).await.unwrap();
        assert_eq!(policies.by_rules.len(), 2, "what no tenant has is dropped");
    }
}
