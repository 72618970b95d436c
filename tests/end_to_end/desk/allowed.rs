//! A finding is allowed beside its segment: the comment stands above the message, the pair on the list, and the finding
//! is gone from the page.

use serde_json::{Value, json};

use super::super::publication::Publication;
use super::Desk;

const LIST: &str = "locales/.state/allowed/tg.toml";
const CATALOG: &str = "locales/tg/visit.ftl";
const PAGE: &str = "/desk/tg/visit";

/// A document with a question that is none in Tajik, and with a name that stays as it is.
fn publication() -> Publication {
    let publication = Publication::new();
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\ntargets = [\"tg\"]\n+++\n# The visit {#title}\n\nWho came? {#who}\n\nYahoo {#name}\n",
    );
    publication.write(CATALOG, "title = Сафар\n\nwho = Кӣ омад.\n\nname = Yahoo\n");
    publication.run(&["sync"]).succeeds();
    publication
}

/// What the form beside a finding of `segment` sends.
fn allowing(desk: &Desk, segment: &str, rule: &str, reason: &str) -> Value {
    let page = desk.get(PAGE).body;
    let row = page
        .split_once(&format!("data-segment=\"{segment}\""))
        .unwrap()
        .1;
    let attribute = |name: &str| {
        let value = row.split_once(&format!("{name}=\"")).unwrap().1;
        value.split_once('"').unwrap().0
    };
    json!({
        "document": "visit", "locale": "tg", "segment": segment, "rule": rule, "reason": reason,
        "seen": attribute("data-seen"), "source": attribute("data-source"),
    })
}

#[test]
fn what_is_allowed_at_the_desk_is_allowed() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let page = desk.get(PAGE).body;
    assert!(page.contains("data-rule=\"punctuation\""), "{page}");
    assert!(page.contains("data-rule=\"untranslated-copy\""), "{page}");
    let body = allowing(&desk, "who", "punctuation", "  саволи\n\"риторикӣ\" ");
    assert_eq!(desk.post("/allow", &body).status, 204);
    let comment = "# allow: punctuation — саволи \"риторикӣ\"\nwho = Кӣ омад.\n";
    assert!(publication.read(CATALOG).contains(comment));
    assert!(
        publication
            .read(LIST)
            .contains("translation = \"Кӣ омад.\"")
    );
    let body = allowing(&desk, "name", "untranslated-copy", "номи ширкат");
    assert_eq!(desk.post("/allow", &body).status, 204);
    let page = desk.get(PAGE).body;
    assert!(!page.contains("data-rule"), "{page}");
    assert!(
        page.contains("data-state=\"translated\" data-seen"),
        "{page}"
    );
    publication.run(&["sync", "--check"]).succeeds();
    publication.run(&["check"]).succeeds();

    // A reason that was given is offered, and one that was given again takes its place.
    publication.replace(CATALOG, "Сафар", "Сафар?");
    publication.replace("sources/visit.md", "# The visit", "# The visit!");
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["accept", "tg", "visit", "--all"])
        .succeeds();
    let offered = |desk: &Desk| {
        desk.get(PAGE)
            .body
            .contains("<option value=\"саволи &quot;риторикӣ&quot;\">")
    };
    let soon = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        offered(&desk)
    });
    assert!(soon, "{}", desk.get(PAGE).body);
    let body = allowing(&desk, "who", "punctuation", "чунин");
    assert_eq!(desk.post("/allow", &body).status, 204);
    assert_eq!(
        publication
            .read(CATALOG)
            .matches("# allow: punctuation")
            .count(),
        1
    );
}

#[test]
fn nothing_is_written_where_something_stands_against_it() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let before = publication.read(CATALOG);
    let sound = allowing(&desk, "who", "punctuation", "чунин");
    let with = |key: &str, value: &str| {
        let mut body = sound.clone();
        body[key] = json!(value);
        body
    };
    for (body, status) in [
        (with("reason", " \n"), 422),
        (with("reason", &"ч".repeat(501)), 422),
        (with("seen", "0"), 422),
        (with("source", "Who went?"), 422),
        (with("segment", "nobody"), 422),
        (with("segment", "para-1"), 422),
        (with("rule", "syntax-error"), 404),
        (with("rule", "no-such-rule"), 404),
        (with("document", "../../etc/passwd"), 404),
        (with("document", "terms"), 404),
        (with("locale", "de"), 404),
        (with("locale", "../tg"), 404),
        (with("further", "x"), 400),
    ] {
        assert_eq!(desk.post("/allow", &body).status, status, "{body}");
    }
    assert_eq!(publication.read(CATALOG), before);
    assert!(!publication.exists(LIST));

    // A list that cannot be read is never written over; the comment is enough here.
    publication.write(LIST, "no list");
    assert_eq!(desk.post("/allow", &sound).status, 204);
    assert_eq!(publication.read(LIST), "no list");
    assert!(
        publication
            .read(CATALOG)
            .contains("# allow: punctuation — чунин")
    );
}
