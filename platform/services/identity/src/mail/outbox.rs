//! The local outbox as a page: for development and the demo, where no mail leaves.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
    time::SystemTime,
};

use poem::{
    Endpoint, EndpointExt, IntoResponse, Response, Route, get, handler,
    http::StatusCode,
    web::{Data, Html, Path as Segment},
};
use uuid::Uuid;

/// Letters that the page shows.
const SHOWN: usize = 200;

/// A page that lists the letters of an outbox folder, newest first, and shows each as
/// text (`/:id`) or as it would have been sent (`/:id/eml`). Everybody who reaches it
/// reads everybody's letters: never mount it where mail is real.
pub fn outbox_endpoint(folder: PathBuf) -> impl Endpoint {
    Route::new()
        .at("/", get(list))
        .at("/:id", get(show))
        .at("/:id/eml", get(raw))
        .data(Folder(folder))
}

#[derive(Clone)]
struct Folder(PathBuf);

struct Listed {
    id: Uuid,
    subject: String,
    to: String,
}

#[handler]
async fn list(folder: Data<&Folder>, request: &poem::Request) -> Html<String> {
    let base = request.original_uri().path().trim_end_matches('/');
    let mut items = String::new();
    for letter in letters(&folder.0.0).await {
        let _ = write!(
            items,
            "<li><a href=\"{}/{}\">{}</a> {}</li>",
            escape(base),
            letter.id,
            escape(&letter.subject),
            escape(&letter.to)
        );
    }
    if items.is_empty() {
        items.push_str("<li>No letters yet.</li>");
    }
    Html(page("Outbox", &format!("<h1>Outbox</h1><ol>{items}</ol>")))
}

#[handler]
async fn show(folder: Data<&Folder>, id: Segment<Uuid>) -> Response {
    match read(&folder.0.0, id.0, "txt").await {
        Some(text) => {
            Html(page("Letter", &format!("<pre>{}</pre>", linked(&text)))).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[handler]
async fn raw(folder: Data<&Folder>, id: Segment<Uuid>) -> Response {
    match read(&folder.0.0, id.0, "eml").await {
        Some(text) => text.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn read(folder: &Path, id: Uuid, extension: &str) -> Option<String> {
    tokio::fs::read_to_string(folder.join(format!("{id}.{extension}")))
        .await
        .ok()
}

async fn letters(folder: &Path) -> Vec<Listed> {
    let Ok(mut files) = tokio::fs::read_dir(folder).await else {
        return Vec::new();
    };
    let mut found = Vec::new();
    while let Ok(Some(file)) = files.next_entry().await {
        let name = file.file_name();
        let id = name.to_str().and_then(|name| name.strip_suffix(".txt"));
        let id: Option<Uuid> = id.and_then(|id| id.parse().ok());
        if let (Some(id), Ok(meta)) = (id, file.metadata().await) {
            found.push((meta.modified().unwrap_or(SystemTime::UNIX_EPOCH), id));
        }
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.truncate(SHOWN);
    let mut letters = Vec::new();
    for (_, id) in found {
        let text = read(folder, id, "txt").await.unwrap_or_default();
        let mut lines = text.lines().map(ToOwned::to_owned);
        let subject = lines.next().unwrap_or_default();
        let to = lines.next().unwrap_or_default();
        letters.push(Listed { id, subject, to });
    }
    letters
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title>{body}</html>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Text as HTML, with what begins like an address of the web made a link.
fn linked(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let address = word.trim_end();
            let rest = &word[address.len()..];
            let safe = escape(address);
            if address.starts_with("http://") || address.starts_with("https://") {
                format!("<a href=\"{safe}\">{safe}</a>{rest}")
            } else {
                format!("{safe}{rest}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_text_whatever_they_hold() {
        let html = linked("See https://u.example/?a=1&b=\"2\" <script>\njavascript:alert(1)");
        let expected = "See <a href=\"https://u.example/?a=1&amp;b=&quot;2&quot;\">\
             https://u.example/?a=1&amp;b=&quot;2&quot;</a> &lt;script&gt;\njavascript:alert(1)";
        assert_eq!(html, expected);
    }

    #[tokio::test]
    async fn the_outbox_shows_letters_and_nothing_else() {
        use poem::test::TestClient;
        let folder = std::env::temp_dir().join(format!("collegium-outbox-{}", std::process::id()));
        tokio::fs::create_dir_all(&folder).await.unwrap();
        let id = Uuid::from_u128(7);
        tokio::fs::write(
            folder.join(format!("{id}.txt")),
            "Hello <b>\nAda <ada@example.org>\n\nhttps://u.example/x\n",
        )
        .await
        .unwrap();
        tokio::fs::write(folder.join("secret.txt"), "no letter")
            .await
            .unwrap();
        let client = TestClient::new(outbox_endpoint(folder.clone()));
        let listed = client
            .get("/")
            .send()
            .await
            .0
            .into_body()
            .into_string()
            .await
            .unwrap();
        assert!(listed.contains("Hello &lt;b&gt;") && !listed.contains("secret"));
        let shown = client
            .get(format!("/{id}"))
            .send()
            .await
            .0
            .into_body()
            .into_string()
            .await
            .unwrap();
        assert!(shown.contains("<a href=\"https://u.example/x\">"));
        for bad in [
            "/secret",
            "/..%2Fsecret",
            &format!("/{}", Uuid::from_u128(8)),
        ] {
            let status = client.get(bad).send().await.0.status();
            assert!(status.is_client_error(), "{bad}: {status}");
        }
        tokio::fs::remove_dir_all(folder).await.unwrap();
    }
}
