//! What the two texts teach: which words belong together, how long translations are, whether kinds of blocks agree.

use std::collections::BTreeMap;

use super::tokens::{Sides, SignKind, Tokens};

/// What stands in more of the passages than this is a word of grammar.
pub(super) const MOST: f64 = 0.4;
/// A pair of passages less likely than this teaches no words.
const TAUGHT: f64 = 0.05;
/// So often two words must stand together elsewhere.
pub(super) const OFTEN: f64 = 0.8;

/// What says less says nothing.
pub(super) const LEAST_GAIN: f64 = 0.3;
/// A word that stands with another so much more seldom is a rival still.
pub(super) const RIVAL: f64 = 0.3;

/// What has been learned of words, lengths and kinds.
#[derive(Debug, Default)]
pub(super) struct Learned {
    /// By word of the source, the words of the translation that may stand for it, by number, and how often they stand with it.
    pub(super) forward: Vec<Vec<(u32, f64)>>,
    /// Those of them that would be missed.
    pub(super) surest: Vec<Vec<(u32, f64)>>,
    /// For each of these words, how often its counterparts do, falling.
    pub(super) ranks: Vec<Vec<f64>>,
    /// The pairs that were learned from: by source, then by translation.
    pub(super) by_source: Vec<Vec<(u32, f64)>>,
    pub(super) by_translation: Vec<Vec<(u32, f64)>>,
    /// The mean logarithm of how long translations are, of short passages and of others, and its spread.
    pub(super) lengths: [(f64, f64); 2],
    /// What it says that two are of the same kind, and that they are not.
    pub(super) kinds: (f64, f64),
    /// How many numbers of the source stand in the translation in figures; nothing where there are none.
    pub(super) numbers: Option<f64>,
}

/// Passages of this length and more are long.
const LONG: f64 = 40.0;

pub(super) fn class(length: f64) -> usize {
    usize::from(length >= LONG)
}

impl Learned {
    /// What pairs show, as far as they are likely; `likely_for` gives the partners of a passage that are at least so likely.
    pub(super) fn from(
        sides: &Sides,
        likely_for: impl Fn(usize, f64) -> Vec<(usize, f64)>,
    ) -> Self {
        let (rows, columns) = (
            sides.source.passages.len(),
            sides.translation.passages.len(),
        );
        let mut learned = Self {
            by_source: vec![Vec::new(); rows],
            by_translation: vec![Vec::new(); columns],
            ..Self::default()
        };
        for row in 0..rows {
            for (column, likely) in likely_for(row, TAUGHT) {
                let pair = (u32::try_from(column), u32::try_from(row));
                if let (Ok(column_number), Ok(row_number)) = pair {
                    if let Some(list) = learned.by_source.get_mut(row) {
                        list.push((column_number, likely));
                    }
                    if let Some(list) = learned.by_translation.get_mut(column) {
                        list.push((row_number, likely));
                    }
                }
            }
        }
        learned.learn_words(sides);
        learned.learn_shapes(sides);
        learned
    }

    fn learn_words(&mut self, sides: &Sides) {
        let mut holders: Vec<Vec<usize>> = vec![Vec::new(); sides.source.holders.len()];
        let passages = sides.source.passages.iter().map(|it| &it.words);
        for (place, words) in passages.chain(&sides.source.lessons).enumerate() {
            for word in words {
                if let Some(list) = holders.get_mut(*word as usize) {
                    list.push(place);
                }
            }
        }
        let mut sums = vec![0.0_f64; sides.translation.holders.len()];
        let mut touched: Vec<u32> = Vec::new();
        let first_lesson = sides.source.passages.len();
        self.forward = Vec::with_capacity(holders.len());
        for places in &holders {
            for place in places {
                match place.checked_sub(first_lesson) {
                    Some(lesson) => {
                        let words = sides.translation.lessons.get(lesson);
                        let words = words.map_or(&[][..], Vec::as_slice);
                        count(words, 1.0, (&mut sums, &mut touched));
                    }
                    None => {
                        for (column, likely) in self.by_source.get(*place).into_iter().flatten() {
                            let other = sides.translation.passages.get(*column as usize);
                            let words = other.map_or(&[][..], |it| it.words.as_slice());
                            count(words, *likely, (&mut sums, &mut touched));
                        }
                    }
                }
            }
            touched.sort_unstable();
            let often = touched.drain(..).filter_map(|word| {
                let often = std::mem::take(sums.get_mut(word as usize)?);
                (often >= OFTEN).then_some((word, often))
            });
            self.forward.push(often.collect());
        }
        self.ranks = self
            .forward
            .iter()
            .map(|list| {
                let mut often: Vec<f64> = list.iter().map(|(_, often)| *often).collect();
                often.sort_unstable_by(|one, other| other.total_cmp(one));
                often
            })
            .collect();
        self.keep_what_may_answer(sides);
    }

    /// Forgets what can never say anything, which is most of it.
    fn keep_what_may_answer(&mut self, sides: &Sides) {
        let shorter = sides
            .source
            .passages
            .len()
            .min(sides.translation.passages.len());
        let all = (shorter + sides.source.lessons.len()) as f64;
        let holders = |holders: &[u32], word: u32| {
            f64::from(holders.get(word as usize).copied().unwrap_or_default())
        };
        self.surest = vec![Vec::new(); self.forward.len()];
        let lists = self
            .forward
            .iter_mut()
            .zip(&self.ranks)
            .zip(&mut self.surest)
            .zip(0..);
        for (((list, ranks), surest), word) in lists {
            let own = holders(&sides.source.holders, word);
            let rivals = |often: f64| ranks.partition_point(|it| *it > often - RIVAL);
            list.retain(|(other, often)| {
                let total = holders(&sides.translation.holders, *other);
                let is_common = own > MOST * all + 1.0 || total > MOST * all;
                let chance = (total - 0.5).max(0.5) / (all + 1.0);
                let share = often / (own - 0.5).max(0.5);
                let rivals = rivals(*often).max(1) as f64;
                !is_common && own > 1.5 && gain(share, chance, rivals) > LEAST_GAIN
            });
            let sure = list
                .iter()
                .filter(|(_, often)| rivals(*often) < 3 && *often > own * 0.6);
            *surest = sure.copied().collect();
        }
    }

    fn learn_shapes(&mut self, sides: &Sides) {
        let mut sums = [(0.0, 0.0, 0.0); 2];
        let (mut same, mut all) = (0.0, 0.0);
        let (mut answered, mut numbers) = (0.0, 0.0);
        let is_number = |sign: &&u32| {
            let sign = sides.signs.get(**sign as usize);
            sign.is_some_and(|sign| sign.kind == SignKind::Number)
        };
        let pairs = sides.source.passages.iter().zip(&self.by_source);
        for (passage, list) in pairs.clone() {
            for (column, likely) in list {
                let Some(other) = sides.translation.passages.get(*column as usize) else {
                    continue;
                };
                all += likely;
                for sign in passage.signs.iter().filter(is_number) {
                    numbers += likely;
                    let is_there = other.signs.binary_search(sign).is_ok();
                    answered += if is_there { *likely } else { 0.0 };
                }
                same += if passage.kind == other.kind {
                    *likely
                } else {
                    0.0
                };
                if let Some(sum) = sums.get_mut(class(passage.length)) {
                    sum.0 += likely;
                    sum.1 += likely * ratio(passage, other);
                }
            }
        }
        self.numbers = (numbers > 0.5).then(|| (answered + 1.0) / (numbers + 2.0));
        let mean = |sum: (f64, f64, f64)| if sum.0 > 0.5 { sum.1 / sum.0 } else { 0.0 };
        let means = sums.map(mean);
        for (passage, list) in pairs {
            for (column, likely) in list {
                let other = sides.translation.passages.get(*column as usize);
                let class = class(passage.length);
                if let (Some(other), Some(sum), Some(mean)) =
                    (other, sums.get_mut(class), means.get(class))
                {
                    sum.2 += likely * (ratio(passage, other) - mean).abs();
                }
            }
        }
        // The mean of how far they lie apart is not drawn by a few that are wrong.
        self.lengths = [0, 1].map(|class| {
            let sum = sums.get(class).copied().unwrap_or_default();
            let mean = means.get(class).copied().unwrap_or_default();
            let spread = (sum.2 + 0.6) / (sum.0 + 2.0) * 1.25;
            (mean, spread.clamp(0.1, 0.6))
        });
        let chance = chance_of_same_kind(sides);
        let share = (same + 1.0) / (all + 2.0);
        let weigh = |share: f64, chance: f64| (share / chance.max(0.02)).ln();
        self.kinds = (
            weigh(share, chance).clamp(0.0, 1.5),
            weigh(1.0 - share, 1.0 - chance).clamp(-2.5, 0.0),
        );
    }
}

/// What it says that two words stand together: `share` of the passages with the one have the other, which a `chance` of all
/// have, and so many stand with it as often.
pub(super) fn gain(share: f64, chance: f64, rivals: f64) -> f64 {
    (share / chance).ln() - (rivals * 0.5).max(1.0).ln()
}

/// Counts words with how likely they belong, and takes note of those that were not counted yet.
fn count(words: &[u32], likely: f64, (sums, touched): (&mut [f64], &mut Vec<u32>)) {
    for word in words {
        if let Some(sum) = sums.get_mut(*word as usize) {
            if *sum <= 0.0 {
                touched.push(*word);
            }
            *sum += likely;
        }
    }
}

/// How much longer the translation is, as a logarithm.
pub(super) fn ratio(passage: &Tokens, other: &Tokens) -> f64 {
    ((other.length + 1.0) / (passage.length + 1.0)).ln()
}

fn chance_of_same_kind(sides: &Sides) -> f64 {
    let mut counts: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
    for passage in &sides.source.passages {
        counts.entry(passage.kind).or_default().0 += 1.0;
    }
    for passage in &sides.translation.passages {
        counts.entry(passage.kind).or_default().1 += 1.0;
    }
    let all = (sides.source.passages.len() * sides.translation.passages.len()) as f64;
    counts.values().map(|(own, other)| own * other).sum::<f64>() / all
}
