//! Finds segments again by equal text: first those in order, as a patience diff does, then those
//! that moved. Texts are only looked up, so the time is near-linear.

use std::collections::BTreeMap;

use super::{Remembered, Wanted};

/// Which wanted segment is which present one.
pub(super) struct Pairing {
    old_of_new: Vec<Option<usize>>,
    new_of_old: Vec<Option<usize>>,
}

impl Pairing {
    pub(super) fn new(wanted: usize, present: usize) -> Self {
        Self {
            old_of_new: vec![None; wanted],
            new_of_old: vec![None; present],
        }
    }

    /// Joins two segments, unless one of them is joined already.
    pub(super) fn join(&mut self, new: usize, old: usize) {
        if self.old_of_new[new].is_none() && self.new_of_old[old].is_none() {
            self.old_of_new[new] = Some(old);
            self.new_of_old[old] = Some(new);
        }
    }

    pub(super) fn old_of(&self, new: usize) -> Option<usize> {
        self.old_of_new[new]
    }

    pub(super) fn new_of(&self, old: usize) -> Option<usize> {
        self.new_of_old[old]
    }

    pub(super) fn into_old(self) -> Vec<Option<usize>> {
        self.old_of_new
    }

    /// The longest run of pairs that stand in the same order on both sides, as (new, old).
    pub(super) fn in_order(&self) -> Vec<(usize, usize)> {
        let pairs: Vec<(usize, usize)> = self
            .old_of_new
            .iter()
            .enumerate()
            .filter_map(|(new, old)| old.map(|old| (new, old)))
            .collect();
        longest_rise(&pairs)
    }
}

/// Joins the segments with equal texts that are not joined yet.
pub(super) fn pair_equal(wanted: &[Wanted<'_>], present: &[Remembered<'_>], pairing: &mut Pairing) {
    // A text that occurs once on each side is unambiguous.
    let mut places: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (new, segment) in wanted.iter().enumerate() {
        if pairing.old_of(new).is_none() {
            places.entry(&segment.key).or_default().0.push(new);
        }
    }
    for (old, segment) in present.iter().enumerate() {
        if pairing.new_of(old).is_none() {
            places.entry(&segment.key).or_default().1.push(old);
        }
    }
    for (news, olds) in places.values() {
        if let (&[new], &[old]) = (news.as_slice(), olds.as_slice()) {
            pairing.join(new, old);
        }
    }
    // Repeated texts are joined next to pairs that are certain, outwards in both directions.
    let same = |new: usize, old: usize| match (wanted.get(new), present.get(old)) {
        (Some(new), Some(old)) => new.key == old.key,
        _ => false,
    };
    let anchors = pairing.in_order();
    let starts =
        std::iter::once((0, 0)).chain(anchors.iter().map(|&(new, old)| (new + 1, old + 1)));
    for (mut new, mut old) in starts {
        while same(new, old) && pairing.old_of(new).is_none() && pairing.new_of(old).is_none() {
            pairing.join(new, old);
            new += 1;
            old += 1;
        }
    }
    let ends = anchors
        .iter()
        .copied()
        .chain([(wanted.len(), present.len())]);
    for (mut new, mut old) in ends {
        while new > 0
            && old > 0
            && same(new - 1, old - 1)
            && pairing.old_of(new - 1).is_none()
            && pairing.new_of(old - 1).is_none()
        {
            pairing.join(new - 1, old - 1);
            new -= 1;
            old -= 1;
        }
    }
    // What is left has moved, or its neighbours have changed: the first is joined to the first.
    for (news, olds) in places.into_values() {
        let news = news.into_iter();
        let news = news.filter(|&new| pairing.old_of(new).is_none());
        let olds = olds.into_iter();
        let olds = olds.filter(|&old| pairing.new_of(old).is_none());
        let pairs: Vec<(usize, usize)> = news.zip(olds).collect();
        for (new, old) in pairs {
            pairing.join(new, old);
        }
    }
}

/// The longest subsequence of `pairs`, whose first numbers rise, in which the second numbers rise
/// too.
pub(super) fn longest_rise(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // Patience sorting: for each length of a rising subsequence, `tops` holds the pair with the
    // lowest end.
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (place, &(_, value)) in pairs.iter().enumerate() {
        let length = tops.partition_point(|&top| pairs[top].1 < value);
        before.push(length.checked_sub(1).map(|shorter| tops[shorter]));
        if length == tops.len() {
            tops.push(place);
        } else {
            tops[length] = place;
        }
    }
    let mut rise = Vec::with_capacity(tops.len());
    let mut place = tops.last().copied();
    while let Some(taken) = place {
        rise.push(pairs[taken]);
        place = before[taken];
    }
    rise.reverse();
    rise
}

#[cfg(test)]
mod tests {
    use super::longest_rise;

    #[test]
    fn the_longest_run_in_order_stays() {
        let check = |values: &[usize], expected: &[usize]| {
            let pairs: Vec<(usize, usize)> = values.iter().copied().enumerate().collect();
            let rise: Vec<usize> = longest_rise(&pairs).iter().map(|pair| pair.1).collect();
            assert_eq!(rise, expected);
        };
        check(&[], &[]);
        check(&[3, 0, 1, 2], &[0, 1, 2]);
        check(&[0, 3, 1, 2, 4], &[0, 1, 2, 4]);
        check(&[2, 1, 0], &[0]);
    }
}
