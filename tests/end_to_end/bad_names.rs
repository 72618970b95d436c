//! Names and settings that cannot be followed: each is said in a plain sentence, nothing is left
//! out in silence, and the other documents are built.

use super::publication::Publication;

const TEXT: &str = "+++\nkind = \"report\"\n+++\n# Title\n\nText.\n";

#[test]
fn two_documents_that_differ_in_capital_letters_alone() {
    let publication = Publication::translated();
    publication.write("sources/notes.md", TEXT);
    publication.write("sources/Notes.md", TEXT);
    publication
        .run(&["check"])
        .exits(1)
        .says("\"notes\" and \"Notes\" differ in capital letters alone");
}

#[test]
fn a_document_may_be_named_in_tajik() {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\n");
    publication.write("sources/Ҷаласа.md", TEXT);
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
    assert!(publication.exists("out/en/Ҷаласа.html"));
    publication.run(&["verify"]).succeeds();
}

#[test]
fn a_folder_is_no_document_whatever_its_name() {
    let publication = Publication::translated();
    std::fs::create_dir_all(publication.path().join("sources/folder.md")).unwrap();
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
}

#[cfg(unix)]
#[test]
fn a_link_back_to_a_folder_above_is_not_walked() {
    let publication = Publication::translated();
    std::os::unix::fs::symlink("..", publication.path().join("sources/loop")).unwrap();
    publication
        .run(&["build"])
        .exits(2)
        .says("leads back to a folder that it lies in");
    assert!(publication.exists("out/tg/visit.html"));
    assert!(!publication.exists("out/en/loop"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_not_passed_over() {
    use std::os::unix::ffi::OsStrExt as _;
    let publication = Publication::translated();
    let name = std::ffi::OsStr::from_bytes(b"sources/\xff\xfe.md");
    std::fs::write(publication.path().join(name), TEXT).unwrap();
    publication
        .run(&["build"])
        .exits(2)
        .says("is not in UTF-8; rename the file");
    assert!(publication.exists("out/tg/visit.html"));
}

#[test]
fn settings_that_cannot_be_followed() {
    let cases: [(&[u8], &str); 11] = [
        (b"", "the setting source is missing"),
        (b"source = ", "this is not TOML"),
        (b"\xff\xfe\0", "is not a text in UTF-8"),
        (b"source = 5\n", "source must be a text"),
        (b"source = \"../x\"\n", "is no language tag"),
        (
            b"source = \"en\"\ntarget = [\"tg\"]\n",
            "did you mean targets?",
        ),
        (
            b"source = \"en\"\ntargets = \"tg\"\n",
            "targets must be a list",
        ),
        (
            b"source = \"en\"\ntargets = [\"en\"]\n",
            "the source itself",
        ),
        (
            b"source = \"en\"\nbase-url = \"javascript:x\"\n",
            "base-url must be a web address",
        ),
        (
            b"source = \"en\"\n[check]\nomision = \"off\"\n",
            "did you mean omission?",
        ),
        (
            b"source = \"en\"\ntargets = [\"tg\"]\n[coverage]\ntg = 7\n",
            "coverage must be a share from 0 to 1",
        ),
    ];
    let publication = Publication::translated();
    publication.run(&["build"]).succeeds();
    let built = publication.files("out");
    for (settings, words) in cases {
        publication.write("editions.toml", settings);
        for arguments in [&["check"] as &[&str], &["build"]] {
            publication.run(arguments).exits(2).says(words);
        }
    }
    assert!(publication.files("out") == built, "a build was begun");
}

#[test]
fn front_matter_that_cannot_be_followed() {
    let cases = [
        ("kind = 5", "a text is wanted here"),
        ("kind = \"essay\"", "there is no kind \"essay\""),
        ("kind = \"report\"\ndate = \"May\"", "a date is wanted here"),
        (
            "kind = \"report\"\nembargo = 2012-05-18",
            "its distance from UTC",
        ),
        (
            "kind = \"report\"\n[facts]\nx = [1]",
            "a fact is a text, a number or a date",
        ),
        (
            "kind = \"report\"\n[facts]\nx = nan",
            "a number is wanted in plain digits",
        ),
        (
            "kind = \"report\"\n[links]\nr = { url = \"javascript:x\" }",
            "a link cannot lead to",
        ),
        (
            "kind = \"report\"\ntargets = [\"t g\"]",
            "is no language tag",
        ),
    ];
    let publication = Publication::translated();
    for (front, words) in cases {
        publication.write(
            "sources/broken.md",
            format!("+++\n{front}\n+++\n# Title\n\nText.\n"),
        );
        publication.run(&["check"]).exits(1).says(words);
        publication.run(&["build"]).exits(1).says(words);
    }
    assert!(publication.exists("out/tg/visit.html"));
}

#[test]
fn pictures_that_cannot_be_shown() {
    let publication = Publication::translated();
    publication.write("sources/cut.png", b"\x89PNG\r\n\x1a\nxxxx");
    publication.write("sources/drawing.svg", "<svg><script>x</script></svg>");
    for picture in ["none.png", "cut.png", "drawing.svg", "../../etc/passwd"] {
        let text = format!("{TEXT}\n![What it shows]({picture} \"Caption\")\n");
        publication.write("sources/broken.md", text);
        let run = publication.run(&["check"]);
        assert!(run.stderr.contains(picture), "{picture}: {}", run.stderr);
        publication.run(&["build"]).exits(1);
        publication.run(&["build", "--draft"]).exits(1);
    }
    assert!(publication.exists("out/tg/visit.html"));
}

/// What the tool itself has written and reads again, cut and spoilt at many places.
#[test]
fn spoilt_files_never_stop_the_tool() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
    let files = [
        "editions.toml",
        "sources/visit.md",
        "locales/tg/visit.ftl",
        "locales/.state/tg/visit.toml",
        "out/manifest.json",
    ];
    for file in files {
        let whole = publication.read(file).into_bytes();
        for step in 0..12 {
            let at = whole.len() * step / 12;
            let mut spoilt = whole.clone();
            match step % 3 {
                0 => spoilt.truncate(at),
                1 => spoilt[at] ^= 0x80,
                _ => spoilt.splice(at..at, *b"\0{[\"").for_each(drop),
            }
            publication.write(file, &spoilt);
            for arguments in [&["check"] as &[&str], &["build"], &["verify"]] {
                let run = publication.run(arguments);
                let context = format!("{file}, {at}, {arguments:?}: {}", run.stderr);
                assert!(matches!(run.status, 0..=2), "{context}");
                assert!(!run.stderr.contains("panicked"), "{context}");
            }
        }
        publication.write(file, &whole);
    }
    publication.run(&["build"]).succeeds();
    publication.run(&["verify"]).succeeds();
}
