use std::sync::Arc;

use collegium_contracts::permissions::{
    CatalogueRead, CoursesCreate, CoursesDelete, CoursesPublish, CoursesReadUnpublished,
    CoursesUpdate, Permission,
};
use collegium_web::{
    Allow, ApiError, CachedJson, Created, Decision, Entered, NoContent, PageOf, Versioned,
    parse_if_match,
};
use poem::{Body, web::Data};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path, Query},
    payload::{Binary, Json},
    types::MaybeUndefined,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    CourseChange, CourseFilter, CourseStep, Learning, MAX_UPLOAD_BYTES, NewCourse, Upload,
    model::{Course, CourseSummary, ImportedCourse},
};

pub(super) struct CoursesApi(pub(super) Arc<Learning>);

/// A course to be made.
#[derive(Object)]
struct CourseInput {
    /// Its title, at most 200 characters.
    title: String,
    /// Its name in addresses: small Latin letters, digits and hyphens. Made of the title if left out.
    slug: Option<String>,
    /// A sentence or two, plain text, at most 2,000 characters.
    summary: Option<String>,
    /// Language tag, such as `ru`; the university's language if left out.
    language: Option<String>,
}

/// What to change in a course; what is left out stays.
#[derive(Object)]
struct CoursePatch {
    /// The title, at most 200 characters.
    title: Option<String>,
    /// The name in addresses. Old addresses stop working.
    slug: Option<String>,
    /// A sentence or two, plain text, at most 2,000 characters.
    summary: Option<String>,
    /// Language tag.
    language: Option<String>,
    /// A picture among the course's files; null for none.
    cover_file_id: MaybeUndefined<Uuid>,
}

#[OpenApi(tag = "Tag::Courses")]
impl CoursesApi {
    /// List courses.
    ///
    /// The newest first. Courses that are not published are listed for those who may see all
    /// of them, and for those who are enrolled in them.
    ///
    /// Errors: validation_failed.
    #[oai(path = "/courses", method = "get", operation_id = "courses.list")]
    #[allow(clippy::too_many_arguments)] // each is a parameter of the operation
    async fn list(
        &self,
        caller: Allow<CatalogueRead>,
        entered: Data<&Arc<Entered>>,
        /// Words to find in title and summary, or a part of a title.
        q: Query<Option<String>>,
        /// Language tag; `pt` also finds `pt-BR`.
        language: Query<Option<String>>,
        /// `draft`, `published` or `archived`, or `any`; `published` if left out.
        status: Query<Option<String>>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<CourseSummary>>, ApiError> {
        let sees_all = entered
            .gate
            .decide(&caller, CoursesReadUnpublished::NAME, None)
            .await?;
        let sees_all = sees_all == Decision::Allowed;
        let filter = CourseFilter::asked(q.0, language.0, status.0.as_deref(), sees_all)?;
        let page = self
            .0
            .courses(&caller, filter, limit.0, cursor.0.as_deref())
            .await?;
        Ok(PageOf::of(page))
    }

    /// Get a course.
    ///
    /// With its outline: modules, their lessons, and what there is to do in them.
    #[oai(
        path = "/courses/:course_id",
        method = "get",
        operation_id = "courses.get"
    )]
    async fn get(
        &self,
        caller: Allow<CatalogueRead>,
        course_id: Path<Uuid>,
    ) -> Result<CachedJson<Course>, ApiError> {
        let (body, version) = self.0.course_rendered(&caller, course_id.0).await?;
        Ok(CachedJson::new(body, version))
    }

    /// Create a course.
    ///
    /// It begins as a draft, and the person who makes it is its instructor.
    ///
    /// Errors: slug_taken, quota_exceeded.
    #[oai(path = "/courses", method = "post", operation_id = "courses.create")]
    async fn create(
        &self,
        caller: Allow<CoursesCreate>,
        body: Json<CourseInput>,
    ) -> Result<Created<Course>, ApiError> {
        let new = NewCourse {
            title: body.0.title,
            slug: body.0.slug,
            summary: body.0.summary,
            language: body.0.language,
        };
        let course = self.0.create_course(&caller, new).await?;
        Ok(Created::new(Arc::unwrap_or_clone(course)))
    }

    /// Import a course.
    ///
    /// The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
    /// `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.
    ///
    /// Errors: slug_taken, quota_exceeded, validation_failed.
    #[oai(
        path = "/courses/import",
        method = "post",
        operation_id = "courses.import"
    )]
    async fn import(
        &self,
        caller: Allow<CoursesCreate>,
        body: Binary<Body>,
    ) -> Result<Created<ImportedCourse>, ApiError> {
        let limit = collegium_interchange::Limits::default().max_package_bytes;
        let upload = Upload::receive(body.0.into_async_read(), limit.min(MAX_UPLOAD_BYTES)).await?;
        Ok(Created::new(self.0.import_upload(&caller, upload).await?))
    }

    /// Change a course.
    ///
    /// Its title, slug, summary, language and picture.
    ///
    /// Errors: slug_taken.
    #[oai(
        path = "/courses/:course_id",
        method = "patch",
        operation_id = "courses.update"
    )]
    async fn update(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<CoursePatch>,
    ) -> Result<Versioned<Course>, ApiError> {
        let change = CourseChange {
            title: body.0.title,
            slug: body.0.slug,
            summary: body.0.summary,
            language: body.0.language,
            cover_file_id: match body.0.cover_file_id {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(id) => Some(Some(id)),
            },
        };
        let expected = parse_if_match(if_match.0.as_deref())?;
        let course = self
            .0
            .update_course(&caller, course_id.0, change, expected)
            .await?;
        Ok(versioned(course))
    }

    /// Publish a course.
    ///
    /// Opens a draft or an archived course to everybody. A course without lessons cannot be published.
    ///
    /// Errors: invalid_state, quota_exceeded.
    #[oai(
        path = "/courses/:course_id/publish",
        method = "post",
        operation_id = "courses.publish"
    )]
    async fn publish(
        &self,
        caller: Allow<CoursesPublish>,
        course_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Versioned<Course>, ApiError> {
        self.step(&caller, course_id.0, CourseStep::Publish, &if_match)
            .await
    }

    /// Unpublish a course.
    ///
    /// Takes it back to its authors and those already enrolled: it is a draft again.
    ///
    /// Errors: invalid_state, quota_exceeded.
    #[oai(
        path = "/courses/:course_id/unpublish",
        method = "post",
        operation_id = "courses.unpublish"
    )]
    async fn unpublish(
        &self,
        caller: Allow<CoursesPublish>,
        course_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Versioned<Course>, ApiError> {
        self.step(&caller, course_id.0, CourseStep::Unpublish, &if_match)
            .await
    }

    /// Archive a course.
    ///
    /// Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/courses/:course_id/archive",
        method = "post",
        operation_id = "courses.archive"
    )]
    async fn archive(
        &self,
        caller: Allow<CoursesPublish>,
        course_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Versioned<Course>, ApiError> {
        self.step(&caller, course_id.0, CourseStep::Archive, &if_match)
            .await
    }

    /// Delete a course.
    ///
    /// With everything in it and all that learners did there. There is no way back: archive it to close it.
    #[oai(
        path = "/courses/:course_id",
        method = "delete",
        operation_id = "courses.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<CoursesDelete>,
        course_id: Path<Uuid>,
        /// The version that the deletion is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<NoContent, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        self.0.delete_course(&caller, course_id.0, expected).await?;
        Ok(NoContent::Done)
    }
}

impl CoursesApi {
    async fn step(
        &self,
        caller: &Allow<CoursesPublish>,
        course_id: Uuid,
        step: CourseStep,
        if_match: &Option<String>,
    ) -> Result<Versioned<Course>, ApiError> {
        let expected = parse_if_match(if_match.as_deref())?;
        let course = self
            .0
            .step_course(caller, course_id, step, expected)
            .await?;
        Ok(versioned(course))
    }
}

fn versioned(course: Arc<Course>) -> Versioned<Course> {
    let version = course.version;
    Versioned::new(Arc::unwrap_or_clone(course), version)
}
