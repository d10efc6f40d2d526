use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Where somebody is signed in.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// `browser` or `api`.
    pub kind: String,
    /// The program that signed in.
    pub user_agent: Option<String>,
    /// The address it came from.
    pub ip: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to about five minutes.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// What sort of session a sign-in is to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// The portal's: a cookie.
    Browser,
    /// A program's: an access token and a refresh token.
    Api,
}

impl SessionKind {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Api => "api",
        }
    }
}

/// How a sign-in came out.
#[derive(Debug)]
pub enum SignInOutcome {
    /// Signed in.
    SignedIn(SignedInAs),
    /// The password was right; a code of the second factor is needed. In a browser,
    /// `token` stands for the password for five minutes.
    SecondFactorRequired {
        /// To be given to `complete_second_factor`; none for programs, which send
        /// the same request again with a code.
        token: Option<String>,
    },
}

/// A new session, in the form its kind has.
#[derive(Debug)]
pub enum SignedInAs {
    /// A cookie for a browser.
    Browser(BrowserSession),
    /// Tokens for a program.
    Api(Tokens),
}

/// A browser's session.
#[derive(Debug)]
pub struct BrowserSession {
    /// The person.
    pub user_id: Uuid,
    /// The session.
    pub session_id: Uuid,
    /// The whole value of the `Set-Cookie` header.
    pub set_cookie: String,
}

/// A program's session.
#[derive(Debug)]
pub struct Tokens {
    /// The person.
    pub user_id: Uuid,
    /// The session.
    pub session_id: Uuid,
    /// EdDSA JWT.
    pub access_token: String,
    /// When the access token ends.
    pub access_expires_at: DateTime<Utc>,
    /// Gives new tokens, once.
    pub refresh_token: String,
    /// When the refresh token ends.
    pub refresh_expires_at: DateTime<Utc>,
}
