//! Comments make the list; a reviewer at the desk writes one.

use edition_model::{SegmentId, SourceFile, Sources};
use proptest::{prop_assert_eq, proptest};

use super::{Allowance, AllowedList, AllowedPair, Words, allow, update};
use crate::sync::identify::{
    identify,
    tests::{document, lexicon},
};
use crate::sync::state::SourceState;
use crate::sync::translate::Refusal;

/// A pair whose words are those of `number`, allowed at message `place`.
fn pair(number: u8, place: u8) -> AllowedPair {
    AllowedPair {
        rule: "punctuation".to_owned(),
        words: Words {
            source: format!("Text {number}"),
            translation: format!("Текст {number}"),
        },
        reason: format!("{place}"),
        document: "a".to_owned(),
        message: format!("m-{place}"),
    }
}

/// What a list has as numbers of words and places, after comments were found and lost.
fn check(
    list: &[(u8, u8)],
    given: &[(u8, u8)],
    lost: &[(u8, u8)],
    expected: &[(u8, u8)],
    taken_back: &[(u8, u8)],
) {
    let pairs = |numbers: &[(u8, u8)]| -> Vec<AllowedPair> {
        numbers
            .iter()
            .map(|(words, place)| pair(*words, *place))
            .collect()
    };
    let list_of = |numbers: &[(u8, u8)]| {
        let mut list = AllowedList::default();
        pairs(numbers)
            .into_iter()
            .for_each(|pair| list.insert(pair));
        list
    };
    let mut now = list_of(list);
    let gone = update(&mut now, pairs(given), pairs(lost));
    assert_eq!(now, list_of(expected), "{list:?} {given:?} {lost:?}");
    assert_eq!(gone, pairs(taken_back), "{list:?} {given:?} {lost:?}");
}

#[test]
fn comments_make_the_list() {
    check(&[], &[(1, 1)], &[], &[(1, 1)], &[]);
    check(&[(1, 1)], &[(1, 1)], &[], &[(1, 1)], &[]);
    // Nothing is known of it: it stays.
    check(&[(1, 1)], &[], &[], &[(1, 1)], &[]);
    check(&[(1, 1)], &[], &[(1, 1)], &[], &[(1, 1)]);
    // Another comment says the same.
    check(&[(1, 1)], &[(1, 2)], &[(1, 1)], &[(1, 2)], &[]);
    check(&[(1, 1)], &[(1, 2)], &[], &[(1, 2)], &[]);
    // Of several, the one that is known.
    check(&[(1, 2)], &[(1, 1), (1, 2)], &[], &[(1, 2)], &[]);
    check(&[], &[(1, 1), (1, 2)], &[], &[(1, 1)], &[]);
    check(
        &[(1, 1), (2, 1)],
        &[(2, 1)],
        &[(1, 1)],
        &[(2, 1)],
        &[(1, 1)],
    );
}

proptest! {
    /// What a comment gives is on the list, what was lost and is given nowhere is not, and all else stays; a second
    /// time, nothing changes.
    #[test]
    fn nothing_is_lost_but_what_was_deleted(
        list in proptest::collection::vec((0_u8..6, 0_u8..4), 0..6),
        given in proptest::collection::vec((0_u8..6, 0_u8..4), 0..6),
        lost in proptest::collection::vec((0_u8..6, 0_u8..4), 0..6),
    ) {
        let mut now = AllowedList::default();
        list.iter().for_each(|(words, place)| now.insert(pair(*words, *place)));
        let pairs = |numbers: &[(u8, u8)]| -> Vec<AllowedPair> {
            numbers.iter().map(|(words, place)| pair(*words, *place)).collect()
        };
        update(&mut now, pairs(&given), pairs(&lost));
        for number in 0..6 {
            let has = |numbers: &[(u8, u8)]| numbers.iter().any(|(words, _)| *words == number);
            let expected = has(&given) || (has(&list) && !has(&lost));
            prop_assert_eq!(now.get(&pair(number, 0)).is_some(), expected);
        }
        let before = now.clone();
        prop_assert_eq!(update(&mut now, pairs(&given), Vec::new()), []);
        prop_assert_eq!(now, before);
    }
}

const RU: &str = "# моё\r\n# en: Alpha?\r\nalpha = Альфа.\r\n\r\n# en: Beta?\r\n# untranslated\r\nbeta = Beta?\r\n";

/// The catalog once a finding was allowed at a segment, and the words that go on the list.
fn allowed(
    catalog: &str,
    segment: &str,
    reason: &str,
) -> Result<(String, Option<String>), Refusal> {
    let document = document("x", "Alpha?\nBeta?");
    let document = identify(document, &SourceState::default(), &lexicon()).document;
    let (text, pair) = allow(&Allowance {
        document: &document,
        source_locale: &"en".parse().unwrap(),
        locale: &"ru".parse().unwrap(),
        file: Sources::default().add(SourceFile::new("x", catalog)),
        catalog,
        segment: &SegmentId::new(segment).unwrap(),
        rule: edition_model::Rule::Punctuation,
        reason,
    })?;
    let words = pair.map(|pair| {
        format!(
            "{} {} {}",
            pair.words.source, pair.words.translation, pair.reason
        )
    });
    Ok((text, words))
}

#[test]
fn a_reviewer_allows_what_stands_there_and_changes_nothing_else() {
    let once = RU.replace("alpha =", "# allow: punctuation — так\r\nalpha =");
    let words = Some("Alpha? Альфа. так".to_owned());
    assert_eq!(allowed(RU, "alpha", " так\n"), Ok((once.clone(), words)));
    let again = once.replace("так", "так и надо");
    let words = Some("Alpha? Альфа. так и надо".to_owned());
    assert_eq!(allowed(&once, "alpha", "так\nи надо"), Ok((again, words)));
    let unfinished = RU.replace("beta =", "# allow: punctuation — так\r\nbeta =");
    assert_eq!(allowed(RU, "beta", "так"), Ok((unfinished, None)));
    assert_eq!(allowed(RU, "alpha", " \n"), Err(Refusal::Empty));
    assert_eq!(allowed(RU, "gamma", "так"), Err(Refusal::Gone));
    let broken = RU.replace("Альфа", "{ Альфа");
    assert_eq!(allowed(&broken, "beta", "так"), Err(Refusal::Unreadable));
}
