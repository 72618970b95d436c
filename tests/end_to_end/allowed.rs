//! The list of what reviewers have allowed, where two branches change it, and in the tool's own publication.

use std::path::Path;

use super::merge_driver::git;
use super::publication::{Publication, run_in};

const LIST: &str = "locales/.state/allowed/tg.toml";

/// A publication in git with three paragraphs whose questions are lost in Tajik, and the first of them allowed.
fn three_questions() -> Publication {
    let publication = Publication::new();
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\ntargets = [\"tg\"]\n+++\n# Visit {#title}\n\nWho came? {#who}\n\nWhen did he come? {#when}\n\nWhy did he come? {#why}\n",
    );
    publication.write(
        "locales/tg/visit.ftl",
        "title = Сафар\nwho = Кӣ омад.\nwhen = Кай омад.\nwhy = Чаро омад.\n",
    );
    publication.run(&["sync"]).succeeds();
    allow(&publication, "who", "саволи риторикӣ");
    assert!(git(&publication, &["init", "-q", "-b", "ours"]));
    assert!(git(&publication, &["add", "."]));
    assert!(git(&publication, &["commit", "-q", "-m", "one"]));
    publication
}

fn allow(publication: &Publication, segment: &str, reason: &str) {
    publication.replace(
        "locales/tg/visit.ftl",
        &format!("\n{segment} ="),
        &format!("\n# allow: punctuation — {reason}\n{segment} ="),
    );
    publication.run(&["sync"]).succeeds();
}

/// What the list has, segment by segment.
fn allowed(publication: &Publication) -> Vec<String> {
    let shown = publication
        .run(&["allowed", "tg", "--format", "json"])
        .succeeds()
        .stdout;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let rows = shown["allowed"].as_array().unwrap();
    let mut segments: Vec<String> = rows
        .iter()
        .map(|row| row["segment"].as_str().unwrap().to_owned())
        .collect();
    segments.sort();
    segments
}

/// Two branches do something each, git joins them as well as it can, and sync does the rest.
fn check(theirs: impl Fn(&Publication), ours: impl Fn(&Publication), expected: &[&str]) {
    let publication = three_questions();
    assert!(git(&publication, &["checkout", "-q", "-b", "theirs"]));
    theirs(&publication);
    assert!(git(&publication, &["commit", "-q", "-a", "-m", "theirs"]));
    assert!(git(&publication, &["checkout", "-q", "ours"]));
    ours(&publication);
    assert!(git(&publication, &["commit", "-q", "-a", "-m", "ours"]));
    let _ = git(&publication, &["merge", "-q", "theirs", "-m", "both"]);
    publication.run(&["sync"]).succeeds();
    assert_eq!(allowed(&publication), expected);
    assert!(!publication.exists(LIST) || !publication.read(LIST).contains("<<<<<<<"));
    publication.run(&["sync", "--check"]).succeeds();
    let found = publication.run(&["check", "--format", "json"]).rules();
    let silent = found.iter().filter(|rule| *rule == "punctuation").count();
    assert_eq!(silent, 3 - expected.len(), "{found:?}");
}

#[test]
fn what_two_branches_allow_is_allowed() {
    let when = |publication: &Publication| allow(publication, "when", "чунин");
    let why = |publication: &Publication| allow(publication, "why", "чунин");
    check(when, why, &["when", "who", "why"]);
}

#[test]
fn what_a_branch_takes_back_is_taken_back() {
    let back = |publication: &Publication| {
        publication
            .run(&["allowed", "tg", "--revoke", "punctuation", "visit", "who"])
            .succeeds();
    };
    let why = |publication: &Publication| allow(publication, "why", "чунин");
    check(back, why, &["why"]);
    check(why, back, &["why"]);
}

#[test]
fn a_reason_that_one_branch_mends_is_mended() {
    let mend = |publication: &Publication| {
        publication.replace(
            "locales/tg/visit.ftl",
            "саволи риторикӣ",
            "саволи суханварӣ",
        );
        publication.run(&["sync"]).succeeds();
    };
    let why = |publication: &Publication| allow(publication, "why", "чунин");
    check(mend, why, &["who", "why"]);
    check(why, mend, &["who", "why"]);
}

#[test]
fn the_tools_own_publication_is_in_step() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    run_in(&root, &["sync", "--check"]).succeeds();
}
