//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{ApiKey, ApiKeyInput, IssuedApiKey};
use crate::{
    Client,
    request::{Call, Json, Nothing, Pages, Request},
};

/// What `api_keys.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct ApiKeysListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ApiKeysListQuery {
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

/// `client.api_keys()`.
#[derive(Debug, Clone, Copy)]
pub struct ApiKeysResource<'a>(&'a Client);

impl ApiKeysResource<'_> {
    /// Create an API key.
    ///
    /// Its secret is in this answer and never again.
    ///
    /// Needs the permission `api_keys.manage`.
    pub fn create(&self, body: &ApiKeyInput) -> Request<Json<IssuedApiKey>> {
        let call = Call::new("api_keys.create", Method::POST, "/api-keys".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Revoke an API key.
    ///
    /// It is refused from now on.
    ///
    /// Needs the permission `api_keys.manage`.
    pub fn delete(&self, key_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "api_keys.delete",
            Method::DELETE,
            format!("/api-keys/{key_id}"),
        );
        Request::new(self.0, call)
    }

    /// List API keys.
    ///
    /// Also those that have ended; the newest first.
    ///
    /// Needs the permission `api_keys.read`.
    pub fn list(&self, query: &ApiKeysListQuery) -> Pages<ApiKey> {
        let call = Call::new("api_keys.list", Method::GET, "/api-keys".to_owned()).query(query);
        Pages::new(self.0, call)
    }
}

impl Client {
    /// What there is about api keys.
    #[must_use]
    pub fn api_keys(&self) -> ApiKeysResource<'_> {
        ApiKeysResource(self)
    }
}
