//! Which words of a text have no counterpart on the other side.

use crate::learn::{Entry, Own, Range, is_in};
use crate::page::{Page, Text};
use crate::wordbook::{Wordbook, Words, units};

/// What the words of a pair say.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Judgement {
    /// The stretch of the source that most likely was left out.
    pub omitted: Stretch,
    /// The stretch of the translation that most likely was added.
    pub added: Stretch,
    /// How many sentences source and translation have.
    pub sentences: (usize, usize),
}

/// A stretch of words, by their places among those that [`crate::words_of`] gives.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Stretch {
    /// How much speaks for it: the logarithm of how many times as likely these words are where it was left out.
    pub weight: f64,
    /// The first of its words.
    pub start: usize,
    /// Behind the last of its words.
    pub end: usize,
}

/// Why a word is missed on the other side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The place of the word in its text.
    pub word: usize,
    /// How the words begin that stand for it elsewhere.
    pub counterparts: Vec<String>,
    /// In how many places one of them does.
    pub answered: u32,
    /// In how many places the word stands.
    pub places: u32,
}

/// The two sides of a pair as one of them is judged.
struct Sides<'s> {
    /// The text whose words are judged.
    text: &'s Text,
    /// What is known of the words of the text, and of those of the other.
    words: &'s Words,
    other_words: &'s Words,
    entries: &'s [Option<Entry>],
    all: u32,
    /// The parts of the pair, its own first; none where nothing was learned from it.
    units: Vec<(Vec<u32>, Vec<u32>)>,
    /// The words of the other text, sorted.
    sorted: Vec<u32>,
}

/// What a word says: of one that is known, its entry less what its own text has taught, and whether a counterpart stands
/// on the other side.
struct Seen<'s> {
    entry: &'s Entry,
    own: Own,
    shares: (f64, f64),
    is_answered: bool,
}

impl Wordbook {
    /// What the words of each pair of a page say; nothing of pairs that were left out. `keys` are those of the pairs.
    #[must_use]
    pub fn judge(&self, page: &Page, keys: &[u64]) -> Vec<Option<Judgement>> {
        let judged = self.each(page, keys, |forward, back| Judgement {
            omitted: forward.stretch(),
            added: back.stretch(),
            sentences: (forward.text.ends.len(), back.text.ends.len()),
        });
        judged.collect()
    }

    /// Why the words of a stretch of the first pair of a page are missed: of a stretch of the source or, where
    /// `is_added`, of the translation.
    #[must_use]
    pub fn evidence(
        &self,
        page: &Page,
        key: u64,
        is_added: bool,
        stretch: Stretch,
    ) -> Vec<Evidence> {
        let keys = [key];
        let mut found = self.each(page, &keys, |forward, back| match is_added {
            true => back.evidence(stretch),
            false => forward.evidence(stretch),
        });
        found.next().flatten().unwrap_or_default()
    }

    fn each<'w, T>(
        &'w self,
        page: &'w Page,
        keys: &'w [u64],
        look: impl Fn(&Sides<'_>, &Sides<'_>) -> T + 'w,
    ) -> impl Iterator<Item = Option<T>> + 'w {
        let places = self.source.places(&page.source);
        let originals: Vec<Option<Text>> = page.source.texts(&places).collect();
        let places = self.translation.places(&page.translation);
        let translated: Vec<Option<Text>> = page.translation.texts(&places).collect();
        let pairs = originals.into_iter().zip(translated).zip(keys);
        pairs.map(move |((original, translated), key)| {
            let (original, translated) = original.zip(translated)?;
            let parts = match self.knows(*key) {
                true => units(&original, &translated),
                false => Vec::new(),
            };
            let sorted = |parts: &[u32]| {
                let mut words = parts.to_vec();
                words.sort_unstable();
                words
            };
            let parts = parts.iter();
            let own: Vec<(Vec<u32>, Vec<u32>)> = parts
                .map(|(own, other)| (sorted(own), sorted(other)))
                .collect();
            let swapped = own.iter().map(|(own, other)| (other.clone(), own.clone()));
            let forward = Sides {
                text: &original,
                words: &self.source,
                other_words: &self.translation,
                entries: &self.forward,
                all: self.units,
                units: own.clone(),
                sorted: sorted(&translated.words),
            };
            let back = Sides {
                text: &translated,
                words: &self.translation,
                other_words: &self.source,
                entries: &self.back,
                all: self.units,
                units: swapped.collect(),
                sorted: sorted(&original.words),
            };
            Some(look(&forward, &back))
        })
    }
}

impl<'s> Sides<'s> {
    /// What a word says; nothing where it is not known.
    fn see(&self, word: u32) -> Option<Seen<'s>> {
        let stem = self.words.stem_of(word)?;
        let entry = self.entries.get(stem as usize)?.as_ref()?;
        let ranges = entry.counterparts.iter();
        let ranges: Vec<Range> = ranges.map(|it| self.other_words.range(*it)).collect();
        let has_any = |words: &[u32]| ranges.iter().any(|range| is_in(words, *range));
        let mut own = Own {
            all: u32::try_from(self.units.len()).unwrap_or(u32::MAX),
            ..Own::default()
        };
        for (words, others) in &self.units {
            let stands = words.iter().any(|it| self.words.stem_of(*it) == Some(stem));
            let is_covered = has_any(others);
            own.units += u32::from(stands);
            own.covered += u32::from(stands && is_covered);
            own.anywhere += u32::from(is_covered);
        }
        Some(Seen {
            shares: entry.shares(&own, self.all)?,
            is_answered: has_any(&self.sorted),
            entry,
            own,
        })
    }

    /// The stretch of words with the greatest weight (Kadane).
    fn stretch(&self) -> Stretch {
        let mut best = Stretch::default();
        let mut own = Stretch::default();
        for (place, word) in self.text.words.iter().enumerate() {
            let Some(seen) = self.see(*word) else {
                continue;
            };
            let (sure, seldom) = seen.shares;
            let weight = match seen.is_answered {
                true => (seldom / sure).ln(),
                false => ((1.0 - seldom) / (1.0 - sure)).ln(),
            };
            if own.weight <= 0.0 {
                own = Stretch {
                    weight: 0.0,
                    start: place,
                    end: place,
                };
            }
            own.weight += weight;
            own.end = place + 1;
            if own.weight > best.weight {
                best = own;
            }
        }
        best
    }

    fn evidence(&self, stretch: Stretch) -> Vec<Evidence> {
        let words = self.text.words.iter().enumerate();
        let words = words.take(stretch.end).skip(stretch.start);
        let evidence = words.filter_map(|(place, word)| {
            let seen = self.see(*word).filter(|seen| !seen.is_answered)?;
            let letters = seen.entry.counterparts.iter();
            Some(Evidence {
                word: place,
                counterparts: letters
                    .map(|it| self.other_words.letters(*it).to_owned())
                    .collect(),
                answered: seen.entry.covered.saturating_sub(seen.own.covered),
                places: seen.entry.units.saturating_sub(seen.own.units),
            })
        });
        evidence.collect()
    }
}
