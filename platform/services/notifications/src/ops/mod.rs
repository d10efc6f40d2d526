//! The use-cases. They are told who calls, and that the guard let them.

mod deliveries;
mod endpoints;
mod housekeeping;
mod secrets;

use collegium_kernel::{DEFAULT_LIMIT, MAX_LIMIT, RequestContext};
use collegium_store::{TenantTx, audit::Entry};
use serde_json::Value;
use uuid::Uuid;

use crate::Result;

/// How many rows a page has.
fn page_size(limit: Option<u32>) -> u32 {
    limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT)
}

/// Notes what was done to a webhook.
async fn note(
    tx: &mut TenantTx,
    ctx: &RequestContext,
    action: &'static str,
    id: Uuid,
    details: Value,
) -> Result<()> {
    let entry = Entry {
        action,
        target_kind: "webhook",
        target_id: &id.to_string(),
        details,
    };
    Ok(tx.audit(ctx, entry).await?)
}
