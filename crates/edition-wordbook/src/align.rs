//! Which passages of an existing translation belong to which segments of the source: told by what both say, never by
//! their order alone.
//!
//! 1. `tokens`: the words of each passage, and what means the same in all languages: numbers, names, months, marks.
//! 2. `evidence`: how much two passages have in common. Which words belong together is `learned` from the pair of texts
//!    itself, and no passage is its own witness.
//! 3. `paths`: how likely each pair is over all ways in which one text may answer to the other, in order.
//! 4. `verdict`: which pairs are certain. A pair that any neighbour could take part in, or be a piece of, is not.
//!
//! `weighing` tells `evidence` for many pairs of one passage at once. `examples/alignment.rs` measures it.

mod evidence;
mod grid;
mod learned;
mod paths;
#[cfg(test)]
mod tests;
mod tokens;
mod verdict;
mod weighing;

use edition_languages::Language;

use evidence::Evidence;
use learned::Learned;
use paths::Paths;
use tokens::Sides;

/// What is aligned: a segment of the source, or a paragraph of the translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// Its words.
    pub text: String,
    /// What kind of block it is; the same number is the same kind.
    pub kind: u32,
    /// What both sides name alike: terms, notes, addresses.
    pub marks: Vec<String>,
}

/// A passage of the source, and what answers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The passages of the translation: one, or none where nothing answers; two where they are joined in the source.
    pub translations: Vec<usize>,
    /// Whether it most likely is the translation.
    pub is_likely: bool,
    /// Whether it certainly is the translation, the whole of it, and nothing else.
    pub is_certain: bool,
    /// The words on both sides that say so.
    pub witnesses: Vec<(String, String)>,
}

/// So often the words are learned anew from what they have shown.
const ROUNDS: usize = 3;

/// More passages on a side are not held against each other.
const MOST: usize = 20_000;

/// What of `translation` answers to each passage of `source`. `lessons` are pairs that are known to belong together, from
/// which words are learned too.
#[must_use]
pub fn align(
    (source_language, language): (&'static Language, &'static Language),
    source: &[Passage],
    translation: &[Passage],
    lessons: &[(String, String)],
) -> Vec<Answer> {
    if source.is_empty() || translation.is_empty() || source.len().max(translation.len()) > MOST {
        let nothing = Answer {
            translations: Vec::new(),
            is_likely: false,
            is_certain: false,
            witnesses: Vec::new(),
        };
        return vec![nothing; source.len()];
    }
    let sides = Sides::of((source_language, language), (source, translation), lessons);
    let mut learned = Learned::default();
    let mut paths = Paths::find(&Evidence::new(&sides, &learned), None);
    for _ in 0..ROUNDS {
        learned = Learned::from(&sides, |row, least| paths.likely(row, least));
        paths = Paths::find(&Evidence::new(&sides, &learned), Some(&paths));
    }
    let evidence = Evidence::new(&sides, &learned);
    verdict::answers(&evidence, &paths, (source, translation))
}
