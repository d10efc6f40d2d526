//! Removes what `s3s-fs` leaves when an object goes: the files of its
//! metadata, which tell its name, and the empty folders it lay in.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// After this, an upload in parts that was never finished is given up.
const UPLOAD_KEPT: Duration = Duration::from_hours(24);

/// Removes an object's file.
pub(super) fn remove(root: &Path, bucket: &str, key: &str) {
    discard(&root.join(bucket).join(key));
}

/// Removes the metadata of an object that is gone.
pub(super) fn forget(root: &Path, bucket: &str, key: &str) {
    let (bucket, key) = (URL_SAFE_NO_PAD.encode(bucket), URL_SAFE_NO_PAD.encode(key));
    for kind in ["metadata", "internal"] {
        discard(&root.join(format!(".bucket-{bucket}.object-{key}.{kind}.json")));
    }
}

/// Removes the folders on the way to `key` that have become empty.
pub(super) fn prune(bucket_dir: &Path, key: &str) {
    let path = bucket_dir.join(key);
    let way = path.ancestors().skip(1);
    for dir in way.take_while(|dir| *dir != bucket_dir) {
        if fs::remove_dir(dir).is_err() {
            break;
        }
    }
}

/// Puts a folder in order that nobody uses at the moment: an earlier run may
/// have been killed half-way.
pub(super) fn sweep(root: &Path) -> io::Result<()> {
    let mut unfinished = HashSet::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if entry.file_type()?.is_dir() {
            remove_empty(&entry.path())?;
        } else if name.starts_with(".upload") || name.contains(".upload-") {
            let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
            if age > UPLOAD_KEPT {
                unfinished.insert(entry.path());
            }
        } else if object_of(root, name).is_some_and(|object| !object.is_file()) {
            unfinished.insert(entry.path());
        }
    }
    unfinished.iter().try_for_each(fs::remove_file)
}

/// The object that a file of metadata is about.
fn object_of(root: &Path, name: &str) -> Option<PathBuf> {
    let (bucket, rest) = name.strip_prefix(".bucket-")?.split_once(".object-")?;
    let (key, _) = rest.split_once('.')?;
    let text = |code: &str| String::from_utf8(URL_SAFE_NO_PAD.decode(code).ok()?).ok();
    Some(root.join(text(bucket)?).join(text(key)?))
}

/// Removes the empty folders inside `dir`.
fn remove_empty(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            remove_empty(&entry.path())?;
            match fs::remove_dir(entry.path()) {
                Err(error) if error.kind() != io::ErrorKind::DirectoryNotEmpty => {
                    return Err(error);
                }
                _ => {}
            }
        }
    }
    Ok(())
}

fn discard(path: &Path) {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::warn!(%error, path = %path.display(), "a file of the object store stays behind");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sidecar(bucket: &str, key: &str) -> String {
        let (bucket, key) = (URL_SAFE_NO_PAD.encode(bucket), URL_SAFE_NO_PAD.encode(key));
        format!(".bucket-{bucket}.object-{key}.metadata.json")
    }

    #[test]
    fn a_sweep_takes_what_has_no_object_and_leaves_what_has() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("b/full")).unwrap();
        fs::create_dir_all(root.join("b/empty/deep")).unwrap();
        fs::write(root.join("b/full/key"), "x").unwrap();
        fs::write(root.join(sidecar("b", "full/key")), "{}").unwrap();
        fs::write(root.join(sidecar("b", "gone/key")), "{}").unwrap();
        fs::write(root.join("of-somebody-else"), "").unwrap();
        sweep(root).unwrap();
        assert!(root.join("b/full/key").exists());
        assert!(root.join(sidecar("b", "full/key")).exists());
        assert!(!root.join(sidecar("b", "gone/key")).exists());
        assert!(!root.join("b/empty").exists());
        assert!(root.join("b").exists());
        assert!(root.join("of-somebody-else").exists());
    }
}
