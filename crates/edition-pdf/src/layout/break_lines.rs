//! The third step: glyphs become lines.
//!
//! 1. [`opportunities`]: where a line may end, by UAX #14 ([`segment`]), typographic convention and the hyphenation of
//!    each language ([`hyphenate`]), and what each break costs.
//! 2. [`total_fit`]: the breaks that suit the paragraph as a whole best.

mod balanced;
mod hyphenate;
mod opportunities;
mod segment;
mod total_fit;

use std::cell::OnceCell;
use std::ops::Range;

use edition_model::{Addresses, Direction};

use crate::fonts::Family;
use crate::layout::shape::{GlyphKind, ShapedGlyph, Shaper};
use crate::layout::style::{Height, Setting};
use crate::layout::text::{Span, Text};

pub(crate) use hyphenate::Divisions;
use opportunities::{Opportunity, find_opportunities};
use total_fit::{Breakpoint, Measure, fit};

/// A line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its glyphs, including the white space at its end.
    pub(crate) glyphs: Range<usize>,
    /// Where that white space begins.
    pub(crate) visible_end: usize,
    /// Whether a hyphen is to be added.
    pub(crate) ending: Ending,
    /// Its width before justification, in points, including the hyphen.
    pub(crate) width: f32,
    /// What each space gains, as a share of its width; negative where spaces shrink.
    pub(crate) stretch: f32,
    /// What each letter gains or loses, as a share of its width.
    pub(crate) expansion: f32,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Between words, or at the end of the paragraph.
    Whole,
    /// In a word, where a hyphen is to be added.
    Hyphen,
}

/// The cost of breaking a word that is too long for any line, the highest of all.
const WITHIN_A_LONG_WORD: f64 = 5000.0;

/// What share of its width a hyphen protrudes into the margin.
const HYPHEN_HANGS: f32 = 0.55;

/// A part of a text with the places where it may be broken.
pub(crate) struct Breaker<'b, 'e, 'f> {
    text: &'b Text<'e>,
    glyphs: &'b [ShapedGlyph],
    shaper: &'b Shaper<'f>,
    opportunities: Vec<Opportunity>,
    /// The addresses in the text, looked for where a word is too long for a line.
    addresses: OnceCell<Addresses>,
}

impl<'b, 'e, 'f> Breaker<'b, 'e, 'f> {
    /// Finds the places in a part of `text`, which has these glyphs.
    pub(crate) fn new(
        text: &'b Text<'e>,
        part: Range<usize>,
        glyphs: &'b [ShapedGlyph],
        shaper: &'b Shaper<'f>,
        divisions: &mut Divisions,
    ) -> Self {
        Self {
            text,
            glyphs,
            shaper,
            opportunities: find_opportunities(text, part, divisions),
            addresses: OnceCell::new(),
        }
    }

    /// Breaks it into lines of `measure` points, of which the first has less room by `first_line`. Never fails: a word that
    /// is wider is broken between two letters.
    pub(crate) fn lines(&self, measure: f32, setting: Setting, first_line: f32) -> Vec<Line> {
        self.each_part((measure, first_line), |range, mut breakpoints| {
            let indent = if range.start == 0 { first_line } else { 0.0 };
            if setting == Setting::Justified {
                hang(self.text, self.glyphs, &mut breakpoints);
            }
            let measure = Measure::new(self.glyphs, range, measure, setting).indented(indent);
            fit(&measure, &breakpoints)
        })
    }

    /// Breaks it into as few lines as there can be, all about as long.
    pub(crate) fn balanced(&self, measure: f32, setting: Setting) -> Vec<Line> {
        self.each_part((measure, 0.0), |range, mut breakpoints| {
            hang_marks(self.text, self.glyphs, &mut breakpoints);
            let balanced = balanced::balance(self.glyphs, range.start, &breakpoints, measure);
            balanced.unwrap_or_else(|| {
                let measure = Measure::new(self.glyphs, range, measure, setting);
                fit(&measure, &breakpoints)
            })
        })
    }

    /// The lines of the parts between line breaks by the author.
    fn each_part(
        &self,
        (measure, first_line): (f32, f32),
        set: impl Fn(Range<usize>, Vec<Breakpoint>) -> Vec<Line>,
    ) -> Vec<Line> {
        let glyphs = self.glyphs;
        let mut lines = Vec::new();
        let mut opportunities = self.opportunities.as_slice();
        let mut start = 0;
        while start < glyphs.len() {
            let ends = glyphs
                .iter()
                .skip(start)
                .position(|glyph| glyph.kind == GlyphKind::LineBreak);
            let end = ends.map_or(glyphs.len(), |length| start + length + 1);
            let end_of_text = glyphs.get(end).map_or(usize::MAX, |glyph| glyph.text.start);
            let inside = opportunities.partition_point(|place| place.at < end_of_text);
            let (own, rest) = opportunities.split_at(inside);
            opportunities = rest;
            let room = if start == 0 {
                measure - first_line
            } else {
                measure
            };
            let breakpoints = self.breakpoints(start..end, own, room);
            lines.extend(set(start..end, breakpoints));
            start = end;
        }
        lines
    }

    /// The breakpoints between the glyphs of `range`, of which the last is its end.
    fn breakpoints(
        &self,
        range: Range<usize>,
        opportunities: &[Opportunity],
        measure: f32,
    ) -> Vec<Breakpoint> {
        let glyphs = self.glyphs;
        let mut breakpoints = Vec::with_capacity(opportunities.len() + 1);
        let mut place = range.start;
        // The width of the hyphen in the latest span.
        let mut latest = None;
        for opportunity in opportunities {
            while place < range.end
                && glyphs
                    .get(place)
                    .is_some_and(|glyph| glyph.text.start < opportunity.at)
            {
                place += 1;
            }
            let starts_here = glyphs
                .get(place)
                .is_some_and(|glyph| glyph.text.start == opportunity.at && !glyph.text.is_empty());
            // No break inside a ligature.
            if place == range.start || place >= range.end || !starts_here {
                continue;
            }
            let before = glyphs.get(place - 1).map(|glyph| glyph.span);
            let hyphen = before.filter(|_| opportunity.ending == Ending::Hyphen);
            let hyphen = hyphen.and_then(|span| match latest {
                Some((same, width)) if same == span => Some(width),
                _ => {
                    let style = &self.text.spans.get(span)?.style;
                    let width = self.shaper.hyphen(style).2;
                    latest = Some((span, width));
                    Some(width)
                }
            });
            breakpoints.push(Breakpoint {
                end: place,
                visible_end: visible_end(glyphs, range.start, place),
                cost: opportunity.cost,
                hyphen,
                overhang: 0.0,
                follows_hyphen: opportunity.follows_hyphen,
            });
        }
        breakpoints.push(Breakpoint {
            end: range.end,
            visible_end: visible_end(glyphs, range.start, range.end),
            cost: 0.0,
            hyphen: None,
            overhang: 0.0,
            follows_hyphen: false,
        });
        self.divide_long_words(range.start, breakpoints, measure)
    }
}

/// The most that a mark protrudes, in points: less than half of what is between columns.
const WIDEST_MARK: f32 = 10.0;

/// Text without a space that is wider than this many lines is no word, but a key or a picture in text.
const MONSTROUS: f32 = 50.0;
/// There, a breakpoint every so many letters will do, at a fraction of the time.
const MONSTROUS_STEP: usize = 8;

/// Hanging punctuation: lets small signs at the ends of lines protrude into the margin, so that the edge of the text
/// looks straight.
fn hang(text: &Text<'_>, glyphs: &[ShapedGlyph], breakpoints: &mut [Breakpoint]) {
    let leftward = |span: &Span<'_>| span.locale.direction() == Direction::RightToLeft;
    if text.spans.first().is_some_and(leftward) {
        return;
    }
    for breakpoint in breakpoints {
        if let Some(width) = breakpoint.hyphen {
            breakpoint.overhang = width * HYPHEN_HANGS;
            continue;
        }
        let last = breakpoint.visible_end.checked_sub(1);
        let Some(glyph) = last.and_then(|last| glyphs.get(last)) else {
            continue;
        };
        let sign = text.content.get(glyph.text.clone()).unwrap_or_default();
        breakpoint.overhang = glyph.advance * hanging_share(sign);
    }
}

/// Lets the mark of a footnote at the end of a line protrude into the margin.
fn hang_marks(text: &Text<'_>, glyphs: &[ShapedGlyph], breakpoints: &mut [Breakpoint]) {
    let is_mark = |glyph: &&ShapedGlyph| {
        let span = text.spans.get(glyph.span);
        span.is_some_and(|span| span.style.height == Height::Superior)
    };
    for breakpoint in breakpoints {
        let line = glyphs.get(..breakpoint.visible_end).unwrap_or_default();
        let mark = line.iter().rev().take_while(is_mark);
        breakpoint.overhang = mark
            .map(|glyph| glyph.advance)
            .sum::<f32>()
            .min(WIDEST_MARK);
    }
}

/// What share of its width a sign at the end of a line protrudes into the margin.
fn hanging_share(sign: &str) -> f32 {
    let mut signs = sign.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else {
        return 0.0;
    };
    match sign {
        '-' | '\u{2010}' => HYPHEN_HANGS,
        '.' | ',' => 0.7,
        ':' | ';' => 0.3,
        '–' | '—' => 0.2,
        '’' | '”' | '“' => 0.5,
        _ => 0.0,
    }
}

impl Breaker<'_, '_, '_> {
    /// Adds breakpoints within words that are wider than the measure: between their syllables, even where words are else
    /// left whole; between their letters where not even a syllable fits.
    fn divide_long_words(
        &self,
        start: usize,
        breakpoints: Vec<Breakpoint>,
        measure: f32,
    ) -> Vec<Breakpoint> {
        let is_long = |start: usize, end: &Breakpoint| {
            width_of(self.glyphs, start..end.visible_end) + end.hyphen.unwrap_or(0.0) > measure
        };
        let mut next = start;
        let any_long = breakpoints.iter().any(|breakpoint| {
            let start = std::mem::replace(&mut next, breakpoint.end);
            is_long(start, breakpoint)
        });
        if !any_long {
            return breakpoints;
        }
        let mut divided = Vec::with_capacity(breakpoints.len());
        let mut start = start;
        for breakpoint in breakpoints {
            if is_long(start, &breakpoint) {
                self.divide(start..breakpoint.visible_end, measure, &mut divided);
            }
            start = breakpoint.end;
            divided.push(breakpoint);
        }
        divided
    }

    /// Adds breakpoints within one word.
    fn divide(&self, word: Range<usize>, measure: f32, divided: &mut Vec<Breakpoint>) {
        let width = width_of(self.glyphs, word.clone());
        let is_monstrous = width > MONSTROUS * measure;
        let begins = |place: usize| {
            self.glyphs
                .get(place)
                .filter(|glyph| !glyph.text.is_empty())
        };
        let bytes = begins(word.start).zip(self.glyphs.get(word.end.saturating_sub(1)));
        let bytes = bytes.map(|(first, last)| first.text.start..last.text.end);
        let syllables = match bytes {
            Some(bytes) if !is_monstrous => hyphenate::syllables(self.text, bytes),
            _ => Vec::new(),
        };
        let is_syllable = |place: &usize| {
            begins(*place).is_some_and(|glyph| syllables.binary_search(&glyph.text.start).is_ok())
        };
        let mut ends: Vec<usize> = (word.start + 1..word.end).filter(is_syllable).collect();
        ends.push(word.end);
        let mut start = word.start;
        let step = if is_monstrous { MONSTROUS_STEP } else { 1 };
        for end in ends {
            let is_last = end == word.end;
            let hyphen = self.hyphen_before(end).filter(|_| !is_last);
            if width_of(self.glyphs, start..end) + hyphen.unwrap_or(0.0) > measure {
                let places = (start + 1..end).step_by(step);
                divided.extend(
                    places
                        .filter(|place| begins(*place).is_some())
                        .map(|place| {
                            let hyphen = self.hyphen_between(place).filter(|_| !is_monstrous);
                            within(place, 2.0 * WITHIN_A_LONG_WORD, hyphen)
                        }),
                );
            }
            if !is_last {
                divided.push(within(end, WITHIN_A_LONG_WORD, hyphen));
            }
            start = end;
        }
    }

    /// The width of a hyphen after the glyph before `place`.
    fn hyphen_before(&self, place: usize) -> Option<f32> {
        let span = self.glyphs.get(place.checked_sub(1)?)?.span;
        Some(self.shaper.hyphen(&self.text.spans.get(span)?.style).2)
    }

    /// The width of the hyphen to be added where a line ends between any two letters of a word; `None` in figures, code and
    /// addresses, where it would read as a part of them.
    fn hyphen_between(&self, place: usize) -> Option<f32> {
        let at = self.glyphs.get(place)?.text.start;
        let span = self
            .text
            .spans
            .iter()
            .find(|span| span.range.contains(&at))?;
        let (before, after) = self.text.content.split_at_checked(at)?;
        let is_word =
            before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
        let is_ideographic = self.glyphs.get(place)?.kind == GlyphKind::Ideograph;
        let addresses = || Addresses::of(&self.text.content);
        let is_code =
            span.style.family == Family::Mono || self.addresses.get_or_init(addresses).have(at);
        let leftward = span.locale.direction() == Direction::RightToLeft;
        let has_none = !is_word || is_ideographic || is_code || leftward;
        self.hyphen_before(place).filter(|_| !has_none)
    }
}

/// A breakpoint within a word.
fn within(place: usize, cost: f64, hyphen: Option<f32>) -> Breakpoint {
    Breakpoint {
        end: place,
        visible_end: place,
        cost,
        hyphen,
        overhang: 0.0,
        follows_hyphen: false,
    }
}

/// The width of some glyphs.
fn width_of(glyphs: &[ShapedGlyph], range: Range<usize>) -> f32 {
    let glyphs = glyphs.get(range).unwrap_or_default();
    glyphs.iter().map(|glyph| glyph.advance).sum()
}

/// All places in `part` of the text where a line can end without cutting a word, with or without a hyphen: those of prose,
/// and the syllables of words that are left whole where there is room.
pub(crate) fn places(
    text: &Text<'_>,
    part: Range<usize>,
    divisions: &mut Divisions,
) -> Vec<(usize, Ending)> {
    let opportunities = find_opportunities(text, part.clone(), divisions);
    let mut places: Vec<(usize, Ending)> =
        opportunities.iter().map(|it| (it.at, it.ending)).collect();
    places.extend(
        hyphenate::syllables(text, part)
            .into_iter()
            .map(|at| (at, Ending::Hyphen)),
    );
    places.sort_by_key(|(at, ending)| (*at, *ending == Ending::Hyphen));
    places.dedup_by_key(|(at, _)| *at);
    places
}

/// Where the white space before `end` begins.
fn visible_end(glyphs: &[ShapedGlyph], start: usize, end: usize) -> usize {
    let line = glyphs.get(start..end).unwrap_or_default();
    let trailing = line
        .iter()
        .rev()
        .take_while(|glyph| glyph.kind.ends_words() || glyph.kind == GlyphKind::LineBreak)
        .count();
    end - trailing
}
