//! Packages made to hurt.

#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use collegium_interchange::{Import, InterchangeError, Limits, read, read_bytes, sanitise};

const LESSON: (&str, &[u8]) = ("m/a.md", b"# A\n\ntext\n");

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Writes names as they are, which the `tar` crate would refuse to.
fn tar(files: &[(&str, u8, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, kind, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(tar::EntryType::new(*kind));
        header.set_mode(0o644);
        header.set_size(bytes.len() as u64);
        if *kind == b'2' || *kind == b'1' {
            header.set_link_name("/etc/passwd").unwrap();
        }
        header.set_cksum();
        builder.append(&header, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

fn open(bytes: &[u8]) -> Result<Import, InterchangeError> {
    read_bytes(bytes, &Limits::default())
}

#[test]
fn a_sound_archive_is_read_in_every_wrapping() {
    let tarred = tar(&[("m/a.md", b'0', b"# A\n\ntext\n")]);
    for archive in [zip(&[LESSON]), gzip(&tarred), tarred] {
        assert_eq!(
            open(&archive).unwrap().course.modules[0].lessons[0].title,
            "A"
        );
    }
}

#[test]
fn links_and_devices_in_a_tar_are_refused() {
    for kind in [b'1', b'2', b'3', b'4', b'6'] {
        let archive = gzip(&tar(&[("m/a.md", b'0', b"# A\n"), ("m/x", kind, b"")]));
        assert!(
            matches!(open(&archive), Err(InterchangeError::SpecialFile(_))),
            "{kind}"
        );
    }
}

#[test]
fn names_that_leave_the_folder_are_refused() {
    for name in [
        "../x.md",
        "/x.md",
        "m/../../x.md",
        "..\\x.md",
        "C:\\x.md",
        "m/a\u{7}.md",
    ] {
        let zipped = zip(&[LESSON, (name, b"x")]);
        let tarred = gzip(&tar(&[("m/a.md", b'0', b"# A\n"), (name, b'0', b"x")]));
        for archive in [zipped, tarred] {
            assert!(
                matches!(open(&archive), Err(InterchangeError::UnsafePath(_))),
                "{name}"
            );
        }
    }
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![0; 40 << 20];
    assert!(matches!(
        open(&zip(&[LESSON, ("z", &zeros)])),
        Err(InterchangeError::TooLarge { .. })
    ));
    let tarred = gzip(&tar(&[("m/a.md", b'0', b"# A\n"), ("z", b'0', &zeros)]));
    assert!(matches!(
        open(&tarred),
        Err(InterchangeError::TooLarge { .. })
    ));
}

#[test]
fn every_limit_holds() {
    let names: Vec<String> = (0..20).map(|i| format!("m/{i}.md")).collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .map(|n| (n.as_str(), &b"# A\n\ntext"[..]))
        .collect();
    let archive = zip(&files);
    let deep = format!("{}a.md", "d/".repeat(40));
    let nested = zip(&[LESSON, (&deep, b"# B")]);
    let free = Limits::default();
    for (archive, limits) in [
        (
            &archive,
            Limits {
                max_entries: 19,
                ..free
            },
        ),
        (
            &archive,
            Limits {
                max_file_bytes: 8,
                ..free
            },
        ),
        (
            &archive,
            Limits {
                max_total_bytes: 100,
                ..free
            },
        ),
        (
            &archive,
            Limits {
                max_package_bytes: 100,
                ..free
            },
        ),
        (&nested, free),
    ] {
        assert!(
            matches!(
                read_bytes(archive, &limits),
                Err(InterchangeError::TooLarge { .. })
            ),
            "{limits:?}"
        );
    }
    assert!(read_bytes(&archive, &free).is_ok());
}

#[test]
fn a_name_twice_is_refused() {
    let archive = gzip(&tar(&[
        ("m/a.md", b'0', b"# A\n"),
        ("m/./a.md", b'0', b"# B\n"),
    ]));
    assert!(matches!(
        open(&archive),
        Err(InterchangeError::BadArchive(_))
    ));
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.md"), "# A\n\ntext").unwrap();
    assert!(read(folder.path(), &Limits::default()).is_ok());
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("b.md")).unwrap();
    assert!(matches!(
        read(folder.path(), &Limits::default()),
        Err(InterchangeError::SpecialFile(_))
    ));
    assert!(matches!(
        read(&folder.path().join("none"), &Limits::default()),
        Err(InterchangeError::Io { .. })
    ));
}

#[test]
fn what_is_not_text_is_left_out_and_told() {
    let long = vec![b'x'; 3 << 20];
    let archive = tar(&[
        ("m/a.md", b'0', LESSON.1),
        ("m/b.md", b'0', b"# B\xff\xfe"),
        ("m/c.md", b'0', &long),
    ]);
    let import = open(&archive).unwrap();
    let told: Vec<&str> = import
        .report
        .skipped
        .iter()
        .map(|e| e.path.as_str())
        .collect();
    assert_eq!(
        told,
        ["b.md", "c.md"],
        "the folder m is the root of the package"
    );
}

#[test]
fn entities_in_course_xml_are_refused() {
    let bomb = b"<!DOCTYPE c [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><course display_name='&b;'/>";
    assert!(matches!(
        open(&zip(&[("course.xml", bomb)])),
        Err(InterchangeError::BadDocument { .. })
    ));
    let nothing = b"<course display_name='x'/>";
    assert!(matches!(
        open(&zip(&[("course.xml", nothing)])),
        Err(InterchangeError::Empty)
    ));
}

#[test]
fn blocks_that_hold_themselves_are_read_once() {
    let files: [(&str, &[u8]); 4] = [
        (
            "course.xml",
            b"<course url_name='r'><chapter url_name='c'/><chapter url_name='c'/></course>",
        ),
        (
            "chapter/c.xml",
            b"<chapter><sequential url_name='s'/></chapter>",
        ),
        (
            "sequential/s.xml",
            b"<sequential><vertical url_name='v'/></sequential>",
        ),
        (
            "vertical/v.xml",
            b"<vertical><vertical url_name='v'/><html url_name='h'>hello</html></vertical>",
        ),
    ];
    let import = open(&zip(&files)).unwrap();
    assert_eq!(import.report.counted("html"), 1);
    assert_eq!(
        import
            .report
            .skipped
            .iter()
            .filter(|e| e.why.starts_with("used before"))
            .count(),
        2
    );
}

#[test]
fn scripts_of_authors_do_not_come_through() {
    let hostile = "# A\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](asset:../../etc)\n\n\
                   <img src=x onerror=alert(1)>\n\n```\"onload=alert(1)\nx\n```\n\n[z](data:text/html,x)\n";
    let import = open(&zip(&[("m/a.md", hostile.as_bytes())])).unwrap();
    let json = serde_json::to_string(&import.course).unwrap();
    for gone in [
        "<script",
        "javascript:",
        "onerror",
        "onload",
        "data:",
        "asset:",
    ] {
        assert!(!json.contains(gone), "{gone}: {json}");
    }
}

#[test]
fn damaged_archives_never_panic() {
    let course = b"<course url_name='r' display_name='x'><chapter><sequential><vertical><problem>\
        <multiplechoiceresponse><choicegroup><choice correct='true'>a</choice><choice>b</choice>\
        </choicegroup></multiplechoiceresponse></problem></vertical></sequential></chapter></course>";
    let markdown = "# A\n\n| a | b |\n|:-:|--:|\n| `c` | ![d](e.mp4) |\n\n```quiz\n[[question]]\nkind='numeric'\nprompt='p'\nvalue=1\n```\n\n[l](#x)[^1]\n\n[^1]: f\n".as_bytes();
    let archives = [
        zip(&[("course.xml", course)]),
        tar(&[("course.xml", b'0', course)]),
        zip(&[("m/a.md", markdown)]),
        tar(&[
            ("course.toml", b'0', b"title='t'\nlanguage='ru'"),
            ("m/a.md", b'0', markdown),
        ]),
    ];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 33).unwrap()
    };
    let mut sound = 0;
    for archive in &archives {
        assert!(open(archive).is_ok());
        for _ in 0..400 {
            let mut damaged = archive.clone();
            for _ in 0..=random() % 8 {
                let at = random() % damaged.len();
                damaged[at] = u8::try_from(random() % 256).unwrap();
            }
            damaged.truncate(damaged.len() - random() % (damaged.len() / 8));
            sound += usize::from(open(&damaged).is_ok());
        }
    }
    assert!(
        sound > 0,
        "the damage was so great that nothing was read at all"
    );
}

#[test]
fn markup_made_to_stall_is_left_out() {
    let mut spread = String::from("# A\n\ntext\n\n<div>\n");
    for i in 0..2000 {
        let _ = write!(spread, "<b a{i}>");
    }
    spread += &"<p>x".repeat(20_000);
    let quotes = "> ".repeat(100_000);
    let brackets = "[".repeat(200_000) + &"](x)".repeat(200_000);
    let stars = "*a_".repeat(100_000);
    for hostile in [spread, quotes, brackets, stars] {
        let archive = zip(&[LESSON, ("m/b.md", hostile.as_bytes())]);
        let import = open(&archive).unwrap();
        assert!(
            import.course.modules[0]
                .lessons
                .iter()
                .any(|l| l.title == "A")
        );
    }
    let nested = sanitise(&"<table><tr><td>".repeat(6_000));
    assert!(!nested.contains("<table>"));
}
