//! Tables: the widths of columns follow from the content of their cells.

use crate::layout::break_lines::{Ending, places};
use crate::layout::flow::{Landmark, Paragraph, Row, Rule, Side, Table};
use crate::layout::mirror::Mirror;
use crate::layout::set::line::levels;
use crate::layout::set::{Setter, rule_strip};
use crate::layout::shape::GlyphKind;
use crate::layout::strip::{BreakCost, Strips, TableForm};
use crate::layout::style::{HAIRLINE, INK};

/// The space between columns, as a share of the width of the table, and the most and least of it.
const GAP_SHARE: f32 = 0.037;
const GAPS: (f32, f32) = (7.0, 14.0);
/// The space over and under the text of a cell.
pub(super) const PADDING: f32 = 3.5;
/// The space over and under a table.
pub(super) const AROUND: f32 = 12.0;
/// The space between a table and its caption.
pub(super) const UNDER_CAPTION: f32 = 4.0;
/// The thickness of the rule above a table, and of the one below it.
const THICK: f32 = 1.0;
/// Taller heads are not repeated.
const TALLEST_HEAD: f32 = 0.3;
/// Ending a page within a table costs as much as leaving this share of it empty.
pub(super) const BETWEEN_ROWS: BreakCost = BreakCost::Share(0.03);
/// Where room is short, only headers up to this share of it are kept on one line.
const WIDEST_WHOLE_HEAD: f32 = 0.2;
/// The most that a long word widens its column, as a share of the table.
const WIDEST_WORD: f32 = 0.45;

/// The share of a word that takes a line where the word is cut in two.
const HALF: f32 = 0.62;
/// The tolerance for rounding errors.
const HAIR: f32 = 0.01;

/// The widths that a column needs.
#[derive(Debug, Clone, Copy, Default)]
struct Wish {
    /// The width of its widest syllable, or of its widest word where that cannot be divided.
    piece: f32,
    /// The width of its widest word.
    word: f32,
    /// The same, but not so wide that other columns have no room.
    least: f32,
    /// The width with every cell on one line.
    most: f32,
}

/// How the columns of a table fit into its width.
pub(super) struct Fit<'e> {
    /// The table in smaller letters, where those of the design leave no room for its words.
    smaller: Option<Table<'e>>,
    wishes: Wishes,
    room: f32,
}

impl Fit<'_> {
    /// Whether there is room for all syllables.
    pub(super) fn has_room(&self) -> bool {
        self.wishes.sum(|wish| wish.piece) <= self.room
    }

    /// Whether there is room without words that are cut into more than two.
    pub(super) fn has_room_for_halves(&self) -> bool {
        self.wishes.sum(Wish::half) <= self.room
    }
}

impl Wish {
    /// The width of its widest word where that may be cut in two.
    fn half(&self) -> f32 {
        self.piece.max(self.word * HALF)
    }
}

/// A table in the form that it has room in, and how its columns fit.
pub(super) enum Formed<'e> {
    InText(Fit<'e>),
    /// With the table as it stands on a turned page.
    Turned(Box<Table<'e>>, Fit<'e>),
    Listed,
}

impl Formed<'_> {
    pub(super) fn form(&self) -> TableForm {
        match self {
            Self::InText(_) => TableForm::InText,
            Self::Turned(..) => TableForm::Turned,
            Self::Listed => TableForm::Listed,
        }
    }
}

/// Where the tables of a row stand, one of each edition.
pub(super) enum RowForm<'e> {
    /// In the columns of their editions. Empty if the row is of anything else.
    InColumns(Vec<Option<Formed<'e>>>),
    /// Across all columns, widened so.
    Across(Vec<(Table<'e>, Fit<'e>)>),
}

/// The widths that the columns of a table need, for its cells and for its head.
struct Wishes {
    cells: Vec<Wish>,
    heads: Vec<Wish>,
}

impl Setter<'_> {
    /// Adds a table, in the form that it has room in: see [`wide`](super::wide).
    pub(super) fn table(&mut self, table: &Table<'_>, set: &mut Strips) {
        let least = self
            .in_step
            .as_deref()
            .and_then(|least| least.get(set.forms.len()));
        let least = least.copied().unwrap_or_default();
        let formed = self.formed(table, least);
        set.forms.push(formed.form().max(least));
        self.as_formed(table, formed, set);
    }

    /// Adds a table in that form.
    pub(super) fn as_formed(&mut self, table: &Table<'_>, formed: Formed<'_>, set: &mut Strips) {
        match formed {
            Formed::InText(fit) => self.fitted(table, fit, set),
            Formed::Turned(turned, fit) => self.turned_table(&turned, fit, set),
            Formed::Listed => self.list(table, set),
        }
    }

    /// How the columns of a table fit into its width. Where they have no room for their words, its letters become smaller.
    pub(super) fn fit<'e>(&mut self, table: &Table<'e>) -> Fit<'e> {
        let rows = table.rows.iter().chain([&table.head]);
        let count = rows.map(Vec::len).max().unwrap_or(0);
        let room = room(table, count);
        let mut wishes = self.wishes(table, count);
        let mut smaller = None;
        if wishes.sum(|wish| wish.word) > room {
            let mut table = table.clone();
            table.scale(room / wishes.sum(|wish| wish.word));
            wishes = self.wishes(&table, count);
            smaller = Some(table);
        }
        Fit {
            smaller,
            wishes,
            room,
        }
    }

    /// Adds a table in columns.
    pub(super) fn fitted(&mut self, table: &Table<'_>, fit: Fit<'_>, set: &mut Strips) {
        let widths = column_widths(fit.room, fit.wishes);
        if !widths.is_empty() {
            self.table_columns(fit.smaller.as_ref().unwrap_or(table), &widths, set);
        }
    }

    /// Adds a table with columns so wide, and its header for the pages on which it continues.
    fn table_columns(&mut self, table: &Table<'_>, widths: &[f32], set: &mut Strips) {
        let number = set.heads.len();
        let first = set.strips.len();
        // Three rules: above the table, under its head, below it; space parts the rows.
        set.strips.push(rule_strip(&thick(table)));
        self.table_row(&table.head, table, widths, Some(hairline(table)), set);
        let body = set.strips.len();
        let head = set.strips.get(first..).unwrap_or_default().to_vec();
        let head_height: f32 = head.iter().map(|strip| strip.before + strip.height).sum();
        set.heads
            .push(if head_height < self.grid.height * TALLEST_HEAD {
                head
            } else {
                Vec::new()
            });
        for strip in set.strips.iter_mut().skip(first) {
            strip.break_after = BreakCost::Forbidden;
        }
        if let (Some(strip), true) = (set.strips.get_mut(first), body > first) {
            strip.landmark = table.landmark;
        }
        self.table_body(table, widths, set);
        for strip in set.strips.iter_mut().skip(body) {
            strip.table = Some(number);
        }
        for strip in set.strips.iter_mut().skip(first) {
            strip.backdrops = table.frame.backdrops.clone();
        }
        if let Some(strip) = set.strips.get_mut(first) {
            strip.before = if table.captioned {
                UNDER_CAPTION
            } else {
                AROUND
            };
        }
        if let Some(strip) = set.strips.last_mut() {
            strip.after = AROUND;
            strip.break_after = BreakCost::Free;
        }
    }

    fn table_body(&mut self, table: &Table<'_>, widths: &[f32], set: &mut Strips) {
        for (index, row) in table.rows.iter().enumerate() {
            let first = set.strips.len();
            let rule = (index + 1 == table.rows.len()).then(|| thick(table));
            self.table_row(row, table, widths, rule, set);
            if let (Some(strip), Some(landmark)) = (set.strips.get_mut(first), table.landmark) {
                let part = u32::try_from(index + 1).unwrap_or(u32::MAX);
                strip.landmark = Some(Landmark { part, ..landmark });
            }
            // No page ends after the first row or before the last.
            let lonely = index == 0 || index + 2 == table.rows.len();
            if let Some(last) = set.strips.last_mut() {
                last.break_after = if lonely {
                    BreakCost::Forbidden
                } else {
                    BETWEEN_ROWS
                };
            }
        }
    }

    fn table_row(
        &mut self,
        cells: &[Vec<Paragraph<'_>>],
        table: &Table<'_>,
        widths: &[f32],
        rule: Option<Rule>,
        set: &mut Strips,
    ) {
        let mut x = table.frame.x;
        let mut placed = Vec::with_capacity(cells.len());
        for (cell, width) in cells.iter().zip(widths) {
            let mut cell = cell.clone();
            let left = match table.side {
                Side::Left => x,
                Side::Right => Mirror::about(table.frame.x, table.frame.width).left(x, *width),
            };
            for paragraph in &mut cell {
                paragraph.frame.x = left;
                paragraph.frame.width = *width;
                paragraph.frame.backdrops.clear();
            }
            placed.push(cell);
            x += width + gap(table);
        }
        let row = Row {
            cells: placed,
            before: 0.0,
            padding: PADDING,
            rule,
            drawing: None,
        };
        self.row(&row, &mut set.strips);
    }

    fn wishes(&mut self, table: &Table<'_>, count: usize) -> Wishes {
        let mut wishes = Wishes {
            cells: vec![Wish::default(); count],
            heads: vec![Wish::default(); count],
        };
        for row in &table.rows {
            self.measure_row(row, &mut wishes.cells);
        }
        self.measure_row(&table.head, &mut wishes.heads);
        wishes
    }

    fn measure_row(&mut self, row: &[Vec<Paragraph<'_>>], wishes: &mut [Wish]) {
        for (cell, wish) in row.iter().zip(wishes) {
            for paragraph in cell {
                self.measure(paragraph, wish);
            }
        }
    }

    fn measure(&mut self, paragraph: &Paragraph<'_>, wish: &mut Wish) {
        let part = 0..paragraph.text.content.len();
        let (_, levels) = levels(&paragraph.text, part.clone());
        let glyphs = self
            .shaper
            .shape(&paragraph.text, part.clone(), levels.as_deref());
        let mut places = places(&paragraph.text, part, &mut self.divisions)
            .into_iter()
            .peekable();
        let hyphen = self.shaper.hyphen(&paragraph.style.letters).2;
        let (mut piece, mut word, mut line) = (0.0, 0.0, 0.0);
        for glyph in glyphs {
            while let Some((_, ending)) = places.next_if(|(at, _)| *at <= glyph.text.start) {
                let end = if ending == Ending::Hyphen {
                    hyphen
                } else {
                    0.0
                };
                wish.piece = wish.piece.max(piece + end);
                piece = 0.0;
            }
            line += glyph.advance;
            match glyph.kind {
                GlyphKind::Space | GlyphKind::CodeSpace => {
                    wish.piece = wish.piece.max(piece);
                    (piece, word) = (0.0, 0.0);
                }
                GlyphKind::LineBreak => (piece, word, line) = (0.0, 0.0, 0.0),
                _ => {
                    piece += glyph.advance;
                    word += glyph.advance;
                }
            }
            wish.word = wish.word.max(word);
            wish.most = wish.most.max(line);
        }
        wish.piece = wish.piece.max(piece);
    }
}

impl Wishes {
    /// What all columns need together.
    fn sum(&self, need: impl Fn(&Wish) -> f32) -> f32 {
        let columns = self.cells.iter().zip(&self.heads);
        columns.map(|(cell, head)| need(cell).max(need(head))).sum()
    }
}

/// The widths of columns that share `room`.
fn column_widths(room: f32, wishes: Wishes) -> Vec<f32> {
    let Wishes {
        cells: mut wishes,
        heads,
    } = wishes;
    let whole = |(wish, head): (&Wish, &Wish)| wish.most.max(head.most);
    let fits = wishes.iter().zip(&heads).map(whole).sum::<f32>() <= room;
    for (wish, head) in wishes.iter_mut().zip(&heads) {
        wish.piece = wish.piece.max(head.piece);
        wish.word = wish.word.max(head.word);
        wish.least = wish.word;
        // Where room is short, a long header takes more lines rather than more width.
        let whole = fits || head.most <= room * WIDEST_WHOLE_HEAD;
        wish.most = wish.most.max(if whole { head.most } else { head.word });
        wish.least = wish.least.clamp(12.0, (room * WIDEST_WORD).max(12.0));
        wish.most = wish.most.max(wish.least);
    }
    let widths = share(room, &wishes);
    let cuts = |(width, wish): (&f32, &Wish)| *width < wish.word - HAIR;
    match widths.iter().zip(&wishes).any(cuts) {
        true => share_closely(room, &wishes),
        false => widths,
    }
}

/// Distributes `room` among columns where it is short: no word is cut as long as there is room for all words, no syllable as
/// long as there is room for all syllables.
fn share_closely(room: f32, wishes: &[Wish]) -> Vec<f32> {
    let columns = |wish: fn(&Wish) -> f32| -> Vec<f32> { wishes.iter().map(wish).collect() };
    let sum = |widths: &[f32]| widths.iter().sum::<f32>();
    let (pieces, words) = (columns(|wish| wish.piece), columns(|wish| wish.word));
    let (low, high) = if sum(&words) <= room {
        (words, columns(|wish| wish.most.max(wish.word)))
    } else if sum(&pieces) <= room {
        // Preferably, no word is cut into more than two.
        let halves: Vec<f32> = wishes.iter().map(Wish::half).collect();
        let low = if sum(&halves) <= room { halves } else { pieces };
        (low, words)
    } else {
        let scale = room / sum(&pieces);
        return pieces.iter().map(|width| width * scale).collect();
    };
    if low.iter().zip(wishes).any(|(low, wish)| *low < wish.word) {
        return whole_words(room, low, &high);
    }
    let (rest, more) = (room - sum(&low), sum(&high) - sum(&low));
    let count = wishes.len().max(1) as f32;
    let widths = low.iter().zip(&high).map(|(low, high)| {
        let share = if more > 0.0 {
            (high - low) / more
        } else {
            1.0 / count
        };
        low + rest * share
    });
    widths.collect()
}

/// Distributes `room` among columns. Where it does not suffice, columns that need less than an even share get what they
/// need; the others share the rest, so that each has room for its widest word, and those with more text get more.
fn share(room: f32, wishes: &[Wish]) -> Vec<f32> {
    let most: f32 = wishes.iter().map(|wish| wish.most).sum();
    if most <= room {
        return wishes.iter().map(|wish| wish.most * room / most).collect();
    }
    let mut modest = vec![false; wishes.len()];
    let mut rest = room;
    loop {
        let greedy = modest.iter().filter(|modest| !**modest).count().max(1);
        let even = rest / greedy as f32;
        let next = wishes
            .iter()
            .zip(&mut modest)
            .find(|(wish, modest)| !**modest && wish.most <= even);
        let Some((wish, modest)) = next else {
            break;
        };
        *modest = true;
        rest -= wish.most;
    }
    let greedy = || {
        wishes
            .iter()
            .zip(&modest)
            .filter(|(_, modest)| !**modest)
            .map(|(wish, _)| wish)
    };
    let least: f32 = greedy().map(|wish| wish.least).sum();
    let more: f32 = greedy().map(|wish| wish.most - wish.least).sum();
    let width = |(wish, modest): (&Wish, &bool)| {
        if *modest {
            wish.most
        } else if least >= rest {
            wish.least / least * rest
        } else {
            wish.least + (rest - least) * (wish.most - wish.least) / more.max(1.0)
        }
    };
    wishes.iter().zip(&modest).map(width).collect()
}

/// Widens as many columns as there is room for, from `low` to `high`: those that need the least first.
fn whole_words(room: f32, low: Vec<f32>, high: &[f32]) -> Vec<f32> {
    let mut widths = low;
    let mut rest = room - widths.iter().sum::<f32>();
    let mut order: Vec<usize> = (0..widths.len()).collect();
    let need = |widths: &[f32], column: usize| {
        let (width, wanted) = (widths.get(column), high.get(column));
        width
            .zip(wanted)
            .map_or(0.0, |(width, wanted)| wanted - width)
    };
    order.sort_by(|one, other| need(&widths, *one).total_cmp(&need(&widths, *other)));
    for column in order {
        let more = need(&widths, column).min(rest);
        if let Some(width) = widths.get_mut(column) {
            *width += more;
        }
        rest -= more;
    }
    widths
}

/// The room that the columns of a table share.
fn room(table: &Table<'_>, count: usize) -> f32 {
    (table.frame.width - gap(table) * (count as f32 - 1.0)).max(count as f32)
}

/// The space between columns.
fn gap(table: &Table<'_>) -> f32 {
    (table.frame.width * GAP_SHARE).clamp(GAPS.0, GAPS.1)
}

/// The rule above a table, and the one below it.
fn thick(table: &Table<'_>) -> Rule {
    Rule {
        thickness: THICK,
        ..hairline(table)
    }
}

/// A fine rule across a table.
pub(super) fn hairline(table: &Table<'_>) -> Rule {
    Rule {
        x: table.frame.x,
        width: table.frame.width,
        thickness: HAIRLINE,
        color: INK,
        before: 0.0,
        after: 0.0,
        keep: crate::layout::flow::Keep::Free,
    }
}
