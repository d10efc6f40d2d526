//! mdBook.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::activity::Maker;
use super::render::{Style, render};
use super::summary::{self, Chapter};
use super::{count_markdown, include};
use crate::finish::{finish, slug_hint};
use crate::links::{Links, RelativePaths, shown};
use crate::package::{Package, file_name, folder_of, join};
use crate::report::Report;
use crate::text::{Phrases, Slugs, filled, language, percent_decode};
use crate::{CourseDraft, Import, InterchangeError, LessonDraft, Limits, ModuleDraft};

const BOOK: &str = "book.toml";

#[derive(Default, Deserialize)]
struct BookToml {
    #[serde(default)]
    book: BookTable,
}

#[derive(Default, Deserialize)]
struct BookTable {
    title: Option<String>,
    description: Option<String>,
    language: Option<String>,
    src: Option<String>,
}

/// The folder that `book.toml` says the text is in.
pub(crate) fn source_folder(package: &Package) -> Option<String> {
    let text = package.text(BOOK, &Limits::default()).ok()?;
    join("", &toml::from_str::<BookToml>(text).ok()?.book.src?)
}

/// A chapter that has a page.
struct Page {
    path: String,
    title: String,
    slug: String,
}

/// A module to be.
struct Group {
    title: String,
    pages: Vec<Page>,
}

pub(crate) fn import_book(
    package: Package,
    summary_path: &str,
    limits: &Limits,
) -> Result<Import, InterchangeError> {
    let mut report = Report::new("Markdown book (mdBook)");
    let book = settings(&package, limits, &mut report);
    let language = language(book.language.as_deref());
    let phrases = Phrases::of(&language);
    let contents =
        package
            .text(summary_path, limits)
            .map_err(|reason| InterchangeError::BadDocument {
                path: summary_path.to_owned(),
                reason,
            })?;
    let title = filled(book.title.as_deref()).unwrap_or("Book").to_owned();
    let chapters = summary::parse(contents);
    count_markdown(&package, limits, &mut report);

    let mut reader = Reader {
        package: &package,
        limits,
        phrases,
        report: &mut report,
        read: BTreeSet::new(),
    };
    reader
        .read
        .extend([BOOK.to_owned(), summary_path.to_owned()]);
    let groups = reader.groups(&chapters, summary_path, &title);
    let lessons: BTreeMap<String, String> = groups
        .iter()
        .flat_map(|g| &g.pages)
        .map(|p| (p.path.clone(), p.slug.clone()))
        .collect();
    let links = Links::new(&package, lessons, RelativePaths);
    let modules = groups
        .into_iter()
        .filter_map(|group| reader.module(group, &links))
        .collect();
    let read = reader.read;
    let used = links.finish(&mut report);
    let course = CourseDraft {
        slug_hint: slug_hint(&[&title]),
        title,
        summary: book.description.unwrap_or_default().trim().to_owned(),
        language,
        cover: None,
        modules,
    };
    finish(package, course, used, &read, report, |path| {
        if path.ends_with(".md") {
            "SUMMARY.md does not list it"
        } else {
            "no page that is listed refers to it"
        }
    })
}

fn settings(package: &Package, limits: &Limits, report: &mut Report) -> BookTable {
    if !package.has(BOOK) {
        return BookTable::default();
    }
    let parsed = package
        .text(BOOK, limits)
        .and_then(|text| toml::from_str::<BookToml>(text).map_err(|e| e.message().to_owned()));
    match parsed {
        Ok(toml) => {
            report.keep(BOOK, "settings", "title, description and language");
            toml.book
        }
        Err(why) => {
            report.skip(BOOK, "settings", why);
            BookTable::default()
        }
    }
}

struct Reader<'a> {
    package: &'a Package,
    limits: &'a Limits,
    phrases: Phrases,
    report: &'a mut Report,
    read: BTreeSet<String>,
}

impl Reader<'_> {
    /// Chapters that have others in them become modules; in a flat book, its parts do.
    fn groups(&mut self, chapters: &[Chapter], summary_path: &str, book: &str) -> Vec<Group> {
        let nested = chapters.iter().any(|c| c.level > 1);
        let mut groups: Vec<(String, Group)> = Vec::new();
        let mut slugs = Slugs::default();
        let last_in_list = chapters.iter().rposition(|c| c.level > 0);
        for (i, chapter) in chapters.iter().enumerate() {
            let (key, title) = match (chapter.level, &chapter.part) {
                (0, _) if last_in_list.is_none_or(|last| i < last) => {
                    ("prefix".to_owned(), self.phrases.introduction().to_owned())
                }
                (0, _) => ("suffix".to_owned(), self.phrases.afterword().to_owned()),
                (1, _) if nested => (format!("chapter {i}"), chapter.title.clone()),
                (_, _) if nested => match groups.last() {
                    Some((key, group)) => (key.clone(), group.title.clone()),
                    None => (format!("chapter {i}"), chapter.title.clone()),
                },
                (_, Some(part)) => (format!("part {part}"), part.clone()),
                (_, None) => ("book".to_owned(), book.to_owned()),
            };
            if groups.last().is_none_or(|(last, _)| *last != key) {
                groups.push((
                    key,
                    Group {
                        title,
                        pages: Vec::new(),
                    },
                ));
            }
            let page = self.page(chapter, summary_path, &mut slugs);
            if let (Some(page), Some((_, group))) = (page, groups.last_mut()) {
                group.pages.push(page);
            }
        }
        if nested {
            self.report_parts(chapters, summary_path);
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    fn report_parts(&mut self, chapters: &[Chapter], summary_path: &str) {
        let parts: BTreeSet<&String> = chapters.iter().filter_map(|c| c.part.as_ref()).collect();
        for part in parts {
            self.report.change(
                summary_path,
                format!("part \"{part}\""),
                "left out: chapters became modules, and a course has no level above them",
            );
        }
    }

    fn page(&mut self, chapter: &Chapter, summary_path: &str, slugs: &mut Slugs) -> Option<Page> {
        let what = format!("chapter \"{}\"", chapter.title);
        if chapter.target.is_empty() {
            self.report
                .skip(summary_path, what, "a draft without a page");
            return None;
        }
        let target = chapter.target.split('#').next().unwrap_or_default();
        let path = percent_decode(target)
            .and_then(|target| join(folder_of(summary_path), &target))
            .filter(|path| self.package.has(path));
        let Some(path) = path else {
            self.report.skip(
                summary_path,
                what,
                format!("there is no file {}", shown(&chapter.target)),
            );
            return None;
        };
        if !self.read.insert(path.clone()) {
            self.report.skip(
                summary_path,
                what,
                "listed before; kept where it was listed first",
            );
            return None;
        }
        let stem = file_name(&path).trim_end_matches(".md");
        let slug = slugs.unique(&[stem, &chapter.title], "page");
        Some(Page {
            title: filled(Some(&chapter.title))
                .unwrap_or(self.phrases.page())
                .to_owned(),
            path,
            slug,
        })
    }

    fn module(&mut self, group: Group, links: &std::sync::Arc<Links>) -> Option<ModuleDraft> {
        let lessons: Vec<LessonDraft> = group
            .pages
            .into_iter()
            .filter_map(|page| self.lesson(page, links))
            .collect();
        (!lessons.is_empty()).then_some(ModuleDraft {
            title: group.title,
            lessons,
        })
    }

    fn lesson(&mut self, page: Page, links: &std::sync::Arc<Links>) -> Option<LessonDraft> {
        let text = match self.package.text(&page.path, self.limits) {
            Ok(text) => text,
            Err(why) => {
                self.report
                    .skip(&page.path, format!("lesson \"{}\"", page.title), why);
                return None;
            }
        };
        let expanded = include::expand(
            self.package,
            &page.path,
            text,
            self.phrases,
            self.limits,
            self.report,
        );
        self.read.extend(expanded.included);
        let style = Style {
            fences: &[],
            hides_rust: true,
            absent: expanded.absent,
        };
        let rendered = render(&expanded.text, Some(&page.title), &style);
        if rendered.hidden_lines > 0 {
            let what = format!("{} hidden lines of Rust", rendered.hidden_lines);
            self.report.change(
                &page.path,
                what,
                "left out: mdBook shows them only when asked",
            );
        }
        let mut maker = Maker {
            document: &page.path,
            title: &page.title,
            links,
            limits: self.limits,
            phrases: self.phrases,
            report: self.report,
        };
        let activities = maker.activities(rendered.pieces);
        if activities.is_empty() {
            self.report.skip(
                &page.path,
                format!("lesson \"{}\"", page.title),
                "the page is empty",
            );
            return None;
        }
        self.report
            .keep(&page.path, "page", format!("lesson \"{}\"", page.title));
        Some(LessonDraft {
            slug: page.slug,
            title: page.title,
            activities,
        })
    }
}
