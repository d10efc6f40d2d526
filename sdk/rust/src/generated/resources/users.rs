//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{User, UserPatch};
use crate::{
    Client,
    request::{Binary, Call, Json, Nothing, Pages, Request},
};

/// What `users.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct UsersListQuery {
    /// Part of the name or address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only people in this status: `invited`, `active` or `deactivated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Only people with this role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl UsersListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Part of the name or address.
    #[must_use]
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Only people in this status: `invited`, `active` or `deactivated`.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Only people with this role.
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
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

/// `client.users()`.
#[derive(Debug, Clone, Copy)]
pub struct UsersResource<'a>(&'a Client);

impl UsersResource<'_> {
    /// Erase a user.
    ///
    /// Name and address are overwritten; progress, sessions and picture are deleted. There is
    /// no way back.
    ///
    /// Needs the permission `users.update`.
    pub fn erase(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new("users.erase", Method::DELETE, format!("/users/{user_id}"));
        Request::new(self.0, call)
    }

    /// Get a user.
    ///
    /// By id; an erased person is not there.
    ///
    /// Needs the permission `users.read`.
    pub fn get(&self, user_id: Uuid) -> Request<Json<User>> {
        let call = Call::new("users.get", Method::GET, format!("/users/{user_id}"));
        Request::new(self.0, call)
    }

    /// Get a user's picture.
    ///
    /// A person without one has none.
    ///
    /// Needs the permission `users.read`.
    pub fn get_avatar(&self, user_id: Uuid) -> Request<Binary> {
        let call = Call::new(
            "users.get_avatar",
            Method::GET,
            format!("/users/{user_id}/avatar"),
        );
        Request::new(self.0, call)
    }

    /// List users.
    ///
    /// In the order they came. Erased people are not listed.
    ///
    /// Needs the permission `users.read`.
    pub fn list(&self, query: &UsersListQuery) -> Pages<User> {
        let call = Call::new("users.list", Method::GET, "/users".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Remove a user's authenticator app.
    ///
    /// For a person who has lost it and their recovery codes.
    ///
    /// Needs the permission `users.update`.
    pub fn reset_second_factor(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "users.reset_second_factor",
            Method::DELETE,
            format!("/users/{user_id}/second-factor"),
        );
        Request::new(self.0, call)
    }

    /// Change a user.
    ///
    /// Nobody acts on somebody with more power than they have, and the last owner stays one.
    ///
    /// Needs the permission `users.update`.
    pub fn update(&self, user_id: Uuid, body: &UserPatch) -> Request<Json<User>> {
        let call = Call::new("users.update", Method::PATCH, format!("/users/{user_id}")).body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about users.
    #[must_use]
    pub fn users(&self) -> UsersResource<'_> {
        UsersResource(self)
    }
}
