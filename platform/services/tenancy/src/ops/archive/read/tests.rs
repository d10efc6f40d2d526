use std::io::Write as _;

use serde_json::json;
use tar::{Builder, Header};
use tempfile::NamedTempFile;

use super::*;
use crate::ops::archive::Writer;

/// Names and contents of an archive.
type Entries = Vec<(String, Vec<u8>)>;

fn manifest() -> serde_json::Value {
    json!({
        "format": FORMAT, "format_version": FORMAT_VERSION, "schema_version": 1,
        "exported_at": "2026-01-01T00:00:00Z",
        "tenant": {
            "id": "019a0000-0000-7000-8000-000000000000", "slug": "north", "name": "North",
            "short_name": "N", "locale": "en", "plan_id": "trial"
        },
        "tables": [{ "name": "users", "columns": ["id", "email"] }],
        "left_out": []
    })
}

/// A good archive's parts, to be spoilt one at a time.
fn parts() -> Vec<(String, Vec<u8>)> {
    let part = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    vec![
        part("manifest.json", manifest().to_string().as_bytes()),
        part("tables/users.csv", b"1,a@b\n"),
        part("objects.json", b"[\"courses/1.png\"]"),
        part("objects/0", b"png"),
    ]
}

fn with_checksums(mut parts: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    let sums: Checksums = parts
        .iter()
        .map(|(name, bytes)| (name.clone(), hex::encode(Sha256::digest(bytes))))
        .collect();
    parts.push((CHECKSUMS.to_owned(), serde_json::to_vec(&sums).unwrap()));
    parts
}

fn packed(parts: &[(String, Vec<u8>)], kind: EntryType) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    let encoder = zstd::Encoder::new(file.reopen().unwrap(), 1).unwrap();
    let mut tar = Builder::new(encoder);
    for (name, bytes) in parts {
        let mut header = Header::new_gnu();
        header.set_entry_type(kind);
        header.set_size(bytes.len() as u64);
        // Written into the header as it is: the builder would refuse `..`.
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        tar.append(&header, &**bytes).unwrap();
    }
    tar.into_inner().unwrap().finish().unwrap();
    file
}

fn refusal(parts: Vec<(String, Vec<u8>)>) -> String {
    let file = packed(&with_checksums(parts), EntryType::Regular);
    read(file.path(), ImportLimits::default(), None)
        .unwrap_err()
        .to_string()
}

#[test]
fn what_the_writer_writes_is_read() {
    let file = NamedTempFile::new().unwrap();
    let mut rows = NamedTempFile::new().unwrap();
    rows.write_all(b"1,a@b\n").unwrap();
    let manifest = serde_json::from_value(manifest()).unwrap();
    let mut writer = Writer::new(file.reopen().unwrap(), &manifest).unwrap();
    writer.table("users", rows.path()).unwrap();
    writer
        .object_names(&["courses/Глава 1.png".to_owned()])
        .unwrap();
    writer.object(0, rows.path()).unwrap();
    writer.finish().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let contents = read(file.path(), ImportLimits::default(), Some(folder.path())).unwrap();
    assert_eq!(contents.objects, ["courses/Глава 1.png"]);
    assert_eq!(contents.manifest.tenant.slug, "north");
    assert_eq!(
        std::fs::read(folder.path().join("tables/users.csv")).unwrap(),
        b"1,a@b\n"
    );
    assert_eq!(
        std::fs::read(folder.path().join("objects/0")).unwrap(),
        b"1,a@b\n"
    );
}

#[test]
fn a_spoilt_archive_is_refused() {
    let good = packed(&with_checksums(parts()), EntryType::Regular);
    read(good.path(), ImportLimits::default(), None).unwrap();
    let mut cases: Vec<(&str, Entries)> = Vec::new();
    let spoilt = |change: &dyn Fn(&mut Entries)| {
        let mut parts = parts();
        change(&mut parts);
        parts
    };
    let with_manifest = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut manifest = manifest();
        change(&mut manifest);
        spoilt(&|parts| parts[0].1 = manifest.to_string().into_bytes())
    };
    cases.push(("begin with a manifest", spoilt(&|p| p.swap(0, 1))));
    cases.push((
        "not whole",
        spoilt(&|p| {
            p.pop();
            p.pop();
        }),
    ));
    cases.push((
        "missing",
        spoilt(&|p| {
            p.pop();
        }),
    ));
    cases.push((
        "missing",
        spoilt(&|p| {
            p.remove(1);
        }),
    ));
    cases.push((
        "twice",
        spoilt(&|p| {
            let again = p[1].clone();
            p.push(again);
        }),
    ));
    cases.push((
        "does not belong",
        spoilt(&|p| p.push(("../../etc/passwd".into(), vec![]))),
    ));
    cases.push((
        "does not belong",
        spoilt(&|p| p.push(("/etc/passwd".into(), vec![]))),
    ));
    cases.push((
        "does not belong",
        spoilt(&|p| p.push(("tables/roles.csv".into(), vec![]))),
    ));
    cases.push((
        "does not belong",
        spoilt(&|p| p.push(("objects/1".into(), vec![]))),
    ));
    cases.push((
        "does not belong",
        spoilt(&|p| p.push(("objects/00".into(), vec![]))),
    ));
    cases.push((
        "no name",
        spoilt(&|p| p[2].1 = b"[\"../other/x\"]".to_vec()),
    ));
    cases.push(("no name", spoilt(&|p| p[2].1 = b"[\"imports/x\"]".to_vec())));
    cases.push(("no name", spoilt(&|p| p[2].1 = b"[\"a\",\"a\"]".to_vec())));
    cases.push(("cannot be read", spoilt(&|p| p[0].1 = b"{".to_vec())));
    cases.push((
        "version 2",
        with_manifest(&|m| m["format_version"] = 2.into()),
    ));
    cases.push((
        "not an archive",
        with_manifest(&|m| m["format"] = "zip".into()),
    ));
    cases.push((
        "not one of a tenant's",
        with_manifest(&|m| m["tables"][0]["name"] = "../users".into()),
    ));
    cases.push((
        "not one of a tenant's",
        with_manifest(&|m| m["tables"][0]["columns"] = json!(["id", "id"])),
    ));
    cases.push((
        "cannot be read",
        with_manifest(&|m| m["sql"] = "DROP TABLE users".into()),
    ));
    for (why, parts) in cases {
        let refused = refusal(parts);
        assert!(refused.contains(why), "{why}: {refused}");
    }
}

#[test]
fn checksums_and_kinds_are_checked() {
    let mut parts = with_checksums(parts());
    parts[1].1 = b"2,x@y\n".to_vec();
    let file = packed(&parts, EntryType::Regular);
    let refused = read(file.path(), ImportLimits::default(), None)
        .unwrap_err()
        .to_string();
    assert!(refused.contains("checksums"), "{refused}");
    for kind in [
        EntryType::Symlink,
        EntryType::Link,
        EntryType::GNULongName,
        EntryType::XHeader,
        EntryType::Directory,
    ] {
        let file = packed(&parts, kind);
        let refused = read(file.path(), ImportLimits::default(), None)
            .unwrap_err()
            .to_string();
        assert!(refused.contains("plain files"), "{kind:?}: {refused}");
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let mut parts = parts();
    parts[1].1 = vec![0; 4 << 20];
    let limits = ImportLimits {
        unpacked_bytes: 1 << 20,
        ..ImportLimits::default()
    };
    let file = packed(&with_checksums(parts), EntryType::Regular);
    let refused = read(file.path(), limits, None).unwrap_err().to_string();
    assert!(refused.contains("more than may be imported"), "{refused}");
    let few = ImportLimits {
        entries: 2,
        ..ImportLimits::default()
    };
    assert!(read(file.path(), few, None).is_err());
    let small = ImportLimits {
        archive_bytes: 10,
        ..ImportLimits::default()
    };
    assert!(
        read(file.path(), small, None)
            .unwrap_err()
            .to_string()
            .contains("larger")
    );
    let mut noise = NamedTempFile::new().unwrap();
    noise.write_all(&[7; 1000]).unwrap();
    assert!(
        read(noise.path(), ImportLimits::default(), None)
            .unwrap_err()
            .to_string()
            .contains("damaged")
    );
}
