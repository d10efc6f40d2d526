//! Generated from the API's document; not to be edited.

use reqwest::Method;
use uuid::Uuid;

use super::super::types::CourseProgress;
use crate::{
    Client,
    request::{Call, Json, Request},
};

/// `client.progress()`.
#[derive(Debug, Clone, Copy)]
pub struct ProgressResource<'a>(&'a Client);

impl ProgressResource<'_> {
    /// Get one's progress in a course.
    ///
    /// How far the caller is, lesson by lesson, and where to go on.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get(&self, course_id: Uuid) -> Request<Json<CourseProgress>> {
        let call = Call::new(
            "progress.get",
            Method::GET,
            format!("/courses/{course_id}/progress"),
        );
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about progress.
    #[must_use]
    pub fn progress(&self) -> ProgressResource<'_> {
        ProgressResource(self)
    }
}
