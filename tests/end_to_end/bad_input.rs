//! Broken, huge and hostile files: a finding or a plain sentence, never a panic, and the other
//! documents are built all the same.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::process::{Command, Stdio};

use super::publication::Publication;

/// Puts `source` beside a good document; the tool must report it and build the good one.
fn check(source: impl AsRef<[u8]>) {
    let publication = Publication::translated();
    publication.write("sources/broken.md", source);
    for arguments in [
        &["check"] as &[&str],
        &["sync"],
        &["build"],
        &["build", "--draft"],
    ] {
        let run = publication.run(arguments);
        assert!(matches!(run.status, 0 | 1), "{arguments:?}: {}", run.stderr);
        assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    }
    assert!(publication.exists("out/tg/visit.html"));
}

const FRONT: &str = "+++\nkind = \"report\"\n+++\n# Title\n\n";

#[test]
fn binary_truncated_and_empty_sources() {
    check([0u8, 159, 146, 150, 255, 254, b'\n', 0]);
    check("");
    check("+++\nkind = \"rep");
    check("+++\nkind = \"report\"\n+++\n");
    check(format!("{FRONT}Cut short {{ DATE($sta").as_bytes());
    check(&format!("{FRONT}Ҳуқуқ").as_bytes()[..FRONT.len() + 3]);
}

#[test]
fn bytes_that_are_no_letters() {
    check(format!("{FRONT}A zero byte \0 here.\n"));
    check([FRONT.as_bytes(), b"a \xff b\n"].concat());
    check([FRONT.as_bytes(), b"half a pair \xed\xa0\x80\n"].concat());
    let wide: Vec<u8> = FRONT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check([b"\xff\xfe".as_slice(), &wide].concat());
}

#[test]
fn marks_of_order_and_line_ends_of_other_systems_are_read() {
    for source in [
        format!("\u{FEFF}{FRONT}Text here.\n"),
        format!("{FRONT}Text\nhere.\n").replace('\n', "\r\n"),
    ] {
        let publication = Publication::new();
        publication.write("editions.toml", "source = \"en\"\n");
        publication.write("sources/visit.md", source);
        publication.run(&["sync"]).succeeds();
        publication.run(&["build"]).succeeds();
        assert!(
            publication
                .read("out/en/visit.html")
                .contains(">Text here.<")
        );
    }
}

#[test]
fn a_catalog_of_a_hundred_thousand_messages() {
    use std::fmt::Write as _;
    let publication = Publication::translated();
    let mut catalog = publication.read("locales/tg/visit.ftl");
    for number in 0..100_000 {
        write!(catalog, "\nm{number} = Матни рақами {number}\n").unwrap();
    }
    publication.write("locales/tg/visit.ftl", catalog);
    publication.run(&["-q", "build"]).succeeds();
    publication.run(&["sync", "--prune"]).succeeds();
    assert!(publication.read("locales/tg/visit.ftl").len() < 1000);
}

#[test]
fn deeply_nested_sources() {
    check(format!("{FRONT}{}deep\n", "> ".repeat(10_000)));
    check(format!("{FRONT}{}deep\n", "- ".repeat(10_000)));
    check(format!(
        "{FRONT}{}x{}\n",
        "*a ".repeat(5_000),
        "*".repeat(5_000)
    ));
    check(format!("{FRONT}{}\n", "{ ".repeat(10_000)));
    check(format!("{FRONT}{}\n", "[".repeat(50_000)));
}

#[test]
fn broken_catalogs_are_reported_and_never_overwritten() {
    let nested = format!("beginning = {}\n", "{ ".repeat(4_000));
    let selectors = format!(
        "beginning = {}x{}\n",
        "{ $x ->\n *[a] ".repeat(4_000),
        "\n }".repeat(4_000)
    );
    let broken: [&[u8]; 8] = [
        selectors.as_bytes(),
        "beginning = матн\0\n".as_bytes(),
        b"\xff\xfe\x00binary",
        "beginning = матн\nmeetings = Ӯ бо \n[вазирон] вохӯрд\n".as_bytes(),
        "<<<<<<< HEAD\nbeginning = А\n=======\nbeginning = Б\n>>>>>>> b\n".as_bytes(),
        "beginning = { DATE($start\n".as_bytes(),
        nested.as_bytes(),
        b"",
    ];
    for bytes in broken {
        let publication = Publication::translated();
        publication.run(&["sync"]).succeeds();
        publication.run(&["build"]).succeeds();
        publication.write("locales/tg/visit.ftl", bytes);
        publication.run(&["check"]).exits(1);
        publication.run(&["build"]).exits(1);
        publication.run(&["sync"]);
        let after = std::fs::read(publication.path().join("locales/tg/visit.ftl")).unwrap();
        assert!(
            after == bytes || bytes.is_empty(),
            "{}",
            String::from_utf8_lossy(&after)
        );
        assert!(publication.exists("out/tg/visit.html"));
    }
}

#[test]
fn a_broken_state_is_reported_and_never_overwritten() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    let states: Vec<String> = publication.files("locales/.state").into_keys().collect();
    assert!(!states.is_empty());
    for state in states {
        publication.write(&format!("locales/.state/{state}"), "[[[ not ours");
    }
    publication.run(&["check"]).exits(1);
    publication.run(&["sync"]).exits(1);
    for bytes in publication.files("locales/.state").values() {
        assert_eq!(bytes, b"[[[ not ours");
    }
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_project_is_read_or_written() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(
        outside.path().join("secret.md"),
        format!("{FRONT}Secret words.\n"),
    )
    .unwrap();
    let publication = Publication::translated();
    std::os::unix::fs::symlink(outside.path(), publication.path().join("sources/linked")).unwrap();
    let run = publication.run(&["build"]);
    assert!(
        run.stderr.contains("leads out of the project"),
        "{}",
        run.stderr
    );
    assert_eq!(run.status, 2);
    assert!(!publication.exists("out/en/linked/secret.html"));
    std::fs::remove_file(publication.path().join("sources/linked")).unwrap();
    std::fs::remove_dir_all(publication.path().join("out")).unwrap();
    std::os::unix::fs::symlink(outside.path(), publication.path().join("out")).unwrap();
    publication
        .run(&["build"])
        .exits(2)
        .says("leads out of the project");
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_said_and_nothing_is_half_written() {
    let publication = Publication::translated();
    publication.write("out", "a file where the folder belongs");
    publication
        .run(&["build"])
        .exits(2)
        .says("cannot be written");
    assert_eq!(publication.read("out"), "a file where the folder belongs");
}

#[test]
fn a_paragraph_of_ten_megabytes() {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\n");
    let paragraph = "The visit lasted nine days, and he met officials. ".repeat(210_000);
    publication.write("sources/huge.md", format!("{FRONT}{paragraph}\n"));
    publication.run(&["check"]);
    publication.run(&["build", "--format", "html"]);
}

/// Whoever opens a pipe waits until somebody writes into it.
#[test]
#[cfg(unix)]
fn a_pipe_is_no_source_and_nobody_waits_for_it() {
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    let publication = Publication::translated();
    let pipe = publication.path().join("sources/pipe.md");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    for command in ["check", "build", "sync", "status"] {
        let mut run = Command::new(env!("CARGO_BIN_EXE_make-editions"))
            .arg(command)
            .current_dir(publication.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        let status = loop {
            if let Some(status) = run.try_wait().unwrap() {
                break status;
            }
            if began.elapsed() > Duration::from_secs(20) {
                run.kill().unwrap();
                panic!("{command} waits for the pipe");
            }
            sleep(Duration::from_millis(5));
        };
        assert_eq!(status.code(), Some(2), "{command}");
    }
    publication
        .run(&["check"])
        .exits(2)
        .says("pipe.md is not a file");
}

/// `check --format json > findings.json` on a full disk: half of the findings are not taken for all of them.
#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_no_success() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    let run = |arguments: &[&str], out: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_make-editions"));
        let command = command.args(arguments).current_dir(publication.path());
        let ended = command.stdout(out).stderr(Stdio::piped()).output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        (ended.status.code(), said)
    };
    for arguments in [
        &["check", "--format", "json"] as &[&str],
        &["check", "--format", "sarif"],
        &["status"],
        &["status", "--format", "json"],
        &["explain"],
        &["trace", "visit", "meetings"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let (status, said) = run(arguments, full.into());
        assert_eq!(status, Some(2), "{arguments:?}: {said}");
        let words = "error: the result cannot be written: the disk is full";
        assert!(said.contains(words), "{arguments:?}: {said}");
        // Whoever reads only the beginning, as `| head` does, has seen enough.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let (status, said) = run(arguments, writer.into());
        assert_eq!(status, Some(0), "{arguments:?}: {said}");
    }
}
