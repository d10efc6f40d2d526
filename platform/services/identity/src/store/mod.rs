//! The only SQL of this crate: functions over a tenant's transaction.

pub(crate) mod api_keys;
pub(crate) mod audit;
pub(crate) mod erasure;
pub(crate) mod export;
pub(crate) mod failures;
pub(crate) mod one_time;
pub(crate) mod roles;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod signing_keys;
pub(crate) mod totp;
pub(crate) mod users;

use collegium_store::TenantTx;

use crate::{IdentityError, Result};

/// Lets one transaction of the tenant at a time count and then change: users against
/// the plan, owners against the last one. Held until the transaction ends.
pub(crate) async fn lock(tx: &mut TenantTx, what: &str) -> Result<()> {
    sqlx::query!(
        "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.' || $1, 0))",
        what
    )
    .fetch_one(tx)
    .await?;
    Ok(())
}

/// A write that must touch one row has touched one.
pub(crate) fn one_row(affected: u64) -> Result<()> {
    if affected == 1 {
        Ok(())
    } else {
        Err(IdentityError::not_found())
    }
}
