use collegium_interchange::InterchangeError;
use collegium_kernel::{Code, Problem};
use collegium_store::StoreError;

/// What can go wrong in learning.
#[derive(Debug, thiserror::Error)]
pub enum LearningError {
    /// There is no such thing in this course, or no such course.
    #[error("there is no such thing here")]
    NotFound,
    /// The caller is not a person: a program has no enrolment and no progress.
    #[error("only a person can do this")]
    NotAPerson,
    /// The caller, or the person named, is not enrolled in the course.
    #[error("not enrolled in the course")]
    NotEnrolled,
    /// Another course or lesson has this slug.
    #[error("the slug is in use")]
    SlugTaken,
    /// The plan allows no more of these.
    #[error("the plan's limit is reached: {0}")]
    QuotaExceeded(&'static str),
    /// Not possible as things are; the text says why.
    #[error("{0}")]
    InvalidState(&'static str),
    /// The caller would hand out more than they hold.
    #[error("the role allows more than the caller may do")]
    RoleTooPowerful,
    /// More bytes than are taken.
    #[error("more than {0} bytes")]
    TooLarge(u64),
    /// An input is not valid.
    #[error(transparent)]
    Invalid(#[from] Problem),
    /// A package could not be read as a course.
    #[error(transparent)]
    Package(#[from] InterchangeError),
    /// A file on its way could not be kept on this machine's disk.
    #[error("spool file: {0}")]
    Spool(#[from] std::io::Error),
    /// The engines failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for LearningError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl LearningError {
    /// Gives a refused write its meaning, by the constraint that refused it.
    pub(crate) fn of_write(error: sqlx::Error) -> Self {
        let error = StoreError::from(error);
        match error.constraint() {
            Some("courses_slug_key" | "lessons_course_id_slug_key") => Self::SlugTaken,
            // Something that the write refers to went away in the meantime.
            Some(name) if name.ends_with("_fkey") => Self::NotFound,
            _ => Self::Store(error),
        }
    }
}

impl From<LearningError> for Problem {
    fn from(error: LearningError) -> Self {
        match error {
            LearningError::NotFound => Self::not_found(),
            LearningError::NotAPerson => {
                Self::new(Code::Forbidden).with_detail("Only a person can do this.")
            }
            LearningError::NotEnrolled => Self::new(Code::InvalidState)
                .with_detail("Progress is kept for those who are enrolled: enrol first."),
            LearningError::SlugTaken => Self::new(Code::SlugTaken),
            LearningError::QuotaExceeded(what) => Self::new(Code::QuotaExceeded)
                .with_detail(format!("The plan allows no more {what}.")),
            LearningError::InvalidState(why) => Self::new(Code::InvalidState).with_detail(why),
            LearningError::RoleTooPowerful => Self::new(Code::Forbidden)
                .with_detail("The role allows more than you may do in this course yourself."),
            LearningError::TooLarge(limit) => Self::new(Code::PayloadTooLarge)
                .with_detail(format!("At most {limit} bytes are taken.")),
            LearningError::Invalid(problem) => problem,
            LearningError::Package(error) => package_problem(&error),
            LearningError::Spool(error) => {
                tracing::error!(%error, "spool file");
                Self::new(Code::Unavailable).with_retry_after(5)
            }
            LearningError::Store(error) => error.into(),
        }
    }
}

fn package_problem(error: &InterchangeError) -> Problem {
    match error {
        InterchangeError::Io { .. } => {
            tracing::error!(%error, "package");
            Problem::new(Code::Internal)
        }
        InterchangeError::TooLarge { .. } => {
            Problem::new(Code::PayloadTooLarge).with_detail(error.to_string())
        }
        _ => Problem::invalid("package", error.to_string()),
    }
}
