//! What can go wrong in reading a package.

use std::path::PathBuf;

/// Why a package could not be read at all. What can be read around is in the
/// [`Report`](crate::Report) instead.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InterchangeError {
    /// The path itself cannot be read.
    #[error("cannot read {path}: {source}")]
    Io {
        /// As given by the caller.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Neither Open edX OLX nor a Markdown course.
    #[error("not a course in a known format: {0}")]
    UnknownFormat(String),
    /// The archive is damaged, or of a kind that is not read.
    #[error("the archive cannot be read: {0}")]
    BadArchive(String),
    /// A name in the archive would leave the folder it is unpacked to.
    #[error("unsafe name in the package: {0:?}")]
    UnsafePath(String),
    /// A symbolic or hard link, or a device.
    #[error("the package holds a link or a special file: {0:?}")]
    SpecialFile(String),
    /// More than the [`Limits`](crate::Limits) allow.
    #[error("the package is too large: {what} (limit {limit})")]
    TooLarge {
        /// What there is too much of, and where.
        what: String,
        /// The limit it passed.
        limit: u64,
    },
    /// A file without which there is no course is damaged.
    #[error("{path}: {reason}")]
    BadDocument {
        /// Inside the package.
        path: String,
        /// In words for the author of the package.
        reason: String,
    },
    /// The package is sound, but there is nothing in it to learn.
    #[error("the course has no lessons that can be imported")]
    Empty,
}
