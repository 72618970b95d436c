//! What would become of the documents under embargo if it ended now.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::DocumentId;

use super::built::{Reason, reasons_of};
use crate::errors::ToolError;
use crate::profile::SinceRelease;
use crate::publication::Publication;
use crate::releases::time_in_utc;
use crate::verdict::{Verdict, faults};

/// A document that has been kept back, or still is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// When its embargo ends, in UTC; nothing once it has been released.
    pub until: Option<String>,
    /// How it stands to what was released of it.
    pub released: Option<SinceRelease>,
    /// What would refuse it now.
    pub refused: Vec<Reason>,
}

/// What waits, and what keeps anybody from knowing it all.
#[derive(Debug, Default)]
pub struct Embargoes {
    /// The documents under embargo, those that have been released, and those of which nobody can tell.
    pub documents: BTreeMap<DocumentId, Waiting>,
    /// Files and folders that cannot be read.
    pub problems: Vec<ToolError>,
}

impl Publication {
    /// The documents under embargo and those that have been released. Nothing is written, and no clock is read.
    pub fn embargoes(&self) -> Embargoes {
        let (found, notes) = self.examine();
        let settings = self.settings();
        let mut faulty: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (document, locale) in faults(settings, &found.all) {
            faulty.entry(document).or_default().insert(locale);
        }
        let recorded: BTreeSet<DocumentId> = self.released().into_iter().collect();
        let documents = found.documents.iter();
        let waiting = documents.filter_map(|(id, examined)| {
            let understood = examined.profile.understood.as_ref();
            let until = understood.and_then(|it| it.embargo.map(time_in_utc));
            let released = understood.and_then(|it| it.since_release.clone());
            let is_known = understood.is_some() && !recorded.contains(id);
            if is_known && until.is_none() && released.is_none() {
                return None;
            }
            let faulty = faulty.remove(id).unwrap_or_default();
            let verdict = Verdict::of(settings, &examined.profile, &faulty, Some(i64::MAX));
            let is_refused = verdict.is_none_or(|verdict| verdict.is_refused());
            let refused = match is_refused {
                true => reasons_of(id, &found, &notes, settings),
                false => Vec::new(),
            };
            let waiting = Waiting {
                until,
                released,
                refused,
            };
            Some((id.clone(), waiting))
        });
        Embargoes {
            documents: waiting.collect(),
            problems: found.problems,
        }
    }
}
