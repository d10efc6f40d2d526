//! The engines that `collegium` brings along, for one machine without setup:
//! Postgres from the system's binaries and an S3 server in this process.
//!
//! Everything lies in one data folder, which one process uses at a time:
//!
//! ```text
//! lock                 held while in use; says who holds it
//! s3-credentials.json  made once, readable by its owner only
//! objects/             the object store
//! postgres/            data, socket (run/) and log of the database
//! ```

mod account;
mod error;
mod lock;
mod postgres;
mod s3;

use std::path::{Path, PathBuf};

use self::error::Tried;
use self::lock::FolderLock;

pub use self::error::EmbeddedError;
pub use self::postgres::EmbeddedPostgres;
pub use self::s3::{EmbeddedS3, S3Credentials};

/// Told what is being done, in a few words, before anything that takes time.
pub type Progress<'a> = &'a (dyn Fn(&str) + Send + Sync);

/// All embedded engines of one data folder. Dropped, they stop.
#[derive(Debug)]
pub struct Embedded {
    postgres: EmbeddedPostgres,
    s3: EmbeddedS3,
    folder: PathBuf,
    // The last to go, so that the next process finds the engines stopping at least.
    lock: FolderLock,
}

impl Embedded {
    /// Starts the engines in `folder`, which is made if need be.
    ///
    /// # Errors
    /// When another process uses the folder, or an engine cannot be started.
    pub async fn start(folder: &Path, progress: Progress<'_>) -> Result<Self, EmbeddedError> {
        std::fs::create_dir_all(folder).tried("create", folder)?;
        let folder = folder.canonicalize().tried("find", folder)?;
        let lock = FolderLock::acquire(&folder)?;
        let postgres = EmbeddedPostgres::start_telling(&folder.join("postgres"), progress).await?;
        progress("Starting the object store");
        let credentials = S3Credentials::kept_in(&folder.join("s3-credentials.json"))?;
        let s3 = EmbeddedS3::start(&folder.join("objects"), credentials).await?;
        Ok(Self {
            postgres,
            s3,
            folder,
            lock,
        })
    }

    /// The database.
    #[must_use]
    pub fn postgres(&self) -> &EmbeddedPostgres {
        &self.postgres
    }

    /// The object store.
    #[must_use]
    pub fn s3(&self) -> &EmbeddedS3 {
        &self.s3
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Stops the engines and returns when they have ended.
    pub async fn shutdown(self) {
        let Self {
            postgres, s3, lock, ..
        } = self;
        s3.shutdown().await;
        postgres.shutdown().await;
        drop(lock);
    }
}
