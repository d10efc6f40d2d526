//! What every page of the site needs.

pub(super) mod assets;
pub(super) mod brand;
pub(super) mod faces;
pub(super) mod shared;

mod cookies;
mod error_page;
mod form;
mod form_errors;
mod letters;
mod notice;
mod svg;
mod visit;

pub(super) use cookies::{Cookie, append as append_cookie, cookie_of, set_cookie};
pub(super) use form::{Form, Upload};
pub(super) use form_errors::FieldNames;
pub(super) use letters::Links;
pub(super) use notice::{Notice, with_notice};
pub(super) use visit::Visit;

use poem::{
    Response,
    http::{HeaderValue, StatusCode, header},
};

/// Leads the browser to a path of this site, by GET.
pub(super) fn redirect(path: &str) -> Response {
    let place = local_path(path).unwrap_or("/");
    let mut response = Response::default();
    response.set_status(StatusCode::SEE_OTHER);
    if let Ok(place) = HeaderValue::from_str(place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

/// The text if it is a path of this site and not the beginning of another one's address.
pub(super) fn local_path(text: &str) -> Option<&str> {
    let plain = |b: u8| b.is_ascii_graphic() && b != b'\\';
    let good = text.len() <= 1024
        && text.starts_with('/')
        && !text.starts_with("//")
        && text.bytes().all(plain);
    good.then_some(text)
}

/// Where one signs in, and is led to `next` afterwards.
pub(super) fn sign_in_path(next: Option<&str>) -> String {
    match next.and_then(local_path) {
        Some(next) if next != "/" => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            format!("/sign-in?next={next}")
        }
        _ => "/sign-in".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_led_to() {
        for good in ["/", "/courses?q=%D1%8F", "/profile#x"] {
            assert_eq!(local_path(good), Some(good));
        }
        for bad in [
            "",
            "courses",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a b",
            "/a\r\nSet-Cookie: x=y",
            "javascript:alert(1)",
            "/я",
        ] {
            assert_eq!(local_path(bad), None, "{bad:?}");
            let response = redirect(bad);
            assert_eq!(response.headers()[header::LOCATION], "/");
        }
    }

    #[test]
    fn the_way_back_survives_signing_in() {
        assert_eq!(
            sign_in_path(Some("/a?b=c&d=e")),
            "/sign-in?next=%2Fa%3Fb%3Dc%26d%3De"
        );
        assert_eq!(sign_in_path(Some("//evil.example")), "/sign-in");
        assert_eq!(sign_in_path(None), "/sign-in");
    }
}
