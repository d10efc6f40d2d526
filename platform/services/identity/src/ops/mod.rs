//! The use-cases. They are told who calls, and that the guard let them; what they
//! check themselves are rules about whose things these are.

mod api_keys;
mod audit_log;
mod avatar;
mod email_change;
mod erasure;
mod housekeeping;
mod invitations;
mod keys;
mod links;
mod passwords;
mod profile;
mod roles;
mod second_factor;
mod sessions;
mod settings;
mod setup;
mod sign_in;
mod sign_up;
mod tokens;
mod users;

use chrono::Duration;
use collegium_contracts::mail::{Letter, MAIL_JOB, Mail};
use collegium_kernel::{Code, DEFAULT_LIMIT, MAX_LIMIT, Problem, RequestContext};
use collegium_store::{TenantTx, audit::Entry};
use serde_json::Value;
use uuid::Uuid;

pub(crate) use links::{MAY_ASK_AGAIN_AFTER, send_reset, send_verification};
pub use second_factor::{TotpEnrolment, TotpStatus};
pub use sign_in::SignIn;

use crate::{
    Identity, IdentityError, Result, authn,
    domain::{Locale, Rights},
    store::{
        roles as role_store,
        users::{self as user_store, Account},
    },
};

/// How long an access token lives.
pub(crate) const ACCESS_TOKEN_LIFE: Duration = Duration::minutes(15);

/// The role of whoever signs up.
const SIGN_UP_ROLE: &str = "learner";

impl Identity {
    async fn begin(&self, ctx: &RequestContext) -> Result<TenantTx> {
        Ok(self.0.database.begin(&ctx.tenant).await?)
    }

    async fn read(&self, ctx: &RequestContext) -> Result<TenantTx> {
        Ok(self.0.database.read(&ctx.tenant).await?)
    }
}

/// What the caller may give to others.
async fn rights_of(tx: &mut TenantTx, ctx: &RequestContext) -> Result<Rights> {
    let principal = &ctx.principal;
    if principal.kind == collegium_kernel::PrincipalKind::System {
        return Ok(Rights::of_system());
    }
    if let Some(scopes) = &principal.scopes {
        return Ok(Rights::of_scopes(scopes));
    }
    let roles = role_store::list(tx).await?;
    let theirs = roles.iter().filter(|r| principal.roles.contains(&r.name));
    Ok(Rights::of_roles(theirs))
}

/// Queues a letter to an account's address.
pub(crate) async fn write_letter(
    tx: &mut TenantTx,
    account: &Account,
    letter: Letter,
) -> Result<()> {
    write_letter_to(tx, account, &account.email, letter).await
}

/// Queues a letter to a person at another address than their account's.
async fn write_letter_to(
    tx: &mut TenantTx,
    account: &Account,
    to: &str,
    letter: Letter,
) -> Result<()> {
    let mail = Mail {
        to: to.to_owned(),
        name: account.name.clone(),
        locale: account.locale.clone(),
        letter,
    };
    tx.enqueue(MAIL_JOB, mail).await?;
    Ok(())
}

/// What is remembered of a person or API key is no longer true.
async fn forget_principal(tx: &mut TenantTx, subject: Uuid) -> Result<()> {
    Ok(tx.invalidate(authn::TOPIC, subject).await?)
}

/// Notes what was done to a person.
async fn audit_user(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    action: &'static str,
    user_id: Uuid,
    details: Value,
) -> Result<()> {
    let target_id = user_id.to_string();
    let entry = about_user(action, &target_id, details);
    Ok(tx.audit(ctx, entry).await?)
}

/// Notes what a person did who is only just showing who they are.
async fn audit_by_account(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    account: &Account,
    action: &'static str,
    details: Value,
) -> Result<()> {
    let kind = collegium_kernel::ActorKind::User;
    let target_id = account.id.to_string();
    let entry = about_user(action, &target_id, details);
    Ok(tx
        .audit_as(kind, Some(account.id), &account.name, &ctx.info, entry)
        .await?)
}

const fn about_user<'a>(action: &'static str, target_id: &'a str, details: Value) -> Entry<'a> {
    Entry {
        action,
        target_kind: "user",
        target_id,
        details,
    }
}

/// The account of a person who calls about themselves.
async fn own_account(tx: &mut TenantTx, user_id: Uuid) -> Result<Account> {
    user_store::account(tx, None, Some(user_id))
        .await?
        .filter(|account| account.status == crate::domain::UserStatus::Active)
        .ok_or_else(IdentityError::not_found)
}

/// Refuses one person more than the plan has. The caller holds the lock on users.
async fn require_room(tx: &mut TenantTx) -> Result<()> {
    let Some(max) = tx.tenant().plan.max_users else {
        return Ok(());
    };
    if user_store::count(tx).await? < max {
        return Ok(());
    }
    Err(Problem::new(Code::QuotaExceeded)
        .with_detail(format!(
            "The plan of this university has room for {max} people."
        ))
        .into())
}

/// Reads a language tag, or takes the tenant's.
fn locale_or_default(ctx: &RequestContext, wished: Option<&str>) -> Result<String> {
    match wished {
        Some(text) => Ok(Locale::parse(text)?.as_str().to_owned()),
        None => Ok(ctx.tenant.locale.clone()),
    }
}

/// How many rows a page has.
fn page_size(limit: Option<u32>) -> u32 {
    limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT)
}
