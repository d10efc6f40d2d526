//! Small things done to text: slugs, names of languages, percent-encoding, the few sentences that
//! an import writes into a course.

use std::collections::HashSet;

const LONGEST_SLUG: usize = 60;

/// `[a-z0-9-]`, at most 60 long; Cyrillic is transliterated. May be empty.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if let Some(latin) = cyrillic(c) {
            slug.push_str(latin);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST_SLUG {
            break;
        }
    }
    slug.truncate(LONGEST_SLUG);
    slug.trim_matches('-').to_owned()
}

fn cyrillic(c: char) -> Option<&'static str> {
    const LATIN: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];
    if c == 'ё' {
        return Some("e");
    }
    let index = u32::from(c).checked_sub(u32::from('а'))?;
    LATIN.get(usize::try_from(index).ok()?).copied()
}

/// Slugs given out so far, so that the next is different.
#[derive(Debug, Default)]
pub(crate) struct Slugs(HashSet<String>);

impl Slugs {
    /// The slug of the first of `candidates` that has one, made unique; `fallback` if none has.
    pub(crate) fn unique(&mut self, candidates: &[&str], fallback: &str) -> String {
        let base = candidates
            .iter()
            .map(|text| slug(text))
            .find(|slug| !slug.is_empty())
            .unwrap_or_else(|| fallback.to_owned());
        let mut unique = base.clone();
        let mut n = 2;
        while !self.0.insert(unique.clone()) {
            unique = format!("{base}-{n}");
            n += 1;
        }
        unique
    }
}

/// The id of the choice at `index`: `a`, `b`, … `z`, `c27`, …
pub(crate) fn choice_id(index: usize) -> String {
    match u8::try_from(index) {
        Ok(i) if i < 26 => char::from(b'a' + i).to_string(),
        _ => format!("c{}", index + 1),
    }
}

/// A BCP 47 tag as far as its shape tells, or `und`.
pub(crate) fn language(tag: Option<&str>) -> String {
    let tag = tag.unwrap_or_default().trim().replace('_', "-");
    let sound = tag.len() <= 35
        && tag
            .split('-')
            .all(|p| (1..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()))
        && tag
            .chars()
            .take_while(|c| *c != '-')
            .all(|c| c.is_ascii_alphabetic());
    if sound && tag.split('-').next().is_some_and(|p| p.len() >= 2) {
        tag
    } else {
        "und".to_owned()
    }
}

/// `value` with a blank one made `None`.
pub(crate) fn filled(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|v| !v.is_empty())
}

/// For HTML text and quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// Percent-encodes everything but unreserved characters and `/`.
pub(crate) fn percent_encode(path: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// `None` when what comes out is not UTF-8; a `%` that encodes nothing stands for itself.
pub(crate) fn percent_decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = bytes
            .get(i + 1..i + 3)
            .and_then(|h| std::str::from_utf8(h).ok());
        match (bytes[i], hex.and_then(|h| u8::from_str_radix(h, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                i += 3;
            }
            (byte, _) => {
                out.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

/// The sentences that an import writes into a course, in the course's language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrases {
    russian: bool,
}

impl Phrases {
    pub(crate) fn of(language: &str) -> Self {
        Self {
            russian: language.split('-').next() == Some("ru"),
        }
    }

    fn pick(self, english: &'static str, russian: &'static str) -> &'static str {
        if self.russian { russian } else { english }
    }

    pub(crate) fn absent_file(self, path: &str) -> String {
        let words = self.pick(
            "This file is not in the package",
            "Этого файла нет в пакете",
        );
        format!("[{words}: {path}]")
    }

    pub(crate) fn introduction(self) -> &'static str {
        self.pick("Introduction", "Введение")
    }

    pub(crate) fn afterword(self) -> &'static str {
        self.pick("Appendix", "Приложения")
    }

    pub(crate) fn contents(self) -> &'static str {
        self.pick("Contents", "Содержание")
    }

    pub(crate) fn page(self) -> &'static str {
        self.pick("Page", "Страница")
    }

    pub(crate) fn quiz(self) -> &'static str {
        self.pick("Quiz", "Тест")
    }

    pub(crate) fn video(self) -> &'static str {
        self.pick("Video", "Видео")
    }

    pub(crate) fn textbooks(self) -> &'static str {
        self.pick("Textbooks", "Учебники")
    }

    pub(crate) fn nothing_imported(self) -> &'static str {
        self.pick(
            "Nothing in this lesson could be imported. In the original course it holds:",
            "Из этого урока ничего не удалось перенести. В исходном курсе в нём:",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_and_unique() {
        assert_eq!(slug("Что такое «владение»?"), "chto-takoe-vladenie");
        assert_eq!(slug("  -- "), "");
        let mut slugs = Slugs::default();
        assert_eq!(slugs.unique(&["A b"], "x"), "a-b");
        assert_eq!(slugs.unique(&["a/B"], "x"), "a-b-2");
        assert_eq!(slugs.unique(&["日本"], "x"), "x");
    }

    #[test]
    fn languages_have_a_shape() {
        assert_eq!(language(Some("ru-RU")), "ru-RU");
        assert_eq!(language(Some("zh_CN")), "zh-CN");
        for bad in ["", "x", "en-", "<b>", "1234", "englishlanguage"] {
            assert_eq!(language(Some(bad)), "und", "{bad}");
        }
    }

    #[test]
    fn percent_encoding_comes_back() {
        let path = "img/Снимок 100%.png";
        assert_eq!(percent_decode(&percent_encode(path)).as_deref(), Some(path));
        assert_eq!(percent_decode("100%"), Some("100%".to_owned()));
        assert_eq!(percent_decode("%ff"), None);
    }
}
