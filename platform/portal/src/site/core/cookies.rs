use std::fmt::Write;

use poem::{
    Request, Response,
    http::{HeaderValue, header},
};

/// A cookie of the site's own making. Its value must be plain letters, digits, `-`, `_`, `.`, `~`.
pub(in crate::site) struct Cookie<'a> {
    pub(in crate::site) name: &'static str,
    pub(in crate::site) value: &'a str,
    /// Which paths it is sent to.
    pub(in crate::site) path: &'static str,
    /// Seconds; zero takes the cookie away.
    pub(in crate::site) max_age: u32,
    pub(in crate::site) https: bool,
}

/// Adds a cookie that scripts cannot read and other sites cannot send.
pub(in crate::site) fn set_cookie(response: &mut Response, cookie: &Cookie<'_>) {
    let mut text = format!(
        "{}={}; Path={}; Max-Age={}; HttpOnly; SameSite=Lax",
        cookie.name, cookie.value, cookie.path, cookie.max_age
    );
    if cookie.https {
        let _ = write!(text, "; Secure");
    }
    append(response, &text);
}

pub(in crate::site) fn append(response: &mut Response, set_cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(set_cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// The value of a cookie, as it stands.
pub(in crate::site) fn cookie_of<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    let header = request.header(header::COOKIE)?;
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}
