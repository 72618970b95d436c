//! Tables with more columns than a page has room for: each row becomes a list of its cells, beside the heads of their
//! columns. It stays a table for whoever hears it.

use crate::layout::flow::{Landmark, Paragraph, Row, Rule, Side, Table};
use crate::layout::mirror::Mirror;
use crate::layout::set::Setter;
use crate::layout::set::row::{TALLEST_WHOLE, absorb};
use crate::layout::set::table::{AROUND, BETWEEN_ROWS, PADDING, UNDER_CAPTION, hairline};
use crate::layout::strip::{BreakCost, Strip, Strips};
use crate::layout::style::{RULE, Setting};

/// The share of the width that the heads take, and the most of it where their words are long and those of the cells short.
const HEADS: f32 = 0.36;
const WIDEST_HEADS: f32 = 0.66;
/// The space between a head and its cell.
const GAP: f32 = 12.0;
/// The space over and under each cell but the first and last of a row.
const INNER_PADDING: f32 = 1.5;

impl Setter<'_> {
    /// Adds a table as a list. No page ends within a row where that can be helped.
    pub(super) fn list(&mut self, table: &Table<'_>, set: &mut Strips) {
        let first = set.strips.len();
        let for_heads = self.for_heads(table);
        for (index, row) in table.rows.iter().enumerate() {
            let begin = set.strips.len();
            for (column, cell) in row.iter().enumerate() {
                let mut head = table.head.get(column).cloned().unwrap_or_default();
                if index > 0 {
                    head.iter_mut().for_each(repeat);
                }
                let is_last = column + 1 == row.len();
                let row = Row {
                    cells: beside(table, for_heads, head, cell.clone()),
                    before: if column == 0 { PADDING } else { 0.0 },
                    padding: if is_last { PADDING } else { INNER_PADDING },
                    rule: is_last.then(|| Rule {
                        color: RULE,
                        ..hairline(table)
                    }),
                    drawing: None,
                };
                self.row(&row, &mut set.strips);
            }
            // Other editions may stand beside it, strip by strip.
            if index == 0 && self.grid.is_upright() {
                let own = set.strips.split_off(begin);
                let height: f32 = own.iter().map(|strip| strip.before + strip.height).sum();
                set.strips
                    .extend(match height <= self.grid.height * TALLEST_WHOLE {
                        true => vec![heads_first(own)],
                        false => own,
                    });
            }
            let own = set.strips.get_mut(begin..).unwrap_or_default();
            for strip in own.iter_mut() {
                strip.break_after = BreakCost::Forbidden;
            }
            if let (Some(strip), Some(landmark)) = (own.first_mut(), table.landmark) {
                let part = u32::try_from(index + 1).unwrap_or(u32::MAX);
                strip.landmark = Some(Landmark { part, ..landmark });
            }
            if let Some(strip) = own.last_mut() {
                strip.break_after = BETWEEN_ROWS;
            }
        }
        let own = set.strips.get_mut(first..).unwrap_or_default();
        for strip in own.iter_mut() {
            strip.backdrops.clone_from(&table.frame.backdrops);
        }
        if let Some(strip) = own.first_mut() {
            strip.landmark = table.landmark;
            strip.before = if table.captioned {
                UNDER_CAPTION
            } else {
                AROUND
            };
        }
        if let Some(strip) = own.last_mut() {
            strip.after = AROUND;
            strip.break_after = BreakCost::Free;
        }
    }
}

impl Setter<'_> {
    /// The width of the heads: as much as their words need, if the words of the cells leave it to them.
    fn for_heads(&mut self, table: &Table<'_>) -> f32 {
        let width = table.frame.width;
        let (heads, cells) = self.widest_words(table);
        let least = width * HEADS - GAP;
        let most = (width - cells).min(width * WIDEST_HEADS) - GAP;
        heads.clamp(least, most.max(least))
    }
}

/// A row in one piece, of which all heads are read before the cells, as in any table.
fn heads_first(strips: Vec<Strip>) -> Strip {
    let mut whole = Strip::default();
    for strip in strips {
        let y = whole.height + strip.before;
        whole.height = y + strip.height;
        absorb(&mut whole, strip, y);
    }
    whole.pieces.sort_by_key(|piece| piece.column);
    whole
}

/// A head and its cell, placed side by side.
fn beside<'e>(
    table: &Table<'e>,
    for_heads: f32,
    head: Vec<Paragraph<'e>>,
    cell: Vec<Paragraph<'e>>,
) -> Vec<Vec<Paragraph<'e>>> {
    let (x, width) = (table.frame.x, table.frame.width);
    let after = for_heads + GAP;
    let places = [(x, for_heads), (x + after, width - after)];
    let placed = |(mut paragraphs, (left, width)): (Vec<Paragraph<'e>>, (f32, f32))| {
        let left = match table.side {
            Side::Left => left,
            Side::Right => Mirror::about(x, table.frame.width).left(left, width),
        };
        for paragraph in &mut paragraphs {
            paragraph.frame.x = left;
            paragraph.frame.width = width;
            paragraph.frame.backdrops.clear();
            paragraph.style.setting = Setting::Start;
        }
        paragraphs
    };
    [head, cell].into_iter().zip(places).map(placed).collect()
}

/// Makes a head one that was there before: it is seen again, not read again.
fn repeat(paragraph: &mut Paragraph<'_>) {
    paragraph.anchors.clear();
    paragraph.text.links.clear();
    for span in &mut paragraph.text.spans {
        (span.element, span.link) = (None, None);
        span.note = None;
    }
}
