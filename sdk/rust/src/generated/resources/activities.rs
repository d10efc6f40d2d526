//! Generated from the API's document; not to be edited.

use reqwest::Method;
use uuid::Uuid;

use super::super::types::{Activity, ActivityInput, ActivityPatch, ProgressChange};
use crate::{
    Client,
    request::{Call, Json, Nothing, Request},
};

/// `client.activities()`.
#[derive(Debug, Clone, Copy)]
pub struct ActivitiesResource<'a>(&'a Client);

impl ActivitiesResource<'_> {
    /// Complete an activity.
    ///
    /// Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.
    ///
    /// Needs the permission `progress.write`.
    pub fn complete(&self, course_id: Uuid, activity_id: Uuid) -> Request<Json<ProgressChange>> {
        let call = Call::new(
            "activities.complete",
            Method::POST,
            format!("/courses/{course_id}/activities/{activity_id}/complete"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Create an activity.
    ///
    /// HTML is sanitised: what could act in a reader's name is left out.
    ///
    /// Needs the permission `courses.update`.
    pub fn create(&self, course_id: Uuid, body: &ActivityInput) -> Request<Json<Activity>> {
        let call = Call::new(
            "activities.create",
            Method::POST,
            format!("/courses/{course_id}/activities"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Delete an activity.
    ///
    /// With all that learners did in it.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, activity_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "activities.delete",
            Method::DELETE,
            format!("/courses/{course_id}/activities/{activity_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get an activity for editing.
    ///
    /// As its authors wrote it; a quiz with its right answers. Learners read the lesson.
    ///
    /// Needs the permission `courses.update`.
    pub fn get(&self, course_id: Uuid, activity_id: Uuid) -> Request<Json<Activity>> {
        let call = Call::new(
            "activities.get",
            Method::GET,
            format!("/courses/{course_id}/activities/{activity_id}"),
        );
        Request::new(self.0, call)
    }

    /// Change an activity.
    ///
    /// Changes or moves it. What learners did stays with it.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(
        &self,
        course_id: Uuid,
        activity_id: Uuid,
        body: &ActivityPatch,
    ) -> Request<Json<Activity>> {
        let call = Call::new(
            "activities.update",
            Method::PATCH,
            format!("/courses/{course_id}/activities/{activity_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about activities.
    #[must_use]
    pub fn activities(&self) -> ActivitiesResource<'_> {
        ActivitiesResource(self)
    }
}
