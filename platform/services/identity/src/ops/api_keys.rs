use collegium_kernel::{Cursor, Page, PrincipalKind, Problem, RequestContext};
use collegium_store::{TenantTx, audit::Entry};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{forget_principal, page_size, rights_of};
use crate::{
    Identity, IdentityError, Result,
    domain::{ApiKey, IssuedApiKey, NewApiKey, line, mint, plain_permissions},
    secrets::token_hash,
    store::api_keys,
};

impl Identity {
    /// Keys, also those that have ended, newest first.
    pub async fn list_api_keys(
        &self,
        ctx: &RequestContext,
        cursor: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Page<ApiKey>> {
        let limit = page_size(limit);
        let before = Cursor::decode(cursor)?;
        let mut tx = self.read(ctx).await?;
        let rows = api_keys::list(&mut tx, before, limit).await?;
        Ok(Page::from_rows(rows, limit, |key| key.id))
    }

    /// Makes a key. Nobody puts more into it than they have. One that a key makes is
    /// of the same person as that key, so that it does not outlive their leaving.
    pub async fn create_api_key(
        &self,
        ctx: &RequestContext,
        input: NewApiKey,
    ) -> Result<IssuedApiKey> {
        let now = self.0.clock.now();
        let name = line("name", &input.name, 100)?;
        let scopes = plain_permissions("scopes", "", input.scopes)?;
        if scopes.is_empty() {
            return Err(
                Problem::invalid("scopes", "A key without scopes could do nothing.").into(),
            );
        }
        if input.expires_at.is_some_and(|at| at <= now) {
            return Err(Problem::invalid("expires_at", "This is in the past.").into());
        }
        let mut tx = self.begin(ctx).await?;
        let created_by = match ctx.principal.kind {
            PrincipalKind::ApiKey { key_id } => api_keys::maker(&mut tx, key_id).await?,
            _ => ctx.principal.user_id(),
        };
        let (prefix, secret) = mint();
        let key = ApiKey {
            id: self.0.clock.new_id(),
            name,
            prefix,
            scopes,
            created_by,
            created_at: now,
            expires_at: input.expires_at,
            last_used_at: None,
            revoked_at: None,
            suspended: false,
        };
        rights_of(&mut tx, ctx).await?.require(&key.scopes)?;
        api_keys::insert(&mut tx, &key, &token_hash(&secret)).await?;
        let details = json!({ "name": key.name, "scopes": key.scopes });
        note(&mut tx, ctx, "api_key.created", key.id, details).await?;
        tx.commit().await?;
        Ok(IssuedApiKey { key, secret })
    }

    /// Revokes a key; it works nowhere any more when this returns.
    pub async fn revoke_api_key(&self, ctx: &RequestContext, key_id: Uuid) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        let name = api_keys::revoke(&mut tx, key_id, self.0.clock.now()).await?;
        let name = name.ok_or_else(IdentityError::not_found)?;
        forget_principal(&mut tx, key_id).await?;
        note(
            &mut tx,
            ctx,
            "api_key.revoked",
            key_id,
            json!({ "name": name }),
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What a person's keys may do follows their status and roles; has every node look again.
pub(super) async fn forget_keys_of(tx: &mut TenantTx, user_id: Uuid) -> Result<()> {
    for key in api_keys::of_maker(tx, user_id).await? {
        forget_principal(tx, key).await?;
    }
    Ok(())
}

/// The same for all who have a role. Call it while they have it.
pub(super) async fn forget_keys_by_role(tx: &mut TenantTx, role: &str) -> Result<()> {
    for key in api_keys::of_makers_with(tx, role).await? {
        forget_principal(tx, key).await?;
    }
    Ok(())
}

/// Revokes what a person made who will not come back.
pub(super) async fn revoke_keys_of(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    user_id: Uuid,
) -> Result<()> {
    let now = tx.clock().now();
    for key in api_keys::of_maker(tx, user_id).await? {
        let name = api_keys::revoke(tx, key, now).await?;
        forget_principal(tx, key).await?;
        note(tx, ctx, "api_key.revoked", key, json!({ "name": name })).await?;
    }
    Ok(())
}

async fn note(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    action: &'static str,
    id: Uuid,
    details: Value,
) -> Result<()> {
    let entry = Entry {
        action,
        target_kind: "api_key",
        target_id: &id.to_string(),
        details,
    };
    Ok(tx.audit(ctx, entry).await?)
}
