use std::str::FromStr;

/// A part of a tenant's API that a plan may leave out: all operations of one tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Feature {
    /// Telling other programs what happened.
    Webhooks,
    /// Reading by queries.
    Graphql,
    /// Who did what.
    AuditLog,
}

impl Feature {
    /// Every feature, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[Self::Webhooks, Self::Graphql, Self::AuditLog];

    /// The text in the database, on the wire and in `x-feature`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Webhooks => "webhooks",
            Self::Graphql => "graphql",
            Self::AuditLog => "audit_log",
        }
    }

    /// The tag of its operations.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Webhooks => "Webhooks",
            Self::Graphql => "GraphQL",
            Self::AuditLog => "Audit log",
        }
    }

    /// The feature that a tag's operations belong to; none if every plan has them.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|feature| feature.tag() == tag)
    }
}

impl FromStr for Feature {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().find(|feature| feature.as_str() == text);
        found
            .copied()
            .ok_or_else(|| format!("no feature is called {text:?}"))
    }
}

/// What a tenant has paid for. `None` is without limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Such as `campus`.
    pub id: String,
    /// People who are not erased.
    pub max_users: Option<i64>,
    /// Courses that are not archived.
    pub max_courses: Option<i64>,
    /// Bytes of stored files.
    pub max_storage_bytes: Option<i64>,
    /// Requests a minute of one principal in the read class.
    pub requests_per_minute: u32,
    /// The parts of the API that may be left out and are not.
    pub features: Vec<Feature>,
}

impl Plan {
    /// Whether a part of the API is in it.
    #[must_use]
    pub fn has(&self, feature: Feature) -> bool {
        self.features.contains(&feature)
    }
}
