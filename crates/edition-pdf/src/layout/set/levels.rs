//! Which way the words of a text run.

use std::ops::Range;

use edition_model::{Direction, addresses};
use unicode_bidi::{BidiInfo, Level};

use crate::fonts::Family;
use crate::layout::text::Text;

const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const RIGHT_TO_LEFT_ISOLATE: char = '\u{2067}';
const POP_ISOLATE: char = '\u{2069}';

/// The base level of a part of a text and the level of each of its bytes; `None` where all run from left to right.
///
/// Words of the other direction are isolated, as they are in HTML: signs at their edges stay on their side. So are code and
/// addresses among words from the right.
pub(super) fn levels(text: &Text<'_>, part: Range<usize>) -> (Level, Option<Vec<Level>>) {
    let of_words = || text.spans.first().map(|span| span.locale.direction());
    // Code runs from left to right in every language.
    let mut spans = text.spans.iter();
    let is_code = spans.all(|span| span.style.family == Family::Mono);
    let base = match text.direction.or_else(of_words) {
        Some(Direction::RightToLeft) if !is_code => Level::rtl(),
        _ => Level::ltr(),
    };
    let words = text.content.get(part.clone()).unwrap_or_default();
    let runs_back = |c: char| {
        c >= '\u{590}'
            && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}')
    };
    let isolates = match is_code {
        true => Vec::new(),
        false => isolates(text, &part, base),
    };
    if base.is_ltr() && isolates.is_empty() && !words.contains(runs_back) {
        return (base, None);
    }
    (base, Some(levels_with(&isolates, words, base)))
}

/// The level of each byte of `words`, of which some parts are isolated.
fn levels_with(isolates: &[Range<usize>], words: &str, base: Level) -> Vec<Level> {
    if isolates.is_empty() {
        return BidiInfo::new(words, Some(base)).levels;
    }
    let open = match base.is_rtl() {
        true => LEFT_TO_RIGHT_ISOLATE,
        false => RIGHT_TO_LEFT_ISOLATE,
    };
    let mut marked = String::with_capacity(words.len() + isolates.len() * 6);
    // Where the words stand between the marks.
    let mut own: Vec<Range<usize>> = Vec::new();
    let mut push = |marked: &mut String, range: Range<usize>| {
        let start = marked.len();
        marked.push_str(words.get(range).unwrap_or_default());
        own.push(start..marked.len());
    };
    let mut start = 0;
    for isolate in isolates {
        push(&mut marked, start..isolate.start);
        marked.push(open);
        push(&mut marked, isolate.clone());
        marked.push(POP_ISOLATE);
        start = isolate.end;
    }
    push(&mut marked, start..words.len());
    let all = BidiInfo::new(&marked, Some(base)).levels;
    let own = own.into_iter().filter_map(|range| all.get(range));
    own.flatten().copied().collect()
}

/// The parts of `part` that run the other way than the text does, counted from its beginning: in order, and none in another.
fn isolates(text: &Text<'_>, part: &Range<usize>, base: Level) -> Vec<Range<usize>> {
    let own = match base.is_rtl() {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for span in &text.spans {
        let is_other = span.locale.direction() != own;
        let is_code = base.is_rtl() && span.style.family == Family::Mono;
        let start = span.range.start.max(part.start);
        let end = span.range.end.min(part.end);
        if !(is_other || is_code) || start >= end {
            continue;
        }
        let range = start - part.start..end - part.start;
        match found.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => found.push(range),
        }
    }
    if base.is_rtl() {
        let words = text.content.get(part.clone()).unwrap_or_default();
        let is_free = |address: &Range<usize>| {
            let overlaps = |one: &Range<usize>| one.start < address.end && address.start < one.end;
            !found.iter().any(overlaps)
        };
        let free: Vec<_> = addresses(words).into_iter().filter(is_free).collect();
        found.extend(free);
        found.sort_by_key(|range| range.start);
    }
    found
}

#[cfg(test)]
mod tests {
    use unicode_bidi::Level;

    use super::levels_with;

    /// The signs of a line as they are seen from left to right, with the part in `⟨ ⟩` isolated.
    fn check(base: Level, words: &str, expected: &str) {
        let start = words.find('⟨').unwrap_or(0);
        let end = words.find('⟩').map_or(0, |at| at - '⟨'.len_utf8());
        let bare = words.replace(['⟨', '⟩'], "");
        let levels = levels_with(std::slice::from_ref(&(start..end)), &bare, base);
        assert_eq!(levels.len(), bare.len());
        let signs: Vec<char> = bare.chars().collect();
        let of_signs: Vec<Level> = bare.char_indices().map(|(at, _)| levels[at]).collect();
        let order = unicode_bidi::BidiInfo::reorder_visual(&of_signs);
        let seen: String = order.into_iter().map(|place| signs[place]).collect();
        assert_eq!(seen, expected, "{words}");
    }

    #[test]
    fn signs_stay_at_the_words_of_their_language() {
        check(Level::rtl(), "אב ⟨12 (a).⟩ גד", "דג 12 (a). בא");
        check(Level::rtl(), "⟨Hello (world)!⟩", "Hello (world)!");
        check(Level::rtl(), "אב ⟨https://a.b/⟩ גד", "דג https://a.b/ בא");
        check(Level::rtl(), "אב ⟨--all a⟩ גד", "דג --all a בא");
        check(Level::ltr(), "ab ⟨אב!⟩ cd", "ab !בא cd");
        check(Level::ltr(), "ab ⟨12 (אב).⟩ cd", "ab .)בא( 12 cd");
    }
}
