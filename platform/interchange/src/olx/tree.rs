//! The blocks that course.xml leads to, each with its definition in place.

use std::collections::BTreeSet;

use super::xml::{self, Elem};
use crate::package::Package;
use crate::report::Report;
use crate::text::filled;
use crate::{InterchangeError, Limits};

/// Blocks in one another, below the course.
const DEEPEST: usize = 12;

/// A block with its definition.
#[derive(Debug)]
pub(super) struct Block {
    /// `url_name`, or one made up.
    pub(super) name: String,
    /// Where it is defined.
    pub(super) path: String,
    /// Its definition; child blocks are in `children` instead.
    pub(super) elem: Elem,
    pub(super) children: Vec<Block>,
}

impl Block {
    pub(super) fn tag(&self) -> &str {
        &self.elem.tag
    }

    /// Never empty.
    pub(super) fn title(&self) -> String {
        filled(self.elem.attr("display_name"))
            .unwrap_or(&self.name)
            .to_owned()
    }

    /// For the report.
    pub(super) fn what(&self) -> String {
        format!("{} \"{}\"", self.tag(), self.title())
    }
}

/// Reads the tree; each block once.
pub(super) struct Tree<'a> {
    package: &'a Package,
    limits: &'a Limits,
    report: &'a mut Report,
    /// The files that were understood.
    pub(super) read: BTreeSet<String>,
    seen: BTreeSet<String>,
    nameless: u32,
}

impl<'a> Tree<'a> {
    pub(super) fn new(package: &'a Package, limits: &'a Limits, report: &'a mut Report) -> Self {
        Self {
            package,
            limits,
            report,
            read: BTreeSet::new(),
            seen: BTreeSet::new(),
            nameless: 0,
        }
    }

    pub(super) fn course(&mut self) -> Result<Block, InterchangeError> {
        let path = "course.xml";
        let bad = |reason| InterchangeError::BadDocument {
            path: path.to_owned(),
            reason,
        };
        let text = self.package.text(path, self.limits).map_err(bad)?;
        let elem = xml::parse(text, self.limits).map_err(bad)?;
        if elem.tag != "course" {
            return Err(bad("its root is not <course>".to_owned()));
        }
        self.read.insert(path.to_owned());
        self.block(&elem, path, 0)
            .ok_or_else(|| bad("the course it points to cannot be read".to_owned()))
    }

    fn block(&mut self, pointer: &Elem, from: &str, depth: usize) -> Option<Block> {
        let (mut elem, path) = self.definition(pointer, from)?;
        let name = filled(elem.attr("url_name")).map_or_else(
            || {
                self.nameless += 1;
                format!("{}-{}", elem.tag, self.nameless)
            },
            str::to_owned,
        );
        if !self.seen.insert(format!("{}/{name}", elem.tag)) {
            self.report.skip(
                from,
                format!("{} {name}", elem.tag),
                "used before; kept where it was used first",
            );
            return None;
        }
        self.report.count(&elem.tag, 1);
        let mut children = Vec::new();
        if holds_blocks(&elem.tag) {
            if depth >= DEEPEST {
                self.report.skip(
                    &path,
                    format!("{} {name}", elem.tag),
                    "blocks nested too deeply",
                );
                return None;
            }
            for child in elem.elems().filter(|child| !is_setting(&child.tag)) {
                children.extend(self.block(child, &path, depth + 1));
            }
            elem.children.clear();
        }
        Some(Block {
            name,
            path,
            elem,
            children,
        })
    }

    /// A pointer is an element with a `url_name` and nothing in it, and a file of that name.
    fn definition(&mut self, pointer: &Elem, from: &str) -> Option<(Elem, String)> {
        let name = pointer
            .attr("url_name")
            .unwrap_or_default()
            .replace(':', "/");
        let path = format!("{}/{name}.xml", pointer.tag);
        if pointer.elems().next().is_some()
            || !pointer.text().is_empty()
            || !self.package.has(&path)
        {
            return Some((pointer.clone(), from.to_owned()));
        }
        self.read.insert(path.clone());
        let parsed = self
            .package
            .text(&path, self.limits)
            .and_then(|text| xml::parse(text, self.limits));
        match parsed {
            Ok(mut elem) => {
                elem.tag.clone_from(&pointer.tag);
                elem.inherit(pointer);
                Some((elem, path))
            }
            Err(why) => {
                self.report.count(&pointer.tag, 1);
                self.report.skip(&path, pointer.tag.clone(), why);
                None
            }
        }
    }
}

fn holds_blocks(tag: &str) -> bool {
    matches!(
        tag,
        "course"
            | "chapter"
            | "sequential"
            | "vertical"
            | "wrapper"
            | "problemset"
            | "videosequence"
            | "library_content"
            | "itembank"
            | "randomize"
            | "conditional"
            | "split_test"
    )
}

/// Children of a block that are not blocks.
fn is_setting(tag: &str) -> bool {
    matches!(tag, "wiki" | "textbook" | "grading" | "show")
}
