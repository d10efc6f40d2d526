//! Course formats in: Open edX OLX and Markdown folders, read into one neutral tree.
//!
//! A pure library: it reads the path it is given and nothing else, and treats all of it as
//! hostile.

mod error;
mod model;
mod report;

pub use error::InterchangeError;
pub use model::{
    ActivityBody, ActivityDraft, Asset, CaptionDraft, ChoiceDraft, CourseDraft, Import,
    LessonDraft, ModuleDraft, QuestionDraft, QuestionKind, QuizDraft, VideoDraft, VideoProvider,
};
pub use report::{Entry, Report};
