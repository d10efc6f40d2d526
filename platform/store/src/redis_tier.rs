use std::time::Duration;

use bytes::Bytes;
use collegium_kernel::TenantId;
use redis::{
    AsyncCommands,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use crate::StoreError;

/// How long a request waits for Redis before it goes on without.
const PATIENCE: Duration = Duration::from_millis(100);

/// Redis as something that helps but is never needed: an error is a miss.
#[derive(Clone)]
pub struct RedisTier {
    connection: ConnectionManager,
}

impl std::fmt::Debug for RedisTier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RedisTier")
    }
}

impl RedisTier {
    /// Connects, and again by itself whenever the connection is lost. Redis need not be up yet.
    pub fn connect(url: &str) -> Result<Self, StoreError> {
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(PATIENCE))
            .set_response_timeout(Some(PATIENCE))
            .set_number_of_retries(0);
        let connection =
            ConnectionManager::new_lazy_with_config(redis::Client::open(url)?, config)?;
        Ok(Self { connection })
    }

    /// The connection, for scripts.
    #[must_use]
    pub fn connection(&self) -> ConnectionManager {
        self.connection.clone()
    }

    /// The value, or none if Redis has none or does not answer.
    pub async fn get(&self, key: &str) -> Option<Bytes> {
        let answer: Option<Vec<u8>> = self.connection().get(key).await.unwrap_or_else(|error| {
            tracing::debug!(%error, "redis: get");
            None
        });
        answer.map(Bytes::from)
    }

    pub(crate) async fn put(&self, key: &str, value: &Bytes, ttl: Duration) {
        let seconds = ttl.as_secs().max(1);
        if let Err(error) = self
            .connection()
            .set_ex::<_, _, ()>(key, &value[..], seconds)
            .await
        {
            tracing::debug!(%error, "redis: set");
        }
    }

    pub(crate) async fn delete(&self, key: String) {
        if let Err(error) = self.connection().del::<_, ()>(key).await {
            tracing::debug!(%error, "redis: del");
        }
    }

    /// Deletes every key of a tenant; part of deleting the tenant.
    pub async fn delete_tenant(&self, tenant: TenantId) -> Result<usize, StoreError> {
        let names = self.keys_of(tenant).await?;
        for chunk in names.chunks(500) {
            self.connection().del::<_, ()>(chunk).await?;
        }
        Ok(names.len())
    }

    /// Every key of a tenant.
    pub async fn keys_of(&self, tenant: TenantId) -> Result<Vec<String>, StoreError> {
        let mut connection = self.connection();
        let mut names = Vec::new();
        let mut found = connection
            .scan_match::<_, String>(format!("{tenant}:*"))
            .await?;
        while let Some(name) = found.next_item().await {
            names.push(name?);
        }
        Ok(names)
    }
}
