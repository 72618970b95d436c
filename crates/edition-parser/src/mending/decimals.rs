//! Decimals that were typed by hand, `140.1`, `140.2`, written as a list below their paragraph, which says `{.decimal}`.

use std::ops::Range;

use edition_model::{Diagnostic, DocumentId, FileId, Place};

use super::levels::Level;
use super::proof::{Change, Outline, Parsed, has_new_faults, holds, paragraph_before};
use super::{MOST_MARKS, MOST_PLACES, changed};
use crate::document::parse_document;

/// What the end of a paragraph says of its list.
const CLASS: &str = ".decimal";

/// An item that was typed by hand.
struct Typed {
    /// Its number below the paragraph.
    ordinal: u32,
    /// The number, with the white space behind it.
    mark: Range<usize>,
}

/// The text of a source with typed decimals written as lists; nothing where none is certain.
pub(super) fn mend_decimals(id: &DocumentId, file: FileId, text: &str) -> Option<String> {
    let mut mended: Option<String> = None;
    let mut parsed = parse_document(id, file, text);
    let mut from = 0;
    for _ in 0..MOST_PLACES {
        let now = mended.as_deref().unwrap_or(text);
        let Some(place) = parsed.diagnostics.iter().find_map(|it| typed_at(it, from)) else {
            break;
        };
        from = place + 1;
        if let Some((written, after)) = mend_at((id, file), now, &parsed, place) {
            mended = Some(written);
            parsed = after;
        }
    }
    mended
}

/// Where a finding tells of typed decimals, if not before `from`.
fn typed_at(finding: &Diagnostic, from: usize) -> Option<usize> {
    let help = finding.help.as_ref()?;
    match finding.place {
        Place::Span(span) if help.id() == "typed-decimal-help" && span.range().start >= from => {
            Some(span.range().start)
        }
        _ => None,
    }
}

/// The text with the decimals that begin at `place` as a list, if that says the same.
fn mend_at(
    (id, file): (&DocumentId, FileId),
    text: &str,
    parsed: &Parsed,
    place: usize,
) -> Option<(String, Parsed)> {
    let number = paragraph_before(&Outline::of(parsed.value.as_ref()?), place);
    let typed = typed(text, place, number);
    if typed.len() < 2 || typed.len() > MOST_MARKS {
        return None;
    }
    let (at, words) = announcement(text, place)?;
    let announced = format!("{}{words}{}", text.get(..at)?, text.get(at..)?);
    let before = parse_document(id, file, &announced);
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
    let after = parse_document(id, file, &written);
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
