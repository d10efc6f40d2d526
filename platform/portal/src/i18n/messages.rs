use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Locale, format};
use crate::PortalError;

/// The messages of every locale, read once from the embedded files.
pub struct Messages {
    catalogues: Vec<Catalogue>,
}

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Messages without variables, ready to be written out.
    fixed: HashMap<String, tera::Value>,
}

macro_rules! files {
    ($locale:literal: $($file:literal)*) => {
        [$(include_str!(concat!("../../locales/", $locale, "/", $file, ".ftl"))),*]
    };
}

fn sources(locale: Locale) -> [&'static str; 7] {
    match locale {
        Locale::En => {
            files!("en": "common" "learning" "auth" "account" "admin" "mail" "developers")
        }
        Locale::Ru => {
            files!("ru": "common" "learning" "auth" "account" "admin" "mail" "developers")
        }
    }
}

/// The ids of the messages in a file: what starts a line and is followed by `=`.
fn ids(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim()))
}

impl Messages {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// When a file is not Fluent or defines a message twice.
    pub fn new() -> Result<Self, PortalError> {
        let catalogues = Locale::ALL.into_iter().map(Catalogue::new);
        Ok(Self {
            catalogues: catalogues.collect::<Result<_, _>>()?,
        })
    }

    /// The message `key` in `locale`, else in English, else the key itself.
    #[must_use]
    pub fn text(&self, locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.find(locale, key, Some(&args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// The shown name of a code that the server may know and the locale files
    /// may not: message `<kind>-<code>`, dots and underscores as hyphens, else
    /// the code itself. `label(locale, "permission", "courses.update")`.
    #[must_use]
    pub fn label(&self, locale: Locale, kind: &str, code: &str) -> String {
        let key = format!("{kind}-{}", code.replace(['.', '_'], "-"));
        self.find(locale, &key, None)
            .unwrap_or_else(|| code.to_owned())
    }

    fn find(&self, locale: Locale, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        [locale, Locale::FALLBACK]
            .into_iter()
            .filter_map(|locale| self.catalogues.get(locale.index()))
            .find_map(|catalogue| catalogue.format(key, args))
    }

    pub(crate) fn fixed(&self, locale: Locale, key: &str) -> Option<tera::Value> {
        self.catalogues.get(locale.index())?.fixed.get(key).cloned()
    }

    pub(crate) fn with_args(&self, locale: Locale, key: &str, args: &FluentArgs<'_>) -> String {
        self.find(locale, key, Some(args))
            .unwrap_or_else(|| key.to_owned())
    }

    #[cfg(test)]
    pub(crate) fn knows(&self, locale: Locale, key: &str) -> bool {
        self.catalogues[locale.index()].bundle.has_message(key)
    }
}

impl Catalogue {
    fn new(locale: Locale) -> Result<Self, PortalError> {
        let fail = |reason: String| PortalError::Messages {
            locale: locale.code(),
            reason,
        };
        let language: LanguageIdentifier = locale
            .code()
            .parse()
            .map_err(|error| fail(format!("{error}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::En => |value, _| number(Locale::En, value),
            Locale::Ru => |value, _| number(Locale::Ru, value),
        }));
        for source in sources(locale) {
            let resource = FluentResource::try_new(source.to_owned())
                .map_err(|(_, errors)| fail(format!("{errors:?}")))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| fail(format!("{errors:?}")))?;
        }
        let mut catalogue = Self {
            bundle,
            fixed: HashMap::new(),
        };
        for key in sources(locale).into_iter().flat_map(ids) {
            if let Some(text) = catalogue.format(key, None) {
                catalogue
                    .fixed
                    .insert(key.to_owned(), tera::Value::from(text));
            }
        }
        Ok(catalogue)
    }

    /// `None` when there is no such message or a variable it needs is missing.
    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::number(locale, number.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn keys(locale: Locale) -> BTreeSet<&'static str> {
        sources(locale).into_iter().flat_map(ids).collect()
    }

    /// Variables that a message uses, `$name`.
    fn variables(locale: Locale) -> BTreeSet<(&'static str, &'static str)> {
        let mut found = BTreeSet::new();
        for source in sources(locale) {
            let mut current = "";
            for line in source.lines() {
                if let Some(id) = ids(line).next() {
                    current = id;
                }
                for part in line.split('$').skip(1) {
                    let end =
                        part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
                    found.insert((current, &part[..end.unwrap_or(part.len())]));
                }
            }
        }
        found
    }

    #[test]
    fn locales_have_the_same_messages_and_variables() {
        assert!(keys(Locale::En).len() > 200);
        assert_eq!(keys(Locale::En), keys(Locale::Ru));
        assert_eq!(variables(Locale::En), variables(Locale::Ru));
    }

    #[test]
    fn russian_counts_as_russians_do() {
        let messages = Messages::new().expect("messages");
        let lessons =
            |count: u32| messages.text(Locale::Ru, "course-lessons", &[("count", count.into())]);
        assert_eq!(lessons(1), "1 урок");
        assert_eq!(lessons(3), "3 урока");
        assert_eq!(lessons(5), "5 уроков");
        assert_eq!(lessons(11), "11 уроков");
        assert_eq!(lessons(21), "21 урок");
        assert_eq!(lessons(1112), "1\u{a0}112 уроков");
        let english =
            |count: u32| messages.text(Locale::En, "course-lessons", &[("count", count.into())]);
        assert_eq!(english(1), "1 lesson");
        assert_eq!(english(1200), "1,200 lessons");
    }

    #[test]
    fn what_is_missing_falls_back() {
        let messages = Messages::new().expect("messages");
        assert_eq!(
            messages.text(Locale::Ru, "no-such-message", &[]),
            "no-such-message"
        );
        assert_eq!(messages.text(Locale::Ru, "", &[]), "");
        assert_eq!(
            messages.text(Locale::En, "course-lessons", &[]),
            "course-lessons"
        );
        assert_eq!(
            messages.label(Locale::En, "permission", "moon.land"),
            "moon.land"
        );
    }
}
