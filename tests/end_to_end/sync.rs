//! `sync`: what translators find in their files, and that nothing of theirs is lost.

use super::publication::Publication;

#[test]
fn a_new_document_appears_in_every_locale() {
    let publication = Publication::new();
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\nplace = \"Dushanbe\"\n+++\n# The visit\n\n\
         <!-- note: a short one -->\nIt lasted { NUMBER(9) } days: see [the site](https://example.org).\n",
    );
    publication.run(&["sync", "--check"]).exits(1);
    assert!(!publication.exists("locales"));
    publication.run(&["sync"]).succeeds();
    let catalog = publication.read("locales/tg/visit.ftl");
    assert_eq!(
        catalog,
        "# en: Dushanbe\n# untranslated\nplace = Dushanbe\n\n\
         # en: The visit\n# untranslated\nthe-visit = The visit\n\n\
         # note: a short one\n\
         # en: It lasted { NUMBER(9) } days: see [the site][example-org].\n\
         # untranslated\n\
         it-lasted-days-see = It lasted { NUMBER(9) } days: see [the site][example-org].\n"
    );
    let reference = publication.read("locales/en/visit.ftl");
    assert!(
        reference.contains("# note: a short one\nit-lasted-days-see = It lasted"),
        "{reference}"
    );
    assert!(!reference.contains("# en:"), "{reference}");
    publication.run(&["sync", "--check"]).succeeds();
}

#[test]
fn a_second_sync_changes_nothing() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    let before = publication.files("locales");
    publication.run(&["sync"]).succeeds();
    assert_eq!(publication.files("locales"), before);
    publication.run(&["sync", "--check"]).succeeds();
}

#[test]
fn moving_and_reformatting_cost_nothing() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"findings\"\ndate = 2012-05-18\n[facts]\nstart = 2012-05-10\n+++\n\
         # The visit\n\nHe met\n__officials__.\n\nThe  visit began on {DATE($start)}.\n{#beginning}\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]).succeeds();
    publication.run(&["build"]).succeeds();
}

#[test]
fn comments_and_layout_of_the_translator_stay() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    let path = "locales/tg/visit.ftl";
    let own = "# Ин ҷо бо муҳаррир маслиҳат кунам.\n";
    publication.replace(path, "meetings =", &format!("{own}meetings  ="));
    publication.write(path, publication.read(path).replace('\n', "\r\n"));
    publication.replace(
        "sources/visit.md",
        "He met **officials**.",
        "He met **ministers**.",
    );
    publication.run(&["sync"]).succeeds();
    let catalog = publication.read(path);
    assert!(
        catalog.contains("# Ин ҷо бо муҳаррир маслиҳат кунам.\r\nmeetings  = Ӯ бо"),
        "{catalog}"
    );
    assert!(
        catalog.contains("# en: He met **ministers**.\r\n"),
        "{catalog}"
    );
    assert!(
        catalog.contains("# stale: He met **officials**.\r\n"),
        "{catalog}"
    );
    assert!(!catalog.replace("\r\n", "").contains('\n'), "{catalog}");
}

#[test]
fn a_segment_that_goes_and_comes_back_brings_its_translation() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace(
        "sources/visit.md",
        "He met **officials**.\n{#meetings}\n",
        "",
    );
    publication.run(&["sync"]).succeeds();
    let catalog = publication.read("locales/tg/visit.ftl");
    let obsolete = catalog
        .find("## obsolete")
        .unwrap_or_else(|| panic!("{catalog}"));
    assert!(
        catalog[obsolete..].contains("Ӯ бо **шахсони мансабдор** вохӯрд."),
        "{catalog}"
    );
    publication.run(&["sync", "--prune"]).succeeds();
    assert!(!publication.read("locales/tg/visit.ftl").contains("вохӯрд"));
    let source = publication.read("sources/visit.md");
    publication.write(
        "sources/visit.md",
        source + "\nHe met **officials**.\n{#meetings}\n",
    );
    publication.run(&["sync"]).succeeds();
    assert!(
        publication
            .read("locales/tg/visit.ftl")
            .contains("Ӯ бо **шахсони мансабдор** вохӯрд.")
    );
}

#[test]
fn status_counts_by_document_and_locale() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace(
        "locales/tg/visit.ftl",
        "the-visit =",
        "# untranslated\nthe-visit =",
    );
    let status = publication.run(&["status", "--format", "json"]).succeeds();
    let status: serde_json::Value = serde_json::from_str(&status.stdout).unwrap();
    let document = &status["documents"][0];
    assert_eq!(document["document"], "visit");
    let tajik = serde_json::json!(
        {"segments": 3, "translated": 2, "stale": 0, "missing": 1, "imported": 0, "reviewed": 0}
    );
    assert_eq!(document["locales"]["tg"], tajik);
    assert!(
        publication
            .run(&["status"])
            .succeeds()
            .stdout
            .contains("visit")
    );
}

#[test]
fn what_is_renamed_is_published_before_it_is_synced() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace("sources/visit.md", "# The visit", "# The visit {#title}");
    let check = publication.run(&["check", "--format", "json"]).exits(1);
    assert_eq!(check.rules(), ["source-not-synced"]);
    publication
        .run(&["build"])
        .exits(1)
        .says("1 document published");
    let page = publication.read("out/tg/visit.html");
    assert!(page.contains("id=\"title\""), "{page}");
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]).succeeds();

    std::fs::rename(
        publication.path().join("sources/visit.md"),
        publication.path().join("sources/first-visit.md"),
    )
    .unwrap();
    let check = publication.run(&["check", "--format", "json"]).exits(1);
    assert_eq!(check.rules(), ["source-not-synced"]);
    publication
        .run(&["build"])
        .exits(1)
        .says("1 document published");
    assert!(publication.exists("out/tg/first-visit.html"));
    assert!(!publication.exists("out/tg/visit.html"));
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]).succeeds();
    assert!(publication.exists("locales/tg/first-visit.ftl"));
}

#[test]
fn a_fact_that_changed_wants_another_look_at_its_translations() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace("sources/visit.md", "2012-05-10", "2012-05-11");
    publication
        .run(&["check"])
        .exits(1)
        .says("began on [-2012-05-10-]{+2012-05-11+}.");
    publication
        .run(&["build"])
        .exits(1)
        .says("visit was refused");
    publication
        .run(&["accept", "*", "visit", "--all"])
        .succeeds();
    publication.run(&["check"]).succeeds();
    publication.run(&["sync", "--check"]).succeeds();
}
