//! Types and rules, without I/O.

mod api_key;
mod audit;
mod lockout;
mod password;
mod person;
mod recovery;
mod role;
mod session;
mod settings;
mod user;

pub use api_key::{ApiKey, IssuedApiKey, NewApiKey};
pub(crate) use api_key::{KEY_PREFIX, mint};
pub use audit::AuditEntry;
pub(crate) use lockout::{FORGOTTEN_AFTER, lock_after};
pub use password::Password;
pub(crate) use person::line;
pub use person::{Email, Locale, PersonName, TimeZone};
pub(crate) use recovery::{hash_recovery_code, new_recovery_codes};
pub use role::{NewRole, Role, RoleChange};
pub(crate) use role::{Rights, check_role_name, description, plain_permissions, title};
pub use session::{BrowserSession, Session, SessionKind, SignInOutcome, SignedInAs, Tokens};
pub use settings::{SignUpMode, SignUpPolicy};
pub use user::{
    AcceptInvitation, Invite, LinkInfo, LinkKind, NewUser, ProfileChange, SignUp, User, UserChange,
    UserFilter, UserStatus,
};
