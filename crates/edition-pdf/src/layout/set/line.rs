//! Positions the glyphs of a line.

mod both_ways;

use std::ops::Range;
use std::sync::Arc;

use both_ways::{join_spaces, place_both_ways};
use unicode_bidi::Level;

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
    let last = glyphs.clone().last().map(|(_, glyph)| glyph);
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
    let shown = if let Some(area) = picture(span, (left, x), baseline) {
        Shown::Picture(area)
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
    // A space of the words before, which is drawn with these, is no part of the link.
    let end = last
        .filter(|it| it.span != first.span)
        .map_or(x, |space| x - space.advance * growth[space.kind as usize]);
    add_link(span, left, end, baseline, placed);
    x
}

/// The area of a picture among words, where `span` is one.
fn picture(span: &Span<'_>, (left, right): (f32, f32), baseline: f32) -> Option<Area> {
    let picture = span.picture.filter(|_| span.element.is_some())?;
    let width = right - left;
    let height = width / picture.aspect.max(0.01);
    Some(Area {
        x: left,
        y: baseline - height * 0.8,
        width,
        height,
    })
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
