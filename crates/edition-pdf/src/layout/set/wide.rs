//! Tables that are too wide for the text: they are turned, or become [lists](super::listed).

use crate::layout::flow::{Bookmark, Keep, Paragraph, Table};
use crate::layout::set::table::{Fit, Formed};
use crate::layout::set::{Setter, break_cost};
use crate::layout::strip::{BreakCost, Strip, Strips, TableForm};

/// The share of a turned page that headings and words before a table may take there.
const TALLEST_LEADING: f32 = 0.3;
/// The same for the first page, with its masthead and title.
const TALLEST_FIRST: f32 = 0.6;
/// Words before a table follow it onto its page if they take at most so many lines.
const MOST_LINES: usize = 3;

impl Setter<'_> {
    /// The form that a table would have.
    pub(crate) fn form_of(&mut self, table: &Table<'_>) -> TableForm {
        self.formed(table, TableForm::InText).form()
    }

    /// The form of a table: among the text, if no word need be cut; else turned, if none need be cut into more than two then;
    /// else a list of its rows. What cannot be turned stands among the text with words cut into two. It is `least` or a wider
    /// one.
    pub(super) fn formed<'e>(&mut self, table: &Table<'e>, least: TableForm) -> Formed<'e> {
        if least == TableForm::Listed {
            return Formed::Listed;
        }
        let fit = self.fit(table);
        // Editions side by side decide together.
        let stays = !self.grid.is_upright() || table.rows.is_empty();
        let in_text = least == TableForm::InText;
        if in_text && (stays || fit.has_room_for_words()) {
            return Formed::InText(fit);
        }
        let Some(turned) = self.turned(table) else {
            return match in_text && fit.has_room_for_halves() {
                true => Formed::InText(fit),
                false => Formed::Listed,
            };
        };
        let fit = self.fit(&turned);
        match stays || fit.has_room_for_halves() {
            true => Formed::Turned(Box::new(turned), fit),
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
        let from = self.leading(before, captioned);
        let right = self.grid.to_turned();
        for strip in before.iter_mut().skip(from) {
            strip.turned = true;
            strip.shift_right(right);
        }
        if let Some(last) = from.checked_sub(1).and_then(|last| before.get_mut(last)) {
            last.break_after = BreakCost::Free;
        }
    }

    /// Where that begins: with the title, if that would stand alone on its page, and has room on that of the table. If it has
    /// none, words stay below it.
    fn leading(&self, before: &[Strip], captioned: bool) -> usize {
        let room = self.grid.turned().height * TALLEST_LEADING;
        let mut from = before.len();
        let mut height = 0.0;
        // Where what follows the last words begins.
        let mut after_words = None;
        while let Some(begin) = beginning(before, from) {
            let block = before.get(begin..from).unwrap_or_default();
            let own = block.iter().map(|strip| strip.before + strip.height);
            height += own.sum::<f32>();
            let is_caption = captioned && from == before.len();
            if !is_caption && (height > room || !self.leads(block)) {
                break;
            }
            if !is_caption && heading(block).is_none() {
                after_words.get_or_insert(from);
            }
            from = begin;
        }
        let is_title_alone = !has_text(before.get(..from).unwrap_or_default());
        match after_words {
            _ if is_title_alone && self.has_room_for_title(before) => 0,
            Some(words) if is_title_alone => words,
            _ => from,
        }
    }

    /// Whether all that is `before` the first table fits on a turned page above a good part of the table. Where pages end
    /// together in all languages, it may not fit in another one.
    fn has_room_for_title(&self, before: &[Strip]) -> bool {
        let heights = before.iter().map(|strip| strip.before + strip.height);
        let room = self.grid.turned().height * TALLEST_FIRST;
        self.in_step.is_none()
            && before.iter().all(|strip| !strip.turned)
            && heights.sum::<f32>() <= room
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
        let is_kept = block
            .last()
            .is_some_and(|last| last.break_after != BreakCost::Free);
        match heading(block) {
            Some(heading) => is_kept && heading.level > 1,
            None => is_kept && block.len() <= MOST_LINES && self.in_step.is_none(),
        }
    }
}

/// The bookmark of a block that is a heading.
fn heading(block: &[Strip]) -> Option<&Bookmark> {
    block.iter().find_map(|strip| strip.bookmark.as_ref())
}

/// Whether there is more than the title and what stands around it.
fn has_text(strips: &[Strip]) -> bool {
    let is_title = |strip: &Strip| matches!(&strip.bookmark, Some(it) if it.level == 1);
    let mut blocks = strips.iter().filter(|strip| strip.landmark.is_some());
    blocks.any(|first| !is_title(first))
}

/// The first strip of the block that ends at `end`. `None` for the first block of all.
fn beginning(strips: &[Strip], end: usize) -> Option<usize> {
    let own = strips.get(..end)?;
    let begin = own.iter().rposition(|strip| strip.landmark.is_some())?;
    Some(begin).filter(|begin| *begin > 0)
}
