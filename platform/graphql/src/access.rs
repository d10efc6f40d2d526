//! Who asks and what they may. As with the guards of REST there is no other way to a
//! request's context.

use std::sync::Arc;

use async_graphql::{Context, TypeDirective};
use collegium_contracts::permissions::{CatalogueRead, EnrolmentsRead, Permission};
use collegium_identity::domain::User;
use collegium_kernel::{Code, Page, Problem, RequestContext};
use collegium_learning::model::{Course, CourseProgress, EnrolmentRow};
use collegium_web::{Decision, Entered, SignedIn};
use uuid::Uuid;

use crate::{
    GraphqlParts,
    batch::{Batch, Siblings},
};

/// What a field needs: a permission, or `self` for a person about their own things.
#[TypeDirective(location = "FieldDefinition")]
pub(crate) fn permission(name: String) {}

/// Where a list goes on: the most items, and the cursor.
type Place = (u32, Option<String>);

/// A request on its way through the schema.
pub(crate) struct Asking {
    entered: Arc<Entered>,
    /// Courses, and people, by the pages that they came on.
    courses: Siblings,
    people: Siblings,
    decisions: Batch<&'static str, Decision>,
    outlines: Batch<(), Arc<Course>>,
    progress: Batch<(), CourseProgress>,
    enrolments: Batch<Place, Page<EnrolmentRow>>,
    users: Batch<(), User>,
}

/// A caller who has been let in.
#[derive(Clone, Copy)]
pub(crate) struct Caller<'c> {
    /// What the use-cases want.
    pub(crate) context: &'c RequestContext,
    /// Whose use-cases they are.
    pub(crate) parts: &'c GraphqlParts,
    asking: &'c Asking,
}

impl Asking {
    pub(crate) fn new(entered: Arc<Entered>) -> Self {
        Self {
            entered,
            courses: Siblings::default(),
            people: Siblings::default(),
            decisions: Batch::default(),
            outlines: Batch::default(),
            progress: Batch::default(),
            enrolments: Batch::default(),
            users: Batch::default(),
        }
    }
}

fn caller<'c>(ctx: &Context<'c>) -> Result<Caller<'c>, Problem> {
    let missing = |_| Problem::new(Code::Internal);
    let asking = ctx.data::<Asking>().map_err(missing)?;
    Ok(Caller {
        context: &asking.entered.context,
        parts: ctx.data::<GraphqlParts>().map_err(missing)?,
        asking,
    })
}

/// Lets the caller in who has permission `P` everywhere.
pub(crate) async fn allowed<'c, P: Permission>(ctx: &Context<'c>) -> Result<Caller<'c>, Problem> {
    let caller = caller(ctx)?;
    let decision = caller.decide(P::NAME).await?;
    decision.require(caller.context)?;
    Ok(caller)
}

/// Lets the caller in who has permission `P` in a course.
pub(crate) async fn allowed_in<'c, P: Permission>(
    ctx: &Context<'c>,
    course: Uuid,
) -> Result<Caller<'c>, Problem> {
    let caller = caller(ctx)?;
    let Asking {
        entered,
        decisions,
        courses,
        ..
    } = caller.asking;
    let ask = async |ids: Vec<Uuid>| entered.gate.decide_all(caller.context, P::NAME, &ids).await;
    let page = courses.of(course);
    let decision = decisions.get(P::NAME, course, &page, ask).await?;
    decision
        .unwrap_or(Decision::Hidden)
        .require(caller.context)?;
    Ok(caller)
}

/// Lets a person in, about their own things.
pub(crate) fn signed_in<'c>(ctx: &Context<'c>) -> Result<(Caller<'c>, Uuid), Problem> {
    let caller = caller(ctx)?;
    Ok((caller, SignedIn::of(caller.context)?))
}

impl Caller<'_> {
    /// Whether the caller has a permission everywhere.
    pub(crate) async fn decide(&self, name: &'static str) -> Result<Decision, Problem> {
        let gate = &self.asking.entered.gate;
        gate.decide(self.context, name, None).await
    }

    /// Says that these courses come on one page.
    pub(crate) fn lists(&self, courses: impl Iterator<Item = Uuid>) {
        self.asking.courses.announce(courses);
    }

    /// Of the courses on this one's page those in which the caller has the permission too.
    async fn siblings<P: Permission>(&self, course: Uuid) -> Vec<Uuid> {
        let page = self.asking.courses.of(course);
        let allowed = |decision: &Decision| *decision == Decision::Allowed;
        self.asking.decisions.known(P::NAME, &page, allowed).await
    }

    /// A course with its outline.
    pub(crate) async fn outline(&self, course: Uuid) -> Result<Arc<Course>, Problem> {
        let siblings = self.siblings::<CatalogueRead>(course).await;
        let ask =
            async |ids: Vec<Uuid>| Ok(self.parts.learning.outlines(self.context, &ids).await?);
        let found = self.asking.outlines.get((), course, &siblings, ask);
        found.await?.ok_or_else(Problem::not_found)
    }

    /// How far the caller is in a course; none if they are not enrolled.
    pub(crate) async fn progress(&self, course: Uuid) -> Result<Option<CourseProgress>, Problem> {
        let siblings = self.asking.courses.of(course);
        let learning = &self.parts.learning;
        let ask = async |ids: Vec<Uuid>| Ok(learning.my_progress_in(self.context, &ids).await?);
        self.asking.progress.get((), course, &siblings, ask).await
    }

    /// Who is enrolled in a course. The cursor must be a good one: a bad one fails all that
    /// is asked at once.
    pub(crate) async fn enrolments(
        &self,
        course: Uuid,
        limit: u32,
        cursor: Option<String>,
    ) -> Result<Page<EnrolmentRow>, Problem> {
        let siblings = self.siblings::<EnrolmentsRead>(course).await;
        let learning = &self.parts.learning;
        let after = cursor.as_deref();
        let ask = async |ids: Vec<Uuid>| {
            let found = learning.enrolments_of(self.context, &ids, Some(limit), after);
            let found = found.await?;
            let rows = found.values().flat_map(|page| &page.items);
            self.asking
                .people
                .announce(rows.map(|row| row.enrolment.user_id));
            Ok(found)
        };
        let pages = &self.asking.enrolments;
        let page = pages.get((limit, cursor.clone()), course, &siblings, ask);
        Ok(page.await?.unwrap_or_default())
    }

    /// A person of the university; none if they are erased.
    pub(crate) async fn user(&self, id: Uuid) -> Result<Option<User>, Problem> {
        let siblings = self.asking.people.of(id);
        let ask = async |ids: Vec<Uuid>| {
            let users = self.parts.identity.users(self.context, &ids).await?;
            Ok(users.into_iter().map(|user| (user.id, user)).collect())
        };
        self.asking.users.get((), id, &siblings, ask).await
    }
}
