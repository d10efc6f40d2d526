use std::sync::Arc;

use collegium_web::{ApiError, Operate, OperatorRead, OperatorWrite};
use poem_openapi::{ApiResponse, Object, OpenApi, param::Query, payload::Json};
use uuid::Uuid;

use super::Tag;
use crate::Tenancy;

pub(super) struct FleetApi(pub(super) Arc<Tenancy>);

/// How the universities' schemas are.
#[derive(Object)]
struct FleetStatus {
    /// Version of this build.
    latest_version: i64,
    /// How many universities are at which version.
    versions: Vec<FleetVersion>,
    /// Universities whose last migration failed.
    failed: Vec<FleetFailure>,
}

/// How many universities are at a version.
#[derive(Object)]
struct FleetVersion {
    /// The version.
    version: i64,
    /// How many universities are at it.
    tenants: i64,
}

/// A university whose migration failed and was undone.
#[derive(Object)]
struct FleetFailure {
    /// Its id.
    tenant_id: Uuid,
    /// Its slug.
    slug: String,
    /// What Postgres said.
    error: String,
}

/// Universities that are to be brought up to date.
#[derive(Object)]
struct FleetPlan {
    /// The version that all will have.
    version: i64,
    /// The slugs of those that are behind.
    behind: Vec<String>,
}

/// A migration that was taken on.
#[derive(ApiResponse)]
enum Planned {
    /// Taken on; ask for the fleet's status until nobody is behind.
    #[oai(status = 202)]
    Accepted(Json<FleetPlan>),
}

#[OpenApi(tag = "Tag::Platform")]
impl FleetApi {
    /// Get the fleet's status.
    ///
    /// Which versions the universities' schemas have, and which could not be migrated.
    #[oai(path = "/fleet", method = "get", operation_id = "fleet.get")]
    async fn fleet(&self, _caller: Operate<OperatorRead>) -> Result<Json<FleetStatus>, ApiError> {
        let status = self.0.fleet_status().await?;
        Ok(Json(FleetStatus {
            latest_version: status.latest,
            versions: status
                .versions
                .into_iter()
                .map(|(version, tenants)| FleetVersion { version, tenants })
                .collect(),
            failed: status
                .failed
                .into_iter()
                .map(|failure| FleetFailure {
                    tenant_id: failure.tenant_id,
                    slug: failure.slug,
                    error: failure.error,
                })
                .collect(),
        }))
    }

    /// Migrate the fleet.
    ///
    /// Begins to bring the schemas of all universities to the version of this build. One
    /// that fails is set aside, and the rest go on.
    #[oai(
        path = "/fleet/migrate",
        method = "post",
        operation_id = "fleet.migrate"
    )]
    async fn migrate(
        &self,
        caller: Operate<OperatorWrite>,
        /// Only say which universities are behind.
        #[oai(default)]
        dry_run: Query<bool>,
    ) -> Result<Planned, ApiError> {
        let plan = self.0.migrate_fleet(&caller, dry_run.0).await?;
        Ok(Planned::Accepted(Json(FleetPlan {
            version: plan.version,
            behind: plan.behind,
        })))
    }
}
