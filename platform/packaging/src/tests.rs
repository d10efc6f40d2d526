use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use collegium_kernel::Feature;
use flate2::read::GzDecoder;
use serde_json::Value;

use super::*;

const DOCUMENT: &str = include_str!("../../../openapi/tenant.json");

/// A university whose plan lacks what these tags name.
fn university(slug: &str, without: &[&str]) -> University {
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    for (_, item) in document["paths"].as_object_mut().unwrap() {
        let item = item.as_object_mut().unwrap();
        item.retain(|_, operation| !without.iter().any(|tag| operation["tags"][0] == *tag));
    }
    University::new(
        slug,
        "Harrow \"*/</script>",
        "http://h.localhost:1",
        &document,
    )
}

/// What an archive holds, by path.
fn unpacked(language: Language, university: &University) -> BTreeMap<String, String> {
    let package = package(language, university).unwrap();
    let bytes = Cursor::new(package.bytes);
    if language == Language::Python {
        let mut archive = zip::ZipArchive::new(bytes).unwrap();
        return (0..archive.len())
            .map(|n| {
                let mut file = archive.by_index(n).unwrap();
                let mut text = String::new();
                file.read_to_string(&mut text).unwrap();
                (file.name().to_owned(), text)
            })
            .collect();
    }
    let mut archive = tar::Archive::new(GzDecoder::new(bytes));
    let entries = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().display().to_string();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        (path, text)
    });
    entries.collect()
}

#[test]
fn nothing_in_a_package_names_who_made_it() {
    for university in [
        university("harrowmere", &[]),
        university("1-a", &["Webhooks"]),
    ] {
        for language in Language::ALL {
            let files = unpacked(language, &university);
            assert!(files.len() > 20, "{language}: {}", files.len());
            for (path, text) in files {
                for word in ["collegium", "platform", "make sdk"] {
                    let said = format!("{path}\n{text}").to_lowercase();
                    assert!(!said.contains(word), "{language}: {path} says {word}");
                }
                assert!(!text.contains("learn.example.edu"), "{language}: {path}");
            }
        }
    }
}

#[test]
fn a_package_has_the_name_and_the_address_of_its_university() {
    let names = |slug| {
        let university = university(slug, &[]);
        Language::ALL.map(|language| file_name(language, &university).unwrap())
    };
    let [npm, wheel, cargo] = names("harrowmere");
    assert!(
        npm.starts_with("harrowmere-sdk-") && npm.ends_with(".tgz"),
        "{npm}"
    );
    assert!(wheel.starts_with("harrowmere_sdk-") && wheel.ends_with("-py3-none-any.whl"));
    assert!(cargo.starts_with("harrowmere-sdk-") && cargo.ends_with(".tar.gz"));
    let [npm, wheel, _] = names("2-north--sea");
    assert!(npm.starts_with("edu-2-north-sea-sdk-"), "{npm}");
    assert!(wheel.starts_with("edu_2_north_sea_sdk-"), "{wheel}");

    let university = university("harrowmere", &[]);
    let npm = unpacked(Language::TypeScript, &university);
    let manifest: Value = serde_json::from_str(&npm["package/package.json"]).unwrap();
    assert_eq!(manifest["name"], "@harrowmere/sdk");
    assert!(npm["package/dist/core/transport.js"].contains("\"http://h.localhost:1\""));
    assert!(npm["package/README.md"].contains("\\*/\\</script\\>"));
    let wheel = unpacked(Language::Python, &university);
    assert!(wheel["harrowmere_sdk/_core.py"].contains("\"http://h.localhost:1\""));
    let crate_files = unpacked(Language::Rust, &university);
    let folder = cargo.trim_end_matches(".tar.gz");
    assert!(crate_files[&format!("{folder}/src/lib.rs")].contains("\"http://h.localhost:1\""));
    let manifest: toml::Table = crate_files[&format!("{folder}/Cargo.toml")]
        .parse()
        .unwrap();
    assert_eq!(manifest["package"]["name"].as_str(), Some("harrowmere-sdk"));
    assert!(!manifest.contains_key("workspace"));
}

#[test]
fn a_package_lacks_what_the_plan_lacks() {
    let gone = ["webhooks", "webhook_deliveries", "event_types"];
    for language in Language::ALL {
        let full = unpacked(language, &university("harrowmere", &[]));
        let narrow = unpacked(language, &university("harrowmere", &["Webhooks"]));
        let names = |files: &BTreeMap<String, String>, resource: &str| {
            let file = format!("/resources/{resource}.");
            files.keys().any(|path| path.contains(&file))
        };
        for resource in gone {
            assert!(
                names(&full, resource) && !names(&narrow, resource),
                "{language}: {resource}"
            );
        }
        assert!(names(&narrow, "courses"), "{language}");
        for (path, text) in &narrow {
            for resource in [
                "WebhooksResource",
                "WebhookDeliveriesResource",
                "EventTypesResource",
            ] {
                assert!(
                    !text.contains(resource),
                    "{language}: {path} has {resource}"
                );
            }
            assert!(!text.contains("\n## Webhooks"), "{language}: {path}");
        }
        assert!(
            full.values().any(|text| text.contains("\n## Webhooks")),
            "{language}"
        );
    }
}

#[test]
fn the_same_package_is_the_same_bytes() {
    for language in Language::ALL {
        let made = || package(language, &university("harrowmere", &[])).unwrap();
        assert_eq!(made(), made(), "{language}");
    }
}

#[test]
fn a_plan_has_all_of_a_resource_or_nothing_of_it() {
    let document: Value = serde_json::from_str(DOCUMENT).unwrap();
    let mut features = BTreeMap::new();
    for (_, item) in document["paths"].as_object().unwrap() {
        for (_, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let feature = Feature::of_tag(operation["tags"][0].as_str().unwrap());
            let (resource, _) = id.split_once('.').unwrap();
            let found = features.entry(resource.to_owned()).or_insert(feature);
            assert_eq!(*found, feature, "{id}");
        }
    }
    assert!(features.len() > 10);
}

#[test]
fn the_guides_programs_name_the_university() {
    let university = university("harrowmere", &[]);
    for language in Language::ALL {
        let start = quick_start(language, &university).unwrap();
        let package = file_name(language, &university).unwrap();
        let url = format!("http://h.localhost:1/developers/sdk/{language}/{package}");
        assert!(start.install.contains(&url), "{}", start.install);
        let check = webhook_example(language, &university).unwrap();
        for program in [start.program, check] {
            assert!(program.contains("harrowmere"), "{program}");
            assert!(!program.to_lowercase().contains("collegium"), "{program}");
        }
    }
}
