//! Shapes a single word, by HarfBuzz's rules (`harfrust`).

use std::collections::BTreeMap;
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use edition_model::{Direction, Locale};
use harfrust::{Buffer, ClusterLevel, Feature, Language, ShapeOptions, ShapePlan, ShaperFont};

use unicode_bidi::{BidiClass, bidi_class};

use super::glyph::GlyphKind;
use super::script::Script;
use crate::fonts::{Face, FaceId, Fonts};
use crate::layout::style::Height;

/// A glyph of a word. Lengths are in ems.
#[derive(Debug, Clone)]
pub(super) struct WordGlyph {
    pub(super) face: FaceId,
    pub(super) id: u16,
    pub(super) advance: f32,
    pub(super) dx: f32,
    pub(super) dy: f32,
    /// The bytes of the word that it shows; empty for all but the first glyph of a cluster.
    pub(super) text: Range<usize>,
    pub(super) kind: GlyphKind,
}

/// The part of a style that decides the glyphs of a word.
pub(super) struct WordStyle {
    pub(super) face: FaceId,
    pub(super) locale: Locale,
    pub(super) height: Height,
    /// The way it runs, by its bidi level.
    pub(super) direction: Direction,
}

/// Shape plans by face, height, whether it runs from the right, the tag of the script and the tag of the locale. A plan takes longer to make than a
/// word takes to shape.
pub(super) type Plans = BTreeMap<(FaceId, Height, bool, u32, Arc<str>), ShapePlan>;

/// Turns words into glyphs.
pub(super) struct WordShaper<'f> {
    fonts: &'f Fonts,
    shaper_fonts: BTreeMap<FaceId, ShaperFont<'f, 'f>>,
    buffer: Option<Buffer>,
}

impl<'f> WordShaper<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            shaper_fonts: BTreeMap::new(),
            buffer: None,
        }
    }

    /// The glyphs of a word, in reading order.
    pub(super) fn shape(
        &mut self,
        word: &str,
        style: &WordStyle,
        plans: &mut Plans,
    ) -> Vec<WordGlyph> {
        let mut glyphs = Vec::new();
        for (part, face) in self.parts(word, style) {
            self.shape_part(word, part, face, style, plans, &mut glyphs);
        }
        glyphs
    }

    /// Splits a word into runs of one script and one face.
    fn parts(&self, word: &str, style: &WordStyle) -> Vec<(Range<usize>, FaceId)> {
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
                // The figures of marks are drawn in the faces of the design alone.
                _ if own == Script::Common && style.height == Height::Baseline => self
                    .fonts
                    .face_of_sign(style.face, &style.locale, character),
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
        style: &WordStyle,
        plans: &mut Plans,
        glyphs: &mut Vec<WordGlyph>,
    ) {
        let letters = word.get(part.clone()).unwrap_or_default();
        let fonts = self.fonts;
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.clear();
        buffer.push_str(letters);
        buffer.set_cluster_level(ClusterLevel::MonotoneGraphemes);
        let language = Language::from_str(style.locale.tag()).ok();
        buffer.set_language(language.clone());
        buffer.guess_segment_properties();
        match style.direction {
            Direction::LeftToRight => buffer.set_direction(harfrust::Direction::LeftToRight),
            // Marks keep their own text: PDF readers reverse a copied line character by character.
            Direction::RightToLeft => {
                buffer.set_direction(harfrust::Direction::RightToLeft);
                buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
            }
        }
        let features = features(style.height);
        let font = self
            .shaper_fonts
            .entry(face)
            .or_insert_with(|| ShaperFont::new(fonts.face(face).font()));
        let script = buffer.script();
        let tag = script.map_or(0, |script| u32::from_be_bytes(script.tag().to_be_bytes()));
        let leftward = style.direction == Direction::RightToLeft;
        let key = (face, style.height, leftward, tag, style.locale.shared_tag());
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
        // A part that cannot be shaped has no glyphs.
        if harfrust::shape(font, &mut buffer, options).is_ok() {
            let first = glyphs.len();
            let shown = fonts.face(face);
            let em = f32::from(shown.units_per_em());
            push_shaped(&buffer, (word, &part), face, em, glyphs);
            if style.direction == Direction::LeftToRight && letters.contains(is_mark_of_syllable) {
                let blank = shown.glyph(' ');
                blank.inspect(|blank| part_marks(word, first, (*blank, em), glyphs));
            }
            let glyphs = glyphs.get_mut(first..).unwrap_or_default();
            show_missing(shown, em, glyphs);
            if style.height == Height::Superior {
                raise_letters(word, shown, em, glyphs);
            }
            mark_ideographs(word, glyphs);
        }
        self.buffer = Some(buffer);
    }
}

/// Superior figures, for footnote marks: the fonts have glyphs drawn for them.
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

/// The letters of the marks of a table's notes. The fonts have glyphs drawn for them, but not as a feature.
const LETTERS: &str = "abcdefghijklmnoprstuvwxyz";
const RAISED: &str = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

/// Gives letters the glyphs of raised ones. They go on to stand for the same text.
fn raise_letters(word: &str, face: &Face, em: f32, glyphs: &mut [WordGlyph]) {
    for glyph in glyphs {
        let shown = word.get(glyph.text.clone()).unwrap_or_default();
        let mut pairs = LETTERS.chars().zip(RAISED.chars());
        let raised = pairs.find(|(letter, _)| {
            shown.strip_prefix(*letter) == Some("") && face.glyph(*letter) == Some(glyph.id)
        });
        if let Some(id) = raised.and_then(|(_, raised)| face.glyph(raised)) {
            glyph.id = id;
            glyph.advance = face.advance(id) / em;
        }
    }
}

fn push_shaped(
    buffer: &Buffer,
    (word, part): (&str, &Range<usize>),
    face: FaceId,
    em: f32,
    glyphs: &mut Vec<WordGlyph>,
) {
    let infos = buffer.glyph_infos();
    let mut shaped: Vec<_> = infos.iter().zip(buffer.glyph_positions()).collect();
    // HarfBuzz gives visual order; what follows needs reading order.
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
        share_advances(word, em, glyphs.get_mut(first..).unwrap_or_default());
    }
}

/// In a right-to-left script, splits the advance of a letter with the zero-width letter drawn on it, such as the
/// alef on a lam. Nothing moves on the page, but PDF readers drop one of two letters at the same position as a
/// duplicate when text is copied.
///
/// The zero-width letter is also offset by one unit of its face, because export composes a glyph of its own for
/// a letter with an offset, and so keeps the new advance.
fn share_advances(word: &str, em: f32, glyphs: &mut [WordGlyph]) {
    for at in 1..glyphs.len() {
        let Some([carrier, letter]) = glyphs.get_mut(at - 1..=at) else {
            continue;
        };
        // A joiner is drawn on nothing: export has the carrier stand for it too.
        let text = word.get(letter.text.clone()).unwrap_or_default();
        let is_letter = !matches!(text, "" | "\u{200c}" | "\u{200d}");
        if letter.advance == 0.0 && is_letter && carrier.advance > 0.0 {
            // Whole units, so that the composed glyph is the same in every size.
            let half = (carrier.advance * em / 2.0).floor() / em;
            letter.advance = half;
            letter.dx += 1.0 / em;
            carrier.advance -= half;
            carrier.dx -= half;
        }
    }
}

/// Whether a character is a mark without a width of its own in a script of syllables, such as those of India.
fn is_mark_of_syllable(character: char) -> bool {
    character >= '\u{900}' && bidi_class(character) == BidiClass::NSM
}

/// Gives the marks of syllables, and the letters after them, blank glyphs of their own behind those that show the whole
/// syllable, from glyph `first` on. pdf.js (Firefox) takes a glyph with such a mark in its text for one without a width,
/// and then finds a space after it.
fn part_marks(word: &str, first: usize, (blank, em): (u16, f32), glyphs: &mut Vec<WordGlyph>) {
    let shaped = glyphs.split_off(first.min(glyphs.len()));
    for syllable in shaped.chunk_by(|_, next| next.text.is_empty()) {
        let Some(lead) = syllable.first() else {
            continue;
        };
        let text = word.get(lead.text.clone()).unwrap_or_default();
        let mut texts = Vec::new();
        let mut end = lead.text.start;
        for part in text
            .char_indices()
            .collect::<Vec<_>>()
            .chunk_by(|one, next| is_mark_of_syllable(one.1) == is_mark_of_syllable(next.1))
        {
            let start = end;
            end += part
                .iter()
                .map(|(_, letter)| letter.len_utf8())
                .sum::<usize>();
            texts.push(start..end);
        }
        glyphs.extend_from_slice(syllable);
        let whole = glyphs.len() - syllable.len();
        if let (Some(lead), Some(own), true) =
            (glyphs.get_mut(whole), texts.first(), texts.len() > 1)
        {
            lead.text = own.clone();
        }
        for text in texts.into_iter().skip(1) {
            // One unit wide and offset by one, so that export keeps it apart from the syllable.
            glyphs.push(WordGlyph {
                face: lead.face,
                id: blank,
                advance: 1.0 / em,
                dx: 1.0 / em,
                dy: 0.0,
                text,
                kind: GlyphKind::Letter,
            });
        }
    }
}

/// Replaces glyph 0 (`.notdef`), which PDF/A forbids (ISO 19005-2, 6.2.11.8), by a sign for a missing character.
/// Only drafts get here: the rule `missing-glyph` refuses the document.
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
        let shown = word.get(glyph.text.clone()).unwrap_or_default();
        if shown.starts_with(is_ideograph) {
            glyph.kind = GlyphKind::Ideograph;
        }
    }
}

/// Whether a character is Chinese or Japanese, or full-width punctuation.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{FaceId, GlyphKind, WordGlyph, share_advances};

    /// The advances of a letter and of what is drawn on it, the second of `word`, in thousandths of an em.
    fn check(word: &str, expected: [f32; 2]) {
        let second = word.char_indices().nth(1).unwrap().0;
        let glyph = |advance: f32, text| WordGlyph {
            face: FaceId(0),
            id: 1,
            advance,
            dx: 0.0,
            dy: 0.0,
            text,
            kind: GlyphKind::Letter,
        };
        let mut glyphs = [glyph(0.6, 0..second), glyph(0.0, second..word.len())];
        share_advances(word, 1000.0, &mut glyphs);
        assert_eq!(
            glyphs.map(|glyph| glyph.advance * 1000.0),
            expected,
            "{word:?}"
        );
    }

    #[test]
    fn a_letter_takes_half_of_its_carrier_and_a_joiner_nothing() {
        check("لا", [300.0, 300.0]);
        check("ه\u{200c}", [600.0, 0.0]);
        check("ه\u{200d}", [600.0, 0.0]);
    }
}
