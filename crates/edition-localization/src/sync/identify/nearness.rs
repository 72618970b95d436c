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
    /// What each of them was at the last sync.
    before: Vec<Option<String>>,
    nearest: Nearest,
}

impl Nearness {
    /// The texts of a document, each with what it was at the last sync; `None` where it is new.
    pub(crate) fn new<'t>(texts: impl Iterator<Item = (&'t str, Option<&'t str>)>) -> Self {
        let (texts, before): (Vec<_>, Vec<_>) = texts
            .map(|(text, before)| (fold(text), before.map(|text| fold(text).into_owned())))
            .unzip();
        let texts: Vec<&str> = texts.iter().map(|text| &**text).collect();
        let (words, vocabulary) = number_words(&texts);
        Self {
            vocabulary,
            before,
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
        let mut others = others.filter(|&other| {
            let other = &texts[other];
            other.telling != own.telling && at_most(other, &former).rivals(likeness)
        });
        let (before, vocabulary) = (&self.before, &mut self.vocabulary);
        let mut rivals = |other: usize| {
            let found = self.texts.compare(&texts[other], &former);
            if !found.rivals(likeness) || found.has_as_many_words(likeness) {
                return found.rivals(likeness);
            }
            // What is by every measure nearer to what it was itself asks for no other translation.
            let Some(before) = &before[other] else {
                return true;
            };
            let before = vocabulary.read(before);
            found.rivals(self.texts.compare(&texts[other], &before))
        };
        !others.any(&mut rivals) || self.texts.is_exhausted()
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
        let mut nearness = Nearness::new(texts.into_iter().map(|text| (text, None)));
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

    #[test]
    fn a_text_that_stood_there_asks_for_no_other_translation() {
        let check = |neighbour: Option<&str>, expected: bool| {
            let texts = [
                ("The keeper of the well cleans it in late May.", None),
                ("The keeper of the dam cleans it in autumn.", neighbour),
            ];
            let mut nearness = Nearness::new(texts.into_iter());
            let former = "The keeper of the well cleans it in spring.";
            assert_eq!(nearness.is_nearest(former, 0), expected, "{neighbour:?}");
        };
        check(Some("The keeper of the dam cleans it in autumn."), true);
        check(Some("The keeper of the dam cleans it in winter."), true);
        check(Some("He met the minister."), false);
        check(None, false);
    }
}
