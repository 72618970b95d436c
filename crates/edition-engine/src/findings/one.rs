//! One finding a fault: what several documents have found at the same place of a file that they share is told once,
//! with the documents that it keeps back.

use std::collections::BTreeMap;

use edition_model::{Diagnostic, DocumentId, Locale, Place, Rule, Sentence};

/// What makes two findings one.
type Cause = (Rule, Place, Option<Locale>, Sentence);

/// Makes one finding of those of one cause, in their order.
pub(super) fn merge(findings: &mut Vec<Diagnostic>) {
    let mut documents: BTreeMap<Cause, (usize, Vec<DocumentId>)> = BTreeMap::new();
    findings.retain(|finding| {
        let Some(cause) = cause(finding) else {
            return true;
        };
        let own = finding.documents().cloned();
        match documents.get_mut(&cause) {
            Some((count, known)) => {
                *count += 1;
                known.extend(own);
                false
            }
            None => {
                documents.insert(cause, (1, own.collect()));
                true
            }
        }
    });
    for finding in findings {
        let known = cause(finding).and_then(|cause| documents.remove(&cause));
        let Some((2.., mut known)) = known else {
            continue;
        };
        known.sort();
        known.dedup();
        if let [only] = known.as_slice() {
            finding.document = Some(only.clone());
            finding.keeps_back.clear();
        } else {
            finding.document = None;
            finding.keeps_back = known;
        }
    }
}

/// The cause of a finding that other documents may have too: a font that is missing, or a term.
fn cause(finding: &Diagnostic) -> Option<Cause> {
    let is_shared = match finding.rule {
        Rule::MissingGlyph => matches!(finding.place, Place::File(_)),
        Rule::UnknownReference => finding.segment.is_none(),
        _ => false,
    };
    is_shared.then(|| {
        let place = finding.place.clone();
        (
            finding.rule,
            place,
            finding.locale.clone(),
            finding.message.clone(),
        )
    })
}
