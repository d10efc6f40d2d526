use std::ops::{Deref, DerefMut};

use collegium_kernel::{SharedClock, TenantId};
use sqlx::{PgConnection, Postgres, Transaction};

use crate::{Database, Invalidation, StoreError, idempotency};

/// A transaction in the platform's own schema; statements run on `&mut **tx`
/// and write their tables as `control.…`. It can reach no tenant's data.
#[derive(Debug)]
pub struct ControlTx {
    inner: Transaction<'static, Postgres>,
    database: Database,
    invalidations: Vec<Invalidation>,
}

impl ControlTx {
    pub(crate) const fn new(inner: Transaction<'static, Postgres>, database: Database) -> Self {
        Self {
            inner,
            database,
            invalidations: Vec::new(),
        }
    }

    /// The clock that dates what is written.
    #[must_use]
    pub const fn clock(&self) -> &SharedClock {
        self.database.clock()
    }

    /// Tells every node, at commit, to forget what it remembers of `key` under `topic`.
    pub async fn invalidate(
        &mut self,
        tenant: Option<TenantId>,
        topic: &'static str,
        key: impl ToString,
    ) -> Result<(), StoreError> {
        let change = Invalidation::new(tenant, topic, key.to_string());
        sqlx::query!("SELECT pg_notify('collegium', $1)", change.to_payload())
            .fetch_one(&mut *self.inner)
            .await?;
        self.invalidations.push(change);
        Ok(())
    }

    /// Makes everything happen; this node forgets what was invalidated before the call returns.
    /// The `Idempotency-Key` of the running request is marked as done.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        idempotency::mark(&mut *self.inner, None).await?;
        self.inner.commit().await?;
        for change in &self.invalidations {
            self.database.invalidations().apply(change);
        }
        Ok(())
    }
}

impl Deref for ControlTx {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.inner
    }
}

impl DerefMut for ControlTx {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.inner
    }
}
