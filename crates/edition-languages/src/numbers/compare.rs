//! Compares the numbers of two texts: which of them have no counterpart in the other text?

mod kind;
mod parts;
mod words;

use super::attached;
use super::figured;
use super::hours::{self, names_half};
use super::months::months;
use super::ranges;
use super::spans;
use super::spelled::are_read;
use super::sums;
use super::worded::worded;
use super::{Number, Value, groups_of};
use crate::figures::digit;
use crate::language::Language;
pub use kind::Kind;
use words::{Words, is_round, spare_words};

/// The numbers of a text, and the text itself, which may say others in words.
#[derive(Debug, Clone, Copy)]
pub struct Numbers<'t> {
    /// The numbers in its own language, single Roman letters that may be numerals among them.
    pub own: &'t [Number],
    /// The numbers in passages in another language, which the other text may leave out.
    pub foreign: &'t [Number],
    /// The text.
    pub text: &'t str,
    /// The language of the text.
    pub language: &'static Language,
}

/// The numbers that only one of two texts has, as they are written there.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Numbers of the first text that the second lacks.
    pub lost: Vec<String>,
    /// Numbers of the second text that the first lacks.
    pub added: Vec<String>,
    /// Numbers of the first text that the second seems to spell out, or has less often.
    pub perhaps_lost: Vec<String>,
    /// Numbers of the second text that the first seems to spell out, or has less often.
    pub perhaps_added: Vec<String>,
    /// Numbers of the second text that have the digits of the first, and the marks of another language: in that of the
    /// second text they are other numbers.
    pub misread: Vec<String>,
    /// What kind of numbers is lost and added.
    pub kind: Kind,
}

impl Numbers<'_> {
    /// Whether the text has no numbers but those that it spells out, and no letters in brackets as points have.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.foreign.is_empty() && !self.text.contains(')')
    }
}

/// A number, or a part of one, that has no counterpart yet.
struct Piece<'n> {
    number: &'n Number,
    values: &'n [Value],
    is_month: bool,
}

impl Piece<'_> {
    /// Whether both mean the same, at least one of them being a part: whole numbers have been compared before.
    fn equals(&self, other: &Self) -> bool {
        // Times that differ as a whole are not equal by their parts: 14:00 is not 14:0.
        let has_colon = |piece: &Self| piece.number.text.contains(':');
        let is_time = |piece: &Self| matches!(piece.number.values.first(), Some(Value::Time(_)));
        if has_colon(self) && has_colon(other) && (is_time(self) || is_time(other)) {
            return false;
        }
        // What a symbol stands for is no other symbol, and an amount no other amount of the same digits.
        let are_symbols = self.number.is_symbol() && other.number.is_symbol();
        let is_other = self.number.is_rearranged(other.number);
        if are_symbols || is_other || other.number.keeps_marks_of(self.number) {
            return false;
        }
        let is_whole = |piece: &Self| piece.number.parts.is_empty();
        let has = |value: &Value| other.values.iter().any(|other| value.equals(other));
        !(is_whole(self) && is_whole(other)) && self.values.iter().any(has)
    }
}

/// Compares `first` with `second`. Either may have or lack the numbers in `keys`, such as that of a variant `[1]`.
#[must_use]
pub fn compare(first: &Numbers<'_>, second: &Numbers<'_>, keys: &[u64]) -> Difference {
    let (mut left, mut right) = (open(first), open(second));
    // Pair by the likeliest meanings first, so that ambiguous numbers are left for ambiguous ones, and hours with a half
    // of the day for those without.
    let have_one_meaning = |one: &&Number, other: &&Number| {
        let value = one.values.first();
        value.is_some_and(|value| other.values.first() == Some(value))
    };
    pair(&mut left, &mut right, |one, other| {
        one.hours.is_empty() == other.hours.is_empty() && have_one_meaning(one, other)
    });
    pair(&mut left, &mut right, have_one_meaning);
    pair(&mut left, &mut right, |one, other| one.may_equal(other));
    if !(left.is_empty() && right.is_empty()) {
        spend(&mut left, second);
        spend(&mut right, first);
    }
    if !(left.is_empty() && right.is_empty()) {
        pair_hours(&mut left, &mut right, first, second);
        spend_words(&mut left, &mut right, first, second);
        spans::pair(&mut left, &mut right, first, second);
        sums::pair(&mut left, &mut right, first, second);
        pair(&mut left, &mut right, |one, other| {
            hours::is_in_one_group(one, first.text, other)
                || hours::is_in_one_group(other, second.text, one)
        });
    }
    exchanged_exponents(&mut left, &mut right, first, second);
    if left.is_empty() && right.is_empty() {
        return of_attached(Difference::default(), first, second);
    }
    let misread = take_misread(&mut left, &mut right);
    ranges::expand(&mut left, second);
    ranges::expand(&mut right, first);
    let mut words = spare_words(first, second);
    let (mut left, mut right) = (pieces(&left, &words.1), pieces(&right, &words.0));
    pair(&mut left, &mut right, Piece::equals);
    drop_months(&mut left, second.text);
    drop_months(&mut right, first.text);
    let says = |piece: &Piece<'_>, number: u64| {
        piece
            .values
            .iter()
            .any(|value| value.whole().contains(&number))
    };
    left.retain(|piece| !keys.iter().any(|key| says(piece, *key)));
    right.retain(|piece| !keys.iter().any(|key| says(piece, *key)));
    if are_regrouped(&left, &right) {
        left.clear();
        right.clear();
    }
    let difference = Difference {
        misread,
        ..sort_out((&left, &right), first, second, &mut words)
    };
    of_attached(difference, first, second)
}

/// Adds what is attached otherwise to numbers, and dates in another order, where nothing is wrong with the numbers themselves.
fn of_attached(difference: Difference, first: &Numbers<'_>, second: &Numbers<'_>) -> Difference {
    let is_told = [&difference.lost, &difference.added, &difference.misread];
    if is_told.iter().any(|it| !it.is_empty()) {
        return difference;
    }
    if let Some((lost, added)) = figured::exchanged(first, second) {
        return Difference {
            lost: vec![lost],
            added: vec![added],
            kind: Kind::Month,
            ..difference
        };
    }
    let (lost, added) = attached::exchanged(first, second);
    Difference {
        lost,
        added,
        ..difference
    }
}

/// Pairs an hour with the half of the day and one without, where the text of the latter says it somewhere else.
fn pair_hours<'n>(
    left: &mut Vec<&'n Number>,
    right: &mut Vec<&'n Number>,
    first: &Numbers<'_>,
    second: &Numbers<'_>,
) {
    let has_hours = |numbers: &[&Number]| numbers.iter().any(|number| !number.hours.is_empty());
    if has_hours(left) && names_half(second.text, second.language) {
        pair(left, right, |one, other| one.is_hour_of(other));
    }
    if has_hours(right) && names_half(first.text, first.language) {
        pair(left, right, |one, other| other.is_hour_of(one));
    }
}

/// Removes what the other text says in words that are exact. A word that both texts have stands for no figure.
fn spend_words<'n>(
    left: &mut Vec<&'n Number>,
    right: &mut Vec<&'n Number>,
    first: &Numbers<'_>,
    second: &Numbers<'_>,
) {
    // The noon of `12 noon` belongs to its figure.
    let free = |numbers: &Numbers<'_>| {
        let mut words = worded(numbers.text, numbers.language);
        words.retain(|word| {
            !numbers.own.iter().any(|own| {
                let is_within = (own.start..own.start + own.text.len()).contains(&word.start);
                // So does that of 中午12时.
                is_within || (own.start == word.end && own.may_equal(word))
            })
        });
        words
    };
    let (in_first, in_second) = (free(first), free(second));
    let (mut of_first, mut of_second) = (in_first.iter().collect(), in_second.iter().collect());
    pair(&mut of_first, &mut of_second, |one: &&Number, other| {
        one.may_equal(other)
    });
    remove(left, &mut of_second);
    remove(right, &mut of_first);
}

/// Removes from `open` what has a counterpart among `words`.
fn remove(open: &mut Vec<&Number>, words: &mut Vec<&Number>) {
    open.retain(|one| {
        let place = words.iter().position(|word| one.may_equal(word));
        place.map(|place| words.remove(place)).is_none()
    });
}

/// Adds exponents of units that one text has in place of those of the other; words may say either.
fn exchanged_exponents<'n>(
    left: &mut Vec<&'n Number>,
    right: &mut Vec<&'n Number>,
    first: &'n Numbers<'_>,
    second: &'n Numbers<'_>,
) {
    let exponents = |numbers: &'n Numbers<'_>| -> Vec<&'n Number> {
        numbers
            .own
            .iter()
            .filter(|number| number.is_exponent())
            .collect()
    };
    let (mut lost, mut added) = (exponents(first), exponents(second));
    let has = |all: &[&Number], one: &Number| {
        all.iter().any(|it| it.values.first() == one.values.first())
    };
    let (of_first, of_second) = (lost.clone(), added.clone());
    lost.retain(|one| !has(&of_second, one));
    added.retain(|one| !has(&of_first, one));
    if !lost.is_empty() && !added.is_empty() {
        left.extend(lost);
        right.extend(added);
    }
}

/// Takes out the pairs of which the second has the digits of the first, but the marks of another language.
fn take_misread(left: &mut Vec<&Number>, right: &mut Vec<&Number>) -> Vec<String> {
    let mut misread = Vec::new();
    right.retain(|added| {
        let place = left.iter().position(|lost| added.keeps_marks_of(lost));
        let Some(place) = place else {
            return true;
        };
        left.remove(place);
        push(&mut misread, added);
        false
    });
    misread
}

/// Whether both are the same digits in other groups, as 9220 and 92 20 in a telephone number.
fn are_regrouped(left: &[Piece<'_>], right: &[Piece<'_>]) -> bool {
    let digits = |pieces: &[Piece<'_>]| -> String {
        let texts = pieces.iter().map(|piece| piece.number.text.as_str());
        texts.flat_map(str::chars).filter_map(digit).collect()
    };
    let (left_digits, right_digits) = (digits(left), digits(right));
    left.len() != right.len() && left_digits.len() > 3 && left_digits == right_digits
}

/// The numbers that must have a counterpart.
fn open<'n>(numbers: &'n Numbers<'_>) -> Vec<&'n Number> {
    numbers
        .own
        .iter()
        .filter(|number| number.is_certain)
        .collect()
}

/// Removes from both sides what `equals` pairs.
fn pair<T>(left: &mut Vec<T>, right: &mut Vec<T>, equals: impl Fn(&T, &T) -> bool) {
    left.retain(|one| {
        let place = right.iter().position(|other| equals(one, other));
        place.map(|place| right.remove(place)).is_none()
    });
}

/// Removes what has a counterpart among the numbers of `other` that need none themselves.
fn spend<'n>(open: &mut Vec<&'n Number>, other: &'n Numbers<'_>) {
    let uncertain = other.own.iter().filter(|number| !number.is_certain);
    let mut spare: Vec<&Number> = uncertain.chain(other.foreign).collect();
    pair(open, &mut spare, |one, other| one.may_equal(other));
}

/// The parts of numbers; of those that the other text says in `words`, the whole.
fn pieces<'n>(numbers: &[&'n Number], words: &Words) -> Vec<Piece<'n>> {
    let mut pieces = Vec::new();
    let is_spelled = |number: &Number| {
        let mut values = number.values.iter().flat_map(Value::whole);
        let is_said = |value: u64| words.get(&value).is_some_and(|count| *count > 0);
        number.month.is_none() && values.any(is_said)
    };
    for number in numbers {
        if number.parts.is_empty() || is_spelled(number) {
            pieces.push(Piece {
                number,
                values: &number.values,
                is_month: false,
            });
            continue;
        }
        for (place, value) in number.parts.iter().enumerate() {
            let is_month = number.month == Some(place);
            pieces.push(Piece {
                number,
                values: std::slice::from_ref(value),
                is_month,
            });
        }
    }
    pieces
}

/// Removes the months of dates in digits that `text` names in words.
fn drop_months(pieces: &mut Vec<Piece<'_>>, text: &str) {
    if !pieces.iter().any(|piece| piece.is_month) {
        return;
    }
    let named = months(text);
    pieces.retain(|piece| {
        let mut numbers = piece.values.iter().flat_map(Value::whole);
        !(piece.is_month && numbers.any(|number| named.contains(&number)))
    });
}

/// Sorts what has no counterpart into what is wrong and what the other text may spell out.
fn sort_out(
    (left, right): (&[Piece<'_>], &[Piece<'_>]),
    first: &Numbers<'_>,
    second: &Numbers<'_>,
    (in_first, in_second): &mut (Words, Words),
) -> Difference {
    let mut difference = Difference::default();
    if left.is_empty() && right.is_empty() {
        return difference;
    }
    // A dollar is 1 dollar, and a million 1 million.
    let is_one = |piece: &&Piece<'_>| {
        let digits = piece.number.text.chars().filter_map(digit);
        // At the start of a text, it was typed before an item.
        let is_within = piece.number.start > 0;
        is_within && piece.number.parts.is_empty() && digits.eq("1".chars())
    };
    let (ones, right): (Vec<_>, Vec<_>) = right.iter().partition(is_one);
    for piece in ones {
        push(&mut difference.perhaps_added, piece.number);
    }
    // Where one text has other figures, a round number is exchanged rather than said in words that nobody reads.
    let are_alone = (right.is_empty(), left.is_empty());
    let lost = tell(
        (left.iter(), are_alone.0),
        (first, second),
        in_second,
        &mut difference.perhaps_lost,
    );
    let right = right.into_iter();
    let added = tell(
        (right, are_alone.1),
        (second, first),
        in_first,
        &mut difference.perhaps_added,
    );
    let (lost, added) = match (lost.is_empty(), added.is_empty()) {
        (false, false) => (lost, added),
        // Perhaps one text only repeats a number.
        (false, true) => (
            without_repeated(lost, second, &mut difference.perhaps_lost),
            added,
        ),
        (true, false) => (
            lost,
            without_repeated(added, first, &mut difference.perhaps_added),
        ),
        (true, true) => return difference,
    };
    difference.kind = Kind::of(&lost, &added);
    difference.lost = texts(&lost);
    difference.added = texts(&added);
    difference
}

/// The pieces, those of `own`, that `other` does not seem to spell out; the others are added to `perhaps`.
fn tell<'p, 'n: 'p>(
    (pieces, are_alone): (impl Iterator<Item = &'p Piece<'n>>, bool),
    (own, other): (&Numbers<'_>, &Numbers<'_>),
    words: &mut Words,
    perhaps: &mut Vec<String>,
) -> Vec<&'p Piece<'n>> {
    let mut rest = Vec::new();
    for piece in pieces {
        // The 90s of the XX century are the 1990s.
        let centuries = other.own.iter().filter_map(Number::century_of_decade);
        let says = |number: u64| {
            piece
                .values
                .iter()
                .any(|value| value.whole().contains(&number))
        };
        if centuries.into_iter().any(says) {
            continue;
        }
        let mut numbers = piece.values.iter().flat_map(Value::whole);
        let is_spelled = numbers.any(|number| {
            let is_unknown = other.language.number_words.is_empty() && number <= 100
                || are_alone && is_round(number) && !are_read(other.language);
            // The 1990s may be the nineties of the XX century.
            let is_century = |year: u64| year > 999 && year / 100 + 1 == number;
            if other
                .own
                .iter()
                .flat_map(|own| &own.values)
                .flat_map(Value::whole)
                .any(is_century)
            {
                return true;
            }
            let spare = words.get_mut(&number).filter(|count| **count > 0);
            is_unknown || spare.map(|count| *count -= 1).is_some()
        });
        if is_spelled && piece.number.is_roman() {
            // World War II is the Second World War in many a language.
        } else if is_spelled || parts::may_say(piece.number, own, other) {
            push(perhaps, piece.number);
        } else {
            rest.push(piece);
        }
    }
    rest
}

fn without_repeated<'p, 'n>(
    pieces: Vec<&'p Piece<'n>>,
    other: &Numbers<'_>,
    perhaps: &mut Vec<String>,
) -> Vec<&'p Piece<'n>> {
    let is_there = |piece: &Piece<'_>| {
        other.own.iter().any(|number| {
            let mut values = number.values.iter().chain(&number.parts);
            values.any(|value| piece.values.contains(value))
        })
    };
    let (repeated, rest): (Vec<_>, Vec<_>) = pieces.into_iter().partition(|piece| is_there(piece));
    for piece in repeated {
        push(perhaps, piece.number);
    }
    rest
}

fn texts(pieces: &[&Piece<'_>]) -> Vec<String> {
    let mut texts = Vec::new();
    for piece in pieces {
        push(&mut texts, piece.number);
    }
    texts
}

fn push(texts: &mut Vec<String>, number: &Number) {
    if !texts.contains(&number.text) {
        texts.push(number.text.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan;
    use super::{Difference, Numbers, compare};
    use crate::language::Language;

    proptest::proptest! {
        #[test]
        fn every_text_has_the_numbers_of_itself(text in "[0-9IVXХ /.,:–ap m%А-дa-d\u{A0}-]{0,40}") {
            for tag in ["en", "ru", "tg", "de", "fa"] {
                let language = Language::of(&tag.parse().unwrap());
                let own = scan(&text, language);
                let numbers = Numbers { own: &own, foreign: &[], text: &text, language };
                proptest::prop_assert_eq!(compare(&numbers, &numbers, &[]), Difference::default());
            }
        }
    }
}
