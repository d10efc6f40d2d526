//! Generated from the API's document; not to be edited.

use reqwest::Method;

use super::super::types::SigningKey;
use crate::{
    Client,
    request::{Call, Json, Request},
};

/// `client.signing_keys()`.
#[derive(Debug, Clone, Copy)]
pub struct SigningKeysResource<'a>(&'a Client);

impl SigningKeysResource<'_> {
    /// Rotate the signing key.
    ///
    /// Access tokens are signed by a new key from now on; those of the old one stay good until
    /// they end. This is also done by itself from time to time.
    ///
    /// Needs the permission `settings.update`.
    pub fn rotate(&self) -> Request<Json<SigningKey>> {
        let call = Call::new(
            "signing_keys.rotate",
            Method::POST,
            "/signing-keys/rotate".to_owned(),
        )
        .keyed();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about signing keys.
    #[must_use]
    pub fn signing_keys(&self) -> SigningKeysResource<'_> {
        SigningKeysResource(self)
    }
}
