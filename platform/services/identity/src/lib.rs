//! People and policy: users, how they sign in and out, tokens and API keys, roles and
//! what they allow, the tenant's settings, and mail.
//!
//! [`Identity`] implements the contracts [`Authenticator`], [`Policy`] and [`TenantSetup`].
//! Its other methods are the use-cases (module `ops`), called by the API and by the portal;
//! each writes its audit entry, events, letters and invalidations in one transaction.
//!
//! [`Authenticator`]: collegium_contracts::Authenticator
//! [`Policy`]: collegium_contracts::Policy
//! [`TenantSetup`]: collegium_contracts::TenantSetup

pub mod domain;
pub mod mail;

mod api;
mod authn;
mod error;
mod jobs;
mod ops;
mod policy;
mod secrets;
mod store;

use std::sync::Arc;

use collegium_kernel::{Problem, SharedClock};
use collegium_store::{Database, Objects, Vault};
use serde_json::Value;
use tokio::sync::Semaphore;

pub use api::jwks_endpoint;
pub use error::{IdentityError, Result};
pub use ops::{SignIn, TotpEnrolment, TotpStatus};

use authn::{KeyRings, PrincipalCache};
use policy::Policies;
use secrets::Hasher;

/// Checks a theme and gives it back as it is to be kept. The portal owns its shape.
pub type ThemeCheck = Arc<dyn Fn(Value) -> std::result::Result<Value, Problem> + Send + Sync>;

/// What identity stands on.
pub struct IdentityParts {
    /// Postgres.
    pub database: Database,
    /// Where pictures are kept.
    pub objects: Objects,
    /// Time.
    pub clock: SharedClock,
    /// Seals private keys and authenticator secrets at rest.
    pub master_key: [u8; 32],
    /// Whether browsers come by https.
    pub https: bool,
    /// Checks a theme before it is kept.
    pub theme_check: ThemeCheck,
}

/// People and policy of all tenants.
#[derive(Clone)]
pub struct Identity(Arc<Inner>);

struct Inner {
    database: Database,
    objects: Objects,
    clock: SharedClock,
    https: bool,
    theme_check: ThemeCheck,
    vault: Vault,
    hasher: Hasher,
    /// Pictures decoded at a time: each may need much memory.
    drawing: Arc<Semaphore>,
    principals: Arc<PrincipalCache>,
    keys: KeyRings,
    policies: Policies,
}

impl Identity {
    /// The service of these parts. It hears of changes by the database's invalidations.
    pub fn new(parts: IdentityParts) -> Result<Self> {
        let invalidations = parts.database.invalidations().clone();
        let inner = Inner {
            vault: Vault::new(&parts.master_key),
            hasher: Hasher::new()?,
            drawing: Arc::new(Semaphore::new(2)),
            principals: Arc::new(PrincipalCache::new()),
            keys: KeyRings::new(),
            policies: Policies::new(),
            database: parts.database,
            objects: parts.objects,
            clock: parts.clock,
            https: parts.https,
            theme_check: parts.theme_check,
        };
        let principals = Arc::clone(&inner.principals);
        let (keys, policies) = (inner.keys.clone(), inner.policies.clone());
        invalidations.on_change(move |change| {
            principals.hear(change);
            keys.hear(change);
            policies.hear(change);
        });
        Ok(Self(Arc::new(inner)))
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity")
    }
}
