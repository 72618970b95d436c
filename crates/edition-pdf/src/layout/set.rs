//! Shapes each paragraph of a flow, breaks it into lines, and makes strips of these.
//!
//! 1. [`paragraph`]: paragraphs and code, each set in a [`form`].
//! 2. [`line`]: positions the glyphs of a line. [`placed`]: what is remembered of it, by a [`key`] of all that it depends
//!    on.
//! 3. [`row`]: cells side by side. [`table`]: tables, whose [`columns`] share the room; [`wide`], [`listed`]: tables that are too wide.
//! 4. [`parallel`]: editions side by side; [`stacked`]: their tables that are too wide.

mod columns;
mod form;
mod key;
mod levels;
mod line;
mod listed;
mod paragraph;
mod parallel;
mod placed;
mod row;
mod stacked;
mod table;
mod wide;

use std::sync::Arc;

use crate::fonts::{FaceId, Fonts};
use crate::layout::break_lines::Divisions;
use crate::layout::flow::{Backdrop, Keep, Node, Picture, Rule};
use crate::layout::grid::Grid;
use crate::layout::shape::{Shaper, Words};
use crate::layout::strip::{BreakCost, Piece, Strip, Strips, TableForm};
use crate::layout::style::Setting;
use crate::layout::text::Text;
use crate::memo::SharedMemo;
use crate::page::{Area, Item, LinkArea};
use crate::pool::Pool;

use form::{Breaking, Form, LinePlace};
use placed::PlacedLine;
pub(crate) use row::shift;

/// The space above and below a picture.
const PICTURE_SPACE: f32 = 10.0;
/// The cost of a page end at [`Keep::Loosely`], as a share of a page left empty.
const LOOSELY_KEPT: f32 = 0.07;
/// The same at [`Keep::Closely`].
const CLOSELY_KEPT: f32 = 0.5;

/// The capacity of the lines that are remembered, in bytes: those of some twenty documents in three languages.
const LINES_CAPACITY: usize = 12 << 20;

/// What setting remembers from edition to edition. Documents have sentences in common, and while people work on one,
/// nearly all of it is as it was a moment ago.
pub(crate) struct Memos {
    /// Words and their divisions are looked up so often that each setter has its own, without a lock.
    words: Pool<(Words, Divisions)>,
    /// The lines of paragraphs, by all that they depend on besides the fonts.
    lines: SharedMemo<Box<[u8]>, Arc<[PlacedLine]>>,
}

impl Default for Memos {
    fn default() -> Self {
        Self {
            words: Pool::default(),
            lines: SharedMemo::new(LINES_CAPACITY, |key, lines| {
                key.len() + lines.iter().map(PlacedLine::bytes).sum::<usize>()
            }),
        }
    }
}

impl Memos {
    /// Forgets everything.
    pub(crate) fn clear(&self) {
        self.words.clear();
        self.lines.clear();
    }
}

/// Turns flows into strips.
pub(crate) struct Setter<'f> {
    fonts: &'f Fonts,
    memos: &'f Memos,
    grid: Grid,
    /// Where its pages end with those of other editions, the form that each table of the text has at least.
    in_step: Option<Vec<TableForm>>,
    shaper: Shaper<'f>,
    divisions: Divisions,
    /// A buffer for the keys of paragraphs.
    key: Vec<u8>,
}

impl Drop for Setter<'_> {
    fn drop(&mut self) {
        let divisions = std::mem::take(&mut self.divisions);
        self.memos.words.put((self.shaper.take_words(), divisions));
    }
}

impl<'f> Setter<'f> {
    /// A setter for pages of that grid. The memos must be used with these fonts alone.
    pub(crate) fn new(fonts: &'f Fonts, memos: &'f Memos, grid: Grid) -> Self {
        let (words, divisions) = memos.words.take().unwrap_or_default();
        Self {
            fonts,
            memos,
            grid,
            in_step: None,
            shaper: Shaper::new(fonts, words),
            divisions,
            key: Vec::new(),
        }
    }

    /// The same setter, for an edition whose pages end with those of others, which gives each table at least that form.
    pub(crate) fn in_step(mut self, least: &[TableForm]) -> Self {
        self.in_step = Some(least.to_vec());
        self
    }

    /// The strips of `nodes` in order.
    pub(crate) fn set(&mut self, nodes: &[Node<'_>]) -> Strips {
        let mut set = Strips::default();
        for node in nodes {
            self.node(node, &mut set);
        }
        collapse_spaces(&mut set.strips);
        keep_masthead(&mut set.strips);
        set
    }

    /// Adds the strips of one node.
    fn node(&mut self, node: &Node<'_>, set: &mut Strips) {
        match node {
            Node::Paragraph(paragraph) if paragraph.below_table => self.below(paragraph, set),
            Node::Paragraph(paragraph) => self.paragraph(paragraph, &mut set.strips),
            Node::Row(row) => self.row(row, &mut set.strips),
            Node::Table(table) => self.table(table, set),
            Node::Picture(picture) => set.strips.push(picture_strip(picture)),
            Node::Rule(rule) => set.strips.push(rule_strip(rule)),
        }
    }

    /// The width of a short text on one line.
    pub(crate) fn width(&mut self, text: &Text<'_>) -> f32 {
        let whole = 0..text.content.len();
        let (_, levels) = levels::levels(text, whole.clone());
        let glyphs = self.shaper.shape(text, whole, levels.as_deref());
        glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    /// A short text on one line from `x` to `x + width`.
    pub(crate) fn place(
        &mut self,
        text: &Text<'_>,
        (x, width): (f32, f32),
        setting: Setting,
        baseline: f32,
    ) -> (Vec<Item>, Vec<LinkArea>) {
        let place = LinePlace {
            x,
            width,
            setting,
            baseline,
        };
        let breaking = Breaking::Never;
        let first_line = 0.0;
        let form = Form {
            place,
            first_line,
            breaking,
        };
        let lines = self.lines(text, form);
        let items = lines.iter().flat_map(|line| line.items(text)).collect();
        let links = lines.iter().flat_map(|line| line.links(text)).collect();
        (items, links)
    }

    /// The distance from the top of a line to its baseline, for letters of that face and size centred in the leading.
    fn baseline(&self, face: FaceId, size: f32, leading: f32) -> f32 {
        let face = self.fonts.face(face);
        let em = f32::from(face.units_per_em());
        let ascent = face.ascent() / em * size;
        let descent = face.descent() / em * size;
        (leading - (ascent - descent)) / 2.0 + ascent
    }
}

/// Keeps what stands over the title on its page.
fn keep_masthead(strips: &mut [Strip]) {
    let first = strips.iter().position(|strip| strip.landmark.is_some());
    let Some((above, [title, ..])) = first.map(|first| strips.split_at_mut(first)) else {
        return;
    };
    if title.bookmark.as_ref().is_some_and(|it| it.level == 1) {
        for strip in above {
            strip.break_after = BreakCost::Forbidden;
        }
    }
}

/// Collapses margins: the space between two strips is the greater of the one below the first and the one above the
/// second, measured from the edges of their backdrops.
fn collapse_spaces(strips: &mut [Strip]) {
    let mut after = 0.0_f32;
    let mut behind: Vec<Backdrop> = Vec::new();
    for strip in strips {
        strip.before = strip.before.max(after)
            + outset(&behind, &strip.backdrops)
            + outset(&strip.backdrops, &behind);
        after = strip.after;
        behind.clone_from(&strip.backdrops);
    }
}

/// How far the backdrops of `one` extend that `other` does not share.
fn outset(one: &[Backdrop], other: &[Backdrop]) -> f32 {
    let own = one.iter().filter(|backdrop| !other.contains(backdrop));
    own.map(|backdrop| backdrop.outset).fold(0.0, f32::max)
}

fn break_cost(keep: Keep) -> BreakCost {
    match keep {
        Keep::Free => BreakCost::Free,
        Keep::Loosely => BreakCost::Share(LOOSELY_KEPT),
        Keep::Closely => BreakCost::Share(CLOSELY_KEPT),
        Keep::WithNext => BreakCost::Forbidden,
    }
}

fn picture_strip(picture: &Picture<'_>) -> Strip {
    let area = Area {
        x: picture.frame.x,
        y: 0.0,
        width: picture.width,
        height: picture.height,
    };
    Strip {
        before: PICTURE_SPACE,
        after: if picture.keep == Keep::Free {
            PICTURE_SPACE
        } else {
            0.0
        },
        height: picture.height,
        pieces: vec![Piece {
            column: 0,
            item: Item::Picture {
                area,
                path: picture.path.to_owned(),
                element: picture.element,
            },
        }],
        landmark: picture.landmark,
        anchors: picture.anchors.clone(),
        break_after: break_cost(picture.keep),
        backdrops: picture.frame.backdrops.clone(),
        ..Strip::default()
    }
}

fn rule_strip(rule: &Rule) -> Strip {
    Strip {
        before: rule.before,
        after: rule.after,
        height: rule.thickness,
        pieces: vec![rule_piece(rule, 0.0)],
        break_after: break_cost(rule.keep),
        ..Strip::default()
    }
}

fn rule_piece(rule: &Rule, y: f32) -> Piece {
    Piece {
        column: 0,
        item: Item::Box {
            area: Area {
                x: rule.x,
                y,
                width: rule.width,
                height: rule.thickness,
            },
            color: rule.color,
        },
    }
}
