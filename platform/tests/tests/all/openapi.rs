//! The committed documents are those of the code.

use std::path::Path;

use collegium_testkit::{app, run};

#[test]
fn the_committed_documents_are_current() {
    run(async {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi");
        for (name, text) in app().await.app.documents() {
            let committed = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
            assert!(
                committed == text,
                "openapi/{name} is stale: run `make openapi` and commit it"
            );
        }
    });
}

#[test]
fn every_error_that_an_operation_names_is_one() {
    run(async {
        for (name, text) in app().await.app.documents() {
            let left = text.lines().find(|line| line.contains("Errors: "));
            assert_eq!(left, None, "openapi/{name}: a code that does not exist");
        }
    });
}
