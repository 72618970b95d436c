//! The glyphs of one line in their places.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use crate::fonts::Family;
use crate::layout::break_lines::{Ending, Line};
use crate::layout::page::{Area, Glyph, GlyphRun, Item, LinkArea};
use crate::layout::set::Setter;
use crate::layout::shape::{GlyphKind, ShapedGlyph};
use crate::layout::style::Setting;
use crate::layout::text::{Span, Text};

/// A paragraph as far as its lines need it.
#[derive(Clone, Copy)]
pub(super) struct Shaped<'t, 'e> {
    pub(super) text: &'t Text<'e>,
    pub(super) glyphs: &'t [ShapedGlyph],
    /// The first byte of the text that `levels` speaks of.
    pub(super) start: usize,
    /// The direction of each byte, where any runs from the right.
    pub(super) levels: Option<&'t [Level]>,
    /// The direction of the paragraph as a whole.
    pub(super) base: Level,
}

/// Where a line goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinePlace {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) setting: Setting,
    pub(super) baseline: f32,
}

/// A line in its place.
#[derive(Debug, Default)]
pub(super) struct PlacedLine {
    pub(super) items: Vec<Item>,
    pub(super) links: Vec<LinkArea>,
    pub(super) notes: Vec<u32>,
    /// The left end of what can be seen.
    pub(super) left: f32,
    /// The right end of it.
    pub(super) right: f32,
}

/// The direction of every byte of a part of a text. `None` where all of it runs from the left.
pub(super) fn levels(text: &Text<'_>, part: Range<usize>) -> (Level, Option<Vec<Level>>) {
    use edition_model::Direction;
    let locale = text.spans.first().map(|span| span.locale.direction());
    // Code runs from the left everywhere.
    let mut spans = text.spans.iter();
    let is_code = spans.all(|span| span.style.family == Family::Mono);
    let base = match locale {
        Some(Direction::RightToLeft) if !is_code => Level::rtl(),
        _ => Level::ltr(),
    };
    let words = text.content.get(part).unwrap_or_default();
    let runs_back = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}');
    if base.is_ltr() && !words.contains(runs_back) {
        return (base, None);
    }
    (base, Some(BidiInfo::new(words, Some(base)).levels))
}

impl Setter<'_> {
    /// Places the glyphs of a line.
    pub(super) fn place_line(
        &self,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        place: LinePlace,
    ) -> PlacedLine {
        let mut placed = PlacedLine::default();
        let width = line_width(shaped, line);
        let free = (place.width - width).max(0.0);
        let ragged = line.stretch == 0.0;
        let offset = match place.setting {
            Setting::Center => free / 2.0,
            Setting::End if shaped.base.is_ltr() => free,
            Setting::End => 0.0,
            Setting::Justified | Setting::Start if shaped.base.is_rtl() && ragged => free,
            Setting::Justified | Setting::Start => 0.0,
        };
        let mut x = place.x + offset;
        placed.left = x;
        let order = visual_order(shaped, line);
        let mut rest = order.as_slice();
        // For each item, the first of its glyphs in the order of reading.
        let mut starts: Vec<usize> = Vec::new();
        while let Some(first) = rest.first() {
            let length = rest
                .iter()
                .take_while(|index| same_run(shaped, *first, **index))
                .count();
            let (run, further) = rest.split_at(length.max(1));
            rest = further;
            x = self.place_run(shaped, line, run, (x, place.baseline), &mut placed);
            starts.resize(
                placed.items.len(),
                run.iter().copied().min().unwrap_or_default(),
            );
        }
        if shaped.levels.is_some() {
            read_in_order(&mut placed.items, &starts);
        }
        if line.ending == Ending::Hyphen {
            x = self.add_hyphen(shaped, line, x, &mut placed);
        }
        placed.right = x;
        placed
    }

    /// Places glyphs that look and mean the same and stand side by side, and gives their right end.
    fn place_run(
        &self,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        run: &[usize],
        (left, baseline): (f32, f32),
        placed: &mut PlacedLine,
    ) -> f32 {
        let glyphs = || {
            run.iter()
                .filter_map(|&index| Some((index, shaped.glyphs.get(index)?)))
        };
        let Some((_, first)) = glyphs().next() else {
            return left;
        };
        let Some(span) = shaped.text.spans.get(first.span) else {
            return left;
        };
        let (text, ranges) = run_text(shaped, run);
        let mut x = left;
        let mut placed_glyphs = Vec::with_capacity(run.len());
        let first_index = run.iter().copied().min().unwrap_or_default();
        for (index, glyph) in glyphs() {
            let advance = advance(line, index, glyph);
            placed_glyphs.push(Glyph {
                id: glyph.id,
                advance,
                dx: glyph.dx * (1.0 + line.expansion),
                dy: glyph.dy,
                text: ranges.get(index - first_index).cloned().unwrap_or(0..0),
            });
            x += advance;
        }
        if let (Some(picture), Some(element)) = (span.picture, span.element) {
            let width = x - left;
            let height = width / picture.aspect.max(0.01);
            placed.items.push(Item::Picture {
                area: Area {
                    x: left,
                    y: baseline - height * 0.8,
                    width,
                    height,
                },
                path: picture.path.to_owned(),
                element,
            });
        } else {
            placed.items.push(Item::Run(GlyphRun {
                element: span.element,
                face: first.face,
                size: span.style.size,
                expansion: 1.0 + line.expansion,
                color: span.style.color,
                x: left,
                y: baseline,
                text,
                glyphs: placed_glyphs,
            }));
        }
        placed.notes.extend(span.note);
        add_link(shaped, span, left, x, baseline, placed);
        x
    }

    fn add_hyphen(
        &self,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        x: f32,
        placed: &mut PlacedLine,
    ) -> f32 {
        let last = line
            .visible_end
            .checked_sub(1)
            .and_then(|index| shaped.glyphs.get(index));
        let Some(span) = last.and_then(|glyph| shaped.text.spans.get(glyph.span)) else {
            return x;
        };
        let (face, id, advance) = self.shaper.hyphen(&span.style);
        let advance = advance * (1.0 + line.expansion);
        let mut run = GlyphRun {
            element: span.element,
            face,
            size: span.style.size,
            expansion: 1.0 + line.expansion,
            color: span.style.color,
            x,
            y: placed
                .items
                .iter()
                .rev()
                .find_map(|item| match item {
                    Item::Run(run) => Some(run.y),
                    _ => None,
                })
                .unwrap_or_default(),
            text: String::new(),
            glyphs: Vec::new(),
        };
        // The hyphen joins the run of the word where it can.
        if let Some(Item::Run(word)) = placed.items.pop_if(|item| joins(item, &run)) {
            run = word;
        }
        let start = u32::try_from(run.text.len()).unwrap_or_default();
        run.text.push('\u{ad}');
        run.glyphs.push(Glyph {
            id,
            advance,
            dx: 0.0,
            dy: 0.0,
            text: start..start + 2,
        });
        placed.items.push(Item::Run(run));
        x + advance
    }
}

/// Puts items that were placed from left to right in the order of reading.
fn read_in_order(items: &mut Vec<Item>, starts: &[usize]) {
    let mut ordered: Vec<(usize, Item)> = starts.iter().copied().zip(items.drain(..)).collect();
    ordered.sort_by_key(|(start, _)| *start);
    items.extend(ordered.into_iter().map(|(_, item)| item));
}

fn joins(item: &Item, run: &GlyphRun) -> bool {
    matches!(item, Item::Run(word) if word.element == run.element && word.face == run.face && word.size == run.size)
}

/// The width of what can be seen of a line, justification included.
fn line_width(shaped: &Shaped<'_, '_>, line: &Line) -> f32 {
    let visible = shaped
        .glyphs
        .get(line.glyphs.start..line.visible_end)
        .unwrap_or_default();
    let gained: f32 = visible
        .iter()
        .map(|glyph| glyph.advance * gain(line, glyph))
        .sum();
    line.width + gained
}

fn advance(line: &Line, index: usize, glyph: &ShapedGlyph) -> f32 {
    // White space at the end of a line is there for those who copy the text, and has no width.
    if index >= line.visible_end {
        return 0.0;
    }
    glyph.advance * (1.0 + gain(line, glyph))
}

/// What share of its width a glyph gains by justification.
fn gain(line: &Line, glyph: &ShapedGlyph) -> f32 {
    let elasticity = glyph.kind.elasticity();
    if elasticity > 0.0 {
        line.stretch * elasticity
    } else if glyph.kind.expands() {
        line.expansion
    } else {
        0.0
    }
}

/// The glyphs of a line from left to right.
fn visual_order(shaped: &Shaped<'_, '_>, line: &Line) -> Vec<usize> {
    let in_order = line.glyphs.clone();
    if shaped.levels.is_none() {
        return in_order.collect();
    }
    let levels: Vec<Level> = in_order
        .clone()
        .map(|index| {
            if index < line.visible_end {
                level(shaped, index)
            } else {
                shaped.base
            }
        })
        .collect();
    let order = BidiInfo::reorder_visual(&levels);
    order
        .into_iter()
        .map(|place| line.glyphs.start + place)
        .collect()
}

fn level(shaped: &Shaped<'_, '_>, index: usize) -> Level {
    let at = shaped
        .glyphs
        .get(index)
        .map_or(0, |glyph| glyph.text.start.saturating_sub(shaped.start));
    // Further glyphs of a cluster begin where the next one does.
    let further = shaped
        .glyphs
        .get(index)
        .is_some_and(|glyph| glyph.text.is_empty());
    let at = if further { at.saturating_sub(1) } else { at };
    shaped
        .levels
        .and_then(|levels| levels.get(at))
        .copied()
        .unwrap_or(shaped.base)
}

/// Whether two glyphs can be drawn as one run.
fn same_run(shaped: &Shaped<'_, '_>, one: usize, other: usize) -> bool {
    let (Some(first), Some(second)) = (shaped.glyphs.get(one), shaped.glyphs.get(other)) else {
        return false;
    };
    first.span == second.span
        && first.face == second.face
        && (first.kind == GlyphKind::Picture) == (second.kind == GlyphKind::Picture)
        && (shaped.levels.is_none() || level(shaped, one) == level(shaped, other))
}

/// The text of a run in the order of reading, and the part of it that each glyph shows, by the order
/// of reading.
fn run_text(shaped: &Shaped<'_, '_>, run: &[usize]) -> (String, Vec<Range<u32>>) {
    let mut text = String::new();
    let (Some(first), Some(last)) = (run.iter().copied().min(), run.iter().copied().max()) else {
        return (text, Vec::new());
    };
    let mut ranges = Vec::with_capacity(run.len());
    for glyph in shaped.glyphs.get(first..=last).unwrap_or_default() {
        let start = text.len();
        let shown = shaped
            .text
            .content
            .get(glyph.text.clone())
            .unwrap_or_default();
        // To those who copy the text, the end of a line that the author set is a space.
        text.push_str(if glyph.kind == GlyphKind::LineBreak {
            " "
        } else {
            shown
        });
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        ranges.push(offset(start)..offset(text.len()));
    }
    (text, ranges)
}

fn add_link(
    shaped: &Shaped<'_, '_>,
    span: &Span<'_>,
    left: f32,
    right: f32,
    baseline: f32,
    placed: &mut PlacedLine,
) {
    let Some(link) = span.link.and_then(|index| shaped.text.links.get(index)) else {
        return;
    };
    let size = span.style.size;
    let area = Area {
        x: left,
        y: baseline - size * 0.95,
        width: right - left,
        height: size * 1.25,
    };
    // Words of one link in several styles are one area.
    if let Some(before) = placed.links.last_mut()
        && before.element == link.element
        && before.target == link.target
        && (before.area.x + before.area.width - left).abs() < 0.1
    {
        before.area.width = right - before.area.x;
        return;
    }
    placed.links.push(LinkArea {
        area,
        target: link.target.clone(),
        element: link.element,
        description: link.description.clone(),
    });
}
