use collegium_kernel::{Code, Problem, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{audit_by_account, audit_user};
use crate::{
    Identity, IdentityError, Result,
    domain::{hash_recovery_code, new_recovery_codes},
    secrets::{Enrolment, matching_step, new_totp_secret},
    store::{
        totp,
        users::{self, Account},
    },
};

/// What an authenticator app is given; it counts from when a code of it is confirmed.
#[derive(Debug, Clone)]
pub struct TotpEnrolment {
    /// The secret in base 32, to be typed.
    pub secret: String,
    /// The secret as `otpauth://` URL.
    pub url: String,
    /// The URL as a QR code: a PNG in base 64.
    pub qr_png_base64: String,
}

/// Whether signing in takes a code.
#[derive(Debug, Clone, Copy)]
pub struct TotpStatus {
    /// It does.
    pub enabled: bool,
    /// Recovery codes that are left.
    pub recovery_codes_left: i64,
}

fn purpose(user_id: Uuid) -> String {
    format!("totp:{user_id}")
}

fn subject(user_id: Uuid) -> String {
    format!("second_factor:{user_id}")
}

fn wrong_code() -> IdentityError {
    Problem::new(Code::InvalidCredentials)
        .with_detail("The code is wrong or was used already.")
        .into()
}

impl Identity {
    /// Whether signing in takes a code.
    pub async fn totp_status(&self, ctx: &RequestContext, user_id: Uuid) -> Result<TotpStatus> {
        let mut tx = self.read(ctx).await?;
        let account = super::own_account(&mut tx, user_id).await?;
        Ok(TotpStatus {
            enabled: account.second_factor,
            recovery_codes_left: totp::recovery_codes_left(&mut tx, user_id).await?,
        })
    }

    /// Begins to set up an authenticator app.
    pub async fn totp_enrol(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        password: &str,
    ) -> Result<TotpEnrolment> {
        let account = self.prove(ctx, user_id, password).await?;
        let secret = new_totp_secret();
        let enrolment = Enrolment::of(&secret, &ctx.tenant.name, &account.email)?;
        let sealed = self.0.vault.seal(&purpose(user_id), &secret)?;
        let mut tx = self.read(ctx).await?;
        if !totp::propose(&mut tx, user_id, &sealed).await? {
            return Err(Problem::new(Code::InvalidState)
                .with_detail("An authenticator app is set up already; remove it first.")
                .into());
        }
        Ok(TotpEnrolment {
            secret: enrolment.secret,
            url: enrolment.url,
            qr_png_base64: enrolment.qr_png_base64,
        })
    }

    /// Finishes setting up by a code of the app; from now on signing in takes one.
    /// Gives recovery codes, which are shown this once.
    pub async fn totp_confirm(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        code: &str,
    ) -> Result<Vec<String>> {
        self.count_attempt(ctx, &subject(user_id)).await?;
        let mut tx = self.begin(ctx).await?;
        let secret = totp::lock(&mut tx, user_id).await?;
        let secret = secret.filter(|secret| !secret.confirmed).ok_or_else(|| {
            Problem::new(Code::InvalidState).with_detail("No authenticator app is being set up.")
        })?;
        if !self.accept_code(&mut tx, user_id, &secret, code).await? {
            return Err(wrong_code());
        }
        let codes = self.renew_codes(&mut tx, user_id).await?;
        users::touch(&mut tx, user_id, self.0.clock.now()).await?;
        audit_user(
            &mut tx,
            ctx,
            "user.second_factor_enabled",
            user_id,
            json!({}),
        )
        .await?;
        tx.commit().await?;
        self.forget_failures(ctx, &subject(user_id)).await?;
        Ok(codes)
    }

    /// Signing in takes no code any more.
    pub async fn totp_disable(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        password: &str,
    ) -> Result<()> {
        self.prove(ctx, user_id, password).await?;
        self.remove_second_factor(ctx, user_id).await
    }

    /// Removes the authenticator app of a person who has lost it: for administrators.
    pub async fn reset_second_factor(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let mut tx = self.read(ctx).await?;
        super::users::require_power_over_id(&mut tx, ctx, user_id).await?;
        drop(tx);
        self.remove_second_factor(ctx, user_id).await
    }

    async fn remove_second_factor(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        if !totp::delete(&mut tx, user_id).await? {
            return Err(IdentityError::not_found());
        }
        users::touch(&mut tx, user_id, self.0.clock.now()).await?;
        audit_user(
            &mut tx,
            ctx,
            "user.second_factor_disabled",
            user_id,
            json!({}),
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// New recovery codes instead of the old ones.
    pub async fn new_recovery_codes(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        password: &str,
    ) -> Result<Vec<String>> {
        let account = self.prove(ctx, user_id, password).await?;
        if !account.second_factor {
            return Err(IdentityError::refused(Code::InvalidState));
        }
        let mut tx = self.begin(ctx).await?;
        let codes = self.renew_codes(&mut tx, user_id).await?;
        audit_user(
            &mut tx,
            ctx,
            "user.recovery_codes_renewed",
            user_id,
            json!({}),
        )
        .await?;
        tx.commit().await?;
        Ok(codes)
    }

    async fn renew_codes(&self, tx: &mut TenantTx, user_id: Uuid) -> Result<Vec<String>> {
        let codes = new_recovery_codes();
        let hashes: Vec<_> = codes
            .iter()
            .map(|c| hash_recovery_code(user_id, c))
            .collect();
        totp::set_recovery_codes(tx, user_id, &hashes).await?;
        Ok(codes)
    }

    /// Checks a code at sign-in: of the app, or a recovery code; each works once.
    pub(super) async fn check_code(
        &self,
        ctx: &RequestContext,
        account: &Account,
        code: &str,
    ) -> Result<()> {
        let subject = subject(account.id);
        self.count_attempt(ctx, &subject).await?;
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        let hash = hash_recovery_code(account.id, code);
        if totp::use_recovery_code(&mut tx, account.id, &hash, now).await? {
            audit_by_account(&mut tx, ctx, account, "user.recovery_code_used", json!({})).await?;
        } else {
            let secret = totp::lock(&mut tx, account.id)
                .await?
                .filter(|s| s.confirmed);
            let secret = secret.ok_or_else(wrong_code)?;
            if !self.accept_code(&mut tx, account.id, &secret, code).await? {
                return Err(wrong_code());
            }
        }
        tx.commit().await?;
        self.forget_failures(ctx, &subject).await
    }

    /// Whether a code is of the app and newer than the last that was accepted.
    async fn accept_code(
        &self,
        tx: &mut TenantTx,
        user_id: Uuid,
        secret: &totp::Secret,
        code: &str,
    ) -> Result<bool> {
        let now = self.0.clock.now();
        let opened = self.0.vault.open(&purpose(user_id), &secret.sealed);
        let opened = opened.ok_or(IdentityError::Sealed("an authenticator secret"))?;
        match matching_step(&opened, code, now)? {
            Some(step) if step > secret.last_step => {
                totp::accept_step(tx, user_id, step, now).await?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }
}
