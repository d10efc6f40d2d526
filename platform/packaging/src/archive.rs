//! Archives whose bytes depend on nothing but their files.

use std::io::{Cursor, Write};

use flate2::{Compression, write::GzEncoder};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{PackagingError, university::Files};

/// What npm gives its own archives, 1985-10-26: no zip can be older than 1980.
const TIME: u64 = 499_162_500;

pub(crate) fn tar_gz(folder: &str, files: &Files) -> Result<Vec<u8>, PackagingError> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (path, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(TIME);
        archive.append_data(&mut header, format!("{folder}/{path}"), text.as_bytes())?;
    }
    Ok(archive.into_inner()?.finish()?)
}

pub(crate) fn zip(files: &Files) -> Result<Vec<u8>, PackagingError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        archive.start_file(path, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
