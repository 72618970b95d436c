//! The words of the segments that have no equal text, and the likeness of two of them: the share of
//! their words that they have in common, in order.
//!
//! Comparisons of words are counted and limited, so that no text makes the work quadratic.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::SegmentId;

use super::equal::Pairing;
use super::{Remembered, Wanted};
use crate::fold::fold_words;
use crate::sync::common_words::{longest_common, without_common_ends};

/// From this likeness on two texts are alike, in thousandths: half of all their words are in
/// common.
const ALIKE: usize = 500;
/// How many words of a segment count.
const WORD_LIMIT: usize = 2_000;
/// How many pairs of words may be compared in one document.
const WORK_LIMIT: usize = 300_000_000;

/// The words of the segments without an equal text, as numbers.
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
    pub(super) fn collect(
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

    /// Whether there is nothing to compare.
    pub(super) fn is_one_sided(&self) -> bool {
        self.new.is_empty() || self.old.is_empty()
    }

    /// The indices of the new segments, in order.
    pub(super) fn new_places(&self) -> impl Iterator<Item = usize> {
        self.new.keys().copied()
    }

    /// The indices of the old segments, in order.
    pub(super) fn old_places(&self) -> impl Iterator<Item = usize> {
        self.old.keys().copied()
    }

    /// The indices of the new segments in `range`.
    pub(super) fn new_in(&self, range: Range<usize>) -> Vec<usize> {
        keys_in(&self.new, range)
    }

    /// The indices of the old segments in `range`.
    pub(super) fn old_in(&self, range: Range<usize>) -> Vec<usize> {
        keys_in(&self.old, range)
    }

    pub(super) fn new_words(&self, new: usize) -> &[u32] {
        self.new.get(&new).map_or(&[], |words| &words.in_order)
    }

    pub(super) fn old_words(&self, old: usize) -> &[u32] {
        self.old.get(&old).map_or(&[], |words| &words.in_order)
    }

    /// The length of the longest common subsequence of two texts. Zero once the limit of
    /// comparisons is reached.
    pub(super) fn common(&self, first: &[u32], second: &[u32]) -> usize {
        let (ends, first, second) = without_common_ends(first, second);
        let work = first.len() * second.len();
        let Some(left) = self.work_left.get().checked_sub(work) else {
            return 0;
        };
        self.work_left.set(left);
        ends + longest_common(first, second)
    }

    /// Whether two texts are alike enough to be one text before and after an edit.
    pub(super) fn alike(&self, first: &[u32], second: &[u32]) -> bool {
        share(self.common(first, second), first.len() + second.len()) >= ALIKE
    }

    /// The likeness of two segments in thousandths; zero where they are not alike.
    pub(super) fn likeness(&self, new: usize, old: usize) -> usize {
        let (Some(new), Some(old)) = (self.new.get(&new), self.old.get(&old)) else {
            return 0;
        };
        let both = new.in_order.len() + old.in_order.len();
        let shorter = new.in_order.len().min(old.in_order.len());
        // Cheap upper bounds rule most pairs out.
        if share(shorter, both) < ALIKE
            || share(most_in_common(&new.sorted, &old.sorted), both) < ALIKE
        {
            return 0;
        }
        let likeness = share(self.common(&new.in_order, &old.in_order), both);
        if likeness < ALIKE { 0 } else { likeness }
    }
}

fn keys_in(words: &BTreeMap<usize, Words>, range: Range<usize>) -> Vec<usize> {
    if range.is_empty() {
        return Vec::new();
    }
    words.range(range).map(|(&place, _)| place).collect()
}

fn share(common: usize, both: usize) -> usize {
    2_000 * common / both.max(1)
}

/// How many words two texts have in common in any order: an upper bound of how many in order.
fn most_in_common(first: &[u32], second: &[u32]) -> usize {
    let (mut left, mut right, mut common) = (0, 0, 0);
    while let (Some(one), Some(other)) = (first.get(left), second.get(right)) {
        common += usize::from(one == other);
        left += usize::from(one <= other);
        right += usize::from(other <= one);
    }
    common
}
