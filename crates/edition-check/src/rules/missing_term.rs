//! `missing-message`, in terms and in the interface: a term or a message of the source locale that
//! this locale does not have; and what the terms themselves have wrong.
//!
//! A text that uses such a term cannot be put into words. The finding points at the end of the file
//! where it belongs.
//!
//! ```ftl
//! # locales/en/terms.ftl has -torture, locales/tg/terms.ftl must have it too
//! -torture = шиканҷа
//! ```

mod composition;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, Place, Rule, Span, say};

use composition::{Breaks, Cause, Composition};

use super::obsolete_message::{collect_references, unknown_words};
use edition_localization::localize::TermForms;
use edition_localization::localize::interface::message_ids;
use edition_localization::localize::references::nearest;
use edition_localization::{Catalog, CatalogFile, Element, Localizer, Message, Pattern};

pub(crate) fn check(
    catalog: &Catalog<'_>,
    localizer: &Localizer,
    source: &Catalog<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    if catalog.locale != source.locale {
        missing_terms(catalog, source, findings);
    }
    missing_words(catalog, localizer, source, findings);
    broken_terms(catalog, localizer, findings);
}

fn missing_terms(catalog: &Catalog<'_>, source: &Catalog<'_>, findings: &mut Vec<Diagnostic>) {
    let own = catalog.terms.as_ref();
    if own.is_some_and(|own| !own.readable) {
        return;
    }
    for term in source.terms.iter().flat_map(|terms| &terms.terms) {
        let found = own.and_then(|own| own.term(term.id));
        let junk = format!("-{}", term.id);
        if own.is_some_and(|own| own.has_junk_for(&junk)) {
            continue;
        }
        let (place, message, help) = match found {
            None => (
                end_of(catalog, own, "terms.ftl"),
                say("term-without-translation").text("id", term.id),
                say("term-without-translation-help").text("id", term.id),
            ),
            Some(found) if found.is_untranslated() => (
                Place::Span(found.id_span),
                say("term-untranslated").text("id", term.id),
                say("untranslated-help"),
            ),
            Some(_) => continue,
        };
        let finding = Diagnostic::at(Rule::MissingMessage, place, message)
            .help(help)
            .related(term.id_span, say("term-of-source"));
        findings.push(finding);
    }
}

/// Words of the interface that the publisher has in the source locale, or that a locale without
/// built-in ones needs.
fn missing_words(
    catalog: &Catalog<'_>,
    localizer: &Localizer,
    source: &Catalog<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    // A locale with no interface at all gets one warning for all of it.
    let own = catalog.interface.as_ref();
    if !localizer.has_interface() || own.is_some_and(|own| !own.readable) {
        return;
    }
    let mut wanted: BTreeMap<&str, Option<&Message<'_>>> =
        message_ids().into_iter().map(|id| (id, None)).collect();
    if catalog.locale != source.locale {
        for message in source.interface.iter().flat_map(|file| &file.messages) {
            wanted.insert(message.id, Some(message));
        }
    }
    let unknown = unknown_words(catalog);
    let in_source = unknown_words(source);
    // Whatever is marked is missing, be it needed or not.
    let there = own.iter().flat_map(|file| &file.messages);
    for message in there.filter(|it| it.is_untranslated()) {
        if !unknown.iter().any(|it| it.id == message.id) {
            wanted.entry(message.id).or_insert(None);
        }
    }
    for (id, message) in wanted {
        let is_empty_in_source = message.is_some_and(is_empty);
        let is_junk = own.is_some_and(|own| own.has_junk_for(id));
        let is_marked = |own: &&Message<'_>| own.is_untranslated();
        let there = own.and_then(|own| own.message(id));
        let marked = there.filter(is_marked);
        // What is wrong with words that are there is told of them.
        let is_there = there.is_some() || localizer.has_own_words(id);
        // What stands nowhere need not be put into words.
        let is_unknown = in_source.iter().any(|unknown| unknown.id == id);
        if is_unknown || is_empty_in_source || is_junk || (is_there && marked.is_none()) {
            continue;
        }
        let (place, words, help) = match marked {
            None => (
                end_of(catalog, own, "interface.ftl"),
                say("interface-without-words").text("id", id),
                match nearest(id, unknown.iter().map(|it| it.id)) {
                    Some(other) => say("interface-misnamed-help")
                        .text("id", id)
                        .text("other", other),
                    None => say("interface-without-words-help").text("id", id),
                },
            ),
            Some(marked) => (
                Place::Span(marked.id_span),
                say("interface-untranslated").text("id", id),
                say("untranslated-help"),
            ),
        };
        let mut finding = Diagnostic::at(Rule::MissingMessage, place, words).help(help);
        if let Some(message) = message {
            finding = finding.related(message.id_span, say("interface-of-source"));
        }
        findings.push(finding);
    }
}

fn is_empty(message: &Message<'_>) -> bool {
    let elements = message.value.iter().flat_map(|value| &value.elements);
    elements.into_iter().all(|element| match element {
        Element::Text { text, .. } => text.trim().is_empty(),
        Element::Literal { text, .. } => text.is_empty(),
        Element::Placeable { .. } | Element::Choice(_) => false,
    })
}

/// Terms that refer to what is not there, or back to themselves.
fn broken_terms(catalog: &Catalog<'_>, localizer: &Localizer, findings: &mut Vec<Diagnostic>) {
    // Terms whose fault is known.
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let terms = catalog.terms.iter().flat_map(|file| &file.terms);
    for term in terms.clone() {
        let from = findings.len();
        if let Some(pattern) = &term.value {
            examine(pattern, localizer, findings);
        }
        if findings.len() > from {
            explained.insert(term.id);
        }
    }
    let mut composition = Composition::default();
    for term in terms.clone() {
        let mut named = BTreeSet::new();
        collect_references(term.value.as_ref(), &mut named);
        composition.add(term.id, named);
    }
    let causes = composition.causes(explained, &|id| match localizer.is_broken_term(id) {
        // A term that takes values can be put into words only where they are given.
        true => match localizer
            .terms()
            .get(id)
            .is_some_and(TermForms::takes_values)
        {
            true => Breaks::OnlyInLoops,
            false => Breaks::Always,
        },
        false => Breaks::Never,
    });
    let mut told = BTreeSet::new();
    for term in terms {
        let Some(cause) = causes.get(term.id).filter(|_| told.insert(term.id)) else {
            continue;
        };
        let message = match cause {
            Cause::LeadsBack => say("term-circular").text("id", term.id),
            Cause::TooLarge => say("term-too-large").text("id", term.id),
        };
        let finding = Diagnostic::new(Rule::UnknownReference, term.id_span, message)
            .help(say("term-circular-help"));
        findings.push(finding);
    }
}

fn examine(pattern: &Pattern<'_>, localizer: &Localizer, findings: &mut Vec<Diagnostic>) {
    pattern.visit(&mut |element| {
        let (problems, span) = match element {
            Element::Placeable { text, span } => (localizer.examine_in_term(text), *span),
            Element::Choice(choice) => {
                let problems = localizer.examine_selector_in_term(choice.selector);
                (problems, choice.span)
            }
            Element::Text { .. } | Element::Literal { .. } => return,
        };
        for problem in problems {
            findings.push(Diagnostic::new(problem.rule, span, problem.message).help(problem.help));
        }
    });
}

/// The end of a file of the locale, or the file that is to be made.
fn end_of(catalog: &Catalog<'_>, file: Option<&CatalogFile<'_>>, name: &str) -> Place {
    match file {
        Some(file) => {
            let end = file.text.trim_end().len();
            Place::Span(Span::new(file.file, end..end))
        }
        None => Place::File(format!("locales/{}/{name}", catalog.locale)),
    }
}
