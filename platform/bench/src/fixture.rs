//! Universities with one course of 20 lessons and one learner each.

use anyhow::Context;
use collegium::app::App;
use collegium_contracts::TenantDirectory;
use collegium_identity::domain::NewUser;
use collegium_kernel::{OperatorContext, RequestContext, TenantContext, TenantId};
use collegium_tenancy::domain::NewTenant;
use serde_json::Value;
use uuid::Uuid;

const PASSWORD: &str = "a long enough passphrase";
/// The bench measures requests, not refusals.
const PLAN: &str = "INSERT INTO control.plans (id, name, requests_per_minute) VALUES ('bench', 'Bench', 2000000000)
     ON CONFLICT (id) DO NOTHING";

/// One university to ask.
#[derive(Debug, Clone)]
pub(crate) struct Fixture {
    /// Its host.
    pub(crate) host: String,
    /// What it is.
    pub(crate) tenant: TenantContext,
    /// Its course.
    pub(crate) course_id: Uuid,
    /// Its learner's address, and access token once signed in.
    email: String,
    pub(crate) token: String,
}

/// Makes the `n`th university through the product, and its course's rows directly.
pub(crate) async fn university(app: &App, n: usize, port: u16) -> anyhow::Result<Fixture> {
    if n == 0 {
        let mut admin = <sqlx::PgConnection as sqlx::Connection>::connect_with(&app.admin).await?;
        sqlx::query(PLAN).execute(&mut admin).await?;
    }
    let slug = format!("uni{n}");
    let new = NewTenant {
        slug: slug.clone(),
        name: format!("University {n}"),
        short_name: None,
        locale: "en".to_owned(),
        plan_id: Some("bench".to_owned()),
        owner: None,
    };
    let started = app
        .tenancy
        .create_tenant(&OperatorContext::command_line(), new)
        .await?;
    app.tenancy.finish_operation(started.operation.id).await?;
    let tenant = app
        .tenancy
        .by_id(TenantId(started.tenant.id))
        .await?
        .context("it was just made")?;
    #[allow(clippy::disallowed_methods)] // the bench works in the universities it makes
    let context = RequestContext::system(TenantContext::enter(tenant), "bench");
    let email = format!("learner@{slug}.example");
    let user = NewUser {
        email: email.clone(),
        name: "Learner".to_owned(),
        password: PASSWORD.to_owned(),
        roles: vec!["learner".to_owned()],
        locale: None,
    };
    app.identity
        .create_user_with_password(&context, user)
        .await?;
    let course_id = course(app, &context).await?;
    Ok(Fixture {
        host: format!("{slug}.localhost:{port}"),
        tenant: context.tenant,
        course_id,
        email,
        token: String::new(),
    })
}

async fn course(app: &App, context: &RequestContext) -> anyhow::Result<Uuid> {
    let (course, module) = (app.clock.new_id(), app.clock.new_id());
    let mut tx = app.database.begin(&context.tenant).await?;
    sqlx::query(
        "INSERT INTO courses (id, slug, title, summary, language, status, published_at)
         VALUES ($1, 'asking-data', 'Asking data', 'How to read a number that somebody made.', 'en', 'published', now())",
    )
    .bind(course)
    .execute(&mut tx)
    .await?;
    sqlx::query(
        "INSERT INTO modules (id, course_id, title, position) VALUES ($1, $2, 'Looking', 0)",
    )
    .bind(module)
    .bind(course)
    .execute(&mut tx)
    .await?;
    for position in 0..20 {
        sqlx::query(
            "INSERT INTO lessons (id, course_id, module_id, slug, title, position) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(app.clock.new_id())
        .bind(course)
        .bind(module)
        .bind(format!("lesson-{position}"))
        .bind(format!("Lesson {position}: the middle and the spread"))
        .bind(position)
        .execute(&mut tx)
        .await?;
    }
    tx.commit().await?;
    Ok(course)
}

/// Signs the learner in at the running server.
pub(crate) async fn sign_in(port: u16, fixture: &mut Fixture) -> anyhow::Result<()> {
    let answer = reqwest::Client::new()
        .post(format!("http://127.0.0.1:{port}/api/v1/sessions"))
        .header("Host", &fixture.host)
        .json(&serde_json::json!({ "email": fixture.email, "password": PASSWORD }))
        .send()
        .await?;
    let body: Value = answer.json().await?;
    fixture.token = body["access_token"]
        .as_str()
        .with_context(|| format!("sign-in answered {body}"))?
        .to_owned();
    Ok(())
}

/// Makes the university answer at 127.0.0.1 too: not every HTTP client finds `uni0.localhost`.
pub(crate) async fn answer_at_loopback(app: &App, fixture: &Fixture) -> anyhow::Result<()> {
    let mut admin = <sqlx::PgConnection as sqlx::Connection>::connect_with(&app.admin).await?;
    sqlx::query(
        "INSERT INTO control.domains (host, tenant_id, verification_token, verified_at)
         VALUES ('127.0.0.1', $1, '', now())",
    )
    .bind(fixture.tenant.id().0)
    .execute(&mut admin)
    .await?;
    Ok(())
}
