//! The editions of one document after another: put into their locales, held against each other,
//! rendered and staged.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use edition_html::address::{edition_path, index_path, parallel_path, way};
use edition_html::{ListedDocument, ListedEdition, Paths, Site, Tree};
use edition_localization::Pseudo;
use edition_model::{DocumentId, Edition, Locale, PageEnds, Pictures, Status, check_alignment};
use edition_pdf::layout::page::Pages;
use rayon::prelude::*;

use super::plan::{Job, Outcome, formats};
use super::{Selection, Workshop};
use crate::cache::{Digest, Key};
use crate::cli::Format;
use crate::errors::ToolError;
use crate::output::ManifestFile;
use crate::pictures::{PictureFile, picture_paths};

/// The editions of a document in one tree: what stands side by side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Group {
    pub(super) document: DocumentId,
    pub(super) tree: Tree,
    pub(super) locales: Vec<Locale>,
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
            make_group(workshop, outcome, group, there)
        })
        .collect();
    workshop.progress.finish();
    made
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
    workshop: &Workshop<'_>,
    outcome: Option<&Outcome>,
    group: Group,
    there: &Paths,
) -> Result<Made, ToolError> {
    let present = present(outcome, &group, there);
    let pseudo = group
        .locales
        .iter()
        .filter(|locale| workshop.selection.pseudo.contains(locale));
    let (editions, others): (Vec<Edition>, Vec<Edition>) = present
        .iter()
        .chain(pseudo)
        .filter(|locale| group.locales.contains(locale) || shares_page_ends(workshop, &group))
        .filter_map(|locale| localized(workshop, &group, locale, (&present, there)))
        .partition(|edition| group.locales.contains(&edition.locale));
    check_alignment(&editions.iter().collect::<Vec<_>>()).map_err(|misalignment| {
        ToolError::Refused(format!("{}: {misalignment}", group.document))
    })?;
    let base_url = workshop.analysis.project.settings.base_url.as_deref();
    let document = workshop.analysis.document(&group.document);
    let pictures = document
        .map(|document| workshop.pictures.files_of(document))
        .unwrap_or_default();
    let addresses = pictures
        .iter()
        .map(|(name, file)| (name.clone(), file.path.clone()))
        .collect();
    let site = Site {
        files: there,
        base_url,
        pictures: &addresses,
    };
    let locales: Vec<&str> = group.locales.iter().map(Locale::tag).collect();
    let name = format!(
        "{}{} {}",
        group.tree.folder(),
        group.document,
        locales.join(",")
    );
    let key = key_of(workshop, &group, (&editions, &others), site);
    let unchanged = key
        .as_ref()
        .and_then(|key| workshop.cache.unchanged(workshop.output, &name, key));
    let (files, work) = match unchanged {
        Some(files) => {
            editions.iter().for_each(|_| workshop.progress.advance());
            (files, Work::Unchanged)
        }
        None => {
            let files = render_group(workshop, &group, (&editions, &others), site, &pictures)?;
            if let Some(key) = key {
                workshop.cache.remember(name, key, &files);
            }
            (files, Work::Staged)
        }
    };
    Ok(Made {
        document: group.document,
        job_tree: group.tree,
        listed: listed(workshop, &editions),
        files,
        work,
    })
}

/// All that the files of a group are made of: renderers know editions and nothing beside them but what
/// is named here.
fn key_of(
    workshop: &Workshop<'_>,
    group: &Group,
    (editions, others): (&[Edition], &[Edition]),
    site: Site<'_>,
) -> Option<Key> {
    // What is under embargo is made anew each time: the cache lies open in `out/`, and must not even
    // name it.
    if group.tree.is_hidden() {
        return None;
    }
    let formats = formats(workshop.selection).into_iter();
    let extensions: Vec<&str> = formats.map(Format::extension).collect();
    let document = workshop.analysis.document(&group.document)?;
    let pictures = picture_paths(&document.body).into_iter();
    let pictures: Vec<_> = pictures
        .map(|path| (workshop.pictures.picture(&path), path))
        .collect();
    let digest = Digest::new(workshop.tool?)
        .with(&(extensions, editions, others))
        .with(&shares_page_ends(workshop, group))
        .with(&(site.base_url, site.pictures, pictures))
        .with(&neighbours(workshop, group, editions, site));
    let further = workshop.fonts.further();
    Some(further.fold(digest, |digest, font| digest.with(font)).key())
}

/// The files that pages of a group may lead to, where they are there: the same document in other
/// languages and formats, the documents that it links to, the lists.
fn neighbours(
    workshop: &Workshop<'_>,
    group: &Group,
    editions: &[Edition],
    site: Site<'_>,
) -> BTreeSet<String> {
    let formats = [edition_html::Format::Html, edition_html::Format::Pdf];
    let trees = [group.tree, Tree::Published];
    let mut paths: BTreeSet<String> = formats
        .map(|format| parallel_path(group.tree, &group.document, format))
        .into();
    paths.extend(trees.map(|tree| index_path(tree, None)));
    for locale in workshop.analysis.localizers.keys() {
        let own = |format| edition_path(group.tree, locale, &group.document, format);
        paths.extend(formats.map(own));
        paths.extend(trees.map(|tree| index_path(tree, Some(locale))));
    }
    for edition in editions {
        for document in edition.linked_documents() {
            let linked =
                |tree| edition_path(tree, &edition.locale, &document, edition_html::Format::Html);
            paths.extend(trees.map(linked));
        }
    }
    paths.retain(|path| site.files.contains(path.as_str()));
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

/// Renders and stages the files of a group.
fn render_group(
    workshop: &Workshop<'_>,
    group: &Group,
    (editions, others): (&[Edition], &[Edition]),
    site: Site<'_>,
    pictures: &BTreeMap<String, PictureFile<'_>>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let pages = if shares_page_ends(workshop, group) {
        aligned_pages(workshop, editions, others)
    } else {
        BTreeMap::new()
    };
    let files: Result<Vec<Vec<ManifestFile>>, ToolError> = editions
        .par_iter()
        .map(|edition| {
            let pages = pages.get(&edition.locale);
            render(workshop, edition, pages, group.tree, site)
        })
        .collect();
    let mut files: Vec<ManifestFile> = files?.into_iter().flatten().collect();
    files.extend(side_by_side(workshop, group, editions, site)?);
    if !files.is_empty() && formats(workshop.selection).contains(&Format::Html) {
        files.extend(stage_pictures(workshop, group, pictures)?);
    }
    Ok(files)
}

/// The edition with what only the publisher knows: whether it may be shown, and where.
fn localized(
    workshop: &Workshop<'_>,
    group: &Group,
    locale: &Locale,
    (present, there): (&[Locale], &Paths),
) -> Option<Edition> {
    let analysis = workshop.analysis;
    let document = analysis.document(&group.document)?;
    let pseudo = Pseudo::of(locale).filter(|_| workshop.selection.pseudo.contains(locale));
    let (mut edition, localizer) = match pseudo {
        Some(pseudo) => {
            let source = analysis.localizers.get(&analysis.project.settings.source)?;
            (pseudo.edition(document, locale, source), source)
        }
        None => {
            let prepared = analysis.prepare(document, locale, present)?;
            let localizer = analysis.localizers.get(locale)?;
            (prepared.localized.value.edition, localizer)
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

/// Whether the pages of all languages end at the same places.
fn shares_page_ends(workshop: &Workshop<'_>, group: &Group) -> bool {
    let pseudo = &workshop.selection.pseudo;
    if group.locales.iter().any(|locale| pseudo.contains(locale)) {
        return false;
    }
    let document = workshop.analysis.document(&group.document);
    let ends = document.map(|document| document.front_matter.page_ends);
    ends == Some(PageEnds::Shared) && formats(workshop.selection).contains(&Format::Pdf)
}

/// The pages of `editions`, which end where those of `others` end, too.
fn aligned_pages(
    workshop: &Workshop<'_>,
    editions: &[Edition],
    others: &[Edition],
) -> BTreeMap<Locale, Pages> {
    let all: Vec<&Edition> = editions.iter().chain(others).collect();
    let pages =
        edition_pdf::layout::lay_out_aligned(&all, workshop.fonts, workshop.pictures).into_iter();
    let locales = all.iter().map(|edition| edition.locale.clone());
    locales.zip(pages).take(editions.len()).collect()
}

/// Makes the files of an edition, its pages being `laid_out` already or not.
fn render(
    workshop: &Workshop<'_>,
    edition: &Edition,
    laid_out: Option<&Pages>,
    tree: Tree,
    site: Site<'_>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let mut files = Vec::new();
    for format in formats(workshop.selection) {
        let bytes = match format {
            Format::Html => edition_html::render_edition(edition, site).into_bytes(),
            Format::Pdf => {
                let (fonts, pictures) = (workshop.fonts, workshop.pictures);
                let pages = match laid_out {
                    Some(pages) => Cow::Borrowed(pages),
                    None => Cow::Owned(edition_pdf::layout::lay_out(edition, fonts, pictures)),
                };
                edition_pdf::export::export(&pages, fonts, pictures).map_err(|error| {
                    let (document, locale) = (&edition.document, &edition.locale);
                    ToolError::Refused(format!("{document} in {locale}: {error}"))
                })?
            }
        };
        let path = edition_path(
            tree,
            &edition.locale,
            &edition.document,
            html_format(format),
        );
        let file = workshop
            .output
            .stage_built(path, &bytes, format.extension())?;
        files.push(
            file.of_document(&edition.document)
                .of_locale(&edition.locale),
        );
    }
    workshop.progress.advance();
    Ok(files)
}

/// Makes the files with all of `editions` side by side that are planned.
fn side_by_side(
    workshop: &Workshop<'_>,
    group: &Group,
    editions: &[Edition],
    site: Site<'_>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let mut files = Vec::new();
    let Some((first, others)) = editions.split_first() else {
        return Ok(files);
    };
    let others: Vec<&Edition> = others.iter().collect();
    let (fonts, pictures) = (workshop.fonts, workshop.pictures);
    for format in formats(workshop.selection) {
        let path = side_by_side_path(group, format);
        if !site.files.contains(path.as_str()) {
            continue;
        }
        let bytes = match format {
            Format::Html => edition_html::render_parallel(first, &others, site).into_bytes(),
            Format::Pdf => {
                let pages = edition_pdf::layout::lay_out_parallel(first, &others, fonts, pictures);
                edition_pdf::export::export(&pages, fonts, pictures).map_err(|error| {
                    ToolError::Refused(format!("{} side by side: {error}", group.document))
                })?
            }
        };
        let file = workshop
            .output
            .stage_built(path, &bytes, format.extension())?;
        files.push(file.of_document(&group.document));
    }
    Ok(files)
}

/// Stages the pictures that the pages of a group show, each once.
fn stage_pictures(
    workshop: &Workshop<'_>,
    group: &Group,
    pictures: &BTreeMap<String, PictureFile<'_>>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let folder = group.tree.folder();
    let files: BTreeMap<String, &PictureFile<'_>> = pictures
        .values()
        .map(|file| (format!("{folder}{}", file.path), file))
        .collect();
    files
        .into_iter()
        .map(|(path, file)| {
            let staged = workshop
                .output
                .stage_built(path, file.bytes, file.extension)?;
            Ok(staged.of_document(&group.document))
        })
        .collect()
}
