//! Thousands, millions and more behind a number: `1.5 million`, `1,5 млн`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Value;
use super::decimal::times_ten;
use crate::kinds::Kinds;
use crate::language::Language;
use crate::letters::is_unparted;
use crate::vocabulary::gather;

/// Words that count as a whole, in all languages, and their zeros.
static WHOLE: LazyLock<FxHashMap<&str, usize>> =
    LazyLock::new(|| gather(|language| language.magnitudes.whole));

/// How other such words begin.
static BEGINNINGS: LazyLock<Vec<(&str, usize)>> = LazyLock::new(|| {
    let own: Vec<(&str, usize)> = gather(|language| language.magnitudes.beginnings);
    own.into_iter().chain(OTHERS).collect()
});

/// Those of languages of which no more is known (CLDR's long compact numbers).
#[rustfmt::skip]
const OTHERS: [(&str, usize); 38] = [
    ("тисяч", 3), ("хиляд", 3), ("хиљад", 3), ("tisíc", 3), ("tisuć", 3), ("tusen", 3), ("tūkst", 3), ("tuhan", 3), ("հազար", 3), ("χιλιάδ", 3), ("ათას", 3),
    ("мільйон", 6), ("мільён", 6), ("милион", 6), ("milion", 6), ("miljon", 6), ("miljoon", 6), ("milyon", 6), ("milijun", 6), ("milijon", 6), ("milioane", 6),
    ("միլիոն", 6), ("მილიონ", 6), ("εκατομμύρι", 6), ("מיליון", 6), ("میلیون", 6), ("ملین", 6), ("сая", 6),
    ("мільярд", 9), ("милиард", 9), ("милијард", 9), ("miliard", 9), ("miljard", 9), ("milijard", 9), ("milyar", 9), ("միլիարդ", 9), ("მილიარდ", 9), ("מיליארד", 9),
];

/// The words for thousands or more that follow a number in `language`, as `mil millones`: their length with the space
/// before them, and their zeros.
pub(super) fn magnitude(behind: &str, language: &Language) -> Option<(usize, usize)> {
    let (first, zeros) = word(behind, language)?;
    let rest = behind.get(first..).unwrap_or_default();
    // A thousand millions, but no million thousands.
    match word(rest, language).filter(|(_, more)| *more >= zeros) {
        Some((second, more)) => Some((first + second, zeros + more)),
        None => Some((first, zeros)),
    }
}

/// The first of such words.
fn word(behind: &str, language: &Language) -> Option<(usize, usize)> {
    let spaces = behind
        .chars()
        .next()
        .filter(|letter| letter.is_whitespace() || *letter == '-');
    let space = spaces.map_or(0, char::len_utf8);
    let rest = behind.get(space..)?;
    let belongs = |letter: &char| Kinds::of(*letter).has(Kinds::WORD);
    let word: String = rest.chars().take_while(belongs).collect();
    let lower = word.to_lowercase();
    let mut own = language.own_magnitudes.iter();
    let own = own.find(|(known, _)| *known == lower);
    let beginning = || {
        let known = BEGINNINGS.iter();
        let known = known.filter(|(beginning, _)| lower.starts_with(beginning));
        known.max_by_key(|(beginning, _)| beginning.len())
    };
    let longest = || beginning().map(|(beginning, zeros)| (*beginning, zeros));
    let whole = || {
        WHOLE
            .get(lower.as_str())
            .map(|zeros| (lower.as_str(), zeros))
    };
    let found = own.map(|(known, zeros)| (*known, zeros));
    let (known, zeros) = found.or_else(whole).or_else(longest)?;
    // Where words are not parted, the next one begins behind the beginning.
    let length = match is_parted(known) {
        true => word.len(),
        false => known.len(),
    };
    let is_code = rest
        .get(length..)?
        .starts_with(|next: char| next.is_ascii_digit());
    (*zeros > 0 && !(is_code && is_parted(known))).then_some((space + length, *zeros))
}

/// Whether spaces part the words of the script that `word` is in.
fn is_parted(word: &str) -> bool {
    word.chars()
        .next()
        .is_none_or(|letter| !is_unparted(letter))
}

/// The zeros that a letter adds to an amount of money, as in `$5m`, and its length; elsewhere, `m` may be metres.
pub(super) fn of_money(before: &str, behind: &str) -> Option<(usize, usize)> {
    if !before.ends_with(['$', '€', '£', '¥']) {
        return None;
    }
    let mut letters = behind.chars();
    let letter = letters.next()?;
    let zeros = match letter {
        'k' | 'K' => 3,
        'm' | 'M' => 6,
        _ => return None,
    };
    let is_alone = letters.next().is_none_or(|next| !next.is_alphanumeric());
    is_alone.then_some((letter.len_utf8(), zeros))
}

/// Multiplies an amount by ten to the power of `zeros`.
pub(super) fn multiply(value: &mut Value, zeros: usize) {
    if let Value::Decimal(amount) = value {
        *amount = times_ten(amount, zeros);
    }
}
