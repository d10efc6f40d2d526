//! What titles, slugs, languages and paths may look like.

use collegium_kernel::Problem;

/// A line of text: trimmed, not empty, without control characters.
pub(crate) fn line(field: &str, text: &str, longest: usize) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::invalid(field, "This may not be empty."));
    }
    within(field, text, longest)?;
    if text.chars().any(char::is_control) {
        return Err(Problem::invalid(
            field,
            "Control characters are not allowed.",
        ));
    }
    Ok(text.to_owned())
}

/// Text of any number of lines, which may be empty.
pub(crate) fn lines(field: &str, text: &str, longest: usize) -> Result<String, Problem> {
    let text = text.trim();
    within(field, text, longest)?;
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    {
        return Err(Problem::invalid(
            field,
            "Control characters are not allowed.",
        ));
    }
    Ok(text.replace('\r', ""))
}

fn within(field: &str, text: &str, longest: usize) -> Result<(), Problem> {
    if text.chars().count() > longest {
        let message = format!("This is longer than {longest} characters.");
        return Err(Problem::invalid(field, message));
    }
    Ok(())
}

/// The longest slug that the database takes.
pub(crate) const LONGEST_SLUG: usize = 80;

/// A name in addresses: `[a-z0-9-]`, neither beginning nor ending in `-`.
pub(crate) fn slug(field: &str, text: &str) -> Result<String, Problem> {
    if is_slug(text.trim()) {
        return Ok(text.trim().to_owned());
    }
    Err(Problem::invalid(
        field,
        "A slug has 1 to 80 small Latin letters, digits and hyphens, and begins and ends with none of the hyphens.",
    ))
}

/// Whether it could be a slug at all.
pub(crate) fn is_slug(text: &str) -> bool {
    (1..=LONGEST_SLUG).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// The first of `base`, `base-2`, `base-3`, … that is not taken.
pub(crate) fn free_slug(base: &str, taken: impl Fn(&str) -> bool) -> String {
    let base = if is_slug(base) { base } else { "course" };
    if !taken(base) {
        return base.to_owned();
    }
    let base = base[..base.len().min(LONGEST_SLUG - 8)].trim_end_matches('-');
    (2_u32..)
        .map(|n| format!("{base}-{n}"))
        .find(|slug| !taken(slug))
        .unwrap_or_else(|| base.to_owned())
}

/// A language tag by its shape (BCP 47), such as `en`, `ru` or `zh-Hans-CN`.
pub(crate) fn language(field: &str, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let mut parts = text.split('-');
    let first = parts
        .next()
        .is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    let rest =
        parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if first && rest && text.len() <= 35 {
        return Ok(text.to_owned());
    }
    Err(Problem::invalid(
        field,
        "This is not a language tag such as en, ru or pt-BR.",
    ))
}

/// An address elsewhere.
pub(crate) fn web_address(field: &str, text: &str, schemes: &[&str]) -> Result<url::Url, Problem> {
    let text = line(field, text, 2000)?;
    url::Url::parse(&text)
        .ok()
        .filter(|url| schemes.contains(&url.scheme()))
        .filter(|url| url.has_host() && url.username().is_empty() && url.password().is_none())
        .ok_or_else(|| {
            let message = format!("This is not a full {} address.", schemes.join(" or "));
            Problem::invalid(field, message)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_bounded() {
        assert_eq!(line("t", "  a b ", 3).unwrap(), "a b");
        for bad in ["", "  ", "abcd", "a\nb", "a\0b"] {
            assert!(line("t", bad, 3).is_err(), "{bad:?}");
        }
        assert_eq!(lines("t", "a\r\nb", 9).unwrap(), "a\nb");
        assert!(lines("t", "a\u{1b}b", 9).is_err());
        assert_eq!(line("t", "ёёё", 3).unwrap(), "ёёё");
    }

    #[test]
    fn slugs_are_what_the_database_takes() {
        for good in ["a", "a-b", "2", &"a".repeat(80)] {
            assert_eq!(slug("s", good).unwrap(), good);
        }
        for bad in [
            "",
            "-",
            "-a",
            "a-",
            "A",
            "a_b",
            "я",
            "a b",
            "a/b",
            &"a".repeat(81),
        ] {
            assert!(slug("s", bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_taken_slug_gets_a_number() {
        let taken = ["a", "a-2", "course"];
        let free = |base: &str| free_slug(base, |s| taken.contains(&s));
        assert_eq!(free("b"), "b");
        assert_eq!(free("a"), "a-3");
        assert_eq!(free(""), "course-2");
        let long = "x".repeat(80);
        let other = free_slug(&long, |s| s == long);
        assert!(is_slug(&other) && other.ends_with("-2"), "{other}");
    }

    #[test]
    fn languages_have_a_shape() {
        for good in ["en", "und", "pt-BR", "zh-Hans-CN"] {
            assert!(language("l", good).is_ok(), "{good}");
        }
        for bad in ["", "e", "EN", "english", "en-", "en_US", "en-<b>"] {
            assert!(language("l", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_name_a_host_and_no_one() {
        assert!(web_address("u", "https://a.example/x?y#z", &["https"]).is_ok());
        for bad in [
            "http://a.example/",
            "javascript:alert(1)",
            "https://user@a.example/",
            "https://",
            "/x",
            "data:text/html,x",
        ] {
            assert!(web_address("u", bad, &["https"]).is_err(), "{bad}");
        }
    }
}
