use collegium_kernel::{Code, RequestContext};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{audit_user, forget_principal};
use crate::{
    Identity, IdentityError, Result,
    domain::{Locale, PersonName, ProfileChange, TimeZone, User, UserStatus},
    store::{export, users},
};

impl Identity {
    /// A person by their id, but not an erased one.
    pub async fn user(&self, ctx: &RequestContext, user_id: Uuid) -> Result<User> {
        let found = self.users(ctx, &[user_id]).await?.pop();
        found.ok_or_else(IdentityError::not_found)
    }

    /// Those of these people who are there, but not erased ones.
    pub async fn users(&self, ctx: &RequestContext, ids: &[Uuid]) -> Result<Vec<User>> {
        let mut tx = self.read(ctx).await?;
        let mut found = users::find_all(&mut tx, ids).await?;
        found.retain(|user| user.status != UserStatus::Erased);
        Ok(found)
    }

    /// Changes what people may change of themselves; `expected` is the version they saw.
    pub async fn update_profile(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        change: ProfileChange,
        expected: Option<i32>,
    ) -> Result<User> {
        let name = change.name.as_deref().map(PersonName::parse).transpose()?;
        let locale = change.locale.as_deref().map(Locale::parse).transpose()?;
        let zone = change
            .time_zone
            .as_deref()
            .map(TimeZone::parse)
            .transpose()?;
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        require_version(users::lock_version(&mut tx, user_id).await?, expected)?;
        users::set_profile(
            &mut tx,
            user_id,
            name.as_ref(),
            locale.as_ref(),
            zone.as_ref(),
            now,
        )
        .await?;
        forget_principal(&mut tx, user_id).await?;
        audit_user(
            &mut tx,
            ctx,
            "user.updated",
            user_id,
            json!({ "by": "self" }),
        )
        .await?;
        tx.publish("user.updated", user_id, json!({ "user_id": user_id }))
            .await?;
        let user = users::find(&mut tx, user_id).await?;
        tx.commit().await?;
        user.ok_or_else(IdentityError::not_found)
    }

    /// Everything that is kept about a person.
    pub async fn export_user_data(&self, ctx: &RequestContext, user_id: Uuid) -> Result<Value> {
        let mut tx = self.begin(ctx).await?;
        let everything = export::everything(&mut tx, user_id).await?;
        audit_user(&mut tx, ctx, "user.exported", user_id, json!({})).await?;
        tx.commit().await?;
        Ok(everything)
    }
}

/// Refuses a change of something that is not there, or not as the caller saw it.
pub(super) fn require_version(present: Option<i32>, expected: Option<i32>) -> Result<()> {
    match (present, expected) {
        (None, _) => Err(IdentityError::not_found()),
        (Some(present), Some(expected)) if present != expected => {
            Err(IdentityError::refused(Code::VersionMismatch))
        }
        _ => Ok(()),
    }
}
