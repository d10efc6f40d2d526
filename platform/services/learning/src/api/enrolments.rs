use std::sync::Arc;

use collegium_contracts::permissions::{EnrolmentsCreateOwn, EnrolmentsManage, EnrolmentsRead};
use collegium_web::{
    Allow, ApiError, Created, NoContent, PageOf, SignedIn, Versioned, parse_if_match,
};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Learning,
    model::{Enrolment, EnrolmentRow},
};

pub(super) struct EnrolmentsApi(pub(super) Arc<Learning>);

/// Somebody to be enrolled.
#[derive(Object)]
struct EnrolmentInput {
    /// The person.
    user_id: Uuid,
    /// Their role in the course; `learner` if left out.
    role: Option<String>,
}

/// What to change in an enrolment.
#[derive(Object)]
struct EnrolmentPatch {
    /// The role in the course.
    role: String,
}

#[OpenApi(tag = "Tag::Enrolments")]
impl EnrolmentsApi {
    /// Enrol oneself.
    ///
    /// As a learner in a published course. Done again, it changes nothing.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/courses/:course_id/enrolments/me",
        method = "post",
        operation_id = "enrolments.join"
    )]
    async fn join(
        &self,
        caller: Allow<EnrolmentsCreateOwn>,
        course_id: Path<Uuid>,
    ) -> Result<Versioned<Enrolment>, ApiError> {
        Ok(versioned(self.0.join(&caller, course_id.0).await?))
    }

    /// Leave a course.
    ///
    /// Ends the caller's own enrolment. Progress is kept, in case they come back.
    #[oai(
        path = "/courses/:course_id/enrolments/me",
        method = "delete",
        operation_id = "enrolments.leave"
    )]
    async fn leave(&self, caller: SignedIn, course_id: Path<Uuid>) -> Result<NoContent, ApiError> {
        self.0.leave(&caller, course_id.0).await?;
        Ok(NoContent::Done)
    }

    /// List who is enrolled.
    ///
    /// With how far they are; the earliest first.
    #[oai(
        path = "/courses/:course_id/enrolments",
        method = "get",
        operation_id = "enrolments.list"
    )]
    async fn list(
        &self,
        caller: Allow<EnrolmentsRead>,
        course_id: Path<Uuid>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<EnrolmentRow>>, ApiError> {
        let page = self
            .0
            .enrolments(&caller, course_id.0, limit.0, cursor.0.as_deref())
            .await?;
        Ok(PageOf::of(page))
    }

    /// Enrol somebody.
    ///
    /// In a role that allows no more than the caller holds. Who is enrolled already stays as they are.
    #[oai(
        path = "/courses/:course_id/enrolments",
        method = "post",
        operation_id = "enrolments.create"
    )]
    async fn create(
        &self,
        caller: Allow<EnrolmentsManage>,
        course_id: Path<Uuid>,
        body: Json<EnrolmentInput>,
    ) -> Result<Created<Enrolment>, ApiError> {
        let role = body.0.role.as_deref();
        let enrolment = self
            .0
            .enrol(&caller, course_id.0, body.0.user_id, role)
            .await?;
        Ok(Created::new(enrolment))
    }

    /// Change an enrolment.
    ///
    /// Gives somebody another role in the course, one that allows no more than the caller holds.
    #[oai(
        path = "/courses/:course_id/enrolments/:enrolment_id",
        method = "patch",
        operation_id = "enrolments.update"
    )]
    async fn update(
        &self,
        caller: Allow<EnrolmentsManage>,
        course_id: Path<Uuid>,
        enrolment_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<EnrolmentPatch>,
    ) -> Result<Versioned<Enrolment>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let enrolment = self
            .0
            .update_enrolment(&caller, course_id.0, enrolment_id.0, &body.0.role, expected)
            .await?;
        Ok(versioned(enrolment))
    }

    /// Withdraw somebody.
    ///
    /// Ends an enrolment. Progress is kept.
    #[oai(
        path = "/courses/:course_id/enrolments/:enrolment_id",
        method = "delete",
        operation_id = "enrolments.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<EnrolmentsManage>,
        course_id: Path<Uuid>,
        enrolment_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .withdraw(&caller, course_id.0, enrolment_id.0)
            .await?;
        Ok(NoContent::Done)
    }
}

fn versioned(enrolment: Enrolment) -> Versioned<Enrolment> {
    let version = enrolment.version;
    Versioned::new(enrolment, version)
}
