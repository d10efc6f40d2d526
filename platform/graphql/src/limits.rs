//! What a document may ask for. It is measured before the library looks at it, which follows
//! fragments as often as they are named and nested text as deep as it goes.

use std::collections::HashMap;

use async_graphql::Positioned;
use async_graphql::{
    Name, ServerError,
    parser::{
        parse_query,
        types::{ExecutableDocument, FragmentDefinition, Selection, SelectionSet},
    },
};
use collegium_kernel::{Code, Problem};

use crate::answer::refusal;

/// Bytes of a document.
pub(crate) const MAX_DOCUMENT: usize = 32 * 1024;
/// Cost of a query: a field is one, a list as many times its items as it may have, and what
/// is read from the database [`FETCH`] more.
pub(crate) const MAX_COST: usize = 50_000;
/// Cost of asking the database.
pub(crate) const FETCH: usize = 100;
/// Cost of a lesson, whose content may be long.
pub(crate) const CONTENT: usize = 20 * FETCH;
/// Brackets within brackets, of all sorts.
const MAX_NESTING: usize = 40;
/// Levels of fields and fragments; the usual introspection has 18.
const MAX_DEPTH: usize = 20;
/// Fields and fragments, counted each time a fragment is named.
const MAX_FIELDS: usize = 1000;

/// A document that is not too large to be looked at.
pub(crate) fn parse(text: &str) -> Result<ExecutableDocument, ServerError> {
    if nesting(text) > MAX_NESTING {
        return Err(too_complex(format!(
            "Brackets may be nested {MAX_NESTING} levels deep."
        )));
    }
    let document = parse_query(text)?;
    let mut measure = Measure {
        fragments: &document.fragments,
        sizes: HashMap::new(),
    };
    for (_, operation) in document.operations.iter() {
        measure.set(&operation.node.selection_set.node)?.check()?;
    }
    for name in document.fragments.keys() {
        measure.fragment(name)?.check()?;
    }
    Ok(document)
}

fn too_complex(detail: String) -> ServerError {
    refusal(Problem::new(Code::QueryTooComplex).with_detail(detail))
}

/// How deep brackets go, not counting those in strings and comments.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        rest = match next {
            '"' if rest.starts_with("\"\"\"") => after_block(&rest[3..]),
            '"' => after_string(&rest[1..]),
            '#' => rest.split_once(['\n', '\r']).map_or("", |(_, rest)| rest),
            _ => {
                match next {
                    '{' | '[' | '(' => depth += 1,
                    '}' | ']' | ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                deepest = deepest.max(depth);
                &rest[next.len_utf8()..]
            }
        };
    }
    deepest
}

fn after_block(text: &str) -> &str {
    let mut rest = text;
    while let Some(at) = rest.find("\"\"\"") {
        let escaped = rest[..at].ends_with('\\');
        rest = &rest[at + 3..];
        if !escaped {
            return rest;
        }
    }
    ""
}

/// A string ends with its line at the latest.
fn after_string(text: &str) -> &str {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            '"' if !escaped => return &text[at + 1..],
            '\n' | '\r' => return &text[at..],
            _ => escaped = character == '\\' && !escaped,
        }
    }
    ""
}

#[derive(Clone, Copy, Default)]
struct Size {
    fields: usize,
    depth: usize,
}

impl Size {
    fn check(self) -> Result<(), ServerError> {
        if self.depth > MAX_DEPTH {
            return Err(too_complex(format!(
                "Fields and fragments may be nested {MAX_DEPTH} levels deep."
            )));
        }
        if self.fields > MAX_FIELDS {
            return Err(too_complex(format!(
                "A query may have {MAX_FIELDS} fields, its fragments counted each time they are named."
            )));
        }
        Ok(())
    }
}

/// Measures each fragment once, however often it is named.
struct Measure<'d> {
    fragments: &'d HashMap<Name, Positioned<FragmentDefinition>>,
    /// None while a fragment is being measured.
    sizes: HashMap<&'d Name, Option<Size>>,
}

impl<'d> Measure<'d> {
    fn set(&mut self, set: &'d SelectionSet) -> Result<Size, ServerError> {
        let mut size = Size::default();
        for selection in &set.items {
            let inner = match &selection.node {
                Selection::Field(field) => self.set(&field.node.selection_set.node)?,
                Selection::InlineFragment(inline) => self.set(&inline.node.selection_set.node)?,
                Selection::FragmentSpread(spread) => {
                    self.fragment(&spread.node.fragment_name.node)?
                }
            };
            size.fields = size.fields.saturating_add(inner.fields).saturating_add(1);
            size.depth = size.depth.max(inner.depth.saturating_add(1));
        }
        Ok(size)
    }

    fn fragment(&mut self, name: &'d Name) -> Result<Size, ServerError> {
        match self.sizes.get(name) {
            Some(Some(size)) => return Ok(*size),
            Some(None) => {
                let problem = Problem::new(Code::MalformedRequest);
                return Err(refusal(problem.with_detail("A fragment contains itself.")));
            }
            None => {}
        }
        // One that is not there is the validation's to refuse.
        let Some(fragment) = self.fragments.get(name) else {
            return Ok(Size::default());
        };
        self.sizes.insert(name, None);
        let size = self.set(&fragment.node.selection_set.node)?;
        self.sizes.insert(name, Some(size));
        Ok(size)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;
    use crate::answer::problem_of;

    fn code(text: &str) -> Option<Code> {
        parse(text).err().map(|error| problem_of(&error).code)
    }

    #[test]
    fn brackets_count_only_where_they_are_brackets() {
        assert_eq!(nesting("{ a(b: [1, {c: 2}]) { d } }"), 4);
        assert_eq!(nesting(r#"{ a(b: "[[[[\"[[[[") }"#), 2);
        assert_eq!(nesting("{ a(b: \"\"\"[[[ \\\"\"\" [[[\"\"\") }"), 2);
        assert_eq!(nesting("# [[[[\n{ a }"), 1);
        assert_eq!(nesting("{ a(b: \"[[\n[[ \") }"), 4);
    }

    #[test]
    fn depth_is_refused_however_it_is_made() {
        let deep = |n: usize| format!("{{ {} x {} }}", "a {".repeat(n), "}".repeat(n));
        assert_eq!(code(&deep(MAX_DEPTH - 1)), None);
        assert_eq!(code(&deep(MAX_DEPTH)), Some(Code::QueryTooComplex));
        let lists = format!("{{ a(b: {}) }}", "[".repeat(30_000));
        assert_eq!(code(&lists), Some(Code::QueryTooComplex));
        let mut chain = "{ ...f0 }".to_owned();
        for n in 0..500 {
            write!(chain, " fragment f{n} on Q {{ ...f{} }}", n + 1).unwrap();
        }
        assert_eq!(code(&chain), Some(Code::QueryTooComplex));
    }

    #[test]
    fn fragments_that_double_each_time_are_measured_once() {
        let mut bomb = "{ ...f0 }".to_owned();
        for n in 0..18 {
            write!(bomb, " fragment f{n} on Q {{ ...f{0} ...f{0} }}", n + 1).unwrap();
        }
        bomb += " fragment f18 on Q { x }";
        assert_eq!(code(&bomb), Some(Code::QueryTooComplex));
        let cycle = "{ ...a } fragment a on Q { ...b } fragment b on Q { ...a }";
        assert_eq!(code(cycle), Some(Code::MalformedRequest));
        let unused = "{ x } fragment a on Q { ...a }";
        assert_eq!(code(unused), Some(Code::MalformedRequest));
    }
}
