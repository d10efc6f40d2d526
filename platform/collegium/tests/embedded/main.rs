//! The embedded engines, for real: Postgres as a process, S3 by Amazon's client.

// Clippy counts helper functions of a test binary as ordinary code.
#![allow(clippy::unwrap_used)]

mod folder;
mod postgres;
mod s3;

use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

/// A folder that the user whom root runs Postgres as can reach.
fn folder() -> TempDir {
    let dir = tempfile::Builder::new()
        .prefix("collegium-")
        .tempdir()
        .unwrap();
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o711)).unwrap();
    dir
}
