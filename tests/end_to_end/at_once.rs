//! One process at a time works on what a publication has built, and nobody who reads meanwhile finds two languages that
//! disagree for longer than it takes to rename the files of one document. (attack-01)

use std::fs::File;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::publication::{Publication, leftovers, rounds, run_in};
use super::years::{agree, documents, set_year, source, year};

#[test]
fn after_builds_at_once_every_further_build_leaves_what_verify_calls_well() {
    let publication = documents(3);
    publication.run(&["build"]).succeeds();
    for round in 1..=rounds(6, 500) {
        set_year(&publication, 3, 2000 + round);
        let mut first = publication.start(&["build"]);
        std::thread::sleep(Duration::from_millis((round as u64 * 37) % 90));
        let mut second = publication.start(&["build"]);
        assert!(first.wait().unwrap().success() && second.wait().unwrap().success());
        publication.run(&["verify"]).succeeds();
        publication.run(&["build"]).succeeds();
        publication.run(&["verify"]).succeeds();
        agree(&publication, 3, 2000 + round);
    }
}

#[test]
fn the_second_waits_and_says_so_or_leaves() {
    let publication = documents(1);
    publication.run(&["build"]).succeeds();
    let lock = File::open(publication.path().join("private/cache/build.lock")).unwrap();
    lock.lock().unwrap();
    for unasked in [
        &["build", "--no-wait"][..],
        &["build", "--no-wait", "--out", "site"],
    ] {
        let run = publication.run(unasked).exits(2);
        run.says("another make-editions is at work here");
    }
    let (mut build, mut verify) = (
        publication.start(&["build"]),
        publication.start(&["verify"]),
    );
    std::thread::sleep(Duration::from_millis(400));
    assert!(build.try_wait().unwrap().is_none() && verify.try_wait().unwrap().is_none());
    lock.unlock().unwrap();
    for waited in [build, verify] {
        let output = waited.wait_with_output().unwrap();
        assert!(output.status.success());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains("at work here") && said.contains("; waiting"),
            "{said}"
        );
    }
    // What does not build need not wait.
    lock.lock().unwrap();
    publication.run(&["check"]).succeeds();
    publication.run(&["sync"]).succeeds();
}

#[test]
fn what_a_sudden_end_left_is_looked_at() {
    let publication = documents(1);
    publication.run(&["build"]).succeeds();
    std::thread::sleep(Duration::from_millis(120));
    publication.run(&["build"]).succeeds();
    // A process that did not come to its end leaves this.
    publication.write("private/cache/build.unfinished", "");
    let run = publication.run(&["build"]).succeeds();
    assert!(!run.stderr.contains(" 0 files written"), "{}", run.stderr);
    let run = publication.run(&["build"]).succeeds();
    run.says(" 0 files written");
}

/// What cannot be made again now, since its document is refused, is looked at too.
#[test]
fn what_a_sudden_end_has_damaged_goes_even_if_it_is_kept() {
    let publication = documents(2);
    publication.run(&["build"]).succeeds();
    let page = publication.read("out/tg/d0.html");
    // The document has a new paragraph: its last complete editions stay.
    publication.write("sources/d0.md", source(2000) + "\nA second paragraph.\n");
    publication.run(&["build"]).exits(1);
    let damage = || {
        publication.write("out/tg/d0.html", &page.as_bytes()[..page.len() / 2]);
        publication.write("out/ru/d1.pdf", "");
    };
    // A machine that came to a sudden end leaves this.
    damage();
    publication.write("private/cache/build.unfinished", "");
    publication.run(&["verify"]).exits(1);
    let run = publication.run(&["build"]).exits(1);
    let run = run.says("tg/d0.html was damaged when a build came to a sudden end");
    assert!(!run.stderr.contains("d1.pdf was damaged"), "{}", run.stderr);
    publication.run(&["verify"]).succeeds();
    assert!(!publication.exists("out/tg/d0.html") && publication.exists("out/ru/d0.html"));
    assert!(!publication.read("out/manifest.json").contains("tg/d0.html"));
    let run = publication.run(&["build"]).exits(1);
    assert!(!run.stderr.contains("was damaged"), "{}", run.stderr);
    publication.write("sources/d0.md", source(2000));
    publication.run(&["build"]).succeeds();
    assert_eq!(publication.read("out/tg/d0.html"), page);
    publication.run(&["verify"]).succeeds();
}

#[test]
fn what_was_begun_is_finished_by_the_next_command_which_says_so() {
    for command in ["build", "verify"] {
        let publication = documents(1);
        publication.run(&["build"]).succeeds();
        // As a build leaves things that was killed while it moved files: some are moved, the manifest is not.
        let page = publication.read("out/ru/d0.html");
        let manifest = publication.read("out/manifest.json");
        publication.write("private/cache/staging/ru/d0.html", &page);
        publication.write("private/cache/staging/manifest.json", &manifest);
        publication.write("out/ru/d0.html", "of an older build");
        publication.write("out/tg/old.html", "of an older build");
        publication.write(
            "private/cache/journal.json",
            r#"{"steps":[{"moves":["en/d0.html","ru/d0.html"],"removals":["tg/old.html"]},{"moves":["manifest.json"],"removals":[]}]}"#,
        );
        let run = publication.run(&[command]).succeeds();
        run.says("A build was interrupted here");
        let run = publication.run(&["verify"]).succeeds();
        assert!(!run.stderr.contains("interrupted"));
        assert!(!publication.exists("private/cache/staging"));
        assert!(!publication.exists("private/cache/journal.json"));
        publication.run(&["build"]).succeeds();
        agree(&publication, 1, 2000);
    }
}

/// How long a reader who does nothing but look at one document, again and again, has it before him in languages that
/// disagree: from the end of the last look before to the beginning of the first look after.
fn sight(publication: &Publication, document: usize, is_over: &AtomicBool) -> Duration {
    let mut longest = Duration::ZERO;
    let mut agreed = Instant::now();
    let mut is_mixed = false;
    while !is_over.load(Ordering::SeqCst) {
        let began = Instant::now();
        let years = ["en", "ru", "tg"];
        let years = years.map(|locale| year(publication, &format!("{locale}/d{document}.html")));
        if years.iter().any(|year| *year != years[0]) {
            is_mixed = true;
            continue;
        }
        if is_mixed {
            longest = longest.max(began - agreed);
        }
        is_mixed = false;
        agreed = Instant::now();
        // Whoever has the machine to himself, and gives nothing of it to others, is stopped for a while.
        std::thread::sleep(Duration::from_micros(20));
    }
    longest
}

#[test]
fn a_reader_finds_the_languages_of_a_document_together() {
    let publication = documents(20);
    publication.run(&["build"]).succeeds();
    let (rounds, most) = (rounds(4, 40), rounds(500, 2));
    let mut sights = Vec::new();
    for round in 1..=rounds {
        set_year(&publication, 20, 2000 + round);
        let is_over = AtomicBool::new(false);
        let seen = std::thread::scope(|scope| {
            let reader = scope.spawn(|| sight(&publication, round % 20, &is_over));
            publication.run(&["build"]).succeeds();
            is_over.store(true, Ordering::SeqCst);
            reader.join().unwrap()
        });
        sights.push(seen);
    }
    agree(&publication, 20, 2000 + rounds);
    sights.sort();
    let (usual, longest) = (sights[rounds / 2], sights[rounds - 1]);
    println!(
        "languages that disagree, as a reader sees them in {rounds} builds of 20 documents: \
         {usual:?} as a rule, {longest:?} at most"
    );
    // A machine that is busy with other things stops anybody in the midst: `tests/conformance/keeping/run` sees to it that nothing does.
    assert!(longest < Duration::from_millis(most as u64), "{sights:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn another_disk_for_what_is_published() {
    let Ok(other) = tempfile::tempdir_in("/dev/shm") else {
        return;
    };
    let publication = documents(2);
    let out: PathBuf = other.path().join("site");
    let out = out.to_str().unwrap();
    publication.run(&["build", "--out", out]).succeeds();
    publication.run(&["verify", out]).succeeds();
    run_in(other.path(), &["verify", out]).succeeds();
    for round in 1..=8 {
        set_year(&publication, 2, 2000 + round);
        let mut build = publication.start(&["build", "--out", out]);
        std::thread::sleep(Duration::from_millis(40 * round as u64));
        build.kill().unwrap();
        build.wait().unwrap();
        publication.run(&["build", "--out", out]).succeeds();
        publication.run(&["verify", out]).succeeds();
        assert_eq!(leftovers(other.path()), Vec::<PathBuf>::new());
    }
}
