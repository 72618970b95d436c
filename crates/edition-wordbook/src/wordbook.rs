//! What a locale's translations teach.

use std::collections::BTreeMap;

use edition_languages::Language;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::learn::{Entry, Range, Units, learn};
use crate::page::{Page, Side, Text};
use crate::stems::{LONG, stem};

/// So many different pairs are learned from at most: more teach little, and cost memory. Which, is left to chance, but
/// the same chance each time.
const MOST_PAIRS: usize = 40_000;

/// What the translations into a locale teach of words.
#[derive(Debug)]
pub struct Wordbook {
    pub(crate) source: Words,
    pub(crate) translation: Words,
    /// By stem of the source, what stands for it.
    pub(crate) forward: Vec<Option<Entry>>,
    /// By stem of the translations, what it stands for.
    pub(crate) back: Vec<Option<Entry>>,
    /// The number of units.
    pub(crate) units: u32,
    /// The pairs that were learned from.
    known: FxHashSet<u64>,
}

/// All words of a side.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// The words, sorted.
    words: Vec<Box<str>>,
    /// The stem of each word.
    stems: Vec<u32>,
    /// For each stem, the words that begin with it; of a short one, that word alone.
    pub(crate) ranges: Vec<Range>,
    /// How many letters of the first of these words each stem has, in bytes.
    lengths: Vec<usize>,
}

/// A pair of texts.
type Pair = (Text, Text);

impl Wordbook {
    /// Learns from the pages of all documents. They need not be in memory: `each` calls its argument with one page after
    /// another, and the key of each pair on it. Of pairs with the same key, which have the same words, one counts.
    #[must_use]
    pub fn of(
        languages: (&Language, &Language),
        each: impl FnOnce(&mut dyn FnMut(&Page, &[u64])),
    ) -> Self {
        let mut source = Interner::default();
        let mut translation = Interner::default();
        let mut pairs: BTreeMap<u64, Pair> = BTreeMap::new();
        each(&mut |page, keys| {
            let places = (
                source.take_in(&page.source),
                translation.take_in(&page.translation),
            );
            let texts = page.source.texts(&places.0);
            let texts = texts.zip(page.translation.texts(&places.1)).zip(keys);
            for ((original, translated), key) in texts {
                let Some(pair) = original.zip(translated) else {
                    continue;
                };
                // The smallest keys stay, whatever the order in which they come.
                let is_far = pairs.len() >= MOST_PAIRS
                    && pairs.last_key_value().is_some_and(|(last, _)| key > last);
                if !is_far {
                    pairs.entry(*key).or_insert(pair);
                }
                if pairs.len() > MOST_PAIRS {
                    pairs.pop_last();
                }
            }
        });
        let (source, source_ranks) = source.sorted(languages.0);
        let (translation, ranks) = translation.sorted(languages.1);
        let known = pairs.keys().copied().collect();
        let (mut originals, mut translated) = (Units::default(), Units::default());
        for (original, text) in pairs.into_values() {
            for (own, other) in units(&original, &text) {
                push_unit(&mut originals, own, (&source_ranks, &source));
                push_unit(&mut translated, other, (&ranks, &translation));
            }
        }
        let sides = (
            (&originals, source.ranges.len()),
            (&translated, translation.ranges.len()),
        );
        Self {
            forward: learn(
                sides.0,
                &translated,
                (&translation.ranges, translation.words.len()),
            ),
            back: learn(sides.1, &originals, (&source.ranges, source.words.len())),
            units: u32::try_from(originals.stems.len()).unwrap_or(u32::MAX),
            known,
            source,
            translation,
        }
    }

    /// How many different pairs were learned from.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.known.len()
    }

    /// Whether a pair was learned from.
    pub(crate) fn knows(&self, key: u64) -> bool {
        self.known.contains(&key)
    }
}

/// The parts of a pair that belong together: its sentences, where both sides have as many.
pub(crate) fn units<'t>(source: &'t Text, translation: &'t Text) -> Vec<(&'t [u32], &'t [u32])> {
    match source.ends.len() == translation.ends.len() {
        true => source.sentences().zip(translation.sentences()).collect(),
        false => vec![(&source.words, &translation.words)],
    }
}

fn push_unit(units: &mut Units, words: &[u32], (ranks, side): (&[u32], &Words)) {
    let ranks = words.iter().filter_map(|word| ranks.get(*word as usize));
    let mut words: Vec<u32> = ranks.copied().collect();
    words.sort_unstable();
    words.dedup();
    units.words.push(words.iter().copied());
    units.stems.push(side.stems_of(&words));
}

impl Words {
    /// The stems of `words`, sorted.
    fn stems_of(&self, words: &[u32]) -> Vec<u32> {
        let mut stems: Vec<u32> = words.iter().filter_map(|it| self.stem_of(*it)).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    pub(crate) fn stem_of(&self, word: u32) -> Option<u32> {
        self.stems.get(word as usize).copied()
    }

    pub(crate) fn range(&self, stem: u32) -> Range {
        self.ranges.get(stem as usize).copied().unwrap_or_default()
    }

    /// The letters of a stem.
    pub(crate) fn letters(&self, stem: u32) -> &str {
        let word = self.words.get(self.range(stem).0 as usize);
        let length = self.lengths.get(stem as usize);
        let letters = word
            .zip(length)
            .and_then(|(word, length)| word.get(..*length));
        letters.unwrap_or_default()
    }

    /// The places of a page's words; those that are unknown have none that exists.
    pub(crate) fn places(&self, side: &Side) -> Vec<u32> {
        let place = |word: &str| {
            let found = self
                .words
                .binary_search_by(|known| known.as_ref().cmp(word));
            found.ok().and_then(|place| u32::try_from(place).ok())
        };
        let vocabulary = side.vocabulary();
        vocabulary
            .map(|word| place(word).unwrap_or(u32::MAX))
            .collect()
    }
}

/// Numbers words in the order in which they come.
#[derive(Default)]
struct Interner(FxHashMap<Box<str>, u32>);

impl Interner {
    fn take_in(&mut self, side: &Side) -> Vec<u32> {
        let numbers = side.vocabulary().map(|word| match self.0.get(word) {
            Some(number) => *number,
            None => {
                let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
                self.0.insert(word.into(), number);
                number
            }
        });
        numbers.collect()
    }

    /// The words with their stems, and where each number has its word.
    fn sorted(self, language: &Language) -> (Words, Vec<u32>) {
        let mut numbered: Vec<(Box<str>, u32)> = self.0.into_iter().collect();
        numbered.sort_unstable();
        let mut ranks = vec![0; numbered.len()];
        for (rank, (_, number)) in (0..).zip(&numbered) {
            if let Some(place) = ranks.get_mut(*number as usize) {
                *place = rank;
            }
        }
        let words: Vec<Box<str>> = numbered.into_iter().map(|(word, _)| word).collect();
        let mut all: Vec<&str> = words.iter().map(|word| stem(word, language)).collect();
        let place = |stem: &str| {
            let from = words.partition_point(|word| word.as_ref() < stem);
            let known = words.get(from..).unwrap_or_default();
            let number = match stem.chars().count() >= LONG {
                true => known.partition_point(|word| word.starts_with(stem)),
                false => 1,
            };
            let short = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            (short(from), short(from + number))
        };
        let stem_of_words = all.clone();
        all.sort_unstable();
        all.dedup();
        let stems = stem_of_words
            .iter()
            .map(|own| all.partition_point(|it| it < own));
        let stems = stems.map(|place| u32::try_from(place).unwrap_or(u32::MAX));
        let found = Words {
            stems: stems.collect(),
            ranges: all.iter().map(|stem| place(stem)).collect(),
            lengths: all.iter().map(|stem| stem.len()).collect(),
            words: Vec::new(),
        };
        let words = Words { words, ..found };
        (words, ranks)
    }
}
