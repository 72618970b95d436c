//! `init` and `new`: the beginnings of a publication, a document, a locale.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::project::Project;
use edition_engine::start;
use edition_model::say;

use crate::cli::Shared;
use crate::console::{open, turn};
use crate::language::line;

/// Starts a publication in `dir`.
///
/// # Errors
/// Where there is one already, or the folder cannot be written.
pub(crate) fn init(dir: &Path) -> Result<String, ToolError> {
    start::init(dir)?;
    let folder = edition_model::shown_path(dir);
    Ok(line(&say("publication-started").text("folder", folder)))
}

/// Starts the document `id`.
///
/// # Errors
/// Where the name is not fit for a document, or is taken.
pub(crate) fn new_document(project: &Project, id: &str) -> Result<String, ToolError> {
    let path = start::new_document(project, id)?;
    Ok(line(&say("document-started").text("path", path)))
}

/// Adds the locale `tag` to the targets.
///
/// # Errors
/// Where the tag is none, or the locale is there already.
pub(crate) fn new_locale(shared: &Shared, tag: &str) -> Result<String, ToolError> {
    let turn = turn(shared)?;
    let (locale, terms) = start::new_locale(&turn, &open(shared)?, tag)?;
    Ok(line(
        &say("locale-started")
            .locale("locale", &locale)
            .text("terms", terms),
    ))
}
