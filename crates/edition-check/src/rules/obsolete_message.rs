//! `obsolete-message`: A message that no segment uses, or a file that belongs to no document. It wastes
//! the time of the translators who read it. For example, its paragraph was deleted:
//!
//! ```ftl
//! a-paragraph-long-gone = Абзац, которого давно нет.
//! ```
//!
//! Or somebody has changed its id. `sync --prune` clears such messages away; what they said is remembered.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use edition_model::{Diagnostic, Document, Rule, Sentence, SourceSegment, Span, say};
use rustc_hash::FxHashSet;

use crate::{CheckContext, Outlines};
use edition_localization::localize::interface::{is_known_id, known_ids, message_ids};
use edition_localization::localize::references::{
    Reference, near, nearest, references, selector_references,
};
use edition_localization::{Catalog, CatalogFile, Element, Localizer, Message, Pattern};

/// Messages of a document's file.
pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    catalog: &CatalogFile<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let segments = document.body.segments();
    let used = || {
        segments
            .iter()
            .filter_map(|segment| Some(segment.id.as_ref()?.as_str()))
    };
    // Mostly each message has its segment: then nothing else need be looked up.
    let count = used().filter(|id| catalog.message(id).is_some()).count();
    let rest = match count == catalog.messages.len() {
        true => &[],
        false => catalog.messages.as_slice(),
    };
    let used: LazyCell<FxHashSet<&str>, _> = LazyCell::new(|| used().collect());
    let mut named: Option<BTreeSet<Reference>> = None;
    let is_explained = context.is_explained_by(Rule::SyntaxError, Rule::ObsoleteMessage);
    for message in rest {
        if used.contains(message.id) || (is_explained && message.damaged) {
            continue;
        }
        // A message that others refer to is in use too.
        let named = named.get_or_insert_with(|| {
            let mut named = BTreeSet::new();
            for message in &catalog.messages {
                collect_references(message.value.as_ref(), &mut named);
            }
            named
        });
        if named.contains(&Reference::Message(message.id.to_owned())) {
            continue;
        }
        let obsolete_message = say("message-obsolete").text("id", message.id);
        findings.push(obsolete(message.id_span, obsolete_message));
    }
    for term in &catalog.terms {
        let message = say("term-in-document").text("id", term.id);
        let finding = Diagnostic::new(Rule::ObsoleteMessage, term.id_span, message)
            .help(say("term-in-document-help"));
        findings.push(finding);
    }
}

/// The messages of a locale's interface that stand nowhere, and that no other one is made of.
pub(crate) fn unknown_words<'c, 's>(catalog: &'c Catalog<'s>) -> Vec<&'c Message<'s>> {
    let words = || catalog.interface.iter().flat_map(|file| &file.messages);
    let is_unknown = |it: &&Message<'_>| !it.damaged && !is_known_id(it.id);
    let mut unknown: Vec<&Message<'_>> = words().filter(is_unknown).collect();
    if !unknown.is_empty() {
        let mut named = BTreeSet::new();
        for message in words() {
            collect_references(message.value.as_ref(), &mut named);
        }
        unknown.retain(|it| !named.contains(&Reference::Message(it.id.to_owned())));
    }
    unknown
}

/// Whether the message that an unknown one was most likely meant for is missing.
fn is_misnamed(unknown: &Message<'_>, catalog: &Catalog<'_>, localizer: &Localizer) -> bool {
    let wanted = message_ids();
    let meant = nearest(unknown.id, wanted).filter(|_| localizer.has_interface());
    let is_there = |id: &str| {
        let own = catalog.interface.as_ref();
        own.is_some_and(|own| own.message(id).is_some()) || localizer.has_own_words(id)
    };
    meant.is_some_and(|meant| !is_there(meant))
}

/// Terms that the source locale does not have and nobody uses, words of the interface that stand nowhere, and files
/// without a document.
pub(crate) fn check_catalog(
    context: &CheckContext<'_>,
    (catalog, localizer): (&Catalog<'_>, &Localizer),
    source: &Catalog<'_>,
    used: &BTreeSet<&str>,
    findings: &mut Vec<Diagnostic>,
) {
    if catalog.locale != source.locale {
        let own = catalog.terms.iter().flat_map(|file| &file.terms);
        let mut named = BTreeSet::new();
        for term in own.clone() {
            collect_references(term.value.as_ref(), &mut named);
        }
        for message in catalog.interface.iter().flat_map(|file| &file.messages) {
            collect_references(message.value.as_ref(), &mut named);
        }
        for term in own {
            let in_source = source
                .terms
                .as_ref()
                .is_some_and(|terms| terms.term(term.id).is_some());
            // A language may need terms of its own, in its texts or to build others from.
            let is_used =
                used.contains(term.id) || named.contains(&Reference::Term(term.id.to_owned()));
            if !in_source && !is_used {
                let message = say("term-obsolete").text("id", term.id);
                let finding = Diagnostic::new(Rule::ObsoleteMessage, term.id_span, message);
                findings.push(finding.help(say("term-obsolete-help")));
            }
        }
    }
    for message in unknown_words(catalog) {
        let is_of_source = source
            .interface
            .as_ref()
            .is_some_and(|it| catalog.locale != source.locale && it.message(message.id).is_some());
        // What the source has too is told there, and what stands for a message that is missing is told of that.
        if is_of_source || is_misnamed(message, catalog, localizer) {
            continue;
        }
        let said = say("words-unknown").text("id", message.id);
        let known = known_ids().iter().map(String::as_str);
        let help = near(message.id, known, "").unwrap_or_else(|| say("words-unknown-help"));
        findings.push(Diagnostic::new(Rule::ObsoleteMessage, message.id_span, said).help(help));
    }
    for (id, file) in &catalog.documents {
        let is_there = |outlines: &Outlines| outlines.contains_key(id);
        if !context.outlines.is_some_and(is_there) {
            let span = Span::new(file.file, 0..0);
            let message = say("document-obsolete").text("document", id.as_str());
            findings.push(obsolete(span, message).document(id));
        }
    }
}

fn obsolete(span: Span, message: Sentence) -> Diagnostic {
    Diagnostic::new(Rule::ObsoleteMessage, span, message).help(say("obsolete-help"))
}

/// Collects what a text refers to, in all its variants.
pub(crate) fn collect_references(pattern: Option<&Pattern<'_>>, named: &mut BTreeSet<Reference>) {
    let Some(pattern) = pattern else { return };
    pattern.visit(&mut |element| match element {
        Element::Placeable { text, .. } => named.extend(references(text)),
        Element::Choice(choice) => named.extend(selector_references(choice.selector)),
        Element::Text { .. } | Element::Literal { .. } => {}
    });
}
