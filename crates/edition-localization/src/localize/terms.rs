//! The terms of a locale, with the forms that texts can ask for.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::Span;

use crate::catalog::{CatalogFile, Choice, Element, Pattern};
use crate::fold::single_spaced;
use crate::localize::numbers::CATEGORIES;
use crate::localize::references::{Reference, references};

/// The terms of one locale.
#[derive(Debug, Clone, Default)]
pub struct TermBook {
    terms: BTreeMap<String, TermForms>,
    /// The texts of the terms as words in lower case, by their first word, the longest first, each
    /// with the id.
    phrases: BTreeMap<String, Vec<(Vec<String>, String)>>,
    /// Terms that exist but cannot be read, which is reported where they are defined.
    unreadable: BTreeSet<String>,
}

/// The forms of one term.
#[derive(Debug, Clone, Default)]
pub struct TermForms {
    /// The forms by parameter, as `case` → `genitive`, in the order of the term.
    pub(crate) choices: BTreeMap<String, Vec<String>>,
    /// The parameters that are inserted into the text.
    pub(crate) parameters: BTreeSet<String>,
    /// The same, as they stand in the text.
    needs: Vec<Need>,
    /// What is put into it and what it is chosen by, as it is written.
    pub(crate) parts: Vec<Part>,
    /// The attributes.
    pub(crate) attributes: BTreeSet<String>,
    /// The texts that the term can come out as, first that of all defaults. An object replacement
    /// character stands for each placeable.
    pub texts: Vec<String>,
}

/// What makes a term more than its letters, as it is written.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// What is put in.
    Placeable(String),
    /// What a form is chosen by.
    Selector(String),
}

/// What a term needs of whoever uses it.
#[derive(Debug, Clone)]
enum Need {
    /// A value, which is put in here.
    Value(String, Span),
    /// What the variants of a choice need.
    Choice {
        /// The parameter that it is made by, if nothing but that.
        parameter: Option<String>,
        /// Where it stands.
        span: Span,
        /// The needs of each variant, by its key; whether it is the default.
        variants: Vec<(String, bool, Vec<Self>)>,
    },
}

/// A value that is given to a term.
pub(crate) enum Asked {
    /// A text, which chooses the form of that name.
    Text(String),
    /// Anything else, as a number.
    Other,
}

impl TermForms {
    /// Whether the term puts in a value that the texts give it.
    #[must_use]
    pub fn takes_values(&self) -> bool {
        !self.parameters.is_empty()
    }

    /// What is put into it and what it is chosen by, as it is written.
    pub(crate) fn written_parts(&self) -> impl Iterator<Item = &str> + Clone {
        self.parts.iter().map(|part| match part {
            Part::Placeable(text) | Part::Selector(text) => text.as_str(),
        })
    }

    /// The values that the term counts, for forms of number; and where it chooses by them.
    pub(crate) fn counted(&self) -> Vec<(&str, Span)> {
        let mut counted = Vec::new();
        collect_counted(&self.needs, &mut counted);
        counted
    }

    /// The values that the term puts in and that are not among those `asked`; and where it puts them.
    pub(crate) fn lacking(&self, asked: &impl Fn(&str) -> Option<Asked>) -> Vec<(String, Span)> {
        let mut lacking = Vec::new();
        collect_lacking(&self.needs, asked, &mut lacking);
        lacking
    }
}

fn collect_counted<'n>(needs: &'n [Need], counted: &mut Vec<(&'n str, Span)>) {
    for need in needs {
        let Need::Choice {
            parameter,
            span,
            variants,
        } = need
        else {
            continue;
        };
        let counts = |(key, is_default, _): &(String, bool, Vec<Need>)| {
            !is_default && CATEGORIES.contains(&key.as_str())
        };
        if let Some(name) = parameter
            && variants.iter().any(counts)
        {
            counted.push((name, *span));
        }
        for (.., needs) in variants {
            collect_counted(needs, counted);
        }
    }
}

fn collect_lacking(
    needs: &[Need],
    asked: &impl Fn(&str) -> Option<Asked>,
    lacking: &mut Vec<(String, Span)>,
) {
    for need in needs {
        match need {
            Need::Value(name, span) => {
                if asked(name).is_none() {
                    lacking.push((name.clone(), *span));
                }
            }
            Need::Choice {
                parameter,
                variants,
                ..
            } => {
                let asked_for = parameter.as_deref().and_then(asked);
                let has = |key: &str| variants.iter().any(|(own, ..)| own == key);
                for (key, is_default, needs) in variants {
                    let may_be_chosen = match (&asked_for, parameter) {
                        (Some(Asked::Text(text)), _) if has(text) => key == text,
                        (Some(Asked::Other), _) | (_, None) => true,
                        (Some(Asked::Text(_)) | None, Some(_)) => *is_default,
                    };
                    if may_be_chosen {
                        collect_lacking(needs, asked, lacking);
                    }
                }
            }
        }
    }
}

fn needs_of(pattern: &Pattern<'_>) -> Vec<Need> {
    let needs = pattern.elements.iter().flat_map(|element| match element {
        Element::Placeable { text, span } => {
            let names = references(text);
            // What no term can do is told of by itself.
            let is_impossible = names.iter().any(|it| match it {
                Reference::Function(name) => !matches!(name.as_str(), "NUMBER" | "CAPITAL"),
                _ => false,
            });
            let names = names.into_iter().filter(|_| !is_impossible);
            let names = names.filter_map(|reference| match reference {
                Reference::Fact(name) => Some(Need::Value(name, *span)),
                _ => None,
            });
            names.collect()
        }
        Element::Choice(Choice {
            selector,
            variants,
            span,
        }) => {
            let variants = variants.iter().map(|variant| {
                let key = variant.key.to_owned();
                (key, variant.is_default, needs_of(&variant.value))
            });
            vec![Need::Choice {
                parameter: selector.strip_prefix('$').map(str::to_owned),
                span: *span,
                variants: variants.collect(),
            }]
        }
        Element::Text { .. } | Element::Literal { .. } => Vec::new(),
    });
    needs.collect()
}

impl TermBook {
    /// The terms of `file`.
    pub(crate) fn new(file: Option<&CatalogFile<'_>>) -> Self {
        let mut book = Self::default();
        let Some(file) = file else { return book };
        for term in &file.terms {
            let mut forms = TermForms::default();
            for pattern in term
                .value
                .iter()
                .chain(term.attributes.iter().map(|own| &own.value))
            {
                collect(pattern, &mut forms);
            }
            forms.attributes = term
                .attributes
                .iter()
                .map(|own| own.id.to_owned())
                .collect();
            forms.needs = term.value.as_ref().map(needs_of).unwrap_or_default();
            forms.texts = term.value.as_ref().map(texts).unwrap_or_default();
            forms.parts = term.value.as_ref().map(parts).unwrap_or_default();
            // Of two terms with one id, Fluent takes the first.
            book.terms.entry(term.id.to_owned()).or_insert(forms);
        }
        let junk = file
            .junk
            .iter()
            .filter_map(|junk| junk.id?.strip_prefix('-'));
        book.unreadable = junk.map(str::to_owned).collect();
        book.collect_phrases();
        book
    }

    /// The forms of a term.
    pub fn get(&self, id: &str) -> Option<&TermForms> {
        self.terms.get(id)
    }

    fn collect_phrases(&mut self) {
        for (id, forms) in &self.terms {
            for text in forms.texts.iter().filter(|text| text.chars().count() > 3) {
                let lower = text.to_lowercase();
                let words = lower.split(|letter: char| !letter.is_alphabetic());
                let words: Vec<String> = words
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect();
                let Some(first) = words.first().filter(|_| !text.contains(OBJECT)) else {
                    continue;
                };
                let known = self.phrases.entry(first.clone()).or_default();
                known.push((words, id.clone()));
            }
        }
        for phrases in self.phrases.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
    }

    /// Whether any form of any term has `letter`.
    pub fn has_letter(&self, letter: char) -> bool {
        let forms = self.terms.values();
        forms
            .flat_map(|it| &it.texts)
            .any(|text| text.contains(letter))
    }

    /// Whether any term has words that can be found in a text.
    pub fn has_phrases(&self) -> bool {
        !self.phrases.is_empty()
    }

    /// The longest term that `words`, in lower case, begin with, and how many of them it takes.
    pub fn longest_at(&self, words: &[&str]) -> Option<(&str, usize)> {
        let phrases = self.phrases.get(*words.first()?)?;
        let (phrase, id) = phrases.iter().find(|(phrase, _)| {
            let found = words.get(..phrase.len());
            found.is_some_and(|found| found.iter().zip(phrase).all(|(word, own)| word == own))
        })?;
        Some((id, phrase.len()))
    }

    /// Whether the term exists but cannot be read.
    #[must_use]
    pub fn is_unreadable(&self, id: &str) -> bool {
        self.unreadable.contains(id)
    }

    /// The ids of all terms.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.terms.keys().map(String::as_str)
    }
}

/// What stands for a placeable in the text of a term.
const OBJECT: char = '\u{FFFC}';

/// The texts that a pattern can come out as, up to a limit.
fn texts(pattern: &Pattern<'_>) -> Vec<String> {
    const MOST: usize = 256;
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let ways: Vec<String> = match element {
            Element::Text { text, .. } => vec![(*text).to_owned()],
            Element::Literal { text, .. } => vec![text.clone()],
            Element::Placeable { .. } => vec![OBJECT.to_string()],
            Element::Choice(Choice { variants, .. }) => {
                let (default, others): (Vec<_>, Vec<_>) =
                    variants.iter().partition(|variant| variant.is_default);
                let ordered = default.into_iter().chain(others);
                ordered
                    .flat_map(|variant| self::texts(&variant.value))
                    .collect()
            }
        };
        let longer = texts
            .iter()
            .flat_map(|text| ways.iter().map(move |way| format!("{text}{way}")));
        texts = longer.take(MOST).collect();
    }
    texts
        .into_iter()
        .map(|text| single_spaced(&text))
        .filter(|text| !text.is_empty())
        .collect()
}

fn parts(pattern: &Pattern<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    pattern.visit(&mut |element| match element {
        Element::Placeable { text, .. } => parts.push(Part::Placeable((*text).to_owned())),
        Element::Choice(choice) => parts.push(Part::Selector(choice.selector.to_owned())),
        Element::Text { .. } | Element::Literal { .. } => {}
    });
    parts
}

fn collect(pattern: &Pattern<'_>, forms: &mut TermForms) {
    pattern.visit(&mut |element| match element {
        Element::Placeable { text, .. } => {
            let names = references(text).into_iter();
            forms.parameters.extend(names.filter_map(|it| match it {
                Reference::Fact(name) => Some(name),
                _ => None,
            }));
        }
        Element::Choice(Choice {
            selector, variants, ..
        }) => {
            if let Some(name) = selector.strip_prefix('$') {
                let keys = forms.choices.entry(name.to_owned()).or_default();
                for variant in variants {
                    if !keys.iter().any(|key| key == variant.key) {
                        keys.push(variant.key.to_owned());
                    }
                }
            }
        }
        Element::Text { .. } | Element::Literal { .. } => {}
    });
}
