//! Words that are other words as well, as `May`, `second` and `Sat`: where they stand tells what is meant.

use super::{Class, Mention};
use crate::vocabulary::is_range_word;

/// Makes sure of words that no word before them or behind them has made so: of those that are all that `text` says, as the
/// head of a column does; of days of the week cut short before a date; and of months that have a capital within a clause,
/// stand in brackets or beside another month.
pub(super) fn make_sure(mentions: &mut [Mention], text: &str) {
    make_whole_sure(mentions, text);
    make_days_sure(mentions, text);
    let is_open = |it: &Mention| it.concept.class == Class::Month && !it.is_sure;
    if !mentions.iter().any(is_open) {
        return;
    }
    for place in 0..mentions.len() {
        let Some(mention) = mentions.get(place).filter(|it| is_open(it)) else {
            continue;
        };
        let name = mention.words(text);
        let before = text.get(..mention.start).unwrap_or_default();
        let behind = text.get(mention.end..).unwrap_or_default();
        let has_capital = name.starts_with(char::is_uppercase);
        let is_sure = has_capital
            && (is_within_clause(before)
                || is_alone(before, behind)
                || is_beside_month(mentions, place, text));
        if let Some(mention) = mentions.get_mut(place) {
            mention.is_sure = is_sure;
        }
    }
}

fn make_whole_sure(mentions: &mut [Mention], text: &str) {
    use Class::{Counted, Month, Number, Ordinal, Part, Unit, Weekday};
    for mention in mentions {
        let class = mention.concept.class;
        let may_be = matches!(
            class,
            Counted | Month | Number | Ordinal | Part | Unit | Weekday
        );
        mention.is_sure |= may_be && mention.is_whole(text);
    }
}

/// Makes sure of `Thurs. 3 May`.
fn make_days_sure(mentions: &mut [Mention], text: &str) {
    for mention in mentions {
        let behind = text.get(mention.end..).unwrap_or_default();
        let behind = behind.trim_start_matches(['.', ',', ' ', '\u{A0}']);
        mention.is_sure |= mention.concept.class == Class::Weekday
            && mention.words(text).chars().count() < LONGEST_SHORT
            && behind.starts_with(|it: char| it.is_ascii_digit());
    }
}

/// More letters than a day of the week has that is cut short.
const LONGEST_SHORT: usize = 6;

/// Whether the word before, with nothing but a space behind it, has a small letter: what begins no sentence, and follows no
/// name or word of a heading, has its capital for its own sake.
fn is_within_clause(before: &str) -> bool {
    let Some(rest) = before.strip_suffix([' ', '\u{A0}']) else {
        return false;
    };
    let word = rest.rsplit(|letter: char| !letter.is_alphabetic()).next();
    word.is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// Whether it stands in brackets.
fn is_alone(before: &str, behind: &str) -> bool {
    before.ends_with(['(', '[']) && behind.starts_with([')', ']'])
}

/// Whether nothing but a dash, a stroke, a comma or a word such as `and` stands between it and a month that is sure.
fn is_beside_month(mentions: &[Mention], place: usize, text: &str) -> bool {
    let is_month = |it: &&Mention| it.concept.class == Class::Month && it.is_sure;
    let joins = |start, end| {
        let between: &str = text.get(start..end).unwrap_or_default();
        let between = between.trim();
        matches!(between, "," | "/" | "-" | "–" | "—") || is_range_word(between)
    };
    let Some(own) = mentions.get(place) else {
        return false;
    };
    let mut others = mentions.iter().filter(is_month);
    others.any(|it| joins(it.end, own.start) || joins(own.end, it.start))
}
