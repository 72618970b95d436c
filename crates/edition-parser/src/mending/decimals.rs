//! Decimals that were typed by hand, `140.1`, `140.2`, written as a list below their paragraph, which says `{.decimal}`.

use std::ops::Range;

use super::levels::Level;
use super::proof::{Change, Outline, Parsed, has_new_faults, holds, paragraph_before};
use super::{MOST_MARKS, Source, changed};

/// What is mended: how the findings that tell of it help.
pub(super) const MENDED: &str = "typed-decimal-help";
/// What the end of a paragraph says of its list.
const CLASS: &str = ".decimal";

/// An item that was typed by hand.
struct Typed {
    /// Its number below the paragraph.
    ordinal: u32,
    /// The number, with the white space behind it.
    mark: Range<usize>,
}

/// The text with the decimals that begin at `place` as a list, if that says the same.
pub(super) fn mend_at(source: &Source<'_>, place: usize) -> Option<(String, Parsed)> {
    let (text, parsed) = (source.text(), &source.parsed);
    let number = paragraph_before(&Outline::of(parsed.value.as_ref()?), place);
    let typed = typed(text, place, number);
    if typed.len() < 2 || typed.len() > MOST_MARKS {
        return None;
    }
    let (at, words) = announcement(text, place)?;
    let announced = format!("{}{words}{}", text.get(..at)?, text.get(at..)?);
    let before = source.parse(&announced);
    let changes = typed.into_iter().map(|it| Change {
        range: it.mark.start + words.len()..it.mark.end + words.len(),
        text: "1. ".to_owned(),
        level: Level::Item {
            columns: 0,
            depth: 0,
            ordinal: Some(it.ordinal),
        },
        around: 0,
        is_placed: false,
    });
    let changes: Vec<Change> = changes.collect();
    let written = changed(&announced, &changes);
    let after = source.parse(&written);
    let is_good = holds((&announced, &before), (&written, &after), &changes)
        && !has_new_faults(parsed, &after);
    is_good.then_some((written, after))
}

/// Where the paragraph before `place` says what its list counts by, and the words for it; nothing where it says so already.
fn announcement(text: &str, place: usize) -> Option<(usize, String)> {
    let before = text.get(..place)?.trim_end();
    let braces = before.strip_suffix('}').and_then(|rest| {
        let (_, inside) = rest.rsplit_once('{')?;
        inside.starts_with(['#', '.']).then_some(inside)
    });
    match braces {
        Some(inside) if inside.contains(CLASS) => None,
        Some(_) => Some((before.len() - 1, format!(" {CLASS}"))),
        None => Some((before.len(), format!(" {{{CLASS}}}"))),
    }
}

/// The decimals of paragraph `number` from the line at `start` on: `140.1` and those that follow it, each at the start of a line.
fn typed(text: &str, start: usize, number: u32) -> Vec<Typed> {
    let mut found: Vec<Typed> = Vec::new();
    let mut place = start;
    let mut is_apart = true;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let offset = place;
        place += line.len();
        let wanted = u32::try_from(found.len() + 1).unwrap_or(u32::MAX);
        match decimal(line).filter(|(own, ordinal, _)| *own == number && *ordinal == wanted) {
            Some((_, ordinal, length)) => found.push(Typed {
                ordinal,
                mark: offset..offset + length,
            }),
            None if line.trim().is_empty() => {}
            None if is_apart => break,
            None => {}
        }
        is_apart = line.trim().is_empty();
    }
    found
}

/// The two numbers at the start of a line, and their length with the white space behind them.
fn decimal(line: &str) -> Option<(u32, u32, usize)> {
    let (first, rest) = line.split_once('.')?;
    let digits = rest.len()
        - rest
            .trim_start_matches(|it: char| it.is_ascii_digit())
            .len();
    let (second, rest) = rest.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ')']).unwrap_or(rest);
    let words = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let is_apart = words.len() < rest.len() && !words.trim().is_empty();
    let length = line.len() - words.len();
    is_apart.then_some((first.parse().ok()?, second.parse().ok()?, length))
}
