//! What can be asked for.

use async_graphql::{Context, Object};
use collegium_contracts::permissions::{
    CatalogueRead, CoursesReadUnpublished, LessonsRead, Permission, RolesRead, UsersRead,
    WebhooksRead,
};
use collegium_identity::domain::{Role, User, UserFilter};
use collegium_kernel::Problem;
use collegium_learning::{
    CourseFilter,
    model::{CourseProgress, LessonView},
};
use collegium_notifications::domain::Endpoint;
use collegium_web::Decision;
use uuid::Uuid;

use crate::{
    access::{allowed, allowed_in, permission, signed_in},
    course::{self, CourseNode, EnrolmentNode, MyCourseNode},
    page::{self, PageOf},
};

/// Everything that can be asked for. Each field answers as the operation of the REST API does
/// that reads the same: what is not the caller's is not there.
pub(crate) struct Query;

type Found<T> = Result<Option<T>, Problem>;

// One after another: a request keeps no more connections busy than its lists need.
#[Object(serial)]
impl Query {
    /// The profile of the person who asks.
    #[graphql(
        directive = permission::apply("self".to_owned()),
        complexity = "crate::limits::FETCH + child_complexity"
    )]
    async fn me(&self, ctx: &Context<'_>) -> Found<User> {
        let (caller, id) = signed_in(ctx)?;
        Ok(Some(caller.parts.identity.user(caller.context, id).await?))
    }

    /// The courses that the caller is enrolled in, with how far they are; the latest first.
    #[graphql(
        directive = permission::apply("self".to_owned()),
        complexity = "crate::page::cost(limit, child_complexity)"
    )]
    async fn my_courses(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Items in a page, at most 200; 50 if left out.")] limit: Option<u32>,
        #[graphql(desc = "Where the page starts: `nextCursor` of the page before.")] cursor: Option<
            String,
        >,
    ) -> Found<PageOf<MyCourseNode>> {
        let (caller, _) = signed_in(ctx)?;
        let limit = Some(page::size(limit)?);
        let learning = &caller.parts.learning;
        let page = learning.my_courses(caller.context, limit, cursor.as_deref());
        let page = page.await?;
        caller.lists(page.items.iter().map(|mine| mine.course.id));
        Ok(Some(PageOf::of(page)))
    }

    /// Courses, the newest first. Those that are not published are listed for those who may see
    /// all of them, and for those who are enrolled in them.
    #[graphql(
        directive = permission::apply("catalogue.read".to_owned()),
        complexity = "crate::page::cost(limit, child_complexity)"
    )]
    #[allow(clippy::too_many_arguments)] // each is an argument of the field
    async fn courses(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Words to find in title and summary, or a part of a title.")] q: Option<
            String,
        >,
        #[graphql(desc = "Language tag; `pt` also finds `pt-BR`.")] language: Option<String>,
        #[graphql(desc = "`draft`, `published` or `archived`, or `any`; `published` if left out.")]
        status: Option<String>,
        #[graphql(desc = "Items in a page, at most 200; 50 if left out.")] limit: Option<u32>,
        #[graphql(desc = "Where the page starts: `nextCursor` of the page before.")] cursor: Option<
            String,
        >,
    ) -> Found<PageOf<CourseNode>> {
        let caller = allowed::<CatalogueRead>(ctx).await?;
        let sees_all = caller.decide(CoursesReadUnpublished::NAME).await? == Decision::Allowed;
        let filter = CourseFilter::asked(q, language, status.as_deref(), sees_all)?;
        let limit = Some(page::size(limit)?);
        let learning = &caller.parts.learning;
        let page = learning.courses(caller.context, filter, limit, cursor.as_deref());
        let page = page.await?;
        caller.lists(page.items.iter().map(|course| course.id));
        Ok(Some(PageOf::of(page)))
    }

    /// A course.
    #[graphql(
        directive = permission::apply("catalogue.read".to_owned()),
        complexity = "crate::limits::FETCH + child_complexity"
    )]
    async fn course(&self, ctx: &Context<'_>, id: Uuid) -> Found<CourseNode> {
        let caller = allowed_in::<CatalogueRead>(ctx, id).await?;
        Ok(Some(caller.outline(id).await?.into()))
    }

    /// A lesson as a learner reads it: with the content of its activities, quizzes without their
    /// answers, and how far the caller is.
    #[graphql(
        directive = permission::apply("lessons.read".to_owned()),
        complexity = "crate::limits::CONTENT + child_complexity"
    )]
    async fn lesson(&self, ctx: &Context<'_>, course_id: Uuid, id: Uuid) -> Found<LessonView> {
        let caller = allowed_in::<LessonsRead>(ctx, course_id).await?;
        let learning = &caller.parts.learning;
        let lesson = Box::pin(learning.lesson(caller.context, course_id, id));
        Ok(Some(lesson.await?))
    }

    /// Who is enrolled in a course, with how far they are; the earliest first.
    #[graphql(
        directive = permission::apply("enrolments.read".to_owned()),
        complexity = "crate::page::cost(limit, child_complexity)"
    )]
    async fn enrolments(
        &self,
        ctx: &Context<'_>,
        course_id: Uuid,
        #[graphql(desc = "Items in a page, at most 200; 50 if left out.")] limit: Option<u32>,
        #[graphql(desc = "Where the page starts: `nextCursor` of the page before.")] cursor: Option<
            String,
        >,
    ) -> Found<PageOf<EnrolmentNode>> {
        course::enrolments(ctx, course_id, limit, cursor).await
    }

    /// How far the caller is in a course, lesson by lesson, and where to go on.
    #[graphql(
        directive = permission::apply("self".to_owned()),
        complexity = "crate::limits::FETCH + child_complexity"
    )]
    async fn progress(&self, ctx: &Context<'_>, course_id: Uuid) -> Found<CourseProgress> {
        let (caller, _) = signed_in(ctx)?;
        let progress = caller.progress(course_id).await?;
        Ok(Some(progress.ok_or_else(Problem::not_found)?))
    }

    /// Users, in the order they came. Erased people are not listed.
    #[graphql(
        directive = permission::apply("users.read".to_owned()),
        complexity = "crate::page::cost(limit, child_complexity)"
    )]
    #[allow(clippy::too_many_arguments)] // each is an argument of the field
    async fn users(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Part of the name or address.")] q: Option<String>,
        #[graphql(desc = "Only people in this status: `invited`, `active` or `deactivated`.")]
        status: Option<String>,
        #[graphql(desc = "Only people with this role.")] role: Option<String>,
        #[graphql(desc = "Items in a page, at most 200; 50 if left out.")] limit: Option<u32>,
        #[graphql(desc = "Where the page starts: `nextCursor` of the page before.")] cursor: Option<
            String,
        >,
    ) -> Found<PageOf<User>> {
        let caller = allowed::<UsersRead>(ctx).await?;
        let filter = UserFilter::asked(q, status.as_deref(), role)?;
        let limit = Some(page::size(limit)?);
        let identity = &caller.parts.identity;
        let page = identity.list_users(caller.context, &filter, cursor.as_deref(), limit);
        Ok(Some(PageOf::of(page.await?)))
    }

    /// A user; an erased person is not there.
    #[graphql(
        directive = permission::apply("users.read".to_owned()),
        complexity = "crate::limits::FETCH + child_complexity"
    )]
    async fn user(&self, ctx: &Context<'_>, id: Uuid) -> Found<User> {
        let caller = allowed::<UsersRead>(ctx).await?;
        let user = caller.user(id).await?;
        Ok(Some(user.ok_or_else(Problem::not_found)?))
    }

    /// All roles, those of every university first.
    #[graphql(
        directive = permission::apply("roles.read".to_owned()),
        complexity = "crate::limits::FETCH + 20 * child_complexity"
    )]
    async fn roles(&self, ctx: &Context<'_>) -> Found<Vec<Role>> {
        let caller = allowed::<RolesRead>(ctx).await?;
        Ok(Some(
            caller.parts.identity.list_roles(caller.context).await?,
        ))
    }

    /// Webhooks, the newest first.
    #[graphql(
        directive = permission::apply("webhooks.read".to_owned()),
        complexity = "crate::page::cost(limit, child_complexity)"
    )]
    async fn webhooks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Items in a page, at most 200; 50 if left out.")] limit: Option<u32>,
        #[graphql(desc = "Where the page starts: `nextCursor` of the page before.")] cursor: Option<
            String,
        >,
    ) -> Found<PageOf<Endpoint>> {
        let caller = allowed::<WebhooksRead>(ctx).await?;
        let limit = Some(page::size(limit)?);
        let notifications = &caller.parts.notifications;
        let page = notifications.list_webhooks(caller.context, cursor.as_deref(), limit);
        Ok(Some(PageOf::of(page.await?)))
    }

    /// A webhook.
    #[graphql(
        directive = permission::apply("webhooks.read".to_owned()),
        complexity = "crate::limits::FETCH + child_complexity"
    )]
    async fn webhook(&self, ctx: &Context<'_>, id: Uuid) -> Found<Endpoint> {
        let caller = allowed::<WebhooksRead>(ctx).await?;
        let notifications = &caller.parts.notifications;
        Ok(Some(notifications.webhook(caller.context, id).await?))
    }
}
