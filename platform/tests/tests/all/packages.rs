//! SDKs in a university's own name, from its portal and from the command line.

use collegium_testkit::{RunningApp, University, app, run};
use reqwest::{Method, Response};

use crate::tenancy::command_line::Line;

const LANGUAGES: [&str; 3] = ["typescript", "python", "rust"];

/// The command line on the engines of an app; it opens nothing that a key seals.
fn line(app: &RunningApp) -> Line {
    let engines = &app.engines;
    let objects = engines.objects.clone();
    Line::on(&engines.server, &engines.admin, objects).with(
        "COLLEGIUM_SERVER__PUBLIC_PORT",
        app.address.port().to_string(),
    )
}

async fn page(university: &University, path: &str) -> Response {
    let app = university.app;
    let request = app.request(Method::GET, &university.host, path);
    request.send().await.unwrap()
}

/// The path of a language's package.
async fn latest(university: &University, language: &str) -> String {
    let answer = page(university, &format!("/developers/sdk/{language}")).await;
    assert_eq!(answer.status(), 303, "{language}");
    answer.headers()["location"].to_str().unwrap().to_owned()
}

#[test]
fn the_command_line_writes_what_the_portal_hands_out() {
    run(async {
        let university = app().await.university("packed").await;
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().to_str().unwrap();
        for language in LANGUAGES {
            let path = latest(&university, language).await;
            let answer = page(&university, &path).await;
            assert_eq!(answer.status(), 200, "{path}");
            let kind = answer.headers()["content-type"]
                .to_str()
                .unwrap()
                .to_owned();
            assert!(kind.starts_with("application/"), "{path}: {kind}");
            let handed_out = answer.bytes().await.unwrap();
            let slug = &university.slug;
            let words = ["sdk", "build", "--tenant", slug, "--language", language];
            line(university.app)
                .ok(&[&words[..], &["--out", out]].concat())
                .await;
            let (_, name) = path.rsplit_once('/').unwrap();
            let written = std::fs::read(folder.path().join(name)).unwrap();
            assert!(written == handed_out, "{name}: other bytes");
        }
        for nothing in ["cobol", "python/other-0.1.0-py3-none-any.whl"] {
            let answer = page(&university, &format!("/developers/sdk/{nothing}")).await;
            assert_eq!(answer.status(), 404, "{nothing}");
        }
    });
}

#[test]
fn a_plan_without_webhooks_has_no_pages_and_no_code_for_them() {
    run(async {
        let university = app().await.university("without").await;
        let owner = university.owner().await;
        let status = async |path| {
            let request = university.app.request(Method::GET, &university.host, path);
            let answer = request.bearer_auth(&owner.token).send().await.unwrap();
            answer.status().as_u16()
        };
        let pages = ["/admin/webhooks", "/developers/events"];
        for path in pages {
            assert_eq!(status(path).await, 200, "{path}");
        }
        let before = page(&university, &latest(&university, "rust").await).await;
        let before = before.bytes().await.unwrap();

        let (slug, line) = (&university.slug, line(university.app));
        let words = ["tenant", "plan", "create", slug, "--name", "Small"];
        line.ok(&[&words[..], &["--without", "webhooks"]].concat())
            .await;
        line.ok(&["tenant", "rename", slug, "--plan", slug]).await;
        for path in pages {
            // The other process tells of the change by the database.
            while status(path).await != 404 {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
        let after = page(&university, &latest(&university, "rust").await).await;
        assert!(after.bytes().await.unwrap() != before, "the same package");
        let home = page(&university, "/developers").await.text().await.unwrap();
        assert!(!home.contains("/developers/events"), "it is linked");
    });
}
