use std::sync::Arc;

use collegium_contracts::permissions::{CoursesUpdate, LessonsRead, ProgressWrite};
use collegium_web::{Allow, ApiError, Created, NoContent, Versioned, parse_if_match};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Learning, LessonChange, NewLesson,
    model::{LessonSummary, LessonView, ProgressChange},
};

pub(super) struct LessonsApi(pub(super) Arc<Learning>);

/// A lesson to be made.
#[derive(Object)]
struct LessonInput {
    /// The module it goes into.
    module_id: Uuid,
    /// Its title, at most 200 characters.
    title: String,
    /// Its name in links between lessons (`lesson:<slug>`). Made of the title if left out.
    slug: Option<String>,
    /// Its place in the module, from one; the end if left out.
    position: Option<i32>,
}

/// What to change in a lesson; what is left out stays.
#[derive(Object)]
struct LessonPatch {
    /// The title, at most 200 characters.
    title: Option<String>,
    /// The name in links between lessons.
    slug: Option<String>,
    /// The module.
    module_id: Option<Uuid>,
    /// The place in the module, from one; the end if it changes module and this is left out.
    position: Option<i32>,
}

#[OpenApi]
impl LessonsApi {
    /// Get a lesson.
    ///
    /// As a learner reads it: with the content of its activities, quizzes without their answers,
    /// and how far the caller is.
    #[oai(
        path = "/courses/:course_id/lessons/:lesson_id",
        method = "get",
        operation_id = "lessons.get",
        tag = "Tag::Content"
    )]
    async fn get(
        &self,
        caller: Allow<LessonsRead>,
        course_id: Path<Uuid>,
        lesson_id: Path<Uuid>,
    ) -> Result<Versioned<LessonView>, ApiError> {
        let lesson = self.0.lesson(&caller, course_id.0, lesson_id.0).await?;
        let version = lesson.version;
        Ok(Versioned::new(lesson, version))
    }

    /// Create a lesson.
    ///
    /// Still without activities.
    ///
    /// Errors: slug_taken.
    #[oai(
        path = "/courses/:course_id/lessons",
        method = "post",
        operation_id = "lessons.create",
        tag = "Tag::Content"
    )]
    async fn create(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        body: Json<LessonInput>,
    ) -> Result<Created<LessonSummary>, ApiError> {
        let new = NewLesson {
            module_id: body.0.module_id,
            title: body.0.title,
            slug: body.0.slug,
            position: body.0.position,
        };
        let lesson = self.0.create_lesson(&caller, course_id.0, new).await?;
        Ok(Created::new(lesson))
    }

    /// Change a lesson.
    ///
    /// Renames it or moves it, also to another module.
    ///
    /// Errors: slug_taken.
    #[oai(
        path = "/courses/:course_id/lessons/:lesson_id",
        method = "patch",
        operation_id = "lessons.update",
        tag = "Tag::Content"
    )]
    async fn update(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        lesson_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<LessonPatch>,
    ) -> Result<Versioned<LessonSummary>, ApiError> {
        let change = LessonChange {
            title: body.0.title,
            slug: body.0.slug,
            module_id: body.0.module_id,
            position: body.0.position,
        };
        let expected = parse_if_match(if_match.0.as_deref())?;
        let lesson = self
            .0
            .update_lesson(&caller, course_id.0, lesson_id.0, change, expected)
            .await?;
        let version = lesson.version;
        Ok(Versioned::new(lesson, version))
    }

    /// Delete a lesson.
    ///
    /// With all that learners did in it.
    #[oai(
        path = "/courses/:course_id/lessons/:lesson_id",
        method = "delete",
        operation_id = "lessons.delete",
        tag = "Tag::Content"
    )]
    async fn delete(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        lesson_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .delete_lesson(&caller, course_id.0, lesson_id.0)
            .await?;
        Ok(NoContent::Done)
    }

    /// Open a lesson.
    ///
    /// Notes that the caller is there: they resume there. Done again, it changes nothing.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/courses/:course_id/lessons/:lesson_id/open",
        method = "post",
        operation_id = "lessons.open",
        tag = "Tag::Progress"
    )]
    async fn open(
        &self,
        caller: Allow<ProgressWrite>,
        course_id: Path<Uuid>,
        lesson_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .open_lesson(&caller, course_id.0, lesson_id.0)
            .await?;
        Ok(NoContent::Done)
    }

    /// Complete a lesson.
    ///
    /// Completes everything in it but its quizzes, which are completed by passing them.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/courses/:course_id/lessons/:lesson_id/complete",
        method = "post",
        operation_id = "lessons.complete",
        tag = "Tag::Progress"
    )]
    async fn complete(
        &self,
        caller: Allow<ProgressWrite>,
        course_id: Path<Uuid>,
        lesson_id: Path<Uuid>,
    ) -> Result<Json<ProgressChange>, ApiError> {
        let change = self
            .0
            .complete_lesson(&caller, course_id.0, lesson_id.0)
            .await?;
        Ok(Json(change))
    }
}
