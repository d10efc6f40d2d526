//! The committed documents are those of the code.

use std::{collections::HashSet, path::Path};

use collegium_testkit::{app, run};
use serde_json::{Value, json};

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

/// Where answers and events name the only values there can be: with one more, a program
/// that was generated from the document would fail.
fn closed_in_answers(document: &Value) -> Vec<String> {
    fn walk<'a>(
        document: &'a Value,
        value: &'a Value,
        place: &'a str,
        seen: &mut HashSet<&'a str>,
        found: &mut Vec<String>,
    ) {
        if let Some(reference) = value["$ref"].as_str()
            && seen.insert(reference)
        {
            let target = document.pointer(reference.trim_start_matches('#'));
            walk(document, target.unwrap(), reference, seen, found);
        }
        if value["enum"].is_array() {
            found.push(place.to_owned());
        }
        let inside: Vec<_> = match value {
            Value::Array(items) => items.iter().collect(),
            Value::Object(map) => map.values().collect(),
            _ => Vec::new(),
        };
        for value in inside {
            walk(document, value, place, seen, found);
        }
    }
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    for (part, field) in [("paths", "responses"), ("x-webhooks", "requestBody")] {
        for (path, item) in document[part].as_object().into_iter().flatten() {
            for operation in item.as_object().unwrap().values() {
                walk(document, &operation[field], path, &mut seen, &mut found);
            }
        }
    }
    found
}

#[test]
fn enums_in_answers_are_open() {
    run(async {
        for (name, text) in app().await.app.documents() {
            let Ok(mut document) = serde_json::from_str::<Value>(&text) else {
                continue; // GraphQL's has no answers of this kind
            };
            assert_eq!(closed_in_answers(&document), Vec::<String>::new(), "{name}");
            let problem = &mut document["components"]["schemas"]["Problem"];
            problem["properties"]["code"]["enum"] = json!(["not_found"]);
            let found = closed_in_answers(&document);
            assert_eq!(found, ["#/components/schemas/Problem"], "{name}");
        }
    });
}
