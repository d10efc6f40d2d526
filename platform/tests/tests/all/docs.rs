//! The documents name only what exists.

use std::path::Path;

#[test]
fn paths_named_in_the_documents_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let docs = root.join("platform/docs");
    let mut named = 0;
    for entry in std::fs::read_dir(&docs).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for word in text.split('`').skip(1).step_by(2) {
            let is_path = ["platform/", "migrations/", "openapi/", "examples/"]
                .iter()
                .any(|top| word.starts_with(top));
            if is_path {
                named += 1;
                assert!(root.join(word).exists(), "{} names {word}", path.display());
            }
        }
    }
    assert!(named > 10, "the documents were read");
}
