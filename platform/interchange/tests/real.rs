//! Real packages, counted by hand elsewhere (`counts.json` of the shared data).

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use collegium_interchange::{
    ActivityBody, Import, InterchangeError, LessonDraft, Limits, QuestionKind, Token,
    VideoProvider, read, resolve_tokens,
};

fn shared() -> Option<PathBuf> {
    let data = std::env::var_os("COLLEGIUM_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        |shared| PathBuf::from(shared).join("data"),
    );
    if data.is_dir() {
        return Some(data);
    }
    eprintln!("skipped: shared data absent");
    None
}

fn import(data: &Path, name: &str) -> Import {
    let import =
        read(&data.join(name), &Limits::default()).unwrap_or_else(|e| panic!("{name}: {e}"));
    check_tokens(&import);
    import
}

fn counted(data: &Path, name: &str, word: &str) -> u64 {
    let text = std::fs::read_to_string(data.join("counts.json")).unwrap();
    let counts: serde_json::Value = serde_json::from_str(&text).unwrap();
    counts[name][word]
        .as_u64()
        .unwrap_or_else(|| panic!("no count of {word} in {name}"))
}

fn lessons(import: &Import) -> impl Iterator<Item = &LessonDraft> {
    import.course.modules.iter().flat_map(|m| &m.lessons)
}

fn bodies(import: &Import) -> impl Iterator<Item = &ActivityBody> {
    lessons(import).flat_map(|l| &l.activities).map(|a| &a.body)
}

fn pages(import: &Import) -> impl Iterator<Item = &str> {
    bodies(import).filter_map(|body| match body {
        ActivityBody::Page { html } => Some(html.as_str()),
        _ => None,
    })
}

/// Every token leads somewhere, every slug is unique, every title is there.
fn check_tokens(import: &Import) {
    let slugs: BTreeSet<&str> = lessons(import).map(|l| l.slug.as_str()).collect();
    let assets: BTreeSet<&str> = import.assets.iter().map(|a| a.path.as_str()).collect();
    assert_eq!(slugs.len(), lessons(import).count());
    assert_eq!(assets.len(), import.assets.len());
    for lesson in lessons(import) {
        assert!(!lesson.title.is_empty() && !lesson.activities.is_empty());
    }
    for html in pages(import) {
        let resolved = resolve_tokens(html, |token| {
            match token {
                Token::Asset { path } => assert!(assets.contains(path.as_str()), "{path}"),
                Token::Lesson { slug, .. } => assert!(slugs.contains(slug.as_str()), "{slug}"),
            }
            Some("/x".to_owned())
        });
        assert!(!resolved.contains("=\"asset:") && !resolved.contains("=\"lesson:"));
        assert!(
            !html.contains("<script") && !html.contains("<iframe") && !html.contains(" style=")
        );
    }
}

#[test]
fn kitchen_sink() {
    let Some(data) = shared() else { return };
    let name = "olx/microsoft-kitchen-sink.tar.gz";
    let import = import(&data, name);
    for word in [
        "chapter",
        "sequential",
        "vertical",
        "problem",
        "video",
        "azure_media_services",
    ] {
        assert_eq!(
            import.report.counted(word),
            counted(&data, name, word),
            "{word}"
        );
    }
    assert_eq!(import.course.title, "Kitchen sink");
    assert_eq!(import.course.language, "en");
    assert_eq!(import.course.summary, "Welcome to Kitchen Sink Course");
    assert!(
        import
            .assets
            .iter()
            .any(|a| Some(&a.path) == import.course.cover.as_ref())
    );
    assert_eq!(
        import.course.modules.len(),
        5,
        "four chapters and the textbooks"
    );
    let in_chapters = import.course.modules[..4]
        .iter()
        .map(|m| m.lessons.len())
        .sum::<usize>();
    assert_eq!(in_chapters as u64, counted(&data, name, "sequential"));

    let quizzes: Vec<_> = bodies(&import)
        .filter_map(|b| {
            if let ActivityBody::Quiz(q) = b {
                Some(q)
            } else {
                None
            }
        })
        .collect();
    let skipped = import
        .report
        .skipped
        .iter()
        .filter(|e| e.what.starts_with("problem \"") && e.what.ends_with('"'))
        .count();
    assert_eq!(
        (quizzes.len() + skipped) as u64,
        counted(&data, name, "problem")
    );
    let kinds: BTreeSet<&str> = quizzes
        .iter()
        .flat_map(|q| &q.questions)
        .map(|q| match q.kind {
            QuestionKind::Single { .. } => "single",
            QuestionKind::Multiple { .. } => "multiple",
            QuestionKind::ShortText { .. } => "short_text",
            QuestionKind::Numeric { .. } => "numeric",
        })
        .collect();
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    assert!(
        bodies(&import).any(
            |b| matches!(b, ActivityBody::Video(v) if v.provider_hint == VideoProvider::Youtube)
        )
    );
    assert_eq!(
        bodies(&import)
            .filter(|b| matches!(b, ActivityBody::File { .. }))
            .count(),
        2
    );

    let dropdown = quizzes
        .iter()
        .flat_map(|q| &q.questions)
        .find(|q| q.prompt_html.contains("August 15"))
        .unwrap();
    let QuestionKind::Single { choices } = &dropdown.kind else {
        panic!("{dropdown:?}")
    };
    let right: Vec<&str> = choices
        .iter()
        .filter(|c| c.correct)
        .map(|c| c.html.as_str())
        .collect();
    assert_eq!(right, ["India"]);
    assert!(dropdown.explanation_html.as_ref().unwrap().contains("1947"));
}

#[test]
fn grading_demo() {
    let Some(data) = shared() else { return };
    let name = "olx/mitx-grading-demo.tar.gz";
    let import = import(&data, name);
    for word in ["chapter", "sequential", "vertical", "problem", "html"] {
        assert_eq!(
            import.report.counted(word),
            counted(&data, name, word),
            "{word}"
        );
    }
    assert_eq!(
        lessons(&import).count() as u64,
        counted(&data, name, "sequential")
    );
    assert_eq!(pages(&import).count() as u64, counted(&data, name, "html"));
    let told = import
        .report
        .skipped
        .iter()
        .filter(|e| e.what.starts_with("problem \""))
        .count();
    assert_eq!(
        told as u64,
        counted(&data, name, "problem"),
        "all are marked by programs"
    );
}

#[test]
fn drag_and_drop() {
    let Some(data) = shared() else { return };
    let name = "olx/opencraft-drag-and-drop.tar.gz";
    let import = import(&data, name);
    for word in [
        "chapter",
        "sequential",
        "vertical",
        "html",
        "drag-and-drop-v2",
    ] {
        assert_eq!(
            import.report.counted(word),
            counted(&data, name, word),
            "{word}"
        );
    }
    let told = import
        .report
        .skipped
        .iter()
        .filter(|e| e.what.starts_with("drag-and-drop-v2"))
        .count();
    assert_eq!(told as u64, counted(&data, name, "drag-and-drop-v2"));
    assert_eq!(
        lessons(&import).count() as u64,
        counted(&data, name, "sequential")
    );
}

#[test]
fn rust_book() {
    let Some(data) = shared() else { return };
    let name = "markdown/rust-book-ru.zip";
    let import = import(&data, name);
    for word in ["markdown_file", "code_block", "absent_include"] {
        assert_eq!(
            import.report.counted(word),
            counted(&data, name, word),
            "{word}"
        );
    }
    assert_eq!(import.course.title, "Язык программирования Rust");
    assert_eq!(import.course.language, "ru-RU");
    assert_eq!(import.course.slug_hint, "yazyk-programmirovaniya-rust");
    assert_eq!(import.course.modules[0].title, "Введение");
    assert_eq!(
        import.course.modules.len(),
        22,
        "20 chapters, a foreword and the appendices"
    );

    let notes: usize = pages(&import)
        .map(|html| html.matches("Этого файла нет в пакете").count())
        .sum();
    let reported = import
        .report
        .changed
        .iter()
        .filter(|e| e.what.starts_with("include of "))
        .count();
    assert_eq!(notes, reported);
    assert!(notes > 500, "{notes}");
    let all: String = pages(&import).collect();
    assert!(all.contains("<code class=\"language-rust\">"));
    assert!(all.contains(
        "href=\"lesson:ch02-00-guessing-game-tutorial#c-comparing-the-guess-to-the-secret-number\""
    ));
    assert!(all.contains("src=\"asset:src/img/trpl04-01.svg\""));
    let left: usize = import
        .report
        .skipped
        .iter()
        .filter(|e| e.path.ends_with(".md"))
        .count();
    let taken = lessons(&import).count();
    assert_eq!(
        (left + taken + 1) as u64,
        counted(&data, name, "markdown_file"),
        "all but SUMMARY.md"
    );
    let text = import.report.to_string();
    assert!(text.contains("absent_include") && text.contains("SUMMARY.md does not list it"));
}

#[test]
fn a_plain_folder_of_markdown() {
    let Some(data) = shared() else { return };
    let import = import(&data, "markdown/start-it-ru-en.zip");
    assert!(lessons(&import).count() >= 20);
    assert!(
        import
            .report
            .skipped
            .iter()
            .any(|e| e.path == "curriculum.json")
    );
}

#[test]
fn hostile_packages_are_refused() {
    let Some(data) = shared() else { return };
    let refused =
        |name: &str| read(&data.join("hostile").join(name), &Limits::default()).unwrap_err();
    assert!(matches!(
        refused("synth-bomb-100MB.zip"),
        InterchangeError::TooLarge { .. }
    ));
    assert!(matches!(
        refused("synth-traversal.zip"),
        InterchangeError::UnsafePath(_)
    ));
    assert!(matches!(
        refused("synth-symlink.zip"),
        InterchangeError::SpecialFile(_)
    ));
    for name in [
        "BadManifest",
        "ExternalHref",
        "MissingFile",
        "NotContentPackage",
    ] {
        let error = refused(&format!("qtiworks-{name}.zip"));
        assert!(
            matches!(error, InterchangeError::UnknownFormat(_)),
            "{name}: {error}"
        );
    }
}
