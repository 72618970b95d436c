//! The letters of a document: what is shown, and the text that it stands for.
//!
//! In PDF, a glyph of a font stands for one text throughout the document. But the space has the same glyph as the
//! no-break space, a hyphen the same as one added by line breaking, and a letter with a stress mark is two glyphs.
//! PDF's own remedy, `ActualText`, is not supported by all readers. So such letters get glyphs of their own in the
//! embedded font, and every reader extracts the right text.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::fonts::{FaceId, Fonts};
use crate::page::{Glyph, GlyphRun, Item, is_from_right};

/// The text of the glyph of a hyphen that line breaking has added.
const HYPHEN: &str = "-";

/// A glyph of a letter. Offsets are in units of its face, from the origin of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Part {
    pub(super) glyph: u16,
    /// The offset to the right.
    pub(super) dx: i16,
    /// The offset upwards.
    pub(super) dy: i16,
}

/// Glyphs that show a stretch of text together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Letter {
    /// The glyphs, at least one.
    pub(super) parts: Vec<Part>,
    /// Its advance, where that is not the sum of its glyphs' advances.
    pub(super) advance: Option<u16>,
    /// The text, never empty.
    pub(super) text: String,
}

/// A text of one to seven bytes, as nearly all letters have, packed into a number: the bytes, and the length in the
/// lowest byte. Zero is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct ShortText(u64);

impl ShortText {
    /// `None` for an empty text and for a longer one.
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
    /// By glyph, of the short texts that it was seen with the first, in whatever order it was: so the same letters are equal.
    plain: Vec<ShortText>,
    /// All other letters.
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

    /// Gives a glyph its short text, and tells whether it has that one now.
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
        } else if text < *slot {
            let other = std::mem::replace(slot, text);
            self.further.insert(Letter::plain(glyph, &other.text()));
        }
        *slot == text
    }

    /// The glyphs with their short texts.
    fn plain(&self) -> impl Iterator<Item = (u16, ShortText)> {
        let glyphs = (0..=u16::MAX).zip(&self.plain);
        let used = glyphs.filter(|(_, text)| **text != ShortText::default());
        used.map(|(glyph, text)| (glyph, *text))
    }

    /// Gives all glyphs of a run their short texts, where each stands for one by itself, and tells whether they have
    /// those now.
    fn add_plain(&mut self, run: &GlyphRun) -> bool {
        let mut glyphs = plain_glyphs(run);
        glyphs.all(|(glyph, text, _)| self.add_short(glyph.id, text.as_bytes()))
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

/// The letters of a part of a page.
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

    /// The letters that were collected from one part.
    pub(super) fn of(letters: Letters) -> Self {
        let faces = letters.into_iter().map(|(face, letters)| UsedOfFace {
            face,
            plain: letters.plain().collect(),
            further: letters.further.into_iter().collect(),
        });
        Self(faces.collect())
    }

    /// Adds them to others, as if they were collected now.
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
                // In its part, another text may have come first for that glyph; in the document it may be this one.
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
        if is_plain(run) && letters.add_plain(run) {
            continue;
        }
        for (glyphs, text) in clusters(run) {
            if let [glyph] = glyphs
                && !is_moved(glyph)
                && letters.add_short(glyph.id, text.as_bytes())
            {
                continue;
            }
            let letter = Letter::new(glyphs, &text, run.em(), units);
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

/// The clusters of a run from left to right: the glyphs that show a stretch of text together, and that text.
///
/// A glyph without text belongs to the one before it, and so does one with no advance, a mark on a letter; but not a space,
/// which has none at the end of a line. In a
/// right-to-left script, the one before stands to the right, and each glyph keeps its own text, since PDF readers
/// reverse a copied line character by character. So a text of several characters is turned round there, and a joiner,
/// which pdf.js drops where it stands alone, is of the glyph that it follows.
pub(super) fn clusters(run: &GlyphRun) -> impl Iterator<Item = (&[Glyph], Cow<'_, str>)> {
    let leftward = runs_left(run);
    let is_joiner = |glyph: &Glyph| matches!(own_text(run, glyph), "\u{200c}" | "\u{200d}");
    run.glyphs
        .chunk_by(move |one, next| {
            if leftward {
                one.text.is_empty() || is_joiner(one)
            } else {
                next.text.is_empty() || (next.advance == 0.0 && !is_space(run, next))
            }
        })
        .map(move |glyphs| {
            let range = match glyphs {
                [glyph] => glyph.text.clone(),
                _ => range_of(glyphs),
            };
            if is_added_hyphen(run, glyphs) {
                return (glyphs, Cow::Borrowed(HYPHEN));
            }
            let text = text_of(run, &range);
            if !leftward {
                return (glyphs, Cow::Borrowed(text));
            }
            // A joiner shows nothing, whatever its glyph.
            let shown = glyphs.iter().position(|glyph| !is_joiner(glyph));
            let glyphs = shown.and_then(|from| glyphs.get(from..)).unwrap_or(glyphs);
            (glyphs, turned_round(text))
        })
}

/// The text of a glyph.
fn own_text<'r>(run: &'r GlyphRun, glyph: &Glyph) -> &'r str {
    let Range { start, end } = glyph.text;
    run.text.get(start as usize..end as usize).unwrap_or("")
}

/// A text with its last character first.
fn turned_round(text: &str) -> Cow<'_, str> {
    match text.chars().nth(1) {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(text.chars().rev().collect()),
    }
}

/// Whether glyphs are a hyphen that line breaking has added. It is shown, so that it has a width; a soft hyphen of
/// the author's has none.
///
/// Its glyph stands for a plain hyphen: pdf.js (Firefox) joins a divided word at that one alone. The content stream
/// says beside it that it is a soft one (`ActualText`), which all other readers take.
pub(super) fn is_added_hyphen(run: &GlyphRun, glyphs: &[Glyph]) -> bool {
    matches!(glyphs, [glyph] if glyph.advance != 0.0 && own_text(run, glyph) == "\u{ad}")
}

/// The text at those bytes. PDF/UA asks for a text for every glyph: without one, it is a zero-width space.
fn text_of<'r>(run: &'r GlyphRun, range: &Range<u32>) -> &'r str {
    let text = run.text.get(range.start as usize..range.end as usize);
    text.filter(|text| !text.is_empty()).unwrap_or("\u{200b}")
}

/// Whether a glyph shows a space.
fn is_space(run: &GlyphRun, glyph: &Glyph) -> bool {
    own_text(run, glyph) == " "
}

/// Whether each glyph stands for a text by itself and is not offset, as nearly everywhere.
pub(super) fn is_plain(run: &GlyphRun) -> bool {
    let is_single = |glyph: &Glyph| {
        // `&`, not `&&`: without branches the loop is faster.
        (!glyph.text.is_empty() & !is_moved(glyph))
            && (glyph.advance != 0.0 || is_space(run, glyph))
    };
    !runs_left(run) && run.glyphs.iter().all(is_single)
}

/// The glyphs of a plain run with their texts, and whether they are a hyphen that line breaking has added.
#[inline]
pub(super) fn plain_glyphs(run: &GlyphRun) -> impl Iterator<Item = (&Glyph, &str, bool)> {
    run.glyphs.iter().map(|glyph| {
        match own_text(run, glyph) {
            // In a plain run, each is shown.
            "\u{ad}" => (glyph, HYPHEN, true),
            text => (glyph, text, false),
        }
    })
}

/// The origin of a letter, relative to the pen: that of its first glyph. But a single glyph with an offset, such as
/// the alef on a lam, begins at the pen and has the offset composed into its glyph: readers would otherwise take
/// the gap for the end of a word.
#[inline]
pub(super) fn origin(glyphs: &[Glyph]) -> (f32, f32) {
    match glyphs {
        [glyph] if is_moved(glyph) => (0.0, 0.0),
        [first, ..] => (first.dx, first.dy),
        [] => (0.0, 0.0),
    }
}

/// Whether a glyph is offset from the pen.
#[inline]
pub(super) fn is_moved(glyph: &Glyph) -> bool {
    glyph.dx != 0.0
}

/// Whether the glyphs of a run, in visual order, are read from right to left.
fn runs_left(run: &GlyphRun) -> bool {
    let glyphs = &run.glyphs;
    let mut texts = glyphs.iter().filter(|glyph| !glyph.text.is_empty());
    let first = texts.next();
    match (first, texts.next_back()) {
        (Some(first), Some(last)) => last.text.start < first.text.start,
        // In reading order, a glyph without text follows the one with it.
        (Some(first), None) => {
            let is_behind = glyphs.len() > 1 && glyphs.first().is_some_and(|it| it.text.is_empty());
            is_behind || own_text(run, first).chars().any(is_from_right)
        }
        (None, _) => false,
    }
}

/// The bytes of the text that several glyphs show.
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

    /// The letter that a glyph shows by itself.
    pub(super) fn plain(glyph: u16, text: &str) -> Self {
        let (dx, dy) = (0, 0);
        Self {
            parts: vec![Part { glyph, dx, dy }],
            advance: None,
            text: text.to_owned(),
        }
    }

    /// The glyph and its text, where the glyph shows the letter by itself.
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

    /// The letter that a cluster shows, with the em (width and height) of its run, in a face of so many units to
    /// the em.
    pub(super) fn new(
        glyphs: &[Glyph],
        text: &str,
        (width, height): (f32, f32),
        units: u16,
    ) -> Self {
        // The conversion saturates: no page has such lengths.
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
