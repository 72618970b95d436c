//! What each glyph stands for in the document.
//!
//! A PDF can give every glyph of a font one text for the whole document. Where that is not the text
//! that the glyph shows in a place (a space that is a no-break space here, a hyphen that line
//! breaking put in, two glyphs for one letter), an `ActualText` around it gives the right one.

use std::collections::BTreeMap;

use crate::fonts::FaceId;
use crate::layout::page::{Glyph, GlyphRun, Item, Pages};

/// A hyphen that line breaking put in.
const SOFT_HYPHEN: &str = "\u{ad}";

/// The texts of all glyphs that the pages show.
pub(super) struct GlyphTexts(BTreeMap<FaceId, BTreeMap<u16, String>>);

/// Glyphs that show one stretch of text together.
#[derive(Debug, PartialEq)]
pub(super) struct Cluster<'r> {
    /// The glyphs, at least one.
    pub(super) glyphs: &'r [Glyph],
    /// The text.
    pub(super) text: &'r str,
}

/// Chooses a text for every glyph that the pages show.
pub(super) fn choose(pages: &Pages) -> GlyphTexts {
    // The texts of glyphs that show a text alone, and guesses for those that never do.
    let mut known: BTreeMap<FaceId, BTreeMap<u16, &str>> = BTreeMap::new();
    let mut guessed: BTreeMap<FaceId, BTreeMap<u16, &str>> = BTreeMap::new();
    for run in runs(pages) {
        let known = known.entry(run.face).or_default();
        let guessed = guessed.entry(run.face).or_default();
        for cluster in clusters(run) {
            match cluster.glyphs {
                [glyph] if !matches!(cluster.text, "" | SOFT_HYPHEN) => {
                    // Of several texts the first in the order of Unicode is the commonest: the space
                    // before the no-break space, the hyphen before the no-break hyphen.
                    let text = known.entry(glyph.id).or_insert(cluster.text);
                    *text = cluster.text.min(text);
                }
                glyphs => guess(glyphs, cluster.text, guessed),
            }
        }
    }
    for (face, texts) in known {
        guessed.entry(face).or_default().extend(texts);
    }
    let own = |texts: BTreeMap<u16, &str>| {
        texts
            .into_iter()
            .map(|(glyph, text)| (glyph, text.to_owned()))
            .collect()
    };
    let chosen = guessed.into_iter().filter(|(_, texts)| !texts.is_empty());
    GlyphTexts(chosen.map(|(face, texts)| (face, own(texts))).collect())
}

/// Deals the characters of a cluster out to its glyphs.
fn guess<'p>(glyphs: &[Glyph], text: &'p str, guessed: &mut BTreeMap<u16, &'p str>) {
    let characters = text.split_inclusive(|_: char| true);
    // A glyph always has some text, if only that of the space that it looks like.
    let rest = std::iter::repeat(characters.clone().last().unwrap_or(" "));
    for (glyph, character) in glyphs.iter().zip(characters.chain(rest)) {
        let character = match character {
            SOFT_HYPHEN => "-",
            character => character,
        };
        guessed.entry(glyph.id).or_insert(character);
    }
}

/// The runs of all pages.
fn runs(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    let items = pages.pages.iter().flat_map(|page| &page.items);
    items.filter_map(|item| match item {
        Item::Run(run) => Some(run),
        Item::Box { .. } | Item::Picture { .. } => None,
    })
}

/// The clusters of a run, from left to right.
///
/// A glyph without a text belongs to the one before it, and so does one that does not move the pen:
/// it is a mark on a letter, and without its letter a reader would take it for a word of its own.
pub(super) fn clusters(run: &GlyphRun) -> impl Iterator<Item = Cluster<'_>> {
    run.glyphs
        .chunk_by(|_, next| next.text.is_empty() || next.advance == 0.0)
        .map(|glyphs| {
            let texts = glyphs.iter().filter(|glyph| !glyph.text.is_empty());
            let start = texts.clone().map(|glyph| glyph.text.start).min();
            let end = texts.map(|glyph| glyph.text.end).max();
            let range = start.unwrap_or(0) as usize..end.unwrap_or(0) as usize;
            let text = run.text.get(range).unwrap_or_default();
            Cluster { glyphs, text }
        })
}

impl GlyphTexts {
    /// The faces that the pages use, each with its glyphs and their texts.
    pub(super) fn faces(&self) -> impl Iterator<Item = (FaceId, &BTreeMap<u16, String>)> {
        self.0.iter().map(|(face, texts)| (*face, texts))
    }

    /// The text of a glyph.
    pub(super) fn text(&self, face: FaceId, glyph: u16) -> &str {
        let texts = self.0.get(&face);
        texts
            .and_then(|texts| texts.get(&glyph))
            .map_or("", String::as_str)
    }

    /// Whether the glyphs of a cluster by themselves give its text.
    pub(super) fn speak_for_themselves(&self, face: FaceId, cluster: &Cluster<'_>) -> bool {
        match cluster.glyphs {
            [glyph] => self.text(face, glyph.id) == cluster.text,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{choose, clusters};
    use crate::export::tests::{pages_of, run_of};

    /// The clusters of a text, a bar between them. Each glyph is a letter with the bytes it shows;
    /// a capital `M` does not move the pen.
    fn check(text: &str, glyphs: &[(char, usize)], expected: &str) {
        let run = run_of(text, glyphs);
        let found: Vec<&str> = clusters(&run).map(|cluster| cluster.text).collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn marks_and_further_glyphs_stay_with_their_letter() {
        check("abc", &[('a', 1), ('b', 1), ('c', 1)], "a|b|c");
        check("fix", &[('L', 2), ('x', 1)], "fi|x");
        check("а\u{301}б", &[('a', 2), ('M', 2), ('b', 2)], "а\u{301}|б");
        check("йб", &[('i', 2), ('N', 0), ('b', 2)], "й|б");
    }

    #[test]
    fn the_commoner_text_is_chosen() {
        let run = run_of(
            "\u{a0} -\u{ad}",
            &[('s', 2), ('s', 1), ('h', 1), ('h', 2)],
        );
        let texts = choose(&pages_of(vec![run.clone()]));
        let spoken: Vec<bool> = clusters(&run)
            .map(|cluster| texts.speak_for_themselves(run.face, &cluster))
            .collect();
        assert_eq!(spoken, [false, true, true, false]);
        assert_eq!(texts.text(run.face, 'h' as u16), "-");
    }

    #[test]
    fn a_glyph_that_never_stands_alone_has_a_text_too() {
        let run = run_of("а\u{301}", &[('a', 2), ('M', 2)]);
        let texts = choose(&pages_of(vec![run.clone()]));
        assert_eq!(texts.text(run.face, 'M' as u16), "\u{301}");
        let hyphen = run_of("\u{ad}", &[('h', 2)]);
        let texts = choose(&pages_of(vec![hyphen.clone()]));
        assert_eq!(texts.text(hyphen.face, 'h' as u16), "-");
    }
}
