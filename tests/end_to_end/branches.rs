//! Two people work on two branches, and git joins them: with the driver, and without. (text-13)

use super::merge_driver::{git, use_driver};
use super::publication::Publication;

/// Two paragraphs, synced, translated into Russian and Tajik, and committed on `ours`.
fn begin(with_driver: bool) -> Publication {
    let publication = Publication::new();
    publication.write(
        "sources/d.md",
        "+++\nkind = \"announcement\"\n+++\n# Title\n\nAlpha one two three.\n\nBeta four five six.\n\nGamma seven eight nine.\n",
    );
    publication.run(&["sync"]).succeeds();
    for locale in ["ru", "tg"] {
        publication.translate(locale, "d", "title", "Сарлавҳа");
        publication.translate(locale, "d", "alpha-one-two-three", "Альфа.");
        publication.translate(locale, "d", "beta-four-five-six", "Бета.");
    }
    publication.run(&["sync"]).succeeds();
    begin_repository(&publication, with_driver);
    publication
}

/// Has git keep a publication, on the branch `ours`.
pub(crate) fn begin_repository(publication: &Publication, with_driver: bool) {
    publication.write(".gitignore", "/out/\n/private/\n");
    assert!(git(publication, &["init", "-q", "-b", "ours"]));
    if with_driver {
        use_driver(publication);
    }
    commit(publication, "base");
}

pub(crate) fn commit(publication: &Publication, name: &str) {
    assert!(git(publication, &["add", "-A"]));
    assert!(git(
        publication,
        &["commit", "-q", "--allow-empty", "-m", name]
    ));
}

/// What happens on a branch: changes of files as `PATH: FROM => TO`, and commands as `$ …`.
fn work(publication: &Publication, steps: &[&str]) {
    for step in steps {
        if let Some(command) = step.strip_prefix("$ ") {
            let arguments: Vec<&str> = command.split(' ').collect();
            publication.run(&arguments).succeeds();
        } else {
            let (path, change) = step.split_once(": ").unwrap();
            let (from, to) = change.split_once(" => ").unwrap();
            publication.replace(path, &from.replace("\\n", "\n"), &to.replace("\\n", "\n"));
        }
    }
}

/// How branches come together.
#[derive(Debug, Clone, Copy)]
enum Way {
    Merge,
    Rebase,
}

/// Both branches, joined and synced. With the driver, git has no conflict.
fn joined(ours: &[&str], theirs: &[&str], way: Way, with_driver: bool) -> Publication {
    let publication = begin(with_driver);
    assert!(git(&publication, &["checkout", "-q", "-b", "theirs"]));
    work(&publication, theirs);
    commit(&publication, "theirs");
    assert!(git(&publication, &["checkout", "-q", "ours"]));
    work(&publication, ours);
    commit(&publication, "ours");
    let is_joined = match way {
        Way::Merge => git(&publication, &["merge", "-q", "-m", "both", "theirs"]),
        Way::Rebase => git(&publication, &["rebase", "-q", "theirs"]),
    };
    assert!(
        is_joined || !with_driver,
        "{way:?} of {ours:?} and {theirs:?}"
    );
    publication
}

/// The Russian message of a segment, with its comments.
fn message(publication: &Publication, segment: &str) -> String {
    let text = publication.read("locales/ru/d.ftl");
    let own = text.split("\n\n").find(|it| {
        it.lines()
            .any(|line| line.starts_with(&format!("{segment} =")))
    });
    own.unwrap_or_else(|| panic!("no {segment} in\n{text}"))
        .trim()
        .to_owned()
}

fn check(ours: &[&str], theirs: &[&str], segment: &str, expected: &str) {
    for way in [Way::Merge, Way::Rebase] {
        for turned in [false, true] {
            let (ours, theirs) = if turned {
                (theirs, ours)
            } else {
                (ours, theirs)
            };
            let publication = joined(ours, theirs, way, true);
            publication.run(&["sync"]).succeeds();
            assert_eq!(message(&publication, segment), expected, "{way:?} {turned}");
            publication.run(&["sync", "--check"]).succeeds();
        }
    }
}

const TRANSLATED: &str = "locales/ru/d.ftl: = Альфа. => = Альфа лучше.";
const EDITED: &str = "sources/d.md: one two three => one two four";
const SYNC: &str = "$ sync";

#[test]
fn a_source_synced_here_and_a_translation_mended_there() {
    check(
        &[EDITED, SYNC],
        &[TRANSLATED, SYNC],
        "alpha-one-two-three",
        "# en: Alpha one two four.\n# stale: Alpha one two three.\nalpha-one-two-three = Альфа лучше.",
    );
    // Nobody has synced the translation before it was committed.
    check(
        &[EDITED, SYNC],
        &[TRANSLATED],
        "alpha-one-two-three",
        "# en: Alpha one two four.\n# stale: Alpha one two three.\nalpha-one-two-three = Альфа лучше.",
    );
}

#[test]
fn a_stub_never_stands_against_a_translation() {
    check(
        &["sources/d.md: seven eight nine => seven eight ten", SYNC],
        &[
            "locales/ru/d.ftl: # untranslated\\ngamma-seven-eight-nine = Gamma seven eight nine. => gamma-seven-eight-nine = Гамма.",
            SYNC,
        ],
        "gamma-seven-eight-nine",
        "# en: Gamma seven eight ten.\n# stale: Gamma seven eight nine.\ngamma-seven-eight-nine = Гамма.",
    );
}

#[test]
fn what_is_accepted_on_one_branch_is_right_for_that_source_and_no_other() {
    check(
        &[EDITED, SYNC, "$ accept ru d --all", "$ accept tg d --all"],
        &[TRANSLATED, SYNC],
        "alpha-one-two-three",
        "# en: Alpha one two four.\n# stale: Alpha one two three.\nalpha-one-two-three = Альфа лучше.",
    );
    check(
        &[EDITED, SYNC, "$ accept ru d --all"],
        &["locales/ru/d.ftl: = Бета. => = Бета лучше.", SYNC],
        "alpha-one-two-three",
        "# en: Alpha one two four.\nalpha-one-two-three = Альфа.",
    );
}

#[test]
fn messages_come_go_and_are_renamed_on_both_sides() {
    check(
        &[
            "sources/d.md: Gamma seven eight nine.\\n => Gamma seven eight nine.\\n\\nDelta eight.\\n",
            SYNC,
        ],
        &[
            "sources/d.md: # Title\\n => # Title\\n\\nZero nine.\\n",
            SYNC,
            TRANSLATED,
            SYNC,
        ],
        "alpha-one-two-three",
        "# en: Alpha one two three.\nalpha-one-two-three = Альфа лучше.",
    );
    check(
        &[
            "sources/d.md: one two three. => one two three.\\n{#first}",
            SYNC,
        ],
        &[TRANSLATED, SYNC],
        "first",
        "# en: Alpha one two three.\nfirst = Альфа лучше.",
    );
    check(
        &["sources/d.md: Beta four five six.\\n\\n => ", SYNC],
        &[TRANSLATED, SYNC],
        "alpha-one-two-three",
        "# en: Alpha one two three.\nalpha-one-two-three = Альфа лучше.",
    );
}

/// A review holds for the texts that it was made from, and for no others.
#[test]
fn reviews_hold_for_their_texts() {
    let reviewed = |publication: &Publication| {
        let status = publication.run(&["status", "--format", "json"]).stdout;
        let status: serde_json::Value = serde_json::from_str(&status).unwrap();
        status["documents"][0]["locales"]["ru"]["reviewed"]
            .as_u64()
            .unwrap()
    };
    let review = "$ review ru d alpha-one-two-three beta-four-five-six --by N";
    let publication = joined(&[review], &[TRANSLATED, SYNC], Way::Merge, true);
    publication.run(&["sync"]).succeeds();
    assert_eq!(reviewed(&publication), 1);
    let other = "$ review ru d title --by M";
    let publication = joined(&[review], &[other], Way::Rebase, true);
    publication.run(&["sync"]).succeeds();
    assert_eq!(reviewed(&publication), 3);
}

/// Whoever has no driver never has to mend what sync remembers.
#[test]
fn marks_that_git_left_in_what_is_remembered_are_mended() {
    let otherwise = "locales/ru/d.ftl: = Альфа. => = Альфа хуже.";
    let publication = joined(&[TRANSLATED, SYNC], &[otherwise, SYNC], Way::Merge, false);
    let state = publication.read("locales/.state/ru/d.toml");
    assert!(state.contains("<<<<<<<"), "{state}");
    // People choose one of the two, by hand.
    let catalog = publication.read("locales/ru/d.ftl");
    let (before, rest) = catalog.split_once("<<<<<<< HEAD\n").unwrap();
    let (ours, rest) = rest.split_once("=======\n").unwrap();
    let (_, after) = rest.split_once(">>>>>>> theirs\n").unwrap();
    publication.write("locales/ru/d.ftl", format!("{before}{ours}{after}"));
    publication.run(&["sync"]).succeeds();
    let expected = "# en: Alpha one two three.\nalpha-one-two-three = Альфа лучше.";
    assert_eq!(message(&publication, "alpha-one-two-three"), expected);
    let state = publication.read("locales/.state/ru/d.toml");
    assert!(!state.contains("<<<<<<<"), "{state}");
    publication.run(&["sync", "--check"]).succeeds();
}

#[test]
fn git_alone_joins_what_one_side_has_synced_and_the_other_translated() {
    for (ours, theirs) in [
        (&[EDITED, SYNC], &[TRANSLATED, SYNC]),
        (&[TRANSLATED, SYNC], &[EDITED, SYNC]),
    ] {
        let publication = joined(ours, theirs, Way::Merge, false);
        let state = publication.read("locales/.state/ru/d.toml");
        assert!(!state.contains("<<<<<<<"), "{state}");
        // The catalog is joined too where that can be told; else people choose, and say so by removing the marks.
        let catalog = publication.read("locales/ru/d.ftl");
        if catalog.contains("<<<<<<<") {
            let mended = "# en: Alpha one two three.\nalpha-one-two-three = Альфа лучше.";
            let (before, rest) = catalog.split_once("<<<<<<<").unwrap();
            let (_, after) = rest.split_once(">>>>>>>").unwrap();
            let (_, after) = after.split_once('\n').unwrap();
            let before = before.trim_end_matches("# en: Alpha one two three.\n");
            let before = before.trim_end_matches("# en: Alpha one two four.\n");
            publication.write("locales/ru/d.ftl", format!("{before}{mended}\n{after}"));
        }
        publication.run(&["check"]);
        publication.run(&["sync"]).succeeds();
        let expected = "# en: Alpha one two four.\n# stale: Alpha one two three.\nalpha-one-two-three = Альфа лучше.";
        assert_eq!(message(&publication, "alpha-one-two-three"), expected);
        assert!(
            !publication
                .read("locales/.state/ru/d.toml")
                .contains("<<<<<<<")
        );
        publication.run(&["sync", "--check"]).succeeds();
    }
}

#[test]
fn a_new_publication_has_what_it_is_joined_by() {
    let folder = tempfile::tempdir().unwrap();
    super::publication::run_in(folder.path(), &["init", "."]).succeeds();
    let attributes = std::fs::read_to_string(folder.path().join(".gitattributes")).unwrap();
    assert!(attributes.contains("locales/**/*.ftl merge=make-editions\n"));
    assert!(attributes.contains("locales/.state/**/*.toml merge=make-editions\n"));
}
