//! The composition: engines, services, gates and routes become one server.

use std::sync::Arc;

use anyhow::Context;
use collegium_kernel::{SharedClock, SystemClock};
use collegium_learning::{Learning, LearningParts};
use collegium_store::{Database, DatabaseConfig, Objects, ObjectsConfig, RedisTier, jobs, migrate};
use collegium_tenancy::{Tenancy, TenancyParts};
use collegium_web::{OperatorGate, limit::Limiter};
use sqlx::postgres::PgConnectOptions;

use crate::{embedded::Embedded, settings::Settings};

/// Where the engines are: brought along, or somebody else's.
#[derive(Debug, Clone)]
pub struct Engines {
    /// How the server connects to Postgres.
    pub server: PgConnectOptions,
    /// How provisioning and migrations connect.
    pub admin: PgConnectOptions,
    /// The object store.
    pub objects: ObjectsConfig,
    /// Redis, if there is one.
    pub redis: Option<String>,
}

impl Engines {
    /// Those that run in this process, and the settings' Redis.
    pub fn embedded(embedded: &Embedded, settings: &Settings) -> anyhow::Result<Self> {
        let admin = embedded.postgres().admin_options();
        Ok(Self {
            server: admin.clone().username("collegium_server"),
            admin,
            objects: ObjectsConfig {
                endpoint: Some(embedded.s3().endpoint()),
                region: settings.objects.region.clone(),
                bucket: settings.objects.bucket.clone(),
                access_key: embedded.s3().credentials().access_key.clone(),
                secret_key: embedded.s3().credentials().secret_key.clone(),
            },
            redis: Some(settings.redis.url.clone()).filter(|url| !url.is_empty()),
        })
    }

    /// Those that the settings name.
    pub fn external(settings: &Settings) -> anyhow::Result<Self> {
        let objects = &settings.objects;
        Ok(Self {
            server: settings.database.url.parse().context("database.url")?,
            admin: settings
                .database
                .admin_url
                .parse()
                .context("database.admin_url")?,
            objects: ObjectsConfig {
                endpoint: Some(objects.endpoint.clone()).filter(|endpoint| !endpoint.is_empty()),
                region: objects.region.clone(),
                bucket: objects.bucket.clone(),
                access_key: objects.access_key.clone(),
                secret_key: objects.secret_key.clone(),
            },
            redis: Some(settings.redis.url.clone()).filter(|url| !url.is_empty()),
        })
    }
}

/// Everything that serves, put together.
#[derive(Clone)]
pub struct App {
    /// The settings it was made with.
    pub settings: Arc<Settings>,
    /// The way to Postgres.
    pub database: Database,
    /// How provisioning and migrations connect.
    pub admin: PgConnectOptions,
    /// The object store.
    pub objects: Objects,
    /// Tenants.
    pub tenancy: Arc<Tenancy>,
    /// Courses.
    pub learning: Arc<Learning>,
    /// The way into the platform's API.
    pub operator_gate: OperatorGate,
    /// Time.
    pub clock: SharedClock,
}

impl App {
    /// Brings the platform's own schema up to date, connects everything and puts it together.
    pub async fn build(settings: Settings, engines: Engines) -> anyhow::Result<Self> {
        migrate::migrate_control(&engines.admin).await?;
        let clock: SharedClock = Arc::new(SystemClock);
        let config = DatabaseConfig {
            options: engines.server.clone(),
            tenant_connections: settings.database.tenant_connections,
            control_connections: settings.database.control_connections,
            statements_per_connection: settings.database.statements_per_connection,
        };
        let database = Database::connect(config, clock.clone()).await?;
        let objects = Objects::connect(engines.objects.clone()).await?;
        let redis = engines
            .redis
            .as_deref()
            .map(RedisTier::connect)
            .transpose()?;
        let tenancy = Arc::new(Tenancy::new(TenancyParts {
            database: database.clone(),
            admin: engines.admin.clone(),
            objects: objects.clone(),
            redis: redis.clone(),
            clock: clock.clone(),
            setups: Vec::new(),
            base_domain: settings.server.base_domain.clone(),
            nameserver: settings.nameserver()?,
        }));
        let learning = Arc::new(Learning::new(LearningParts {
            database: database.clone(),
            objects: objects.clone(),
            redis: redis.clone(),
            clock: clock.clone(),
            cache: settings.learning.cache,
        }));
        let operator_gate = OperatorGate::new(
            tenancy.clone(),
            Limiter::new(redis),
            settings.server.trusted_proxies.clone(),
            clock.clone(),
            settings.server.https,
        );
        Ok(Self {
            settings: Arc::new(settings),
            database,
            admin: engines.admin,
            objects,
            tenancy,
            learning,
            operator_gate,
            clock,
        })
    }

    /// Starts what works in the background: jobs, interrupted operations, maintenance.
    pub fn start_background(&self) {
        let mut runner = jobs::Runner::new(self.database.clone(), self.tenancy.clone());
        for (kind, handler) in self.learning.jobs() {
            runner = runner.handle(kind, handler);
        }
        tokio::spawn(runner.run());
        let tenancy = self.tenancy.clone();
        tokio::spawn(async move {
            if let Err(error) = tenancy.resume_operations().await {
                tracing::error!(%error, "interrupted work on tenants could not be taken up");
            }
            tenancy.run_maintenance().await;
        });
    }
}
