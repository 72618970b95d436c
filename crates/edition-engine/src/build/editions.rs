//! The editions of one document after another: put into their locales, held against each other,
//! rendered and staged.
//!
//! A document's editions are made as long as it is at hand, right after it was looked at: [`ahead`]. What
//! becomes of other documents is not known then, only presumed; where it came otherwise, and it shows in
//! what the pages find around them ([`surroundings`]), the editions are made again.

mod ahead;
mod render;
mod surroundings;

use std::collections::BTreeMap;

use edition_html::{ListedDocument, ListedEdition};
use edition_localization::Pseudo;
use edition_model::rendering;
use edition_model::site::{Paths, Site, Tree};
use edition_model::site::{edition_path, index_path, parallel_path, way};
use edition_model::{
    Document, DocumentId, Edition, Locale, PageEnds, Pictures, SourceSegment, Status,
    check_alignment,
};
use rayon::prelude::*;

use super::plan::{Job, Outcome, formats};
use super::{Selection, Workshop};
use crate::cache::inputs::Inputs;
use crate::cache::{self, Digest, Key, Mark};
use crate::errors::ToolError;
use crate::examined::Examined;
use crate::findings::Findings;
use crate::notes::Note;
use crate::pictures::picture_paths;
use crate::studies::Study;
pub use ahead::{Ahead, make_ahead};
use edition_model::site::Format;
use render::render_group;
use surroundings::Surroundings;

/// The editions of a document in one tree: what stands side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) document: DocumentId,
    pub(super) tree: Tree,
    pub(super) locales: Vec<Locale>,
}

impl Group {
    /// The name that it goes by in the cache.
    fn name(&self) -> String {
        let locales: Vec<&str> = self.locales.iter().map(Locale::tag).collect();
        let (folder, document) = (self.tree.folder(), &self.document);
        format!("{folder}{document} {}", locales.join(","))
    }
}

/// What was made of a group.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) document: DocumentId,
    pub(super) job_tree: Tree,
    pub(super) work: Work,
    /// Its files, and what lists say of it: a [`cache::Group`]. `None` where there is nothing.
    note: Option<Note>,
    /// Whether the next build may know of it.
    is_open: bool,
}

impl Made {
    fn nothing(group: &Group) -> Self {
        Self {
            document: group.document.clone(),
            job_tree: group.tree,
            work: Work::Unchanged,
            note: None,
            is_open: false,
        }
    }

    /// Its files, and what lists say of it.
    pub(super) fn read(&self, workshop: &Workshop<'_>) -> Option<cache::Group> {
        workshop.cache.notes().read(self.note.as_ref()?)
    }
}

/// Where the files of a group come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Work {
    /// They are in their places, from an earlier build.
    Unchanged,
    /// They were made and wait for their place.
    Staged,
}

/// The path of an edition under `out/`.
pub(super) fn path(job: &Job, format: Format) -> String {
    edition_path(job.tree, &job.locale, &job.document, format)
}

/// The path of the editions of a group side by side, under `out/`.
pub(super) fn side_by_side_path(group: &Group, format: Format) -> String {
    parallel_path(group.tree, &group.document, format)
}

/// The jobs by document and tree, in order; each pseudo locale by itself.
fn groups(jobs: &[Job], selection: &Selection) -> impl Iterator<Item = Group> {
    let documents = jobs.chunk_by(|one, next| one.document == next.document);
    documents.flat_map(|jobs| {
        let mut groups: BTreeMap<(Tree, Option<&Locale>), Group> = BTreeMap::new();
        for job in jobs {
            let key = (job.tree, selection.pseudo.get(&job.locale));
            let group = groups.entry(key).or_insert_with(|| Group {
                document: job.document.clone(),
                tree: job.tree,
                locales: Vec::with_capacity(jobs.len()),
            });
            group.locales.push(job.locale.clone());
        }
        groups.into_values()
    })
}

/// The groups that get files with all languages side by side.
pub(super) fn parallel_groups(jobs: &[Job], selection: &Selection) -> impl Iterator<Item = Group> {
    let groups = groups(jobs, selection);
    groups.filter(|group| selection.has_all_locales() && group.locales.len() > 1)
}

/// Makes all editions that were not made `ahead` as they should be. `there` are the paths of all files that
/// will be under `out/`.
///
/// # Errors
/// Where a file cannot be written, or editions of a document do not agree.
pub(super) fn make(
    workshop: &Workshop<'_>,
    (found, outcomes): (&Findings, &BTreeMap<DocumentId, Option<Outcome>>),
    jobs: &[Job],
    ahead: Vec<Ahead>,
    there: &Paths,
) -> Result<Vec<Made>, ToolError> {
    let groups = with_ahead(groups(jobs, workshop.selection), ahead);
    groups
        .into_par_iter()
        .map(|(group, ahead)| {
            let looked = found.documents.get(&group.document);
            let outcome = outcomes.get(&group.document).and_then(Option::as_ref);
            let (Some(looked), Some(outcome)) = (looked, outcome) else {
                return Ok(Made::nothing(&group));
            };
            let examined = &looked.examined;
            let surroundings = Surroundings::of(workshop, &group, (examined, outcome), there);
            let made = match ahead.filter(|ahead| ahead.surroundings == surroundings.key()) {
                Some(ahead) => ahead.made,
                None => make_now(workshop, &group, examined, &surroundings)?,
            };
            if let Some(note) = made.note.clone().filter(|_| made.is_open) {
                let (cache, name) = (workshop.cache, group.name());
                cache.remember(&group.document, name, note);
            }
            Ok(made)
        })
        .collect()
}

/// Each group with what was made of it ahead; both are in the order of the documents.
fn with_ahead(
    groups: impl Iterator<Item = Group>,
    ahead: Vec<Ahead>,
) -> Vec<(Group, Option<Ahead>)> {
    let mut ahead = ahead.into_iter().peekable();
    let mut own: Vec<Ahead> = Vec::new();
    let groups = groups.map(|group| {
        own.retain(|it| it.group.document == group.document);
        while let Some(next) = ahead.next_if(|it| it.group.document <= group.document) {
            if next.group.document == group.document {
                own.push(next);
            }
        }
        let place = own.iter().position(|it| it.group == group);
        let ahead = place.map(|place| own.swap_remove(place));
        (group, ahead)
    });
    groups.collect()
}

/// Makes a group by another look at its document, unless that need not be looked at.
fn make_now(
    workshop: &Workshop<'_>,
    group: &Group,
    examined: &Examined,
    surroundings: &Surroundings,
) -> Result<Made, ToolError> {
    let outside = outside(workshop, group, examined, surroundings);
    if let Some(made) = outside.and_then(|key| unchanged(workshop, group, key)) {
        return Ok(made);
    }
    let place = workshop.studies.place_of(&group.document);
    let made = place.and_then(|place| {
        workshop.studies.look(place, |study| {
            let task = Task {
                workshop,
                study,
                group,
                surroundings,
                outside,
            };
            make_group(&task)
        })
    });
    made.unwrap_or_else(|| Ok(Made::nothing(group)))
}

/// A group to be made, with the document at hand.
struct Task<'t, 'w, 'p> {
    workshop: &'t Workshop<'w>,
    study: &'t Study<'t, 'p>,
    group: &'t Group,
    surroundings: &'t Surroundings,
    /// What it is made of, as far as it shows without a look at the document.
    outside: Option<(Inputs, Key)>,
}

fn make_group(task: &Task<'_, '_, '_>) -> Result<Made, ToolError> {
    let Task {
        workshop,
        study,
        group,
        surroundings,
        outside,
    } = task;
    let pseudo = group
        .locales
        .iter()
        .filter(|locale| workshop.selection.pseudo.contains(locale));
    let made: Vec<Edition> = surroundings
        .present
        .iter()
        .chain(pseudo)
        .filter(|locale| group.locales.contains(locale) || task.shares_page_ends())
        .filter_map(|locale| localized(task, locale).transpose())
        .collect::<Result<_, _>>()?;
    let (editions, others): (Vec<Edition>, Vec<Edition>) = made
        .into_iter()
        .partition(|edition| group.locales.contains(&edition.locale));
    check_alignment(&editions.iter().collect::<Vec<_>>()).map_err(|misalignment| {
        ToolError::Refused(format!("{}: {misalignment}", group.document))
    })?;
    let document = study.analysis.document(&group.document);
    let pictures = document
        .map(|document| study.pictures.files_of(document))
        .unwrap_or_default();
    let addresses = pictures
        .iter()
        .map(|(name, file)| (name.clone(), file.path.clone()))
        .collect();
    let site = Site {
        files: &surroundings.files,
        base_url: workshop.settings().base_url.as_deref(),
        pictures: &addresses,
    };
    let inside = inside(task, (&editions, &others), site);
    let unchanged = inside.and_then(|inside| {
        let same = |known: &cache::Group| known.inside == Some(inside);
        let name = (&group.document, &*group.name());
        workshop.cache.unchanged(workshop.output, name, same)
    });
    let (work, files) = match unchanged {
        Some((_, known)) => (Work::Unchanged, known.files),
        None => {
            let page_ends = match task.shares_page_ends() {
                true => PageEnds::Shared,
                false => PageEnds::Own,
            };
            let group = rendering::Group {
                document: &group.document,
                tree: group.tree,
                editions: &editions,
                others: &others,
                page_ends,
                site,
                pictures: study.pictures,
            };
            let files = render_group(task, &group, &pictures)?.into_iter();
            (Work::Staged, files.map(|file| (file, None)).collect())
        }
    };
    let note = workshop.cache.notes().take(&cache::Group {
        outside: *outside,
        inside,
        listed: listed(workshop, &editions),
        files,
    });
    Ok(Made {
        work,
        note: Some(note),
        is_open: inside.is_some(),
        ..Made::nothing(group)
    })
}

/// What a group is made of, as far as it shows without a look at the document: what that is read from,
/// and the files that pages may lead to. `None` where this is not enough to know.
fn outside(
    workshop: &Workshop<'_>,
    group: &Group,
    examined: &Examined,
    surroundings: &Surroundings,
) -> Option<(Inputs, Key)> {
    let is_pseudo = |locale: &Locale| workshop.selection.pseudo.contains(locale);
    if group.tree.is_hidden() || group.locales.iter().any(is_pseudo) {
        return None;
    }
    let place = workshop.studies.place_of(&group.document)?;
    let inputs = (*workshop.inputs.get(place)?)?;
    let understood = examined.understood.as_ref()?;
    let project = workshop.studies.between.project;
    let pictures = understood.pictures.iter();
    let pictures: Vec<_> = pictures
        .map(|path| Mark::of(&project.root.join(path)))
        .collect();
    let formats = formats(workshop.selection).into_iter();
    let formats: Vec<&str> = formats.map(Format::extension).collect();
    let key = Digest::new(workshop.tool?)
        .with(&(inputs, pictures, formats))
        .with(surroundings)
        .key();
    Some((inputs, key))
}

/// A group that an earlier build has made of the same, as far as it shows without a look at the document.
fn unchanged(workshop: &Workshop<'_>, group: &Group, outside: (Inputs, Key)) -> Option<Made> {
    let name = group.name();
    let same = |known: &cache::Group| known.outside == Some(outside);
    let (cache, output) = (workshop.cache, workshop.output);
    let (note, _) = cache.unchanged(output, (&group.document, &name), same)?;
    Some(Made {
        note: Some(note),
        is_open: true,
        ..Made::nothing(group)
    })
}

/// All that the files of a group are made of: renderers know editions and nothing beside them but what
/// is named here. `None` where nobody may know of them.
fn inside(
    task: &Task<'_, '_, '_>,
    (editions, others): (&[Edition], &[Edition]),
    site: Site<'_>,
) -> Option<Key> {
    let Task {
        workshop,
        study,
        group,
        ..
    } = task;
    // What is under embargo is made anew each time: the cache lies open in `out/`, and must not even
    // name it.
    if group.tree.is_hidden() {
        return None;
    }
    let formats = formats(workshop.selection).into_iter();
    let extensions: Vec<&str> = formats.map(Format::extension).collect();
    let document = study.analysis.document(&group.document)?;
    let pictures = picture_paths(&document.body).into_iter();
    let pictures: Vec<_> = pictures
        .map(|path| (study.pictures.picture(&path), path))
        .collect();
    let digest = Digest::new(workshop.tool?)
        .with(&(extensions, editions, others))
        .with(&task.shares_page_ends())
        .with(&(site.base_url, site.pictures, pictures))
        .with(task.surroundings);
    let further = workshop.fonts.further();
    Some(further.fold(digest, |digest, font| digest.with(font)).key())
}

/// What lists of documents say of editions. Pseudo locales are for those who try things out, and in no
/// list.
fn listed(workshop: &Workshop<'_>, editions: &[Edition]) -> Option<ListedDocument> {
    let pseudo = &workshop.selection.pseudo;
    let mut editions = editions
        .iter()
        .filter(|edition| !pseudo.contains(&edition.locale))
        .peekable();
    let first = *editions.peek()?;
    Some(ListedDocument {
        document: first.document.clone(),
        kind: first.kind,
        date: first.date,
        symbol: first.symbol.clone(),
        editions: editions.map(ListedEdition::of).collect(),
    })
}

/// The edition with what only the publisher knows: whether it may be shown, and where. `None` where the
/// source cannot be understood.
fn localized(task: &Task<'_, '_, '_>, locale: &Locale) -> Result<Option<Edition>, ToolError> {
    let Task {
        workshop,
        study,
        group,
        surroundings,
        ..
    } = task;
    let analysis = study.analysis;
    let Some(document) = analysis.document(&group.document) else {
        return Ok(None);
    };
    let pseudo = Pseudo::of(locale).filter(|_| workshop.selection.pseudo.contains(locale));
    let (mut edition, localizer) = match pseudo {
        Some(pseudo) => {
            let source = analysis.localizers.source();
            (pseudo.edition(document, locale, source), source)
        }
        None => {
            let localizer = analysis.localizers.of(&group.document, locale)?;
            (task.put_into(document, locale)?, localizer)
        }
    };
    let embargo = document.front_matter.embargo.as_ref();
    let line = embargo.map(|embargo| localizer.embargo_line(embargo));
    edition.status = match group.tree {
        Tree::Published => Status::Published,
        Tree::Draft => Status::Draft { embargo: None },
        Tree::Embargoed => Status::Embargoed {
            line: line.unwrap_or_default(),
        },
        Tree::EmbargoedDraft => Status::Draft {
            embargo: line.or(Some(String::new())),
        },
    };
    let path = edition_path(
        group.tree,
        locale,
        &group.document,
        edition_model::site::Format::HTML,
    );
    let base_url = analysis.project.settings.base_url.as_ref();
    edition.url = base_url.map(|base| format!("{base}{path}"));
    edition.elsewhere = elsewhere(&edition, group.tree, &surroundings.files);
    Ok(Some(edition))
}

/// Where the documents are that an edition in `tree` links to: beside it, else published.
fn elsewhere(edition: &Edition, tree: Tree, there: &Paths) -> BTreeMap<DocumentId, String> {
    let root = index_path(tree, None);
    let find = |document: DocumentId| {
        let paths = [tree, Tree::Published].map(|tree| {
            edition_path(
                tree,
                &edition.locale,
                &document,
                edition_model::site::Format::PDF,
            )
        });
        let path = paths
            .into_iter()
            .find(|path| there.contains(path.as_str()))?;
        Some((document, way(&root, &path)))
    };
    let linked = edition.linked_documents().into_iter();
    linked.filter_map(find).collect()
}

impl Task<'_, '_, '_> {
    /// The document in `locale`, beside the editions that are there.
    fn put_into(
        &self,
        document: &Document<SourceSegment>,
        locale: &Locale,
    ) -> Result<Edition, ToolError> {
        let known = self.study.prepared;
        let present = &self.surroundings.present;
        let is_beside_the_same = known.iter().map(|(locale, _)| locale).eq(present);
        let mut known = known.iter().filter(|_| is_beside_the_same);
        match known.find(|(it, _)| it == locale) {
            Some((_, prepared)) => Ok(prepared.localized.value.edition.clone()),
            None => {
                let prepared = self.study.analysis.prepare(document, locale, present)?;
                Ok(prepared.localized.value.edition)
            }
        }
    }

    /// Whether the pages of all languages end at the same places.
    fn shares_page_ends(&self) -> bool {
        let selection = self.workshop.selection;
        let mut locales = self.group.locales.iter();
        if locales.any(|locale| selection.pseudo.contains(locale)) {
            return false;
        }
        let document = self.study.analysis.document(&self.group.document);
        let ends = document.map(|document| document.front_matter.page_ends);
        ends == Some(PageEnds::Shared) && self.workshop.renderers.iter().any(|it| it.has_pages())
    }
}
