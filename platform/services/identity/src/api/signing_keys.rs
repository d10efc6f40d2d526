use collegium_contracts::permissions::SettingsUpdate;
use collegium_web::{Allow, ApiError};
use poem_openapi::{Object, OpenApi, payload::Json};

use super::Tag;
use crate::Identity;

pub(super) struct SigningKeysApi(pub(super) Identity);

/// A key that signs access tokens.
#[derive(Object)]
struct SigningKey {
    /// Its id, as tokens and `/.well-known/jwks.json` name it.
    kid: String,
}

#[OpenApi(tag = "Tag::Settings")]
impl SigningKeysApi {
    /// Rotate the signing key.
    ///
    /// Access tokens are signed by a new key from now on; those of the old one stay good until
    /// they end. This is also done by itself from time to time.
    #[oai(
        path = "/signing-keys/rotate",
        method = "post",
        operation_id = "signing_keys.rotate"
    )]
    async fn rotate(&self, caller: Allow<SettingsUpdate>) -> Result<Json<SigningKey>, ApiError> {
        let kid = self.0.rotate_signing_key(&caller).await?;
        Ok(Json(SigningKey { kid }))
    }
}
