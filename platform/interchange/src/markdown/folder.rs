//! Our own format: a folder of modules, each a folder of lessons in Markdown. Described in
//! `examples/courses/README.md`. A folder of Markdown without `course.toml` is read as well as it
//! goes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Deserialize;

use super::activity::{FENCES, Maker};
use super::count_markdown;
use super::render::{Rendered, Style, render};
use crate::finish::{finish, slug_hint};
use crate::links::{Links, RelativePaths, shown};
use crate::package::{Package, file_name, folder_of};
use crate::report::Report;
use crate::text::{Phrases, Slugs, filled, language};
use crate::{
    ActivityDraft, CourseDraft, Import, InterchangeError, LessonDraft, Limits, ModuleDraft,
};

const COURSE: &str = "course.toml";
const MODULE: &str = "module.toml";
const QUIZ: &str = ".quiz.toml";

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CourseToml {
    title: Option<String>,
    slug: Option<String>,
    #[serde(default)]
    summary: String,
    language: Option<String>,
    cover: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleToml {
    title: Option<String>,
}

/// A lesson to be: its Markdown, its quiz, or both.
struct Source {
    folder: String,
    stem: String,
    page: Option<String>,
    quiz: Option<String>,
    slug: String,
}

pub(crate) fn import_folder(package: Package, limits: &Limits) -> Result<Import, InterchangeError> {
    let mut report = Report::new("Markdown folder");
    let settings = settings(&package, limits)?;
    let language = language(settings.language.as_deref());
    count_markdown(&package, limits, &mut report);
    let sources = sources(&package);
    let lessons: BTreeMap<String, String> = sources
        .iter()
        .flat_map(|s| s.page.iter().map(|page| (page.clone(), s.slug.clone())))
        .collect();
    let links = Links::new(&package, lessons, RelativePaths);
    let mut reader = Reader {
        package: &package,
        limits,
        links: &links,
        phrases: Phrases::of(&language),
        report: &mut report,
        read: [COURSE.to_owned()].into(),
    };
    let title = reader.course_title(&settings);
    let modules = reader.modules(sources, &title);
    let cover = settings
        .cover
        .as_deref()
        .and_then(|cover| reader.cover(cover));
    let read = reader.read;
    let used = links.finish(&mut report);
    let course = CourseDraft {
        slug_hint: slug_hint(&[settings.slug.as_deref().unwrap_or_default(), &title]),
        title,
        summary: settings
            .summary
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        language,
        cover,
        modules,
    };
    finish(package, course, used, &read, report, |path| {
        if path.ends_with(".md") {
            "not a lesson"
        } else {
            "no lesson refers to it"
        }
    })
}

fn settings(package: &Package, limits: &Limits) -> Result<CourseToml, InterchangeError> {
    if !package.has(COURSE) {
        return Ok(CourseToml::default());
    }
    package
        .text(COURSE, limits)
        .and_then(|text| toml::from_str(text).map_err(|e| e.message().to_owned()))
        .map_err(|reason| InterchangeError::BadDocument {
            path: COURSE.to_owned(),
            reason,
        })
}

/// Every `.md` and `.quiz.toml`, in the order of the paths; README at the root is not a lesson
/// where there are others.
fn sources(package: &Package) -> Vec<Source> {
    let mut found: BTreeMap<(String, String), (Option<String>, Option<String>)> = BTreeMap::new();
    for path in package.paths() {
        let folder = folder_of(path).to_owned();
        let name = file_name(path);
        if let Some(stem) = name.strip_suffix(".md") {
            found.entry((folder, stem.to_owned())).or_default().0 = Some(path.to_owned());
        } else if let Some(stem) = name.strip_suffix(QUIZ) {
            found.entry((folder, stem.to_owned())).or_default().1 = Some(path.to_owned());
        }
    }
    let readme = (String::new(), "README".to_owned());
    if found.len() > 1 {
        found.remove(&readme);
    }
    let mut slugs = Slugs::default();
    found
        .into_iter()
        .map(|((folder, stem), (page, quiz))| {
            let name = if stem == "README" {
                file_name(&folder)
            } else {
                &stem
            };
            let slug = slugs.unique(&[without_number(name), name], "lesson");
            Source {
                folder,
                stem,
                page,
                quiz,
                slug,
            }
        })
        .collect()
}

/// `01-first-steps` without `01-`.
fn without_number(name: &str) -> &str {
    name.trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start_matches(['-', '_', '.', ' '])
}

struct Reader<'a> {
    package: &'a Package,
    limits: &'a Limits,
    links: &'a Arc<Links>,
    phrases: Phrases,
    report: &'a mut Report,
    read: BTreeSet<String>,
}

impl Reader<'_> {
    fn course_title(&mut self, settings: &CourseToml) -> String {
        if let Some(title) = filled(settings.title.as_deref()) {
            return title.to_owned();
        }
        let readme = self.package.text("README.md", self.limits).ok();
        let title = readme.and_then(|text| render(text, None, &Style::default()).title);
        self.report
            .change(COURSE, "title", "not given; taken from README.md");
        title.unwrap_or_else(|| self.phrases.contents().to_owned())
    }

    fn cover(&mut self, path: &str) -> Option<String> {
        let cover = self.links.asset(COURSE, path);
        if cover.is_none() {
            self.report.skip(
                COURSE,
                format!("cover {}", shown(path)),
                "there is no such file",
            );
        }
        cover
    }

    fn modules(&mut self, sources: Vec<Source>, course: &str) -> Vec<ModuleDraft> {
        let mut modules: Vec<(String, ModuleDraft)> = Vec::new();
        for source in sources {
            let folder = source.folder.clone();
            let Some(lesson) = self.lesson(source) else {
                continue;
            };
            match modules.last_mut() {
                Some((last, module)) if *last == folder => module.lessons.push(lesson),
                _ => {
                    let title = self.module_title(&folder, course);
                    modules.push((
                        folder,
                        ModuleDraft {
                            title,
                            lessons: vec![lesson],
                        },
                    ));
                }
            }
        }
        modules.into_iter().map(|(_, module)| module).collect()
    }

    fn module_title(&mut self, folder: &str, course: &str) -> String {
        let path = if folder.is_empty() {
            MODULE.to_owned()
        } else {
            format!("{folder}/{MODULE}")
        };
        if self.package.has(&path) {
            self.read.insert(path.clone());
            let parsed = self.package.text(&path, self.limits).and_then(|text| {
                toml::from_str::<TitleToml>(text).map_err(|e| e.message().to_owned())
            });
            match parsed {
                Ok(TitleToml { title }) => {
                    if let Some(title) = filled(title.as_deref()) {
                        return title.to_owned();
                    }
                }
                Err(why) => self.report.skip(&path, "title of the module", why),
            }
        }
        titled(file_name(folder)).unwrap_or_else(|| course.to_owned())
    }

    fn lesson(&mut self, source: Source) -> Option<LessonDraft> {
        let mut title = None;
        let mut activities = Vec::new();
        let skipped = self.report.skipped.len();
        if let Some(path) = &source.page {
            self.read.insert(path.clone());
            match self.package.text(path, self.limits) {
                Ok(text) => (title, activities) = self.page(path, text, &source.stem),
                Err(why) => self.report.skip(path, "lesson", why),
            }
        }
        if let Some(path) = &source.quiz {
            self.read.insert(path.clone());
            match self.package.text(path, self.limits) {
                Ok(text) => activities.extend(self.maker(path, "").quiz(text)),
                Err(why) => self.report.skip(path, "quiz", why),
            }
        }
        let path = source.page.as_ref().or(source.quiz.as_ref())?;
        if activities.is_empty() {
            if self.report.skipped.len() == skipped {
                self.report.skip(path, "lesson", "there is nothing in it");
            }
            return None;
        }
        let title = title
            .or_else(|| activities.first().map(|a| a.title.clone()))
            .unwrap_or_else(|| source.slug.clone());
        self.report.keep(
            path,
            "lesson",
            format!("\"{title}\", activities: {}", activities.len()),
        );
        Some(LessonDraft {
            slug: source.slug,
            title,
            activities,
        })
    }

    fn page(&mut self, path: &str, text: &str, stem: &str) -> (Option<String>, Vec<ActivityDraft>) {
        let (front, body) = self.front_matter(path, text);
        let style = Style {
            fences: &FENCES,
            ..Style::default()
        };
        let Rendered { title, pieces, .. } = render(body, front.as_deref(), &style);
        let title = front.or(title).or_else(|| titled(stem));
        let activities = self
            .maker(path, title.as_deref().unwrap_or(stem))
            .activities(pieces);
        (title, activities)
    }

    fn maker<'b>(&'b mut self, document: &'b str, title: &'b str) -> Maker<'b> {
        Maker {
            document,
            title,
            links: self.links,
            limits: self.limits,
            phrases: self.phrases,
            report: self.report,
        }
    }

    /// The title in the front matter, and what follows it: TOML between `+++`, or, from other
    /// tools, YAML between `---`, of which only a plain `title:` is understood.
    fn front_matter<'t>(&mut self, path: &str, text: &'t str) -> (Option<String>, &'t str) {
        if let Some((front, body)) = fenced(text, "+++") {
            return match toml::from_str::<TitleToml>(front) {
                Ok(TitleToml { title }) => (filled(title.as_deref()).map(str::to_owned), body),
                Err(e) => {
                    self.report.skip(path, "front matter", e.message());
                    (None, body)
                }
            };
        }
        let Some((front, body)) = fenced(text, "---") else {
            return (None, text);
        };
        let mut title = None;
        for line in front.lines().filter(|line| !line.trim().is_empty()) {
            match line.split_once(':') {
                Some(("title", value)) => {
                    title = filled(Some(value.trim().trim_matches(['"', '\'']))).map(str::to_owned);
                }
                _ => self.report.skip(
                    path,
                    format!("front matter {}", shown(line)),
                    "only title is used",
                ),
            }
        }
        (title, body)
    }
}

fn fenced<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let rest = text.strip_prefix(fence)?;
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// `02-ссылки_и-файлы` as `Ссылки и файлы`.
fn titled(name: &str) -> Option<String> {
    let words = without_number(name).replace(['-', '_'], " ");
    let mut chars = words.trim().chars();
    let first = chars.next()?;
    Some(first.to_uppercase().chain(chars).collect())
}
