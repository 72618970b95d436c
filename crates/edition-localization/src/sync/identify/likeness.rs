//! Finds edited segments again by likeness ([`Texts`]), the likest pair first, wherever both stand.
//!
//! 1. Each segment without an equal text is compared with those that may be like it ([`Nearest`]).
//! 2. The likest pair is joined first; order decides between pairs that are equally like.
//! 3. Two texts with other names, figures or negations are joined only where neither is as near to
//!    a third: a guess would put one person's words under another's name.
//! 4. Then `parts` looks for paragraphs that were split or merged.
//! 5. What is still new and like some that are gone shows their translations.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::equal::Pairing;
use super::nearest::Nearest;
use super::parts::Parts;
use super::places::{Places, Side};
use super::texts::{ALIKE, Likeness, Texts, at_most};

/// How many words moved segments must have in common; two short texts can be alike by chance.
const MOVED_WORDS: usize = 3;
/// How many texts are compared with one at most.
const COMPARED: usize = 32;
/// How many are compared where the best is certain: it may yet go to another.
const FEW: usize = 4;
/// How many old translations are shown where none could be chosen.
const SHOWN: usize = 3;

/// Two segments that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    new: usize,
    old: usize,
    likeness: Likeness,
}

/// The segments without an equal text.
pub(super) struct Lost<'l> {
    pub(super) texts: &'l Texts,
    pub(super) places: &'l Places,
    /// The new segments that are removed ones come back.
    pub(super) back: &'l BTreeSet<usize>,
    /// The pairs that a pinned id names.
    pub(super) pins: &'l [(usize, usize)],
}

/// Joins edited segments to what they were. Gives back the segments that were made by splitting or
/// merging others, or that may be one of several, each with those that it was made from.
pub(super) fn pair_alike(lost: &Lost<'_>, pairing: &mut Pairing) -> BTreeMap<usize, Vec<usize>> {
    let mut recast = BTreeMap::new();
    let pairs = Pairs::find(lost.texts, lost.places);
    pairs.join(lost, pairing);
    for &(new, old) in lost.pins {
        pairing.join(new, old);
    }
    Parts::new(lost.texts, lost.back).find(lost.places, pairing, &mut recast);
    pairs.show_doubtful(lost.places, pairing, &mut recast);
    recast
}

/// All pairs that are alike and of which at least one segment has no equal text.
struct Pairs {
    by_new: BTreeMap<usize, Vec<Pair>>,
    by_old: BTreeMap<usize, Vec<Pair>>,
}

impl Pairs {
    fn find(texts: &Texts, places: &Places) -> Self {
        let (among_new, among_old) = (Nearest::new(&texts.new), Nearest::new(&texts.old));
        let mut pairs = Self {
            by_new: BTreeMap::new(),
            by_old: BTreeMap::new(),
        };
        let mut known = FxHashMap::default();
        for &new in places.free(Side::New) {
            let expected = places.across(Side::New, new);
            let found = among_old.like(&texts.new[new], expected).into_iter();
            pairs.compare(texts, found.map(|old| (new, old)), &mut known);
        }
        for &old in places.free(Side::Old) {
            let expected = places.across(Side::Old, old);
            let found = among_new.like(&texts.old[old], expected).into_iter();
            pairs.compare(texts, found.map(|new| (new, old)), &mut known);
        }
        pairs
    }

    /// Compares the pairs that a segment may belong to, the most promising first. It is enough to know
    /// a few where the best one is certain.
    fn compare(
        &mut self,
        texts: &Texts,
        candidates: impl Iterator<Item = (usize, usize)>,
        known: &mut FxHashMap<(usize, usize), Option<Likeness>>,
    ) {
        let promise = |(new, old): (usize, usize)| {
            let bound = at_most(&texts.new[new], &texts.old[old]);
            (Reverse(bound.weighed), new, old)
        };
        let mut ranked: Vec<_> = candidates.map(promise).collect();
        ranked.sort_unstable();
        let mut best: Option<Likeness> = None;
        for (place, (Reverse(bound), new, old)) in ranked.into_iter().enumerate() {
            let is_certain = best.is_some_and(|it| it.tells_the_same && bound < it.weighed);
            if place >= COMPARED || (is_certain && place >= FEW) {
                break;
            }
            let likeness = *known.entry((new, old)).or_insert_with(|| {
                let likeness = texts.likeness(&texts.new[new], &texts.old[old])?;
                let pair = Pair { new, old, likeness };
                self.by_new.entry(new).or_default().push(pair);
                self.by_old.entry(old).or_default().push(pair);
                Some(likeness)
            });
            let weighed = |it: Option<Likeness>| it.map(|it| it.weighed);
            if weighed(likeness) > weighed(best) {
                best = likeness;
            }
        }
    }

    /// Joins the likest pair first.
    fn join(&self, lost: &Lost<'_>, pairing: &mut Pairing) {
        let places = lost.places;
        let pins: BTreeSet<(usize, usize)> = lost.pins.iter().copied().collect();
        let is_free = |pair: &&Pair| places.is_free_new(pair.new) && places.is_free_old(pair.old);
        let pairs = self.by_new.values().flatten().filter(is_free);
        let mut ranked: Vec<_> = pairs
            .filter(|pair| self.is_certain(pair, places, lost.texts))
            .map(|pair| {
                let is_meant = pair.likeness.tells_the_same && pins.contains(&(pair.new, pair.old));
                let stays = places.share_gap(pair.new, pair.old);
                let Likeness {
                    weighed, counted, ..
                } = pair.likeness;
                let rank = Reverse((is_meant, weighed, counted, stays));
                (rank, pair.new, pair.old)
            })
            .collect();
        ranked.sort_unstable();
        for (_, new, old) in ranked {
            pairing.join(new, old);
        }
    }

    /// Whether two segments may be joined without a guess, if both are still free.
    fn is_certain(&self, pair: &Pair, places: &Places, texts: &Texts) -> bool {
        let Pair { new, old, likeness } = *pair;
        if likeness.tells_the_same {
            return likeness.words >= MOVED_WORDS || places.share_gap(new, old);
        }
        let rival_old = |rival: &Pair| {
            let other = texts.old[rival.old].telling != texts.old[old].telling;
            other && rival.likeness.rivals(likeness)
        };
        let rival_new = |rival: &Pair| {
            let other = texts.new[rival.new].telling != texts.new[new].telling;
            other && rival.likeness.rivals(likeness)
        };
        let has_rival = self.of_new(new).any(rival_old) || self.of_old(old).any(rival_new);
        let is_near = match places.are_in_place(new, old) {
            true => likeness.counted > ALIKE,
            false => likeness.weighed >= ALIKE && likeness.words >= MOVED_WORDS,
        };
        is_near && !has_rival
    }

    fn of_new(&self, new: usize) -> impl Iterator<Item = &Pair> {
        self.by_new.get(&new).into_iter().flatten()
    }

    fn of_old(&self, old: usize) -> impl Iterator<Item = &Pair> {
        self.by_old.get(&old).into_iter().flatten()
    }

    /// Notes of each segment that is still new the likest of those that are gone.
    fn show_doubtful(
        &self,
        places: &Places,
        pairing: &Pairing,
        recast: &mut BTreeMap<usize, Vec<usize>>,
    ) {
        let spent: FxHashSet<usize> = recast.values().flatten().copied().collect();
        for (&new, pairs) in &self.by_new {
            let is_new = places.is_free_new(new) && pairing.old_of(new).is_none();
            if !is_new || recast.contains_key(&new) {
                continue;
            }
            let is_gone = |pair: &&Pair| {
                let is_left = places.is_free_old(pair.old) && pairing.new_of(pair.old).is_none();
                is_left && !spent.contains(&pair.old)
            };
            let gone: Vec<&Pair> = pairs.iter().filter(is_gone).collect();
            let Some(most) = gone.iter().map(|pair| pair.likeness.weighed).max() else {
                continue;
            };
            let likest = gone.iter().filter(|pair| pair.likeness.weighed == most);
            let mut olds: Vec<usize> = likest.map(|pair| pair.old).collect();
            olds.sort_unstable();
            olds.truncate(SHOWN);
            recast.insert(new, olds);
        }
    }
}
