//! Work done after the answer.

use std::sync::Arc;

use async_trait::async_trait;
use collegium_contracts::mail::{STAFF_MAIL_JOB, StaffMail};
use collegium_kernel::{Problem, TenantContext};
use collegium_store::jobs::JobHandler;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    Identity, IdentityError, Result,
    domain::{Email, UserStatus},
    ops::{MAY_ASK_AGAIN_AFTER, send_reset, send_verification, write_letter},
    store::{
        one_time::{self, Purpose},
        users,
    },
};

/// A letter that somebody asked for who may be anybody.
pub(crate) const LETTER_JOB: &str = "identity.letter";
/// A picture that nobody needs any more.
pub(crate) const AVATAR_JOB: &str = "identity.delete_avatar";

/// Which letter was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Ask {
    PasswordReset,
    Verification,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LetterJob {
    pub(crate) ask: Ask,
    pub(crate) email: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AvatarJob {
    pub(crate) key: String,
}

struct Letters(Identity);
struct Avatars(Identity);
struct ToStaff(Identity);

impl Identity {
    /// The handlers of this service's jobs, by kind, for the runner.
    #[must_use]
    pub fn job_handlers(&self) -> Vec<(&'static str, Arc<dyn JobHandler>)> {
        vec![
            (LETTER_JOB, Arc::new(Letters(self.clone()))),
            (AVATAR_JOB, Arc::new(Avatars(self.clone()))),
            (STAFF_MAIL_JOB, Arc::new(ToStaff(self.clone()))),
        ]
    }

    async fn answer_ask(&self, tenant: &TenantContext, job: LetterJob) -> Result<()> {
        let email = Email::parse(&job.email)?;
        let purpose = match job.ask {
            Ask::PasswordReset => Purpose::ResetPassword,
            Ask::Verification => Purpose::VerifyEmail,
        };
        let now = self.0.clock.now();
        let mut tx = self.0.database.begin(tenant).await?;
        let account = users::account(&mut tx, Some(&email), None).await?;
        let active = account.filter(|account| account.status == UserStatus::Active);
        let Some(account) = active else { return Ok(()) };
        let latest = one_time::latest(&mut tx, account.id, purpose, now).await?;
        if latest.is_some_and(|(at, _)| now - at < MAY_ASK_AGAIN_AFTER) {
            return Ok(());
        }
        match job.ask {
            Ask::PasswordReset => send_reset(&mut tx, &account).await?,
            Ask::Verification if !account.verified => send_verification(&mut tx, &account).await?,
            Ask::Verification => {}
        }
        tx.commit().await?;
        Ok(())
    }

    async fn write_to_staff(&self, tenant: &TenantContext, mail: StaffMail) -> Result<()> {
        let mut tx = self.0.database.begin(tenant).await?;
        for account in users::who_may(&mut tx, &mail.permission).await? {
            write_letter(&mut tx, &account, mail.letter.clone()).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

#[async_trait]
impl JobHandler for ToStaff {
    async fn run(
        &self,
        tenant: &TenantContext,
        payload: &Value,
    ) -> std::result::Result<(), Problem> {
        let mail = serde_json::from_value(payload.clone()).map_err(IdentityError::from)?;
        Ok(self.0.write_to_staff(tenant, mail).await?)
    }
}

#[async_trait]
impl JobHandler for Letters {
    async fn run(
        &self,
        tenant: &TenantContext,
        payload: &Value,
    ) -> std::result::Result<(), Problem> {
        let job = serde_json::from_value(payload.clone()).map_err(IdentityError::from)?;
        Ok(self.0.answer_ask(tenant, job).await?)
    }
}

#[async_trait]
impl JobHandler for Avatars {
    async fn run(
        &self,
        tenant: &TenantContext,
        payload: &Value,
    ) -> std::result::Result<(), Problem> {
        let job: AvatarJob =
            serde_json::from_value(payload.clone()).map_err(IdentityError::from)?;
        Ok(self.0.0.objects.delete(tenant, &job.key).await?)
    }
}
