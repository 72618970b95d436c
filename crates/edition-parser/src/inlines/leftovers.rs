//! Marks that were meant as markup and stayed text.

use std::ops::Range;

use super::Reading;

/// Reports stars that mark nothing, as in `**«…»**ро`, and tells whether there were any.
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
        let message = format!("{stars} marks nothing here and would be printed as it stands");
        let is_alone = !prose.slice(end..prose.text.len()).contains(&stars);
        let help = if is_alone {
            format!(
                "write {stars} before the first and after the last of the words; write \\* for a star that is \
                 meant as a star"
            )
        } else {
            format!(
                "a mark cannot end between a sign and a letter: take the letters into it, as in {stars}«…»ро{stars}, \
             or put {{\"\"}} before its end, as in {stars}«…»{{\"\"}}{stars}ро; write \\* for a star that is meant as a star"
            )
        };
        reading.report_markup(start..end, message, help);
        return true;
    }
    false
}

/// The run of stars around `place`. Three each way tell enough of it, however long it is.
fn run_of_stars(text: &str, place: usize) -> (usize, usize) {
    const FAR: usize = 3;
    let before = text.get(..place).unwrap_or_default().bytes().rev();
    let after = text.get(place..).unwrap_or_default().bytes();
    let is_star = |byte: &u8| *byte == b'*';
    let start = place - before.take(FAR).take_while(is_star).count();
    (start, place + after.take(FAR).take_while(is_star).count())
}

/// Two stars are hardly ever meant as stars. One is a mark where it stands between a sign and a
/// word that belong together.
fn is_meant(stars: usize, left: Option<char>, right: Option<char>) -> bool {
    let opens = |letter: char| "«„“‘([\u{BF}\u{A1}".contains(letter);
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

/// Reports brackets that look like a link: `[words](two words)`, or the mark of a footnote in the
/// words of a link.
pub(super) fn report_brackets(range: Range<usize>, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    for (place, _) in prose.slice(range.clone()).match_indices(']') {
        let place = range.start + place;
        let escaped = prose.slice(0..place).ends_with('\\');
        let after = prose.slice(place + 1..prose.text.len());
        if !escaped && after.starts_with(['(', '[']) {
            let help = "an address has no spaces, and the words of a link have no mark of a footnote; \
                        write \\] for a bracket that is meant as a bracket";
            reading.report_markup(
                place..place + 2,
                "these brackets look like a link and are none",
                help,
            );
            return;
        }
    }
}
