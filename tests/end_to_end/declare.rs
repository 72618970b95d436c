//! `accept` and `review`: what people declare of translations, and that it holds no longer than it
//! should.

use super::publication::Publication;

/// A synced publication whose second paragraph was changed after it was translated.
fn stale() -> Publication {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace(
        "sources/visit.md",
        "He met **officials**.",
        "He met **officials** twice.",
    );
    publication.run(&["sync"]).succeeds();
    publication
}

/// Translated, stale, missing and reviewed segments of the document in `locale`.
fn counts(publication: &Publication, locale: &str) -> [u64; 4] {
    let status = publication.run(&["status", "--format", "json"]).succeeds();
    let status: serde_json::Value = serde_json::from_str(&status.stdout).unwrap();
    let row = &status["documents"][0]["locales"][locale];
    ["translated", "stale", "missing", "reviewed"].map(|name| row[name].as_u64().unwrap())
}

#[test]
fn accepted_translations_are_complete() {
    let publication = stale();
    publication
        .run(&["accept", "tg", "visit", "--all"])
        .succeeds()
        .says("meetings");
    assert_eq!(counts(&publication, "tg"), [3, 0, 0, 0]);
    assert_eq!(counts(&publication, "ru"), [2, 1, 0, 0]);
    publication
        .run(&["accept", "*", "sources/visit.md", "meetings"])
        .succeeds()
        .says("ru: 1");
    publication.run(&["build"]).succeeds();
    publication.run(&["sync", "--check"]).succeeds();
    assert!(
        publication
            .read("locales/tg/visit.ftl")
            .contains("# en: He met **officials** twice.")
    );
}

#[test]
fn what_is_accepted_is_shown_and_all_must_be_asked_for() {
    let publication = stale();
    let before = publication.files("locales");
    for locale in ["tg", "*"] {
        publication
            .run(&["accept", locale, "visit"])
            .exits(2)
            .says("tg: 1 translation of visit to be accepted.")
            .says("  meetings\n    en, then: He met **officials**.\n    en, now: He met **officials** twice.\n")
            .says("changed: {+ twice+}\n    tg: Ӯ")
            .says("--all");
    }
    publication
        .run(&["accept", "tg", "visit", "meetings", "--all"])
        .exits(2);
    assert_eq!(publication.files("locales"), before);
    publication
        .run(&["accept", "*", "visit", "--all"])
        .succeeds()
        .says("tg: 1 translation of visit accepted.\n  meetings\n    en, then: ")
        .says("ru: 1 translation of visit accepted.");
    publication.run(&["accept", "*", "visit"]).succeeds();
}

#[test]
fn what_did_not_take_effect_is_said() {
    let publication = stale();
    let before = publication.files("locales");
    publication
        .run(&["accept", "tg", "visit", "beginning"])
        .exits(1)
        .says("beginning is not stale");
    publication
        .run(&["accept", "tg", "visit", "meetings", "meeting"])
        .exits(1)
        .says("did you mean meetings?");
    publication
        .run(&["review", "tg", "visit", "meetings"])
        .exits(1)
        .says("meetings is stale");
    publication
        .run(&["accept", "tg", "vist"])
        .exits(2)
        .says("did you mean visit?");
    publication
        .run(&["accept", "de", "visit"])
        .exits(2)
        .says("it has ru, tg");
    publication
        .run(&["accept", "en", "visit"])
        .exits(2)
        .says("no translation");
    assert_eq!(publication.files("locales"), before);
    publication
        .run(&["-q", "accept", "*", "visit", "--all"])
        .succeeds();
    publication
        .run(&["accept", "*", "visit"])
        .succeeds()
        .says("no stale translations");
}

#[test]
fn a_review_is_void_when_source_or_translation_changes() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["review", "tg", "visit", "--by", "A. Reader"])
        .succeeds();
    assert_eq!(counts(&publication, "tg"), [3, 0, 0, 3]);
    publication.run(&["review", "tg", "visit"]).succeeds();
    assert!(
        publication
            .read("locales/.state/tg/visit.toml")
            .contains("A. Reader")
    );
    publication.replace("locales/tg/visit.ftl", "Сафар {", "Сафари ӯ {");
    assert_eq!(counts(&publication, "tg"), [3, 0, 0, 2]);
    publication.replace("sources/visit.md", "# The visit", "# A visit");
    publication.run(&["sync"]).succeeds();
    assert_eq!(counts(&publication, "tg"), [2, 1, 0, 1]);
}

#[test]
fn files_that_cannot_be_understood_are_left_as_they_are() {
    let publication = stale();
    let state = "locales/.state/tg/visit.toml";
    publication.write(state, "[[[ not ours");
    publication
        .run(&["accept", "tg", "visit"])
        .exits(1)
        .says(state);
    assert_eq!(publication.read(state), "[[[ not ours");
    let catalog = "locales/ru/visit.ftl";
    publication.replace(catalog, "the-visit =", "the-visit : =");
    let before = publication.files("locales");
    publication
        .run(&["accept", "ru", "visit"])
        .exits(1)
        .says(catalog);
    publication
        .run(&["accept", "*", "visit"])
        .exits(1)
        .says(catalog);
    assert_eq!(publication.files("locales"), before);
}

#[test]
fn what_must_be_reviewed_is_refused_until_it_is() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.write(
        "editions.toml",
        "source = \"en\"\ntargets = [\"ru\", \"tg\"]\nrequire = \"reviewed\"\n",
    );
    publication.run(&["review", "ru", "visit"]).succeeds();
    publication
        .run(&["review", "tg", "visit", "meetings"])
        .succeeds();
    for command in ["check", "build"] {
        publication
            .run(&[command])
            .exits(1)
            .says("2 segments are not reviewed in tg");
    }
    assert!(!publication.exists("out/en/visit.html"));
    publication.run(&["build", "--partial"]).exits(1);
    assert!(publication.exists("out/ru/visit.html"));
    assert!(!publication.exists("out/tg/visit.html"));
    publication.run(&["review", "*", "visit"]).succeeds();
    publication.run(&["build"]).succeeds();
}
