//! The second step: words become glyphs. HarfBuzz's rules (by `harfrust`) run once for each word,
//! face and language of an edition; the rest comes out of a cache.

mod script;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use harfrust::{Buffer, ClusterLevel, Feature, Language, ShapeOptions, ShapePlan, ShaperFont};

use crate::fonts::{Face, FaceId, Family, Fonts};
use crate::layout::break_lines::Divisions;
use crate::layout::style::{Height, LetterStyle};
use crate::layout::text::{Span, Text};
use script::Script;
pub(crate) use words::WordPool;
use words::{StyledWords, WordStyle, Words};

/// A glyph in its paragraph, in the order of reading.
#[derive(Debug, Clone)]
pub(crate) struct ShapedGlyph {
    pub(crate) face: FaceId,
    pub(crate) id: u16,
    /// In points.
    pub(crate) advance: f32,
    /// In points, to the right.
    pub(crate) dx: f32,
    /// In points, upwards.
    pub(crate) dy: f32,
    /// Its bytes in the content; empty for the further glyphs of a cluster.
    pub(crate) text: Range<usize>,
    /// The place of its span.
    pub(crate) span: usize,
    pub(crate) kind: GlyphKind,
}

/// What a glyph is to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GlyphKind {
    /// It shows something.
    Letter,
    /// A sign of a script without spaces: justification parts it from the next.
    Ideograph,
    /// A space that justification stretches; lines may break after it.
    Space,
    /// A space within code, as wide as its letters; lines may break after it.
    CodeSpace,
    /// A space that justification stretches; lines never break at it.
    FirmSpace,
    /// The end of a line that the author set.
    LineBreak,
    /// A picture.
    Picture,
}

/// Signs as wide as the em give that share of what spaces give.
const IDEOGRAPHS_GIVE: f32 = 0.12;

/// Whether the letter at `place` of `letters` is of Chinese or Japanese, or punctuation of these.
fn is_ideograph(letters: &str, place: &Range<usize>) -> bool {
    let shown = letters.get(place.clone()).unwrap_or_default();
    shown.starts_with(|letter| {
        matches!(letter, '\u{3000}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
    })
}

impl GlyphKind {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 7] = [
        Self::Letter,
        Self::Ideograph,
        Self::Space,
        Self::CodeSpace,
        Self::FirmSpace,
        Self::LineBreak,
        Self::Picture,
    ];

    /// Whether it is a space after which a line may end, and which then has no width.
    pub(crate) fn ends_words(self) -> bool {
        matches!(self, Self::Space | Self::CodeSpace)
    }

    /// Whether it is made wider or narrower with the letters of its line.
    pub(crate) fn expands(self) -> bool {
        matches!(self, Self::Letter | Self::CodeSpace)
    }

    /// What share of a space's part it takes when justification changes widths.
    pub(crate) fn elasticity(self) -> f32 {
        match self {
            Self::Space | Self::FirmSpace => 1.0,
            Self::Ideograph => IDEOGRAPHS_GIVE,
            Self::Letter | Self::CodeSpace | Self::LineBreak | Self::Picture => 0.0,
        }
    }
}

/// A glyph of a word, in thousandths of the em.
#[derive(Debug, Clone)]
struct WordGlyph {
    face: FaceId,
    id: u16,
    advance: f32,
    dx: f32,
    dy: f32,
    text: Range<usize>,
    kind: GlyphKind,
}

/// Turns words into glyphs.
pub(crate) struct Shaper<'f> {
    fonts: &'f Fonts,
    shaper_fonts: BTreeMap<FaceId, ShaperFont<'f, 'f>>,
    words: Words,
    buffer: Option<Buffer>,
}

impl Drop for Shaper<'_> {
    fn drop(&mut self) {
        self.fonts
            .words()
            .give_back(std::mem::take(&mut self.words));
    }
}

impl<'f> Shaper<'f> {
    /// A shaper that knows the words of editions before.
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            shaper_fonts: BTreeMap::new(),
            words: fonts.words().take(),
            buffer: None,
        }
    }

    /// How the words are divided that were met before.
    pub(crate) fn divisions(&self) -> &Divisions {
        &self.words.divisions
    }

    /// The glyphs of a part of `text`, in the order of reading.
    pub(crate) fn shape(&mut self, text: &Text<'_>, part: Range<usize>) -> Vec<ShapedGlyph> {
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
            self.shape_span(text, range, index, span, &mut glyphs);
        }
        glyphs
    }

    /// The glyph that a word divided in that style ends in, and its width in points.
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
        glyphs: &mut Vec<ShapedGlyph>,
    ) {
        let style = self.words.style(WordStyle {
            face: span.style.face(),
            locale: span.locale,
            height: span.style.height,
        });
        let mut start = range.start;
        let mut rest = text.content.get(range).unwrap_or_default();
        let size = span.style.size;
        // All plain spaces of a span are alike.
        let mut usual: Option<ShapedGlyph> = None;
        while !rest.is_empty() {
            let end = rest.find(is_space).unwrap_or(rest.len());
            let (word, further) = rest.split_at_checked(end).unwrap_or((rest, ""));
            if !word.is_empty() {
                glyphs.extend(self.word(word, style).iter().map(|glyph| ShapedGlyph {
                    face: glyph.face,
                    id: glyph.id,
                    advance: glyph.advance * size,
                    dx: glyph.dx * size,
                    dy: glyph.dy * size,
                    text: start + glyph.text.start..start + glyph.text.end,
                    span: index,
                    kind: glyph.kind,
                }));
            }
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
                    let glyph = self.space(space, text, place, index, span);
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
        index: usize,
        span: &Span<'_>,
    ) -> ShapedGlyph {
        let face = self.fonts.face(span.style.face());
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
            // A number keeps its shape, however wide the line is set.
            '\u{a0}' if !(is_digit(before) && is_digit(after)) => (GlyphKind::FirmSpace, width),
            _ => (GlyphKind::Letter, width),
        };
        ShapedGlyph {
            face: span.style.face(),
            id,
            advance,
            dx: 0.0,
            dy: 0.0,
            text: place,
            span: index,
            kind,
        }
    }

    fn word(&mut self, word: &str, style: usize) -> Arc<[WordGlyph]> {
        let Some(known) = self.words.styles.get(style) else {
            return Arc::default();
        };
        if let Some(glyphs) = known.words.get(word) {
            return Arc::clone(glyphs);
        }
        let mut glyphs = Vec::new();
        for (part, face) in self.parts(word, known) {
            self.shape_part(word, part, face, style, &mut glyphs);
        }
        let glyphs: Arc<[WordGlyph]> = glyphs.into();
        if let Some(known) = self.words.styles.get_mut(style) {
            known.words.insert(Box::from(word), Arc::clone(&glyphs));
        }
        glyphs
    }

    /// The parts of a word that are of one script and shown by one face.
    fn parts(&self, word: &str, style: &StyledWords) -> Vec<(Range<usize>, FaceId)> {
        let mut parts: Vec<(Range<usize>, FaceId)> = Vec::new();
        let mut script = Script::Common;
        for (start, character) in word.char_indices() {
            let end = start + character.len_utf8();
            let own = Script::of(character);
            let face = match parts.last() {
                // Marks stay with their letter.
                Some((_, face))
                    if own == Script::Common && self.fonts.face(*face).covers(character) =>
                {
                    *face
                }
                _ => self.fonts.face_for(style.face, &style.locale, character),
            };
            let joins = own == Script::Common || script == Script::Common || own == script;
            match parts.last_mut() {
                Some((part, same)) if joins && *same == face => part.end = end,
                _ => {
                    parts.push((start..end, face));
                    script = Script::Common;
                }
            }
            if own != Script::Common {
                script = own;
            }
        }
        parts
    }

    fn shape_part(
        &mut self,
        word: &str,
        part: Range<usize>,
        face: FaceId,
        style: usize,
        glyphs: &mut Vec<WordGlyph>,
    ) {
        let Words { styles, plans, .. } = &mut self.words;
        let Some(style) = styles.get(style) else {
            return;
        };
        let letters = word.get(part.clone()).unwrap_or_default();
        let fonts = self.fonts;
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.clear();
        buffer.push_str(letters);
        buffer.set_cluster_level(ClusterLevel::MonotoneGraphemes);
        let language = Language::from_str(style.locale.tag()).ok();
        buffer.set_language(language.clone());
        buffer.guess_segment_properties();
        // Marks of scripts that run from the right keep their own text: those who copy a line turn it
        // round letter by letter.
        if buffer.direction() == harfrust::Direction::RightToLeft {
            buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        }
        let features = features(style.height);
        let font = self
            .shaper_fonts
            .entry(face)
            .or_insert_with(|| ShaperFont::new(fonts.face(face).font()));
        let script = buffer.script();
        let tag = script.map_or(0, |script| u32::from_be_bytes(script.tag().to_be_bytes()));
        let key = (face, style.locale.tag().to_owned(), tag, style.height);
        let plan = plans.entry(key).or_insert_with(|| {
            ShapePlan::new(
                fonts.face(face).font(),
                buffer.direction(),
                script,
                language.as_ref(),
                features,
            )
        });
        let options = ShapeOptions::new().plan(Some(plan)).features(features);
        // A word that cannot be shaped is shown by its plain glyphs.
        if harfrust::shape(font, &mut buffer, options).is_ok() {
            let first = glyphs.len();
            let shown = fonts.face(face);
            let em = f32::from(shown.units_per_em());
            push_shaped(&buffer, &part, face, em, glyphs);
            let glyphs = glyphs.get_mut(first..).unwrap_or_default();
            show_missing(shown, em, glyphs);
            mark_ideographs(word, glyphs);
        }
        self.buffer = Some(buffer);
    }
}

/// The features of figures raised as marks of footnotes: the fonts have figures drawn for that.
fn features(height: Height) -> &'static [Feature] {
    const SUPERIOR: [Feature; 1] = [Feature {
        tag: harfrust::Tag::new(b"sups"),
        value: 1,
        start: Feature::GLOBAL_START,
        end: Feature::GLOBAL_END,
    }];
    match height {
        Height::Baseline => &[],
        Height::Superior => &SUPERIOR,
    }
}

fn push_shaped(
    buffer: &Buffer,
    part: &Range<usize>,
    face: FaceId,
    em: f32,
    glyphs: &mut Vec<WordGlyph>,
) {
    let infos = buffer.glyph_infos();
    let mut shaped: Vec<_> = infos.iter().zip(buffer.glyph_positions()).collect();
    // The order of reading, also for scripts that run from the right.
    let leftward = buffer.direction() == harfrust::Direction::RightToLeft;
    if leftward {
        shaped.reverse();
    }
    let first = glyphs.len();
    let mut end = part.end;
    let mut ranges = vec![0..0; shaped.len()];
    for index in (0..shaped.len()).rev() {
        let Some((info, _)) = shaped.get(index) else {
            continue;
        };
        let start = part.start + info.cluster as usize;
        let first_of_cluster = index == 0
            || shaped
                .get(index - 1)
                .is_some_and(|(before, _)| before.cluster != info.cluster);
        if let Some(range) = ranges.get_mut(index) {
            *range = if first_of_cluster {
                start..end
            } else {
                end..end
            };
        }
        if first_of_cluster {
            end = start;
        }
    }
    for ((info, position), text) in shaped.into_iter().zip(ranges) {
        glyphs.push(WordGlyph {
            face,
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: position.x_advance as f32 / em,
            dx: position.x_offset as f32 / em,
            dy: position.y_offset as f32 / em,
            text,
            kind: GlyphKind::Letter,
        });
    }
    if leftward {
        share_advances(em, glyphs.get_mut(first..).unwrap_or_default());
    }
}

/// Gives letters of a script that runs from the right which do not move the pen, as the alif over a lam,
/// half of the way of the letter that they stand on. Nothing is moved on the page; but two letters at one
/// place seem to be one drawn twice to those who copy the text.
///
/// The letter is moved by a unit of its face: export leaves to the font the ways of those that stand at the
/// pen.
fn share_advances(em: f32, glyphs: &mut [WordGlyph]) {
    for at in 1..glyphs.len() {
        let Some([carrier, letter]) = glyphs.get_mut(at - 1..=at) else {
            continue;
        };
        if letter.advance == 0.0 && !letter.text.is_empty() && carrier.advance > 0.0 {
            // In whole units, so that it is the same glyph in every size.
            let half = (carrier.advance * em / 2.0).floor() / em;
            letter.advance = half;
            letter.dx += 1.0 / em;
            carrier.advance -= half;
            carrier.dx -= half;
        }
    }
}

/// Puts the sign for a missing letter in place of glyph 0, which no file that is to be kept may show
/// (ISO 19005-2, 6.2.11.8). Only drafts come here: `missing-glyph` refuses the document.
fn show_missing(face: &Face, em: f32, glyphs: &mut [WordGlyph]) {
    let sign = ['\u{fffd}', '\u{25a1}', '?'];
    let Some(sign) = sign.into_iter().find_map(|sign| face.glyph(sign)) else {
        return;
    };
    for glyph in glyphs.iter_mut().filter(|glyph| glyph.id == 0) {
        glyph.id = sign;
        glyph.advance = face.advance(sign) / em;
    }
}

fn mark_ideographs(word: &str, glyphs: &mut [WordGlyph]) {
    for glyph in glyphs {
        if is_ideograph(word, &glyph.text) {
            glyph.kind = GlyphKind::Ideograph;
        }
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
