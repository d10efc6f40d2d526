use chrono::Duration;
use collegium_contracts::mail::Letter;
use collegium_kernel::{Code, RequestContext, random_token};
use collegium_store::TenantTx;
use serde_json::{Value, json};
use uuid::Uuid;

use super::write_letter;
use crate::{
    Identity, IdentityError, Result,
    domain::{LinkInfo, LinkKind},
    secrets::token_hash,
    store::{
        one_time::{self, OneTime, Purpose},
        users::{self, Account},
    },
};

/// A stranger's wish for a letter to somebody is heard at most so often.
pub(crate) const MAY_ASK_AGAIN_AFTER: Duration = Duration::minutes(1);

impl From<LinkKind> for Purpose {
    fn from(kind: LinkKind) -> Self {
        match kind {
            LinkKind::VerifyEmail => Self::VerifyEmail,
            LinkKind::ResetPassword => Self::ResetPassword,
            LinkKind::ChangeEmail => Self::ChangeEmail,
            LinkKind::Invitation => Self::Invitation,
        }
    }
}

impl Identity {
    /// What a link is about, without using it; none if it is not good (any more).
    pub async fn link_info(
        &self,
        ctx: &RequestContext,
        kind: LinkKind,
        token: &str,
    ) -> Result<Option<LinkInfo>> {
        let now = self.0.clock.now();
        let mut tx = self.read(ctx).await?;
        let Some(link) = one_time::peek(&mut tx, &token_hash(token), kind.into(), now).await?
        else {
            return Ok(None);
        };
        let account = users::account(&mut tx, None, Some(link.user_id)).await?;
        let text = |field: &str| link.payload[field].as_str().map(ToOwned::to_owned);
        Ok(account.map(|account| LinkInfo {
            email: text("email").unwrap_or(account.email),
            name: account.name,
            invited_by: text("invited_by"),
        }))
    }
}

/// A new token of a purpose; those before it are no longer good.
pub(super) async fn new_token(
    tx: &mut TenantTx,
    user_id: Uuid,
    purpose: Purpose,
    payload: Value,
    life: Duration,
) -> Result<String> {
    let token = random_token();
    let now = tx.clock().now();
    let kept = OneTime { user_id, payload };
    one_time::insert(tx, &token_hash(&token), purpose, &kept, now, now + life).await?;
    Ok(token)
}

/// How long the link of a letter works.
pub(super) fn life_of(letter: &Letter) -> Duration {
    Duration::hours(letter.hours().unwrap_or(24).into())
}

/// Writes the letter that verifies the address of a new account.
pub(crate) async fn send_verification(tx: &mut TenantTx, account: &Account) -> Result<()> {
    let letter = |path| Letter::VerifyEmail { path };
    let life = life_of(&letter(String::new()));
    let token = new_token(tx, account.id, Purpose::VerifyEmail, json!({}), life).await?;
    write_letter(tx, account, letter(format!("/verify-email?token={token}"))).await
}

/// Writes the letter that lets a forgotten password be set anew.
pub(crate) async fn send_reset(tx: &mut TenantTx, account: &Account) -> Result<()> {
    let letter = |path| Letter::ResetPassword { path };
    let life = life_of(&letter(String::new()));
    let token = new_token(tx, account.id, Purpose::ResetPassword, json!({}), life).await?;
    write_letter(
        tx,
        account,
        letter(format!("/reset-password?token={token}")),
    )
    .await
}

/// Writes the letter that asks somebody to join.
pub(super) async fn send_invitation(
    tx: &mut TenantTx,
    account: &Account,
    invited_by: &str,
) -> Result<()> {
    let letter = |path| Letter::Invitation {
        invited_by: invited_by.to_owned(),
        path,
    };
    let payload = json!({ "invited_by": invited_by });
    let life = life_of(&letter(String::new()));
    let token = new_token(tx, account.id, Purpose::Invitation, payload, life).await?;
    write_letter(tx, account, letter(format!("/invitation?token={token}"))).await
}

/// Uses a token and locks nothing else; whose it was.
pub(super) async fn use_token(tx: &mut TenantTx, kind: LinkKind, token: &str) -> Result<OneTime> {
    let now = tx.clock().now();
    one_time::consume(tx, &token_hash(token), kind.into(), now)
        .await?
        .ok_or(IdentityError::refused(Code::InvalidToken))
}
