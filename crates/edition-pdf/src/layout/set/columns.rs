//! The widths of the columns of a table: what each needs, and how they share the room there is.

use crate::layout::shape::GlyphKind;

/// Where room is short, only headers up to this share of it are kept on one line.
const WIDEST_WHOLE_HEAD: f32 = 0.2;
/// The most that a long word widens its column, as a share of the table.
const WIDEST_WORD: f32 = 0.45;
/// The share of a word with hyphens or slashes of its own that its column has room for, so that it takes few lines, and the
/// most that this widens the column, in points.
const FEW_LINES: (f32, f32) = (1.0 / 3.0, 90.0);
/// In scripts without spaces, so many characters stand together.
const TOGETHER: usize = 4;
/// The narrowest column, in points.
const NARROWEST: f32 = 12.0;
/// The tolerance for rounding errors.
const HAIR: f32 = 0.01;

/// The widths that a column needs.
#[derive(Debug, Clone, Copy, Default)]
struct Wish {
    /// The width of its widest syllable, or of its widest word where that cannot be divided.
    piece: f32,
    /// The width in which no word takes more than two lines.
    half: f32,
    /// The width of its widest word, or part of a word before or after a hyphen or slash of its own.
    part: f32,
    /// The width of its widest word.
    word: f32,
    /// The same, but not so wide that other columns have no room.
    least: f32,
    /// The width with every cell on one line.
    most: f32,
}

/// The widths that the columns of a table need, for its cells and for its head.
pub(super) struct Wishes {
    cells: Vec<Wish>,
    heads: Vec<Wish>,
}

/// The part of a table that a cell belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Head,
    Body,
}

/// The words of a cell, measured glyph by glyph.
#[derive(Default)]
pub(super) struct Words {
    wish: Wish,
    /// The widths so far of the line, of the word, of the part of it that only hyphens divide, and of the syllable.
    line: f32,
    word: f32,
    part: f32,
    piece: f32,
    /// How many characters of a script without spaces it has so far.
    together: usize,
    /// Where that part can be divided: the width of what is before, with the hyphen and without.
    divisions: Vec<(f32, f32)>,
}

impl Words {
    /// Here the word can be divided with a hyphen so wide.
    pub(super) fn divide(&mut self, hyphen: f32) {
        self.wish.piece = self.wish.piece.max(self.piece + hyphen);
        self.piece = 0.0;
        self.divisions.push((self.part + hyphen, self.part));
    }

    /// Here the word can be divided without a hyphen, as after its own or after a slash: so it is not cut.
    pub(super) fn part(&mut self) {
        let part = std::mem::take(&mut self.part);
        let wish = &mut self.wish;
        wish.piece = wish.piece.max(std::mem::take(&mut self.piece));
        let halves = self
            .divisions
            .drain(..)
            .map(|(first, before)| first.max(part - before));
        wish.half = wish.half.max(halves.fold(part, f32::min));
        wish.part = wish.part.max(part);
    }

    /// Adds a glyph.
    pub(super) fn add(&mut self, kind: GlyphKind, advance: f32) {
        match kind {
            GlyphKind::Space | GlyphKind::CodeSpace => {
                self.end_word();
                self.line += advance;
            }
            GlyphKind::LineBreak => {
                self.end_word();
                self.line = 0.0;
            }
            _ => {
                self.piece += advance;
                self.part += advance;
                self.word += advance;
                self.line += advance;
            }
        }
        self.wish.most = self.wish.most.max(self.line);
    }

    /// Here a line of a script without spaces can end.
    pub(super) fn between_ideographs(&mut self) {
        self.together += 1;
        if self.together >= TOGETHER {
            self.end_word();
        }
    }

    /// Ends the word.
    pub(super) fn end_word(&mut self) {
        self.part();
        self.together = 0;
        let word = std::mem::take(&mut self.word);
        let (share, most) = FEW_LINES;
        let wish = &mut self.wish;
        wish.word = wish.word.max(word);
        wish.part = wish.part.max((word * share).min(most));
        wish.half = wish.half.max((word * share).min(most));
    }
}

impl Wish {
    /// What has room for both.
    fn and(self, other: Self) -> Self {
        Self {
            piece: self.piece.max(other.piece),
            half: self.half.max(other.half),
            part: self.part.max(other.part),
            word: self.word.max(other.word),
            least: self.least.max(other.least),
            most: self.most.max(other.most),
        }
    }
}

impl Wishes {
    /// Those of so many columns, without words as yet.
    pub(super) fn of(count: usize) -> Self {
        Self {
            cells: vec![Wish::default(); count],
            heads: vec![Wish::default(); count],
        }
    }

    /// Adds a paragraph of a column.
    pub(super) fn add(&mut self, place: Place, column: usize, mut words: Words) {
        words.end_word();
        let wishes = match place {
            Place::Head => &mut self.heads,
            Place::Body => &mut self.cells,
        };
        if let Some(wish) = wishes.get_mut(column) {
            *wish = wish.and(words.wish);
        }
    }

    /// The width in which no word takes more than two lines.
    pub(super) fn halves(&self) -> f32 {
        self.sum(|wish| wish.half)
    }

    /// The width in which no word is cut.
    pub(super) fn words(&self) -> f32 {
        self.sum(|wish| wish.part)
    }

    /// The widths of the widest words that are not cut, in the head and in the cells.
    pub(super) fn widest_words(&self) -> (f32, f32) {
        let widest = |wishes: &[Wish]| wishes.iter().map(|wish| wish.part).fold(0.0, f32::max);
        (widest(&self.heads), widest(&self.cells))
    }

    /// What all columns need together.
    fn sum(&self, need: impl Fn(&Wish) -> f32) -> f32 {
        let columns = self.cells.iter().zip(&self.heads);
        columns.map(|(cell, head)| need(&cell.and(*head))).sum()
    }

    /// The widths of columns that share `room`.
    pub(super) fn share(self, room: f32) -> Vec<f32> {
        let fits = self.sum(|wish| wish.most) <= room;
        let columns = self.cells.iter().zip(&self.heads).map(|(cell, head)| {
            let mut wish = cell.and(*head);
            // Where room is short, a long header takes more lines rather than more width.
            let whole = fits || head.most <= room * WIDEST_WHOLE_HEAD;
            let head = if whole { head.most } else { head.word };
            wish.least = wish
                .word
                .clamp(NARROWEST, (room * WIDEST_WORD).max(NARROWEST));
            wish.most = cell.most.max(head).max(wish.least);
            wish
        });
        let wishes: Vec<Wish> = columns.collect();
        let widths = share(room, &wishes);
        let cuts = |(width, wish): (&f32, &Wish)| *width < wish.part - HAIR;
        match widths.iter().zip(&wishes).any(cuts) {
            true => share_closely(room, &wishes),
            false => widths,
        }
    }
}

/// Distributes `room` among columns where it is short: no word is cut as long as there is room for all words, none into more
/// than two as long as there is room for that, no syllable as long as there is room for all syllables. What is left goes to
/// all columns alike, so that none has room to spare while another's words are cut to pieces.
fn share_closely(room: f32, wishes: &[Wish]) -> Vec<f32> {
    let columns = |wish: fn(&Wish) -> f32| -> Vec<f32> { wishes.iter().map(wish).collect() };
    let sum = |widths: &[f32]| widths.iter().sum::<f32>();
    let pieces = columns(|wish| wish.piece);
    let halves = columns(|wish| wish.half);
    let parts = columns(|wish| wish.part);
    if sum(&parts) <= room {
        let most = columns(|wish| wish.most.max(wish.part));
        return between(room, &parts, &most);
    }
    if sum(&halves) <= room {
        return whole_words(room, halves, &parts);
    }
    if sum(&pieces) <= room {
        return between(room, &pieces, &halves);
    }
    let scale = room / sum(&pieces);
    pieces.iter().map(|width| width * scale).collect()
}

/// Widens each column from `low` towards `high`, by the same share of what it lacks.
fn between(room: f32, low: &[f32], high: &[f32]) -> Vec<f32> {
    let (rest, more) = (
        room - low.iter().sum::<f32>(),
        high.iter().sum::<f32>() - low.iter().sum::<f32>(),
    );
    let count = low.len().max(1) as f32;
    let widths = low.iter().zip(high).map(|(low, high)| {
        let share = if more > 0.0 {
            (high - low) / more
        } else {
            1.0 / count
        };
        low + rest * share
    });
    widths.collect()
}

/// Widens as many columns as there is room for, from `low` to `high`: those that need the least first, and columns that need
/// as much all together or not at all. The others share what is left.
fn whole_words(room: f32, low: Vec<f32>, high: &[f32]) -> Vec<f32> {
    let needs: Vec<f32> = low.iter().zip(high).map(|(low, high)| high - low).collect();
    let mut rest = room - low.iter().sum::<f32>();
    let mut order = needs.clone();
    order.sort_by(f32::total_cmp);
    let mut met = 0.0;
    for alike in order.chunk_by(|one, other| other - one < HAIR) {
        let all: f32 = alike.iter().sum();
        if all > rest {
            break;
        }
        rest -= all;
        met = alike.last().copied().unwrap_or(met);
    }
    let is_met = |need: f32| need <= met + HAIR;
    let left: f32 = needs.iter().filter(|need| !is_met(**need)).sum();
    let widths = low
        .iter()
        .zip(&needs)
        .map(|(low, need)| match is_met(*need) {
            true => low + need,
            false => low + rest * need / left,
        });
    widths.collect()
}

/// Distributes `room` among columns. Where it does not suffice, columns that need less than an even share get what they
/// need; the others share the rest, so that each has room for its widest word, and those with more text get more.
fn share(room: f32, wishes: &[Wish]) -> Vec<f32> {
    let most: f32 = wishes.iter().map(|wish| wish.most).sum();
    if most <= room {
        return wishes.iter().map(|wish| wish.most * room / most).collect();
    }
    let mut modest = vec![false; wishes.len()];
    let mut rest = room;
    loop {
        let greedy = modest.iter().filter(|modest| !**modest).count().max(1);
        let even = rest / greedy as f32;
        let next = wishes
            .iter()
            .zip(&mut modest)
            .find(|(wish, modest)| !**modest && wish.most <= even);
        let Some((wish, modest)) = next else {
            break;
        };
        *modest = true;
        rest -= wish.most;
    }
    let greedy = || {
        wishes
            .iter()
            .zip(&modest)
            .filter(|(_, modest)| !**modest)
            .map(|(wish, _)| wish)
    };
    let least: f32 = greedy().map(|wish| wish.least).sum();
    let more: f32 = greedy().map(|wish| wish.most - wish.least).sum();
    let width = |(wish, modest): (&Wish, &bool)| {
        if *modest {
            wish.most
        } else if least >= rest {
            wish.least / least * rest
        } else {
            wish.least + (rest - least) * (wish.most - wish.least) / more.max(1.0)
        }
    };
    wishes.iter().zip(&modest).map(width).collect()
}

#[cfg(test)]
mod tests;
