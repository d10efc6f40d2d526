use std::fmt;

use chrono::{DateTime, Utc};
use collegium_interchange::{Entry, Report};
use poem_openapi::Object;
use uuid::Uuid;

/// A file of a course.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
pub struct CourseFile {
    /// The file's id.
    pub id: Uuid,
    /// Its path in the course, such as `images/plan.svg`; pages name it `asset:images/plan.svg`.
    pub path: String,
    /// Its media type.
    pub content_type: String,
    /// Its size, in bytes.
    pub bytes: i64,
    /// Hash of its content, in hexadecimal.
    pub sha256: String,
    /// Its address on the portal.
    pub url: String,
    /// When it came.
    pub created_at: DateTime<Utc>,
}

/// A course that was imported.
#[derive(Debug, Clone, serde::Serialize, Object)]
pub struct ImportedCourse {
    /// The new course.
    pub course_id: Uuid,
    /// Its name in the portal's addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What became of everything in the package.
    pub report: ImportReport,
}

/// What was kept, changed and skipped.
#[derive(Debug, Clone, serde::Serialize, Object)]
pub struct ImportReport {
    /// The format that was found, in words.
    pub format: String,
    /// How many of each thing the package holds, by the format's words.
    pub counts: std::collections::BTreeMap<String, u64>,
    /// Taken as it is.
    pub kept: Vec<ImportEntry>,
    /// Taken, but not as it was.
    pub changed: Vec<ImportEntry>,
    /// Left behind.
    pub skipped: Vec<ImportEntry>,
}

/// One line of a report.
#[derive(Debug, Clone, serde::Serialize, Object)]
pub struct ImportEntry {
    /// Where in the package.
    pub path: String,
    /// What it is about.
    pub what: String,
    /// Why it was changed or skipped, or what it became.
    pub why: String,
}

impl fmt::Display for ImportReport {
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
            for entry in entries {
                writeln!(f, "  {}: {}: {}", entry.path, entry.what, entry.why)?;
            }
        }
        Ok(())
    }
}

impl From<Report> for ImportReport {
    fn from(report: Report) -> Self {
        let entries = |entries: Vec<Entry>| entries.into_iter().map(ImportEntry::from).collect();
        Self {
            format: report.format,
            counts: report.counts,
            kept: entries(report.kept),
            changed: entries(report.changed),
            skipped: entries(report.skipped),
        }
    }
}

impl From<Entry> for ImportEntry {
    fn from(entry: Entry) -> Self {
        Self {
            path: entry.path,
            what: entry.what,
            why: entry.why,
        }
    }
}
