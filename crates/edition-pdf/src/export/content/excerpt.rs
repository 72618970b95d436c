//! Parts of pages that are the same in several documents or builds, and the keys by which what was made of them is
//! remembered.
//!
//! Layout gives the same paragraph the same text and glyphs in every document: not equal ones, but the same allocation.
//! So two parts are compared by the addresses of their runs, without a look at the letters.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use hashbrown::Equivalent;
use rustc_hash::FxHasher;

use crate::export::face::Subsets;
use crate::fonts::{FaceId, Imitation};
use crate::page::{Area, Color, ElementId, Glyph, Item, Role, Structure};

/// Consecutive items of a page.
pub(super) struct Excerpt<'p> {
    pub(super) items: &'p [Item],
    /// `None` where the items are not worth remembering, or a picture is among them: pictures are known by name alone.
    pub(super) key: Option<ExcerptKey>,
}

/// What an excerpt shows, hashed once.
#[derive(Clone)]
pub(in crate::export) struct ExcerptKey {
    hash: u64,
    items: Vec<Shown>,
}

/// The key of an excerpt with the texts and glyphs that its addresses point to: as long as it exists, nothing else
/// can be at those addresses.
pub(in crate::export) struct OwnedExcerptKey {
    key: ExcerptKey,
    runs: Vec<(Arc<str>, Arc<[Glyph]>)>,
}

/// All that the operators of an excerpt depend on. What differs most often is compared first.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct DrawingKey<'d> {
    /// The number of its first stretch of marked content.
    pub(super) first_mark: usize,
    /// The height of the page, as bits.
    pub(super) height: u32,
    pub(super) faces: &'d Subsets,
    pub(super) excerpt: &'d ExcerptKey,
}

/// A [`DrawingKey`] that is kept.
pub(in crate::export) struct OwnedDrawingKey {
    first_mark: usize,
    height: u32,
    faces: Subsets,
    excerpt: OwnedExcerptKey,
}

/// What is shown. Lengths and colours are compared as bits, texts and glyphs by address.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Shown {
    Run {
        owner: Option<(ElementId, Option<Role>)>,
        face: FaceId,
        imitation: Imitation,
        lengths: [u32; 4],
        color: [u32; 3],
        text: usize,
        glyphs: usize,
    },
    Box {
        lengths: [u32; 4],
        color: [u32; 3],
        /// How many there are in a row, and at what distance.
        row: (u16, u32),
    },
}

impl<'p> Excerpt<'p> {
    pub(super) fn new(items: &'p [Item], structure: &Structure) -> Self {
        let shown = items.iter().map(|item| Shown::new(item, structure));
        let shown = shown.collect::<Option<Vec<Shown>>>();
        let key = shown.filter(|shown| !shown.is_empty()).map(|items| {
            let mut hasher = FxHasher::default();
            items.hash(&mut hasher);
            let hash = hasher.finish();
            ExcerptKey { hash, items }
        });
        Self { items, key }
    }

    /// Its key, for keeping.
    pub(super) fn owned(&self, key: &ExcerptKey) -> OwnedExcerptKey {
        let runs = self.items.iter().filter_map(|item| match item {
            Item::Run(run) => Some((Arc::clone(&run.text), Arc::clone(&run.glyphs))),
            _ => None,
        });
        OwnedExcerptKey {
            key: key.clone(),
            runs: runs.collect(),
        }
    }
}

impl OwnedExcerptKey {
    /// How much memory it takes, the runs included.
    pub(in crate::export) fn bytes(&self) -> usize {
        let runs = self.runs.iter();
        let runs = runs.map(|run| size_of_val(run) + run.0.len() + size_of_val(&*run.1));
        size_of_val(self) + size_of_val(self.key.items.as_slice()) + runs.sum::<usize>()
    }
}

impl DrawingKey<'_> {
    /// The same, for keeping.
    pub(super) fn owned(&self, excerpt: OwnedExcerptKey) -> OwnedDrawingKey {
        OwnedDrawingKey {
            first_mark: self.first_mark,
            height: self.height,
            faces: self.faces.clone(),
            excerpt,
        }
    }
}

impl OwnedDrawingKey {
    /// How much memory it takes, the runs included, the faces not.
    pub(in crate::export) fn bytes(&self) -> usize {
        size_of_val(self) + self.excerpt.bytes()
    }

    fn borrowed(&self) -> DrawingKey<'_> {
        DrawingKey {
            first_mark: self.first_mark,
            height: self.height,
            faces: &self.faces,
            excerpt: &self.excerpt.key,
        }
    }
}

impl Hash for ExcerptKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl PartialEq for ExcerptKey {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && self.items == other.items
    }
}

impl Eq for ExcerptKey {}

impl Borrow<ExcerptKey> for OwnedExcerptKey {
    fn borrow(&self) -> &ExcerptKey {
        &self.key
    }
}

impl Equivalent<OwnedDrawingKey> for DrawingKey<'_> {
    fn equivalent(&self, key: &OwnedDrawingKey) -> bool {
        *self == key.borrowed()
    }
}

impl Shown {
    /// `None` for pictures.
    fn new(item: &Item, structure: &Structure) -> Option<Self> {
        match item {
            Item::Run(run) => Some(Self::Run {
                owner: run
                    .element
                    .map(|id| (id, structure.get(id).map(|element| element.role))),
                face: run.face,
                imitation: run.imitation,
                lengths: [run.x, run.y, run.size, run.expansion].map(f32::to_bits),
                color: bits(run.color),
                text: run.text.as_ptr().addr(),
                glyphs: run.glyphs.as_ptr().addr(),
            }),
            Item::Box { area, color } => Some(Self::of(*area, *color, (1, 0.0))),
            Item::Dots {
                area,
                step,
                count,
                color,
            } => Some(Self::of(*area, *color, (*count, *step))),
            Item::Picture { .. } => None,
        }
    }

    fn of(area: Area, color: Color, (count, step): (u16, f32)) -> Self {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        Self::Box {
            lengths: [x, y, width, height].map(f32::to_bits),
            color: bits(color),
            row: (count, step.to_bits()),
        }
    }
}

fn bits(Color(r, g, b): Color) -> [u32; 3] {
    [r, g, b].map(f32::to_bits)
}
