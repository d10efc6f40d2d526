//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use super::super::types::CourseFile;
use crate::{
    Client,
    request::{Binary, Call, Json, Nothing, Pages, Request, Upload},
};

/// What `files.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct FilesListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl FilesListQuery {
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

/// What `files.upload` can be asked for.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct FilesUploadQuery {
    /// Where to keep it in the course, such as `images/plan.svg`.
    pub path: String,
}

impl FilesUploadQuery {
    /// With what it must have.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// `client.files()`.
#[derive(Debug, Clone, Copy)]
pub struct FilesResource<'a>(&'a Client);

impl FilesResource<'_> {
    /// Delete a file.
    ///
    /// Pages that show it will show that it is missing.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, file_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "files.delete",
            Method::DELETE,
            format!("/courses/{course_id}/files/{file_id}"),
        );
        Request::new(self.0, call)
    }

    /// Download a file.
    ///
    /// In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.
    ///
    /// Needs the permission `lessons.read`.
    pub fn download(&self, course_id: Uuid, file_id: Uuid) -> Request<Binary> {
        let call = Call::new(
            "files.download",
            Method::GET,
            format!("/courses/{course_id}/files/{file_id}/content"),
        );
        Request::new(self.0, call)
    }

    /// List a course's files.
    ///
    /// By path.
    ///
    /// Needs the permission `lessons.read`.
    pub fn list(&self, course_id: Uuid, query: &FilesListQuery) -> Pages<CourseFile> {
        let call = Call::new(
            "files.list",
            Method::GET,
            format!("/courses/{course_id}/files"),
        )
        .query(query);
        Pages::new(self.0, call)
    }

    /// Upload a file.
    ///
    /// The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
    /// video, audio, documents and archives are taken; what the content is must agree with the name.
    ///
    /// Needs the permission `courses.update`.
    pub fn upload(
        &self,
        course_id: Uuid,
        file: impl Into<Upload>,
        query: &FilesUploadQuery,
    ) -> Request<Json<CourseFile>> {
        let call = Call::new(
            "files.upload",
            Method::POST,
            format!("/courses/{course_id}/files"),
        )
        .file(file.into())
        .query(query)
        .once();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about files.
    #[must_use]
    pub fn files(&self) -> FilesResource<'_> {
        FilesResource(self)
    }
}
