//! What every format does at the end: assets out of the package, and a line for what is left.

use std::collections::BTreeSet;

use crate::package::Package;
use crate::report::Report;
use crate::text::Slugs;
use crate::{ActivityBody, ActivityDraft, Asset, CourseDraft, Import, InterchangeError};

pub(crate) fn media_type(path: &str) -> String {
    mime_guess::from_path(path)
        .first_or_octet_stream()
        .essence_str()
        .to_owned()
}

/// `read` are the files that were understood; `why_left` says why another was not taken.
pub(crate) fn finish(
    mut package: Package,
    course: CourseDraft,
    used: BTreeSet<String>,
    read: &BTreeSet<String>,
    mut report: Report,
    why_left: impl Fn(&str) -> &'static str,
) -> Result<Import, InterchangeError> {
    if course.modules.iter().all(|m| m.lessons.is_empty()) {
        return Err(InterchangeError::Empty);
    }
    for path in package.paths() {
        if !used.contains(path) && !read.contains(path) {
            report.skip(path, "file", why_left(path));
        }
    }
    let mut assets = Vec::with_capacity(used.len());
    for path in used {
        if let Some(bytes) = package.take(&path) {
            report.keep(&path, "file", format!("{} bytes", bytes.len()));
            report.count("asset", 1);
            assets.push(Asset {
                media_type: media_type(&path),
                path,
                bytes,
            });
        }
    }
    count_tree(&course, &mut report);
    Ok(Import {
        course,
        assets,
        report,
    })
}

fn count_tree(course: &CourseDraft, report: &mut Report) {
    report.count("module", course.modules.len() as u64);
    for lesson in course.modules.iter().flat_map(|m| &m.lessons) {
        report.count("lesson", 1);
        for ActivityDraft { body, .. } in &lesson.activities {
            let what = match body {
                ActivityBody::Page { .. } => "activity_page",
                ActivityBody::Video(_) => "activity_video",
                ActivityBody::File { .. } => "activity_file",
                ActivityBody::Link { .. } => "activity_link",
                ActivityBody::Quiz(quiz) => {
                    report.count("question", quiz.questions.len() as u64);
                    "activity_quiz"
                }
            };
            report.count(what, 1);
        }
    }
}

/// The slug hint of a course.
pub(crate) fn slug_hint(candidates: &[&str]) -> String {
    Slugs::default().unique(candidates, "course")
}
