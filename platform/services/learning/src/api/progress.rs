use std::sync::Arc;

use collegium_web::{ApiError, PageOf, SignedIn};
use poem_openapi::{
    OpenApi,
    param::{Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Learning, LearningError,
    model::{CourseProgress, MyCourse},
};

pub(super) struct ProgressApi(pub(super) Arc<Learning>);

#[OpenApi(tag = "Tag::Progress")]
impl ProgressApi {
    /// Get one's progress in a course.
    ///
    /// How far the caller is, lesson by lesson, and where to go on.
    #[oai(
        path = "/courses/:course_id/progress",
        method = "get",
        operation_id = "progress.get"
    )]
    async fn get(
        &self,
        caller: SignedIn,
        course_id: Path<Uuid>,
    ) -> Result<Json<CourseProgress>, ApiError> {
        let progress = self.0.my_progress(&caller, course_id.0).await?;
        Ok(Json(progress.ok_or(LearningError::NotFound)?))
    }

    /// List one's courses.
    ///
    /// Those the caller is enrolled in, with how far they are and where to go on; the latest first.
    #[oai(path = "/me/courses", method = "get", operation_id = "me.courses")]
    async fn my_courses(
        &self,
        caller: SignedIn,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<MyCourse>>, ApiError> {
        let page = self
            .0
            .my_courses(&caller, limit.0, cursor.0.as_deref())
            .await?;
        Ok(PageOf::of(page))
    }
}
