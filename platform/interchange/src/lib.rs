//! Course formats in: Open edX OLX and Markdown folders, read into one neutral tree.
//!
//! A pure library: it reads the path it is given and nothing else, and treats all of it as
//! hostile. [`read`] finds out the format; [`Import`] holds the course, the files it refers to,
//! and a [`Report`] of what was kept, changed and skipped.
//!
//! HTML in an [`Import`] is sanitised ([`html`]) and names files and lessons of the course by
//! tokens ([`Token`]); [`resolve_tokens`] puts addresses in their place. The *type* of an asset
//! is only guessed from its name: whoever serves assets must not let them run as part of a page
//! (`nosniff`, a strict policy, attachment for what is not a picture).

mod archive;
mod error;
mod finish;
mod guard;
pub mod html;
mod limits;
mod links;
mod markdown;
mod model;
mod olx;
mod package;
mod report;
mod text;
mod token;
mod video;

use std::path::Path;

pub use error::InterchangeError;
pub use html::sanitise;
pub use limits::Limits;
pub use model::{
    ActivityBody, ActivityDraft, Asset, CaptionDraft, ChoiceDraft, CourseDraft, Import,
    LessonDraft, ModuleDraft, QuestionDraft, QuestionKind, QuizDraft, VideoDraft, VideoProvider,
};
pub use report::{Entry, Report};
pub use text::slug;
pub use token::{Token, asset_token, lesson_token, resolve_tokens};
pub use video::known as known_video;

use package::Package;

/// Reads a folder, a `.zip`, a `.tar` or a `.tar.gz`, whatever its name, in any format known.
///
/// # Errors
/// [`InterchangeError`] when there is no course to be had from it, or it passes the limits.
pub fn read(path: &Path, limits: &Limits) -> Result<Import, InterchangeError> {
    import(Package::open(path, limits)?, limits)
}

/// [`read`] for an archive that is in memory already.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(archive: &[u8], limits: &Limits) -> Result<Import, InterchangeError> {
    import(Package::from_bytes(archive, limits)?, limits)
}

fn import(package: Package, limits: &Limits) -> Result<Import, InterchangeError> {
    if package.has("course.xml") {
        olx::import(package, limits)
    } else if package.has("course.toml") {
        markdown::import_folder(package, limits)
    } else if let Some(summary) = markdown::summary_path(&package) {
        markdown::import_book(package, &summary, limits)
    } else if package.paths().any(|path| path.ends_with(".md")) {
        markdown::import_folder(package, limits)
    } else {
        Err(InterchangeError::UnknownFormat(
            "it holds neither course.xml (Open edX), course.toml, SUMMARY.md nor any Markdown"
                .to_owned(),
        ))
    }
}
