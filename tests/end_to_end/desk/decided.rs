//! What readers decide at the desk: reviews with what has changed since, imported translations taken by one decision, remarks,
//! and what was allowed taken back.

use serde_json::{Value, json};

use super::super::publication::Publication;
use super::{Answer, Desk};

const CATALOG: &str = "locales/tg/visit.ftl";
const PAGE: &str = "/desk/tg/visit";
const REVIEWED: &str = "locales/.state/reviewed/tg/visit.toml";
const REMARKS: &str = "locales/.state/remarks/tg/visit.toml";

/// A document with a term, three paragraphs of it translated; two persons have to review it.
fn publication() -> Publication {
    let publication = Publication::new();
    publication.replace(
        "editions.toml",
        "targets",
        "require = \"reviewed\"\nreviewers = 2\ntargets",
    );
    publication.write("locales/en/terms.ftl", "-guest = guest\n");
    publication.write("locales/tg/terms.ftl", "-guest = меҳмон\n");
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\ntargets = [\"tg\"]\n+++\n# The visit {#title}\n\nThe { -guest } came. {#came}\n\n\
         They met. {#met}\n",
    );
    publication.write(
        CATALOG,
        "title = Сафар\n\ncame = { -guest } омад.\n\nmet = Онҳо вохӯрданд.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
}

/// A row as the page has it.
fn row(page: &str, segment: &str) -> String {
    let (_, row) = page
        .split_once(&format!("data-segment=\"{segment}\""))
        .unwrap();
    let end = row.find("data-segment=").unwrap_or(row.len());
    row[..end].to_owned()
}

fn shown(page: &str, segment: &str) -> Value {
    let row = row(page, segment);
    let attribute = |name: &str| {
        let (_, value) = row.split_once(&format!(" {name}=\"")).unwrap();
        value.split_once('"').unwrap().0.to_owned()
    };
    let mut shown = json!({
        "segment": segment, "seen": attribute("data-seen"), "source": attribute("data-source"),
    });
    if row.contains("data-meaning=\"") {
        shown["meaning"] = json!(attribute("data-meaning"));
    }
    shown
}

fn decide(desk: &Desk, segments: &[&str], decision: &str, further: Value) -> Answer {
    let page = desk.get(PAGE).body;
    let segments: Vec<Value> = segments.iter().map(|it| shown(&page, it)).collect();
    let mut body = json!({
        "document": "visit", "locale": "tg", "segments": segments, "decision": decision,
    });
    for (key, value) in further.as_object().unwrap() {
        body[key] = value.clone();
    }
    desk.post("/decide", &body)
}

#[test]
fn two_persons_review_and_see_what_has_changed_since() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    assert!(row(&desk.get(PAGE).body, "came").contains("data-unread"));
    let answer = decide(&desk, &["came"], "good", json!({"by": "Первый"}));
    assert_eq!((answer.status, answer.body.as_str()), (200, "1"));
    let page = row(&desk.get(PAGE).body, "came");
    assert!(page.contains("data-unread"), "one is not enough: {page}");
    assert!(page.contains("<bdi>Первый</bdi>"), "{page}");
    // The same person counts once.
    decide(&desk, &["came"], "good", json!({"by": "первый"}));
    assert!(row(&desk.get(PAGE).body, "came").contains("data-unread"));
    decide(&desk, &["came"], "good", json!({"by": "Second"}));
    let page = row(&desk.get(PAGE).body, "came");
    assert!(!page.contains("data-unread"), "{page}");
    publication.run(&["sync", "--check"]).succeeds();
    assert!(
        publication
            .read(REVIEWED)
            .contains("translation = \"меҳмон омад.\"")
    );

    // Somebody changes the translation: what was read is shown beside what stands there now.
    let page = desk.get(PAGE).body;
    let mut typed = shown(&page, "came");
    typed["document"] = json!("visit");
    typed["locale"] = json!("tg");
    typed["text"] = json!("{ -guest } рафт.");
    typed["done"] = json!(true);
    assert_eq!(desk.post("/save", &typed).status, 204);
    let page = row(&desk.get(PAGE).body, "came");
    assert!(page.contains("data-unread"), "{page}");
    assert!(
        page.contains("меҳмон <del>омад</del><ins>рафт</ins>."),
        "{page}"
    );
}

#[test]
fn a_decision_is_bound_to_what_was_seen() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let page = desk.get(PAGE).body;
    let good = |shown: Value| {
        let body = json!({
            "document": "visit", "locale": "tg", "segments": [shown], "decision": "good", "by": "Н.",
        });
        desk.post("/decide", &body).status
    };
    let sound = shown(&page, "met");
    for (key, value) in [
        ("seen", "0"),
        ("source", "They parted."),
        ("segment", "nobody"),
    ] {
        let mut other = sound.clone();
        other[key] = json!(value);
        assert_eq!(good(other), 422, "{key}");
    }
    publication.replace(CATALOG, "вохӯрданд", "рафтанд");
    assert_eq!(good(sound), 422, "the file has changed meanwhile");
    assert!(!publication.exists(REVIEWED));
    for (key, value, status) in [
        ("document", "../../etc/passwd", 404),
        ("document", "terms", 404),
        ("locale", "de", 404),
        ("locale", "../tg", 404),
        ("decision", "everything", 400),
        ("further", "x", 400),
    ] {
        let answer = decide(&desk, &["title"], "good", json!({ key: value }));
        assert_eq!(answer.status, status, "{key}");
    }
}

#[test]
fn imported_translations_are_taken_by_one_decision_with_their_reasons() {
    let publication = publication();
    let before = publication.read(CATALOG);
    publication.write(
        CATALOG,
        before
            .replace("\ncame =", "\n# imported\ncame =")
            .replace("\nmet =", "\n# imported\nmet ="),
    );
    publication.write(
        "locales/.state/imported/tg/visit.toml",
        "[met]\nbecause = \"met/вохӯрданд\"\n",
    );
    let desk = Desk::of(publication.path());
    let page = desk.get(PAGE).body;
    assert!(row(&page, "met").contains("met/вохӯрданд"), "{page}");
    let answer = decide(&desk, &["came", "met"], "taken", json!({}));
    assert_eq!(answer.body, "2");
    assert_eq!(publication.read(CATALOG), before);
    assert!(!publication.exists("locales/.state/imported/tg/visit.toml"));
    publication.run(&["sync", "--check"]).succeeds();
}

#[test]
fn remarks_are_seen_by_others_until_they_are_settled() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let said = json!({"by": "Хонанда", "text": "«Вохӯрданд»\nё «мулоқот карданд»?"});
    assert_eq!(decide(&desk, &["met"], "remarked", said).status, 200);
    let text = publication.read(REMARKS);
    assert!(text.contains("«Вохӯрданд» ё «мулоқот карданд»?"), "{text}");
    let page = row(&desk.get(PAGE).body, "met");
    let (_, key) = page.split_once("data-remark=\"").unwrap();
    let key = key.split_once('"').unwrap().0;
    let nothing = json!({"by": " ", "text": "x"});
    assert_eq!(decide(&desk, &["met"], "remarked", nothing).status, 422);
    assert_eq!(
        decide(&desk, &["met"], "settled", json!({"text": key})).status,
        200
    );
    assert!(!publication.exists(REMARKS));
}

#[test]
fn what_was_allowed_is_shown_with_its_reason_and_taken_back() {
    let publication = publication();
    publication.replace("sources/visit.md", "They met.", "Did they meet?");
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["accept", "tg", "visit", "--all"])
        .succeeds();
    let desk = Desk::of(publication.path());
    let mut body = shown(&desk.get(PAGE).body, "met");
    body.as_object_mut().unwrap().remove("meaning");
    body["document"] = json!("visit");
    body["locale"] = json!("tg");
    body["rule"] = json!("punctuation");
    body["reason"] = json!("саволи риторикӣ");
    assert_eq!(desk.post("/allow", &body).status, 204);
    let page = row(&desk.get(PAGE).body, "met");
    assert!(page.contains("саволи риторикӣ"), "{page}");
    let answer = decide(&desk, &["met"], "revoked", json!({"text": "punctuation"}));
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(!publication.read(CATALOG).contains("# allow"));
    let page = row(&desk.get(PAGE).body, "met");
    assert!(
        page.contains("data-rule=\"punctuation\""),
        "found again: {page}"
    );
    publication.run(&["sync", "--check"]).succeeds();
}
