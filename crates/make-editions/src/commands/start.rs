//! `init` and `new`: the beginnings of a publication, a document, a locale.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::project::Project;
use edition_engine::start;

use crate::cli::Shared;
use crate::console::{open, turn};

/// Starts a publication in `dir`.
///
/// # Errors
/// Where there is one already, or the folder cannot be written.
pub(crate) fn init(dir: &Path) -> Result<String, ToolError> {
    start::init(dir)?;
    Ok(format!(
        "Started a publication in {0}.\nNext: cd {0} && make-editions new document announcements/first\n",
        edition_model::shown_path(dir)
    ))
}

/// Starts the document `id`.
///
/// # Errors
/// Where the name is not fit for a document, or is taken.
pub(crate) fn new_document(project: &Project, id: &str) -> Result<String, ToolError> {
    let path = start::new_document(project, id)?;
    Ok(format!(
        "Started {path}.\nNext: write in it, then make-editions sync\n"
    ))
}

/// Adds the locale `tag` to the targets.
///
/// # Errors
/// Where the tag is none, or the locale is there already.
pub(crate) fn new_locale(shared: &Shared, tag: &str) -> Result<String, ToolError> {
    let turn = turn(shared)?;
    let (locale, terms) = start::new_locale(&turn, &open(shared)?, tag)?;
    Ok(format!(
        "Added {locale} to the targets. {terms} holds a copy of the source terms: translate it.\n\
         Next: make-editions sync\n"
    ))
}
