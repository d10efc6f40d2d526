use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// Long work on a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OperationKind {
    /// Make its schema, set it up, open it.
    Provision,
    /// Make it as a copy of another.
    Clone,
    /// Pack it into an archive.
    Export,
    /// Make it from an archive.
    Import,
    /// Destroy it.
    Delete,
}

/// One idempotent part of an operation. After `kill -9` the work goes on at the part
/// that was not noted as done, which may then be done a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Schema and role.
    Schema,
    /// Rows of the tenant that is cloned.
    CopyRows,
    /// Files of the tenant that is cloned.
    CopyObjects,
    /// Files and rows out of an archive.
    Load,
    /// The archive's schema brought up to this build's.
    Upgrade,
    /// What the services set up in a new tenant.
    SetUp,
    /// Open it.
    Activate,
    /// Throw the uploaded archive away.
    DropArchive,
    /// Write the archive.
    Pack,
    /// Schema and role gone.
    DropSchema,
    /// Files gone.
    DropObjects,
    /// Keys in Redis gone.
    DropKeys,
    /// What the catalogue knows gone, but for the row that says so.
    Bury,
}

impl OperationKind {
    /// Its steps in order; an operation's `step` counts those that are done.
    #[must_use]
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::Provision => &[Step::Schema, Step::SetUp, Step::Activate],
            Self::Clone => &[
                Step::Schema,
                Step::CopyRows,
                Step::CopyObjects,
                Step::SetUp,
                Step::Activate,
            ],
            Self::Export => &[Step::Pack],
            Self::Import => &[
                Step::Schema,
                Step::Load,
                Step::Upgrade,
                Step::SetUp,
                Step::Activate,
                Step::DropArchive,
            ],
            Self::Delete => &[
                Step::DropSchema,
                Step::DropObjects,
                Step::DropKeys,
                Step::Bury,
            ],
        }
    }

    /// The text in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Provision => "provision",
            Self::Clone => "clone",
            Self::Export => "export",
            Self::Import => "import",
            Self::Delete => "delete",
        }
    }
}

impl FromStr for OperationKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [
            Self::Provision,
            Self::Clone,
            Self::Export,
            Self::Import,
            Self::Delete,
        ]
        .into_iter()
        .find(|kind| kind.as_str() == text)
        .ok_or_else(|| format!("no operation is called {text:?}"))
    }
}

/// How an operation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OperationStatus {
    /// Under way, or waiting for somebody to go on with it.
    Running,
    /// Done.
    Done,
    /// Given up, or called off.
    Failed,
}

impl OperationStatus {
    /// The text in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

impl FromStr for OperationStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Self::Running, Self::Done, Self::Failed]
            .into_iter()
            .find(|status| status.as_str() == text)
            .ok_or_else(|| format!("no status of an operation is called {text:?}"))
    }
}

/// Long work on a tenant and how it stands.
#[derive(Debug, Clone, Serialize)]
pub struct Operation {
    /// Its id.
    pub id: Uuid,
    /// The tenant it works on.
    pub tenant_id: Uuid,
    /// What it does.
    pub kind: OperationKind,
    /// How it stands.
    pub status: OperationStatus,
    /// Steps that are done.
    pub step: i32,
    /// What the work needs; may hold secrets, so it is not shown.
    #[serde(skip)]
    pub input: Value,
    /// What came of it.
    pub result: Option<Value>,
    /// Why it stands still.
    pub error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it last moved.
    pub updated_at: DateTime<Utc>,
}

impl Operation {
    /// How many steps it has.
    #[must_use]
    pub const fn steps(&self) -> usize {
        self.kind.steps().len()
    }

    /// Whether the step to do next is the last.
    #[must_use]
    pub fn next_step_is_last(&self) -> bool {
        usize::try_from(self.step).is_ok_and(|done| done + 1 == self.steps())
    }

    /// The step to do next; none after the last.
    #[must_use]
    pub fn next_step(&self) -> Option<Step> {
        let done = usize::try_from(self.step).ok()?;
        self.kind.steps().get(done).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back() {
        for kind in [
            OperationKind::Provision,
            OperationKind::Clone,
            OperationKind::Export,
            OperationKind::Import,
            OperationKind::Delete,
        ] {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert!("x".parse::<OperationStatus>().is_err());
    }

    #[test]
    fn nothing_opens_before_it_is_whole() {
        for kind in [
            OperationKind::Provision,
            OperationKind::Clone,
            OperationKind::Import,
        ] {
            let steps = kind.steps();
            let opens = steps.iter().position(|s| *s == Step::Activate).unwrap();
            for before in [
                Step::Schema,
                Step::SetUp,
                Step::CopyRows,
                Step::Load,
                Step::Upgrade,
            ] {
                let at = steps.iter().position(|s| *s == before);
                assert!(at.is_none_or(|at| at < opens), "{kind:?} {before:?}");
            }
        }
    }
}
