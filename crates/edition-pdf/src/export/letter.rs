//! The letters of the document: what is shown, and the text that it stands for.
//!
//! A PDF gives every glyph of a font one text for the whole document. But the glyph of the space is
//! also that of the no-break space, that of the hyphen is also that of one put in by line breaking,
//! and a letter with a stress mark is two glyphs. PDF's own means for this, `ActualText`, is heard by
//! some readers only. So such letters become glyphs of their own in the embedded font, and everybody
//! who reads the file reads the right text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::fonts::{FaceId, Fonts};
use crate::page::{Glyph, GlyphRun, Item};

/// A glyph in its place, in units of its face, from the place of the letter on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Part {
    /// The glyph.
    pub(super) glyph: u16,
    /// How far it stands to the right.
    pub(super) dx: i16,
    /// How far it stands above.
    pub(super) dy: i16,
}

/// Glyphs that show one stretch of text together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Letter {
    /// The glyphs, at least one.
    pub(super) parts: Vec<Part>,
    /// How far it moves the pen, where that is not what its glyphs do.
    pub(super) advance: Option<u16>,
    /// The text, never empty.
    pub(super) text: String,
}

/// A text of few bytes, as nearly all letters have: in one number, the length in its last byte. Zero is
/// none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct ShortText(u64);

impl ShortText {
    /// `None` for a longer text, and for an empty one.
    #[inline]
    pub(super) fn of(text: &[u8]) -> Option<Self> {
        let length = text.len();
        let bytes = match *text {
            [one] => u64::from(one),
            [one, two] => u64::from(one) << 8 | u64::from(two),
            [_, _, _, ..] if length <= 7 => {
                text.iter().fold(0, |all, byte| all << 8 | u64::from(*byte))
            }
            _ => return None,
        };
        Some(Self(bytes << 8 | length as u64))
    }

    fn text(self) -> String {
        let [bytes @ .., length] = self.0.to_be_bytes();
        let text = bytes.get(bytes.len().saturating_sub(length.into())..);
        String::from_utf8_lossy(text.unwrap_or_default()).into_owned()
    }
}

/// The letters of each face that the pages use.
pub(super) type Letters = BTreeMap<FaceId, FaceLetters>;

/// The letters of a face that the pages use.
#[derive(Debug, PartialEq, Eq, Hash, Default)]
pub(super) struct FaceLetters {
    /// For each glyph, the short text that it was first seen with.
    plain: Vec<ShortText>,
    /// All others.
    further: BTreeSet<Letter>,
}

impl FaceLetters {
    /// Whether there is a glyph that stands for a text by itself.
    pub(super) fn has(&self, glyph: u16, text: &str) -> bool {
        let plain = self.plain.get(usize::from(glyph));
        plain.copied() == ShortText::of(text.as_bytes())
            || self.further.contains(&Letter::plain(glyph, text))
    }

    /// Adds a glyph that stands for a text by itself.
    pub(super) fn add(&mut self, glyph: u16, text: &str) {
        if !self.add_short(glyph, text.as_bytes()) {
            self.further.insert(Letter::plain(glyph, text));
        }
    }

    /// Whether a glyph that stands for a text by itself has its place now.
    #[inline]
    fn add_short(&mut self, glyph: u16, text: &[u8]) -> bool {
        ShortText::of(text).is_some_and(|text| self.add_known(glyph, text))
    }

    #[inline]
    fn add_known(&mut self, glyph: u16, text: ShortText) -> bool {
        let place = usize::from(glyph);
        if place >= self.plain.len() {
            self.plain.resize(place + 1, ShortText::default());
        }
        let Some(slot) = self.plain.get_mut(place) else {
            return false;
        };
        if *slot == ShortText::default() {
            *slot = text;
        }
        *slot == text
    }

    /// The glyphs that stand for a short text by themselves, save those that have lost their places.
    fn plain(&self) -> impl Iterator<Item = (u16, ShortText)> {
        let glyphs = (0..=u16::MAX).zip(&self.plain);
        let used = glyphs.filter(|(_, text)| **text != ShortText::default());
        used.map(|(glyph, text)| (glyph, *text))
    }

    /// Whether all glyphs of a run, each of which stands for a text by itself, have their places now.
    fn add_plain(&mut self, run: &GlyphRun) -> bool {
        let text = run.text.as_bytes();
        run.glyphs.iter().all(|glyph| {
            let Range { start, end } = glyph.text;
            let text = text.get(start as usize..end as usize);
            self.add_short(glyph.id, text.unwrap_or_default())
        })
    }

    /// How much memory it takes, about.
    pub(super) fn bytes(&self) -> usize {
        let further = self.further.iter().map(Letter::bytes);
        size_of_val(self.plain.as_slice()) + further.sum::<usize>()
    }

    /// All letters.
    pub(super) fn all(&self) -> BTreeSet<Letter> {
        let plain = self.plain();
        let plain = plain.map(|(glyph, text)| Letter::plain(glyph, &text.text()));
        plain.chain(self.further.iter().cloned()).collect()
    }
}

/// The letters of a part of a page, to be added to those of others.
pub(super) struct Used(Vec<UsedOfFace>);

struct UsedOfFace {
    face: FaceId,
    plain: Vec<(u16, ShortText)>,
    further: Vec<Letter>,
}

impl Used {
    /// How much memory it takes, about.
    pub(super) fn bytes(&self) -> usize {
        let faces = self.0.iter().map(|used| {
            let further = used.further.iter().map(Letter::bytes);
            size_of_val(used) + size_of_val(used.plain.as_slice()) + further.sum::<usize>()
        });
        faces.sum()
    }

    /// What was collected from one part.
    pub(super) fn of(letters: Letters) -> Self {
        let faces = letters.into_iter().map(|(face, letters)| UsedOfFace {
            face,
            plain: letters.plain().collect(),
            further: letters.further.into_iter().collect(),
        });
        Self(faces.collect())
    }

    /// Adds them, as if they were collected now.
    pub(super) fn add_to(&self, letters: &mut Letters) {
        for used in &self.0 {
            let letters = letters.entry(used.face).or_default();
            for (glyph, text) in &used.plain {
                if !letters.add_known(*glyph, *text) {
                    let letter = Letter::plain(*glyph, &text.text());
                    letters.further.insert(letter);
                }
            }
            for letter in &used.further {
                // What had lost its place to another text in its part may have it in the document.
                let is_in_place = letter
                    .as_plain()
                    .is_some_and(|(glyph, text)| letters.add_short(glyph, text.as_bytes()));
                if !is_in_place {
                    letters.further.insert(letter.clone());
                }
            }
        }
    }
}

/// Collects the letters of some items.
pub(super) fn collect(items: &[Item], fonts: &Fonts, letters: &mut Letters) {
    for run in runs(items).filter(|run| !run.glyphs.is_empty()) {
        let units = fonts.face(run.face).units_per_em();
        let letters = letters.entry(run.face).or_default();
        if is_plain(&run.glyphs) && letters.add_plain(run) {
            continue;
        }
        for (glyphs, text) in clusters(run) {
            if let [glyph] = glyphs
                && !is_moved(glyph)
                && letters.add_short(glyph.id, text.as_bytes())
            {
                continue;
            }
            let letter = Letter::new(glyphs, text, run.em(), units);
            letters.further.insert(letter);
        }
    }
}

fn runs(items: &[Item]) -> impl Iterator<Item = &GlyphRun> {
    items.iter().filter_map(|item| match item {
        Item::Run(run) => Some(run),
        Item::Box { .. } | Item::Dots { .. } | Item::Picture { .. } => None,
    })
}

/// The glyphs of a run, those together that show one stretch of text, from left to right.
///
/// A glyph without a text belongs to the one before it, and so does one that does not move the pen:
/// it is a mark on a letter. In a script that runs from the right, what comes before stands to the right,
/// and each glyph keeps its own text: who copies such a line turns it round letter by letter.
pub(super) fn clusters(run: &GlyphRun) -> impl Iterator<Item = (&[Glyph], &str)> {
    let leftward = runs_left(&run.glyphs);
    run.glyphs
        .chunk_by(move |one, next| {
            if leftward {
                one.text.is_empty()
            } else {
                next.text.is_empty() || next.advance == 0.0
            }
        })
        .map(|glyphs| {
            let range = match glyphs {
                [glyph] => glyph.text.clone(),
                _ => range_of(glyphs),
            };
            (glyphs, text_of(run, &range))
        })
}

/// The text at those bytes. Every glyph must have one: where there is none, it is no more than a place.
fn text_of<'r>(run: &'r GlyphRun, range: &Range<u32>) -> &'r str {
    let text = run.text.get(range.start as usize..range.end as usize);
    text.filter(|text| !text.is_empty()).unwrap_or("\u{200b}")
}

/// Whether each glyph stands for a text by itself and in its place, as nearly everywhere.
fn is_plain(glyphs: &[Glyph]) -> bool {
    let is_single = |glyph: &Glyph| {
        // One after another, without a branch: there are many.
        !glyph.text.is_empty() & (glyph.advance != 0.0) & !is_moved(glyph)
    };
    !runs_left(glyphs) && glyphs.iter().all(is_single)
}

/// Where a letter begins: at its first glyph. But one that stands for itself beside the pen, as the alif
/// over a lam, begins where the pen is, and is moved within its glyph: else its word would seem to end.
#[inline]
pub(super) fn origin(glyphs: &[Glyph]) -> (f32, f32) {
    match glyphs {
        [glyph] if is_moved(glyph) => (0.0, 0.0),
        [first, ..] => (first.dx, first.dy),
        [] => (0.0, 0.0),
    }
}

/// Whether a glyph stands beside the pen.
#[inline]
pub(super) fn is_moved(glyph: &Glyph) -> bool {
    glyph.dx != 0.0
}

/// Whether glyphs that stand from left to right are read from the right.
fn runs_left(glyphs: &[Glyph]) -> bool {
    let mut texts = glyphs.iter().filter(|glyph| !glyph.text.is_empty());
    let first = texts.next().map(|glyph| glyph.text.start);
    match texts.next_back() {
        Some(last) => first.is_some_and(|first| last.text.start < first),
        // The further glyphs of a letter are read after it.
        None => glyphs.len() > 1 && glyphs.first().is_some_and(|glyph| glyph.text.is_empty()),
    }
}

/// The text that several glyphs show, from the first byte of any to the last one.
fn range_of(glyphs: &[Glyph]) -> Range<u32> {
    let texts = glyphs.iter().filter(|glyph| !glyph.text.is_empty());
    let start = texts.clone().map(|glyph| glyph.text.start).min();
    let end = texts.map(|glyph| glyph.text.end).max();
    start.unwrap_or(0)..end.unwrap_or(0)
}

impl Letter {
    /// How much memory it takes.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(self) + size_of_val(self.parts.as_slice()) + self.text.len()
    }

    /// The letter that one glyph shows by itself.
    pub(super) fn plain(glyph: u16, text: &str) -> Self {
        let (dx, dy) = (0, 0);
        Self {
            parts: vec![Part { glyph, dx, dy }],
            advance: None,
            text: text.to_owned(),
        }
    }

    /// The glyph and its text, where the glyph stands for it by itself.
    fn as_plain(&self) -> Option<(u16, &str)> {
        match (self.parts.as_slice(), self.advance) {
            (
                [
                    Part {
                        glyph,
                        dx: 0,
                        dy: 0,
                    },
                ],
                None,
            ) => Some((*glyph, &self.text)),
            _ => None,
        }
    }

    /// The letter that a cluster of glyphs with such an em shows, in a face of so many units to the em.
    pub(super) fn new(
        glyphs: &[Glyph],
        text: &str,
        (width, height): (f32, f32),
        units: u16,
    ) -> Self {
        // Conversion keeps lengths that no page can have within bounds.
        let in_units = |length: f32, em: f32| {
            (length * f32::from(units) / em.max(f32::MIN_POSITIVE)).round() as i16
        };
        let mut pen = 0.0;
        let (x_0, y_0) = origin(glyphs);
        let parts = glyphs.iter().map(|glyph| {
            let (x, y) = (pen + glyph.dx, glyph.dy);
            pen += glyph.advance;
            Part {
                glyph: glyph.id,
                dx: in_units(x - x_0, width),
                dy: in_units(y - y_0, height),
            }
        });
        Self {
            parts: parts.collect(),
            advance: match glyphs {
                [glyph] if is_moved(glyph) => {
                    u16::try_from(in_units(glyph.advance, width).max(0)).ok()
                }
                _ => None,
            },
            text: text.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Glyph, clusters};
    use crate::export::tests::run_of;

    /// The texts of the clusters, a bar between them. Each glyph is a letter with the bytes that it
    /// shows; a capital `M` does not move the pen.
    fn check(text: &str, glyphs: &[(char, usize)], expected: &str) {
        let run = run_of(text, glyphs);
        let found: Vec<&str> = clusters(&run).map(|(_, text)| text).collect();
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
    fn letters_from_the_right_keep_their_own_texts() {
        // Read from the right: c, b with a further glyph, a; a letter that does not move the pen is none of
        // its neighbours.
        let mut run = run_of("abc", &[('c', 1), ('N', 0), ('M', 1), ('a', 1)]);
        let parts = run.glyphs.iter().zip([2..3, 2..2, 1..2, 0..1]);
        run.glyphs = parts
            .map(|(glyph, text)| Glyph {
                text,
                ..glyph.clone()
            })
            .collect();
        let found: Vec<&str> = clusters(&run).map(|(_, text)| text).collect();
        assert_eq!(found, ["c", "b", "a"]);
    }

    #[test]
    fn a_glyph_without_text_has_one_that_shows_nothing() {
        check("", &[('b', 0)], "\u{200b}");
    }
}
