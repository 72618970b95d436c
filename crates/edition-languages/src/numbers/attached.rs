//! What is attached to numbers and makes others of them: a minus before, a letter behind, and the letters in brackets by
//! which points are cited.
//!
//! Only what is exchanged is told: an answer in another form, as a Cyrillic letter in brackets, or minus as a word, is no
//! fault.

use super::{Number, Numbers, Value, digits_of};
use crate::figures::digit;
use crate::language::Language;
use crate::vocabulary::is_minus;

/// What one text has, and the other in its place.
pub(super) type Exchanged = (Vec<String>, Vec<String>);

/// Everything that is attached otherwise in `second` than in `first`.
pub(super) fn exchanged(first: &Numbers<'_>, second: &Numbers<'_>) -> Exchanged {
    let mut all = signs(first, second);
    for (mut lost, mut added) in [
        letters(first.text, second.text),
        points(first.text, second.text),
    ] {
        all.0.append(&mut lost);
        all.1.append(&mut added);
    }
    all
}

/// Numbers with a minus, as a sign or a word, on one side alone, where the other has the same without.
fn signs(first: &Numbers<'_>, second: &Numbers<'_>) -> Exchanged {
    let mut exchanged = Exchanged::default();
    for (one, other, is_first) in [(first, second, true), (second, first, false)] {
        let mut minus = one
            .own
            .iter()
            .filter(|it| minus_before(it, one).is_some())
            .peekable();
        if minus.peek().is_none() || says_minus(other.text) {
            continue;
        }
        for number in minus {
            let mut same = other
                .own
                .iter()
                .filter(|it| it.may_equal(number))
                .peekable();
            let is_bare = |it: &Number| !may_be_negative(it, other.text);
            if let Some(bare) = same.peek().map(|it| it.text.clone())
                && same.all(is_bare)
            {
                let minus = minus_before(number, one).unwrap_or_default();
                let signed = format!("{minus}{}", number.text);
                let (lost, added) = match is_first {
                    true => (signed, bare),
                    false => (bare, signed),
                };
                exchanged.0.push(lost);
                exchanged.1.push(added);
            }
        }
    }
    exchanged
}

/// The minus right before a number, with no other number before that: 5–10 and 5 -10 are ranges.
fn minus_before<'t>(number: &Number, numbers: &Numbers<'t>) -> Option<&'t str> {
    if !matches!(number.values.first(), Some(Value::Decimal(_))) || number.is_roman() {
        return None;
    }
    let before = numbers.text.get(..number.start)?;
    let rest = match before.strip_suffix(['-', '–', '−']) {
        Some(rest) => rest,
        None => without_word(before, numbers.language)?,
    };
    let is_free = rest.is_empty() || rest.ends_with(|it: char| it.is_whitespace() || it == '(');
    let last = rest.trim_end().chars().next_back();
    let is_range = last.is_some_and(|it| digit(it).is_some() || it == '%' || it == '°');
    (is_free && !is_range).then(|| before.get(rest.len()..).unwrap_or_default())
}

/// What stands before the word for a minus at the end of a text.
fn without_word<'t>(before: &'t str, language: &Language) -> Option<&'t str> {
    if language.minus_before.is_empty() {
        return None;
    }
    let bare = before.strip_suffix([' ', '\u{A0}'])?;
    let rest = bare.trim_end_matches(char::is_alphabetic);
    let word = bare.get(rest.len()..)?.to_lowercase();
    language
        .minus_before
        .contains(&word.as_str())
        .then_some(rest)
}

fn may_be_negative(number: &Number, text: &str) -> bool {
    let before = text.get(..number.start).unwrap_or_default();
    before
        .trim_end()
        .ends_with(['-', '–', '−', '—', '\u{2011}'])
}

fn says_minus(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|it: char| !it.is_alphabetic());
    words.any(is_minus)
}

/// Latin letters right behind figures, as in `cells 4A and 4B` and `article 7a`.
fn letters(first: &str, second: &str) -> Exchanged {
    let first = lettered(first);
    if first.is_empty() {
        return Exchanged::default();
    }
    let (is_latin, is_behind_same) = (
        |it: &Sign| it.letters.is_ascii(),
        |one: &Sign, other: &Sign| digits_of(&one.letters) == digits_of(&other.letters),
    );
    let first: Vec<Sign> = first.into_iter().filter(is_latin).collect();
    let second = lettered(second);
    // A Cyrillic letter may stand for one that looks like it, sounds like it or has its place in the alphabet.
    let may_be = |one: &Sign, other: &Sign| {
        let letter = |it: &Sign| it.letters.chars().next_back().unwrap_or_default();
        is_behind_same(one, other)
            && (letter(one) == letter(other) || stands_for(letter(other), letter(one)))
    };
    let mut lost: Vec<&Sign> = first.iter().collect();
    let mut added: Vec<&Sign> = second.iter().collect();
    lost.retain(|it| {
        let place = added.iter().position(|other| may_be(it, other));
        place.map(|place| added.remove(place)).is_none()
    });
    // Only a letter that stands behind the same figures is another.
    let lost: Vec<&Sign> = lost
        .into_iter()
        .filter(|it| added.iter().any(|other| is_behind_same(it, other)))
        .collect();
    added.retain(|it| lost.iter().any(|other| is_behind_same(it, other)));
    let shown = |signs: &[&Sign]| signs.iter().map(|it| it.shown.clone()).collect();
    (shown(&lost), shown(&added))
}

/// The figures of a text with one letter behind them.
fn lettered(text: &str) -> Vec<Sign> {
    let mut found = Vec::new();
    // Most texts have no letter behind a figure, which a look at each letter tells.
    let mut letters = text.chars().zip(text.chars().skip(1));
    if !letters.any(|(one, next)| digit(one).is_some() && is_mark(next)) {
        return found;
    }
    for word in text.split(|it: char| !it.is_alphanumeric() && it != '/' && it != '.') {
        let word = word.trim_end_matches('.');
        let Some(last) = word.chars().next_back().filter(|it| is_mark(*it)) else {
            continue;
        };
        let figures = word.strip_suffix(last).unwrap_or_default();
        if !figures.is_empty() && figures.chars().all(|it| digit(it).is_some()) {
            found.push(Sign {
                letters: word.to_lowercase(),
                shown: word.to_owned(),
            });
        }
    }
    found
}

/// Whether something may be cited by this letter: of the small ones, those from the seventh on are units.
fn is_mark(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='f' | 'А'..='Е' | 'а'..='е')
}

/// Whether a Cyrillic letter may stand for a Latin one, both small.
fn stands_for(cyrillic: char, latin: char) -> bool {
    let letters = match latin {
        'a' => "а",
        'b' => "бв",
        'c' => "вцс",
        'd' => "гд",
        'e' => "де",
        _ => return true,
    };
    letters.contains(cyrillic)
}

/// Latin letters and small Roman numerals before a bracket, as in `3 (d)` and «подпункт d)». Where the other text has
/// as many of them, they are the same.
fn points(first: &str, second: &str) -> Exchanged {
    let find = |text: &str| -> Vec<Sign> {
        let mut found = Vec::new();
        for (place, _) in text.match_indices(')') {
            let before = text.get(..place).unwrap_or_default();
            let rest = before.trim_end_matches(|it: char| it.is_ascii_lowercase());
            let word = before.get(rest.len()..).unwrap_or_default();
            let is_roman = word.chars().all(|it| matches!(it, 'i' | 'v' | 'x'));
            // Of `person(s)` it is an ending.
            let outside = rest.strip_suffix('(');
            let is_ending = outside.unwrap_or(rest).ends_with(char::is_alphabetic);
            // The bracket of `(see list a)` closes what was opened before.
            let (opened, closed) = (rest.matches('(').count(), rest.matches(')').count());
            let is_closing = outside.is_none() && opened > closed;
            let is_sign = word.len() == 1 || (is_roman && (2..=4).contains(&word.len()));
            if is_sign && !is_ending && !is_closing {
                found.push(Sign {
                    letters: word.to_owned(),
                    shown: outside.map_or_else(|| format!("{word})"), |_| format!("({word})")),
                });
            }
        }
        found
    };
    let first = find(first);
    if first.is_empty() {
        return Exchanged::default();
    }
    let second = find(second);
    match first.len() == second.len() {
        true => difference(first, second),
        false => Exchanged::default(),
    }
}

/// Letters by which something is cited.
struct Sign {
    letters: String,
    /// As they are written.
    shown: String,
}

/// What of each is not in the other.
fn difference(mut lost: Vec<Sign>, mut added: Vec<Sign>) -> Exchanged {
    lost.retain(|it| {
        let place = added.iter().position(|other| other.letters == it.letters);
        place.map(|place| added.remove(place)).is_none()
    });
    let shown = |signs: Vec<Sign>| signs.into_iter().map(|it| it.shown).collect();
    match lost.is_empty() || added.is_empty() {
        true => Exchanged::default(),
        false => (shown(lost), shown(added)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan;
    use super::{Numbers, exchanged};
    use crate::language::Language;

    /// What is lost and what has come, each with its own.
    fn check(first: &str, second: &str, expected: (&[&str], &[&str])) {
        let language = |tag: &str| Language::of(&tag.parse().unwrap());
        let (one, other) = (scan(first, language("en")), scan(second, language("ru")));
        let numbers = |own, text, tag| Numbers {
            own,
            foreign: &[],
            text,
            language: language(tag),
        };
        let found = exchanged(&numbers(&one, first, "en"), &numbers(&other, second, "ru"));
        let (lost, added) = expected;
        let own = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        assert_eq!(found, (own(lost), own(added)), "{first} | {second}");
    }

    #[test]
    fn a_minus_makes_another_number() {
        check("It was 5 °C.", "Было –5 °C.", (&["5"], &["–5"]));
        check("The balance was -200.", "Остаток — 200.", (&[], &[]));
        check(
            "The balance was -200.",
            "Бақия 200 буд.",
            (&["-200"], &["200"]),
        );
        check("The balance was minus 200.", "Остаток –200.", (&[], &[]));
        check("It was -5 °C.", "Было 5 градусов ниже нуля.", (&[], &[]));
        check("-5 degrees at night.", "5 градусов.", (&["-5"], &["5"]));
        check("It was minus 5.", "Было 5.", (&["minus 5"], &["5"]));
        check("It was 5.", "Было минус 5.", (&["5"], &["минус 5"]));
        check("It was minus 5.", "Было –5.", (&[], &[]));
        check("10 minus 5", "от 10 отнять 5", (&[], &[]));
        check("articles 5-7, 5 -7", "статьи 5–7, 5 –7", (&[], &[]));
        check("in UTC-4", "в UTC −4", (&[], &[]));
        check("– 5 cells", "5 камер", (&[], &[]));
    }

    #[test]
    fn letters_belong_to_numbers() {
        check("Cells 4A and 4B", "Камеры 4A и 4C", (&["4B"], &["4C"]));
        check("Cells 4A", "Камера 4А", (&[], &[]));
        check("Article 7a", "Статья 7b", (&["7a"], &["7b"]));
        check("Article 7a", "Статья 7б", (&["7a"], &["7б"]));
        check("Articles 7a and 7c", "Статьи 7а и 7в", (&[], &[]));
        check("Article 7a.", "Статья 7а.", (&[], &[]));
        check("Block 4F", "Блок 4Д", (&[], &[]));
        check("Article 7a, 7b", "Статьи 7b, 7a", (&[], &[]));
        check("5d ago", "5 дней назад", (&[], &[]));
        check(
            "paragraph 3 (d)",
            "подпункт b) пункта 3",
            (&["(d)"], &["b)"]),
        );
        check("paragraph 3 (d)", "банди 3(d)", (&[], &[]));
        check("paragraph 3 (d)", "подпункт г) пункта 3", (&[], &[]));
        check("(a) one; (b) two", "a) один; b) два", (&[], &[]));
        check("3 (a) (iii)", "3 a) ii)", (&["(iii)"], &["ii)"]));
        check(
            "the person(s) (see list a)",
            "лицо (см. список b)",
            (&[], &[]),
        );
    }
}
