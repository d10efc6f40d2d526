use chrono::{DateTime, Utc};
use collegium_store::TenantTx;
use uuid::Uuid;

use super::one_row;
use crate::{
    IdentityError, Result,
    domain::{Email, Locale, PersonName, TimeZone, User, UserFilter, UserStatus},
};

struct Row {
    id: Uuid,
    email: String,
    email_verified: bool,
    name: String,
    locale: String,
    time_zone: String,
    has_avatar: bool,
    status: String,
    roles: Vec<String>,
    second_factor: bool,
    last_seen_at: Option<DateTime<Utc>>,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl TryFrom<Row> for User {
    type Error = IdentityError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            status: status(&row.status)?,
            id: row.id,
            email: row.email,
            email_verified: row.email_verified,
            name: row.name,
            locale: row.locale,
            time_zone: row.time_zone,
            has_avatar: row.has_avatar,
            roles: row.roles,
            second_factor: row.second_factor,
            last_seen_at: row.last_seen_at,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

fn status(text: &str) -> Result<UserStatus> {
    text.parse()
        .map_err(|_| IdentityError::Fault("a user has a status that this version does not know"))
}

/// The person with this id, also an erased one.
pub(crate) async fn find(tx: &mut TenantTx, id: Uuid) -> Result<Option<User>> {
    Ok(find_all(tx, &[id]).await?.pop())
}

/// Those of these people who exist, also erased ones.
pub(crate) async fn find_all(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<User>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT u.id, u.email, u.email_verified_at IS NOT NULL AS "email_verified!", u.name, u.locale, u.time_zone,
                  u.avatar_key IS NOT NULL AS "has_avatar!", u.status,
                  ARRAY(SELECT role FROM user_roles r WHERE r.user_id = u.id ORDER BY role) AS "roles!",
                  EXISTS (SELECT FROM totp_secrets t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS "second_factor!",
                  (SELECT max(last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS last_seen_at,
                  u.version, u.created_at, u.updated_at
           FROM users u WHERE u.id = ANY ($1)"#,
        ids,
    )
    .fetch_all(tx)
    .await?;
    rows.into_iter().map(User::try_from).collect()
}

/// The id of the person with this address.
pub(crate) async fn id_by_email(tx: &mut TenantTx, email: &Email) -> Result<Option<Uuid>> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM users WHERE lower(email) = $1",
        email.as_str()
    )
    .fetch_optional(tx)
    .await?;
    Ok(id)
}

/// The people whom a filter shows, in the order they came; one more than `limit`.
pub(crate) async fn list(
    tx: &mut TenantTx,
    filter: &UserFilter,
    after: Option<Uuid>,
    limit: u32,
) -> Result<Vec<User>> {
    let pattern = filter.search.as_deref().map(|text| {
        let escaped = text
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        format!("%{escaped}%")
    });
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT u.id, u.email, u.email_verified_at IS NOT NULL AS "email_verified!", u.name, u.locale, u.time_zone,
                  u.avatar_key IS NOT NULL AS "has_avatar!", u.status,
                  ARRAY(SELECT role FROM user_roles r WHERE r.user_id = u.id ORDER BY role) AS "roles!",
                  EXISTS (SELECT FROM totp_secrets t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS "second_factor!",
                  (SELECT max(last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS last_seen_at,
                  u.version, u.created_at, u.updated_at
           FROM users u
           WHERE ($1::uuid IS NULL OR u.id > $1)
             AND ($2::text IS NULL OR u.email ILIKE $2 OR u.name ILIKE $2)
             AND (u.status = $3 OR ($3 IS NULL AND u.status <> 'erased'))
             AND ($4::text IS NULL OR EXISTS (SELECT FROM user_roles r WHERE r.user_id = u.id AND r.role = $4))
           ORDER BY u.id LIMIT $5"#,
        after,
        pattern,
        filter.status.map(UserStatus::as_str),
        filter.role,
        i64::from(limit) + 1,
    )
    .fetch_all(tx)
    .await?;
    rows.into_iter().map(User::try_from).collect()
}

/// People who count against the plan.
pub(crate) async fn count(tx: &mut TenantTx) -> Result<i64> {
    let count =
        sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM users WHERE status <> 'erased'"#)
            .fetch_one(tx)
            .await?;
    Ok(count)
}

/// A new person's row.
pub(crate) struct Insert<'a> {
    pub(crate) id: Uuid,
    pub(crate) email: &'a Email,
    pub(crate) name: &'a PersonName,
    pub(crate) locale: &'a str,
    pub(crate) password_hash: Option<&'a str>,
    pub(crate) verified: bool,
    pub(crate) status: UserStatus,
    pub(crate) now: DateTime<Utc>,
}

/// Writes a new person.
pub(crate) async fn insert(tx: &mut TenantTx, new: Insert<'_>) -> Result<()> {
    let verified_at = new.verified.then_some(new.now);
    let done = sqlx::query!(
        "INSERT INTO users (id, email, email_verified_at, name, password_hash, locale, status, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        new.id,
        new.email.as_str(),
        verified_at,
        new.name.as_str(),
        new.password_hash,
        new.locale,
        new.status.as_str(),
        new.now,
    )
    .execute(tx)
    .await;
    done.map_err(taken)?;
    Ok(())
}

/// Tells "the address is in use" from other failures.
fn taken(error: sqlx::Error) -> IdentityError {
    let error = collegium_store::StoreError::from(error);
    if error.constraint() == Some("users_email_key") {
        return IdentityError::refused(collegium_kernel::Code::EmailTaken);
    }
    error.into()
}

/// What proving who one is needs to know.
pub(crate) struct Account {
    pub(crate) id: Uuid,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) status: UserStatus,
    pub(crate) verified: bool,
    pub(crate) password_hash: Option<String>,
    pub(crate) second_factor: bool,
}

/// A row of [`Account`].
struct AccountRow {
    id: Uuid,
    email: String,
    name: String,
    locale: String,
    status: String,
    verified: bool,
    password_hash: Option<String>,
    second_factor: bool,
}

impl TryFrom<AccountRow> for Account {
    type Error = IdentityError;

    fn try_from(row: AccountRow) -> Result<Self> {
        Ok(Self {
            status: status(&row.status)?,
            id: row.id,
            email: row.email,
            name: row.name,
            locale: row.locale,
            verified: row.verified,
            password_hash: row.password_hash,
            second_factor: row.second_factor,
        })
    }
}

/// The account with this address or id, whichever is given.
pub(crate) async fn account(
    tx: &mut TenantTx,
    email: Option<&Email>,
    id: Option<Uuid>,
) -> Result<Option<Account>> {
    let row = sqlx::query_as!(
        AccountRow,
        r#"SELECT id, email, name, locale, status, email_verified_at IS NOT NULL AS "verified!", password_hash,
                  EXISTS (SELECT FROM totp_secrets t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS "second_factor!"
           FROM users u WHERE lower(email) = $1 OR id = $2"#,
        email.map(Email::as_str),
        id,
    )
    .fetch_optional(tx)
    .await?;
    row.map(Account::try_from).transpose()
}

/// Active people to whom a role in the tenant gives a permission everywhere.
pub(crate) async fn who_may(tx: &mut TenantTx, permission: &str) -> Result<Vec<Account>> {
    let rows = sqlx::query_as!(
        AccountRow,
        r#"SELECT id, email, name, locale, status, email_verified_at IS NOT NULL AS "verified!", password_hash,
                  EXISTS (SELECT FROM totp_secrets t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS "second_factor!"
           FROM users u
           WHERE status = 'active' AND email_verified_at IS NOT NULL AND EXISTS (
               SELECT FROM user_roles JOIN role_permissions USING (role)
               WHERE user_id = u.id AND scope = 'tenant' AND permission IN ('*', $1))
           ORDER BY id"#,
        permission,
    )
    .fetch_all(tx)
    .await?;
    rows.into_iter().map(Account::try_from).collect()
}

/// Sets a password, and with it (a reset, an invitation) what its letter proved.
pub(crate) async fn set_password(
    tx: &mut TenantTx,
    id: Uuid,
    hash: &str,
    verified: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE users SET password_hash = $2, version = version + 1, updated_at = $4,
                email_verified_at = CASE WHEN $3 THEN coalesce(email_verified_at, $4) ELSE email_verified_at END
         WHERE id = $1 AND status <> 'erased'",
        id,
        hash,
        verified,
        now,
    )
    .execute(tx)
    .await?;
    one_row(done.rows_affected())
}

/// Notes that the address is the person's.
pub(crate) async fn set_verified(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE users SET email_verified_at = coalesce(email_verified_at, $2), version = version + 1, updated_at = $2
         WHERE id = $1 AND status <> 'erased'",
        id,
        now,
    )
    .execute(tx)
    .await?;
    one_row(done.rows_affected())
}

/// Changes the address to one that was proved.
pub(crate) async fn set_email(
    tx: &mut TenantTx,
    id: Uuid,
    email: &Email,
    now: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE users SET email = $2, email_verified_at = $3, version = version + 1, updated_at = $3
         WHERE id = $1 AND status <> 'erased'",
        id,
        email.as_str(),
        now,
    )
    .execute(tx)
    .await
    .map_err(taken)?;
    one_row(done.rows_affected())
}

/// Changes what people may change of themselves.
pub(crate) async fn set_profile(
    tx: &mut TenantTx,
    id: Uuid,
    name: Option<&PersonName>,
    locale: Option<&Locale>,
    time_zone: Option<&TimeZone>,
    now: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE users SET name = coalesce($2, name), locale = coalesce($3, locale), time_zone = coalesce($4, time_zone),
                version = version + 1, updated_at = $5
         WHERE id = $1 AND status <> 'erased'",
        id,
        name.map(PersonName::as_str),
        locale.map(Locale::as_str),
        time_zone.map(TimeZone::as_str),
        now,
    )
    .execute(tx)
    .await?;
    one_row(done.rows_affected())
}

/// Changes the status.
pub(crate) async fn set_status(
    tx: &mut TenantTx,
    id: Uuid,
    status: UserStatus,
    now: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE users SET status = $2, version = version + 1, updated_at = $3 WHERE id = $1 AND status <> 'erased'",
        id,
        status.as_str(),
        now,
    )
    .execute(tx)
    .await?;
    one_row(done.rows_affected())
}

/// Replaces the roles.
pub(crate) async fn set_roles(tx: &mut TenantTx, id: Uuid, roles: &[String]) -> Result<()> {
    sqlx::query!(
        "DELETE FROM user_roles WHERE user_id = $1 AND role <> ALL($2)",
        id,
        roles
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT INTO user_roles (user_id, role) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING",
        id,
        roles,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Counts a change that is not in the person's own row.
pub(crate) async fn touch(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "UPDATE users SET version = version + 1, updated_at = $2 WHERE id = $1",
        id,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Locks the person's row and says at which version it is.
pub(crate) async fn lock_version(tx: &mut TenantTx, id: Uuid) -> Result<Option<i32>> {
    let version = sqlx::query_scalar!("SELECT version FROM users WHERE id = $1 FOR UPDATE", id)
        .fetch_optional(tx)
        .await?;
    Ok(version)
}

/// Owners who may sign in, besides this person.
pub(crate) async fn other_owners(tx: &mut TenantTx, id: Uuid) -> Result<i64> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM user_roles r JOIN users u ON u.id = r.user_id
           WHERE r.role = 'owner' AND u.status = 'active' AND u.id <> $1"#,
        id,
    )
    .fetch_one(tx)
    .await?;
    Ok(count)
}

/// Where the picture is kept.
pub(crate) async fn avatar_key(tx: &mut TenantTx, id: Uuid) -> Result<Option<String>> {
    let key = sqlx::query_scalar!("SELECT avatar_key FROM users WHERE id = $1", id)
        .fetch_optional(tx)
        .await?;
    Ok(key.flatten())
}

/// Changes where the picture is kept, and says where it was.
pub(crate) async fn set_avatar_key(
    tx: &mut TenantTx,
    id: Uuid,
    key: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    let old = sqlx::query_scalar!(
        "SELECT avatar_key FROM users WHERE id = $1 AND status <> 'erased' FOR UPDATE",
        id
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or_else(IdentityError::not_found)?;
    sqlx::query!(
        "UPDATE users SET avatar_key = $2, version = version + 1, updated_at = $3 WHERE id = $1",
        id,
        key,
        now,
    )
    .execute(tx)
    .await?;
    Ok(old)
}

/// Takes back an invitation that nobody has accepted.
pub(crate) async fn delete_invited(tx: &mut TenantTx, id: Uuid) -> Result<()> {
    let done = sqlx::query!("DELETE FROM users WHERE id = $1 AND status = 'invited'", id)
        .execute(tx)
        .await?;
    one_row(done.rows_affected())
}
