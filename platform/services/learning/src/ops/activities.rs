use collegium_interchange::ActivityBody;
use collegium_kernel::{Problem, RequestContext};
use collegium_store::TenantTx;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::courses::{begin_change, end_change};
use crate::{
    Learning, LearningError, check_version,
    domain::{
        body,
        course::{optional, title},
        order,
    },
    model::{Activity, ActivityContent},
    store::{
        activities::{self, Row, Write},
        files, lessons,
    },
};

/// What a new activity is made of.
#[derive(Debug, Clone)]
pub struct NewActivity {
    /// The lesson it goes into.
    pub lesson_id: Uuid,
    /// Its title.
    pub title: String,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// Its place in the lesson, from one; the end if none is given.
    pub position: Option<i32>,
    /// `page`, `video`, `file`, `link` or `quiz`; it does not change later.
    pub kind: String,
    /// Its content.
    pub content: ActivityContent,
}

/// What to change in an activity; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct ActivityChange {
    /// The title.
    pub title: Option<String>,
    /// Whether it is required.
    pub required: Option<bool>,
    /// The lesson.
    pub lesson_id: Option<Uuid>,
    /// The place in the lesson, from one; the end if it changes lesson and none is given.
    pub position: Option<i32>,
    /// The content, as a whole.
    pub content: Option<ActivityContent>,
}

impl Learning {
    /// Adds an activity to a lesson.
    pub async fn create_activity(
        &self,
        context: &RequestContext,
        course: Uuid,
        activity: NewActivity,
    ) -> Result<Activity, LearningError> {
        let title = title(&activity.title)?;
        let body = body::of(&activity.kind, activity.content)?;
        let (id, lesson) = (self.0.clock.new_id(), activity.lesson_id);
        let mut tx = begin_change(self, context, course).await?;
        check_lesson(&mut tx, course, lesson).await?;
        check_files(&mut tx, course, &body).await?;
        let before = activities::order(&mut tx, course, lesson).await?;
        let write = Write {
            kind: body::kind(&body),
            title: &title,
            required: activity.required,
            content: content(&body)?,
        };
        activities::insert(&mut tx, course, lesson, id, write).await?;
        let after = order::moved(&before, id, activity.position);
        activities::set_order(&mut tx, course, lesson, &after).await?;
        end_change(tx, context, course, "activity.created", ("activity", id)).await?;
        self.activity(context, course, id).await
    }

    /// An activity as its authors edit it, with the right answers of a quiz.
    pub async fn activity(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<Activity, LearningError> {
        let mut tx = self.database().read(&context.tenant).await?;
        Ok(edited(activities::get(&mut tx, course, id).await?))
    }

    /// Changes or moves an activity. What learners did stays with it.
    pub async fn update_activity(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
        change: ActivityChange,
        expected: Option<i32>,
    ) -> Result<Activity, LearningError> {
        let title = optional(change.title.as_deref(), title)?;
        let mut tx = begin_change(self, context, course).await?;
        let row = activities::get(&mut tx, course, id).await?;
        check_version(expected, row.version)?;
        let content = match change.content {
            Some(changed) => {
                let body = body::of(&row.kind, changed)?;
                check_files(&mut tx, course, &body).await?;
                content(&body)?
            }
            None => row.content,
        };
        let write = Write {
            kind: &row.kind,
            title: title.as_deref().unwrap_or(&row.title),
            required: change.required.unwrap_or(row.required),
            content,
        };
        activities::update(&mut tx, course, id, write).await?;
        let lesson = change.lesson_id.unwrap_or(row.lesson_id);
        if lesson != row.lesson_id {
            check_lesson(&mut tx, course, lesson).await?;
        }
        if lesson != row.lesson_id || change.position.is_some() {
            let before = activities::order(&mut tx, course, lesson).await?;
            let after = order::moved(&before, id, change.position);
            activities::set_order(&mut tx, course, lesson, &after).await?;
        }
        end_change(tx, context, course, "activity.updated", ("activity", id)).await?;
        self.activity(context, course, id).await
    }

    /// Deletes an activity with all that learners did in it.
    pub async fn delete_activity(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<(), LearningError> {
        let mut tx = begin_change(self, context, course).await?;
        activities::delete(&mut tx, course, id).await?;
        end_change(tx, context, course, "activity.deleted", ("activity", id)).await
    }
}

/// The body of a stored activity; none if it is of a kind that this version does not know.
pub(super) fn stored(row: &Row) -> Option<ActivityBody> {
    ActivityBody::deserialize(&row.content).ok()
}

pub(super) fn content(body: &ActivityBody) -> Result<Value, LearningError> {
    serde_json::to_value(body).map_err(|error| LearningError::Store(error.into()))
}

fn edited(row: Row) -> Activity {
    Activity {
        content: stored(&row).map(body::content).unwrap_or_default(),
        id: row.id,
        lesson_id: row.lesson_id,
        kind: row.kind,
        title: row.title,
        position: row.position,
        required: row.required,
        version: row.version,
    }
}

async fn check_lesson(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<(), LearningError> {
    match lessons::get(tx, course, id).await {
        Err(LearningError::NotFound) => {
            Err(Problem::invalid("lesson_id", "The course has no such lesson.").into())
        }
        found => found.map(drop),
    }
}

async fn check_files(
    tx: &mut TenantTx,
    course: Uuid,
    body: &ActivityBody,
) -> Result<(), LearningError> {
    let paths = body::files(body);
    if paths.is_empty() {
        return Ok(());
    }
    let found = files::by_paths(tx, course, &paths).await?;
    match paths
        .iter()
        .find(|path| found.iter().all(|f| f.path != **path))
    {
        Some(path) => {
            let message = format!("The course has no file {path}.");
            Err(Problem::invalid("content.file", message).into())
        }
        None => Ok(()),
    }
}
