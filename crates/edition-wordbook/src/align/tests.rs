//! A small text and its translation, whole and damaged.

use edition_languages::Language;
use edition_model::Locale;
use proptest::prelude::{prop_assert, proptest};

use super::{Answer, Passage, align};

const PAIRS: [(&str, &str); 8] = [
    (
        "Follow-up visit to Tajikistan",
        "Повторный визит в Таджикистан",
    ),
    (
        "The visit began on 10 May 2012 and took place in 5 cities.",
        "Визит начался 10 мая 2012 года и прошел в 5 городах.",
    ),
    (
        "The Rapporteur met 12 lawyers in Dushanbe and 7 judges in Khujand.",
        "Докладчик встретился с 12 адвокатами в Душанбе и с 7 судьями в Худжанде.",
    ),
    (
        "The Government ratified the Convention in 1995 and the Protocol in 2003.",
        "Правительство ратифицировало Конвенцию в 1995 году, а Протокол — в 2003 году.",
    ),
    (
        "Only 40 per cent of prisons had doctors in 2011.",
        "Только в 40 процентах тюрем в 2011 году были врачи.",
    ),
    (
        "The Prosecutor opened 24 cases in 2010 and closed 3 of them.",
        "Прокурор возбудил 24 дела в 2010 году и закрыл 3 из них.",
    ),
    (
        "Lawyers were admitted to 8 centres within 72 hours of arrest.",
        "Адвокаты были допущены в 8 изоляторов в течение 72 часов после ареста.",
    ),
    (
        "The Rapporteur thanks the Government for its cooperation with Geneva.",
        "Докладчик благодарит Правительство за сотрудничество с Женевой.",
    ),
];

fn languages() -> (&'static Language, &'static Language) {
    let of = |tag: &str| Language::of(&tag.parse::<Locale>().unwrap());
    (of("en"), of("ru"))
}

fn passages(texts: &[&str]) -> Vec<Passage> {
    let passage = |text: &&str| Passage {
        text: (*text).to_owned(),
        ..Passage::default()
    };
    texts.iter().map(passage).collect()
}

fn answers(translation: &[&str]) -> Vec<Answer> {
    let source: Vec<&str> = PAIRS.iter().map(|it| it.0).collect();
    align(languages(), &passages(&source), &passages(translation), &[])
}

/// Changes the translation; expects which segments are certain, all of which must be right, and that the others are not.
fn check(change: impl Fn(&mut Vec<&str>), certain: &[usize], uncertain: &[usize]) {
    let mut texts: Vec<&str> = PAIRS.iter().map(|it| it.1).collect();
    change(&mut texts);
    let answers = answers(&texts);
    for (row, answer) in answers.iter().enumerate() {
        if answer.is_certain {
            let place = answer.translations[0];
            assert_eq!(texts[place], PAIRS[row].1, "{:?}", answer.witnesses);
            assert!(!uncertain.contains(&row), "{row}");
        } else {
            assert!(!certain.contains(&row), "{row}");
        }
    }
}

#[test]
fn what_is_whole_is_certain() {
    check(|_| {}, &[1, 2, 3, 4, 5, 6], &[]);
}

#[test]
fn what_is_damaged_is_never_certain() {
    check(|texts| texts.swap(3, 4), &[1], &[]);
    check(
        |texts| {
            texts.remove(4);
        },
        &[1, 2],
        &[4],
    );
    check(|texts| texts.insert(4, "Погода стояла хорошая."), &[1], &[]);
    check(
        |texts| texts[2] = "Докладчик встретился с 13 адвокатами в Душанбе и с 7 судьями.",
        &[],
        &[2],
    );
    check(
        |texts| {
            texts[2] = "Докладчик встретился с 12 адвокатами в Душанбе.";
            texts.insert(3, "Он встретился и с 7 судьями в Худжанде.");
        },
        &[],
        &[2],
    );
    check(|texts| texts.clear(), &[], &[0, 1, 2, 3, 4, 5, 6, 7]);
}

/// A pair that shares no word with anything, put in at a place.
fn with_a_stranger(place: usize, strange: (&str, &str)) -> Vec<Answer> {
    let mut pairs = PAIRS.to_vec();
    pairs.insert(place, strange);
    let source: Vec<&str> = pairs.iter().map(|it| it.0).collect();
    let translation: Vec<&str> = pairs.iter().map(|it| it.1).collect();
    align(
        languages(),
        &passages(&source),
        &passages(&translation),
        &[],
    )
}

#[test]
fn what_lies_alone_between_pairs_is_likely_and_never_certain() {
    for place in [2, 4, 8] {
        let answers = with_a_stranger(place, ("They will meet with:", "Они проведут встречи:"));
        let answer = &answers[place];
        assert_eq!(
            (&*answer.translations, answer.is_likely),
            (&[place][..], true),
            "{place}"
        );
        assert!(!answer.is_certain, "{place}");
    }
    // Numbers that disagree make no pair by its place alone.
    let strange = ("They will meet with 14 guests:", "Они проведут встречи:");
    assert!(!with_a_stranger(4, strange)[4].is_likely);
}

#[test]
fn long_texts_are_aligned_by_their_bands() {
    let text = |row: usize| {
        let (source, translation) = PAIRS[1 + row % 7];
        let number = 100 + row * 7;
        (
            format!("{number}: {source}"),
            format!("{number}: {translation}"),
        )
    };
    let pairs: Vec<(String, String)> = (0..240).map(text).collect();
    let source: Vec<&str> = pairs.iter().map(|it| &*it.0).collect();
    // Forty paragraphs are left out, and thirty others come in elsewhere.
    let mut translation: Vec<&str> = pairs.iter().map(|it| &*it.1).collect();
    translation.drain(60..100);
    translation.splice(150..150, vec!["Погода стояла хорошая."; 30]);
    let answers = align(
        languages(),
        &passages(&source),
        &passages(&translation),
        &[],
    );
    let mut certain = 0;
    for (row, answer) in answers.iter().enumerate().filter(|(_, it)| it.is_certain) {
        assert_eq!(translation[answer.translations[0]], pairs[row].1);
        certain += 1;
    }
    assert!(certain > 150, "{certain}");
}

#[test]
fn the_ends_of_texts_alone_make_nothing_certain() {
    let source = [
        "Visit",
        "It began in 1995 in Dushanbe.",
        "It ended in 2003 in Khujand.",
    ];
    let translation = [
        "Визит",
        "Он начался в 1995 году в Душанбе.",
        "Он закончился в 2003 году в Худжанде.",
    ];
    let answers = align(
        languages(),
        &passages(&source),
        &passages(&translation),
        &[],
    );
    assert!(answers.iter().all(|it| !it.is_certain));
}

#[test]
fn witnesses_are_named() {
    let texts: Vec<&str> = PAIRS.iter().map(|it| it.1).collect();
    let answers = answers(&texts);
    let witnesses = &answers[2].witnesses;
    assert!(
        witnesses.contains(&("12".to_owned(), "12".to_owned())),
        "{witnesses:?}"
    );
}

proptest! {
    /// Whatever the texts, answers name passages that there are, and only one where they are certain.
    #[test]
    fn answers_are_of_the_translation(
        source in proptest::collection::vec("[a-c ]{0,12}|[0-9]{1,3} \\PC{0,8}", 0..9),
        translation in proptest::collection::vec("[а-в ]{0,12}|[0-9]{1,3} \\PC{0,8}", 0..9),
    ) {
        let texts = |texts: &[String]| passages(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let answers = align(languages(), &texts(&source), &texts(&translation), &[]);
        prop_assert!(answers.len() == source.len());
        for answer in answers {
            prop_assert!(answer.translations.iter().all(|place| *place < translation.len()));
            prop_assert!(!answer.is_certain || answer.translations.len() == 1);
        }
    }
}
