//! Locates the titles of images, of which pulldown-cmark gives the text but not the place.

use std::ops::Range;

/// The range of the title at the end of `text`, which begins at offset `start`.
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

/// A title on one line of as many bytes, with spaces in place of line ends and of `>` at the start of lines.
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

    /// The titles in `text` as pulldown-cmark reads them, each with the text that `find_title` finds.
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

    /// Pieces of titles, separated by `·`.
    const FRAGMENTS: &str = "![a](b.png ·[a]: b.png ·\"·'·(·)·\\·\\\"·\\'·\\)·&quot;·&amp;·*·`·[·]·<·>·{ $x }·word· ·\n·ҷ·\n\n";

    proptest! {
        #[test]
        fn a_title_is_what_pulldown_cmark_reads(fragments in vec(proptest::sample::select(FRAGMENTS.split('·').collect::<Vec<_>>()), 1..12).prop_map(|it| it.concat())) {
            for (title, own) in titles(&fragments) {
                // It reads the same between delimiters of another kind, unless it contains these.
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
