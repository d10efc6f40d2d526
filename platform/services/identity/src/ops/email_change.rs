use collegium_contracts::mail::Letter;
use collegium_kernel::{Problem, RequestContext};
use serde_json::json;
use uuid::Uuid;

use super::{audit_by_account, forget_principal, links, write_letter, write_letter_to};
use crate::{
    Identity, IdentityError, Result,
    domain::{Email, LinkKind},
    store::{
        self,
        one_time::{self, Purpose},
        users,
    },
};

impl Identity {
    /// Asks for another address. It holds from when the link in a letter to it is
    /// followed. Whether somebody else has the address is told only to its mailbox.
    pub async fn request_email_change(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        new_email: &str,
        password: &str,
    ) -> Result<()> {
        let email = Email::parse(new_email)?;
        let account = self.prove(ctx, user_id, password).await?;
        if account.email == email.as_str() {
            return Err(Problem::invalid("email", "This is your address already.").into());
        }
        let letter = |path| Letter::ChangeEmail { path };
        let mut tx = self.begin(ctx).await?;
        let taken = users::id_by_email(&mut tx, &email).await?.is_some();
        let payload = json!({ "email": email.as_str() });
        let life = links::life_of(&letter(String::new()));
        let token = links::new_token(&mut tx, user_id, Purpose::ChangeEmail, payload, life).await?;
        let letter = if taken {
            let path = "/sign-in".to_owned();
            Letter::AlreadyRegistered { path }
        } else {
            letter(format!("/change-email?token={token}"))
        };
        write_letter_to(&mut tx, &account, email.as_str(), letter).await?;
        audit_by_account(
            &mut tx,
            ctx,
            &account,
            "user.email_change_requested",
            json!({}),
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// The address that waits to be confirmed.
    pub async fn pending_email(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
    ) -> Result<Option<String>> {
        let now = self.0.clock.now();
        let mut tx = self.read(ctx).await?;
        let latest = one_time::latest(&mut tx, user_id, Purpose::ChangeEmail, now).await?;
        Ok(latest.and_then(|(_, payload)| payload["email"].as_str().map(ToOwned::to_owned)))
    }

    /// Takes back the wish for another address.
    pub async fn cancel_email_change(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let mut tx = self.read(ctx).await?;
        one_time::revoke(&mut tx, user_id, Purpose::ChangeEmail).await
    }

    /// Changes the address by the link of a letter to it.
    pub async fn confirm_email_change(&self, ctx: &RequestContext, token: &str) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        let link = links::use_token(&mut tx, LinkKind::ChangeEmail, token).await?;
        let account = super::own_account(&mut tx, link.user_id).await?;
        let email = link.payload["email"].as_str().unwrap_or_default();
        let email = Email::parse(email)
            .map_err(|_| IdentityError::Fault("a kept address cannot be read"))?;
        users::set_email(&mut tx, account.id, &email, self.0.clock.now()).await?;
        // A reset that was asked for from the old mailbox must not outlive it.
        one_time::revoke(&mut tx, account.id, Purpose::ResetPassword).await?;
        forget_principal(&mut tx, account.id).await?;
        // Still the address before: whoever reads it may not know of the change.
        write_letter(&mut tx, &account, Letter::EmailChanged).await?;
        audit_by_account(&mut tx, ctx, &account, "user.email_changed", json!({})).await?;
        tx.publish("user.updated", account.id, json!({ "user_id": account.id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}
