//! Generated from the API's document; not to be edited.

use reqwest::Method;

use super::super::types::{EmailInput, PasswordResetInput, SignUpInput, TokenInput};
use crate::{
    Client,
    request::{Call, Nothing, Request},
};

/// `client.accounts()`.
#[derive(Debug, Clone, Copy)]
pub struct AccountsResource<'a>(&'a Client);

impl AccountsResource<'_> {
    /// Confirm a new address.
    ///
    /// By the link of the letter to the new address; see `me.change_email`.
    pub fn confirm_email_change(&self, body: &TokenInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.confirm_email_change",
            Method::POST,
            "/email-changes/confirm".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Ask to reset a password.
    ///
    /// Sends a letter with a link that works for an hour; at most once a minute for an address.
    pub fn request_password_reset(&self, body: &EmailInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.request_password_reset",
            Method::POST,
            "/password-resets".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Send the verifying letter again.
    ///
    /// At most once a minute for an address.
    pub fn resend_verification(&self, body: &EmailInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.resend_verification",
            Method::POST,
            "/sign-up/resend".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Reset a password.
    ///
    /// By the link of the letter. Ends all sessions of the account.
    pub fn reset_password(&self, body: &PasswordResetInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.reset_password",
            Method::POST,
            "/password-resets/complete".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Sign up.
    ///
    /// Makes an account if the university takes sign-ups from this address, and sends a letter
    /// with a link that verifies it. Whoever has the address already gets a letter that says so.
    pub fn sign_up(&self, body: &SignUpInput) -> Request<Nothing> {
        let call = Call::new("accounts.sign_up", Method::POST, "/sign-up".to_owned())
            .body(body)
            .once();
        Request::new(self.0, call)
    }

    /// Verify an address.
    ///
    /// By the link of the letter that signing up sent.
    pub fn verify_email(&self, body: &TokenInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.verify_email",
            Method::POST,
            "/sign-up/verify".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about accounts.
    #[must_use]
    pub fn accounts(&self) -> AccountsResource<'_> {
        AccountsResource(self)
    }
}
