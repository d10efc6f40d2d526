use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};
use poem_openapi::Object;
use uuid::Uuid;

use super::CourseSummary;

/// What a person is in a course.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct Enrolment {
    /// The enrolment's id.
    pub id: Uuid,
    /// The course.
    pub course_id: Uuid,
    /// The person.
    pub user_id: Uuid,
    /// Their role in the course, such as `learner`.
    pub role: String,
    /// `active`, `completed` or `withdrawn`.
    pub status: String,
    /// The lesson last opened.
    #[oai(skip_serializing_if_is_none)]
    pub last_lesson_id: Option<Uuid>,
    /// Since when.
    pub enrolled_at: DateTime<Utc>,
    /// When everything required was done.
    #[oai(skip_serializing_if_is_none)]
    pub completed_at: Option<DateTime<Utc>>,
    /// To be sent as `If-Match` with a change.
    pub version: i32,
}

/// An enrolment in the list of a course.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct EnrolmentRow {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// The person's name.
    pub user_name: String,
    /// The person's address.
    pub user_email: String,
    /// Lessons done.
    pub lessons_done: u32,
    /// Lessons that have something to complete.
    pub lessons_total: u32,
    /// Whole percent, rounded down.
    pub percent: u32,
}

/// A course one is enrolled in.
#[derive(Debug, Clone, Object)]
pub struct MyCourse {
    /// The course.
    pub course: CourseSummary,
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Lessons done.
    pub lessons_done: u32,
    /// Lessons that have something to complete.
    pub lessons_total: u32,
    /// Whole percent, rounded down.
    pub percent: u32,
    /// The lesson to go on with.
    #[oai(skip_serializing_if_is_none)]
    pub resume_lesson_id: Option<Uuid>,
    /// Its title.
    #[oai(skip_serializing_if_is_none)]
    pub resume_lesson_title: Option<String>,
}

/// How far a person is in a course.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct CourseProgress {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Lessons done.
    pub lessons_done: u32,
    /// Lessons that have something to complete.
    pub lessons_total: u32,
    /// Whole percent, rounded down so that 100 means everything.
    pub percent: u32,
    /// The lesson to go on with.
    #[oai(skip_serializing_if_is_none)]
    pub resume_lesson_id: Option<Uuid>,
    /// Every lesson, in reading order.
    #[graphql(complexity = "1 + 20 * child_complexity")]
    pub lessons: Vec<LessonProgress>,
}

/// How far a person is in a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct LessonProgress {
    /// The lesson.
    pub lesson_id: Uuid,
    /// `new`, `started` or `done`.
    pub state: String,
}

/// What came of completing something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Object)]
pub struct ProgressChange {
    /// Whether everything required in the lesson is done.
    pub lesson_completed: bool,
    /// Whether everything required in the course is done.
    pub course_completed: bool,
    /// Required quizzes of the lesson that have not been passed.
    pub quizzes_left: u32,
}
