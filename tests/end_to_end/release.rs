//! `release` is recorded as all that people have is written: one at a time, carried on after a kill, behind no link.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[cfg(unix)]
use super::keeping::link_out;
use super::publication::{Publication, rounds};

/// Documents that are complete, and stand in `out/`.
fn built(documents: usize) -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\n");
    for number in 0..documents {
        publication.write(
            &format!("sources/doc-{number}.md"),
            format!("+++\nkind = \"announcement\"\n+++\n# Visit {number}\n"),
        );
    }
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
    publication
}

/// How many releases the record of a document has.
fn releases(publication: &Publication, document: &str) -> usize {
    let record = publication.read(&format!("locales/.state/releases/{document}.toml"));
    record
        .lines()
        .filter(|line| line.starts_with("[\"20") && line.ends_with("Z\"]"))
        .count()
}

#[test]
fn two_releases_at_once_record_each_document_once() {
    let publication = built(2);
    // Both have begun before either can look at what stands in `out/`.
    let lock = publication.path().join("private/cache/build.lock");
    let held = fs::File::open(lock).unwrap();
    held.lock().unwrap();
    let both = [(); 2].map(|()| publication.start(&["release"]));
    std::thread::sleep(Duration::from_millis(1_500));
    held.unlock().unwrap();
    let told = both.map(|child| {
        let ended = child.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(0));
        String::from_utf8(ended.stderr).unwrap()
    });
    for document in ["doc-0", "doc-1"] {
        assert_eq!(releases(&publication, document), 1);
        let recorded = told
            .iter()
            .filter(|it| it.contains(&format!("{document} is released")));
        assert_eq!(recorded.count(), 1, "{told:?}");
        let known = format!("{document} was released as it stands on ");
        assert!(told.iter().any(|it| it.contains(&known)), "{told:?}");
    }
}

#[test]
fn a_killed_release_is_whole_or_carried_on_and_leaves_nothing() {
    let documents = 4;
    let publication = built(documents);
    let began = Instant::now();
    publication.run(&["release"]).succeeds();
    let usual = began.elapsed();
    let all = rounds(8, 200);
    for round in 0..all {
        for number in 0..documents {
            publication.write(
                &format!("sources/doc-{number}.md"),
                format!("+++\nkind = \"announcement\"\n+++\n# Visit {number} {round}\n"),
            );
        }
        publication.run(&["sync"]).succeeds();
        publication.run(&["build"]).succeeds();
        // A record has one release a second.
        std::thread::sleep(Duration::from_millis(1_100));
        let mut child = publication.start(&["release"]);
        std::thread::sleep(usual.mul_f64(
            f64::from(u32::try_from(round).unwrap()) / f64::from(u32::try_from(all).unwrap()),
        ));
        child.kill().unwrap();
        child.wait().unwrap();
        publication.write("locales/.state/releases/.make-editions-a1B2c3", "");
        let run = publication.run(&["release"]).succeeds();
        for number in 0..documents {
            let document = format!("doc-{number}");
            assert!(run.stderr.contains(&document), "{}", run.stderr);
            assert_eq!(
                releases(&publication, &document),
                round + 2,
                "round {round}"
            );
        }
        assert_eq!(publication.leftovers(), Vec::<PathBuf>::new());
        publication.run(&["check"]).succeeds();
    }
}

#[cfg(unix)]
#[test]
fn no_release_is_recorded_behind_a_link_that_leads_out() {
    for path in [
        "locales/.state/releases",
        "locales/.state/releases/doc-0.toml",
    ] {
        let publication = built(1);
        publication.run(&["release"]).succeeds();
        let elsewhere = tempfile::tempdir().unwrap();
        link_out(&publication, path, elsewhere.path());
        let before = |folder: &Path| {
            let there = folder.join("there");
            let record = if there.is_dir() {
                there.join("doc-0.toml")
            } else {
                there
            };
            fs::read_to_string(record).unwrap()
        };
        let recorded = before(elsewhere.path());
        publication.replace("sources/doc-0.md", "Visit", "Journey");
        publication.run(&["sync"]);
        publication.run(&["build"]);
        publication
            .run(&["release"])
            .exits(2)
            .says("leads out of the project");
        assert_eq!(before(elsewhere.path()), recorded, "{path}");
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
    }
}
