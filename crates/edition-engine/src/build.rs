//! `build`: from a publication to what stands in `out/`.
//!
//! 1. What is refused is decided from the findings ([`outcomes`]), and what is to be made and what
//!    stays from the last manifest ([`plan`]).
//! 2. Each document is put into its locales, its editions are held against each other
//!    (the alignment invariant), rendered, and staged ([`editions`]), unless they were made of the same
//!    before ([`crate::cache`]).
//! 3. The lists of documents are made from what will be there ([`lists`]).
//! 4. Everything takes its place in one transaction ([`crate::output`]).

mod editions;
mod lists;
pub mod outcomes;
pub mod plan;
pub mod reasons;
pub mod run;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_html::{HtmlRenderer, ListedDocument};
use edition_model::rendering::{Asset, Renderer};
use edition_model::site::tree_of;
use edition_model::site::{Paths, Tree};
use edition_model::{DocumentId, Locale};
use edition_pdf::fonts::Fonts;
use rayon::prelude::*;

use crate::analysis::Localizers;
use crate::cache::inputs::Inputs;
use crate::cache::{self, Cache};
use crate::errors::ToolError;
use crate::findings::Findings;
use crate::output::{ManifestFile, Output};
use crate::settings::Settings;
use crate::studies::Studies;
use edition_model::site::Format;
pub use editions::{Ahead, make_ahead};
use editions::{Made, Work};
use plan::{Job, Outcome};

/// What the command line asks for.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The documents; all where none is named.
    pub documents: BTreeSet<DocumentId>,
    /// The locales; all where none is named, and no pseudo locale either.
    pub locales: BTreeSet<Locale>,
    /// The pseudo locales: drafts that are in no list.
    pub pseudo: BTreeSet<Locale>,
    /// The formats; all where none is named.
    pub formats: Vec<Format>,
    /// Whether to replace the locales that are complete.
    pub partial: bool,
    /// Whether to write refused documents as drafts.
    pub draft: bool,
}

impl Selection {
    fn has_document(&self, document: &DocumentId) -> bool {
        self.documents.is_empty() || self.documents.contains(document)
    }

    fn has_locale(&self, locale: &Locale) -> bool {
        self.has_all_locales() || self.locales.contains(locale)
    }

    fn has_all_locales(&self) -> bool {
        self.locales.is_empty() && self.pseudo.is_empty()
    }
}

/// What a build came to.
#[derive(Debug, Default)]
pub struct Built {
    /// The files that were written, in order.
    pub written: Vec<Arc<str>>,
    /// The documents that were refused.
    pub refused: Vec<DocumentId>,
    /// The documents that wait for the end of an embargo.
    pub embargoed: Vec<DocumentId>,
    /// Those of them that an earlier build had published.
    pub taken_back: BTreeSet<DocumentId>,
    /// Whether there is a document, complete or not, that nobody may know of yet.
    pub keeps_secrets: bool,
    /// How many documents have published editions now.
    pub documents: usize,
}

/// Everything that the steps of a build need.
pub struct Workshop<'w> {
    /// All documents, ready to be looked at.
    pub studies: &'w Studies<'w>,
    /// What is asked for.
    pub selection: &'w Selection,
    /// The faces of the publication.
    pub fonts: &'w Fonts,
    /// Those who render the wanted formats.
    pub renderers: Vec<Box<dyn Renderer + 'w>>,
    /// Where to write.
    pub output: &'w Output,
    /// What earlier builds have made.
    pub cache: &'w Cache,
    /// What each document of the library is read from, where that can be told.
    pub inputs: &'w [Option<Inputs>],
    /// Which tool this is, where that can be told.
    pub tool: Option<&'w str>,
    /// The files that the last build has left, by path.
    pub last: &'w [ManifestFile],
    /// The time that embargoes are held against, in seconds since 1970.
    pub as_of: Option<i64>,
}

impl Workshop<'_> {
    /// What the publication is set to.
    pub fn settings(&self) -> &Settings {
        &self.studies.between.project.settings
    }

    /// The files that pages are shown with: lists are web pages, whatever formats are wanted.
    fn assets(&self) -> BTreeMap<&'static str, Asset> {
        let wanted = self.renderers.iter().flat_map(|it| it.assets());
        let all = HtmlRenderer.assets().into_iter().chain(wanted);
        all.map(|asset| (asset.path, asset)).collect()
    }

    /// Terms, functions and words of each locale.
    pub fn localizers(&self) -> &Localizers {
        &self.studies.between.localizers
    }
}

/// Builds what `workshop.selection` asks for, as `outcomes` allows; what was made `ahead` need not be made
/// again.
///
/// # Errors
/// Where a file cannot be written; then nothing in `out/` has changed.
pub fn build(
    workshop: &Workshop<'_>,
    known: (&Findings, &BTreeMap<DocumentId, Option<Outcome>>),
    ahead: Vec<Ahead>,
) -> Result<Built, ToolError> {
    let built = try_build(workshop, known, ahead);
    if built.is_err() {
        workshop.output.abandon();
    }
    built
}

fn try_build(
    workshop: &Workshop<'_>,
    (found, outcomes): (&Findings, &BTreeMap<DocumentId, Option<Outcome>>),
    ahead: Vec<Ahead>,
) -> Result<Built, ToolError> {
    if ahead.len() > MANY_GROUPS {
        workshop.renderers.iter().for_each(|it| it.clear());
    }
    let jobs = plan::jobs(outcomes, workshop.selection);
    let last = workshop.last;
    let Prospect {
        kept,
        mut trees,
        mut there,
    } = prospect(workshop, outcomes, &jobs, last);
    let made = editions::make(workshop, (found, outcomes), &jobs, ahead, &there)?;
    trees.extend(jobs.iter().map(|job| job.tree));
    drop(jobs);
    // One after the other: of a large publication each takes much room.
    let lists = lists::make(workshop, listed(workshop, &made), &kept, &mut there)?;
    let mut files = files_of(workshop, &made, there);
    let mut kept = kept;
    kept.retain(|file| find(&files, &file.path).is_err());
    let styles = stage_styles(workshop, &trees)?;
    let staged = lists.into_iter().chain(styles);
    files.extend(staged.map(|file| (file, Work::Staged)));
    files.extend(kept.into_iter().map(|file| (file, Work::Unchanged)));
    let written = commit(workshop.output, files, last)?;
    let embargoed = under_embargo(outcomes, workshop.selection);
    Ok(Built {
        written,
        taken_back: taken_back(&embargoed, last),
        keeps_secrets: outcomes.values().flatten().any(|outcome| outcome.embargoed),
        embargoed,
        refused: refused(outcomes, workshop.selection),
        documents: published(&made),
    })
}

/// From so many groups on that were made, what helped to make pages is let go: manifest and lists are large
/// themselves, and hardly a page is still to be made. Of few, nearly all would be needed for the next change.
const MANY_GROUPS: usize = 256;

/// Lines of the manifest, and where their files are.
type Lines = Vec<(ManifestFile, Work)>;

/// So many groups are read at a time.
const GROUPS_AT_A_TIME: usize = 256;

/// What was made, as it was noted.
fn groups_of<'m>(
    workshop: &'m Workshop<'_>,
    made: &'m [Made],
) -> impl Iterator<Item = (&'m Made, cache::Group)> {
    made.chunks(GROUPS_AT_A_TIME).flat_map(|made| {
        let groups: Vec<_> = made
            .par_iter()
            .map(|made| Some((made, made.read(workshop)?)))
            .collect();
        groups.into_iter().flatten()
    })
}

/// What lists say of what was made.
fn listed(workshop: &Workshop<'_>, made: &[Made]) -> Vec<(Tree, ListedDocument)> {
    let listed = groups_of(workshop, made).filter_map(|(made, group)| {
        let mut listed = group.listed?;
        // Feeds alone say how a text begins.
        if workshop.settings().base_url.is_none() {
            listed.editions.iter_mut().for_each(|it| it.summary = None);
        }
        Some((made.job_tree, listed))
    });
    listed.collect()
}

/// The files of what was made, by path. `there` has the paths.
fn files_of(workshop: &Workshop<'_>, made: &[Made], there: Paths) -> Lines {
    let tags: Vec<Arc<str>> = workshop
        .localizers()
        .locales()
        .map(Locale::shared_tag)
        .collect();
    let mut files = Vec::with_capacity(there.len());
    for (made, group) in groups_of(workshop, made) {
        for (mut file, _) in group.files {
            // There are very many lines, and their texts need be in memory once.
            if let Some(path) = there.get(&file.path) {
                file.path = path.clone();
            }
            if file.document.as_deref() == Some(made.document.as_str()) {
                file.document = Some(made.document.shared());
            }
            if let Some(tag) = tags.iter().find(|tag| file.locale.as_ref() == Some(*tag)) {
                file.locale = Some(tag.clone());
            }
            files.push((file, made.work));
        }
    }
    // A picture may be of several groups of editions.
    files.sort_unstable();
    files.dedup_by(|(one, _), (other, _)| one == other);
    for same in files.chunk_by_mut(|(one, _), (other, _)| one.path == other.path) {
        let first = same.iter().map(|(_, work)| *work).min();
        for (_, work) in same {
            *work = first.unwrap_or(*work);
        }
    }
    files
}

/// Where a path is among files in order.
fn find(files: &[(ManifestFile, Work)], path: &str) -> Result<usize, usize> {
    files.binary_search_by(|(file, _)| (*file.path).cmp(path))
}

/// The files that the last build has left, by path.
pub fn last_build(output: &Output) -> Vec<ManifestFile> {
    let mut last = output.manifest("").files;
    let embargoed = output.manifest("embargoed").files;
    last.extend(embargoed.into_iter().map(|file| ManifestFile {
        path: format!("embargoed/{}", file.path).into(),
        ..file
    }));
    last.sort_unstable();
    last
}

/// What will stand in `out/` once some editions were made.
struct Prospect {
    /// What stays of the last build.
    kept: Vec<ManifestFile>,
    /// The trees that there will be pages in.
    trees: BTreeSet<Tree>,
    /// The paths of editions and lists.
    there: Paths,
}

/// What will stand in `out/` once `jobs` are done, where the last build has left `last`.
fn prospect(
    workshop: &Workshop<'_>,
    outcomes: &BTreeMap<DocumentId, Option<Outcome>>,
    jobs: &[Job],
    last: &[ManifestFile],
) -> Prospect {
    let planned = planned_paths(jobs, workshop.selection);
    let listed = || {
        let pseudo = &workshop.selection.pseudo;
        jobs.iter().filter(|job| !pseudo.contains(&job.locale))
    };
    let replaced: BTreeSet<(DocumentId, Tree)> = listed()
        .map(|job| (job.document.clone(), job.tree))
        .collect();
    let present: Vec<ManifestFile> = last
        .iter()
        .filter(|file| workshop.output.root().join(&*file.path).is_file())
        .cloned()
        .collect();
    let kept = plan::kept(present, outcomes, &replaced, &planned);
    let pages = kept
        .iter()
        .filter(|file| file.format == Format::HTML.extension());
    let trees = listed().map(|job| job.tree);
    let mut trees: BTreeSet<Tree> = trees.chain(pages.map(|file| tree_of(&file.path))).collect();
    trees.insert(Tree::Published);
    let mut there = planned;
    there.extend(kept.iter().map(|file| file.path.clone()));
    there.extend(lists::paths(workshop, &trees));
    Prospect { kept, trees, there }
}

/// The documents of the selection whose editions may not be replaced.
fn refused(
    outcomes: &BTreeMap<DocumentId, Option<Outcome>>,
    selection: &Selection,
) -> Vec<DocumentId> {
    let refused = outcomes.iter().filter(|(id, outcome)| {
        selection.has_document(id) && outcome.as_ref().is_none_or(Outcome::is_refused)
    });
    refused.map(|(id, _)| id.clone()).collect()
}

/// The complete documents of the selection that nobody may see yet.
fn under_embargo(
    outcomes: &BTreeMap<DocumentId, Option<Outcome>>,
    selection: &Selection,
) -> Vec<DocumentId> {
    let hidden = outcomes.iter().filter(|(id, outcome)| {
        let outcome = outcome.as_ref();
        selection.has_document(id)
            && outcome.is_some_and(|outcome| outcome.embargoed && !outcome.is_refused())
    });
    hidden.map(|(id, _)| id.clone()).collect()
}

/// Those of the `embargoed` documents that the `last` build had published.
fn taken_back(embargoed: &[DocumentId], last: &[ManifestFile]) -> BTreeSet<DocumentId> {
    let published = last
        .iter()
        .filter(|file| tree_of(&file.path) == Tree::Published);
    let published: BTreeSet<&str> = published
        .filter_map(|file| file.document.as_deref())
        .collect();
    let was_published = |id: &&DocumentId| published.contains(id.as_str());
    embargoed.iter().filter(was_published).cloned().collect()
}

/// Stages what the pages of each of `trees` are shown with.
fn stage_styles(
    workshop: &Workshop<'_>,
    trees: &BTreeSet<Tree>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let mut files = Vec::new();
    for tree in trees {
        for (_, asset) in workshop.assets() {
            let path = format!("{}{}", tree.folder(), asset.path);
            let text = asset.text.as_bytes();
            let output = workshop.output;
            files.push(output.stage_built(path, text, asset.extension())?);
        }
    }
    Ok(files)
}

fn published(made: &[Made]) -> usize {
    let documents: BTreeSet<&DocumentId> = made
        .iter()
        .filter(|made| made.job_tree == Tree::Published)
        .map(|made| &made.document)
        .collect();
    documents.len()
}

/// The paths that the jobs will write. Files with editions side by side stand only where all of these
/// do.
fn planned_paths(jobs: &[Job], selection: &Selection) -> Paths {
    let formats = plan::formats(selection);
    let mut paths = Paths::default();
    paths.reserve(formats.len() * jobs.len() * 3 / 2);
    for job in jobs {
        for format in &formats {
            paths.insert(editions::path(job, *format).into());
        }
    }
    for group in editions::parallel_groups(jobs, selection) {
        for format in &formats {
            paths.insert(editions::side_by_side_path(&group, *format).into());
        }
    }
    paths
}

/// Writes the manifests and puts everything in its place: what was made, what stays, and nothing of
/// the last build besides.
fn commit(
    output: &Output,
    mut files: Lines,
    last: &[ManifestFile],
) -> Result<Vec<Arc<str>>, ToolError> {
    files.sort_unstable();
    let staged = files.iter().filter(|(_, work)| *work == Work::Staged);
    let mut moves: Vec<Arc<str>> = staged.map(|(file, _)| file.path.clone()).collect();
    let written = moves.clone();
    let last = last.iter().map(|file| &file.path);
    let gone = last.filter(|path| find(&files, path).is_err());
    let mut removals: Vec<Arc<str>> = gone.cloned().collect();
    let is_hidden = |file: &&ManifestFile| file.path.starts_with("embargoed/");
    let all = || files.iter().map(|(file, _)| file);
    // The manifests come last: what they name is there.
    if all().any(|file| is_hidden(&file)) {
        moves.push(output.stage_manifest("embargoed", all().filter(is_hidden))?);
    } else {
        removals.push("embargoed/manifest.json".into());
    }
    let open = all().filter(|file| !is_hidden(file));
    moves.push(output.stage_manifest("", open)?);
    output.commit(&moves, &removals)?;
    Ok(written)
}
