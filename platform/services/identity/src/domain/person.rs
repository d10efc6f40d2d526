use std::{fmt, str::FromStr};

use collegium_kernel::Problem;

/// The longest address that mail can go to.
const MAX_EMAIL: usize = 254;
/// Characters in a name.
const MAX_NAME: usize = 100;

/// An e-mail address that mail can be sent to, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// Reads what a person typed.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        let odd = |c: char| c.is_whitespace() || is_invisible(c) || "\"<>()[],;:\\".contains(c);
        let dotted = text
            .rsplit_once('@')
            .is_some_and(|(_, domain)| domain.contains('.') || domain == "localhost");
        let good = text.len() <= MAX_EMAIL
            && !text.contains(odd)
            && dotted
            && lettre::Address::from_str(text).is_ok();
        if good {
            Ok(Self(text.to_lowercase()))
        } else {
            Err(Problem::invalid("email", "This is not an e-mail address."))
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    pub(crate) fn local_part(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person's name as they write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// Reads what a person typed.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        line("name", text, MAX_NAME).map(Self)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A language tag such as `ru` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale(String);

impl Locale {
    /// Reads a tag.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or_default();
        let good = (2..=3).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_alphabetic())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            })
            && text.len() <= 35;
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(Problem::invalid(
                "locale",
                "This is not a language tag such as en or pt-BR.",
            ))
        }
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a time zone such as `Europe/Berlin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeZone(String);

impl TimeZone {
    /// Reads a name. Whether such a zone exists is for whoever shows times to know.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        let good = (1..=64).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(&b));
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(Problem::invalid(
                "time_zone",
                "This is not the name of a time zone such as Europe/Berlin.",
            ))
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A single line of text for people: trimmed, not empty, without invisible characters.
pub(crate) fn line(field: &'static str, text: &str, max: usize) -> Result<String, Problem> {
    let text = text.trim();
    let length = text.chars().count();
    if length == 0 {
        return Err(Problem::invalid(field, "This must not be empty."));
    }
    if length > max {
        return Err(Problem::invalid(
            field,
            format!("This must not be longer than {max} characters."),
        ));
    }
    if text.contains(is_invisible) {
        return Err(Problem::invalid(
            field,
            "This holds characters that cannot be seen.",
        ));
    }
    Ok(text.to_owned())
}

/// Control characters, and those that reorder the text around them and so forge names.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_trimmed_lowered_and_checked() {
        assert_eq!(
            Email::parse(" Ada@Example.ORG ").unwrap().as_str(),
            "ada@example.org"
        );
        assert_eq!(
            Email::parse("a@b.example.org").unwrap().domain(),
            "b.example.org"
        );
        let long = format!("{}@example.org", "a".repeat(300));
        for bad in [
            "",
            "ada",
            "ada@",
            "@example.org",
            "ada@example",
            "a b@example.org",
            "ada@example.org\r\nBcc: eve@example.org",
            "\"a\"@example.org",
            "Ada <ada@example.org>",
            "a@b@example.org",
            "ada@[127.0.0.1]",
            "ada@exa\u{202e}mple.org",
            &long,
        ] {
            assert!(Email::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn names_keep_every_script_and_refuse_the_invisible() {
        assert_eq!(
            PersonName::parse("  Ада Лавлейс ").unwrap().as_str(),
            "Ада Лавлейс"
        );
        for bad in ["", "  ", "a\nb", "admin\u{202e}gnp", "\0", &"x".repeat(101)] {
            assert!(PersonName::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn tags_and_zones_look_like_themselves() {
        assert!(Locale::parse("pt-BR").is_ok() && Locale::parse("ru").is_ok());
        assert!(Locale::parse("english").is_err() && Locale::parse("en-").is_err());
        assert!(TimeZone::parse("Europe/Berlin").is_ok() && TimeZone::parse("../etc").is_err());
    }
}
