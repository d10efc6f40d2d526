use collegium_contracts::mail::Letter;
use collegium_kernel::RequestContext;
use collegium_store::TenantTx;
use serde_json::json;

use super::{
    SIGN_UP_ROLE, audit_by_account, links, locale_or_default, require_room, rights_of, settings,
    write_letter,
};
use crate::{
    Identity, IdentityError, Result,
    domain::{Email, LinkKind, NewUser, Password, PersonName, SignUp, User, UserStatus},
    jobs::{Ask, LETTER_JOB, LetterJob},
    store::{
        self,
        users::{self, Account, Insert},
    },
};

impl Identity {
    /// Somebody makes themselves an account. The answer is the same whether the address
    /// is new or not: a letter is on its way to it.
    pub async fn sign_up(&self, ctx: &RequestContext, input: SignUp) -> Result<()> {
        let email = Email::parse(&input.email)?;
        let name = PersonName::parse(&input.name)?;
        let password = Password::choose(&input.password, &email)?;
        let locale = locale_or_default(ctx, input.locale.as_deref())?;
        let mut tx = self.read(ctx).await?;
        settings::sign_up_policy(&mut tx).await?.0.admit(&email)?;
        drop(tx);
        let hash = self.0.hasher.hash(password).await?;
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        require_room(&mut tx).await?;
        match users::account(&mut tx, Some(&email), None).await? {
            None => {
                self.make_unverified(&mut tx, ctx, &email, &name, &locale, &hash)
                    .await?;
            }
            Some(account) => greet_again(&mut tx, account, &name, &hash).await?,
        }
        tx.commit().await?;
        Ok(())
    }

    async fn make_unverified(
        &self,
        tx: &mut TenantTx,
        ctx: &RequestContext,
        email: &Email,
        name: &PersonName,
        locale: &str,
        hash: &str,
    ) -> Result<()> {
        let account = self
            .insert_user(
                tx,
                email,
                name,
                locale,
                Some(hash),
                UserStatus::Active,
                false,
            )
            .await?;
        users::set_roles(tx, account.id, &[SIGN_UP_ROLE.to_owned()]).await?;
        audit_by_account(tx, ctx, &account, "user.signed_up", json!({})).await?;
        links::send_verification(tx, &account).await
    }

    /// Writes a new person's row and its event.
    #[allow(clippy::too_many_arguments)] // a row has so many columns
    pub(super) async fn insert_user(
        &self,
        tx: &mut TenantTx,
        email: &Email,
        name: &PersonName,
        locale: &str,
        password_hash: Option<&str>,
        status: UserStatus,
        verified: bool,
    ) -> Result<Account> {
        let id = self.0.clock.new_id();
        let new = Insert {
            id,
            email,
            name,
            locale,
            password_hash,
            verified,
            status,
            now: self.0.clock.now(),
        };
        users::insert(tx, new).await?;
        tx.publish(
            "user.created",
            id,
            json!({ "user_id": id, "status": status.as_str() }),
        )
        .await?;
        users::account(tx, None, Some(id))
            .await?
            .ok_or(IdentityError::Fault("a new user is not there"))
    }

    /// Shows that the address of a new account is theirs.
    pub async fn verify_email(&self, ctx: &RequestContext, token: &str) -> Result<()> {
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        let used = links::use_token(&mut tx, LinkKind::VerifyEmail, token).await?;
        users::set_verified(&mut tx, used.user_id, now).await?;
        let account = users::account(&mut tx, None, Some(used.user_id))
            .await?
            .ok_or_else(IdentityError::not_found)?;
        audit_by_account(&mut tx, ctx, &account, "user.verified", json!({})).await?;
        tx.publish("user.updated", account.id, json!({ "user_id": account.id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Sends the letter of a new account again, if there is such an account: who asks
    /// is not told, and the work is done later, so that the time does not tell either.
    pub async fn resend_verification(&self, ctx: &RequestContext, email: &str) -> Result<()> {
        self.ask_for_letter(ctx, email, Ask::Verification).await
    }

    pub(super) async fn ask_for_letter(
        &self,
        ctx: &RequestContext,
        email: &str,
        ask: Ask,
    ) -> Result<()> {
        let email = Email::parse(email)?.as_str().to_owned();
        let mut tx = self.begin(ctx).await?;
        tx.enqueue(LETTER_JOB, LetterJob { ask, email }).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Makes a person who can sign in at once: for the command line, the demo and tests.
    pub async fn create_user_with_password(
        &self,
        ctx: &RequestContext,
        input: NewUser,
    ) -> Result<User> {
        let email = Email::parse(&input.email)?;
        let name = PersonName::parse(&input.name)?;
        let password = Password::choose(&input.password, &email)?;
        let locale = locale_or_default(ctx, input.locale.as_deref())?;
        let hash = self.0.hasher.hash(password).await?;
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        require_room(&mut tx).await?;
        let rights = rights_of(&mut tx, ctx).await?;
        super::users::require_grantable(&mut tx, &rights, &[], &input.roles).await?;
        let account = self
            .insert_user(
                &mut tx,
                &email,
                &name,
                &locale,
                Some(&hash),
                UserStatus::Active,
                true,
            )
            .await?;
        users::set_roles(&mut tx, account.id, &input.roles).await?;
        let details = json!({ "roles": input.roles });
        super::audit_user(&mut tx, ctx, "user.created", account.id, details).await?;
        let user = users::find(&mut tx, account.id).await?;
        tx.commit().await?;
        user.ok_or_else(IdentityError::not_found)
    }
}

/// Somebody signs up with an address that has an account. What they get to know, they
/// get to know by mail.
async fn greet_again(
    tx: &mut TenantTx,
    account: Account,
    name: &PersonName,
    hash: &str,
) -> Result<()> {
    let now = tx.clock().now();
    match account.status {
        UserStatus::Invited => {
            let university = tx.tenant().name.clone();
            links::send_invitation(tx, &account, &university).await
        }
        // Whoever signed up first never showed that the address is theirs, so the
        // last who signs up decides; the links before are no longer good.
        UserStatus::Active if !account.verified => {
            users::set_password(tx, account.id, hash, false, now).await?;
            users::set_profile(tx, account.id, Some(name), None, None, now).await?;
            links::send_verification(tx, &account).await
        }
        _ => {
            let path = "/sign-in".to_owned();
            write_letter(tx, &account, Letter::AlreadyRegistered { path }).await
        }
    }
}
