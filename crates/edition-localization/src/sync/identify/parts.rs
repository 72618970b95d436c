//! Recognizes paragraphs that were split or merged: one text on one side, and several neighbours on
//! the other that each account for words of it that the others do not.
//!
//! The work is bounded: long lists are searched in pieces.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::equal::Pairing;
use super::places::Places;
use super::texts::Texts;
use super::words::Word;

/// How many words of the whole each further part must account for.
const PART_WORDS: usize = 2;
/// How many segments of either side are compared each with each.
const LIST_LIMIT: usize = 64;

/// Finds paragraphs that were split or merged.
pub(super) struct Parts<'p> {
    texts: &'p Texts,
    /// The new segments that are removed ones come back: they can be parts, but have their ids.
    back: &'p BTreeSet<usize>,
    /// The old segments that others were made from.
    spent: FxHashSet<usize>,
}

impl<'p> Parts<'p> {
    pub(super) fn new(texts: &'p Texts, back: &'p BTreeSet<usize>) -> Self {
        Self {
            texts,
            back,
            spent: FxHashSet::default(),
        }
    }

    /// Finds the split and merged paragraphs between the same neighbours. The likest part keeps the
    /// id, unless a part has it already.
    pub(super) fn find(
        &mut self,
        places: &Places,
        pairing: &mut Pairing,
        recast: &mut BTreeMap<usize, Vec<usize>>,
    ) {
        for [news, olds] in places.gaps() {
            // What has an equal text elsewhere is no part.
            let is_part = |new: &usize| places.is_free_new(*new) || self.back.contains(new);
            let news: Vec<usize> = news.filter(is_part).collect();
            let olds: Vec<usize> = olds.filter(|old| places.is_free_old(*old)).collect();
            // Long lists are cut in the same proportions, so that corresponding pieces are compared.
            let pieces = news.len().max(olds.len()).div_ceil(LIST_LIMIT);
            for piece in 0..pieces {
                let news = &news[news.len() * piece / pieces..news.len() * (piece + 1) / pieces];
                let olds = &olds[olds.len() * piece / pieces..olds.len() * (piece + 1) / pieces];
                self.find_split(news, olds, pairing, recast);
                self.find_merged(news, olds, pairing, recast);
            }
        }
    }

    fn find_split(
        &mut self,
        news: &[usize],
        olds: &[usize],
        pairing: &mut Pairing,
        recast: &mut BTreeMap<usize, Vec<usize>>,
    ) {
        let parts: Vec<&[Word]> = (news.iter())
            .map(|&new| self.texts.new[new].in_order.as_slice())
            .collect();
        for &old in olds {
            let joined = pairing.new_of(old);
            let seed = joined.and_then(|new| news.iter().position(|&other| other == new));
            if joined.is_some() && seed.is_none() {
                continue;
            }
            let free = |part: usize| {
                pairing.old_of(news[part]).is_none() && !recast.contains_key(&news[part])
            };
            let whole = self.texts.old[old].in_order.as_slice();
            let Some(run) = self.find_run(whole, &parts, seed, free) else {
                continue;
            };
            let may_keep = |part: &usize| !self.back.contains(&news[*part]);
            if let Some(keeper) = self.likeliest(whole, &parts, run.clone().filter(may_keep)) {
                pairing.join(news[keeper], old);
            }
            self.spent.insert(old);
            recast.extend(news[run].iter().map(|&new| (new, vec![old])));
        }
    }

    fn find_merged(
        &mut self,
        news: &[usize],
        olds: &[usize],
        pairing: &mut Pairing,
        recast: &mut BTreeMap<usize, Vec<usize>>,
    ) {
        let parts: Vec<&[Word]> = (olds.iter())
            .map(|&old| self.texts.old[old].in_order.as_slice())
            .collect();
        for &new in news {
            let joined = pairing.old_of(new);
            let seed = joined.and_then(|old| olds.iter().position(|&other| other == old));
            if recast.contains_key(&new) || (joined.is_some() && seed.is_none()) {
                continue;
            }
            let free = |part: usize| {
                pairing.new_of(olds[part]).is_none() && !self.spent.contains(&olds[part])
            };
            let whole = self.texts.new[new].in_order.as_slice();
            let Some(run) = self.find_run(whole, &parts, seed, free) else {
                continue;
            };
            let keeper = self.likeliest(whole, &parts, run.clone());
            if let Some(keeper) = keeper.filter(|_| !self.back.contains(&new)) {
                pairing.join(new, olds[keeper]);
            }
            self.spent.extend(olds[run.clone()].iter().copied());
            recast.insert(new, olds[run].to_vec());
        }
    }

    /// The neighbours among `parts` that make up `whole`, if there are several. The search begins at
    /// `seed`, the part already known to be the same segment, else at the part with most of its
    /// words.
    fn find_run(
        &self,
        whole: &[Word],
        parts: &[&[Word]],
        seed: Option<usize>,
        free: impl Fn(usize) -> bool,
    ) -> Option<Range<usize>> {
        if parts.len() < 2 {
            return None;
        }
        let texts = self.texts;
        let start = seed.or_else(|| {
            let held = |part: usize| texts.common(whole, parts[part]);
            let candidates = (0..parts.len()).filter(|&part| free(part));
            let mostly = candidates.map(|part| (held(part), std::cmp::Reverse(part)));
            let (common, std::cmp::Reverse(part)) = mostly.max()?;
            (common >= PART_WORDS && common * 2 >= parts[part].len()).then_some(part)
        })?;
        let mut run = start..start + 1;
        let mut words = parts[start].to_vec();
        let mut accounted = texts.common(whole, &words);
        // At least half of a part's words must account for words of the whole.
        let adds = |gain: usize, part: &[Word]| gain >= PART_WORDS && gain * 2 >= part.len();
        while run.end < parts.len() && free(run.end) {
            let longer = [&words, parts[run.end]].concat();
            let common = texts.common(whole, &longer);
            if !adds(common.saturating_sub(accounted), parts[run.end]) {
                break;
            }
            (words, accounted, run.end) = (longer, common, run.end + 1);
        }
        while run.start > 0 && free(run.start - 1) {
            let longer = [parts[run.start - 1], &words].concat();
            let common = texts.common(whole, &longer);
            if !adds(common.saturating_sub(accounted), parts[run.start - 1]) {
                break;
            }
            (words, accounted, run.start) = (longer, common, run.start - 1);
        }
        let several = run.len() > 1;
        (several && (seed.is_some() || texts.alike(whole, &words))).then_some(run)
    }

    fn likeliest(
        &self,
        whole: &[Word],
        parts: &[&[Word]],
        run: impl Iterator<Item = usize>,
    ) -> Option<usize> {
        let share = |part: usize| {
            let both = whole.len() + parts[part].len();
            1_000 * self.texts.common(whole, parts[part]) / both.max(1)
        };
        let ranked = run.map(|part| (share(part), std::cmp::Reverse(part)));
        ranked.max().map(|(_, part)| part.0)
    }
}
