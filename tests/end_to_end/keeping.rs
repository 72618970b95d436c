//! Nobody's work is lost: people save while the tool writes, the tool is killed while it writes, two of them write at
//! once, and whatever leads out of the project is left alone. `LONG=1` plays all of it many more times
//! (`tests/conformance/keeping/run`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::publication::{Publication, rounds, run_in};

/// A publication of so many documents, translated into Russian.
fn many(documents: usize) -> Publication {
    let publication = Publication::new();
    for number in 0..documents {
        publication.write(
            &format!("sources/doc-{number}.md"),
            format!(
                "+++\nkind = \"announcement\"\n+++\n# Visit {number}\n\nHe met officials.\n\nThe visit lasted days.\n"
            ),
        );
    }
    publication.run(&["sync"]).succeeds();
    for number in 0..documents {
        let document = format!("doc-{number}");
        publication.translate(
            "ru",
            &document,
            "he-met-officials",
            "Он встретился с лицами.",
        );
        publication.translate("tg", &document, "he-met-officials", "Ӯ бо шахсон вохӯрд.");
    }
    publication.run(&["sync"]).succeeds();
    publication
}

/// The author changes a paragraph of every document.
fn edit_all(publication: &Publication, documents: usize, words: &str) {
    for number in 0..documents {
        let path = format!("sources/doc-{number}.md");
        let text = publication.read(&path);
        let (before, _) = text.split_once("The visit lasted").unwrap();
        publication.write(&path, format!("{before}The visit lasted {words} days.\n"));
    }
}

/// Saves a file as editors do: a new one, renamed into its place.
fn save(path: &Path, text: &str) {
    let new = path.with_extension("saved");
    fs::write(&new, text).unwrap();
    fs::rename(&new, path).unwrap();
}

/// A translator saves one message again and again while `sync` runs. (attack-02)
#[test]
fn what_a_translator_saves_while_sync_runs_is_there_afterwards() {
    let documents = rounds(40, 300);
    let publication = many(documents);
    let path = publication.path().join("locales/ru/doc-7.ftl");
    for round in 0..rounds(4, 300) {
        edit_all(&publication, documents, &format!("number{round}"));
        let is_over = AtomicBool::new(false);
        let (last, status) = std::thread::scope(|scope| {
            let saver = scope.spawn(|| {
                let mut number = 0;
                let mut last = String::new();
                while !is_over.load(Ordering::Relaxed) || number == 0 {
                    number += 1;
                    // Whoever else has written the file has kept what was saved; for a moment it may be out of its place.
                    let is_there = |_| {
                        std::thread::sleep(Duration::from_millis(2));
                        fs::read_to_string(&path).unwrap().contains(&last)
                    };
                    assert!((0..500).any(is_there), "{last} is lost");
                    last = format!("Встреча {round}-{number}.");
                    let text = fs::read_to_string(&path).unwrap();
                    let lines =
                        text.lines()
                            .map(|line| match line.starts_with("he-met-officials =") {
                                true => format!("he-met-officials = {last}\n"),
                                false => format!("{line}\n"),
                            });
                    save(&path, &lines.collect::<String>());
                }
                last
            });
            let ended = publication.start(&["sync"]).wait_with_output().unwrap();
            is_over.store(true, Ordering::Relaxed);
            (saver.join().unwrap(), ended.status.code())
        });
        assert!(matches!(status, Some(0 | 2)), "{status:?}");
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.contains(&last),
            "round {round}: {last} is lost:\n{text}"
        );
        publication.run(&["sync"]).succeeds();
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.contains(&last),
            "round {round}: {last} is lost later:\n{text}"
        );
        assert_eq!(publication.leftovers(), Vec::<PathBuf>::new());
    }
}

/// `sync` is killed at some moment; the next command finds everything in order.
#[test]
fn a_killed_sync_loses_nothing_and_leaves_nothing() {
    let documents = 8;
    let publication = many(documents);
    let began = Instant::now();
    edit_all(&publication, documents, "some");
    publication.run(&["sync"]).succeeds();
    let usual = began.elapsed();
    let staging = publication.path().join("private/cache/staging-catalogs");
    let all = rounds(16, 500);
    for round in 0..all {
        edit_all(&publication, documents, &format!("number{round}"));
        let began = Instant::now();
        let mut child = publication.start(&["sync"]);
        if round % 2 == 0 {
            // At some moment between its start and its end.
            std::thread::sleep(usual.mul_f64(
                f64::from(u32::try_from(round).unwrap()) / f64::from(u32::try_from(all).unwrap()),
            ));
        } else {
            // While it writes.
            while !staging.exists() && began.elapsed() < usual * 2 {
                std::thread::sleep(Duration::from_micros(200));
            }
            std::thread::sleep(Duration::from_micros(
                u64::try_from(round).unwrap() * 700 % 20_000,
            ));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        publication.run(&["sync"]).succeeds();
        assert_eq!(
            publication.leftovers(),
            Vec::<PathBuf>::new(),
            "round {round}"
        );
        publication.run(&["sync", "--check"]).succeeds();
        for number in 0..documents {
            let russian = publication.read(&format!("locales/ru/doc-{number}.ftl"));
            assert!(
                russian.contains("he-met-officials = Он встретился с лицами.\n"),
                "{russian}"
            );
            assert!(
                russian.contains(&format!("number{round} days")),
                "{russian}"
            );
            assert!(!russian.contains("# stale"), "{russian}");
        }
    }
}

#[test]
fn one_writes_catalogs_and_the_next_waits_and_says_so() {
    let publication = many(1);
    publication.replace("sources/doc-0.md", "officials", "ministers");
    let held = fs::File::options()
        .append(true)
        .open(publication.path().join("private/cache/catalogs.lock"))
        .unwrap();
    held.lock().unwrap();
    let waiting: [&[&str]; 5] = [
        &["sync"],
        &["check", "--fix"],
        &["accept", "ru", "doc-0", "--all"],
        &["new", "locale", "fr"],
        &["release"],
    ];
    let children = waiting.map(|arguments| publication.start(arguments));
    // Whoever only reads does not wait.
    publication.run(&["sync", "--check"]).exits(1);
    publication.run(&["status"]).succeeds();
    std::thread::sleep(Duration::from_millis(300));
    drop(held);
    for child in children {
        let ended = child.wait_with_output().unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        assert!(told.contains("waiting until it is done"), "{told}");
        assert_ne!(ended.status.code(), Some(2), "{told}");
    }
}

/// Moves something out of the project and links to it there.
#[cfg(unix)]
pub(crate) fn link_out(publication: &Publication, path: &str, elsewhere: &Path) {
    let place = publication.path().join(path);
    let there = elsewhere.join("there");
    fs::rename(&place, &there).unwrap();
    std::os::unix::fs::symlink(&there, &place).unwrap();
}

const LINKED: [&str; 8] = [
    "sources",
    "locales",
    "locales/ru",
    "locales/.state",
    "locales/.state/ru",
    "editions.toml",
    "sources/doc-0.md",
    "locales/ru/doc-0.ftl",
];

/// (attack-05)
#[cfg(unix)]
#[test]
fn nothing_is_read_through_a_link_that_leads_out() {
    for path in LINKED.into_iter().chain(["locales/.state/ru/doc-0.toml"]) {
        let publication = many(1);
        let elsewhere = tempfile::tempdir().unwrap();
        link_out(&publication, path, elsewhere.path());
        let before = fs::read_dir(elsewhere.path()).unwrap().count();
        for arguments in [
            &["check"] as &[&str],
            &["sync"],
            &["status"],
            &["accept", "ru", "doc-0", "--all"],
        ] {
            let run = publication
                .run(arguments)
                .exits(2)
                .says("leads out of the project");
            let told = format!("{}{}", run.stdout, run.stderr);
            let secrets = ["officials.", "встретился", "source = \""];
            if path.contains("doc-0") {
                continue;
            }
            assert!(
                !secrets.iter().any(|it| told.contains(it)),
                "{path}: {told}"
            );
        }
        assert_eq!(
            fs::read_dir(elsewhere.path()).unwrap().count(),
            before,
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_stays_inside_is_fine() {
    for path in LINKED {
        let publication = many(1);
        publication.write("elsewhere/note.txt", "");
        link_out(
            &publication,
            path,
            &fs::canonicalize(publication.path().join("elsewhere")).unwrap(),
        );
        publication.replace("sources/doc-0.md", "officials", "ministers");
        publication.run(&["sync"]).succeeds();
        publication.run(&["sync", "--check"]).succeeds();
        let linked = publication.path().join(path).symlink_metadata().unwrap();
        assert!(linked.is_symlink(), "{path} is a link still");
        assert!(
            publication
                .read("locales/ru/doc-0.ftl")
                .contains("# stale: He met officials.")
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_at_once() {
    for path in [
        "editions.toml",
        "sources/doc-0.md",
        "locales/ru/doc-0.ftl",
        "locales/.state/ru/doc-0.toml",
        "locales/ru/terms.ftl",
    ] {
        let publication = many(1);
        let place = publication.path().join(path);
        let _ = fs::remove_file(&place);
        let made = Command::new("mkfifo").arg(&place).status().unwrap();
        assert!(made.success());
        for arguments in [&["check"] as &[&str], &["sync"]] {
            let began = Instant::now();
            publication.run(arguments).exits(2).says("is not a file");
            assert!(began.elapsed() < Duration::from_secs(10), "{path}");
        }
    }
    let publication = many(1);
    let pipe = publication.path().join("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    publication
        .run(&["merge-driver", "pipe", "pipe", "pipe"])
        .exits(2)
        .says("is not a file");
}

/// What steers a terminal, in the names of files and arguments.
const STEERING: &str = "a\u{1b}[31m\u{202e}\u{9b}\u{7f}b";

fn shows_nothing_that_steers(bytes: &[u8], what: &str) {
    let text = String::from_utf8_lossy(bytes);
    let steers = |letter: char| {
        letter.is_control() && letter != '\n' && letter != '\t'
            || matches!(letter, '\u{202A}'..='\u{202E}')
    };
    assert!(!text.contains(steers), "{what}: {text:?}");
}

#[cfg(unix)]
#[test]
fn names_and_arguments_are_shown_and_steer_nothing() {
    let publication = many(1);
    publication.write(
        &format!("sources/{STEERING}.md"),
        "+++\nkind = \"announcement\"\n+++\n# A\n",
    );
    publication.write(
        &format!("locales/ru/{STEERING}.ftl"),
        format!("a = {{ ${STEERING} }}\n"),
    );
    publication.write(&format!("locales/.state/ru/{STEERING}.toml"), "a = \n");
    let named: Vec<Vec<&str>> = vec![
        vec!["build"],
        vec!["build", STEERING],
        vec!["build", "--locale", STEERING],
        vec!["build", "--draft", "--out", STEERING],
        vec!["check"],
        vec!["check", "--locale", STEERING],
        vec!["check", "--format", "json"],
        vec!["check", "--format", "sarif"],
        vec!["check", "--format", "junit"],
        vec!["check", "--format", "github"],
        vec!["check", "--fix"],
        vec!["sync"],
        vec!["sync", "-v"],
        vec!["status"],
        vec!["status", "--format", "json"],
        vec!["accept", STEERING, "doc-0", "--all"],
        vec!["accept", "ru", STEERING, "--all"],
        vec!["accept", "ru", "doc-0", STEERING],
        vec!["review", "ru", "doc-0", STEERING],
        vec!["suggest", STEERING],
        vec!["suggest", "ru", STEERING],
        vec!["suggest", "ru", "doc-0", STEERING],
        vec!["new", "document", STEERING],
        vec!["new", "locale", STEERING],
        vec!["explain", STEERING],
        vec!["trace", STEERING, STEERING],
        vec!["trace", "doc-0", STEERING],
        vec!["verify", STEERING],
        vec!["merge-driver", STEERING, STEERING, STEERING],
        vec!["allowed", STEERING],
        vec!["release", STEERING],
        vec!["check", "--project", STEERING],
        vec![STEERING],
        vec!["check", STEERING],
    ];
    for arguments in named {
        let ended = publication.start(&arguments).wait_with_output().unwrap();
        let what = format!("{arguments:?}");
        shows_nothing_that_steers(&ended.stdout, &what);
        shows_nothing_that_steers(&ended.stderr, &what);
        assert!(matches!(ended.status.code(), Some(0..=2)), "{what}");
    }
    publication.write(
        "editions.toml",
        format!("source = \"en\"\n\"{}\" = 1\n", "x\\u001b[31m\\u202e"),
    );
    let ended = publication.start(&["check"]).wait_with_output().unwrap();
    shows_nothing_that_steers(&ended.stderr, "settings");
    let elsewhere = tempfile::tempdir().unwrap();
    let folder = elsewhere.path().join(STEERING);
    let told = run_in(elsewhere.path(), &["init", folder.to_str().unwrap()]).succeeds();
    shows_nothing_that_steers(told.stderr.as_bytes(), "init");
    assert!(
        told.stderr.contains("\\u{1b}[31m\\u{202e}"),
        "{}",
        told.stderr
    );
    let coloured = run_in(&folder, &["check", "--color", "always"]);
    assert!(!coloured.stderr.contains('\u{202e}'));
}
