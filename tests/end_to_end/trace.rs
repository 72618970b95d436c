//! `trace`: what each stage makes of a segment.

use super::publication::Publication;

#[test]
fn every_stage_is_shown() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["review", "tg", "visit", "--by", "A. Reader"])
        .succeeds();
    publication.replace(
        "locales/ru/visit.ftl",
        "beginning =",
        "# untranslated\nbeginning =",
    );
    let run = publication.run(&["trace", "visit", "beginning"]).succeeds();
    for words in [
        // The source.
        "  sources/visit.md:9:1\n  9 | The visit began on { DATE($start) }.\n",
        "  tree     \"The visit began on \"\n           placeable { DATE($start) }\n",
        "  pattern  The visit began on { DATE($start) }.\n",
        "  id       beginning, pinned by the author in line 10\n",
        "  number   1\n",
        // The translations.
        "  state    missing\n  draft    the text in en stands in\n",
        " | beginning = Сафар { DATE($start) } оғоз ёфт.\n  state    translated, reviewed by A. Reader\n",
        // The editions.
        "  text     The visit began on 10 May 2012.\n",
        "  address  tg/visit.html#beginning\n           tg/visit.pdf#beginning\n",
        "  pages    page 1 of 1\n",
        "оғоз ёфт.\n           in NotoSerif-Regular ",
    ] {
        assert!(
            run.stdout.contains(words),
            "no {words:?} in:\n{}",
            run.stdout
        );
    }
    let run = publication
        .run(&["trace", "visit", "beginning", "--locale", "tg"])
        .succeeds();
    assert!(!run.stdout.contains("\nru\n"), "{}", run.stdout);
}

#[test]
fn forms_and_ids_are_told() {
    let publication = Publication::translated();
    publication.replace("sources/visit.md", "start = ", "cities = 5\nstart = ");
    publication.replace(
        "sources/visit.md",
        "He met **officials**.\n",
        "He met **officials** in { $cities } cities.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.translate(
        "ru",
        "visit",
        "meetings",
        "{ $cities ->\n    [one] В { $cities } городе — **чиновники**.\n   *[other] В { $cities } городах — \
         **чиновники**.\n}",
    );
    publication.replace(
        "locales/ru/visit.ftl",
        "# stale: He met **officials**.\n",
        "",
    );
    let run = publication
        .run(&["trace", "visit", "meetings", "--locale", "ru"])
        .succeeds();
    assert!(
        run.stdout.contains("  form     $cities is one\n"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("  text     В 5 городах — чиновники.\n"),
        "{}",
        run.stdout
    );
    let run = publication.run(&["trace", "visit", "the-visit"]).succeeds();
    assert!(
        run.stdout.contains("the-visit, as sync remembers it\n"),
        "{}",
        run.stdout
    );
    publication.replace("sources/visit.md", "# The visit", "# The long visit");
    let run = publication.run(&["trace", "visit", "the-visit"]).succeeds();
    assert!(
        run.stdout.contains("by likeness to: The visit\n"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("  state    stale, a translation of: The visit\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn names_that_are_not_there() {
    let publication = Publication::translated();
    publication
        .run(&["trace", "visit", "begining"])
        .exits(2)
        .says("did you mean beginning?");
    publication
        .run(&["trace", "vist", "beginning"])
        .exits(2)
        .says("did you mean visit?");
}
