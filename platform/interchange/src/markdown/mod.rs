//! Markdown: mdBook books, and our own folder format (`examples/courses/README.md`).

mod activity;
mod book;
mod folder;
mod include;
mod quiz;
mod render;
mod summary;

pub(crate) use book::import_book;
pub(crate) use folder::import_folder;

use crate::Limits;
use crate::package::Package;
use crate::report::Report;

/// Where mdBook's table of contents is, if there is one.
pub(crate) fn summary_path(package: &Package) -> Option<String> {
    let configured = book::source_folder(package).map(|folder| format!("{folder}/SUMMARY.md"));
    configured
        .into_iter()
        .chain(["src/SUMMARY.md".to_owned(), "SUMMARY.md".to_owned()])
        .find(|path| package.has(path))
}

/// Counts what all the Markdown of a package holds, read or not.
fn count_markdown(package: &Package, limits: &Limits, report: &mut Report) {
    let paths: Vec<String> = package
        .paths()
        .filter(|p| p.ends_with(".md"))
        .map(str::to_owned)
        .collect();
    report.count("markdown_file", paths.len() as u64);
    for path in paths {
        if let Ok(text) = package.text(&path, limits) {
            let (own, nested) = render::code_blocks(text);
            report.count("code_block", own);
            report.count("nested_code_block", nested);
            report.count("absent_include", include::absent(package, &path, text));
        }
    }
}
