//! What has left its figure behind: of `5 per cent` or `500 dollars` only the figure is there, or the reverse.
//!
//! Nothing else has come in its place, and all the same the amount is another. It is told only where the other text has the
//! figure, and no word at all of the class.

use edition_languages::concepts::{Class, Mention, Mentions};
use edition_languages::digit;
use edition_model::{Rule, Severity, say};

use crate::finding::Said;
use crate::plain::Plain;
use crate::sides::{Sides, knows};

/// What is told though no rival has come.
pub(crate) fn left_behind(
    sides: &Sides<'_>,
    (source, text): (&Plain<'_>, &Plain<'_>),
    class: Class,
) -> Option<Said> {
    if !matches!(class, Class::Percent | Class::Currency | Class::Unit) {
        return None;
    }
    let (there, here) = (sides.source, sides.translation);
    let (source_language, language) = sides.languages;
    // Other words than a per cent have so many forms that those of all languages are not known.
    let are_tried = source_language.are_concepts_tried && language.are_concepts_tried;
    if class != Class::Percent && !are_tried {
        return None;
    }
    let (message, place, source_place, language) = if let Some(lost) =
        alone((there, &source.own), here, class).filter(|it| knows(language, it.concept))
    {
        let word = lost.words(&source.own).to_owned();
        let message = say("percent-lost")
            .text("figure", figure(lost, &source.own))
            .text("word", &word);
        (message, None, Some(word), language)
    } else {
        let added = alone((here, &text.own), there, class)?;
        if !knows(source_language, added.concept) {
            return None;
        }
        let word = added.words(&text.own).to_owned();
        let message = say("percent-added")
            .text("figure", figure(added, &text.own))
            .text("word", &word);
        (message, Some(word), None, source_language)
    };
    Some(Said {
        // Where not all words for a per cent may be known, somebody has to look, and always at other amounts.
        severity: match language.are_concepts_tried && class == Class::Percent {
            true => Severity::Error,
            false => Severity::Warning,
        },
        place,
        source_place,
        message,
        help: say("exchanged-help").text("rule", Rule::AmountMismatch.name()),
    })
}

/// Units that a language adds or leaves out as it likes: `under 18` is «младше 18 лет», and `2 p.m.` «2 часа дня».
const TIMES: [&str; 9] = [
    "century", "decade", "year", "month", "week", "day", "hour", "minute", "second",
];

/// What surely stands beside a figure that `other` has too, where `other` names nothing of the class.
fn alone((one, text): (&Mentions, &str), other: &Mentions, class: Class) -> Option<Mention> {
    let is_named = other.all.iter().any(|it| it.concept.class == class);
    // `livres` are pounds of two kinds, and books.
    let is_other_too = |it: &Mention| {
        let mut others = one.all.iter().filter(|other| other.concept != it.concept);
        others.any(|other| other.start < it.end && it.start < other.end)
    };
    let is_word = |it: &Mention| match class {
        Class::Percent => true,
        _ if is_other_too(it) => false,
        Class::Unit => !TIMES.contains(&it.concept.name) && is_counted(*it, text),
        _ => is_free(*it, text),
    };
    let own = one.all.iter();
    let mut all = own.filter(|it| it.is_sure && it.concept.class == class && is_word(it));
    let found = all.find(|it| it.figure.is_some_and(|it| other.figures.contains(&it)));
    found.copied().filter(|_| !is_named)
}

/// Whether a word is none of the short ones, which are names of models, endings and other words as often, as the «м» of «4-м»;
/// signs are.
fn is_long(word: &str) -> bool {
    word.chars().nth(2).is_some() || !word.chars().any(char::is_alphabetic)
}

/// Whether a word is no part of a longer one, as the `sums` of `md5sums`.
fn is_free(mention: Mention, text: &str) -> bool {
    let word = mention.words(text);
    let before = text.get(..mention.start).unwrap_or_default();
    let is_glued = word.starts_with(char::is_alphabetic) && before.ends_with(char::is_alphanumeric);
    is_long(word) && !is_glued
}

/// Whether a unit stands right behind a figure, and is no part of a longer word: `64 kilo-octets`.
fn is_counted(unit: Mention, text: &str) -> bool {
    let before = text.get(..unit.start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\u{A0}', '\u{202F}', '-']);
    let behind = text.get(unit.end..).unwrap_or_default();
    let rest = before.trim_end_matches(|it: char| digit(it).is_some());
    // Of `3x5`, the 5 counts nothing.
    let is_behind_figure = rest.len() < before.len() && !rest.ends_with(char::is_alphabetic);
    is_behind_figure && !behind.starts_with('-') && is_free(unit, text)
}

/// The number beside a mention as it is written, of which the last group alone is known: 5,000 dollars.
fn figure(mention: Mention, text: &str) -> String {
    let before = text.get(..mention.start).unwrap_or_default().trim_end();
    let is_mark = |it: char| matches!(it, '.' | ',' | ' ' | '\u{A0}' | '\u{202F}');
    let belongs = |it: char| digit(it).is_some() || is_mark(it);
    let rest = before.trim_end_matches(belongs);
    let number = before.get(rest.len()..).unwrap_or_default();
    let number = number.trim_start_matches(is_mark);
    match number.is_empty() {
        true => mention.figure.unwrap_or_default().to_string(),
        false => number.to_owned(),
    }
}
