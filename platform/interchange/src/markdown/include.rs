//! mdBook's `{{#include …}}`: what it names is looked up in the package and nowhere else.

use std::collections::HashSet;

use crate::package::{Package, folder_of, join};
use crate::text::Phrases;
use crate::{Limits, Report};

/// A file that includes itself stops here.
const DEEPEST: usize = 8;

/// A document with its includes in place.
pub(crate) struct Expanded {
    pub(crate) text: String,
    /// The notes that stand for files that are not in the package.
    pub(crate) absent: HashSet<String>,
    /// The files that were included.
    pub(crate) included: Vec<String>,
}

struct Directive<'a> {
    start: usize,
    end: usize,
    kind: &'a str,
    argument: &'a str,
}

/// How many includes of `text` name files that are not in the package.
pub(crate) fn absent(package: &Package, document: &str, text: &str) -> u64 {
    directives(text)
        .filter(|d| is_include(d.kind))
        .filter(|d| target(document, d.argument).is_none_or(|(path, _)| !package.has(&path)))
        .count() as u64
}

pub(crate) fn expand(
    package: &Package,
    document: &str,
    text: &str,
    phrases: Phrases,
    limits: &Limits,
    report: &mut Report,
) -> Expanded {
    let mut expansion = Expansion {
        package,
        phrases,
        limits,
        report,
        room: limits.max_document_bytes,
        absent: HashSet::new(),
        included: Vec::new(),
    };
    let text = expansion.expand(document, text, 0);
    Expanded {
        text,
        absent: expansion.absent,
        included: expansion.included,
    }
}

struct Expansion<'a> {
    package: &'a Package,
    phrases: Phrases,
    limits: &'a Limits,
    report: &'a mut Report,
    room: u64,
    absent: HashSet<String>,
    included: Vec<String>,
}

impl Expansion<'_> {
    fn expand(&mut self, document: &str, text: &str, depth: usize) -> String {
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for directive in directives(text) {
            out.push_str(&text[done..directive.start]);
            done = directive.end;
            let whole = &text[directive.start..directive.end];
            match directive.kind {
                kind if is_include(kind) => {
                    out.push_str(&self.include(document, directive.argument, depth));
                }
                "title" => {}
                _ => {
                    self.report.change(
                        document,
                        whole,
                        "not a directive that is known; left as text",
                    );
                    out.push_str(whole);
                }
            }
        }
        out.push_str(&text[done..]);
        out
    }

    fn include(&mut self, document: &str, argument: &str, depth: usize) -> String {
        let Some((path, part)) = target(document, argument) else {
            return self.missing(document, argument, "points out of the package");
        };
        if depth >= DEEPEST {
            return self.missing(document, argument, "includes nested too deeply");
        }
        let text = match self.package.text(&path, self.limits) {
            Ok(text) => select(text, part),
            Err(why) => return self.missing(document, argument, &why),
        };
        let Some(room) = self.room.checked_sub(text.len() as u64) else {
            return self.missing(
                document,
                argument,
                "more is included than a document may hold",
            );
        };
        self.room = room;
        self.included.push(path.clone());
        self.expand(&path, &text, depth + 1)
    }

    fn missing(&mut self, document: &str, argument: &str, why: &str) -> String {
        let note = self
            .phrases
            .absent_file(argument.split(':').next().unwrap_or(argument));
        self.report.change(
            document,
            format!("include of {argument}"),
            format!("{why}; a note stands in its place"),
        );
        self.absent.insert(note.clone());
        note
    }
}

fn is_include(kind: &str) -> bool {
    matches!(
        kind,
        "include" | "rustdoc_include" | "playground" | "playpen"
    )
}

/// Finds `{{#kind argument}}`, but not `\{{#…}}`.
fn directives(text: &str) -> impl Iterator<Item = Directive<'_>> {
    text.match_indices("{{#").filter_map(|(start, _)| {
        if text[..start].ends_with('\\') {
            return None;
        }
        let inside = &text[start + 3..];
        let line = inside.find(['\n', '{', '}'])?;
        let close = inside[line..].starts_with("}}").then_some(line)?;
        let (kind, argument) = inside[..close]
            .split_once(' ')
            .unwrap_or((&inside[..close], ""));
        Some(Directive {
            start,
            end: start + 3 + close + 2,
            kind,
            argument: argument.trim(),
        })
    })
}

fn target<'a>(document: &str, argument: &'a str) -> Option<(String, &'a str)> {
    // `{{#playground file.rs editable}}` has words after the path.
    let argument = argument.split_whitespace().next().unwrap_or_default();
    let (path, part) = argument.split_once(':').unwrap_or((argument, ""));
    Some((join(folder_of(document), path)?, part))
}

/// The lines of `text` that `part` names: `7`, `2:5`, `:5`, `2:`, or an anchor.
fn select(text: &str, part: &str) -> String {
    let (from, to) = match part.split_once(':') {
        Some((from, to)) => (from, Some(to)),
        None => (part, None),
    };
    let first = from.parse::<usize>().ok();
    if first.is_none() && !from.is_empty() {
        return anchored(text, from);
    }
    let first = first.unwrap_or(1).max(1);
    let last = match to {
        Some(to) => to.parse().unwrap_or(usize::MAX),
        None if from.is_empty() => usize::MAX,
        None => first,
    };
    join_lines(
        text.lines()
            .take(last)
            .skip(first - 1)
            .filter(|line| !is_anchor(line)),
    )
}

fn anchored(text: &str, name: &str) -> String {
    let marks = |line: &&str, word: &str| {
        line.split_once(word)
            .is_some_and(|(_, rest)| rest.split_whitespace().next() == Some(name))
    };
    join_lines(
        text.lines()
            .skip_while(|line| !marks(line, "ANCHOR:"))
            .skip(1)
            .take_while(|line| !marks(line, "ANCHOR_END:"))
            .filter(|line| !is_anchor(line)),
    )
}

fn is_anchor(line: &str) -> bool {
    line.contains("ANCHOR:") || line.contains("ANCHOR_END:")
}

fn join_lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(files: &[(&str, &str)]) -> Package {
        let mut package = Package::default();
        for (path, text) in files {
            package
                .add(path, text.as_bytes().to_vec(), &Limits::default())
                .unwrap();
        }
        package
    }

    fn expanded(package: &Package, text: &str) -> (Expanded, Report) {
        let mut report = Report::default();
        let limits = Limits::default();
        let out = expand(
            package,
            "src/a.md",
            text,
            Phrases::of("en"),
            &limits,
            &mut report,
        );
        (out, report)
    }

    #[test]
    fn parts_of_files_are_included() {
        let package = package(&[(
            "listings/m.rs",
            "one\n// ANCHOR: here\ntwo\n// ANCHOR_END: here\nthree\n",
        )]);
        let include = |part: &str| {
            expanded(
                &package,
                &format!("{{{{#include ../listings/m.rs{part}}}}}"),
            )
            .0
            .text
        };
        assert_eq!(include(""), "one\ntwo\nthree");
        assert_eq!(include(":here"), "two");
        assert_eq!(include(":1"), "one");
        assert_eq!(include(":3:5"), "two\nthree");
        assert_eq!(include("::1"), "one");
    }

    #[test]
    fn what_is_absent_leaves_a_note_and_an_entry() {
        let (out, report) = expanded(
            &package(&[]),
            "x {{#include ../../../etc/passwd}} \\{{#include y}} {{#odd}}",
        );
        assert!(
            out.text
                .contains("[This file is not in the package: ../../../etc/passwd]")
        );
        assert!(out.text.contains("\\{{#include y}} {{#odd}}"));
        assert_eq!(report.changed.len(), 2);
    }

    #[test]
    fn includes_that_multiply_are_stopped() {
        let twice = "{{#include b.md}}{{#include b.md}}";
        let big = "x".repeat(1 << 20);
        let package = package(&[("src/b.md", twice), ("src/c.md", &big)]);
        let (out, _) = expanded(&package, twice);
        assert!(out.text.len() < 1 << 20);
        let (out, report) = expanded(&package, &"{{#include c.md}}".repeat(50));
        assert!(out.text.len() < 3 << 20);
        assert!(!report.changed.is_empty());
    }
}
