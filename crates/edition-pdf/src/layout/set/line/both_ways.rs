//! Lines with words that run from the right: in which order their glyphs stand, and in which they are written, so that every
//! reader makes the same text of them.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::{RunText, Shaped, looks_alike, place_run};
use crate::layout::break_lines::Line;
use crate::layout::set::placed::{PlacedItem, PlacedLine};
use crate::layout::shape::ShapedGlyph;
use crate::layout::text::Text;
use crate::page::{Glyph, is_from_right};

/// Positions the glyphs of a bidirectional line and returns its right edge.
pub(super) fn place_both_ways(
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
        let length = rest.iter().take_while(same).count().max(1);
        let (run, further) = rest.split_at(length);
        let space = usize::from(begins_with_space(shaped.text, run, further, level));
        let (run, further) = rest.split_at(length + space);
        rest = further;
        for run in pieces(shaped.text, run, level(first)) {
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
    }
    read_in_order(&mut placed.items, &starts);
    placed.notes = notes_of(&placed.items, shaped.text);
    x
}

/// Whether the space before a run of words from the right, the first of `further`, is to be drawn with it rather than with the
/// words of another style or element before: pdf.js drops a space that a run ends with.
fn begins_with_space(
    text: &Text<'_>,
    run: &[(usize, &ShapedGlyph)],
    further: &[(usize, &ShapedGlyph)],
    level: impl Fn(&ShapedGlyph) -> Level,
) -> bool {
    let (Some((first, letter)), Some((before, space))) = (run.last(), further.first()) else {
        return false;
    };
    let shown = |glyph: &ShapedGlyph| text.content.get(glyph.text.clone()).unwrap_or_default();
    let is_picture = |glyph: &ShapedGlyph| {
        let span = text.spans.get(glyph.span);
        span.is_some_and(|span| span.picture.is_some())
    };
    before + 1 == *first
        && shown(space) == " "
        && level(space).is_rtl()
        && level(letter).is_rtl()
        && letter.advance > 0.0
        && shown(letter).starts_with(is_from_right)
        && !is_picture(letter)
}

/// The parts of a run that are drawn by themselves: signs that run from the right are one by one, with the spaces behind
/// them, where pdf.js would not know their direction.
fn pieces<'p, 'g>(
    text: &Text<'_>,
    run: &'p [(usize, &'g ShapedGlyph)],
    level: Level,
) -> Vec<&'p [(usize, &'g ShapedGlyph)]> {
    if level.is_ltr() || knows_direction(text, run) {
        return vec![run];
    }
    let is_space =
        |(_, glyph): &(usize, &ShapedGlyph)| text.content.get(glyph.text.clone()) == Some(" ");
    let shows = |glyphs: &[(usize, &ShapedGlyph)]| !glyphs.iter().all(is_space);
    let mut pieces = Vec::new();
    let mut rest = run;
    while let Some(space) = rest.iter().position(|it| !is_space(it)) {
        let (piece, further) = rest.split_at(space + 1);
        match shows(further) {
            true => pieces.push(piece),
            false => {
                pieces.push(rest);
                return pieces;
            }
        }
        rest = further;
    }
    pieces.extend((!rest.is_empty()).then_some(rest));
    pieces
}

/// Whether pdf.js (Firefox) sees that glyphs run from the right: three of ten signs are letters that do, or there are no
/// more than four.
fn knows_direction(text: &Text<'_>, glyphs: &[(usize, &ShapedGlyph)]) -> bool {
    let shown = glyphs
        .iter()
        .filter_map(|(_, glyph)| text.content.get(glyph.text.clone()));
    let mut all = 0;
    let mut back = 0;
    for letter in shown.flat_map(str::chars) {
        all += letter.len_utf16();
        let class = bidi_class(letter);
        back += usize::from(matches!(
            class,
            BidiClass::R | BidiClass::AL | BidiClass::AN
        ));
    }
    back > 0 && (all <= 4 || back * 10 >= all * 3)
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
        && knows_direction(text, glyphs)
        && glyphs.iter().all(|(_, glyph)| is_own(glyph))
        && glyphs.iter().any(|(_, glyph)| is_word(glyph))
}

/// Among words from the right, joins a space to a letter where pdf.js (Firefox) would misread it: to the letter after it one
/// that follows a mark, since it disregards the width of both and would find a second space between the mark and its letter,
/// and one that a run begins with, which it drops; to a sign before it the one that follows, where both are alone. Nothing moves
/// on the page. The joined letter is offset, by one `unit` of its face at least, so that export composes a glyph of its
/// own for it.
pub(super) fn join_spaces(glyphs: &mut Vec<Glyph>, text: &str, unit: f32) {
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
    if let [space, letter] = glyphs.as_slice()
        && space.text.start == letter.text.end
        && shown(space) == Some(" ")
        && space.advance > 0.0
        && letter.advance > 0.0
        && !shown(letter).is_some_and(|it| it.chars().any(is_from_right))
    {
        let space = glyphs.remove(0);
        if let Some(letter) = glyphs.first_mut() {
            letter.text.end = space.text.end;
            letter.advance += space.advance;
            letter.dx += space.advance;
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
