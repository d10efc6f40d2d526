use serde::Serialize;

use super::ApiNav;

/// `/developers/quick-starts`: from nothing to a first answer.
#[derive(Debug, Clone, Serialize)]
pub struct QuickStartsPage {
    /// The way around.
    pub nav: ApiNav,
    /// One for each language that has an SDK.
    pub starts: Vec<QuickStartRow>,
    /// The command that does the same without an SDK.
    pub curl: String,
    /// Whether the person may see the page where keys are made.
    pub may_make_keys: bool,
}

/// The quick start of one language.
#[derive(Debug, Clone, Serialize)]
pub struct QuickStartRow {
    /// The anchor.
    pub id: &'static str,
    /// The language's name.
    pub title: &'static str,
    /// Shell commands.
    pub install: String,
    /// The file that the program is written to.
    pub file: &'static str,
    /// The program.
    pub program: String,
    /// The shell command that runs it.
    pub run: &'static str,
    /// Where the package is.
    pub package_href: String,
}

/// `/developers/events`: webhooks, for those who receive them.
#[derive(Debug, Clone, Serialize)]
pub struct WebhooksGuidePage {
    /// The way around.
    pub nav: ApiNav,
    /// The pauses before each further try, in words.
    pub pauses: Vec<String>,
    /// How signatures are checked.
    pub signatures: Vec<SignatureExample>,
    /// Every type of event.
    pub events: Vec<EventExample>,
}

/// A program that checks a signature.
#[derive(Debug, Clone, Serialize)]
pub struct SignatureExample {
    /// The language's name.
    pub title: &'static str,
    /// The program.
    pub program: String,
}

/// A type of event.
#[derive(Debug, Clone, Serialize)]
pub struct EventExample {
    /// Its name; also the anchor.
    pub name: &'static str,
    /// What it tells.
    pub description: &'static str,
    /// A body as it may look.
    pub example: String,
}

/// `/developers/changes`: what changed in the API.
#[derive(Debug, Clone, Serialize)]
pub struct ApiChangesPage {
    /// The way around.
    pub nav: ApiNav,
    /// Version and what it changed, written by us and escaped, the newest first.
    pub versions: Vec<(String, String)>,
}
