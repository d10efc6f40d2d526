use collegium_kernel::{Code, Problem};
use collegium_store::StoreError;

/// What can go wrong with notifications.
#[derive(Debug, thiserror::Error)]
pub enum NotificationsError {
    /// Postgres or stored data.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A refusal that the caller may see.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// The HTTP client could not be made.
    #[error("HTTP client: {0}")]
    Client(#[from] reqwest::Error),
    /// An endpoint's secret was sealed by another key.
    #[error("the master key does not open the secret of webhook {0}")]
    Sealed(uuid::Uuid),
}

/// The result of a use-case.
pub type Result<T> = std::result::Result<T, NotificationsError>;

impl NotificationsError {
    /// "There is no such thing here."
    #[must_use]
    pub const fn not_found() -> Self {
        Self::Refused(Problem::not_found())
    }
}

impl From<sqlx::Error> for NotificationsError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<serde_json::Error> for NotificationsError {
    fn from(error: serde_json::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<NotificationsError> for Problem {
    fn from(error: NotificationsError) -> Self {
        match error {
            NotificationsError::Store(error) => error.into(),
            NotificationsError::Refused(problem) => problem,
            other => {
                tracing::error!(error = %other, "notifications failed");
                Self::new(Code::Internal)
            }
        }
    }
}
