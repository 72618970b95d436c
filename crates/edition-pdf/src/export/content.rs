//! The pages drawn: what stands in their content streams, and which element each stretch of it
//! belongs to.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, DictItem, Op, PaintMode, PdfFontHandle, PdfPage, Pt, Rect, Rgb, TextItem,
    TextMatrix, XObjectTransform,
};

use super::face::{Code, Subset, Subsets};
use super::letter::clusters;
use super::object::rounded;
use super::picture::Embedded;
use super::structure::structure_type;
use crate::fonts::FaceId;
use crate::layout::page::{Area, Color, ElementId, Glyph, GlyphRun, Item, Page, Pages, Structure};

/// The pages as printpdf has them.
pub(super) struct Drawn {
    /// The pages.
    pub(super) pages: Vec<PdfPage>,
    /// For each page, the element that each stretch of marked content belongs to; its place is the
    /// number of the stretch.
    pub(super) marks: Vec<Vec<ElementId>>,
}

/// Draws all pages.
pub(super) fn draw(pages: &Pages, faces: &Subsets, pictures: &Embedded) -> Drawn {
    let (width, height) = pages.size;
    let mut drawn = Drawn {
        pages: Vec::with_capacity(pages.pages.len()),
        marks: Vec::with_capacity(pages.pages.len()),
    };
    for page in &pages.pages {
        let mut painter = Painter {
            faces,
            pictures,
            structure: &pages.structure,
            height,
            operations: Vec::new(),
            marks: Vec::new(),
            open: None,
            in_text: false,
            font: None,
            color: BLACK,
        };
        painter.page(page);
        let size = (Pt(width).into(), Pt(height).into());
        drawn
            .pages
            .push(PdfPage::new(size.0, size.1, painter.operations));
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
    operations: Vec<Op>,
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
        let Some(first) = run.glyphs.first() else {
            return;
        };
        if !self.in_text {
            self.operations.push(Op::StartTextSection);
            self.in_text = true;
        }
        self.own(run.element.map_or(Owner::Furniture, Owner::Element));
        self.paint_with(run.color);
        if self.font != Some((run.face, run.size)) {
            self.operations.push(Op::SetFont {
                font: PdfFontHandle::External(face.id.clone()),
                size: Pt(run.size),
            });
            self.font = Some((run.face, run.size));
        }
        let x = rounded(run.x + first.dx);
        let y = rounded(self.height - run.y);
        self.operations.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([run.expansion, 0.0, 0.0, 1.0, x, y]),
        });
        self.glyphs(run, face);
    }

    /// Shows the glyphs of a run from its first glyph's place on.
    fn glyphs(&mut self, run: &GlyphRun, face: &Subset) {
        let mut line = Line::new(run, face);
        for (glyphs, text) in clusters(run) {
            line.push(glyphs, text, &mut self.operations);
        }
        line.end(&mut self.operations);
    }

    fn tint(&mut self, area: Area, color: Color) {
        self.leave_text();
        self.own(Owner::Decoration);
        self.paint_with(color);
        self.operations.push(Op::DrawRectangle {
            rectangle: Rect {
                x: Pt(rounded(area.x)),
                y: Pt(rounded(self.height - area.y - area.height)),
                width: Pt(rounded(area.width)),
                height: Pt(rounded(area.height)),
                mode: Some(PaintMode::Fill),
                winding_order: None,
            },
        });
        self.disown();
    }

    fn picture(&mut self, area: Area, path: &str, element: ElementId) {
        let Some(id) = self.pictures.id(path) else {
            return;
        };
        self.leave_text();
        self.own(Owner::Element(element));
        self.operations.push(Op::UseXobject {
            id,
            transform: XObjectTransform {
                translate_x: Some(Pt(rounded(area.x))),
                translate_y: Some(Pt(rounded(self.height - area.y - area.height))),
                scale_x: Some(rounded(area.width)),
                scale_y: Some(rounded(area.height)),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
        self.disown();
    }

    /// Opens a stretch of content for that owner, unless it is open already.
    fn own(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.disown();
        self.operations.push(match owner {
            Owner::Element(element) => {
                let number = i64::try_from(self.marks.len()).unwrap_or(i64::MAX);
                self.marks.push(element);
                let role = self.structure.get(element).map(|element| element.role);
                let tag = role.map_or("Span", structure_type);
                marked(tag, "MCID", DictItem::Int(number))
            }
            Owner::Furniture => marked("Artifact", "Type", DictItem::Name(b"Pagination".to_vec())),
            Owner::Decoration => marked("Artifact", "Type", DictItem::Name(b"Layout".to_vec())),
        });
        self.open = Some(owner);
    }

    fn disown(&mut self) {
        if self.open.take().is_some() {
            self.operations.push(Op::EndMarkedContent);
        }
    }

    /// Marked content lies within one text section, so both end together.
    fn leave_text(&mut self) {
        self.disown();
        if std::mem::take(&mut self.in_text) {
            self.operations.push(Op::EndTextSection);
        }
    }

    fn paint_with(&mut self, color: Color) {
        if self.color != color {
            self.color = color;
            let Color(r, g, b) = color;
            let share = |value: f32| (value.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
            let (r, g, b) = (share(r), share(g), share(b));
            let icc_profile = None;
            self.operations.push(Op::SetFillColor {
                col: printpdf::Color::Rgb(Rgb {
                    r,
                    g,
                    b,
                    icc_profile,
                }),
            });
        }
    }
}

/// The letters of a run on their way into the page.
struct Line<'r> {
    face: &'r Subset,
    /// The width and the height of an em.
    em: (f32, f32),
    /// Where layout's pen is, from the place of the run's first glyph on, in thousandths of an em.
    wanted: f32,
    /// Where a viewer's pen is, likewise.
    pen: f32,
    /// How far the letters are drawn above the baseline, in points.
    rise: f32,
    pending: Vec<TextItem>,
}

impl<'r> Line<'r> {
    fn new(run: &GlyphRun, face: &'r Subset) -> Self {
        let mut line = Self {
            face,
            em: run.em(),
            wanted: 0.0,
            pen: 0.0,
            rise: 0.0,
            pending: Vec::new(),
        };
        line.wanted = -line.in_ems(run.glyphs.first().map_or(0.0, |glyph| glyph.dx));
        line
    }

    /// A length across in thousandths of an em.
    fn in_ems(&self, length: f32) -> f32 {
        length * 1000.0 / self.em.0.max(f32::MIN_POSITIVE)
    }

    fn push(&mut self, glyphs: &[Glyph], text: &str, operations: &mut Vec<Op>) {
        let first = glyphs
            .first()
            .map_or((0.0, 0.0), |glyph| (glyph.dx, glyph.dy));
        let rise = rounded(first.1);
        if self.rise != rise {
            self.flush(operations);
            operations.push(Op::SetLineOffset { multiplier: rise });
            self.rise = rise;
        }
        // What rounding leaves over goes into the next letter's number: it never adds up.
        let offset = (self.pen - self.wanted - self.in_ems(first.0)).round();
        if offset != 0.0 {
            self.pending.push(TextItem::Offset(offset));
        }
        let Code { number, character } = self.face.code(glyphs, text, self.em);
        match (character, self.pending.last_mut()) {
            (Some(character), Some(TextItem::Text(before))) => before.push(character),
            (Some(character), _) => self.pending.push(TextItem::Text(character.to_string())),
            (None, _) => {
                let letter = Codepoint::with_cid(number, 0.0, text.to_owned());
                self.pending.push(TextItem::GlyphIds(vec![letter]));
            }
        }
        self.pen += self.face.width(number) - offset;
        self.wanted += self.in_ems(glyphs.iter().map(|glyph| glyph.advance).sum());
    }

    fn flush(&mut self, operations: &mut Vec<Op>) {
        if !self.pending.is_empty() {
            let items = std::mem::take(&mut self.pending);
            operations.push(Op::ShowText { items });
        }
    }

    fn end(mut self, operations: &mut Vec<Op>) {
        self.flush(operations);
        if self.rise != 0.0 {
            operations.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }
}

fn marked(tag: &str, key: &str, value: DictItem) -> Op {
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict {
            map: BTreeMap::from([(key.to_owned(), value)]),
        },
    }
}
