//! Generated from the API's document; not to be edited.

use reqwest::Method;
use uuid::Uuid;

use super::super::types::{Module, ModuleInput, ModulePatch};
use crate::{
    Client,
    request::{Call, Json, Nothing, Request},
};

/// `client.modules()`.
#[derive(Debug, Clone, Copy)]
pub struct ModulesResource<'a>(&'a Client);

impl ModulesResource<'_> {
    /// Create a module.
    ///
    /// A part of the course, still without lessons.
    ///
    /// Needs the permission `courses.update`.
    pub fn create(&self, course_id: Uuid, body: &ModuleInput) -> Request<Json<Module>> {
        let call = Call::new(
            "modules.create",
            Method::POST,
            format!("/courses/{course_id}/modules"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Delete a module.
    ///
    /// With its lessons and all that learners did in them.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, module_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "modules.delete",
            Method::DELETE,
            format!("/courses/{course_id}/modules/{module_id}"),
        );
        Request::new(self.0, call)
    }

    /// Change a module.
    ///
    /// Renames it or moves it in the course.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(
        &self,
        course_id: Uuid,
        module_id: Uuid,
        body: &ModulePatch,
    ) -> Request<Json<Module>> {
        let call = Call::new(
            "modules.update",
            Method::PATCH,
            format!("/courses/{course_id}/modules/{module_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about modules.
    #[must_use]
    pub fn modules(&self) -> ModulesResource<'_> {
        ModulesResource(self)
    }
}
