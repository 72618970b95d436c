//! The editions of one document after another: put into their locales, held against each other,
//! rendered and staged.

mod render;

use std::collections::{BTreeMap, BTreeSet};

use edition_html::address::{edition_path, index_path, parallel_path, way};
use edition_html::{ListedDocument, ListedEdition, Paths, Site, Tree};
use edition_localization::Pseudo;
use edition_model::{
    Document, DocumentId, Edition, Locale, PageEnds, Pictures, SourceSegment, Status,
    check_alignment,
};
use rayon::prelude::*;

use super::plan::{Job, Outcome, formats};
use super::{Selection, Workshop};
use crate::cache::inputs::Inputs;
use crate::cache::{self, Digest, Key, Mark};
use crate::cli::Format;
use crate::errors::ToolError;
use crate::output::ManifestFile;
use crate::pictures::picture_paths;
use crate::studies::Study;
use render::render_group;

/// The editions of a document in one tree: what stands side by side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
    /// What lists of documents say of it.
    pub(super) listed: Option<ListedDocument>,
    pub(super) files: Vec<ManifestFile>,
    pub(super) work: Work,
}

impl Made {
    fn nothing(group: &Group) -> Self {
        Self {
            document: group.document.clone(),
            job_tree: group.tree,
            listed: None,
            files: Vec::new(),
            work: Work::Unchanged,
        }
    }

    /// What an earlier build has made.
    fn unchanged(group: &Group, known: &cache::Group) -> Self {
        Self {
            listed: known.listed.clone(),
            files: known.files.iter().map(|(file, _)| file.clone()).collect(),
            ..Self::nothing(group)
        }
    }

    fn to_remember(&self, outside: Option<(Inputs, Key)>, inside: Key) -> cache::Group {
        let files = self.files.iter().map(|file| (file.clone(), None));
        cache::Group {
            outside,
            inside,
            listed: self.listed.clone(),
            files: files.collect(),
        }
    }
}

/// Where the files of a group come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// They were made and wait for their place.
    Staged,
    /// They are in their places, from an earlier build.
    Unchanged,
}

/// The path of an edition under `out/`.
pub(super) fn path(job: &Job, format: Format) -> String {
    edition_path(job.tree, &job.locale, &job.document, html_format(format))
}

/// The path of the editions of a group side by side, under `out/`.
pub(super) fn side_by_side_path(group: &Group, format: Format) -> String {
    parallel_path(group.tree, &group.document, html_format(format))
}

fn html_format(format: Format) -> edition_html::Format {
    match format {
        Format::Html => edition_html::Format::Html,
        Format::Pdf => edition_html::Format::Pdf,
    }
}

/// The jobs by document and tree, in order; each pseudo locale by itself.
fn groups(jobs: &[Job], selection: &Selection) -> Vec<Group> {
    let mut groups: BTreeMap<(DocumentId, Tree, Option<Locale>), Vec<Locale>> = BTreeMap::new();
    for job in jobs {
        let pseudo = selection.pseudo.get(&job.locale).cloned();
        let key = (job.document.clone(), job.tree, pseudo);
        groups.entry(key).or_default().push(job.locale.clone());
    }
    let groups = groups.into_iter();
    groups
        .map(|((document, tree, _), locales)| Group {
            document,
            tree,
            locales,
        })
        .collect()
}

/// The groups that get files with all languages side by side.
pub(super) fn parallel_groups(jobs: &[Job], selection: &Selection) -> Vec<Group> {
    let mut groups = groups(jobs, selection);
    groups.retain(|group| selection.has_all_locales() && group.locales.len() > 1);
    groups
}

/// Makes all editions. `there` are the paths of all files that will be under `out/`.
///
/// # Errors
/// Where a file cannot be written, or editions of a document do not agree.
pub(super) fn make(
    workshop: &Workshop<'_>,
    outcomes: &BTreeMap<DocumentId, Option<Outcome>>,
    jobs: &[Job],
    there: &Paths,
) -> Result<Vec<Made>, ToolError> {
    workshop.progress.start(jobs.len());
    let made: Result<Vec<Made>, ToolError> = groups(jobs, workshop.selection)
        .into_par_iter()
        .map(|group| {
            let outcome = outcomes.get(&group.document).and_then(Option::as_ref);
            let outside = outside(workshop, outcome, &group, there);
            if let Some(made) = outside.and_then(|key| unchanged(workshop, &group, key)) {
                return Ok(made);
            }
            let place = workshop.studies.place_of(&group.document);
            let made = place.and_then(|place| {
                workshop.studies.last_look(place, |study| {
                    let task = Task {
                        workshop,
                        study,
                        group: &group,
                        outside,
                    };
                    make_group(&task, outcome, there)
                })
            });
            made.unwrap_or_else(|| Ok(Made::nothing(&group)))
        })
        .collect();
    workshop.progress.finish();
    made
}

/// A group to be made, with the document at hand.
struct Task<'t, 'w, 'p> {
    workshop: &'t Workshop<'w>,
    study: Study<'t, 'p>,
    group: &'t Group,
    /// What it is made of, as far as it shows without a look at the document.
    outside: Option<(Inputs, Key)>,
}

/// The locales of the document that readers will find in the group's tree, in the order of the project.
fn present(outcome: Option<&Outcome>, group: &Group, there: &Paths) -> Vec<Locale> {
    let locales = outcome.iter().flat_map(|outcome| &outcome.locales);
    let formats = [edition_html::Format::Html, edition_html::Format::Pdf];
    let is_there = |locale: &Locale, format| {
        there.contains(&*edition_path(group.tree, locale, &group.document, format))
    };
    locales
        .filter(|locale| formats.iter().any(|format| is_there(locale, *format)))
        .cloned()
        .collect()
}

fn make_group(
    task: &Task<'_, '_, '_>,
    outcome: Option<&Outcome>,
    there: &Paths,
) -> Result<Made, ToolError> {
    let Task {
        workshop,
        study,
        group,
        ..
    } = task;
    let present = present(outcome, group, there);
    let pseudo = group
        .locales
        .iter()
        .filter(|locale| workshop.selection.pseudo.contains(locale));
    let (editions, others): (Vec<Edition>, Vec<Edition>) = present
        .iter()
        .chain(pseudo)
        .filter(|locale| group.locales.contains(locale) || task.shares_page_ends())
        .filter_map(|locale| localized(task, locale, (&present, there)))
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
        files: there,
        base_url: workshop.settings().base_url.as_deref(),
        pictures: &addresses,
    };
    let name = group.name();
    let key = key_of(task, (&editions, &others), site);
    let unchanged = key.as_ref().and_then(|key| {
        let same = |known: &cache::Group| known.inside == *key;
        let name = (&group.document, name.as_str());
        workshop.cache.unchanged(workshop.output, name, same)
    });
    let made = match unchanged {
        Some(known) => {
            editions.iter().for_each(|_| workshop.progress.advance());
            Made::unchanged(group, &known)
        }
        None => Made {
            files: render_group(task, (&editions, &others), site, &pictures)?,
            work: Work::Staged,
            ..Made::nothing(group)
        },
    };
    let made = Made {
        listed: listed(workshop, &editions),
        ..made
    };
    if let Some(inside) = key {
        let known = made.to_remember(task.outside, inside);
        workshop.cache.remember(&group.document, name, known);
    }
    Ok(made)
}

/// What a group is made of, as far as it shows without a look at the document: what that is read from,
/// and the files that pages may lead to. `None` where this is not enough to know.
fn outside(
    workshop: &Workshop<'_>,
    outcome: Option<&Outcome>,
    group: &Group,
    there: &Paths,
) -> Option<(Inputs, Key)> {
    let is_pseudo = |locale: &Locale| workshop.selection.pseudo.contains(locale);
    if group.tree.is_hidden() || group.locales.iter().any(is_pseudo) {
        return None;
    }
    let place = workshop.studies.place_of(&group.document)?;
    let inputs = (*workshop.inputs.get(place)?)?;
    let understood = workshop.found.documents.get(&group.document)?;
    let understood = understood.understood.as_ref()?;
    let project = workshop.studies.between.project;
    let pictures = understood.pictures.iter();
    let pictures: Vec<_> = pictures
        .map(|path| Mark::of(&project.root.join(path)))
        .collect();
    let formats = formats(workshop.selection).into_iter();
    let formats: Vec<&str> = formats.map(Format::extension).collect();
    let linked = || {
        let locales = group.locales.iter();
        locales.flat_map(|locale| understood.links.iter().map(move |(to, _)| (locale, to)))
    };
    let key = Digest::new(workshop.tool?)
        .with(&(inputs, pictures, formats))
        .with(&present(outcome, group, there))
        .with(&neighbours(workshop, group, linked(), there))
        .key();
    Some((inputs, key))
}

/// A group that an earlier build has made of the same, as far as it shows without a look at the document.
fn unchanged(workshop: &Workshop<'_>, group: &Group, outside: (Inputs, Key)) -> Option<Made> {
    let name = group.name();
    let same = |known: &cache::Group| known.outside == Some(outside);
    let (cache, output) = (workshop.cache, workshop.output);
    let known = cache.unchanged(output, (&group.document, &name), same)?;
    group
        .locales
        .iter()
        .for_each(|_| workshop.progress.advance());
    let made = Made::unchanged(group, &known);
    cache.keep(&group.document, name, known);
    Some(made)
}

/// All that the files of a group are made of: renderers know editions and nothing beside them but what
/// is named here.
fn key_of(
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
        .with(&neighbours(
            workshop,
            group,
            linked(editions).iter().map(|(it, to)| (*it, to)),
            site.files,
        ));
    let further = workshop.fonts.further();
    Some(further.fold(digest, |digest, font| digest.with(font)).key())
}

/// The documents that editions link to, and from which locale.
fn linked(editions: &[Edition]) -> Vec<(&Locale, DocumentId)> {
    let of_edition = |edition: &'_ Edition| edition.linked_documents();
    let all = editions.iter();
    all.flat_map(|edition| {
        of_edition(edition)
            .into_iter()
            .map(move |to| (&edition.locale, to))
    })
    .collect()
}

/// The files that pages of a group may lead to, where they are there: the same document in other
/// languages and formats, the documents that it links to, the lists.
fn neighbours<'n>(
    workshop: &Workshop<'_>,
    group: &Group,
    linked: impl Iterator<Item = (&'n Locale, &'n DocumentId)>,
    there: &Paths,
) -> BTreeSet<String> {
    let formats = [edition_html::Format::Html, edition_html::Format::Pdf];
    let trees = [group.tree, Tree::Published];
    let mut paths: BTreeSet<String> = formats
        .map(|format| parallel_path(group.tree, &group.document, format))
        .into();
    paths.extend(trees.map(|tree| index_path(tree, None)));
    for locale in workshop.localizers().locales() {
        let own = |format| edition_path(group.tree, locale, &group.document, format);
        paths.extend(formats.map(own));
        paths.extend(trees.map(|tree| index_path(tree, Some(locale))));
    }
    for (locale, document) in linked {
        let linked = |tree| edition_path(tree, locale, document, edition_html::Format::Html);
        paths.extend(trees.map(linked));
    }
    paths.retain(|path| there.contains(path.as_str()));
    paths
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

/// The edition with what only the publisher knows: whether it may be shown, and where.
fn localized(
    task: &Task<'_, '_, '_>,
    locale: &Locale,
    (present, there): (&[Locale], &Paths),
) -> Option<Edition> {
    let Task {
        workshop,
        study,
        group,
        ..
    } = task;
    let analysis = study.analysis;
    let document = analysis.document(&group.document)?;
    let pseudo = Pseudo::of(locale).filter(|_| workshop.selection.pseudo.contains(locale));
    let (mut edition, localizer) = match pseudo {
        Some(pseudo) => {
            let source = analysis.localizers.get(&analysis.project.settings.source)?;
            (pseudo.edition(document, locale, source), source)
        }
        None => {
            let localizer = analysis.localizers.get(locale)?;
            (task.put_into(document, locale, present)?, localizer)
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
        edition_html::Format::Html,
    );
    let base_url = analysis.project.settings.base_url.as_ref();
    edition.url = base_url.map(|base| format!("{base}{path}"));
    edition.elsewhere = elsewhere(&edition, group.tree, there);
    Some(edition)
}

/// Where the documents are that an edition in `tree` links to: beside it, else published.
fn elsewhere(edition: &Edition, tree: Tree, there: &Paths) -> BTreeMap<DocumentId, String> {
    let root = index_path(tree, None);
    let find = |document: DocumentId| {
        let paths = [tree, Tree::Published]
            .map(|tree| edition_path(tree, &edition.locale, &document, edition_html::Format::Pdf));
        let path = paths
            .into_iter()
            .find(|path| there.contains(path.as_str()))?;
        Some((document, way(&root, &path)))
    };
    let linked = edition.linked_documents().into_iter();
    linked.filter_map(find).collect()
}

impl Task<'_, '_, '_> {
    /// The document in `locale`, beside editions in `present`.
    fn put_into(
        &self,
        document: &Document<SourceSegment>,
        locale: &Locale,
        present: &[Locale],
    ) -> Option<Edition> {
        let known = self.study.prepared;
        let is_beside_the_same = known.iter().map(|(locale, _)| locale).eq(present);
        let mut known = known.iter().filter(|_| is_beside_the_same);
        match known.find(|(it, _)| it == locale) {
            Some((_, prepared)) => Some(prepared.localized.value.edition.clone()),
            None => {
                let prepared = self.study.analysis.prepare(document, locale, present)?;
                Some(prepared.localized.value.edition)
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
        ends == Some(PageEnds::Shared) && formats(selection).contains(&Format::Pdf)
    }
}
