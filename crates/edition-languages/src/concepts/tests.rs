use super::{Class, Lexicon, mentions};
use crate::language::Language;

fn language(tag: &str) -> &'static Language {
    Language::of(&tag.parse().unwrap())
}

/// The sure concepts of a text, those that it may name in brackets.
fn named(tag: &str, text: &str) -> String {
    let found = mentions(text, language(tag)).all;
    let found = found
        .iter()
        .filter(|it| it.concept.class != Class::Opposite);
    let shown = found.map(|it| {
        let name = format!("{}/{}", it.concept.class.name(), it.concept.name);
        match it.is_sure {
            true => name,
            false => format!("({name})"),
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn check(tag: &str, text: &str, expected: &str) {
    assert_eq!(named(tag, text), expected, "{text}");
}

#[test]
fn months_are_known_in_every_case_and_are_no_other_words() {
    check("en", "in May 2012", "month/5");
    check("en", "10–18 May", "month/5");
    check("en", "In May 2012", "month/5");
    check("en", "They may march", "");
    check("en", "From March to May", "month/3 month/5");
    check("en", "between March and May", "month/3 month/5");
    check("en", "closed before March", "order/before month/3");
    check("en", "May he come?", "(month/5)");
    check("en", "the cold March of 2012", "month/3");
    check("en", "the visit (May)", "month/5");
    check("en", "May was cold.", "month/5");
    check("en", "May’s visit", "month/5");
    check("en", "May, June", "month/5 month/6");
    check("en", "Theresa May", "(month/5)");
    check("en", "a long march, as they may", "");
    check("tk", "10-njy iýuny", "month/6");
    check("ru", "в мае и к январю", "month/5 month/1");
    check("tg", "аз марти соли 2012", "month/3 unit/year");
    check("fr", "d’octobre", "month/10");
}

#[test]
fn the_longest_words_count() {
    check(
        "tg",
        "рӯзи сешанбе ва шанбе",
        "unit/day weekday/tue weekday/sat",
    );
    check("fr", "soixante-dix et dix", "number/70 number/10");
    check(
        "es",
        "mil millones, mil",
        "magnitude/billion magnitude/thousand",
    );
}

#[test]
fn short_signs_are_units_beside_figures() {
    check("ru", "5 м и 7 км", "unit/meter unit/kilometer");
    check("ru", "за м", "(unit/meter)");
    check(
        "ru",
        "5 км² и 3 м³",
        "unit/square-kilometer unit/cubic-meter",
    );
    check(
        "en",
        "5 km², 6 sq. m",
        "unit/square-kilometer unit/square-meter",
    );
}

#[test]
fn what_a_word_is_that_is_all_is_sure() {
    check("en", "Second", "unit/second ordinal/2");
    check("en", "Mon", "weekday/mon");
    check("en", "Thurs. 3 May", "weekday/thu month/5");
    check("en", "He sat, 3 of them", "");
    check("tg", "дш", "weekday/mon");
}

#[test]
#[rustfmt::skip]
fn words_may_have_the_endings_of_owner_and_object() {
    check("tg", "росташ, чорашонро", "side/right number/4 (part/quarter)");
    check("tg", "шимолиро, баъзеро", "direction/north quantity/some");
    check("tg", "дуюмро, панҷоҳто", "ordinal/2 (number/2) number/50 (part/fifth)");
}

#[test]
#[rustfmt::skip]
fn a_word_is_known_by_what_it_goes_on_with() {
    check("tg", "муҳофизатнашуда", "negation/adjective");
    check("en", "4,200 men", "counted/man");
    check("en", "the U.S. and the UK", "country/US country/GB");
    check("en", "in the 1930s", "");
}

#[test]
fn an_abbreviation_may_stand_for_two_currencies() {
    check("ru", "50 сом.", "(currency/somoni) currency/som");
    check("tg", "50 сом.", "currency/somoni (currency/som)");
    check("ru", "50 долл.", "currency/dollar");
}

#[test]
fn words_have_opposites() {
    let check = |tag: &str, text: &str, expected: &[&str]| {
        let found = mentions(text, language(tag)).all.into_iter();
        let sure = found.filter(|it| it.concept.class == Class::Opposite && it.is_sure);
        let names: Vec<&str> = sure.map(|it| it.concept.name).collect();
        assert_eq!(names, expected, "{text}");
    };
    check("en", "an unlawful arrest", &["not-lawful"]);
    check("ru", "без предупреждения", &["not-announced", "not-with"]);
    check("ru", "незаконное, возможно", &["not-lawful", "possible"]);
    check("tg", "ғайри қонунӣ", &["not-lawful"]);
    check("tg", "боздошти ғайриқонунии онҳо", &["not-lawful"]);
    check("fr", "illégale", &["not-lawful"]);
}

#[test]
fn every_opposite_has_its_own() {
    let concepts = |tag: &str| {
        let files = language(tag).concepts.iter();
        let lines = files.flat_map(|file| file.lines());
        let concepts = lines.filter_map(|line| super::Concept::parse(line.split(' ').next()?));
        concepts
            .filter(|it| it.class == Class::Opposite)
            .collect::<Vec<_>>()
    };
    for tag in ["en", "ru", "tg", "fr"] {
        let all = concepts(tag);
        assert!(all.len() > 70, "{tag}");
        for concept in &all {
            let has_opposite = all.iter().any(|it| it.is_opposite_of(*concept));
            assert!(has_opposite, "{tag} {}", concept.name);
            assert!(concepts("en").contains(concept), "{tag} {}", concept.name);
        }
    }
}

#[test]
fn several_words_may_each_be_beginnings() {
    check("ru", "8 кубических метров", "unit/cubic-meter");
    check("ru", "8 квадратными метрами", "unit/square-meter");
    check("ru", "в Соединённых Штатах", "country/US");
}

#[test]
fn all_words_belong_to_a_known_class() {
    for language in Language::all() {
        for line in language.concepts.iter().flat_map(|file| file.lines()) {
            let concept = line.split(' ').next().unwrap();
            let known = super::Concept::parse(concept).is_some();
            assert!(known || line.starts_with('#'), "{}: {line}", language.tag);
        }
    }
    assert!(Lexicon::of(language("ru")).unwrap().has(Class::Weekday));
}

#[test]
fn months_are_known_in_languages_without_lists() {
    check("de", "Am 10. März 2012", "month/3");
    check("it", "il 10 maggio 2012", "month/5");
    check("uk", "10 травня 2012 року", "month/5");
    check("tr", "10 Mayıs 2012", "month/5");
    check("pl", "od marca do maja", "month/3 month/5");
    // Mostly "more", and a number of the month.
    check("ro", "mai mult", "");
    check("ja", "2012年5月10日", "");
}

#[test]
fn german() {
    check(
        "de",
        "40 Prozent, 5 Millionen Euro",
        "percent/percent magnitude/million currency/euro",
    );
    check(
        "de",
        "3 Milliarden Dollar",
        "magnitude/billion currency/dollar",
    );
    check("de", "schwere Verletzungen am Freitag", "weekday/fri");
}
