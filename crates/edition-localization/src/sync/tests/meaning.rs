//! Translations go stale when a term or a fact in their source says something else.

use super::check;
use super::desk::{Desk, RU, TERMS};

/// A text with a term and a fact, translated.
const MEANING: &str = "+++\nkind = \"report\"\n[facts]\ncities = 5\n+++\n# T {#t}\n\nThe { -envoy } saw { $cities } cities. {#saw}\n";

fn translated_with_a_term() -> Desk {
    let mut desk = Desk::new();
    desk.put(TERMS, "-envoy = Rapporteur\n");
    desk.sync(MEANING);
    desk.edit(RU, "# untranslated\nsaw = The", "saw = Он");
    desk.sync(MEANING);
    assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
    desk
}

#[test]
fn what_a_term_says_makes_stale_when_it_changes() {
    let mut desk = translated_with_a_term();
    let shown = "# en: The { -envoy } saw { $cities } cities.\n";
    desk.put(TERMS, "# a form that nobody asks for\n-envoy = { $form ->\n   *[full] Rapporteur\n    [short] R.\n }\n");
    assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
    desk.put(TERMS, "-envoy = Envoy\n");
    assert_eq!(
        desk.states(MEANING),
        "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
    );
    let synced = desk.sync(MEANING);
    let expected = format!(
        "{shown}# stale: The Rapporteur saw 5 cities.\nsaw = Он {{ -envoy }} saw {{ $cities }} cities.\n"
    );
    assert!(synced.ends_with(&expected), "{synced}");
    assert_eq!(
        desk.states(MEANING),
        "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
    );
    desk.sync(MEANING);
    // As platforms do that drop comments.
    let mut bare = desk.read(RU);
    desk.drop_comments(RU);
    assert_eq!(
        desk.states(MEANING),
        "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
    );
    // And back again.
    desk.put(RU, &bare);
    desk.put(TERMS, "-envoy = Rapporteur\n");
    assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
    desk.put(TERMS, "-envoy = Envoy\n");
    bare = bare.replace("# stale: The Rapporteur saw 5 cities.\n", "");
    desk.put(RU, &bare);
    assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
    check(&desk.sync(MEANING), &bare);
    assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
}

#[test]
fn another_fact_makes_stale_too() {
    let mut desk = translated_with_a_term();
    let six = MEANING.replace("cities = 5", "cities = 6");
    assert_eq!(
        desk.states(&six),
        "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
    );
    desk.sync(&six);
    assert_eq!(
        desk.states(&six),
        "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
    );
    // The text itself changes too: what counts is what the translation was made from.
    let seven = six.replace("cities.", "towns.");
    desk.sync(&seven);
    assert_eq!(
        desk.states(&seven),
        "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
    );
    assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
}

#[test]
fn a_text_that_returns_with_another_meaning_is_stale() {
    let other = MEANING
        .replace("saw", "met with")
        .replace("{#met with}", "{#saw}");
    let stale = "t: missing, saw: stale (The Rapporteur saw 5 cities.)";
    for text_first in [true, false] {
        let mut desk = translated_with_a_term();
        // The text changes, and what its term says; then the text is what it was.
        if text_first {
            desk.sync(&other);
        }
        desk.put(TERMS, "-envoy = Envoy\n");
        desk.sync(&other);
        let rewritten = desk.read(RU);
        assert_eq!(desk.states(MEANING), stale);
        desk.drop_comments(RU);
        assert_eq!(desk.states(MEANING), stale);
        desk.put(RU, &rewritten);
        let shown = desk.sync(MEANING);
        assert!(
            shown.contains("# stale: The Rapporteur saw 5 cities.\n"),
            "{shown}"
        );
        assert_eq!(desk.states(MEANING), stale);
        // Done once somebody says so.
        desk.put(
            RU,
            &shown.replace("# stale: The Rapporteur saw 5 cities.\n", ""),
        );
        desk.sync(MEANING);
        assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
        // And right without anybody where all is as it was.
        let mut desk = translated_with_a_term();
        desk.sync(&other);
        desk.put(TERMS, "-envoy = Envoy\n");
        desk.sync(&other);
        desk.put(TERMS, "-envoy = Rapporteur\n");
        desk.sync(MEANING);
        assert_eq!(desk.states(MEANING), "t: missing, saw: translated");
    }
}

#[test]
fn a_segment_that_returns_with_another_meaning_is_stale() {
    let without = "+++\nkind = \"report\"\n[facts]\ncities = 5\n+++\n# T {#t}\n";
    let other = MEANING.replace("saw { $", "met { $");
    for before in [MEANING, other.as_str()] {
        let mut desk = translated_with_a_term();
        desk.sync(before);
        desk.sync(without);
        desk.put(TERMS, "-envoy = Envoy\n");
        desk.sync(without);
        desk.sync(MEANING);
        assert_eq!(
            desk.states(MEANING),
            "t: missing, saw: stale (The Rapporteur saw 5 cities.)"
        );
    }
}

#[test]
fn a_renamed_mention_hides_no_other_meaning() {
    let text = MEANING.replace("cities.", "cities, see { PARA(\"t\") }.");
    let mut desk = translated_with_a_term();
    desk.sync(&text);
    desk.edit(RU, "# stale: The { -envoy } saw { $cities } cities.\n", "");
    desk.sync(&text);
    assert_eq!(desk.states(&text), "t: missing, saw: translated");
    let renamed = text
        .replace("{#t}", "{#title}")
        .replace("PARA(\"t\")", "PARA(\"title\")");
    desk.put(TERMS, "-envoy = Envoy\n");
    desk.sync(&renamed);
    assert_eq!(
        desk.states(&renamed),
        "title: missing, saw: stale (The Rapporteur saw 5 cities, see { PARA(\"title\") }.)"
    );
}
