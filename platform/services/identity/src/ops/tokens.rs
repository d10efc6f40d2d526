use chrono::{DateTime, Duration, Utc};
use collegium_kernel::{Code, RequestContext, TenantContext, random_token};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::{ACCESS_TOKEN_LIFE, audit_by_account, forget_principal};
use crate::{
    Identity, IdentityError, Result,
    domain::{BrowserSession, SessionKind, SignedInAs, Tokens},
    secrets::{Claims, KeyRing, sign, token_hash},
    store::{
        sessions::{self, Insert},
        users::{self, Account},
    },
};

/// How long a browser stays signed in.
const BROWSER_LIFE: Duration = Duration::days(30);
/// How long a program stays signed in, however often it refreshes.
const API_LIFE: Duration = Duration::days(90);
/// How long a program may stay away.
const REFRESH_LIFE: Duration = Duration::days(30);

impl Identity {
    /// Begins a session of somebody who has shown who they are.
    pub(super) async fn begin_session(
        &self,
        ctx: &RequestContext,
        account: &Account,
        kind: SessionKind,
    ) -> Result<SignedInAs> {
        let ring = self.key_ring(&ctx.tenant).await?;
        let now = self.0.clock.now();
        let session_id = self.0.clock.new_id();
        let secret = random_token();
        let hash = token_hash(&secret);
        let life = match kind {
            SessionKind::Browser => BROWSER_LIFE,
            SessionKind::Api => API_LIFE,
        };
        let mut tx = self.begin(ctx).await?;
        let new = Insert {
            id: session_id,
            user_id: account.id,
            kind,
            secret_hash: (kind == SessionKind::Browser).then_some(hash.as_slice()),
            info: &ctx.info,
            now,
            expires_at: now + life,
        };
        sessions::insert(&mut tx, new).await?;
        let details = json!({ "session_id": session_id, "kind": kind.as_str() });
        audit_by_account(&mut tx, ctx, account, "session.started", details).await?;
        let session = match kind {
            SessionKind::Browser => SignedInAs::Browser(BrowserSession {
                user_id: account.id,
                session_id,
                set_cookie: self.session_cookie(&secret, life.num_seconds()),
            }),
            SessionKind::Api => {
                let ends = now + life;
                SignedInAs::Api(
                    self.issue(&mut tx, &ring, account.id, session_id, ends)
                        .await?,
                )
            }
        };
        tx.commit().await?;
        Ok(session)
    }

    /// Gives new tokens for a refresh token. One that was used before has been stolen,
    /// from its owner or by them, so its whole session ends.
    pub async fn refresh(&self, ctx: &RequestContext, refresh_token: &str) -> Result<Tokens> {
        let ring = self.key_ring(&ctx.tenant).await?;
        let now = self.0.clock.now();
        let hash = token_hash(refresh_token);
        let invalid = || IdentityError::refused(Code::InvalidToken);
        let mut tx = self.begin(ctx).await?;
        let found = sessions::lock_refresh(&mut tx, &hash, now).await?;
        let found = found.ok_or_else(invalid)?;
        if found.used && sessions::revoke(&mut tx, found.user_id, found.session_id, now).await? {
            forget_principal(&mut tx, found.user_id).await?;
            let account = users::account(&mut tx, None, Some(found.user_id)).await?;
            let account = account.ok_or_else(invalid)?;
            let details = json!({ "session_id": found.session_id });
            audit_by_account(&mut tx, ctx, &account, "session.refresh_reused", details).await?;
            tx.commit().await?;
            return Err(invalid());
        }
        if found.used || !found.live {
            return Err(invalid());
        }
        sessions::use_refresh(&mut tx, &hash, found.session_id, now).await?;
        let (user, session, ends) = (found.user_id, found.session_id, found.session_ends);
        let tokens = self.issue(&mut tx, &ring, user, session, ends).await?;
        tx.commit().await?;
        Ok(tokens)
    }

    async fn issue(
        &self,
        tx: &mut TenantTx,
        ring: &KeyRing,
        user_id: Uuid,
        session_id: Uuid,
        session_ends: DateTime<Utc>,
    ) -> Result<Tokens> {
        let now = self.0.clock.now();
        let access_expires_at = (now + ACCESS_TOKEN_LIFE).min(session_ends);
        let refresh_expires_at = (now + REFRESH_LIFE).min(session_ends);
        let refresh_token = random_token();
        let hash = token_hash(&refresh_token);
        sessions::insert_refresh(tx, &hash, session_id, now, refresh_expires_at).await?;
        let claims = Claims {
            iss: self.issuer(tx.tenant()),
            sub: user_id,
            aud: tx.tenant().id().0,
            tid: tx.tenant().id().0,
            sid: session_id,
            iat: now.timestamp(),
            exp: access_expires_at.timestamp(),
            jti: self.0.clock.new_id(),
        };
        Ok(Tokens {
            user_id,
            session_id,
            access_token: sign(ring, &claims)?,
            access_expires_at,
            refresh_token,
            refresh_expires_at,
        })
    }

    fn issuer(&self, tenant: &TenantContext) -> String {
        let scheme = if self.0.https { "https" } else { "http" };
        format!("{scheme}://{}", tenant.primary_host)
    }

    fn session_cookie(&self, secret: &str, seconds: i64) -> String {
        let secure = if self.0.https { "; Secure" } else { "" };
        format!("session={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
    }

    /// The `Set-Cookie` header that makes a browser forget its session.
    #[must_use]
    pub fn forget_cookie(&self) -> String {
        self.session_cookie("", 0)
    }
}
