use std::io;
use std::path::{Path, PathBuf};

/// Why an embedded engine could not be started; each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    /// Another process holds the data folder.
    #[error(
        "another collegium ({holder}) is using {dir}: stop it first, or choose another data folder"
    )]
    Busy {
        /// The data folder.
        dir: PathBuf,
        /// What the lock file says of its holder.
        holder: String,
    },

    /// No usable Postgres is installed.
    #[error(
        "Postgres {minimum} or newer was not found on this machine: on Debian or Ubuntu run \
         `apt-get install postgresql`, elsewhere put the folder of `initdb` and `postgres` on the PATH"
    )]
    PostgresMissing {
        /// The oldest version that will do.
        minimum: u32,
    },

    /// The data folder needs a version of Postgres that is not installed.
    #[error(
        "{dir} was made by Postgres {made}, but the installed versions are: {installed}. \
         Install Postgres {made}, or start over with an empty data folder"
    )]
    PostgresVersion {
        /// The folder of the database.
        dir: PathBuf,
        /// The version that made it.
        made: String,
        /// The versions found.
        installed: String,
    },

    /// Postgres refuses to run as root and there is nobody else to run it as.
    #[error(
        "Postgres refuses to run as root, and this system has neither a `postgres` nor a `nobody` user: \
         run collegium as an ordinary user"
    )]
    NoUnprivilegedUser,

    /// The database's folder is another user's.
    #[error(
        "{dir} belongs to the user with id {owner}, not to you: run as that user or as root, \
         or choose another data folder"
    )]
    NotOwner {
        /// The folder of the database.
        dir: PathBuf,
        /// Its owner.
        owner: u32,
    },

    /// The unprivileged user that runs Postgres cannot reach its folder.
    #[error(
        "the user that runs Postgres cannot reach {dir}, because {blocked} is closed to it: \
         choose a data folder outside it"
    )]
    Unreachable {
        /// The folder of the database.
        dir: PathBuf,
        /// The folder on the way that is closed.
        blocked: PathBuf,
    },

    /// A folder for the socket exists and is not safe to use.
    #[error("{dir} must be a folder of this user that nobody else can enter: remove it")]
    UnsafeFolder {
        /// The folder.
        dir: PathBuf,
    },

    /// A program failed.
    #[error("{program} failed: {detail}")]
    Program {
        /// Its name.
        program: &'static str,
        /// What it said.
        detail: String,
    },

    /// Postgres ended while it was starting.
    #[error("Postgres stopped while starting. The end of {log}:\n{tail}")]
    PostgresStopped {
        /// Its log.
        log: PathBuf,
        /// The last lines of it.
        tail: String,
    },

    /// Postgres runs but cannot be used.
    #[error("the embedded Postgres does not answer as it should: {0}")]
    Database(#[from] sqlx::Error),

    /// The kept credentials of the object store cannot be read.
    #[error("{path} does not hold the object store's credentials: remove it to have new ones made")]
    Credentials {
        /// The file.
        path: PathBuf,
    },

    /// The object store could not be started.
    #[error("the embedded object store could not be started: {0}")]
    ObjectStore(String),

    /// The file system refused.
    #[error("cannot {action} {path}: {source}")]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
}

/// Puts what was tried, and on which path, into an I/O error.
pub(super) trait Tried<T> {
    fn tried(self, action: &'static str, path: &Path) -> Result<T, EmbeddedError>;
}

impl<T> Tried<T> for io::Result<T> {
    fn tried(self, action: &'static str, path: &Path) -> Result<T, EmbeddedError> {
        self.map_err(|source| EmbeddedError::Io {
            action,
            path: path.to_owned(),
            source,
        })
    }
}
