//! Draws the pages: their content streams, and which element each stretch of marked content belongs to. Operators are
//! written as bytes at once, since a page has thousands of letters.
//!
//! A page is divided into [`excerpt`]s that documents may have in common; [`line`] writes the letters of a run.

mod excerpt;
mod line;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use self::excerpt::{DrawingKey, Excerpt, OwnedDrawingKey, OwnedExcerptKey};
use self::line::Line;
use super::face::{Subsets, resource_name};
use super::letter::{self, Letters, Used, clusters, origin};
use super::picture::Embedded;
use super::structure::structure_type;
use super::syntax::{count, decimal, fixed, name, scaled};
use crate::fonts::{FaceId, Fonts};
use crate::memo::{Lookup, SharedMemo};
use crate::page::{Area, Color, ElementId, GlyphRun, Item, Pages, Role, Structure};

/// From this many equal boxes in a row on, a dashed line is shorter.
const FEWEST_DOTS: u16 = 4;

/// Before a hyphen that is shown at the end of a line and does not belong to the word: its text is a soft hyphen.
const ADDED_HYPHEN: &[u8] = b"/Span<</ActualText<FEFF00AD>>>BDC\n";

/// How far letters are slanted for want of an italic face.
const SLANT: f32 = 0.2;
/// How wide a line is around letters for want of a bold face, as a share of their size.
const HEAVIER: f32 = 0.035;

/// A filled rectangle by its lower left corner, in hundredths of a point.
struct Tint {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

impl Tint {
    fn new(area: Area, page_height: f32) -> Self {
        let hundredths = |length: f32| scaled(length, 100.0);
        Self {
            x: hundredths(area.x),
            y: hundredths(page_height - area.y - area.height),
            width: hundredths(area.width),
            height: hundredths(area.height),
        }
    }
}

/// A page in its parts. None of them depends on the graphics state that another leaves, so that documents of different
/// titles can have the same text, and pages of one document the same running head.
pub(super) struct Divided<'p>([Excerpt<'p>; PARTS]);

/// The title, the text, the running head, the folio.
const PARTS: usize = 4;

/// A drawn page, in its parts.
pub(super) struct Drawn([Arc<Part>; PARTS]);

/// A drawn part of a page.
#[derive(Default)]
struct Part {
    operators: Vec<u8>,
    /// The element that each stretch of marked content belongs to.
    marks: Vec<ElementId>,
}

/// What is remembered of the parts of pages.
pub(in crate::export) struct PartMemos {
    letters: SharedMemo<OwnedExcerptKey, Arc<Used>>,
    drawings: SharedMemo<OwnedDrawingKey, Arc<Part>>,
}

/// The capacity of each memo in bytes, the texts and glyphs of layout included that the keys hold on to.
const CAPACITY: usize = 8 << 20;

impl Default for PartMemos {
    fn default() -> Self {
        let letters = |key: &OwnedExcerptKey, used: &Arc<Used>| key.bytes() + used.bytes();
        let drawings = |key: &OwnedDrawingKey, part: &Arc<Part>| key.bytes() + part.bytes();
        Self {
            letters: SharedMemo::new(CAPACITY, letters),
            drawings: SharedMemo::new(CAPACITY, drawings),
        }
    }
}

impl PartMemos {
    /// Forgets everything.
    pub(in crate::export) fn clear(&self) {
        self.letters.clear();
        self.drawings.clear();
    }
}

impl Part {
    fn bytes(&self) -> usize {
        self.operators.capacity() + size_of_val(self.marks.as_slice())
    }
}

impl Drawn {
    /// The operators of title, text and folio, which differ from page to page.
    pub(super) fn body(&self) -> Vec<u8> {
        let [title, text, _, folio] = self.operators();
        [title, text, folio].concat()
    }

    /// The operators of the running head, which pages have in common.
    pub(super) fn head(&self) -> &[u8] {
        let [_, _, head, _] = self.operators();
        head
    }

    fn operators(&self) -> [&[u8]; PARTS] {
        self.0.each_ref().map(|part| part.operators.as_slice())
    }

    /// The element that each stretch of marked content belongs to, by the number of the stretch.
    pub(super) fn marks(&self) -> Vec<ElementId> {
        let parts = self.0.iter();
        parts.flat_map(|part| &part.marks).copied().collect()
    }
}

/// Divides all pages.
pub(super) fn divide(pages: &Pages) -> Vec<Divided<'_>> {
    let structure = &pages.structure;
    let parts = pages.pages.iter().map(|page| {
        let middle = pages.size_of(page).1 / 2.0;
        divided(&page.items, structure, middle)
    });
    parts
        .map(|parts| Divided(parts.map(|items| Excerpt::new(items, structure))))
        .collect()
}

/// The letters of all pages.
pub(super) fn letters(pages: &[Divided<'_>], fonts: &Fonts, memos: &PartMemos) -> Letters {
    let mut letters = Letters::new();
    for part in pages.iter().flat_map(|page| &page.0) {
        let known = part
            .key
            .as_ref()
            .map(|key| (key, memos.letters.look_up(key)));
        match known {
            None | Some((_, Lookup::First(_))) => letter::collect(part.items, fonts, &mut letters),
            Some((_, Lookup::Hit(used))) => used.add_to(&mut letters),
            Some((key, Lookup::Miss(hash))) => {
                let mut own = Letters::new();
                letter::collect(part.items, fonts, &mut own);
                let used = Arc::new(Used::of(own));
                used.add_to(&mut letters);
                memos.letters.insert(hash, part.owned(key), used);
            }
        }
    }
    letters
}

/// Draws all pages.
pub(super) fn draw(
    divided: &[Divided<'_>],
    pages: &Pages,
    faces: &Subsets,
    pictures: &Embedded,
    memos: &PartMemos,
) -> Vec<Drawn> {
    let structure = &pages.structure;
    let drawn = divided.iter().zip(&pages.pages).map(|(page, own)| {
        let height = pages.size_of(own).1;
        let mut first_mark = 0;
        Drawn(page.0.each_ref().map(|part| {
            let paint = || {
                let mut painter = Painter {
                    faces,
                    pictures,
                    structure,
                    height,
                    // About what a full page takes.
                    operators: Vec::with_capacity(100 * part.items.len()),
                    first_mark,
                    marks: Vec::new(),
                    open: None,
                    in_text: false,
                    font: None,
                    color: None,
                };
                painter.items(part.items);
                Arc::new(Part {
                    operators: painter.operators,
                    marks: painter.marks,
                })
            };
            let drawn = match &part.key {
                None => paint(),
                Some(excerpt) => {
                    let height = height.to_bits();
                    let key = DrawingKey {
                        first_mark,
                        height,
                        faces,
                        excerpt,
                    };
                    match memos.drawings.look_up(&key) {
                        Lookup::Hit(drawn) => drawn,
                        Lookup::First(_) => paint(),
                        Lookup::Miss(hash) => {
                            let drawn = paint();
                            let key = key.owned(part.owned(excerpt));
                            memos.drawings.insert(hash, key, Arc::clone(&drawn));
                            drawn
                        }
                    }
                }
            };
            first_mark += drawn.marks.len();
            drawn
        }))
    });
    drawn.collect()
}

/// What a stretch of content belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    /// An element of the structure.
    Element(ElementId),
    /// Running heads and folios: pagination artifacts.
    Furniture,
    /// Rules and tints: layout artifacts.
    Decoration,
}

/// Draws items of a page and tracks the graphics state.
struct Painter<'p> {
    faces: &'p Subsets,
    pictures: &'p Embedded,
    structure: &'p Structure,
    height: f32,
    operators: Vec<u8>,
    /// The number of the first stretch of marked content.
    first_mark: usize,
    marks: Vec<ElementId>,
    open: Option<Owner>,
    in_text: bool,
    font: Option<(FaceId, f32)>,
    color: Option<Color>,
}

impl Painter<'_> {
    fn items(&mut self, mut items: &[Item]) {
        while let Some((item, rest)) = items.split_first() {
            items = rest;
            match item {
                Item::Run(run) => self.run(run),
                Item::Box { .. } | Item::Dots { .. } => {
                    self.leave_text();
                    self.own(Owner::Decoration);
                    self.tint(item);
                    while let Some((item @ (Item::Box { .. } | Item::Dots { .. }), rest)) =
                        items.split_first()
                    {
                        items = rest;
                        self.tint(item);
                    }
                    self.disown();
                }
                Item::Picture {
                    area,
                    path,
                    element,
                } => self.picture(*area, path, *element),
            }
        }
        self.leave_text();
    }

    fn run(&mut self, run: &GlyphRun) {
        let Some(face) = self.faces.get(run.face) else {
            return;
        };
        let Some((first, _)) = clusters(run).next() else {
            return;
        };
        if !self.in_text {
            self.operators.extend_from_slice(b"BT\n");
            self.in_text = true;
        }
        self.own(run.element.map_or(Owner::Furniture, Owner::Element));
        self.paint_with(run.color);
        if self.font != Some((run.face, run.size)) {
            name(&mut self.operators, resource_name(run.face).as_bytes());
            self.operators.push(b' ');
            decimal(&mut self.operators, run.size, 3);
            self.operators.extend_from_slice(b" Tf\n");
            self.font = Some((run.face, run.size));
        }
        if run.imitation.bold {
            self.heavier(run);
        }
        decimal(&mut self.operators, run.expansion, 5);
        self.operators.extend_from_slice(b" 0 ");
        let slant = if run.imitation.italic { SLANT } else { 0.0 };
        decimal(&mut self.operators, slant, 2);
        self.operators.extend_from_slice(b" 1 ");
        self.lengths(&[run.x + origin(first).0, self.height - run.y]);
        self.operators.extend_from_slice(b"Tm\n");
        let mut line = Line::new(run, face, &mut self.operators);
        if letter::is_plain(run) {
            for (glyph, text, is_hyphen) in letter::plain_glyphs(run) {
                if is_hyphen {
                    line.push_marked(std::slice::from_ref(glyph), text, ADDED_HYPHEN);
                } else {
                    line.push_plain(glyph, text);
                }
            }
        } else {
            for (glyphs, text) in clusters(run) {
                if letter::is_added_hyphen(run, glyphs) {
                    line.push_marked(glyphs, &text, ADDED_HYPHEN);
                } else {
                    line.push(glyphs, &text);
                }
            }
        }
        line.end();
        if run.imitation.bold {
            self.operators.extend_from_slice(b"0 Tr\n");
        }
    }

    /// Has the outlines of letters drawn too, which makes them heavier.
    fn heavier(&mut self, run: &GlyphRun) {
        self.color_of(run.color, b"RG ");
        decimal(&mut self.operators, run.size * HEAVIER, 3);
        self.operators.extend_from_slice(b" w 2 Tr\n");
    }

    /// Writes lengths, each followed by a space.
    fn lengths(&mut self, lengths: &[f32]) {
        for length in lengths {
            decimal(&mut self.operators, *length, 2);
            self.operators.push(b' ');
        }
    }

    /// Paints a box or a row of dots.
    fn tint(&mut self, item: &Item) {
        let (area, color, step, count) = match item {
            Item::Box { area, color } => (area, color, 0.0, 1),
            Item::Dots {
                area,
                step,
                count,
                color,
            } => (area, color, *step, *count),
            Item::Run(_) | Item::Picture { .. } => return,
        };
        let (mut tint, step) = (Tint::new(*area, self.height), scaled(step, 100.0));
        self.paint_with(*color);
        if count >= FEWEST_DOTS {
            return self.dotted(&tint, *color, (step, count));
        }
        for _ in 0..count {
            self.hundredths(&[tint.x, tint.y, tint.width, tint.height]);
            self.operators.extend_from_slice(b"re f\n");
            tint.x += step;
        }
    }

    /// Paints a row of dots as one dashed line: a table of contents has a thousand of them.
    fn dotted(&mut self, first: &Tint, color: Color, (step, count): (i64, u16)) {
        self.operators.extend_from_slice(b"q ");
        self.color_of(color, b"RG ");
        self.operators.push(b'[');
        self.hundredths(&[first.width, step - first.width]);
        self.operators.extend_from_slice(b"]0 d ");
        self.hundredths(&[first.height]);
        self.operators.extend_from_slice(b"w ");
        let middle = 2 * first.y + first.height;
        let end = first.x + step * (i64::from(count) - 1) + first.width;
        for (x, operator) in [(first.x, b"m "), (end, b"l ")] {
            self.hundredths(&[x]);
            // The middle of the line may be half of a hundredth.
            fixed(&mut self.operators, middle * 5, 1000);
            self.operators.push(b' ');
            self.operators.extend_from_slice(operator);
        }
        self.operators.extend_from_slice(b"S Q\n");
    }

    /// Writes lengths in hundredths of a point, each followed by a space.
    fn hundredths(&mut self, lengths: &[i64]) {
        for length in lengths {
            fixed(&mut self.operators, *length, 100);
            self.operators.push(b' ');
        }
    }

    fn picture(&mut self, area: Area, path: &str, element: Option<ElementId>) {
        let Some(picture) = self.pictures.name(path) else {
            return;
        };
        self.leave_text();
        self.own(element.map_or(Owner::Decoration, Owner::Element));
        let bottom = self.height - area.y - area.height;
        self.operators.extend_from_slice(b"q ");
        // The square of the file's points is turned as the camera was held, and made as large as the area.
        let [a, b, c, d, e, f] = self.pictures.side(path).matrix().map(f32::from);
        self.lengths(&[
            a * area.width,
            b * area.height,
            c * area.width,
            d * area.height,
            e * area.width + area.x,
            f * area.height + bottom,
        ]);
        self.operators.extend_from_slice(b"cm ");
        name(&mut self.operators, picture.as_bytes());
        self.operators.extend_from_slice(b" Do Q\n");
        self.disown();
    }

    /// Opens a stretch of marked content for that owner, unless it is open already.
    fn own(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.disown();
        let operators = &mut self.operators;
        match owner {
            Owner::Element(element) => {
                let role = self.structure.get(element).map(|element| element.role);
                name(operators, role.map_or("Span", structure_type).as_bytes());
                operators.extend_from_slice(b"<</MCID ");
                count(operators, self.first_mark + self.marks.len());
                operators.extend_from_slice(b">>BDC\n");
                self.marks.push(element);
            }
            Owner::Furniture => operators.extend_from_slice(b"/Artifact<</Type/Pagination>>BDC\n"),
            Owner::Decoration => operators.extend_from_slice(b"/Artifact<</Type/Layout>>BDC\n"),
        }
        self.open = Some(owner);
    }

    fn disown(&mut self) {
        if self.open.take().is_some() {
            self.operators.extend_from_slice(b"EMC\n");
        }
    }

    /// Ends the text object, and the marked content in it.
    fn leave_text(&mut self) {
        self.disown();
        if std::mem::take(&mut self.in_text) {
            self.operators.extend_from_slice(b"ET\n");
        }
    }

    fn paint_with(&mut self, color: Color) {
        if self.color != Some(color) {
            self.color = Some(color);
            self.color_of(color, b"rg\n");
        }
    }

    fn color_of(&mut self, Color(r, g, b): Color, operator: &[u8]) {
        for share in [r, g, b] {
            decimal(&mut self.operators, share.clamp(0.0, 1.0), 3);
            self.operators.push(b' ');
        }
        self.operators.extend_from_slice(operator);
    }
}

/// The items of a page in four parts: up to the title, if there is one; the text; the furniture at the end of the list,
/// first what is above `middle` (the running head), then what is below (the folio).
fn divided<'p>(items: &'p [Item], structure: &Structure, middle: f32) -> [&'p [Item]; PARTS] {
    let is_title = |item: &Item| match item {
        Item::Run(run) => run
            .element
            .and_then(|id| structure.get(id))
            .is_some_and(|element| matches!(element.role, Role::Heading(0 | 1))),
        _ => false,
    };
    let is_content = |item: &Item| match item {
        Item::Run(run) => run.element.is_some(),
        Item::Picture { .. } => true,
        Item::Box { .. } | Item::Dots { .. } => false,
    };
    let behind = |last: Option<usize>| last.map_or(0, |last| last + 1);
    let (title, rest) = items.split_at(behind(items.iter().rposition(is_title)));
    let content = behind(rest.iter().rposition(is_content));
    let mut after = rest.iter().skip(content);
    let furniture = after.position(|item| matches!(item, Item::Run(_)));
    let (text, furniture) = rest.split_at(furniture.map_or(rest.len(), |first| content + first));
    let is_low = |item: &Item| matches!(item, Item::Run(run) if run.y > middle);
    let low = furniture.iter().position(is_low);
    let (head, folio) = furniture.split_at(low.unwrap_or(furniture.len()));
    [title, text, head, folio]
}
