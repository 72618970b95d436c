//! The pages drawn: what stands in their content streams, and which element each stretch of it
//! belongs to. The operators are written down as bytes at once: a page has thousands of letters.

use super::face::{Subset, Subsets, resource_name};
use super::letter::{clusters, origin};
use super::object::rounded;
use super::picture::Embedded;
use super::structure::structure_type;
use super::syntax::{decimal, fixed, name, scaled, string_byte, whole};
use crate::fonts::FaceId;
use crate::layout::page::{Area, Color, ElementId, Glyph, GlyphRun, Item, Page, Pages, Structure};

/// The pages as they are drawn.
pub(super) struct Drawn {
    /// The operators of each page.
    pub(super) contents: Vec<Vec<u8>>,
    /// For each page, the element that each stretch of marked content belongs to; its place is the
    /// number of the stretch.
    pub(super) marks: Vec<Vec<ElementId>>,
}

/// Draws all pages.
pub(super) fn draw(pages: &Pages, faces: &Subsets, pictures: &Embedded) -> Drawn {
    let mut drawn = Drawn {
        contents: Vec::with_capacity(pages.pages.len()),
        marks: Vec::with_capacity(pages.pages.len()),
    };
    for page in &pages.pages {
        let mut painter = Painter {
            faces,
            pictures,
            structure: &pages.structure,
            height: pages.size.1,
            // About what a full page takes.
            operators: Vec::with_capacity(16 * 1024),
            marks: Vec::new(),
            open: None,
            in_text: false,
            font: None,
            color: BLACK,
        };
        painter.page(page);
        drawn.contents.push(painter.operators);
        drawn.marks.push(painter.marks);
    }
    drawn
}

/// The colour that a page begins with.
const BLACK: Color = Color(0.0, 0.0, 0.0);

/// Whose a stretch of content is.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    /// An element of the structure.
    Element(ElementId),
    /// Running head, folio and the like.
    Furniture,
    /// Rules and tints.
    Decoration,
}

/// Draws one page and remembers what state it left the page in.
struct Painter<'p> {
    faces: &'p Subsets,
    pictures: &'p Embedded,
    structure: &'p Structure,
    height: f32,
    operators: Vec<u8>,
    marks: Vec<ElementId>,
    open: Option<Owner>,
    in_text: bool,
    font: Option<(FaceId, f32)>,
    color: Color,
}

impl Painter<'_> {
    fn page(&mut self, page: &Page) {
        let mut items = page.items.as_slice();
        while let Some((item, rest)) = items.split_first() {
            items = rest;
            match item {
                Item::Run(run) => self.run(run),
                Item::Box { area, color } => {
                    let first = Tint::new(*area, *color, self.height);
                    let further = rest.iter().map_while(|item| match item {
                        Item::Box { area, color } => Some(Tint::new(*area, *color, self.height)),
                        _ => None,
                    });
                    let tints: Vec<Tint> = std::iter::once(first).chain(further).collect();
                    items = rest.get(tints.len() - 1..).unwrap_or_default();
                    self.tints(&tints);
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
        decimal(&mut self.operators, run.expansion, 5);
        self.operators.extend_from_slice(b" 0 0 1 ");
        let place = [run.x + origin(first).0, self.height - run.y];
        self.numbers(&place);
        self.operators.extend_from_slice(b"Tm\n");
        let mut line = Line::new(run, face, &mut self.operators);
        for (glyphs, text) in clusters(run) {
            line.push(glyphs, text);
        }
        line.end();
    }

    /// Lengths, each with a space after it.
    fn numbers(&mut self, lengths: &[f32]) {
        for length in lengths {
            decimal(&mut self.operators, *length, 2);
            self.operators.push(b' ');
        }
    }

    fn tints(&mut self, tints: &[Tint]) {
        self.leave_text();
        self.own(Owner::Decoration);
        let mut tints = tints;
        while let Some((first, rest)) = tints.split_first() {
            self.paint_with(first.color);
            let dots = dots(tints);
            if dots >= FEWEST_DOTS {
                self.dotted(first, rest.first().map_or(0, |next| next.x - first.x), dots);
                tints = tints.get(dots..).unwrap_or_default();
            } else {
                self.hundredths(&[first.x, first.y, first.width, first.height]);
                self.operators.extend_from_slice(b"re f\n");
                tints = rest;
            }
        }
        self.disown();
    }

    /// A row of boxes as one broken line: a list of contents has a thousand dots.
    fn dotted(&mut self, first: &Tint, step: i64, count: usize) {
        self.operators.extend_from_slice(b"q ");
        self.color_of(first.color, b"RG ");
        self.operators.push(b'[');
        self.hundredths(&[first.width, step - first.width]);
        self.operators.extend_from_slice(b"]0 d ");
        self.hundredths(&[first.height]);
        self.operators.extend_from_slice(b"w ");
        let middle = 2 * first.y + first.height;
        let end = first.x + step * (count as i64 - 1) + first.width;
        for (x, operator) in [(first.x, b"m "), (end, b"l ")] {
            self.hundredths(&[x]);
            // The middle of a line may lie between two hundredths.
            fixed(&mut self.operators, middle * 5, 1000);
            self.operators.push(b' ');
            self.operators.extend_from_slice(operator);
        }
        self.operators.extend_from_slice(b"S Q\n");
    }

    /// Lengths in hundredths of a point, each with a space after it.
    fn hundredths(&mut self, lengths: &[i64]) {
        for length in lengths {
            fixed(&mut self.operators, *length, 100);
            self.operators.push(b' ');
        }
    }

    fn picture(&mut self, area: Area, path: &str, element: ElementId) {
        let Some(id) = self.pictures.id(path) else {
            return;
        };
        self.leave_text();
        self.own(Owner::Element(element));
        let bottom = self.height - area.y - area.height;
        self.operators.extend_from_slice(b"q ");
        self.numbers(&[area.width, 0.0, 0.0, area.height, area.x, bottom]);
        self.operators.extend_from_slice(b"cm ");
        name(&mut self.operators, id.0.as_bytes());
        self.operators.extend_from_slice(b" Do Q\n");
        self.disown();
    }

    /// Opens a stretch of content for that owner, unless it is open already.
    fn own(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.disown();
        let operators = &mut self.operators;
        match owner {
            Owner::Element(element) => {
                let number = i64::try_from(self.marks.len()).unwrap_or(i64::MAX);
                self.marks.push(element);
                let role = self.structure.get(element).map(|element| element.role);
                name(operators, role.map_or("Span", structure_type).as_bytes());
                operators.extend_from_slice(b"<</MCID ");
                whole(operators, number);
                operators.extend_from_slice(b">>BDC\n");
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

    /// Marked content lies within one text section, so both end together.
    fn leave_text(&mut self) {
        self.disown();
        if std::mem::take(&mut self.in_text) {
            self.operators.extend_from_slice(b"ET\n");
        }
    }

    fn paint_with(&mut self, color: Color) {
        if self.color != color {
            self.color = color;
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

/// A filled rectangle from its lower left corner on, in hundredths of a point.
struct Tint {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
    color: Color,
}

/// So many equal boxes in a row are shorter as a broken line.
const FEWEST_DOTS: usize = 4;

impl Tint {
    fn new(area: Area, color: Color, page_height: f32) -> Self {
        let hundredths = |length: f32| scaled(length, 100.0);
        Self {
            x: hundredths(area.x),
            y: hundredths(page_height - area.y - area.height),
            width: hundredths(area.width),
            height: hundredths(area.height),
            color,
        }
    }
}

/// How many of the first boxes make a row of equal ones at equal distances.
fn dots(tints: &[Tint]) -> usize {
    let [first, second, ..] = tints else {
        return 1;
    };
    let step = second.x - first.x;
    let is_next = |one: &Tint, next: &Tint| {
        (next.y, next.width, next.height) == (one.y, one.width, one.height)
            && next.x - one.x == step
            && next.color == one.color
    };
    if step <= first.width {
        return 1;
    }
    let pairs = tints.windows(2);
    1 + pairs
        .take_while(|pair| matches!(pair, [one, next] if is_next(one, next)))
        .count()
}

/// The letters of a run on their way into the page.
struct Line<'r> {
    face: &'r Subset,
    operators: &'r mut Vec<u8>,
    /// The width and the height of an em.
    em: (f32, f32),
    /// How many thousandths of an em a point across is.
    scale: f32,
    /// Where layout's pen is, from the place of the run's first glyph on, in thousandths of an em.
    wanted: f32,
    /// Where a viewer's pen is, likewise.
    pen: f32,
    /// How far the letters are drawn above the baseline, in points.
    rise: f32,
    open: Open,
}

/// What of an operator that shows letters stands there already.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// None of it.
    Nothing,
    /// The bracket of its list.
    List,
    /// The bracket of its list, and the parenthesis of a string.
    String,
}

impl<'r> Line<'r> {
    fn new(run: &GlyphRun, face: &'r Subset, operators: &'r mut Vec<u8>) -> Self {
        let em = run.em();
        let scale = 1000.0 / em.0.max(f32::MIN_POSITIVE);
        Self {
            face,
            operators,
            em,
            scale,
            wanted: -clusters(run)
                .next()
                .map_or(0.0, |(first, _)| origin(first).0)
                * scale,
            pen: 0.0,
            rise: 0.0,
            open: Open::Nothing,
        }
    }

    fn push(&mut self, glyphs: &[Glyph], text: &str) {
        let (dx, dy) = origin(glyphs);
        if self.rise != dy {
            self.set_rise(rounded(dy));
        }
        // What rounding leaves over goes into the next letter's number: it never adds up.
        let offset = (self.pen - self.wanted - dx * self.scale).round();
        if self.open == Open::Nothing {
            self.operators.push(b'[');
            self.open = Open::List;
        }
        if offset != 0.0 {
            self.close_string();
            // No line is so long that its letters would stand further apart.
            whole(self.operators, offset as i64);
        }
        if self.open == Open::List {
            self.operators.push(b'(');
            self.open = Open::String;
        }
        let code = self.face.code(glyphs, text, self.em);
        for byte in code.to_be_bytes() {
            string_byte(self.operators, byte);
        }
        self.pen += self.face.width(code) - offset;
        let advance: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        self.wanted += advance * self.scale;
    }

    fn set_rise(&mut self, rise: f32) {
        if self.rise != rise {
            self.flush();
            decimal(self.operators, rise, 2);
            self.operators.extend_from_slice(b" Ts\n");
            self.rise = rise;
        }
    }

    fn close_string(&mut self) {
        if self.open == Open::String {
            self.operators.push(b')');
            self.open = Open::List;
        }
    }

    fn flush(&mut self) {
        self.close_string();
        if self.open == Open::List {
            self.operators.extend_from_slice(b"]TJ\n");
            self.open = Open::Nothing;
        }
    }

    fn end(mut self) {
        self.flush();
        self.set_rise(0.0);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::draw;
    use crate::export::face;
    use crate::export::picture::Embedded;
    use crate::export::tests::pages_of;
    use crate::fonts::Fonts;
    use crate::layout::page::{Area, Color, Item};

    /// What boxes of a point's width and height at these places, half the page up, are drawn as.
    fn check(places: &[(f32, f32)], expected: &str) {
        let mut pages = pages_of(Vec::new());
        pages.size.1 = 100.0;
        let boxes = places.iter().map(|(x, y)| Item::Box {
            area: Area {
                x: *x,
                y: *y,
                width: 1.0,
                height: 1.0,
            },
            color: Color(0.0, 0.0, 0.0),
        });
        pages.pages[0].items = boxes.collect();
        let faces = face::subset(BTreeMap::new(), Fonts::embedded()).unwrap();
        let drawn = draw(&pages, &faces, &Embedded::default());
        let expected = format!("/Artifact<</Type/Layout>>BDC\n{expected}EMC\n");
        assert_eq!(String::from_utf8_lossy(&drawn.contents[0]), expected);
    }

    #[test]
    fn a_row_of_dots_is_one_broken_line() {
        let dot = |x: f32| (x, 49.0);
        check(&[dot(1.0), dot(5.0)], "1 50 1 1 re f\n5 50 1 1 re f\n");
        let row = [dot(1.0), dot(5.0), dot(9.0), dot(13.0)];
        let line = "q 0 0 0 RG [1 3 ]0 d 1 w 1 50.5 m 14 50.5 l S Q\n";
        check(&row, line);
        let ending_elsewhere = [row.as_slice(), &[(17.0, 59.0)]].concat();
        check(&ending_elsewhere, &format!("{line}17 40 1 1 re f\n"));
    }
}
