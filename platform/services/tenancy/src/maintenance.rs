use std::time::Duration;

use chrono::{DateTime, Datelike, Months, Utc};
use collegium_kernel::TenantId;
use collegium_store::{StoreError, migrate};
use sqlx::{Connection, PgConnection};

use crate::{
    Tenancy, TenancyError,
    operators::FORGET_FAILURES,
    ops::export::export_name,
    store::{idempotency, operations, operators, tenants},
};

/// How often interrupted work and due deletions are looked for.
const LOOK: Duration = Duration::from_secs(60);
/// How often the house is kept.
const KEEP_HOUSE: u64 = 60;
/// How long archives are kept.
const KEEP_ARCHIVES: chrono::Duration = chrono::Duration::days(7);
/// How long answers to repeated requests are kept.
const KEEP_ANSWERS: chrono::Duration = chrono::Duration::hours(24);
/// The advisory lock of whoever keeps house.
const HOUSEKEEPER: i64 = 0x636f_6c6c_6567_6975;

impl Tenancy {
    /// Looks after things until the task is dropped: goes on with interrupted work, does
    /// deletions that are due, makes partitions ahead and throws away what is out of date.
    pub async fn run_maintenance(&self) {
        let mut looks = tokio::time::interval(LOOK);
        for round in 0_u64.. {
            looks.tick().await;
            if let Err(error) = self.resume_operations().await {
                tracing::warn!(%error, "maintenance: operations");
            }
            if round % KEEP_HOUSE == 0
                && let Err(error) = self.keep_house().await
            {
                tracing::warn!(%error, "maintenance: keeping house");
            }
        }
    }

    /// Does once what is done every hour; nothing if another server is at it.
    pub async fn keep_house(&self) -> Result<(), TenancyError> {
        let mut admin = PgConnection::connect_with(&self.0.parts.admin).await?;
        let mine = sqlx::query_scalar!("SELECT pg_try_advisory_lock($1) AS \"mine!\"", HOUSEKEEPER)
            .fetch_one(&mut admin)
            .await?;
        if mine {
            self.make_partitions(&mut admin).await?;
            self.drop_old_archives().await?;
            self.forget_old().await?;
            // Postgres notices only later that a connection was closed.
            sqlx::query_scalar!("SELECT pg_advisory_unlock($1)", HOUSEKEEPER)
                .fetch_one(&mut admin)
                .await?;
        }
        admin.close().await?;
        Ok(())
    }

    /// Visits only tenants that lack the partition of the month after next.
    async fn make_partitions(&self, admin: &mut PgConnection) -> Result<(), TenancyError> {
        let now = self.clock().now();
        for tenant in without_partition(admin, &partition_ahead(now)).await? {
            if let Err(error) = migrate::ensure_partitions(admin, tenant, now).await {
                tracing::warn!(%tenant, %error, "no partitions ahead");
                sqlx::raw_sql("ROLLBACK").execute(&mut *admin).await?;
            }
        }
        Ok(())
    }

    async fn drop_old_archives(&self) -> Result<(), TenancyError> {
        let before = self.clock().now() - KEEP_ARCHIVES;
        let old = operations::old_archives(&mut self.database().control().await?, before).await?;
        for (operation, tenant) in old {
            let inside = self.enter(tenant).await?;
            self.0
                .parts
                .objects
                .delete(&inside, &export_name(operation))
                .await?;
            let mut tx = self.database().control().await?;
            operations::forget_archive(&mut tx, operation).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn forget_old(&self) -> Result<(), TenancyError> {
        let before = self.clock().now() - KEEP_ANSWERS;
        let mut tx = self.database().control().await?;
        operators::delete_expired(&mut tx, self.clock().now() - FORGET_FAILURES).await?;
        idempotency::delete_of_platform(&mut tx, before).await?;
        let all = tenants::with_schema(&mut tx).await?;
        tx.commit().await?;
        for tenant in all {
            let forgotten = async {
                let inside = self.enter(tenant).await?;
                let mut tx = self.database().read(&inside).await?;
                Ok::<_, TenancyError>(idempotency::delete_of_tenant(&mut tx, before).await?)
            };
            if let Err(error) = forgotten.await {
                tracing::warn!(%tenant, %error, "old answers are kept");
            }
        }
        Ok(())
    }
}

/// The name of the partition that must be there by now.
fn partition_ahead(now: DateTime<Utc>) -> String {
    let first = now.date_naive().with_day(1);
    let ahead = first.and_then(|first| first.checked_add_months(Months::new(2)));
    ahead.map_or_else(String::new, |month| {
        format!("user_progress_{}", month.format("%Y_%m"))
    })
}

async fn without_partition(
    admin: &mut PgConnection,
    name: &str,
) -> Result<Vec<TenantId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT t.id FROM control.tenants t
         JOIN pg_namespace n ON n.nspname = 't_' || replace(t.id::text, '-', '')
         WHERE t.status IN ('active', 'suspended', 'archived')
           AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid AND c.relname = $1)
         ORDER BY t.id",
        name
    )
    .fetch_all(admin)
    .await?;
    Ok(ids.into_iter().map(TenantId).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partitions_are_looked_for_two_months_ahead() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(
            partition_ahead(at("2026-11-30T12:00:00Z")),
            "user_progress_2027_01"
        );
        assert_eq!(
            partition_ahead(at("2026-01-31T00:00:00Z")),
            "user_progress_2026_03"
        );
    }
}
