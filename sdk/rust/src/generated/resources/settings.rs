//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde_json::Value;

use super::super::types::SignUpPolicy;
use crate::{
    Client,
    request::{Call, Json, Request},
};

/// `client.settings()`.
#[derive(Debug, Clone, Copy)]
pub struct SettingsResource<'a>(&'a Client);

impl SettingsResource<'_> {
    /// Get who may sign up.
    ///
    /// Until it is chosen, people join by invitation.
    ///
    /// Needs the permission `settings.read`.
    pub fn get_sign_up(&self) -> Request<Json<SignUpPolicy>> {
        let call = Call::new(
            "settings.get_sign_up",
            Method::GET,
            "/settings/sign-up".to_owned(),
        );
        Request::new(self.0, call)
    }

    /// Get the branding.
    ///
    /// Design tokens of the portal; `null` at version 0 until they are chosen.
    ///
    /// Needs the permission `settings.read`.
    pub fn get_theme(&self) -> Request<Json<Value>> {
        let call = Call::new(
            "settings.get_theme",
            Method::GET,
            "/settings/theme".to_owned(),
        );
        Request::new(self.0, call)
    }

    /// Choose who may sign up.
    ///
    /// People who have an account already keep it.
    ///
    /// Needs the permission `settings.update`.
    pub fn set_sign_up(&self, body: &SignUpPolicy) -> Request<Json<SignUpPolicy>> {
        let call = Call::new(
            "settings.set_sign_up",
            Method::PUT,
            "/settings/sign-up".to_owned(),
        )
        .body(body);
        Request::new(self.0, call)
    }

    /// Change the branding.
    ///
    /// Colours that could not be read on each other are corrected.
    ///
    /// Needs the permission `settings.update`.
    pub fn set_theme(&self, body: &Value) -> Request<Json<Value>> {
        let call = Call::new(
            "settings.set_theme",
            Method::PUT,
            "/settings/theme".to_owned(),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about settings.
    #[must_use]
    pub fn settings(&self) -> SettingsResource<'_> {
        SettingsResource(self)
    }
}
