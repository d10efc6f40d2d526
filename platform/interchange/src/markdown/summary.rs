//! mdBook's table of contents, `SUMMARY.md`.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::render::text_of;

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chapter {
    pub(crate) title: String,
    /// As written; empty for a draft chapter.
    pub(crate) target: String,
    /// 0 outside any list (a prefix or suffix chapter), 1 in the list, 2 in a list in it, …
    pub(crate) level: usize,
    /// The heading it stands under.
    pub(crate) part: Option<String>,
}

pub(crate) fn parse(text: &str) -> Vec<Chapter> {
    let events: Vec<Event<'_>> = Parser::new(text).collect();
    let mut chapters = Vec::new();
    let mut level = 0;
    let mut part = None;
    let mut first_heading = true;
    let mut i = 0;
    while i < events.len() {
        match &events[i] {
            Event::Start(Tag::List(_)) => level += 1,
            Event::End(TagEnd::List(_)) => level -= 1,
            Event::Start(Tag::Heading { .. }) => {
                let end = end_from(&events, i, |end| matches!(end, TagEnd::Heading(_)));
                // The first is the title of the table itself.
                if !(first_heading && chapters.is_empty()) {
                    part = Some(text_of(&events[i..end])).filter(|title| !title.is_empty());
                }
                first_heading = false;
                i = end;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let end = end_from(&events, i, |end| matches!(end, TagEnd::Link));
                chapters.push(Chapter {
                    title: text_of(&events[i..end]),
                    target: dest_url.to_string(),
                    level,
                    part: part.clone(),
                });
                i = end;
            }
            _ => {}
        }
        i += 1;
    }
    chapters
}

fn end_from(events: &[Event<'_>], from: usize, is_end: impl Fn(&TagEnd) -> bool) -> usize {
    events[from..]
        .iter()
        .position(|event| matches!(event, Event::End(end) if is_end(end)))
        .map_or(events.len() - 1, |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_and_parts_are_told_apart() {
        let chapters = parse(
            "# Summary\n\n[Pre](a.md) [Fore](b.md)\n\n# Part\n\n- [One](c.md)\n  - [`x` in](d.md)\n- [Draft]()\n\n---\n\n[Post](e.md)\n",
        );
        let seen: Vec<(&str, &str, usize)> = chapters
            .iter()
            .map(|c| (c.title.as_str(), c.target.as_str(), c.level))
            .collect();
        assert_eq!(
            seen,
            [
                ("Pre", "a.md", 0),
                ("Fore", "b.md", 0),
                ("One", "c.md", 1),
                ("x in", "d.md", 2),
                ("Draft", "", 1),
                ("Post", "e.md", 0)
            ]
        );
        assert_eq!(chapters[1].part, None);
        assert_eq!(chapters[2].part.as_deref(), Some("Part"));
    }
}
