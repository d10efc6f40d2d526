//! What became of everything in a package.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// What was kept, changed and skipped; nothing in a package is lost without an entry here.
///
/// `Display` gives the text for a terminal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Report {
    /// The format that was found, in words (`Open edX OLX`).
    pub format: String,
    /// Taken as it is.
    pub kept: Vec<Entry>,
    /// Taken, but not as it was.
    pub changed: Vec<Entry>,
    /// Left behind.
    pub skipped: Vec<Entry>,
    /// How many of each thing the package holds (`chapter`, `code_block`), by the format's words.
    pub counts: BTreeMap<String, u64>,
}

/// One line of a [`Report`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Entry {
    /// Where in the package.
    pub path: String,
    /// What it is about (`problem "Ohm's law"`).
    pub what: String,
    /// Why it was changed or skipped, or what it became.
    pub why: String,
}

impl Report {
    pub(crate) fn new(format: &str) -> Self {
        Self {
            format: format.to_owned(),
            ..Self::default()
        }
    }

    pub(crate) fn keep(&mut self, path: &str, what: impl Into<String>, why: impl Into<String>) {
        self.kept.push(entry(path, what, why));
    }

    pub(crate) fn change(&mut self, path: &str, what: impl Into<String>, why: impl Into<String>) {
        self.changed.push(entry(path, what, why));
    }

    pub(crate) fn skip(&mut self, path: &str, what: impl Into<String>, why: impl Into<String>) {
        self.skipped.push(entry(path, what, why));
    }

    pub(crate) fn count(&mut self, what: &str, more: u64) {
        *self.counts.entry(what.to_owned()).or_default() += more;
    }

    /// How many of `what` the package holds; 0 when the format does not know the word.
    #[must_use]
    pub fn counted(&self, what: &str) -> u64 {
        self.counts.get(what).copied().unwrap_or(0)
    }
}

fn entry(path: &str, what: impl Into<String>, why: impl Into<String>) -> Entry {
    Entry {
        path: path.to_owned(),
        what: what.into(),
        why: why.into(),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.format)?;
        for (what, n) in &self.counts {
            writeln!(f, "  {n:>6}  {what}")?;
        }
        for (title, entries) in [
            ("Kept", &self.kept),
            ("Changed", &self.changed),
            ("Skipped", &self.skipped),
        ] {
            writeln!(f, "{title}: {}", entries.len())?;
            for e in entries {
                writeln!(f, "  {}: {}: {}", e.path, e.what, e.why)?;
            }
        }
        Ok(())
    }
}
