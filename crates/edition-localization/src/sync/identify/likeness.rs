//! Edited segments found again by likeness: the share of words that two texts have in common, in
//! order. Only what equal texts have left over is compared, between the same neighbours first.
//!
//! The work is bounded whatever the texts: long lists are compared piece by piece, and the
//! comparisons of words are counted.

use std::cell::Cell;
use std::collections::BTreeMap;

use edition_model::SegmentId;

use super::equal::Pairing;
use super::parts::find_parts;
use super::{Remembered, Wanted};
use crate::fold::fold_words;

/// From here on two texts are alike: half of all their words are in common, in thousandths.
const ALIKE: usize = 500;
/// How many segments on either side are compared each with each.
const LIST_LIMIT: usize = 64;
/// How many words of a segment are looked at.
const WORD_LIMIT: usize = 2_000;
/// How many pairs of words may be compared in one document.
const WORK_LIMIT: usize = 300_000_000;
/// How many pairs of moved segments are compared.
const MOVED_LIMIT: usize = 40_000;
/// How many words moved segments must have in common, so that a few short ones do not go astray.
const MOVED_WORDS: usize = 3;

/// The words of the segments that equal texts have left over, as numbers.
pub(super) struct Texts {
    new: BTreeMap<usize, Words>,
    old: BTreeMap<usize, Words>,
    work_left: Cell<usize>,
}

/// The words of one segment.
#[derive(Default)]
struct Words {
    in_order: Vec<u32>,
    sorted: Vec<u32>,
}

impl Words {
    fn new(in_order: Vec<u32>) -> Self {
        let mut sorted = in_order.clone();
        sorted.sort_unstable();
        Self { in_order, sorted }
    }
}

impl Texts {
    fn collect(
        wanted: &[Wanted<'_>],
        present: &[Remembered<'_>],
        back: &BTreeMap<usize, &SegmentId>,
        pairing: &Pairing,
    ) -> Self {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut count = |text: &str| {
            let mut words = fold_words(text);
            words.truncate(WORD_LIMIT);
            let numbered = words.into_iter().map(|word| {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(word).or_insert(next)
            });
            Words::new(numbered.collect())
        };
        let new = (0..wanted.len())
            .filter(|new| pairing.old_of(*new).is_none() && !back.contains_key(new))
            .map(|new| (new, count(&wanted[new].key)))
            .collect();
        let old = (0..present.len())
            .filter(|old| pairing.new_of(*old).is_none())
            .map(|old| (old, count(&present[old].key)))
            .collect();
        Self {
            new,
            old,
            work_left: Cell::new(WORK_LIMIT),
        }
    }

    pub(super) fn new_words(&self, new: usize) -> &[u32] {
        self.new.get(&new).map_or(&[], |words| &words.in_order)
    }

    pub(super) fn old_words(&self, old: usize) -> &[u32] {
        self.old.get(&old).map_or(&[], |words| &words.in_order)
    }

    /// How many words two texts have in common, in order: the length of their longest common
    /// subsequence. Zero once too much has been compared.
    pub(super) fn common(&self, first: &[u32], second: &[u32]) -> usize {
        let shorter = first.len().min(second.len());
        let head = (0..shorter)
            .take_while(|&place| first[place] == second[place])
            .count();
        let (first, second) = (&first[head..], &second[head..]);
        let ends = first.iter().rev().zip(second.iter().rev());
        let tail = ends.take_while(|(left, right)| left == right).count();
        let (first, second) = (&first[..first.len() - tail], &second[..second.len() - tail]);

        let work = first.len() * second.len();
        let Some(left) = self.work_left.get().checked_sub(work) else {
            return 0;
        };
        self.work_left.set(left);
        let mut row = vec![0; second.len() + 1];
        for word in first {
            let mut diagonal = 0;
            for (place, other) in second.iter().enumerate() {
                let above = row[place + 1];
                row[place + 1] = if word == other {
                    diagonal + 1
                } else {
                    above.max(row[place])
                };
                diagonal = above;
            }
        }
        head + tail + row[second.len()]
    }

    /// Whether two texts are alike enough to be one text before and after an edit.
    pub(super) fn alike(&self, first: &[u32], second: &[u32]) -> bool {
        share(self.common(first, second), first.len() + second.len()) >= ALIKE
    }

    /// The words in common as a share of the words of both, in thousandths; zero where they are not
    /// alike.
    fn likeness(&self, new: usize, old: usize) -> usize {
        let (Some(new), Some(old)) = (self.new.get(&new), self.old.get(&old)) else {
            return 0;
        };
        let both = new.in_order.len() + old.in_order.len();
        let shorter = new.in_order.len().min(old.in_order.len());
        // What can be had quickly rules most pairs out.
        if share(shorter, both) < ALIKE
            || share(most_in_common(&new.sorted, &old.sorted), both) < ALIKE
        {
            return 0;
        }
        let likeness = share(self.common(&new.in_order, &old.in_order), both);
        if likeness < ALIKE { 0 } else { likeness }
    }
}

fn share(common: usize, both: usize) -> usize {
    2_000 * common / both.max(1)
}

/// The words in common in any order: at least as many as in order, and quickly counted.
fn most_in_common(first: &[u32], second: &[u32]) -> usize {
    let (mut left, mut right, mut common) = (0, 0, 0);
    while let (Some(one), Some(other)) = (first.get(left), second.get(right)) {
        common += usize::from(one == other);
        left += usize::from(one <= other);
        right += usize::from(other <= one);
    }
    common
}

/// Joins edited segments to what they were, and tells which were made by splitting or merging
/// others, each with the remembered ones that it was made from.
pub(super) fn pair_alike(
    wanted: &[Wanted<'_>],
    present: &[Remembered<'_>],
    back: &BTreeMap<usize, &SegmentId>,
    pairing: &mut Pairing,
) -> BTreeMap<usize, Vec<usize>> {
    let texts = Texts::collect(wanted, present, back, pairing);
    let mut recast = BTreeMap::new();
    if texts.new.is_empty() || texts.old.is_empty() {
        return recast;
    }
    let mut anchors = pairing.in_order();
    anchors.push((wanted.len(), present.len()));
    let (mut new_start, mut old_start) = (0, 0);
    for (new_end, old_end) in anchors {
        let news: Vec<usize> = keys_in(&texts.new, new_start..new_end);
        let olds: Vec<usize> = keys_in(&texts.old, old_start..old_end);
        // Lists too long are cut alike, so that pieces at the same height meet.
        let pieces = news.len().max(olds.len()).div_ceil(LIST_LIMIT);
        for piece in 0..pieces {
            let news = &news[news.len() * piece / pieces..news.len() * (piece + 1) / pieces];
            let olds = &olds[olds.len() * piece / pieces..olds.len() * (piece + 1) / pieces];
            pair_in_order(news, olds, &texts, pairing);
            find_parts(news, olds, &texts, pairing, &mut recast);
        }
        (new_start, old_start) = (new_end + 1, old_end + 1);
    }
    pair_moved(&texts, pairing, &recast);
    recast
}

fn keys_in(words: &BTreeMap<usize, Words>, range: std::ops::Range<usize>) -> Vec<usize> {
    if range.is_empty() {
        return Vec::new();
    }
    words.range(range).map(|(&place, _)| place).collect()
}

/// Joins what is alike without changing the order, so that the sum of all likeness is greatest.
fn pair_in_order(news: &[usize], olds: &[usize], texts: &Texts, pairing: &mut Pairing) {
    if news.is_empty() || olds.is_empty() {
        return;
    }
    let width = olds.len() + 1;
    let mut likeness = vec![0; width * (news.len() + 1)];
    let mut best = vec![0; width * (news.len() + 1)];
    for (row, &new) in news.iter().enumerate() {
        for (column, &old) in olds.iter().enumerate() {
            let here = (row + 1) * width + column + 1;
            likeness[here] = texts.likeness(new, old);
            let joined = best[here - width - 1] + likeness[here];
            best[here] = joined.max(best[here - 1]).max(best[here - width]);
        }
    }
    let (mut row, mut column) = (news.len(), olds.len());
    while row > 0 && column > 0 {
        let here = row * width + column;
        if best[here] == best[here - 1] {
            column -= 1;
        } else if best[here] == best[here - width] {
            row -= 1;
        } else {
            pairing.join(news[row - 1], olds[column - 1]);
            row -= 1;
            column -= 1;
        }
    }
}

/// Joins what was moved and edited at once, the likest first.
fn pair_moved(texts: &Texts, pairing: &mut Pairing, recast: &BTreeMap<usize, Vec<usize>>) {
    let spent: Vec<usize> = recast.values().flatten().copied().collect();
    let lost: Vec<usize> = (texts.new.keys().copied())
        .filter(|&new| pairing.old_of(new).is_none() && !recast.contains_key(&new))
        .collect();
    let left: Vec<usize> = (texts.old.keys().copied())
        .filter(|&old| pairing.new_of(old).is_none() && !spent.contains(&old))
        .collect();
    if lost.len() * left.len() > MOVED_LIMIT {
        return;
    }
    let mut pairs = Vec::new();
    for &new in &lost {
        for &old in &left {
            let likeness = texts.likeness(new, old);
            let common = || texts.common(texts.new_words(new), texts.old_words(old));
            if likeness > 0 && common() >= MOVED_WORDS {
                pairs.push((std::cmp::Reverse(likeness), new, old));
            }
        }
    }
    pairs.sort_unstable();
    for (_, new, old) in pairs {
        pairing.join(new, old);
    }
}
