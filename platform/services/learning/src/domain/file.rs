//! Files of a course: their names, their types, and how they are served so that none of them
//! can act in a reader's name.

use collegium_interchange::Token;
use collegium_kernel::Problem;
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// The largest file that is taken.
pub(crate) const LARGEST_FILE: u64 = 512 << 20;
const LONGEST_PATH: usize = 400;
/// What a type is guessed by: the first bytes of a file.
pub(crate) const SNIFFED: usize = 64;

/// How a browser is let to treat a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    /// In place.
    Inline,
    /// In place, without any script.
    Sandboxed,
    /// Saved to disk.
    Attachment,
}

/// (extension, type, how it is shown): everything that may be uploaded.
const TYPES: &[(&str, &str, Show)] = &[
    ("avif", "image/avif", Show::Inline),
    ("csv", "text/csv", Show::Attachment),
    ("doc", "application/msword", Show::Attachment),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Show::Attachment,
    ),
    ("epub", "application/epub+zip", Show::Attachment),
    ("gif", "image/gif", Show::Inline),
    ("gz", "application/gzip", Show::Attachment),
    ("ipynb", "application/x-ipynb+json", Show::Attachment),
    ("jpeg", "image/jpeg", Show::Inline),
    ("jpg", "image/jpeg", Show::Inline),
    ("json", "application/json", Show::Attachment),
    ("m4a", "audio/mp4", Show::Inline),
    ("m4v", "video/mp4", Show::Inline),
    ("md", "text/markdown", Show::Attachment),
    ("mov", "video/quicktime", Show::Inline),
    ("mp3", "audio/mpeg", Show::Inline),
    ("mp4", "video/mp4", Show::Inline),
    (
        "odp",
        "application/vnd.oasis.opendocument.presentation",
        Show::Attachment,
    ),
    (
        "ods",
        "application/vnd.oasis.opendocument.spreadsheet",
        Show::Attachment,
    ),
    (
        "odt",
        "application/vnd.oasis.opendocument.text",
        Show::Attachment,
    ),
    ("ogg", "audio/ogg", Show::Inline),
    ("ogv", "video/ogg", Show::Inline),
    ("pdf", "application/pdf", Show::Inline),
    ("png", "image/png", Show::Inline),
    ("ppt", "application/vnd.ms-powerpoint", Show::Attachment),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Show::Attachment,
    ),
    ("py", "text/x-python", Show::Attachment),
    ("rs", "text/rust", Show::Attachment),
    ("rtf", "application/rtf", Show::Attachment),
    ("srt", "application/x-subrip", Show::Attachment),
    ("svg", "image/svg+xml", Show::Sandboxed),
    ("tar", "application/x-tar", Show::Attachment),
    ("tex", "application/x-tex", Show::Attachment),
    ("txt", "text/plain", Show::Attachment),
    ("vtt", "text/vtt", Show::Attachment),
    ("wav", "audio/wav", Show::Inline),
    ("webm", "video/webm", Show::Inline),
    ("webp", "image/webp", Show::Inline),
    ("xls", "application/vnd.ms-excel", Show::Attachment),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Show::Attachment,
    ),
    ("zip", "application/zip", Show::Attachment),
];

/// What everything else is: bytes to be saved.
const UNKNOWN: &str = "application/octet-stream";

/// A relative path of a file of a course: `/`-separated, without `.`, `..` or empty parts.
pub(crate) fn path(field: &str, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let sound = (1..=LONGEST_PATH).contains(&text.len())
        && !text.contains('\\')
        && !text.chars().any(char::is_control)
        && text.split('/').all(|part| !matches!(part, "" | "." | ".."));
    if sound {
        Ok(text.to_owned())
    } else {
        Err(Problem::invalid(
            field,
            "This is not the path of a file, such as images/plan.png.",
        ))
    }
}

/// The type of an upload: that of its extension, unless its first bytes say that it is
/// something else. `None`: such files are not taken.
pub(crate) fn upload_type(path: &str, first_bytes: &[u8]) -> Option<&'static str> {
    let (_, media_type, show) = known(path)?;
    let agrees = match sniff(first_bytes) {
        _ if *show == Show::Attachment => true,
        Some(found) => found == family(media_type),
        None => !matches!(
            family(media_type),
            "markup" | "image/png" | "image/jpeg" | "image/gif" | "application/pdf"
        ),
    };
    agrees.then_some(*media_type)
}

/// The type of a file that came with a course; a type that is not on the list is only bytes.
pub(crate) fn import_type(path: &str, first_bytes: &[u8]) -> &'static str {
    upload_type(path, first_bytes).unwrap_or(UNKNOWN)
}

fn known(path: &str) -> Option<&'static (&'static str, &'static str, Show)> {
    let (_, extension) = path.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    TYPES.iter().find(|(known, _, _)| *known == extension)
}

fn family(media_type: &str) -> &str {
    match media_type {
        "image/svg+xml" => "markup",
        "video/quicktime" | "audio/mp4" => "video/mp4",
        other => other,
    }
}

/// What a file begins like, among what browsers would show or run.
fn sniff(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    Some(match bytes {
        _ if text.first() == Some(&b'<') => "markup",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', ..] => "image/gif",
        [b'%', b'P', b'D', b'F', ..] => "application/pdf",
        [
            _,
            _,
            _,
            _,
            b'f',
            b't',
            b'y',
            b'p',
            b'a',
            b'v',
            b'i',
            b'f' | b's',
            ..,
        ] => "image/avif",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "video/mp4",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        _ => return None,
    })
}

/// The headers that a file of this type and name is served with, besides its length.
pub(crate) fn headers(media_type: &str, name: &str) -> Vec<(&'static str, String)> {
    let show = TYPES
        .iter()
        .find(|(_, known, _)| *known == media_type)
        .map_or(Show::Attachment, |(_, _, show)| *show);
    let disposition = if show == Show::Attachment {
        "attachment"
    } else {
        "inline"
    };
    let policy = match show {
        // A viewer of the browser's own must still be able to show a PDF.
        Show::Inline => {
            "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
        }
        Show::Sandboxed | Show::Attachment => {
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
        }
    };
    let charset = if media_type.starts_with("text/") {
        "; charset=utf-8"
    } else {
        ""
    };
    vec![
        ("Content-Type", format!("{media_type}{charset}")),
        (
            "Content-Disposition",
            format!(
                "{disposition}; filename*=UTF-8''{}",
                utf8_percent_encode(name, NON_ALPHANUMERIC)
            ),
        ),
        ("Content-Security-Policy", policy.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

/// The last part of a path.
pub(crate) fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What must be encoded in the path of an address.
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The address of a file on the portal.
pub(crate) fn address(course: &str, path: &str) -> String {
    format!(
        "/courses/{course}/files/{}",
        utf8_percent_encode(path, IN_PATH)
    )
}

/// The address that stands in a course: a file of the course, or elsewhere.
pub(crate) fn resolved(course: &str, address_or_token: &str) -> String {
    match Token::parse(address_or_token) {
        Some(Token::Asset { path }) => address(course, &path),
        _ => address_or_token.to_owned(),
    }
}

/// The first and last byte that a `Range` header asks for, of `length`; none if it asks for
/// nothing that can be given in one piece (the whole file is then the answer).
pub(crate) fn range(header: Option<&str>, length: u64) -> Option<(u64, u64)> {
    let (from, to) = header?.strip_prefix("bytes=")?.split_once('-')?;
    let last = length.checked_sub(1)?;
    let (from, to) = match (from.trim(), to.trim()) {
        ("", suffix) => (length.saturating_sub(suffix.parse().ok()?), last),
        (from, "") => (from.parse().ok()?, last),
        (from, to) => (from.parse().ok()?, to.parse::<u64>().ok()?.min(last)),
    };
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_in_their_course() {
        for good in ["a.png", "img/Схема 1.svg", "..a/b"] {
            assert_eq!(path("p", good).unwrap(), good);
        }
        for bad in [
            "",
            "/a",
            "a/",
            "a//b",
            "../a",
            "a/..",
            "a\\b",
            "a\0",
            &"a".repeat(401),
        ] {
            assert!(path("p", bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn types_are_on_the_list_and_agree_with_the_content() {
        let png = b"\x89PNG\r\n\x1a\n";
        assert_eq!(upload_type("a.PNG", png), Some("image/png"));
        assert_eq!(upload_type("a.svg", b"<svg/>"), Some("image/svg+xml"));
        assert_eq!(upload_type("a.txt", b"hello"), Some("text/plain"));
        assert_eq!(upload_type("a.txt", b"<html>"), Some("text/plain"));
        assert_eq!(
            upload_type("a.docx", b"PK\x03\x04"),
            known("a.docx").map(|t| t.1)
        );
        for (name, bytes) in [
            ("a.png", &b"<script>"[..]),
            ("a.png", b"hello"),
            ("a.jpg", png),
            ("a.pdf", b"\xef\xbb\xbf <html>"),
            ("a.mp4", b" <svg onload=x>"),
            ("a.html", b"x"),
            ("a.exe", b"MZ"),
            ("a", b"x"),
        ] {
            assert_eq!(upload_type(name, bytes), None, "{name}");
            assert_eq!(import_type(name, bytes), UNKNOWN, "{name}");
        }
    }

    #[test]
    fn only_harmless_files_are_shown_in_place() {
        let of = |media_type: &str, header: &str| {
            headers(media_type, "x \"y\".z")
                .into_iter()
                .find(|(name, _)| *name == header)
                .map(|(_, value)| value)
                .unwrap()
        };
        assert!(
            of("image/png", "Content-Disposition")
                .starts_with("inline; filename*=UTF-8''x%20%22y%22")
        );
        for media_type in [
            "text/html",
            "application/octet-stream",
            "application/zip",
            "text/x-python",
        ] {
            assert!(of(media_type, "Content-Disposition").starts_with("attachment;"));
        }
        assert!(of("image/svg+xml", "Content-Security-Policy").contains("sandbox"));
        assert_eq!(of("text/csv", "Content-Type"), "text/csv; charset=utf-8");
    }

    #[test]
    fn addresses_are_encoded() {
        assert_eq!(
            address("c", "img/a b?#%.png"),
            "/courses/c/files/img/a%20b%3F%23%25.png"
        );
        assert_eq!(resolved("c", "asset:a%20b"), "/courses/c/files/a%20b");
        assert_eq!(resolved("c", "https://a.example/"), "https://a.example/");
    }

    #[test]
    fn ranges_are_within_the_file() {
        for (header, expected) in [
            ("bytes=0-0", Some((0, 0))),
            ("bytes=2-", Some((2, 9))),
            ("bytes=-3", Some((7, 9))),
            ("bytes=-99", Some((0, 9))),
            ("bytes=5-99", Some((5, 9))),
            ("bytes=10-", None),
            ("bytes=5-2", None),
            ("bytes=a-b", None),
            ("bytes=0-1,3-4", None),
            ("lines=0-1", None),
            ("bytes=-", None),
        ] {
            assert_eq!(range(Some(header), 10), expected, "{header}");
        }
        assert_eq!(range(Some("bytes=0-"), 0), None);
        assert_eq!(range(None, 10), None);
    }
}
