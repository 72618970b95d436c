//! The terms at the desk: each form in a sentence that has it, and words typed for them.

use serde_json::json;

use super::Desk;
use crate::publication::Publication;

const TERMS: &str = "# Истилоҳ.\n-court = { $case ->\n   *[nominative] суд\n    [izafet] суди\n}\n";

/// A publication whose Tajik uses one form of a term of two.
fn publication() -> Publication {
    let publication = Publication::translated();
    publication.write(
        "locales/en/terms.ftl",
        "# Not a tribunal.\n-court = court\n",
    );
    publication.write("locales/ru/terms.ftl", "-court = суд\n");
    publication.write("locales/tg/terms.ftl", TERMS);
    publication.replace(
        "sources/visit.md",
        "He met",
        "It rained. He saw the { -court } of the city. He met",
    );
    publication.run(&["sync"]).succeeds();
    publication.replace(
        "locales/tg/visit.ftl",
        "meetings = Ӯ",
        "meetings = Борон борид. Ӯ { -court(case: \"izafet\") } шаҳрро дид. Ӯ",
    );
    publication
}

/// What the page says of the term.
fn shown(desk: &Desk, name: &str) -> String {
    let page = desk.get("/terms/tg").body;
    let row = page.split_once("data-term=\"court\"").unwrap().1;
    let value = row.split_once(&format!("{name}=\"")).unwrap().1;
    value.split_once('"').unwrap().0.to_owned()
}

#[test]
fn each_form_stands_in_its_sentence_and_can_be_written() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let page = desk.get("/terms/tg").body;
    assert!(page.contains("Not a tribunal."), "{page}");
    let (_, sentence) = page.split_once("class=\"sentence\"").unwrap();
    let (sentence, rest) = sentence.split_once("</p>").unwrap();
    assert!(sentence.contains(">суди</span> шаҳрро дид."), "{sentence}");
    assert!(!sentence.contains("Борон"), "{sentence}");
    assert!(
        sentence.contains("\"desk/tg/visit#segment-meetings"),
        "{sentence}"
    );
    assert!(!rest.contains("class=\"sentence\""), "{rest}");
    assert_eq!(desk.get("/terms/en").status, 404);
    assert!(desk.get("/").body.contains("href=\"terms/tg\""));

    let typing = |words: &[&str], seen: &str| json!({"locale": "tg", "term": "court", "words": words, "seen": seen, "source": "court"});
    let seen = shown(&desk, "data-seen");
    assert_eq!(
        desk.post("/term", &typing(&["додгоҳ", "додгоҳи"], &seen))
            .status,
        204
    );
    let written = TERMS
        .replace("суди", "додгоҳи")
        .replace("суд\n", "додгоҳ\n");
    assert_eq!(publication.read("locales/tg/terms.ftl"), written);
    // Somebody else has written it meanwhile: nothing is written over.
    let answer = desk.post("/term", &typing(&["суд", "суди"], &seen));
    assert_eq!(answer.status, 409, "{}", answer.body);
    assert!(answer.body.contains("додгоҳи"), "{}", answer.body);
    let seen = shown(&desk, "data-seen");
    for words in [&["суд {", "суди"][..], &["", "суди"], &["суд"]] {
        assert_eq!(
            desk.post("/term", &typing(words, &seen)).status,
            422,
            "{words:?}"
        );
    }
    assert_eq!(publication.read("locales/tg/terms.ftl"), written);
}

#[test]
fn a_term_whose_source_has_changed_is_right_once_it_is_saved() {
    let publication = publication();
    // Where a text uses a term, it is its translation that has to be looked at.
    publication.replace("sources/visit.md", "{ -court }", "court");
    publication.replace(
        "locales/tg/visit.ftl",
        "{ -court(case: \"izafet\") }",
        "суди",
    );
    publication.run(&["sync"]).succeeds();
    publication.write("locales/en/terms.ftl", "-court = tribunal\n");
    publication.run(&["sync"]).succeeds();
    assert!(
        publication
            .read("locales/tg/terms.ftl")
            .contains("# stale: court")
    );
    let desk = Desk::of(publication.path());
    assert_eq!(shown(&desk, "data-state"), "stale");
    let mut typing = json!({"locale": "tg", "term": "court", "words": ["трибунал", "трибунали"],
        "seen": shown(&desk, "data-seen"), "source": "court"});
    // It was typed for what the source said before.
    assert_eq!(desk.post("/term", &typing).status, 409);
    typing["source"] = "tribunal".into();
    let answer = desk.post("/term", &typing);
    assert_eq!(answer.status, 204, "{}", answer.body);
    let file = publication.read("locales/tg/terms.ftl");
    assert!(
        file.contains("трибунали") && !file.contains("stale"),
        "{file}"
    );
    assert_eq!(shown(&desk, "data-state"), "translated");
}
