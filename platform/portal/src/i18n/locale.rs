use serde::{Deserialize, Serialize};

/// A language that the portal speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    En,
    /// Russian.
    Ru,
}

impl Locale {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];
    /// What is spoken when nobody says anything else.
    pub const FALLBACK: Self = Self::En;

    /// The language code, as in `lang`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
        }
    }

    /// The locale of a language tag, whatever its region: `ru`, `ru-RU`, `RU_ru`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|locale| locale.code().eq_ignore_ascii_case(language))
    }

    /// The person's own choice (their profile's, else their cookie's), then the
    /// tenant's default, then [`Locale::FALLBACK`]. The browser's list is left
    /// out on purpose: a portal speaks its university's language until told
    /// otherwise, and a shared page must not depend on a header.
    #[must_use]
    pub fn negotiate(choices: &[Option<&str>], tenant_default: Option<&str>) -> Self {
        choices
            .iter()
            .copied()
            .chain([tenant_default])
            .flatten()
            .find_map(Self::from_code)
            .unwrap_or(Self::FALLBACK)
    }

    pub(crate) fn index(self) -> usize {
        match self {
            Self::En => 0,
            Self::Ru => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_choice_wins() {
        let negotiate = Locale::negotiate;
        assert_eq!(negotiate(&[Some("ru"), Some("en")], Some("en")), Locale::Ru);
        assert_eq!(negotiate(&[None, Some("en-GB")], Some("ru")), Locale::En);
        assert_eq!(negotiate(&[Some("tlh"), None], Some("ru-RU")), Locale::Ru);
        assert_eq!(negotiate(&[Some("'; --")], Some("")), Locale::En);
        assert_eq!(negotiate(&[], None), Locale::En);
    }

    #[test]
    fn the_index_is_the_place_in_all() {
        for (index, locale) in Locale::ALL.into_iter().enumerate() {
            assert_eq!(locale.index(), index);
        }
    }
}
