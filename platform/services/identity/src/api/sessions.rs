use chrono::{DateTime, Utc};
use collegium_kernel::{Code, Problem};
use collegium_web::{ApiError, NoContent, PageOf, Public, SignedIn};
use poem_openapi::{
    Object, OpenApi,
    param::{Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Identity, IdentityError, SignIn,
    domain::{self, SessionKind, SignInOutcome, SignedInAs},
};

pub(super) struct SessionsApi(pub(super) Identity);

/// Who wants to sign in.
#[derive(Object)]
struct SignInInput {
    /// The address.
    email: String,
    /// The password.
    password: String,
    /// A code of the authenticator app, or a recovery code. Needed after the answer
    /// `second_factor_required`; each code works once.
    code: Option<String>,
}

/// A refresh token.
#[derive(Object)]
struct RefreshInput {
    /// The newest refresh token of the session.
    refresh_token: String,
}

/// The tokens of a session.
#[derive(Object)]
struct Tokens {
    /// To be sent as `Authorization: Bearer`: a JWT signed with EdDSA.
    access_token: String,
    /// Always `Bearer`.
    token_type: String,
    /// When the access token ends.
    access_expires_at: DateTime<Utc>,
    /// Gives new tokens, once. Used twice, it ends the session.
    refresh_token: String,
    /// When the refresh token ends.
    refresh_expires_at: DateTime<Utc>,
    /// The session.
    session_id: Uuid,
    /// The person.
    user_id: Uuid,
}

impl From<domain::Tokens> for Tokens {
    fn from(tokens: domain::Tokens) -> Self {
        Self {
            access_token: tokens.access_token,
            token_type: "Bearer".to_owned(),
            access_expires_at: tokens.access_expires_at,
            refresh_token: tokens.refresh_token,
            refresh_expires_at: tokens.refresh_expires_at,
            session_id: tokens.session_id,
            user_id: tokens.user_id,
        }
    }
}

/// Where somebody is signed in.
#[derive(Object)]
struct Session {
    /// Its id.
    id: Uuid,
    /// `browser` or `api`; others may come.
    kind: String,
    /// The program that signed in.
    user_agent: Option<String>,
    /// The address it came from.
    ip: Option<String>,
    /// When it began.
    created_at: DateTime<Utc>,
    /// When it was last used, to about five minutes.
    last_seen_at: DateTime<Utc>,
    /// When it ends.
    expires_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    current: bool,
}

impl From<domain::Session> for Session {
    fn from(session: domain::Session) -> Self {
        Self {
            id: session.id,
            kind: session.kind,
            user_agent: session.user_agent,
            ip: session.ip,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
            expires_at: session.expires_at,
            current: session.current,
        }
    }
}

#[OpenApi(tag = "Tag::Sessions")]
impl SessionsApi {
    /// Sign in.
    ///
    /// An unknown address and a wrong password get the same answer. After five failures the next
    /// attempt must wait, longer each time.
    ///
    /// Errors: invalid_credentials, second_factor_required, email_not_verified, too_many_attempts.
    #[oai(path = "/sessions", method = "post", operation_id = "sessions.create")]
    async fn create(
        &self,
        caller: Public,
        body: Json<SignInInput>,
    ) -> Result<Json<Tokens>, ApiError> {
        let SignInInput {
            email,
            password,
            code,
        } = body.0;
        let input = SignIn {
            email,
            password,
            code,
        };
        match self.0.sign_in(&caller, input, SessionKind::Api).await? {
            SignInOutcome::SignedIn(SignedInAs::Api(tokens)) => Ok(Json(tokens.into())),
            SignInOutcome::SignedIn(SignedInAs::Browser(_)) => {
                Err(IdentityError::Fault("a program was given a cookie").into())
            }
            SignInOutcome::SecondFactorRequired { .. } => {
                Err(Problem::new(Code::SecondFactorRequired)
                    .with_detail("Send the same request with `code`.")
                    .into())
            }
        }
    }

    /// Refresh tokens.
    ///
    /// Each refresh token works once and gives the next. One that comes twice was stolen, so the
    /// whole session ends.
    ///
    /// Errors: invalid_token.
    #[oai(
        path = "/sessions/refresh",
        method = "post",
        operation_id = "sessions.refresh"
    )]
    async fn refresh(
        &self,
        caller: Public,
        body: Json<RefreshInput>,
    ) -> Result<Json<Tokens>, ApiError> {
        let tokens = self.0.refresh(&caller, &body.refresh_token).await?;
        Ok(Json(tokens.into()))
    }

    /// List one's sessions.
    ///
    /// Where one is signed in, the newest first.
    #[oai(path = "/sessions", method = "get", operation_id = "sessions.list")]
    async fn list(
        &self,
        caller: SignedIn,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<Session>>, ApiError> {
        let user = caller.user_id;
        let page = self
            .0
            .list_sessions(&caller, user, cursor.0.as_deref(), limit.0)
            .await?;
        Ok(PageOf::of(page))
    }

    /// Sign out somewhere.
    ///
    /// Tokens and cookies of the session are refused from now on.
    #[oai(
        path = "/sessions/:session_id",
        method = "delete",
        operation_id = "sessions.delete"
    )]
    async fn delete(
        &self,
        caller: SignedIn,
        session_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .revoke_session(&caller, caller.user_id, session_id.0)
            .await?;
        Ok(NoContent::Done)
    }

    /// Sign out here.
    ///
    /// Ends the session that asks.
    #[oai(
        path = "/sessions/current/sign-out",
        method = "post",
        operation_id = "sessions.sign_out"
    )]
    async fn sign_out(&self, caller: SignedIn) -> Result<NoContent, ApiError> {
        self.0.sign_out(&caller).await?;
        Ok(NoContent::Done)
    }

    /// Sign out everywhere else.
    ///
    /// Ends all sessions but the one that asks.
    #[oai(
        path = "/sessions/others/sign-out",
        method = "post",
        operation_id = "sessions.sign_out_others"
    )]
    async fn sign_out_others(&self, caller: SignedIn) -> Result<NoContent, ApiError> {
        self.0
            .revoke_other_sessions(&caller, caller.user_id)
            .await?;
        Ok(NoContent::Done)
    }
}
