use collegium_testkit::{Browser, PASSWORD, University, app, link_in, run};

use super::{sample, with_course};

#[test]
fn from_the_invitation_to_the_last_lesson() {
    run(async {
        let university = app().await.university("learning").await;
        let browser = Browser::at(&university).await;
        learn(&university, &browser).await;
        browser.close().await;
    });
}

#[test]
fn all_of_it_works_without_scripts() {
    run(async {
        let university = app().await.university("plain").await;
        let browser = Browser::without_scripts(&university).await;
        learn(&university, &browser).await;
        browser.close().await;
    });
}

async fn learn(university: &University, browser: &Browser) {
    with_course(university, &sample("asking-data")).await;
    let email = format!("nina@{}.example", university.slug);
    invite(university, browser, &email).await;
    accept(university, browser, &email).await;

    browser.open("/courses/asking-data").await;
    browser.follow(".button--on-hero").await;
    browser.follow("a.button--on-hero").await;
    let lesson = browser.path().await;
    assert!(lesson.contains("/lessons/"), "{lesson}");

    browser.choose(".quiz .question:first-child input").await;
    browser.follow(".quiz__foot button").await;
    let score = browser.text(".quiz__score").await;
    assert!(score.ends_with('%'), "{score}");

    browser.open(&lesson).await;
    browser.follow(".complete button").await;
    browser.follow("a[rel=next]").await;
    let second = browser.text("h1").await;
    let left_at = browser.path().await;
    browser.open("/learning").await;
    let resume = browser.text("main").await;
    assert!(resume.contains(&second), "{resume} leads back to {second}");
    browser.follow("main a[href*='/lessons/']").await;
    assert_eq!(browser.path().await, left_at);

    sign_out(browser).await;
    browser.open(&left_at).await;
    assert!(browser.path().await.starts_with("/sign-in?next="));
    browser.fill("#email", &email).await;
    browser.fill("#password", PASSWORD).await;
    browser.follow("main form button").await;
    assert_eq!(browser.text("h1").await, second, "back where they were");
}

async fn invite(university: &University, browser: &Browser, email: &str) {
    browser
        .sign_in(&format!("owner@{}.example", university.slug))
        .await;
    browser.open("/admin/users/invite").await;
    browser.fill("#emails", email).await;
    browser.choose("input[name=role][value=learner]").await;
    browser.follow("main form .button").await;
    assert!(browser.text(".flashes .notice").await.len() > 3);
    sign_out(browser).await;
}

async fn accept(university: &University, browser: &Browser, email: &str) {
    let letter = university.app.letter(email, 0).await;
    browser.open(link_in(&letter)).await;
    browser.fill("#name", "Nina Okafor").await;
    browser.fill("#password", PASSWORD).await;
    browser.follow("main form button").await;
    if browser.count(".menu__name").await == 0 {
        browser.sign_in(email).await;
    }
    assert_eq!(browser.text(".menu__name").await, "Nina Okafor");
}

async fn sign_out(browser: &Browser) {
    browser.open("/profile").await;
    browser.choose(".menu summary").await;
    browser.follow("form[action='/sign-out'] button").await;
    browser.text("header a[href^='/sign-in']").await;
}
