use serde::Serialize;

use super::{Cover, Progress};

/// `/courses/{slug}`
///
/// For a visitor (`action` is [`CourseAction::SignIn`], no progress, every
/// lesson [`LessonState::Untracked`]) the page depends on the course alone and
/// may be cached as bytes.
#[derive(Debug, Clone, Serialize)]
pub struct CoursePage {
    /// The course's title.
    pub title: String,
    /// A sentence or two, plain text; may be empty.
    pub summary: String,
    /// The long description, sanitised.
    pub about_html: Option<String>,
    /// Language code, such as `en`.
    pub language: String,
    /// Picture or pattern.
    pub cover: Cover,
    /// Where in its life the course is.
    pub state: CourseState,
    /// The outline.
    pub modules: Vec<ModuleOutline>,
    /// Number of lessons.
    pub lesson_count: u32,
    /// Estimated time, if the lessons tell.
    pub minutes: Option<u32>,
    /// The person's progress, if they are enrolled.
    pub progress: Option<Progress>,
    /// The one thing to do next.
    pub action: CourseAction,
}

/// Where in its life a course is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CourseState {
    /// Seen by its authors only.
    Draft,
    /// Open.
    Published,
    /// Closed to newcomers.
    Archived,
}

/// The main button of a course page.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CourseAction {
    /// A visitor signs in first.
    SignIn {
        /// The sign-in page, coming back here.
        href: String,
    },
    /// Somebody signed in may enrol.
    Enrol {
        /// Where the form posts to.
        action: String,
    },
    /// Enrolled, nothing opened yet.
    Start {
        /// The first lesson.
        href: String,
    },
    /// Enrolled and under way.
    Continue {
        /// The lesson to go on with.
        href: String,
        /// Its title.
        lesson: String,
    },
    /// Everything done.
    Review {
        /// The first lesson.
        href: String,
    },
    /// No enrolment is possible.
    Closed,
    /// Nothing: there are no lessons yet, or a teacher looks.
    None,
}

/// A module of the outline.
#[derive(Debug, Clone, Serialize)]
pub struct ModuleOutline {
    /// The module's title.
    pub title: String,
    /// Its lessons, in order.
    pub lessons: Vec<LessonLink>,
}

/// A lesson in an outline.
#[derive(Debug, Clone, Serialize)]
pub struct LessonLink {
    /// The lesson's title.
    pub title: String,
    /// The lesson's page; `None` while it is closed to this person.
    pub href: Option<String>,
    /// Estimated time.
    pub minutes: Option<u32>,
    /// Whether it holds a quiz.
    pub has_quiz: bool,
    /// The person's progress in it.
    pub state: LessonState,
    /// Whether it is the page being looked at.
    pub current: bool,
}

/// Progress in one lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonState {
    /// The person is not enrolled.
    Untracked,
    /// Not opened.
    New,
    /// Opened.
    Started,
    /// Done.
    Done,
}
