//! One locale's terms, functions and interface, shared by all documents and threads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_languages::Language;
use edition_model::{
    CardWording, Date, Diagnostic, Document, Embargo, Fact, IndexWording, Kind, LanguageLines,
    Locale, Place, Reported, Rule, SegmentId, Signs, SourceSegment, Template, Wording, Words, say,
};
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};

use crate::catalog::expression::{with_placeable, with_selector};
use crate::catalog::{Catalog, CatalogFile, Choice};
use crate::localize::bundle::{Bundle, plain_bundle, term_resource};
use crate::localize::dates::DateFormat;
use crate::localize::functions::{CHOOSE, FAILED, Formats, add_functions};
use crate::localize::interface::{Interface, Layer, network_name, resources};
use crate::localize::numbers::NumberFormat;
use crate::localize::references::{
    Known, Names, Problem, Reference, examine_placeable, examine_selector, references,
    selector_references,
};
use crate::localize::terms::{Part, TermBook};

/// Makes editions of documents in one locale. Built once a locale, immutable, and shared between
/// threads.
pub struct Localizer {
    pub(crate) locale: Locale,
    language: &'static Language,
    terms: TermBook,
    /// The words of this locale, for others to fall back on; `None` if it has none.
    own_words: Option<Arc<Layer>>,
    /// The letters beyond ASCII of the words that the publisher has written for it.
    letters_of_words: BTreeSet<char>,
    interface: Interface,
    /// The words that all editions have in common, formatted once.
    wording: Wording,
    formats: Formats,
    bundle: Bundle,
}

impl Localizer {
    /// The localizer of `catalog`'s locale. `source` is the localizer of the source locale, to
    /// whose words this one falls back; `None` for the source locale itself.
    ///
    /// Finds `missing-interface`.
    #[must_use]
    pub fn new(catalog: &Catalog<'_>, source: Option<&Self>) -> Reported<Self> {
        Self::with_calendar(catalog, source, None)
    }

    /// The same, with dates in `calendar` where no pattern of the publisher writes them.
    #[must_use]
    pub fn with_calendar(
        catalog: &Catalog<'_>,
        source: Option<&Self>,
        calendar: Option<&str>,
    ) -> Reported<Self> {
        let locale = &catalog.locale;
        let words = resources(locale, catalog.interface.as_ref());
        let formats = Formats {
            numbers: Arc::new(NumberFormat::new(locale)),
            dates: Arc::new(DateFormat::new(locale, &words, calendar)),
        };
        let terms = term_resource(catalog.terms.as_ref());
        // Fluent has one namespace for messages and terms, and keeps the first of two. A term of
        // the project may have the name of an interface message, so the bundle of terms is another
        // one.
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
        let interface = Interface::new(locale, layers.collect());
        let value = Self {
            locale: locale.clone(),
            language: Language::of(locale),
            terms: TermBook::new(catalog.terms.as_ref()),
            wording: interface.wording(),
            interface,
            own_words,
            letters_of_words: letters(catalog.interface.as_ref()),
            formats,
            bundle,
        };
        Reported { value, diagnostics }
    }

    /// The locale.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Its terms.
    #[must_use]
    pub fn terms(&self) -> &TermBook {
        &self.terms
    }

    /// How what stands below paragraphs is numbered.
    #[must_use]
    pub fn signs(&self) -> &Signs {
        &self.wording.signs
    }

    /// The words that all its editions have in common.
    pub(crate) fn own_wording(&self) -> &Wording {
        &self.wording
    }

    /// What is known of its language.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The words for an edition of that kind, whose document appears in `locales`.
    #[must_use]
    pub fn wording(&self, kind: Kind, locales: &[Locale]) -> Wording {
        Wording {
            kind: self.interface.kind(kind),
            language_names: self.interface.language_names(locales),
            network_names: locales.iter().map(network_name).collect(),
            ..self.wording.clone()
        }
    }

    /// What the masthead of a document says of languages; nothing where it has no lines of an organ.
    pub(super) fn languages_of(
        &self,
        document: &Document<SourceSegment>,
        source: &Locale,
    ) -> Option<LanguageLines> {
        let original = document.front_matter.original.as_ref();
        let is_told = original.is_some() || document.body.masthead.has_lines();
        is_told.then(|| self.interface.language_lines(original.unwrap_or(source)))
    }

    /// What stands under the headings of annexes that were written in another language than their document.
    pub(super) fn originals_of(
        &self,
        document: &Document<SourceSegment>,
        source: &Locale,
    ) -> BTreeMap<SegmentId, Words> {
        if document.originals.is_empty() {
            return BTreeMap::new();
        }
        let own = document.front_matter.original.as_ref().unwrap_or(source);
        let segments = document.body.segments().into_iter();
        let originals = segments.filter_map(|segment| {
            let original = document.originals.get(&segment.text.span)?;
            let is_other = original.language() != own.language();
            let mut line = self.interface.language_lines(original).original;
            line.text = format!("[{}]", line.text);
            is_other.then_some((segment.id.clone()?, line))
        });
        originals.collect()
    }

    /// The words for a list of documents of a project with `locales`.
    #[must_use]
    pub fn index_wording(&self, locales: &[Locale]) -> IndexWording {
        self.interface.index_wording(locales)
    }

    /// The words on the card of documents of a kind.
    #[must_use]
    pub fn card_wording(&self, kind: Kind) -> CardWording {
        CardWording {
            publisher: self.interface.words("publisher"),
            kind: self.interface.kind(kind),
            language: self.language_name(self.locale()),
        }
    }

    /// The interface message `id`, for the pages of the desk.
    #[must_use]
    pub fn phrase(&self, id: &str) -> Template {
        self.interface.template(id)
    }

    /// A locale's name for itself; its tag if that is unknown.
    #[must_use]
    pub fn language_name(&self, locale: &Locale) -> Words {
        self.interface.language_name(locale)
    }

    /// The line about an embargo.
    #[must_use]
    pub fn embargo_line(&self, embargo: &Embargo) -> String {
        self.interface.embargo(embargo, &self.formats.dates)
    }

    /// The date in the long style.
    #[must_use]
    pub fn date_text(&self, date: Date) -> String {
        self.formats.dates.long(date)
    }

    /// Whether this locale has words, not empty ones, for the interface message `id`.
    #[must_use]
    pub fn has_own_words(&self, id: &str) -> bool {
        self.own_words
            .as_ref()
            .is_some_and(|layer| layer.has_words(id))
    }

    /// Whether the publisher's own words for the interface have a letter, which is not an ASCII one.
    #[must_use]
    pub fn words_have(&self, letter: char) -> bool {
        self.letters_of_words.contains(&letter)
    }

    /// Whether this locale has an interface, built in or of its own.
    #[must_use]
    pub fn has_interface(&self) -> bool {
        self.own_words.is_some()
    }

    /// How this locale writes numbers.
    #[must_use]
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
            .map(|(name, fact)| (name.as_str(), self.formats.value(fact, &self.locale)))
            .collect()
    }

    /// The plain text of a placeable, given with both braces; `None` if it cannot be formatted.
    pub(crate) fn format_placeable(&self, text: &str, facts: &FluentArgs<'_>) -> Option<String> {
        with_placeable(text, |expression| self.format(expression, facts))?
    }

    /// The words that a placeable without facts gives: a term, a number; `None` where it needs one, or cannot be formatted.
    #[must_use]
    pub fn words_of(&self, placeable: &str) -> Option<String> {
        let words = self.format_placeable(placeable, &FluentArgs::new())?;
        // For a value that a term is not given, Fluent writes its name.
        (!words.contains("{$")).then_some(words)
    }

    /// The words that a placeable gives with these facts; `None` if it cannot be formatted.
    #[must_use]
    pub fn words_with(&self, placeable: &str, facts: &BTreeMap<String, Fact>) -> Option<String> {
        self.format_placeable(placeable, &self.arguments(facts))
    }

    /// The index of the variant that a choice takes.
    pub(crate) fn choose(&self, choice: &Choice<'_>, facts: &FluentArgs<'_>) -> Option<usize> {
        let Choice {
            selector, variants, ..
        } = choice;
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
            // A number in braces is written as the locale writes numbers.
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

    /// What is wrong with `placeable`, which stands in a term of this locale, where there are
    /// neither facts nor segments to refer to.
    #[must_use]
    pub fn examine_in_term(&self, placeable: &str) -> Vec<Problem> {
        let mut problems = self.in_term(|known| examine_placeable(placeable, known));
        // A date is no value that a text can give.
        if references(placeable).contains(&Reference::Function("DATE".to_owned())) {
            problems = vec![Problem {
                rule: Rule::UnknownReference,
                message: say("term-date"),
                help: say("term-date-help"),
                subject: None,
                lacks: None,
            }];
        }
        problems
    }

    /// What is wrong with the selector of a choice in a term.
    #[must_use]
    pub fn examine_selector_in_term(&self, selector: &str) -> Vec<Problem> {
        self.in_term(|known| examine_selector(selector, known))
    }

    /// What `examine` finds in a term; values come from the texts that use it.
    fn in_term(&self, examine: impl FnOnce(&Known<'_>) -> Vec<Problem>) -> Vec<Problem> {
        let mut problems = examine(&Known {
            facts: &BTreeMap::new(),
            terms: &self.terms,
            source_terms: &self.terms,
            names: &Names::default(),
        });
        problems.retain(|problem| !matches!(problem.subject, Some(Reference::Fact(_))));
        problems
    }

    /// Whether something is wrong in any form of the term, or of those that it is made of, which is told of there.
    pub(crate) fn is_faulty_term(&self, id: &str) -> bool {
        let mut seen = BTreeSet::from([id.to_owned()]);
        let mut waiting = vec![id.to_owned()];
        while let Some(next) = waiting.pop() {
            for part in self.terms.get(&next).iter().flat_map(|it| &it.parts) {
                let (problems, named) = match part {
                    Part::Placeable(text) => (self.examine_in_term(text), references(text)),
                    Part::Selector(text) => (
                        self.examine_selector_in_term(text),
                        selector_references(text),
                    ),
                };
                if !problems.is_empty() {
                    return true;
                }
                waiting.extend(named.into_iter().filter_map(|it| match it {
                    Reference::Term(id) => seen.insert(id.clone()).then_some(id),
                    _ => None,
                }));
            }
        }
        false
    }

    /// Whether the term refers to itself, or to terms that do not exist.
    #[must_use]
    pub fn is_broken_term(&self, id: &str) -> bool {
        self.format_placeable(&format!("{{ -{id} }}"), &FluentArgs::new())
            .is_none()
    }
}

fn letters(words: Option<&CatalogFile<'_>>) -> BTreeSet<char> {
    let letters = words.into_iter().flat_map(|file| file.text.chars());
    letters.filter(|letter| !letter.is_ascii()).collect()
}

fn missing_interface(locale: &Locale) -> Diagnostic {
    let path = format!("locales/{locale}/interface.ftl");
    let message = say("interface-missing").locale("language", locale);
    Diagnostic::at(Rule::MissingInterface, Place::File(path), message)
        .help(say("interface-missing-help"))
        .locale(locale)
}
