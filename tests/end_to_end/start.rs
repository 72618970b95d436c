//! `init`, `new`, and what a wrong word on the command line comes to.

use super::publication::{Publication, run_in};

#[test]
fn a_new_publication_goes_from_nothing_to_a_draft() {
    let folder = tempfile::tempdir().unwrap();
    run_in(folder.path(), &["init", "visits"])
        .succeeds()
        .says("Started a publication");
    let visits = folder.path().join("visits");
    run_in(&visits, &["new", "locale", "tg"]).succeeds();
    run_in(&visits, &["new", "document", "announcements/first-visit"]).succeeds();
    run_in(&visits, &["sync"]).succeeds();
    run_in(&visits, &["build"]).exits(1).says("missing-message");
    run_in(&visits, &["build", "--draft"]).exits(1);
    assert!(
        visits
            .join("private/draft/tg/announcements/first-visit.pdf")
            .is_file()
    );
    assert!(
        visits
            .join("private/draft/tg/announcements/first-visit.html")
            .is_file()
    );
    assert!(
        !visits
            .join("out/tg/announcements/first-visit.html")
            .exists()
    );
}

/// As a command leaves it that is killed while it makes a file.
const LEFT: &str = ".make-editions-a1B2c3";

#[test]
fn what_a_killed_command_left_goes_with_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let plant = || std::fs::write(folder.path().join(LEFT), "").unwrap();
    let check = |arguments: &[&str]| {
        plant();
        run_in(folder.path(), arguments).succeeds();
        assert!(!folder.path().join(LEFT).exists(), "{arguments:?}");
    };
    check(&["init", "."]);
    for name in ["base", "ours", "theirs"] {
        std::fs::write(folder.path().join(name), "a = A\n").unwrap();
    }
    check(&["merge-driver", "base", "ours", "theirs"]);
    run_in(folder.path(), &["new", "document", "x"]).succeeds();
    check(&["sync"]);
    std::fs::write(folder.path().join("sources").join(LEFT), "").unwrap();
    check(&["sync"]);
    assert!(!folder.path().join("sources").join(LEFT).exists());
    // An `init` that was killed before it had written the settings is begun anew.
    std::fs::remove_file(folder.path().join("editions.toml")).unwrap();
    check(&["init", "."]);
    assert!(folder.path().join("editions.toml").is_file());
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let publication = Publication::translated();
    run_in(publication.path(), &["init", "."])
        .exits(2)
        .says("is a publication already");
    publication
        .run(&["new", "document", "visit"])
        .exits(2)
        .says("exists already");
    publication
        .run(&["new", "locale", "ru"])
        .exits(2)
        .says("is a locale of this publication");
    publication
        .run(&["new", "locale", "Tajik language"])
        .exits(2)
        .says("is no language tag");
    publication
        .run(&["new", "locale", "tajik"])
        .exits(2)
        .says("is no language tag");
    publication
        .run(&["new", "locale", "tj"])
        .exits(2)
        .says("the tag of its language is tg");
    publication
        .run(&["new", "document", "../outside"])
        .exits(2)
        .says("cannot name a document");
}

#[test]
fn usage_and_settings_end_with_2_and_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    run_in(folder.path(), &[])
        .exits(2)
        .says("there is no editions.toml");
    run_in(folder.path(), &["bild"]).exits(2).says("bild");
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntragets = [\"ru\"]\n");
    publication.run(&[]).exits(2).says("did you mean targets?");
    publication.write("editions.toml", "source = \"en\ntargets = 3");
    publication.run(&["check"]).exits(2).says("editions.toml:1");
}

#[test]
fn the_project_is_found_from_a_folder_inside_and_by_its_name() {
    let publication = Publication::translated();
    run_in(&publication.path().join("sources"), &["check"]).succeeds();
    let elsewhere = tempfile::tempdir().unwrap();
    let project = publication.path().to_str().unwrap();
    run_in(elsewhere.path(), &["check", "--project", project]).succeeds();
}
