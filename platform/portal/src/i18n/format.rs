//! Dates, numbers and sizes as each locale writes them.

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::Locale;

const NO_BREAK: char = '\u{a0}';

const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const RU_MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// `5 March 2026`, `5 марта 2026 г.`
#[must_use]
pub fn date(locale: Locale, at: DateTime<Utc>) -> String {
    let months = match locale {
        Locale::En => EN_MONTHS,
        Locale::Ru => RU_MONTHS,
    };
    let month = months[at.month0() as usize % 12];
    let (day, year) = (at.day(), at.year());
    match locale {
        Locale::En => format!("{day} {month} {year}"),
        Locale::Ru => format!("{day}{NO_BREAK}{month} {year}{NO_BREAK}г."),
    }
}

/// The date and the time, in UTC and saying so.
#[must_use]
pub fn date_time(locale: Locale, at: DateTime<Utc>) -> String {
    let date = date(locale, at);
    format!("{date}, {:02}:{:02}{NO_BREAK}UTC", at.hour(), at.minute())
}

/// At most two decimals, thousands grouped: `1,234.5`, `1 234,5`.
#[must_use]
pub fn number(locale: Locale, value: f64) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{:.2}", value.abs());
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let decimals = decimals.trim_end_matches('0');
    let (group, point) = match locale {
        Locale::En => (',', '.'),
        Locale::Ru => (NO_BREAK, ','),
    };
    let mut out = String::with_capacity(text.len() + 8);
    if value < 0.0 && (whole != "0" || !decimals.is_empty()) {
        out.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
    out
}

/// `45%`, `45 %`.
#[must_use]
pub fn percent(locale: Locale, value: f64) -> String {
    let number = number(locale, value);
    match locale {
        Locale::En => format!("{number}%"),
        Locale::Ru => format!("{number}{NO_BREAK}%"),
    }
}

/// `1.2 MB`, `1,2 МБ`; decimal units.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn bytes(locale: Locale, count: u64) -> String {
    let units = match locale {
        Locale::En => ["B", "kB", "MB", "GB", "TB"],
        Locale::Ru => ["Б", "кБ", "МБ", "ГБ", "ТБ"],
    };
    let mut value = count as f64;
    let mut unit = 0;
    while value >= 999.5 && unit + 1 < units.len() {
        value /= 1000.0;
        unit += 1;
    }
    let rounded = if value < 10.0 {
        (value * 10.0).round() / 10.0
    } else {
        value.round()
    };
    format!("{}{NO_BREAK}{}", number(locale, rounded), units[unit])
}

/// A language's name in the reader's language; the code itself if it is not known.
#[must_use]
pub fn language(locale: Locale, code: &str) -> String {
    let base = code
        .split(['-', '_'])
        .next()
        .unwrap_or(code)
        .to_ascii_lowercase();
    let (en, ru) = match base.as_str() {
        "en" => ("English", "английский"),
        "ru" => ("Russian", "русский"),
        "de" => ("German", "немецкий"),
        "fr" => ("French", "французский"),
        "es" => ("Spanish", "испанский"),
        "it" => ("Italian", "итальянский"),
        "pt" => ("Portuguese", "португальский"),
        "zh" => ("Chinese", "китайский"),
        "ja" => ("Japanese", "японский"),
        "ar" => ("Arabic", "арабский"),
        "kk" => ("Kazakh", "казахский"),
        "be" => ("Belarusian", "белорусский"),
        "uk" => ("Ukrainian", "украинский"),
        "tt" => ("Tatar", "татарский"),
        _ => return code.to_owned(),
    };
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Locale::{En, Ru};

    #[test]
    fn dates() {
        let at = DateTime::parse_from_rfc3339("2026-03-05T07:04:00Z")
            .expect("date")
            .to_utc();
        assert_eq!(date(En, at), "5 March 2026");
        assert_eq!(date(Ru, at), "5\u{a0}марта 2026\u{a0}г.");
        assert_eq!(date_time(En, at), "5 March 2026, 07:04\u{a0}UTC");
    }

    #[test]
    fn numbers() {
        for (value, en, ru) in [
            (0.0, "0", "0"),
            (-0.001, "0", "0"),
            (999.0, "999", "999"),
            (1000.0, "1,000", "1\u{a0}000"),
            (-1_234_567.891, "−1,234,567.89", "−1\u{a0}234\u{a0}567,89"),
            (2.5, "2.5", "2,5"),
        ] {
            assert_eq!(number(En, value), en);
            assert_eq!(number(Ru, value), ru);
        }
        assert_eq!(number(En, f64::NAN), "–");
        assert_eq!(percent(Ru, 45.0), "45\u{a0}%");
    }

    #[test]
    fn sizes() {
        assert_eq!(bytes(En, 0), "0\u{a0}B");
        assert_eq!(bytes(En, 1_250_000), "1.3\u{a0}MB");
        assert_eq!(bytes(Ru, 24_000), "24\u{a0}кБ");
        assert_eq!(bytes(En, 999_999), "1\u{a0}MB");
        assert!(bytes(En, u64::MAX).ends_with("TB"));
    }
}
