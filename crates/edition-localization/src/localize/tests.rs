//! Editions in English, Russian and Tajik.

use edition_model::{Edition, EditionInline, Inline, LinkTarget, Origin};
use edition_report::Sentences;

use super::LocalizeInput;
use crate::localize::localizer::Localizer;
use crate::testing::{Project, states};

const SOURCE: &str = r#"+++
kind = "findings"
date = 2012-05-18
place = "Dushanbe"
[facts]
start = 2012-05-10
end = 2012-05-18
cities = 5
money = 1234567.50
[links]
report = { url = "https://example.org/en", ru = "https://example.org/ru" }
+++
# The visit

The { -rapporteur } came, { DATE($start, to: $end) }, to **{ $cities }** cities, see the [report][report].[^1]
{#visit}

Costs: { $money }; { DATE($end) }; paragraph { PARA("visit") }.{ BR() }{ CAPITAL(-rapporteur) }.
{#costs}

| Year | What |
| --- | --- |
| 2012 | a visit |

[^1]: A note.
"#;

const TERMS_EN: &str = "-rapporteur = rapporteur\n";
const TERMS_RU: &str =
    "-rapporteur = { $case ->\n   *[nominative] докладчик\n    [genitive] докладчика\n }\n";
const TERMS_TG: &str = "-rapporteur = гузоришгар\n";

/// The edition of `SOURCE` in `tag` by `catalog`, and its findings.
fn edition(tag: &str, catalog: &str) -> (Edition, Vec<String>) {
    let path = format!("locales/{tag}/x.ftl");
    let project = Project::new(&[
        ("sources/x.md", SOURCE),
        ("locales/en/terms.ftl", TERMS_EN),
        ("locales/ru/terms.ftl", TERMS_RU),
        ("locales/tg/terms.ftl", TERMS_TG),
        (&path, catalog),
    ]);
    let (documents, found) = project.documents();
    assert_eq!(found, []);
    let document = &documents[0];
    let source = Localizer::new(&project.catalog("en").0, None);
    assert_eq!(source.diagnostics, []);
    let (own, found) = project.catalog(tag);
    assert_eq!(found, []);
    let localizer = Localizer::new(&own, Some(&source.value));
    let catalog = own.documents.get(&document.id);
    let input = LocalizeInput {
        document,
        catalog,
        states: &states(document, catalog, localizer.value.locale()),
        locales: &[
            "en".parse().unwrap(),
            "ru".parse().unwrap(),
            "tg".parse().unwrap(),
        ],
        source: &source.value,
    };
    let localized = localizer.value.localize(&input);
    let findings = localizer.diagnostics.iter().chain(&localized.diagnostics);
    let findings = findings
        .map(|finding| project.show(finding, |it| Sentences::english().tell(it)))
        .collect();
    (localized.value.edition, findings)
}

/// Compares the plain text of one segment with `expected`.
fn check(tag: &str, id: &str, message: &str, expected: &str) {
    let (edition, findings) = edition(tag, &format!("{id} = {message}\n"));
    assert_eq!(findings, [""; 0]);
    assert_eq!(text(&edition, id), expected);
}

fn text(edition: &Edition, id: &str) -> String {
    let segments = edition.body.segments();
    let named = segments
        .iter()
        .find(|segment| segment.id.as_ref().is_some_and(|own| own.as_str() == id));
    named.unwrap().plain_text()
}

#[test]
fn the_source_is_an_edition_of_itself() {
    let (edition, findings) = edition("en", "");
    assert_eq!(findings, [""; 0]);
    assert_eq!(
        text(&edition, "visit"),
        "The rapporteur came, 10–18 May 2012, to 5 cities, see the report.1"
    );
    assert_eq!(
        text(&edition, "costs"),
        "Costs: 1,234,567.50; 18 May 2012; paragraph 1.\nRapporteur."
    );
    assert_eq!(edition.date_text.as_deref(), Some("18 May 2012"));
    assert_eq!(edition.wording.kind.text, "Findings");
    let names: Vec<_> = edition
        .wording
        .language_names
        .iter()
        .map(|name| name.text.as_str())
        .collect();
    assert_eq!(names, ["English", "Русский", "Тоҷикӣ"]);
    assert_eq!(edition.wording.folio.fill(3, 9).text, "Page 3 of 9");
}

#[test]
fn each_language_formats_for_itself() {
    check(
        "ru",
        "visit",
        "Приезд { -rapporteur(case: \"genitive\") } — { DATE($start, to: $end) }, **{ $cities }**, см. [доклад][report].[^1]",
        "Приезд докладчика — 10–18 мая 2012 года, 5, см. доклад.1",
    );
    check(
        "tg",
        "costs",
        "Харҷ: { $money }; { $end }; банди { PARA(\"visit\") }.{ BR() }{ CAPITAL(-rapporteur) } — { DATE($end, style: \"short\") }",
        "Харҷ: 1\u{A0}234\u{A0}567,50; 18 майи соли 2012; банди 1.\nГузоришгар — 18.05.2012",
    );
}

#[test]
fn the_facts_choose_the_variant_and_its_markdown_is_read_alone() {
    check(
        "ru",
        "costs",
        "Он был в { $cities ->\n    [one] { $cities } **городе**\n    [few] { $cities } **городах**\n   *[many] { $cities } **го\u{301}родах**, { NUMBER($cities, type: \"ordinal\") ->\n       *[other] да\n    }\n }.",
        "Он был в 5 го\u{301}родах, да.",
    );
    check(
        "tg",
        "costs",
        "{ $cities ->\n    [5] панҷ\n   *[other] чанд\n } шаҳр",
        "панҷ шаҳр",
    );
    check(
        "tg",
        "costs",
        "{ -rapporteur } { { $cities } } { 1234 }",
        "гузоришгар 5 1\u{A0}234",
    );
}

#[test]
fn what_a_placeable_gives_is_never_markup() {
    check(
        "tg",
        "costs",
        "{ \"*\" }{ \"{\" }[a]{ \"}\" } **{ \"b*c\" }**",
        "*{[a]} b*c",
    );
}

#[test]
fn the_marks_of_notes_are_those_of_the_source() {
    let check = |message: &str, expected: &str| {
        let (edition, _) = edition("ru", &format!("visit = {message}\n"));
        assert_eq!(text(&edition, "visit"), expected);
    };
    check("Он[^1] был.", "Он1 был.");
    check("Он был.", "Он был.1");
    check("**Он[^1]** был.[^1]", "Он1 был.");
}

#[test]
fn a_link_leads_where_the_locale_has_it() {
    let (edition, _) = edition("ru", "visit = [доклад][report]\n");
    let segments = edition.body.segments();
    let visit = segments
        .iter()
        .find(|segment| segment.id.as_ref().is_some_and(|id| id.as_str() == "visit"));
    let [EditionInline::Link { link, .. }, ..] = visit.unwrap().inlines.as_slice() else {
        panic!("a link is expected: {visit:?}");
    };
    assert_eq!(
        link.target,
        LinkTarget::Url("https://example.org/ru".to_owned())
    );
}

#[test]
fn the_source_stands_in_for_what_is_missing_or_stale() {
    let (edition, findings) = edition(
        "tg",
        "# stale: Cost: nothing.\ncosts = Харҷ: { -rapporteur }.\n# untranslated\nthe-visit = Боздид\n",
    );
    assert_eq!(findings, [""; 0]);
    let segments = edition.body.segments();
    let costs = segments
        .iter()
        .find(|segment| segment.id.as_ref().is_some_and(|id| id.as_str() == "costs"));
    let Origin::Stale { locale, previous } = &costs.unwrap().origin else {
        panic!("it is stale");
    };
    assert_eq!(locale.tag(), "en");
    assert_eq!(previous, &[Inline::Text("Харҷ: гузоришгар.".to_owned())]);
    assert_eq!(
        text(&edition, "costs"),
        "Costs: 1,234,567.50; 18 May 2012; paragraph 1.\nRapporteur."
    );
    assert_eq!(text(&edition, "the-visit"), "The visit");
}

#[test]
fn references_that_lead_nowhere_are_findings() {
    let check = |message: &str, expected: &str| {
        let (_, findings) = edition("ru", &format!("visit = {message}\n"));
        assert_eq!(
            findings,
            [format!("locales/ru/x.ftl:1:{expected}")],
            "{message}"
        );
    };
    check(
        "а { $citees }",
        "11 unknown-reference: the document has no fact $citees",
    );
    check(
        "а { -raporteur }",
        "11 unknown-reference: there is no term -raporteur",
    );
    check(
        "а { -rapporteur(case: \"dative\") }",
        "11 unknown-variant: the term -rapporteur has no case \"dative\"",
    );
    check(
        "а { DATUM($end) }",
        "11 unknown-reference: there is no function DATUM",
    );
    check(
        "а { DATE($cities) }",
        "11 unknown-reference: DATE takes a day, and $cities is none",
    );
    check(
        "а { NUMBER($end) }",
        "11 unknown-reference: NUMBER takes a number, and $end is none",
    );
    check(
        "а { PARA(\"visits\") }",
        "11 unknown-reference: the document has no segment \"visits\"",
    );
    check(
        "а { PARA(\"the-visit\") }",
        "11 unknown-reference: the segment \"the-visit\" is no numbered paragraph",
    );
    check(
        "а { boo }",
        "11 unknown-reference: there is no message \"boo\" in this file",
    );
    check(
        "а { visit }",
        "11 unknown-reference: { visit } cannot be put into words",
    );
}

#[test]
fn a_locale_without_words_of_its_own_borrows_them() {
    let (edition, findings) = edition("ky", "");
    assert_eq!(
        findings,
        [
            "locales/ky/interface.ftl missing-interface: there are no words of the interface in ky: those of the source language stand in"
        ]
    );
    assert_eq!(edition.wording.contents.text, "Contents");
    assert_eq!(
        edition
            .wording
            .contents
            .locale
            .as_ref()
            .map(edition_model::Locale::tag),
        Some("en")
    );
}
