//! One locale's terms, functions and interface, ready for all documents and threads.

use std::sync::{Arc, Mutex};

use edition_languages::Language;
use edition_model::{
    Date, Diagnostic, Embargo, Fact, IndexWording, Kind, Locale, Place, Reported, Rule, Template,
    Wording, Words,
};
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};

use crate::catalog::expression::{with_placeable, with_selector};
use crate::catalog::{Catalog, Element};
use crate::localize::bundle::{Bundle, plain_bundle, term_resource};
use crate::localize::dates::DateFormat;
use crate::localize::functions::{CHOOSE, FAILED, Formats, add_functions};
use crate::localize::interface::{Interface, Layer, resources};
use crate::localize::numbers::NumberFormat;
use crate::localize::terms::TermBook;

/// How many sets of words for editions are kept.
const MOST_WORDINGS: usize = 32;

/// Puts documents into one locale. Built once a locale; it can be shared between threads.
pub struct Localizer {
    pub(crate) locale: Locale,
    language: &'static Language,
    /// Its terms.
    pub terms: TermBook,
    /// The words of this locale alone, for others to fall back on; `None` where it has none.
    own_words: Option<Arc<Layer>>,
    interface: Interface,
    formats: Formats,
    bundle: Bundle,
    /// The words for editions that were made before.
    wordings: Mutex<Vec<(Kind, Vec<Locale>, Wording)>>,
}

impl Localizer {
    /// The localizer of `catalog`'s locale. `source` is that of the source locale, whose words stand
    /// in where this one has none; `None` for the source locale itself.
    ///
    /// Finds `missing-interface`.
    #[must_use]
    pub fn new(catalog: &Catalog<'_>, source: Option<&Self>) -> Reported<Self> {
        let locale = &catalog.locale;
        let words = resources(locale, catalog.interface.as_ref());
        let formats = Formats {
            numbers: Arc::new(NumberFormat::new(locale)),
            dates: Arc::new(DateFormat::new(locale, &words)),
        };
        let terms = term_resource(catalog.terms.as_ref());
        // Fluent keeps messages and terms under one name, the first of two: a term of the project may
        // be called as a word of the interface is.
        let with_terms: Vec<_> = words.iter().chain(&terms).cloned().collect();
        let voiced = || {
            let mut bundle = plain_bundle(locale, &with_terms);
            add_functions(&mut bundle, locale, &formats);
            bundle
        };
        let own_words = (!words.is_empty()).then(|| Arc::new(Layer::new(locale, voiced())));
        let from_source = source.and_then(|source| source.own_words.clone());
        let english = Layer::english().map(Arc::new);
        let layers = own_words.iter().cloned().chain(from_source).chain(english);
        let mut diagnostics = Vec::new();
        if own_words.is_none() {
            diagnostics.push(missing_interface(locale));
        }
        let mut bundle = plain_bundle(locale, terms.as_slice());
        add_functions(&mut bundle, locale, &formats);
        let value = Self {
            locale: locale.clone(),
            language: Language::of(locale),
            terms: TermBook::new(catalog.terms.as_ref()),
            interface: Interface::new(locale, layers.collect()),
            own_words,
            formats,
            bundle,
            wordings: Mutex::default(),
        };
        Reported { value, diagnostics }
    }

    /// The locale.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// What is known of its language.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The words for an edition of that kind, whose document appears in `locales`.
    #[must_use]
    pub fn wording(&self, kind: Kind, locales: &[Locale]) -> Wording {
        let make = || self.interface.wording(kind, locales);
        let Ok(mut known) = self.wordings.lock() else {
            return make();
        };
        // Documents are of few kinds, and appear in few sets of locales.
        let same = known
            .iter()
            .find(|(it, in_locales, _)| *it == kind && in_locales == locales);
        if let Some((.., wording)) = same {
            return wording.clone();
        }
        let wording = make();
        if known.len() < MOST_WORDINGS {
            known.push((kind, locales.to_vec(), wording.clone()));
        }
        wording
    }

    /// The words for a list of documents of a project with `locales`.
    #[must_use]
    pub fn index_wording(&self, locales: &[Locale]) -> IndexWording {
        self.interface.index_wording(locales)
    }

    /// The interface message `id`, for pages that no edition has: those of the desk.
    #[must_use]
    pub fn phrase(&self, id: &str) -> Template {
        self.interface.template(id)
    }

    /// A locale's name for itself; its tag where nobody knows it.
    #[must_use]
    pub fn language_name(&self, locale: &Locale) -> Words {
        self.interface.language_name(locale)
    }

    /// The line of a document that nobody may see before a time.
    #[must_use]
    pub fn embargo_line(&self, embargo: &Embargo) -> String {
        self.interface.embargo(embargo, &self.formats.dates)
    }

    /// The day in the long style.
    #[must_use]
    pub fn date_text(&self, date: Date) -> String {
        self.formats.dates.long(date)
    }

    /// Whether this locale has words for the interface message `id`; empty ones are none.
    pub fn has_own_words(&self, id: &str) -> bool {
        self.own_words
            .as_ref()
            .is_some_and(|layer| layer.has_words(id))
    }

    /// Whether this locale has an interface, built in or its own.
    pub fn has_interface(&self) -> bool {
        self.own_words.is_some()
    }

    /// How this locale counts.
    pub fn numbers(&self) -> &NumberFormat {
        &self.formats.numbers
    }

    /// The facts of a document as arguments for Fluent.
    pub(crate) fn arguments<'f>(
        &self,
        facts: impl IntoIterator<Item = (&'f String, &'f Fact)>,
    ) -> FluentArgs<'f> {
        let values = facts.into_iter();
        values
            .map(|(name, fact)| (name.as_str(), self.formats.value(fact)))
            .collect()
    }

    /// The plain text of a placeable, both braces included; `None` where it cannot be formatted.
    pub(crate) fn format_placeable(&self, text: &str, facts: &FluentArgs<'_>) -> Option<String> {
        with_placeable(text, |expression| self.format(expression, facts))?
    }

    /// The place of the variant that a choice takes.
    pub(crate) fn choose(&self, choice: &Element<'_>, facts: &FluentArgs<'_>) -> Option<usize> {
        let Element::Choice {
            selector, variants, ..
        } = choice
        else {
            return None;
        };
        let default = variants.iter().position(|variant| variant.is_default);
        let chosen = with_selector(selector, |expression| {
            let mut positional = vec![expression.clone()];
            for variant in variants {
                positional.push(InlineExpression::StringLiteral { value: variant.key });
            }
            let call = InlineExpression::FunctionReference {
                id: Identifier { name: CHOOSE },
                arguments: CallArguments {
                    positional,
                    named: Vec::new(),
                },
            };
            self.format(&call, facts)
        });
        chosen
            .flatten()
            .and_then(|place| place.parse().ok())
            .or(default)
    }

    fn format(
        &self,
        expression: &InlineExpression<&str>,
        facts: &FluentArgs<'_>,
    ) -> Option<String> {
        let expression = match expression {
            // A number in braces is written as the locale writes it.
            InlineExpression::NumberLiteral { .. } => InlineExpression::FunctionReference {
                id: Identifier { name: "NUMBER" },
                arguments: CallArguments {
                    positional: vec![expression.clone()],
                    named: Vec::new(),
                },
            },
            _ => expression.clone(),
        };
        let expression = Expression::Inline(expression);
        let pattern = Pattern {
            elements: vec![PatternElement::Placeable { expression }],
        };
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(&pattern, Some(facts), &mut errors);
        (errors.is_empty() && !text.contains(FAILED)).then(|| text.into_owned())
    }

    /// Whether the term leads back to itself, or to others that are not there.
    pub fn is_broken_term(&self, id: &str) -> bool {
        self.format_placeable(&format!("{{ -{id} }}"), &FluentArgs::new())
            .is_none()
    }
}

fn missing_interface(locale: &Locale) -> Diagnostic {
    let path = format!("locales/{locale}/interface.ftl");
    let message = format!(
        "there are no words of the interface in {locale}: those of the source language stand in"
    );
    Diagnostic::at(Rule::MissingInterface, Place::File(path), message)
        .help("translate the messages of the source language's interface into this file")
        .locale(locale)
}
