use collegium_kernel::{Code, RequestContext};
use serde_json::json;
use uuid::Uuid;

use super::{audit_by_account, audit_user, links, locale_or_default, require_room, rights_of};
use crate::{
    Identity, IdentityError, Result,
    domain::{AcceptInvitation, Email, Invite, LinkKind, Password, PersonName, User, UserStatus},
    secrets::token_hash,
    store::{self, one_time, users},
};

impl Identity {
    /// Asks somebody to join with these roles.
    pub async fn invite(&self, ctx: &RequestContext, input: Invite) -> Result<User> {
        let email = Email::parse(&input.email)?;
        let name = PersonName::parse(&input.name)?;
        let locale = locale_or_default(ctx, input.locale.as_deref())?;
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        let rights = rights_of(&mut tx, ctx).await?;
        super::users::require_grantable(&mut tx, &rights, &[], &input.roles).await?;
        require_room(&mut tx).await?;
        let status = UserStatus::Invited;
        let account = self
            .insert_user(&mut tx, &email, &name, &locale, None, status, false)
            .await?;
        users::set_roles(&mut tx, account.id, &input.roles).await?;
        links::send_invitation(&mut tx, &account, &ctx.principal.name).await?;
        let details = json!({ "roles": input.roles });
        audit_user(&mut tx, ctx, "user.invited", account.id, details).await?;
        let user = users::find(&mut tx, account.id).await?;
        tx.commit().await?;
        user.ok_or_else(IdentityError::not_found)
    }

    /// Sends an invitation again; the link before is no longer good.
    pub async fn resend_invitation(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        let account = users::account(&mut tx, None, Some(user_id))
            .await?
            .filter(|account| account.status == UserStatus::Invited)
            .ok_or_else(IdentityError::not_found)?;
        links::send_invitation(&mut tx, &account, &ctx.principal.name).await?;
        audit_user(
            &mut tx,
            ctx,
            "user.invited",
            user_id,
            json!({ "again": true }),
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes back an invitation that nobody has accepted; nothing is left of it.
    pub async fn revoke_invitation(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        super::users::require_power_over_id(&mut tx, ctx, user_id).await?;
        users::delete_invited(&mut tx, user_id).await?;
        audit_user(&mut tx, ctx, "user.invitation_revoked", user_id, json!({})).await?;
        tx.publish("user.erased", user_id, json!({ "user_id": user_id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Joins by the link of a letter. That proves the address.
    pub async fn accept_invitation(
        &self,
        ctx: &RequestContext,
        input: AcceptInvitation,
    ) -> Result<()> {
        let name = input.name.as_deref().map(PersonName::parse).transpose()?;
        let now = self.0.clock.now();
        let invalid = || IdentityError::refused(Code::InvalidToken);
        let kind = LinkKind::Invitation;
        let mut tx = self.read(ctx).await?;
        let link = one_time::peek(&mut tx, &token_hash(&input.token), kind.into(), now).await?;
        let user_id = link.ok_or_else(invalid)?.user_id;
        let account = users::account(&mut tx, None, Some(user_id)).await?;
        drop(tx);
        let account = account
            .filter(|account| account.status == UserStatus::Invited)
            .ok_or_else(invalid)?;
        let password = Password::choose(&input.password, &Email::parse(&account.email)?)?;
        let hash = self.0.hasher.hash(password).await?;
        let mut tx = self.begin(ctx).await?;
        links::use_token(&mut tx, kind, &input.token).await?;
        users::set_password(&mut tx, user_id, &hash, true, now).await?;
        users::set_profile(&mut tx, user_id, name.as_ref(), None, None, now).await?;
        users::set_status(&mut tx, user_id, UserStatus::Active, now).await?;
        audit_by_account(&mut tx, ctx, &account, "user.joined", json!({})).await?;
        tx.publish("user.updated", user_id, json!({ "user_id": user_id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}
