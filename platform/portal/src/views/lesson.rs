use serde::Serialize;

use super::{ModuleOutline, Progress, Quiz, VideoSource};

/// `/courses/{slug}/lessons/{id}`
#[derive(Debug, Clone, Serialize)]
pub struct LessonPage {
    /// The course it belongs to.
    pub course: CourseRef,
    /// The outline, with this lesson marked as current.
    pub modules: Vec<ModuleOutline>,
    /// The title of this lesson's module.
    pub module_title: String,
    /// The lesson's title.
    pub title: String,
    /// Which lesson of the course, from one.
    pub position: u32,
    /// Language code of the content.
    pub language: String,
    /// What there is to do, in order.
    pub activities: Vec<Activity>,
    /// The lesson before.
    pub previous: Option<LessonNav>,
    /// The lesson after.
    pub next: Option<LessonNav>,
    /// Whether and how it is marked as done.
    pub completion: Completion,
}

/// The course above a lesson.
#[derive(Debug, Clone, Serialize)]
pub struct CourseRef {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Number of lessons.
    pub lesson_count: u32,
    /// The person's progress, if they are enrolled.
    pub progress: Option<Progress>,
}

/// A neighbour of a lesson.
#[derive(Debug, Clone, Serialize)]
pub struct LessonNav {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
}

/// Whether and how a lesson is marked as done.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Completion {
    /// The person is not enrolled.
    Untracked,
    /// Not done; the form posts to `action`.
    Pending {
        /// Where the form posts to.
        action: String,
    },
    /// Done.
    Done,
}

/// A thing to do in a lesson.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Activity {
    /// Something to read.
    Page {
        /// Its title, shown when the lesson has several activities.
        title: Option<String>,
        /// The content, sanitised.
        html: String,
    },
    /// A video elsewhere or of our own.
    Video {
        /// Its title.
        title: String,
        /// Where it plays.
        source: VideoSource,
    },
    /// A file to fetch.
    File {
        /// Its title or name.
        title: String,
        /// Where it is served.
        href: String,
        /// Kind of file as shown, such as `PDF`.
        format: String,
        /// Size in bytes.
        bytes: u64,
        /// A sentence about it; may be empty.
        description: String,
    },
    /// A page elsewhere.
    Link {
        /// Its title.
        title: String,
        /// The address, `http` or `https`.
        href: String,
        /// The host, shown so that one knows where one goes.
        host: String,
        /// A sentence about it; may be empty.
        description: String,
    },
    /// Questions. Boxed: it is much larger than the rest.
    Quiz {
        /// The quiz.
        quiz: Box<Quiz>,
    },
}
