use collegium_contracts::mail::Letter;
use collegium_kernel::{Code, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{audit_by_account, forget_principal, links, sessions::current_session, write_letter};
use crate::{
    Identity, IdentityError, Result,
    domain::{Email, LinkKind, Password},
    jobs::Ask,
    secrets::token_hash,
    store::{
        failures, one_time, sessions,
        users::{self, Account},
    },
};

impl Identity {
    /// Changes a person's password; they stay signed in only where they are.
    pub async fn change_password(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        current: &str,
        new: &str,
    ) -> Result<()> {
        let account = self.prove(ctx, user_id, current).await?;
        let password = Password::choose(new, &Email::parse(&account.email)?)?;
        let hash = self.0.hasher.hash(password).await?;
        let mut tx = self.begin(ctx).await?;
        self.replace_password(&mut tx, ctx, &account, &hash).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Sends a letter to set a new password, if there is such an account: who asks is
    /// not told, and the work is done later, so that the time does not tell either.
    pub async fn request_password_reset(&self, ctx: &RequestContext, email: &str) -> Result<()> {
        self.ask_for_letter(ctx, email, Ask::PasswordReset).await
    }

    /// Sets a new password by the link of a letter. That proves the address, too.
    pub async fn reset_password(&self, ctx: &RequestContext, token: &str, new: &str) -> Result<()> {
        let now = self.0.clock.now();
        let invalid = || IdentityError::refused(Code::InvalidToken);
        let kind = LinkKind::ResetPassword;
        let mut tx = self.read(ctx).await?;
        let link = one_time::peek(&mut tx, &token_hash(token), kind.into(), now).await?;
        let user_id = link.ok_or_else(invalid)?.user_id;
        let account = super::own_account(&mut tx, user_id)
            .await
            .map_err(|_| invalid())?;
        drop(tx);
        let password = Password::choose(new, &Email::parse(&account.email)?)?;
        let hash = self.0.hasher.hash(password).await?;
        let mut tx = self.begin(ctx).await?;
        links::use_token(&mut tx, kind, token).await?;
        users::set_verified(&mut tx, account.id, now).await?;
        self.replace_password(&mut tx, ctx, &account, &hash).await?;
        failures::clear(&mut tx, &account.email).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn replace_password(
        &self,
        tx: &mut TenantTx,
        ctx: &RequestContext,
        account: &Account,
        hash: &str,
    ) -> Result<()> {
        let now = self.0.clock.now();
        users::set_password(tx, account.id, hash, false, now).await?;
        one_time::revoke(tx, account.id, one_time::Purpose::ResetPassword).await?;
        sessions::revoke_all(tx, account.id, current_session(ctx), now).await?;
        forget_principal(tx, account.id).await?;
        audit_by_account(tx, ctx, account, "user.password_changed", json!({})).await?;
        write_letter(tx, account, Letter::PasswordChanged).await
    }
}
