//! Lists that were typed by hand, written as lists: what `check --fix` makes of them.

use std::ops::Range;

use super::series::{Marker, continues};

/// The replacements that make a list of the lines in `text` whose first mark stands at `start`; none where it is not certain
/// what was meant. Each replaces the mark of an item, with the spaces before it.
#[must_use]
pub fn typed_list(text: &str, start: usize) -> Vec<(Range<usize>, String)> {
    let before = text.get(..start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let is_at_start = text
        .get(line..start)
        .is_some_and(|spaces| spaces.chars().all(|letter| letter == ' '));
    if !is_at_start {
        return Vec::new();
    }
    let rest = text.get(start..).unwrap_or_default();
    match Marker::of(rest.lines().next().unwrap_or_default()) {
        Some(first) if first.is_first() => numbers(text, line),
        Some(_) => Vec::new(),
        None => bullets(text, line, rest),
    }
}

/// The lines of `text` from `start` on, each with its offset, the spaces before it, and whether an empty line stands before it.
fn lines(text: &str, start: usize) -> impl Iterator<Item = (usize, &str, bool)> {
    let rest = text.get(start..).unwrap_or_default();
    let mut place = start;
    let mut is_after_gap = false;
    rest.split_inclusive('\n').filter_map(move |line| {
        let offset = place;
        place += line.len();
        if line.trim().is_empty() {
            is_after_gap = true;
            return None;
        }
        Some((offset, line, std::mem::take(&mut is_after_gap)))
    })
}

fn numbers(text: &str, start: usize) -> Vec<(Range<usize>, String)> {
    let mut levels: Vec<Marker> = Vec::new();
    let mut edits = Vec::new();
    for (offset, line, is_after_gap) in lines(text, start) {
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let level = Marker::of(words).and_then(|marker| {
            let place = levels.iter().rposition(|last| continues(last, &marker));
            let level = place.or_else(|| marker.is_first().then_some(levels.len()))?;
            Some((level, marker))
        });
        let Some((level, marker)) = level else {
            if is_after_gap {
                break;
            }
            continue;
        };
        let end = offset + indent + marker.length;
        edits.push((offset..end, format!("{}1.", "   ".repeat(level))));
        levels.truncate(level);
        levels.push(marker);
    }
    // One mark alone may be something else.
    match edits.len() {
        0 | 1 => Vec::new(),
        _ => edits,
    }
}

fn bullets(text: &str, start: usize, first: &str) -> Vec<(Range<usize>, String)> {
    let is_bullet = |letter: char| super::BULLETS.contains(letter) || "·–—".contains(letter);
    if !first.starts_with(is_bullet) {
        return Vec::new();
    }
    let mut levels: Vec<char> = Vec::new();
    let mut edits = Vec::new();
    for (offset, line, is_after_gap) in lines(text, start) {
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let Some(bullet) = words.chars().next().filter(|letter| is_bullet(*letter)) else {
            if is_after_gap {
                break;
            }
            continue;
        };
        let known = levels.iter().position(|other| *other == bullet);
        let level = known.unwrap_or(levels.len());
        levels.truncate(level);
        levels.push(bullet);
        let behind = words.get(bullet.len_utf8()..).unwrap_or_default();
        let gap = behind.len() - behind.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let end = offset + indent + bullet.len_utf8() + gap;
        edits.push((offset..end, format!("{}- ", "  ".repeat(level))));
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::typed_list;

    fn check(text: &str, mark: &str, expected: &str) {
        let mut mended = text.to_owned();
        let start = text.find(mark).unwrap();
        for (range, new) in typed_list(text, start).into_iter().rev() {
            mended.replace_range(range, &new);
        }
        assert_eq!(mended, expected);
    }

    #[test]
    fn typed_lists_become_lists() {
        check(
            "to:\n(a) release;\n(b) pay.\n\nText.\n",
            "(a)",
            "to:\n1. release;\n1. pay.\n\nText.\n",
        );
        check("(a) one;\n\n(b) two.\n", "(a)", "1. one;\n\n1. two.\n");
        check(
            "(a) one:\n(i) in;\n(ii) out;\n(b) two.",
            "(a)",
            "1. one:\n   1. in;\n   1. out;\n1. two.",
        );
        check("а) одно;\nб) два.", "а)", "1. одно;\n1. два.");
        check("• як;\n• ду.\n", "•", "- як;\n- ду.\n");
        check("•\tone\nmore\n\n▪ in\n", "•", "- one\nmore\n\n  - in\n");
    }

    #[test]
    fn what_is_not_certain_stays() {
        for (text, mark) in [
            ("(b) two;\n(c) three.", "(b)"),
            ("(a) alone.\n\nText.", "(a)"),
            ("> (a) one\n> (b) two", "(a)"),
        ] {
            check(text, mark, text);
        }
        check(
            "(a) one;\n(b) two;\n\n(d) four.",
            "(a)",
            "1. one;\n1. two;\n\n(d) four.",
        );
    }
}
