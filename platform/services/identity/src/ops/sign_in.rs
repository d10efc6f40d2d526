use chrono::{DateTime, Duration, Utc};
use collegium_kernel::{ActorKind, Code, Problem, RequestContext};
use serde_json::json;
use uuid::Uuid;

use super::{about_user, links};
use crate::{
    Identity, IdentityError, Result,
    domain::{BrowserSession, Email, Password, SessionKind, SignInOutcome, SignedInAs, UserStatus},
    secrets::token_hash,
    store::{
        failures,
        one_time::{self, Purpose},
        users::{self, Account},
    },
};

/// How long the password counts while the code is looked up.
const SECOND_FACTOR_LIFE: Duration = Duration::minutes(5);

/// What somebody signs in with.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Their address.
    pub email: String,
    /// Their password.
    pub password: String,
    /// A code of the authenticator app or a recovery code, if one is needed.
    pub code: Option<String>,
}

impl Identity {
    /// Signs somebody in. An unknown address, a wrong password and a deactivated
    /// account are told apart neither by the answer nor by the work that is done.
    pub async fn sign_in(
        &self,
        ctx: &RequestContext,
        input: SignIn,
        kind: SessionKind,
    ) -> Result<SignInOutcome> {
        let email = Email::parse(&input.email)?;
        self.count_attempt(ctx, email.as_str()).await?;
        let mut tx = self.read(ctx).await?;
        let account = users::account(&mut tx, Some(&email), None).await?;
        drop(tx);
        let account = account.filter(|account| account.status == UserStatus::Active);
        let stored = account.as_ref().and_then(|a| a.password_hash.clone());
        let right = self
            .0
            .hasher
            .verify(stored, Password::attempt(&input.password))
            .await?;
        let account = match account {
            Some(account) if right => account,
            account => return self.refuse_sign_in(ctx, account.map(|a| a.id)).await,
        };
        self.forget_failures(ctx, email.as_str()).await?;
        if !account.verified {
            return Err(IdentityError::refused(Code::EmailNotVerified));
        }
        match input.code {
            Some(code) if account.second_factor => self.check_code(ctx, &account, &code).await?,
            None if account.second_factor => return self.ask_for_code(ctx, &account, kind).await,
            _ => {}
        }
        let session = self.begin_session(ctx, &account, kind).await?;
        Ok(SignInOutcome::SignedIn(session))
    }

    /// Goes on with a browser's sign-in whose password was right.
    pub async fn complete_second_factor(
        &self,
        ctx: &RequestContext,
        token: &str,
        code: &str,
    ) -> Result<BrowserSession> {
        let (hash, now) = (token_hash(token), self.0.clock.now());
        let expired = || IdentityError::refused(Code::InvalidToken);
        let mut tx = self.read(ctx).await?;
        let pending = one_time::peek(&mut tx, &hash, Purpose::SecondFactor, now).await?;
        let user_id = pending.ok_or_else(expired)?.user_id;
        let account = super::own_account(&mut tx, user_id).await?;
        drop(tx);
        self.check_code(ctx, &account, code).await?;
        let mut tx = self.begin(ctx).await?;
        let used = one_time::consume(&mut tx, &hash, Purpose::SecondFactor, now).await?;
        used.ok_or_else(expired)?;
        tx.commit().await?;
        match self
            .begin_session(ctx, &account, SessionKind::Browser)
            .await?
        {
            SignedInAs::Browser(session) => Ok(session),
            SignedInAs::Api(_) => Err(IdentityError::Fault("a browser was given tokens")),
        }
    }

    async fn ask_for_code(
        &self,
        ctx: &RequestContext,
        account: &Account,
        kind: SessionKind,
    ) -> Result<SignInOutcome> {
        if kind == SessionKind::Api {
            return Ok(SignInOutcome::SecondFactorRequired { token: None });
        }
        let mut tx = self.begin(ctx).await?;
        let life = SECOND_FACTOR_LIFE;
        let token = links::new_token(&mut tx, account.id, Purpose::SecondFactor, json!({}), life);
        let token = token.await?;
        tx.commit().await?;
        Ok(SignInOutcome::SecondFactorRequired { token: Some(token) })
    }

    /// What was typed as an address is not written down: people type passwords there.
    async fn refuse_sign_in<T>(&self, ctx: &RequestContext, known: Option<Uuid>) -> Result<T> {
        let target_id = known.map_or_else(|| "unknown".to_owned(), |id| id.to_string());
        let mut tx = self.read(ctx).await?;
        let entry = about_user("session.refused", &target_id, json!({}));
        tx.audit_as(ActorKind::Anonymous, None, "anonymous", &ctx.info, entry)
            .await?;
        Err(IdentityError::refused(Code::InvalidCredentials))
    }

    /// Checks the password of somebody who is signed in, before what must not be done
    /// by whoever finds their screen unlocked.
    pub(super) async fn prove(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        password: &str,
    ) -> Result<Account> {
        let subject = format!("password:{user_id}");
        self.count_attempt(ctx, &subject).await?;
        let mut tx = self.read(ctx).await?;
        let account = super::own_account(&mut tx, user_id).await?;
        drop(tx);
        let stored = account.password_hash.clone();
        if !self
            .0
            .hasher
            .verify(stored, Password::attempt(password))
            .await?
        {
            return Err(Problem::invalid("current_password", "The password is wrong.").into());
        }
        self.forget_failures(ctx, &subject).await?;
        Ok(account)
    }

    /// Counts an attempt of this subject, or refuses it for now.
    pub(super) async fn count_attempt(&self, ctx: &RequestContext, subject: &str) -> Result<()> {
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        let counted = failures::attempt(&mut tx, subject, now).await?;
        tx.commit_aside().await?;
        counted.map_err(|until| locked(until, now).into())
    }

    pub(super) async fn forget_failures(&self, ctx: &RequestContext, subject: &str) -> Result<()> {
        let mut tx = self.read(ctx).await?;
        failures::clear(&mut tx, subject).await
    }
}

fn locked(until: DateTime<Utc>, now: DateTime<Utc>) -> Problem {
    let seconds = (until - now).num_seconds().max(0);
    let wait = u64::try_from(seconds).unwrap_or(0) + 1;
    Problem::new(Code::TooManyAttempts).with_retry_after(wait)
}
