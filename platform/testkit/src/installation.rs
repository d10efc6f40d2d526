use std::sync::Arc;

use collegium_kernel::{
    Feature, Plan, SharedClock, SystemClock, Tenant, TenantContext, TenantId, TenantStatus,
};
use collegium_store::{Database, DatabaseConfig, Objects, ObjectsConfig, migrate};
use sqlx::{Connection, PgConnection, postgres::PgConnectOptions};

use crate::engines;

/// A database of its own with the platform's schema, and the store on it; no services.
pub struct Installation {
    /// As the server connects.
    pub server: PgConnectOptions,
    /// As the owner connects.
    pub admin: PgConnectOptions,
    /// The store.
    pub database: Database,
    /// The object store, with a bucket of its own.
    pub objects: Objects,
    /// The machine's clock.
    pub clock: SharedClock,
}

impl Installation {
    /// With as many connections for tenants as a server has by default.
    pub async fn new() -> Self {
        Self::with_connections(16).await
    }

    /// With so many connections for tenants.
    pub async fn with_connections(tenant_connections: usize) -> Self {
        let admin = engines().await.empty_database().await;
        migrate::migrate_control(&admin)
            .await
            .expect("the control schema");
        let server = admin.clone().username("collegium_server");
        let clock: SharedClock = Arc::new(SystemClock);
        let config = DatabaseConfig {
            tenant_connections,
            ..DatabaseConfig::new(server.clone())
        };
        let database = Database::connect(config, clock.clone())
            .await
            .expect("the server's role connects");
        let objects = Objects::connect(objects_config(&admin).await)
            .await
            .expect("a bucket");
        Self {
            server,
            admin,
            database,
            objects,
            clock,
        }
    }

    /// A tenant's schema and role, without what the services set up in it.
    pub async fn bare_tenant(&self, slug: &str) -> TenantContext {
        let id = TenantId(self.clock.new_id());
        let mut admin = PgConnection::connect_with(&self.admin)
            .await
            .expect("the owner connects");
        sqlx::query(
            "INSERT INTO control.tenants (id, slug, name, short_name, locale, status, plan_id, placement_id)
             VALUES ($1, $2, $2, $2, 'en', 'active', 'unlimited', 'default')",
        )
        .bind(id.0)
        .bind(slug)
        .execute(&mut admin)
        .await
        .expect("a row in the catalogue");
        migrate::provision(&mut admin, id, self.clock.now())
            .await
            .expect("a schema");
        tenant_context(id, slug)
    }
}

/// How to reach the shared object store, with a bucket named like the database.
pub async fn objects_config(admin: &PgConnectOptions) -> ObjectsConfig {
    let s3 = engines().await.embedded.s3();
    ObjectsConfig {
        endpoint: Some(s3.endpoint()),
        region: "us-east-1".to_owned(),
        bucket: admin.get_database().unwrap_or("tests").replace('_', "-"),
        access_key: s3.credentials().access_key.clone(),
        secret_key: s3.credentials().secret_key.clone(),
    }
}

/// A context for a tenant that only the database knows.
#[must_use]
#[allow(clippy::disallowed_methods)] // tests enter the tenants they make
pub fn tenant_context(id: TenantId, slug: &str) -> TenantContext {
    TenantContext::enter(Arc::new(Tenant {
        id,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        short_name: slug.to_owned(),
        locale: "en".to_owned(),
        status: TenantStatus::Active,
        plan: Plan {
            id: "unlimited".to_owned(),
            max_users: None,
            max_courses: None,
            max_storage_bytes: None,
            requests_per_minute: 60_000,
            features: Feature::ALL.to_vec(),
        },
        placement_id: "default".to_owned(),
        schema: id.schema(),
        primary_host: format!("{slug}.localhost"),
    }))
}
