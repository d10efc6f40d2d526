use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{FormErrors, PermissionGroup};

/// `/admin/api-keys`: fields `name`, `days`, `permission` (repeated); `{id}/revoke` revokes.
#[derive(Debug, Clone, Serialize)]
pub struct ApiKeysPage {
    /// Keys, also those that have ended, newest first.
    pub keys: Vec<ApiKeyRow>,
    /// Address of the next page of keys.
    pub next_href: Option<String>,
    /// Whether the person may make and revoke keys.
    pub can_manage: bool,
    /// A key that was just made: the only time that it is seen whole.
    pub secret: Option<String>,
    /// What was typed as the new key's name.
    pub name: String,
    /// For how many days the new key works.
    pub lives: Vec<LifeOption>,
    /// The permissions to choose from.
    pub groups: Vec<PermissionGroup>,
    /// What was wrong.
    pub errors: FormErrors,
}

/// A key in the list.
#[derive(Debug, Clone, Serialize)]
pub struct ApiKeyRow {
    /// What people call it.
    pub name: String,
    /// How it begins.
    pub prefix: String,
    /// The permissions it has, as declared by the operations.
    pub scopes: Vec<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Whether it still works.
    pub live: bool,
    /// Where the form posts to that revokes it.
    pub revoke_action: String,
}

/// How long a key is to work.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct LifeOption {
    /// Days; 0 for a key without an end.
    pub days: u32,
    /// Whether it is chosen.
    pub selected: bool,
}
