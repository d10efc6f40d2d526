use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
};

use collegium::embedded::Embedded;
use sqlx::{Connection, Executor, PgConnection, postgres::PgConnectOptions};
use tokio::{runtime::Runtime, sync::OnceCell};

/// All tests share one runtime, because the engines' tasks live on it.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| collegium::runtime().expect("a runtime"));
static ENGINES: OnceCell<Engines> = OnceCell::const_new();
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Runs one test.
pub fn run<T>(test: impl Future<Output = T>) -> T {
    RUNTIME.block_on(test)
}

/// A real Postgres and a real S3 server, started once for all tests of this process.
pub struct Engines {
    /// The engines.
    pub embedded: Embedded,
}

/// The engines, started when first asked for.
pub async fn engines() -> &'static Engines {
    ENGINES
        .get_or_init(|| async {
            let folder = tempfile::Builder::new()
                .prefix("collegium-test")
                .tempdir()
                .expect("a folder")
                .keep();
            let embedded = Embedded::start(&folder, &|_| {})
                .await
                .expect("Postgres and S3 start");
            let pid = embedded.postgres().pid().expect("Postgres runs");
            stop_with_this_process(pid, embedded.folder());
            Engines { embedded }
        })
        .await
}

impl Engines {
    /// An empty database of its own in the shared Postgres, as its owner.
    pub async fn empty_database(&self) -> PgConnectOptions {
        let admin = self.embedded.postgres().admin_options();
        let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect_with(&admin)
            .await
            .expect("Postgres answers");
        // A name and a number: nothing foreign is in it.
        let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE template0"));
        connection.execute(create).await.expect("a database");
        admin.database(&name)
    }
}

/// Statics are never dropped, so a shell waits for the end of this process (its pipe
/// closes, however the process ends), stops what was started and removes its folder.
pub(crate) fn stop_with_this_process(pid: i32, folder: &Path) {
    let script = "trap '' INT TERM HUP; read -r pid folder; read -r _; kill -INT \"$pid\"; sleep 1; rm -rf \"$folder\"";
    #[allow(clippy::zombie_processes)] // it outlives this process
    let mut watcher = Command::new("sh")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell");
    let mut pipe = watcher.stdin.take().expect("a pipe");
    writeln!(pipe, "{pid} {}", folder.display()).expect("the shell listens");
    std::mem::forget(pipe);
}
