//! Paragraphs and code.

use std::ops::Range;

use crate::layout::break_lines::{Ending, Line, break_lines};
use crate::layout::flow::{Hung, Paragraph, Wrapping};
use crate::layout::page::{Item, LinkArea};
use crate::layout::set::line::{LinePlace, Shaped, levels};
use crate::layout::set::{Setter, break_cost};
use crate::layout::shape::ShapedGlyph;
use crate::layout::strip::{BreakCost, PageNumberPlace, Piece, Strip};
use crate::layout::style::{QUIET, Setting};
use crate::layout::text::Text;

/// Longer paragraphs are broken in parts, so that memory does not grow with their length.
const LONGEST_PART: usize = 16_384;
/// Ending a page with a divided word costs as much as leaving this share of it empty.
const HYPHEN_AT_PAGE_END: BreakCost = BreakCost::Share(0.06);
/// How far the further lines of a line of code are set in.
const CODE_INDENT: f32 = 12.0;
/// The share of a line of code that must be full before it is broken after a sign.
const EARLIEST_WRAP: f32 = 0.6;
/// The sign before them.
const GOES_ON: &str = "↪";
/// Used where a face lacks it.
const GOES_ON_PLAIN: &str = "›";

impl Setter<'_> {
    /// Adds the lines of a paragraph.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph<'_>, strips: &mut Vec<Strip>) {
        let first = strips.len();
        let text = &paragraph.text;
        if text.content.is_empty() {
            strips.push(self.empty_line(paragraph));
        }
        let mut start = 0;
        while start < text.content.len() {
            let part = start..part_end(&text.content, start);
            let is_last = part.end == text.content.len();
            start = self.part(paragraph, part, is_last, strips);
        }
        let Some(lines) = strips.get_mut(first..) else {
            return;
        };
        finish(paragraph, lines);
        if let Some(strip) = strips.get_mut(first) {
            for hung in &paragraph.hung {
                self.hang(hung, paragraph, strip);
            }
        }
    }

    /// Adds the lines of a part of the text and gives the byte at which the next part begins.
    fn part(
        &mut self,
        paragraph: &Paragraph<'_>,
        part: Range<usize>,
        is_last: bool,
        strips: &mut Vec<Strip>,
    ) -> usize {
        let text = &paragraph.text;
        let glyphs = self.shaper.shape(text, part.clone());
        let (base, levels) = levels(text, part.clone());
        let shaped = Shaped {
            text,
            glyphs: &glyphs,
            start: part.start,
            levels: levels.as_deref(),
            base,
        };
        let width = paragraph.frame.width;
        let mut lines = match paragraph.wrapping {
            Wrapping::Prose => {
                let lines = |width| {
                    let setting = paragraph.style.setting;
                    break_lines(text, part.clone(), &glyphs, &self.shaper, width, setting)
                };
                if paragraph.bookmark.is_some() {
                    balance(text, &glyphs, width, lines)
                } else {
                    lines(width)
                }
            }
            Wrapping::Code => wrap_code(text, &glyphs, width),
        };
        // The last line of a part is no last line: it is set again with what follows.
        let mut next = part.end;
        if !is_last
            && lines.len() > 1
            && let Some(line) = lines.pop()
        {
            next = glyphs
                .get(line.glyphs.start)
                .map_or(next, |glyph| glyph.text.start);
        }
        for (index, line) in lines.iter().enumerate() {
            let goes_on = paragraph.wrapping == Wrapping::Code && (index > 0 || part.start > 0);
            let mut strip = self.line_strip(paragraph, &shaped, line, goes_on);
            let before = index.checked_sub(1).and_then(|before| lines.get(before));
            // No page ends in two lines with hyphens.
            if line.ending == Ending::Hyphen
                && before.is_some_and(|line| line.ending == Ending::Hyphen)
            {
                strip.break_after = BreakCost::Forbidden;
            }
            strips.push(strip);
        }
        next
    }

    fn line_strip(
        &mut self,
        paragraph: &Paragraph<'_>,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        goes_on: bool,
    ) -> Strip {
        let style = paragraph.style;
        let baseline = self.baseline(style.letters.face(), style.letters.size, style.leading);
        let indent = if goes_on { CODE_INDENT } else { 0.0 };
        let place = LinePlace {
            x: paragraph.frame.x + indent,
            width: paragraph.frame.width - indent,
            setting: style.setting,
            baseline,
        };
        let placed = self.place_line(shaped, line, place);
        let mut strip = Strip {
            height: style.leading,
            links: placed.links,
            notes: placed.notes,
            backdrops: paragraph.frame.backdrops.clone(),
            ..Strip::default()
        };
        if line.ending == Ending::Hyphen {
            strip.break_after = HYPHEN_AT_PAGE_END;
        }
        add_items(&mut strip, placed.items);
        if let Some(number) = &paragraph.page_number {
            strip.page_numbers = vec![PageNumberPlace {
                number: number.clone(),
                baseline,
                words: (placed.left, placed.right),
            }];
        }
        if goes_on {
            self.mark_code(paragraph, baseline, &mut strip);
        }
        strip
    }

    /// Shows that a line of code goes on from the line before.
    fn mark_code(&mut self, paragraph: &Paragraph<'_>, baseline: f32, strip: &mut Strip) {
        let style = paragraph.style.letters.colored(QUIET);
        let Some(span) = paragraph.text.spans.first() else {
            return;
        };
        let face = self.fonts.face(style.face());
        let sign = if face.covers('↪') {
            GOES_ON
        } else {
            GOES_ON_PLAIN
        };
        let text = Text::plain(sign, style, span.locale, None);
        let place = LinePlace {
            x: paragraph.frame.x,
            width: CODE_INDENT,
            setting: Setting::Start,
            baseline,
        };
        let (items, _) = self.single_line(&text, place);
        add_items(strip, items);
    }

    /// Places a short text on one line: its items and links.
    pub(super) fn single_line(
        &mut self,
        text: &Text<'_>,
        place: LinePlace,
    ) -> (Vec<Item>, Vec<LinkArea>) {
        let part = 0..text.content.len();
        let glyphs = self.shaper.shape(text, part.clone());
        let (base, levels) = levels(text, part);
        let shaped = Shaped {
            text,
            glyphs: &glyphs,
            start: 0,
            levels: levels.as_deref(),
            base,
        };
        let line = whole_line(&glyphs);
        let placed = self.place_line(&shaped, &line, place);
        (placed.items, placed.links)
    }

    fn hang(&mut self, hung: &Hung<'_>, paragraph: &Paragraph<'_>, strip: &mut Strip) {
        let style = paragraph.style;
        let place = LinePlace {
            x: hung.x,
            width: hung.width,
            setting: hung.setting,
            baseline: self.baseline(style.letters.face(), style.letters.size, style.leading),
        };
        let (items, links) = self.single_line(&hung.text, place);
        // What hangs beside a line is read before it.
        let own = std::mem::take(&mut strip.pieces);
        add_items(strip, items);
        strip.pieces.extend(own);
        strip.links.extend(links);
    }

    fn empty_line(&self, paragraph: &Paragraph<'_>) -> Strip {
        Strip {
            height: paragraph.style.leading,
            backdrops: paragraph.frame.backdrops.clone(),
            ..Strip::default()
        }
    }
}

/// The lines of a heading in the narrowest measure that takes no more of them, so that all are about
/// as long.
fn balance(
    text: &Text<'_>,
    glyphs: &[ShapedGlyph],
    width: f32,
    lines: impl Fn(f32) -> Vec<Line>,
) -> Vec<Line> {
    let mut best = lines(width);
    let (mut least, mut most) = (width * 0.5, width);
    while best.len() > 1 && most - least > width * 0.02 {
        let middle = (least + most) / 2.0;
        let narrower = lines(middle);
        if narrower.len() > best.len()
            || narrower.iter().any(|line| divides_word(text, glyphs, line))
        {
            least = middle;
        } else {
            most = middle;
            best = narrower;
        }
    }
    best
}

/// Whether a line ends between two letters.
fn divides_word(text: &Text<'_>, glyphs: &[ShapedGlyph], line: &Line) -> bool {
    let end = glyphs.get(line.glyphs.end).map(|glyph| glyph.text.start);
    let sides = end.and_then(|end| text.content.split_at_checked(end));
    sides.is_some_and(|(before, after)| {
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    })
}

/// Whether a line of code may be broken after a letter: it is a sign between words.
fn is_sign(text: &Text<'_>, glyph: &ShapedGlyph) -> bool {
    let shown = text.content.get(glyph.text.clone()).unwrap_or_default();
    shown.ends_with([
        '/', '-', '_', ',', ';', '.', '(', '[', '{', '|', '=', '&', '?',
    ])
}

/// All glyphs as one line.
pub(super) fn whole_line(glyphs: &[ShapedGlyph]) -> Line {
    Line {
        glyphs: 0..glyphs.len(),
        visible_end: glyphs.len(),
        ending: Ending::Whole,
        width: glyphs.iter().map(|glyph| glyph.advance).sum(),
        stretch: 0.0,
        expansion: 0.0,
    }
}

fn add_items(strip: &mut Strip, items: Vec<Item>) {
    strip
        .pieces
        .extend(items.into_iter().map(|item| Piece { column: 0, item }));
}

/// Gives the lines of a paragraph its spaces, names and page break rules.
fn finish(paragraph: &Paragraph<'_>, lines: &mut [Strip]) {
    let count = lines.len();
    for (index, strip) in lines.iter_mut().enumerate() {
        // Neither the first nor the last line of a paragraph stands alone on a page.
        let orphan = index == 0 || index + 2 == count;
        if index + 1 < count && (orphan || paragraph.bookmark.is_some()) {
            strip.break_after = BreakCost::Forbidden;
        }
        if index + 1 < count {
            strip.page_numbers.clear();
        }
    }
    if let Some(first) = lines.first_mut() {
        first.before = paragraph.style.before;
        first.landmark = paragraph.landmark;
        first.anchors = paragraph.anchors.clone();
        first.bookmark = paragraph.bookmark.clone();
    }
    if let Some(last) = lines.last_mut() {
        last.after = paragraph.style.after;
        last.break_after = break_cost(paragraph.keep);
    }
}

/// The end of the part of a text that begins at `start`: after a space, where there is one.
fn part_end(content: &str, start: usize) -> usize {
    let rest = content.get(start..).unwrap_or_default();
    if rest.len() <= LONGEST_PART + LONGEST_PART / 2 {
        return content.len();
    }
    let mut end = LONGEST_PART;
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let part = rest.get(..end).unwrap_or_default();
    let space = part.rfind(' ').filter(|space| *space > LONGEST_PART / 2);
    start + space.map_or(end, |space| space + 1)
}

/// Breaks a line of code where it is too long: after a space, or at least a sign, if there is one not
/// too early in the line, else between any two letters.
fn wrap_code(text: &Text<'_>, glyphs: &[ShapedGlyph], width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let room = if lines.is_empty() {
            width
        } else {
            width - CODE_INDENT
        };
        let mut used = 0.0;
        let mut end = start;
        let (mut space, mut sign) = (None, None);
        while let Some(glyph) = glyphs.get(end) {
            let invisible = glyph.kind.ends_words();
            if used + glyph.advance > room && !invisible && end > start {
                break;
            }
            used += glyph.advance;
            end += 1;
            if used > room * EARLIEST_WRAP {
                space = Some(end).filter(|_| invisible).or(space);
                sign = Some(end).filter(|_| is_sign(text, glyph)).or(sign);
            }
        }
        if end < glyphs.len() {
            end = space.or(sign).unwrap_or(end);
        }
        let visible = glyphs.get(start..end).unwrap_or_default();
        let trailing = visible
            .iter()
            .rev()
            .take_while(|glyph| glyph.kind.ends_words())
            .count();
        let visible_end = end - trailing;
        let shown = glyphs.get(start..visible_end).unwrap_or_default();
        lines.push(Line {
            glyphs: start..end,
            visible_end,
            ending: Ending::Whole,
            width: shown.iter().map(|glyph| glyph.advance).sum(),
            stretch: 0.0,
            expansion: 0.0,
        });
        start = end;
    }
    lines
}
