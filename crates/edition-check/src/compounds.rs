//! Numbers of tens and ones in words: `twenty-first` that has become «двадцать вторая», or that has lost its tens and become
//! «первая».

use std::ops::Range;

use edition_languages::concepts::{Mention, Mentions};
use edition_languages::{numbers, words};
use edition_model::{Rule, Severity};

use crate::CheckContext;
use crate::finding::{Pair, Said, plainly};
use crate::plain::Plain;
use crate::sides::NUMBERS;

/// The numbers of a text.
struct Counts<'m> {
    text: &'m str,
    mentions: &'m Mentions,
    /// Those of tens and ones.
    compounds: Vec<(Range<usize>, u64)>,
    is_one_sentence: bool,
}

/// A number of tens and ones in the place of another, or of what it has for its ones.
pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, text: &Plain<'_>) -> Option<Said> {
    let (language, source_language) = (pair.localizer.language(), context.source.language());
    if !language.says_tens_first || !source_language.says_tens_first {
        return None;
    }
    let there = Counts::of(pair.source, pair.source.mentions(source_language));
    let here = Counts::of(text, text.mentions(language));
    let (lost, come) = match (there.lost(&here).next(), here.lost(&there).next()) {
        (Some(lost), Some(come)) => (lost.0.clone(), come.0.clone()),
        (Some(_), None) => there.without_tens(&here)?,
        (None, Some(_)) => {
            let (come, lost) = here.without_tens(&there)?;
            (lost, come)
        }
        (None, None) => return None,
    };
    let (lost, come) = (there.text.get(lost)?, here.text.get(come)?);
    Some(plainly((Rule::WordMismatch, Severity::Warning), lost, come))
}

impl<'m> Counts<'m> {
    fn of(text: &'m Plain<'_>, mentions: &'m Mentions) -> Self {
        Self {
            text: &text.own,
            mentions,
            compounds: numbers::compounds(&text.own),
            is_one_sentence: text.sentences().len() == 1,
        }
    }

    /// Its numbers of tens and ones that the other text has neither in words nor in figures.
    fn lost(&self, other: &Counts<'_>) -> impl Iterator<Item = &(Range<usize>, u64)> {
        self.compounds.iter().filter(|(_, value)| {
            let is_said = other.compounds.iter().any(|it| it.1 == *value);
            !is_said && !other.mentions.figures.contains(value)
        })
    }

    /// Where a number of tens and ones stands that the other text lacks, and where that has its ones alone.
    fn without_tens(&self, other: &Counts<'_>) -> Option<(Range<usize>, Range<usize>)> {
        if has_roman(self.text) || has_roman(other.text) {
            return None;
        }
        self.lost(other).find_map(|(place, value)| {
            let ones = value % 10;
            if other.alone(value - ones).next().is_some() {
                return None;
            }
            let more = other.alone(ones).count() > self.alone(ones).count();
            let mut own = other.alone(ones).filter(|_| more);
            let own = own.find(|it| it.is_sure || self.is_sole(other, it))?;
            Some((place.clone(), own.start..own.end))
        })
    }

    /// Whether nothing else is counted in either text, so that a word that is mostly a pronoun counts too.
    fn is_sole(&self, other: &Counts<'_>, word: &Mention) -> bool {
        let are_words = self.compounds.len() == 1 && self.mentions.figures.is_empty();
        let mut others = other.mentions.all.iter();
        let is_only = !others.any(|it| NUMBERS.contains(&it.concept.class) && it != word);
        let are_single = self.is_one_sentence && other.is_one_sentence;
        are_words && are_single && is_only && other.mentions.figures.is_empty()
    }

    /// The words for a number outside of those of tens and ones.
    fn alone(&self, value: u64) -> impl Iterator<Item = &Mention> {
        self.mentions.all.iter().filter(move |it| {
            let is_it = it.concept.number() == Some(value) && NUMBERS.contains(&it.concept.class);
            let mut compounds = self.compounds.iter();
            is_it && !compounds.any(|(place, _)| place.start < it.end && it.start < place.end)
        })
    }
}

/// Whether a text may have a number in Roman figures, as `XXI`.
fn has_roman(text: &str) -> bool {
    let is_figure = |letter: char| "IVXLCІХС".contains(letter);
    words(text).any(|(_, word)| word.chars().nth(1).is_some() && word.chars().all(is_figure))
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    #[test]
    #[rustfmt::skip]
    fn a_number_has_lost_its_tens_or_got_some() {
        for (text, lost, come) in [
            (("ru", "Thirty-five men left.", "Ушли пятеро мужчин."), "Thirty-five", "пятеро"),
            (("ru", "Twenty-one men left.", "Ушёл один мужчина."), "Twenty-one", "один"),
            (("tg", "Thirty-five men left.", "Панҷ мард рафт."), "Thirty-five", "Панҷ"),
            (("ru", "He came back on the twenty-second of July.", "Он вернулся второго июля."), "twenty-second", "второго"),
            (("tg", "He came back on the thirty-first of July.", "Ӯ якуми июл баргашт."), "thirty-first", "якуми"),
            (("ru", "He came back on the second of July.", "Он вернулся двадцать второго июля."), "the second", "двадцать второго"),
            (("tg", "He came back on the second of July.", "Ӯ бисту дуюми июл баргашт."), "the second", "бисту дуюми"),
        ] {
            let said = format!("the source says \"{lost}\", the translation \"{come}\"");
            check_rule(Rule::WordMismatch, text, &[&said]);
        }
        for text in [
            ("ru", "the twenty-first century, the first year", "XXI век, самый первый год"), ("ru", "Twenty-five of them and five others", "25 из них и пятеро других"),
            ("ru", "a twenty-one-year-old man", "мужчина двадцати одного года"), ("ru", "twenty one-litre bottles", "двадцать литровых бутылок"),
            ("ru", "the thirty-fifth and the fifth", "тридцать пятый и пятый"), ("tg", "twenty-five men", "бисту панҷ мард"),
            ("ru", "a twenty-two-year sentence", "двадцатидвухлетний срок"), ("tg", "a twenty-two-year sentence", "ҷазои бисту дусола"),
        ] {
            check_rule(Rule::WordMismatch, text, &[]);
        }
    }
}
