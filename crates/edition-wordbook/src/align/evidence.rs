//! How much two passages have in common: in words, in signs, in length and in kind.
//!
//! All is told in natural logarithms of how many times as likely a pair is to look so as two passages taken at random.

use std::borrow::Cow;

use super::learned::{Learned, MOST, OFTEN, class, ratio};
use super::tokens::{Sides, SignKind, Tokens};

/// The most that one word or sign says.
const MOST_GAIN: f64 = 4.5;
/// What a word that is always answered takes away where it is not.
const MOST_LOSS: f64 = 1.2;
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
    learned: &'e Learned,
    /// How many there are.
    all: f64,
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

    fn has(self, passage: u32) -> bool {
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
        Self {
            sides,
            learned,
            all: (shorter + sides.source.lessons.len()) as f64,
        }
    }

    /// A part of the source, or of the translation.
    fn tokens(&self, part: Part, is_source: bool) -> Option<Cow<'e, Tokens>> {
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

    /// What a part of the source and one of the translation have in common.
    pub(super) fn common(&self, source: Part, translation: Part) -> Common {
        let sides = (self.tokens(source, true), self.tokens(translation, false));
        let (Some(own), Some(other)) = sides else {
            return Common::default();
        };
        let mut common = Common::default();
        self.add_signs(&own, &other, &mut common);
        self.add_words((&own, source), (&other, translation), &mut common);
        common
    }

    fn add_signs(&self, own: &Tokens, other: &Tokens, common: &mut Common) {
        let fewer = |sign: u32| self.sides.signs.get(sign as usize);
        let mut missed = 0.0;
        for sign in &own.signs {
            let Some(known) = fewer(*sign) else { continue };
            if other.signs.binary_search(sign).is_ok() {
                let (holders, others) = known.holders;
                let product = f64::from(holders.max(1)) * f64::from(others.max(1));
                let worth = (self.all / product.sqrt()).ln().min(MOST_GAIN);
                let gain = match known.kind {
                    SignKind::Number | SignKind::Mark => worth,
                    SignKind::Concept | SignKind::Name => worth * 0.8,
                };
                if gain > 0.2 {
                    common.meaning += gain;
                    common.links.push(Link {
                        gain,
                        of: Of::Sign(*sign),
                        is_witness: gain > 1.2,
                    });
                }
            } else {
                missed += self.loss(known.kind);
            }
        }
        for sign in &other.signs {
            if own.signs.binary_search(sign).is_err() {
                missed += fewer(*sign).map_or(0.0, |known| self.loss(known.kind));
            }
        }
        common.meaning -= missed.min(4.0);
    }

    fn add_words(&self, own: (&Tokens, Part), other: (&Tokens, Part), common: &mut Common) {
        let mut links: Vec<Link> = Vec::new();
        let mut missed = 0.0;
        for word in &own.0.words {
            let found = self.counterparts(*word, own.1, other);
            missed += found.1;
            links.extend(found.0);
        }
        // Each word answers one word.
        links.sort_unstable_by(|one, two| two.gain.total_cmp(&one.gain).then(one.of.cmp(&two.of)));
        let (mut taken, mut given) = (Vec::new(), Vec::new());
        for link in links {
            if let Of::Words(word, answer) = link.of
                && !taken.contains(&word)
                && !given.contains(&answer)
            {
                taken.push(word);
                given.push(answer);
                common.meaning += link.gain;
                common.links.push(link);
            }
        }
        common.meaning -= missed;
    }

    /// The words of a part of the translation that stand for a word of the source elsewhere; and what it takes away where
    /// it is always answered, and not here.
    fn counterparts(
        &self,
        word: u32,
        own: Part,
        (other, part): (&Tokens, Part),
    ) -> (Vec<Link>, f64) {
        let mut links = Vec::new();
        let lists = (
            self.learned.forward.get(word as usize),
            self.learned.ranks.get(word as usize),
        );
        let (Some(list), Some(ranks)) = lists else {
            return (links, 0.0);
        };
        let holders = self.sides.source.holders.get(word as usize);
        let holders = f64::from(holders.copied().unwrap_or_default()) - 1.0;
        if holders < 0.9 || holders > MOST * self.all {
            return (links, 0.0);
        }
        let weigh = |answer: u32, often: f64, is_here: bool| {
            let total = self.sides.translation.holders.get(answer as usize);
            let total = f64::from(total.copied().unwrap_or_default());
            let total = total - f64::from(u8::from(is_here));
            let often = often - self.own_share(word, answer, own, part);
            let rivals = ranks.partition_point(|it| *it > often - 0.3).max(1) as f64;
            let share = often / (holders + 0.5);
            let chance = (total + 0.5) / (self.all + 1.0);
            (often >= OFTEN && total >= OFTEN).then_some((share, chance, rivals))
        };
        for (answer, often) in list {
            if other.words.binary_search(answer).is_ok()
                && let Some((share, chance, rivals)) = weigh(*answer, *often, true)
            {
                let gain = (share / chance).ln() - (rivals * 0.5).max(1.0).ln();
                if gain > 0.3 {
                    links.push(Link {
                        gain: gain.min(MOST_GAIN),
                        of: Of::Words(word, *answer),
                        is_witness: gain > 1.0,
                    });
                }
            }
        }
        let mut surest: f64 = 0.0;
        if links.is_empty() && holders > 1.5 {
            for (answer, often) in self.learned.surest.get(word as usize).into_iter().flatten() {
                if let Some((share, chance, rivals)) = weigh(*answer, *often, false)
                    && rivals < 3.0
                {
                    surest = surest.max(share.min(0.95) - chance);
                }
            }
        }
        let missed = match surest > 0.5 {
            true => (-(1.0 - surest).ln()).min(MOST_LOSS),
            false => 0.0,
        };
        (links, missed)
    }

    /// How much of what is known of two words these two parts have taught themselves.
    fn own_share(&self, word: u32, answer: u32, own: Part, other: Part) -> f64 {
        let holds = |side: &[Tokens], passage: usize, word: u32| {
            side.get(passage)
                .is_some_and(|it| it.words.binary_search(&word).is_ok())
        };
        let (source, translation) = (
            &self.sides.source.passages,
            &self.sides.translation.passages,
        );
        let mut share = 0.0;
        let rows = [Some(own.first), own.two.then_some(own.first + 1)];
        for row in rows
            .into_iter()
            .flatten()
            .filter(|row| holds(source, *row, word))
        {
            for (column, likely) in self.learned.by_source.get(row).into_iter().flatten() {
                if holds(translation, *column as usize, answer) {
                    share += likely;
                }
            }
        }
        let columns = [Some(other.first), other.two.then_some(other.first + 1)];
        for column in columns
            .into_iter()
            .flatten()
            .filter(|it| holds(translation, *it, answer))
        {
            for (row, likely) in self
                .learned
                .by_translation
                .get(column)
                .into_iter()
                .flatten()
            {
                if !own.has(*row) && holds(source, *row as usize, word) {
                    share += likely;
                }
            }
        }
        share
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
            false => (self.mean_length(), 0.4),
        };
        (mean, (spread * spread + 0.8 / (own.length + 4.0)).sqrt())
    }

    /// How much longer the translation is as a whole.
    fn mean_length(&self) -> f64 {
        let sum = |side: &[Tokens]| side.iter().map(|it| it.length).sum::<f64>() + 1.0;
        (sum(&self.sides.translation.passages) / sum(&self.sides.source.passages)).ln()
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

    /// What a sign takes away that only one of two passages has.
    fn loss(&self, kind: SignKind) -> f64 {
        match kind {
            SignKind::Number => self
                .learned
                .numbers
                .map_or(1.0, |share| (-(1.0 - share).max(0.01).ln()).clamp(0.0, 1.5)),
            SignKind::Mark => 1.5,
            SignKind::Concept | SignKind::Name => 0.0,
        }
    }

    /// Whether the translation has the numbers of the source, as far as is known.
    pub(super) fn has_numbers(&self) -> bool {
        self.learned.numbers.is_none_or(|share| share > 0.5)
    }

    /// The meaning and the length of a pair of passages.
    pub(super) fn pair(&self, source: usize, translation: usize) -> (f64, f64) {
        let (own, other) = (Part::one(source), Part::one(translation));
        let meaning = self.common(own, other).meaning;
        (meaning, meaning + self.length(own, other))
    }
}
