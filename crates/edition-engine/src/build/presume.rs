//! Editions staged while their document is at hand, before it is known what becomes of others.

use std::collections::BTreeSet;

use edition_model::site::{Paths, Tree, edition_path, parallel_path};
use edition_model::{DocumentId, Locale};

use super::Work;
use super::make::{Made, Task, outside};
use super::plan::{Group, formats};
use super::surroundings::Surroundings;
use crate::cache::Key;
use crate::formats::FORMATS;
use crate::output::ManifestFile;
use crate::profile::{Profile, Understood};
use crate::study::Study;
use crate::verdict::{Verdict, Verdicts};

/// A group that was staged before it was known whether it is wanted as it is.
#[derive(Debug)]
pub(super) struct Staged {
    pub(super) group: Group,
    /// What was presumed to be around it.
    pub(super) surroundings: Key,
    pub(super) made: Made,
}

/// Stages the editions of a document as if nothing but what was found in it kept them back, and all documents
/// that it links to were published. What cannot be made is left out: it will be told once it is known that it is
/// wanted.
pub(super) fn stage(work: &Work<'_>, study: &Study<'_, '_>, profile: &Profile) -> Vec<Staged> {
    let nothing = BTreeSet::new();
    let verdict = Verdict::of(work.settings(), profile, &nothing, work.order.as_of);
    let (Some(verdict), Some(understood)) = (verdict, &profile.understood) else {
        return Vec::new();
    };
    let groups = work.groups_of(study.id, &verdict);
    if groups.is_empty() {
        return Vec::new();
    }
    let there = presumed(work, (study.id, &verdict), &groups, understood);
    let stage = |group: Group| {
        let surroundings = Surroundings::of(work, &group, (profile, &verdict), &there);
        let task = Task {
            work,
            study,
            group: &group,
            surroundings: &surroundings,
            outside: outside(work, &group, profile, &surroundings),
        };
        let made = task.make().ok()?;
        Some(Staged {
            group,
            surroundings: surroundings.key(),
            made,
        })
    };
    let mut staged: Vec<Staged> = groups.into_iter().filter_map(stage).collect();
    // It stays until all documents were examined.
    staged.shrink_to_fit();
    staged
}

/// The paths of the files that the pages of a document may lead to, as far as they can be told from it and
/// from the last build.
fn presumed(
    work: &Work<'_>,
    (document, verdict): (&DocumentId, &Verdict),
    groups: &[Group],
    understood: &Understood,
) -> Paths {
    let verdicts = Verdicts::from([(document.clone(), Some(verdict.clone()))]);
    let last = last_of(work, document);
    let mut there = work.prospect(&verdicts, groups, &last).there;
    let order = work.order;
    for linked in understood.leads_to() {
        if work.reading.publication.place_of(linked).is_none() {
            continue;
        }
        there.extend(last_of(work, linked).into_iter().map(|file| file.path));
        let locales = work.reading.publication.settings().locales().into_iter();
        let is_made = |locale: &Locale| order.has_document(linked) && order.has_locale(locale);
        for locale in locales.filter(is_made) {
            for format in formats(order) {
                there.insert(edition_path(Tree::Published, &locale, linked, format).into());
            }
        }
    }
    there
}

/// The editions of a document that the last build has left.
pub(super) fn last_of(work: &Work<'_>, document: &DocumentId) -> Vec<ManifestFile> {
    if work.last.is_empty() {
        return Vec::new();
    }
    let locales = || work.localizers().locales();
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
        let by_path = work.last.binary_search_by(|file| (*file.path).cmp(&path));
        work.last.get(by_path.ok()?).cloned()
    };
    paths.filter_map(find).collect()
}
