//! `typed-reference`: The number of a paragraph of the same document, typed by hand. It is wrong as soon as a paragraph is
//! added before it, and in the languages that have other signs it is wrong at once. For example, an author refers to a
//! sub-paragraph:
//!
//! ```markdown
//! Nothing has been done since (see paragraph 12 (a)).
//! ```
//!
//! Write `{ PARA("id") }` for the number, with the id of that paragraph: `(see paragraph { PARA("register") })`. Numbers of
//! other documents, as "paragraph 12 of the Convention", are typed as they are.

use std::ops::Range;

use edition_languages::{Language, TypedReferences};
use edition_localization::Localizer;
use edition_model::{
    Diagnostic, Document, ParagraphNumber, Rule, SegmentId, SourceSegment, Span, say, segments_of,
};

use crate::CheckContext;

/// The references of a document that numbers its paragraphs.
pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    localizer: &Localizer,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(words) = Language::of(localizer.locale()).typed_references else {
        return;
    };
    let numbers = document.paragraph_numbers();
    if numbers.is_empty() {
        return;
    }
    let cited: Vec<(String, &SegmentId, &ParagraphNumber)> = numbers
        .iter()
        .map(|(id, number)| (without_spaces(&localizer.signs().cite(number)), id, number))
        .collect();
    for segment in segments_of(&document.body.blocks) {
        let span = segment.text.span;
        let text = context.sources.slice(span);
        for found in typed(text, words) {
            let number = text.get(found.number.clone()).unwrap_or_default();
            let folded = without_spaces(number);
            let whole = cited.iter().find(|(text, ..)| *text == folded);
            let paragraph = || {
                let digits = folded.trim_end_matches(|letter: char| !letter.is_ascii_digit());
                let digits = digits.split('(').next().unwrap_or_default();
                cited
                    .iter()
                    .find(|(text, _, number)| number.below().is_empty() && digits == text.as_str())
            };
            let start = span.range().start;
            let place = Span::new(
                span.file,
                start + found.number.start..start + found.number.end,
            );
            let message = say("typed-reference").text("number", number);
            let mut finding = Diagnostic::new(Rule::TypedReference, place, message);
            finding.segment.clone_from(&segment.id);
            findings.push(match whole.or_else(paragraph) {
                Some((_, id, _)) => {
                    finding.help(say("typed-reference-help").text("id", id.as_str()))
                }
                None => finding.help(say("typed-reference-unknown-help")),
            });
        }
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// A typed number.
struct Typed {
    number: Range<usize>,
}

/// The references in a text: the word for a paragraph and a number, where the words around them say that this document is
/// meant.
fn typed(text: &str, words: TypedReferences) -> Vec<Typed> {
    let small = text.to_lowercase();
    // Letters that change their length in small ones stand in no language of these.
    if small.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<Typed> = Vec::new();
    for word in words.words {
        for (place, _) in small.match_indices(word) {
            let before = small.get(..place).unwrap_or_default();
            let behind = small.get(place + word.len()..).unwrap_or_default();
            let start = small.len() - behind.trim_start().len();
            let length = number(small.get(start..).unwrap_or_default());
            if before.ends_with(char::is_alphanumeric)
                || behind.starts_with(char::is_alphanumeric)
                || length == 0
            {
                continue;
            }
            let end = end_of_list(&small, start + length, words);
            let rest = small.get(end..).unwrap_or_default();
            if is_here(before, rest, words) {
                found.push(Typed {
                    number: start..start + length,
                });
            }
        }
    }
    found.sort_by_key(|typed| typed.number.start);
    found.dedup_by_key(|typed| typed.number.start);
    found
}

/// The length of the number that `text` begins with, signs below it included: `12`, `140.1`, `12 (a) (ii)`, `12 a)`.
fn number(text: &str) -> usize {
    let digits = text.len()
        - text
            .trim_start_matches(|it: char| it.is_ascii_digit())
            .len();
    if digits == 0 || digits > 4 {
        return 0;
    }
    let mut length = digits;
    let rest = text.get(length..).unwrap_or_default();
    if let Some(decimals) = rest.strip_prefix('.') {
        let further = decimals.trim_start_matches(|it: char| it.is_ascii_digit());
        if further.len() < decimals.len() {
            length += 1 + decimals.len() - further.len();
        }
    }
    while let Some(sign) = sign(text.get(length..).unwrap_or_default()) {
        length += sign;
    }
    length
}

/// The length of a sign in brackets, and of the space before it.
fn sign(text: &str) -> Option<usize> {
    let sign = text.trim_start();
    let inside = sign.strip_prefix('(').unwrap_or(sign);
    let (letters, behind) = inside.split_once(')')?;
    let is_sign = !letters.is_empty()
        && letters.chars().count() <= 4
        && letters.chars().all(char::is_alphanumeric);
    is_sign.then_some(text.len() - behind.len())
}

/// The end of a list of numbers that goes on at `end`: `3, 5 and 7`.
fn end_of_list(text: &str, end: usize, words: TypedReferences) -> usize {
    let mut end = end;
    loop {
        let rest = text.get(end..).unwrap_or_default().trim_start();
        let joint = words.and.iter().chain(&[",", "–", "-"]);
        let next = joint
            .filter_map(|joint| rest.strip_prefix(joint))
            .find_map(|rest| {
                let rest = rest.trim_start();
                let length = number(rest);
                (length > 0).then_some(text.len() - rest.len() + length)
            });
        match next {
            Some(next) => end = next,
            None => return end,
        }
    }
}

/// Whether the words around a number say that a paragraph of this document is meant.
fn is_here(before: &str, rest: &str, words: TypedReferences) -> bool {
    let rest = rest.trim_start();
    let says = |phrase: &&str| {
        let behind = rest.strip_prefix(*phrase);
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    };
    if words.behind.iter().any(says) {
        return true;
    }
    let before = before.trim_end();
    let is_seen = words.see.iter().any(|see| {
        let ahead = before.strip_suffix(see);
        ahead.is_some_and(|ahead| !ahead.ends_with(char::is_alphanumeric))
    });
    let ends = rest.is_empty() || rest.starts_with(['.', ';', ':', ')', '?', '!', '»', '”', '"']);
    is_seen && ends
}

#[cfg(test)]
mod tests {
    use edition_languages::Language;

    use super::typed;

    fn check(tag: &str, text: &str, expected: &[&str]) {
        let language = Language::of(&tag.parse().unwrap());
        let found = typed(text, language.typed_references.unwrap());
        let found: Vec<&str> = found
            .into_iter()
            .map(|typed| text.get(typed.number).unwrap())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_of_this_document_are_found() {
        check(
            "en",
            "Nothing was done (see paragraph 12 (a) (ii)).",
            &["12 (a) (ii)"],
        );
        check("en", "See paras. 3 and 5.", &["3"]);
        check("en", "As said in paragraph 8 above, he came.", &["8"]);
        check("en", "paragraph 140.1 of this report", &["140.1"]);
        check("ru", "(см. пункт 12 a))", &["12 a)"]);
        check("ru", "О чём сказано в пункте 8 выше.", &["8"]);
        check("tg", "(ниг. банди 12)", &["12"]);
        check("tg", "ба банди 8 нигаред", &["8"]);
        check("fr", "Voir le paragraphe 8.", &["8"]);
        check("es", "(véase el párrafo 8)", &["8"]);
    }

    #[test]
    fn numbers_of_others_are_left_alone() {
        check("en", "See paragraph 12 of the Convention.", &[]);
        check("en", "see paragraph 3, article 5", &[]);
        check("en", "paragraph 5 of article 9 says so", &[]);
        check("en", "see [paragraph 12](https://example.org)", &[]);
        check("en", "See paragraph { PARA(\"x\") }.", &[]);
        check("en", "see paragraph 12345.", &[]);
        check("ru", "см. пункт 2 статьи 5.", &[]);
        check("ru", "в пункте 8 доклада", &[]);
        check("tg", "ба банди 2 моддаи 5 нигаред", &[]);
    }
}
