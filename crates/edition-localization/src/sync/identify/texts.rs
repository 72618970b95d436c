//! The likeness of two texts: the share of their words that they have in common, in order, where
//! names, figures and negations weigh most.
//!
//! Comparisons of words are counted and limited, so that no text makes the work quadratic.

use std::cell::Cell;

use super::words::{Word, Words, number_words};
use super::{Remembered, Wanted};
use crate::sync::common_words::{heaviest_common, without_common_ends};

/// From this likeness on two texts are alike, in thousandths: half of all their words are in
/// common.
pub(super) const ALIKE: usize = 500;
/// How many pairs of words may be compared in one document.
const WORK_LIMIT: usize = 300_000_000;

/// How alike two texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Likeness {
    /// The share of their weight that they have in common, in thousandths.
    pub(super) weighed: usize,
    /// The share of their words that they have in common, in thousandths.
    pub(super) counted: usize,
    /// How many words they have in common.
    pub(super) words: usize,
    /// How many names, figures and negations they have in common, in any order.
    pub(super) telling: usize,
    /// Whether they hold the same names, figures and negations.
    pub(super) tells_the_same: bool,
}

impl Likeness {
    /// That of two texts which have so many words in common, and so much weight.
    fn of(new: &Words, old: &Words, (words, weight): (usize, usize)) -> Self {
        Self {
            weighed: share(weight, new.weight + old.weight),
            counted: share(words, new.in_order.len() + old.in_order.len()),
            words,
            telling: in_any_order(&new.telling, &old.telling).0,
            tells_the_same: new.telling == old.telling,
        }
    }

    /// Whether by any measure this one is as great as `other`.
    pub(super) fn rivals(self, other: Self) -> bool {
        self.weighed >= other.weighed
            || self.counted >= other.counted
            || self.telling > other.telling
    }
}

/// The words of all segments.
pub(super) struct Texts {
    pub(super) new: Vec<Words>,
    pub(super) old: Vec<Words>,
    work_left: Cell<usize>,
}

impl Texts {
    pub(super) fn collect(wanted: &[Wanted<'_>], present: &[Remembered<'_>]) -> Self {
        let new = wanted.iter().map(|segment| &*segment.key);
        let old = present.iter().map(|segment| &*segment.key);
        let keys: Vec<&str> = new.chain(old).collect();
        let (mut new, _) = number_words(&keys);
        let old = new.split_off(wanted.len());
        Self::of(new, old)
    }

    pub(super) fn of(new: Vec<Words>, old: Vec<Words>) -> Self {
        Self {
            new,
            old,
            work_left: Cell::new(WORK_LIMIT),
        }
    }

    /// The number of words that two texts have in common, in order.
    pub(super) fn common(&self, first: &[Word], second: &[Word]) -> usize {
        self.heaviest(first, second, |_| 1)
    }

    /// The greatest weight of words that two texts have in common, in order. Zero once the limit of
    /// comparisons is reached.
    fn heaviest(&self, first: &[Word], second: &[Word], weight: impl Fn(Word) -> usize) -> usize {
        let (ends, first, second) = without_common_ends(first, second);
        let work = first.len() * second.len();
        let Some(left) = self.work_left.get().checked_sub(work) else {
            self.work_left.set(0);
            return 0;
        };
        self.work_left.set(left);
        let ends: usize = ends.map(|word| weight(*word)).sum();
        ends + heaviest_common(first, second, |word| weight(*word))
    }

    /// Whether two texts are alike enough to be one text before and after an edit.
    pub(super) fn alike(&self, first: &[Word], second: &[Word]) -> bool {
        share(self.common(first, second), first.len() + second.len()) >= ALIKE
    }

    /// The likeness of two texts; `None` where they are not alike.
    pub(super) fn likeness(&self, new: &Words, old: &Words) -> Option<Likeness> {
        // A cheap upper bound rules most pairs out.
        if at_most(new, old).counted < ALIKE {
            return None;
        }
        let likeness = self.compare(new, old);
        (likeness.counted >= ALIKE).then_some(likeness)
    }

    /// Whether the limit of comparisons is reached.
    pub(super) fn is_exhausted(&self) -> bool {
        self.work_left.get() == 0
    }

    /// How alike two texts are, however little that is.
    pub(super) fn compare(&self, new: &Words, old: &Words) -> Likeness {
        let words = self.common(&new.in_order, &old.in_order);
        let weight = self.heaviest(&new.in_order, &old.in_order, Word::weight);
        Likeness::of(new, old, (words, weight))
    }
}

/// An upper bound of the likeness of two texts: that of their words in any order.
pub(super) fn at_most(new: &Words, old: &Words) -> Likeness {
    Likeness::of(new, old, in_any_order(&new.sorted, &old.sorted))
}

fn share(common: usize, both: usize) -> usize {
    2_000 * common / both.max(1)
}

/// How many words two texts have in common in any order, and their weight.
fn in_any_order(first: &[Word], second: &[Word]) -> (usize, usize) {
    let (mut left, mut right, mut common, mut weight) = (0, 0, 0, 0);
    while let (Some(one), Some(other)) = (first.get(left), second.get(right)) {
        if one == other {
            common += 1;
            weight += one.weight();
        }
        left += usize::from(one <= other);
        right += usize::from(other <= one);
    }
    (common, weight)
}
