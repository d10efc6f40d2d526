//! Mail that services ask for: written as a job in the same transaction as what
//! it tells, rendered in the tenant's brand, sent by the worker.

use collegium_kernel::{Problem, TenantContext};
use serde::{Deserialize, Serialize};

/// The kind of job that carries a [`Mail`].
pub const MAIL_JOB: &str = "mail";

/// One letter to one person.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mail {
    /// The recipient's address.
    pub to: String,
    /// The recipient's name.
    pub name: String,
    /// The language to write in.
    pub locale: String,
    /// What it says.
    pub letter: Letter,
}

/// The kind of job that carries a [`StaffMail`].
pub const STAFF_MAIL_JOB: &str = "staff_mail";

/// One letter to everybody who may do something, whoever they are when it is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StaffMail {
    /// The permission, such as `webhooks.manage`.
    pub permission: String,
    /// What it says.
    pub letter: Letter,
}

/// What a letter says. Links are paths of the portal, such as `/verify-email?token=…`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// Confirm that the address is yours.
    VerifyEmail {
        /// Where to confirm.
        path: String,
    },
    /// Set a new password.
    ResetPassword {
        /// Where to set it.
        path: String,
    },
    /// Confirm the new address.
    ChangeEmail {
        /// Where to confirm.
        path: String,
    },
    /// Somebody tried to sign up with an address that has an account.
    AlreadyRegistered {
        /// Where to sign in.
        path: String,
    },
    /// Join the university.
    Invitation {
        /// Who invites.
        invited_by: String,
        /// Where to accept.
        path: String,
    },
    /// The password was changed.
    PasswordChanged,
    /// The address was changed; goes to the one before.
    EmailChanged,
    /// Nothing arrived at a webhook for so long that it was switched off.
    WebhookDisabled {
        /// Where it would have been sent.
        address: String,
    },
}

impl Letter {
    /// How many hours its link works; none for a link that does not end.
    #[must_use]
    pub const fn hours(&self) -> Option<u32> {
        match self {
            Self::VerifyEmail { .. } | Self::ChangeEmail { .. } => Some(24),
            Self::ResetPassword { .. } => Some(1),
            Self::Invitation { .. } => Some(7 * 24),
            Self::AlreadyRegistered { .. }
            | Self::PasswordChanged
            | Self::EmailChanged
            | Self::WebhookDisabled { .. } => None,
        }
    }
}

/// A letter ready to send.
#[derive(Debug, Clone)]
pub struct RenderedMail {
    /// Subject line.
    pub subject: String,
    /// Plain text body.
    pub text: String,
    /// HTML body.
    pub html: String,
}

/// Writes a letter in the tenant's brand and the recipient's language. Implemented by the portal.
pub trait MailRenderer: Send + Sync {
    /// The letter, ready to send; links become absolute.
    fn render(&self, tenant: &TenantContext, mail: &Mail) -> Result<RenderedMail, Problem>;
}
