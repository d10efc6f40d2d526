//! Learning: courses and what is in them, who is enrolled, how far they are.
//!
//! [`Learning`] holds the use-cases, which the API ([`api`]) and the portal call alike; what
//! they give is in [`model`]. Whether a caller may is decided before they are called.

pub mod api;
pub mod model;

mod caches;
mod domain;
mod error;
mod file_answer;
mod jobs;
mod ops;
mod roles;
mod store;

use std::sync::Arc;

use collegium_kernel::{Problem, RequestContext, SharedClock};
use collegium_store::{Database, Objects, RedisTier, jobs::JobHandler};
use uuid::Uuid;

pub use domain::{
    course::{CourseChange, CourseStatus, CourseStep, NewCourse},
    grading::Answers,
};
pub use error::LearningError;
pub use file_answer::{FileAnswer, FileRequest};
pub use ops::{
    activities::{ActivityChange, NewActivity},
    courses::CourseFilter,
    files::{MAX_UPLOAD_BYTES, Upload},
    lessons::{LessonChange, NewLesson},
    modules::{ModuleChange, NewModule},
};

/// Identifies a job of this service in the queue.
pub use jobs::SWEEP_OBJECTS;

use caches::Caches;

/// What learning is made of.
pub struct LearningParts {
    /// Where courses and progress are.
    pub database: Database,
    /// Where files of courses are.
    pub objects: Objects,
    /// Behind the caches in process.
    pub redis: Option<RedisTier>,
    /// Time.
    pub clock: SharedClock,
    /// False: courses are read from the database each time (for measuring that).
    pub cache: bool,
}

/// The service.
#[derive(Clone)]
pub struct Learning(Arc<Inner>);

struct Inner {
    database: Database,
    objects: Objects,
    clock: SharedClock,
    caches: Caches,
    /// A package is held in memory while it is read, so one is read at a time.
    importing: tokio::sync::Semaphore,
}

impl Learning {
    /// The service of these parts; it listens for changes from now on.
    #[must_use]
    pub fn new(parts: LearningParts) -> Self {
        let caches = Caches::new(parts.redis, parts.cache);
        caches.listen(&parts.database);
        Self(Arc::new(Inner {
            database: parts.database,
            objects: parts.objects,
            clock: parts.clock,
            caches,
            importing: tokio::sync::Semaphore::new(1),
        }))
    }

    /// The jobs this service asks for, and who does them.
    #[must_use]
    pub fn jobs(&self) -> Vec<(&'static str, Arc<dyn JobHandler>)> {
        vec![(SWEEP_OBJECTS, Arc::new(jobs::SweepObjects(self.clone())))]
    }

    fn database(&self) -> &Database {
        &self.0.database
    }
}

/// The person who calls; a program has no enrolment and no progress.
fn person(context: &RequestContext) -> Result<Uuid, LearningError> {
    context.principal.user_id().ok_or(LearningError::NotAPerson)
}

/// Refuses a change to another version than the caller saw.
fn check_version(expected: Option<i32>, present: i32) -> Result<(), Problem> {
    collegium_web::check_version(expected, present)
}
