//! Courses, who is in them and how far they are.

use std::sync::{Arc, OnceLock};

use async_graphql::{ComplexObject, Context, SimpleObject};
use collegium_contracts::permissions::{CatalogueRead, EnrolmentsRead, UsersRead};
use collegium_identity::domain::User;
use collegium_kernel::{Cursor, Problem};
use collegium_learning::model::{
    Course, CourseProgress, CourseSummary, Enrolment, EnrolmentRow, Module, MyCourse,
};
use uuid::Uuid;

use crate::{
    access::{allowed, allowed_in, permission, signed_in},
    page::{self, PageOf},
};

/// A course.
#[derive(SimpleObject)]
#[graphql(complex, name = "Course")]
pub(crate) struct CourseNode {
    #[graphql(flatten)]
    summary: CourseSummary,
    /// Once it was asked for.
    #[graphql(skip)]
    outline: OnceLock<Arc<Course>>,
}

impl From<CourseSummary> for CourseNode {
    fn from(summary: CourseSummary) -> Self {
        let outline = OnceLock::new();
        Self { summary, outline }
    }
}

impl From<Arc<Course>> for CourseNode {
    fn from(course: Arc<Course>) -> Self {
        Self {
            summary: course.summary(),
            outline: course.into(),
        }
    }
}

#[ComplexObject]
impl CourseNode {
    /// Its parts, in reading order.
    #[graphql(
        directive = permission::apply("catalogue.read".to_owned()),
        complexity = "crate::limits::FETCH / 10 + 5 * child_complexity"
    )]
    async fn modules(&self, ctx: &Context<'_>) -> Result<Option<&[Module]>, Problem> {
        let caller = allowed_in::<CatalogueRead>(ctx, self.summary.id).await?;
        let outline = match self.outline.get() {
            Some(outline) => outline,
            None => {
                let loaded = caller.outline(self.summary.id).await?;
                self.outline.get_or_init(|| loaded)
            }
        };
        Ok(Some(&outline.modules))
    }

    /// Who is enrolled, with how far they are; the earliest first.
    #[graphql(
        directive = permission::apply("enrolments.read".to_owned()),
        complexity = "crate::page::cost(limit, child_complexity)"
    )]
    async fn enrolments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Items in a page, at most 200; 50 if left out.")] limit: Option<u32>,
        #[graphql(desc = "Where the page starts: `nextCursor` of the page before.")] cursor: Option<
            String,
        >,
    ) -> Result<Option<PageOf<EnrolmentNode>>, Problem> {
        enrolments(ctx, self.summary.id, limit, cursor).await
    }

    /// How far the caller is in it; null for who is not enrolled.
    #[graphql(
        directive = permission::apply("self".to_owned()),
        complexity = "crate::limits::FETCH / 10 + child_complexity"
    )]
    async fn progress(&self, ctx: &Context<'_>) -> Result<Option<CourseProgress>, Problem> {
        let (caller, _) = signed_in(ctx)?;
        caller.progress(self.summary.id).await
    }
}

/// Who is enrolled in a course.
pub(crate) async fn enrolments(
    ctx: &Context<'_>,
    course: Uuid,
    limit: Option<u32>,
    cursor: Option<String>,
) -> Result<Option<PageOf<EnrolmentNode>>, Problem> {
    let caller = allowed_in::<EnrolmentsRead>(ctx, course).await?;
    Cursor::decode::<Uuid>(cursor.as_deref())?;
    let page = caller
        .enrolments(course, page::size(limit)?, cursor)
        .await?;
    Ok(Some(PageOf::of(page)))
}

/// An enrolment in the list of a course.
#[derive(SimpleObject)]
#[graphql(complex, name = "CourseEnrolment")]
pub(crate) struct EnrolmentNode {
    #[graphql(flatten)]
    row: EnrolmentRow,
}

impl From<EnrolmentRow> for EnrolmentNode {
    fn from(row: EnrolmentRow) -> Self {
        Self { row }
    }
}

#[ComplexObject]
impl EnrolmentNode {
    /// The person; null if they are erased.
    #[graphql(directive = permission::apply("users.read".to_owned()))]
    async fn user(&self, ctx: &Context<'_>) -> Result<Option<User>, Problem> {
        let caller = allowed::<UsersRead>(ctx).await?;
        caller.user(self.row.enrolment.user_id).await
    }
}

/// A course one is enrolled in.
#[derive(SimpleObject)]
#[graphql(name = "MyCourse")]
pub(crate) struct MyCourseNode {
    /// The course.
    course: CourseNode,
    /// The enrolment.
    enrolment: Enrolment,
    /// Lessons done.
    lessons_done: u32,
    /// Lessons that have something to complete.
    lessons_total: u32,
    /// Whole percent, rounded down.
    percent: u32,
    /// The lesson to go on with.
    resume_lesson_id: Option<Uuid>,
    /// Its title.
    resume_lesson_title: Option<String>,
}

impl From<MyCourse> for MyCourseNode {
    fn from(mine: MyCourse) -> Self {
        Self {
            course: mine.course.into(),
            enrolment: mine.enrolment,
            lessons_done: mine.lessons_done,
            lessons_total: mine.lessons_total,
            percent: mine.percent,
            resume_lesson_id: mine.resume_lesson_id,
            resume_lesson_title: mine.resume_lesson_title,
        }
    }
}
