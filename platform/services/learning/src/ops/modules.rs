use collegium_kernel::RequestContext;
use uuid::Uuid;

use super::courses::{begin_change, end_change};
use crate::{
    Learning, LearningError, check_version,
    domain::{
        course::{optional, title},
        order,
    },
    model::Module,
    store::modules,
};

/// What a new module is made of.
#[derive(Debug, Clone)]
pub struct NewModule {
    /// Its title.
    pub title: String,
    /// Its place in the course, from one; the end if none is given.
    pub position: Option<i32>,
}

/// What to change in a module; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct ModuleChange {
    /// The title.
    pub title: Option<String>,
    /// The place in the course, from one.
    pub position: Option<i32>,
}

impl Learning {
    /// Adds a module to a course.
    pub async fn create_module(
        &self,
        context: &RequestContext,
        course: Uuid,
        module: NewModule,
    ) -> Result<Module, LearningError> {
        let title = title(&module.title)?;
        let id = self.0.clock.new_id();
        let mut tx = begin_change(self, context, course).await?;
        let before = modules::order(&mut tx, course).await?;
        modules::insert(&mut tx, course, id, &title).await?;
        let after = order::moved(&before, id, module.position);
        modules::set_order(&mut tx, course, &after).await?;
        end_change(tx, context, course, "module.created", ("module", id)).await?;
        self.module(context, course, id).await
    }

    /// A module as the outline shows it.
    pub async fn module(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<Module, LearningError> {
        let course = self.course(context, course).await?;
        let found = course.modules.iter().find(|module| module.id == id);
        found.cloned().ok_or(LearningError::NotFound)
    }

    /// Renames or moves a module.
    pub async fn update_module(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
        change: ModuleChange,
        expected: Option<i32>,
    ) -> Result<Module, LearningError> {
        let title = optional(change.title.as_deref(), title)?;
        let mut tx = begin_change(self, context, course).await?;
        check_version(expected, modules::version(&mut tx, course, id).await?)?;
        modules::update(&mut tx, course, id, title.as_deref()).await?;
        if change.position.is_some() {
            let before = modules::order(&mut tx, course).await?;
            let after = order::moved(&before, id, change.position);
            modules::set_order(&mut tx, course, &after).await?;
        }
        end_change(tx, context, course, "module.updated", ("module", id)).await?;
        self.module(context, course, id).await
    }

    /// Deletes a module with its lessons and all that learners did in them.
    pub async fn delete_module(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<(), LearningError> {
        let mut tx = begin_change(self, context, course).await?;
        modules::delete(&mut tx, course, id).await?;
        end_change(tx, context, course, "module.deleted", ("module", id)).await
    }
}
