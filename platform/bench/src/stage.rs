//! What is measured: the server with its engines, and the limits beside it.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::Context;
use collegium::{
    app::{App, Engines},
    embedded::Embedded,
    settings::Settings,
};
use sqlx::postgres::PgConnectOptions;

/// Where the limits answer.
pub(crate) const LIMITS_PORT: u16 = 18_081;
/// Where the server answers.
pub(crate) const SERVER_PORT: u16 = 18_080;
/// Where a server answers that remembers no course.
pub(crate) const UNCACHED_PORT: u16 = 18_083;

/// A process that ends with its handle.
pub(crate) struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Process {
    /// Resident memory in MB.
    pub(crate) fn resident_mb(&self) -> anyhow::Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .context("no VmRSS")?;
        let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kib / 1024.0)
    }
}

/// The engines, and how to start what uses them.
pub(crate) struct Stage<'a> {
    embedded: &'a Embedded,
    server: PathBuf,
    engines: Engines,
    settings: Settings,
}

impl<'a> Stage<'a> {
    /// Of these engines; `server` is the binary.
    pub(crate) fn new(embedded: &'a Embedded, server: &Path) -> anyhow::Result<Self> {
        let mut settings = Settings::load(None)?;
        settings.webhooks.allow_private = true;
        Ok(Self {
            embedded,
            server: server.to_owned(),
            engines: Engines::embedded(embedded, &settings)?,
            settings,
        })
    }

    /// The product within this process, to make things with.
    pub(crate) async fn app(&self) -> anyhow::Result<App> {
        App::build(self.settings.clone(), self.engines.clone()).await
    }

    /// How to reach Postgres as who may do everything.
    pub(crate) fn admin(&self) -> PgConnectOptions {
        self.embedded.postgres().admin_options()
    }

    /// A server, with published courses remembered or not.
    pub(crate) async fn serve(&self, port: u16, cache: bool) -> anyhow::Result<Process> {
        let objects = &self.engines.objects;
        let key: String = self
            .engines
            .master_key
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let child = Command::new(&self.server)
            .arg("serve")
            .env("COLLEGIUM_SERVER__LISTEN", format!("127.0.0.1:{port}"))
            .env("COLLEGIUM_DATABASE__URL", self.url("collegium_server"))
            .env("COLLEGIUM_DATABASE__ADMIN_URL", self.url("collegium_admin"))
            .env(
                "COLLEGIUM_OBJECTS__ENDPOINT",
                objects.endpoint.clone().unwrap_or_default(),
            )
            .env("COLLEGIUM_OBJECTS__ACCESS_KEY", &objects.access_key)
            .env("COLLEGIUM_OBJECTS__SECRET_KEY", &objects.secret_key)
            .env("COLLEGIUM_SECRETS__MASTER_KEY", &key)
            .env("COLLEGIUM_LEARNING__CACHE", cache.to_string())
            .env("COLLEGIUM_WEBHOOKS__ALLOW_PRIVATE", "true")
            .stdout(Stdio::null())
            .spawn()
            .context("the server does not start")?;
        let process = Process(child);
        answers(port).await?;
        Ok(process)
    }

    /// The limits: a fixed answer of so many bytes, and one query in a tenant's schema.
    pub(crate) async fn limits(&self, schema: &str, bytes: usize) -> anyhow::Result<Process> {
        let database = format!(
            "{}?options=-csearch_path%3D{schema}",
            self.url("collegium_admin")
        );
        let child = Command::new(std::env::current_exe()?)
            .args(["limits", &database, &bytes.to_string()])
            .spawn()?;
        let process = Process(child);
        answers(LIMITS_PORT).await?;
        Ok(process)
    }

    fn url(&self, user: &str) -> String {
        let postgres = self.embedded.postgres();
        let socket = postgres.socket_dir().display().to_string();
        format!(
            "postgres://{user}@{}:{}/collegium",
            socket.replace('/', "%2F"),
            postgres.port()
        )
    }
}

/// Waits until the machine has nothing to do: what servers begin with, and what Postgres has
/// left to do, is no request's.
pub(crate) async fn idle() -> anyhow::Result<()> {
    const IDLE: f64 = 0.97;
    let mut before = processor_ticks()?;
    for _ in 0..150 {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let now = processor_ticks()?;
        if (now.0 - before.0) / (now.1 - before.1) >= IDLE {
            return Ok(());
        }
        before = now;
    }
    anyhow::bail!("the machine is busy with something else")
}

/// Ticks of all processors since the start: idle ones, and all.
fn processor_ticks() -> anyhow::Result<(f64, f64)> {
    const IDLE: usize = 3;
    let text = std::fs::read_to_string("/proc/stat")?;
    let line = text.lines().next().unwrap_or_default();
    let ticks: Result<Vec<f64>, _> = line.split_whitespace().skip(1).map(str::parse).collect();
    let ticks = ticks?;
    let idle = ticks.get(IDLE).context("/proc/stat says no idle time")?;
    Ok((*idle, ticks.iter().sum()))
}

async fn answers(port: u16) -> anyhow::Result<()> {
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
