//! Open edX OLX: course.xml, and a file for each block that is not written in place.

mod blocks;
mod problem;
mod response;
mod tree;
mod video;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use crate::finish::{finish, slug_hint};
use crate::html;
use crate::links::{Addresses, Links};
use crate::package::{Package, file_name};
use crate::report::Report;
use crate::text::{Phrases, Slugs, filled, language};
use crate::{
    ActivityBody, ActivityDraft, CourseDraft, Import, InterchangeError, LessonDraft, Limits,
    ModuleDraft,
};

use blocks::Blocks;
use tree::{Block, Tree};

/// `/static/x`, `/jump_to_id/x` and the older ways to write them.
struct OlxAddresses;

impl Addresses for OlxAddresses {
    fn candidates(&self, _document: &str, target: &str) -> Vec<String> {
        let last = file_name(target);
        if target.contains("jump_to") || target.contains("/courseware/") {
            let name = target.trim_end_matches('/');
            let name = file_name(name);
            let name = name.rsplit_once('@').map_or(name, |(_, id)| id);
            return vec![format!("block:{name}")];
        }
        if let Some(path) = target
            .strip_prefix("/static/")
            .or_else(|| target.strip_prefix("static/"))
        {
            return vec![
                format!("static/{path}"),
                format!("static/{}", path.replace('_', " ")),
            ];
        }
        if target.contains("asset-v1:") || target.starts_with("/c4x/") {
            let name = last.rsplit_once('@').map_or(last, |(_, name)| name);
            return vec![
                format!("static/{name}"),
                format!("static/{}", name.replace('_', " ")),
            ];
        }
        Vec::new()
    }
}

pub(crate) fn import(package: Package, limits: &Limits) -> Result<Import, InterchangeError> {
    let mut report = Report::new("Open edX OLX");
    let mut tree = Tree::new(&package, limits, &mut report);
    let root = tree.course()?;
    let mut read = std::mem::take(&mut tree.read);
    let policy = policy(&package, &root, limits, &mut read, &mut report);
    let setting = |name: &str| {
        policy
            .get(name)
            .map(String::as_str)
            .or_else(|| root.elem.attr(name))
    };
    let language = language(filled(setting("language")));
    let phrases = Phrases::of(&language);
    let title = filled(setting("display_name"))
        .or(filled(root.elem.attr("course")))
        .unwrap_or("Course")
        .to_owned();

    let mut plan = plan(&root);
    let links = Links::new(&package, plan.lessons, OlxAddresses);
    let mut blocks = Blocks {
        package: &package,
        limits,
        links: &links,
        phrases,
        report: &mut report,
        read,
    };
    let mut modules = blocks.modules(&root, &plan.by_name);
    modules.extend(blocks.textbooks(setting("pdf_textbooks"), &mut plan.slugs));
    let summary = blocks.about("about/short_description.html");
    let cover = filled(setting("course_image"))
        .and_then(|image| links.asset("course.xml", &format!("/static/{image}")));
    let read = blocks.read;
    let used = links.finish(&mut report);
    let slug_hint = slug_hint(&[&title, root.elem.attr("course").unwrap_or_default()]);
    let course = CourseDraft {
        title,
        slug_hint,
        summary,
        language,
        cover,
        modules,
    };
    finish(package, course, used, &read, report, why_left)
}

fn why_left(path: &str) -> &'static str {
    match path.split('/').next().unwrap_or_default() {
        "static" => "nothing in the course refers to it",
        "about" | "info" | "tabs" | "policies" | "assets" => {
            "a page or setting of the course as a whole; a course here has none of its kind"
        }
        "drafts" => "a draft that was not published",
        _ => "course.xml does not lead to it",
    }
}

/// Slugs before anything is rendered, so that links to lessons further on have where to go.
struct Plan {
    /// By url_name of the sequential.
    by_name: BTreeMap<String, String>,
    /// Those given out.
    slugs: Slugs,
    /// `block:<url_name>` of everything in a lesson to its slug.
    lessons: BTreeMap<String, String>,
}

fn plan(root: &Block) -> Plan {
    let mut plan = Plan {
        by_name: BTreeMap::new(),
        slugs: Slugs::default(),
        lessons: BTreeMap::new(),
    };
    for sequential in root.children.iter().flat_map(|chapter| &chapter.children) {
        let slug = plan
            .slugs
            .unique(&[&sequential.title(), &sequential.name], "lesson");
        note(sequential, &slug, &mut plan.lessons);
        plan.by_name.insert(sequential.name.clone(), slug);
    }
    plan
}

fn note(block: &Block, slug: &str, lessons: &mut BTreeMap<String, String>) {
    lessons
        .entry(format!("block:{}", block.name))
        .or_insert_with(|| slug.to_owned());
    for child in &block.children {
        note(child, slug, lessons);
    }
}

/// `policies/<run>/policy.json`, which goes before the attributes of the course.
fn policy(
    package: &Package,
    root: &Block,
    limits: &Limits,
    read: &mut BTreeSet<String>,
    report: &mut Report,
) -> BTreeMap<String, String> {
    let run = &root.name;
    let path = format!("policies/{run}/policy.json");
    if !package.has(&path) {
        return BTreeMap::new();
    }
    read.insert(path.clone());
    let parsed = package.text(&path, limits).and_then(|text| {
        serde_json::from_str::<serde_json::Value>(text).map_err(|e| format!("not sound JSON: {e}"))
    });
    match parsed {
        Ok(json) => {
            let course = json
                .get(format!("course/{run}"))
                .and_then(|c| c.as_object());
            let as_text = |value: &serde_json::Value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            };
            report.keep(&path, "settings", "name, language, picture and textbooks");
            course
                .into_iter()
                .flatten()
                .map(|(k, v)| (k.clone(), as_text(v)))
                .collect()
        }
        Err(why) => {
            report.skip(&path, "settings", why);
            BTreeMap::new()
        }
    }
}

impl Blocks<'_> {
    fn modules(&mut self, root: &Block, slugs: &BTreeMap<String, String>) -> Vec<ModuleDraft> {
        let mut modules = Vec::new();
        for chapter in &root.children {
            let lessons: Vec<LessonDraft> = chapter
                .children
                .iter()
                .filter_map(|sequential| {
                    let slug = slugs.get(&sequential.name)?.clone();
                    Some(self.lesson(sequential, slug))
                })
                .collect();
            if lessons.is_empty() {
                self.report
                    .skip(&chapter.path, chapter.what(), "there are no lessons in it");
            } else {
                self.report.keep(&chapter.path, chapter.what(), "module");
                modules.push(ModuleDraft {
                    title: chapter.title(),
                    lessons,
                });
            }
        }
        modules
    }

    /// The tab of PDF files beside a course, which become the last module.
    fn textbooks(&mut self, setting: Option<&str>, slugs: &mut Slugs) -> Option<ModuleDraft> {
        let books: serde_json::Value = serde_json::from_str(setting?).ok()?;
        let mut lessons = Vec::new();
        for book in books.as_array()? {
            let text = |value: &serde_json::Value, key: &str| {
                filled(value.get(key).and_then(|v| v.as_str())).map(str::to_owned)
            };
            let title =
                text(book, "tab_title").unwrap_or_else(|| self.phrases.textbooks().to_owned());
            let chapters = book.get("chapters").and_then(|c| c.as_array());
            let activities: Vec<ActivityDraft> = chapters
                .into_iter()
                .flatten()
                .filter_map(|chapter| {
                    let url = text(chapter, "url")?;
                    let Some(asset) = self.links.asset("course.xml", &url) else {
                        self.report.skip(
                            "course.xml",
                            format!("textbook {url}"),
                            "there is no such file",
                        );
                        return None;
                    };
                    let title =
                        text(chapter, "title").unwrap_or_else(|| file_name(&asset).to_owned());
                    Some(ActivityDraft {
                        title,
                        required: false,
                        body: ActivityBody::File { asset },
                    })
                })
                .collect();
            if !activities.is_empty() {
                self.report.keep(
                    "course.xml",
                    format!("textbook \"{title}\""),
                    "a lesson of the last module",
                );
                let slug = slugs.unique(&[&format!("textbook {title}")], "textbook");
                lessons.push(LessonDraft {
                    slug,
                    title,
                    activities,
                });
            }
        }
        let title = self.phrases.textbooks().to_owned();
        (!lessons.is_empty()).then_some(ModuleDraft { title, lessons })
    }

    fn about(&mut self, path: &str) -> String {
        let Ok(text) = self.package.text(path, self.limits) else {
            return String::new();
        };
        self.read.insert(path.to_owned());
        self.report
            .keep(path, "short description", "summary of the course");
        html::plain_text(&crate::sanitise(text))
    }
}
