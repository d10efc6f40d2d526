use std::str::FromStr;

use async_graphql::{ComplexObject, SimpleObject};
use chrono::{DateTime, Utc};
use collegium_kernel::Problem;
use uuid::Uuid;

use super::line;

/// Where a person is in their life here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserStatus {
    /// Asked to join; has no password yet.
    Invited,
    /// May sign in (once the address is verified).
    Active,
    /// May not sign in.
    Deactivated,
    /// Gone; only the row is left, so that references stay whole.
    Erased,
}

impl UserStatus {
    /// The text in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Deactivated => "deactivated",
            Self::Erased => "erased",
        }
    }

    /// The status that a caller names.
    pub fn asked(text: &str) -> Result<Self, Problem> {
        text.parse()
            .map_err(|_| Problem::invalid("status", "There is no such status."))
    }
}

impl FromStr for UserStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Ok(match text {
            "invited" => Self::Invited,
            "active" => Self::Active,
            "deactivated" => Self::Deactivated,
            "erased" => Self::Erased,
            other => return Err(format!("no user status is called {other:?}")),
        })
    }
}

/// A person of the university.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(complex)]
pub struct User {
    /// Their id.
    pub id: Uuid,
    /// Their address.
    pub email: String,
    /// Whether they have shown that it is theirs.
    pub email_verified: bool,
    /// Their name.
    pub name: String,
    /// The language they chose.
    pub locale: String,
    /// The time zone they chose.
    pub time_zone: String,
    /// Whether they have a picture.
    pub has_avatar: bool,
    /// Where they are in their life here.
    #[graphql(skip)]
    pub status: UserStatus,
    /// Their roles in the university, by name.
    pub roles: Vec<String>,
    /// Whether signing in takes a code.
    pub second_factor: bool,
    /// When they were last here, as far as their sessions remember.
    pub last_seen_at: Option<DateTime<Utc>>,
    /// Counts changes.
    pub version: i32,
    /// When they came.
    pub created_at: DateTime<Utc>,
    /// When they last changed.
    pub updated_at: DateTime<Utc>,
}

#[ComplexObject]
impl User {
    /// `invited`, `active` or `deactivated`; others may come.
    #[graphql(name = "status")]
    async fn status_text(&self) -> &str {
        self.status.as_str()
    }
}

/// Somebody makes themselves an account.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The password they choose.
    pub password: String,
    /// Their language; none for the tenant's.
    pub locale: Option<String>,
}

/// Somebody is asked to join.
#[derive(Debug, Clone)]
pub struct Invite {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The roles they will have.
    pub roles: Vec<String>,
    /// The language to write in; none for the tenant's.
    pub locale: Option<String>,
}

/// Which letter a link came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// Verify the address of a new account.
    VerifyEmail,
    /// Set a new password.
    ResetPassword,
    /// Confirm a new address.
    ChangeEmail,
    /// Join.
    Invitation,
}

/// What the page of a link may show before it is acted on.
#[derive(Debug, Clone)]
pub struct LinkInfo {
    /// The address it is about: for a change, the new one.
    pub email: String,
    /// The person's name.
    pub name: String,
    /// Who invited them.
    pub invited_by: Option<String>,
}

/// The answer to an invitation.
#[derive(Debug, Clone)]
pub struct AcceptInvitation {
    /// From the link.
    pub token: String,
    /// The name, if it is to be corrected.
    pub name: Option<String>,
    /// The password they choose.
    pub password: String,
}

/// A person made by the command line, the demo or a test: verified, without mail.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Their password.
    pub password: String,
    /// Their roles.
    pub roles: Vec<String>,
    /// Their language; none for the tenant's.
    pub locale: Option<String>,
}

/// What a person changes of themselves; none is left as it is.
#[derive(Debug, Clone, Default)]
pub struct ProfileChange {
    /// The name.
    pub name: Option<String>,
    /// The language.
    pub locale: Option<String>,
    /// The time zone.
    pub time_zone: Option<String>,
}

/// What an administrator changes of a person; none is left as it is.
#[derive(Debug, Clone, Default)]
pub struct UserChange {
    /// The name.
    pub name: Option<String>,
    /// All roles in the tenant.
    pub roles: Option<Vec<String>>,
    /// `active` or `deactivated`.
    pub status: Option<UserStatus>,
}

/// Which people a list shows.
#[derive(Debug, Clone, Default)]
pub struct UserFilter {
    /// Part of the name or the address.
    pub search: Option<String>,
    /// Only those in this status.
    pub status: Option<UserStatus>,
    /// Only those with this role.
    pub role: Option<String>,
}

impl UserFilter {
    /// The filter that a caller asks for.
    pub fn asked(
        search: Option<String>,
        status: Option<&str>,
        role: Option<String>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            search: search.filter(|text| !text.trim().is_empty()),
            status: status.map(UserStatus::asked).transpose()?,
            role,
        })
    }

    /// Refuses texts that hold what nobody could have typed; the database takes no NUL.
    pub(crate) fn check(&self) -> Result<(), Problem> {
        for (field, text) in [("q", &self.search), ("role", &self.role)] {
            let text = text.as_deref().unwrap_or_default();
            if !text.trim().is_empty() {
                line(field, text, 200)?;
            }
        }
        Ok(())
    }
}
