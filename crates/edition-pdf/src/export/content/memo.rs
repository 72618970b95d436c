//! Parts of pages drawn before. Layout gives documents that have a line in common the same glyphs, not equal ones: so
//! whether a part is the same is seen from its runs without a look at their letters.

use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::Part;
use crate::export::face::{Subset, Subsets};
use crate::fonts::FaceId;
use crate::layout::page::{Area, Color, ElementId, Glyph, Item, Role, Structure};

/// The parts drawn before, by what they show.
#[derive(Default)]
pub(crate) struct PartCache(Mutex<Parts>);

#[derive(Default)]
struct Parts {
    known: FxHashMap<Key, Known>,
    /// The hashes of those that were drawn once: most are not met again, and not worth keeping.
    met: FxHashSet<u64>,
}

/// So many are kept: some megabytes.
const MOST_PARTS: usize = 512;
/// So many hashes are kept.
const MOST_HASHES: usize = 16 * MOST_PARTS;

/// A part, and whose addresses are in its key: while these are kept, nothing else can have the addresses.
struct Known {
    part: Arc<Part>,
    _runs: Vec<(Arc<str>, Arc<[Glyph]>)>,
    _subsets: Vec<Arc<Subset>>,
}

/// All that the operators of a part depend on.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    height: u32,
    first_mark: usize,
    subsets: Vec<(FaceId, usize)>,
    items: Vec<Shown>,
}

/// What is shown: lengths and shares as their bits, texts and glyphs as their addresses.
#[derive(PartialEq, Eq, Hash)]
enum Shown {
    Run {
        owner: Option<(ElementId, Option<Role>)>,
        face: FaceId,
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

impl PartCache {
    /// The part with these items, drawn by `draw` where it is not known.
    pub(super) fn get(
        &self,
        items: &[Item],
        (height, first_mark): (f32, usize),
        faces: &Subsets,
        structure: &Structure,
        draw: impl FnOnce() -> Part,
    ) -> Arc<Part> {
        let shown = items.iter().map(|item| Shown::new(item, structure));
        let Some(shown) = shown.collect() else {
            return Arc::new(draw());
        };
        let subsets = faces.all();
        let key = Key {
            height: height.to_bits(),
            first_mark,
            subsets: subsets
                .map(|(id, it)| (id, Arc::as_ptr(it).addr()))
                .collect(),
            items: shown,
        };
        let known = self
            .lock()
            .known
            .get(&key)
            .map(|known| Arc::clone(&known.part));
        if let Some(part) = known {
            return part;
        }
        let part = Arc::new(draw());
        let mut parts = self.lock();
        if parts.is_new(&key) {
            return part;
        }
        let runs = items.iter().filter_map(|item| match item {
            Item::Run(run) => Some((Arc::clone(&run.text), Arc::clone(&run.glyphs))),
            _ => None,
        });
        let known = Known {
            part: Arc::clone(&part),
            _runs: runs.collect(),
            _subsets: faces.all().map(|(_, subset)| Arc::clone(subset)).collect(),
        };
        parts.known.insert(key, known);
        part
    }

    fn lock(&self) -> MutexGuard<'_, Parts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Parts {
    /// Whether this is the first time that the part is met. Makes room for it if it is not.
    fn is_new(&mut self, key: &Key) -> bool {
        if self.met.len() >= MOST_HASHES {
            self.met.clear();
        }
        if self.known.len() >= MOST_PARTS {
            self.known.clear();
        }
        self.met.insert(FxBuildHasher.hash_one(key))
    }
}

impl Shown {
    /// `None` for pictures, which are known by their names alone.
    fn new(item: &Item, structure: &Structure) -> Option<Self> {
        match item {
            Item::Run(run) => Some(Self::Run {
                owner: run
                    .element
                    .map(|id| (id, structure.get(id).map(|element| element.role))),
                face: run.face,
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
