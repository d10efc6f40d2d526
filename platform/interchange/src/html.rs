//! The HTML that a course may hold.
//!
//! Allowed elements: headings, paragraphs, lists, tables, quotations, code, images, figures,
//! links, `details`, and inline marks ([`TAGS`]). Allowed attributes: `id` (always prefixed by
//! [`ID_PREFIX`], so that an author's ids never meet the page's own), `lang`, `dir`, `title`;
//! `href` of `a`; `src alt width height` of `img`; `start reversed` of `ol`; `colspan rowspan
//! scope` of table cells; and `class` where a value is one of [`CLASSES`], or `language-…` on
//! `code`. Addresses: `http`, `https`, `mailto`, `tel`, fragments, and the tokens `asset:` and
//! `lesson:`; pictures only `http`, `https` and `asset:`. No style, script, form, frame, or
//! embedded SVG or MathML; `h1` becomes `h2`, because the page has its own.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use ammonia::{Builder, UrlRelative};

use crate::token::Token;
use crate::{Limits, guard};

/// What every `id` in a course begins with.
pub const ID_PREFIX: &str = "c-";

/// The elements that a course may use; the text of others stays, they go.
pub const TAGS: [&str; 58] = [
    "a",
    "abbr",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
];

const MORE_TAGS: [&str; 6] = ["tfoot", "time", "u", "ul", "var", "wbr"];

/// The classes that a course may use, besides `language-…` on `code`.
pub const CLASSES: [&str; 10] = [
    "align-center",
    "align-left",
    "align-right",
    "caption",
    "filename",
    "footnote-definition",
    "footnote-definition-label",
    "footnote-reference",
    "keystroke",
    "missing-file",
];

/// Gives the address to put in the place of (element, attribute, address); `None` drops it.
pub(crate) type Rewrite = Arc<dyn Fn(&str, &str, &str) -> Option<String> + Send + Sync>;

/// Leaves only the allowed HTML. Addresses that are tokens already stay as they are, relative
/// ones go; the result of this function goes through it unchanged.
#[must_use]
pub fn sanitise(html: &str) -> String {
    let limits = Limits::default();
    let rewrite: Rewrite = Arc::new(|element, _, address| keep_address(element, address));
    clean(html, &limits, rewrite).unwrap_or_else(|_| ammonia::clean_text(html))
}

fn keep_address(element: &str, address: &str) -> Option<String> {
    if let Some(fragment) = address.strip_prefix('#') {
        return (element == "a").then(|| prefixed_fragment(fragment));
    }
    let token = match Token::parse(address) {
        Some(Token::Asset { .. }) => true,
        Some(Token::Lesson { .. }) => element == "a",
        None => false,
    };
    (token || is_public_address(element, address)).then(|| address.to_owned())
}

/// An absolute address that may stand in a course.
pub(crate) fn is_public_address(element: &str, address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| match url.scheme() {
        "http" | "https" => true,
        "mailto" | "tel" => element == "a",
        _ => false,
    })
}

pub(crate) fn prefixed_fragment(fragment: &str) -> String {
    if fragment.is_empty() || fragment.starts_with(ID_PREFIX) {
        format!("#{fragment}")
    } else {
        format!("#{ID_PREFIX}{fragment}")
    }
}

/// The error is a sentence for the report.
pub(crate) fn clean(html: &str, limits: &Limits, rewrite: Rewrite) -> Result<String, String> {
    if html.len() as u64 > limits.max_document_bytes.saturating_mul(4) {
        return Err("too much HTML".to_owned());
    }
    guard::check(html)?;
    let tags: HashSet<&str> = TAGS.iter().chain(&MORE_TAGS).copied().collect();
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    attributes.insert("a", ["href"].into());
    attributes.insert("img", ["src", "alt", "width", "height"].into());
    attributes.insert("ol", ["start", "reversed"].into());
    attributes.insert("td", ["colspan", "rowspan"].into());
    attributes.insert("th", ["colspan", "rowspan", "scope"].into());
    let clean = Builder::empty()
        .tags(tags)
        .clean_content_tags(
            [
                "script", "style", "template", "noscript", "title", "textarea",
            ]
            .into(),
        )
        .tag_attributes(attributes)
        .generic_attributes(["id", "lang", "dir", "title", "class"].into())
        .url_schemes(["http", "https", "mailto", "tel", "data", "asset", "lesson"].into())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"))
        .id_prefix(Some(ID_PREFIX))
        .strip_comments(true)
        .attribute_filter(move |element, attribute, value| match attribute {
            "class" => kept_classes(element, value).map(Cow::Owned),
            "href" | "src" => rewrite(element, attribute, value).map(Cow::Owned),
            "width" | "height" | "start" | "colspan" | "rowspan" => (value.len() <= 5
                && value.bytes().all(|b| b.is_ascii_digit()))
            .then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        })
        .clean(html)
        .to_string();
    // `<` never stands for itself in the text of serialised HTML.
    Ok(clean.replace("<h1", "<h2").replace("</h1>", "</h2>"))
}

fn kept_classes(element: &str, value: &str) -> Option<String> {
    let known = |class: &&str| {
        CLASSES.contains(class)
            || (element == "code"
                && class.strip_prefix("language-").is_some_and(|language| {
                    (1..=32).contains(&language.len())
                        && language
                            .bytes()
                            .all(|b| b.is_ascii_alphanumeric() || b"+#_.-".contains(&b))
                }))
    };
    let classes: Vec<&str> = value.split_ascii_whitespace().filter(known).collect();
    (!classes.is_empty()).then(|| classes.join(" "))
}

/// The text of sanitised HTML, blanks folded.
pub(crate) fn plain_text(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                out.push(' ');
            }
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    let text = out
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_allowed_is_left() {
        let html = sanitise(
            "<h1 id=top style='x' onclick='y'>T</h1><script>bad()</script>\
             <a href='javascript:bad()'>a</a><a href='#top'>b</a><img src='data:image/png;base64,x' alt=z>\
             <pre><code class='language-rust evil'>x &lt; y</code></pre><iframe src='//e.example'></iframe>\
             <form action=/x><input name=q></form><svg><a xlink:href='javascript:bad()'>s</a></svg>",
        );
        for gone in [
            "script", "bad()", "onclick", "style", "evil", "iframe", "form", "svg", "data:", "<h1",
        ] {
            assert!(!html.contains(gone), "{gone} in {html}");
        }
        for there in [
            "<h2 id=\"c-top\">T</h2>",
            "href=\"#c-top\"",
            "class=\"language-rust\"",
            "x &lt; y",
        ] {
            assert!(html.contains(there), "{there} not in {html}");
        }
    }

    #[test]
    fn sanitising_twice_changes_nothing() {
        let once =
            sanitise("<p id=x>a<a href='#x'>b</a><a href='asset:a%20b'>c</a><img src=asset:i.png>");
        assert!(
            once.contains("asset:a%20b") && once.contains("asset:i.png"),
            "{once}"
        );
        assert_eq!(sanitise(&once), once);
    }

    #[test]
    fn markup_made_to_stall_a_parser_becomes_text() {
        let nested = "<div>".repeat(50_000);
        let spread: String = (0..500).map(|i| format!("<b a={i}>")).collect();
        let spread = spread + &"<p>".repeat(20_000);
        let closed_in_attributes: String =
            (0..2_000).map(|i| format!("<i t=\"{i}</i>\">")).collect();
        let closed_in_attributes = closed_in_attributes + &"<p>x".repeat(30_000);
        for hostile in [nested, spread, closed_in_attributes] {
            assert!(!sanitise(&hostile).contains("<p>"));
        }
    }
}
