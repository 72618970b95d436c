//! Paragraphs and code.

use std::ops::Range;
use std::sync::Arc;

use edition_model::Direction;

use crate::fonts::Family;
use crate::layout::break_lines::{Breaker, Ending, Line};
use crate::layout::collect::mark_destination;
use crate::layout::flow::{Hung, Paragraph, Wrapping};
use crate::layout::set::form::{Breaking, Form, LinePlace};
use crate::layout::set::key::write_key;
use crate::layout::set::levels::levels;
use crate::layout::set::line::Shaped;
use crate::layout::set::placed::PlacedLine;
use crate::layout::set::{Setter, break_cost};
use crate::layout::shape::ShapedGlyph;
use crate::layout::strip::{BreakCost, PageNumberPlace, Piece, Strip};
use crate::layout::style::{LetterStyle, QUIET, Setting};
use crate::layout::text::Text;
use crate::memo::Lookup;
use crate::page::Item;

/// Longer paragraphs are broken into lines part by part, so that memory does not grow with their length. In bytes.
const LONGEST_PART: usize = 16_384;
/// The cost of ending a page in a divided word.
const HYPHEN_AT_PAGE_END: BreakCost = BreakCost::Share(0.06);
/// The indent of continuation lines of code.
const CODE_INDENT: f32 = 12.0;
/// The share of a line of code that must be full before it is broken at a space or sign.
const EARLIEST_WRAP: f32 = 0.6;
/// The sign before continuation lines.
const GOES_ON: &str = "↪";
/// The sign where the face lacks that one.
const GOES_ON_PLAIN: &str = "›";

impl Setter<'_> {
    /// Adds the lines of a paragraph.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph<'_>, strips: &mut Vec<Strip>) {
        let first = strips.len();
        let text = &paragraph.text;
        let mut style = paragraph.style;
        if paragraph.wrapping == Wrapping::Prose && is_code_among_words_from_the_right(text) {
            style = match style.setting {
                Setting::Justified => style.set(Setting::End),
                Setting::Start | Setting::Center | Setting::End => style.turned_round(),
            };
        }
        let baseline = self.baseline(style.letters.face(), style.letters.size, style.leading);
        if text.content.is_empty() {
            strips.push(empty_line(paragraph));
        }
        let form = Form {
            place: LinePlace {
                x: paragraph.frame.x,
                width: paragraph.frame.width,
                setting: style.setting,
                baseline,
            },
            first_line: paragraph.first_line,
            breaking: match paragraph.wrapping {
                Wrapping::Code => Breaking::Code(style.letters),
                Wrapping::Prose if paragraph.bookmark.is_some() => Breaking::Balanced,
                Wrapping::Prose => Breaking::Prose,
            },
        };
        let lines = self.lines(text, form);
        strips.extend(lines.iter().map(|line| line_strip(paragraph, line)));
        // The page number is at the end of the last line.
        if let (Some(number), Some(line), Some(strip)) =
            (&paragraph.page_number, lines.last(), strips.last_mut())
        {
            strip.page_numbers.push(PageNumberPlace {
                number: number.clone(),
                baseline,
                words: (line.left, line.right),
            });
        }
        let Some(lines) = strips.get_mut(first..) else {
            return;
        };
        finish(paragraph, lines);
        if let Some(strip) = strips.get_mut(first) {
            for hung in &paragraph.hung {
                self.hang(hung, baseline, strip);
            }
        }
    }

    /// The lines of a text.
    pub(super) fn lines(&mut self, text: &Text<'_>, form: Form) -> Arc<[PlacedLine]> {
        let mut key = std::mem::take(&mut self.key);
        write_key(text, form, &mut key);
        let memos = self.memos;
        let lines = match memos.lines.look_up(key.as_slice()) {
            Lookup::Hit(lines) => lines,
            Lookup::First(_) => self.set_lines(text, form).into(),
            Lookup::Miss(hash) => {
                let lines: Arc<[PlacedLine]> = self.set_lines(text, form).into();
                let key = key.as_slice().into();
                memos.lines.insert(hash, key, Arc::clone(&lines));
                lines
            }
        };
        self.key = key;
        lines
    }

    fn set_lines(&mut self, text: &Text<'_>, form: Form) -> Vec<PlacedLine> {
        let mut lines = Vec::new();
        let mut start = 0;
        while start < text.content.len() {
            let end = match form.breaking {
                Breaking::Never => text.content.len(),
                _ => part_end(&text.content, start),
            };
            start = self.part(text, start..end, form, &mut lines);
        }
        lines
    }

    /// Adds the lines of a part of the text and returns the byte at which the next part begins.
    fn part(
        &mut self,
        text: &Text<'_>,
        part: Range<usize>,
        form: Form,
        placed: &mut Vec<PlacedLine>,
    ) -> usize {
        let (base, levels) = levels(text, part.clone());
        let glyphs = self.shaper.shape(text, part.clone(), levels.as_deref());
        let shaped = Shaped {
            fonts: self.fonts,
            text,
            glyphs: &glyphs,
            start: part.start,
            levels: levels.as_deref(),
            base,
        };
        let LinePlace { width, setting, .. } = form.place;
        let first_line = if part.start == 0 {
            form.first_line
        } else {
            0.0
        };
        let mut breaker = || {
            let divisions = &mut self.divisions;
            Breaker::new(text, part.clone(), &glyphs, &self.shaper, divisions)
        };
        let mut lines = match form.breaking {
            Breaking::Never => vec![whole_line(&glyphs)],
            Breaking::Prose => breaker().lines(width, setting, first_line),
            Breaking::Balanced => breaker().balanced(width, setting),
            Breaking::Code(_) => wrap_code(text, &glyphs, width),
        };
        // The last line of a part is not that of the paragraph: it is set again with the next part.
        let mut next = part.end;
        if part.end < text.content.len()
            && lines.len() > 1
            && let Some(line) = lines.pop()
        {
            next = glyphs
                .get(line.glyphs.start)
                .map_or(next, |glyph| glyph.text.start);
        }
        let mut before = Ending::Whole;
        for (index, line) in lines.iter().enumerate() {
            let goes_on = index > 0 || part.start > 0;
            let mut line_placed = match form.breaking {
                Breaking::Code(letters) if goes_on => {
                    self.further_code(&shaped, line, form.place, letters)
                }
                _ if index == 0 => {
                    let place = form.place.further_in(first_line, shaped.base.is_rtl());
                    self.place_line(&shaped, line, place)
                }
                _ => self.place_line(&shaped, line, form.place),
            };
            line_placed.break_after = match (before, line.ending) {
                (_, Ending::Whole) => BreakCost::Free,
                (Ending::Whole, Ending::Hyphen) => HYPHEN_AT_PAGE_END,
                // No page ends in two consecutive hyphens.
                (Ending::Hyphen, Ending::Hyphen) => BreakCost::Forbidden,
            };
            before = line.ending;
            placed.push(line_placed);
        }
        next
    }

    /// A continuation line of code, with the sign before it.
    fn further_code(
        &mut self,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        place: LinePlace,
        letters: LetterStyle,
    ) -> PlacedLine {
        let inner = place.further_in(CODE_INDENT, false);
        let mut placed = self.place_line(shaped, line, inner);
        let Some(span) = shaped.text.spans.first() else {
            return placed;
        };
        let letters = letters.colored(QUIET);
        let face = self.fonts.face(letters.face());
        let sign = if face.covers('↪') {
            GOES_ON
        } else {
            GOES_ON_PLAIN
        };
        let sign = Text::plain(sign, letters, span.locale, None);
        let form = Form {
            place: LinePlace {
                width: CODE_INDENT,
                setting: Setting::Start,
                ..place
            },
            first_line: 0.0,
            breaking: Breaking::Never,
        };
        for mut item in self
            .set_lines(&sign, form)
            .into_iter()
            .flat_map(|line| line.items)
        {
            item.span = None;
            placed.items.push(item);
        }
        placed
    }

    /// Adds a hanging number or bullet to a line.
    fn hang(&mut self, hung: &Hung<'_>, baseline: f32, strip: &mut Strip) {
        let form = Form {
            place: LinePlace {
                x: hung.x,
                width: hung.width,
                setting: hung.setting,
                baseline,
            },
            first_line: 0.0,
            breaking: Breaking::Never,
        };
        // It is read before the line.
        let own = std::mem::take(&mut strip.pieces);
        for line in self.lines(&hung.text, form).iter() {
            strip.pieces.extend(line.items(&hung.text).map(in_column));
            strip.links.extend(line.links(&hung.text));
        }
        strip.pieces.extend(own);
    }
}

/// Whether a text is all code, which runs from the left, in a language that runs from the right: it begins where the words
/// around it do.
fn is_code_among_words_from_the_right(text: &Text<'_>) -> bool {
    let mut spans = text.spans.iter();
    let first = text.spans.first();
    first.is_some_and(|span| span.locale.direction() == Direction::RightToLeft)
        && spans.all(|span| span.style.family == Family::Mono)
}

fn line_strip(paragraph: &Paragraph<'_>, line: &PlacedLine) -> Strip {
    let text = &paragraph.text;
    let mut pieces = Vec::with_capacity(line.items.len());
    pieces.extend(line.items(text).map(in_column));
    Strip {
        height: paragraph.style.leading,
        pieces,
        links: line.links(text).collect(),
        notes: line.notes.clone(),
        anchors: line
            .notes
            .iter()
            .map(|note| mark_destination(*note))
            .collect(),
        break_after: line.break_after,
        backdrops: paragraph.frame.backdrops.clone(),
        ..Strip::default()
    }
}

fn empty_line(paragraph: &Paragraph<'_>) -> Strip {
    Strip {
        height: paragraph.style.leading,
        backdrops: paragraph.frame.backdrops.clone(),
        ..Strip::default()
    }
}

fn in_column(item: Item) -> Piece {
    Piece { column: 0, item }
}

/// Whether a glyph is a sign after which a line of code may be broken.
fn is_sign(text: &Text<'_>, glyph: &ShapedGlyph) -> bool {
    let shown = text.content.get(glyph.text.clone()).unwrap_or_default();
    shown.ends_with([
        '/', '-', '_', ',', ';', '.', '(', '[', '{', '|', '=', '&', '?',
    ])
}

/// All glyphs as one line.
fn whole_line(glyphs: &[ShapedGlyph]) -> Line {
    let trailing = glyphs
        .iter()
        .rev()
        .take_while(|glyph| glyph.kind.ends_words());
    let visible_end = glyphs.len() - trailing.count();
    let visible = glyphs.get(..visible_end).unwrap_or_default();
    Line {
        glyphs: 0..glyphs.len(),
        visible_end,
        ending: Ending::Whole,
        width: visible.iter().map(|glyph| glyph.advance).sum(),
        stretch: 0.0,
        expansion: 0.0,
    }
}

/// Gives the lines of a paragraph its spaces, destinations and page break rules.
fn finish(paragraph: &Paragraph<'_>, lines: &mut [Strip]) {
    let count = lines.len();
    for (index, strip) in lines.iter_mut().enumerate() {
        // No widows or orphans: neither the first nor the last line of a paragraph is alone on a page.
        let orphan = index == 0 || index + 2 == count;
        if index + 1 < count && (orphan || paragraph.bookmark.is_some()) {
            strip.break_after = BreakCost::Forbidden;
        }
    }
    if let Some(first) = lines.first_mut() {
        first.before = paragraph.style.before;
        first.landmark = paragraph.landmark;
        let marks = std::mem::take(&mut first.anchors);
        first.anchors = paragraph.anchors.iter().cloned().chain(marks).collect();
        first.bookmark = paragraph.bookmark.clone();
    }
    if let Some(last) = lines.last_mut() {
        last.after = paragraph.style.after;
        last.break_after = break_cost(paragraph.keep);
    }
}

/// The end of the part of a text that begins at `start`: after a space, if there is one.
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

/// Breaks a line of code that is too long: after a space, else after a sign, if there is one that is not too early in the
/// line, else between any two characters.
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
