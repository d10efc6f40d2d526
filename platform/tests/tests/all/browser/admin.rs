use collegium_testkit::{Browser, app, run};
use reqwest::Method;
use serde_json::Value;

async fn primary(browser: &Browser) -> Value {
    let style = "return getComputedStyle(document.documentElement).getPropertyValue('--primary')";
    browser.script(style).await
}

#[test]
fn the_brand_is_previewed_before_it_is_saved_and_in_force_after() {
    run(async {
        let university = app().await.university("branded").await;
        let owner = format!("owner@{}.example", university.slug);
        let browser = Browser::at(&university).await;
        browser.sign_in(&owner).await;
        browser.open("/admin/branding").await;
        let before = primary(&browser).await;
        browser.set("#primary", "#7a1030").await;
        browser.text("#preview .tag--draft").await;
        assert_eq!(
            primary(&browser).await,
            before,
            "a preview changes nothing yet"
        );
        browser
            .follow("#branding-form .actions .button:first-child")
            .await;
        browser.text(".flashes .notice").await;
        browser.open("/").await;
        assert_eq!(primary(&browser).await, "#7a1030");
        browser.close().await;
    });
}

#[test]
fn a_key_is_made_is_seen_once_works_and_is_revoked() {
    run(async {
        let university = app().await.university("keys").await;
        let owner = format!("owner@{}.example", university.slug);
        let browser = Browser::at(&university).await;
        browser.sign_in(&owner).await;
        browser.open("/admin/api-keys").await;
        browser.fill("#name", "Registrar").await;
        browser.choose("input[value='users.read']").await;
        browser
            .follow("main form[action='/admin/api-keys'] button")
            .await;
        let secret = browser.text("#secret").await;
        browser.open("/admin/api-keys").await;
        assert!(!browser.source().await.contains(&secret), "seen once");
        assert_eq!(browser.text(".rows .muted code").await, "users.read");
        let used = ".rows .meta span:first-child";
        assert_eq!(browser.text(used).await, "Last used: never");
        assert_eq!(browser.count(&format!("{used} time")).await, 0);

        let list = |path: &str| university.anonymous(Method::GET, path).bearer_auth(&secret);
        assert_eq!(list("/users").send().await.unwrap().status(), 200);
        assert_eq!(list("/roles").send().await.unwrap().status(), 403);
        while browser.count(&format!("{used} time")).await == 0 {
            browser.open("/admin/api-keys").await;
        }
        browser.follow("form[action$='/revoke'] button").await;
        browser.text(".flashes .notice").await;
        assert_eq!(list("/users").send().await.unwrap().status(), 401);
        browser.close().await;
    });
}

#[test]
fn a_role_that_the_university_defines_opens_what_it_says_and_no_more() {
    run(async {
        let university = app().await.university("roles").await;
        let owner = format!("owner@{}.example", university.slug);
        let person = university.person("Rolf", &["learner"]).await;
        let admin = Browser::at(&university).await;
        admin.sign_in(&owner).await;
        admin.open("/admin/roles/new").await;
        admin.fill("#name", "registrar").await;
        admin.fill("#label", "Registrar").await;
        admin.choose("input[value='users.read']").await;
        admin.follow("main form .button").await;
        admin.text(".flashes .notice").await;

        let browser = Browser::at(&university).await;
        browser.sign_in(&person.email).await;
        browser.open("/admin/users").await;
        assert!(browser.source().await.contains("403"), "not yet");
        admin.open(&format!("/admin/users/{}", person.id)).await;
        admin.choose("input[name=role][value=registrar]").await;
        admin.follow("form[action$='/roles'] button").await;
        admin.text(".flashes .notice").await;

        browser.open("/admin/users").await;
        assert_eq!(browser.text("h1").await, "People");
        browser.open("/admin/settings").await;
        assert!(browser.source().await.contains("403"), "and no more");
        admin.close().await;
        browser.close().await;
    });
}
