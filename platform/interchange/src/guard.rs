//! What an HTML parser would have to do, seen without parsing.
//!
//! A parser can be made to do quadratic work in two ways: elements deep in one another, which it
//! searches for every tag, and formatting elements that are never closed, which it repeats in
//! every block that follows. This errs on the side of too much: an opening tag counts wherever it
//! stands, a closing one only where it certainly closes what was opened last.

use std::collections::HashSet;

const MOST_TAGS: usize = 60_000;
/// Tags times depth.
const MOST_SEARCHING: usize = 100_000_000;
/// Tags times formatting elements.
const MOST_REPEATING: usize = 6_000_000;

/// The error is a sentence for the report.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let lower = html.to_ascii_lowercase();
    let mut scan = Scan {
        html: &lower,
        blind_to: 0,
        open: Vec::new(),
    };
    let (mut tags, mut deepest) = (0, 0);
    let mut formatting: HashSet<&str> = HashSet::new();
    for (at, _) in lower.match_indices('<') {
        let Some(opened) = scan.tag(at) else { continue };
        tags += 1;
        deepest = deepest.max(scan.open.len());
        if opened.is_some_and(is_formatting) {
            formatting.insert(whole_tag(&lower[at + 1..]));
        }
        if tags > MOST_TAGS || tags.saturating_mul(deepest) > MOST_SEARCHING {
            return Err("too many elements, or elements nested too deeply".to_owned());
        }
    }
    if tags * (1 + 3 * formatting.len()) > MOST_REPEATING {
        return Err("too many different formatting elements".to_owned());
    }
    Ok(())
}

struct Scan<'a> {
    /// In lower case.
    html: &'a str,
    /// Up to here a parser may take closing tags for something else.
    blind_to: usize,
    open: Vec<&'a str>,
}

impl<'a> Scan<'a> {
    /// `None`: no tag; `Some(None)`: a closing one; else the name of what it opens.
    fn tag(&mut self, at: usize) -> Option<Option<&'a str>> {
        let rest = &self.html[at + 1..];
        let is_closing = rest
            .strip_prefix('/')
            .is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        // Whatever else begins so ends at the next `>`.
        for (start, end) in [
            ("!--", "-->"),
            ("![cdata[", "]]>"),
            ("!", ">"),
            ("?", ">"),
            ("/", ">"),
        ] {
            if rest.starts_with(start) && !is_closing {
                self.blind_until(at, at + 3, end);
                break;
            }
        }
        let (closing, rest) = rest
            .strip_prefix('/')
            .map_or((false, rest), |rest| (true, rest));
        let name = &rest[..rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len())];
        if name.is_empty() {
            return None;
        }
        if closing {
            if at >= self.blind_to && self.open.last() == Some(&name) {
                self.open.pop();
            }
            return Some(None);
        }
        if !is_void(name) {
            self.open.push(name);
        }
        if at >= self.blind_to {
            self.blind_to = at + tag_end(&self.html.as_bytes()[at..]);
        }
        if is_raw(name) {
            self.blind_until(at, at + 1, &format!("</{name}"));
        }
        Some(Some(name))
    }

    fn blind_until(&mut self, at: usize, from: usize, end: &str) {
        if at < self.blind_to && !self.html[at..self.blind_to].contains('>') {
            return;
        }
        let rest = self.html.get(from..).unwrap_or_default();
        let found = rest.find(end).map_or(self.html.len(), |found| from + found);
        self.blind_to = self.blind_to.max(found);
    }
}

/// Past the `>` of the tag, wherever `>` is quoted.
fn tag_end(tag: &[u8]) -> usize {
    let mut i = 1;
    while i < tag.len() {
        match tag[i] {
            b'>' => return i + 1,
            b'=' => {
                i += 1;
                while tag.get(i).is_some_and(u8::is_ascii_whitespace) {
                    i += 1;
                }
                if let Some(quote) = tag.get(i).copied().filter(|c| matches!(c, b'"' | b'\'')) {
                    let inside = &tag[i + 1..];
                    let end = inside.iter().position(|c| *c == quote);
                    i += end.map_or(inside.len(), |end| end + 1) + 1;
                }
            }
            _ => i += 1,
        }
    }
    tag.len()
}

/// Enough of a tag that different ones differ.
fn whole_tag(rest: &str) -> &str {
    let end = rest.find('<').unwrap_or(rest.len());
    let simple = rest[..end]
        .find('>')
        .filter(|at| !rest[..*at].contains(['"', '\'']));
    &rest[..simple.unwrap_or(end)]
}

fn is_formatting(name: &str) -> bool {
    // `a` is not among them: a parser closes one before it opens the next.
    matches!(
        name,
        "b" | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Never has content, or is closed by its like.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
    )
}

fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "style"
            | "script"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_closing_tags_does_not_help() {
        for unit in [
            "<div>",
            "<div><!--></div>--></div>",
            "<div><!-- > </div>-->",
            "<div title='></div>'>",
            "<div><table></div></table>",
            "<div><select></div></select>",
            "<div><style></div></style>",
            "<div><svg><![CDATA[></div>]]></svg>",
            "<div><?</div>",
        ] {
            let once = check(unit);
            assert!(once.is_ok(), "{unit}: {once:?}");
            let hidden = unit != "<div><!--></div>--></div>";
            assert_eq!(check(&unit.repeat(14_000)).is_err(), hidden, "{unit}");
        }
    }

    #[test]
    fn ends_in_mid_tag_are_no_panic() {
        for end in [
            "<",
            "</",
            "<!",
            "<?",
            "<?é",
            "<!é",
            "</é",
            "<!-",
            "<![cdata[",
            "<a b=",
            "<a b='",
            "<İ",
        ] {
            assert_eq!(check(end), Ok(()), "{end}");
        }
    }

    #[test]
    fn long_sound_pages_pass() {
        let row = "<tr><td>a</td><td class=\"x > y\"><b>b</b><br><img src='i'></td></tr>\n";
        assert_eq!(
            check(&format!("<table>{}</table>", row.repeat(4_000))),
            Ok(())
        );
    }
}
