//! The blocks of a sequential into the activities of a lesson.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::problem;
use super::tree::Block;
use super::video::video;
use crate::html::plain_text;
use crate::links::Links;
use crate::package::Package;
use crate::report::Report;
use crate::text::{Phrases, escape, filled};
use crate::{ActivityBody, ActivityDraft, LessonDraft, Limits};

/// Names that Studio gives by itself.
const DEFAULT_TITLES: [&str; 8] = [
    "Unit",
    "Default Unit",
    "Text",
    "Raw HTML",
    "Announcement",
    "Video",
    "Blank Common Problem",
    "HTML",
];

pub(super) struct Blocks<'a> {
    pub(super) package: &'a Package,
    pub(super) limits: &'a Limits,
    pub(super) links: &'a Arc<Links>,
    pub(super) phrases: Phrases,
    pub(super) report: &'a mut Report,
    /// The files that were understood.
    pub(super) read: BTreeSet<String>,
}

/// A lesson while it is filled.
struct Filling {
    title: String,
    unit: String,
    activities: Vec<ActivityDraft>,
    /// HTML that the next block may add to, and its title.
    page: Option<(String, String)>,
    /// What could not be had.
    lost: Vec<String>,
}

impl Filling {
    fn add(&mut self, activity: ActivityDraft) {
        self.close_page();
        self.activities.push(activity);
    }

    fn close_page(&mut self) {
        if let Some((title, html)) = self.page.take() {
            self.activities.push(ActivityDraft {
                title,
                required: true,
                body: ActivityBody::Page { html },
            });
        }
    }

    /// A name that an author gave, of the block, its unit or the lesson.
    fn title_of(&self, block: &Block) -> String {
        [
            block.elem.attr("display_name"),
            Some(&self.unit),
            Some(&self.title),
        ]
        .into_iter()
        .find_map(|title| filled(title).filter(|t| !DEFAULT_TITLES.contains(t)))
        .unwrap_or(&self.title)
        .to_owned()
    }
}

impl Blocks<'_> {
    pub(super) fn lesson(&mut self, sequential: &Block, slug: String) -> LessonDraft {
        let mut filling = Filling {
            title: sequential.title(),
            unit: String::new(),
            activities: Vec::new(),
            page: None,
            lost: Vec::new(),
        };
        self.children(sequential, &mut filling);
        filling.close_page();
        let Filling {
            title,
            mut activities,
            lost,
            ..
        } = filling;
        if activities.is_empty() {
            self.report.change(
                &sequential.path,
                sequential.what(),
                "a lesson that only says what could not be imported",
            );
            activities.push(self.nothing(&title, &lost));
        } else {
            self.report.keep(
                &sequential.path,
                sequential.what(),
                format!("lesson, activities: {}", activities.len()),
            );
        }
        LessonDraft {
            slug,
            title,
            activities,
        }
    }

    fn nothing(&self, title: &str, lost: &[String]) -> ActivityDraft {
        let items: String = lost
            .iter()
            .map(|what| format!("<li>{}</li>", escape(what)))
            .collect();
        let html = format!(
            "<p>{}</p><ul>{items}</ul>",
            escape(self.phrases.nothing_imported())
        );
        ActivityDraft {
            title: title.to_owned(),
            required: false,
            body: ActivityBody::Page {
                html: crate::sanitise(&html),
            },
        }
    }

    fn children(&mut self, block: &Block, filling: &mut Filling) {
        for child in &block.children {
            self.block(child, filling);
        }
    }

    fn block(&mut self, block: &Block, filling: &mut Filling) {
        match block.tag() {
            "vertical" => {
                // Units are screens of their own: text does not run over from one to the next.
                filling.close_page();
                filling.unit = block.title();
                self.children(block, filling);
                filling.close_page();
            }
            "sequential" | "wrapper" | "problemset" | "videosequence" => {
                self.children(block, filling);
            }
            "library_content" | "itembank" | "randomize" => {
                self.report.change(
                    &block.path,
                    block.what(),
                    "shows a random choice of its blocks; all were taken",
                );
                self.children(block, filling);
            }
            "conditional" => {
                self.report.change(
                    &block.path,
                    block.what(),
                    "its blocks show on a condition; they always show now",
                );
                self.children(block, filling);
            }
            "html" | "about" | "static_tab" => self.html(block, filling),
            "problem" => self.problem(block, filling),
            "video" => self.video(block, filling),
            tag => {
                let why = unsupported(tag);
                self.lose(block, why, filling);
            }
        }
    }

    fn lose(&mut self, block: &Block, why: &str, filling: &mut Filling) {
        self.report.skip(&block.path, block.what(), why);
        filling.lost.push(format!("{}: {why}", block.what()));
    }

    fn html(&mut self, block: &Block, filling: &mut Filling) {
        let source = match block.elem.attr("filename") {
            Some(name) if block.elem.inner_html(&|_| false).trim().is_empty() => {
                let path = format!("html/{}.html", name.replace(':', "/"));
                self.read.insert(path.clone());
                self.package.text(&path, self.limits).map(str::to_owned)
            }
            _ => Ok(inline_html(block)),
        };
        let source = match source {
            Ok(source) => source,
            Err(why) => return self.lose(block, &why, filling),
        };
        let html = self.clean(block, &source);
        if plain_text(&html).is_empty() && !html.contains("<img") {
            return self.lose(
                block,
                "nothing is left of it without scripts and frames",
                filling,
            );
        }
        let title = filling.title_of(block);
        self.report.keep(&block.path, block.what(), "page");
        match &mut filling.page {
            Some((_, page)) => {
                page.push('\n');
                page.push_str(&html);
            }
            None => filling.page = Some((title, html)),
        }
    }

    fn problem(&mut self, block: &Block, filling: &mut Filling) {
        let clean = |html: &str| self.clean_html(&block.path, html);
        let read = problem::read(&block.elem, &clean);
        for (what, why) in read.skipped {
            self.report
                .skip(&block.path, format!("{}, {what}", block.what()), why);
        }
        let Some(quiz) = read.quiz else {
            return self.lose(block, &read.why, filling);
        };
        for (what, why) in read.changed {
            self.report
                .change(&block.path, format!("{}, {what}", block.what()), why);
        }
        self.tell_scripts(block);
        self.report.keep(
            &block.path,
            block.what(),
            format!("quiz, questions: {}", quiz.questions.len()),
        );
        let required = block
            .elem
            .attr("weight")
            .and_then(|w| w.parse::<f64>().ok())
            != Some(0.0);
        let title = filling.title_of(block);
        filling.add(ActivityDraft {
            title,
            required,
            body: ActivityBody::Quiz(quiz),
        });
    }

    fn video(&mut self, block: &Block, filling: &mut Filling) {
        match video(&block.elem, &block.path, self.links) {
            Ok((draft, notes)) => {
                for note in notes {
                    self.report.change(&block.path, block.what(), note);
                }
                self.report
                    .keep(&block.path, block.what(), format!("video {}", draft.url));
                let title = filling.title_of(block);
                filling.add(ActivityDraft {
                    title,
                    required: true,
                    body: ActivityBody::Video(draft),
                });
            }
            Err(why) => self.lose(block, &why, filling),
        }
    }

    fn clean(&mut self, block: &Block, source: &str) -> String {
        for (tag, what) in [
            ("<script", "a script"),
            ("<style", "a style sheet"),
            ("<form", "a form"),
        ] {
            if source.to_ascii_lowercase().contains(tag) {
                self.report
                    .change(&block.path, block.what(), format!("{what} was left out"));
            }
        }
        self.clean_html(&block.path, source)
    }

    fn clean_html(&self, path: &str, source: &str) -> String {
        let source = source
            .replace("[mathjaxinline]", "\\(")
            .replace("[/mathjaxinline]", "\\)")
            .replace("[mathjax]", "\\[")
            .replace("[/mathjax]", "\\]");
        self.links
            .clean(path, &source, self.limits)
            .trim()
            .to_owned()
    }

    fn tell_scripts(&mut self, block: &Block) {
        if !block.elem.all("script").is_empty() {
            self.report
                .change(&block.path, block.what(), "its script was left out");
        }
    }
}

/// Markup in the block, or HTML written as text in it.
fn inline_html(block: &Block) -> String {
    if block.elem.elems().next().is_none() {
        return block.elem.text();
    }
    block.elem.inner_html(&|_| false)
}

fn unsupported(tag: &str) -> &'static str {
    match tag {
        "discussion" => "discussions are not imported",
        "drag-and-drop-v2" => "drag and drop has no counterpart here",
        "azure_media_services" => {
            "Azure Media Services has been shut down, so the video cannot play"
        }
        "lti" | "lti_consumer" => "external tools are not imported",
        "openassessment" => "peer assessment is not imported",
        "poll" | "poll_question" | "survey" | "word_cloud" => "polls are not imported",
        "split_test" => {
            "an experiment with several versions; which one to take is for the author to say"
        }
        _ => "a kind of block that is not known",
    }
}
