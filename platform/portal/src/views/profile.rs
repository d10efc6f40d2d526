use chrono::{DateTime, Utc};
use serde::Serialize;

use super::FormErrors;
use crate::i18n::Locale;

/// `/profile`. Four forms, each posting to its own path: `/profile` (`name`,
/// `locale`), `/profile/avatar` (multipart `avatar`; or `remove=1`),
/// `/profile/email` (`email`, `password`), `/profile/password` (`current`,
/// `password`). The errors' keys are `name`, `locale`, `avatar`, `email`,
/// `email_password`, `current`, `password`.
#[derive(Debug, Clone, Serialize)]
pub struct ProfilePage {
    /// Display name.
    pub name: String,
    /// One or two letters shown when there is no picture.
    pub initials: String,
    /// The person's own choice; `None` follows the tenant.
    pub preferred_locale: Option<Locale>,
    /// Address of the picture.
    pub avatar: Option<String>,
    /// The address in force.
    pub email: String,
    /// A changed address that waits to be confirmed.
    pub pending_email: Option<String>,
    /// Whether a second factor is on.
    pub two_factor: bool,
    /// The least length of a password.
    pub min_password_length: u32,
    /// What was wrong.
    pub errors: FormErrors,
}

/// `/profile/sessions`
#[derive(Debug, Clone, Serialize)]
pub struct SessionsPage {
    /// Live sessions, the current one first.
    pub sessions: Vec<SessionRow>,
    /// Where "sign out everywhere else" posts to; `None` if there is nowhere else.
    pub revoke_others_action: Option<String>,
}

/// One session.
#[derive(Debug, Clone, Serialize)]
pub struct SessionRow {
    /// Browser and system in words, such as `Firefox, Linux`.
    pub device: String,
    /// Where it came from.
    pub address: String,
    /// When it began.
    pub signed_in_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one asking.
    pub current: bool,
    /// Where "sign out" posts to.
    pub revoke_action: String,
}

/// `/profile/two-factor`
#[derive(Debug, Clone, Serialize)]
pub struct TwoFactorPage {
    /// How far the person is.
    pub state: TwoFactorState,
    /// What was wrong.
    pub errors: FormErrors,
}

/// How far somebody is with the second factor.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TwoFactorState {
    /// Off. The form posts to `/profile/two-factor/begin` with `password`.
    Off,
    /// To be scanned and tried out. The form posts to
    /// `/profile/two-factor/confirm` with `code`.
    Enrolling {
        /// The QR code, an element made by us; without any style attribute.
        qr_html: String,
        /// The secret for typing in, in groups of four; empty after a wrong code,
        /// when the app has it already.
        secret: String,
    },
    /// Just switched on or renewed: the codes are shown this once.
    Codes {
        /// The recovery codes.
        codes: Vec<String>,
    },
    /// On. Forms post to `/profile/two-factor/codes` and
    /// `/profile/two-factor/disable`, both with `password`.
    On {
        /// Recovery codes not used yet.
        codes_left: u32,
    },
}

/// `/profile/data`. Forms post to `/profile/data/export` and
/// `/profile/data/erase` (`password`, `confirm` = the account's e-mail).
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    /// The account's e-mail, to be typed for erasure.
    pub email: String,
    /// The last export, if there is one.
    pub export: Option<DataExport>,
    /// False for the tenant's last owner, who cannot leave it ownerless.
    pub can_erase: bool,
    /// What was wrong.
    pub errors: FormErrors,
}

/// An export of one's data.
#[derive(Debug, Clone, Serialize)]
pub struct DataExport {
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// Where it is fetched, once it is ready.
    pub href: Option<String>,
    /// Size in bytes, once it is ready.
    pub bytes: Option<u64>,
}
