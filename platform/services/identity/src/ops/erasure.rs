use collegium_kernel::RequestContext;
use serde_json::json;
use uuid::Uuid;

use super::{audit_user, forget_principal};
use crate::{
    Identity, IdentityError, Result,
    domain::UserStatus,
    jobs::{AVATAR_JOB, AvatarJob},
    store::{self, erasure, users},
};

impl Identity {
    /// Erases the caller, who proves by their password that it is their wish.
    pub async fn erase_me(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        password: &str,
    ) -> Result<()> {
        self.prove(ctx, user_id, password).await?;
        self.erase(ctx, user_id).await
    }

    /// Erases a person: their name and address are overwritten, what they learnt and
    /// how they signed in is deleted. Only the audit log still knows that they were.
    pub async fn erase_user(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let mut tx = self.read(ctx).await?;
        super::users::require_power_over_id(&mut tx, ctx, user_id).await?;
        drop(tx);
        self.erase(ctx, user_id).await
    }

    async fn erase(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        store::lock(&mut tx, "users").await?;
        users::lock_version(&mut tx, user_id).await?;
        let user = users::find(&mut tx, user_id)
            .await?
            .filter(|user| user.status != UserStatus::Erased)
            .ok_or_else(IdentityError::not_found)?;
        if user.status == UserStatus::Active && user.roles.iter().any(|role| role == "owner") {
            super::users::require_other_owner(&mut tx, user_id).await?;
        }
        if let Some(key) = users::avatar_key(&mut tx, user_id).await? {
            tx.enqueue(AVATAR_JOB, AvatarJob { key }).await?;
        }
        for course in erasure::courses_of(&mut tx, user_id).await? {
            tx.invalidate("enrolment", format!("{course}:{user_id}"))
                .await?;
        }
        super::api_keys::revoke_keys_of(&mut tx, ctx, user_id).await?;
        erasure::delete_belongings(&mut tx, user_id, &user.email).await?;
        erasure::overwrite(&mut tx, user_id, now).await?;
        forget_principal(&mut tx, user_id).await?;
        audit_user(&mut tx, ctx, "user.erased", user_id, json!({})).await?;
        tx.publish("user.erased", user_id, json!({ "user_id": user_id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}
