use chrono::{DateTime, Utc};
use collegium_contracts::permissions::{UsersRead, UsersUpdate};
use collegium_web::{Allow, ApiError, NoContent, PageOf, Versioned, parse_if_match};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Identity,
    domain::{self, UserChange, UserFilter, UserStatus},
};

pub(super) struct UsersApi(pub(super) Identity);

/// A person of the university.
#[derive(Object)]
pub(super) struct User {
    /// The person's id.
    id: Uuid,
    /// The address.
    email: String,
    /// Whether the address was shown to be theirs.
    email_verified: bool,
    /// The name.
    name: String,
    /// Language tag.
    locale: String,
    /// Name of the time zone, such as `Europe/Berlin`.
    time_zone: String,
    /// Whether there is a picture.
    has_avatar: bool,
    /// `invited`, `active` or `deactivated`; others may come.
    status: String,
    /// Roles in the university.
    roles: Vec<String>,
    /// Whether signing in takes a code.
    second_factor: bool,
    /// When they were last here, to about five minutes.
    last_seen_at: Option<DateTime<Utc>>,
    /// Counts changes; also the `ETag`.
    version: i32,
    /// When they came.
    created_at: DateTime<Utc>,
    /// When they last changed.
    updated_at: DateTime<Utc>,
}

impl From<domain::User> for User {
    fn from(user: domain::User) -> Self {
        Self {
            id: user.id,
            email: user.email,
            email_verified: user.email_verified,
            name: user.name,
            locale: user.locale,
            time_zone: user.time_zone,
            has_avatar: user.has_avatar,
            status: user.status.as_str().to_owned(),
            roles: user.roles,
            second_factor: user.second_factor,
            last_seen_at: user.last_seen_at,
            version: user.version,
            created_at: user.created_at,
            updated_at: user.updated_at,
        }
    }
}

pub(super) fn versioned(user: domain::User) -> Versioned<User> {
    let version = user.version;
    Versioned::new(user.into(), version)
}

/// What to change of a person; what is left out stays.
#[derive(Object)]
struct UserPatch {
    /// The name, at most 100 characters.
    name: Option<String>,
    /// All roles in the university. Nobody gives a role that allows what they may not themselves.
    roles: Option<Vec<String>>,
    /// `active` or `deactivated`. Deactivating ends all sessions at once.
    status: Option<String>,
}

#[OpenApi(tag = "Tag::Users")]
impl UsersApi {
    /// List users.
    ///
    /// In the order they came. Erased people are not listed.
    ///
    /// Errors: validation_failed.
    #[oai(path = "/users", method = "get", operation_id = "users.list")]
    #[allow(clippy::too_many_arguments)] // each is a parameter of the operation
    async fn list(
        &self,
        caller: Allow<UsersRead>,
        /// Part of the name or address.
        q: Query<Option<String>>,
        /// Only people in this status: `invited`, `active` or `deactivated`.
        status: Query<Option<String>>,
        /// Only people with this role.
        role: Query<Option<String>>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<User>>, ApiError> {
        let filter = UserFilter::asked(q.0, status.0.as_deref(), role.0)?;
        let page = self
            .0
            .list_users(&caller, &filter, cursor.0.as_deref(), limit.0)
            .await?;
        Ok(PageOf::of(page))
    }

    /// Get a user.
    ///
    /// By id; an erased person is not there.
    #[oai(path = "/users/:user_id", method = "get", operation_id = "users.get")]
    async fn get(
        &self,
        caller: Allow<UsersRead>,
        user_id: Path<Uuid>,
    ) -> Result<Versioned<User>, ApiError> {
        Ok(versioned(self.0.user(&caller, user_id.0).await?))
    }

    /// Change a user.
    ///
    /// Nobody acts on somebody with more power than they have, and the last owner stays one.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/users/:user_id",
        method = "patch",
        operation_id = "users.update"
    )]
    async fn update(
        &self,
        caller: Allow<UsersUpdate>,
        user_id: Path<Uuid>,
        /// The version that the change is made of.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<UserPatch>,
    ) -> Result<Versioned<User>, ApiError> {
        let change = UserChange {
            status: body.status.as_deref().map(UserStatus::asked).transpose()?,
            name: body.0.name,
            roles: body.0.roles,
        };
        let expected = parse_if_match(if_match.0.as_deref())?;
        let user = self
            .0
            .update_user(&caller, user_id.0, change, expected)
            .await?;
        Ok(versioned(user))
    }

    /// Remove a user's authenticator app.
    ///
    /// For a person who has lost it and their recovery codes.
    #[oai(
        path = "/users/:user_id/second-factor",
        method = "delete",
        operation_id = "users.reset_second_factor"
    )]
    async fn reset_second_factor(
        &self,
        caller: Allow<UsersUpdate>,
        user_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.reset_second_factor(&caller, user_id.0).await?;
        Ok(NoContent::Done)
    }

    /// Erase a user.
    ///
    /// Name and address are overwritten; progress, sessions and picture are deleted. There is
    /// no way back.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/users/:user_id",
        method = "delete",
        operation_id = "users.erase"
    )]
    async fn erase(
        &self,
        caller: Allow<UsersUpdate>,
        user_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.erase_user(&caller, user_id.0).await?;
        Ok(NoContent::Done)
    }
}
