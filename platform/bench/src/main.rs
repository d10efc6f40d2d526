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
use stage::{LIMITS_PORT, SERVER_PORT, Stage, UNCACHED_PORT};
use wrk::{Run, Target};

/// Seconds a line is measured in a round, and asked at a time to warm it up.
const MEASURED: u32 = 6;
/// A line is warm when it gets no faster by more than this, and after so many times at the latest.
const WARMER: f64 = 1.05;
const WARMING: usize = 20;
/// Rounds; their median counts.
const ROUNDS: usize = 5;

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

    if std::env::var_os("BENCH_WITHOUT_SCHEMA").is_none() {
        schemas(&embedded, &mut report).await?;
    }

    say("Making universities");
    let stage = Stage::new(&embedded, server)?;
    let app = stage.app().await?;
    let mut fixtures = Vec::new();
    for n in 0..tenants {
        fixtures.push(fixture::university(&app, n, SERVER_PORT).await?);
    }
    requests(&stage, &mut fixtures, &mut report).await?;
    integrators(&stage, &app, &fixtures, &mut report).await?;
    report.generation = generation::measure(server)?;
    embedded.shutdown().await;
    std::fs::write(results, report.to_markdown())?;
    say(&format!("Written to {}", results.display()));
    Ok(())
}

/// Making and changing schemas, beside psql.
async fn schemas(embedded: &Embedded, report: &mut Report) -> anyhow::Result<()> {
    say("Provisioning and rolling, beside psql");
    let admin = embedded.postgres().admin_options();
    let (psql_db, ours_db) = (
        database(&admin, "by_psql").await?,
        database(&admin, "by_collegium").await?,
    );
    report.provision = Some(schema::provision(&psql_db, &ours_db, report.tenants).await?);
    report.roll = Some(schema::roll(&ours_db).await?);
    say(&report.schema());
    Ok(())
}

/// The limits, the server as it is set up by default, and one that remembers no course, in turn.
async fn requests(
    stage: &Stage<'_>,
    fixtures: &mut [Fixture],
    report: &mut Report,
) -> anyhow::Result<()> {
    let cached = stage.serve(SERVER_PORT, true).await?;
    let uncached = stage.serve(UNCACHED_PORT, false).await?;
    say("Signing in");
    for fixture in fixtures.iter_mut() {
        fixture::sign_in(SERVER_PORT, fixture).await?;
    }
    report.bytes = answer_bytes(&course(fixtures, 1)[0]).await?;
    let limits = stage
        .limits(&fixtures[0].tenant.schema, report.bytes)
        .await?;
    settle(&stage.admin()).await?;
    stage::idle().await?;
    let counts = [1, 100, fixtures.len()];
    let bare = |path: String| vec![Target::get(path, "localhost".into())];
    let query = bare(format!("/query/{}", fixtures[0].course_id));
    let mut lines = vec![
        Line::new("bare poem", LIMITS_PORT, bare("/fixed".into())),
        Line::new("bare query", LIMITS_PORT, query),
        Line::new("page", SERVER_PORT, vec![page(&fixtures[0])]),
    ];
    for (name, port) in [("cached", SERVER_PORT), ("uncached", UNCACHED_PORT)] {
        for count in counts {
            let name = format!("{name}, {count} tenants");
            lines.push(Line::new(&name, port, course(fixtures, count)));
        }
    }
    let mut runs = in_turn(&lines)?.into_iter();
    report.fixed = runs.next();
    report.query = runs.next();
    report.page = runs.next();
    report.cached = counts.into_iter().zip(runs.by_ref()).collect();
    report.uncached = counts.into_iter().zip(runs).collect();
    report.resident_mb = cached.resident_mb()?;
    report.resident_uncached_mb = uncached.resident_mb()?;
    drop(limits);
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
    let _process = stage.serve(SERVER_PORT, true).await?;
    report.sdk = sdk::measure(&format!("http://127.0.0.1:{SERVER_PORT}"), &fixtures[0]).await?;
    let mut runs = in_turn(&[
        Line::new("GraphQL", SERVER_PORT, vec![graphql(&fixtures[0])]),
        Line::new("REST beside it", SERVER_PORT, course(fixtures, 1)),
    ])?
    .into_iter();
    (report.graphql, report.rest) = (runs.next(), runs.next());
    report.webhooks = Some(webhooks::measure(app, &tenants).await?);
    Ok(())
}

/// One line of the table: what is asked where.
struct Line {
    name: String,
    port: u16,
    targets: Vec<Target>,
}

impl Line {
    fn new(name: &str, port: u16, targets: Vec<Target>) -> Self {
        let name = name.to_owned();
        Self {
            name,
            port,
            targets,
        }
    }

    fn run(&self) -> anyhow::Result<Run> {
        wrk::run(&self.name, self.port, &self.targets, MEASURED)
    }

    /// Until it gets no faster: a thousand tenants take longer to have met every connection of
    /// theirs than one does.
    fn warm_up(&self) -> anyhow::Result<()> {
        let mut before = 0.0;
        let mut said = Vec::new();
        for _ in 0..WARMING {
            let now = self.run()?.per_second;
            said.push(format!("{now:.0}"));
            if now < before * WARMER {
                break;
            }
            before = now;
        }
        say(&format!("{} warms up: {}/s", self.name, said.join(", ")));
        Ok(())
    }
}

/// Measures all lines once a round, so that what else the machine does meets them alike, and
/// takes each one's median.
fn in_turn(lines: &[Line]) -> anyhow::Result<Vec<Run>> {
    for line in lines {
        line.warm_up()?;
    }
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let round: Result<Vec<_>, _> = lines.iter().map(Line::run).collect();
        rounds.push(round?);
    }
    let medians = (0..lines.len()).map(|n| {
        let runs: Vec<&Run> = rounds.iter().map(|round| &round[n]).collect();
        let run = Run::median(&runs);
        say(&format!(
            "{}: {:.0}/s, p50 {:.2} ms, p99 {:.2} ms",
            lines[n].name, run.per_second, run.p50, run.p99
        ));
        run
    });
    Ok(medians.collect())
}

/// A course with its lessons, of so many tenants.
fn course(fixtures: &[Fixture], count: usize) -> Vec<Target> {
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
    say("Letting Postgres settle");
    let mut connection = PgConnection::connect_with(admin).await?;
    for name in ["by_psql", "by_collegium"] {
        let drop = format!("DROP DATABASE IF EXISTS {name}");
        connection.execute(sqlx::AssertSqlSafe(drop)).await?;
    }
    let options = admin.clone().database("collegium");
    let mut connection = PgConnection::connect_with(&options).await?;
    for step in ["VACUUM (ANALYZE)", "CHECKPOINT"] {
        connection.execute(step).await?;
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
