use collegium_kernel::{Cursor, Page, PrincipalKind, RequestContext};
use collegium_store::audit::Entry;
use serde_json::json;
use uuid::Uuid;

use super::{forget_principal, page_size, users::require_power_over_id};
use crate::{Identity, IdentityError, Result, domain::Session, store::sessions};

impl Identity {
    /// Where a person is signed in, the newest first.
    pub async fn list_sessions(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        cursor: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Page<Session>> {
        let limit = page_size(limit);
        let from = (Cursor::decode(cursor)?, limit);
        let mut tx = self.read(ctx).await?;
        let rows = sessions::list(&mut tx, user_id, current_session(ctx), from).await?;
        Ok(Page::from_rows(rows, limit, |session| session.id))
    }

    /// Signs a person out somewhere. Nobody does that to somebody with more power.
    pub async fn revoke_session(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        session_id: Uuid,
    ) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        require_power_over_id(&mut tx, ctx, user_id).await?;
        let ended = sessions::revoke(&mut tx, user_id, session_id, self.0.clock.now()).await?;
        if !ended {
            return Err(IdentityError::not_found());
        }
        forget_principal(&mut tx, user_id).await?;
        let entry = Entry {
            action: "session.revoked",
            target_kind: "session",
            target_id: &session_id.to_string(),
            details: json!({ "user_id": user_id }),
        };
        tx.audit(ctx, entry).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Signs a person out everywhere but here; in how many places.
    pub async fn revoke_other_sessions(&self, ctx: &RequestContext, user_id: Uuid) -> Result<u64> {
        let mut tx = self.begin(ctx).await?;
        require_power_over_id(&mut tx, ctx, user_id).await?;
        let now = self.0.clock.now();
        let ended = sessions::revoke_all(&mut tx, user_id, current_session(ctx), now).await?;
        forget_principal(&mut tx, user_id).await?;
        let details = json!({ "sessions": ended });
        super::audit_user(&mut tx, ctx, "user.signed_out_elsewhere", user_id, details).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// Signs the caller out here. A session that has ended already is no mistake.
    pub async fn sign_out(&self, ctx: &RequestContext) -> Result<()> {
        let (Some(user_id), Some(session_id)) = (ctx.principal.user_id(), current_session(ctx))
        else {
            return Ok(());
        };
        match self.revoke_session(ctx, user_id, session_id).await {
            Err(error) if error.code() == Some(collegium_kernel::Code::NotFound) => Ok(()),
            other => other,
        }
    }
}

/// The session by which the caller came.
pub(super) fn current_session(ctx: &RequestContext) -> Option<Uuid> {
    match ctx.principal.kind {
        PrincipalKind::User { session_id, .. } => Some(session_id),
        _ => None,
    }
}
