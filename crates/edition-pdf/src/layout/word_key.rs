//! Words as keys of memos.

use hashbrown::Equivalent;

/// A word in a numbered group: its style, or its language.
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct WordKey {
    group: usize,
    word: Box<str>,
}

/// A [`WordKey`] to look up.
#[derive(Clone, Copy, Hash)]
pub(crate) struct WordRef<'w> {
    pub(crate) group: usize,
    pub(crate) word: &'w str,
}

impl WordKey {
    /// How much memory it takes.
    pub(crate) fn bytes(&self) -> usize {
        size_of_val(self) + self.word.len()
    }
}

impl From<WordRef<'_>> for WordKey {
    fn from(WordRef { group, word }: WordRef<'_>) -> Self {
        Self {
            group,
            word: Box::from(word),
        }
    }
}

impl Equivalent<WordKey> for WordRef<'_> {
    fn equivalent(&self, key: &WordKey) -> bool {
        self.group == key.group && *self.word == *key.word
    }
}
