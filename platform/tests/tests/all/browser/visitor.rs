use collegium_testkit::{Browser, app, run};
use reqwest::Method;

use super::{sample, with_course};
use crate::import::shared;

#[test]
fn a_visitor_reads_the_catalogue_in_either_language_and_meets_no_other_university() {
    run(async {
        let university = app().await.university("visited").await;
        let other = app().await.university("unseen").await;
        with_course(&university, &sample("asking-data")).await;
        let browser = Browser::at(&university).await;
        for path in ["/", "/courses", "/courses/asking-data", "/sign-in", "/nope"] {
            browser.open(path).await;
            let page = browser.source().await;
            assert!(
                page.contains("University of visited"),
                "{path}: its own name"
            );
            for foreign in ["Collegium", "collegium", &other.slug, "tenant"] {
                assert!(!page.contains(foreign), "{path} says {foreign:?}");
            }
        }
        browser.open("/courses").await;
        assert_eq!(browser.text("h1").await, "Courses");
        browser.follow("header .languages a[lang=ru]").await;
        assert_eq!(browser.text("h1").await, "Курсы");
        browser.follow("main a[href='/courses/asking-data']").await;
        assert_eq!(browser.text("h1").await, "Asking Data Good Questions");
        browser.close().await;
    });
}

#[test]
fn real_open_edx_and_markdown_courses_are_read() {
    run(async {
        let (Some(olx), Some(book)) = (
            shared("olx/microsoft-kitchen-sink.tar.gz"),
            shared("markdown/rust-book-ru.zip"),
        ) else {
            return;
        };
        for (name, path) in [("openedx", olx), ("rustbook", book)] {
            let university = app().await.university(name).await;
            let course = with_course(&university, &path).await;
            let reader = university.person("Reader", &["learner"]).await;
            let place = format!("/courses/{course}/enrolments/me");
            reader.ok(Method::POST, &place, None).await;
            let browser = Browser::at(&university).await;
            browser.sign_in(&reader.email).await;
            browser.open(&format!("/courses/{course}")).await;
            browser.follow("a.button[href*='/lessons/']").await;
            assert!(browser.path().await.contains("/lessons/"), "{name}");
            let mut read = 1;
            while read < 12 && browser.count("a[rel=next]").await > 0 {
                assert!(
                    !browser.text("h1").await.is_empty(),
                    "{name}: lesson {read}"
                );
                let broken = browser
                    .script("return [...document.images].filter(i => i.complete && !i.naturalWidth).length")
                    .await;
                assert_eq!(broken, 0, "{name}: pictures of lesson {read}");
                browser.follow("a[rel=next]").await;
                read += 1;
            }
            assert!(read > 3, "{name}: {read} lessons were read");
            browser.close().await;
        }
    });
}
