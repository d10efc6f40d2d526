//! The composition: engines, services, gates and routes become one server.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use collegium_contracts::mail::MAIL_JOB;
use collegium_graphql::{Graphql, GraphqlParts};
use collegium_identity::{
    Identity, IdentityParts,
    mail::{MailJob, Transport},
};
use collegium_kernel::{SharedClock, SystemClock};
use collegium_learning::{Learning, LearningParts};
use collegium_notifications::{Dispatcher, Notifications, NotificationsParts};
use collegium_portal::site::{Portal, PortalParts, check_theme};
use collegium_store::{
    Database, DatabaseConfig, Objects, ObjectsConfig, RedisTier, Relay, Vault, jobs, migrate,
};
use collegium_tenancy::{Tenancy, TenancyParts};
use collegium_web::{Gate, GateParts, OperatorGate, OperatorGateParts, limit::Limiter};
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
    /// Seals secrets at rest.
    pub master_key: [u8; 32],
    /// Where letters are laid that are not sent.
    pub outbox: PathBuf,
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
            master_key: match settings.master_key()? {
                Some(key) => key,
                None => kept_master_key(&embedded.folder().join("master.key"))?,
            },
            outbox: embedded.folder().join("outbox"),
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
            master_key: settings
                .master_key()?
                .context("set secrets.master_key or secrets.master_key_file")?,
            outbox: settings.mail.outbox.clone(),
        })
    }
}

/// The key in the data folder, made once, readable by its owner only.
fn kept_master_key(path: &Path) -> anyhow::Result<[u8; 32]> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    if !path.exists() {
        let key = collegium_kernel::random_bytes::<32>();
        let temporary = path.with_extension("new");
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&temporary)?;
        file.write_all(hex::encode(key).as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)?;
    }
    let mut key = [0; 32];
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    hex::decode_to_slice(text.trim(), &mut key)
        .with_context(|| format!("{} is damaged", path.display()))?;
    Ok(key)
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
    /// People and policy.
    pub identity: Arc<Identity>,
    /// Courses.
    pub learning: Arc<Learning>,
    /// Webhooks.
    pub notifications: Notifications,
    /// Reading by queries.
    pub graphql: Graphql,
    /// The branded site.
    pub portal: Portal,
    /// The way into tenants.
    pub gate: Gate,
    /// The way into the platform's API.
    pub operator_gate: OperatorGate,
    /// Where letters are laid; none if they are sent.
    pub outbox: Option<PathBuf>,
    /// Time.
    pub clock: SharedClock,
}

impl App {
    /// Brings the platform's own schema up to date, connects everything and puts it together.
    pub async fn build(settings: Settings, engines: Engines) -> anyhow::Result<Self> {
        Self::build_with_clock(settings, engines, Arc::new(SystemClock)).await
    }

    /// The same by another clock than the machine's.
    pub async fn build_with_clock(
        settings: Settings,
        engines: Engines,
        clock: SharedClock,
    ) -> anyhow::Result<Self> {
        migrate::migrate_control(&engines.admin).await?;
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
        let identity = Arc::new(Identity::new(IdentityParts {
            database: database.clone(),
            objects: objects.clone(),
            clock: clock.clone(),
            master_key: engines.master_key,
            https: settings.server.https,
            theme_check: Arc::new(check_theme),
        })?);
        let tenancy = Arc::new(Tenancy::new(TenancyParts {
            database: database.clone(),
            admin: engines.admin.clone(),
            objects: objects.clone(),
            redis: redis.clone(),
            clock: clock.clone(),
            setups: vec![identity.clone()],
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
        let notifications = Notifications::new(NotificationsParts {
            database: database.clone(),
            clock: clock.clone(),
            vault: Vault::new(&engines.master_key),
            allow_private: settings.webhooks.allow_private,
        })?;
        let graphql = Graphql::new(GraphqlParts {
            identity: identity.clone(),
            learning: learning.clone(),
            notifications: notifications.clone(),
        });
        let portal = Portal::new(PortalParts {
            identity: identity.clone(),
            learning: learning.clone(),
            notifications: notifications.clone(),
            database: database.clone(),
            objects: objects.clone(),
            https: settings.server.https,
            public_port: settings.public_port()?,
        })?;
        let gate = Gate::new(GateParts {
            directory: tenancy.clone(),
            authenticator: identity.clone(),
            policy: identity.clone(),
            course_roles: learning.clone(),
            limiter: Limiter::new(redis.clone()),
            sign_in_per_minute: settings.limits.sign_in_per_minute,
            database: database.clone(),
            vault: Vault::new(&engines.master_key),
            error_page: Arc::new(portal.clone()),
            trusted_proxies: settings.server.trusted_proxies.clone(),
            https: settings.server.https,
            clock: clock.clone(),
        });
        let operator_gate = OperatorGate::new(OperatorGateParts {
            authenticator: tenancy.clone(),
            limiter: Limiter::new(redis),
            database: database.clone(),
            vault: Vault::new(&engines.master_key),
            trusted_proxies: settings.server.trusted_proxies.clone(),
            https: settings.server.https,
            clock: clock.clone(),
        });
        let outbox = settings.mail.smtp_url.is_empty().then_some(engines.outbox);
        Ok(Self {
            settings: Arc::new(settings),
            database,
            admin: engines.admin,
            objects,
            tenancy,
            identity,
            learning,
            notifications,
            graphql,
            portal,
            gate,
            operator_gate,
            outbox,
            clock,
        })
    }

    /// Starts what works in the background: jobs, events and webhooks, interrupted operations, maintenance.
    ///
    /// # Errors
    /// When the settings of mail cannot be used.
    pub fn start_background(&self) -> anyhow::Result<()> {
        let transport = match &self.outbox {
            Some(folder) => Transport::outbox(folder)?,
            None => Transport::smtp(&self.settings.mail.smtp_url)?,
        };
        let mail = MailJob::new(
            Arc::new(self.portal.clone()),
            transport,
            &self.settings.mail.sender,
        )?;
        let mut runner = jobs::Runner::new(self.database.clone(), self.tenancy.clone())
            .handle(MAIL_JOB, Arc::new(mail));
        for (kind, handler) in self
            .learning
            .jobs()
            .into_iter()
            .chain(self.identity.job_handlers())
        {
            runner = runner.handle(kind, handler);
        }
        tokio::spawn(runner.run());
        let (identity, directory) = (self.identity.clone(), self.tenancy.clone());
        tokio::spawn(async move { identity.run_housekeeping(directory).await });
        let relay = Relay::new(self.database.clone(), self.tenancy.clone())
            .to(Arc::new(self.notifications.clone()));
        tokio::spawn(relay.run());
        let dispatcher = Dispatcher::new(self.notifications.clone(), self.tenancy.clone());
        tokio::spawn(dispatcher.run());
        let tenancy = self.tenancy.clone();
        tokio::spawn(async move {
            if let Err(error) = tenancy.resume_operations().await {
                tracing::error!(%error, "interrupted work on tenants could not be taken up");
            }
            tenancy.run_maintenance().await;
        });
        Ok(())
    }
}
