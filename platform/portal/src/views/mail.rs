use serde::Serialize;

/// A mail that templates render: `mail/<NAME>.txt`, `mail/<NAME>.html`, and the
/// message `mail-<name>-subject` (underscores as hyphens). Rendered by
/// [`Renderer::mail`](crate::render::Renderer::mail).
pub trait Mail: Serialize {
    /// The template's name without folder and extension.
    const NAME: &'static str;
}

/// Whose mail it is.
#[derive(Debug, Clone, Serialize)]
pub struct MailBrand {
    /// The tenant's full name.
    pub tenant: String,
    /// The portal's address, with scheme, without a slash at its end.
    pub portal_url: String,
    /// The button's colour, `#rrggbb`, contrast already seen to.
    pub primary: String,
    /// The text on it.
    pub on_primary: String,
}

/// Asks a new account to verify its address.
#[derive(Debug, Clone, Serialize)]
pub struct VerifyEmailMail {
    /// Who is addressed.
    pub name: String,
    /// The link, complete.
    pub url: String,
    /// Hours it works.
    pub hours: u32,
}

/// Tells somebody who signed up that their address has an account already.
#[derive(Debug, Clone, Serialize)]
pub struct AlreadyRegisteredMail {
    /// Who is addressed.
    pub name: String,
    /// Where to sign in, complete.
    pub url: String,
}

/// Lets a forgotten password be set anew.
#[derive(Debug, Clone, Serialize)]
pub struct ResetPasswordMail {
    /// Who is addressed.
    pub name: String,
    /// The link, complete.
    pub url: String,
    /// Hours it works.
    pub hours: u32,
}

/// Asks to confirm a changed address; goes to the new one.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeEmailMail {
    /// Who is addressed.
    pub name: String,
    /// The new address.
    pub email: String,
    /// The link, complete.
    pub url: String,
    /// Hours it works.
    pub hours: u32,
}

/// Invites somebody.
#[derive(Debug, Clone, Serialize)]
pub struct InvitationMail {
    /// Who invites.
    pub inviter: Option<String>,
    /// What they wrote, plain text.
    pub message: Option<String>,
    /// The link, complete.
    pub url: String,
    /// Days it works.
    pub days: u32,
}

/// Tells that the password was changed.
#[derive(Debug, Clone, Serialize)]
pub struct PasswordChangedMail {
    /// Who is addressed.
    pub name: String,
    /// Where a password is reset, complete.
    pub url: String,
}

/// Tells that the address was changed; goes to the one before.
#[derive(Debug, Clone, Serialize)]
pub struct EmailChangedMail {
    /// Who is addressed.
    pub name: String,
    /// Where to sign in, complete.
    pub url: String,
}

/// Tells that a webhook was switched off, because nothing arrived there.
#[derive(Debug, Clone, Serialize)]
pub struct WebhookDisabledMail {
    /// Who is addressed.
    pub name: String,
    /// Where it would have been sent.
    pub address: String,
    /// Where the reference of the API is, complete.
    pub url: String,
}

macro_rules! mails {
    ($($mail:ty => $name:literal,)*) => {
        $(impl Mail for $mail {
            const NAME: &'static str = $name;
        })*
    };
}

mails! {
    AlreadyRegisteredMail => "already_registered",
    VerifyEmailMail => "verify_email",
    ResetPasswordMail => "reset_password",
    ChangeEmailMail => "change_email",
    InvitationMail => "invitation",
    PasswordChangedMail => "password_changed",
    EmailChangedMail => "email_changed",
    WebhookDisabledMail => "webhook_disabled",
}
