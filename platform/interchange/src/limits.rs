//! How much a package may ask of the machine that reads it.

use crate::InterchangeError;

/// Bounds on a package; passing one is an [`InterchangeError::TooLarge`].
///
/// Everything is held in memory while it is read, so `max_total_bytes` is also (about) the most
/// memory that a read takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of the archive as it lies on disk.
    pub max_package_bytes: u64,
    /// Files and folders.
    pub max_entries: u64,
    /// Of one file, unpacked.
    pub max_file_bytes: u64,
    /// Of all files, unpacked.
    pub max_total_bytes: u64,
    /// Unpacked bytes for each packed byte, of one file of a zip or of a whole `.tar.gz`; the
    /// first mebibyte is free.
    pub max_ratio: u64,
    /// Folders in one another.
    pub max_path_depth: u64,
    /// Of one XML, HTML, Markdown or TOML file; what is larger is left out and reported.
    pub max_document_bytes: u64,
    /// Elements in one another; what is deeper is left out and reported.
    pub max_markup_depth: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_package_bytes: 256 << 20,
            max_entries: 20_000,
            max_file_bytes: 128 << 20,
            max_total_bytes: 512 << 20,
            max_ratio: 200,
            max_path_depth: 32,
            max_document_bytes: 2 << 20,
            max_markup_depth: 128,
        }
    }
}

/// Unpacked bytes that no ratio applies to, so that small files of blanks are not bombs.
const FREE_OF_RATIO: u64 = 1 << 20;

impl Limits {
    /// The most that `packed` bytes may unpack to.
    pub(crate) fn unpacked_bound(&self, packed: u64) -> u64 {
        packed.saturating_mul(self.max_ratio).max(FREE_OF_RATIO)
    }

    pub(crate) fn check(what: &str, value: u64, limit: u64) -> Result<(), InterchangeError> {
        if value > limit {
            return Err(InterchangeError::TooLarge {
                what: what.to_owned(),
                limit,
            });
        }
        Ok(())
    }
}
