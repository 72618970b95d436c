//! Editions made ahead: as long as their document is at hand, before it is known what becomes of others.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::site::{Paths, Tree};
use edition_model::site::{edition_path, parallel_path};
use edition_model::{DocumentId, Locale};

use super::surroundings::Surroundings;
use super::{Group, Made, Task, groups, make_group, outside};
use crate::build::outcomes::outcome;
use crate::build::plan::{Job, Outcome, formats, jobs_of};
use crate::build::{Workshop, prospect};
use crate::cache::Key;
use crate::examined::{Examined, Understood};
use crate::formats::FORMATS;
use crate::output::ManifestFile;
use crate::studies::Study;

/// A group that was made ahead.
#[derive(Debug)]
pub struct Ahead {
    pub(super) group: Group,
    /// What was presumed to be around it.
    pub(super) surroundings: Key,
    pub(super) made: Made,
}

/// Makes the editions of a document that was `examined`, as if nothing but what was found in it kept
/// them back, and all documents that it links to were published. What cannot be made is left out: it will
/// be found when it is known whether it is wanted.
pub fn make_ahead(
    workshop: &Workshop<'_>,
    study: &Study<'_, '_>,
    examined: &Examined,
) -> Vec<Ahead> {
    let settings = workshop.settings();
    let outcome = outcome(settings, examined, &BTreeSet::new(), workshop.as_of);
    let (Some(outcome), Some(understood)) = (outcome, &examined.understood) else {
        return Vec::new();
    };
    let jobs = jobs_of(study.id, &outcome, workshop.selection);
    if jobs.is_empty() {
        return Vec::new();
    }
    let there = presumed(workshop, (study.id, &outcome), &jobs, understood);
    let make = |group: Group| {
        let surroundings = Surroundings::of(workshop, &group, (examined, &outcome), &there);
        let task = Task {
            workshop,
            study,
            group: &group,
            surroundings: &surroundings,
            outside: outside(workshop, &group, examined, &surroundings),
        };
        let made = make_group(&task).ok()?;
        Some(Ahead {
            group,
            surroundings: surroundings.key(),
            made,
        })
    };
    let groups = groups(&jobs, workshop.selection);
    let mut ahead: Vec<Ahead> = groups.filter_map(make).collect();
    // It stays until all documents were looked at.
    ahead.shrink_to_fit();
    ahead
}

/// The paths of the files that the pages of a document may lead to, as far as they can be told from it and
/// from the last build.
fn presumed(
    workshop: &Workshop<'_>,
    (document, outcome): (&DocumentId, &Outcome),
    jobs: &[Job],
    understood: &Understood,
) -> Paths {
    let outcomes = BTreeMap::from([(document.clone(), Some(outcome.clone()))]);
    let last = last_of(workshop, document);
    let mut there = prospect(workshop, &outcomes, jobs, &last).there;
    let selection = workshop.selection;
    let project = workshop.studies.between.project;
    for (linked, _) in &understood.links {
        if workshop.studies.place_of(linked).is_none() {
            continue;
        }
        there.extend(last_of(workshop, linked).into_iter().map(|file| file.path));
        let locales = project.locales_of(None).into_iter();
        let is_made =
            |locale: &Locale| selection.has_document(linked) && selection.has_locale(locale);
        for locale in locales.filter(is_made) {
            for format in formats(selection) {
                there.insert(edition_path(Tree::Published, &locale, linked, format).into());
            }
        }
    }
    there
}

/// The editions of a document that the last build has left.
fn last_of(workshop: &Workshop<'_>, document: &DocumentId) -> Vec<ManifestFile> {
    if workshop.last.is_empty() {
        return Vec::new();
    }
    let locales = || workshop.localizers().locales();
    let of_tree = |tree| {
        let of_format = move |format| {
            let editions =
                locales().map(move |locale| edition_path(tree, locale, document, format));
            editions.chain([parallel_path(tree, document, format)])
        };
        FORMATS.into_iter().flat_map(of_format)
    };
    let paths = Tree::ALL.into_iter().flat_map(of_tree);
    let find = |path: String| {
        let by_path = workshop
            .last
            .binary_search_by(|file| (*file.path).cmp(&path));
        workshop.last.get(by_path.ok()?).cloned()
    };
    paths.filter_map(find).collect()
}
