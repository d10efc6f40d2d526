use collegium_kernel::{Code, Problem};

/// What can go wrong between the product and its engines.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Postgres said no, or could not be reached.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A migration failed.
    #[error("migration: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Redis could not be reached.
    #[error("redis: {0}")]
    Redis(#[from] redis::RedisError),
    /// The object store said no, or could not be reached.
    #[error("object store: {0}")]
    Objects(String),
    /// Stored data is not what this version of the code wrote.
    #[error("stored data: {0}")]
    Corrupt(#[from] serde_json::Error),
    /// A pooler between us and Postgres loses the state of a session.
    #[error(
        "the database connection does not keep session state (a pooler in transaction mode?); \
         Collegium enters a tenant by session state and would serve wrong data, so it does not start. \
         Connect to Postgres itself or to a pooler in session mode."
    )]
    SessionStateLost,
    /// Something that an operator must set right, in a sentence.
    #[error("{0}")]
    Setup(String),
    /// A refusal that the caller may see.
    #[error(transparent)]
    Refused(#[from] Problem),
}

impl StoreError {
    /// The name of the constraint that refused a write, if that is what happened.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Database(sqlx::Error::Database(error)) => error.constraint(),
            _ => None,
        }
    }

    /// Whether it was about a character that Postgres has no way to keep: NUL, in text or JSON.
    fn is_unkeepable_text(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::Database(error)) => error
                .code()
                .is_some_and(|code| matches!(&*code, "22021" | "22P05")),
            _ => false,
        }
    }

    /// Whether trying again later may help.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::Database(error)) => {
                // 57P: the server is starting or stopping; 53: out of connections or memory.
                error
                    .code()
                    .is_some_and(|code| code.starts_with("57P") || code.starts_with("53"))
            }
            Self::Database(error) => matches!(
                error,
                sqlx::Error::Io(_)
                    | sqlx::Error::Tls(_)
                    | sqlx::Error::PoolTimedOut
                    | sqlx::Error::PoolClosed
            ),
            Self::Redis(_) => true,
            _ => false,
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        if let StoreError::Refused(problem) = error {
            return problem;
        }
        if error.is_unavailable() {
            tracing::warn!(%error, "store unavailable");
            return Self::new(Code::Unavailable).with_retry_after(2);
        }
        if error.is_unkeepable_text() {
            return Self::new(Code::MalformedRequest)
                .with_detail("A text has a character that cannot be kept, such as NUL.");
        }
        tracing::error!(%error, "store failed");
        Self::new(Code::Internal)
    }
}
