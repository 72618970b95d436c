//! Whether a translation may stand under a text that it was not made from. A sync later another
//! paragraph may be nearer to what it was made from, and no longer this one.

use super::nearest::Nearest;
use super::texts::{Texts, at_most};
use super::words::{Vocabulary, number_words};
use crate::fold::fold;

/// The texts of a document, to be held against others.
pub(crate) struct Nearness {
    vocabulary: Vocabulary,
    texts: Texts,
    nearest: Nearest,
}

impl Nearness {
    pub(crate) fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let texts: Vec<_> = texts.map(fold).collect();
        let texts: Vec<&str> = texts.iter().map(|text| &**text).collect();
        let (words, vocabulary) = number_words(&texts);
        Self {
            vocabulary,
            nearest: Nearest::new(&words),
            texts: Texts::of(words, Vec::new()),
        }
    }

    /// Whether the text at `place` holds the names, figures and negations of `former`, or is nearer
    /// to it than any other that does not hold the same as itself.
    pub(crate) fn is_nearest(&mut self, former: &str, place: usize) -> bool {
        let former = self.vocabulary.read(&fold(former));
        let texts = &self.texts.new;
        let Some(own) = texts.get(place).filter(|own| own.telling != former.telling) else {
            return true;
        };
        let likeness = self.texts.compare(own, &former);
        let others = self.nearest.like(&former, place).into_iter();
        let mut others = others.map(|other| &texts[other]).filter(|other| {
            other.telling != own.telling && at_most(other, &former).rivals(likeness)
        });
        let rivals = |other| self.texts.compare(other, &former).rivals(likeness);
        !others.any(rivals) || self.texts.is_exhausted()
    }
}

#[cfg(test)]
mod tests {
    use super::Nearness;

    #[test]
    fn a_translation_stays_under_the_nearest_text_alone() {
        let texts = [
            "Witness E was beaten in the prison.",
            "Witness B was beaten in the prison.",
            "Witness A was led to the court.",
            "He met the minister of Justice.",
        ];
        let mut nearness = Nearness::new(texts.into_iter());
        let mut check = |former: &str, place: usize, expected: bool| {
            assert_eq!(nearness.is_nearest(former, place), expected, "{former}");
        };
        check("Witness E was beaten there, in the old prison.", 0, true);
        check("Witness A was beaten in the prison.", 0, false);
        check("Witness A was led to the courts.", 0, false);
        check("Witness A was led to the courts.", 2, true);
        check("He met the minister of Finance.", 3, true);
        check("Nothing like it.", 3, true);
    }
}
