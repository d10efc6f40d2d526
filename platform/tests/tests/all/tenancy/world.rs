//! What the tests of the catalogue stand on.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use collegium_contracts::{FirstOwner, TenantSetup};
use collegium_kernel::{
    Clock, Code, OperatorContext, Problem, SystemClock, TenantContext, TenantId,
};
use collegium_store::{Database, DatabaseConfig, Objects, RedisTier};
use collegium_tenancy::{
    Tenancy, TenancyError, TenancyParts,
    domain::{NewTenant, TenantRecord},
};
use collegium_testkit::Installation;
pub(super) use collegium_testkit::run;
use sqlx::{AssertSqlSafe, Connection, PgConnection, postgres::PgConnectOptions};

/// An installation without services of its own.
pub(super) struct World {
    pub(super) database: Database,
    pub(super) admin: PgConnectOptions,
    pub(super) server: PgConnectOptions,
    pub(super) objects: Objects,
    pub(super) clock: Arc<TestClock>,
}

/// The machine's clock, some time later.
#[derive(Default)]
pub(super) struct TestClock(AtomicI64);

impl TestClock {
    pub(super) fn advance(&self, by: Duration) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + Duration::milliseconds(self.0.load(Ordering::SeqCst))
    }
}

impl World {
    pub(super) async fn new() -> Self {
        let installation = Installation::with_connections(4).await;
        Self {
            database: installation.database,
            admin: installation.admin,
            server: installation.server,
            objects: installation.objects,
            clock: Arc::default(),
        }
    }

    pub(super) fn parts(&self) -> TenancyParts {
        TenancyParts {
            database: self.database.clone(),
            admin: self.admin.clone(),
            objects: self.objects.clone(),
            redis: None,
            clock: self.clock.clone(),
            setups: Vec::new(),
            base_domain: "campus.test".to_owned(),
            nameserver: None,
        }
    }

    pub(super) fn tenancy(&self) -> Tenancy {
        Tenancy::new(self.parts())
    }

    pub(super) fn with_setup(&self, setup: &Arc<Setup>) -> Tenancy {
        Tenancy::new(TenancyParts {
            setups: vec![setup.clone()],
            ..self.parts()
        })
    }

    pub(super) fn with_redis(&self, redis: RedisTier) -> Tenancy {
        Tenancy::new(TenancyParts {
            redis: Some(redis),
            ..self.parts()
        })
    }

    /// Another server of the same installation.
    pub(super) async fn other_server(&self) -> Tenancy {
        let config = DatabaseConfig {
            tenant_connections: 2,
            ..DatabaseConfig::new(self.server.clone())
        };
        let database = Database::connect(config, self.clock.clone()).await.unwrap();
        Tenancy::new(TenancyParts {
            database,
            ..self.parts()
        })
    }

    pub(super) async fn owner(&self) -> PgConnection {
        PgConnection::connect_with(&self.admin).await.unwrap()
    }

    /// Runs statements as the owner of the schemas.
    pub(super) async fn sql(&self, statements: &str) {
        let mut owner = self.owner().await;
        sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
            .execute(&mut owner)
            .await
            .unwrap();
    }

    /// The one number that a query gives.
    pub(super) async fn number(&self, query: &str) -> i64 {
        let mut owner = self.owner().await;
        sqlx::query_scalar(AssertSqlSafe(query.to_owned()))
            .fetch_one(&mut owner)
            .await
            .unwrap()
    }

    /// The one text that a query gives.
    pub(super) async fn text(&self, query: &str) -> Option<String> {
        let mut owner = self.owner().await;
        sqlx::query_scalar(AssertSqlSafe(query.to_owned()))
            .fetch_one(&mut owner)
            .await
            .unwrap()
    }

    /// The tenant's last operation as if its server had been killed before step `step`
    /// was noted as done.
    pub(super) async fn rewind(&self, tenant: TenantId, step: usize) {
        self.sql(&format!(
            "UPDATE control.tenant_operations SET status = 'running', step = {step}
             WHERE id = (SELECT max(id::text)::uuid FROM control.tenant_operations WHERE tenant_id = '{tenant}')"
        ))
        .await;
    }
}

/// A service that sets up something in new tenants.
#[derive(Default)]
pub(super) struct Setup {
    /// Tenants it was called for, and for which owner.
    pub(super) calls: Mutex<Vec<(TenantId, Option<String>)>>,
    /// How often it has still to fail.
    pub(super) failures: AtomicI64,
}

#[async_trait]
impl TenantSetup for Setup {
    async fn set_up(
        &self,
        tenant: &TenantContext,
        owner: Option<&FirstOwner>,
    ) -> Result<(), Problem> {
        if self.failures.fetch_sub(1, Ordering::SeqCst) > 0 {
            return Err(Problem::new(Code::Unavailable));
        }
        self.calls
            .lock()
            .unwrap()
            .push((tenant.id(), owner.map(|owner| owner.email.clone())));
        Ok(())
    }
}

pub(super) fn by_command() -> OperatorContext {
    OperatorContext::command_line()
}

pub(super) fn university(slug: &str) -> NewTenant {
    NewTenant {
        slug: slug.to_owned(),
        name: format!("University of {slug}"),
        short_name: None,
        locale: "en".to_owned(),
        plan_id: Some("unlimited".to_owned()),
        owner: None,
    }
}

pub(super) async fn make(tenancy: &Tenancy, slug: &str) -> TenantRecord {
    tenancy
        .create_tenant(&by_command(), university(slug))
        .await
        .unwrap()
        .tenant
}

/// The code that a caller would see.
pub(super) fn code(error: TenancyError) -> Code {
    Problem::from(error).code
}

/// People, a course with a file, and everything that must not travel.
pub(super) async fn furnish(world: &World, tenancy: &Tenancy, id: TenantId) {
    use collegium_contracts::TenantDirectory;
    let tenant = tenancy.by_id(id).await.unwrap().unwrap();
    #[allow(clippy::disallowed_methods)] // the test works in the tenant it made
    let tenant = TenantContext::enter(tenant);
    let picture = bytes::Bytes::from_static(b"a picture");
    world
        .objects
        .put(&tenant, "courses/1/picture", "image/png", picture)
        .await
        .unwrap();
    let schema = id.schema();
    world
        .sql(&format!(
            "SET search_path TO {schema};
             INSERT INTO users (id, email, name, password_hash, locale, status) VALUES
                 ('00000000-0000-7000-8000-000000000001', 'ada@x.example', 'Ada, \"A\"', 'hash', 'en', 'active'),
                 ('00000000-0000-7000-8000-000000000002', 'bob@x.example', E'Боб\\nB', 'hash', 'ru', 'active');
             INSERT INTO totp_secrets (user_id, secret, confirmed_at)
                 VALUES ('00000000-0000-7000-8000-000000000002', 's', now());
             INSERT INTO sessions (id, user_id, kind, expires_at)
                 VALUES (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'api', now());
             INSERT INTO refresh_tokens (token_hash, session_id, expires_at) SELECT 'x', id, now() FROM sessions;
             INSERT INTO signing_keys (kid, public_key, private_key) VALUES ('k', 'p', 's');
             INSERT INTO api_keys (id, name, prefix, secret_hash, scopes)
                 VALUES (gen_random_uuid(), 'key', 'p', 'h', ARRAY['courses.read', 'a,b']);
             INSERT INTO roles (name, title) VALUES ('learner', 'Learner') ON CONFLICT DO NOTHING;
             INSERT INTO courses (id, slug, title, summary, language, status) VALUES
                 ('00000000-0000-7000-8000-0000000000c1', 'rust', 'Rust, \"the\" language', '', 'en', 'published');
             INSERT INTO course_files (id, course_id, path, content_type, bytes, sha256, object_key) VALUES
                 (gen_random_uuid(), '00000000-0000-7000-8000-0000000000c1', 'p', 'image/png', 9, '\\x00ff', 'courses/1/picture');
             INSERT INTO user_progress (id, user_id, course_id, lesson_id, activity_id, status, recorded_at)
                 SELECT gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000c1',
                        gen_random_uuid(), gen_random_uuid(), 'completed', now() - n * interval '20 days'
                 FROM generate_series(0, 9) n;
             INSERT INTO outbox (id, type, aggregate_id, payload) VALUES (gen_random_uuid(), 'x', gen_random_uuid(), '{{}}');
             INSERT INTO jobs (id, kind, payload) VALUES (gen_random_uuid(), 'mail', '{{}}');"
        ))
        .await;
}

/// A digest of all rows of a table, whatever their order.
pub(super) async fn digest(world: &World, id: TenantId, table: &str) -> String {
    let query = format!(
        "SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {}.{table} t",
        id.schema()
    );
    world.text(&query).await.unwrap()
}

impl TestClock {
    /// Its time as SQL takes it.
    pub(super) fn now_text(&self) -> String {
        self.now().to_rfc3339()
    }
}
