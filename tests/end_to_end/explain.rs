//! `explain`: every rule says what it finds.

use super::publication::{Publication, run_in};

#[test]
fn a_rule_is_explained_with_an_example() {
    let anywhere = tempfile::tempdir().unwrap();
    let run = run_in(anywhere.path(), &["explain", "placeable-mismatch"]).succeeds();
    assert!(
        run.stdout.starts_with("placeable-mismatch (error)\n"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("\n    # en: "), "{}", run.stdout);
    assert!(run.stderr.is_empty(), "{}", run.stderr);
    // As a report shows it.
    run_in(anywhere.path(), &["explain", "error[placeable-mismatch]"]).succeeds();
}

#[test]
fn unknown_rules_are_told_from_known_ones() {
    let anywhere = tempfile::tempdir().unwrap();
    run_in(anywhere.path(), &["explain", "number-mismach"])
        .exits(2)
        .says("did you mean number-mismatch?");
    run_in(anywhere.path(), &["explain", "grammar"])
        .exits(2)
        .says("make-editions explain lists");
}

#[test]
fn all_rules_have_a_line_each() {
    let anywhere = tempfile::tempdir().unwrap();
    let run = run_in(anywhere.path(), &["explain"]).succeeds();
    for line in run.stdout.lines() {
        let mut words = line.split_whitespace();
        let (rule, severity) = (words.next().unwrap(), words.next().unwrap());
        assert!(matches!(severity, "error" | "warning"), "{line}");
        assert!(words.next().is_some(), "{rule} has no words");
        run_in(anywhere.path(), &["explain", rule]).succeeds();
    }
    assert!(run.stdout.lines().count() >= 29, "{}", run.stdout);
}

#[test]
fn settings_of_the_publication_are_told() {
    let publication = Publication::new();
    publication.write(
        "editions.toml",
        "source = \"en\"\n[check]\npunctuation = \"off\"\n",
    );
    let run = publication.run(&["explain", "punctuation"]).succeeds();
    assert!(
        run.stdout.contains("In this publication: off."),
        "{}",
        run.stdout
    );
}
