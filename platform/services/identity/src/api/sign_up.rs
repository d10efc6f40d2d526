use collegium_web::{ApiError, NoContent, Public};
use poem_openapi::{Object, OpenApi, payload::Json};

use super::{Accepted, Tag};
use crate::{Identity, domain::SignUp};

pub(super) struct SignUpApi(pub(super) Identity);

/// An account to be made.
#[derive(Object)]
struct SignUpInput {
    /// The address, which must be verified before signing in.
    email: String,
    /// The name, at most 100 characters.
    name: String,
    /// At least 10 characters, and not one of those that are guessed first.
    password: String,
    /// Language tag; the university's language if left out.
    locale: Option<String>,
}

/// An address.
#[derive(Object)]
pub(super) struct EmailInput {
    /// The address of the account.
    pub(super) email: String,
}

/// The token of a letter.
#[derive(Object)]
pub(super) struct TokenInput {
    /// The `token` of the link in the letter.
    pub(super) token: String,
}

/// A new password, set by the link of a letter.
#[derive(Object)]
struct PasswordResetInput {
    /// The `token` of the link in the letter.
    token: String,
    /// At least 10 characters, and not one of those that are guessed first.
    password: String,
}

#[OpenApi(tag = "Tag::Accounts")]
impl SignUpApi {
    /// Sign up.
    ///
    /// Makes an account if the university takes sign-ups from this address, and sends a letter
    /// with a link that verifies it. Whoever has the address already gets a letter that says so.
    ///
    /// Errors: sign_up_closed, quota_exceeded.
    #[oai(path = "/sign-up", method = "post", operation_id = "accounts.sign_up")]
    async fn sign_up(&self, caller: Public, body: Json<SignUpInput>) -> Result<Accepted, ApiError> {
        let SignUpInput {
            email,
            name,
            password,
            locale,
        } = body.0;
        let input = SignUp {
            email,
            name,
            password,
            locale,
        };
        self.0.sign_up(&caller, input).await?;
        Ok(Accepted::Accepted)
    }

    /// Verify an address.
    ///
    /// By the link of the letter that signing up sent.
    ///
    /// Errors: invalid_token.
    #[oai(
        path = "/sign-up/verify",
        method = "post",
        operation_id = "accounts.verify_email"
    )]
    async fn verify(&self, caller: Public, body: Json<TokenInput>) -> Result<NoContent, ApiError> {
        self.0.verify_email(&caller, &body.token).await?;
        Ok(NoContent::Done)
    }

    /// Send the verifying letter again.
    ///
    /// At most once a minute for an address.
    #[oai(
        path = "/sign-up/resend",
        method = "post",
        operation_id = "accounts.resend_verification"
    )]
    async fn resend(&self, caller: Public, body: Json<EmailInput>) -> Result<Accepted, ApiError> {
        self.0.resend_verification(&caller, &body.email).await?;
        Ok(Accepted::Accepted)
    }

    /// Ask to reset a password.
    ///
    /// Sends a letter with a link that works for an hour; at most once a minute for an address.
    #[oai(
        path = "/password-resets",
        method = "post",
        operation_id = "accounts.request_password_reset"
    )]
    async fn request_reset(
        &self,
        caller: Public,
        body: Json<EmailInput>,
    ) -> Result<Accepted, ApiError> {
        self.0.request_password_reset(&caller, &body.email).await?;
        Ok(Accepted::Accepted)
    }

    /// Reset a password.
    ///
    /// By the link of the letter. Ends all sessions of the account.
    ///
    /// Errors: invalid_token.
    #[oai(
        path = "/password-resets/complete",
        method = "post",
        operation_id = "accounts.reset_password"
    )]
    async fn reset(
        &self,
        caller: Public,
        body: Json<PasswordResetInput>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .reset_password(&caller, &body.token, &body.password)
            .await?;
        Ok(NoContent::Done)
    }

    /// Confirm a new address.
    ///
    /// By the link of the letter to the new address; see `me.change_email`.
    ///
    /// Errors: invalid_token, email_taken.
    #[oai(
        path = "/email-changes/confirm",
        method = "post",
        operation_id = "accounts.confirm_email_change"
    )]
    async fn confirm_email(
        &self,
        caller: Public,
        body: Json<TokenInput>,
    ) -> Result<NoContent, ApiError> {
        self.0.confirm_email_change(&caller, &body.token).await?;
        Ok(NoContent::Done)
    }
}
