//! A Postgres of our own: the system's binaries, our data folder, no network.
//!
//! Its socket lies in a folder that only its user can enter, so it needs no
//! password and no port of the machine. It is started again when it dies, taken
//! over when an earlier `collegium` was killed without stopping it, and stopped
//! when the handle is dropped.

mod binaries;
mod cluster;
mod process;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustix::process::Pid;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use self::cluster::Cluster;
use self::process::Process;
use super::{EmbeddedError, Progress};

/// The database that Collegium lives in.
const DATABASE: &str = "collegium";
const MOMENT: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// A killed postmaster's backends need a moment to notice and let go of its memory.
const LINGERING: u32 = 120;

/// A running embedded Postgres.
#[derive(Debug)]
pub struct EmbeddedPostgres {
    cluster: Arc<Cluster>,
    stop: CancellationToken,
    pid: watch::Receiver<Option<Pid>>,
    supervisor: Option<JoinHandle<()>>,
}

impl EmbeddedPostgres {
    /// Starts the database in `dir`, making it first if need be, and keeps it running.
    ///
    /// # Errors
    /// When no Postgres is installed, the folder cannot be used, or Postgres will not start.
    pub async fn start(dir: &Path) -> Result<Self, EmbeddedError> {
        Self::start_telling(dir, &|_| {}).await
    }

    /// As [`start`](Self::start), telling `progress` what takes time.
    ///
    /// # Errors
    /// As for [`start`](Self::start).
    pub async fn start_telling(dir: &Path, progress: Progress<'_>) -> Result<Self, EmbeddedError> {
        let cluster = Arc::new(Cluster::open(dir)?);
        if !cluster.exists() {
            progress(&format!("Making a Postgres {} database", cluster.major()));
            cluster.create().await?;
        }
        progress("Starting Postgres");
        let process = bring_up(&cluster).await?;
        ensure_database(&cluster).await?;
        let (pids, pid) = watch::channel(process.pid());
        let stop = CancellationToken::new();
        let supervisor = tokio::spawn(supervise(Arc::clone(&cluster), process, pids, stop.clone()));
        Ok(Self {
            cluster,
            stop,
            pid,
            supervisor: Some(supervisor),
        })
    }

    /// The folder of the socket.
    #[must_use]
    pub fn socket_dir(&self) -> &Path {
        self.cluster.socket()
    }

    /// The port, which is only part of the socket's name.
    #[must_use]
    pub fn port(&self) -> u16 {
        cluster::PORT
    }

    /// The log of the server.
    #[must_use]
    pub fn log_file(&self) -> &Path {
        self.cluster.log()
    }

    /// The server's process id, unless it is just being started again.
    #[must_use]
    pub fn pid(&self) -> Option<i32> {
        self.pid.borrow().map(Pid::as_raw_pid)
    }

    /// How its superuser connects to Collegium's database.
    #[must_use]
    pub fn admin_options(&self) -> PgConnectOptions {
        self.cluster.options(DATABASE)
    }

    /// Stops the server and returns when it has ended.
    pub async fn shutdown(mut self) {
        self.stop.cancel();
        if let Some(supervisor) = self.supervisor.take() {
            // It can only fail by a panic, which has been reported by then.
            let _ = supervisor.await;
        }
    }
}

impl Drop for EmbeddedPostgres {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// Keeps the server running until told to stop.
async fn supervise(
    cluster: Arc<Cluster>,
    mut process: Process,
    pids: watch::Sender<Option<Pid>>,
    stop: CancellationToken,
) {
    loop {
        let stopped = tokio::select! {
            () = process.ended() => false,
            () = stop.cancelled() => true,
        };
        if stopped {
            process.stop().await;
            break;
        }
        pids.send_replace(None);
        tracing::warn!("the embedded Postgres ended and is started again");
        let Some(again) = stop.run_until_cancelled(revive(&cluster)).await else {
            break;
        };
        process = again;
        pids.send_replace(process.pid());
        tracing::info!("the embedded Postgres is up again");
    }
    pids.send_replace(None);
}

/// Tries until it works: what stands in the way (a full disk) may pass.
async fn revive(cluster: &Cluster) -> Process {
    let mut pause = MOMENT;
    loop {
        match bring_up(cluster).await {
            Ok(process) => return process,
            Err(error) => tracing::error!(%error, "the embedded Postgres does not start"),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Returns a server that answers: the one that runs, or a new one. Recovery
/// after a crash may take long, so it is waited for as long as it lives.
async fn bring_up(cluster: &Cluster) -> Result<Process, EmbeddedError> {
    let mut lingering = 0;
    loop {
        let log_start = cluster.log_length();
        let mut process = match cluster.running() {
            Some(running) if running.stopping => {
                tokio::time::sleep(MOMENT).await;
                continue;
            }
            Some(running) => cluster.adopt(running.pid),
            None => {
                cluster.clear_dead_locks();
                cluster.launch()?
            }
        };
        tokio::select! {
            answer = answering(cluster) => return answer.map(|()| process),
            () = process.ended() => {}
        }
        if matches!(process, Process::Adopted { .. }) {
            continue;
        }
        let tail = cluster.log_since(log_start);
        lingering += 1;
        if lingering > LINGERING || !tail.contains("still in use") {
            return Err(EmbeddedError::PostgresStopped {
                log: cluster.log().to_owned(),
                tail,
            });
        }
        tokio::time::sleep(MOMENT * 5).await;
    }
}

/// Returns when the server takes connections; waits while it starts.
async fn answering(cluster: &Cluster) -> Result<(), EmbeddedError> {
    let options = cluster.options("postgres");
    loop {
        match PgConnection::connect_with(&options).await {
            Ok(connection) => return Ok(connection.close().await?),
            Err(error) if will_pass(&error) => tokio::time::sleep(MOMENT).await,
            Err(error) => return Err(error.into()),
        }
    }
}

/// No socket yet, "the database system is starting up", "too many clients".
fn will_pass(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(error) => {
            matches!(error.code().as_deref(), Some("57P03" | "53300"))
        }
        _ => false,
    }
}

async fn ensure_database(cluster: &Cluster) -> Result<(), EmbeddedError> {
    let mut connection = PgConnection::connect_with(&cluster.options("postgres")).await?;
    let known: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)")
            .bind(DATABASE)
            .fetch_one(&mut connection)
            .await?;
    if !known {
        sqlx::query("CREATE DATABASE collegium")
            .execute(&mut connection)
            .await?;
    }
    connection.close().await?;
    Ok(())
}
