//! The operations about courses and learning, mounted at `/api/v1`.

mod activities;
mod attempts;
mod courses;
mod enrolments;
mod files;
mod lessons;
mod modules;
mod progress;

use std::sync::Arc;

use poem_openapi::{OpenApi, Tags};

use crate::Learning;

#[derive(Tags)]
enum Tag {
    /// Courses and their life.
    Courses,
    /// Modules, lessons and activities of a course.
    Content,
    /// Files of a course.
    Files,
    /// Who is in a course.
    Enrolments,
    /// What learners do and how far they are.
    Progress,
}

/// All operations of learning.
#[must_use]
pub fn api(learning: Arc<Learning>) -> impl OpenApi + use<> {
    (
        courses::CoursesApi(learning.clone()),
        modules::ModulesApi(learning.clone()),
        lessons::LessonsApi(learning.clone()),
        activities::ActivitiesApi(learning.clone()),
        attempts::AttemptsApi(learning.clone()),
        enrolments::EnrolmentsApi(learning.clone()),
        progress::ProgressApi(learning.clone()),
        files::FilesApi(learning),
    )
}
