use collegium_web::{ApiError, NoContent, SignedIn, Versioned, parse_if_match};
use poem_openapi::{Object, OpenApi, param::Header, payload::Json};
use serde_json::Value;

use super::{
    Accepted, Tag,
    users::{User, versioned},
};
use crate::{Identity, domain::ProfileChange};

pub(super) struct MeApi(pub(super) Identity);

/// What to change of oneself; what is left out stays.
#[derive(Object)]
struct ProfilePatch {
    /// The name, at most 100 characters.
    name: Option<String>,
    /// Language tag.
    locale: Option<String>,
    /// Name of the time zone, such as `Europe/Berlin`.
    time_zone: Option<String>,
}

/// A change of the password.
#[derive(Object)]
struct PasswordInput {
    /// The present password.
    current_password: String,
    /// The new one: at least 10 characters, and not one of those that are guessed first.
    new_password: String,
}

/// A wish for another address.
#[derive(Object)]
struct EmailChangeInput {
    /// The new address.
    email: String,
    /// The present password.
    current_password: String,
}

/// The present password, before what cannot be taken back.
#[derive(Object)]
pub(super) struct ProofInput {
    /// The present password.
    pub(super) current_password: String,
}

#[OpenApi(tag = "Tag::Me")]
impl MeApi {
    /// Get oneself.
    ///
    /// The profile of the person whose session asks.
    #[oai(path = "/me", method = "get", operation_id = "me.get")]
    async fn get(&self, caller: SignedIn) -> Result<Versioned<User>, ApiError> {
        Ok(versioned(self.0.user(&caller, caller.user_id).await?))
    }

    /// Change one's profile.
    ///
    /// Name, language and time zone.
    #[oai(path = "/me", method = "patch", operation_id = "me.update")]
    async fn update(
        &self,
        caller: SignedIn,
        /// The version that the change is made of.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<ProfilePatch>,
    ) -> Result<Versioned<User>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let ProfilePatch {
            name,
            locale,
            time_zone,
        } = body.0;
        let change = ProfileChange {
            name,
            locale,
            time_zone,
        };
        let user = self
            .0
            .update_profile(&caller, caller.user_id, change, expected)
            .await?;
        Ok(versioned(user))
    }

    /// Change one's password.
    ///
    /// Ends all other sessions.
    ///
    /// Errors: too_many_attempts.
    #[oai(
        path = "/me/password",
        method = "put",
        operation_id = "me.change_password"
    )]
    async fn change_password(
        &self,
        caller: SignedIn,
        body: Json<PasswordInput>,
    ) -> Result<NoContent, ApiError> {
        let PasswordInput {
            current_password,
            new_password,
        } = &body.0;
        self.0
            .change_password(&caller, caller.user_id, current_password, new_password)
            .await?;
        Ok(NoContent::Done)
    }

    /// Ask for another address.
    ///
    /// It holds when the link in a letter to it is followed.
    ///
    /// Errors: too_many_attempts.
    #[oai(path = "/me/email", method = "put", operation_id = "me.change_email")]
    async fn change_email(
        &self,
        caller: SignedIn,
        body: Json<EmailChangeInput>,
    ) -> Result<Accepted, ApiError> {
        let EmailChangeInput {
            email,
            current_password,
        } = &body.0;
        self.0
            .request_email_change(&caller, caller.user_id, email, current_password)
            .await?;
        Ok(Accepted::Accepted)
    }

    /// Export one's data.
    ///
    /// Everything that is kept about the person, as JSON.
    #[oai(path = "/me/export", method = "get", operation_id = "me.export")]
    async fn export(&self, caller: SignedIn) -> Result<Json<Value>, ApiError> {
        Ok(Json(
            self.0.export_user_data(&caller, caller.user_id).await?,
        ))
    }

    /// Erase oneself.
    ///
    /// Name and address are overwritten; progress, sessions and picture are deleted. There is
    /// no way back. The last owner cannot go.
    ///
    /// Errors: invalid_state, too_many_attempts.
    #[oai(path = "/me/erase", method = "post", operation_id = "me.erase")]
    async fn erase(&self, caller: SignedIn, body: Json<ProofInput>) -> Result<NoContent, ApiError> {
        self.0
            .erase_me(&caller, caller.user_id, &body.current_password)
            .await?;
        Ok(NoContent::Done)
    }
}
