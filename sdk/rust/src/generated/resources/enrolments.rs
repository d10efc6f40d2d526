//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{Enrolment, EnrolmentInput, EnrolmentPatch, EnrolmentRow};
use crate::{
    Client,
    request::{Call, Json, Nothing, Pages, Request},
};

/// What `enrolments.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct EnrolmentsListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl EnrolmentsListQuery {
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

/// `client.enrolments()`.
#[derive(Debug, Clone, Copy)]
pub struct EnrolmentsResource<'a>(&'a Client);

impl EnrolmentsResource<'_> {
    /// Enrol somebody.
    ///
    /// In a role that allows no more than the caller holds. Who is enrolled already stays as they are.
    ///
    /// Needs the permission `enrolments.manage`.
    pub fn create(&self, course_id: Uuid, body: &EnrolmentInput) -> Request<Json<Enrolment>> {
        let call = Call::new(
            "enrolments.create",
            Method::POST,
            format!("/courses/{course_id}/enrolments"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Withdraw somebody.
    ///
    /// Ends an enrolment. Progress is kept.
    ///
    /// Needs the permission `enrolments.manage`.
    pub fn delete(&self, course_id: Uuid, enrolment_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "enrolments.delete",
            Method::DELETE,
            format!("/courses/{course_id}/enrolments/{enrolment_id}"),
        );
        Request::new(self.0, call)
    }

    /// Enrol oneself.
    ///
    /// As a learner in a published course. Done again, it changes nothing.
    ///
    /// Needs the permission `enrolments.create_own`.
    pub fn join(&self, course_id: Uuid) -> Request<Json<Enrolment>> {
        let call = Call::new(
            "enrolments.join",
            Method::POST,
            format!("/courses/{course_id}/enrolments/me"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Leave a course.
    ///
    /// Ends the caller's own enrolment. Progress is kept, in case they come back.
    ///
    /// For a person with an access token; not for API keys.
    pub fn leave(&self, course_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "enrolments.leave",
            Method::DELETE,
            format!("/courses/{course_id}/enrolments/me"),
        );
        Request::new(self.0, call)
    }

    /// List who is enrolled.
    ///
    /// With how far they are; the earliest first.
    ///
    /// Needs the permission `enrolments.read`.
    pub fn list(&self, course_id: Uuid, query: &EnrolmentsListQuery) -> Pages<EnrolmentRow> {
        let call = Call::new(
            "enrolments.list",
            Method::GET,
            format!("/courses/{course_id}/enrolments"),
        )
        .query(query);
        Pages::new(self.0, call)
    }

    /// Change an enrolment.
    ///
    /// Gives somebody another role in the course, one that allows no more than the caller holds.
    ///
    /// Needs the permission `enrolments.manage`.
    pub fn update(
        &self,
        course_id: Uuid,
        enrolment_id: Uuid,
        body: &EnrolmentPatch,
    ) -> Request<Json<Enrolment>> {
        let call = Call::new(
            "enrolments.update",
            Method::PATCH,
            format!("/courses/{course_id}/enrolments/{enrolment_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about enrolments.
    #[must_use]
    pub fn enrolments(&self) -> EnrolmentsResource<'_> {
        EnrolmentsResource(self)
    }
}
