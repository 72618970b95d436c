//! The faces, cut down to the glyphs in use.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::ExportError;
use super::glyph_text::GlyphTexts;
use crate::fonts::{Face, FaceId, Fonts};

/// The faces that a document embeds.
pub(super) struct Subsets(BTreeMap<FaceId, Subset>);

/// A face with the glyphs in use alone.
pub(super) struct Subset {
    /// The name of the font among the resources of the pages.
    pub(super) id: FontId,
    font: ParsedFont,
    remapper: GlyphRemapper,
}

/// Cuts the faces in use down.
pub(super) fn subset(texts: &GlyphTexts, fonts: &Fonts) -> Result<Subsets, ExportError> {
    let subsets = texts.faces().map(|(id, texts)| {
        let subset = Subset::new(id, fonts.face(id), texts.keys())?;
        Ok((id, subset))
    });
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
    fn new<'g>(
        id: FaceId,
        face: &Face,
        glyphs: impl Iterator<Item = &'g u16>,
    ) -> Result<Self, ExportError> {
        let name = face.post_script_name();
        let refuse = |reason: String| ExportError::BadFont {
            name: name.to_owned(),
            reason,
        };
        let mut remapper = GlyphRemapper::new();
        for glyph in glyphs {
            remapper.remap(*glyph);
        }
        let data = subsetter::subset(face.data(), 0, &remapper)
            .map_err(|error| refuse(error.to_string()))?;
        let mut font = ParsedFont::from_bytes(&data, 0, &mut Vec::new())
            .ok_or_else(|| refuse("its tables cannot be read".to_owned()))?;
        font.font_name = Some(format!("{}+{name}", tag(&data)));
        // A subset has no OS/2 table any more, from which printpdf takes the weight.
        font.pdf_font_metrics.us_weight_class = if name.contains("Bold") { 700 } else { 400 };
        Ok(Self {
            // Not `F1`, `F2`, …: printpdf has those names for the fonts that every viewer has.
            id: FontId(format!("T{}", id.0)),
            font,
            remapper,
        })
    }

    /// The number of a glyph of the face in this subset.
    pub(super) fn glyph(&self, glyph: u16) -> u16 {
        self.remapper.get(glyph).unwrap_or(0)
    }

    /// The width of a glyph of the subset in thousandths of an em, as the file declares it: in
    /// whole ones, cut off.
    pub(super) fn width(&self, glyph: u16) -> f32 {
        let units = f32::from(self.font.pdf_font_metrics.units_per_em.max(1));
        let width = self.font.get_glyph_width(glyph).unwrap_or(0);
        (f32::from(width) * 1000.0 / units).trunc()
    }
}

/// The six letters that tell subsets of one face apart.
fn tag(data: &[u8]) -> String {
    let hash = Sha256::digest(data);
    let letters = hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26));
    letters.collect()
}
