//! How much speaks for it that something was left out or added, and how much is too much.

use edition_wordbook::{Judgement, Wordbook};

use super::Usual;
use crate::sample::Gist;

/// Words are learned from so many translations on.
pub(crate) const ENOUGH: usize = 500;
/// What is below this is never too much: it would be said of texts that are merely free.
const LEAST: f64 = 11.0;
/// How many times as far from the upper quartile as the median is the limit lies. In texts without faults 3 in 1000
/// are beyond it. The greatest scores themselves are not asked: in texts with faults they are of the faults.
const BEYOND: f64 = 7.0;
/// A comment is needed at most for what scores half of the least limit.
const NEVER_TOO_MUCH: f64 = LEAST / 2.0;

/// What a length weighs, by the usual deviation, and how many of these count.
const OF_LENGTH: f64 = 2.5;
const MOST_DEVIATIONS: f64 = 8.0;
/// What it weighs that there are fewer or more sentences.
const OF_SENTENCES: f64 = 5.0;
/// By how much long texts are discounted: in many words some stretch always looks suspect, by chance.
const OF_CHANCE: f64 = 2.5;
const SHORT: f64 = 40.0;

/// What the translations of a locale have taught.
#[derive(Debug)]
pub(crate) struct Learned {
    pub(crate) wordbook: Wordbook,
    /// What score is too much.
    limit: f64,
}

/// How much speaks against a pair.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub(crate) struct Scores {
    /// That something was left out.
    pub(crate) omitted: f64,
    /// That something was added.
    pub(crate) added: f64,
}

impl Scores {
    pub(crate) fn greater(self) -> f64 {
        self.omitted.max(self.added)
    }
}

/// Weighs words, length and sentences together.
pub(crate) fn score(usual: &Usual, gist: &Gist, judgement: &Judgement) -> Scores {
    let deviations = usual.deviations(gist);
    let (source, translation) = judgement.sentences;
    let chance = OF_CHANCE * (f64::from(gist.lengths.0).max(SHORT) / SHORT).ln();
    let sum = |words: f64, deviations: f64, has_other_sentences: bool| {
        let length = OF_LENGTH * deviations.clamp(0.0, MOST_DEVIATIONS);
        let sentences = if has_other_sentences {
            OF_SENTENCES
        } else {
            0.0
        };
        (words + length + sentences - chance).max(0.0)
    };
    Scores {
        omitted: sum(judgement.omitted.weight, -deviations, translation < source),
        added: sum(judgement.added.weight, deviations, translation > source),
    }
}

impl Learned {
    /// What has been learned, by the scores of all pairs.
    pub(crate) fn new(wordbook: Wordbook, scores: impl Iterator<Item = f32>) -> Self {
        let mut scores: Vec<f32> = scores.collect();
        scores.sort_unstable_by(f32::total_cmp);
        let share = |part: usize| {
            let place = scores.len() * part / 4;
            f64::from(scores.get(place).copied().unwrap_or_default())
        };
        let (middle, upper) = (share(2), share(3));
        Self {
            wordbook,
            limit: (upper + BEYOND * (upper - middle)).max(LEAST),
        }
    }

    /// Whether a score, which was rounded since, may be too much.
    pub(crate) fn is_suspect(&self, score: f32) -> bool {
        f64::from(score) * 1.001 > self.limit
    }

    pub(crate) fn is_too_much(&self, score: f64) -> bool {
        score > self.limit
    }

    /// Whether a comment may be needed for a pair with that score, if the other texts change.
    pub(crate) fn may_be_too_much(score: f64) -> bool {
        score > NEVER_TOO_MUCH
    }
}
