//! `Idempotency-Key`: the first answer is kept 24 hours and given again.
//!
//! What a request commits marks its key as done in the same transaction. So the key of a
//! request that never ended (its server was killed) tells whether anything came of it: it
//! is free again after a minute, or done without an answer.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use collegium_kernel::{Code, Problem, TenantContext, TenantId};
use sqlx::{Executor, Postgres};

use crate::{Database, StoreError};

/// How long an answer is kept.
const KEPT: Duration = Duration::hours(24);
/// A request that has not ended by now never will: its server was killed.
const ABANDONED: Duration = Duration::minutes(1);

tokio::task_local! {
    static CLAIMED: Claimed;
}

/// An answer as it was sent.
#[derive(Debug, Clone)]
pub struct StoredAnswer {
    /// HTTP status.
    pub status: u16,
    /// Content type.
    pub content_type: String,
    /// Body.
    pub body: Vec<u8>,
}

/// What is known of a key.
#[derive(Debug)]
pub enum Claim {
    /// Never seen: do the work [within](Claimed::within) the claim, then [`Keys::end`] it.
    New(Claimed),
    /// Done before: give this answer.
    Replay(StoredAnswer),
    /// Done before, but its answer was lost.
    Unanswered,
    /// Being done by another request at this moment.
    InProgress,
    /// Used with another request.
    Mismatch,
}

/// How a request with a key ended.
#[derive(Debug)]
pub enum Ending {
    /// It was done, and this is its answer from now on.
    Answered(StoredAnswer),
    /// It was refused: the key can be used again, whatever was noted on the way.
    Refused,
    /// It failed on our side: the key can be used again unless something was done.
    Failed,
}

/// A key that this request has, and no other.
#[derive(Debug, Clone)]
pub struct Claimed(Arc<Key>);

#[derive(Debug)]
struct Key {
    /// None: it is a key of the platform's API.
    tenant: Option<TenantId>,
    principal: String,
    key: String,
    /// Tells this claim from a later one of the same key.
    at: DateTime<Utc>,
}

impl Claimed {
    /// Runs a request: what it commits marks the key. Tasks that it spawns do not.
    pub async fn within<F: Future>(&self, request: F) -> F::Output {
        CLAIMED.scope(self.clone(), request).await
    }
}

/// The keys of a tenant's API, or of the platform's.
#[derive(Debug, Clone, Copy)]
pub struct Keys<'a> {
    database: &'a Database,
    tenant: Option<&'a TenantContext>,
}

impl<'a> Keys<'a> {
    /// Those of a tenant's API.
    #[must_use]
    pub const fn of_tenant(database: &'a Database, tenant: &'a TenantContext) -> Self {
        let tenant = Some(tenant);
        Self { database, tenant }
    }

    /// Those of the platform's API.
    #[must_use]
    pub const fn of_platform(database: &'a Database) -> Self {
        let tenant = None;
        Self { database, tenant }
    }

    /// Whose they are; none for the platform.
    #[must_use]
    pub fn tenant(&self) -> Option<TenantId> {
        self.tenant.map(TenantContext::id)
    }

    /// Claims a principal's key for a request with this hash.
    pub async fn claim(
        &self,
        principal: &str,
        key: &str,
        request_hash: &[u8],
    ) -> Result<Claim, StoreError> {
        let claimed = Claimed(Arc::new(Key {
            tenant: self.tenant(),
            principal: principal.to_owned(),
            key: key.to_owned(),
            at: self.database.clock().now(),
        }));
        match self.tenant {
            Some(tenant) => {
                let mut tx = self.database.read(tenant).await?;
                claim(&mut tx, claimed, request_hash).await
            }
            None => {
                let mut tx = self.database.control().await?;
                let claim = claim(&mut *tx, claimed, request_hash).await?;
                tx.commit().await?;
                Ok(claim)
            }
        }
    }

    /// Ends a request. Nothing happens if its claim was given up meanwhile.
    pub async fn end(&self, claimed: &Claimed, ending: &Ending) -> Result<(), StoreError> {
        match self.tenant {
            Some(tenant) => end(&mut self.database.read(tenant).await?, claimed, ending).await,
            None => {
                let mut tx = self.database.control().await?;
                end(&mut *tx, claimed, ending).await?;
                tx.commit().await
            }
        }
    }
}

// The table has the same name in a tenant's schema and in the platform's, and the
// connection is in one of them.

async fn claim<C>(
    connection: &mut C,
    claimed: Claimed,
    request_hash: &[u8],
) -> Result<Claim, StoreError>
where
    for<'c> &'c mut C: Executor<'c, Database = Postgres>,
{
    let Key {
        principal, key, at, ..
    } = &*claimed.0;
    let abandoned = *at - ABANDONED;
    let inserted = sqlx::query!(
        "INSERT INTO idempotency_keys AS k (principal, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (principal, key) DO UPDATE
         SET request_hash = $3, created_at = $4, status = NULL, content_type = NULL, body = NULL
         WHERE k.created_at < $5 OR (k.status IS NULL AND k.request_hash = $3 AND k.created_at < $6)",
        principal,
        key,
        request_hash,
        at,
        *at - KEPT,
        abandoned,
    )
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 1 {
        return Ok(Claim::New(claimed));
    }
    let row = sqlx::query!(
        "SELECT request_hash, created_at, status, content_type, body
         FROM idempotency_keys WHERE principal = $1 AND key = $2",
        principal,
        key,
    )
    .fetch_optional(connection)
    .await?;
    Ok(match row {
        None => Claim::InProgress,
        Some(row) if row.request_hash != request_hash => Claim::Mismatch,
        Some(row) => match (row.status, row.content_type, row.body) {
            (Some(status), Some(content_type), Some(body)) => Claim::Replay(StoredAnswer {
                status: u16::try_from(status).unwrap_or(500),
                content_type,
                body,
            }),
            (Some(status), ..) if status != 0 || row.created_at < abandoned => Claim::Unanswered,
            _ => Claim::InProgress,
        },
    })
}

/// Marks the key of the running request in the transaction that is about to commit, if that
/// has written anything. Refuses if the key was given up for abandoned meanwhile and another
/// request has it: of the two, only that one may be done.
pub(crate) async fn mark<C>(connection: &mut C, tenant: Option<TenantId>) -> Result<(), StoreError>
where
    for<'c> &'c mut C: Executor<'c, Database = Postgres>,
{
    let Ok(claimed) = CLAIMED.try_with(Clone::clone) else {
        return Ok(());
    };
    if claimed.0.tenant != tenant {
        return Ok(());
    }
    let Key {
        principal, key, at, ..
    } = &*claimed.0;
    let marked = sqlx::query!(
        "UPDATE idempotency_keys SET status = 0
         WHERE principal = $1 AND key = $2 AND created_at = $3 AND pg_current_xact_id_if_assigned() IS NOT NULL",
        principal,
        key,
        at,
    )
    .execute(&mut *connection)
    .await?;
    if marked.rows_affected() == 1 {
        return Ok(());
    }
    // It may also have been deleted, by this transaction: whoever is erased has no keys.
    let lost = sqlx::query_scalar!(
        "SELECT EXISTS (SELECT FROM idempotency_keys WHERE principal = $1 AND key = $2 AND created_at <> $3) AS \"lost!\"",
        principal,
        key,
        at,
    )
    .fetch_one(connection)
    .await?;
    if lost {
        return Err(Problem::new(Code::IdempotencyInProgress)
            .with_retry_after(1)
            .into());
    }
    Ok(())
}

async fn end<C>(connection: &mut C, claimed: &Claimed, ending: &Ending) -> Result<(), StoreError>
where
    for<'c> &'c mut C: Executor<'c, Database = Postgres>,
{
    let Key {
        principal, key, at, ..
    } = &*claimed.0;
    if !matches!(ending, Ending::Answered(_)) {
        let freed = sqlx::query!(
            "DELETE FROM idempotency_keys
             WHERE principal = $1 AND key = $2 AND created_at = $3 AND (status IS NULL OR $4)",
            principal,
            key,
            at,
            matches!(ending, Ending::Refused),
        )
        .execute(&mut *connection)
        .await?;
        if freed.rows_affected() == 1 {
            return Ok(());
        }
    }
    let (status, content_type, body) = match ending {
        Ending::Answered(answer) => (
            answer.status,
            Some(&answer.content_type),
            Some(&answer.body),
        ),
        Ending::Refused | Ending::Failed => (500, None, None),
    };
    sqlx::query!(
        "UPDATE idempotency_keys SET status = $4, content_type = $5, body = $6
         WHERE principal = $1 AND key = $2 AND created_at = $3",
        principal,
        key,
        at,
        i32::from(status),
        content_type,
        body,
    )
    .execute(connection)
    .await?;
    Ok(())
}
