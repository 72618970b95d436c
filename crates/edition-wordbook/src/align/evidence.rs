//! How much two passages have in common: in words, in signs, in length and in kind.
//!
//! All is told in natural logarithms of how many times as likely a pair is to look so as two passages taken at random.

use std::borrow::Cow;

use super::learned::{Learned, class, ratio};
use super::tokens::{Side, Sides, Sign, SignKind, Tokens};

/// The most that one word or sign says.
pub(super) const MOST_GAIN: f64 = 4.5;
/// The spread of lengths, in logarithms, of passages that have nothing to do with each other.
const SPREAD: f64 = 1.1;

/// So many times the spread of lengths, or so far, a translation may lie from the mean.
const WIDEST: f64 = 2.2;
const CLOSE: f64 = 0.25;

/// One word or sign that two passages share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) gain: f64,
    /// The word of either side, or the sign.
    pub(super) of: Of,
    /// Whether it is rare enough to bear witness.
    pub(super) is_witness: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Words(u32, u32),
    Sign(u32),
}

/// What two passages have in common.
#[derive(Debug, Default)]
pub(super) struct Common {
    pub(super) links: Vec<Link>,
    /// The sum of what they say, and of what is missed.
    pub(super) meaning: f64,
}

/// Weighs passages against each other.
pub(super) struct Evidence<'e> {
    pub(super) sides: &'e Sides,
    pub(super) learned: &'e Learned,
    /// How many there are.
    pub(super) all: f64,
    /// By sign, what it says that two passages share it, and that only one has it.
    pub(super) signs: Vec<(f64, f64)>,
    /// How much longer the translation is as a whole, as a logarithm.
    mean_length: f64,
}

/// One passage of a side, or two together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) first: usize,
    pub(super) two: bool,
}

impl Part {
    pub(super) fn one(first: usize) -> Self {
        Self { first, two: false }
    }

    pub(super) fn two(first: usize) -> Self {
        Self { first, two: true }
    }

    pub(super) fn has(self, passage: u32) -> bool {
        let passage = passage as usize;
        passage == self.first || self.two && passage == self.first + 1
    }
}

impl<'e> Evidence<'e> {
    pub(super) fn new(sides: &'e Sides, learned: &'e Learned) -> Self {
        let shorter = sides
            .source
            .passages
            .len()
            .min(sides.translation.passages.len());
        let all = (shorter + sides.source.lessons.len()) as f64;
        let sum = |side: &Side| side.passages.iter().map(|it| it.length).sum::<f64>() + 1.0;
        let signs = sides.signs.iter();
        let signs = signs.map(|sign| (worth(sign, all), loss(sign.kind, learned)));
        Self {
            sides,
            learned,
            all,
            signs: signs.collect(),
            mean_length: (sum(&sides.translation) / sum(&sides.source)).ln(),
        }
    }

    /// A part of the source, or of the translation.
    pub(super) fn tokens(&self, part: Part, is_source: bool) -> Option<Cow<'e, Tokens>> {
        let side = match is_source {
            true => &self.sides.source,
            false => &self.sides.translation,
        };
        let first = side.passages.get(part.first)?;
        if !part.two {
            return Some(Cow::Borrowed(first));
        }
        let second = side.passages.get(part.first + 1)?;
        let both = |one: &[u32], other: &[u32]| {
            let mut all = [one, other].concat();
            all.sort_unstable();
            all.dedup();
            all
        };
        Some(Cow::Owned(Tokens {
            words: both(&first.words, &second.words),
            signs: both(&first.signs, &second.signs),
            length: first.length + second.length,
            kind: first.kind,
        }))
    }

    /// What the lengths of two parts say.
    pub(super) fn length(&self, source: Part, translation: Part) -> f64 {
        let sides = (self.tokens(source, true), self.tokens(translation, false));
        let (Some(own), Some(other)) = sides else {
            return 0.0;
        };
        let (mean, spread) = self.spread_of(&own);
        let off = ratio(&own, &other) - mean;
        let density = |spread: f64| -0.5 * (off / spread).powi(2) - spread.ln();
        (density(spread) - density(SPREAD)).max(-8.0)
    }

    /// How much longer a translation is than it should be, as a logarithm; below nothing where it is shorter.
    pub(super) fn excess(&self, source: usize, translation: usize) -> f64 {
        let own = self.sides.source.passages.get(source);
        let other = self.sides.translation.passages.get(translation);
        let (Some(own), Some(other)) = (own, other) else {
            return 0.0;
        };
        ratio(own, other) - self.spread_of(own).0
    }

    /// Whether a translation is as long as translations are.
    pub(super) fn is_of_length(&self, source: usize, translation: usize) -> bool {
        let spread = self.sides.source.passages.get(source);
        let spread = spread.map_or(0.0, |own| self.spread_of(own).1);
        self.excess(source, translation).abs() <= (spread * WIDEST).max(CLOSE)
    }

    /// The mean of the lengths of translations, and their spread, wider for the shortest.
    fn spread_of(&self, own: &Tokens) -> (f64, f64) {
        let known = self
            .learned
            .lengths
            .get(class(own.length))
            .copied()
            .unwrap_or_default();
        let (mean, spread) = match known.1 > 0.0 {
            true => known,
            false => (self.mean_length, 0.4),
        };
        (mean, (spread * spread + 0.8 / (own.length + 4.0)).sqrt())
    }

    /// What the kinds of two passages say.
    pub(super) fn kind(&self, source: usize, translation: usize) -> f64 {
        let own = self.sides.source.passages.get(source).map(|it| it.kind);
        let other = self
            .sides
            .translation
            .passages
            .get(translation)
            .map(|it| it.kind);
        match own == other {
            _ if self.learned.by_source.is_empty() => f64::from(u8::from(own == other)),
            true => self.learned.kinds.0,
            false => self.learned.kinds.1,
        }
    }

    /// Whether the translation has the numbers of the source, as far as is known.
    pub(super) fn has_numbers(&self) -> bool {
        self.learned.numbers.is_none_or(|share| share > 0.5)
    }
}

/// What it says that two passages share a sign.
fn worth(sign: &Sign, all: f64) -> f64 {
    let (holders, others) = sign.holders;
    let product = f64::from(holders.max(1)) * f64::from(others.max(1));
    let worth = (all / product.sqrt()).ln().min(MOST_GAIN);
    match sign.kind {
        SignKind::Number | SignKind::Mark => worth,
        SignKind::Concept | SignKind::Name => worth * 0.8,
    }
}

/// What a sign takes away that only one of two passages has.
fn loss(kind: SignKind, learned: &Learned) -> f64 {
    match kind {
        SignKind::Number => learned
            .numbers
            .map_or(1.0, |share| (-(1.0 - share).max(0.01).ln()).clamp(0.0, 1.5)),
        SignKind::Mark => 1.5,
        SignKind::Concept | SignKind::Name => 0.0,
    }
}
