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
//! Russian says 1 город, 2 города, 5 городов, so a choice by a number needs `[one]`, `[few]` and `[many]`
//! beside `*[other]`, which is for fractions. Tajik needs `*[other]` alone.

use std::collections::BTreeMap;

use edition_model::{Diagnostic, Fact, FactValue, Rule, say};

use crate::finding::Pair;
use edition_localization::Message;
use edition_localization::catalog::Choice;
use edition_localization::localize::Count;
use edition_localization::localize::numbers::{CATEGORIES, Series};

pub(crate) fn check(
    pair: &Pair<'_>,
    message: &Message<'_>,
    facts: &BTreeMap<String, Fact>,
    findings: &mut Vec<Diagnostic>,
) {
    let choices = message.value.iter().flat_map(|value| value.choices());
    for Choice {
        selector,
        variants,
        span,
    } in choices
    {
        let Some(series) = series(selector, facts) else {
            continue;
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
            continue;
        }
        if missing.is_empty() {
            continue;
        }
        let message = say("plural-forms-missing")
            .text("selector", *selector)
            .list("forms", missing);
        let finding = pair
            .finding(Rule::PluralCategories, *span, message)
            .help(say("plural-forms-missing-help"));
        findings.push(finding);
    }
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
    fn only_numbers_are_counted() {
        check("ru", "$start", &["yes", "*no"], &[]);
        check(
            "ru",
            "NUMBER($cities, minimumFractionDigits: 1)",
            &["one", "*other"],
            &[],
        );
    }
}
