//! Sources that were changed since the last sync: a finding, never a refusal by itself, and nothing
//! else is found than after a sync.

use super::publication::Publication;

/// What `build` must say of a publication whose source was changed by `change`: that it is not
/// synced and nothing else. Its editions must be those that it has after a sync.
fn check(change: impl Fn(&Publication)) -> Publication {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]).succeeds();
    change(&publication);
    let before = publication.files("locales");
    let findings = publication.run(&["check", "--format", "json"]).exits(1);
    let rules: Vec<String> = findings.findings().into_iter().map(|it| it.0).collect();
    assert_eq!(rules, ["source-not-synced"]);
    let built = publication.run(&["build"]).exits(1);
    assert!(!built.stderr.contains("refused"), "{}", built.stderr);
    assert_eq!(publication.files("locales"), before);
    let editions = publication.files("out");
    assert!(editions.keys().any(|path| path.starts_with("tg/")));
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]).succeeds();
    publication.run(&["build"]).succeeds();
    assert_eq!(publication.files("out"), editions);
    publication
}

#[test]
fn a_pinned_id_is_built_before_it_is_synced() {
    let publication = check(|it| {
        it.replace(
            "sources/visit.md",
            "# The visit\n",
            "# The visit {#title}\n",
        );
        it.replace("sources/visit.md", "{#meetings}", "{#whom-he-met}");
    });
    let edition = publication.read("out/tg/visit.html");
    assert!(edition.contains("id=\"whom-he-met\""), "{edition}");
    let catalog = publication.read("locales/tg/visit.ftl");
    assert!(catalog.contains("whom-he-met = Ӯ бо"), "{catalog}");
}

#[test]
fn a_renamed_document_is_built_before_it_is_synced() {
    let publication = check(|it| {
        it.write("sources/reports/2012.md", it.read("sources/visit.md"));
        it.remove("sources/visit.md");
    });
    assert!(publication.exists("out/tg/reports/2012.pdf"));
    assert!(!publication.exists("out/tg/visit.pdf"));
    assert!(!publication.exists("locales/tg/visit.ftl"));
}

#[test]
fn a_restored_segment_is_built_before_it_is_synced() {
    let paragraph = "He met **officials**.\n{#meetings}\n";
    let publication = check(|it| {
        let whole = it.read("sources/visit.md");
        it.replace("sources/visit.md", paragraph, "");
        it.run(&["sync", "--prune"]).succeeds();
        assert!(!it.read("locales/tg/visit.ftl").contains("вохӯрд"));
        it.write("sources/visit.md", whole);
    });
    assert!(publication.read("out/tg/visit.html").contains("вохӯрд"));
}

#[test]
fn a_moved_paragraph_is_built_before_it_is_synced() {
    check(|it| {
        let paragraph = "He met **officials**.\n{#meetings}\n";
        it.replace("sources/visit.md", paragraph, "");
        let heading = "# The visit\n";
        let moved = format!("{heading}\n{paragraph}");
        it.replace("sources/visit.md", heading, &moved);
        // And pinned, since the order alone makes no difference to translators.
        it.replace("sources/visit.md", "{#beginning}", "{#start-of-visit}");
    });
}

#[test]
fn parts_of_a_split_paragraph_are_missing_before_and_after_a_sync() {
    let publication = Publication::translated();
    publication.replace(
        "sources/visit.md",
        "He met **officials**.\n",
        "He met **officials** from the ministries of justice and the interior, and spoke with \
         lawyers and journalists in the towns.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["accept", "*", "visit", "--all"])
        .succeeds();
    publication.replace(
        "sources/visit.md",
        "the interior, and spoke",
        "the interior.\n{#meetings}\n\nAnd he spoke",
    );
    publication.replace(
        "sources/visit.md",
        "in the towns.\n{#meetings}",
        "in the towns.",
    );
    let missing = |publication: &Publication| -> Vec<(String, String)> {
        let check = publication.run(&["check", "--format", "json"]).exits(1);
        let findings = check.findings().into_iter();
        let content = findings.filter(|it| it.0 != "source-not-synced");
        content
            .map(|(rule, _, _, locale, segment)| (rule, format!("{locale} {segment}")))
            .collect()
    };
    let before = missing(&publication);
    assert_eq!(before.len(), 4, "{before:?}");
    publication.run(&["sync"]).succeeds();
    assert_eq!(missing(&publication), before);
}
