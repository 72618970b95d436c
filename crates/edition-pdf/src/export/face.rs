//! Subsets of faces: the glyphs that a document uses, and those composed for it.
//!
//! 1. `subsetter` cuts the face down to the glyphs in use; [`outlines`] draws those of PostScript faces anew.
//! 2. [`compose`] adds a glyph for each letter that no glyph shows by itself.
//! 3. [`embed`] has printpdf make the PDF objects of the result.

mod compose;
mod embed;
mod outlines;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use edition_model::{Sentence, say};
use subsetter::GlyphRemapper;

use self::embed::FontObjects;
use super::error::ExportError;
use super::letter::{FaceLetters, Letter, Letters, Part, ShortText, is_moved};
use crate::fonts::{Face, FaceId, Fonts};
use crate::memo::SharedMemo;
use crate::page::Glyph;
use crate::sfnt::Outlines;

/// The faces that a document embeds. Two are equal that are the same subsets, by address.
#[derive(Clone)]
pub(super) struct Subsets(Arc<BTreeMap<FaceId, Arc<Subset>>>);

/// A face with the glyphs in use.
pub(super) struct Subset {
    /// The PDF objects of the font.
    pub(super) objects: FontObjects,
    units_per_em: u16,
    /// By glyph of the face: the short text that it stands for by itself, and its number in the subset.
    plain: Vec<(ShortText, u16)>,
    /// The numbers of all other letters, most of them composed.
    composed: BTreeMap<Letter, u16>,
    /// The width of each glyph of the subset, in thousandths of an em.
    widths: Vec<f32>,
}

/// The subsets made before. Editions in one language often use the same letters of a face, and cutting and deflating
/// a font takes longer than setting a page.
pub(super) type SubsetMemo = SharedMemo<(FaceId, FaceLetters), Arc<Subset>>;

/// The capacity of that memo in bytes.
const CAPACITY: usize = 12 << 20;

/// An empty memo of subsets.
pub(super) fn subset_memo() -> SubsetMemo {
    SharedMemo::new(CAPACITY, |(_, letters), subset| {
        letters.bytes() + subset.bytes()
    })
}

/// Makes the subsets that these letters need.
pub(super) fn subset(
    letters: Letters,
    fonts: &Fonts,
    memo: &SubsetMemo,
) -> Result<Subsets, ExportError> {
    let mut subsets = BTreeMap::new();
    for (id, mut letters) in letters {
        let face = fonts.face(id);
        complete_figures(face, &mut letters);
        let key = (id, letters);
        let subset = match memo.get(&key) {
            Ok(subset) => subset,
            Err(hash) => {
                let subset = Arc::new(Subset::new(id, face, &key.1.all())?);
                memo.insert(hash, key, Arc::clone(&subset));
                subset
            }
        };
        subsets.insert(id, subset);
    }
    Ok(Subsets(Arc::new(subsets)))
}

/// Adds all ten figures where there is any: dates and page numbers would otherwise make a different font for every
/// document.
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

    /// All of them, with their resource names.
    pub(super) fn iter(&self) -> impl Iterator<Item = (String, &Subset)> {
        let all = self.0.iter();
        all.map(|(id, subset)| (resource_name(*id), subset.as_ref()))
    }

    fn addresses(&self) -> impl Iterator<Item = *const Subset> {
        self.0.values().map(Arc::as_ptr)
    }
}

impl PartialEq for Subsets {
    fn eq(&self, other: &Self) -> bool {
        self.addresses().eq(other.addresses())
    }
}

impl Eq for Subsets {}

impl Hash for Subsets {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.addresses().for_each(|address| address.hash(state));
    }
}

/// The resource name of a font. Not `F1`, `F2` and so on, which printpdf reserves for the standard fonts.
pub(super) fn resource_name(face: FaceId) -> String {
    format!("T{}", face.0)
}

impl Subset {
    /// How much memory it takes, about.
    fn bytes(&self) -> usize {
        let composed = self.composed.keys().map(Letter::bytes).sum::<usize>();
        size_of_val(self.plain.as_slice())
            + size_of_val(self.widths.as_slice())
            + composed
            + self.objects.bytes()
    }

    fn new(id: FaceId, face: &Face, letters: &BTreeSet<Letter>) -> Result<Self, ExportError> {
        let refuse = |reason: Sentence| ExportError::BadFont {
            name: face.post_script_name().to_owned(),
            reason,
        };
        let mut remapper = GlyphRemapper::new();
        for part in letters.iter().flat_map(|letter| &letter.parts) {
            remapper.remap(part.glyph);
        }
        let data = match face.outlines() {
            Outlines::TrueType => subsetter::subset(face.data(), face.index(), &remapper)
                .map_err(|error| refuse(say("font-unsubset").text("cause", error.to_string())))?,
            Outlines::PostScript => {
                let source = (face.font(), face.data(), face.index());
                outlines::drawn(source, remapper.remapped_gids())
                    .ok_or_else(|| refuse(say("font-uncomposed")))?
            }
        };
        let number = |glyph: u16| remapper.get(glyph).unwrap_or(0);
        let (single, composites) = separate(letters);
        let parts: Vec<(Vec<Part>, Option<u16>)> = composites
            .iter()
            .map(|letter| (renumbered(&letter.parts, number), letter.advance))
            .collect();
        let (data, first) =
            compose::compose(&data, &parts).ok_or_else(|| refuse(say("font-uncomposed")))?;
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
        let font = embed::read(face, &data).ok_or_else(|| refuse(say("font-tables-unreadable")))?;
        let widths = embed::widths(&font, face.units_per_em(), &texts);
        Ok(Self {
            objects: FontObjects::new(&resource_name(id), font, texts)?,
            units_per_em: face.units_per_em(),
            plain,
            composed,
            widths,
        })
    }

    /// The number of the glyph that shows what a cluster of glyphs shows, in letters with such an em.
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

    /// The width of a glyph in thousandths of an em as the file declares it, truncated to whole ones.
    #[inline]
    pub(super) fn width(&self, number: u16) -> f32 {
        let width = self.widths.get(usize::from(number));
        width.copied().unwrap_or(0.0)
    }
}

/// Separates the letters that a glyph of the face shows by itself from those to be composed.
///
/// A glyph can stand for one text only. Of several it gets the first in Unicode order, which is the most frequent:
/// the space before the no-break space, the hyphen before the soft hyphen.
fn separate(letters: &BTreeSet<Letter>) -> (BTreeMap<u16, &str>, Vec<&Letter>) {
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
