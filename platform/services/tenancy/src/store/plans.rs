use collegium_kernel::Feature;
use collegium_store::{ControlTx, StoreError};

use crate::domain::PlanRecord;

/// What a plan's row names; a name that only a later version knows is passed over.
pub(super) fn features(names: &[String]) -> Vec<Feature> {
    names.iter().filter_map(|name| name.parse().ok()).collect()
}

fn names(plan: &PlanRecord) -> Vec<String> {
    let names = plan.features.iter().map(|feature| feature.as_str());
    names.map(ToOwned::to_owned).collect()
}

/// All plans; there are few.
pub(crate) async fn list(tx: &mut ControlTx) -> Result<Vec<PlanRecord>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, name, max_users, max_courses, max_storage_bytes, requests_per_minute, features, version
         FROM control.plans ORDER BY id"
    )
    .fetch_all(&mut **tx)
    .await?;
    let plans = rows.into_iter().map(|row| PlanRecord {
        id: row.id,
        name: row.name,
        max_users: row.max_users,
        max_courses: row.max_courses,
        max_storage_bytes: row.max_storage_bytes,
        requests_per_minute: row.requests_per_minute,
        features: features(&row.features),
        version: row.version,
    });
    Ok(plans.collect())
}

/// Makes a plan; its version, or none if there is one with its id.
pub(crate) async fn insert(
    tx: &mut ControlTx,
    plan: &PlanRecord,
) -> Result<Option<i32>, StoreError> {
    let version = sqlx::query_scalar!(
        "INSERT INTO control.plans (id, name, max_users, max_courses, max_storage_bytes, requests_per_minute,
                                    features)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING
         RETURNING version",
        plan.id,
        plan.name,
        plan.max_users,
        plan.max_courses,
        plan.max_storage_bytes,
        plan.requests_per_minute,
        &names(plan),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(version)
}

/// Puts a plan in place of the one with its id; its version, or none if there is none.
pub(crate) async fn update(
    tx: &mut ControlTx,
    plan: &PlanRecord,
) -> Result<Option<i32>, StoreError> {
    let version = sqlx::query_scalar!(
        "UPDATE control.plans SET name = $2, max_users = $3, max_courses = $4, max_storage_bytes = $5,
                                  requests_per_minute = $6, features = $7, version = version + 1
         WHERE id = $1 RETURNING version",
        plan.id,
        plan.name,
        plan.max_users,
        plan.max_courses,
        plan.max_storage_bytes,
        plan.requests_per_minute,
        &names(plan),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(version)
}
