//! `merge-driver`: two people work on one file, and git joins their work with the tool.

use std::process::Command;

use super::publication::Publication;

/// Runs git in the publication; tells whether it succeeded.
pub(crate) fn git(publication: &Publication, arguments: &[&str]) -> bool {
    let output = Command::new("git")
        .current_dir(publication.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .args([
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .output();
    output.unwrap().status.success()
}

/// A repository whose branch `theirs` has other words for the first paragraph than `ours`, which is
/// checked out.
fn two_branches() -> Publication {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    assert!(git(&publication, &["init", "-q", "-b", "ours"]));
    use_driver(&publication);
    assert!(git(&publication, &["add", "."]));
    assert!(git(&publication, &["commit", "-q", "-m", "one"]));
    assert!(git(&publication, &["checkout", "-q", "-b", "theirs"]));
    publication.replace("locales/tg/visit.ftl", "оғоз ёфт", "сар шуд");
    assert!(git(&publication, &["commit", "-q", "-a", "-m", "theirs"]));
    assert!(git(&publication, &["checkout", "-q", "ours"]));
    publication
}

/// Has git join catalogs with the tool.
pub(crate) fn use_driver(publication: &Publication) {
    publication.write(
        ".gitattributes",
        "locales/**/*.ftl merge=make-editions\nlocales/.state/**/*.toml merge=make-editions\n",
    );
    let driver = format!(
        "'{}' merge-driver %O %A %B --marker-size %L",
        env!("CARGO_BIN_EXE_make-editions")
    );
    assert!(git(
        publication,
        &["config", "merge.make-editions.driver", &driver]
    ));
}

#[test]
fn neighbouring_messages_are_joined() {
    let publication = two_branches();
    publication.replace(
        "locales/tg/visit.ftl",
        "the-visit = Сафар",
        "the-visit = Боздид",
    );
    assert!(git(&publication, &["commit", "-q", "-a", "-m", "ours"]));
    assert!(git(&publication, &["merge", "-q", "theirs", "-m", "both"]));
    let catalog = publication.read("locales/tg/visit.ftl");
    assert!(
        catalog.contains("сар шуд") && catalog.contains("the-visit = Боздид"),
        "{catalog}"
    );
    publication.run(&["check"]).succeeds();
}

#[test]
fn one_message_with_two_texts_is_a_conflict_that_check_finds() {
    let publication = two_branches();
    publication.replace("locales/tg/visit.ftl", "оғоз ёфт", "шурӯъ шуд");
    assert!(git(&publication, &["commit", "-q", "-a", "-m", "ours"]));
    assert!(!git(&publication, &["merge", "-q", "theirs", "-m", "both"]));
    let catalog = publication.read("locales/tg/visit.ftl");
    assert!(catalog.contains("\n<<<<<<< ours\n"), "{catalog}");
    assert!(catalog.contains("шурӯъ шуд.\n=======\n"), "{catalog}");
    publication.run(&["check"]).exits(1).says("syntax-error");
}

#[test]
fn what_cannot_be_joined_is_left_as_it_is() {
    let publication = Publication::new();
    publication.write("ours", "a = Як\n");
    publication.write("theirs", b"\xFF\xFE");
    publication
        .run(&["merge-driver", "ours", "ours", "theirs"])
        .exits(2)
        .says("not a text in UTF-8");
    publication
        .run(&["merge-driver", "gone", "ours", "ours"])
        .exits(2)
        .says("gone cannot be read");
    assert_eq!(publication.read("ours"), "a = Як\n");
}

/// Has somebody write a paragraph at the end, change another, sync, translate all that into Tajik, and
/// commit it.
fn work(publication: &Publication, changed: [&str; 2], segment: &str, words: [&str; 2]) {
    publication.replace("sources/visit.md", changed[0], changed[1]);
    let source = publication.read("sources/visit.md");
    publication.write(
        "sources/visit.md",
        format!("{source}\n{}\n{{#{segment}}}\n", words[0]),
    );
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["accept", "*", "visit", "--all"])
        .succeeds();
    publication.translate("tg", "visit", segment, words[1]);
    publication.translate("ru", "visit", segment, words[1]);
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]);
    assert!(git(publication, &["add", "."]));
    assert!(git(publication, &["commit", "-q", "-m", segment]));
}

/// Two branches that each change, sync and translate are merged; only what the authors wrote at the
/// same place is for a person to join.
fn merge_two_that_synced(with_driver: bool) {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    assert!(git(&publication, &["init", "-q", "-b", "ours"]));
    if with_driver {
        use_driver(&publication);
    }
    assert!(git(&publication, &["add", "."]));
    assert!(git(&publication, &["commit", "-q", "-m", "one"]));
    assert!(git(&publication, &["checkout", "-q", "-b", "theirs"]));
    work(
        &publication,
        ["# The visit", "# A visit"],
        "left",
        ["He left early.", "Ӯ барвақт рафт."],
    );
    assert!(git(&publication, &["checkout", "-q", "ours"]));
    work(
        &publication,
        ["He met", "He saw"],
        "thanks",
        ["He thanked them.", "Ӯ ба онҳо ташаккур гуфт."],
    );
    assert!(!git(&publication, &["merge", "-q", "theirs", "-m", "both"]));
    // The author keeps both paragraphs.
    let source = publication.read("sources/visit.md");
    let is_mark =
        |line: &&str| !["<<<<<<<", "=======", ">>>>>>>"].contains(&line.get(..7).unwrap_or(""));
    let kept: Vec<&str> = source.lines().filter(is_mark).collect();
    publication.write(
        "sources/visit.md",
        kept.join("\n")
            .replace("{#left}", "{#left}\n")
            .replace("{#thanks}", "{#thanks}\n")
            + "\n",
    );
    publication.run(&["sync"]).succeeds();
    let catalog = publication.read("locales/tg/visit.ftl");
    for line in [
        "left = Ӯ барвақт рафт.",
        "thanks = Ӯ ба онҳо ташаккур гуфт.",
    ] {
        assert!(catalog.contains(line), "{catalog}");
    }
    publication.run(&["sync", "--check"]).succeeds();
    publication.run(&["build"]).succeeds();
}

#[test]
fn two_branches_that_synced_lose_nothing_with_the_driver() {
    merge_two_that_synced(true);
}

#[test]
fn two_branches_that_synced_lose_nothing_without_the_driver() {
    merge_two_that_synced(false);
}
