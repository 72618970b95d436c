//! The texts of the forms of a choice by a number: one that names another number than its key, one that is left empty.

use edition_languages::concepts::{Class, Mentions};
use edition_languages::numbers::compounds;
use edition_languages::{Language, concepts};
use edition_localization::Message;
use edition_localization::catalog::{Choice, Element, Variant};
use edition_model::{Diagnostic, Rule, Severity, say};

use crate::finding::Pair;

/// Reports a form behind a number that says another, as «шесть городов» behind `[5]`.
pub(super) fn check_number(
    pair: &Pair<'_>,
    source_language: &'static Language,
    choice: &Choice<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let variants = choice.variants.iter();
    let numbered = variants.filter_map(|it| Some((it, it.key.parse::<u64>().ok()?)));
    let numbered: Vec<(&Variant<'_>, u64)> = numbered.collect();
    if numbered.is_empty() {
        return;
    }
    let source = pair.source.mentions(source_language);
    let in_source = numbers_in_words(&pair.source.own, source);
    let is_in_source = |number: u64| {
        source.figures.contains(&number) || in_source.iter().any(|(there, _)| *there == number)
    };
    for (variant, key) in numbered {
        let text = variant.value.words(GAP);
        let mentions = concepts::mentions(&text, pair.localizer.language());
        let named = numbers_in_words(&text, &mentions);
        let is_said = |number: &u64| *number == key;
        if mentions.figures.iter().any(is_said) || named.iter().any(|(it, _)| is_said(it)) {
            continue;
        }
        let Some((_, word)) = named.iter().find(|(number, _)| !is_in_source(*number)) else {
            continue;
        };
        let said = say("form-other-number")
            .text("key", variant.key)
            .text("word", word);
        let mut finding = pair.finding(Rule::NumberMismatch, variant.key_span, said);
        finding.severity = Severity::Error;
        findings.push(finding.help(say("form-other-number-help")));
    }
}

/// The numbers that a text says in words, each with its words. Figures are compared with those of the source.
fn numbers_in_words(text: &str, mentions: &Mentions) -> Vec<(u64, String)> {
    let words = mentions
        .all
        .iter()
        .filter(|it| it.is_sure && matches!(it.concept.class, Class::Number));
    let words = words.filter_map(|it| Some((it.concept.number()?, it.words(text).to_owned())));
    let joined = compounds(text)
        .into_iter()
        .map(|(place, number)| (number, text.get(place).unwrap_or_default().to_owned()));
    joined.chain(words).collect()
}

/// Stands for what is put into a form.
const GAP: &str = "\u{FFFC}";

/// Reports a form that is left empty where the others stand as words within a sentence. The end of a word may well be
/// empty, and nought may be passed over.
pub(super) fn check_empty(pair: &Pair<'_>, message: &Message<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(value) = &message.value else { return };
    let elements = &value.elements;
    for (place, element) in elements.iter().enumerate() {
        let Element::Choice(choice) = element else {
            continue;
        };
        let before = place.checked_sub(1).and_then(|before| elements.get(before));
        let is_word = is_apart(before, |text| text.ends_with(is_space))
            && is_apart(elements.get(place + 1), |text| {
                !text.starts_with(char::is_alphanumeric)
            });
        let Some(empty) = empty_form(choice).filter(|_| is_word && elements.len() > 1) else {
            continue;
        };
        let said = say("form-empty")
            .text("id", pair.id.as_str())
            .text("key", empty.key);
        let finding = pair.finding(Rule::PluralCategories, empty.key_span, said);
        findings.push(finding.help(say("form-empty-help")));
    }
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '('
}

/// Whether a neighbour of a choice is no text that it belongs to.
fn is_apart(neighbour: Option<&Element<'_>>, is_apart: impl Fn(&str) -> bool) -> bool {
    match neighbour {
        None => true,
        Some(Element::Text { text, .. }) => is_apart(text),
        Some(_) => false,
    }
}

/// The form without words of a choice whose other forms all have some.
fn empty_form<'c, 's>(choice: &'c Choice<'s>) -> Option<&'c Variant<'s>> {
    let is_empty = |variant: &&Variant<'_>| variant.value.words(GAP).trim().is_empty();
    let (empty, others): (Vec<_>, Vec<_>) = choice.variants.iter().partition(is_empty);
    let have_words = others
        .iter()
        .all(|it| it.value.words(GAP).contains(char::is_alphabetic));
    let first = empty.first().copied()?;
    (have_words && !others.is_empty() && first.key != "0").then_some(first)
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(rule: Rule, locale: &str, text: &str, expected: &[&str]) {
        check_rule(rule, (locale, "He saw { $cities } cities.", text), expected);
    }

    #[test]
    fn a_form_says_the_number_of_its_key() {
        let form = |words: &str| {
            format!(
                "Он был в {{ $cities ->\n [5] {words}\n [one] {{ $cities }} городе\n [few] {{ $cities }} городах\n [many] {{ $cities }} городах\n*[other] {{ $cities }} города\n }}."
            )
        };
        let said = "the form [5] says \"шести\"";
        check(Rule::NumberMismatch, "ru", &form("шести городах"), &[said]);
        check(Rule::NumberMismatch, "ru", &form("пяти городах"), &[]);
        check(Rule::NumberMismatch, "ru", &form("этих городах"), &[]);
        let form = |words: &str| {
            format!("Вай дар {{ $cities ->\n [21] {words}\n*[other] {{ $cities }} шаҳр\n }} буд.")
        };
        let said = "the form [21] says \"бисту ду\"";
        check(Rule::NumberMismatch, "tg", &form("бисту ду шаҳр"), &[said]);
        check(Rule::NumberMismatch, "tg", &form("бисту як шаҳр"), &[]);
    }

    #[test]
    fn a_form_within_a_sentence_has_words() {
        let form = |one: &str| {
            format!("Вай дар {{ $cities ->\n [one] {one}\n*[other] {{ $cities }} шаҳр\n }} буд.")
        };
        let said = "the form [one] of \"s\" is empty";
        check(Rule::PluralCategories, "tg", &form("{\"\"}"), &[said]);
        check(Rule::PluralCategories, "tg", &form("як шаҳр"), &[]);
        let ending = "Вай { $cities } шаҳр{ $cities ->\n [one] {\"\"}\n*[other] ҳо\n } дид.";
        check(Rule::PluralCategories, "tg", ending, &[]);
    }
}
