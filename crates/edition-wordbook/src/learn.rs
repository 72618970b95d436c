//! Which words of one side stand for a word of the other.

use crate::lists::Lists;

/// A word is known from so many units on.
pub(crate) const FEWEST: u32 = 4;
/// What stands in more of the units than this is a word of grammar.
const MOST: f64 = 0.25;
/// How many different counterparts a word may have.
const COUNTERPARTS: usize = 4;
/// How many times as frequent beside the word a counterpart must be as elsewhere.
const LIFT: f64 = 4.0;
/// How often the counterparts must stand beside the word, and how seldom they must stand anywhere.
pub(crate) const SURE: f64 = 0.6;
const SELDOM: f64 = 0.5;

/// The units of a side: sentences, or whole texts where the sentences of the two sides do not match.
#[derive(Debug, Default)]
pub(crate) struct Units {
    /// The stems of each unit.
    pub(crate) stems: Lists,
    /// The words of each unit.
    pub(crate) words: Lists,
}

/// What is known of a stem.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// In how many units it stands.
    pub(crate) units: u32,
    /// In how many of these one of its counterparts stands.
    pub(crate) covered: u32,
    /// In how many units at all one of its counterparts stands.
    pub(crate) anywhere: u32,
    /// The stems of the other side that stand for it.
    pub(crate) counterparts: Vec<u32>,
}

impl Entry {
    /// How surely a counterpart is to be expected, and how often one stands anywhere, of `all` units, when a text is
    /// not counted that has the word in `own` units, in `covered` of them with a counterpart, and counterparts in
    /// `anywhere`. `None` where too little is known then.
    pub(crate) fn shares(&self, own: &Own, all: u32) -> Option<(f64, f64)> {
        let units = self.units.saturating_sub(own.units);
        if units < FEWEST {
            return None;
        }
        let covered = f64::from(self.covered.saturating_sub(own.covered));
        let kinds = self.counterparts.len() as f64;
        let sure = (covered - kinds / 2.0) / (f64::from(units) + 1.0);
        let rest = f64::from(all.saturating_sub(own.all).max(1));
        let seldom = f64::from(self.anywhere.saturating_sub(own.anywhere)) / rest;
        (sure > SURE && seldom < SELDOM).then(|| (sure.min(0.985), seldom.max(0.003)))
    }
}

/// What a text itself has given to an entry.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Own {
    pub(crate) units: u32,
    pub(crate) covered: u32,
    pub(crate) anywhere: u32,
    pub(crate) all: u32,
}

/// The words of a side that begin with a stem, as a range of places in its sorted vocabulary.
pub(crate) type Range = (u32, u32);

/// Whether one of `words`, which are sorted, is in `range`.
pub(crate) fn is_in(words: &[u32], (from, to): Range) -> bool {
    let place = words.partition_point(|word| *word < from);
    words.get(place).is_some_and(|word| *word < to)
}

/// Learns for each stem of `from` which stems of `to` stand for it; `ranges` and `number` are of the words of `to`.
pub(crate) fn learn(
    (from, from_stems): (&Units, usize),
    to: &Units,
    (ranges, number): (&[Range], usize),
) -> Vec<Option<Entry>> {
    let places = from.stems.inverted(from_stems);
    let by_stem = to.stems.inverted(ranges.len());
    let by_word = to.words.inverted(number);
    let all = from.stems.len();
    let mut learner = Learner {
        to,
        ranges,
        by_stem: &by_stem,
        by_word: &by_word,
        counts: vec![0; ranges.len()],
        seen: vec![0; all],
        round: 0,
        all,
    };
    places
        .iter()
        .map(|(_, units)| learner.entry(units))
        .collect()
}

struct Learner<'l> {
    to: &'l Units,
    ranges: &'l [Range],
    by_stem: &'l Lists,
    by_word: &'l Lists,
    /// How often each stem stands in the units that have no counterpart yet.
    counts: Vec<u32>,
    /// The round in which a unit was last counted.
    seen: Vec<u32>,
    round: u32,
    all: usize,
}

impl Learner<'_> {
    fn entry(&mut self, units: &[u32]) -> Option<Entry> {
        let number = u32::try_from(units.len()).unwrap_or(u32::MAX);
        if number < FEWEST || units.len() as f64 > MOST * self.all as f64 {
            return None;
        }
        let candidates = self.count_in(units);
        let (counterparts, rest) = self.counterparts(units, &candidates);
        for stem in candidates {
            if let Some(count) = self.counts.get_mut(stem as usize) {
                *count = 0;
            }
        }
        if counterparts.is_empty() {
            return None;
        }
        let entry = Entry {
            units: number,
            covered: number - u32::try_from(rest.len()).unwrap_or(number),
            anywhere: self.anywhere(&counterparts),
            counterparts,
        };
        let own = Own::default();
        let all = u32::try_from(self.all).unwrap_or(u32::MAX);
        entry.shares(&own, all).is_some().then_some(entry)
    }

    /// Counts in how many of the units each stem stands. Gives the stems.
    fn count_in(&mut self, units: &[u32]) -> Vec<u32> {
        let mut candidates = Vec::new();
        for stem in units.iter().flat_map(|unit| self.to.stems.get(*unit)) {
            if let Some(count) = self.counts.get_mut(*stem as usize) {
                if *count == 0 {
                    candidates.push(*stem);
                }
                *count += 1;
            }
        }
        candidates
    }

    /// The counterparts of a word that stands in `units`, the best first, and the units that none of them is in.
    fn counterparts(&mut self, units: &[u32], candidates: &[u32]) -> (Vec<u32>, Vec<u32>) {
        let totals = candidates.iter().map(|stem| (*stem, self.count(*stem)));
        let totals: Vec<(u32, u32)> = totals.collect();
        let mut rest = units.to_vec();
        let mut counterparts = Vec::new();
        while counterparts.len() < COUNTERPARTS && !rest.is_empty() {
            let Some(best) = self.best(&totals, units.len(), rest.len()) else {
                break;
            };
            counterparts.push(best);
            let range = self.range(best);
            let (covered, left): (Vec<u32>, Vec<u32>) = rest
                .into_iter()
                .partition(|unit| is_in(self.to.words.get(*unit), range));
            for stem in covered.iter().flat_map(|unit| self.to.stems.get(*unit)) {
                if let Some(count) = self.counts.get_mut(*stem as usize) {
                    *count = count.saturating_sub(1);
                }
            }
            rest = left;
        }
        (counterparts, rest)
    }

    fn count(&self, stem: u32) -> u32 {
        self.counts.get(stem as usize).copied().unwrap_or_default()
    }

    fn range(&self, stem: u32) -> Range {
        self.ranges.get(stem as usize).copied().unwrap_or_default()
    }

    /// The best counterpart for the `rest` of the units: the stem that says most. Of equals the first in the alphabet.
    fn best(&self, totals: &[(u32, u32)], units: usize, rest: usize) -> Option<u32> {
        let fewest = if units >= 12 { 3 } else { 2 };
        let elsewhere = (self.all - units) as f64;
        let mut best: Option<(f64, u32)> = None;
        for (stem, total) in totals {
            let count = self.count(*stem);
            if count < fewest {
                continue;
            }
            let others = self.by_stem.get(*stem).len() as f64 - f64::from(*total);
            let share = f64::from(count) / rest as f64;
            let lift = share / ((others + 0.5) / (elsewhere + 1.0));
            let worth = f64::from(count) * lift.ln();
            let is_better = |(known, known_stem): (f64, u32)| {
                worth > known || (worth >= known && *stem < known_stem)
            };
            if lift >= LIFT && best.is_none_or(is_better) {
                best = Some((worth, *stem));
            }
        }
        best.map(|(_, stem)| stem)
    }

    /// In how many units one of the stems stands.
    fn anywhere(&mut self, stems: &[u32]) -> u32 {
        self.round += 1;
        let mut number = 0;
        for stem in stems {
            let (from, to) = self.range(*stem);
            for word in from..to {
                for unit in self.by_word.get(word) {
                    if let Some(seen) = self.seen.get_mut(*unit as usize)
                        && *seen != self.round
                    {
                        *seen = self.round;
                        number += 1;
                    }
                }
            }
        }
        number
    }
}
