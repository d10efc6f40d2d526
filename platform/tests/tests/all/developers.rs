//! What a university's integrators see is in its own name, and names nobody else.

use std::{
    collections::{BTreeMap, VecDeque},
    io::{Cursor, Read},
};

use collegium_testkit::{Answer, Browser, University, app, run};
use flate2::read::GzDecoder;
use reqwest::Method;
use serde_json::Value;

/// The document that a university serves.
const DOCUMENT: &str = "/api/v1/openapi.json";

/// Panics where a text tells of the product, of the platform or of another university.
fn assert_own(place: &str, text: &str, other: &University) {
    let text = text.to_lowercase();
    let tenant = other.context.id();
    let words = [
        "collegium".to_owned(),
        "platform".to_owned(),
        "console.localhost".to_owned(),
        other.context.name.to_lowercase(),
        other.slug.clone(),
        tenant.to_string(),
        tenant.schema(),
    ];
    for word in words {
        if let Some(at) = text.find(&word) {
            let before: String = text[..at].chars().rev().take(60).collect();
            let before: String = before.chars().rev().collect();
            let after: String = text[at..].chars().take(60).collect();
            panic!("{place} says {word:?}: …{before}{after}…");
        }
    }
}

/// The files of an archive: path and text.
fn files(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut add = |path: String, file: &mut dyn Read| {
        let mut text = Vec::new();
        file.read_to_end(&mut text).unwrap();
        found.push((path, String::from_utf8(text).unwrap()));
    };
    if name.ends_with(".whl") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            add(file.name().to_owned(), &mut file);
        }
    } else {
        let mut archive = tar::Archive::new(GzDecoder::new(bytes));
        for file in archive.entries().unwrap() {
            let mut file = file.unwrap();
            let path = file.path().unwrap().to_str().unwrap().to_owned();
            add(path, &mut file);
        }
    }
    found
}

/// Where a page leads on this site, as far as the page is of the developers' or shows it.
fn links(html: &str) -> impl Iterator<Item = String> {
    let quoted = ["href=\"", "src=\""]
        .into_iter()
        .flat_map(|attribute| html.split(attribute).skip(1))
        .filter_map(|rest| rest.split(['"', '#']).next());
    let kept = ["/developers", "/api/", "/assets/", "/theme.css"];
    quoted
        .filter(move |link| kept.iter().any(|start| link.starts_with(start)))
        .map(|link| link.replace("&amp;", "&"))
}

/// All that can be reached from the developers' page, breadth first: headers and body by path.
async fn walk(university: &University, language: &str) -> BTreeMap<String, (String, Vec<u8>)> {
    let mut seen = BTreeMap::new();
    let mut next = VecDeque::from(["/developers".to_owned()]);
    while let Some(path) = next.pop_front() {
        if seen.contains_key(&path) {
            continue;
        }
        let request = university
            .app
            .request(Method::GET, &university.host, &path)
            .header("Accept-Language", language);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        let headers = format!("{:?}", answer.headers());
        let body = answer.bytes().await.unwrap().to_vec();
        if headers.contains("text/html") {
            next.extend(links(&String::from_utf8(body.clone()).unwrap()));
        }
        seen.insert(path, (headers, body));
    }
    seen
}

/// The page of each group of operations.
fn groups(document: &Value) -> Vec<String> {
    let tags = document["tags"].as_array().unwrap().iter();
    let slug = |tag: &Value| {
        let name = tag["name"].as_str().unwrap().to_lowercase();
        format!("/developers/{}", name.replace(' ', "-"))
    };
    tags.map(slug).collect()
}

async fn document(university: &University) -> Value {
    let answer = Answer::to(university.anonymous(Method::GET, "/openapi.json")).await;
    answer.ok().clone()
}

#[test]
fn no_page_and_no_package_names_the_platform_or_another_university() {
    run(async {
        let quill = app().await.university("quillmarsh").await;
        let ostrel = app().await.university("ostrelow").await;
        for (university, other) in [(&quill, &ostrel), (&ostrel, &quill)] {
            let expected = groups(&document(university).await);
            for language in ["en", "ru"] {
                let seen = walk(university, language).await;
                let guides = ["quick-starts", "events", "changes"];
                let guides = guides.map(|page| format!("/developers/{page}"));
                for page in expected.iter().chain(&guides).chain([&DOCUMENT.to_owned()]) {
                    assert!(seen.contains_key(page), "{page} is not linked");
                }
                let mut packages = 0;
                for (path, (headers, body)) in &seen {
                    assert_own("a link", path, other);
                    assert_own(path, headers, other);
                    if path.starts_with("/developers/sdk/") {
                        packages += 1;
                        assert_package(university, path, body, other);
                    } else {
                        assert_own(path, &String::from_utf8_lossy(body), other);
                    }
                }
                assert_eq!(packages, 3, "one for each language");
            }
        }
    });
}

fn assert_package(university: &University, path: &str, bytes: &[u8], other: &University) {
    let files = files(path, bytes);
    assert!(files.len() > 10, "{path}: {files:?}");
    for (name, text) in &files {
        let place = format!("{path}: {name}");
        assert_own(&place, name, other);
        assert_own(&place, text, other);
    }
    let own = |(_, text): &(String, String)| text.contains(&university.context.name);
    assert!(files.iter().any(own), "{path} does not say whose it is");
}

/// Puts a logo in place as an admin does.
async fn upload_logo(university: &University) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("logo.svg");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>";
    std::fs::write(&file, svg).unwrap();
    let browser = Browser::without_scripts(university).await;
    let owner = format!("owner@{}.example", university.slug);
    browser.sign_in(&owner).await;
    browser.open("/admin/branding").await;
    browser.fill("#logo", file.to_str().unwrap()).await;
    let save = "#branding-form .actions .button:first-child";
    browser.follow(save).await;
    browser.text(".flashes .notice").await;
    browser.close().await;
}

#[test]
fn a_university_serves_its_own_document() {
    run(async {
        let quill = app().await.university("quillmarsh").await;
        let ostrel = app().await.university("ostrelow").await;
        let before = document(&quill).await;
        assert_eq!(before["info"]["x-logo"], Value::Null, "it has none yet");
        for (university, other) in [(&quill, &ostrel), (&ostrel, &quill)] {
            upload_logo(university).await;
            let document = document(university).await;
            let (name, info) = (&university.context.name, &document["info"]);
            let address = format!("http://{}", university.host);
            assert_eq!(info["title"], format!("{name} API"));
            assert_eq!(info["contact"]["name"], **name);
            assert_eq!(info["contact"]["url"], *address);
            assert_eq!(document["servers"].as_array().unwrap().len(), 1);
            assert_eq!(document["servers"][0]["url"], format!("{address}/api/v1"));
            assert_eq!(info["x-logo"]["altText"], **name);
            let logo = info["x-logo"]["url"].as_str().unwrap();
            let path = logo.strip_prefix(&address).expect("at its own address");
            let request = university.app.request(Method::GET, &university.host, path);
            let image = Answer::to(request).await;
            image.ok();
            assert_eq!(image.header("content-type"), Some("image/svg+xml"));
            assert!(image.text.starts_with("<svg"), "{image:?}");
            assert_own(DOCUMENT, &document.to_string(), other);
        }
    });
}
