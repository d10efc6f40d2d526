//! The brand's images: checked, kept in the object store, served so that nothing in
//! them can act.

use bytes::Bytes;
use collegium_kernel::{Code, Problem, RequestContext};
use poem::{
    handler,
    http::{HeaderValue, header},
    web::Path,
};
use sha2::{Digest, Sha256};

use super::{assets::file, svg, visit::Visit};
use crate::{
    assets::CACHE_CONTROL,
    site::{Answer, Portal},
};

/// Bytes of an image.
pub(in crate::site) const MAX_IMAGE: usize = 200 * 1024;
/// What an image may do when it is opened by itself: nothing.
const SANDBOX: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/// The images of a brand.
pub(in crate::site) const NAMES: [&str; 3] = ["logo", "logo_dark", "favicon"];

impl Portal {
    /// Keeps an image of the tenant's brand and gives the path it is served at, to be
    /// put into the theme.
    ///
    /// # Errors
    /// When `name` is not one of the brand's images, or the file no image of a known kind.
    pub async fn store_brand_image(
        &self,
        ctx: &RequestContext,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<String, Problem> {
        if !NAMES.contains(&name) {
            return Err(Problem::invalid("name", "A brand has no such image."));
        }
        let (extension, content_type) = kind_of(&bytes)?;
        let digest: String = Sha256::digest(&bytes)
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let file = format!("{name}-{digest}.{extension}");
        let key = format!("brand/{file}");
        self.0
            .objects
            .put(&ctx.tenant, &key, content_type, Bytes::from(bytes))
            .await?;
        Ok(format!("/brand/{file}"))
    }
}

/// The extension and media type, by what is in the file.
fn kind_of(bytes: &[u8]) -> Result<(&'static str, &'static str), Problem> {
    if bytes.len() > MAX_IMAGE {
        return Err(Problem::new(Code::PayloadTooLarge));
    }
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(("png", "image/png")),
        [0xff, 0xd8, 0xff, ..] => Ok(("jpg", "image/jpeg")),
        _ if webp => Ok(("webp", "image/webp")),
        _ if svg::is_harmless(bytes) => Ok(("svg", "image/svg+xml")),
        _ => Err(Problem::new(Code::UnsupportedMediaType)),
    }
}

/// The media type of a stored image, if this can be the name of one.
fn content_type(name: &str) -> Option<&'static str> {
    let (stem, extension) = name.rsplit_once('.')?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
    if name.len() > 64 || !stem.bytes().all(plain) {
        return None;
    }
    match extension {
        "png" => Some("image/png"),
        "jpg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}

#[handler]
pub(super) async fn image(visit: Visit, Path(name): Path<String>) -> Answer {
    let kind = content_type(&name).ok_or_else(Problem::not_found)?;
    let objects = &visit.portal().0.objects;
    let found = objects
        .get(&visit.context().tenant, &format!("brand/{name}"))
        .await?;
    let mut response = file(kind, CACHE_CONTROL, found.ok_or_else(Problem::not_found)?);
    let policy = HeaderValue::from_static(SANDBOX);
    response
        .headers_mut()
        .insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_known_by_what_is_in_them() {
        let kind = |bytes: &[u8]| kind_of(bytes).ok().map(|(extension, _)| extension);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n...."), Some("png"));
        assert_eq!(kind(b"\xff\xd8\xff\xe0"), Some("jpg"));
        assert_eq!(kind(b"RIFF\0\0\0\0WEBPVP8 "), Some("webp"));
        assert_eq!(
            kind(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
            Some("svg")
        );
        for bad in [&b""[..], b"GIF89a", b"<html></html>", b"RIFF", b"MZ"] {
            assert_eq!(kind(bad), None);
        }
        assert_eq!(
            kind_of(&vec![0; MAX_IMAGE + 1]).unwrap_err().code,
            Code::PayloadTooLarge
        );
    }

    #[test]
    fn only_names_of_images_are_looked_for() {
        assert_eq!(
            content_type("logo_dark-0011aabb.svg"),
            Some("image/svg+xml")
        );
        for bad in [
            "",
            "logo",
            "../x.svg",
            "a/b.png",
            "logo.html",
            ".svg.exe",
            "Logo.svg",
        ] {
            assert_eq!(content_type(bad), None, "{bad}");
        }
    }
}
