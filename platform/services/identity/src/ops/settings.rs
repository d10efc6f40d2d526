use collegium_kernel::{Code, Problem, RequestContext};
use collegium_store::{TenantTx, audit::Entry};
use serde_json::{Value, json};

use crate::{Identity, IdentityError, Result, domain::SignUpPolicy, store::settings};

/// Invalidated under topic `settings` when they change.
const SIGN_UP: &str = "sign_up";
const THEME: &str = "theme";
const TOPIC: &str = "settings";

/// Bytes of a theme as JSON.
const MAX_THEME: usize = 64 * 1024;

impl Identity {
    /// Who may sign up, and the version of that choice (0: none was made yet).
    pub async fn sign_up_policy(&self, ctx: &RequestContext) -> Result<(SignUpPolicy, i32)> {
        let mut tx = self.read(ctx).await?;
        sign_up_policy(&mut tx).await
    }

    /// Chooses who may sign up.
    pub async fn set_sign_up_policy(
        &self,
        ctx: &RequestContext,
        wished: SignUpPolicy,
        expected: Option<i32>,
    ) -> Result<(SignUpPolicy, i32)> {
        let policy = wished.checked()?;
        let value = serde_json::to_value(&policy)?;
        let version = self.set(ctx, SIGN_UP, &value, expected).await?;
        Ok((policy, version))
    }

    /// The branding, as the portal keeps it; `null` at version 0 if none was chosen.
    pub async fn theme(&self, ctx: &RequestContext) -> Result<(Value, i32)> {
        let mut tx = self.read(ctx).await?;
        Ok(settings::get(&mut tx, THEME)
            .await?
            .unwrap_or((Value::Null, 0)))
    }

    /// Changes the branding, after the portal has checked it. Every node hears of it
    /// under topic `settings`, key `theme`.
    pub async fn set_theme(
        &self,
        ctx: &RequestContext,
        wished: Value,
        expected: Option<i32>,
    ) -> Result<(Value, i32)> {
        let theme = (self.0.theme_check)(wished)?;
        if serde_json::to_vec(&theme)?.len() > MAX_THEME {
            return Err(Problem::new(Code::PayloadTooLarge).into());
        }
        let version = self.set(ctx, THEME, &theme, expected).await?;
        Ok((theme, version))
    }

    async fn set(
        &self,
        ctx: &RequestContext,
        key: &'static str,
        value: &Value,
        expected: Option<i32>,
    ) -> Result<i32> {
        let mut tx = self.begin(ctx).await?;
        let version = settings::set(&mut tx, key, value, expected, self.0.clock.now()).await?;
        let version = version.ok_or(IdentityError::refused(Code::VersionMismatch))?;
        let entry = Entry {
            action: "settings.updated",
            target_kind: "settings",
            target_id: key,
            details: json!({ "version": version }),
        };
        tx.audit(ctx, entry).await?;
        tx.invalidate(TOPIC, key).await?;
        tx.commit().await?;
        Ok(version)
    }
}

/// The choice in this transaction's tenant.
pub(super) async fn sign_up_policy(tx: &mut TenantTx) -> Result<(SignUpPolicy, i32)> {
    match settings::get(tx, SIGN_UP).await? {
        Some((value, version)) => Ok((serde_json::from_value(value)?, version)),
        None => Ok((SignUpPolicy::default(), 0)),
    }
}
