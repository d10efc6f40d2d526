//! The folder of one embedded Postgres: made once, then started from.

use std::collections::hash_map::DefaultHasher;
use std::fs::{self, File, OpenOptions};
use std::hash::{Hash, Hasher};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rustix::process::Pid;
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use tokio::process::Command;

use super::binaries::Binaries;
use super::process::{self, Process};
use crate::embedded::account::{self, Account};
use crate::embedded::error::{EmbeddedError, Tried};

/// The superuser of an embedded Postgres.
pub(super) const ADMIN: &str = "collegium_admin";
/// The socket's folder is private, so the number need not be free anywhere else.
pub(super) const PORT: u16 = 5432;
/// What a socket's path may measure on Linux, the closing zero left out.
const LONGEST_SOCKET: usize = 107;
const LOG_KEPT: u64 = 16 * 1024 * 1024;

/// What a laptop can spare and a server of many schemas needs.
const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "shared_buffers=128MB",
    "max_connections=400",
    "max_locks_per_transaction=256",
    "synchronous_commit=on",
    "fsync=on",
    "full_page_writes=on",
    "random_page_cost=1.1",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "logging_collector=off",
    "log_line_prefix=%m [%p] ",
];

/// Only the socket, whose folder nobody else can enter.
const ACCESS: &str = "local all all trust\n";

#[derive(Debug)]
pub(super) struct Cluster {
    binaries: Binaries,
    account: Option<Account>,
    home: PathBuf,
    data: PathBuf,
    socket: PathBuf,
    log: PathBuf,
}

impl Cluster {
    pub(super) fn open(dir: &Path) -> Result<Self, EmbeddedError> {
        let account = Account::choose(&dir.join("data"))?;
        let home = account::prepare(dir, account)?;
        let data = home.join("data");
        let socket = socket_dir(&home);
        account::private_dir(&socket, account)?;
        let binaries = Binaries::find(&data)?;
        let log = home.join("postgres.log");
        Ok(Self {
            binaries,
            account,
            home,
            data,
            socket,
            log,
        })
    }

    pub(super) fn socket(&self) -> &Path {
        &self.socket
    }

    pub(super) fn log(&self) -> &Path {
        &self.log
    }

    pub(super) fn major(&self) -> u32 {
        self.binaries.major()
    }

    pub(super) fn exists(&self) -> bool {
        self.data.join("PG_VERSION").is_file()
    }

    /// How the superuser reaches `database`; nothing is taken from the environment.
    pub(super) fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.socket)
            .port(PORT)
            .username(ADMIN)
            .database(database)
            .ssl_mode(PgSslMode::Disable)
            .application_name("collegium")
    }

    /// Makes the database. It is made aside and moved into place, so that an
    /// interrupted attempt leaves nothing that looks finished.
    pub(super) async fn create(&self) -> Result<(), EmbeddedError> {
        let fresh = self.home.join("data.new");
        if fresh.exists() {
            fs::remove_dir_all(&fresh).tried("remove", &fresh)?;
        }
        account::private_dir(&fresh, self.account)?;
        let output = self
            .command("initdb")
            .arg("--pgdata")
            .arg(&fresh)
            .args(["--username", ADMIN, "--encoding=UTF8", "--locale=C.UTF-8"])
            .args(["--auth=trust", "--no-instructions"])
            .stdin(Stdio::null())
            .output()
            .await
            .tried("run", &self.binaries.program("initdb"))?;
        if !output.status.success() {
            return Err(EmbeddedError::Program {
                program: "initdb",
                detail: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            });
        }
        let access = fresh.join("pg_hba.conf");
        fs::write(&access, ACCESS).tried("write", &access)?;
        fs::rename(&fresh, &self.data).tried("move into place", &self.data)
    }

    pub(super) fn launch(&self) -> Result<Process, EmbeddedError> {
        if let Some(account) = self.account {
            account.own(&self.data)?;
        }
        let log = self.open_log()?;
        let errors = log.try_clone().tried("open", &self.log)?;
        let mut command = self.command("postgres");
        command.arg("-D").arg(&self.data);
        command.arg("-k").arg(&self.socket);
        command.arg("-p").arg(PORT.to_string());
        for setting in SETTINGS {
            command.arg("-c").arg(setting);
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            .spawn()
            .tried("run", &self.binaries.program("postgres"))?;
        Ok(Process::Child(child))
    }

    /// The postmaster that works in this folder, whoever started it.
    pub(super) fn running(&self) -> Option<Running> {
        let text = fs::read_to_string(self.data.join("postmaster.pid")).ok()?;
        let mut lines = text.lines();
        let pid = Pid::from_raw(lines.next()?.trim().parse().ok()?)?;
        if !process::works_in(pid, &self.data) {
            return None;
        }
        // The eighth line of the file; absent while the server is very young.
        let stopping = lines
            .nth(6)
            .is_some_and(|status| status.trim() == "stopping");
        Some(Running { pid, stopping })
    }

    pub(super) fn adopt(&self, pid: Pid) -> Process {
        Process::Adopted {
            pid,
            data: self.data.clone(),
        }
    }

    /// Removes the lock files of a server that is gone.
    ///
    /// Postgres takes one for alive when its process id is in use: by an
    /// unrelated program after a restart of the machine, or by the dead server
    /// itself where nobody collects it (the first process of some containers).
    /// That no process works in the folder is the better test.
    pub(super) fn clear_dead_locks(&self) {
        if process::anyone_works_in(&self.data) {
            return;
        }
        let socket_lock = format!(".s.PGSQL.{PORT}.lock");
        for lock in [
            self.data.join("postmaster.pid"),
            self.socket.join(socket_lock),
        ] {
            // What cannot be removed is reported by Postgres when it starts.
            let _ = fs::remove_file(&lock);
        }
    }

    /// What Postgres wrote since `from`, at most the last few lines of it.
    pub(super) fn log_since(&self, from: u64) -> String {
        let mut text = Vec::new();
        let read = File::open(&self.log).and_then(|mut file| {
            let end = file.metadata()?.len();
            let from = if from > end { 0 } else { from };
            file.seek(SeekFrom::Start(from.max(end.saturating_sub(8192))))?;
            file.read_to_end(&mut text)
        });
        if read.is_err() {
            return String::new();
        }
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(12)..].join("\n")
    }

    pub(super) fn log_length(&self) -> u64 {
        fs::metadata(&self.log).map_or(0, |meta| meta.len())
    }

    fn open_log(&self) -> Result<File, EmbeddedError> {
        if self.log_length() > LOG_KEPT {
            let old = self.home.join("postgres.log.1");
            fs::rename(&self.log, &old).tried("move", &self.log)?;
        }
        OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.log)
            .tried("open", &self.log)
    }

    /// In a process group of its own, so that Ctrl-C in the terminal reaches
    /// only the server, which then stops the database after its own work.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.program(program));
        command.current_dir(&self.home).process_group(0);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PG") {
                command.env_remove(name);
            }
        }
        command.env("LC_ALL", "C.UTF-8").env("TZ", "UTC");
        if let Some(Account { uid, gid }) = self.account {
            command.uid(uid).gid(gid);
        }
        command
    }
}

/// A postmaster at work.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) pid: Pid,
    pub(super) stopping: bool,
}

/// Beside the data where the path is short enough for a socket, else under /tmp.
fn socket_dir(home: &Path) -> PathBuf {
    let beside = home.join("run");
    let longest = beside.join(format!(".s.PGSQL.{PORT}.lock"));
    if longest.as_os_str().len() <= LONGEST_SOCKET {
        return beside;
    }
    let mut hash = DefaultHasher::new();
    home.hash(&mut hash);
    let user = rustix::process::geteuid().as_raw();
    PathBuf::from(format!("/tmp/collegium-{user}-{:016x}", hash.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deep_folder_gets_a_short_socket() {
        let shallow = Path::new("/srv/collegium/postgres");
        assert_eq!(socket_dir(shallow), shallow.join("run"));
        let deep = PathBuf::from("/srv").join("d".repeat(120));
        let short = socket_dir(&deep);
        assert!(short.starts_with("/tmp"));
        assert_ne!(short, socket_dir(&deep.join("other")));
    }
}
