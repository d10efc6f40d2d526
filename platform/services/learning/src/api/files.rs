use std::sync::Arc;

use collegium_contracts::permissions::{CatalogueRead, CoursesUpdate, LessonsRead};
use collegium_web::{Allow, ApiError, Created, NoContent, PageOf};
use poem::Body;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::{Binary, Json},
};
use uuid::Uuid;

use super::Tag;
use crate::{FileAnswer, FileRequest, Learning, MAX_UPLOAD_BYTES, Upload, model::CourseFile};

pub(super) struct FilesApi(pub(super) Arc<Learning>);

#[OpenApi(tag = "Tag::Files")]
impl FilesApi {
    /// List a course's files.
    ///
    /// By path.
    #[oai(
        path = "/courses/:course_id/files",
        method = "get",
        operation_id = "files.list"
    )]
    async fn list(
        &self,
        caller: Allow<LessonsRead>,
        course_id: Path<Uuid>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<CourseFile>>, ApiError> {
        let page = self
            .0
            .files(&caller, course_id.0, limit.0, cursor.0.as_deref())
            .await?;
        Ok(PageOf::of(page))
    }

    /// Upload a file.
    ///
    /// The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
    /// video, audio, documents and archives are taken; what the content is must agree with the name.
    ///
    /// Errors: quota_exceeded, validation_failed.
    #[oai(
        path = "/courses/:course_id/files",
        method = "post",
        operation_id = "files.upload"
    )]
    async fn upload(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        /// Where to keep it in the course, such as `images/plan.svg`.
        path: Query<String>,
        body: Binary<Body>,
    ) -> Result<Created<CourseFile>, ApiError> {
        let upload = Upload::receive(body.0.into_async_read(), MAX_UPLOAD_BYTES).await?;
        let file = self
            .0
            .put_file(&caller, course_id.0, &path.0, upload)
            .await?;
        Ok(Created::new(file))
    }

    /// Download a file.
    ///
    /// In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.
    #[oai(
        path = "/courses/:course_id/files/:file_id/content",
        method = "get",
        operation_id = "files.download"
    )]
    async fn download(
        &self,
        caller: Allow<LessonsRead>,
        course_id: Path<Uuid>,
        file_id: Path<Uuid>,
        /// The content that the caller has already.
        #[oai(name = "If-None-Match")]
        if_none_match: Header<Option<String>>,
        /// One range of bytes, such as `bytes=0-1023`.
        #[oai(name = "Range")]
        range: Header<Option<String>>,
    ) -> Result<FileAnswer, ApiError> {
        let request = FileRequest {
            if_none_match: if_none_match.0.as_deref(),
            range: range.0.as_deref(),
        };
        Ok(self
            .0
            .file(&caller, course_id.0, file_id.0, request)
            .await?)
    }

    /// Delete a file.
    ///
    /// Pages that show it will show that it is missing.
    #[oai(
        path = "/courses/:course_id/files/:file_id",
        method = "delete",
        operation_id = "files.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        file_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.delete_file(&caller, course_id.0, file_id.0).await?;
        Ok(NoContent::Done)
    }

    /// Get a course's picture.
    ///
    /// For everybody who may know of the course.
    #[oai(
        path = "/courses/:course_id/cover",
        method = "get",
        operation_id = "courses.cover"
    )]
    async fn cover(
        &self,
        caller: Allow<CatalogueRead>,
        course_id: Path<Uuid>,
        /// The content that the caller has already.
        #[oai(name = "If-None-Match")]
        if_none_match: Header<Option<String>>,
    ) -> Result<FileAnswer, ApiError> {
        let request = FileRequest {
            if_none_match: if_none_match.0.as_deref(),
            range: None,
        };
        Ok(self.0.cover(&caller, course_id.0, request).await?)
    }
}
