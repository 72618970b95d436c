//! The files of a group of editions: rendered by every format that is wanted, and staged.

use std::collections::BTreeMap;

use edition_model::rendering::{self, PicturePlace, Rendering};
use edition_model::site::{Format, edition_path};
use edition_model::{Edition, say};
use rayon::prelude::*;

use super::make::Task;
use crate::errors::ToolError;
use crate::output::ManifestFile;
use crate::pictures::PictureFile;

/// Renders and stages the files of a group.
pub(super) fn render_group(
    task: &Task<'_, '_, '_>,
    group: &rendering::Group<'_>,
    pictures: &BTreeMap<String, PictureFile<'_>>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let renderers = &task.work.renderers;
    let begun: Vec<_> = renderers
        .iter()
        .map(|renderer| (renderer.format(), renderer.begin(group)))
        .collect();
    let files: Result<Vec<Vec<ManifestFile>>, ToolError> = group
        .editions
        .par_iter()
        .map(|edition| render_edition(task, edition, &begun))
        .collect();
    let mut files: Vec<ManifestFile> = files?.into_iter().flatten().collect();
    files.extend(render_side_by_side(task, group, &begun)?);
    let shows_files = |place| place == PicturePlace::Beside;
    if !files.is_empty() && renderers.iter().any(|it| shows_files(it.pictures())) {
        files.extend(stage_pictures(task, pictures)?);
    }
    Ok(files)
}

/// A group begun in each format.
type Begun<'g> = [(Format, Box<dyn Rendering + 'g>)];

fn render_edition(
    task: &Task<'_, '_, '_>,
    edition: &Edition,
    begun: &Begun<'_>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let (document, locale) = (&edition.document, &edition.locale);
    let files = begun.iter().map(|(format, rendering)| {
        let bytes = rendering.edition(edition).map_err(|error| {
            ToolError::Refused(
                say("edition-unrendered")
                    .text("document", document.as_str())
                    .locale("locale", locale)
                    .sentence("reason", error),
            )
        })?;
        let path = edition_path(task.group.tree, locale, document, *format);
        let output = task.work.output;
        let file = output.stage_built(path, &bytes)?;
        Ok(file.of_document(document).of_locale(locale))
    });
    files.collect()
}

/// Makes the files with all editions side by side that are planned.
fn render_side_by_side(
    task: &Task<'_, '_, '_>,
    group: &rendering::Group<'_>,
    begun: &Begun<'_>,
) -> Result<Vec<ManifestFile>, ToolError> {
    if group.editions.is_empty() {
        return Ok(Vec::new());
    }
    let path_of = |format| task.group.side_by_side_path(format);
    let planned = begun
        .iter()
        .filter(|(format, _)| group.site.files.contains(path_of(*format).as_str()));
    let files = planned.map(|(format, rendering)| {
        let bytes = rendering.side_by_side().map_err(|error| {
            ToolError::Refused(
                say("side-by-side-unrendered")
                    .text("document", group.document.as_str())
                    .sentence("reason", error),
            )
        })?;
        let output = task.work.output;
        let file = output.stage_built(path_of(*format), &bytes)?;
        Ok(file.of_document(group.document))
    });
    files.collect()
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
            let output = task.work.output;
            let staged = output.stage_built(path, file.bytes)?;
            Ok(staged.of_document(&task.group.document))
        })
        .collect()
}
