//! `make bench`: Collegium beside what the machine and the libraries could do at best,
//! on the same work in the same run; the figures go to `RESULTS.md` beside this crate.

mod fixture;
mod limits;
mod report;
mod schema;
mod wrk;

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::Context;
use collegium::{
    app::{App, Engines},
    embedded::Embedded,
    settings::Settings,
};
use collegium_store::migrate;
use fixture::Fixture;
use report::Report;
use sqlx::{Connection, Executor, PgConnection, postgres::PgConnectOptions};
use wrk::{Run, Target};

const LIMITS_PORT: u16 = 18_081;
const SERVER_PORT: u16 = 18_080;
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

/// A process that ends with its handle.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
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

    say("Making universities");
    let settings = Settings::load(None)?;
    let engines = Engines::embedded(&embedded, &settings)?;
    let key = hex_of(&engines.master_key);
    let objects = engines.objects.clone();
    let app = App::build(settings, engines).await?;
    let mut made = Vec::new();
    for n in 0..tenants {
        made.push(fixture::university(&app, n, SERVER_PORT).await?);
    }
    drop(app);
    let start = |cache: bool| -> anyhow::Result<Process> {
        let url = |user: &str| {
            let socket = embedded
                .postgres()
                .socket_dir()
                .display()
                .to_string()
                .replace('/', "%2F");
            format!(
                "postgres://{user}@{socket}:{}/collegium",
                embedded.postgres().port()
            )
        };
        let child = Command::new(server)
            .arg("serve")
            .env(
                "COLLEGIUM_SERVER__LISTEN",
                format!("127.0.0.1:{SERVER_PORT}"),
            )
            .env("COLLEGIUM_DATABASE__URL", url("collegium_server"))
            .env("COLLEGIUM_DATABASE__ADMIN_URL", url("collegium_admin"))
            .env(
                "COLLEGIUM_OBJECTS__ENDPOINT",
                objects.endpoint.clone().unwrap_or_default(),
            )
            .env("COLLEGIUM_OBJECTS__ACCESS_KEY", &objects.access_key)
            .env("COLLEGIUM_OBJECTS__SECRET_KEY", &objects.secret_key)
            .env("COLLEGIUM_SECRETS__MASTER_KEY", &key)
            .env("COLLEGIUM_LEARNING__CACHE", cache.to_string())
            .stdout(Stdio::null())
            .spawn()
            .context("the server does not start")?;
        Ok(Process(child))
    };

    let process = start(true)?;
    wait_for(SERVER_PORT).await?;
    say("Signing in");
    let mut fixtures = Vec::new();
    for (mut fixture, email) in made {
        fixture::sign_in(SERVER_PORT, &mut fixture, &email).await?;
        fixtures.push(fixture);
    }
    let bytes = answer_bytes(&fixtures[0]).await?;
    report.bytes = bytes;
    measure_limits(&mut report, &embedded, &fixtures[0], bytes).await?;
    for count in [1, 100, tenants] {
        report.cached.push((
            count,
            measured(
                &format!("cached, {count} tenants"),
                SERVER_PORT,
                &api(&fixtures, count),
                WARM,
            )?,
        ));
    }
    report.page = Some(measured(
        "course page",
        SERVER_PORT,
        &[page(&fixtures[0])],
        5,
    )?);
    report.resident_mb = resident_mb(&process)?;
    drop(process);

    let process = start(false)?;
    wait_for(SERVER_PORT).await?;
    for count in [1, 100, tenants] {
        let run = measured(
            &format!("uncached, {count} tenants"),
            SERVER_PORT,
            &api(&fixtures, count),
            WARM,
        )?;
        report.uncached.push((count, run));
    }
    report.resident_uncached_mb = resident_mb(&process)?;
    drop(process);
    embedded.shutdown().await;
    std::fs::write(results, report.to_markdown())?;
    say(&format!("Written to {}", results.display()));
    Ok(())
}

async fn measure_limits(
    report: &mut Report,
    embedded: &Embedded,
    fixture: &Fixture,
    bytes: usize,
) -> anyhow::Result<()> {
    let socket = embedded
        .postgres()
        .socket_dir()
        .display()
        .to_string()
        .replace('/', "%2F");
    let database = format!(
        "postgres://collegium_admin@{socket}:{}/collegium?options=-csearch_path%3D{}",
        embedded.postgres().port(),
        fixture.schema
    );
    let child = Command::new(std::env::current_exe()?)
        .args(["limits", &database, &bytes.to_string()])
        .spawn()?;
    let _limits = Process(child);
    wait_for(LIMITS_PORT).await?;
    let target = |path: String| Target {
        path,
        host: "localhost".into(),
        token: None,
        cookie: None,
    };
    report.fixed = Some(measured(
        "bare poem, fixed JSON",
        LIMITS_PORT,
        &[target("/fixed".into())],
        3,
    )?);
    let query = target(format!("/query/{}", fixture.course_id));
    report.query = Some(measured(
        "bare poem and sqlx, one query",
        LIMITS_PORT,
        &[query],
        3,
    )?);
    Ok(())
}

fn measured(name: &str, port: u16, targets: &[Target], warm: u32) -> anyhow::Result<Run> {
    wrk::run(port, targets, warm)?;
    let run = wrk::run(port, targets, MEASURED).with_context(|| name.to_owned())?;
    say(&format!(
        "{name}: {:.0}/s, p50 {:.2} ms, p99 {:.2} ms",
        run.per_second, run.p50, run.p99
    ));
    Ok(run)
}

fn api(fixtures: &[Fixture], count: usize) -> Vec<Target> {
    let target = |f: &Fixture| Target {
        path: format!("/api/v1/courses/{}", f.course_id),
        host: f.host.clone(),
        token: Some(f.token.clone()),
        cookie: None,
    };
    fixtures.iter().take(count).map(target).collect()
}

fn page(fixture: &Fixture) -> Target {
    Target {
        path: "/courses/asking-data".into(),
        host: fixture.host.clone(),
        token: None,
        cookie: Some("lang=en".into()),
    }
}

async fn answer_bytes(fixture: &Fixture) -> anyhow::Result<usize> {
    let answer = reqwest::Client::new()
        .get(format!(
            "http://127.0.0.1:{SERVER_PORT}/api/v1/courses/{}",
            fixture.course_id
        ))
        .header("Host", &fixture.host)
        .bearer_auth(&fixture.token)
        .send()
        .await?
        .error_for_status()?;
    Ok(answer.bytes().await?.len())
}

async fn wait_for(port: u16) -> anyhow::Result<()> {
    for _ in 0..300 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_ok()
        {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("nothing listens on port {port}")
}

fn resident_mb(process: &Process) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.0.id()))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .context("no VmRSS")?;
    let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib / 1024.0)
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

fn hex_of(key: &[u8]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}
