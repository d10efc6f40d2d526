use collegium_kernel::{Problem, RequestContext};
use collegium_store::TenantTx;
use uuid::Uuid;

use super::courses::{begin_change, end_change};
use crate::{
    Learning, LearningError, check_version,
    domain::{
        course::{optional, title},
        order, text,
    },
    model::LessonSummary,
    store::{lessons, modules},
};

/// What a new lesson is made of.
#[derive(Debug, Clone)]
pub struct NewLesson {
    /// The module it goes into.
    pub module_id: Uuid,
    /// Its title.
    pub title: String,
    /// Its name in links between lessons; made of the title if none is given.
    pub slug: Option<String>,
    /// Its place in the module, from one; the end if none is given.
    pub position: Option<i32>,
}

/// What to change in a lesson; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct LessonChange {
    /// The title.
    pub title: Option<String>,
    /// The name in links between lessons.
    pub slug: Option<String>,
    /// The module.
    pub module_id: Option<Uuid>,
    /// The place in the module, from one; the end if it changes module and none is given.
    pub position: Option<i32>,
}

impl Learning {
    /// Adds a lesson to a module.
    pub async fn create_lesson(
        &self,
        context: &RequestContext,
        course: Uuid,
        lesson: NewLesson,
    ) -> Result<LessonSummary, LearningError> {
        let title = title(&lesson.title)?;
        let slug = optional(lesson.slug.as_deref(), |s| text::slug("slug", s))?;
        let id = self.0.clock.new_id();
        let mut tx = begin_change(self, context, course).await?;
        check_module(&mut tx, course, lesson.module_id).await?;
        let slug = match slug {
            Some(slug) => slug,
            None => free_slug(&mut tx, course, &title).await?,
        };
        let before = lessons::order(&mut tx, course, lesson.module_id).await?;
        lessons::insert(&mut tx, course, lesson.module_id, id, &slug, &title).await?;
        let after = order::moved(&before, id, lesson.position);
        lessons::set_order(&mut tx, course, lesson.module_id, &after).await?;
        end_change(tx, context, course, "lesson.created", ("lesson", id)).await?;
        self.lesson_summary(context, course, id).await
    }

    /// A lesson as the outline shows it.
    pub async fn lesson_summary(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<LessonSummary, LearningError> {
        let course = self.course(context, course).await?;
        let found = course.lessons().find(|(_, lesson)| lesson.id == id);
        found
            .map(|(_, lesson)| lesson.clone())
            .ok_or(LearningError::NotFound)
    }

    /// Renames or moves a lesson.
    pub async fn update_lesson(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
        change: LessonChange,
        expected: Option<i32>,
    ) -> Result<LessonSummary, LearningError> {
        let title = optional(change.title.as_deref(), title)?;
        let slug = optional(change.slug.as_deref(), |s| text::slug("slug", s))?;
        let mut tx = begin_change(self, context, course).await?;
        let row = lessons::get(&mut tx, course, id).await?;
        check_version(expected, row.version)?;
        lessons::update(&mut tx, course, id, slug.as_deref(), title.as_deref()).await?;
        let module = change.module_id.unwrap_or(row.module_id);
        if module != row.module_id {
            check_module(&mut tx, course, module).await?;
        }
        if module != row.module_id || change.position.is_some() {
            let before = lessons::order(&mut tx, course, module).await?;
            let after = order::moved(&before, id, change.position);
            lessons::set_order(&mut tx, course, module, &after).await?;
        }
        end_change(tx, context, course, "lesson.updated", ("lesson", id)).await?;
        self.lesson_summary(context, course, id).await
    }

    /// Deletes a lesson with all that learners did in it.
    pub async fn delete_lesson(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<(), LearningError> {
        let mut tx = begin_change(self, context, course).await?;
        lessons::delete(&mut tx, course, id).await?;
        end_change(tx, context, course, "lesson.deleted", ("lesson", id)).await
    }
}

async fn check_module(tx: &mut TenantTx, course: Uuid, id: Uuid) -> Result<(), LearningError> {
    match modules::version(tx, course, id).await {
        Err(LearningError::NotFound) => {
            Err(Problem::invalid("module_id", "The course has no such module.").into())
        }
        found => found.map(drop),
    }
}

async fn free_slug(tx: &mut TenantTx, course: Uuid, title: &str) -> Result<String, LearningError> {
    let taken = lessons::slugs(tx, course).await?;
    let base = match collegium_interchange::slug(title) {
        empty if empty.is_empty() => "lesson".to_owned(),
        slug => slug,
    };
    Ok(text::free_slug(&base, |slug| taken.contains(slug)))
}
