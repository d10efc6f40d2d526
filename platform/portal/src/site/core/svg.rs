//! Which SVG files may be a brand's image: pictures, and nothing that acts or fetches.

use roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};

/// Elements and attributes a picture has.
const MAX_NODES: u32 = 20_000;
const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "metadata",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComposite",
    "feFlood",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "switch",
];

/// Whether the file is an SVG picture made of known shapes only: no script, no style
/// sheet, no foreign content, no event handler, and no link but to a part of itself.
pub(super) fn is_harmless(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let Ok(document) = Document::parse_with_options(text, options) else {
        return false;
    };
    let root = document.root_element();
    root.has_tag_name((SVG, "svg")) && document.descendants().all(is_known)
}

fn is_known(node: Node<'_, '_>) -> bool {
    match node.node_type() {
        NodeType::Root | NodeType::Text | NodeType::Comment => true,
        NodeType::PI => false,
        NodeType::Element => {
            let name = node.tag_name();
            name.namespace() == Some(SVG)
                && ELEMENTS.contains(&name.name())
                && node.attributes().all(|attribute| is_plain(&attribute))
        }
    }
}

fn is_plain(attribute: &Attribute<'_, '_>) -> bool {
    let name = attribute.name().to_ascii_lowercase();
    let value = attribute.value().trim().to_ascii_lowercase();
    match attribute.namespace() {
        None | Some(XLINK | XML) => {}
        Some(_) => return false,
    }
    if name.starts_with("on") || matches!(&*name, "base" | "src" | "from" | "to" | "values") {
        return false;
    }
    if name == "href" {
        return value.starts_with('#');
    }
    stays_inside(&value)
}

/// A value that refers, refers to a part of this picture; escapes could hide the rest.
fn stays_inside(value: &str) -> bool {
    let mut references = value.split("url(").skip(1);
    references.all(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with('#'))
        && ![
            "javascript:",
            "expression(",
            "@import",
            "image-set(",
            "image(",
            "\\",
        ]
        .iter()
        .any(|bad| value.contains(bad))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(inner: &str) -> bool {
        let text =
            format!(r#"<svg xmlns="{SVG}" xmlns:xlink="{XLINK}" viewBox="0 0 8 8">{inner}</svg>"#);
        is_harmless(text.as_bytes())
    }

    #[test]
    fn pictures_are_taken() {
        for good in [
            r##"<path d="M0 0h8v8z" fill="#5b2245" style="opacity:.5"/>"##,
            r##"<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>"##,
            r##"<symbol id="s"><circle r="1"/></symbol><use xlink:href="#s"/><use href="#s"/>"##,
            "<title>Логотип</title><text>a &amp; b</text>",
        ] {
            assert!(with(good), "{good}");
        }
    }

    #[test]
    fn what_acts_or_fetches_is_refused() {
        for bad in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<style>*{background:url(//evil.example)}</style>",
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
            r#"<rect onclick="alert(1)"/>"#,
            r#"<rect ONLOAD="alert(1)"/>"#,
            r#"<use href="https://evil.example/x.svg#a"/>"#,
            r#"<use xlink:href=" javascript:alert(1)"/>"#,
            r#"<image href="data:image/svg+xml,x"/>"#,
            r##"<a href="#x"><rect/></a>"##,
            r#"<rect fill="url(https://evil.example/x)"/>"#,
            r#"<rect fill="url( 'http://evil.example')"/>"#,
            r#"<rect style="fill:u\72l(//evil.example)"/>"#,
            r#"<animate attributeName="href" to="javascript:alert(1)"/>"#,
            r#"<set attributeName="onclick" to="x"/>"#,
            r#"<p xmlns="http://www.w3.org/1999/xhtml"/>"#,
            "<?xml-stylesheet href='//evil.example/x.css'?>",
            "<rect",
        ] {
            assert!(!with(bad), "{bad}");
        }
    }

    #[test]
    fn only_an_svg_document_is_one() {
        for bad in [
            "",
            "<html/>",
            "<svg/>",
            "\u{0}",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
            "<?xml-stylesheet href='x'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        ] {
            assert!(!is_harmless(bad.as_bytes()), "{bad}");
        }
        assert!(!is_harmless(&[0xff, 0xfe, 0x3c]));
        let deep = format!("<svg xmlns='{SVG}'>{}", "<g>".repeat(50_000));
        assert!(!is_harmless(deep.as_bytes()));
    }
}
