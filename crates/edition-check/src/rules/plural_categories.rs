//! `plural-categories`: A selector without a category that the language needs. Another form stands in
//! for it, which may be wrong as soon as the number changes. For example, a Russian selector has no
//! `few`:
//!
//! ```ftl
//! cities = { $cities ->
//!     [one] { $cities } город
//!     [many] { $cities } городов
//!    *[other] { $cities } города
//! }
//! ```
//!
//! A choice by a text or a date has no such forms: its `[one]` would never come. Numbers are written without
//! quotation marks among the facts.
//!
//! A form that stands as words within a sentence has words, and one behind a number says no other (`number-mismatch`).
//!
//! Russian says 1 город, 2 города, 5 городов, so a choice by a number needs `[one]`, `[few]` and `[many]`
//! beside `*[other]`, which is for fractions. Tajik needs `*[other]` alone.

mod forms;

use std::collections::BTreeMap;

use edition_model::{Diagnostic, Fact, FactValue, Rule, Sentence, Span, say};

use crate::CheckContext;
use crate::finding::Pair;
use edition_localization::catalog::{Choice, Variant};
use edition_localization::localize::Count;
use edition_localization::localize::numbers::{CATEGORIES, Series};
use edition_localization::{Message, Pattern};

pub(crate) fn check(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    (message, facts): (&Message<'_>, &BTreeMap<String, Fact>),
    findings: &mut Vec<Diagnostic>,
) {
    forms::check_empty(pair, message, findings);
    let choices = message.value.iter().flat_map(|value| value.choices());
    for choice in choices {
        if Count::of_selector(choice.selector).is_some() {
            forms::check_number(pair, context.source.language(), choice, findings);
        }
        check_keys(pair, facts, choice, findings);
    }
}

/// Reports what is wrong with the keys of a choice.
fn check_keys(
    pair: &Pair<'_>,
    facts: &BTreeMap<String, Fact>,
    choice: &Choice<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let Choice {
        selector,
        variants,
        span,
    } = choice;
    if let Some((said, help, place)) =
        doubled(variants).or_else(|| never(selector, variants, facts))
    {
        let finding = pair.finding(Rule::PluralCategories, place, said);
        findings.push(finding.help(help));
        return;
    }
    let Some(series) = series(selector, facts) else {
        return;
    };
    let numbers = pair.localizer.numbers();
    let keys: Vec<&str> = variants.iter().map(|variant| variant.key).collect();
    let missing: Vec<&str> = numbers
        .needed_categories(series)
        .into_iter()
        .filter(|(category, only)| {
            let is_named = only.is_some_and(|number| keys.contains(&&*number.to_string()));
            !keys.contains(category) && !is_named
        })
        .map(|(category, _)| category)
        .collect();
    let unknown = variants.iter().find(|variant| {
        !variant.is_default && !CATEGORIES.contains(&variant.key) && !is_number(variant.key)
    });
    if let Some(variant) = unknown {
        let message = say("plural-form-unknown").text("form", variant.key);
        let finding = pair
            .finding(Rule::PluralCategories, variant.key_span, message)
            .help(if missing.is_empty() {
                say("plural-form-unknown-help")
            } else {
                say("plural-form-meant-help").list("forms", missing)
            });
        findings.push(finding);
        return;
    }
    if missing.is_empty() {
        return;
    }
    let message = say("plural-forms-missing")
        .text("selector", *selector)
        .list("forms", missing);
    let finding = pair
        .finding(Rule::PluralCategories, *span, message)
        .help(say("plural-forms-missing-help"));
    findings.push(finding);
}

/// The same for a term or a message of the interface, whose values are not known.
pub(crate) fn check_words(pattern: &Pattern<'_>, findings: &mut Vec<Diagnostic>) {
    for choice in pattern.choices() {
        if let Some((said, help, place)) = doubled(&choice.variants) {
            findings.push(Diagnostic::new(Rule::PluralCategories, place, said).help(help));
        }
    }
}

/// What is said of a key that stands twice.
fn doubled(variants: &[Variant<'_>]) -> Option<(Sentence, Sentence, Span)> {
    let again = variants.iter().enumerate().find(|(place, variant)| {
        let mut before = variants.iter().take(*place);
        before.any(|before| before.key == variant.key)
    });
    let (_, variant) = again?;
    let said = say("form-doubled").text("form", variant.key);
    Some((said, say("form-doubled-help"), variant.key_span))
}

/// What is said of a key that nothing ever chooses, because the fact is no number.
fn never(
    selector: &str,
    variants: &[Variant<'_>],
    facts: &BTreeMap<String, Fact>,
) -> Option<(Sentence, Sentence, Span)> {
    let of_date = || {
        selector
            .strip_prefix("DATE(")?
            .trim_start()
            .strip_prefix('$')
    };
    let name = selector.strip_prefix('$').or_else(of_date)?;
    let name = name.split([',', ')', ' ']).next()?;
    let fact = facts.get(name)?;
    let value = &fact.value;
    let mut others = variants.iter().filter(|variant| !variant.is_default);
    let (variant, kind) = match value {
        FactValue::Number(_) => return None,
        FactValue::Date(_) => (others.next()?, "date"),
        FactValue::Text(text) => {
            let never = |variant: &&Variant<'_>| {
                let mut texts = std::iter::once(text).chain(fact.by_locale.values());
                CATEGORIES.contains(&variant.key) && !texts.any(|text| text == variant.key)
            };
            (others.find(never)?, "text")
        }
    };
    let said = say("form-never")
        .text("form", variant.key)
        .text("fact", name)
        .text("kind", kind);
    let help = match value {
        FactValue::Text(text) if is_whole(text) => say("form-never-number-help")
            .text("fact", name)
            .text("value", text),
        _ => say("form-never-help"),
    };
    Some((said, help, variant.key_span))
}

fn is_whole(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_number(key: &str) -> bool {
    key.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-')
}

/// What the selector counts; `None` where it looks at no whole number.
fn series(selector: &str, facts: &BTreeMap<String, Fact>) -> Option<Series> {
    let count = Count::of_selector(selector)?;
    let is_whole = match &facts.get(&count.fact)?.value {
        FactValue::Number(text) => !text.contains(['.', 'e', 'E']),
        FactValue::Text(_) | FactValue::Date(_) => false,
    };
    is_whole.then_some(count.series)
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(locale: &str, selector: &str, keys: &[&str], expected: &[&str]) {
        let variants: String = keys
            .iter()
            .map(|key| format!("    [{key}] {{ $cities }}\n").replace("    [*", "   *["))
            .collect();
        let text = format!("{{ {selector} ->\n{variants} }}");
        check_rule(
            Rule::PluralCategories,
            (locale, "{ $cities } cities", &text),
            expected,
        );
    }

    #[test]
    fn every_language_has_its_forms() {
        let count = "$cities";
        check("ru", count, &["one", "few", "many", "*other"], &[]);
        check("ru", count, &["one", "few", "*many"], &[]);
        check(
            "ru",
            count,
            &["one", "*other"],
            &["the choice by $cities has no [few], [many]"],
        );
        check(
            "ru",
            count,
            &["1", "*other"],
            &["the choice by $cities has no [one], [few], [many]"],
        );
        check("tg", count, &["*other"], &[]);
        check("tg", count, &["one", "*other"], &[]);
        check("de", count, &["one", "*other"], &[]);
        check("de", count, &["1", "*other"], &[]);
        check(
            "de",
            count,
            &["5", "*other"],
            &["the choice by $cities has no [one]"],
        );
        check(
            "ru",
            "NUMBER($cities)",
            &["one", "few", "*other"],
            &["the choice by NUMBER($cities) has no [many]"],
        );
        check("ru", "NUMBER($cities, type: \"ordinal\")", &["*other"], &[]);
    }

    #[test]
    fn a_form_that_no_language_has_is_named() {
        let message = "[dual] is no form of number in any language";
        check(
            "ru",
            "$cities",
            &["one", "dual", "many", "*other"],
            &[message],
        );
        check("tg", "$cities", &["dual", "*other"], &[message]);
        check(
            "ru",
            "$cities",
            &["-1", "0", "one", "few", "*lots"],
            &["the choice by $cities has no [many]"],
        );
        check("tg", "$cities", &["few", "*other"], &[]);
    }

    #[test]
    fn a_key_that_stands_twice_is_found() {
        let message = "[one] stands twice: the second is never chosen";
        check("ru", "$cities", &["one", "few", "one", "*many"], &[message]);
        check(
            "ru",
            "$name",
            &["Dushanbe", "Dushanbe", "*x"],
            &[&message.replace("one", "Dushanbe")],
        );
    }

    #[test]
    fn only_numbers_are_counted() {
        check(
            "ru",
            "$start",
            &["yes", "*no"],
            &["[yes] can never be chosen: $start is a date"],
        );
        check(
            "tg",
            "DATE($start, style: \"long\")",
            &["one", "*other"],
            &["[one] can never be chosen: $start is a date"],
        );
        check("ru", "$name", &["Dushanbe", "Khujand", "*other"], &[]);
        let message = "[one] can never be chosen: $name is a text";
        check("ru", "$name", &["one", "few", "*other"], &[message]);
        check("tg", "$name", &["one", "*other"], &[message]);
        check(
            "ru",
            "NUMBER($cities, minimumFractionDigits: 1)",
            &["one", "*other"],
            &[],
        );
    }
}
