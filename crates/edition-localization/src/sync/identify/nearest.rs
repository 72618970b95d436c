//! Which texts of one side may be like a given text: those that share its rare words, and those near
//! its place that share the others. Near-equal paragraphs by the thousand share all their common
//! words, so a common word leads to the nearest of them only.

use rustc_hash::FxHashMap;

use super::words::{Word, Words};

/// How many places a word leads to.
const PLACES_A_WORD: usize = 16;
/// How many texts are looked at for one.
const MOST: usize = 96;

/// The texts of one side by their words.
pub(super) struct Nearest {
    /// The places of the texts that hold each word, rising.
    places: FxHashMap<Word, Vec<usize>>,
    /// The places of the texts with the same names, figures and negations, rising.
    telling: FxHashMap<Vec<Word>, Vec<usize>>,
}

impl Nearest {
    pub(super) fn new(texts: &[Words]) -> Self {
        let mut nearest = Self {
            places: FxHashMap::default(),
            telling: FxHashMap::default(),
        };
        for (place, text) in texts.iter().enumerate() {
            for word in distinct(text) {
                nearest.places.entry(word).or_default().push(place);
            }
            if !text.telling.is_empty() {
                let same = nearest.telling.entry(text.telling.clone()).or_default();
                same.push(place);
            }
        }
        nearest
    }

    /// The places of texts that may be like `text`, which would be expected at `expected`; rising.
    pub(super) fn like(&self, text: &Words, expected: usize) -> Vec<usize> {
        let mut lists: Vec<&Vec<usize>> = distinct(text)
            .filter_map(|word| self.places.get(&word))
            .collect();
        lists.sort_by_key(|places| places.len());
        let same = self.telling.get(text.telling.as_slice());
        let mut found: Vec<usize> = Vec::new();
        for places in same.into_iter().chain(lists) {
            if found.len() >= MOST {
                break;
            }
            found.extend(around(places, expected));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn distinct(text: &Words) -> impl Iterator<Item = Word> {
    let mut last = None;
    let words = text.sorted.iter().copied();
    words.filter(move |word| last.replace(*word) != Some(*word))
}

/// The places next to `expected`.
fn around(places: &[usize], expected: usize) -> &[usize] {
    let middle = places.partition_point(|place| *place < expected);
    let start = middle.saturating_sub(PLACES_A_WORD / 2);
    let end = (start + PLACES_A_WORD).min(places.len());
    &places[end.saturating_sub(PLACES_A_WORD)..end]
}
