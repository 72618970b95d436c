//! The faces, cut down to the letters in use.

mod compose;

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::ExportError;
use super::letter::{Letter, Letters, Part};
use crate::fonts::{Face, FaceId, Fonts};
use crate::layout::page::Glyph;

/// The faces that a document embeds.
pub(super) struct Subsets(BTreeMap<FaceId, Subset>);

/// A face with the letters in use alone.
pub(super) struct Subset {
    /// The name of the font among the resources of the pages.
    pub(super) id: FontId,
    font: ParsedFont,
    units_per_em: u16,
    /// For glyphs of the face, the text that they stand for by themselves and how it is shown.
    plain: BTreeMap<u16, (String, Code)>,
    /// How the letters are shown that had to be put together.
    composed: BTreeMap<Letter, Code>,
}

/// How a letter is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Code {
    /// The number of its glyph in the subset.
    pub(super) number: u16,
    /// The character by which printpdf finds that glyph, which is also its text.
    pub(super) character: Option<char>,
}

/// Cuts the faces in use down.
pub(super) fn subset(letters: &Letters, fonts: &Fonts) -> Result<Subsets, ExportError> {
    let used = letters.iter().filter(|(_, letters)| !letters.is_empty());
    let subsets = used.map(|(id, letters)| Ok((*id, Subset::new(*id, fonts.face(*id), letters)?)));
    subsets.collect::<Result<_, _>>().map(Subsets)
}

impl Subsets {
    /// The subset of a face in use.
    pub(super) fn get(&self, face: FaceId) -> Option<&Subset> {
        self.0.get(&face)
    }

    /// What printpdf embeds.
    pub(super) fn into_resources(self) -> BTreeMap<FontId, PdfFont> {
        let subsets = self.0.into_values();
        subsets
            .map(|subset| (subset.id, PdfFont::new(subset.font)))
            .collect()
    }
}

impl Subset {
    fn new(id: FaceId, face: &Face, letters: &BTreeSet<Letter>) -> Result<Self, ExportError> {
        let name = face.post_script_name();
        let refuse = |reason: &str| ExportError::BadFont {
            name: name.to_owned(),
            reason: reason.to_owned(),
        };
        let mut remapper = GlyphRemapper::new();
        for part in letters.iter().flat_map(|letter| &letter.parts) {
            remapper.remap(part.glyph);
        }
        let data = subsetter::subset(face.data(), 0, &remapper)
            .map_err(|error| refuse(&error.to_string()))?;
        let number = |glyph: u16| remapper.get(glyph).unwrap_or(0);
        let (plain, composites) = part_letters(letters);
        let parts: Vec<Vec<Part>> = composites
            .iter()
            .map(|letter| renumbered(&letter.parts, number))
            .collect();
        let (data, first) = compose::compose(&data, &parts).ok_or_else(|| {
            refuse("its outlines are not those of TrueType, or it has too many glyphs")
        })?;
        let mut font = ParsedFont::from_bytes(&data, 0, &mut Vec::new())
            .ok_or_else(|| refuse("its tables cannot be read"))?;
        font.font_name = Some(format!("{}+{name}", tag(&data)));
        // A subset has no OS/2 table any more, from which printpdf takes the weight.
        font.pdf_font_metrics.us_weight_class = if name.contains("Bold") { 700 } else { 400 };
        let characters = &mut font.codepoint_to_glyph;
        let plain = plain.into_iter().map(|(glyph, text)| {
            let code = Code::new(number(glyph), text, characters);
            (glyph, (text.to_owned(), code))
        });
        let plain = plain.collect();
        let composed = composites.into_iter().zip(first..).map(|(letter, number)| {
            let code = Code::new(number, &letter.text, characters);
            (letter.clone(), code)
        });
        let composed = composed.collect();
        Ok(Self {
            // Not `F1`, `F2`, …: printpdf has those names for the fonts that every viewer has.
            id: FontId(format!("T{}", id.0)),
            font,
            units_per_em: face.units_per_em(),
            plain,
            composed,
        })
    }

    /// How the letter is shown that a cluster of glyphs with such an em shows.
    pub(super) fn code(&self, glyphs: &[Glyph], text: &str, em: (f32, f32)) -> Code {
        if let [glyph] = glyphs
            && let Some((plain, code)) = self.plain.get(&glyph.id)
            && plain == text
        {
            return *code;
        }
        let letter = Letter::new(glyphs, text, em, self.units_per_em);
        self.composed.get(&letter).copied().unwrap_or(Code {
            number: 0,
            character: None,
        })
    }

    /// The width of a letter in thousandths of an em, as the file declares it: in whole ones, cut
    /// off.
    pub(super) fn width(&self, number: u16) -> f32 {
        let width = self.font.get_glyph_width(number).unwrap_or(0);
        (f32::from(width) * 1000.0 / f32::from(self.units_per_em.max(1))).trunc()
    }
}

impl Code {
    /// Enters the letter among the characters of its font, if it is the first one there with its
    /// text.
    fn new(number: u16, text: &str, characters: &mut BTreeMap<u32, u16>) -> Self {
        let mut all = text.chars();
        let single = all.next().filter(|_| all.next().is_none());
        let own =
            |character: &char| *characters.entry(u32::from(*character)).or_insert(number) == number;
        Self {
            number,
            character: single.filter(own),
        }
    }
}

/// Parts the letters that a glyph of the face shows by itself from those to be put together.
///
/// A glyph can stand for one text. Of several, that is the first in the order of Unicode, which is
/// the commonest: the space before the no-break space, the hyphen before the soft hyphen.
fn part_letters(letters: &BTreeSet<Letter>) -> (BTreeMap<u16, &str>, Vec<&Letter>) {
    let mut plain = BTreeMap::new();
    let mut composites = Vec::new();
    for letter in letters {
        match letter.parts.as_slice() {
            [part] if !plain.contains_key(&part.glyph) => {
                plain.insert(part.glyph, letter.text.as_str());
            }
            _ => composites.push(letter),
        }
    }
    (plain, composites)
}

fn renumbered(parts: &[Part], number: impl Fn(u16) -> u16) -> Vec<Part> {
    let parts = parts.iter().map(|part| Part {
        glyph: number(part.glyph),
        ..*part
    });
    parts.collect()
}

/// The six letters that tell subsets of one face apart.
fn tag(data: &[u8]) -> String {
    let hash = Sha256::digest(data);
    let letters = hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26));
    letters.collect()
}
