//! Generated from the API's document; not to be edited.

use reqwest::Method;
use uuid::Uuid;

use super::super::types::{LessonInput, LessonPatch, LessonSummary, LessonView, ProgressChange};
use crate::{
    Client,
    request::{Call, Json, Nothing, Request},
};

/// `client.lessons()`.
#[derive(Debug, Clone, Copy)]
pub struct LessonsResource<'a>(&'a Client);

impl LessonsResource<'_> {
    /// Complete a lesson.
    ///
    /// Completes everything in it but its quizzes, which are completed by passing them.
    ///
    /// Needs the permission `progress.write`.
    pub fn complete(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Json<ProgressChange>> {
        let call = Call::new(
            "lessons.complete",
            Method::POST,
            format!("/courses/{course_id}/lessons/{lesson_id}/complete"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Create a lesson.
    ///
    /// Still without activities.
    ///
    /// Needs the permission `courses.update`.
    pub fn create(&self, course_id: Uuid, body: &LessonInput) -> Request<Json<LessonSummary>> {
        let call = Call::new(
            "lessons.create",
            Method::POST,
            format!("/courses/{course_id}/lessons"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Delete a lesson.
    ///
    /// With all that learners did in it.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "lessons.delete",
            Method::DELETE,
            format!("/courses/{course_id}/lessons/{lesson_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get a lesson.
    ///
    /// As a learner reads it: with the content of its activities, quizzes without their answers,
    /// and how far the caller is.
    ///
    /// Needs the permission `lessons.read`.
    pub fn get(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Json<LessonView>> {
        let call = Call::new(
            "lessons.get",
            Method::GET,
            format!("/courses/{course_id}/lessons/{lesson_id}"),
        );
        Request::new(self.0, call)
    }

    /// Open a lesson.
    ///
    /// Notes that the caller is there: they resume there. Done again, it changes nothing.
    ///
    /// Needs the permission `progress.write`.
    pub fn open(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "lessons.open",
            Method::POST,
            format!("/courses/{course_id}/lessons/{lesson_id}/open"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Change a lesson.
    ///
    /// Renames it or moves it, also to another module.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(
        &self,
        course_id: Uuid,
        lesson_id: Uuid,
        body: &LessonPatch,
    ) -> Request<Json<LessonSummary>> {
        let call = Call::new(
            "lessons.update",
            Method::PATCH,
            format!("/courses/{course_id}/lessons/{lesson_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about lessons.
    #[must_use]
    pub fn lessons(&self) -> LessonsResource<'_> {
        LessonsResource(self)
    }
}
