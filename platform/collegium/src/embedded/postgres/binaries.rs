//! Finds the Postgres that the system has installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::embedded::EmbeddedError;

/// The oldest version with what Collegium relies on.
const MINIMUM: u32 = 15;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Binaries {
    major: u32,
    bin: PathBuf,
}

impl Binaries {
    /// The installation to use for the database in `data`: the one that made
    /// it, or for a new database the newest.
    pub(super) fn find(data: &Path) -> Result<Self, EmbeddedError> {
        let installed = installed();
        let newest = installed.iter().max_by_key(|found| found.major);
        let newest = newest.ok_or(EmbeddedError::PostgresMissing { minimum: MINIMUM })?;
        let Ok(made) = std::fs::read_to_string(data.join("PG_VERSION")) else {
            return Ok(newest.clone());
        };
        let made = made.trim();
        installed
            .iter()
            .find(|found| found.major.to_string() == made)
            .cloned()
            .ok_or_else(|| EmbeddedError::PostgresVersion {
                dir: data.to_owned(),
                made: made.to_owned(),
                installed: list(&installed),
            })
    }

    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.bin.join(name)
    }

    pub(super) fn major(&self) -> u32 {
        self.major
    }
}

fn list(installed: &[Binaries]) -> String {
    let mut majors: Vec<u32> = installed.iter().map(|found| found.major).collect();
    majors.sort_unstable();
    majors.dedup();
    let majors: Vec<String> = majors.iter().map(u32::to_string).collect();
    majors.join(", ")
}

fn installed() -> Vec<Binaries> {
    candidates()
        .into_iter()
        .filter(|bin| bin.join("initdb").is_file())
        .filter_map(|bin| {
            let major = version(&bin.join("postgres"))?;
            (major >= MINIMUM).then_some(Binaries { major, bin })
        })
        .collect()
}

/// Folders that may hold `postgres`, the system's own choice first.
fn candidates() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Some(bin) = said_by(Command::new("pg_config").arg("--bindir")) {
        folders.push(PathBuf::from(bin));
    }
    for (parent, prefix) in [("/usr/lib/postgresql", ""), ("/usr", "pgsql-")] {
        let entries = std::fs::read_dir(parent).into_iter().flatten().flatten();
        folders.extend(
            entries
                .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
                .map(|entry| entry.path().join("bin")),
        );
    }
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    folders
}

fn version(postgres: &Path) -> Option<u32> {
    parse_version(&said_by(Command::new(postgres).arg("--version"))?)
}

fn parse_version(text: &str) -> Option<u32> {
    let number = text
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn said_by(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !text.trim().is_empty()).then(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_postgres_prints_them() {
        assert_eq!(
            parse_version("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"),
            Some(15)
        );
        assert_eq!(parse_version("postgres (PostgreSQL) 18beta2"), Some(18));
        assert_eq!(parse_version("nonsense"), None);
    }

    #[test]
    fn a_database_of_a_version_that_is_not_installed_is_named() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("PG_VERSION"), "9\n").unwrap();
        let error = Binaries::find(dir.path()).unwrap_err().to_string();
        assert!(error.contains("was made by Postgres 9"), "{error}");
    }
}
