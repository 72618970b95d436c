//! The translation memory: similar texts that were translated before.
//!
//! The likeness of two texts is the share of their words that they have in common, in order. An
//! inverted index of words gives an upper bound of it, so that few texts have to be compared, the
//! most promising first.

use std::collections::BTreeMap;

use edition_model::{DocumentId, SegmentId};

use super::common_words::longest_common;
use crate::fold::fold_words;

/// Texts less alike than this, in percent, are no help to a translator.
const ALIKE: usize = 40;
/// How many words of a text count.
const WORD_LIMIT: usize = 2_000;

/// A source text and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The document.
    pub document: DocumentId,
    /// The segment.
    pub segment: SegmentId,
    /// The source text, as a pattern.
    pub source: String,
    /// The translation, as it stands in the catalog.
    pub translation: String,
}

/// Everything that was translated into one language.
#[derive(Debug, Clone, Default)]
pub struct TranslationMemory {
    known: Vec<Known>,
    /// The words of each known text, as numbers.
    words: Vec<Vec<u32>>,
    numbers: BTreeMap<String, u32>,
    /// For each word, the texts that hold it and how often.
    index: BTreeMap<u32, Vec<(usize, usize)>>,
}

/// A known text that is like the given one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion<'m> {
    /// The text and its translation.
    pub known: &'m Known,
    /// How alike the two source texts are, in percent.
    pub likeness: usize,
}

impl TranslationMemory {
    /// Indexes all known texts.
    #[must_use]
    pub fn new(known: Vec<Known>) -> Self {
        let mut memory = Self::default();
        for (place, text) in known.iter().enumerate() {
            let words = fold_words(&text.source).into_iter().take(WORD_LIMIT);
            let words: Vec<u32> = words.map(|word| memory.number(word)).collect();
            for (word, times) in count(&words) {
                memory.index.entry(word).or_default().push((place, times));
            }
            memory.words.push(words);
        }
        memory.known = known;
        memory
    }

    fn number(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word).or_insert(next)
    }

    /// At most `most` known texts that are like `source`, the likest first, without the segment
    /// `except`. Of several with the same source and translation only the first is given.
    #[must_use]
    pub fn suggest(
        &self,
        source: &str,
        most: usize,
        except: Option<(&DocumentId, &SegmentId)>,
    ) -> Vec<Suggestion<'_>> {
        // An unknown word equals no other.
        let words: Vec<u32> = fold_words(source)
            .into_iter()
            .take(WORD_LIMIT)
            .map(|word| self.numbers.get(&word).copied().unwrap_or(u32::MAX))
            .collect();
        let mut found: Vec<Suggestion<'_>> = Vec::new();
        for (at_most, place) in self.promising(&words) {
            let worst = found
                .get(most.wrapping_sub(1))
                .map_or(ALIKE, |last| last.likeness + 1);
            if at_most < worst {
                break;
            }
            let (Some(known), Some(others)) = (self.known.get(place), self.words.get(place)) else {
                continue;
            };
            let itself = except == Some((&known.document, &known.segment));
            let doubled = found.iter().any(|it| {
                it.known.source == known.source && it.known.translation == known.translation
            });
            if itself || doubled {
                continue;
            }
            let likeness = share(longest_common(&words, others), words.len() + others.len());
            if likeness >= worst {
                let rank = found.partition_point(|it| it.likeness >= likeness);
                found.insert(rank, Suggestion { known, likeness });
                found.truncate(most);
            }
        }
        found
    }

    /// An upper bound of the likeness of each known text, by common words in any order. The highest
    /// come first.
    fn promising(&self, words: &[u32]) -> Vec<(usize, usize)> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for (word, times) in count(words) {
            for (place, others) in self.index.get(&word).into_iter().flatten() {
                *shared.entry(*place).or_default() += times.min(*others);
            }
        }
        let mut promising: Vec<(usize, usize)> = shared
            .into_iter()
            .filter_map(|(place, shared)| {
                let both = words.len() + self.words.get(place)?.len();
                Some((share(shared, both), place))
            })
            .collect();
        promising.sort_by_key(|&(at_most, place)| (std::cmp::Reverse(at_most), place));
        promising
    }
}

fn count(words: &[u32]) -> BTreeMap<u32, usize> {
    let mut times = BTreeMap::new();
    for word in words {
        *times.entry(*word).or_default() += 1;
    }
    times
}

/// The likeness of two texts in percent; 100 for equal ones only.
fn share(common: usize, both: usize) -> usize {
    200 * common / both.max(1)
}

#[cfg(test)]
mod tests {
    use super::{Known, TranslationMemory};

    /// Compares what is suggested for `source`, as segments with their likeness.
    fn check(source: &str, expected: &[(&str, usize)]) {
        let known = [
            ("ministers", "He met the ministers.", "Ӯ бо вазирон вохӯрд."),
            ("again", "He met the ministers.", "Ӯ бо вазирон вохӯрд."),
            ("lawyers", "On the last day he met lawyers and judges.", "…"),
            ("met-he", "Ministers the met he.", "…"),
            ("title", "The visit", "Сафар"),
            (
                "start",
                "The visit began on { DATE($start) }.",
                "Сафар { DATE($start) } оғоз ёфт.",
            ),
        ];
        let known = known.map(|(segment, source, translation)| Known {
            document: edition_model::DocumentId::new("visit").unwrap(),
            segment: edition_model::SegmentId::new(segment).unwrap(),
            source: source.to_owned(),
            translation: translation.to_owned(),
        });
        let memory = TranslationMemory::new(known.to_vec());
        let found = memory.suggest(source, 2, None);
        let found: Vec<(&str, usize)> = found
            .iter()
            .map(|it| (it.known.segment.as_str(), it.likeness))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_likest_come_first_and_each_translation_once() {
        check("He met the **ministers**.", &[("ministers", 100)]);
        check("He met the ministers again.", &[("ministers", 88)]);
        check(
            "The visit ended on { DATE($end) }.",
            &[("start", 60), ("title", 57)],
        );
        check("He met judges.", &[("ministers", 57), ("lawyers", 50)]);
    }

    #[test]
    fn what_is_not_alike_is_not_suggested() {
        check("Torture is forbidden.", &[]);
        check("", &[]);
    }
}
