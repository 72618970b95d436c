//! Finds edited segments again by likeness ([`Texts`]). Only what has no equal text is compared,
//! first between the same neighbours.
//!
//! The work is bounded: long lists are compared in pieces, and [`Texts`] counts its comparisons.

use std::collections::BTreeMap;

use edition_model::SegmentId;

use super::equal::Pairing;
use super::parts::find_parts;
use super::texts::Texts;
use super::{Remembered, Wanted};

/// How many segments of either side are compared each with each.
const LIST_LIMIT: usize = 64;
/// Beyond this many pairs, moved segments are not compared.
const MOVED_LIMIT: usize = 40_000;
/// How many words moved segments must have in common; two short texts can be alike by chance.
const MOVED_WORDS: usize = 3;

/// Joins edited segments to what they were. Gives back the segments that were made by splitting or
/// merging others, each with those that it was made from.
pub(super) fn pair_alike(
    wanted: &[Wanted<'_>],
    present: &[Remembered<'_>],
    back: &BTreeMap<usize, &SegmentId>,
    pairing: &mut Pairing,
) -> BTreeMap<usize, Vec<usize>> {
    let texts = Texts::collect(wanted, present, back, pairing);
    let mut recast = BTreeMap::new();
    if texts.is_one_sided() {
        return recast;
    }
    let mut anchors = pairing.in_order();
    anchors.push((wanted.len(), present.len()));
    let (mut new_start, mut old_start) = (0, 0);
    for (new_end, old_end) in anchors {
        let news = texts.new_in(new_start..new_end);
        let olds = texts.old_in(old_start..old_end);
        // Long lists are cut in the same proportions, so that corresponding pieces are compared.
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

/// Joins alike segments in order, so that the sum of their likeness is greatest (an alignment by
/// dynamic programming).
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

/// Joins segments that were both moved and edited, the likest pair first.
fn pair_moved(texts: &Texts, pairing: &mut Pairing, recast: &BTreeMap<usize, Vec<usize>>) {
    let spent: Vec<usize> = recast.values().flatten().copied().collect();
    let lost: Vec<usize> = (texts.new_places())
        .filter(|&new| pairing.old_of(new).is_none() && !recast.contains_key(&new))
        .collect();
    let left: Vec<usize> = (texts.old_places())
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
