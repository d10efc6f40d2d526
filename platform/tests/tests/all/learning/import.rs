//! Real courses come in, whole or not at all, and are read.

use std::path::{Path, PathBuf};

use collegium_learning::{FileRequest, model::Course};
use collegium_testkit::run;
use poem::IntoResponse;

use super::{Campus, code, examples};

fn shared(name: &str) -> Option<PathBuf> {
    let data = std::env::var_os("COLLEGIUM_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        |shared| PathBuf::from(shared).join("data"),
    );
    let path = data.join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {name} is not here");
    None
}

/// Reads every lesson by going from one to the next, and every picture that a page shows;
/// says how many pictures that were.
async fn read_through(campus: &Campus, course: &Course) -> usize {
    let reader = campus.person("learner").await;
    campus.learning.join(&reader, course.id).await.unwrap();
    let in_order: Vec<_> = course.lessons().map(|(_, lesson)| lesson.id).collect();
    assert_eq!(in_order.len(), course.lesson_count as usize);
    let (mut at, mut before, mut pictures) = (Some(in_order[0]), None, 0);
    for (n, expected) in in_order.iter().enumerate() {
        assert_eq!(at, Some(*expected));
        let lesson = campus
            .learning
            .lesson(&reader, course.id, *expected)
            .await
            .unwrap();
        assert_eq!(lesson.position as usize, n + 1);
        assert_eq!(lesson.previous.as_ref().map(|l| l.id), before);
        assert_eq!(lesson.state.as_deref(), Some("new"));
        for activity in &lesson.activities {
            if let Some(html) = &activity.content.html {
                for token in ["\"asset:", "\"lesson:", "<script", "javascript:"] {
                    assert!(!html.contains(token), "{}: {token}", lesson.title);
                }
                pictures += read_pictures(campus, course, html).await;
            }
            let known = activity.content.html.is_some()
                || activity.content.video.is_some()
                || activity.content.file.is_some()
                || activity.content.link.is_some()
                || activity.content.quiz.is_some();
            assert!(known, "{}: {} has no content", lesson.title, activity.kind);
        }
        before = Some(*expected);
        at = lesson.next.map(|l| l.id);
    }
    assert_eq!(at, None);
    pictures
}

async fn read_pictures(campus: &Campus, course: &Course, html: &str) -> usize {
    let prefix = format!("src=\"/courses/{}/files/", course.id);
    let mut read = 0;
    for part in html.split(&prefix).skip(1) {
        let path = part.split('"').next().unwrap();
        let path = percent_decoded(path);
        let answer = campus
            .learning
            .file_by_path(&campus.system(), course.id, &path, FileRequest::default())
            .await
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut response = answer.into_response();
        let bytes = response.take_body().into_vec().await.unwrap();
        assert!(!bytes.is_empty(), "{path}");
        read += 1;
    }
    read
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_sample_courses_are_read_from_the_first_lesson_to_the_last() {
    run(async {
        let campus = Campus::new().await;
        for (name, language) in [("asking-data", "en"), ("zhizn-ozera", "ru")] {
            let course = campus.sample(name).await;
            assert_eq!(
                (course.slug.as_str(), course.language.as_str()),
                (name, language)
            );
            assert_eq!(course.status, "published");
            assert!(course.cover_url.is_some());
            assert!(read_through(&campus, &course).await > 0, "it has pictures");
        }
        assert_eq!(campus.events("course.published").await, 2);
    });
}

#[test]
fn real_courses_of_others_are_read_from_the_first_lesson_to_the_last() {
    run(async {
        let campus = Campus::new().await;
        // The only picture in a lesson of the first is not in its archive.
        for (name, has_pictures) in [
            ("olx/microsoft-kitchen-sink.tar.gz", false),
            ("markdown/rust-book-ru.zip", true),
        ] {
            let Some(path) = shared(name) else { continue };
            let imported = campus
                .learning
                .import_path(&campus.system(), &path, true)
                .await
                .unwrap();
            let course = campus
                .learning
                .course(&campus.system(), imported.course_id)
                .await
                .unwrap();
            assert_eq!(
                Some(&u64::from(course.lesson_count)),
                imported.report.counts.get("lesson")
            );
            assert_eq!(
                read_through(&campus, &course).await > 0,
                has_pictures,
                "{name}"
            );
        }
    });
}

#[test]
fn the_same_course_twice_is_two_courses() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let path = examples().join("asking-data");
        let first = campus
            .learning
            .import_path(&author, &path, false)
            .await
            .unwrap();
        let second = campus
            .learning
            .import_path(&author, &path, false)
            .await
            .unwrap();
        assert_eq!(
            (&*first.slug, &*second.slug),
            ("asking-data", "asking-data-2")
        );
        let mine = campus
            .learning
            .my_courses(&author, None, None)
            .await
            .unwrap();
        let roles: Vec<_> = mine
            .items
            .iter()
            .map(|c| (&*c.enrolment.role, &*c.course.status))
            .collect();
        assert_eq!(roles, [("instructor", "draft"), ("instructor", "draft")]);
    });
}

#[test]
fn a_refused_import_leaves_nothing_behind() {
    run(async {
        let campus = Campus::with(|tenant| tenant.plan.max_storage_bytes = Some(1000)).await;
        let path = examples().join("asking-data");
        let refused = campus
            .learning
            .import_path(&campus.system(), &path, true)
            .await;
        assert_eq!(code(refused), "quota_exceeded");
        for table in [
            "courses",
            "modules",
            "lessons",
            "activities",
            "course_files",
        ] {
            assert_eq!(
                campus.one(format!("SELECT count(*) FROM {table}")).await,
                0,
                "{table}"
            );
        }
        assert_eq!(campus.objects().await, []);
    });
}

#[test]
fn what_is_not_a_course_is_refused_with_a_reason() {
    run(async {
        let campus = Campus::new().await;
        for name in [
            "nowhere",
            "asking-data/cover.svg",
            "asking-data/01-looking/img",
        ] {
            let refused = campus
                .learning
                .import_path(&campus.system(), &examples().join(name), false)
                .await;
            assert_ne!(code(refused), "ok", "{name}");
        }
    });
}
