use std::{collections::HashMap, sync::Arc};

use bytes::Bytes;
use collegium_kernel::{Cursor, Page, Problem, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{audit, page_size};
use crate::{
    Learning, LearningError,
    caches::{COURSE, COURSE_SLUG, ENROLMENT, remembered},
    check_version,
    domain::{
        course::{CourseChange, CourseStatus, CourseStep, NewCourse},
        text,
    },
    jobs,
    model::{Course, CourseSummary},
    store::{self, courses::NewRow},
};

/// Which courses to list.
#[derive(Debug, Clone, Default)]
pub struct CourseFilter {
    /// Only those in this status; `None` for any.
    pub status: Option<CourseStatus>,
    /// Only those in this language (`pt` also finds `pt-BR`).
    pub language: Option<String>,
    /// Words to find in title and summary, or a part of a title.
    pub query: Option<String>,
    /// Whether the caller may see courses that are not published and that they are not
    /// enrolled in (`courses.read_unpublished` everywhere).
    pub sees_all: bool,
}

impl CourseFilter {
    /// The filter that a caller asks for; `published` is meant if no status is named, and
    /// `any` is all of them.
    pub fn asked(
        query: Option<String>,
        language: Option<String>,
        status: Option<&str>,
        sees_all: bool,
    ) -> Result<Self, Problem> {
        Ok(Self {
            status: match status {
                None => Some(CourseStatus::Published),
                Some("any") => None,
                Some(status) => Some(status.parse()?),
            },
            language,
            query,
            sees_all,
        })
    }

    fn checked(mut self) -> Result<Self, LearningError> {
        self.query = self.query.filter(|q| !q.trim().is_empty());
        if let Some(query) = &self.query {
            self.query = Some(text::line("q", query, 200)?);
        }
        if let Some(language) = &self.language {
            self.language = Some(text::language("language", language)?);
        }
        Ok(self)
    }
}

impl Learning {
    /// Courses that the caller may see, the newest first.
    pub async fn courses(
        &self,
        context: &RequestContext,
        filter: CourseFilter,
        limit: Option<u32>,
        cursor: Option<&str>,
    ) -> Result<Page<CourseSummary>, LearningError> {
        let filter = filter.checked()?;
        let (after, limit) = (Cursor::decode::<Uuid>(cursor)?, page_size(limit));
        let mut tx = self.database().read(&context.tenant).await?;
        let user = context.principal.user_id();
        let rows = store::courses::list(&mut tx, &filter, user, after, limit.into()).await?;
        Ok(Page::from_rows(rows, limit, |course| course.id))
    }

    /// The languages that courses are published in and how many courses each has, the most first.
    pub async fn languages(
        &self,
        context: &RequestContext,
    ) -> Result<Vec<(String, u32)>, LearningError> {
        let mut tx = self.database().read(&context.tenant).await?;
        store::courses::languages(&mut tx).await
    }

    /// The course with its outline; remembered.
    pub async fn course(
        &self,
        context: &RequestContext,
        id: Uuid,
    ) -> Result<Arc<Course>, LearningError> {
        let load = || async {
            let mut tx = self.database().read(&context.tenant).await?;
            store::outline::course(&mut tx, id).await
        };
        let found = self.0.caches.outline(&context.tenant, id, load).await?;
        found.ok_or(LearningError::NotFound)
    }

    /// Those of these courses that exist, with their outlines; remembered.
    pub async fn outlines(
        &self,
        context: &RequestContext,
        ids: &[Uuid],
    ) -> Result<HashMap<Uuid, Arc<Course>>, LearningError> {
        let load = |missing: Vec<Uuid>| async move {
            let mut tx = self.database().read(&context.tenant).await?;
            store::outline::courses(&mut tx, &missing).await
        };
        let caches = &self.0.caches;
        Ok(caches.outlines_of(&context.tenant, ids, load).await?)
    }

    /// The course as the API sends it, and its version; remembered.
    pub async fn course_rendered(
        &self,
        context: &RequestContext,
        id: Uuid,
    ) -> Result<(Bytes, i32), LearningError> {
        let load = || async {
            let mut tx = self.database().read(&context.tenant).await?;
            let course = store::outline::course(&mut tx, id).await?;
            course.ok_or(LearningError::NotFound)
        };
        Ok(self.0.caches.rendered(&context.tenant, id, load).await?)
    }

    /// The course that a part of an address means: its slug or its id; remembered.
    pub async fn course_id(
        &self,
        context: &RequestContext,
        slug_or_id: &str,
    ) -> Result<Option<Uuid>, LearningError> {
        if let Ok(id) = Uuid::try_parse(slug_or_id) {
            return Ok(Some(id));
        }
        if !text::is_slug(slug_or_id) {
            return Ok(None);
        }
        let load = || async {
            let mut tx = self.database().read(&context.tenant).await?;
            store::courses::id_by_slug(&mut tx, slug_or_id).await
        };
        let slugs = &self.0.caches.slugs;
        Ok(remembered(slugs, &context.tenant, slug_or_id.into(), load).await?)
    }

    /// Makes a draft. A person who makes it becomes its instructor.
    pub async fn create_course(
        &self,
        context: &RequestContext,
        course: NewCourse,
    ) -> Result<Arc<Course>, LearningError> {
        let course = course.checked(&context.tenant.locale)?;
        let mut tx = self.database().begin(&context.tenant).await?;
        store::courses::lock_catalogue(&mut tx).await?;
        let id = self.0.clock.new_id();
        let slug = match course.slug {
            Some(slug) => slug,
            None => free_slug(&mut tx, &collegium_interchange::slug(&course.title)).await?,
        };
        let row = NewRow {
            id,
            slug: &slug,
            title: &course.title,
            summary: course.summary.as_deref().unwrap_or_default(),
            language: course.language.as_deref().unwrap_or("und"),
            status: CourseStatus::Draft,
            created_by: context.principal.user_id(),
        };
        insert(&mut tx, context, &row).await?;
        audit(
            &mut tx,
            context,
            "course.created",
            "course",
            id,
            json!({ "slug": slug }),
        )
        .await?;
        tx.commit().await?;
        self.course(context, id).await
    }

    /// Changes what the course says of itself.
    pub async fn update_course(
        &self,
        context: &RequestContext,
        id: Uuid,
        change: CourseChange,
        expected: Option<i32>,
    ) -> Result<Arc<Course>, LearningError> {
        let change = change.checked()?;
        let mut tx = self.database().begin(&context.tenant).await?;
        let before = store::courses::lock(&mut tx, id).await?;
        check_version(expected, before.version)?;
        if let Some(Some(file)) = change.cover_file_id {
            check_cover(&mut tx, id, file).await?;
        }
        store::courses::update(&mut tx, id, &change).await?;
        if let Some(slug) = change.slug.as_ref().filter(|slug| **slug != before.slug) {
            tx.invalidate(COURSE_SLUG, slug).await?;
            tx.invalidate(COURSE_SLUG, &before.slug).await?;
        }
        audit(&mut tx, context, "course.updated", "course", id, json!({})).await?;
        tx.publish("course.updated", id, json!({ "course_id": id }))
            .await?;
        tx.invalidate(COURSE, id).await?;
        tx.commit().await?;
        self.course(context, id).await
    }

    /// Publishes, unpublishes or archives; where the course is already, nothing happens.
    pub async fn step_course(
        &self,
        context: &RequestContext,
        id: Uuid,
        step: CourseStep,
        expected: Option<i32>,
    ) -> Result<Arc<Course>, LearningError> {
        let mut tx = self.database().begin(&context.tenant).await?;
        store::courses::lock_catalogue(&mut tx).await?;
        let before = store::courses::lock(&mut tx, id).await?;
        check_version(expected, before.version)?;
        let status: CourseStatus = before.status.parse()?;
        let Some(next) = step.from(status) else {
            drop(tx);
            return self.course(context, id).await;
        };
        if next.counts() && !status.counts() {
            store::courses::check_quota(&mut tx).await?;
        }
        if next == CourseStatus::Published && !store::courses::has_lessons(&mut tx, id).await? {
            return Err(LearningError::InvalidState(
                "A course without lessons cannot be published.",
            ));
        }
        store::courses::set_status(&mut tx, id, next).await?;
        audit(&mut tx, context, step.event(), "course", id, json!({})).await?;
        tx.publish(step.event(), id, json!({ "course_id": id }))
            .await?;
        tx.invalidate(COURSE, id).await?;
        tx.commit().await?;
        self.course(context, id).await
    }

    /// Deletes the course with everything in it and all that learners did there.
    pub async fn delete_course(
        &self,
        context: &RequestContext,
        id: Uuid,
        expected: Option<i32>,
    ) -> Result<(), LearningError> {
        let mut tx = self.database().begin(&context.tenant).await?;
        let before = store::courses::lock(&mut tx, id).await?;
        check_version(expected, before.version)?;
        let keys = store::files::object_keys(&mut tx, id).await?;
        store::courses::delete(&mut tx, id).await?;
        jobs::sweep_after(&mut tx, keys).await?;
        let details = json!({ "slug": before.slug });
        audit(&mut tx, context, "course.deleted", "course", id, details).await?;
        tx.publish("course.deleted", id, json!({ "course_id": id }))
            .await?;
        tx.invalidate(COURSE, id).await?;
        tx.invalidate(COURSE_SLUG, before.slug).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Begins a change of what is in a course: locks it, and counts the change.
pub(super) async fn begin_change(
    learning: &Learning,
    context: &RequestContext,
    course: Uuid,
) -> Result<TenantTx, LearningError> {
    let mut tx = learning.database().begin(&context.tenant).await?;
    store::courses::touch(&mut tx, course).await?;
    Ok(tx)
}

/// Ends a change of what is in a course.
pub(super) async fn end_change(
    mut tx: TenantTx,
    context: &RequestContext,
    course: Uuid,
    action: &'static str,
    (target_kind, target_id): (&'static str, Uuid),
) -> Result<(), LearningError> {
    let details = json!({ "course_id": course });
    audit(&mut tx, context, action, target_kind, target_id, details).await?;
    tx.publish("course.updated", course, json!({ "course_id": course }))
        .await?;
    tx.invalidate(COURSE, course).await?;
    tx.commit().await?;
    Ok(())
}

/// A slug that no course has. Call it under the catalogue's lock.
pub(super) async fn free_slug(tx: &mut TenantTx, base: &str) -> Result<String, LearningError> {
    let taken =
        store::courses::slugs_like(tx, if base.is_empty() { "course" } else { base }).await?;
    Ok(text::free_slug(base, |slug| taken.contains(slug)))
}

/// Inserts a course, with its author as instructor. Call it under the catalogue's lock.
pub(super) async fn insert(
    tx: &mut TenantTx,
    context: &RequestContext,
    row: &NewRow<'_>,
) -> Result<(), LearningError> {
    store::courses::check_quota(tx).await?;
    store::courses::insert(tx, row).await?;
    if let Some(user) = row.created_by {
        store::enrolments::enrol(tx, row.id, user, "instructor").await?;
        tx.invalidate(ENROLMENT, format!("{}:{user}", row.id))
            .await?;
    }
    let data = json!({ "course_id": row.id, "created_by": context.principal.user_id() });
    tx.publish("course.created", row.id, data).await?;
    tx.invalidate(COURSE, row.id).await?;
    tx.invalidate(COURSE_SLUG, row.slug).await?;
    Ok(())
}

async fn check_cover(tx: &mut TenantTx, course: Uuid, file: Uuid) -> Result<(), LearningError> {
    let problem = |message: &str| collegium_kernel::Problem::invalid("cover_file_id", message);
    let file = match store::files::get(tx, course, file).await {
        Err(LearningError::NotFound) => {
            return Err(problem("The course has no such file.").into());
        }
        file => file?,
    };
    if file.content_type.starts_with("image/") {
        Ok(())
    } else {
        Err(problem("The file is not a picture.").into())
    }
}
