//! What the use-cases give. The API sends these as they are and the portal makes pages of
//! them. Words such as `status` and `kind` are open: a reader must survive a new one.

mod course;
mod enrolment;
mod file;
mod lesson;
mod quiz;

pub use course::{ActivitySummary, Course, CourseSummary, LessonSummary, Module};
pub use enrolment::{
    CourseProgress, Enrolment, EnrolmentRow, LessonProgress, MyCourse, ProgressChange,
};
pub use file::{CourseFile, ImportEntry, ImportReport, ImportedCourse};
pub use lesson::{
    Activity, ActivityContent, ActivityContentView, ActivityState, ActivityView, Caption,
    CaptionView, FileView, LessonRef, LessonView, LinkView, VideoView,
};
pub(crate) use quiz::choices;
pub use quiz::{
    Attempt, ChoiceInput, ChoiceView, QuestionInput, QuestionResult, QuestionView, QuizInput,
    QuizView,
};
