//! Adds composite glyphs to a TrueType font, put together from glyphs that it has, as accented letters commonly are, and
//! drops what a PDF has no use for. The tables are those of the OpenType specification.

use std::collections::BTreeMap;

use crate::export::letter::Part;
use crate::sfnt::{self, assemble, long, number, put};

/// Tables that an embedded font does not need: names, and the hinting programs, which few viewers run and which are half
/// of the font.
const NEEDLESS: [[u8; 4]; 5] = [*b"name", *b"post", *b"cvt ", *b"fpgm", *b"prep"];

/// Appends a glyph for each list of parts, with its own advance where one is given, and returns the new font and the
/// number of the first new glyph. The parts are glyphs of `font`. `None` where that is no TrueType font, or would get
/// too many glyphs.
pub(super) fn compose(
    font: &[u8],
    composites: &[(Vec<Part>, Option<u16>)],
) -> Option<(Vec<u8>, u16)> {
    let tables = tables(font)?;
    let mut outlines = Outlines::read(&tables)?;
    let first = u16::try_from(outlines.metrics.len()).ok()?;
    for (parts, advance) in composites {
        outlines.add(parts, *advance)?;
    }
    let mut changed: BTreeMap<[u8; 4], Vec<u8>> = tables
        .iter()
        .filter(|(tag, _)| !NEEDLESS.contains(tag))
        .map(|(tag, table)| (*tag, table.to_vec()))
        .collect();
    let count = u16::try_from(outlines.metrics.len()).ok()?;
    let most_parts = composites
        .iter()
        .map(|(parts, _)| parts.len())
        .max()
        .unwrap_or(0);
    let most_parts = u16::try_from(most_parts).ok()?;
    let maxima = changed.get_mut(b"maxp")?;
    put(maxima, 4, count)?;
    // The most points and contours of a composite, the most parts and the deepest nesting.
    for (composite, simple) in [(10, 6), (12, 8)] {
        let most = number(maxima, composite)?.max(number(maxima, simple)?);
        put(maxima, composite, most.saturating_mul(most_parts.max(1)))?;
    }
    let parts = number(maxima, 28)?.max(most_parts);
    let levels = number(maxima, 30)?.saturating_add(1);
    put(maxima, 28, parts)?;
    put(maxima, 30, levels)?;
    put(changed.get_mut(b"hhea")?, 34, count)?;
    put(changed.get_mut(b"head")?, 50, 1)?;
    let metrics = outlines.metrics.iter();
    let metrics =
        metrics.flat_map(|(advance, bearing)| [advance.to_be_bytes(), bearing.to_be_bytes()]);
    changed.insert(*b"hmtx", metrics.flatten().collect());
    let places = outlines.places.iter();
    changed.insert(
        *b"loca",
        places.flat_map(|place| place.to_be_bytes()).collect(),
    );
    changed.insert(*b"glyf", outlines.data);
    Some((assemble(&mut changed)?, first))
}

/// The tables of a font file, all of which must lie in it.
fn tables(font: &[u8]) -> Option<BTreeMap<[u8; 4], &[u8]>> {
    let tables = sfnt::tables(font, 0)?;
    tables.map(|(tag, table)| Some((tag, table?))).collect()
}

/// The outlines of all glyphs, with their advances and left side bearings.
struct Outlines {
    data: Vec<u8>,
    /// The offset of each glyph in the data, and at last the end.
    places: Vec<u32>,
    metrics: Vec<(u16, i16)>,
}

impl Outlines {
    fn read(tables: &BTreeMap<[u8; 4], &[u8]>) -> Option<Self> {
        let count = usize::from(number(tables.get(b"maxp")?, 4)?);
        let long_places = number(tables.get(b"head")?, 50)? != 0;
        let loca = tables.get(b"loca")?;
        let place = |glyph: usize| {
            if long_places {
                long(loca, glyph * 4)
            } else {
                Some(usize::from(number(loca, glyph * 2)?) * 2)
            }
        };
        // All glyphs after the last full metric have its advance.
        let full = usize::from(number(tables.get(b"hhea")?, 34)?);
        let hmtx = tables.get(b"hmtx")?;
        let metric = |glyph: usize| {
            let advance = number(hmtx, glyph.min(full.checked_sub(1)?) * 4)?;
            let bearing = match glyph.checked_sub(full) {
                None => glyph * 4 + 2,
                Some(further) => full * 4 + further * 2,
            };
            Some((advance, signed(hmtx, bearing)?))
        };
        let glyf = tables.get(b"glyf")?;
        let mut outlines = Self {
            data: Vec::with_capacity(glyf.len()),
            places: vec![0],
            metrics: (0..count).map(metric).collect::<Option<_>>()?,
        };
        for glyph in 0..count {
            let outline = glyf.get(place(glyph)?..place(glyph + 1)?)?;
            outlines.data.append(&mut unhinted(outline)?);
            outlines.end()?;
        }
        Some(outlines)
    }

    fn add(&mut self, parts: &[Part], own_advance: Option<u16>) -> Option<()> {
        let mut advance = 0_u16;
        let mut bounds: Option<[i16; 4]> = None;
        let mut records: Vec<&Part> = Vec::new();
        for part in parts {
            let glyph = usize::from(part.glyph);
            advance = advance.saturating_add(self.metrics.get(glyph)?.0);
            let outline = self.outline(glyph)?;
            // A space has no outline.
            if outline.is_empty() {
                continue;
            }
            let [left, bottom, right, top] = [2, 4, 6, 8].map(|place| signed(outline, place));
            let [left, right] = [left?, right?].map(|x| x.saturating_add(part.dx));
            let [bottom, top] = [bottom?, top?].map(|y| y.saturating_add(part.dy));
            let own = [left, bottom, right, top];
            bounds = Some(bounds.map_or(own, |all| around(all, own)));
            records.push(part);
        }
        if let Some(bounds) = bounds {
            // A negative number of contours marks a composite.
            self.data.extend_from_slice(&(-1_i16).to_be_bytes());
            self.data
                .extend(bounds.iter().flat_map(|bound| bound.to_be_bytes()));
            for (index, part) in records.iter().enumerate() {
                let more = if index + 1 < records.len() {
                    MORE_COMPONENTS
                } else {
                    0
                };
                let flags = ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_OFFSETS | more;
                for word in [flags, part.glyph] {
                    self.data.extend_from_slice(&word.to_be_bytes());
                }
                for offset in [part.dx, part.dy] {
                    self.data.extend_from_slice(&offset.to_be_bytes());
                }
            }
        }
        self.metrics.push((
            own_advance.unwrap_or(advance),
            bounds.map_or(0, |[left, ..]| left),
        ));
        self.end()
    }

    /// Ends the glyph at the end of the data.
    fn end(&mut self) -> Option<()> {
        // Glyphs begin at even offsets.
        self.data.resize(self.data.len().next_multiple_of(2), 0);
        self.places.push(u32::try_from(self.data.len()).ok()?);
        Some(())
    }

    fn outline(&self, glyph: usize) -> Option<&[u8]> {
        let start = *self.places.get(glyph)? as usize;
        let end = *self.places.get(glyph + 1)? as usize;
        self.data.get(start..end)
    }
}

// The flags of a part of a composite.
const ARGUMENTS_ARE_WORDS: u16 = 0x01;
const ARGUMENTS_ARE_OFFSETS: u16 = 0x02;
const HAS_SCALE: u16 = 0x08;
const MORE_COMPONENTS: u16 = 0x20;
const HAS_TWO_SCALES: u16 = 0x40;
const HAS_MATRIX: u16 = 0x80;
const HAS_INSTRUCTIONS: u16 = 0x100;

/// An outline without its hinting instructions.
fn unhinted(outline: &[u8]) -> Option<Vec<u8>> {
    if outline.is_empty() {
        return Some(Vec::new());
    }
    if let Ok(contours) = usize::try_from(signed(outline, 0)?) {
        // After the header and the last point of each contour comes the length of the instructions.
        let place = 10 + 2 * contours;
        let length = usize::from(number(outline, place)?);
        let points = outline.get(place + 2 + length..)?;
        return Some([outline.get(..place)?, &[0; 2], points].concat());
    }
    let mut composite = outline.to_vec();
    let mut place = 10;
    loop {
        let flags = number(&composite, place)?;
        put(&mut composite, place, flags & !HAS_INSTRUCTIONS)?;
        let arguments = if flags & ARGUMENTS_ARE_WORDS == 0 {
            2
        } else {
            4
        };
        let scales = [(HAS_SCALE, 2), (HAS_TWO_SCALES, 4), (HAS_MATRIX, 8)];
        let scale = scales.iter().find(|(flag, _)| flags & flag != 0);
        place += 4 + arguments + scale.map_or(0, |(_, length)| *length);
        if flags & MORE_COMPONENTS == 0 {
            break;
        }
    }
    composite.truncate(place);
    Some(composite)
}

/// The bounding box of two boxes, each given as left, bottom, right and top.
fn around(one: [i16; 4], other: [i16; 4]) -> [i16; 4] {
    let ([left, bottom, right, top], [l, b, r, t]) = (one, other);
    [left.min(l), bottom.min(b), right.max(r), top.max(t)]
}

fn signed(data: &[u8], place: usize) -> Option<i16> {
    data.get(place..)?
        .first_chunk()
        .map(|bytes| i16::from_be_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::{compose, number, tables};
    use crate::export::letter::Part;
    use crate::fonts::{FaceId, Fonts};

    /// A font with the letter а and the stress mark, and these as parts of a stressed letter.
    fn font() -> (Vec<u8>, Vec<Part>) {
        let face = Fonts::embedded().face(FaceId(0));
        let mut remapper = subsetter::GlyphRemapper::new();
        let parts = ['а', '\u{301}'].map(|letter| Part {
            glyph: remapper.remap(face.glyph(letter).unwrap()),
            dx: if letter == 'а' { 0 } else { 397 },
            dy: 0,
        });
        let font = subsetter::subset(face.data(), 0, &remapper).unwrap();
        (font, parts.to_vec())
    }

    #[test]
    fn a_composite_is_appended_to_the_glyphs_of_the_font() {
        let (font, parts) = font();
        let before = number(tables(&font).unwrap()[b"maxp"], 4).unwrap();
        let (composed, first) = compose(&font, &[(parts.clone(), None)]).unwrap();
        let tables = tables(&composed).unwrap();
        assert_eq!(first, before);
        assert_eq!(number(tables[b"maxp"], 4), Some(before + 1));
        // It is as wide as the letter, since the mark has no advance.
        let advance = |glyph: u16| number(tables[b"hmtx"], usize::from(glyph) * 4);
        assert_eq!(advance(first), advance(parts[0].glyph));
        assert_eq!(crate::sfnt::checksum(&composed), 0xB1B0_AFBA);
    }

    #[test]
    fn a_truncated_font_is_refused() {
        let (font, parts) = font();
        for length in (0..font.len()).step_by(7) {
            assert!(compose(&font[..length], &[(parts.clone(), None)]).is_none());
        }
    }
}
