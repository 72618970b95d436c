//! Titles of images, which are captions: Markdown gives their text only, so they are read again where
//! they stand, for the sake of their placeables, marks and places.

use std::ops::Range;

use edition_model::Inline;

use crate::inlines::{Caption, GUARD, Reading, read_alone};
use crate::placeables::Scan;
use crate::prose::{Grain, Places, Prose, push_mask};

/// The caption of the image at `range`, or of the definition that it names.
pub(crate) fn caption_of(
    title: &str,
    range: Range<usize>,
    definition: Option<Range<usize>>,
    reading: &mut Reading<'_>,
) -> Caption {
    let in_place = definition.is_none();
    let whole = definition.unwrap_or(range);
    let text = reading.prose.slice(whole.clone());
    let text = text.strip_suffix(')').filter(|_| in_place).unwrap_or(text);
    let Some(range) = find_title(text, whole.start) else {
        let inlines = vec![Inline::Text(title.to_owned())];
        return Caption {
            inlines,
            range: whole,
        };
    };
    // The masks hide what stands in the title: it is put back and found again, in the text alone.
    let mut text = String::from(GUARD);
    let span = reading.prose.span(range.clone());
    let mut places = Places::new(span);
    places.add(
        0,
        reading.prose.span(range.start..range.start),
        Grain::Whole,
    );
    let mut scan = Scan::default();
    let mut done = range.start;
    for (&start, atom) in reading.prose.atoms.range(range.clone()) {
        push_flat(reading, done..start, &mut text, &mut places);
        let from = text.len();
        places.add(from, reading.prose.span(start..atom.end), Grain::Whole);
        push_mask(2, &mut text);
        let mut atom = atom.clone();
        done = atom.end;
        atom.end = text.len();
        scan.atoms.insert(from, atom);
        reading.placed.insert(start);
    }
    push_flat(reading, done..range.end, &mut text, &mut places);
    let prose = Prose {
        text,
        atoms: scan.atoms,
        places,
    };
    let inside = read_alone(&prose, reading.references, reading.findings);
    Caption {
        inlines: inside.inlines,
        range,
    }
}

/// Appends the text on one line, without the marks of a quotation at the starts of lines.
fn push_flat(reading: &Reading<'_>, range: Range<usize>, text: &mut String, places: &mut Places) {
    places.add(text.len(), reading.prose.span(range.clone()), Grain::Bytes);
    for (index, line) in reading.prose.slice(range).split_inclusive('\n').enumerate() {
        let words = if index == 0 {
            line
        } else {
            line.trim_start_matches([' ', '\t', '>'])
        };
        text.extend(std::iter::repeat_n(' ', line.len() - words.len()));
        text.push_str(&words.replace(['\n', '\r'], " "));
    }
}

/// The title at the end of `text`, which begins at `start`.
fn find_title(text: &str, start: usize) -> Option<Range<usize>> {
    let text = text.trim_end();
    let close = text.chars().next_back()?;
    let open = if close == ')' { '(' } else { close };
    if !matches!(close, '"' | '\'' | ')') {
        return None;
    }
    let inner = text.strip_suffix(close)?;
    let escaped = |place: usize| {
        let before = inner.get(..place).unwrap_or_default();
        (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
    };
    let (place, _) = inner
        .rmatch_indices(open)
        .find(|&(place, _)| !escaped(place))?;
    Some(start + place + 1..start + inner.len())
}

#[cfg(test)]
mod tests {
    use super::find_title;

    fn check(text: &str, expected: Option<&str>) {
        let found = find_title(text, 0).and_then(|range| text.get(range));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_title_may_stand_in_three_kinds_of_marks() {
        check("![a](b.png \"One \\\" two\"", Some("One \\\" two"));
        check("![a](b.png 'One'  ", Some("One"));
        check("[a]: b.png (One)", Some("One"));
        check("![a](b.png", None);
    }
}
