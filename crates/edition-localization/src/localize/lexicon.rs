//! The meaning of a source text: what it says once its terms and facts are put in. If that changes,
//! a translation is stale, even though the pattern with its placeables is the same.
//!
//! Dates are written as 2012-05-18 and numbers as the author wrote them, so that a new date format
//! is not a new meaning. Placeables without words of their own, as `PARA` and `BR`, stay as they
//! are.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use edition_model::{Fact, FactValue, Locale};
use edition_parser::scanner::{Name, names, placeables};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::catalog::CatalogFile;
use crate::catalog::expression::with_placeable;
use crate::localize::bundle::{Bundle, plain_bundle, term_resource};
use crate::sync::state::both_words;

/// The terms of the source locale.
pub struct Lexicon {
    bundle: Bundle,
}

impl Lexicon {
    /// The lexicon of `terms`, the source locale's file of terms.
    #[must_use]
    pub fn new(terms: Option<&CatalogFile<'_>>, source_locale: &Locale) -> Self {
        let mut bundle = plain_bundle(source_locale, term_resource(terms).as_slice());
        // Adding fails only if a name is taken; the bundle has no functions yet.
        let _ = bundle.add_function("DATE", |values, _| joined(values));
        let _ = bundle.add_function("NUMBER", |values, _| joined(values));
        let _ = bundle.add_function("CAPITAL", |values, _| joined(values));
        Self { bundle }
    }

    /// What `pattern` says, with terms and `facts` put in; `None` if it has neither.
    pub(crate) fn meaning(&self, pattern: &str, facts: &BTreeMap<String, Fact>) -> Option<String> {
        put_in(pattern, |placeable| self.words(placeable, facts))
    }

    /// What `pattern` says in each language in which a fact of it has words of its own; these stand beside the words of
    /// the source ([`both_words`]).
    pub(crate) fn meanings(
        &self,
        pattern: &str,
        facts: &BTreeMap<String, Fact>,
    ) -> BTreeMap<Locale, String> {
        if facts.values().all(|fact| fact.by_locale.is_empty()) {
            return BTreeMap::new();
        }
        let texts = placeables(pattern).filter_map(|range| pattern.get(range));
        let named = texts.flat_map(names).filter_map(|name| match name {
            Name::Fact(name) => facts.get(name),
            Name::Term(_) => None,
        });
        let locales: BTreeSet<&Locale> = named.flat_map(|fact| fact.by_locale.keys()).collect();
        let own = |locale: &Locale| {
            let own = facts.iter().map(|(name, fact)| {
                let mut fact = fact.clone();
                if let Some(text) = fact.by_locale.remove(locale) {
                    fact.value = FactValue::Text(text);
                }
                (name.clone(), fact)
            });
            let own: BTreeMap<String, Fact> = own.collect();
            put_in(pattern, |placeable| {
                let words = self.words(placeable, &own)?;
                Some(both_words(&words, &self.words(placeable, facts)?))
            })
        };
        let meanings = locales.into_iter();
        meanings
            .filter_map(|locale| Some((locale.clone(), own(locale)?)))
            .collect()
    }

    /// The words of a placeable that names a term or a fact; `None` for others.
    fn words(&self, placeable: &str, facts: &BTreeMap<String, Fact>) -> Option<String> {
        if names(placeable).is_empty() {
            return None;
        }
        let values: FluentArgs<'_> = facts
            .iter()
            .map(|(name, fact)| (name.as_str(), FluentValue::from(value_text(&fact.value))))
            .collect();
        with_placeable(placeable, |expression| self.format(expression, &values))?
    }

    fn format(
        &self,
        expression: &InlineExpression<&str>,
        values: &FluentArgs<'_>,
    ) -> Option<String> {
        let expression = Expression::Inline(expression.clone());
        let pattern = Pattern {
            elements: vec![PatternElement::Placeable { expression }],
        };
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(&pattern, Some(values), &mut errors);
        // For a value that a term is not given, Fluent writes its name: then the placeable says nothing.
        let is_whole = errors.is_empty() && !text.contains("{$");
        is_whole.then(|| escaped(&text))
    }
}

/// `pattern` with the words of its placeables, as far as these have some; `None` if none has.
fn put_in(pattern: &str, words: impl Fn(&str) -> Option<String>) -> Option<String> {
    if !pattern.contains('{') {
        return None;
    }
    let mut meaning: Option<String> = None;
    let ranges: Vec<Range<usize>> = placeables(pattern).collect();
    for range in ranges.into_iter().rev() {
        let placeable = pattern.get(range.clone())?;
        if let Some(words) = words(placeable) {
            let text = meaning.get_or_insert_with(|| pattern.to_owned());
            text.replace_range(range, &words);
        }
    }
    meaning
}

/// `text` with its braces as they are typed in a pattern, so that no words are taken for a placeable.
fn escaped(text: &str) -> String {
    if !text.contains(['{', '}']) {
        return text.to_owned();
    }
    let pieces = text.chars().map(|letter| match letter {
        '{' => "{\"{\"}".to_owned(),
        '}' => "{\"}\"}".to_owned(),
        _ => letter.to_string(),
    });
    pieces.collect()
}

/// Whether `text` has a placeable that names a term or a fact.
pub(crate) fn has_names(text: &str) -> bool {
    let names_any = |range| text.get(range).is_some_and(|it| !names(it).is_empty());
    placeables(text).any(names_any)
}

fn value_text(value: &FactValue) -> String {
    match value {
        FactValue::Text(text) | FactValue::Number(text) => text.clone(),
        FactValue::Date(date) => date.to_string(),
    }
}

/// The values as they are; two dates as a range.
fn joined<'v>(values: &[FluentValue<'v>]) -> FluentValue<'v> {
    let words = values.iter().filter_map(|value| match value {
        FluentValue::String(text) => Some(text.as_ref().to_owned()),
        FluentValue::Number(number) => Some(number.as_string().into_owned()),
        _ => None,
    });
    let words: Vec<String> = words.collect();
    words.join(" – ").into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use edition_model::{Date, Fact, FactValue, SourceFile, Sources, Span};

    use super::Lexicon;
    use crate::catalog::parse_catalog;

    fn check(pattern: &str, expected: Option<&str>) {
        let terms = "-rapporteur = { $case ->\n   *[nominative] the Rapporteur\n    [genitive] \
                     the Rapporteur’s\n }\n-law = law\n-art = article { $number }\n-code = a {\"{\"}b{\"}\"}\n";
        let file = Sources::default().add(SourceFile::new("terms.ftl", terms));
        let locale = "en".parse().unwrap();
        let catalog = parse_catalog(file, terms, &locale).value;
        let fact = |value| Fact {
            value,
            by_locale: BTreeMap::new(),
            is_same: false,
            span: Span::new(file, 0..0),
        };
        let day = |day| fact(FactValue::Date(Date::new(2012, 5, day).unwrap()));
        let facts = BTreeMap::from([
            ("start".to_owned(), day(10)),
            ("end".to_owned(), day(18)),
            ("cities".to_owned(), fact(FactValue::Number("5".to_owned()))),
        ]);
        let meaning = Lexicon::new(Some(&catalog), &locale).meaning(pattern, &facts);
        assert_eq!(meaning.as_deref(), expected, "{pattern}");
    }

    #[test]
    fn terms_and_facts_are_put_in() {
        check(
            "{ CAPITAL(-rapporteur) } spoke of { -law }.",
            Some("the Rapporteur spoke of law."),
        );
        check(
            "{ -rapporteur(case: \"genitive\") } visit, { DATE($start, to: \"$end\", style: \"short\") }",
            Some("the Rapporteur’s visit, 2012-05-10 – 2012-05-18"),
        );
        check("{ $cities } { NUMBER($cities) }", Some("5 5"));
    }

    #[test]
    fn what_names_nothing_stays_as_it_is() {
        check("He met them.", None);
        check(
            "See { PARA(\"law-start\") }.{ BR() } { \"{\" } { \"$\" }",
            None,
        );
        check("{ -unknown } { $unknown }", None);
        check("{ $cities } { -unknown }", Some("5 { -unknown }"));
        check("{ $cities } { -art }", Some("5 { -art }"));
        check("{ -art(number: \"5\") }", Some("article 5"));
    }

    #[test]
    fn braces_of_words_are_no_placeables() {
        check("{ -code }", Some("a {\"{\"}b{\"}\"}"));
    }
}
