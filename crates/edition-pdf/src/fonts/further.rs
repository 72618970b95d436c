//! A font file that a publication adds becomes a face, or is told to be none.

use std::borrow::Cow;
use std::sync::Arc;

use harfrust::Font;
use harfrust::font::name::NameId;

use super::{Face, FontFault, FurtherFont, names};
use crate::sfnt::{self, Outlines};

type Shared = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// No collection has more faces.
const MOST_FACES: u32 = 500;

/// The face of a font file, or what is wrong with it.
pub(super) fn parse(font: FurtherFont) -> Result<Face, FontFault> {
    let FurtherFont {
        covers,
        style,
        data,
        face,
    } = font;
    let index = match face {
        None => 0,
        Some(wanted) => index_of(&data, &wanted)?,
    };
    let outlines = sfnt::outlines(&data, index).ok_or(FontFault::NoFont)?;
    // Only the subsetter, which leaves PostScript outlines alone, is particular about names.
    if outlines == Outlines::TrueType && !names::are_in_bounds(&data, index) {
        return Err(FontFault::NoFont);
    }
    let face = Face::parse((Cow::Owned(data), index, outlines), Some(covers), style);
    face.ok_or(FontFault::NoFont)
}

/// The place of the face that is called so, or has that number from 1, in a file.
fn index_of(data: &[u8], wanted: &str) -> Result<u32, FontFault> {
    let count = sfnt::faces(data).min(MOST_FACES);
    let numbered = wanted.parse::<u32>().ok().and_then(|it| it.checked_sub(1));
    if let Some(index) = numbered.filter(|index| *index < count) {
        return Ok(index);
    }
    // A file that is no font does not lack a face.
    sfnt::outlines(data, 0).ok_or(FontFault::NoFont)?;
    let font: Shared = Arc::new(data.to_vec());
    let mut indices = 0..count;
    let found = indices.find(|index| is_called(&font, *index, wanted) == Some(true));
    found.ok_or(FontFault::NoFace)
}

/// Whether a face has that name, of its family, of itself or for PostScript.
fn is_called(data: &Shared, index: u32, wanted: &str) -> Option<bool> {
    let font = Font::new(Arc::clone(data), index)?;
    let folded = |name: &str| -> String {
        let letters = name.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let wanted = folded(wanted);
    let names = [
        NameId::POSTSCRIPT_NAME,
        NameId::FULL_NAME,
        NameId::FAMILY_NAME,
        NameId::TYPOGRAPHIC_FAMILY_NAME,
    ];
    let is_wanted = |id: NameId| {
        let name = font.names().get(id)?.english_or_first()?;
        let name: String = name.name().chars().collect();
        Some(folded(&name) == wanted)
    };
    Some(names.into_iter().any(|id| is_wanted(id) == Some(true)))
}
