//! `wording`: A pattern of `interface.ftl` without a part that it must have, or with one that it cannot have.
//! Every document would show the wrong date or no page number. For example, a date has lost its day:
//!
//! ```ftl
//! date-long = { month-long } { $year }
//! ```
//!
//! A date needs day, month and year, the line of the page its number, an embargo its date and time. The
//! patterns of dates know no functions and no terms, and no pattern knows the facts of a document. The finding
//! shows how the built-in pattern is written.

mod dates;
mod folio;
mod shape;
mod sizes;

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::localize::interface::{
    SIGN_OF_ANNEX, SIGN_OF_LEVEL, built_in_messages, english_messages,
};
use edition_localization::localize::references::{Reference, references, selector_references};
use edition_localization::{Catalog, CatalogFile, Element, Localizer, Message, Pattern};
use edition_model::{Diagnostic, Locale, Rule, Sentence, Series, Span, say};

use shape::{Shape, shape};
use sizes::{Fault, Sizes};

/// Looks at the patterns of a locale's interface.
pub(crate) fn check(catalog: &Catalog<'_>, localizer: &Localizer, findings: &mut Vec<Diagnostic>) {
    let Some(file) = &catalog.interface else {
        return;
    };
    let known = Known::new(file, &catalog.locale);
    let sizes = Sizes::of(&known);
    for message in &file.messages {
        let Some(value) = message.value.as_ref().filter(|_| !message.damaged) else {
            continue;
        };
        let is_empty = value.elements.iter().all(|element| match element {
            Element::Text { text, .. } => text.trim().is_empty(),
            Element::Literal { text, .. } => text.trim().is_empty(),
            Element::Placeable { .. } | Element::Choice(_) => false,
        });
        if message.is_untranslated() || is_empty {
            continue;
        }
        if let Some(fault) = sizes.fault(message.id, &known) {
            let said = match fault {
                Fault::LeadsBack => say("wording-circular").text("id", message.id),
                Fault::TooLarge => say("wording-too-large").text("id", message.id),
                Fault::OfOthers => continue,
            };
            let finding = Diagnostic::new(Rule::Wording, message.id_span, said);
            findings.push(finding.help(say("wording-circular-help")));
            continue;
        }
        let shape = shape(message.id, &known.ids);
        let mut patterns = Patterns {
            known: &known,
            localizer,
            id: message.id,
            shape: shape.as_ref(),
            findings,
        };
        let before = patterns.findings.len();
        patterns.examine(value);
        // What cannot be there explains what is not.
        if patterns.findings.len() == before {
            patterns.parts(message, value);
        }
        if patterns.findings.len() == before {
            patterns.ends(value);
        }
        if findings.len() == before
            && let Some(text) = sign_without_series(message.id, value)
        {
            let said = say("wording-sign")
                .text("id", message.id)
                .text("sign", text);
            let finding = Diagnostic::new(Rule::Wording, message.value_span, said);
            findings.push(finding.help(say("wording-sign-help")));
        }
    }
}

/// The first sign of a level or of annexes, where no series begins so.
fn sign_without_series(id: &str, value: &Pattern<'_>) -> Option<String> {
    if id != SIGN_OF_ANNEX && !id.starts_with(SIGN_OF_LEVEL) {
        return None;
    }
    let parts = value.elements.iter().map(|element| match element {
        Element::Text { text, .. } => Some(*text),
        Element::Literal { text, .. } => Some(text.as_str()),
        Element::Placeable { .. } | Element::Choice(_) => None,
    });
    let text: String = parts.collect::<Option<String>>()?;
    Series::beginning_with(&text).is_none().then_some(text)
}

/// The messages that there are in a locale.
struct Known<'k> {
    file: &'k CatalogFile<'k>,
    built_in: Option<CatalogFile<'static>>,
    english: Option<CatalogFile<'static>>,
    /// The ids that mean something.
    ids: BTreeSet<String>,
}

impl<'k> Known<'k> {
    fn new(file: &'k CatalogFile<'k>, locale: &Locale) -> Self {
        let english = english_messages();
        let ids = english.iter().flat_map(|file| &file.messages);
        Self {
            file,
            ids: ids.map(|message| message.id.to_owned()).collect(),
            built_in: built_in_messages(locale),
            english,
        }
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<'_>> {
        let own = self.file.message(id);
        let message = own.or_else(|| self.built_in.as_ref()?.message(id))?;
        message.value.as_ref()
    }

    /// The variables of a message and of all that it is made of.
    fn variables(&self, id: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for id in self.below(id) {
            if let Some(pattern) = self.pattern(&id) {
                found.extend(facts(&used(pattern)));
            }
        }
        found
    }

    /// A message and all that it is made of.
    fn below(&self, id: &str) -> BTreeSet<String> {
        let mut below = BTreeSet::new();
        let mut waiting = vec![id.to_owned()];
        while let Some(next) = waiting.pop() {
            let parts = self.parts(&next);
            if below.insert(next) {
                waiting.extend(parts);
            }
        }
        below
    }

    /// The messages that one is made of.
    fn parts(&self, id: &str) -> Vec<String> {
        let used = self.pattern(id).map(used).unwrap_or_default();
        let messages = used.into_iter().filter_map(|reference| match reference {
            Reference::Message(id) => Some(id),
            _ => None,
        });
        messages.collect()
    }

    /// How the pattern is written that is built in.
    fn example(&self, id: &str) -> Option<String> {
        let files = [self.built_in.as_ref(), self.english.as_ref()];
        files.into_iter().flatten().find_map(|file| {
            let message = file.message(id)?;
            let text = file.text.get(message.value_span.range())?;
            let mut lines = text.trim().lines();
            let first = lines.next()?.trim();
            Some(match lines.next() {
                Some(second) => format!("{first} {} …", second.trim()),
                None => first.to_owned(),
            })
        })
    }
}

/// What a pattern refers to, selectors included.
fn used(pattern: &Pattern<'_>) -> BTreeSet<Reference> {
    let mut found = BTreeSet::new();
    pattern.visit(&mut |element| match element {
        Element::Placeable { text, .. } => found.extend(references(text)),
        Element::Choice(choice) => found.extend(selector_references(choice.selector)),
        Element::Text { .. } | Element::Literal { .. } => {}
    });
    found
}

fn facts(references: &BTreeSet<Reference>) -> BTreeSet<String> {
    let facts = references.iter().filter_map(|reference| match reference {
        Reference::Fact(name) => Some(name.clone()),
        _ => None,
    });
    facts.collect()
}

/// Examines the patterns of a message.
struct Patterns<'p, 'k> {
    known: &'p Known<'k>,
    localizer: &'p Localizer,
    id: &'p str,
    /// `None` for a message that only others are made of.
    shape: Option<&'p Shape>,
    findings: &'p mut Vec<Diagnostic>,
}

impl Patterns<'_, '_> {
    /// Looks for what cannot be there.
    fn examine(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            match element {
                Element::Placeable { text, span } => {
                    for reference in references(text) {
                        self.reference(&reference, *span);
                    }
                    self.terms(text, *span);
                }
                Element::Choice(choice) => {
                    for reference in selector_references(choice.selector) {
                        self.selector(&reference, choice.span);
                    }
                    self.months(choice);
                    for variant in &choice.variants {
                        self.examine(&variant.value);
                    }
                }
                Element::Text { .. } | Element::Literal { .. } => {}
            }
        }
    }

    fn reference(&mut self, reference: &Reference, span: Span) {
        match reference {
            Reference::Fact(name) => self.variable(name, span),
            Reference::Message(id) if self.known.pattern(id).is_none() => {
                let said = say("message-unknown").text("id", id);
                let finding = Diagnostic::new(Rule::UnknownReference, span, said);
                self.findings
                    .push(finding.help(say("wording-message-help")));
            }
            Reference::Message(id) => {
                for name in self.known.variables(id) {
                    self.variable(&name, span);
                }
            }
            Reference::Function(name) => {
                let is_date = self.shape.is_some_and(|shape| shape.is_date);
                if is_date || name != "CAPITAL" {
                    self.impossible(format!("{name}()"), span);
                }
            }
            Reference::Number(number, _) => {
                self.impossible(format!("{}()", number.function()), span);
            }
            Reference::Term(id) => {
                if self.shape.is_some_and(|shape| shape.is_date) {
                    self.impossible(format!("-{id}"), span);
                }
            }
            Reference::Range(..) => {}
        }
    }

    fn variable(&mut self, name: &str, span: Span) {
        let Some(shape) = self.shape else { return };
        if !shape.variables.contains(&name) {
            self.impossible(format!("${name}"), span);
        }
    }

    fn impossible(&mut self, what: String, span: Span) {
        let said = say("wording-impossible")
            .text("id", self.id)
            .text("what", what);
        let variables = self.shape.map(|shape| shape.variables).unwrap_or_default();
        let help = match variables {
            [] => say("wording-words-help"),
            _ => say("wording-variables-help")
                .list("variables", variables.iter().map(|name| format!("${name}"))),
        };
        self.push(span, said, help);
    }

    fn push(&mut self, span: Span, said: Sentence, help: Sentence) {
        let finding = Diagnostic::new(Rule::Wording, span, said).help(help);
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// What is wrong with the terms in a placeable, in words of the interface other than dates.
    fn terms(&mut self, text: &str, span: Span) {
        let is_term = |reference: &Reference| matches!(reference, Reference::Term(_));
        let is_date = self.shape.is_some_and(|shape| shape.is_date);
        if is_date || !references(text).iter().any(is_term) {
            return;
        }
        for problem in self.localizer.examine_in_term(text) {
            let finding = Diagnostic::new(problem.rule, span, problem.message);
            self.findings.push(finding.help(problem.help));
        }
    }

    /// A choice is made by the numbers of a date alone: other values are not known yet.
    fn selector(&mut self, reference: &Reference, span: Span) {
        let Reference::Fact(name) = reference else {
            return self.reference(reference, span);
        };
        let Some(shape) = self.shape else { return };
        let is_number = ["day", "month", "year"].contains(&name.as_str());
        if shape.variables.contains(&name.as_str()) && !is_number {
            let said = say("wording-choice").text("id", self.id).text("name", name);
            self.push(span, said, say("wording-choice-help"));
        } else {
            self.variable(name, span);
        }
    }

    /// Looks for parts that are not there, in each form.
    fn parts(&mut self, message: &Message<'_>, pattern: &Pattern<'_>) {
        let Some(shape) = self.shape else { return };
        for Form { parts, key } in self.forms(pattern, &mut BTreeMap::new()) {
            let is_there = |names: &&&[&str]| names.iter().any(|name| parts.contains(*name));
            let lost = shape.parts.iter().find(|names| !is_there(names));
            let Some(name) = lost.and_then(|names| names.first()) else {
                continue;
            };
            let said = say("wording-part-lost")
                .text("id", self.id)
                .text("part", *name);
            let help = match self.known.example(self.id) {
                Some(example) => say("wording-part-lost-help").text("pattern", example),
                None => say("wording-variables-help").list(
                    "variables",
                    shape.variables.iter().map(|it| format!("${it}")),
                ),
            };
            return self.push(key.unwrap_or(message.value_span), said, help);
        }
    }

    /// The forms of a pattern: that of all defaults, and one for each other variant.
    /// `known` is what messages show of which that is known already.
    fn forms(&self, pattern: &Pattern<'_>, known: &mut Shown) -> Vec<Form> {
        let mut forms = vec![Form::default()];
        for element in &pattern.elements {
            let mut ways = match element {
                Element::Placeable { text, .. } => vec![self.form_of(text, known)],
                Element::Choice(choice) => {
                    let mut variants: Vec<_> = choice.variants.iter().collect();
                    variants.sort_by_key(|variant| !variant.is_default);
                    let chosen = facts(&selector_references(choice.selector));
                    let forms = variants.into_iter().flat_map(|variant| {
                        let is_named = !variant.is_default || variant.key.parse::<u32>().is_ok();
                        let chosen = chosen.clone().into_iter().filter(|_| is_named);
                        let chosen: BTreeSet<String> = chosen.collect();
                        let forms = self.forms(&variant.value, known).into_iter();
                        let forms: Vec<Form> = forms
                            .map(|form| Form {
                                parts: form.parts.union(&chosen).cloned().collect(),
                                key: form.key.or(Some(variant.key_span)),
                            })
                            .collect();
                        forms
                    });
                    forms.collect()
                }
                Element::Text { .. } | Element::Literal { .. } => continue,
            };
            let others = ways.split_off(1.min(ways.len()));
            let way = ways.pop().unwrap_or_default();
            let default = forms.first().cloned().unwrap_or_default();
            forms.iter_mut().for_each(|form| form.add(&way));
            forms.extend(others.into_iter().map(|mut other| {
                other.parts.extend(default.parts.iter().cloned());
                other
            }));
        }
        forms
    }

    /// What a placeable shows: of a message, what all its forms show.
    fn form_of(&self, text: &str, known: &mut Shown) -> Form {
        let references = references(text);
        let mut parts = facts(&references);
        for reference in &references {
            let Reference::Message(id) = reference else {
                continue;
            };
            if !known.contains_key(id) {
                let pattern = self.known.pattern(id);
                let forms = pattern.map(|pattern| self.forms(pattern, known));
                let forms = forms.into_iter().flatten().map(|form| form.parts);
                let shared = forms.reduce(|one, other| one.intersection(&other).cloned().collect());
                known.insert(id.clone(), shared.unwrap_or_default());
            }
            parts.extend(known.get(id).into_iter().flatten().cloned());
        }
        Form { parts, key: None }
    }
}

/// The variables that messages show in all their forms.
type Shown = BTreeMap<String, BTreeSet<String>>;

/// A form of a pattern.
#[derive(Clone, Default)]
struct Form {
    /// The variables that it shows, or that its keys name.
    parts: BTreeSet<String>,
    /// The key that it stands behind.
    key: Option<Span>,
}

impl Form {
    fn add(&mut self, other: &Self) {
        self.parts.extend(other.parts.iter().cloned());
        self.key = self.key.or(other.key);
    }
}

#[cfg(test)]
mod tests;
