//! The faces, cut down to the letters in use.

mod compose;
mod embed;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use subsetter::GlyphRemapper;

use self::embed::FontObjects;
use super::ExportError;
use super::letter::{FaceLetters, Letter, Letters, Part, ShortText, is_moved};
use crate::fonts::{Face, FaceId, Fonts};
use crate::page::Glyph;

/// The faces that a document embeds.
pub(super) struct Subsets(BTreeMap<FaceId, Arc<Subset>>);

/// A face with the letters in use alone.
pub(super) struct Subset {
    /// What printpdf embeds.
    pub(super) objects: FontObjects,
    units_per_em: u16,
    /// For each glyph of the face, the short text that it stands for by itself and its number in the
    /// subset.
    plain: Vec<(ShortText, u16)>,
    /// The numbers of all other letters: most had to be put together.
    composed: BTreeMap<Letter, u16>,
    /// The width of each glyph of the subset in thousandths of an em.
    widths: Vec<f32>,
}

/// The subsets made before: editions in one language often use the same letters of a face, and to cut
/// and to compress a font takes longer than to set a page.
#[derive(Default)]
pub(crate) struct SubsetCache(Mutex<KnownSubsets>);

/// By face and letters.
type KnownSubsets = BTreeMap<(FaceId, FaceLetters), Arc<Subset>>;

/// So many are kept: some megabytes.
const MOST_SUBSETS: usize = 256;

impl SubsetCache {
    /// Lets go of all.
    pub(crate) fn clear(&self) {
        *self.lock() = KnownSubsets::default();
    }

    fn get(
        &self,
        id: FaceId,
        letters: FaceLetters,
        make: impl FnOnce(&FaceLetters) -> Result<Subset, ExportError>,
    ) -> Result<Arc<Subset>, ExportError> {
        let key = (id, letters);
        let known = self.lock().get(&key).cloned();
        if let Some(subset) = known {
            return Ok(subset);
        }
        let subset = Arc::new(make(&key.1)?);
        let mut known = self.lock();
        if known.len() >= MOST_SUBSETS {
            known.clear();
        }
        known.insert(key, Arc::clone(&subset));
        Ok(subset)
    }

    fn lock(&self) -> MutexGuard<'_, KnownSubsets> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Cuts the faces in use down.
pub(super) fn subset(letters: Letters, fonts: &Fonts) -> Result<Subsets, ExportError> {
    let subsets = letters.into_iter().map(|(id, mut letters)| {
        let face = fonts.face(id);
        complete_figures(face, &mut letters);
        let make = |letters: &FaceLetters| Subset::new(id, face, &letters.all());
        Ok((id, fonts.subsets().get(id, letters, make)?))
    });
    subsets.collect::<Result<_, _>>().map(Subsets)
}

/// Where there is one figure there are all ten: dates and numbers of pages would else make another
/// font of every document.
fn complete_figures(face: &Face, letters: &mut FaceLetters) {
    let figures = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let glyphs = figures.map(|figure| face.glyph(figure.chars().next()?));
    let glyphs = || {
        let pairs = glyphs.into_iter().zip(figures);
        pairs.filter_map(|(glyph, figure)| Some((glyph?, figure)))
    };
    if glyphs().any(|(glyph, figure)| letters.has(glyph, figure)) {
        glyphs().for_each(|(glyph, figure)| letters.add(glyph, figure));
    }
}

impl Subsets {
    /// The subset of a face in use.
    pub(super) fn get(&self, face: FaceId) -> Option<&Subset> {
        self.0.get(&face).map(AsRef::as_ref)
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = (FaceId, &Arc<Subset>)> {
        self.0.iter().map(|(id, subset)| (*id, subset))
    }

    /// All of them, with the names that pages call them by.
    pub(super) fn iter(&self) -> impl Iterator<Item = (String, &Subset)> {
        let all = self.0.iter();
        all.map(|(id, subset)| (resource_name(*id), subset.as_ref()))
    }
}

/// The name of a font among the resources of the pages. Not `F1`, `F2`, …: printpdf has those names for
/// the fonts that every viewer has.
pub(super) fn resource_name(face: FaceId) -> String {
    format!("T{}", face.0)
}

impl Subset {
    fn new(id: FaceId, face: &Face, letters: &BTreeSet<Letter>) -> Result<Self, ExportError> {
        let refuse = |reason: &str| ExportError::BadFont {
            name: face.post_script_name().to_owned(),
            reason: reason.to_owned(),
        };
        let mut remapper = GlyphRemapper::new();
        for part in letters.iter().flat_map(|letter| &letter.parts) {
            remapper.remap(part.glyph);
        }
        let data = subsetter::subset(face.data(), 0, &remapper)
            .map_err(|error| refuse(&error.to_string()))?;
        let number = |glyph: u16| remapper.get(glyph).unwrap_or(0);
        let (single, composites) = part_letters(letters);
        let parts: Vec<(Vec<Part>, Option<u16>)> = composites
            .iter()
            .map(|letter| (renumbered(&letter.parts, number), letter.advance))
            .collect();
        let (data, first) = compose::compose(&data, &parts).ok_or_else(|| {
            refuse("its outlines are not those of TrueType, or it has too many glyphs")
        })?;
        let mut texts: BTreeMap<u16, String> = BTreeMap::new();
        let numbered = composites.into_iter().zip(first..);
        let mut composed: BTreeMap<Letter, u16> = numbered
            .map(|(letter, number)| (letter.clone(), number))
            .collect();
        let mut plain = Vec::new();
        for (glyph, text) in single {
            match ShortText::of(text.as_bytes()) {
                Some(text) => {
                    let place = usize::from(glyph);
                    plain.resize(plain.len().max(place + 1), Default::default());
                    if let Some(slot) = plain.get_mut(place) {
                        *slot = (text, number(glyph));
                    }
                }
                None => _ = composed.insert(Letter::plain(glyph, text), number(glyph)),
            }
            texts.insert(number(glyph), text.to_owned());
        }
        let further = composed.iter();
        texts.extend(further.map(|(letter, number)| (*number, letter.text.clone())));
        let font = embed::read(face, &data).ok_or_else(|| refuse("its tables cannot be read"))?;
        let widths = embed::widths(&font, face.units_per_em(), &texts);
        Ok(Self {
            objects: FontObjects::new(&resource_name(id), font, texts)?,
            units_per_em: face.units_per_em(),
            plain,
            composed,
            widths,
        })
    }

    /// The number of the glyph that shows what a cluster of glyphs with such an em shows.
    #[inline]
    pub(super) fn code(&self, glyphs: &[Glyph], text: &str, em: (f32, f32)) -> u16 {
        if let [glyph] = glyphs
            && !is_moved(glyph)
            && let Some((plain, code)) = self.plain.get(usize::from(glyph.id))
            && ShortText::of(text.as_bytes()) == Some(*plain)
        {
            return *code;
        }
        let letter = Letter::new(glyphs, text, em, self.units_per_em);
        self.composed.get(&letter).copied().unwrap_or(0)
    }

    /// The width of a glyph in thousandths of an em, as the file declares it: in whole ones, cut
    /// off.
    #[inline]
    pub(super) fn width(&self, number: u16) -> f32 {
        let width = self.widths.get(usize::from(number));
        width.copied().unwrap_or(0.0)
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
            [part] if letter.advance.is_none() && !plain.contains_key(&part.glyph) => {
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
