use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::time::Duration;

use collegium::embedded::EmbeddedPostgres;
use rustix::process::{Pid, Signal, geteuid, kill_process};
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use crate::folder;

async fn start(dir: &Path) -> EmbeddedPostgres {
    EmbeddedPostgres::start(dir).await.unwrap()
}

async fn show(options: &PgConnectOptions, setting: &str) -> String {
    let mut connection = PgConnection::connect_with(options).await.unwrap();
    sqlx::query_scalar("SELECT current_setting($1)")
        .bind(setting)
        .fetch_one(&mut connection)
        .await
        .unwrap()
}

/// Connects as soon as the server is up again.
async fn connect_again(options: &PgConnectOptions) -> PgConnection {
    loop {
        match PgConnection::connect_with(options).await {
            Ok(connection) => return connection,
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

fn kill(pid: i32, signal: Signal) {
    kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
}

/// A server as a `collegium` leaves it that was killed: running, nobody's child.
async fn orphan(dir: &Path) -> i32 {
    let postgres = start(dir).await;
    let pid = postgres.pid().unwrap();
    std::mem::forget(postgres);
    pid
}

#[tokio::test]
async fn it_listens_on_a_private_socket_only_and_keeps_what_it_promises() {
    let dir = folder();
    let postgres = start(dir.path()).await;
    let options = postgres.admin_options();
    for (setting, value) in [
        ("listen_addresses", ""),
        ("synchronous_commit", "on"),
        ("fsync", "on"),
        ("server_encoding", "UTF8"),
        ("lc_collate", "C.UTF-8"),
        ("TimeZone", "UTC"),
    ] {
        assert_eq!(show(&options, setting).await, value, "{setting}");
    }
    let meta = std::fs::metadata(postgres.socket_dir()).unwrap();
    assert_eq!(meta.permissions().mode() & 0o777, 0o700);
    if geteuid().is_root() {
        assert_ne!(meta.uid(), 0, "Postgres runs as somebody else than root");
    }
    let mut connection = PgConnection::connect_with(&options).await.unwrap();
    let lower: String = sqlx::query_scalar("SELECT lower('ЛЕКЦИЯ Ä')")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(lower, "лекция ä");
    postgres.shutdown().await;
}

#[tokio::test]
async fn killed_it_comes_back_with_every_committed_row() {
    let dir = folder();
    let postgres = start(dir.path()).await;
    let options = postgres.admin_options();
    let mut connection = PgConnection::connect_with(&options).await.unwrap();
    sqlx::query("CREATE TABLE log (n int)")
        .execute(&mut connection)
        .await
        .unwrap();
    for round in 1..=3_i32 {
        sqlx::query("INSERT INTO log SELECT generate_series(1, 100)")
            .execute(&mut connection)
            .await
            .unwrap();
        let killed = postgres.pid().unwrap();
        kill(killed, Signal::KILL);
        drop(connection);
        connection = connect_again(&options).await;
        let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM log")
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert_eq!(rows, i64::from(round) * 100);
        while postgres.pid().is_none_or(|pid| pid == killed) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
    drop(connection);
    postgres.shutdown().await;
}

#[test]
fn a_server_left_running_is_taken_over_and_watched_too() {
    let dir = folder();
    let lost = tokio::runtime::Runtime::new().unwrap();
    let left = lost.block_on(orphan(dir.path()));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let postgres = start(dir.path()).await;
        assert_eq!(postgres.pid(), Some(left), "taken over, not started anew");
        postgres.shutdown().await;
        let postgres = start(dir.path()).await;
        assert_ne!(postgres.pid(), Some(left));
        postgres.shutdown().await;
    });
    std::mem::forget(lost);
}

#[tokio::test]
async fn a_dead_servers_lock_does_not_stand_in_the_way() {
    let dir = folder();
    start(dir.path()).await.shutdown().await;
    let pid_file = dir.path().join("data/postmaster.pid");
    // The number of a program that is alive and is no Postgres.
    let mut other = std::process::Command::new("sleep")
        .arg("1000")
        .spawn()
        .unwrap();
    std::fs::write(&pid_file, format!("{}\nrubbish\n", other.id())).unwrap();
    let postgres = start(dir.path()).await;
    assert_ne!(postgres.pid(), i32::try_from(other.id()).ok());
    postgres.shutdown().await;
    assert!(!pid_file.exists());
    other.kill().unwrap();
    other.wait().unwrap();
}

#[tokio::test]
async fn an_interrupted_initdb_is_made_good() {
    let dir = folder();
    let half = dir.path().join("data.new");
    std::fs::create_dir(&half).unwrap();
    std::fs::write(half.join("PG_VERSION"), "15").unwrap();
    let postgres = start(dir.path()).await;
    assert!(!half.exists());
    postgres.shutdown().await;
}

#[tokio::test]
async fn a_path_too_long_for_a_socket_still_works() {
    let dir = folder();
    let deep = dir.path().join("d".repeat(100)).join("postgres");
    let postgres = start(&deep).await;
    assert!(postgres.socket_dir().starts_with("/tmp"));
    let short = postgres.socket_dir().to_owned();
    PgConnection::connect_with(&postgres.admin_options())
        .await
        .unwrap();
    postgres.shutdown().await;
    std::fs::remove_dir_all(short).unwrap();
}

#[tokio::test]
async fn a_server_that_cannot_start_says_why() {
    let dir = folder();
    start(dir.path()).await.shutdown().await;
    std::fs::write(dir.path().join("data/postgresql.conf"), "nonsense = 1\n").unwrap();
    let error = EmbeddedPostgres::start(dir.path()).await.unwrap_err();
    assert!(error.to_string().contains("nonsense"), "{error}");
}

#[tokio::test]
async fn dropped_it_stops() {
    let dir = folder();
    let postgres = start(dir.path()).await;
    let pid_file = dir.path().join("data/postmaster.pid");
    assert!(pid_file.exists());
    drop(postgres);
    while pid_file.exists() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Postgres does not run as root, and nobody else can enter root's own folders.
#[tokio::test]
async fn a_closed_folder_is_kept_elsewhere_for_root_and_used_by_others() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    let inside = dir.path().join("postgres");
    start(&inside).await.shutdown().await;
    if !geteuid().is_root() {
        assert!(!inside.is_symlink());
        return;
    }
    let elsewhere = std::fs::read_link(&inside).unwrap();
    assert!(elsewhere.join("data/PG_VERSION").exists());
    start(&inside).await.shutdown().await;
    assert_eq!(std::fs::read_link(&inside).unwrap(), elsewhere);
    std::fs::remove_dir_all(&elsewhere).unwrap();
    start(&inside).await.shutdown().await;
    std::fs::remove_dir_all(std::fs::read_link(&inside).unwrap()).unwrap();
}

#[tokio::test]
async fn a_database_that_became_roots_is_given_back() {
    let dir = folder();
    start(dir.path()).await.shutdown().await;
    let data = dir.path().join("data");
    let owner = std::fs::metadata(&data).unwrap().uid();
    assert_ne!(owner, 0);
    if geteuid().is_root() {
        std::os::unix::fs::chown(&data, Some(0), Some(0)).unwrap();
    }
    start(dir.path()).await.shutdown().await;
    assert_eq!(std::fs::metadata(&data).unwrap().uid(), owner);
}
