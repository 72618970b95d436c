//! What is not complete is not published: refusal, `--partial`, `--draft`.

use std::fs;

use super::publication::Publication;

fn without_a_tajik_message() -> Publication {
    let publication = Publication::translated();
    publication.run(&["build"]).succeeds();
    publication.replace(
        "locales/tg/visit.ftl",
        "meetings = Ӯ бо **шахсони мансабдор** вохӯрд.\n",
        "",
    );
    publication
}

#[test]
fn a_missing_message_is_found_at_both_places() {
    let publication = without_a_tajik_message();
    let check = publication.run(&["check", "--format", "json"]).exits(1);
    let findings = check.findings();
    assert_eq!(findings.len(), 1, "{findings:?}");
    let (rule, path, _, locale, segment) = &findings[0];
    assert_eq!(
        (rule.as_str(), path.as_str()),
        ("missing-message", "locales/tg/visit.ftl")
    );
    assert_eq!((locale.as_str(), segment.as_str()), ("tg", "meetings"));
    publication
        .run(&["check"])
        .exits(1)
        .says("sources/visit.md:12")
        .says("He met **officials**");
}

#[test]
fn a_refused_document_keeps_its_last_complete_editions_and_others_are_written() {
    let publication = without_a_tajik_message();
    publication.write(
        "sources/other.md",
        "+++\nkind = \"announcement\"\ntargets = []\n+++\n# Other\n\nText.\n",
    );
    let before = publication.files("out");
    publication
        .run(&["build"])
        .exits(1)
        .says("missing-message")
        .says("visit");
    let after = publication.files("out");
    for path in ["en/visit.html", "ru/visit.pdf", "tg/visit.html"] {
        assert_eq!(before[path], after[path], "{path}");
    }
    assert!(after.contains_key("en/other.html"));
    assert!(!after.contains_key("ru/other.html"));
}

#[test]
fn partial_replaces_what_is_complete_and_takes_the_rest_down() {
    let publication = without_a_tajik_message();
    publication.write("out/ru/visit.html", "old");
    publication.write("out/tg/visit.html", "old");
    publication.run(&["build", "--partial"]).exits(1);
    assert!(publication.read("out/ru/visit.html").contains("Поездка"));
    assert!(!publication.exists("out/tg/visit.html"));
}

#[test]
fn partial_links_only_to_what_is_there() {
    let publication = without_a_tajik_message();
    std::fs::remove_dir_all(publication.path().join("out")).unwrap();
    publication.run(&["build", "--partial"]).exits(1);
    let page = publication.read("out/ru/visit.html");
    assert!(page.contains("hreflang=\"en\""));
    assert!(!page.contains("hreflang=\"tg\""));
    assert!(!publication.read("out/index.html").contains("tg/visit.html"));
}

#[test]
fn a_draft_says_what_is_not_translated() {
    let publication = without_a_tajik_message();
    publication.run(&["build", "--draft"]).exits(1);
    let page = publication.read("private/draft/tg/visit.html");
    let segment = page.find("id=\"meetings\"").unwrap();
    let element = &page[page[..segment].rfind('<').unwrap()..];
    assert!(
        element[..element.find('>').unwrap()].contains("lang=\"en\""),
        "{page}"
    );
    assert!(element.contains("<strong>officials</strong>"));
    // The draft goes once the document is complete.
    publication.run(&["sync"]);
    publication.translate(
        "tg",
        "visit",
        "meetings",
        "Ӯ бо **шахсони мансабдор** вохӯрд.",
    );
    publication.run(&["build"]).succeeds();
    assert!(!publication.exists("private/draft/tg/visit.html"));
}

#[test]
fn a_changed_source_refuses_until_the_translators_have_seen_it() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
    publication.replace(
        "sources/visit.md",
        "He met **officials**.",
        "He met **ministers**.",
    );
    let before = publication.files("out");
    // Unsynced, the source is a finding; the translation is stale all the same.
    let check = publication.run(&["check", "--format", "json"]).exits(1);
    assert!(
        check.rules().contains(&"source-not-synced".to_owned()),
        "{:?}",
        check.rules()
    );
    publication.run(&["build"]).exits(1).says("stale-message");
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).exits(1).says("stale-message");
    assert_eq!(
        publication.files("out")["en/visit.html"],
        before["en/visit.html"]
    );
    publication.replace(
        "locales/ru/visit.ftl",
        "# stale: He met **officials**.\n",
        "",
    );
    publication.replace(
        "locales/tg/visit.ftl",
        "# stale: He met **officials**.\n",
        "",
    );
    publication.run(&["build"]).succeeds();
    assert!(publication.read("out/en/visit.html").contains("ministers"));
}

#[test]
fn no_setting_lifts_a_refusal() {
    let publication = without_a_tajik_message();
    publication.write(
        "editions.toml",
        "source = \"en\"\ntargets = [\"ru\", \"tg\"]\n[check]\nmissing-message = \"off\"\n",
    );
    publication.run(&["check"]).exits(1).says("missing-message");
    publication
        .run(&["build"])
        .exits(1)
        .says("error[missing-message]")
        .says("visit was refused: 1 error in tg (missing-message).");
}

#[test]
fn a_warning_of_a_rule_that_has_errors_too_refuses_nothing() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace("sources/visit.md", "He met", "12, and 12, are");
    for locale in ["ru", "tg"] {
        let catalog = format!("locales/{locale}/visit.ftl");
        publication.replace(&catalog, "\nmeetings = ", "\nmeetings = 12: ");
    }
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["accept", "*", "visit", "--all"])
        .succeeds();
    let check = publication.run(&["check", "--format", "json"]).succeeds();
    assert_eq!(check.rules(), ["number-mismatch", "number-mismatch"]);
    publication.run(&["build"]).succeeds();
    assert!(publication.exists("out/ru/visit.html"));
}

#[test]
fn a_refusal_names_its_reasons() {
    let publication = without_a_tajik_message();
    publication.replace(
        "locales/ru/visit.ftl",
        "meetings = ",
        "meetings = 1995 и 1996. ",
    );
    publication.run(&["build"]).exits(1).says(
        "visit was refused: 1 error in ru (number-mismatch), 1 error in tg (missing-message).",
    );
}

/// Editions are made as soon as their document was looked at: then it is not known yet what others say of
/// it, nor what becomes of those that it links to.
#[test]
fn what_others_refuse_is_neither_written_nor_linked_to() {
    let publication = Publication::new();
    let write = |name: &str, link: &str| {
        let head = "+++\nkind = \"announcement\"\ntargets = []\n+++\n";
        let text =
            format!("{head}# Title of {name}\n{{#title}}\n\nSee [there]({link}).\n{{#see}}\n");
        publication.write(&format!("sources/{name}.md"), text);
    };
    write("first", "second.md#title");
    write("second", "third.md#title");
    write("third", "first.md#title");
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
    let page = publication.read("out/en/first.html");
    assert!(page.contains("href=\"second.html#title\""), "{page}");
    fs::remove_dir_all(publication.path().join("out")).unwrap();

    write("second", "third.md#nowhere");
    publication.run(&["sync"]).succeeds();
    for _ in 0..2 {
        let run = publication.run(&["build"]).exits(1);
        run.says("second was refused");
        assert!(!publication.exists("out/en/second.html"));
        assert!(!publication.exists("private/cache/staging"));
        let page = publication.read("out/en/first.html");
        assert!(
            page.contains("there") && !page.contains("second.html"),
            "{page}"
        );
        let page = publication.read("out/en/third.html");
        assert!(page.contains("href=\"first.html#title\""), "{page}");
    }
}
