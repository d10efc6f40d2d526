use collegium_kernel::{SharedClock, TenantContext};
use futures_util::{future::BoxFuture, stream::BoxStream};
use sqlx::{
    Describe, Either, Execute, Executor, Postgres, SqlStr,
    postgres::{PgQueryResult, PgRow, PgStatement, PgTypeInfo},
};

use crate::{Database, Invalidation, StoreError, idempotency, pool::Lease};

/// A connection inside one tenant, in a transaction or not (see [`Database::read`]
/// and [`Database::begin`]). Statements run on `&mut TenantTx`.
pub struct TenantTx {
    lease: Option<Lease>,
    tenant: TenantContext,
    database: Database,
    invalidations: Vec<Invalidation>,
}

impl TenantTx {
    pub(crate) const fn new(lease: Lease, tenant: TenantContext, database: Database) -> Self {
        Self {
            lease: Some(lease),
            tenant,
            database,
            invalidations: Vec::new(),
        }
    }

    /// The tenant it is in.
    #[must_use]
    pub const fn tenant(&self) -> &TenantContext {
        &self.tenant
    }

    /// The clock that dates what is written.
    #[must_use]
    pub const fn clock(&self) -> &SharedClock {
        self.database.clock()
    }

    /// Tells every node, at commit, to forget what it remembers of `key` under `topic`.
    pub async fn invalidate(
        &mut self,
        topic: &'static str,
        key: impl ToString,
    ) -> Result<(), StoreError> {
        let change = Invalidation::new(Some(self.tenant.id()), topic, key.to_string());
        sqlx::query!("SELECT pg_notify('collegium', $1)", change.to_payload())
            .fetch_one(&mut *self)
            .await?;
        self.invalidations.push(change);
        Ok(())
    }

    /// Remembers a change whose NOTIFY is part of another statement.
    pub(crate) fn told(&mut self, change: Invalidation) {
        if self.invalidations.last() != Some(&change) {
            self.invalidations.push(change);
        }
    }

    /// Makes everything since `begin` happen. This node forgets what was invalidated
    /// before the call returns, so the caller reads what it wrote. The `Idempotency-Key` of
    /// the running request is marked as done.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        let tenant = Some(self.tenant.id());
        if self.lease()?.in_transaction() {
            idempotency::mark(&mut self, tenant).await?;
        }
        self.commit_aside().await
    }

    /// As [`commit`](Self::commit), for what is not what the request was sent for, such as
    /// a count of attempts: no `Idempotency-Key` is marked.
    pub async fn commit_aside(mut self) -> Result<(), StoreError> {
        if let Some(lease) = &mut self.lease {
            lease.session()?.end("COMMIT").await?;
        }
        for change in &self.invalidations {
            self.database.invalidations().apply(change);
        }
        Ok(())
    }

    fn lease(&mut self) -> Result<&mut crate::pool::Session, sqlx::Error> {
        self.lease
            .as_mut()
            .ok_or(sqlx::Error::PoolClosed)?
            .session()
    }
}

impl Drop for TenantTx {
    fn drop(&mut self) {
        let Some(mut lease) = self.lease.take() else {
            return;
        };
        let Ok(session) = lease.session() else { return };
        if !session.in_transaction() || !session.can_roll_back() {
            return; // the lease closes a connection in doubt
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Ok(session) = lease.session() {
                    let _ = session.end("ROLLBACK").await;
                }
            });
        }
    }
}

impl std::fmt::Debug for TenantTx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TenantTx({})", self.tenant.slug)
    }
}

impl<'c> Executor<'c> for &'c mut TenantTx {
    type Database = Postgres;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Result<Either<PgQueryResult, PgRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Postgres>,
    {
        match self.lease() {
            Ok(session) => session.fetch_many(query),
            Err(error) => Box::pin(futures_util::stream::once(async { Err(error) })),
        }
    }

    fn fetch_optional<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxFuture<'e, Result<Option<PgRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Postgres>,
    {
        match self.lease() {
            Ok(session) => session.fetch_optional(query),
            Err(error) => Box::pin(async { Err(error) }),
        }
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [PgTypeInfo],
    ) -> BoxFuture<'e, Result<PgStatement, sqlx::Error>>
    where
        'c: 'e,
    {
        Box::pin(async move { self.lease()?.prepare(sql, parameters).await })
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Postgres>, sqlx::Error>>
    where
        'c: 'e,
    {
        Box::pin(async move { self.lease()?.describe(sql).await })
    }
}
