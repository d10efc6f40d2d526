//! `make bench`: Collegium beside what the machine and the libraries could do at best,
//! on the same work in the same run; the figures go to `RESULTS.md` beside this crate.

mod fixture;
mod generation;
mod limits;
mod report;
mod schema;
mod sdk;
mod stage;
mod webhooks;
mod wrk;

use std::path::Path;

use collegium::{app::App, embedded::Embedded};
use collegium_store::migrate;
use fixture::Fixture;
use report::Report;
use sqlx::{Connection, Executor, PgConnection, postgres::PgConnectOptions};
use stage::{LIMITS_PORT, SERVER_PORT, Stage};
use wrk::{Run, Target};

/// Seconds a run warms up, and is measured.
const WARM: u32 = 30;
const MEASURED: u32 = 10;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let runtime = collegium::runtime()?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "limits", database, bytes] => runtime.block_on(limits::serve(
            &format!("127.0.0.1:{LIMITS_PORT}"),
            database,
            bytes.parse()?,
        )),
        [_] => {
            let tenants = std::env::var("BENCH_TENANTS")
                .ok()
                .and_then(|n| n.parse().ok())
                .unwrap_or(1000);
            let server = std::env::current_exe()?.with_file_name("collegium");
            let results = Path::new(env!("CARGO_MANIFEST_DIR")).join("RESULTS.md");
            runtime.block_on(bench(&server, &results, tenants))
        }
        _ => anyhow::bail!("usage: collegium-bench"),
    }
}

#[allow(clippy::print_stderr)]
fn say(step: &str) {
    eprintln!("  {step}");
}

async fn bench(server: &Path, results: &Path, tenants: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let embedded = Embedded::start(folder.path(), &say).await?;
    let mut report = Report::new(tenants);

    say("Provisioning and rolling, beside psql");
    let admin = embedded.postgres().admin_options();
    let (psql_db, ours_db) = (
        database(&admin, "by_psql").await?,
        database(&admin, "by_collegium").await?,
    );
    report.provision = Some(schema::provision(&psql_db, &ours_db, tenants).await?);
    report.roll = Some(schema::roll(&ours_db).await?);
    say(&report.schema());

    say("Making universities");
    let stage = Stage::new(&embedded, server)?;
    let app = stage.app().await?;
    let mut fixtures = Vec::new();
    for n in 0..tenants {
        fixtures.push(fixture::university(&app, n, SERVER_PORT).await?);
    }
    settle(&admin).await?;
    cached(&stage, &mut fixtures, &mut report).await?;
    uncached(&stage, &fixtures, &mut report).await?;
    integrators(&stage, &app, &fixtures, &mut report).await?;
    report.generation = generation::measure(server)?;
    embedded.shutdown().await;
    std::fs::write(results, report.to_markdown())?;
    say(&format!("Written to {}", results.display()));
    Ok(())
}

/// The limits, and the server as it is set up by default.
async fn cached(
    stage: &Stage<'_>,
    fixtures: &mut [Fixture],
    report: &mut Report,
) -> anyhow::Result<()> {
    let process = stage.serve(true).await?;
    say("Signing in");
    for fixture in fixtures.iter_mut() {
        fixture::sign_in(SERVER_PORT, fixture).await?;
    }
    let course = api(fixtures, 1);
    report.bytes = answer_bytes(&course[0]).await?;
    let limits = stage
        .limits(&fixtures[0].tenant.schema, report.bytes)
        .await?;
    let bare = |path: String| [Target::get(path, "localhost".into())];
    let query = bare(format!("/query/{}", fixtures[0].course_id));
    report.fixed = Some(measured(
        "bare poem",
        LIMITS_PORT,
        &bare("/fixed".into()),
        3,
    )?);
    report.query = Some(measured("bare query", LIMITS_PORT, &query, 3)?);
    drop(limits);
    for count in [1, 100, fixtures.len()] {
        let name = format!("cached, {count} tenants");
        let run = measured(&name, SERVER_PORT, &api(fixtures, count), WARM)?;
        report.cached.push((count, run));
    }
    report.page = Some(measured("page", SERVER_PORT, &[page(&fixtures[0])], 5)?);
    report.resident_mb = process.resident_mb()?;
    Ok(())
}

async fn uncached(
    stage: &Stage<'_>,
    fixtures: &[Fixture],
    report: &mut Report,
) -> anyhow::Result<()> {
    let process = stage.serve(false).await?;
    for count in [1, 100, fixtures.len()] {
        let name = format!("uncached, {count} tenants");
        let run = measured(&name, SERVER_PORT, &api(fixtures, count), WARM)?;
        report.uncached.push((count, run));
    }
    report.resident_uncached_mb = process.resident_mb()?;
    Ok(())
}

/// What integrators feel: their SDK, GraphQL, webhooks.
async fn integrators(
    stage: &Stage<'_>,
    app: &App,
    fixtures: &[Fixture],
    report: &mut Report,
) -> anyhow::Result<()> {
    let tenants: Vec<_> = fixtures.iter().map(|f| f.tenant.clone()).collect();
    webhooks::prepare(app, &tenants).await?;
    fixture::answer_at_loopback(app, &fixtures[0]).await?;
    let _process = stage.serve(true).await?;
    report.sdk = sdk::measure(&format!("http://127.0.0.1:{SERVER_PORT}"), &fixtures[0]).await?;
    report.graphql = Some(measured(
        "GraphQL",
        SERVER_PORT,
        &[graphql(&fixtures[0])],
        5,
    )?);
    report.rest = Some(measured(
        "REST beside it",
        SERVER_PORT,
        &api(fixtures, 1),
        5,
    )?);
    report.webhooks = Some(webhooks::measure(app, &tenants).await?);
    Ok(())
}

fn measured(name: &str, port: u16, targets: &[Target], warm: u32) -> anyhow::Result<Run> {
    wrk::run(name, port, targets, warm)?;
    let run = wrk::run(name, port, targets, MEASURED)?;
    say(&format!(
        "{name}: {:.0}/s, p50 {:.2} ms, p99 {:.2} ms",
        run.per_second, run.p50, run.p99
    ));
    Ok(run)
}

fn api(fixtures: &[Fixture], count: usize) -> Vec<Target> {
    let target = |f: &Fixture| {
        let path = format!("/api/v1/courses/{}", f.course_id);
        Target::get(path, f.host.clone()).with("Authorization", format!("Bearer {}", f.token))
    };
    fixtures.iter().take(count).map(target).collect()
}

/// The same course with its lessons by GraphQL.
fn graphql(fixture: &Fixture) -> Target {
    const QUERY: &str = "query($id: UUID!) { course(id: $id) { id slug title summary language status version \
         lessonCount createdAt updatedAt publishedAt modules { id title position version \
         lessons { id slug title position version activities { id kind title } } } } }";
    let body = serde_json::json!({ "query": QUERY, "variables": { "id": fixture.course_id } });
    Target::get("/api/v1/graphql".into(), fixture.host.clone())
        .with("Authorization", format!("Bearer {}", fixture.token))
        .with("Content-Type", "application/json".into())
        .posting(body.to_string())
}

fn page(fixture: &Fixture) -> Target {
    Target::get("/courses/asking-data".into(), fixture.host.clone())
        .with("Cookie", "lang=en".into())
        .with("Accept", "text/html".into())
}

async fn answer_bytes(target: &Target) -> anyhow::Result<usize> {
    let mut request =
        reqwest::Client::new().get(format!("http://127.0.0.1:{SERVER_PORT}{}", target.path));
    for (name, value) in &target.headers {
        request = request.header(*name, value);
    }
    let answer = request.send().await?.error_for_status()?;
    Ok(answer.bytes().await?.len())
}

/// Lets Postgres finish what making a thousand schemas leaves it to do, so that it does not
/// do it within some of the measurements.
async fn settle(admin: &PgConnectOptions) -> anyhow::Result<()> {
    for (name, steps) in [
        (
            "postgres",
            &["DROP DATABASE by_psql", "DROP DATABASE by_collegium"][..],
        ),
        ("collegium", &["VACUUM (ANALYZE)", "CHECKPOINT"][..]),
    ] {
        let options = admin.clone().database(name);
        let mut connection = PgConnection::connect_with(&options).await?;
        for step in steps {
            connection.execute(*step).await?;
        }
    }
    Ok(())
}

/// An empty database with the platform's schema.
async fn database(admin: &PgConnectOptions, name: &str) -> anyhow::Result<PgConnectOptions> {
    let mut connection = PgConnection::connect_with(admin).await?;
    connection
        .execute(sqlx::AssertSqlSafe(format!(
            "CREATE DATABASE {name} TEMPLATE template0"
        )))
        .await?;
    let options = admin.clone().database(name);
    migrate::migrate_control(&options).await?;
    Ok(options)
}
