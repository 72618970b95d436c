//! What the terms of a locale can be asked for: their forms by the names of their parameters.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{CatalogFile, Element, Pattern};

/// The terms of one locale.
#[derive(Debug, Clone, Default)]
pub(crate) struct TermBook {
    terms: BTreeMap<String, TermForms>,
    /// Terms that are there but cannot be read; that is reported, and nothing more of them.
    unreadable: BTreeSet<String>,
}

/// The forms of one term.
#[derive(Debug, Clone, Default)]
pub(crate) struct TermForms {
    /// The forms that can be asked for by each parameter, as `case` → `genitive`, in the term's order.
    pub(crate) choices: BTreeMap<String, Vec<String>>,
    /// Parameters that are put into the text as they are.
    pub(crate) parameters: BTreeSet<String>,
    /// The attributes.
    pub(crate) attributes: BTreeSet<String>,
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
            // Of two terms with one id Fluent takes the first.
            book.terms.entry(term.id.to_owned()).or_insert(forms);
        }
        let junk = file
            .junk
            .iter()
            .filter_map(|junk| junk.id?.strip_prefix('-'));
        book.unreadable = junk.map(str::to_owned).collect();
        book
    }

    pub(crate) fn get(&self, id: &str) -> Option<&TermForms> {
        self.terms.get(id)
    }

    pub(crate) fn is_unreadable(&self, id: &str) -> bool {
        self.unreadable.contains(id)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.terms.keys().map(String::as_str)
    }
}

fn collect(pattern: &Pattern<'_>, forms: &mut TermForms) {
    for element in &pattern.elements {
        match element {
            Element::Placeable { text, .. } => {
                let inside = text.trim_matches(['{', '}', ' ', '\n', '\r']);
                if let Some(name) = inside.strip_prefix('$') {
                    forms.parameters.insert(name.to_owned());
                }
            }
            Element::Choice {
                selector, variants, ..
            } => {
                if let Some(name) = selector.strip_prefix('$') {
                    let keys = forms.choices.entry(name.to_owned()).or_default();
                    for variant in variants {
                        if !keys.iter().any(|key| key == variant.key) {
                            keys.push(variant.key.to_owned());
                        }
                    }
                }
                for variant in variants {
                    collect(&variant.value, forms);
                }
            }
            Element::Text { .. } | Element::Literal { .. } => {}
        }
    }
}
