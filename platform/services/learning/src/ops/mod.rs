//! The use-cases: what the API and the portal call.

pub(crate) mod activities;
pub(crate) mod courses;
pub(crate) mod enrolments;
pub(crate) mod files;
pub(crate) mod import;
pub(crate) mod lesson;
pub(crate) mod lessons;
pub(crate) mod modules;
pub(crate) mod progress;
pub(crate) mod quiz;

use collegium_kernel::{DEFAULT_LIMIT, MAX_LIMIT, RequestContext};
use collegium_store::{TenantTx, audit::Entry};
use serde_json::Value;
use uuid::Uuid;

use crate::LearningError;

/// How many items a page has.
fn page_size(limit: Option<u32>) -> u32 {
    limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT)
}

async fn audit(
    tx: &mut TenantTx,
    context: &RequestContext,
    action: &'static str,
    target_kind: &'static str,
    target_id: Uuid,
    details: Value,
) -> Result<(), LearningError> {
    let target_id = target_id.to_string();
    let entry = Entry {
        action,
        target_kind,
        target_id: &target_id,
        details,
    };
    tx.audit(context, entry).await?;
    Ok(())
}
