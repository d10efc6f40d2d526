use chrono::{DateTime, Utc};
use collegium_kernel::{random_bytes, random_token};
use uuid::Uuid;

/// Every key begins so; secret scanners look for it.
pub(crate) const KEY_PREFIX: &str = "clg_";

/// A key of an integrator, without its secret.
#[derive(Debug, Clone)]
pub struct ApiKey {
    /// Its id.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// How the key begins, to recognise it by.
    pub prefix: String,
    /// The permissions it has.
    pub scopes: Vec<String>,
    /// Who made it.
    pub created_by: Option<Uuid>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends; none for a key without an end.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Whether it is refused for as long as whoever made it is deactivated.
    pub suspended: bool,
}

/// A key that is wished for.
#[derive(Debug, Clone)]
pub struct NewApiKey {
    /// What people will call it.
    pub name: String,
    /// The permissions it is to have; its maker must have each.
    pub scopes: Vec<String>,
    /// When it is to end.
    pub expires_at: Option<DateTime<Utc>>,
}

/// A new key. This is the only time that its secret is seen.
#[derive(Debug, Clone)]
pub struct IssuedApiKey {
    /// What is kept of it.
    pub key: ApiKey,
    /// The text to send as `Authorization: Bearer`.
    pub secret: String,
}

/// Makes the text of a key, and the part of it that may be shown.
pub(crate) fn mint() -> (String, String) {
    let id = u32::from_be_bytes(random_bytes::<4>());
    let prefix = format!("{KEY_PREFIX}{id:08x}");
    let secret = format!("{prefix}_{}", random_token());
    (prefix, secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_begins_with_what_is_shown_of_it() {
        let (prefix, secret) = mint();
        assert!(secret.starts_with(&prefix) && prefix.starts_with(KEY_PREFIX));
        assert_eq!(secret.len(), prefix.len() + 1 + 43);
        assert_ne!(mint().1, secret);
    }
}
