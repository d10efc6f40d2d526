use std::{
    collections::HashSet,
    fs::File,
    io::{BufReader, Read, Write},
    path::Path,
};

use collegium_store::objects::is_object_name;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use tar::{Archive, EntryType};

use super::{
    CHECKSUMS, Checksums, Contents, FORMAT, FORMAT_VERSION, MANIFEST, Manifest, OBJECTS,
    object_file, table_file,
};
use crate::{ImportLimits, TenancyError, ops::export::is_archive};

/// The largest document of ours in an archive.
const MAX_JSON: u64 = 64 << 20;
/// What an archive may make the decompressor remember: 128 MiB.
const MAX_WINDOW_LOG: u32 = 27;

/// Reads an archive to its end and checks all that can be checked without a database;
/// puts its parts into `folder` if there is one. Blocks; not for async threads.
pub(in crate::ops) fn read(
    archive: &Path,
    limits: ImportLimits,
    folder: Option<&Path>,
) -> Result<Contents, TenancyError> {
    let file = File::open(archive)?;
    if file.metadata()?.len() > limits.archive_bytes {
        return Err(bad("it is larger than may be imported"));
    }
    let mut decoder =
        zstd::Decoder::with_buffer(BufReader::new(file)).map_err(|error| damaged(&error))?;
    decoder
        .window_log_max(MAX_WINDOW_LOG)
        .map_err(|error| damaged(&error))?;
    // Bounds what the tar reader skips, too; each entry has a header and padding.
    let all = limits
        .unpacked_bytes
        .saturating_add(limits.entries as u64 * 1024)
        .saturating_add(1 << 20);
    let mut tar = Archive::new(decoder.take(all));
    let mut reading = Reading::new(limits, folder)?;
    // Raw: no long names, no links, no extensions of the format are interpreted.
    for entry in tar.entries().map_err(|error| damaged(&error))?.raw(true) {
        let mut entry = entry.map_err(|error| damaged(&error))?;
        if !matches!(entry.header().entry_type(), EntryType::Regular) {
            return Err(bad("it holds something other than plain files"));
        }
        let path = String::from_utf8(entry.path_bytes().into_owned())
            .map_err(|_| bad("a name in it is not text"))?;
        let size = entry.header().size().map_err(|error| damaged(&error))?;
        reading.entry(&path, size, &mut entry)?;
    }
    reading.finish()
}

struct Reading<'a> {
    limits: ImportLimits,
    folder: Option<&'a Path>,
    manifest: Option<Manifest>,
    objects: Option<Vec<String>>,
    seen: Checksums,
    claimed: Option<Checksums>,
    bytes: u64,
}

impl<'a> Reading<'a> {
    fn new(limits: ImportLimits, folder: Option<&'a Path>) -> Result<Self, TenancyError> {
        if let Some(folder) = folder {
            std::fs::create_dir_all(folder.join("tables"))?;
            std::fs::create_dir_all(folder.join("objects"))?;
        }
        Ok(Self {
            limits,
            folder,
            manifest: None,
            objects: None,
            seen: Checksums::new(),
            claimed: None,
            bytes: 0,
        })
    }

    fn entry(
        &mut self,
        path: &str,
        size: u64,
        content: &mut impl Read,
    ) -> Result<(), TenancyError> {
        self.bytes = self.bytes.saturating_add(size);
        if self.bytes > self.limits.unpacked_bytes || self.seen.len() >= self.limits.entries {
            return Err(bad("it holds more than may be imported"));
        }
        if self.claimed.is_some() {
            return Err(bad("something follows the checksums"));
        }
        if self.seen.contains_key(path) {
            return Err(bad(&format!("{path:?} comes twice")));
        }
        let mut hash = Sha256::new();
        match (path, &self.manifest, &self.objects) {
            (MANIFEST, None, _) => {
                self.manifest = Some(check_manifest(json(content, size, &mut hash)?)?);
            }
            (_, None, _) => return Err(bad("it does not begin with a manifest")),
            (OBJECTS, _, None) => {
                self.objects = Some(check_objects(json(content, size, &mut hash)?)?);
            }
            (CHECKSUMS, ..) => {
                self.claimed = Some(json(content, size, &mut hash)?);
                return Ok(());
            }
            (_, Some(manifest), objects) => {
                if !is_announced(path, manifest, objects.as_deref()) {
                    return Err(bad(&format!("{path:?} does not belong there")));
                }
                // The name is one of ours, as `is_announced` knows, not the archive's.
                let mut file = self
                    .folder
                    .map(|folder| File::create(folder.join(path)))
                    .transpose()?;
                copy(content, file.as_mut(), &mut hash)?;
            }
        }
        self.seen
            .insert(path.to_owned(), hex::encode(hash.finalize()));
        Ok(())
    }

    fn finish(self) -> Result<Contents, TenancyError> {
        let (Some(manifest), Some(objects), Some(claimed)) =
            (self.manifest, self.objects, self.claimed)
        else {
            return Err(bad("it is not whole"));
        };
        if claimed != self.seen {
            return Err(bad("its checksums are not those of its content"));
        }
        let parts = manifest.tables.len() + objects.len() + 2;
        if self.seen.len() != parts {
            return Err(bad("something that it announces is missing"));
        }
        Ok(Contents {
            manifest,
            objects,
            bytes: self.bytes,
        })
    }
}

fn check_manifest(manifest: Manifest) -> Result<Manifest, TenancyError> {
    if manifest.format != FORMAT {
        return Err(bad("it is not an archive of a tenant"));
    }
    if manifest.format_version != FORMAT_VERSION {
        return Err(bad(&format!(
            "its format is of version {}, this build reads {FORMAT_VERSION}",
            manifest.format_version
        )));
    }
    let mut names = HashSet::new();
    for table in &manifest.tables {
        let plain = |name: &String| {
            (1..=63).contains(&name.len())
                && name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        let columns: HashSet<_> = table.columns.iter().collect();
        let good = plain(&table.name)
            && names.insert(&table.name)
            && !table.columns.is_empty()
            && table.columns.iter().all(plain)
            && columns.len() == table.columns.len();
        if !good {
            return Err(bad(&format!(
                "its table {:?} is not one of a tenant's",
                table.name
            )));
        }
    }
    Ok(manifest)
}

fn check_objects(names: Vec<String>) -> Result<Vec<String>, TenancyError> {
    let mut known = HashSet::new();
    let bad_name = names
        .iter()
        .find(|name| !is_object_name(name) || is_archive(name) || !known.insert(*name));
    match bad_name {
        Some(name) => Err(bad(&format!(
            "its file {name:?} has no name that a file can have"
        ))),
        None => Ok(names),
    }
}

fn is_announced(path: &str, manifest: &Manifest, objects: Option<&[String]>) -> bool {
    let number = path
        .strip_prefix("objects/")
        .and_then(|number| number.parse::<usize>().ok());
    match (number, objects) {
        (Some(number), Some(objects)) => number < objects.len() && path == object_file(number),
        (Some(_), None) => false,
        (None, _) => manifest
            .tables
            .iter()
            .any(|table| path == table_file(&table.name)),
    }
}

fn json<T: DeserializeOwned>(
    content: &mut impl Read,
    size: u64,
    hash: &mut Sha256,
) -> Result<T, TenancyError> {
    if size > MAX_JSON {
        return Err(bad("a document in it is too large"));
    }
    let mut bytes = Vec::new();
    content
        .read_to_end(&mut bytes)
        .map_err(|error| damaged(&error))?;
    hash.update(&bytes);
    serde_json::from_slice(&bytes)
        .map_err(|error| bad(&format!("a document in it cannot be read: {error}")))
}

/// An error of `from` is the archive's fault, one of `to` is ours.
fn copy(
    from: &mut impl Read,
    mut to: Option<&mut File>,
    hash: &mut Sha256,
) -> Result<(), TenancyError> {
    let mut buffer = vec![0; 128 << 10];
    loop {
        let read = from.read(&mut buffer).map_err(|error| damaged(&error))?;
        if read == 0 {
            return Ok(());
        }
        hash.update(&buffer[..read]);
        if let Some(file) = to.as_mut() {
            file.write_all(&buffer[..read])?;
        }
    }
}

fn bad(why: &str) -> TenancyError {
    TenancyError::Archive(why.to_owned())
}

fn damaged(error: &std::io::Error) -> TenancyError {
    TenancyError::Archive(format!("it is damaged: {error}"))
}

#[cfg(test)]
mod tests;
