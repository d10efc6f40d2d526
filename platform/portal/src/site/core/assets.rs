//! Style sheets, static files, pictures, and the choice of a language.

use collegium_kernel::Problem;
use poem::{
    Request, Response, Route, get, handler,
    http::{HeaderValue, header},
    web::{Path, Query},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{local_path, visit::Visit};
use crate::{assets, i18n::Locale, site::Answer};

pub(in crate::site) fn routes(routes: Route) -> Route {
    routes
        .at("/theme.css", get(theme_css))
        .at("/assets/:name", get(asset))
        .at("/brand/:name", get(super::brand::image))
        .at("/avatars/:user_id", get(avatar))
        .at("/language", get(language))
}

/// Bytes of a kind that a browser may keep.
pub(in crate::site) fn file(
    content_type: &str,
    cache_control: &'static str,
    bytes: impl Into<poem::Body>,
) -> Response {
    let mut response = Response::default();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(content_type) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(cache_control),
    );
    response.set_body(bytes);
    response
}

#[derive(Deserialize)]
struct Version {
    v: Option<String>,
}

/// The sheet's address names its content: another version's is given as it is now,
/// but not to be kept.
#[handler]
async fn theme_css(visit: Visit, Query(version): Query<Version>) -> Answer {
    let face = visit.face().await?;
    let current = face.css_href.split_once("?v=").map(|(_, v)| v);
    let cache = if version.v.as_deref() == current {
        assets::CACHE_CONTROL
    } else {
        "no-cache"
    };
    Ok(file("text/css; charset=utf-8", cache, face.css.clone()))
}

#[handler]
#[allow(clippy::needless_pass_by_value)] // an extractor
fn asset(visit: Visit, request: &Request) -> Answer {
    let assets = visit.portal().renderer().assets();
    let asset = assets
        .get(request.original_uri().path())
        .ok_or_else(Problem::not_found)?;
    Ok(file(
        asset.content_type,
        assets::CACHE_CONTROL,
        asset.bytes.clone(),
    ))
}

/// People's pictures are for those who belong to the university.
#[handler]
async fn avatar(visit: Visit, Path(user_id): Path<Uuid>) -> Answer {
    visit.person()?;
    let picture = visit.identity().avatar(visit.context(), user_id).await?;
    let bytes = picture.ok_or_else(Problem::not_found)?;
    Ok(file(
        "image/png",
        "private, max-age=31536000, immutable",
        bytes,
    ))
}

#[derive(Deserialize)]
struct Language {
    to: Option<String>,
    next: Option<String>,
}

/// A visitor's choice is kept in a cookie, a person's in their profile too: following
/// the link is enough, because a language is nobody's harm.
#[handler]
async fn language(visit: Visit, Query(wish): Query<Language>) -> Answer {
    let next = wish.next.as_deref().and_then(local_path).unwrap_or("/");
    let Some(locale) = wish.to.as_deref().and_then(Locale::from_code) else {
        return Ok(visit.go(next));
    };
    if let Ok(user_id) = visit.person() {
        let change = collegium_identity::domain::ProfileChange {
            locale: Some(locale.code().to_owned()),
            ..Default::default()
        };
        visit
            .identity()
            .update_profile(visit.context(), user_id, change, None)
            .await?;
    }
    Ok(visit.go_speaking(next, locale))
}
