use collegium_kernel::{Code, Problem};
use collegium_store::StoreError;

/// What can go wrong with people and policy.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// Postgres, S3 or stored data.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A refusal that the caller may see.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// Casbin could not read the policy or decide.
    #[error("policy: {0}")]
    Policy(#[from] casbin::Error),
    /// A password could not be hashed.
    #[error("password hashing: {0}")]
    Hash(argon2::password_hash::Error),
    /// Something that was sealed cannot be opened with this installation's key.
    #[error("the master key does not open {0}")]
    Sealed(&'static str),
    /// A letter could not be made or handed over.
    #[error("mail: {0}")]
    Mail(String),
    /// Work in another thread did not come to its end.
    #[error("background work: {0}")]
    Background(#[from] tokio::task::JoinError),
    /// A fault of ours that has no better name.
    #[error("{0}")]
    Fault(&'static str),
}

/// The result of a use-case.
pub type Result<T> = std::result::Result<T, IdentityError>;

impl IdentityError {
    /// A refusal that says no more than its code.
    #[must_use]
    pub const fn refused(code: Code) -> Self {
        Self::Refused(Problem::new(code))
    }

    /// "There is no such thing here."
    #[must_use]
    pub const fn not_found() -> Self {
        Self::Refused(Problem::not_found())
    }

    /// The code that the caller is told, if it is a refusal.
    #[must_use]
    pub const fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            _ => None,
        }
    }
}

impl From<argon2::password_hash::Error> for IdentityError {
    fn from(error: argon2::password_hash::Error) -> Self {
        Self::Hash(error)
    }
}

impl From<sqlx::Error> for IdentityError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<serde_json::Error> for IdentityError {
    fn from(error: serde_json::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<IdentityError> for Problem {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::Store(error) => error.into(),
            IdentityError::Refused(problem) => problem,
            other => {
                tracing::error!(error = %other, "identity failed");
                Self::new(Code::Internal)
            }
        }
    }
}
