//! Positions the glyphs of a line.

use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use crate::fonts::{Fonts, Imitation};
use crate::layout::break_lines::{Ending, Line};
use crate::layout::set::Setter;
use crate::layout::set::form::LinePlace;
use crate::layout::set::placed::{PlacedItem, PlacedLine, Shown};
use crate::layout::shape::{GlyphKind, ShapedGlyph};
use crate::layout::style::Setting;
use crate::layout::text::{Span, Text};
use crate::page::{Area, Glyph, GlyphRun};

/// A shaped part of a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Shaped<'t, 'e> {
    pub(super) fonts: &'t Fonts,
    pub(super) text: &'t Text<'e>,
    pub(super) glyphs: &'t [ShapedGlyph],
    /// The byte of the text that `levels` begins with.
    pub(super) start: usize,
    /// The bidi level of each byte; `None` where all of them run from left to right.
    pub(super) levels: Option<&'t [Level]>,
    /// The base level of the paragraph.
    pub(super) base: Level,
}

impl Setter<'_> {
    /// Positions the glyphs of a line.
    pub(super) fn place_line(
        &self,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        place: LinePlace,
    ) -> PlacedLine {
        let mut placed = PlacedLine::default();
        let offset = match place.setting {
            Setting::Center => free(shaped, line, place).max(0.0) / 2.0,
            Setting::End if shaped.base.is_ltr() => free(shaped, line, place).max(0.0),
            Setting::End => 0.0,
            // A ragged line. What has no room on it protrudes at its end.
            Setting::Justified | Setting::Start if shaped.base.is_rtl() && line.stretch == 0.0 => {
                free(shaped, line, place)
            }
            Setting::Justified | Setting::Start => 0.0,
        };
        let mut x = place.x + offset;
        placed.left = x;
        if let Some(levels) = shaped.levels {
            x = place_both_ways(shaped, levels, line, (x, place.baseline), &mut placed);
        } else {
            let mut start = line.glyphs.start;
            let glyphs = shaped.glyphs.get(line.glyphs.clone()).unwrap_or_default();
            for run in glyphs.chunk_by(looks_alike) {
                let numbered = (start..).zip(run);
                let text = RunText::of(shaped, start, start + run.len());
                x = place_run(
                    shaped,
                    line,
                    numbered,
                    text,
                    (x, place.baseline),
                    &mut placed,
                );
                start += run.len();
            }
        }
        if line.ending == Ending::Hyphen {
            x = self.add_hyphen(shaped, line, (x, place.baseline), &mut placed);
        }
        placed.right = x;
        placed
    }

    /// Adds the hyphen of a divided word and returns its right edge.
    fn add_hyphen(
        &self,
        shaped: &Shaped<'_, '_>,
        line: &Line,
        (x, y): (f32, f32),
        placed: &mut PlacedLine,
    ) -> f32 {
        let last = line
            .visible_end
            .checked_sub(1)
            .and_then(|index| shaped.glyphs.get(index));
        let Some((span, style)) =
            last.and_then(|glyph| Some((glyph.span, shaped.text.spans.get(glyph.span)?.style)))
        else {
            return x;
        };
        let (face, id, advance) = self.shaper.hyphen(&style);
        let advance = advance * (1.0 + line.expansion);
        let mut run = GlyphRun {
            element: None,
            face,
            imitation: Imitation::default(),
            size: style.size,
            expansion: 1.0 + line.expansion,
            color: style.color,
            x,
            y,
            text: Arc::default(),
            glyphs: Arc::default(),
        };
        // It is appended to the run of the word if the face is the same.
        let joins = |item: &mut PlacedItem| {
            item.span == Some(span)
                && matches!(&item.shown, Shown::Run(word) if word.face == run.face)
        };
        if let Some(PlacedItem { shown, .. }) = placed.items.pop_if(joins)
            && let Shown::Run(word) = shown
        {
            run = word;
        }
        // A soft hyphen of the author's gives its place to the one that is shown.
        let words = run.text.trim_end_matches('\u{ad}');
        let start = u32::try_from(words.len()).unwrap_or_default();
        run.text = format!("{words}\u{ad}").into();
        let hyphen = Glyph {
            id,
            advance,
            dx: 0.0,
            dy: 0.0,
            text: start..start + 2,
        };
        let glyphs = run.glyphs.iter().filter(|glyph| glyph.text.end <= start);
        run.glyphs = glyphs.cloned().chain([hyphen]).collect();
        placed.items.push(PlacedItem {
            span: Some(span),
            shown: Shown::Run(run),
        });
        x + advance
    }
}

/// Positions the glyphs of a bidirectional line and returns its right edge.
fn place_both_ways(
    shaped: &Shaped<'_, '_>,
    levels: &[Level],
    line: &Line,
    (mut x, baseline): (f32, f32),
    placed: &mut PlacedLine,
) -> f32 {
    let order: Vec<(usize, &ShapedGlyph)> = visual_order(shaped, levels, line)
        .into_iter()
        .filter_map(|index| Some((index, shaped.glyphs.get(index)?)))
        .collect();
    // For each item, the first of its glyphs in reading order.
    let mut starts: Vec<usize> = Vec::new();
    let level = |glyph: &ShapedGlyph| level(shaped, levels, glyph);
    let mut rest = order.as_slice();
    while let Some((_, first)) = rest.first() {
        // Words from the right with the numbers among them are one run: only within one, pdf.js finds the spaces.
        let among_words = |(_, glyph): &&(usize, &ShapedGlyph)| {
            looks_alike(first, glyph)
                && (level(first) > Level::ltr()) == (level(glyph) > Level::ltr())
        };
        let length = rest.iter().take_while(among_words).count();
        let whole = rest
            .get(..length)
            .is_some_and(|run| is_one_stretch(shaped.text, run, level));
        let same = |place: &&(usize, &ShapedGlyph)| {
            among_words(place) && (whole || level(first) == level(place.1))
        };
        let length = rest.iter().take_while(same).count();
        let (run, further) = rest.split_at(length.max(1));
        rest = further;
        let indices = || run.iter().map(|(index, _)| *index);
        let (start, last) = (
            indices().min().unwrap_or_default(),
            indices().max().unwrap_or_default(),
        );
        let text = RunText::of(shaped, start, last + 1);
        let numbered = run.iter().copied();
        x = place_run(shaped, line, numbered, text, (x, baseline), placed);
        starts.resize(placed.items.len(), start);
    }
    read_in_order(&mut placed.items, &starts);
    placed.notes = notes_of(&placed.items, shaped.text);
    x
}

/// Whether glyphs from left to right show one stretch of the text, with a word from the right by which PDF readers know
/// the direction, and each that runs from the left shows a part of its own.
fn is_one_stretch(
    text: &Text<'_>,
    glyphs: &[(usize, &ShapedGlyph)],
    level: impl Fn(&ShapedGlyph) -> Level,
) -> bool {
    let indices = || glyphs.iter().map(|(index, _)| *index);
    let (first, last) = (indices().min(), indices().max());
    let length = first.zip(last).map(|(first, last)| last + 1 - first);
    let is_own = |glyph: &ShapedGlyph| level(glyph).is_rtl() || !glyph.text.is_empty();
    let is_word = |glyph: &ShapedGlyph| {
        let shown = text.content.get(glyph.text.clone()).unwrap_or_default();
        level(glyph).is_rtl() && shown.contains(char::is_alphabetic)
    };
    length == Some(glyphs.len())
        && glyphs.iter().all(|(_, glyph)| is_own(glyph))
        && glyphs.iter().any(|(_, glyph)| is_word(glyph))
}

/// Positions adjacent glyphs of one style and meaning, given with their indices in the paragraph, and returns their right
/// edge.
fn place_run<'g>(
    shaped: &Shaped<'_, '_>,
    line: &Line,
    glyphs: impl Iterator<Item = (usize, &'g ShapedGlyph)> + Clone,
    text: RunText,
    (left, baseline): (f32, f32),
    placed: &mut PlacedLine,
) -> f32 {
    let Some((_, first)) = glyphs.clone().next() else {
        return left;
    };
    let Some(span) = shaped.text.spans.get(first.span) else {
        return left;
    };
    let mut x = left;
    let wider = 1.0 + line.expansion;
    let growth = GlyphKind::ALL.map(|kind| 1.0 + gain(line, kind));
    let mut glyphs: Vec<Glyph> = glyphs
        .map(|(index, glyph)| {
            // White space at the end of a line is kept for copying, but has no width.
            let advance = if index < line.visible_end {
                glyph.advance * growth[glyph.kind as usize]
            } else {
                0.0
            };
            x += advance;
            Glyph {
                id: glyph.id,
                advance,
                dx: glyph.dx * wider,
                dy: glyph.dy,
                text: text.part(index, glyph),
            }
        })
        .collect();
    if shaped.levels.is_some() {
        let units = f32::from(shaped.fonts.face(first.face).units_per_em());
        join_spaces(&mut glyphs, &text.text, span.style.size / units);
    }
    let shown = if let (Some(picture), Some(_)) = (span.picture, span.element) {
        let width = x - left;
        let height = width / picture.aspect.max(0.01);
        Shown::Picture(Area {
            x: left,
            y: baseline - height * 0.8,
            width,
            height,
        })
    } else {
        Shown::Run(GlyphRun {
            element: None,
            face: first.face,
            imitation: shaped.fonts.imitation(span.style.face(), first.face),
            size: span.style.size,
            expansion: wider,
            color: span.style.color,
            x: left,
            y: baseline,
            text: text.text,
            glyphs: glyphs.into(),
        })
    };
    placed.items.push(PlacedItem {
        span: Some(first.span),
        shown,
    });
    placed.notes.extend(span.note);
    add_link(span, left, x, baseline, placed);
    x
}

/// Among words from the right, joins a space to the letter after it where pdf.js (Firefox) would misread it: one that follows
/// a mark, since it disregards the width of both and would find a second space between the mark and its letter; and one that
/// a run begins with, which it drops. Nothing moves on the page. The joined letter is offset by one `unit` of its face, so that
/// export composes a glyph of its own for it.
fn join_spaces(glyphs: &mut Vec<Glyph>, text: &str, unit: f32) {
    let shown = |glyph: &Glyph| text.get(glyph.text.start as usize..glyph.text.end as usize);
    let is_mark = |glyph: &Glyph| {
        let mut shown = shown(glyph).unwrap_or_default().chars();
        shown
            .next()
            .is_some_and(|it| bidi_class(it) == BidiClass::NSM)
    };
    for place in (1..glyphs.len()).rev() {
        let Some([letter, space]) = glyphs.get(place - 1..=place) else {
            continue;
        };
        let follows = letter.text.start == space.text.end && letter.advance > 0.0;
        let is_between = follows && shown(space) == Some(" ");
        if !is_between || !glyphs.get(place + 1).is_none_or(is_mark) {
            continue;
        }
        let space = glyphs.remove(place);
        if let Some(letter) = glyphs.get_mut(place - 1) {
            letter.text.start = space.text.start;
            letter.advance += space.advance;
            letter.dx += unit;
        }
    }
}

/// Sorts items that were positioned from left to right into reading order.
fn read_in_order(items: &mut Vec<PlacedItem>, starts: &[usize]) {
    let mut ordered: Vec<(usize, PlacedItem)> =
        starts.iter().copied().zip(items.drain(..)).collect();
    ordered.sort_by_key(|(start, _)| *start);
    items.extend(ordered.into_iter().map(|(_, item)| item));
}

/// The footnotes whose marks are among `items`, in their order.
fn notes_of(items: &[PlacedItem], text: &Text<'_>) -> Vec<u32> {
    let spans = items.iter().filter_map(|item| text.spans.get(item.span?));
    spans.filter_map(|span| span.note).collect()
}

/// The width that a line leaves free, including justification; negative where it is too wide.
fn free(shaped: &Shaped<'_, '_>, line: &Line, place: LinePlace) -> f32 {
    let visible = shaped
        .glyphs
        .get(line.glyphs.start..line.visible_end)
        .unwrap_or_default();
    let gained: f32 = visible
        .iter()
        .map(|glyph| glyph.advance * gain(line, glyph.kind))
        .sum();
    place.width - (line.width + gained)
}

/// What a glyph gains by justification, as a share of its width.
fn gain(line: &Line, kind: GlyphKind) -> f32 {
    let elasticity = kind.elasticity();
    if elasticity > 0.0 {
        line.stretch * elasticity
    } else if kind.expands() {
        line.expansion
    } else {
        0.0
    }
}

/// The indices of the glyphs of a line from left to right.
fn visual_order(shaped: &Shaped<'_, '_>, levels: &[Level], line: &Line) -> Vec<usize> {
    let in_order =
        (line.glyphs.start..).zip(shaped.glyphs.get(line.glyphs.clone()).unwrap_or_default());
    let levels: Vec<Level> = in_order
        .map(|(index, glyph)| {
            if index < line.visible_end {
                level(shaped, levels, glyph)
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

fn level(shaped: &Shaped<'_, '_>, levels: &[Level], glyph: &ShapedGlyph) -> Level {
    let at = glyph.text.start.saturating_sub(shaped.start);
    // The empty text of a further glyph of a cluster is at the beginning of the next cluster.
    let at = if glyph.text.is_empty() {
        at.saturating_sub(1)
    } else {
        at
    };
    levels.get(at).copied().unwrap_or(shaped.base)
}

/// Whether two glyphs can be drawn as one run, if their levels are equal.
fn looks_alike(one: &ShapedGlyph, other: &ShapedGlyph) -> bool {
    one.span == other.span
        && one.face == other.face
        && (one.kind == GlyphKind::Picture) == (other.kind == GlyphKind::Picture)
}

/// The text of a run in reading order.
struct RunText {
    text: Arc<str>,
    /// Its first byte in the text of the paragraph.
    start: usize,
    /// The index of its first glyph in reading order.
    first: usize,
    /// The part of it that each glyph shows; empty where the text is a slice of the paragraph's.
    parts: Vec<Range<u32>>,
}

impl RunText {
    /// The text of the glyphs from `first` to `end`.
    fn of(shaped: &Shaped<'_, '_>, first: usize, end: usize) -> Self {
        let glyphs = shaped.glyphs.get(first..end).unwrap_or_default();
        let content = &shaped.text.content;
        let start = glyphs.first().map_or(0, |glyph| glyph.text.start);
        let end = glyphs.last().map_or(0, |glyph| glyph.text.end);
        let as_written = glyphs.windows(2).all(
            |pair| matches!(pair, [one, next] if one.text.end == next.text.start && one.kind != GlyphKind::LineBreak),
        ) && glyphs
            .last()
            .is_none_or(|last| last.kind != GlyphKind::LineBreak);
        if let (true, Some(text)) = (as_written, content.get(start..end)) {
            return Self {
                text: text.into(),
                start,
                first,
                parts: Vec::new(),
            };
        }
        let mut text = String::new();
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let parts = glyphs.iter().map(|glyph| {
            let start = text.len();
            // In copied text, a line break by the author is a space.
            text.push_str(match glyph.kind {
                GlyphKind::LineBreak => " ",
                _ => content.get(glyph.text.clone()).unwrap_or_default(),
            });
            offset(start)..offset(text.len())
        });
        let parts = parts.collect();
        Self {
            text: text.into(),
            start,
            first,
            parts,
        }
    }

    /// The part of it that a glyph shows.
    fn part(&self, index: usize, glyph: &ShapedGlyph) -> Range<u32> {
        if !self.parts.is_empty() {
            let place = index.checked_sub(self.first);
            let part = place.and_then(|place| self.parts.get(place));
            return part.cloned().unwrap_or_default();
        }
        let offset = |at: usize| u32::try_from(at.saturating_sub(self.start)).unwrap_or(u32::MAX);
        offset(glyph.text.start)..offset(glyph.text.end)
    }
}

fn add_link(span: &Span<'_>, left: f32, right: f32, baseline: f32, placed: &mut PlacedLine) {
    let Some(link) = span.link else {
        return;
    };
    let size = span.style.size;
    let area = Area {
        x: left,
        y: baseline - size * 0.95,
        width: right - left,
        height: size * 1.25,
    };
    // Adjacent words of a link in several styles are one area.
    if let Some((other, before)) = placed.links.last_mut()
        && *other == link
        && (before.x + before.width - left).abs() < 0.1
    {
        before.width = right - before.x;
        return;
    }
    placed.links.push((link, area));
}
