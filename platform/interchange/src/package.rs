//! A package in memory: safe names and bytes, wherever they came from.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::{InterchangeError, Limits, archive};

/// The files of a package, by `/`-separated path without `.` or `..`.
#[derive(Debug, Default)]
pub(crate) struct Package {
    files: BTreeMap<String, Vec<u8>>,
    total: u64,
    entries: u64,
}

impl Package {
    pub(crate) fn open(path: &Path, limits: &Limits) -> Result<Self, InterchangeError> {
        let io = |source| InterchangeError::Io {
            path: path.to_owned(),
            source,
        };
        if fs::metadata(path).map_err(io)?.is_dir() {
            let mut package = Self::default();
            package.add_folder(path, "", limits)?;
            return Ok(package.without_common_root());
        }
        Limits::check(
            "bytes of the archive",
            fs::metadata(path).map_err(io)?.len(),
            limits.max_package_bytes,
        )?;
        Self::from_bytes(&fs::read(path).map_err(io)?, limits)
    }

    pub(crate) fn from_bytes(bytes: &[u8], limits: &Limits) -> Result<Self, InterchangeError> {
        Limits::check(
            "bytes of the archive",
            bytes.len() as u64,
            limits.max_package_bytes,
        )?;
        let mut package = Self::default();
        archive::unpack(bytes, limits, &mut package)?;
        Ok(package.without_common_root())
    }

    fn add_folder(
        &mut self,
        folder: &Path,
        prefix: &str,
        limits: &Limits,
    ) -> Result<(), InterchangeError> {
        let io = |source| InterchangeError::Io {
            path: folder.to_owned(),
            source,
        };
        for entry in fs::read_dir(folder).map_err(io)? {
            let entry = entry.map_err(io)?;
            let raw = entry.file_name();
            let Some(file_name) = raw.to_str() else {
                return Err(InterchangeError::UnsafePath(
                    raw.to_string_lossy().into_owned(),
                ));
            };
            let name = format!("{prefix}{file_name}");
            let kind = entry.file_type().map_err(io)?;
            if is_hidden(&name) {
                continue;
            }
            if kind.is_dir() {
                self.enter(&name, limits)?;
                self.add_folder(&entry.path(), &format!("{name}/"), limits)?;
            } else if kind.is_file() {
                let size = entry.metadata().map_err(io)?.len();
                Limits::check(&format!("bytes of {name}"), size, limits.max_file_bytes)?;
                Limits::check("bytes in all", self.total + size, limits.max_total_bytes)?;
                let bytes = fs::read(entry.path()).map_err(io)?;
                self.add(&name, bytes, limits)?;
            } else {
                return Err(InterchangeError::SpecialFile(name));
            }
        }
        Ok(())
    }

    /// Counts an entry and gives its safe name; `None` for what nobody wants (`.DS_Store`).
    pub(crate) fn enter(
        &mut self,
        raw: &str,
        limits: &Limits,
    ) -> Result<Option<String>, InterchangeError> {
        self.entries += 1;
        Limits::check("entries", self.entries, limits.max_entries)?;
        let name = safe_name(raw)?;
        let depth = name.split('/').count() as u64;
        Limits::check(
            &format!("folders in one another at {raw:?}"),
            depth,
            limits.max_path_depth,
        )?;
        Ok((!name.is_empty() && !is_hidden(&name)).then_some(name))
    }

    pub(crate) fn add(
        &mut self,
        raw: &str,
        bytes: Vec<u8>,
        limits: &Limits,
    ) -> Result<(), InterchangeError> {
        let Some(name) = self.enter(raw, limits)? else {
            return Ok(());
        };
        Limits::check(
            &format!("bytes of {name}"),
            bytes.len() as u64,
            limits.max_file_bytes,
        )?;
        self.total += bytes.len() as u64;
        Limits::check("bytes in all", self.total, limits.max_total_bytes)?;
        if self.files.insert(name.clone(), bytes).is_some() {
            return Err(InterchangeError::BadArchive(format!(
                "it holds {name:?} twice"
            )));
        }
        Ok(())
    }

    /// Bytes that may still be added.
    pub(crate) fn room(&self, limits: &Limits) -> u64 {
        limits.max_total_bytes.saturating_sub(self.total)
    }

    fn without_common_root(mut self) -> Self {
        while let Some(root) = self.common_root() {
            self.files = self
                .files
                .into_iter()
                .map(|(name, bytes)| (name[root.len() + 1..].to_owned(), bytes))
                .collect();
        }
        self
    }

    fn common_root(&self) -> Option<String> {
        let root = self.files.keys().next()?.split_once('/')?.0.to_owned();
        let inside = |name: &String| {
            name.strip_prefix(root.as_str())
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.files.keys().all(inside).then_some(root)
    }

    pub(crate) fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    pub(crate) fn take(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The text of a document; the error is a sentence for the report.
    pub(crate) fn text(&self, path: &str, limits: &Limits) -> Result<&str, String> {
        let bytes = self
            .bytes(path)
            .ok_or("there is no such file in the package")?;
        if bytes.len() as u64 > limits.max_document_bytes {
            return Err(format!("larger than {} bytes", limits.max_document_bytes));
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|e| format!("not UTF-8: a wrong byte at position {}", e.valid_up_to()))?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}

fn is_hidden(name: &str) -> bool {
    name.split('/')
        .any(|part| part.starts_with('.') || part == "__MACOSX")
}

fn safe_name(raw: &str) -> Result<String, InterchangeError> {
    let unsafe_path = || InterchangeError::UnsafePath(raw.chars().take(200).collect());
    let slashed = raw.replace('\\', "/");
    let drive = slashed.as_bytes().get(1) == Some(&b':');
    if slashed.starts_with('/') || drive || raw.len() > 1024 || raw.chars().any(char::is_control) {
        return Err(unsafe_path());
    }
    let mut parts = Vec::new();
    for part in slashed.split('/') {
        match part {
            "" | "." => {}
            ".." => return Err(unsafe_path()),
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

/// Where `target`, written in a file of folder `base`, points to; `None` outside the package.
pub(crate) fn join(base: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        base.split('/').filter(|p| !p.is_empty()).collect()
    };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The folder part of a path, without the slash; empty at the root.
pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_folder_are_refused() {
        for bad in [
            "../x",
            "a/../../x",
            "/etc/passwd",
            "C:\\x",
            "..\\x",
            "a\0b",
            "a/..",
            "\\\\h\\x",
        ] {
            assert!(safe_name(bad).is_err(), "{bad:?}");
        }
        assert_eq!(safe_name("./a//b\\c").unwrap(), "a/b/c");
    }

    #[test]
    fn links_stay_in_the_package() {
        assert_eq!(join("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(join("a", "/c.md").as_deref(), Some("c.md"));
        assert_eq!(join("a", "../../c.md"), None);
    }
}
