use std::sync::Arc;

use collegium_contracts::permissions::{CoursesUpdate, ProgressWrite};
use collegium_web::{Allow, ApiError, Created, NoContent, Versioned, parse_if_match};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    ActivityChange, Learning, NewActivity,
    model::{Activity, ActivityContent, ProgressChange},
};

pub(super) struct ActivitiesApi(pub(super) Arc<Learning>);

/// An activity to be made.
#[derive(Object)]
struct ActivityInput {
    /// The lesson it goes into.
    lesson_id: Uuid,
    /// `page`, `video`, `file`, `link` or `quiz`; it does not change later.
    kind: String,
    /// Its title, at most 200 characters.
    title: String,
    /// Whether the lesson is complete only once this is done; true if left out.
    required: Option<bool>,
    /// Its place in the lesson, from one; the end if left out.
    position: Option<i32>,
    /// Its content: the part that belongs to its kind.
    content: ActivityContent,
}

/// What to change in an activity; what is left out stays.
#[derive(Object)]
struct ActivityPatch {
    /// The title, at most 200 characters.
    title: Option<String>,
    /// Whether the lesson is complete only once this is done.
    required: Option<bool>,
    /// The lesson.
    lesson_id: Option<Uuid>,
    /// The place in the lesson, from one; the end if it changes lesson and this is left out.
    position: Option<i32>,
    /// The content, as a whole: the part that belongs to its kind.
    content: Option<ActivityContent>,
}

#[OpenApi]
impl ActivitiesApi {
    /// Create an activity.
    ///
    /// HTML is sanitised: what could act in a reader's name is left out.
    #[oai(
        path = "/courses/:course_id/activities",
        method = "post",
        operation_id = "activities.create",
        tag = "Tag::Content"
    )]
    async fn create(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        body: Json<ActivityInput>,
    ) -> Result<Created<Activity>, ApiError> {
        let new = NewActivity {
            lesson_id: body.0.lesson_id,
            kind: body.0.kind,
            title: body.0.title,
            required: body.0.required.unwrap_or(true),
            position: body.0.position,
            content: body.0.content,
        };
        let activity = self.0.create_activity(&caller, course_id.0, new).await?;
        Ok(Created::new(activity))
    }

    /// Get an activity for editing.
    ///
    /// As its authors wrote it; a quiz with its right answers. Learners read the lesson.
    #[oai(
        path = "/courses/:course_id/activities/:activity_id",
        method = "get",
        operation_id = "activities.get",
        tag = "Tag::Content"
    )]
    async fn get(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        activity_id: Path<Uuid>,
    ) -> Result<Versioned<Activity>, ApiError> {
        let activity = self.0.activity(&caller, course_id.0, activity_id.0).await?;
        let version = activity.version;
        Ok(Versioned::new(activity, version))
    }

    /// Change an activity.
    ///
    /// Changes or moves it. What learners did stays with it.
    #[oai(
        path = "/courses/:course_id/activities/:activity_id",
        method = "patch",
        operation_id = "activities.update",
        tag = "Tag::Content"
    )]
    async fn update(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        activity_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<ActivityPatch>,
    ) -> Result<Versioned<Activity>, ApiError> {
        let change = ActivityChange {
            title: body.0.title,
            required: body.0.required,
            lesson_id: body.0.lesson_id,
            position: body.0.position,
            content: body.0.content,
        };
        let expected = parse_if_match(if_match.0.as_deref())?;
        let activity = self
            .0
            .update_activity(&caller, course_id.0, activity_id.0, change, expected)
            .await?;
        let version = activity.version;
        Ok(Versioned::new(activity, version))
    }

    /// Delete an activity.
    ///
    /// With all that learners did in it.
    #[oai(
        path = "/courses/:course_id/activities/:activity_id",
        method = "delete",
        operation_id = "activities.delete",
        tag = "Tag::Content"
    )]
    async fn delete(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        activity_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .delete_activity(&caller, course_id.0, activity_id.0)
            .await?;
        Ok(NoContent::Done)
    }

    /// Complete an activity.
    ///
    /// Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/courses/:course_id/activities/:activity_id/complete",
        method = "post",
        operation_id = "activities.complete",
        tag = "Tag::Progress"
    )]
    async fn complete(
        &self,
        caller: Allow<ProgressWrite>,
        course_id: Path<Uuid>,
        activity_id: Path<Uuid>,
    ) -> Result<Json<ProgressChange>, ApiError> {
        let change = self
            .0
            .complete_activity(&caller, course_id.0, activity_id.0)
            .await?;
        Ok(Json(change))
    }
}
