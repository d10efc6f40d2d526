use chrono::{DateTime, Utc};
use serde::Serialize;

use super::FormErrors;
use crate::i18n::Locale;

/// `/admin/users`: query `q`, `role`, `status`.
#[derive(Debug, Clone, Serialize)]
pub struct UsersPage {
    /// What was searched for.
    pub query: String,
    /// The role filter's choices.
    pub roles: Vec<RoleOption>,
    /// The status filter's choice.
    pub status: Option<AccountStatus>,
    /// One page of the answer.
    pub users: Vec<UserRow>,
    /// Address of the next page of the answer.
    pub next_href: Option<String>,
    /// Whether the person may invite.
    pub can_invite: bool,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize)]
pub struct UserRow {
    /// Display name.
    pub name: String,
    /// One or two letters shown when there is no picture.
    pub initials: String,
    /// Address of the picture.
    pub avatar: Option<String>,
    /// E-mail.
    pub email: String,
    /// The roles' labels.
    pub roles: Vec<String>,
    /// State of the account.
    pub status: AccountStatus,
    /// When they were last here.
    pub last_seen_at: Option<DateTime<Utc>>,
    /// The person's page.
    pub href: String,
}

/// State of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountStatus {
    /// In use.
    Active,
    /// Invited, not accepted yet.
    Invited,
    /// Signed up, address not verified yet.
    Unverified,
    /// Switched off.
    Deactivated,
}

/// A role to choose.
#[derive(Debug, Clone, Serialize)]
pub struct RoleOption {
    /// The role's name as sent.
    pub name: String,
    /// As shown.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether the choice may be changed by the person looking.
    pub locked: bool,
}

/// `/admin/users/invite`: fields `emails` (one a line), `role`.
#[derive(Debug, Clone, Serialize)]
pub struct UserInvitePage {
    /// What was typed before.
    pub emails: String,
    /// The roles that the inviter may give.
    pub roles: Vec<RoleOption>,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/admin/users/{id}`. Forms post to `{path}/roles` (`role`, repeated),
/// `{path}/deactivate`, `{path}/activate`, `{path}/sign-out`.
#[derive(Debug, Clone, Serialize)]
pub struct UserDetailPage {
    /// The person.
    pub user: UserRow,
    /// This page's path, without a slash at its end.
    pub path: String,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
    /// Whether a second factor is on.
    pub two_factor: bool,
    /// Live sessions.
    pub session_count: u32,
    /// The roles, with those the person has selected.
    pub roles: Vec<RoleOption>,
    /// Whether it is the person looking; they cannot switch themselves off.
    pub is_self: bool,
    /// Whether the person looking may change anything.
    pub can_edit: bool,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/admin/roles`
#[derive(Debug, Clone, Serialize)]
pub struct RolesPage {
    /// Every role of the tenant.
    pub roles: Vec<RoleRow>,
    /// Whether the person may add one.
    pub can_create: bool,
}

/// A role in the list.
#[derive(Debug, Clone, Serialize)]
pub struct RoleRow {
    /// As shown.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// Whether it came with the platform.
    pub built_in: bool,
    /// People who have it.
    pub member_count: u32,
    /// Permissions it holds.
    pub permission_count: u32,
    /// The role's page.
    pub href: String,
}

/// `/admin/roles/{name}` and `/admin/roles/new`: fields `name` (new only),
/// `label`, `description`, `permission` (repeated); `{action}/delete` deletes.
#[derive(Debug, Clone, Serialize)]
pub struct RoleEditPage {
    /// Where the form posts to.
    pub action: String,
    /// Whether it does not exist yet.
    pub is_new: bool,
    /// The role's name as stored.
    pub name: String,
    /// As shown.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// Whether it came with the platform: cannot be renamed or deleted.
    pub built_in: bool,
    /// Whether nothing can be changed (the owner's role, or no permission to).
    pub locked: bool,
    /// People who have it.
    pub member_count: u32,
    /// The matrix.
    pub groups: Vec<PermissionGroup>,
    /// What was wrong.
    pub errors: FormErrors,
}

/// Permissions on one resource.
#[derive(Debug, Clone, Serialize)]
pub struct PermissionGroup {
    /// The resource, as shown; see [`Messages::label`](crate::i18n::Messages::label).
    pub label: String,
    /// Its permissions.
    pub permissions: Vec<PermissionRow>,
}

/// One permission.
#[derive(Debug, Clone, Serialize)]
pub struct PermissionRow {
    /// As declared by the operation, such as `courses.update`.
    pub name: String,
    /// As shown.
    pub label: String,
    /// Whether the role has it.
    pub granted: bool,
}

/// `/admin/settings`: fields `sign_up`, `domains` (one a line). The names and the
/// language are the operators' to change.
#[derive(Debug, Clone, Serialize)]
pub struct SettingsPage {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// The portal's language for those who did not choose.
    pub default_locale: Locale,
    /// Who may make an account.
    pub sign_up: SignUpPolicy,
    /// E-mail domains, one a line, for [`SignUpPolicy::Domain`].
    pub domains: String,
    /// Whether the person may change anything.
    pub can_edit: bool,
    /// What was wrong.
    pub errors: FormErrors,
}

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpPolicy {
    /// Anybody.
    Open,
    /// Those with an address at one of the domains.
    Domain,
    /// Those invited.
    Invitation,
}
