//! Links between documents: by the names that stayed of each, and where one leads nowhere once more by
//! the texts, which know what may be meant.

use edition_check::{Outlines, check_links};
use edition_model::DocumentId;

use super::{Findings, outlines};
use crate::notes::Notes;
use crate::study::Reading;

/// Finds the links that lead nowhere.
pub(super) fn find(reading: &Reading<'_>, notes: &Notes, found: &mut Findings) {
    for (id, targets) in astray(found, notes) {
        let documents = reading.publication.documents().iter();
        let mut known: Outlines = documents
            .map(|id| (id.clone(), Default::default()))
            .collect();
        for place in targets
            .iter()
            .filter_map(|to| reading.publication.place_of(to))
        {
            let own = reading.study(place, |study| outlines(study.analysis));
            known.extend(own.unwrap_or_default());
        }
        let found_again = reading.publication.place_of(&id).and_then(|place| {
            reading.study(place, |study| {
                let document = study.analysis.document(&id)?;
                let source = &study.analysis.project.settings.source;
                let findings = check_links(&known, source, document);
                let shared = reading.publication.shared_texts();
                Some(study.texts().quote(shared, findings))
            })
        });
        if let Some(quoted) = found_again.flatten() {
            let shared = reading.publication.shared_texts();
            let findings = found.texts.take_in(shared, &quoted);
            found.all.extend(findings);
        }
    }
}

/// The documents with links that lead nowhere, and all documents that they link to.
fn astray(found: &Findings, notes: &Notes) -> Vec<(DocumentId, Vec<DocumentId>)> {
    let leads_nowhere = |(to, segment): &(DocumentId, Option<u64>)| {
        let Some(target) = found.documents.get(to) else {
            return true;
        };
        let is_understood = target.profile.understood.is_some();
        segment.is_some_and(|segment| is_understood && !target.has(segment, notes))
    };
    let documents = found.documents.iter();
    let astray = documents.filter_map(|(id, examined)| {
        let links = &examined.profile.understood.as_ref()?.links;
        let targets = || links.iter().map(|(to, _)| to.clone()).collect();
        links
            .iter()
            .any(leads_nowhere)
            .then(|| (id.clone(), targets()))
    });
    astray.collect()
}
