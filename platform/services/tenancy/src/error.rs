use collegium_kernel::{Code, Problem};
use collegium_store::StoreError;

/// What can go wrong in the catalogue.
#[derive(Debug, thiserror::Error)]
pub enum TenancyError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A refusal that the caller may see.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// An archive that cannot be imported, in a sentence for whoever brought it.
    #[error("the archive cannot be imported: {0}")]
    Archive(String),
    /// A file on this machine could not be read or written.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    /// The name server did not answer.
    #[error("name server: {0}")]
    Dns(String),
    /// A task of our own ended badly.
    #[error("task: {0}")]
    Task(#[from] tokio::task::JoinError),
    /// A password could not be hashed.
    #[error("password hash: {0}")]
    Hash(String),
}

impl TenancyError {
    /// Whether doing the same again can have another outcome.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        match self {
            Self::Archive(_) => true,
            Self::Refused(problem) => problem.code.status() < 500,
            _ => false,
        }
    }
}

impl From<sqlx::Error> for TenancyError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<TenancyError> for Problem {
    fn from(error: TenancyError) -> Self {
        match error {
            TenancyError::Store(error) => error.into(),
            TenancyError::Refused(problem) => problem,
            TenancyError::Archive(sentence) => Self::invalid("archive", sentence),
            TenancyError::Dns(cause) => {
                tracing::warn!(cause, "name server");
                Self::new(Code::Unavailable)
                    .with_detail("The name server does not answer; try again later.")
                    .with_retry_after(30)
            }
            error => {
                tracing::error!(%error, "tenancy failed");
                Self::new(Code::Internal)
            }
        }
    }
}
