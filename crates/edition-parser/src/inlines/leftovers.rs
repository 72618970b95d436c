//! Text that was meant as markup: pulldown-cmark left it as text, and the author is asked whether that was
//! intended. What is reported here changes nothing in the tree.

use std::ops::Range;

use edition_model::say;

use super::Reading;

/// Reports the first stars that look like emphasis but are not, as in `**«…»**ро`; returns whether there
/// were any.
pub(super) fn report_stars(range: Range<usize>, reading: &mut Reading<'_>) -> bool {
    let prose = reading.prose;
    for (place, _) in prose.slice(range.clone()).match_indices('*') {
        let (start, end) = run_of_stars(&prose.text, range.start + place);
        let left = prose.slice(0..start).chars().next_back();
        let right = prose.slice(end..prose.text.len()).chars().next();
        if left == Some('\\') || !is_meant(end - start, left, right) {
            continue;
        }
        let stars = "*".repeat(end - start);
        let block = block_around(&prose.text, start);
        let (message, help) = match cause(prose.slice(block.clone()), start - block.start, &stars) {
            Cause::Unclosed => (
                say("stars-unclosed").text("stars", &stars),
                say("stars-unclosed-help").text("stars", stars),
            ),
            Cause::Spaced => (
                say("stars-idle").text("stars", &stars),
                say("stars-spaced-help").text("stars", stars),
            ),
            Cause::Jammed => (
                say("stars-idle").text("stars", &stars),
                say("stars-end-jammed-help").text("stars", stars),
            ),
            Cause::JammedStart => (
                say("stars-idle").text("stars", &stars),
                say("stars-start-jammed-help").text("stars", stars),
            ),
        };
        reading.report_markup(start..end, message, help);
        return true;
    }
    false
}

/// Why stars are not emphasis.
enum Cause {
    /// There is no matching delimiter.
    Unclosed,
    /// There is a space between these stars, or the matching ones, and the word.
    Spaced,
    /// The closing delimiter stands between punctuation and a letter, so it is not right-flanking.
    Jammed,
    /// The opening delimiter stands between a letter and punctuation, so it is not left-flanking.
    JammedStart,
}

/// Why `stars` at offset `place` of `block` are not emphasis.
fn cause(block: &str, place: usize, stars: &str) -> Cause {
    let is_white = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let is_letter = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let mut cause = Cause::Unclosed;
    let mut end = 0;
    while let Some(next) = block.get(end..).and_then(|rest| rest.find('*')) {
        let start;
        (start, end) = run_of_stars(block, end + next);
        let mut before = block.get(..start).unwrap_or_default().chars().rev();
        let (left, further) = (before.next(), before.next());
        let right = block.get(end..).and_then(|rest| rest.chars().next());
        if block.get(start..end) != Some(stars) || left == Some('\\') {
            continue;
        }
        if start == place {
            let others = block.get(end..).unwrap_or_default().contains(stars);
            if others && is_letter(left) && right.is_some_and(opens) {
                return Cause::JammedStart;
            }
        } else if is_white(left) && is_white(right) {
            cause = Cause::Spaced;
        } else if start > place && is_letter(right) {
            let closes =
                |sign: char| !sign.is_alphanumeric() && !sign.is_whitespace() && !opens(sign);
            if left.is_some_and(closes) && !is_white(further) {
                return Cause::Jammed;
            }
        }
    }
    cause
}

/// The range between the blank lines around `place`.
pub(super) fn block_around(text: &str, place: usize) -> Range<usize> {
    let is_empty = |line: &&str| line.trim_matches([' ', '\t', '\r', '\n', '>']).is_empty();
    let (before, behind) = text.split_at_checked(place).unwrap_or((text, ""));
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let above = before.get(..line_start).unwrap_or_default();
    let above = above.split_inclusive('\n').rev();
    let start = line_start
        - above
            .take_while(|line| !is_empty(line))
            .map(str::len)
            .sum::<usize>();
    let mut lines = behind.split_inclusive('\n');
    let own = lines.next().map_or(0, str::len);
    let below: usize = lines.take_while(|line| !is_empty(line)).map(str::len).sum();
    start..place + own + below
}

/// The run of stars around `place`, up to three in each direction, which bounds the search.
fn run_of_stars(text: &str, place: usize) -> (usize, usize) {
    const FAR: usize = 3;
    let before = text.get(..place).unwrap_or_default().bytes().rev();
    let after = text.get(place..).unwrap_or_default().bytes();
    let is_star = |byte: &u8| *byte == b'*';
    let start = place - before.take(FAR).take_while(is_star).count();
    (start, place + after.take(FAR).take_while(is_star).count())
}

/// Whether stars look like emphasis. Two hardly ever stand for themselves; a single one looks like emphasis
/// between a word and punctuation that belongs to it.
fn is_meant(stars: usize, left: Option<char>, right: Option<char>) -> bool {
    let word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let sign = |side: Option<char>| {
        side.filter(|letter| !letter.is_alphanumeric() && !letter.is_whitespace())
    };
    if stars > 1 {
        let touches = |side: Option<char>| word(side) || sign(side).is_some();
        return touches(left) || touches(right);
    }
    (word(left) && sign(right).is_some_and(opens))
        || (word(right) && sign(left).is_some_and(|letter| !opens(letter)))
}

/// Whether the character is opening punctuation.
fn opens(sign: char) -> bool {
    "«„“‘([\u{BF}\u{A1}".contains(sign)
}

/// Reports brackets that look like a link, as `[words](two words)` or a link whose words contain the mark of
/// a footnote.
pub(super) fn report_brackets(range: Range<usize>, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    for (place, _) in prose.slice(range.clone()).match_indices(']') {
        let place = range.start + place;
        let escaped = prose.slice(0..place).ends_with('\\');
        let after = prose.slice(place + 1..prose.text.len());
        if !escaped && after.starts_with(['(', '[']) {
            reading.report_markup(
                place..place + 2,
                say("brackets-idle"),
                say("brackets-idle-help"),
            );
            return;
        }
    }
}

/// Looks up what reads `[^label]` but was left as text, so that an unknown label is reported.
pub(super) fn report_marks(range: Range<usize>, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    for (place, _) in prose.slice(range.clone()).match_indices('[') {
        let start = range.start + place;
        // The range of a text event begins after the backslash of an escape.
        let is_escaped = place == 0 && prose.slice(0..start).ends_with('\\');
        if !is_escaped {
            report_mark_at(start, reading);
        }
    }
}

/// Looks up the `[^label]` at offset `start`, if there is one.
pub(super) fn report_mark_at(start: usize, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    if let Some(label) = label_of_mark(prose.slice(start..prose.text.len())) {
        let mark = start..start + label.len() + "[^]".len();
        if prose.atoms.range(mark.clone()).next().is_none() {
            let span = prose.span(mark);
            let _ = reading.references.footnote(label, span, reading.findings);
        }
    }
}

/// The label if `text` begins with `[^label]`.
fn label_of_mark(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("[^")?;
    let length = rest.find(|letter: char| letter.is_whitespace() || "[]{}`\\".contains(letter))?;
    let (label, rest) = rest.split_at_checked(length)?;
    (rest.starts_with(']') && !label.is_empty()).then_some(label)
}
