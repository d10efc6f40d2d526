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
        "SELECT id, name, max_users, max_courses, max_storage_bytes, requests_per_minute, features
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
    });
    Ok(plans.collect())
}

/// Makes a plan; false if there is one with its id.
pub(crate) async fn insert(tx: &mut ControlTx, plan: &PlanRecord) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "INSERT INTO control.plans (id, name, max_users, max_courses, max_storage_bytes, requests_per_minute,
                                    features)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING",
        plan.id,
        plan.name,
        plan.max_users,
        plan.max_courses,
        plan.max_storage_bytes,
        plan.requests_per_minute,
        &names(plan),
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a plan in place of the one with its id; false if there is none.
pub(crate) async fn update(tx: &mut ControlTx, plan: &PlanRecord) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "UPDATE control.plans SET name = $2, max_users = $3, max_courses = $4, max_storage_bytes = $5,
                                  requests_per_minute = $6, features = $7 WHERE id = $1",
        plan.id,
        plan.name,
        plan.max_users,
        plan.max_courses,
        plan.max_storage_bytes,
        plan.requests_per_minute,
        &names(plan),
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
