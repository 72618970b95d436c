//! How much two passages have in common: in words, in signs, in length and in kind.
//!
//! All is told in natural logarithms of how many times as likely a pair is to look so as two passages taken at random.

use rustc_hash::FxHashMap;

use super::paths::Paths;
use super::tokens::{Sides, SignKind, Tokens};

/// What stands in more of the passages than this is a word of grammar.
const MOST: f64 = 0.4;
/// A pair of passages less likely than this teaches no words.
const TAUGHT: f64 = 0.05;
/// So often two words must stand together elsewhere.
const OFTEN: f64 = 0.8;
/// The most that one word or sign says.
const MOST_GAIN: f64 = 4.5;
/// What a word that is always answered takes away where it is not.
const MOST_LOSS: f64 = 1.2;
/// The spread of lengths, in logarithms, of passages that have nothing to do with each other.
const SPREAD: f64 = 1.1;

/// What has been learned of words, lengths and kinds.
#[derive(Debug, Default)]
pub(super) struct Learned {
    /// By word of the source, the words of the translation that may stand for it, by number, and how often they stand with it.
    forward: Vec<Vec<(u32, f64)>>,
    /// Those of them that would be missed.
    surest: Vec<Vec<(u32, f64)>>,
    /// For each of these words, how often its counterparts do, falling.
    ranks: Vec<Vec<f64>>,
    /// The pairs that were learned from: by source, then by translation.
    by_source: Vec<Vec<(u32, f64)>>,
    by_translation: Vec<Vec<(u32, f64)>>,
    /// The mean logarithm of how long translations are, of short passages and of others, and its spread.
    lengths: [(f64, f64); 2],
    /// What it says that two are of the same kind, and that they are not.
    kinds: (f64, f64),
    /// How many numbers of the source stand in the translation in figures; nothing where there are none.
    numbers: Option<f64>,
}

/// Passages of this length and more are long.
const LONG: f64 = 40.0;

fn class(length: f64) -> usize {
    usize::from(length >= LONG)
}

impl Learned {
    /// What pairs show, as far as they are likely.
    pub(super) fn from(sides: &Sides, paths: &Paths) -> Self {
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
            for (column, likely) in paths.likely(row, TAUGHT) {
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
        let mut counts: FxHashMap<(u32, u32), f64> = FxHashMap::default();
        let mut count = |words: &[u32], others: &[u32], likely: f64| {
            for word in words {
                for other in others {
                    *counts.entry((*word, *other)).or_default() += likely;
                }
            }
        };
        for (passage, pairs) in sides.source.passages.iter().zip(&self.by_source) {
            for (column, likely) in pairs {
                if let Some(other) = sides.translation.passages.get(*column as usize) {
                    count(&passage.words, &other.words, *likely);
                }
            }
        }
        for (words, others) in sides.source.lessons.iter().zip(&sides.translation.lessons) {
            count(words, others, 1.0);
        }
        self.forward = vec![Vec::new(); sides.source.holders.len()];
        for ((word, other), often) in counts {
            if often >= OFTEN
                && let Some(list) = self.forward.get_mut(word as usize)
            {
                list.push((other, often));
            }
        }
        for list in &mut self.forward {
            list.sort_unstable_by_key(|(other, _)| *other);
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
            list.retain(|(other, often)| {
                let total = holders(&sides.translation.holders, *other);
                let is_common = own > MOST * all + 1.0 || total > MOST * all;
                let chance = (total - 0.5).max(0.5) / (all + 1.0);
                let share = often / (own - 0.5).max(0.5);
                !is_common && own > 1.5 && (share / chance).ln() > 0.3
            });
            let rivals = |often: f64| ranks.partition_point(|it| *it > often - 0.3);
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

/// How much longer the translation is, as a logarithm.
fn ratio(passage: &Tokens, other: &Tokens) -> f64 {
    ((other.length + 1.0) / (passage.length + 1.0)).ln()
}

fn chance_of_same_kind(sides: &Sides) -> f64 {
    let mut counts: FxHashMap<u32, (f64, f64)> = FxHashMap::default();
    for passage in &sides.source.passages {
        counts.entry(passage.kind).or_default().0 += 1.0;
    }
    for passage in &sides.translation.passages {
        counts.entry(passage.kind).or_default().1 += 1.0;
    }
    let all = (sides.source.passages.len() * sides.translation.passages.len()) as f64;
    // The numbers are whole, so that their order does not matter.
    counts.values().map(|(own, other)| own * other).sum::<f64>() / all
}

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
    fn tokens(&self, part: Part, is_source: bool) -> Option<std::borrow::Cow<'e, Tokens>> {
        let side = match is_source {
            true => &self.sides.source,
            false => &self.sides.translation,
        };
        let first = side.passages.get(part.first)?;
        if !part.two {
            return Some(std::borrow::Cow::Borrowed(first));
        }
        let second = side.passages.get(part.first + 1)?;
        let both = |one: &[u32], other: &[u32]| {
            let mut all = [one, other].concat();
            all.sort_unstable();
            all.dedup();
            all
        };
        Some(std::borrow::Cow::Owned(Tokens {
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
