use std::collections::HashMap;

use collegium_kernel::{Cursor, Page, PrincipalKind, Problem, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{audit, page_size};
use crate::{
    Learning, LearningError,
    caches::ENROLMENT,
    check_version,
    domain::course::CourseStatus,
    model::{Enrolment, EnrolmentRow},
    person,
    store::{
        self,
        enrolments::{self, Holder},
    },
};

impl Learning {
    /// Enrols the caller as a learner in a published course. Done twice, it does nothing
    /// the second time.
    pub async fn join(
        &self,
        context: &RequestContext,
        course: Uuid,
    ) -> Result<Enrolment, LearningError> {
        let user = person(context)?;
        let mut tx = self.database().begin(&context.tenant).await?;
        if let Some(enrolment) = enrolments::live(&mut tx, course, user).await? {
            return Ok(enrolment);
        }
        let status = store::courses::status(&mut tx, course).await?;
        match status.as_deref() {
            None => return Err(LearningError::NotFound),
            Some(status) if status == CourseStatus::Published.as_str() => {}
            Some(_) => {
                return Err(LearningError::InvalidState(
                    "The course is not open for enrolment.",
                ));
            }
        }
        self.enrol_in(tx, context, course, user, "learner").await
    }

    /// Ends the caller's enrolment. Their progress is kept, in case they come back.
    pub async fn leave(&self, context: &RequestContext, course: Uuid) -> Result<(), LearningError> {
        let user = person(context)?;
        let mut tx = self.database().begin(&context.tenant).await?;
        let enrolment = enrolments::lock_live(&mut tx, course, user).await?;
        let enrolment = enrolment.ok_or(LearningError::NotFound)?;
        self.withdraw_in(tx, context, &enrolment).await
    }

    /// Enrols somebody in a role; who is enrolled already stays as they are.
    pub async fn enrol(
        &self,
        context: &RequestContext,
        course: Uuid,
        user: Uuid,
        role: Option<&str>,
    ) -> Result<Enrolment, LearningError> {
        let role = role.unwrap_or("learner");
        let mut tx = self.database().begin(&context.tenant).await?;
        check_role(&mut tx, context, course, role).await?;
        if !enrolments::user_can_take_part(&mut tx, user).await? {
            return Err(Problem::invalid("user_id", "There is no such person.").into());
        }
        self.enrol_in(tx, context, course, user, role).await
    }

    /// Gives somebody who is enrolled another role in the course.
    pub async fn update_enrolment(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
        role: &str,
        expected: Option<i32>,
    ) -> Result<Enrolment, LearningError> {
        let mut tx = self.database().begin(&context.tenant).await?;
        let before = enrolments::lock(&mut tx, course, id).await?;
        check_version(expected, before.version)?;
        check_role(&mut tx, context, course, role).await?;
        enrolments::set_role(&mut tx, course, id, role).await?;
        let details = json!({ "course_id": course, "from": before.role, "to": role });
        audit(
            &mut tx,
            context,
            "enrolment.updated",
            "enrolment",
            id,
            details,
        )
        .await?;
        let data = json!({ "course_id": course, "user_id": before.user_id, "role": role });
        tx.publish("enrolment.updated", id, data).await?;
        tx.invalidate(ENROLMENT, key(course, before.user_id))
            .await?;
        let after = enrolments::lock(&mut tx, course, id).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// Ends somebody's enrolment. Their progress is kept.
    pub async fn withdraw(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<(), LearningError> {
        let mut tx = self.database().begin(&context.tenant).await?;
        let enrolment = enrolments::lock(&mut tx, course, id).await?;
        if enrolment.status == "withdrawn" {
            return Ok(());
        }
        self.withdraw_in(tx, context, &enrolment).await
    }

    /// Who is enrolled in a course, and how far they are; the earliest first.
    pub async fn enrolments(
        &self,
        context: &RequestContext,
        course: Uuid,
        limit: Option<u32>,
        cursor: Option<&str>,
    ) -> Result<Page<EnrolmentRow>, LearningError> {
        let mut pages = self
            .enrolments_of(context, &[course], limit, cursor)
            .await?;
        Ok(pages.remove(&course).unwrap_or_default())
    }

    /// The same of many courses; those in which nobody is are left out.
    pub async fn enrolments_of(
        &self,
        context: &RequestContext,
        courses: &[Uuid],
        limit: Option<u32>,
        cursor: Option<&str>,
    ) -> Result<HashMap<Uuid, Page<EnrolmentRow>>, LearningError> {
        let (after, limit) = (Cursor::decode::<Uuid>(cursor)?, page_size(limit));
        let mut tx = self.database().read(&context.tenant).await?;
        let mut of_course: HashMap<Uuid, Vec<EnrolmentRow>> = HashMap::new();
        for row in enrolments::list(&mut tx, courses, after, limit.into()).await? {
            let rows = of_course.entry(row.enrolment.course_id).or_default();
            rows.push(row);
        }
        let page = |rows| Page::from_rows(rows, limit, |row: &EnrolmentRow| row.enrolment.id);
        let pages = of_course.into_iter().map(|(id, rows)| (id, page(rows)));
        Ok(pages.collect())
    }

    async fn enrol_in(
        &self,
        mut tx: TenantTx,
        context: &RequestContext,
        course: Uuid,
        user: Uuid,
        role: &str,
    ) -> Result<Enrolment, LearningError> {
        let Some(enrolment) = enrolments::enrol(&mut tx, course, user, role).await? else {
            let present = enrolments::live(&mut tx, course, user).await?;
            return present.ok_or(LearningError::NotFound);
        };
        let details = json!({ "course_id": course, "user_id": user, "role": role });
        let data = details.clone();
        audit(
            &mut tx,
            context,
            "enrolment.created",
            "enrolment",
            enrolment.id,
            details,
        )
        .await?;
        tx.publish("enrolment.created", enrolment.id, data).await?;
        tx.invalidate(ENROLMENT, key(course, user)).await?;
        tx.commit().await?;
        Ok(enrolment)
    }

    async fn withdraw_in(
        &self,
        mut tx: TenantTx,
        context: &RequestContext,
        enrolment: &Enrolment,
    ) -> Result<(), LearningError> {
        let (id, course, user) = (enrolment.id, enrolment.course_id, enrolment.user_id);
        enrolments::withdraw(&mut tx, course, id).await?;
        let details = json!({ "course_id": course, "user_id": user });
        let data = details.clone();
        audit(
            &mut tx,
            context,
            "enrolment.withdrawn",
            "enrolment",
            id,
            details,
        )
        .await?;
        tx.publish("enrolment.withdrawn", id, data).await?;
        tx.invalidate(ENROLMENT, key(course, user)).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn key(course: Uuid, user: Uuid) -> String {
    format!("{course}:{user}")
}

/// A role that means something in a course, and no more than the caller holds there.
async fn check_role(
    tx: &mut TenantTx,
    context: &RequestContext,
    course: Uuid,
    role: &str,
) -> Result<(), LearningError> {
    let unknown = || Problem::invalid("role", "This is not a role that people have in courses.");
    if role.is_empty() || role.len() > 40 || role.contains(char::is_control) {
        return Err(unknown().into());
    }
    let principal = &context.principal;
    let everything = ["*".to_owned()];
    let holder = Holder {
        user: principal.user_id(),
        tenant_roles: &principal.roles,
        scopes: match (&principal.kind, &principal.scopes) {
            (PrincipalKind::System, _) => &everything,
            (_, Some(scopes)) => scopes,
            _ => &[],
        },
    };
    match enrolments::may_grant(tx, course, role, &holder).await? {
        None => Err(unknown().into()),
        Some(false) => Err(LearningError::RoleTooPowerful),
        Some(true) => Ok(()),
    }
}
