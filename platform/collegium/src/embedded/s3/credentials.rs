use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use collegium_kernel::random_bytes;
use serde::{Deserialize, Serialize};

use crate::embedded::error::{EmbeddedError, Tried};

/// What a client of the embedded object store signs its requests with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct S3Credentials {
    /// The public half.
    pub access_key: String,
    /// The secret half.
    pub secret_key: String,
}

impl fmt::Debug for S3Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3Credentials")
            .field("access_key", &self.access_key)
            .finish_non_exhaustive()
    }
}

impl S3Credentials {
    /// Those kept in `path`, made and kept there the first time.
    ///
    /// # Errors
    /// When the file cannot be read or written, or holds something else.
    pub fn kept_in(path: &Path) -> Result<Self, EmbeddedError> {
        match fs::read(path) {
            Ok(text) => serde_json::from_slice(&text).map_err(|_| EmbeddedError::Credentials {
                path: path.to_owned(),
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let made = Self::random();
                made.keep(path).tried("write", path)?;
                Ok(made)
            }
            Err(error) => Err(error).tried("read", path),
        }
    }

    fn random() -> Self {
        Self {
            access_key: hex::encode(random_bytes::<10>()),
            secret_key: hex::encode(random_bytes::<32>()),
        }
    }

    /// Written aside and moved, so that an interruption leaves no half of a file.
    fn keep(&self, path: &Path) -> std::io::Result<()> {
        let aside = path.with_extension("new");
        if let Err(error) = fs::remove_file(&aside)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            return Err(error);
        }
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&aside)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(&aside, path)
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn made_once_kept_private_and_not_shown() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("s3.json");
        let made = S3Credentials::kept_in(&path).unwrap();
        assert_eq!(S3Credentials::kept_in(&path).unwrap(), made);
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(!format!("{made:?}").contains(&made.secret_key));
        assert_ne!(S3Credentials::random(), made);
    }

    #[test]
    fn a_damaged_file_is_reported_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("s3.json");
        fs::write(&path, "{").unwrap();
        let error = S3Credentials::kept_in(&path).unwrap_err();
        assert!(matches!(error, EmbeddedError::Credentials { .. }));
        assert_eq!(fs::read_to_string(&path).unwrap(), "{");
    }
}
