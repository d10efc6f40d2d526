//! The neutral tree that every format is read into.
//!
//! The JSON these types serialise to is stored (a quiz activity's content is a [`QuizDraft`]), so
//! fields are only ever added, with `#[serde(default)]`, and never change their meaning.

use serde::{Deserialize, Serialize};

use crate::Report;

/// What [`read`](crate::read) gives back.
#[derive(Debug, Clone)]
pub struct Import {
    /// The course, ready to be written as a draft.
    pub course: CourseDraft,
    /// The files that the course refers to by `asset:<path>`, each path once.
    pub assets: Vec<Asset>,
    /// What was kept, changed and skipped.
    pub report: Report,
}

/// A file that comes with the course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Relative, `/`-separated, without `.` or `..`: what follows `asset:` in the HTML, where it
    /// stands percent-encoded (see [`asset_token`](crate::asset_token)).
    pub path: String,
    /// Guessed from the name, never from the content.
    pub media_type: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// A course as read from a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct CourseDraft {
    /// Never empty.
    pub title: String,
    /// `[a-z0-9-]+`, never empty; the receiver makes it unique.
    pub slug_hint: String,
    /// Plain text; may be empty.
    #[serde(default)]
    pub summary: String,
    /// BCP 47; `und` when the package does not say.
    pub language: String,
    /// Path of the asset that is the cover picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<String>,
    /// In reading order.
    pub modules: Vec<ModuleDraft>,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct ModuleDraft {
    /// Never empty.
    pub title: String,
    /// In reading order.
    pub lessons: Vec<LessonDraft>,
}

/// A lesson: what is opened and read in one sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct LessonDraft {
    /// `[a-z0-9-]+`, unique in the course: what follows `lesson:` in the HTML. A fragment may
    /// follow (`lesson:<slug>#<id>`).
    pub slug: String,
    /// Never empty.
    pub title: String,
    /// In reading order.
    pub activities: Vec<ActivityDraft>,
}

/// One thing to do in a lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct ActivityDraft {
    /// Never empty.
    pub title: String,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// What it is.
    pub body: ActivityBody,
}

/// The content of an activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ActivityBody {
    /// Something to read.
    Page {
        /// Sanitised, see [`sanitise`](crate::sanitise).
        html: String,
    },
    /// Something to watch.
    Video(VideoDraft),
    /// Something to download.
    File {
        /// Path of the [`Asset`].
        asset: String,
    },
    /// Something elsewhere.
    Link {
        /// Absolute `http` or `https`.
        url: String,
    },
    /// Questions with answers that can be marked without a person.
    Quiz(QuizDraft),
}

/// A video and where it plays from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct VideoDraft {
    /// Absolute `http`/`https`, or `asset:<path>` for a file of the course.
    pub url: String,
    /// Who plays it.
    pub provider_hint: VideoProvider,
    /// Subtitles.
    #[serde(default)]
    pub captions: Vec<CaptionDraft>,
}

/// Who plays a video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VideoProvider {
    /// `url` is `https://www.youtube.com/watch?v=…`.
    Youtube,
    /// `url` is `https://vimeo.com/…`.
    Vimeo,
    /// `url` is a file that a `<video>` element can play.
    File,
    /// `url` is a page or a stream that is not known to play in place.
    Other,
}

/// Subtitles of a video in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct CaptionDraft {
    /// BCP 47.
    pub language: String,
    /// Absolute `http`/`https`, or `asset:<path>`.
    pub url: String,
}

/// A quiz; the learning service stores this as the activity's content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct QuizDraft {
    /// 0 to 100: share of the points that passes.
    pub pass_percent: u8,
    /// In the order to be asked.
    pub questions: Vec<QuestionDraft>,
}

/// A question: `{"id":…, "prompt_html":…, "points":…, "kind":"single", "choices":[…]}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct QuestionDraft {
    /// `[a-z0-9-]+`, unique in the quiz; answers are kept under it.
    pub id: String,
    /// Sanitised HTML.
    pub prompt_html: String,
    /// Sanitised HTML, shown after answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation_html: Option<String>,
    /// What a right answer gives; 1 unless the author says otherwise.
    #[serde(default = "one_point")]
    pub points: u32,
    /// How it is asked and marked.
    #[serde(flatten)]
    pub kind: QuestionKind,
}

const fn one_point() -> u32 {
    1
}

/// How a question is asked and marked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuestionKind {
    /// Exactly one of the choices may be given; at least one is right.
    Single {
        /// Two or more.
        choices: Vec<ChoiceDraft>,
    },
    /// The right set of choices must be given.
    Multiple {
        /// One or more.
        choices: Vec<ChoiceDraft>,
    },
    /// A few words, compared after trimming.
    ShortText {
        /// Any of these is right; at least one.
        accepted: Vec<String>,
        /// Whether case matters in comparing.
        #[serde(default)]
        case_sensitive: bool,
    },
    /// A number; right when within `tolerance` of `value`, both ends included.
    Numeric {
        /// Finite.
        value: f64,
        /// Absolute; finite, not negative.
        #[serde(default)]
        tolerance: f64,
    },
}

/// One choice of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct ChoiceDraft {
    /// `[a-z0-9-]+`, unique in the question.
    pub id: String,
    /// Sanitised HTML.
    pub html: String,
    /// Whether it is (among) the right.
    pub correct: bool,
    /// Sanitised HTML, shown to those who chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_html: Option<String>,
}
