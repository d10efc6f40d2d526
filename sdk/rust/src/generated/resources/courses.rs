//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::{Course, CourseInput, CoursePatch, CourseSummary, ImportedCourse};
use crate::{
    Client,
    request::{Binary, Call, Json, Nothing, Pages, Request, Upload},
};

/// What `courses.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct CoursesListQuery {
    /// Words to find in title and summary, or a part of a title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Language tag; `pt` also finds `pt-BR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `draft`, `published` or `archived`, or `any`; `published` if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl CoursesListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Words to find in title and summary, or a part of a title.
    #[must_use]
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Language tag; `pt` also finds `pt-BR`.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// `draft`, `published` or `archived`, or `any`; `published` if left out.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
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

/// `client.courses()`.
#[derive(Debug, Clone, Copy)]
pub struct CoursesResource<'a>(&'a Client);

impl CoursesResource<'_> {
    /// Archive a course.
    ///
    /// Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.
    ///
    /// Needs the permission `courses.publish`.
    pub fn archive(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.archive",
            Method::POST,
            format!("/courses/{course_id}/archive"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Get a course's picture.
    ///
    /// For everybody who may know of the course.
    ///
    /// Needs the permission `catalogue.read`.
    pub fn cover(&self, course_id: Uuid) -> Request<Binary> {
        let call = Call::new(
            "courses.cover",
            Method::GET,
            format!("/courses/{course_id}/cover"),
        );
        Request::new(self.0, call)
    }

    /// Create a course.
    ///
    /// It begins as a draft, and the person who makes it is its instructor.
    ///
    /// Needs the permission `courses.create`.
    pub fn create(&self, body: &CourseInput) -> Request<Json<Course>> {
        let call = Call::new("courses.create", Method::POST, "/courses".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Delete a course.
    ///
    /// With everything in it and all that learners did there. There is no way back: archive it to close it.
    ///
    /// Needs the permission `courses.delete`.
    pub fn delete(&self, course_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "courses.delete",
            Method::DELETE,
            format!("/courses/{course_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get a course.
    ///
    /// With its outline: modules, their lessons, and what there is to do in them.
    ///
    /// Needs the permission `catalogue.read`.
    pub fn get(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new("courses.get", Method::GET, format!("/courses/{course_id}"));
        Request::new(self.0, call)
    }

    /// Import a course.
    ///
    /// The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
    /// `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.
    ///
    /// Needs the permission `courses.create`.
    pub fn import(&self, file: impl Into<Upload>) -> Request<Json<ImportedCourse>> {
        let call = Call::new("courses.import", Method::POST, "/courses/import".to_owned())
            .file(file.into())
            .once();
        Request::new(self.0, call)
    }

    /// List courses.
    ///
    /// The newest first. Courses that are not published are listed for those who may see all
    /// of them, and for those who are enrolled in them.
    ///
    /// Needs the permission `catalogue.read`.
    pub fn list(&self, query: &CoursesListQuery) -> Pages<CourseSummary> {
        let call = Call::new("courses.list", Method::GET, "/courses".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Publish a course.
    ///
    /// Opens a draft or an archived course to everybody. A course without lessons cannot be published.
    ///
    /// Needs the permission `courses.publish`.
    pub fn publish(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.publish",
            Method::POST,
            format!("/courses/{course_id}/publish"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Unpublish a course.
    ///
    /// Takes it back to its authors and those already enrolled: it is a draft again.
    ///
    /// Needs the permission `courses.publish`.
    pub fn unpublish(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.unpublish",
            Method::POST,
            format!("/courses/{course_id}/unpublish"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Change a course.
    ///
    /// Its title, slug, summary, language and picture.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(&self, course_id: Uuid, body: &CoursePatch) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.update",
            Method::PATCH,
            format!("/courses/{course_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about courses.
    #[must_use]
    pub fn courses(&self) -> CoursesResource<'_> {
        CoursesResource(self)
    }
}
