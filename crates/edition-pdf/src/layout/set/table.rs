//! Tables in columns, whose widths follow from the content of their cells: see [`columns`](super::columns).

use crate::layout::break_lines::{Ending, places};
use crate::layout::flow::{Landmark, Paragraph, Row, Rule, Side, Table};
use crate::layout::mirror::Mirror;
use crate::layout::set::columns::{Place, Wishes, Words};
use crate::layout::set::levels::levels;
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
/// The share of the width of all words in which most are not cut.
const MOST_WORDS: f32 = 0.75;
/// Taller heads are not repeated.
const TALLEST_HEAD: f32 = 0.3;
/// Ending a page within a table costs as much as leaving this share of it empty.
pub(super) const BETWEEN_ROWS: BreakCost = BreakCost::Share(0.03);
/// How the columns of a table fit into its width.
pub(super) struct Fit<'e> {
    /// The table in smaller letters, where those of the design leave no room for its words.
    smaller: Option<Table<'e>>,
    wishes: Wishes,
    /// What the columns share.
    room: f32,
    /// The space between columns.
    gap: f32,
}

impl Fit<'_> {
    /// Whether there is room without words that are cut.
    pub(super) fn has_room_for_words(&self) -> bool {
        self.wishes.words() <= self.room
    }

    /// Whether there is room without words that are cut into more than two, and without most words cut.
    pub(super) fn has_room_for_most_words(&self) -> bool {
        self.has_room_for_halves() && self.wishes.words() * MOST_WORDS <= self.room
    }

    /// Whether there is room without words that are cut into more than two.
    pub(super) fn has_room_for_halves(&self) -> bool {
        self.wishes.halves() <= self.room
    }
}

/// The columns of a table.
struct Columns {
    widths: Vec<f32>,
    /// The space between them.
    gap: f32,
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

    /// How the columns of a table fit into its width. Where they have no room for their words, its letters become smaller, and
    /// then the spaces between columns.
    pub(super) fn fit<'e>(&mut self, table: &Table<'e>) -> Fit<'e> {
        let rows = table.rows.iter().chain([&table.head]);
        let count = rows.map(Vec::len).max().unwrap_or(0);
        let mut fit = Fit {
            smaller: None,
            wishes: self.wishes(table, count),
            room: room(table, count, gap(table)),
            gap: gap(table),
        };
        if fit.wishes.words() > fit.room {
            let mut table = table.clone();
            table.scale(fit.room / fit.wishes.words());
            fit.wishes = self.wishes(&table, count);
            if fit.wishes.words() > fit.room {
                fit.gap = GAPS.0;
                fit.room = room(&table, count, fit.gap);
            }
            fit.smaller = Some(table);
        }
        fit
    }

    /// Adds a table in columns.
    pub(super) fn fitted(&mut self, table: &Table<'_>, fit: Fit<'_>, set: &mut Strips) {
        let columns = Columns {
            widths: fit.wishes.share(fit.room),
            gap: fit.gap,
        };
        if !columns.widths.is_empty() {
            self.table_columns(fit.smaller.as_ref().unwrap_or(table), &columns, set);
        }
    }

    /// Adds a table with columns so wide, and its header for the pages on which it continues.
    fn table_columns(&mut self, table: &Table<'_>, columns: &Columns, set: &mut Strips) {
        let number = set.heads.len();
        let first = set.strips.len();
        // Three rules: above the table, under its head, below it; space parts the rows.
        set.strips.push(rule_strip(&thick(table)));
        self.table_row(&table.head, table, columns, Some(hairline(table)), set);
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
        self.table_body(table, columns, set);
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

    fn table_body(&mut self, table: &Table<'_>, columns: &Columns, set: &mut Strips) {
        for (index, row) in table.rows.iter().enumerate() {
            let first = set.strips.len();
            let rule = (index + 1 == table.rows.len()).then(|| thick(table));
            self.table_row(row, table, columns, rule, set);
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
        columns: &Columns,
        rule: Option<Rule>,
        set: &mut Strips,
    ) {
        let mut x = table.frame.x;
        let mut placed = Vec::with_capacity(cells.len());
        for (cell, width) in cells.iter().zip(&columns.widths) {
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
            x += width + columns.gap;
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

    /// The widths of the widest words in the head of a table and in its cells.
    pub(super) fn widest_words(&mut self, table: &Table<'_>) -> (f32, f32) {
        let rows = table.rows.iter().chain([&table.head]);
        let count = rows.map(Vec::len).max().unwrap_or(0);
        self.wishes(table, count).widest_words()
    }

    fn wishes(&mut self, table: &Table<'_>, count: usize) -> Wishes {
        let mut wishes = Wishes::of(count);
        let rows = table.rows.iter().map(|row| (Place::Body, row));
        for (place, row) in rows.chain([(Place::Head, &table.head)]) {
            for (column, cell) in row.iter().enumerate() {
                for paragraph in cell {
                    wishes.add(place, column, self.words(paragraph));
                }
            }
        }
        wishes
    }

    /// The words of a paragraph, measured.
    fn words(&mut self, paragraph: &Paragraph<'_>) -> Words {
        let part = 0..paragraph.text.content.len();
        let (_, levels) = levels(&paragraph.text, part.clone());
        let glyphs = self
            .shaper
            .shape(&paragraph.text, part.clone(), levels.as_deref());
        let mut places = places(&paragraph.text, part, &mut self.divisions)
            .into_iter()
            .peekable();
        let hyphen = self.shaper.hyphen(&paragraph.style.letters).2;
        let mut words = Words::default();
        let mut before = None;
        for glyph in glyphs {
            while let Some((_, ending)) = places.next_if(|(at, _)| *at <= glyph.text.start) {
                let ideographs = [before, Some(glyph.kind)];
                match ending {
                    Ending::Hyphen => words.divide(hyphen),
                    Ending::Whole if ideographs.contains(&Some(GlyphKind::Ideograph)) => {
                        words.between_ideographs();
                    }
                    Ending::Whole => words.part(),
                }
            }
            words.add(glyph.kind, glyph.advance);
            before = Some(glyph.kind);
        }
        words
    }
}

/// The room that the columns of a table share.
fn room(table: &Table<'_>, count: usize, gap: f32) -> f32 {
    (table.frame.width - gap * (count as f32 - 1.0)).max(count as f32)
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
