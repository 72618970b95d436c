//! The files of a group of editions: pages laid out, rendered, staged.

use std::borrow::Cow;
use std::collections::BTreeMap;

use edition_model::site::Site;
use edition_model::site::edition_path;
use edition_model::{Edition, Locale};
use edition_pdf::page::Pages;
use rayon::prelude::*;

use super::{Task, formats, side_by_side_path};
use crate::errors::ToolError;
use crate::output::ManifestFile;
use crate::pictures::PictureFile;
use edition_model::site::Format;

/// Renders and stages the files of a group.
pub(super) fn render_group(
    task: &Task<'_, '_, '_>,
    (editions, others): (&[Edition], &[Edition]),
    site: Site<'_>,
    pictures: &BTreeMap<String, PictureFile<'_>>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let pages = if task.shares_page_ends() {
        aligned_pages(task, editions, others)
    } else {
        BTreeMap::new()
    };
    let files: Result<Vec<Vec<ManifestFile>>, ToolError> = editions
        .par_iter()
        .map(|edition| {
            let pages = pages.get(&edition.locale);
            render(task, edition, pages, site)
        })
        .collect();
    let mut files: Vec<ManifestFile> = files?.into_iter().flatten().collect();
    files.extend(side_by_side(task, editions, site)?);
    if !files.is_empty() && formats(task.workshop.selection).contains(&Format::Html) {
        files.extend(stage_pictures(task, pictures)?);
    }
    Ok(files)
}

/// The pages of `editions`, which end where those of `others` end, too.
fn aligned_pages(
    task: &Task<'_, '_, '_>,
    editions: &[Edition],
    others: &[Edition],
) -> BTreeMap<Locale, Pages> {
    let all: Vec<&Edition> = editions.iter().chain(others).collect();
    let (fonts, pictures) = (task.workshop.fonts, task.study.pictures);
    let pages = edition_pdf::layout::lay_out_aligned(&all, fonts, pictures).into_iter();
    let locales = all.iter().map(|edition| edition.locale.clone());
    locales.zip(pages).take(editions.len()).collect()
}

/// Makes the files of an edition, its pages being `laid_out` already or not.
fn render(
    task: &Task<'_, '_, '_>,
    edition: &Edition,
    laid_out: Option<&Pages>,
    site: Site<'_>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let mut files = Vec::new();
    for format in formats(task.workshop.selection) {
        let bytes = match format {
            Format::Html => edition_html::render_edition(edition, site).into_bytes(),
            Format::Pdf => {
                let (fonts, pictures) = (task.workshop.fonts, task.study.pictures);
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
        let path = edition_path(task.group.tree, &edition.locale, &edition.document, format);
        let file = task
            .workshop
            .output
            .stage_built(path, &bytes, format.extension())?;
        files.push(
            file.of_document(&edition.document)
                .of_locale(&edition.locale),
        );
    }
    Ok(files)
}

/// Makes the files with all of `editions` side by side that are planned.
fn side_by_side(
    task: &Task<'_, '_, '_>,
    editions: &[Edition],
    site: Site<'_>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let mut files = Vec::new();
    let Some((first, others)) = editions.split_first() else {
        return Ok(files);
    };
    let others: Vec<&Edition> = others.iter().collect();
    let (fonts, pictures) = (task.workshop.fonts, task.study.pictures);
    for format in formats(task.workshop.selection) {
        let path = side_by_side_path(task.group, format);
        if !site.files.contains(path.as_str()) {
            continue;
        }
        let bytes = match format {
            Format::Html => edition_html::render_parallel(first, &others, site).into_bytes(),
            Format::Pdf => {
                let pages = edition_pdf::layout::lay_out_parallel(first, &others, fonts, pictures);
                edition_pdf::export::export(&pages, fonts, pictures).map_err(|error| {
                    ToolError::Refused(format!("{} side by side: {error}", task.group.document))
                })?
            }
        };
        let file = task
            .workshop
            .output
            .stage_built(path, &bytes, format.extension())?;
        files.push(file.of_document(&task.group.document));
    }
    Ok(files)
}

/// Stages the pictures that the pages of a group show, each once.
fn stage_pictures(
    task: &Task<'_, '_, '_>,
    pictures: &BTreeMap<String, PictureFile<'_>>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let folder = task.group.tree.folder();
    let files: BTreeMap<String, &PictureFile<'_>> = pictures
        .values()
        .map(|file| (format!("{folder}{}", file.path), file))
        .collect();
    files
        .into_iter()
        .map(|(path, file)| {
            let staged = task
                .workshop
                .output
                .stage_built(path, file.bytes, file.extension)?;
            Ok(staged.of_document(&task.group.document))
        })
        .collect()
}
