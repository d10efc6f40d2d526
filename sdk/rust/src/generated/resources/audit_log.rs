//! Generated from the API's document; not to be edited.

use reqwest::Method;
use serde::Serialize;

use super::super::types::AuditEntry;
use crate::{
    Client,
    request::{Call, Pages},
};

/// What `audit_log.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AuditLogListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AuditLogListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// `client.audit_log()`.
#[derive(Debug, Clone, Copy)]
pub struct AuditLogResource<'a>(&'a Client);

impl AuditLogResource<'_> {
    /// List the audit log.
    ///
    /// Who did what to what, when and from where; the newest first. Nobody can change it.
    ///
    /// Needs the permission `audit.read`.
    pub fn list(&self, query: &AuditLogListQuery) -> Pages<AuditEntry> {
        let call = Call::new("audit_log.list", Method::GET, "/audit-log".to_owned()).query(query);
        Pages::new(self.0, call)
    }
}

impl Client {
    /// What there is about audit log.
    #[must_use]
    pub fn audit_log(&self) -> AuditLogResource<'_> {
        AuditLogResource(self)
    }
}
