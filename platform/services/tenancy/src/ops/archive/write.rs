use std::{fs::File, io::Read, path::Path};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tar::{Builder, EntryType, Header};
use zstd::Encoder;

use super::{CHECKSUMS, Checksums, MANIFEST, Manifest, OBJECTS, object_file, table_file};
use crate::TenancyError;

/// Level of compression: the rest is nearly as small and much slower.
const LEVEL: i32 = 3;

/// Writes an archive, one part after the other. Blocks; not for async threads.
pub(in crate::ops) struct Writer {
    tar: Builder<Encoder<'static, File>>,
    checksums: Checksums,
}

impl Writer {
    /// Begins an archive with its manifest.
    pub(in crate::ops) fn new(file: File, manifest: &Manifest) -> Result<Self, TenancyError> {
        let mut this = Self {
            tar: Builder::new(Encoder::new(file, LEVEL)?),
            checksums: Checksums::new(),
        };
        this.json(MANIFEST, manifest)?;
        Ok(this)
    }

    /// A table's rows.
    pub(in crate::ops) fn table(&mut self, name: &str, rows: &Path) -> Result<(), TenancyError> {
        let file = File::open(rows)?;
        let length = file.metadata()?.len();
        self.append(&table_file(name), length, file)
    }

    /// The names of all files.
    pub(in crate::ops) fn object_names(&mut self, names: &[String]) -> Result<(), TenancyError> {
        self.json(OBJECTS, names)
    }

    /// The n-th file.
    pub(in crate::ops) fn object(
        &mut self,
        number: usize,
        file: &Path,
    ) -> Result<(), TenancyError> {
        let file = File::open(file)?;
        let length = file.metadata()?.len();
        self.append(&object_file(number), length, file)
    }

    /// Ends the archive.
    pub(in crate::ops) fn finish(mut self) -> Result<(), TenancyError> {
        let checksums = std::mem::take(&mut self.checksums);
        self.json(CHECKSUMS, &checksums)?;
        let file = self.tar.into_inner()?.finish()?;
        Ok(file.sync_all()?)
    }

    fn json(&mut self, path: &str, value: &(impl Serialize + ?Sized)) -> Result<(), TenancyError> {
        let bytes = serde_json::to_vec_pretty(value).map_err(std::io::Error::from)?;
        self.append(path, bytes.len() as u64, &*bytes)
    }

    fn append(&mut self, path: &str, length: u64, content: impl Read) -> Result<(), TenancyError> {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_size(length);
        header.set_mode(0o600);
        let mut hashing = Hashing {
            inner: content,
            hash: Sha256::new(),
        };
        self.tar.append_data(&mut header, path, &mut hashing)?;
        self.checksums
            .insert(path.to_owned(), hex::encode(hashing.hash.finalize()));
        Ok(())
    }
}

struct Hashing<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}
