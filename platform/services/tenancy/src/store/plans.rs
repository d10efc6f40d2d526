use collegium_store::{ControlTx, StoreError};

use crate::domain::PlanRecord;

/// All plans; there are few.
pub(crate) async fn list(tx: &mut ControlTx) -> Result<Vec<PlanRecord>, StoreError> {
    let plans = sqlx::query_as!(
        PlanRecord,
        "SELECT id, name, max_users, max_courses, max_storage_bytes, requests_per_minute
         FROM control.plans ORDER BY id"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(plans)
}

/// Makes a plan; false if there is one with its id.
pub(crate) async fn insert(tx: &mut ControlTx, plan: &PlanRecord) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "INSERT INTO control.plans (id, name, max_users, max_courses, max_storage_bytes, requests_per_minute)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
        plan.id,
        plan.name,
        plan.max_users,
        plan.max_courses,
        plan.max_storage_bytes,
        plan.requests_per_minute,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a plan in place of the one with its id; false if there is none.
pub(crate) async fn update(tx: &mut ControlTx, plan: &PlanRecord) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "UPDATE control.plans SET name = $2, max_users = $3, max_courses = $4, max_storage_bytes = $5,
                                  requests_per_minute = $6 WHERE id = $1",
        plan.id,
        plan.name,
        plan.max_users,
        plan.max_courses,
        plan.max_storage_bytes,
        plan.requests_per_minute,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
