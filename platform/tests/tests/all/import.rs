//! Real courses come into real universities, and stay apart there.

use std::path::PathBuf;

use collegium_learning::CourseFilter;
use collegium_testkit::{app, run};

/// The shared data beside the project, where there is any.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("COLLEGIUM_SHARED").map_or(beside, PathBuf::from);
    let found = folder.join("data").join(path);
    if !found.exists() {
        #[allow(clippy::print_stderr)]
        {
            eprintln!("skipped: {} is absent", found.display());
        }
        return None;
    }
    Some(found)
}

#[test]
fn open_edx_and_markdown_courses_are_read_in_their_universities_only() {
    run(async {
        let (Some(olx), Some(book)) = (
            shared("olx/microsoft-kitchen-sink.tar.gz"),
            shared("markdown/rust-book-ru.zip"),
        ) else {
            return;
        };
        let learning = &app().await.app.learning;
        let english = app().await.university("english").await;
        let russian = app().await.university("russian").await;
        let first = learning
            .import_path(&english.system(), &olx, true)
            .await
            .unwrap();
        let second = learning
            .import_path(&russian.system(), &book, true)
            .await
            .unwrap();
        assert_eq!(first.report.counts["chapter"], 4);
        assert_eq!(second.report.counts["markdown_file"], 119);
        assert!(
            learning
                .course(&english.system(), first.course_id)
                .await
                .is_ok()
        );
        assert!(
            learning
                .course(&russian.system(), second.course_id)
                .await
                .is_ok()
        );
        assert!(
            learning
                .course(&russian.system(), first.course_id)
                .await
                .is_err()
        );
        assert!(
            learning
                .course(&english.system(), second.course_id)
                .await
                .is_err()
        );
        let listed = learning
            .courses(&russian.system(), CourseFilter::default(), None, None)
            .await;
        assert_eq!(listed.unwrap().items.len(), 1);
    });
}
