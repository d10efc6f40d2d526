//! Every page of the portal with sample data, to be looked at:
//! `cargo run -p collegium-portal --example preview [port]`, then
//! `http://127.0.0.1:3999/birchmere/en/` and so on; `/` lists them all.

mod samples;

use std::fmt::Write;
use std::sync::Arc;

use collegium_portal::CONTENT_SECURITY_POLICY;
use collegium_portal::i18n::Locale;
use collegium_portal::render::Renderer;
use collegium_portal::theme::Theme;
use collegium_portal::views::{BareErrorPage, ErrorKind};
use poem::http::{StatusCode, Uri, header};
use poem::listener::TcpListener;
use poem::web::Data;
use poem::{EndpointExt, Response, Route, Server, get, handler};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args().nth(1).unwrap_or_else(|| "3999".to_owned());
    let renderer = Arc::new(Renderer::new()?);
    let app = Route::new()
        .at("/*path", get(answer).post(answer))
        .data(renderer);
    Server::new(TcpListener::bind(format!("127.0.0.1:{port}")))
        .run(app)
        .await?;
    Ok(())
}

fn index() -> Response {
    let mut list = String::from("<!doctype html><meta charset=utf-8><title>Preview</title>");
    for (slug, _) in samples::brands() {
        for locale in Locale::ALL {
            for sample in samples::all(locale) {
                let href = format!("/{slug}/{}{}", locale.code(), sample.path);
                let _ = write!(list, "<a href=\"{href}\">{href}</a><br>");
            }
        }
    }
    html(list)
}

#[handler]
#[allow(clippy::needless_pass_by_value)]
fn answer(uri: &Uri, renderer: Data<&Arc<Renderer>>) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    if path == "/" {
        return index();
    }
    file(path, renderer.0)
        .or_else(|| page(path, renderer.0))
        .unwrap_or_else(|| {
            match renderer.bare(Locale::En, &BareErrorPage::new(ErrorKind::NotFound)) {
                Ok(body) => html(body).with_status(StatusCode::NOT_FOUND),
                Err(error) => html(error.to_string()),
            }
        })
}

trait WithStatus {
    fn with_status(self, status: StatusCode) -> Self;
}

impl WithStatus for Response {
    fn with_status(mut self, status: StatusCode) -> Self {
        self.set_status(status);
        self
    }
}

fn html(body: String) -> Response {
    Response::builder()
        .header(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)
        .content_type("text/html; charset=utf-8")
        .body(body)
}

fn css(body: String) -> Response {
    Response::builder()
        .content_type("text/css; charset=utf-8")
        .body(body)
}

fn file(path: &str, renderer: &Renderer) -> Option<Response> {
    if let Some(asset) = renderer.assets().get(path) {
        return Some(
            Response::builder()
                .content_type(asset.content_type)
                .body(asset.bytes.clone()),
        );
    }
    if let Some(query) = path.strip_prefix("/admin/branding/preview.css?") {
        return Some(css(theme_of(query)?.to_preview_css()));
    }
    let brands = samples::brands();
    if path.starts_with("/theme.css") {
        let (_, brand) = brands
            .into_iter()
            .find(|(_, brand)| brand.theme.css_href() == path)?;
        return Some(css(brand.theme.to_css()));
    }
    let slug = path.strip_prefix("/brand/")?.strip_suffix(".svg")?;
    let (_, brand) = brands.into_iter().find(|(known, _)| *known == slug)?;
    let logo = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\"><rect width=\"48\" height=\"48\" rx=\"10\" fill=\"{}\"/>\
         <path d=\"M10 40V24a14 14 0 0 1 28 0v16M17 40V25a7 7 0 0 1 14 0v15\" fill=\"none\" stroke=\"{}\" stroke-width=\"3.5\"/></svg>",
        brand.theme.primary, brand.theme.accent
    );
    Some(Response::builder().content_type("image/svg+xml").body(logo))
}

fn theme_of(query: &str) -> Option<Theme> {
    let fields: serde_json::Map<String, serde_json::Value> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| {
            let value = value.replace("%23", "#");
            let number = value.parse::<u8>().map(serde_json::Value::from);
            (name.to_owned(), number.unwrap_or_else(|_| value.into()))
        })
        .collect();
    serde_json::from_value(fields.into()).ok()
}

fn page(path: &str, renderer: &Renderer) -> Option<Response> {
    let (slug, rest) = path.strip_prefix('/')?.split_once('/')?;
    let (code, rest) = rest.split_once('/')?;
    let locale = Locale::from_code(code)?;
    let (_, brand) = samples::brands()
        .into_iter()
        .find(|(known, _)| *known == slug)?;
    if rest == "bare" {
        return renderer
            .bare(locale, &BareErrorPage::new(ErrorKind::NotFound))
            .ok()
            .map(html);
    }
    let wanted = format!("/{rest}");
    let sample = samples::all(locale)
        .into_iter()
        .find(|sample| sample.path == wanted)?;
    let chrome = samples::chrome(&brand, locale, &sample);
    Some(match (sample.draw)(renderer, &chrome) {
        Ok(body) => html(body),
        Err(error) => {
            html(format!("<pre>{error:?}</pre>")).with_status(StatusCode::INTERNAL_SERVER_ERROR)
        }
    })
}
