use std::{sync::Arc, time::Duration};

use collegium_kernel::{SharedClock, TenantContext};
use sqlx::{
    Connection, Executor, PgConnection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::{ControlTx, Invalidations, StoreError, TenantTx, pool::HomePool};

/// How to reach Postgres as the server.
#[derive(Debug, Clone)]
pub struct DatabaseConfig {
    /// The login role `collegium_server`; never the owner of anything.
    pub options: PgConnectOptions,
    /// Connections that serve tenants.
    pub tenant_connections: usize,
    /// Connections that serve the platform's own schema.
    pub control_connections: u32,
    /// Prepared statements a connection keeps, over all the tenants it serves.
    pub statements_per_connection: usize,
}

impl DatabaseConfig {
    /// The defaults: 16 connections for tenants, 4 for the platform, 256 statements each.
    #[must_use]
    pub fn new(options: PgConnectOptions) -> Self {
        Self {
            options,
            tenant_connections: 16,
            control_connections: 4,
            statements_per_connection: 256,
        }
    }
}

/// The server's way to Postgres.
#[derive(Clone)]
pub struct Database {
    tenants: Arc<HomePool>,
    control: PgPool,
    invalidations: Invalidations,
    clock: SharedClock,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Database")
    }
}

impl Database {
    /// Connects, refuses a pooler that loses session state, and listens for invalidations.
    pub async fn connect(config: DatabaseConfig, clock: SharedClock) -> Result<Self, StoreError> {
        let options = config
            .options
            .statement_cache_capacity(config.statements_per_connection)
            .options([
                ("statement_timeout", "30s"),
                ("idle_in_transaction_session_timeout", "60s"),
                // The entry into a tenant ends a transaction that may not be there.
                ("client_min_messages", "error"),
            ]);
        refuse_lossy_pooler(&options).await?;
        let control = PgPoolOptions::new()
            .max_connections(config.control_connections)
            .acquire_timeout(Duration::from_secs(10))
            .after_connect(|connection, _| {
                Box::pin(async move {
                    connection.execute("SET ROLE collegium_control").await?;
                    Ok(())
                })
            })
            .connect_with(options.clone().options([("search_path", "control")]))
            .await?;
        let invalidations = Invalidations::listen(options.clone()).await?;
        let tenants = Arc::new(HomePool::new(options, config.tenant_connections));
        Ok(Self {
            tenants,
            control,
            invalidations,
            clock,
        })
    }

    /// Enters a tenant without a transaction: for a single statement, or reads that
    /// need not agree with each other. Each statement stands alone.
    pub async fn read(&self, tenant: &TenantContext) -> Result<TenantTx, StoreError> {
        let session = self.tenants.enter(tenant, false).await?;
        Ok(TenantTx::new(session, tenant.clone(), self.clone()))
    }

    /// Enters a tenant and begins a transaction; dropped without `commit`, nothing happened.
    pub async fn begin(&self, tenant: &TenantContext) -> Result<TenantTx, StoreError> {
        let session = self.tenants.enter(tenant, true).await?;
        Ok(TenantTx::new(session, tenant.clone(), self.clone()))
    }

    /// Begins a transaction in the platform's own schema.
    pub async fn control(&self) -> Result<ControlTx, StoreError> {
        Ok(ControlTx::new(self.control.begin().await?, self.clone()))
    }

    /// Where changes are heard.
    #[must_use]
    pub const fn invalidations(&self) -> &Invalidations {
        &self.invalidations
    }

    /// The clock that dates what is written.
    #[must_use]
    pub const fn clock(&self) -> &SharedClock {
        &self.clock
    }
}

/// Two probes of one session through whatever is between us and Postgres: what one
/// sets, it must still see while the other is in a transaction, and the other must not.
async fn refuse_lossy_pooler(options: &PgConnectOptions) -> Result<(), StoreError> {
    let mut first = PgConnection::connect_with(options).await?;
    let mut second = PgConnection::connect_with(options).await?;
    first.execute("SET search_path TO collegium_probe").await?;
    second.execute("BEGIN").await?;
    let leaked: String = sqlx::query_scalar("SHOW search_path")
        .fetch_one(&mut second)
        .await?;
    let kept: String = sqlx::query_scalar("SHOW search_path")
        .fetch_one(&mut first)
        .await?;
    second.execute("ROLLBACK").await?;
    first.execute("RESET search_path").await?;
    let lossy = leaked == "collegium_probe" || kept != "collegium_probe";
    first.close().await?;
    second.close().await?;
    if lossy {
        Err(StoreError::SessionStateLost)
    } else {
        Ok(())
    }
}
