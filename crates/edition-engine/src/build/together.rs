//! Documents that give each other's numbers are made together: no reader may find "paragraph 12 of the report" where
//! that paragraph has become another one.
//!
//! - Who asks for one of them asks for all of them ([`widen`]).
//! - A document that gives numbers of one which is not published is not published either ([`hold_back`]).
//! - Nor is one whose numbers have moved while another that gives them stands published and cannot be made again.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::DocumentId;
use edition_model::site::Tree;

use super::Work;
use super::presume::last_of;
use crate::findings::Findings;
use crate::findings::cited::{Why, tell};
use crate::order::Order;
use crate::verdict::{Verdict, Verdicts};

/// What stands against documents, by these and by the others that it is about.
type Faults = BTreeMap<DocumentId, BTreeMap<DocumentId, BTreeSet<Why>>>;

/// What is asked for by `order`, with all documents that give numbers of those which it names, or whose numbers these
/// give.
pub(super) fn widen(order: &Order, findings: &Findings) -> Order {
    let mut order = order.clone();
    if order.documents.is_empty() {
        return order;
    }
    let mut beside: BTreeMap<&DocumentId, BTreeSet<&DocumentId>> = BTreeMap::new();
    for (id, cited) in citing(findings) {
        beside.entry(id).or_default().insert(cited);
        beside.entry(cited).or_default().insert(id);
    }
    let mut due: Vec<DocumentId> = order.documents.iter().cloned().collect();
    while let Some(id) = due.pop() {
        for other in beside.get(&id).into_iter().flatten() {
            let is_there = findings.documents.contains_key(*other);
            if is_there && order.documents.insert((*other).clone()) {
                due.push((*other).clone());
            }
        }
    }
    order
}

/// Each document with each other one that it gives a number of.
fn citing(findings: &Findings) -> impl Iterator<Item = (&DocumentId, &DocumentId)> {
    let understood = |id| {
        let examined: &crate::examined::Examined = findings.documents.get(id)?;
        examined.profile.understood.as_ref()
    };
    let documents = findings.documents.keys();
    documents.flat_map(move |id| {
        let cited = understood(id).into_iter().flat_map(|it| it.cited());
        cited
            .filter(move |cited| *cited != id)
            .map(move |cited| (id, cited))
    })
}

/// Keeps back what cannot be published together, and reports why.
pub(super) fn hold_back(work: &Work<'_>, findings: &mut Findings, verdicts: &mut Verdicts) {
    let pairs: BTreeSet<(DocumentId, DocumentId)> = citing(findings)
        .map(|(id, cited)| (id.clone(), cited.clone()))
        .collect();
    let mut faults = Faults::new();
    let mut before = None;
    // What is kept back may keep back others; it only ever becomes more.
    while before.as_ref() != Some(&faults) {
        before = Some(faults.clone());
        for (id, cited) in &pairs {
            hold_back_citing(work.order, (id, cited), verdicts, &mut faults);
        }
        for (id, cited) in outdated(work, findings, verdicts) {
            if let Some(Some(verdict)) = verdicts.get_mut(&cited) {
                verdict.faulty.extend(verdict.locales.iter().cloned());
                note(&mut faults, (&cited, &id), Why::Outdated);
            }
        }
    }
    for (id, others) in faults {
        let others = others.into_iter();
        let faults: Vec<_> = others
            .map(|(other, whys)| (other, whys.into_iter().collect()))
            .collect();
        tell(work.reading, (&id, &faults), findings);
    }
}

/// Keeps a document back that gives numbers of one which is.
fn hold_back_citing(
    order: &Order,
    (id, cited): (&DocumentId, &DocumentId),
    verdicts: &mut Verdicts,
    faults: &mut Faults,
) {
    // That there is no such document is told already.
    let Some(other) = verdicts.get(cited).cloned() else {
        return;
    };
    let Some(Some(own)) = verdicts.get_mut(id) else {
        return;
    };
    let all = own.locales.clone();
    let mut refuse = |own: &mut Verdict, locales, why| {
        own.faulty.extend(locales);
        note(faults, (id, cited), why);
    };
    match other {
        Some(other) if other.can_be_shown => {
            if other.embargoed && !own.embargoed {
                refuse(own, all, Why::Embargoed);
            } else if other.is_refused() && order.partial {
                let both = all.into_iter().filter(|it| other.faulty.contains(it));
                for locale in both.collect::<Vec<_>>() {
                    let why = Why::Refused(Some(locale.clone()));
                    refuse(own, vec![locale], why);
                }
            } else if other.is_refused() {
                refuse(own, all, Why::Refused(None));
            }
            own.is_apart |= other.is_apart && order.has_document(id);
        }
        _ => refuse(own, all, Why::Refused(None)),
    }
}

fn note(faults: &mut Faults, (id, other): (&DocumentId, &DocumentId), why: Why) {
    let own = faults.entry(id.clone()).or_default();
    own.entry(other.clone()).or_default().insert(why);
}

/// The documents whose published editions stay as they are and give numbers of others that would be published with
/// other numbers now; each with these others.
fn outdated(
    work: &Work<'_>,
    findings: &Findings,
    verdicts: &Verdicts,
) -> Vec<(DocumentId, DocumentId)> {
    let is_made = |id: &DocumentId| {
        let verdict = verdicts.get(id).and_then(Option::as_ref);
        verdict.is_some_and(|it| is_made(it, work.order)) && work.order.has_document(id)
    };
    let is_embargoed = |id: &DocumentId| {
        let verdict = verdicts.get(id).and_then(Option::as_ref);
        verdict.is_some_and(|it| it.embargoed)
    };
    let has_moved = |(cited, number): &(DocumentId, u64)| {
        let examined = findings.documents.get(cited);
        examined.is_some_and(|it| !it.has(*number, work.cache.notes()))
    };
    let mut outdated = Vec::new();
    // Those under an embargo are taken down.
    for id in verdicts
        .keys()
        .filter(|id| !is_made(id) && !is_embargoed(id))
    {
        let standing = last_of(work, id).into_iter();
        for file in standing.filter(|file| file.tree() == Tree::Published) {
            let moved: BTreeSet<DocumentId> = match work.cache.group_of(id, &file) {
                Some(group) => {
                    let moved = group.cites.into_iter().filter(has_moved);
                    moved.map(|(cited, _)| cited).collect()
                }
                // Nobody remembers which numbers it gives.
                None => {
                    let cited = citing(findings).filter(|(own, _)| *own == id);
                    cited.map(|(_, cited)| cited.clone()).collect()
                }
            };
            let moved = moved.into_iter();
            let published = moved.filter(|it| it != id && is_made(it) && !is_embargoed(it));
            outdated.extend(published.map(|cited| (id.clone(), cited)));
        }
    }
    outdated
}

/// Whether editions of a document are made that readers will find.
pub(super) fn is_made(verdict: &Verdict, order: &Order) -> bool {
    verdict.can_be_shown && (!verdict.is_refused() || order.partial) && !verdict.is_apart
}
