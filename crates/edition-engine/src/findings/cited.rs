//! Numbers of other documents that cannot be given, because the two are not published together. The findings stand
//! where the number is asked for, so a document is read once more where there are any.

use edition_localization::localize::references::{Reference, references};
use edition_model::{
    Diagnostic, Document, DocumentId, Locale, Rule, Sentence, SourceSegment, placeables, say,
};

use super::Findings;
use crate::study::Reading;

/// Why a document cannot give the numbers of another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// That one has no edition in a language that this one has.
    NoEdition(Locale),
    /// That one is under an embargo and this one is not.
    Embargoed,
    /// That one is refused, in one of the languages, or in all where none is named.
    Refused(Option<Locale>),
    /// That one stands published, gives numbers of this one that have moved, and cannot be made again now.
    Outdated,
}

impl Why {
    /// What is said of it, and how it is mended; `other` is the document that it is about.
    fn sentences(&self, other: &DocumentId) -> (Sentence, Sentence) {
        let other = other.as_str();
        match self {
            Self::NoEdition(locale) => (
                say("cited-no-edition")
                    .text("document", other)
                    .locale("language", locale),
                say("cited-no-edition-help").text("document", other),
            ),
            Self::Embargoed => (
                say("cited-embargoed").text("document", other),
                say("cited-embargoed-help").text("document", other),
            ),
            Self::Refused(None) => (
                say("cited-refused").text("document", other),
                say("cited-refused-help").text("document", other),
            ),
            Self::Refused(Some(locale)) => (
                say("cited-refused-in")
                    .text("document", other)
                    .locale("language", locale),
                say("cited-refused-help").text("document", other),
            ),
            Self::Outdated => (
                say("citing-outdated").text("document", other),
                say("citing-outdated-help").text("document", other),
            ),
        }
    }

    /// The language that it is about, where it is not about all.
    fn locale(&self) -> Option<&Locale> {
        match self {
            Self::NoEdition(locale) | Self::Refused(Some(locale)) => Some(locale),
            Self::Embargoed | Self::Refused(None) | Self::Outdated => None,
        }
    }
}

/// Finds the numbers of documents that are not in all languages of those that give them.
pub(super) fn find(reading: &Reading<'_>, found: &mut Findings) {
    for (id, cited) in citing(found) {
        let lacking = |other: &DocumentId| {
            let locales = |id| {
                let examined = found.documents.get(id)?;
                Some(&examined.profile.understood.as_ref()?.locales)
            };
            let (Some(own), Some(others)) = (locales(&id), locales(other)) else {
                return Vec::new();
            };
            let lacking = own.iter().filter(|locale| !others.contains(locale));
            lacking.cloned().map(Why::NoEdition).collect()
        };
        let faults = cited.iter().map(|other| (other.clone(), lacking(other)));
        let faults: Vec<_> = faults.collect();
        tell(reading, (&id, &faults), found);
    }
}

/// Finds the numbers of documents under an embargo in documents that are not under one.
pub(super) fn find_embargoed(reading: &Reading<'_>, found: &mut Findings) {
    for (id, cited) in citing(found) {
        let is_embargoed = |id: &DocumentId| {
            let understood = found.documents.get(id);
            let understood = understood.and_then(|it| it.profile.understood.as_ref());
            understood.is_some_and(|it| it.embargo.is_some())
        };
        if !is_embargoed(&id) {
            let embargoed = cited.into_iter().filter(|other| is_embargoed(other));
            let faults: Vec<_> = embargoed
                .map(|other| (other, vec![Why::Embargoed]))
                .collect();
            tell(reading, (&id, &faults), found);
        }
    }
}

/// The documents that give numbers of others, each with these.
fn citing(found: &Findings) -> Vec<(DocumentId, Vec<DocumentId>)> {
    let documents = found.documents.iter();
    let citing = documents.filter_map(|(id, examined)| {
        let mut cited: Vec<_> = examined.profile.understood.as_ref()?.cited().collect();
        cited.dedup();
        let cited: Vec<DocumentId> = cited.into_iter().cloned().collect();
        (!cited.is_empty()).then(|| (id.clone(), cited))
    });
    citing.collect()
}

/// Reports of a document, by the others that it gives numbers of, or that give its own, what stands against that.
pub(crate) fn tell(
    reading: &Reading<'_>,
    (id, faults): (&DocumentId, &[(DocumentId, Vec<Why>)]),
    found: &mut Findings,
) {
    if faults.iter().all(|(_, whys)| whys.is_empty()) {
        return;
    }
    let shared = reading.publication.shared_texts();
    let place = reading.publication.place_of(id);
    let quoted = place.and_then(|place| {
        reading.study(place, |study| {
            let document = study.analysis.document(id)?;
            let faults = faults.iter();
            let findings = faults.flat_map(|(other, whys)| findings(document, other, whys));
            Some(study.texts().quote(shared, findings.collect()))
        })
    });
    if let Some(quoted) = quoted.flatten() {
        let findings = found.texts.take_in(shared, &quoted);
        found.all.extend(findings);
    }
}

fn findings(
    document: &Document<SourceSegment>,
    other: &DocumentId,
    whys: &[Why],
) -> Vec<Diagnostic> {
    let mut segments = document.body.segments().into_iter();
    let asks = segments.find_map(|segment| {
        let mut placeables = placeables(&segment.text.inlines);
        let own = placeables.find(|placeable| {
            let mut references = references(&placeable.text).into_iter();
            references.any(|reference| is_to(&reference, other))
        });
        Some((segment.id.clone(), own?.span))
    });
    // Where the other one gives a number of this one, the title stands for all of it.
    let title = || {
        let title = document.title()?;
        Some((title.id.clone(), title.text.span))
    };
    let Some((segment, span)) = asks.or_else(title) else {
        return Vec::new();
    };
    let finding = |why: &Why| {
        let (said, help) = why.sentences(other);
        let mut finding = Diagnostic::new(Rule::UnknownReference, span, said).help(help);
        finding = finding.document(&document.id);
        finding.segment.clone_from(&segment);
        finding.locale = why.locale().cloned();
        finding
    };
    whys.iter().map(finding).collect()
}

/// Whether a reference is to a number of that document.
fn is_to(reference: &Reference, document: &DocumentId) -> bool {
    let Reference::Number(_, name) = reference else {
        return false;
    };
    let named = name.split_once('#').map(|(named, _)| named);
    named == Some(document.as_str())
}
