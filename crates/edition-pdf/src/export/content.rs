//! The pages drawn: what stands in their content streams, and which element each stretch of it
//! belongs to. The operators are written down as bytes at once: a page has thousands of letters.

use super::face::{Subset, Subsets, resource_name};
use super::letter::{clusters, origin};
use super::object::rounded;
use super::picture::Embedded;
use super::structure::structure_type;
use super::syntax::{decimal, name, string_byte, whole};
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
        for item in &page.items {
            match item {
                Item::Run(run) => self.run(run),
                Item::Box { area, color } => self.tint(*area, *color),
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

    fn tint(&mut self, area: Area, color: Color) {
        self.leave_text();
        self.own(Owner::Decoration);
        self.paint_with(color);
        let bottom = self.height - area.y - area.height;
        self.numbers(&[area.x, bottom, area.width, area.height]);
        self.operators.extend_from_slice(b"re f\n");
        self.disown();
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
            let Color(r, g, b) = color;
            for share in [r, g, b] {
                decimal(&mut self.operators, share.clamp(0.0, 1.0), 3);
                self.operators.push(b' ');
            }
            self.operators.extend_from_slice(b"rg\n");
        }
    }
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
