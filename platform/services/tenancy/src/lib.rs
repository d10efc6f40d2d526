//! The catalogue of universities: what they are called, where they answer, what they
//! may use, and their life from provisioning to proof of deletion; and the operators
//! who look after them.
//!
//! Long work (provision, clone, export, import, delete) is a row in
//! `control.tenant_operations` whose idempotent steps are noted as they are done, so
//! that after `kill -9` whoever starts next goes on with it (see [`ops`]).

pub mod api;
pub mod domain;
pub mod ops;

mod directory;
mod dns;
mod domains;
mod error;
mod fleet;
mod maintenance;
mod operators;
mod passwords;
mod plans;
mod store;
mod tenants;

use std::{net::SocketAddr, sync::Arc};

use collegium_contracts::TenantSetup;
use collegium_kernel::SharedClock;
use collegium_store::{
    Database, Objects, RedisTier,
    migrate::{TenantMigration, tenant_migrations},
};
use sqlx::postgres::PgConnectOptions;

pub use error::TenancyError;
pub use ops::{ImportAs, ImportLimits, Leftovers, NewSandbox};
pub use passwords::{generate_password, hash_password};
pub use store::audit::AuditRecord;
pub use tenants::Started;

/// What the catalogue works with.
pub struct TenancyParts {
    /// The server's way to Postgres.
    pub database: Database,
    /// The owner of the schemas, for what the server itself may not do.
    pub admin: PgConnectOptions,
    /// Files of tenants.
    pub objects: Objects,
    /// Redis, if there is one.
    pub redis: Option<RedisTier>,
    /// Time and ids.
    pub clock: SharedClock,
    /// What the services do in a new tenant before it opens.
    pub setups: Vec<Arc<dyn TenantSetup>>,
    /// Portals answer at `<slug>.<base_domain>`.
    pub base_domain: String,
    /// The name server that proves claims on domains; the system's if none.
    pub nameserver: Option<SocketAddr>,
}

/// The catalogue. Cheap to clone.
#[derive(Clone)]
pub struct Tenancy(Arc<Inner>);

struct Inner {
    parts: TenancyParts,
    hosts: domain::Hosts,
    directory: directory::Directory,
    tokens: operators::Tokens,
    hasher: passwords::Hasher,
    migrations: Vec<TenantMigration>,
    limits: ImportLimits,
}

impl Tenancy {
    /// A catalogue of these parts, which forgets what it remembers as soon as it changes.
    #[must_use]
    pub fn new(parts: TenancyParts) -> Self {
        Self::with_migrations(parts, tenant_migrations(), ImportLimits::default())
    }

    /// The same with other migrations of the tenants' schema than this build's and other
    /// limits of what is imported.
    #[must_use]
    pub fn with_migrations(
        parts: TenancyParts,
        migrations: Vec<TenantMigration>,
        limits: ImportLimits,
    ) -> Self {
        let directory = directory::Directory::default();
        let tokens = operators::Tokens::default();
        let (known, good) = (directory.clone(), tokens.clone());
        parts.database.invalidations().on_change(move |change| {
            known.forget(change);
            good.forget(change);
        });
        Self(Arc::new(Inner {
            hosts: domain::Hosts::new(&parts.base_domain),
            directory,
            tokens,
            hasher: passwords::Hasher::default(),
            migrations,
            limits,
            parts,
        }))
    }

    /// The hosts of this installation.
    #[must_use]
    pub fn hosts(&self) -> &domain::Hosts {
        &self.0.hosts
    }

    fn database(&self) -> &Database {
        &self.0.parts.database
    }

    fn clock(&self) -> &SharedClock {
        &self.0.parts.clock
    }
}

impl std::fmt::Debug for Tenancy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tenancy")
    }
}
