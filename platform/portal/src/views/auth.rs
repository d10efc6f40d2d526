use serde::Serialize;

use super::FormErrors;

/// `/sign-in`: fields `email`, `password`, `next`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SignInPage {
    /// What was typed before.
    pub email: String,
    /// The path to go to afterwards, already checked to be one of ours.
    pub next: String,
    /// Whether to offer an account.
    pub sign_up_open: bool,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/sign-in/second-factor`: fields `code`, `next`. One field takes both a
/// time-based code and a recovery code.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SecondFactorPage {
    /// The path to go to afterwards.
    pub next: String,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/sign-up`: fields `name`, `email`, `password`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SignUpPage {
    /// What was typed before.
    pub name: String,
    /// What was typed before.
    pub email: String,
    /// E-mail domains that may sign up; empty for any.
    pub allowed_domains: Vec<String>,
    /// The least length of a password.
    pub min_password_length: u32,
    /// What was wrong.
    pub errors: FormErrors,
}

/// Said after a mail was (or would have been) sent.
#[derive(Debug, Clone, Serialize)]
pub struct CheckMailPage {
    /// Why the mail was sent.
    pub purpose: CheckMailPurpose,
    /// The address as typed; whether it is known is not told.
    pub email: String,
    /// Where "send again" posts to, with field `email`.
    pub resend_action: Option<String>,
    /// Address of the development outbox, where mail lands without SMTP.
    pub outbox_href: Option<String>,
}

/// Why a mail was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckMailPurpose {
    /// To verify a new account's address.
    Verify,
    /// To reset a password.
    Reset,
    /// To confirm a changed address.
    ChangeEmail,
}

/// What following a link out of a mail came to: `/verify-email`, `/change-email`.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmEmailPage {
    /// Which link it was.
    pub purpose: ConfirmPurpose,
    /// What came of it.
    pub outcome: LinkOutcome,
    /// The address in question, when it may be shown.
    pub email: Option<String>,
    /// The link's token, posted back as `token` to confirm: following a link
    /// changes nothing yet, since mail scanners follow links too.
    pub token: String,
}

/// Which address a link confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmPurpose {
    /// A new account's.
    Verify,
    /// A changed one.
    ChangeEmail,
}

/// What came of a link out of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkOutcome {
    /// Good; waits for the button.
    Pending,
    /// Done.
    Done,
    /// Unknown, used or too old.
    Invalid,
}

/// `/forgot-password`: field `email`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ForgotPasswordPage {
    /// What was typed before.
    pub email: String,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/reset-password`: fields `token`, `password`.
#[derive(Debug, Clone, Serialize)]
pub struct ResetPasswordPage {
    /// The link's token.
    pub token: String,
    /// False when the link is unknown, used or too old.
    pub valid: bool,
    /// The least length of a password.
    pub min_password_length: u32,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/invitation`: fields `token`, `name`, `password`.
#[derive(Debug, Clone, Serialize)]
pub struct InvitationPage {
    /// The link's token.
    pub token: String,
    /// False when the link is unknown, used or too old.
    pub valid: bool,
    /// The invited address.
    pub email: String,
    /// What was typed before.
    pub name: String,
    /// Who invited.
    pub inviter: Option<String>,
    /// The least length of a password.
    pub min_password_length: u32,
    /// What was wrong.
    pub errors: FormErrors,
}
