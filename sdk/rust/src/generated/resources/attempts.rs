//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{Attempt, AttemptInput, SubmittedAttempt};
use crate::{
    Client,
    request::{Call, Json, Pages, Request},
};

/// What `attempts.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AttemptsListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AttemptsListQuery {
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

/// `client.attempts()`.
#[derive(Debug, Clone, Copy)]
pub struct AttemptsResource<'a>(&'a Client);

impl AttemptsResource<'_> {
    /// Submit an attempt at a quiz.
    ///
    /// It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
    /// several right choices each one made gives an equal part of the points and each wrong one takes
    /// such a part away, never below nothing. Any number of attempts may be made; passed stays passed.
    ///
    /// Needs the permission `progress.write`.
    pub fn create(
        &self,
        course_id: Uuid,
        activity_id: Uuid,
        body: &AttemptInput,
    ) -> Request<Json<SubmittedAttempt>> {
        let call = Call::new(
            "attempts.create",
            Method::POST,
            format!("/courses/{course_id}/activities/{activity_id}/attempts"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// List one's attempts at a quiz.
    ///
    /// The caller's own, the latest first.
    ///
    /// Needs the permission `progress.write`.
    pub fn list(
        &self,
        course_id: Uuid,
        activity_id: Uuid,
        query: &AttemptsListQuery,
    ) -> Pages<Attempt> {
        let call = Call::new(
            "attempts.list",
            Method::GET,
            format!("/courses/{course_id}/activities/{activity_id}/attempts"),
        )
        .query(query);
        Pages::new(self.0, call)
    }
}

impl Client {
    /// What there is about attempts.
    #[must_use]
    pub fn attempts(&self) -> AttemptsResource<'_> {
        AttemptsResource(self)
    }
}
