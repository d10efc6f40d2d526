use collegium_kernel::{Cursor, Page, Problem, RequestContext};
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

    /// Makes a key. Nobody puts more into it than they have.
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
        let (prefix, secret) = mint();
        let key = ApiKey {
            id: self.0.clock.new_id(),
            name,
            prefix,
            scopes,
            created_by: ctx.principal.user_id(),
            created_at: now,
            expires_at: input.expires_at,
            last_used_at: None,
            revoked_at: None,
        };
        let mut tx = self.begin(ctx).await?;
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
