//! `merge-driver`: joins `.ftl` files for git, which calls it.

use std::fs;
use std::path::Path;

use edition_localization::catalog::merge::{Versions, merge};
use edition_model::{Locale, SourceFile, Sources};

use super::answer::Answer;
use crate::cli::MergeArguments;
use crate::run::Ended;
use edition_engine::errors::ToolError;
use edition_engine::output::replace_file;
use edition_report::count;

/// Joins the three files into ours. Where that is not possible everywhere, the rest stands between
/// marks, and the exit status tells git so.
///
/// # Errors
/// Where a file cannot be read or is no text, or ours cannot be written; it is as it was then.
pub(crate) fn run(arguments: &MergeArguments) -> Result<Answer, ToolError> {
    let (base, ours, theirs) = (
        read(&arguments.base)?,
        read(&arguments.ours)?,
        read(&arguments.theirs)?,
    );
    // Any will do: the comments are taken as they stand, whatever they say.
    let locale: Locale = "en"
        .parse()
        .map_err(|error| ToolError::Refused(format!("{error}")))?;
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", ""));
    let versions = Versions {
        base: &base,
        ours: &ours,
        theirs: &theirs,
    };
    let merged = merge(&versions, file, &locale, arguments.marker_size.into());
    let path = fs::canonicalize(&arguments.ours)
        .map_err(|cause| ToolError::unreadable(&arguments.ours, cause))?;
    let (folder, name) = (path.parent(), path.file_name());
    let (Some(folder), Some(name)) = (folder, name) else {
        return Err(ToolError::Outside { path });
    };
    replace_file(folder, &name.to_string_lossy(), &merged.text)?;
    if merged.conflicts.is_empty() {
        return Ok(Answer::report(String::new(), Ended::Well));
    }
    let number = count(merged.conflicts.len(), "message was", "messages were");
    let report = format!(
        "{number} changed on both sides: {}. Choose between the marks, then run make-editions \
         sync.\n",
        merged.conflicts.join(", ")
    );
    Ok(Answer::report(report, Ended::WithProblems))
}

#[allow(clippy::disallowed_methods, reason = "make-editions touches files")]
fn read(path: &Path) -> Result<String, ToolError> {
    let bytes = fs::read(path).map_err(|cause| ToolError::unreadable(path, cause))?;
    String::from_utf8(bytes).map_err(|_| not_text(path))
}

fn not_text(path: &Path) -> ToolError {
    ToolError::Refused(format!(
        "{} is not a text in UTF-8; it is left as it is",
        path.display()
    ))
}
