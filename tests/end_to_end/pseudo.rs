//! `build --locale en-XA` and `ar-XB`: the source in disguise, as drafts that are in no list.

use super::publication::Publication;

#[test]
fn pseudo_locales_are_drafts_that_need_no_catalog() {
    let publication = Publication::translated();
    publication.run(&[]).succeeds();
    let before = publication.files("out");
    publication
        .run(&["build", "--locale", "en-XA", "--locale", "ar-XB"])
        .succeeds();
    let accented = publication.read("private/draft/en-XA/visit.html");
    assert!(accented.contains("lang=\"en-XA\""), "{accented}");
    // The words are disguised; the fact, which no translator types, is not.
    assert!(
        accented.contains("Ťĥéé vííšííť bééğááñ óóñ 10 May 2012."),
        "{accented}"
    );
    assert!(
        accented.contains("<strong>óóffííçííááľš</strong>"),
        "{accented}"
    );
    let mirrored = publication.read("private/draft/ar-XB/visit.html");
    assert!(mirrored.contains("dir=\"rtl\""), "{mirrored}");
    assert!(mirrored.contains("\u{202E}visit\u{202C}"), "{mirrored}");
    assert!(publication.exists("private/draft/en-XA/visit.pdf"));
    publication.run(&["verify"]).succeeds();
    // All else is as it was: no list, no edition, no feed names them.
    assert_eq!(publication.files("out"), before);
    assert!(!publication.exists("private/draft/index.html"));
    // The next build clears them away.
    publication.run(&["build"]).succeeds();
    assert!(!publication.exists("private/draft/en-XA/visit.html"));
}

#[test]
fn only_a_build_knows_pseudo_locales() {
    let publication = Publication::translated();
    publication
        .run(&["check", "--locale", "en-XA"])
        .exits(2)
        .says("en-XA");
    publication
        .run(&["build", "--locale", "en-XB"])
        .exits(2)
        .says("en-XB");
}

#[test]
fn a_locale_of_that_name_is_the_publications_own() {
    let publication = Publication::translated();
    publication.write(
        "editions.toml",
        "source = \"en\"\ntargets = [\"ru\", \"tg\", \"en-XA\"]\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["build", "--locale", "en-XA"])
        .exits(1)
        .says("refused");
    assert!(!publication.exists("private/draft/en-XA/visit.html"));
}
