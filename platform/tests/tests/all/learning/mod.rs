//! Learning against a real Postgres and S3: the use-cases, without HTTP.

mod access;
mod catalogue;
mod content;
mod files;
mod import;
mod progress;
mod quotas;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use collegium_contracts::permissions::{self, DEFAULT_ROLES};
use collegium_kernel::{Principal, PrincipalKind, RequestContext, Tenant, TenantContext};
use collegium_learning::{Learning, LearningError, LearningParts, NewCourse, model::Course};
use collegium_store::{Database, DatabaseConfig, TenantTx};
use collegium_testkit::Installation;
use serde_json::Value;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

/// A university with the default roles, and learning in it.
struct Campus {
    installation: Installation,
    learning: Learning,
    tenant: TenantContext,
}

impl Campus {
    async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// With another plan than one without limits.
    async fn with(change: impl FnOnce(&mut Tenant)) -> Self {
        let installation = Installation::new().await;
        let bare = installation.bare_tenant("campus").await;
        let mut tenant = Tenant::clone(&bare);
        change(&mut tenant);
        #[allow(clippy::disallowed_methods)] // tests enter the tenants they make
        let tenant = TenantContext::enter(Arc::new(tenant));
        let learning = Learning::new(LearningParts {
            database: installation.database.clone(),
            objects: installation.objects.clone(),
            redis: None,
            clock: installation.clock.clone(),
            cache: true,
        });
        let campus = Self {
            installation,
            learning,
            tenant,
        };
        campus.set_up_roles().await;
        campus
    }

    /// Another server of the same installation.
    async fn second_server(&self) -> Learning {
        let config = DatabaseConfig::new(self.installation.server.clone());
        let clock = self.installation.clock.clone();
        Learning::new(LearningParts {
            database: Database::connect(config, clock.clone()).await.unwrap(),
            objects: self.installation.objects.clone(),
            redis: None,
            clock,
            cache: true,
        })
    }

    async fn set_up_roles(&self) {
        let mut tx = self.database().begin(&self.tenant).await.unwrap();
        for role in DEFAULT_ROLES {
            execute(
                &mut tx,
                format!(
                    "INSERT INTO roles (name, title, builtin) VALUES ('{0}', '{0}', true)",
                    role.name
                ),
            )
            .await;
            if role.all {
                grant(&mut tx, role.name, "tenant", "*").await;
            }
        }
        for permission in permissions::ALL {
            for role in permission.tenant_roles {
                grant(&mut tx, role, "tenant", permission.name).await;
            }
            for role in permission.course_roles {
                grant(&mut tx, role, "course", permission.name).await;
            }
        }
        tx.commit().await.unwrap();
    }

    fn database(&self) -> &Database {
        &self.installation.database
    }

    /// The platform itself.
    fn system(&self) -> RequestContext {
        RequestContext::system(self.tenant.clone(), "test")
    }

    /// A new person with this role in the tenant.
    async fn person(&self, role: &str) -> RequestContext {
        let id = Uuid::new_v4();
        let mut tx = self.database().begin(&self.tenant).await.unwrap();
        execute(
            &mut tx,
            format!("INSERT INTO users (id, email, name, locale, status) VALUES ('{id}', '{id}@example.edu', 'P', 'en', 'active')"),
        )
        .await;
        execute(
            &mut tx,
            format!("INSERT INTO user_roles (user_id, role) VALUES ('{id}', '{role}')"),
        )
        .await;
        tx.commit().await.unwrap();
        RequestContext {
            principal: Arc::new(Principal {
                kind: PrincipalKind::User {
                    user_id: id,
                    session_id: Uuid::new_v4(),
                    browser: false,
                },
                roles: Arc::new([role.to_owned()]),
                ..Principal::system("person")
            }),
            ..self.system()
        }
    }

    /// An empty draft of this person's.
    async fn course(&self, author: &RequestContext) -> Arc<Course> {
        let new = NewCourse {
            title: "A course".to_owned(),
            ..NewCourse::default()
        };
        self.learning.create_course(author, new).await.unwrap()
    }

    /// One of the courses of this repository, published.
    async fn sample(&self, name: &str) -> Arc<Course> {
        let path = examples().join(name);
        let imported = self
            .learning
            .import_path(&self.system(), &path, true)
            .await
            .unwrap();
        self.learning
            .course(&self.system(), imported.course_id)
            .await
            .unwrap()
    }

    /// The one value that a query in the tenant gives.
    async fn one(&self, sql: String) -> i64 {
        let mut tx = self.database().read(&self.tenant).await.unwrap();
        sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut tx)
            .await
            .unwrap()
    }

    async fn events(&self, kind: &str) -> i64 {
        self.one(format!("SELECT count(*) FROM outbox WHERE type = '{kind}'"))
            .await
    }

    /// Does the jobs that are due, as the runner would.
    async fn run_jobs(&self) {
        let mut tx = self.database().read(&self.tenant).await.unwrap();
        let due: Vec<(Uuid, String, Value)> =
            sqlx::query_as("SELECT id, kind, payload FROM jobs WHERE run_at <= now()")
                .fetch_all(&mut tx)
                .await
                .unwrap();
        for (id, kind, payload) in due {
            let jobs = self.learning.jobs();
            let (_, handler) = jobs
                .iter()
                .find(|(known, _)| *known == kind)
                .expect("somebody does it");
            handler.run(&self.tenant, &payload).await.unwrap();
            sqlx::query("DELETE FROM jobs WHERE id = $1")
                .bind(id)
                .execute(&mut tx)
                .await
                .unwrap();
        }
    }

    async fn objects(&self) -> Vec<(String, i64)> {
        self.installation
            .objects
            .list(self.tenant.id())
            .await
            .unwrap()
    }
}

async fn execute(tx: &mut TenantTx, sql: String) {
    sqlx::query(AssertSqlSafe(sql)).execute(tx).await.unwrap();
}

async fn grant(tx: &mut TenantTx, role: &str, scope: &str, permission: &str) {
    execute(tx, format!("INSERT INTO role_permissions (role, scope, permission) VALUES ('{role}', '{scope}', '{permission}')"))
        .await;
}

fn user_of(context: &RequestContext) -> Uuid {
    context.principal.user_id().expect("a person")
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/courses")
}

fn code<T>(answer: Result<T, LearningError>) -> &'static str {
    match answer {
        Ok(_) => "ok",
        Err(error) => collegium_kernel::Problem::from(error).code.as_str(),
    }
}
