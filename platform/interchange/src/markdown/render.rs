//! Markdown text into pieces: stretches of HTML, and what stands between them.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html,
};

use super::activity;
use crate::text::escape;

/// What a document falls into.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Not yet sanitised.
    Html(String),
    /// A picture that is a film, alone in its paragraph.
    Film { title: String, url: String },
    /// A fenced block whose language is one of [`Style::fences`].
    Fence { language: String, text: String },
}

/// How a format uses Markdown.
#[derive(Default)]
pub(crate) struct Style<'a> {
    /// Words that make a fenced block an activity.
    pub(crate) fences: &'a [&'a str],
    /// Whether lines of Rust that begin with `# ` are hidden.
    pub(crate) hides_rust: bool,
    /// Notes that stand for absent files.
    pub(crate) absent: HashSet<String>,
}

/// A rendered document.
pub(crate) struct Rendered {
    /// The text of the first heading, if the document begins with one of the first level.
    pub(crate) title: Option<String>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) hidden_lines: u64,
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Fenced code blocks: those of the document itself, and those in quotations and lists.
pub(crate) fn code_blocks(text: &str) -> (u64, u64) {
    let (mut own, mut nested, mut depth) = (0, 0, 0_u64);
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::Item) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item) => depth -= 1,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) if depth == 0 => own += 1,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => nested += 1,
            _ => {}
        }
    }
    (own, nested)
}

/// `known_title`: a leading heading of any level that says the same is left out.
pub(crate) fn render(text: &str, known_title: Option<&str>, style: &Style<'_>) -> Rendered {
    let events: Vec<Event<'_>> = Parser::new_ext(text, options()).collect();
    let (title, skip) = leading_title(&events, known_title);
    let mut renderer = Renderer {
        style,
        shift: level_shift(&events[skip..]),
        ids: HashMap::new(),
        batch: Vec::new(),
        pieces: Vec::new(),
        hidden_lines: 0,
        nesting: 0,
    };
    renderer.run(&events[skip..]);
    renderer.flush();
    Rendered {
        title,
        pieces: renderer.pieces,
        hidden_lines: renderer.hidden_lines,
    }
}

fn leading_title(events: &[Event<'_>], known: Option<&str>) -> (Option<String>, usize) {
    let Some(Event::Start(Tag::Heading { level, .. })) = events.first() else {
        return (None, 0);
    };
    let Some(end) = events
        .iter()
        .position(|e| matches!(e, Event::End(TagEnd::Heading(_))))
    else {
        return (None, 0);
    };
    let title = text_of(&events[..end]);
    let same = known.is_some_and(|known| known.trim() == title);
    if title.is_empty() || (*level != HeadingLevel::H1 && !same) {
        return (None, 0);
    }
    (Some(title), end + 1)
}

pub(crate) fn text_of(events: &[Event<'_>]) -> String {
    let mut out = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// The page's own title is the first level, so the highest heading in the text is the second.
fn level_shift(events: &[Event<'_>]) -> i32 {
    let highest = events.iter().filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as i32),
        _ => None,
    });
    2 - highest.min().unwrap_or(2)
}

struct Renderer<'s, 'e> {
    style: &'s Style<'s>,
    shift: i32,
    ids: HashMap<String, u32>,
    batch: Vec<Event<'e>>,
    pieces: Vec<Piece>,
    hidden_lines: u64,
    nesting: usize,
}

impl<'e> Renderer<'_, 'e> {
    fn run(&mut self, events: &[Event<'e>]) {
        let mut i = 0;
        while i < events.len() {
            let rest = &events[i..];
            i += match &rest[0] {
                Event::Start(Tag::Heading { id, .. }) => self.heading(rest, id.as_deref()),
                Event::Start(Tag::CodeBlock(kind)) => self.code_block(rest, kind),
                Event::Start(Tag::Paragraph) if self.nesting == 0 => self.paragraph(rest),
                Event::TaskListMarker(done) => {
                    self.batch
                        .push(Event::Text(if *done { "☑ " } else { "☐ " }.into()));
                    1
                }
                event => {
                    match event {
                        Event::Start(_) => self.nesting += 1,
                        Event::End(_) => self.nesting = self.nesting.saturating_sub(1),
                        _ => {}
                    }
                    self.batch.push(event.clone());
                    1
                }
            };
        }
    }

    /// Gives every heading an id, in mdBook's way, so that links to it arrive.
    fn heading(&mut self, events: &[Event<'e>], id: Option<&str>) -> usize {
        let end = end_of(events, |e| matches!(e, TagEnd::Heading(_)));
        let Event::Start(Tag::Heading { level, .. }) = &events[0] else {
            return 1;
        };
        let base = id.map_or_else(|| heading_id(&text_of(&events[1..end])), str::to_owned);
        let n = self.ids.entry(base.clone()).or_insert(0);
        let id = if *n == 0 { base } else { format!("{base}-{n}") };
        *n += 1;
        let level = shifted(*level, self.shift);
        self.batch.push(Event::Start(Tag::Heading {
            level,
            id: Some(id.into()),
            classes: Vec::new(),
            attrs: Vec::new(),
        }));
        self.batch.extend_from_slice(&events[1..end]);
        self.batch.push(Event::End(TagEnd::Heading(level)));
        end + 1
    }

    fn code_block(&mut self, events: &[Event<'e>], kind: &CodeBlockKind<'_>) -> usize {
        let end = end_of(events, |e| matches!(e, TagEnd::CodeBlock));
        let mut text = String::new();
        for event in &events[1..end] {
            if let Event::Text(t) = event {
                text.push_str(t);
            }
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => info
                .split([',', ' ', '\t', '{'])
                .next()
                .unwrap_or_default()
                .to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        if self.nesting == 0 && self.style.fences.contains(&language.as_str()) {
            self.flush();
            self.pieces.push(Piece::Fence { language, text });
            return end + 1;
        }
        if !self.push_absent(&text) {
            if self.style.hides_rust && language == "rust" {
                text = self.without_hidden(&text);
            }
            let class = if language.is_empty() {
                String::new()
            } else {
                format!(" class=\"language-{}\"", escape(&language))
            };
            self.push_html(format!(
                "<pre><code{class}>{}</code></pre>\n",
                escape(&text)
            ));
        }
        end + 1
    }

    /// A listing that is nothing but absent files is a sentence, not code.
    fn push_absent(&mut self, text: &str) -> bool {
        let mut lines = text
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .peekable();
        if lines.peek().is_none() || !lines.all(|line| self.style.absent.contains(line)) {
            return false;
        }
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
            self.push_html(format!("<p class=\"missing-file\">{}</p>\n", escape(line)));
        }
        true
    }

    fn without_hidden(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for line in text.lines() {
            let trimmed = line.trim_start();
            if trimmed == "#" || trimmed.starts_with("# ") {
                self.hidden_lines += 1;
            } else {
                out.push_str(line);
                out.push('\n');
            }
        }
        out
    }

    fn paragraph(&mut self, events: &[Event<'e>]) -> usize {
        let end = end_of(events, |e| matches!(e, TagEnd::Paragraph));
        let inner = &events[1..end];
        if let [
            Event::Start(Tag::Image { dest_url, .. }),
            text @ ..,
            Event::End(TagEnd::Image),
        ] = inner
            && activity::is_film(dest_url)
            && !text.iter().any(|e| matches!(e, Event::End(TagEnd::Image)))
        {
            self.flush();
            self.pieces.push(Piece::Film {
                title: text_of(text),
                url: dest_url.to_string(),
            });
            return end + 1;
        }
        self.batch.extend_from_slice(&events[..=end]);
        end + 1
    }

    fn push_html(&mut self, html: String) {
        self.batch.push(Event::Html(CowStr::from(html)));
    }

    fn flush(&mut self) {
        if self.batch.is_empty() {
            return;
        }
        let mut out = String::new();
        html::push_html(&mut out, self.batch.drain(..));
        for side in ["left", "right", "center"] {
            out = out.replace(
                &format!("style=\"text-align: {side}\""),
                &format!("class=\"align-{side}\""),
            );
        }
        if !out.trim().is_empty() {
            self.pieces.push(Piece::Html(out));
        }
    }
}

fn end_of(events: &[Event<'_>], is_end: impl Fn(&TagEnd) -> bool) -> usize {
    events
        .iter()
        .position(|event| matches!(event, Event::End(end) if is_end(end)))
        .unwrap_or(events.len() - 1)
}

fn shifted(level: HeadingLevel, shift: i32) -> HeadingLevel {
    match level as i32 + shift {
        ..=2 => HeadingLevel::H2,
        3 => HeadingLevel::H3,
        4 => HeadingLevel::H4,
        5 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

fn heading_id(text: &str) -> String {
    text.chars()
        .filter_map(|c| {
            if c.is_alphanumeric() || c == '_' || c == '-' {
                Some(c.to_lowercase().collect::<String>())
            } else {
                c.is_whitespace().then(|| "-".to_owned())
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html_of(text: &str, style: &Style<'_>) -> String {
        match &render(text, None, style).pieces[..] {
            [Piece::Html(html)] => html.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn headings_get_ids_and_begin_at_the_second_level() {
        let rendered = render(
            "# Title\n\n### Same One!\n\n### Same One!\n\n#### Low {#own}\n",
            None,
            &Style::default(),
        );
        assert_eq!(rendered.title.as_deref(), Some("Title"));
        let Piece::Html(html) = &rendered.pieces[0] else {
            panic!()
        };
        assert!(html.contains("<h2 id=\"same-one\">"), "{html}");
        assert!(html.contains("<h2 id=\"same-one-1\">"), "{html}");
        assert!(html.contains("<h3 id=\"own\">"), "{html}");
    }

    #[test]
    fn code_keeps_its_language_only() {
        let style = Style {
            hides_rust: true,
            ..Style::default()
        };
        let html = html_of(
            "```rust,ignore\n# fn main() {\nlet a = 1 < 2;\n# }\n#[x]\n```\n",
            &style,
        );
        assert_eq!(
            html,
            "<pre><code class=\"language-rust\">let a = 1 &lt; 2;\n#[x]\n</code></pre>\n"
        );
    }

    #[test]
    fn films_and_fences_stand_between_pages() {
        let style = Style {
            fences: &["quiz"],
            ..Style::default()
        };
        let pieces = render(
            "a\n\n![Film](clip.mp4)\n\nb ![in text](clip.mp4)\n\n```quiz\nx=1\n```\n",
            None,
            &style,
        )
        .pieces;
        assert_eq!(pieces.len(), 4, "{pieces:?}");
        assert_eq!(
            pieces[1],
            Piece::Film {
                title: "Film".to_owned(),
                url: "clip.mp4".to_owned()
            }
        );
        assert_eq!(
            pieces[3],
            Piece::Fence {
                language: "quiz".to_owned(),
                text: "x=1\n".to_owned()
            }
        );
    }
}
