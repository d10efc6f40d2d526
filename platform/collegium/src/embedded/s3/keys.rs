//! Which keys a folder can hold.
//!
//! `s3s-fs` makes a path of a key as it is, so `..` would lead into another
//! bucket, `a//b` would be `a/b`, and a key cannot be a file and a folder at
//! once. It keeps an object's metadata in a file named after bucket and key in
//! base64, which bounds their length.

use std::path::Path;

use s3s::{S3Result, s3_error};

/// What Linux allows for one name in a path.
const LONGEST_NAME: usize = 255;
/// `.bucket-`, `.object-`, `.upload-` and a UUID, `.metadata.json`.
const SIDECAR_FRAME: usize = 8 + 8 + 8 + 36 + 14;

/// Accepts a key that the folder stores faithfully.
pub(super) fn check(bucket: &str, key: &str) -> S3Result<()> {
    if key.chars().any(char::is_control) {
        return Err(s3_error!(
            InvalidArgument,
            "The key contains a control character"
        ));
    }
    if key
        .split('/')
        .any(|part| part.is_empty() || part == "." || part == "..")
    {
        return Err(s3_error!(
            InvalidArgument,
            "A part of the key between slashes is empty or made of dots"
        ));
    }
    let sidecar = SIDECAR_FRAME + encoded(bucket) + encoded(key);
    if sidecar > LONGEST_NAME || key.split('/').any(|part| part.len() > LONGEST_NAME) {
        return Err(s3_error!(KeyTooLongError, "The key is too long"));
    }
    Ok(())
}

/// Accepts a key under which an object can be written beside those that are there.
pub(super) fn check_place(root: &Path, bucket: &str, key: &str) -> S3Result<()> {
    let bucket_dir = root.join(bucket);
    let path = bucket_dir.join(key);
    let under_object = path
        .ancestors()
        .skip(1)
        .take_while(|dir| *dir != bucket_dir)
        .any(Path::is_file);
    if under_object || path.is_dir() {
        return Err(s3_error!(
            InvalidArgument,
            "One key cannot continue another at a slash in this store"
        ));
    }
    Ok(())
}

/// The length in base64 without padding.
fn encoded(text: &str) -> usize {
    (text.len() * 4).div_ceil(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_every_language_are_stored() {
        for key in [
            "a",
            "t_1/media/лекция 1.pdf",
            "a b+c&d=e%20.txt",
            ".hidden",
            "a..b",
        ] {
            check("bucket", key).unwrap();
        }
    }

    #[test]
    fn keys_that_a_folder_would_bend_are_refused() {
        for key in [
            "",
            "/a",
            "a/",
            "a//b",
            "..",
            "../other/a",
            "a/../b",
            "./a",
            "a\0b",
            "a\nb",
        ] {
            assert!(check("bucket", key).is_err(), "{key:?}");
        }
        check("bucket", &"k".repeat(120)).unwrap();
        assert!(check("bucket", &"k".repeat(140)).is_err());
    }

    #[test]
    fn an_object_is_not_a_folder() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("b/x")).unwrap();
        std::fs::write(root.path().join("b/x/file"), "").unwrap();
        check_place(root.path(), "b", "x/other").unwrap();
        check_place(root.path(), "b", "x/file").unwrap();
        assert!(check_place(root.path(), "b", "x").is_err());
        assert!(check_place(root.path(), "b", "x/file/inner").is_err());
    }
}
