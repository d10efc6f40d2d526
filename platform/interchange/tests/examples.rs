//! The sample courses import without a line in the report that an author would have to act on.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use collegium_interchange::{ActivityBody, Import, Limits, QuestionKind, read};

fn courses() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/courses")
}

fn import(name: &str) -> Import {
    read(&courses().join(name), &Limits::default()).unwrap()
}

fn kinds(import: &Import) -> BTreeSet<&'static str> {
    let mut kinds = BTreeSet::new();
    for lesson in import.course.modules.iter().flat_map(|m| &m.lessons) {
        for activity in &lesson.activities {
            match &activity.body {
                ActivityBody::Page { .. } => drop(kinds.insert("page")),
                ActivityBody::File { .. } => drop(kinds.insert("file")),
                ActivityBody::Video(_) => drop(kinds.insert("video")),
                ActivityBody::Link { .. } => drop(kinds.insert("link")),
                ActivityBody::Quiz(quiz) => {
                    for question in &quiz.questions {
                        kinds.insert(match question.kind {
                            QuestionKind::Single { .. } => "single",
                            QuestionKind::Multiple { .. } => "multiple",
                            QuestionKind::ShortText { .. } => "short_text",
                            QuestionKind::Numeric { .. } => "numeric",
                        });
                    }
                }
            }
        }
    }
    kinds
}

#[test]
fn both_import_whole() {
    for (name, language, title) in [
        ("asking-data", "en", "Asking Data Good Questions"),
        ("zhizn-ozera", "ru", "Жизнь озера"),
    ] {
        let import = import(name);
        let report = &import.report;
        assert!(
            report.changed.is_empty() && report.skipped.is_empty(),
            "{report}"
        );
        assert_eq!(import.course.title, title);
        assert_eq!(import.course.slug_hint, name);
        assert_eq!(import.course.language, language);
        assert_eq!(import.course.modules.len(), 3);
        assert!(
            import
                .course
                .modules
                .iter()
                .all(|m| (3..=4).contains(&m.lessons.len()))
        );
        assert!(import.course.cover.is_some() && !import.course.summary.is_empty());
        let all = [
            "file",
            "multiple",
            "numeric",
            "page",
            "short_text",
            "single",
        ];
        assert_eq!(kinds(&import), BTreeSet::from(all), "{name}");
    }
}

#[test]
fn fragments_of_links_and_links_between_lessons_arrive() {
    let import = import("asking-data");
    let html: String = import
        .course
        .modules
        .iter()
        .flat_map(|m| &m.lessons)
        .flat_map(|l| &l.activities)
        .filter_map(|a| match &a.body {
            ActivityBody::Page { html } => Some(html.as_str()),
            _ => None,
        })
        .collect();
    assert!(html.contains("href=\"lesson:samples-and-luck\""));
    assert!(html.contains("src=\"asset:02-comparing/img/simpson.svg\""));
    assert!(html.contains("class=\"align-right\""));
    assert!(html.contains("<h2 id=\"c-the-right-thing-to-divide-by\">"));
}

#[test]
fn drawings_are_plain_and_have_a_title() {
    for name in ["asking-data", "zhizn-ozera"] {
        let mut drawings = 0;
        for asset in import(name)
            .assets
            .iter()
            .filter(|a| a.media_type == "image/svg+xml")
        {
            let svg = String::from_utf8(asset.bytes.clone()).unwrap();
            let tree = roxmltree::Document::parse(&svg).unwrap();
            let has = |tag: &str| {
                tree.descendants()
                    .any(|n| n.has_tag_name(("http://www.w3.org/2000/svg", tag)))
            };
            assert!(has("title") && has("desc"), "{}", asset.path);
            for forbidden in ["script", "style", "image", "foreignObject", "use", "a"] {
                assert!(!has(forbidden), "{forbidden} in {}", asset.path);
            }
            assert!(
                !svg.contains("style=") && !svg.contains("href"),
                "{}",
                asset.path
            );
            drawings += 1;
        }
        assert!(drawings >= 9, "{name}: {drawings}");
    }
}

#[test]
fn the_tree_comes_back_from_json() {
    let course = import("zhizn-ozera").course;
    let json = serde_json::to_string(&course).unwrap();
    assert_eq!(
        serde_json::from_str::<collegium_interchange::CourseDraft>(&json).unwrap(),
        course
    );
    assert!(json.contains("\"kind\":\"short_text\"") && json.contains("\"kind\":\"page\""));
}
