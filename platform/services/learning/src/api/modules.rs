use std::sync::Arc;

use collegium_contracts::permissions::CoursesUpdate;
use collegium_web::{Allow, ApiError, Created, NoContent, Versioned, parse_if_match};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{Learning, ModuleChange, NewModule, model::Module};

pub(super) struct ModulesApi(pub(super) Arc<Learning>);

/// A module to be made.
#[derive(Object)]
struct ModuleInput {
    /// Its title, at most 200 characters.
    title: String,
    /// Its place in the course, from one; the end if left out.
    position: Option<i32>,
}

/// What to change in a module; what is left out stays.
#[derive(Object)]
struct ModulePatch {
    /// The title, at most 200 characters.
    title: Option<String>,
    /// The place in the course, from one.
    position: Option<i32>,
}

#[OpenApi(tag = "Tag::Content")]
impl ModulesApi {
    /// Create a module.
    ///
    /// A part of the course, still without lessons.
    #[oai(
        path = "/courses/:course_id/modules",
        method = "post",
        operation_id = "modules.create"
    )]
    async fn create(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        body: Json<ModuleInput>,
    ) -> Result<Created<Module>, ApiError> {
        let new = NewModule {
            title: body.0.title,
            position: body.0.position,
        };
        let module = self.0.create_module(&caller, course_id.0, new).await?;
        Ok(Created::new(module))
    }

    /// Change a module.
    ///
    /// Renames it or moves it in the course.
    #[oai(
        path = "/courses/:course_id/modules/:module_id",
        method = "patch",
        operation_id = "modules.update"
    )]
    async fn update(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        module_id: Path<Uuid>,
        /// The version that the change is based on.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<ModulePatch>,
    ) -> Result<Versioned<Module>, ApiError> {
        let change = ModuleChange {
            title: body.0.title,
            position: body.0.position,
        };
        let expected = parse_if_match(if_match.0.as_deref())?;
        let module = self
            .0
            .update_module(&caller, course_id.0, module_id.0, change, expected)
            .await?;
        let version = module.version;
        Ok(Versioned::new(module, version))
    }

    /// Delete a module.
    ///
    /// With its lessons and all that learners did in them.
    #[oai(
        path = "/courses/:course_id/modules/:module_id",
        method = "delete",
        operation_id = "modules.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<CoursesUpdate>,
        course_id: Path<Uuid>,
        module_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .delete_module(&caller, course_id.0, module_id.0)
            .await?;
        Ok(NoContent::Done)
    }
}
