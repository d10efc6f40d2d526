//! Static files, embedded and addressed by their content, so that a browser
//! may keep them for ever.

use std::collections::HashMap;

use bytes::Bytes;
use sha2::{Digest, Sha256};

/// What to answer `Cache-Control` with for an [`Asset`].
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// A static file.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The whole path, such as `/assets/portal.1f2e3d4c5b6a7988.css`.
    pub path: String,
    /// Its media type.
    pub content_type: &'static str,
    /// Its bytes.
    pub bytes: Bytes,
}

/// Every static file of the portal.
#[derive(Debug)]
pub struct Assets {
    by_path: HashMap<String, Asset>,
    by_name: HashMap<&'static str, String>,
}

macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../assets/", $name)))),*]
    };
}

const FILES: &[(&str, &[u8])] = embedded! {
    "icons.svg" "patterns.svg" "favicon.svg" "branding.js" "quiz.js" "lesson.js"
};

/// The parts of `portal.css`, in the order of the cascade.
const STYLES: &[(&str, &[u8])] = embedded! {
    "css/base.css" "css/layout.css" "css/components.css" "css/forms.css" "css/learning.css"
    "css/lesson.css" "css/prose.css" "css/admin.css" "css/developers.css"
};

fn files() -> impl Iterator<Item = (&'static str, Bytes)> {
    let styles: Vec<&[u8]> = STYLES.iter().map(|(_, bytes)| *bytes).collect();
    FILES
        .iter()
        .map(|(name, bytes)| (*name, Bytes::from_static(bytes)))
        .chain([("portal.css", Bytes::from(styles.concat()))])
}

impl Default for Assets {
    fn default() -> Self {
        Self::new()
    }
}

impl Assets {
    /// Hashes every file.
    #[must_use]
    pub fn new() -> Self {
        let mut by_path = HashMap::new();
        let mut by_name = HashMap::new();
        for (name, bytes) in files() {
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
            let digest = Sha256::digest(&bytes);
            let hash: String = digest
                .iter()
                .take(8)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let path = format!("/assets/{stem}.{hash}.{extension}");
            by_name.insert(name, path.clone());
            by_path.insert(
                path.clone(),
                Asset {
                    path,
                    content_type: content_type(extension),
                    bytes,
                },
            );
        }
        Self { by_path, by_name }
    }

    /// The file at this path, `/assets/` included. A path with another hash is
    /// not found: it belongs to another version of the server.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Asset> {
        self.by_path.get(path)
    }

    /// The path of the file of this name, such as `portal.css`.
    #[must_use]
    pub fn href(&self, name: &str) -> Option<&str> {
        self.by_name.get(name).map(String::as_str)
    }

    pub(crate) fn hrefs(&self) -> impl Iterator<Item = (String, &str)> {
        self.by_name
            .iter()
            .map(|(name, path)| (name.replace('.', "_"), path.as_str()))
    }
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_served_at_its_address_and_nowhere_else() {
        let assets = Assets::new();
        for (name, bytes) in files() {
            let path = assets.href(name).expect("an address");
            let asset = assets.get(path).expect("a file");
            assert_eq!(asset.bytes, bytes);
            assert_ne!(asset.content_type, "application/octet-stream");
        }
        for path in [
            "/assets/portal.css",
            "/assets/../Cargo.toml",
            "",
            "/assets/portal.0000.css",
        ] {
            assert!(assets.get(path).is_none());
        }
    }

    #[test]
    fn svg_files_carry_no_script_and_no_style() {
        for (name, bytes) in FILES.iter().filter(|(name, _)| name.ends_with(".svg")) {
            let text = std::str::from_utf8(bytes).expect("text");
            assert!(
                !text.contains("<script") && !text.contains("style=") && !text.contains("<style"),
                "{name}"
            );
        }
    }
}
