//! Titles of images, which are captions: Markdown gives their text only, so they are read again where
//! they stand, for the sake of their placeables, marks and places.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::Inline;

use crate::inlines::{Caption, Reading, read_alone};
use crate::markdown::GUARD;
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

/// A title on one line, without the marks of a quotation at the starts of lines, byte by byte.
pub(crate) fn flat(title: &str) -> String {
    let mut flat = String::with_capacity(title.len());
    for (index, line) in title.split_inclusive('\n').enumerate() {
        let words = match index {
            0 => line,
            _ => line.trim_start_matches([' ', '\t', '>']),
        };
        flat.extend(std::iter::repeat_n(' ', line.len() - words.len()));
        flat.push_str(&words.replace(['\n', '\r'], " "));
    }
    flat
}

/// The title at the end of `text`, which begins at `start`.
pub(crate) fn find_title(text: &str, start: usize) -> Option<Range<usize>> {
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
    use proptest::collection::vec;
    use proptest::prelude::Strategy;
    use proptest::{prop_assert_eq, proptest};
    use pulldown_cmark::{Event, LinkType, Tag};

    use super::{find_title, flat};
    use crate::markdown::{document_options, parser};

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

    #[test]
    fn a_title_goes_on_over_the_marks_of_a_quotation() {
        assert_eq!(flat("One\n> > two\r\nthree"), "One     two  three");
    }

    /// The titles in `text` as pulldown-cmark gives them, each with the bytes that we take it from.
    fn titles(text: &str) -> Vec<(String, Option<String>)> {
        let parser = parser(text, document_options(), |_| false);
        let mut titles = Vec::new();
        let mut take = |title: &str, whole: &str| {
            let own = find_title(whole, 0).and_then(|range| whole.get(range));
            titles.push((title.to_owned(), own.map(str::to_owned)));
        };
        for (_, definition) in parser.reference_definitions().iter() {
            if let Some(title) = definition
                .title
                .as_deref()
                .filter(|title| !title.is_empty())
            {
                take(title, text.get(definition.span.clone()).unwrap());
            }
        }
        for (event, range) in parser.into_offset_iter() {
            match event {
                Event::Start(Tag::Image {
                    link_type: LinkType::Inline,
                    title,
                    ..
                }) if !title.is_empty() => {
                    take(&title, text.get(range).unwrap().strip_suffix(')').unwrap());
                }
                _ => {}
            }
        }
        titles
    }

    /// What titles are made of, and what breaks them; `·` stands between two of them.
    const FRAGMENTS: &str = "![a](b.png ·[a]: b.png ·\"·'·(·)·\\·\\\"·\\'·\\)·&quot;·&amp;·*·`·[·]·<·>·{ $x }·word· ·\n·ҷ·\n\n";

    proptest! {
        #[test]
        fn a_title_is_what_pulldown_cmark_reads(fragments in vec(proptest::sample::select(FRAGMENTS.split('·').collect::<Vec<_>>()), 1..12).prop_map(|it| it.concat())) {
            for (title, own) in titles(&fragments) {
                // Written in another kind of marks it is the same title, unless these stand in it.
                let own = own.unwrap_or_default();
                let again = ['"', '\'', ')'].map(|close| {
                    let open = if close == ')' { '(' } else { close };
                    titles(&format!("![a](b.png {open}{own}{close})"))
                });
                let again = again.iter().flatten().map(|(again, _)| again);
                prop_assert_eq!(again.filter(|it| **it == title).count() > 0, true, "{:?} {:?}", title, own);
            }
        }
    }
}
