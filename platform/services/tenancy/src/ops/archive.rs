//! A tenant as a file: `tar` compressed by `zstd`.
//!
//! `manifest.json` comes first and says what follows; then each table's rows as CSV in
//! `tables/<name>.csv`; then `objects.json`, the names of the files, which themselves
//! are `objects/<number>`; last `checksums.json`, the SHA-256 of everything before it.
//! Names of ours only, so that no name in a foreign archive means anything to a file
//! system, and entries of one plain kind only.

mod read;
mod write;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(super) use read::read;
pub(super) use write::Writer;

/// What `format` says in a manifest.
pub(super) const FORMAT: &str = "collegium-tenant";
/// The version of the format that this build writes and reads.
pub(super) const FORMAT_VERSION: u32 = 1;
const MANIFEST: &str = "manifest.json";
const OBJECTS: &str = "objects.json";
const CHECKSUMS: &str = "checksums.json";

/// What an archive says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) format: String,
    pub(super) format_version: u32,
    pub(super) schema_version: i64,
    pub(super) exported_at: DateTime<Utc>,
    pub(super) tenant: ArchivedTenant,
    pub(super) tables: Vec<ArchivedTable>,
    /// Tables whose rows stay behind, for whoever wonders.
    pub(super) left_out: Vec<String>,
}

/// What the catalogue said of the tenant.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArchivedTenant {
    pub(super) id: Uuid,
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) locale: String,
    pub(super) plan_id: String,
}

/// One table and the columns in its CSV.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArchivedTable {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
}

/// Path in the archive → SHA-256 in hexadecimal digits.
type Checksums = BTreeMap<String, String>;

/// What an archive was found to hold.
#[derive(Debug)]
pub(super) struct Contents {
    pub(super) manifest: Manifest,
    /// Names of the files; the n-th is `objects/<n>`.
    pub(super) objects: Vec<String>,
    /// Bytes of all that is in it.
    pub(super) bytes: u64,
}

/// Where `read` puts a table's rows.
pub(super) fn table_file(name: &str) -> String {
    format!("tables/{name}.csv")
}

/// Where `read` puts the n-th file.
pub(super) fn object_file(number: usize) -> String {
    format!("objects/{number}")
}
