//! Parts of pages met before, and what they came to. Layout gives documents that have a line in common the same
//! glyphs, not equal ones: so whether a part is the same is seen from its runs without a look at their letters.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use super::Part;
use crate::export::face::{Subset, Subsets};
use crate::export::letter::{self, Letters, Used};
use crate::fonts::{FaceId, Fonts};
use crate::met::Met;
use crate::page::{Area, Color, ElementId, Glyph, Item, Role, Structure};

/// The parts met before, by what they show.
#[derive(Default)]
pub(crate) struct PartCache(Mutex<Parts>);

#[derive(Default)]
struct Parts {
    known: FxHashMap<Key, Known>,
    met: Met,
}

/// So many are kept: some megabytes.
const MOST_PARTS: usize = 512;
/// So many drawings of one part are kept.
const MOST_DRAWINGS: usize = 4;

/// A part, and whose addresses are in its key: while these are kept, nothing else can have the addresses.
struct Known {
    letters: Arc<Used>,
    drawings: Vec<(Setting, Arc<Part>)>,
    _runs: Vec<(Arc<str>, Arc<[Glyph]>)>,
}

/// All that the operators of a part depend on beside what it shows.
struct Setting {
    height: f32,
    first_mark: usize,
    subsets: Vec<(FaceId, Arc<Subset>)>,
}

/// What a part shows, and the hash of it.
struct Key {
    hash: u64,
    items: Vec<Shown>,
}

/// Items of a page that stand together.
pub(in crate::export) struct Excerpt<'p> {
    pub(super) items: &'p [Item],
    /// `None` where there is something that is not known by its key.
    key: Option<Key>,
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

impl<'p> Excerpt<'p> {
    pub(super) fn new(items: &'p [Item], structure: &Structure) -> Self {
        let shown = items.iter().map(|item| Shown::new(item, structure));
        let key = shown.collect::<Option<Vec<Shown>>>().map(|items| {
            let mut hasher = FxHasher::default();
            items.hash(&mut hasher);
            let hash = hasher.finish();
            Key { hash, items }
        });
        Self { items, key }
    }
}

impl PartCache {
    /// Lets go of all.
    pub(crate) fn clear(&self) {
        *self.lock() = Parts::default();
    }

    /// Adds the letters of a part to those of its document.
    pub(super) fn add_letters(&self, part: &Excerpt<'_>, fonts: &Fonts, letters: &mut Letters) {
        let known = part.key.as_ref().and_then(|key| {
            let parts = self.lock();
            Some(Arc::clone(&parts.known.get(key)?.letters))
        });
        match known {
            Some(known) => known.add_to(letters),
            None => letter::collect(part.items, fonts, letters),
        }
    }

    /// A part, drawn by `draw` where it is not known.
    pub(super) fn get(
        &self,
        part: Excerpt<'_>,
        (height, first_mark): (f32, usize),
        (faces, fonts): (&Subsets, &Fonts),
        draw: impl FnOnce() -> Part,
    ) -> Arc<Part> {
        let Excerpt {
            items,
            key: Some(key),
        } = part
        else {
            return Arc::new(draw());
        };
        let is_same = |setting: &Setting| {
            let subsets = setting.subsets.iter();
            let subsets = subsets.map(|(id, subset)| (*id, Arc::as_ptr(subset)));
            (setting.height, setting.first_mark) == (height, first_mark)
                && subsets.eq(faces.all().map(|(id, subset)| (id, Arc::as_ptr(subset))))
        };
        let known = self.lock().known.get(&key).and_then(|known| {
            let mut drawings = known.drawings.iter();
            let (_, part) = drawings.find(|(setting, _)| is_same(setting))?;
            Some(Arc::clone(part))
        });
        if let Some(part) = known {
            return part;
        }
        let part = Arc::new(draw());
        let setting = Setting {
            height,
            first_mark,
            subsets: faces
                .all()
                .map(|(id, subset)| (id, Arc::clone(subset)))
                .collect(),
        };
        self.lock()
            .keep(key, items, fonts, (setting, Arc::clone(&part)));
        part
    }

    fn lock(&self) -> MutexGuard<'_, Parts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Parts {
    /// Keeps a drawing of a part that is met for the second time at least.
    fn keep(&mut self, key: Key, items: &[Item], fonts: &Fonts, drawing: (Setting, Arc<Part>)) {
        if let Some(known) = self.known.get_mut(&key) {
            if known.drawings.len() >= MOST_DRAWINGS {
                known.drawings.clear();
            }
            known.drawings.push(drawing);
            return;
        }
        if self.met.is_new(&key) {
            return;
        }
        if self.known.len() >= MOST_PARTS {
            self.known.clear();
        }
        let runs = items.iter().filter_map(|item| match item {
            Item::Run(run) => Some((Arc::clone(&run.text), Arc::clone(&run.glyphs))),
            _ => None,
        });
        let mut letters = Letters::new();
        letter::collect(items, fonts, &mut letters);
        let known = Known {
            letters: Arc::new(Used::of(letters)),
            drawings: vec![drawing],
            _runs: runs.collect(),
        };
        self.known.insert(key, known);
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl Eq for Key {}

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
