use collegium_testkit::{Browser, app, run};
use reqwest::Method;

use crate::webhooks::{self, receiver::Receiver};

#[test]
fn an_admin_makes_a_webhook_tests_it_and_sees_what_was_delivered() {
    run(async {
        let (university, owner) = webhooks::university("hooked").await;
        let receiver = Receiver::start().await;
        let browser = Browser::without_scripts(&university).await;
        browser.sign_in(&owner.email).await;
        browser.open("/admin/webhooks").await;
        browser.fill("#url", "nowhere").await;
        browser
            .follow("form[action='/admin/webhooks'] .button")
            .await;
        browser.text("#url-error").await;
        browser.fill("#url", &receiver.url("/hooks")).await;
        browser.fill("#description", "Registrar").await;
        browser.choose("input[value='course.created']").await;
        browser
            .follow("form[action='/admin/webhooks'] .button")
            .await;
        let secret = browser.text("#secret").await;

        browser.follow("form[action$='/test'] button").await;
        browser.text("#state[data-state=delivered]").await;
        let got = receiver.at_least(1, "/hooks").await;
        assert_eq!(got[0].event()["type"], "webhook.test");
        assert!(got[0].verify(&secret), "signed by what was shown");

        let body = serde_json::json!({ "title": "Tides", "language": "en" });
        owner.ok(Method::POST, "/courses", Some(body)).await;
        let created = receiver.at_least(2, "/hooks").await.swap_remove(1);
        assert_eq!(created.event()["type"], "course.created");
        browser.follow(".eyebrow a:last-child").await;
        while !browser.source().await.contains("course.created</code></a>") {
            browser.open(&browser.path().await).await;
        }
        assert!(!browser.source().await.contains(&secret), "seen once");
        browser.follow(".rows li:first-child a").await;
        browser.follow("form[action$='/replay'] button").await;
        browser.text(".flashes .notice").await;
        let again = receiver.at_least(3, "/hooks").await.swap_remove(2);
        assert_eq!(again.header("webhook-id"), created.header("webhook-id"));

        browser.follow(".eyebrow a:last-child").await;
        browser.follow("form[action$='/rotate'] button").await;
        assert_ne!(browser.text("#secret").await, secret);
        browser.choose("input[name=enabled]").await;
        browser
            .follow("form:has(input[name=enabled]) .button")
            .await;
        browser.text("main .tag--deactivated").await;
        browser.follow("form[action$='/delete'] button").await;
        browser.text(".flashes .notice").await;
        assert_eq!(browser.count(".rows li").await, 0);
        browser.close().await;
    });
}

#[test]
fn a_developer_finds_a_quick_start_and_a_package() {
    run(async {
        let university = app().await.university("developed").await;
        let browser = Browser::without_scripts(&university).await;
        browser.open("/developers").await;
        browser
            .follow("main .api__rules a[href$='/quick-starts']")
            .await;
        let page = browser.source().await;
        assert!(page.contains(&format!("@{}/sdk", university.slug)));
        let link = "a[download][href^='/developers/sdk/typescript/']";
        assert_eq!(browser.count(link).await, 1);
        let link = format!("return document.querySelector(\"{link}\").getAttribute('href')");
        let scripted = Browser::at(&university).await;
        scripted.open("/developers/quick-starts").await;
        let path = scripted.script(&link).await;
        let request = university
            .app
            .request(Method::GET, &university.host, path.as_str().unwrap());
        let package = request.send().await.unwrap().bytes().await.unwrap();
        assert!(path.as_str().unwrap().ends_with(".tgz"), "{path}");
        assert_eq!(package[..2], [0x1f, 0x8b], "an archive by gzip");
        for (place, title) in [("/events", "Webhooks"), ("/changes", "Changes")] {
            browser.open(&format!("/developers{place}")).await;
            assert_eq!(browser.text("h1").await, title);
        }
        scripted.close().await;
        browser.close().await;
    });
}
