use std::{
    collections::HashSet,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is kept of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The event's id: what comes twice has the same.
    pub event: String,
    /// Whom it is about.
    pub user_id: Uuid,
    /// What happened.
    #[serde(flatten)]
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Somebody answered a quiz.
    Attempt(Attempt),
    /// Somebody's data were erased: what came before is no longer here.
    Erased,
}

/// An attempt at a quiz.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// The quiz.
    pub activity_id: Uuid,
    /// The attempt.
    pub id: Uuid,
    /// When.
    pub time: DateTime<Utc>,
    /// From 0 to 1.
    pub score: f64,
    /// Whether the score was enough.
    pub passed: bool,
}

/// The events that came, a line each, in a file of which an acknowledged line is never lost.
pub struct Journal {
    path: PathBuf,
    file: File,
    entries: Vec<Entry>,
    events: HashSet<String>,
    erased: HashSet<Uuid>,
    _lock: File,
}

impl Journal {
    /// Opens the journal of a folder, for this process alone. A line that was being written
    /// when the process was killed is cut off: it was not acknowledged and comes again.
    ///
    /// # Errors
    /// What the file system says, another exporter in the folder, or a line that is none.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let lock = File::create(folder.join("lock"))?;
        lock.try_lock()?;
        let path = folder.join("events.jsonl");
        let file = append_to(&path)?;
        let bytes = fs::read(&path)?;
        let whole = bytes
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        file.set_len(whole as u64)?;
        let mut journal = Self {
            path,
            file,
            entries: Vec::new(),
            events: HashSet::new(),
            erased: HashSet::new(),
            _lock: lock,
        };
        for line in bytes[..whole]
            .split(|b| *b == b'\n')
            .filter(|line| !line.is_empty())
        {
            journal.note(serde_json::from_slice(line)?);
        }
        Ok(journal)
    }

    /// What it holds, in the order it came.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Keeps an event, unless it is here already or about somebody who was erased. When this
    /// returns it is on the disk, and nothing of somebody who was erased is.
    ///
    /// # Errors
    /// What the file system says; then nothing has changed.
    pub fn add(&mut self, entry: Entry) -> io::Result<()> {
        if self.events.contains(&entry.event) || self.erased.contains(&entry.user_id) {
            return Ok(());
        }
        if entry.what == What::Erased {
            return self.erase(entry);
        }
        let before = self.file.metadata()?.len();
        let written = self
            .file
            .write_all(&line(&entry)?)
            .and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            self.file.set_len(before)?;
            return Err(error);
        }
        self.note(entry);
        Ok(())
    }

    fn erase(&mut self, entry: Entry) -> io::Result<()> {
        let mut lines = Vec::new();
        for kept in self
            .entries
            .iter()
            .filter(|kept| kept.user_id != entry.user_id)
        {
            lines.extend(line(kept)?);
        }
        lines.extend(line(&entry)?);
        replace(&self.path, &lines)?;
        self.file = append_to(&self.path)?;
        self.entries.retain(|kept| kept.user_id != entry.user_id);
        self.note(entry);
        Ok(())
    }

    fn note(&mut self, entry: Entry) {
        self.events.insert(entry.event.clone());
        if entry.what == What::Erased {
            self.erased.insert(entry.user_id);
        }
        self.entries.push(entry);
    }
}

fn append_to(path: &Path) -> io::Result<File> {
    OpenOptions::new().create(true).append(true).open(path)
}

fn line(entry: &Entry) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(entry)?;
    line.push(b'\n');
    Ok(line)
}

/// Writes a file so that whoever reads it sees what was or what is.
///
/// # Errors
/// What the file system says.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = path.with_extension("part");
    let mut file = File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_data()?;
    fs::rename(&part, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(event: &str, user: u128) -> Entry {
        let attempt = Attempt {
            activity_id: Uuid::from_u128(1),
            id: Uuid::from_u128(2),
            time: DateTime::UNIX_EPOCH,
            score: 0.1,
            passed: false,
        };
        Entry {
            event: event.to_owned(),
            user_id: Uuid::from_u128(user),
            what: What::Attempt(attempt),
        }
    }

    fn events(journal: &Journal) -> Vec<&str> {
        journal
            .entries()
            .iter()
            .map(|entry| &*entry.event)
            .collect()
    }

    #[test]
    fn what_was_kept_is_there_once_after_every_end() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(folder.path()).unwrap();
        assert!(Journal::open(folder.path()).is_err(), "one at a time");
        for event in ["a", "b", "a"] {
            journal.add(attempt(event, 1)).unwrap();
        }
        drop(journal);
        let path = folder.path().join("events.jsonl");
        let whole = fs::read(&path).unwrap();
        for cut in 0..=whole.len() {
            fs::write(&path, &whole[..cut]).unwrap();
            let mut journal = Journal::open(folder.path()).unwrap();
            for event in ["a", "b"] {
                journal.add(attempt(event, 1)).unwrap();
            }
            assert_eq!(events(&journal), ["a", "b"], "cut at {cut}");
            drop(journal);
            assert_eq!(fs::read(&path).unwrap(), whole);
        }
    }

    #[test]
    fn nothing_of_somebody_erased_is_left_or_comes_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(folder.path()).unwrap();
        journal.add(attempt("a", 1)).unwrap();
        journal.add(attempt("b", 2)).unwrap();
        let erased = Entry {
            what: What::Erased,
            ..attempt("c", 1)
        };
        journal.add(erased).unwrap();
        journal.add(attempt("a", 1)).unwrap();
        journal.add(attempt("d", 2)).unwrap();
        drop(journal);
        let journal = Journal::open(folder.path()).unwrap();
        assert_eq!(events(&journal), ["b", "c", "d"]);
    }
}
