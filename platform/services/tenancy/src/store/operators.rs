use std::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use collegium_kernel::{Code, OperatorRole, Problem, RequestInfo};
use collegium_store::{ControlTx, StoreError};
use uuid::Uuid;

use crate::domain::Operator;

struct Row {
    id: Uuid,
    email: String,
    name: String,
    role: String,
    status: String,
    created_at: DateTime<Utc>,
}

impl From<Row> for Operator {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            email: row.email,
            name: row.name,
            role: role_of(&row.role),
            active: row.status == "active",
            created_at: row.created_at,
        }
    }
}

/// A role that is not known (any more) may only look.
fn role_of(text: &str) -> OperatorRole {
    if text == "admin" {
        OperatorRole::Admin
    } else {
        OperatorRole::Viewer
    }
}

const fn role_text(role: OperatorRole) -> &'static str {
    match role {
        OperatorRole::Admin => "admin",
        OperatorRole::Viewer => "viewer",
    }
}

/// Up to `limit + 1` operators after `after`, oldest first.
pub(crate) async fn list(
    tx: &mut ControlTx,
    after: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Operator>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, email, name, role, status, created_at FROM control.operators
         WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2",
        after,
        i64::from(limit) + 1,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Writes an operator.
pub(crate) async fn insert(
    tx: &mut ControlTx,
    operator: &Operator,
    password_hash: &str,
) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "INSERT INTO control.operators (id, email, name, password_hash, role, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        operator.id,
        operator.email,
        operator.name,
        password_hash,
        role_text(operator.role),
        operator.created_at,
    )
    .execute(&mut **tx)
    .await;
    done.map_err(|error| {
        let error = StoreError::from(error);
        if error.constraint() == Some("operators_email_key") {
            return Problem::new(Code::EmailTaken).into();
        }
        error
    })?;
    Ok(())
}

/// The operator with an address, and the hash of their password.
pub(crate) async fn by_email(
    tx: &mut ControlTx,
    email: &str,
) -> Result<Option<(Operator, String)>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, email, name, role, status, created_at, password_hash
         FROM control.operators WHERE lower(email) = lower($1)",
        email
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| {
        let operator = Operator {
            id: row.id,
            email: row.email,
            name: row.name,
            role: role_of(&row.role),
            active: row.status == "active",
            created_at: row.created_at,
        };
        (operator, row.password_hash)
    }))
}

/// Shuts an operator out and ends their sessions; none if there is no such operator.
pub(crate) async fn deactivate(
    tx: &mut ControlTx,
    id: Uuid,
) -> Result<Option<Operator>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "UPDATE control.operators SET status = 'deactivated' WHERE id = $1
         RETURNING id, email, name, role, status, created_at",
        id
    )
    .fetch_optional(&mut **tx)
    .await?;
    sqlx::query!(
        "DELETE FROM control.operator_tokens WHERE operator_id = $1",
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(row.map(Into::into))
}

/// How many operators could still change things.
pub(crate) async fn count_admins(tx: &mut ControlTx) -> Result<i64, StoreError> {
    // Locked, so that two cannot shut each other out at once.
    let rows = sqlx::query_scalar!(
        "SELECT id FROM control.operators WHERE role = 'admin' AND status = 'active' FOR UPDATE"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX))
}

/// Counts an attempt to sign in before it is known how it ends, so that guesses made at
/// once do not slip through; says until when the address is locked, if it was.
pub(crate) async fn count_attempt(
    tx: &mut ControlTx,
    subject: &str,
    forget_after: Duration,
) -> Result<(i32, Option<DateTime<Utc>>), StoreError> {
    let now = tx.clock().now();
    let row = sqlx::query!(
        "INSERT INTO control.operator_sign_in_failures AS f (subject, failures, last_failure_at) VALUES ($1, 1, $2)
         ON CONFLICT (subject) DO UPDATE SET
             failures = CASE WHEN f.locked_until > $2 THEN f.failures
                             WHEN f.last_failure_at < $3 THEN 1 ELSE f.failures + 1 END,
             last_failure_at = CASE WHEN f.locked_until > $2 THEN f.last_failure_at ELSE $2 END
         RETURNING failures, locked_until",
        subject,
        now,
        now - forget_after,
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok((row.failures, row.locked_until.filter(|until| *until > now)))
}

/// Locks an address.
pub(crate) async fn lock_until(
    tx: &mut ControlTx,
    subject: &str,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE control.operator_sign_in_failures SET locked_until = $2 WHERE subject = $1",
        subject,
        until
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Forgets the failures of an address.
pub(crate) async fn clear_attempts(tx: &mut ControlTx, subject: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM control.operator_sign_in_failures WHERE subject = $1",
        subject
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes a token.
pub(crate) async fn insert_token(
    tx: &mut ControlTx,
    hash: &[u8],
    operator: Uuid,
    info: &RequestInfo,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let now = tx.clock().now();
    sqlx::query!(
        "INSERT INTO control.operator_tokens (token_hash, operator_id, user_agent, ip, created_at, expires_at)
         VALUES ($1, $2, $3, $4::text::inet, $5, $6)",
        hash,
        operator,
        info.user_agent.as_deref(),
        info.ip.as_ref().map(IpAddr::to_string),
        now,
        expires_at,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Who a token belongs to, and until when.
pub(crate) async fn by_token(
    tx: &mut ControlTx,
    hash: &[u8],
) -> Result<Option<(Operator, DateTime<Utc>)>, StoreError> {
    let now = tx.clock().now();
    let row = sqlx::query!(
        "SELECT o.id, o.email, o.name, o.role, o.status, o.created_at, t.expires_at
         FROM control.operator_tokens t JOIN control.operators o ON o.id = t.operator_id
         WHERE t.token_hash = $1 AND t.expires_at > $2 AND o.status = 'active'",
        hash,
        now,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| {
        let operator = Operator {
            id: row.id,
            email: row.email,
            name: row.name,
            role: role_of(&row.role),
            active: true,
            created_at: row.created_at,
        };
        (operator, row.expires_at)
    }))
}

/// Ends a session.
pub(crate) async fn delete_token(tx: &mut ControlTx, hash: &[u8]) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM control.operator_tokens WHERE token_hash = $1",
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Throws away what has expired.
pub(crate) async fn delete_expired(
    tx: &mut ControlTx,
    failures_before: DateTime<Utc>,
) -> Result<(), StoreError> {
    let now = tx.clock().now();
    sqlx::query!(
        "DELETE FROM control.operator_tokens WHERE expires_at < $1",
        now
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "DELETE FROM control.operator_sign_in_failures WHERE last_failure_at < $1",
        failures_before
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
