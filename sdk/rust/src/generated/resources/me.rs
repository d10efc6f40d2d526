//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use serde_json::Value;

use super::super::types::{
    CodeInput, EmailChangeInput, MyCourse, PasswordInput, ProfilePatch, ProofInput, RecoveryCodes,
    SecondFactor, SecondFactorEnrolment, User,
};
use crate::{
    Client,
    request::{Binary, Call, Json, Nothing, Pages, Request, Upload},
};

/// What `me.courses` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct MeCoursesQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl MeCoursesQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// `client.me()`.
#[derive(Debug, Clone, Copy)]
pub struct MeResource<'a>(&'a Client);

impl MeResource<'_> {
    /// Ask for another address.
    ///
    /// It holds when the link in a letter to it is followed.
    ///
    /// For a person with an access token; not for API keys.
    pub fn change_email(&self, body: &EmailChangeInput) -> Request<Nothing> {
        let call = Call::new("me.change_email", Method::PUT, "/me/email".to_owned()).body(body);
        Request::new(self.0, call)
    }

    /// Change one's password.
    ///
    /// Ends all other sessions.
    ///
    /// For a person with an access token; not for API keys.
    pub fn change_password(&self, body: &PasswordInput) -> Request<Nothing> {
        let call =
            Call::new("me.change_password", Method::PUT, "/me/password".to_owned()).body(body);
        Request::new(self.0, call)
    }

    /// Confirm an authenticator app.
    ///
    /// From now on signing in takes a code. Gives recovery codes.
    ///
    /// For a person with an access token; not for API keys.
    pub fn confirm_second_factor(&self, body: &CodeInput) -> Request<Json<RecoveryCodes>> {
        let call = Call::new(
            "me.confirm_second_factor",
            Method::POST,
            "/me/second-factor/confirm".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// List one's courses.
    ///
    /// Those the caller is enrolled in, with how far they are and where to go on; the latest first.
    ///
    /// For a person with an access token; not for API keys.
    pub fn courses(&self, query: &MeCoursesQuery) -> Pages<MyCourse> {
        let call = Call::new("me.courses", Method::GET, "/me/courses".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Remove one's picture.
    ///
    /// Initials are shown instead.
    ///
    /// For a person with an access token; not for API keys.
    pub fn delete_avatar(&self) -> Request<Nothing> {
        let call = Call::new("me.delete_avatar", Method::DELETE, "/me/avatar".to_owned());
        Request::new(self.0, call)
    }

    /// Set up an authenticator app.
    ///
    /// It counts from when a code of it is confirmed.
    ///
    /// For a person with an access token; not for API keys.
    pub fn enrol_second_factor(&self, body: &ProofInput) -> Request<Json<SecondFactorEnrolment>> {
        let call = Call::new(
            "me.enrol_second_factor",
            Method::POST,
            "/me/second-factor".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Erase oneself.
    ///
    /// Name and address are overwritten; progress, sessions and picture are deleted. There is
    /// no way back. The last owner cannot go.
    ///
    /// For a person with an access token; not for API keys.
    pub fn erase(&self, body: &ProofInput) -> Request<Nothing> {
        let call = Call::new("me.erase", Method::POST, "/me/erase".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Export one's data.
    ///
    /// Everything that is kept about the person, as JSON.
    ///
    /// For a person with an access token; not for API keys.
    pub fn export(&self) -> Request<Json<Value>> {
        let call = Call::new("me.export", Method::GET, "/me/export".to_owned());
        Request::new(self.0, call)
    }

    /// Get oneself.
    ///
    /// The profile of the person whose session asks.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get(&self) -> Request<Json<User>> {
        let call = Call::new("me.get", Method::GET, "/me".to_owned());
        Request::new(self.0, call)
    }

    /// Get one's picture.
    ///
    /// As it is shown to others.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get_avatar(&self) -> Request<Binary> {
        let call = Call::new("me.get_avatar", Method::GET, "/me/avatar".to_owned());
        Request::new(self.0, call)
    }

    /// Get one's second factor.
    ///
    /// Whether signing in takes a code.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get_second_factor(&self) -> Request<Json<SecondFactor>> {
        let call = Call::new(
            "me.get_second_factor",
            Method::GET,
            "/me/second-factor".to_owned(),
        );
        Request::new(self.0, call)
    }

    /// Remove the authenticator app.
    ///
    /// Signing in takes no code any more.
    ///
    /// For a person with an access token; not for API keys.
    pub fn remove_second_factor(&self, body: &ProofInput) -> Request<Nothing> {
        let call = Call::new(
            "me.remove_second_factor",
            Method::POST,
            "/me/second-factor/remove".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Get new recovery codes.
    ///
    /// The old ones work no more.
    ///
    /// For a person with an access token; not for API keys.
    pub fn renew_recovery_codes(&self, body: &ProofInput) -> Request<Json<RecoveryCodes>> {
        let call = Call::new(
            "me.renew_recovery_codes",
            Method::POST,
            "/me/recovery-codes".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Set one's picture.
    ///
    /// The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.
    ///
    /// For a person with an access token; not for API keys.
    pub fn set_avatar(&self, file: impl Into<Upload>) -> Request<Nothing> {
        let call =
            Call::new("me.set_avatar", Method::PUT, "/me/avatar".to_owned()).file(file.into());
        Request::new(self.0, call)
    }

    /// Change one's profile.
    ///
    /// Name, language and time zone.
    ///
    /// For a person with an access token; not for API keys.
    pub fn update(&self, body: &ProfilePatch) -> Request<Json<User>> {
        let call = Call::new("me.update", Method::PATCH, "/me".to_owned()).body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about me.
    #[must_use]
    pub fn me(&self) -> MeResource<'_> {
        MeResource(self)
    }
}
