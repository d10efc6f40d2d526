//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{RefreshInput, Session, SignInInput, Tokens};
use crate::{
    Client,
    request::{Call, Json, Nothing, Pages, Request},
};

/// What `sessions.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct SessionsListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl SessionsListQuery {
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

/// `client.sessions()`.
#[derive(Debug, Clone, Copy)]
pub struct SessionsResource<'a>(&'a Client);

impl SessionsResource<'_> {
    /// Sign in.
    ///
    /// An unknown address and a wrong password get the same answer. After five failures the next
    /// attempt must wait, longer each time.
    pub fn create(&self, body: &SignInInput) -> Request<Json<Tokens>> {
        let call = Call::new("sessions.create", Method::POST, "/sessions".to_owned())
            .body(body)
            .once();
        Request::new(self.0, call)
    }

    /// Sign out somewhere.
    ///
    /// Tokens and cookies of the session are refused from now on.
    ///
    /// For a person with an access token; not for API keys.
    pub fn delete(&self, session_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "sessions.delete",
            Method::DELETE,
            format!("/sessions/{session_id}"),
        );
        Request::new(self.0, call)
    }

    /// List one's sessions.
    ///
    /// Where one is signed in, the newest first.
    ///
    /// For a person with an access token; not for API keys.
    pub fn list(&self, query: &SessionsListQuery) -> Pages<Session> {
        let call = Call::new("sessions.list", Method::GET, "/sessions".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Refresh tokens.
    ///
    /// Each refresh token works once and gives the next. One that comes twice was stolen, so the
    /// whole session ends.
    pub fn refresh(&self, body: &RefreshInput) -> Request<Json<Tokens>> {
        let call = Call::new(
            "sessions.refresh",
            Method::POST,
            "/sessions/refresh".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Sign out here.
    ///
    /// Ends the session that asks.
    ///
    /// For a person with an access token; not for API keys.
    pub fn sign_out(&self) -> Request<Nothing> {
        let call = Call::new(
            "sessions.sign_out",
            Method::POST,
            "/sessions/current/sign-out".to_owned(),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Sign out everywhere else.
    ///
    /// Ends all sessions but the one that asks.
    ///
    /// For a person with an access token; not for API keys.
    pub fn sign_out_others(&self) -> Request<Nothing> {
        let call = Call::new(
            "sessions.sign_out_others",
            Method::POST,
            "/sessions/others/sign-out".to_owned(),
        )
        .keyed();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about sessions.
    #[must_use]
    pub fn sessions(&self) -> SessionsResource<'_> {
        SessionsResource(self)
    }
}
