//! One finding a fault: what several documents have found at the same place of a file that they share is told once,
//! with the documents that it keeps back; and of a file that is no text in UTF-8, that alone.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, DocumentId, Locale, Place, Rule, Sentence, Sources};

/// What makes two findings one.
type Cause = (Rule, Place, Option<Locale>, Sentence);

/// Makes one finding of those of one cause, in their order.
pub(super) fn merge(texts: &Sources, findings: &mut Vec<Diagnostic>) {
    drop_of_unread(texts, findings);
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

/// Takes away what was found in files whose letters could not be read, but that they could not.
fn drop_of_unread(texts: &Sources, findings: &mut Vec<Diagnostic>) {
    let is_unread = |finding: &&Diagnostic| finding.message.id() == "file-not-utf8";
    let unread = findings.iter().filter(is_unread);
    let unread: BTreeSet<String> = unread.map(|it| it.place.path(texts).to_owned()).collect();
    if !unread.is_empty() {
        findings.retain(|it| is_unread(&it) || !unread.contains(it.place.path(texts)));
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
