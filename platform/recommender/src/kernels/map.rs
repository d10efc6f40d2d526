//! A model file as read-only memory.

use std::fs::File;
use std::io;
use std::path::Path;

use memmap2::Mmap;

/// Maps a file for reading.
pub(crate) fn map_file(path: &Path) -> io::Result<Mmap> {
    let file = File::open(path)?;
    // SAFETY: the bytes are only ever read, as plain numbers whose every bit pattern is valid, and all
    // offsets were checked against the length at loading. A file that somebody truncates while it is
    // mapped ends the process with a signal; model files are written beside and renamed, never changed.
    unsafe { Mmap::map(&file) }
}
