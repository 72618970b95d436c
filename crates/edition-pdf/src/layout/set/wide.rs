//! Tables that are too wide for the text: they are turned, or become [lists](super::listed).

use crate::layout::flow::{Keep, Paragraph, Table};
use crate::layout::set::table::{Fit, Formed};
use crate::layout::set::{Setter, break_cost};
use crate::layout::strip::{BreakCost, Strip, Strips, TableForm};

/// The share of a turned page that headings and words before a table may take there.
const TALLEST_LEADING: f32 = 0.3;
/// Words before a table follow it onto its page if they take at most so many lines.
const MOST_LINES: usize = 3;

impl Setter<'_> {
    /// The form that a table would have.
    pub(crate) fn form_of(&mut self, table: &Table<'_>) -> TableForm {
        self.formed(table, TableForm::InText).form()
    }

    /// The form of a table: among the text, if no word need be cut into more than two; else turned, if there is more room
    /// then; else a list of its rows, if its syllables have no room. It is `least` or a wider one.
    pub(super) fn formed<'e>(&mut self, table: &Table<'e>, least: TableForm) -> Formed<'e> {
        if least == TableForm::Listed {
            return Formed::Listed;
        }
        let fit = self.fit(table);
        // Editions side by side decide together.
        let stays = fit.has_room_for_halves() || !self.grid.is_upright() || table.rows.is_empty();
        let may_stay = least == TableForm::InText;
        if stays && may_stay {
            return Formed::InText(fit);
        }
        let has_room = stays || fit.has_room();
        if let Some(turned) = self.turned(table) {
            let fit = self.fit(&turned);
            if fit.has_room() || (has_room && !may_stay) {
                return Formed::Turned(Box::new(turned), fit);
            }
        }
        match has_room && may_stay {
            true => Formed::InText(fit),
            false => Formed::Listed,
        }
    }

    /// Adds a table to pages that are turned, with its heading and its caption.
    pub(super) fn turned_table(&mut self, table: &Table<'_>, fit: Fit<'_>, set: &mut Strips) {
        let first = set.strips.len();
        let upright = self.grid;
        self.grid = upright.turned();
        self.fitted(table, fit, set);
        self.grid = upright;
        for strip in set.strips.iter_mut().skip(first) {
            strip.turned = true;
        }
        let before = set.strips.get_mut(..first).unwrap_or_default();
        self.turn_leading(before, table.captioned);
    }

    /// A table of the text as it stands on a turned page. `None` within quotations, boxes and lists, which go on around it.
    fn turned<'e>(&self, table: &Table<'e>) -> Option<Table<'e>> {
        if table.frame != self.grid.text() {
            return None;
        }
        let mut table = table.clone();
        table.frame = self.grid.turned().text();
        Some(table)
    }

    /// Turns what leads to a turned table: the last of `before`, as far as pages cannot well end after it, and its caption in
    /// any case. It keeps its width.
    fn turn_leading(&self, before: &mut [Strip], captioned: bool) {
        let room = self.grid.turned().height * TALLEST_LEADING;
        let right = self.grid.to_turned();
        let mut from = before.len();
        let mut height = 0.0;
        while let Some(begin) = beginning(before, from) {
            let block = before.get(begin..from).unwrap_or_default();
            let own = block.iter().map(|strip| strip.before + strip.height);
            height += own.sum::<f32>();
            let is_caption = captioned && from == before.len();
            if !is_caption && (height > room || !self.leads(block)) {
                break;
            }
            from = begin;
        }
        for strip in before.iter_mut().skip(from) {
            strip.turned = true;
            strip.shift_right(right);
        }
        if let Some(last) = from.checked_sub(1).and_then(|last| before.get_mut(last)) {
            last.break_after = BreakCost::Free;
        }
    }

    /// Adds a paragraph that belongs to the table above it: it stands on the same page if it can, turned or not.
    pub(super) fn below(&mut self, paragraph: &Paragraph<'_>, set: &mut Strips) {
        let first = set.strips.len();
        let mut turned = false;
        if let Some(last) = set.strips.last_mut() {
            turned = last.turned;
            last.break_after = last.break_after.worse(break_cost(Keep::Closely));
        }
        self.paragraph(paragraph, &mut set.strips);
        if turned {
            let right = self.grid.to_turned();
            for strip in set.strips.iter_mut().skip(first) {
                strip.turned = true;
                strip.shift_right(right);
            }
        }
    }

    /// Whether a block belongs to what follows it, and is short. The title of the document stands on its first page. Where
    /// pages end together in all languages, only headings do: words may be short in one language alone.
    fn leads(&self, block: &[Strip]) -> bool {
        let heading = block.iter().find_map(|strip| strip.bookmark.as_ref());
        let is_kept = block
            .last()
            .is_some_and(|last| last.break_after != BreakCost::Free);
        match heading {
            Some(heading) => is_kept && heading.level > 1,
            None => is_kept && block.len() <= MOST_LINES && self.in_step.is_none(),
        }
    }
}

/// The first strip of the block that ends at `end`. `None` for the first block of all.
fn beginning(strips: &[Strip], end: usize) -> Option<usize> {
    let own = strips.get(..end)?;
    let begin = own.iter().rposition(|strip| strip.landmark.is_some())?;
    Some(begin).filter(|begin| *begin > 0)
}
