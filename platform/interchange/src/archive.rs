//! Zip and tar archives into a [`Package`], believing nothing they say about sizes and names.

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use tar::EntryType;
use zip::ZipArchive;

use crate::package::Package;
use crate::{InterchangeError, Limits};

pub(crate) fn unpack(
    bytes: &[u8],
    limits: &Limits,
    into: &mut Package,
) -> Result<(), InterchangeError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        unzip(bytes, limits, into)
    } else if bytes.starts_with(&[0x1f, 0x8b]) {
        let bound = limits.unpacked_bound(bytes.len() as u64).min(
            limits
                .max_total_bytes
                .saturating_add(limits.max_entries.saturating_mul(1024)),
        );
        untar(MultiGzDecoder::new(bytes), bound, limits, into)
    } else if bytes.get(257..262) == Some(b"ustar") {
        untar(bytes, bytes.len() as u64, limits, into)
    } else {
        Err(InterchangeError::UnknownFormat(
            "neither a folder, a .zip nor a .tar.gz".to_owned(),
        ))
    }
}

const FILE_TYPE: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

fn unzip(bytes: &[u8], limits: &Limits, into: &mut Package) -> Result<(), InterchangeError> {
    let bad = |e: zip::result::ZipError| InterchangeError::BadArchive(e.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(bad)?;
    Limits::check("entries", archive.len() as u64, limits.max_entries)?;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(bad)?;
        let name = file.name().to_owned();
        let kind = file.unix_mode().unwrap_or(0) & FILE_TYPE;
        if kind != 0 && kind != REGULAR && kind != FOLDER {
            return Err(InterchangeError::SpecialFile(name));
        }
        if file.is_dir() {
            into.enter(&name, limits)?;
            continue;
        }
        let ratio = limits.unpacked_bound(file.compressed_size());
        let bound = ratio.min(limits.max_file_bytes).min(into.room(limits));
        let mut content = Vec::new();
        (&mut file)
            .take(bound + 1)
            .read_to_end(&mut content)
            .map_err(|e| InterchangeError::BadArchive(format!("{name:?}: {e}")))?;
        if content.len() as u64 > bound {
            let what = if bound == ratio {
                "compression of"
            } else {
                "bytes of"
            };
            return Err(InterchangeError::TooLarge {
                what: format!("{what} {name}"),
                limit: bound,
            });
        }
        into.add(&name, content, limits)?;
    }
    Ok(())
}

fn untar(
    reader: impl Read,
    bound: u64,
    limits: &Limits,
    into: &mut Package,
) -> Result<(), InterchangeError> {
    let bounded = Bounded {
        reader,
        left: bound,
        spent: false,
    };
    let mut archive = tar::Archive::new(bounded);
    let outcome = untar_entries(&mut archive, limits, into);
    // The bound stops the reader in mid-entry, which tar reports as a damaged archive.
    if archive.into_inner().spent {
        return Err(InterchangeError::TooLarge {
            what: "bytes unpacked".to_owned(),
            limit: bound,
        });
    }
    outcome
}

fn untar_entries(
    archive: &mut tar::Archive<impl Read>,
    limits: &Limits,
    into: &mut Package,
) -> Result<(), InterchangeError> {
    let bad = |e: std::io::Error| InterchangeError::BadArchive(e.to_string());
    for entry in archive.entries().map_err(bad)? {
        let mut entry = entry.map_err(bad)?;
        let raw = entry.path_bytes().into_owned();
        let Ok(name) = String::from_utf8(raw) else {
            return Err(InterchangeError::BadArchive(
                "a name in it is not UTF-8".to_owned(),
            ));
        };
        match entry.header().entry_type() {
            EntryType::Directory => {
                into.enter(&name, limits)?;
            }
            EntryType::Regular | EntryType::Continuous => {
                let size = entry.size();
                Limits::check(&format!("bytes of {name}"), size, limits.max_file_bytes)?;
                Limits::check("bytes in all", size, into.room(limits))?;
                let mut content = Vec::new();
                entry.read_to_end(&mut content).map_err(bad)?;
                if content.len() as u64 != size {
                    return Err(InterchangeError::BadArchive(format!("{name:?} is cut off")));
                }
                into.add(&name, content, limits)?;
            }
            EntryType::XGlobalHeader => {}
            _ => return Err(InterchangeError::SpecialFile(name)),
        }
    }
    Ok(())
}

/// A reader that ends after `left` bytes and remembers that there were more.
struct Bounded<R> {
    reader: R,
    left: u64,
    spent: bool,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.left == 0 {
            let mut one = [0];
            self.spent |= self.reader.read(&mut one)? > 0;
            return Ok(0);
        }
        let most = usize::try_from(self.left)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        let read = self.reader.read(&mut buffer[..most])?;
        self.left -= read as u64;
        Ok(read)
    }
}
