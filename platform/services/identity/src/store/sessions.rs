use std::net::IpAddr;

use chrono::{DateTime, Utc};
use collegium_kernel::RequestInfo;
use collegium_store::TenantTx;
use uuid::Uuid;

use crate::{
    Result,
    domain::{Session, SessionKind},
};

/// A new session's row.
pub(crate) struct Insert<'a> {
    pub(crate) id: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) kind: SessionKind,
    pub(crate) secret_hash: Option<&'a [u8]>,
    pub(crate) info: &'a RequestInfo,
    pub(crate) now: DateTime<Utc>,
    pub(crate) expires_at: DateTime<Utc>,
}

/// Writes a new session.
pub(crate) async fn insert(tx: &mut TenantTx, new: Insert<'_>) -> Result<()> {
    sqlx::query!(
        "INSERT INTO sessions (id, user_id, kind, secret_hash, user_agent, ip, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6::text::inet, $7, $7, $8)",
        new.id,
        new.user_id,
        new.kind.as_str(),
        new.secret_hash,
        new.info.user_agent.as_deref(),
        new.info.ip.as_ref().map(IpAddr::to_string),
        new.now,
        new.expires_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A person's live sessions, newest first; one more than `limit`.
pub(crate) async fn list(
    tx: &mut TenantTx,
    user_id: Uuid,
    current: Option<Uuid>,
    (before, limit): (Option<Uuid>, u32),
) -> Result<Vec<Session>> {
    let now = tx.clock().now();
    let sessions = sqlx::query_as!(
        Session,
        r#"SELECT id, kind, user_agent, host(ip) AS ip, created_at, last_seen_at, expires_at,
                  id IS NOT DISTINCT FROM $2 AS "current!"
           FROM sessions
           WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $3 AND ($4::uuid IS NULL OR id < $4)
           ORDER BY id DESC LIMIT $5"#,
        user_id,
        current,
        now,
        before,
        i64::from(limit) + 1,
    )
    .fetch_all(tx)
    .await?;
    Ok(sessions)
}

/// Ends one session of a person; false if it is not theirs or has ended.
pub(crate) async fn revoke(
    tx: &mut TenantTx,
    user_id: Uuid,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query!(
        "UPDATE sessions SET revoked_at = $3 WHERE id = $2 AND user_id = $1 AND revoked_at IS NULL",
        user_id,
        id,
        now,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all sessions of a person but one.
pub(crate) async fn revoke_all(
    tx: &mut TenantTx,
    user_id: Uuid,
    except: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!(
        "UPDATE sessions SET revoked_at = $3
         WHERE user_id = $1 AND id IS DISTINCT FROM $2 AND revoked_at IS NULL",
        user_id,
        except,
        now,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

/// Who a live session belongs to.
pub(crate) struct Bearer {
    pub(crate) session_id: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) roles: Vec<String>,
    pub(crate) expires_at: DateTime<Utc>,
    pub(crate) last_seen_at: DateTime<Utc>,
}

/// The live session with this cookie.
pub(crate) async fn by_secret(
    tx: &mut TenantTx,
    secret_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Bearer>> {
    let bearer = sqlx::query_as!(
        Bearer,
        r#"SELECT s.id AS session_id, u.id AS user_id, u.name, u.locale, s.expires_at, s.last_seen_at,
                  ARRAY(SELECT role FROM user_roles r WHERE r.user_id = u.id ORDER BY role) AS "roles!"
           FROM sessions s JOIN users u ON u.id = s.user_id
           WHERE s.secret_hash = $1 AND s.kind = 'browser' AND s.revoked_at IS NULL AND s.expires_at > $2
             AND u.status = 'active'"#,
        secret_hash,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(bearer)
}

/// The live session that an access token names.
pub(crate) async fn by_id(
    tx: &mut TenantTx,
    id: Uuid,
    user_id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Bearer>> {
    let bearer = sqlx::query_as!(
        Bearer,
        r#"SELECT s.id AS session_id, u.id AS user_id, u.name, u.locale, s.expires_at, s.last_seen_at,
                  ARRAY(SELECT role FROM user_roles r WHERE r.user_id = u.id ORDER BY role) AS "roles!"
           FROM sessions s JOIN users u ON u.id = s.user_id
           WHERE s.id = $1 AND u.id = $2 AND s.kind = 'api' AND s.revoked_at IS NULL AND s.expires_at > $3
             AND u.status = 'active'"#,
        id,
        user_id,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(bearer)
}

/// Notes that a session is in use.
pub(crate) async fn seen(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2",
        id,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A refresh token and the session it belongs to.
pub(crate) struct Refresh {
    pub(crate) session_id: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) used: bool,
    /// Neither it nor its session has ended, and the person may sign in.
    pub(crate) live: bool,
    pub(crate) session_ends: DateTime<Utc>,
}

/// Finds and locks a refresh token, so that of two who bring it one comes second.
pub(crate) async fn lock_refresh(
    tx: &mut TenantTx,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Refresh>> {
    let refresh = sqlx::query_as!(
        Refresh,
        r#"SELECT s.id AS session_id, u.id AS user_id, r.used_at IS NOT NULL AS "used!",
                  (r.expires_at > $2 AND s.expires_at > $2 AND s.revoked_at IS NULL AND u.status = 'active') AS "live!",
                  s.expires_at AS session_ends
           FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id JOIN users u ON u.id = s.user_id
           WHERE r.token_hash = $1 FOR UPDATE OF r"#,
        token_hash,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(refresh)
}

/// Writes a new refresh token.
pub(crate) async fn insert_refresh(
    tx: &mut TenantTx,
    token_hash: &[u8],
    session_id: Uuid,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO refresh_tokens (token_hash, session_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        token_hash,
        session_id,
        now,
        expires_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Marks a refresh token as used; its session is thereby in use.
pub(crate) async fn use_refresh(
    tx: &mut TenantTx,
    token_hash: &[u8],
    session_id: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE refresh_tokens SET used_at = $2 WHERE token_hash = $1",
        token_hash,
        now
    )
    .execute(&mut *tx)
    .await?;
    seen(tx, session_id, now).await
}

/// Forgets what ended before a moment.
pub(crate) async fn sweep(tx: &mut TenantTx, before: DateTime<Utc>) -> Result<u64> {
    let sessions = sqlx::query!(
        "DELETE FROM sessions WHERE expires_at < $1 OR revoked_at < $1",
        before
    )
    .execute(&mut *tx)
    .await?;
    let tokens = sqlx::query!("DELETE FROM refresh_tokens WHERE expires_at < $1", before)
        .execute(tx)
        .await?;
    Ok(sessions.rows_affected() + tokens.rows_affected())
}
