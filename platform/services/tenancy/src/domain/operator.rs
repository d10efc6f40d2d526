use chrono::{DateTime, Utc};
use collegium_kernel::{OperatorRole, Problem};
use serde::Serialize;
use uuid::Uuid;

/// Platform staff as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Operator {
    /// Their id.
    pub id: Uuid,
    /// Their address, by which they sign in.
    pub email: String,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: OperatorRole,
    /// Whether they may sign in.
    pub active: bool,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

/// What an operator signs in with.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Their address.
    pub email: String,
    /// Their password.
    pub password: String,
}

/// An operator who has signed in.
#[derive(Debug, Clone)]
pub struct OperatorSession {
    /// Sent as `Authorization: Bearer`; known to nobody but the caller.
    pub token: String,
    /// When it stops being good.
    pub expires_at: DateTime<Utc>,
    /// Who it is.
    pub operator: Operator,
}

/// Refuses passwords that are quickly guessed or slow to hash.
pub fn check_password(password: &str) -> Result<(), Problem> {
    let length = password.chars().count();
    if !(12..=256).contains(&length) {
        return Err(Problem::invalid(
            "password",
            "It must have 12 to 256 characters.",
        ));
    }
    Ok(())
}
