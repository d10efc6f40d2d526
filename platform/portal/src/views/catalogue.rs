use serde::Serialize;

use super::{Cover, LessonNav, Progress};

/// `/`
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// The top of the page.
    pub hero: Hero,
    /// Courses the person has begun, the latest first; empty for visitors.
    pub continue_learning: Vec<CourseCard>,
    /// Published courses to show, a handful.
    pub courses: Vec<CourseCard>,
    /// How many courses are published in all.
    pub course_count: u32,
}

/// The first screen in the tenant's brand.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Hero {
    /// The tenant's own headline; a greeting with its name otherwise.
    pub title: Option<String>,
    /// The tenant's own sentence under it.
    pub lead: Option<String>,
    /// Address of a picture; drawn arches otherwise.
    pub image: Option<String>,
}

/// A course as a card, in any list.
#[derive(Debug, Clone, Serialize)]
pub struct CourseCard {
    /// The course's title.
    pub title: String,
    /// A sentence or two, plain text; may be empty.
    pub summary: String,
    /// Where the card leads.
    pub href: String,
    /// Language code, such as `en`.
    pub language: String,
    /// Picture or pattern.
    pub cover: Cover,
    /// Number of lessons.
    pub lesson_count: u32,
    /// Estimated time, if the lessons tell.
    pub minutes: Option<u32>,
    /// The person's progress, if they are enrolled.
    pub progress: Option<Progress>,
    /// The lesson to go on with, if there is one.
    pub next_lesson: Option<LessonNav>,
}

/// `/courses`
#[derive(Debug, Clone, Serialize)]
pub struct CataloguePage {
    /// What was searched for; empty for everything.
    pub query: String,
    /// The languages that published courses are in.
    pub languages: Vec<LanguageOption>,
    /// One page of the answer.
    pub courses: Vec<CourseCard>,
    /// Address of the next page of the answer.
    pub next_href: Option<String>,
}

/// A choice of the language filter.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageOption {
    /// Language code, such as `en`.
    pub code: String,
    /// Whether it is the one chosen.
    pub selected: bool,
}

/// `/learning`
#[derive(Debug, Clone, Serialize)]
pub struct LearningPage {
    /// Courses begun and not finished, the latest first.
    pub in_progress: Vec<CourseCard>,
    /// Courses finished.
    pub completed: Vec<CourseCard>,
}
