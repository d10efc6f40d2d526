//! XML into a small tree of our own, bounded in depth so that it may be walked by recursion.

use std::fmt::Write as _;

use crate::Limits;
use crate::text::escape;

/// An element; names are without their namespace.
#[derive(Debug, Clone, Default)]
pub(crate) struct Elem {
    pub(crate) tag: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

#[derive(Debug, Clone)]
pub(crate) enum Node {
    Elem(Elem),
    Text(String),
}

/// The error is a sentence for the report. Document types, and with them entities, are refused.
pub(crate) fn parse(text: &str, limits: &Limits) -> Result<Elem, String> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: false,
        nodes_limit: 500_000,
        ..roxmltree::ParsingOptions::default()
    };
    let document = roxmltree::Document::parse_with_options(text, options)
        .map_err(|e| format!("not sound XML: {e}"))?;
    build(document.root_element(), limits.max_markup_depth)
}

fn build(node: roxmltree::Node<'_, '_>, depth: u64) -> Result<Elem, String> {
    if depth == 0 {
        return Err("elements nested too deeply".to_owned());
    }
    let mut elem = Elem {
        tag: node.tag_name().name().to_owned(),
        attributes: node
            .attributes()
            .map(|a| (a.name().to_owned(), a.value().to_owned()))
            .collect(),
        children: Vec::new(),
    };
    for child in node.children() {
        if child.is_element() {
            elem.children.push(Node::Elem(build(child, depth - 1)?));
        } else if let Some(text) = child.text().filter(|_| child.is_text()) {
            elem.children.push(Node::Text(text.to_owned()));
        }
    }
    Ok(elem)
}

impl Elem {
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }

    /// Takes over the attributes of `other` that this has not.
    pub(crate) fn inherit(&mut self, other: &Self) {
        for (name, value) in &other.attributes {
            if self.attr(name).is_none() {
                self.attributes.push((name.clone(), value.clone()));
            }
        }
    }

    pub(crate) fn elems(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Elem(elem) => Some(elem),
            Node::Text(_) => None,
        })
    }

    /// The nearest descendants for which `wanted` holds, in order; none inside another.
    pub(crate) fn find<'a>(&'a self, wanted: &dyn Fn(&Self) -> bool, into: &mut Vec<&'a Self>) {
        for elem in self.elems() {
            if wanted(elem) {
                into.push(elem);
            } else {
                elem.find(wanted, into);
            }
        }
    }

    /// All descendants with this name.
    pub(crate) fn all(&self, tag: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.find(&|elem| elem.tag == tag, &mut found);
        found
    }

    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        self.add_text(&mut out);
        out.trim().to_owned()
    }

    fn add_text(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(text) => out.push_str(text),
                Node::Elem(elem) => elem.add_text(out),
            }
        }
    }

    /// The content as HTML, not sanitised, without the elements that `skip` picks.
    pub(crate) fn inner_html(&self, skip: &dyn Fn(&Self) -> bool) -> String {
        let mut out = String::new();
        for child in &self.children {
            child.write_html(&mut out, skip);
        }
        out
    }

    /// Writes what comes before the content.
    pub(crate) fn open_html(&self, out: &mut String) {
        let _ = write!(out, "<{}", self.tag);
        for (name, value) in &self.attributes {
            let _ = write!(out, " {name}=\"{}\"", escape(value));
        }
        out.push('>');
    }

    /// Writes what comes after the content.
    pub(crate) fn close_html(&self, out: &mut String) {
        if !matches!(
            self.tag.as_str(),
            "br" | "col" | "hr" | "img" | "input" | "wbr"
        ) {
            let _ = write!(out, "</{}>", self.tag);
        }
    }
}

impl Node {
    fn write_html(&self, out: &mut String, skip: &dyn Fn(&Elem) -> bool) {
        match self {
            Self::Text(text) => out.push_str(&escape(text)),
            Self::Elem(elem) if skip(elem) => {}
            Self::Elem(elem) => {
                elem.open_html(out);
                out.push_str(&elem.inner_html(skip));
                elem.close_html(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entity_bombs_are_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>";
        let external = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>";
        for hostile in [bomb, external] {
            assert!(
                parse(hostile, &Limits::default())
                    .unwrap_err()
                    .contains("not sound XML")
            );
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
        assert!(parse(&deep, &Limits::default()).is_err());
        let endless = "<a>".repeat(300_000);
        assert!(parse(&endless, &Limits::default()).is_err());
    }

    #[test]
    fn html_comes_back_as_html() {
        let elem = parse(
            "<x><p a='\"'>1 &lt; 2<br/><i/></p><gone>z</gone></x>",
            &Limits::default(),
        )
        .unwrap();
        assert_eq!(
            elem.inner_html(&|e| e.tag == "gone"),
            "<p a=\"&quot;\">1 &lt; 2<br><i></i></p>"
        );
    }
}
