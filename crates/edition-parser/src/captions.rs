//! Captions: the titles of images. Markdown treats a title as plain text, so it is located in the source
//! and parsed as inline Markdown of its own.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::Inline;

use crate::inlines::{Caption, Reading, read_alone};
use crate::markdown::GUARD;
use crate::prose::{Grain, Places, Prose, push_mask};
use crate::titles::{find_title, flat};

/// Parses the caption of the image at `range`; the title may be part of its `definition`.
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
    // The line to parse is the title with each atom under a short mask.
    let mut text = String::from(GUARD);
    let span = reading.prose.span(range.clone());
    let mut places = Places::new(span);
    places.add(
        0,
        reading.prose.span(range.start..range.start),
        Grain::Whole,
    );
    let mut atoms = BTreeMap::new();
    let mut done = range.start;
    for (&start, atom) in reading.prose.atoms.range(range.clone()) {
        push_flat(reading, done..start, &mut text, &mut places);
        let from = text.len();
        places.add(from, reading.prose.span(start..atom.end), Grain::Whole);
        push_mask(2, &mut text);
        let mut atom = atom.clone();
        done = atom.end;
        atom.end = text.len();
        atoms.insert(from, atom);
        reading.placed.insert(start);
    }
    push_flat(reading, done..range.end, &mut text, &mut places);
    let prose = Prose {
        text,
        atoms,
        places,
    };
    let inside = read_alone(&prose, reading.references, reading.findings);
    Caption {
        inlines: inside.inlines,
        range,
    }
}

fn push_flat(reading: &Reading<'_>, range: Range<usize>, text: &mut String, places: &mut Places) {
    places.add(text.len(), reading.prose.span(range.clone()), Grain::Bytes);
    text.push_str(&flat(reading.prose.slice(range)));
}
