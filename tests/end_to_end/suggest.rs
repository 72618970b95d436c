//! `suggest`: what has been translated before helps with what is to be translated.

use super::publication::Publication;

fn with_a_second_document() -> Publication {
    let publication = Publication::translated();
    publication.write(
        "sources/second.md",
        "+++\nkind = \"announcement\"\n+++\n# The second visit\n\n\
         He met **officials** and lawyers.\n{#met}\n\nTorture is forbidden.\n{#rule}\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
}

#[test]
fn similar_translations_of_all_documents_are_shown_with_both_texts() {
    let publication = with_a_second_document();
    let run = publication
        .run(&["suggest", "tg", "second", "met"])
        .succeeds();
    assert!(
        run.stdout.contains("second, met (missing)"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains(" 75 %  visit, meetings\n"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("en  He met **officials**.\n"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("tg  Ӯ бо **шахсони мансабдор** вохӯрд.\n"),
        "{}",
        run.stdout
    );
    let run = publication
        .run(&["suggest", "tg"])
        .succeeds()
        .says("for 1 segment");
    assert!(
        run.stdout.contains("second, the-second-visit (missing)"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("torture"), "{}", run.stdout);
}

#[test]
fn nothing_is_filled_in_and_nothing_needed_where_all_is_translated() {
    let publication = with_a_second_document();
    let before = publication.files("locales");
    let run = publication
        .run(&["suggest", "tg", "visit"])
        .succeeds()
        .says("nothing is missing");
    assert_eq!(run.stdout, "");
    // A text is no suggestion for itself.
    let run = publication
        .run(&["suggest", "tg", "visit", "meetings"])
        .succeeds();
    assert_eq!(run.stdout, "");
    assert_eq!(publication.files("locales"), before);
}

#[test]
fn names_that_are_not_there() {
    let publication = with_a_second_document();
    publication
        .run(&["suggest", "en"])
        .exits(2)
        .says("the language of the sources");
    publication
        .run(&["suggest", "tj"])
        .exits(2)
        .says("did you mean tg?");
    publication
        .run(&["suggest", "tg", "secnd"])
        .exits(2)
        .says("did you mean second?");
    publication
        .run(&["suggest", "tg", "second", "mett"])
        .exits(2)
        .says("did you mean met?");
}
