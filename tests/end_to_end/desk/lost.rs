//! A text is saved whose paragraph is gone or goes by another name: nothing typed is lost, nothing is saved under what it
//! was not typed for, and a second save puts it where the desk has said.

use serde_json::{Value, json};

use super::super::publication::Publication;
use super::{Answer, Desk};

const HEAD: &str = "+++\nkind = \"announcement\"\n+++\n# The visit\n{#title}\n\n";
const CAME: &str = "The Rapporteur came to Dushanbe in May.";
const SAW: &str = "He saw the prison of the city and spoke with eleven prisoners.";
const ASKED: &str = "Nobody was denied food or water.";

/// A document of three paragraphs, translated into Russian and Tajik, and another.
fn publication() -> Publication {
    let publication = Publication::new();
    let text = format!("{HEAD}{CAME}\n\n{SAW}\n\n{ASKED}\n");
    publication.write("sources/visit.md", text);
    publication.write("sources/other.md", HEAD.replace("visit", "other paper"));
    publication.run(&["sync"]).succeeds();
    for (locale, title, came, saw, asked) in [
        (
            "ru",
            "Визит",
            "Докладчик прибыл в Душанбе в мае.",
            "Он видел тюрьму.",
            "Никому не отказывали.",
        ),
        (
            "tg",
            "Сафар",
            "Маърузачӣ моҳи май омад.",
            "Ӯ зиндонро дид.",
            "Ба касе рад накарданд.",
        ),
    ] {
        publication.translate(locale, "visit", "title", title);
        publication.translate(locale, "visit", "the-rapporteur-came-to", came);
        publication.translate(locale, "visit", "he-saw-the-prison", saw);
        publication.translate(locale, "visit", "nobody-was-denied-food", asked);
    }
    publication.run(&["sync"]).succeeds();
    publication
}

/// What a page says of a paragraph, and what its editor would send for it.
fn typing(desk: &Desk, locale: &str, segment: &str, text: &str) -> Value {
    let page = desk.get(&format!("/desk/{locale}/visit")).body;
    let start = page.find(&format!("data-segment=\"{segment}\"")).unwrap();
    let attribute = |name: &str| {
        let (_, rest) = page[start..].split_once(&format!("{name}=\"")).unwrap();
        let value = rest.split_once('"').unwrap().0;
        value
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    json!({
        "document": "visit", "locale": locale, "segment": segment, "text": text, "done": true,
        "seen": attribute("data-seen"), "source": attribute("data-source"),
        "meaning": page[start..][..page[start..].find('>').unwrap()].contains("data-meaning")
            .then(|| attribute("data-meaning")),
    })
}

fn told(answer: &Answer) -> Value {
    assert_eq!(answer.status, 409, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// Somebody types under the sentence that they see, `change` happens, and they save: nothing is saved, and the source that
/// they saw is shown. `expected` is the document and segment that the text is for now; there it is saved by a second
/// click, and stays through the next sync.
fn check(
    name: &str,
    source: &str,
    segment: &str,
    change: impl Fn(&Publication),
    expected: Option<(&str, &str)>,
) {
    for (locale, text) in [("ru", "Набранный текст."), ("tg", "Матни навишташуда.")]
    {
        let publication = publication();
        let desk = Desk::of(publication.path());
        let mut typing = typing(&desk, locale, segment, text);
        change(&publication);
        // What is no source is taken in as the desk is told of it.
        while publication.read("editions.toml").contains("[]")
            && desk.get(&format!("/desk/{locale}/visit")).status == 200
        {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let before = publication.files("locales");
        let answer = told(&desk.post("/save", &typing));
        assert_eq!(publication.files("locales"), before, "{name}");
        let words = answer["told"]
            .as_str()
            .unwrap_or_else(|| panic!("{name}: {answer}"));
        let shown = words.replace("<del>", "").replace("</del>", "");
        let first = source.split(' ').next().unwrap();
        assert!(shown.contains(first), "{name}: {words}");
        let place = answer["document"].as_str().zip(answer["segment"].as_str());
        assert_eq!(place, expected, "{name}: {answer}");
        let Some((document, segment)) = expected else {
            assert!(shown.contains(source), "{name}: {words}");
            assert_eq!(told(&desk.post("/save", &typing)), answer, "{name}");
            continue;
        };
        assert!(
            words.contains(&format!("\"desk/{locale}/{document}#segment-{segment}")),
            "{name}: {words}"
        );
        for key in ["document", "segment", "seen", "source"] {
            typing[key] = answer[key].clone();
        }
        let saved = desk.post("/save", &typing);
        assert_eq!(saved.status, 204, "{name}: {}", saved.body);
        let path = format!("locales/{locale}/{document}.ftl");
        let line = format!("{segment} = {text}");
        for _ in 0..2 {
            assert_eq!(
                publication.read(&path).matches(&line).count(),
                1,
                "{name}: {}",
                publication.read(&path)
            );
            publication.run(&["sync"]).succeeds();
        }
        let report = publication.run(&["check", "--format", "json"]);
        let incomplete = report
            .findings()
            .into_iter()
            .filter(|it| it.3 == locale && it.4 == segment);
        let incomplete: Vec<_> = incomplete
            .filter(|it| it.0 == "missing-message" || it.0 == "stale-message")
            .collect();
        assert!(incomplete.is_empty(), "{name}: {incomplete:?}");
    }
}

/// The same with and without a sync after the change.
fn check_both(
    name: &str,
    source: &str,
    segment: &str,
    change: impl Fn(&Publication),
    expected: Option<(&str, &str)>,
) {
    check(name, source, segment, &change, expected);
    let synced = |publication: &Publication| {
        change(publication);
        publication.run(&["sync"]).succeeds();
    };
    check(
        &format!("{name}, synced"),
        source,
        segment,
        synced,
        expected,
    );
}

const SOURCE: &str = "sources/visit.md";
const CAME_ID: &str = "the-rapporteur-came-to";
const SAW_ID: &str = "he-saw-the-prison";

#[test]
fn a_pinned_paragraph_goes_by_its_new_name() {
    let pin = |it: &Publication| it.replace(SOURCE, CAME, &format!("{CAME}\n{{#arrival}}"));
    check_both("pinned", CAME, CAME_ID, pin, Some(("visit", "arrival")));
    let both = |it: &Publication| {
        it.replace(
            SOURCE,
            CAME,
            "The Rapporteur came to Dushanbe in May 2012.\n{#arrival}",
        );
    };
    check_both(
        "pinned and changed",
        CAME,
        CAME_ID,
        both,
        Some(("visit", "arrival")),
    );
}

#[test]
fn a_paragraph_that_was_written_anew_is_found_by_its_words() {
    let anew = "Eleven persons under arrest were heard, one after another.";
    check_both(
        "anew",
        SAW,
        SAW_ID,
        |it| it.replace(SOURCE, SAW, anew),
        None,
    );
    let near = "He saw the prison of the capital, where a judge told him about torture there.";
    let place = Some(("visit", "he-saw-the-prison-2"));
    check_both(
        "near",
        SAW,
        SAW_ID,
        |it| it.replace(SOURCE, SAW, near),
        place,
    );
}

#[test]
fn a_paragraph_that_was_merged_is_found_where_it_went() {
    let merged = |it: &Publication| {
        it.replace(
            SOURCE,
            &format!("{CAME}\n\n{SAW}"),
            &format!("{CAME} {SAW}"),
        )
    };
    check_both("merged", CAME, CAME_ID, merged, Some(("visit", SAW_ID)));
}

#[test]
fn a_paragraph_that_moved_is_found_in_the_other_document() {
    let moved = |it: &Publication| {
        it.replace(SOURCE, &format!("{SAW}\n\n"), "");
        let other = it.read("sources/other.md");
        it.write("sources/other.md", format!("{other}{SAW}\n"));
    };
    check_both("moved", SAW, SAW_ID, moved, Some(("other", SAW_ID)));
}

#[test]
fn a_document_that_was_renamed_is_found() {
    let renamed = |it: &Publication| {
        let text = it.read(SOURCE);
        it.remove(SOURCE);
        it.write("sources/journey.md", text);
    };
    check_both(
        "renamed",
        CAME,
        CAME_ID,
        renamed,
        Some(("journey", CAME_ID)),
    );
}

#[test]
fn what_is_gone_is_said_with_the_source() {
    let deleted = |it: &Publication| it.replace(SOURCE, &format!("{CAME}\n\n"), "");
    check_both("deleted", CAME, CAME_ID, deleted, None);
    let withdrawn = |it: &Publication| it.remove(SOURCE);
    check_both("withdrawn", CAME, CAME_ID, withdrawn, None);
    let dropped = |it: &Publication| it.write("editions.toml", "source = \"en\"\ntargets = []\n");
    check_both("language dropped", CAME, CAME_ID, dropped, None);
    let own = |it: &Publication| it.replace(SOURCE, "kind =", "targets = []\nkind =");
    check_both("language dropped by the document", CAME, CAME_ID, own, None);
    let broken = |it: &Publication| it.replace(SOURCE, "kind =", "kind = = \"");
    check("source broken", CAME, CAME_ID, broken, None);
}

#[test]
fn a_source_that_was_mended_takes_what_was_typed() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let typing = typing(&desk, "tg", CAME_ID, "Матни навишташуда.");
    publication.replace(SOURCE, "kind =", "kind = = \"");
    told(&desk.post("/save", &typing));
    publication.replace(SOURCE, "kind = = \"", "kind =");
    assert_eq!(desk.post("/save", &typing).status, 204);
    let catalog = publication.read("locales/tg/visit.ftl");
    assert!(
        catalog.contains("the-rapporteur-came-to = Матни навишташуда."),
        "{catalog}"
    );
}

#[test]
fn a_catalog_that_cannot_be_read_is_left_as_it_is() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let typing = typing(&desk, "ru", CAME_ID, "Набранный текст.");
    let good = publication.read("locales/ru/visit.ftl");
    let own = good.replace("the-rapporteur-came-to = ", "the-rapporteur-came-to = { ");
    for broken in [
        &b"\xFF\xFE the-rapporteur"[..],
        own.as_bytes(),
        b"<<<<<<< ours\n",
    ] {
        publication.write("locales/ru/visit.ftl", broken);
        let answer = desk.post("/save", &typing);
        assert!(
            !matches!(answer.status, 200..300),
            "{}: {}",
            answer.status,
            answer.body
        );
        assert!(answer.body.len() > 20, "it is said why: {}", answer.body);
        assert_eq!(
            std::fs::read(publication.path().join("locales/ru/visit.ftl")).unwrap(),
            broken
        );
    }
    publication.write("locales/ru/visit.ftl", &good);
    assert_eq!(desk.post("/save", &typing).status, 204);
}

#[test]
fn what_was_typed_for_one_sentence_is_not_saved_for_its_opposite() {
    for (locale, text) in [
        ("ru", "Никому не отказывали в еде."),
        ("tg", "Ба касе рад накарданд."),
    ] {
        let publication = publication();
        let desk = Desk::of(publication.path());
        let mut typing = typing(&desk, locale, "nobody-was-denied-food", text);
        publication.replace(SOURCE, "Nobody", "Somebody");
        let answer = told(&desk.post("/save", &typing));
        let changes = answer["changes"].as_str().unwrap();
        assert_eq!(
            changes,
            "<del>Nobody</del><ins>Somebody</ins> was denied food or water."
        );
        typing["source"] = answer["source"].clone();
        assert_eq!(desk.post("/save", &typing).status, 204);
    }
}

#[test]
fn what_was_typed_for_one_meaning_is_not_saved_for_another() {
    for (name, path, from, to) in [
        ("a fact", SOURCE, "= 3", "= 4"),
        (
            "a term",
            "locales/en/terms.ftl",
            "Commission",
            "Subcommittee",
        ),
    ] {
        let publication = publication();
        let text = publication.read(SOURCE);
        let text = text.replacen("\n+++\n#", "\n[facts]\nmembers = 3\n+++\n#", 1);
        let text = text + "\nThe { -body } has { $members } members.\n{#members}\n";
        publication.write(SOURCE, text);
        publication.write("locales/en/terms.ftl", "-body = Commission\n");
        publication.write("locales/tg/terms.ftl", "-body = Комиссия\n");
        let desk = Desk::of(publication.path());
        let typed = "{ -body } { $members } узв дорад.";
        let mut typing = typing(&desk, "tg", "members", typed);
        publication.replace(path, from, to);
        let answer = told(&desk.post("/save", &typing));
        let changes = answer["changes"].as_str().unwrap();
        assert!(
            changes.contains("<del>") && changes.contains(to.trim_start_matches("= ")),
            "{name}: {changes}"
        );
        for key in ["source", "meaning"] {
            typing[key] = answer[key].clone();
        }
        let saved = desk.post("/save", &typing);
        assert_eq!(saved.status, 204, "{name}: {}", saved.body);
    }
}
