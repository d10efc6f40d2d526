use std::collections::BTreeMap;

use serde::Serialize;

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Lessons done.
    pub done: u32,
    /// Lessons in all.
    pub total: u32,
    /// Whole percent, rounded down so that 100 means everything.
    pub percent: u8,
}

impl Progress {
    /// `done` of `total`; more than everything counts as everything.
    #[must_use]
    pub fn new(done: u32, total: u32) -> Self {
        let done = done.min(total);
        let percent = (u64::from(done) * 100)
            .checked_div(u64::from(total))
            .and_then(|value| u8::try_from(value).ok())
            .unwrap_or(0);
        Self {
            done,
            total,
            percent,
        }
    }
}

/// A course's picture, or the pattern drawn in its place.
#[derive(Debug, Clone, Serialize)]
pub struct Cover {
    /// Address of the picture.
    pub image: Option<String>,
    /// Which of the drawn patterns, `0..Cover::PATTERNS`.
    pub pattern: u8,
    /// Which of the theme's tones, `0..Cover::TONES`.
    pub tone: u8,
}

impl Cover {
    /// How many patterns `assets/patterns.svg` holds.
    pub const PATTERNS: u8 = 6;
    /// How many tones `portal.css` knows.
    pub const TONES: u8 = 4;

    /// The cover of the course with this slug: its picture if it has one, and a
    /// pattern that stays the same for the same slug.
    #[must_use]
    pub fn new(image: Option<String>, slug: &str) -> Self {
        let hash = slug.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let mixed = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
        let [first, second, ..] = (mixed ^ (mixed >> 13))
            .wrapping_mul(0xc2b2_ae35)
            .to_be_bytes();
        Self {
            image,
            pattern: first % Self::PATTERNS,
            tone: second % Self::TONES,
        }
    }
}

/// What was wrong with a submitted form: field name to message, both shown to
/// the person; the message is already in their language.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct FormErrors(BTreeMap<String, String>);

impl FormErrors {
    /// The key of a message about the form as a whole.
    pub const FORM: &'static str = "form";

    /// Adds a message about `field`; the first one about a field stays.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.entry(field.into()).or_insert_with(|| message.into());
    }

    /// The same with one message more.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.add(field, message);
        self
    }

    /// True when nothing was wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_rounds_down_and_survives_odd_numbers() {
        assert_eq!(Progress::new(2, 3).percent, 66);
        assert_eq!(Progress::new(0, 0).percent, 0);
        assert_eq!(Progress::new(9, 3).percent, 100);
        assert_eq!(Progress::new(u32::MAX, u32::MAX).percent, 100);
    }

    #[test]
    fn a_slug_keeps_its_pattern() {
        let one = Cover::new(None, "linear-algebra");
        let two = Cover::new(None, "linear-algebra");
        assert_eq!((one.pattern, one.tone), (two.pattern, two.tone));
        assert!(one.pattern < Cover::PATTERNS && one.tone < Cover::TONES);
    }

    #[test]
    fn covers_differ_from_course_to_course() {
        let kinds: std::collections::BTreeSet<_> = (0..200)
            .map(|number| Cover::new(None, &format!("course-{number}")))
            .map(|cover| (cover.pattern, cover.tone))
            .collect();
        assert_eq!(
            kinds.len(),
            usize::from(Cover::PATTERNS) * usize::from(Cover::TONES)
        );
    }

    #[test]
    fn the_first_message_about_a_field_stays() {
        let errors = FormErrors::default().with("email", "a").with("email", "b");
        assert_eq!(errors.0.get("email").map(String::as_str), Some("a"));
    }
}
