//! The postmaster as a process: our child, or one that an earlier run left.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::process::Child;

/// How long a fast shutdown may take before it becomes an immediate one.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(100);

#[derive(Debug)]
pub(super) enum Process {
    Child(Child),
    /// Nothing tells us when this one ends, so it is looked at now and then.
    Adopted {
        pid: Pid,
        data: PathBuf,
    },
}

impl Process {
    pub(super) fn pid(&self) -> Option<Pid> {
        match self {
            Self::Child(child) => child
                .id()
                .and_then(|id| i32::try_from(id).ok())
                .and_then(Pid::from_raw),
            Self::Adopted { pid, .. } => Some(*pid),
        }
    }

    /// Returns when the process has ended.
    pub(super) async fn ended(&mut self) {
        match self {
            Self::Child(child) => {
                // An error means that there is nothing left to wait for.
                let _ = child.wait().await;
            }
            Self::Adopted { pid, data } => {
                while works_in(*pid, data) {
                    tokio::time::sleep(GLANCE).await;
                }
            }
        }
    }

    /// Ends it: connections are cut, what was committed is on disk.
    pub(super) async fn stop(&mut self) {
        for signal in [Signal::INT, Signal::QUIT] {
            let Some(pid) = self.pid() else { return };
            interrupt(pid, signal);
            if tokio::time::timeout(PATIENCE, self.ended()).await.is_ok() {
                return;
            }
        }
    }
}

/// A server that nobody holds any more is asked to end.
impl Drop for Process {
    fn drop(&mut self) {
        let alive = match self {
            Self::Child(_) => true,
            Self::Adopted { pid, data } => works_in(*pid, data),
        };
        if let Some(pid) = self.pid().filter(|_| alive) {
            interrupt(pid, Signal::INT);
        }
    }
}

/// Sends a signal; a process that is already gone is what was wanted.
fn interrupt(pid: Pid, signal: Signal) {
    if let Err(error) = kill_process(pid, signal) {
        tracing::debug!(%error, pid = pid.as_raw_pid(), "the process is already gone");
    }
}

/// Whether this process is alive with `dir` as its working folder, as every
/// process of a Postgres server is. Process ids are used again, so a number in
/// a file proves nothing.
pub(super) fn works_in(pid: Pid, dir: &Path) -> bool {
    fs::read_link(format!("/proc/{}/cwd", pid.as_raw_pid())).is_ok_and(|cwd| cwd == dir)
}

/// Whether any process works in `dir`; where that cannot be known, yes.
pub(super) fn anyone_works_in(dir: &Path) -> bool {
    let Ok(processes) = fs::read_dir("/proc") else {
        return true;
    };
    processes
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(Pid::from_raw)
        .any(|pid| works_in(pid, dir))
}
