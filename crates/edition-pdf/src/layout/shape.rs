//! The second step: words become glyphs, each word once for its face and language.
//!
//! [`word`] shapes a word whose characters may be of several scripts ([`script`]) and faces; [`words`] remembers it;
//! [`glyph`] is what comes out.

mod glyph;
mod script;
mod word;
mod words;

use std::ops::Range;

use edition_model::Direction;
use unicode_bidi::Level;

use crate::fonts::{FaceId, Family, Fonts};
use crate::layout::style::LetterStyle;
use crate::layout::text::{Span, Text};
pub(crate) use glyph::{GlyphKind, ShapedGlyph};
use word::WordShaper;
pub(crate) use words::Words;

/// Turns texts into glyphs.
pub(crate) struct Shaper<'f> {
    fonts: &'f Fonts,
    words: Words,
    shaper: WordShaper<'f>,
}

impl<'f> Shaper<'f> {
    /// A shaper that knows `words` already.
    pub(crate) fn new(fonts: &'f Fonts, words: Words) -> Self {
        Self {
            fonts,
            words,
            shaper: WordShaper::new(fonts),
        }
    }

    /// Takes the words away that it knows.
    pub(crate) fn take_words(&mut self) -> Words {
        std::mem::take(&mut self.words)
    }

    /// The glyphs of a part of `text`, in reading order. `levels` has the bidi level of each of its bytes; `None` where
    /// all run from left to right.
    pub(crate) fn shape(
        &mut self,
        text: &Text<'_>,
        part: Range<usize>,
        levels: Option<&[Level]>,
    ) -> Vec<ShapedGlyph> {
        let levels = levels.map(|levels| Levels {
            levels,
            start: part.start,
        });
        let mut glyphs = Vec::with_capacity(part.len());
        let first = text
            .spans
            .partition_point(|span| span.range.end <= part.start);
        for (index, span) in text.spans.iter().enumerate().skip(first) {
            if span.range.start >= part.end {
                break;
            }
            let range = span.range.start.max(part.start)..span.range.end.min(part.end);
            if let Some(picture) = span.picture {
                glyphs.push(picture_glyph(range, index, span, picture.aspect));
                continue;
            }
            self.shape_span(text, range, index, span, levels, &mut glyphs);
        }
        glyphs
    }

    /// The hyphen that is added to a divided word of that style: its face, glyph and width in points.
    pub(crate) fn hyphen(&self, style: &LetterStyle) -> (FaceId, u16, f32) {
        let id = style.face();
        let face = self.fonts.face(id);
        let glyph = face
            .glyph('\u{2010}')
            .or_else(|| face.glyph('-'))
            .unwrap_or(0);
        let em = f32::from(face.units_per_em());
        (id, glyph, face.advance(glyph) / em * style.size)
    }

    fn shape_span(
        &mut self,
        text: &Text<'_>,
        range: Range<usize>,
        index: usize,
        span: &Span<'_>,
        levels: Option<Levels<'_>>,
        glyphs: &mut Vec<ShapedGlyph>,
    ) {
        let mut start = range.start;
        let mut rest = text.content.get(range).unwrap_or_default();
        let LetterStyle { height, size, .. } = span.style;
        // All plain spaces of a span have the same glyph.
        let mut usual: Option<ShapedGlyph> = None;
        let mut styles = [None; 2];
        while !rest.is_empty() {
            let end = rest.find(is_space).unwrap_or(rest.len());
            let (word, further) = rest.split_at_checked(end).unwrap_or((rest, ""));
            each_direction(word, start, levels, |part, direction| {
                let letters = word.get(part.clone()).unwrap_or_default();
                let start = start + part.start;
                let style = *styles[usize::from(direction == Direction::RightToLeft)]
                    .get_or_insert_with(|| {
                        let face = span.style.face();
                        self.words.style(face, span.locale, height, direction)
                    });
                let known = self.words.glyphs(letters, style, &mut self.shaper);
                glyphs.extend(known.iter().map(|glyph| ShapedGlyph {
                    face: glyph.face,
                    id: glyph.id,
                    advance: glyph.advance * size,
                    dx: glyph.dx * size,
                    dy: glyph.dy * size,
                    text: start + glyph.text.start..start + glyph.text.end,
                    span: index,
                    kind: glyph.kind,
                }));
            });
            start += end;
            let mut further = further.chars();
            if let Some(space) = further.next() {
                let place = start..start + space.len_utf8();
                start = place.end;
                let known = usual.as_ref().filter(|_| space == ' ');
                if let Some(usual) = known {
                    glyphs.push(ShapedGlyph {
                        text: place,
                        ..usual.clone()
                    });
                } else {
                    let face = self
                        .fonts
                        .face_of_sign(span.style.face(), span.locale, space);
                    let glyph = self.space(space, text, place, (index, span), face);
                    usual = Some(glyph.clone()).filter(|_| space == ' ').or(usual);
                    glyphs.push(glyph);
                }
            }
            rest = further.as_str();
        }
    }

    fn space(
        &self,
        space: char,
        text: &Text<'_>,
        place: Range<usize>,
        (index, span): (usize, &Span<'_>),
        id_of_face: FaceId,
    ) -> ShapedGlyph {
        let face = self.fonts.face(id_of_face);
        let id = face.glyph(space).or_else(|| face.glyph(' ')).unwrap_or(0);
        let em = f32::from(face.units_per_em());
        let width = face.advance(id) / em * span.style.size;
        let is_digit = |character: Option<char>| character.is_some_and(|c| c.is_ascii_digit());
        let before = text
            .content
            .get(..place.start)
            .and_then(|text| text.chars().next_back());
        let after = text
            .content
            .get(place.end..)
            .and_then(|text| text.chars().next());
        let (kind, advance) = match space {
            '\n' => (GlyphKind::LineBreak, 0.0),
            '\t' => (GlyphKind::Letter, 4.0 * width),
            ' ' if span.style.family == Family::Mono => (GlyphKind::CodeSpace, width),
            ' ' => (GlyphKind::Space, width),
            // The space between groups of digits keeps its width, so that a number stays one number.
            '\u{a0}' if !(is_digit(before) && is_digit(after)) => (GlyphKind::FirmSpace, width),
            _ => (GlyphKind::Letter, width),
        };
        ShapedGlyph {
            face: id_of_face,
            id,
            advance,
            dx: 0.0,
            dy: 0.0,
            text: place,
            span: index,
            kind,
        }
    }
}

/// The bidi levels of a part of a text that begins at byte `start`.
#[derive(Clone, Copy)]
struct Levels<'l> {
    levels: &'l [Level],
    start: usize,
}

/// Tells the parts of a word, at byte `start` of the text, that run in one direction each.
fn each_direction(
    word: &str,
    start: usize,
    levels: Option<Levels<'_>>,
    mut tell: impl FnMut(Range<usize>, Direction),
) {
    let own = levels.and_then(
        |Levels {
             levels,
             start: first,
         }| {
            let at = start.checked_sub(first)?;
            levels.get(at..at + word.len())
        },
    );
    let Some(own) = own else {
        return tell(0..word.len(), Direction::LeftToRight);
    };
    let mut start = 0;
    // A character has one level, whatever its bytes.
    for run in own.chunk_by(|one, next| one == next) {
        let direction = match run.first().is_some_and(|level| level.is_rtl()) {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        };
        tell(start..start + run.len(), direction);
        start += run.len();
    }
}

fn picture_glyph(range: Range<usize>, index: usize, span: &Span<'_>, aspect: f32) -> ShapedGlyph {
    ShapedGlyph {
        face: span.style.face(),
        id: 0,
        advance: aspect * span.style.size,
        dx: 0.0,
        dy: 0.0,
        text: range,
        span: index,
        kind: GlyphKind::Picture,
    }
}

fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\t' | '\n'
    )
}
