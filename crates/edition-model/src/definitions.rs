//! Words with what they mean. They stand in the order of the source in every edition; where they are read by the alphabet, each
//! edition says besides in which order, so that the segments of all languages stay in step.

use std::cmp::Ordering;

use crate::block::{Block, Body};

/// A list of words, each with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Definitions<S> {
    /// Whether each language reads them in the order of its own alphabet.
    pub is_alphabetical: bool,
    /// The places of the entries in the order of reading; empty where that is the order of the source.
    pub reading: Vec<usize>,
    /// The words, in the order of the source.
    pub entries: Vec<Definition<S>>,
}

/// A word with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Definition<S> {
    /// The word.
    pub term: S,
    /// What it means, each meaning by itself.
    pub meanings: Vec<Vec<Block<S>>>,
}

impl<S> Definitions<S> {
    /// The entries in the order of reading.
    pub fn in_reading_order(&self) -> impl Iterator<Item = &Definition<S>> {
        let as_written = (0..self.entries.len()).filter(|_| self.reading.is_empty());
        let places = self.reading.iter().copied().chain(as_written);
        places.filter_map(|place| self.entries.get(place))
    }

    pub(crate) fn map<T>(&self, change: &mut impl FnMut(&S) -> T) -> Definitions<T> {
        let mut entries = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            let term = change(&entry.term);
            let mut meanings = Vec::with_capacity(entry.meanings.len());
            for meaning in &entry.meanings {
                meanings.push(meaning.iter().map(|block| block.map(change)).collect());
            }
            entries.push(Definition { term, meanings });
        }
        Definitions {
            is_alphabetical: self.is_alphabetical,
            reading: self.reading.clone(),
            entries,
        }
    }
}

impl<S> Body<S> {
    /// Puts the lists that are read by the alphabet into the order that `compare` gives their words.
    pub fn arrange(&mut self, compare: &impl Fn(&S, &S) -> Ordering) {
        let notes = self.footnotes.iter_mut().map(|note| &mut note.blocks);
        for blocks in std::iter::once(&mut self.blocks).chain(notes) {
            arrange(blocks, compare);
        }
    }
}

fn arrange<S>(blocks: &mut [Block<S>], compare: &impl Fn(&S, &S) -> Ordering) {
    for block in blocks {
        match block {
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| arrange(item, compare));
            }
            Block::Quotation(blocks) | Block::Boxed { blocks, .. } => arrange(blocks, compare),
            Block::Definitions(definitions) => {
                let entries = definitions.entries.iter_mut();
                let meanings = entries.flat_map(|entry| &mut entry.meanings);
                meanings.for_each(|meaning| arrange(meaning, compare));
                if definitions.is_alphabetical {
                    let mut words: Vec<_> = definitions.entries.iter().enumerate().collect();
                    words.sort_by(|(_, one), (_, other)| compare(&one.term, &other.term));
                    definitions.reading = words.into_iter().map(|(place, _)| place).collect();
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Definition, Definitions};
    use crate::block::{Block, Body, segments_of};

    #[test]
    fn words_are_read_by_the_alphabet_and_stay_in_step() {
        let entries = ["b", "c", "a"].map(|term| Definition {
            term,
            meanings: Vec::new(),
        });
        let list = |is_alphabetical| {
            Block::Definitions(Definitions {
                is_alphabetical,
                reading: Vec::new(),
                entries: entries.to_vec(),
            })
        };
        let mut body = Body {
            blocks: vec![Block::Quotation(vec![list(true), list(false)])],
            ..Body::default()
        };
        body.arrange(&Ord::cmp);
        assert_eq!(
            segments_of(&body.blocks),
            [&"b", &"c", &"a", &"b", &"c", &"a"]
        );
        let [Block::Quotation(lists)] = body.blocks.as_slice() else {
            panic!("{body:?}")
        };
        let read = |block: &Block<&'static str>| match block {
            Block::Definitions(list) => list.in_reading_order().map(|it| it.term).collect(),
            _ => String::new(),
        };
        assert_eq!(lists.iter().map(read).collect::<Vec<_>>(), ["abc", "bca"]);
    }
}
