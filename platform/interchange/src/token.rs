//! `asset:` and `lesson:` tokens: how a course's HTML names its own files and lessons before it
//! is known where they will be served.

use std::fmt::Write as _;

use crate::text::{escape, percent_decode, percent_encode};

/// What a token points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// `asset:<path>`.
    Asset {
        /// As in [`Asset::path`](crate::Asset::path), decoded.
        path: String,
    },
    /// `lesson:<slug>` or `lesson:<slug>#<fragment>`.
    Lesson {
        /// As in [`LessonDraft::slug`](crate::LessonDraft::slug).
        slug: String,
        /// The `id` of an element of the lesson.
        fragment: Option<String>,
    },
}

impl Token {
    /// Reads a token; `None` if `value` is anything else.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        if let Some(path) = value.strip_prefix("asset:") {
            return Some(Self::Asset {
                path: percent_decode(path)?,
            });
        }
        let rest = value.strip_prefix("lesson:")?;
        let (slug, fragment) = match rest.split_once('#') {
            Some((slug, fragment)) => (slug, Some(percent_decode(fragment)?)),
            None => (rest, None),
        };
        Some(Self::Lesson {
            slug: percent_decode(slug)?,
            fragment,
        })
    }
}

/// The token of an asset, percent-encoded.
#[must_use]
pub fn asset_token(path: &str) -> String {
    format!("asset:{}", percent_encode(path))
}

/// The token of a lesson.
#[must_use]
pub fn lesson_token(slug: &str, fragment: Option<&str>) -> String {
    let mut token = format!("lesson:{}", percent_encode(slug));
    if let Some(fragment) = fragment {
        let _ = write!(token, "#{}", percent_encode(fragment));
    }
    token
}

/// Puts addresses in the place of tokens, in HTML that [`sanitise`](crate::sanitise) made.
///
/// `address` is asked for every `src` and `href` that is a token; where it answers `None` the
/// attribute is emptied (`href=""` reloads the page, so nothing is left that could mislead).
#[must_use]
pub fn resolve_tokens(html: &str, mut address: impl FnMut(&Token) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len() + 256);
    let mut rest = html;
    let mut in_tag = false;
    // Sanitised HTML writes every `<` in text as `&lt;` and quotes every attribute by `"`.
    while let Some(at) = rest.find(if in_tag { ['"', '>'] } else { ['<', '<'] }) {
        let (head, tail) = rest.split_at(at + 1);
        rest = tail;
        out.push_str(head);
        if !head.ends_with('"') {
            in_tag = head.ends_with('<');
            continue;
        }
        let Some(end) = rest.find('"') else { break };
        let (value, tail) = rest.split_at(end);
        rest = &tail[1..];
        let attribute = head[..head.len() - 1]
            .rsplit(' ')
            .next()
            .unwrap_or_default();
        let token = matches!(attribute, "src=" | "href=")
            .then(|| Token::parse(&value.replace("&amp;", "&")))
            .flatten();
        match token {
            Some(token) => out.push_str(&escape(&address(&token).unwrap_or_default())),
            None => out.push_str(value),
        }
        out.push('"');
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_back() {
        let path = "img/Схема 1.svg";
        assert_eq!(
            Token::parse(&asset_token(path)),
            Some(Token::Asset {
                path: path.to_owned()
            })
        );
        assert_eq!(
            Token::parse(&lesson_token("a-b", Some("c-х"))),
            Some(Token::Lesson {
                slug: "a-b".to_owned(),
                fragment: Some("c-х".to_owned())
            })
        );
        assert_eq!(Token::parse("https://a.example/"), None);
    }

    #[test]
    fn only_attributes_are_resolved() {
        let html = crate::sanitise(
            "<p title='href=\"asset:t\"'>href=\"asset:x\" <a href='asset:x'>y</a>\
             <img src='asset:a%20b.png' alt='>'></p><a href='lesson:l#c-s'>z</a>",
        );
        let resolved = resolve_tokens(&html, |token| match token {
            Token::Asset { path } => Some(format!("/files/{path}?a=1&b=\"")),
            Token::Lesson { .. } => None,
        });
        assert!(resolved.contains("href=\"asset:x\" <a"), "{resolved}");
        assert!(
            resolved.contains("<a href=\"/files/x?a=1&amp;b=&quot;\""),
            "{resolved}"
        );
        assert!(resolved.contains("src=\"/files/a b.png?"), "{resolved}");
        assert!(resolved.contains("href=\"\""), "{resolved}");
        assert_eq!(resolved.matches("/files/").count(), 2, "{resolved}");
    }
}
