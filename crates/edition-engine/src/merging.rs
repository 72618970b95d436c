//! Versions of an `.ftl` file joined on disk, message by message, as git asks for it.

use std::fs;
use std::path::Path;

use edition_languages::Language;
use edition_localization::catalog::merge::{Versions, merge};
use edition_model::{Locale, SourceFile, Sources};

use crate::errors::ToolError;
use crate::output::replace_file;
use crate::reading::read_text;

/// Joins the files `base`, `ours` and `theirs` into ours, and gives the ids of the messages that both sides have
/// changed: those stand between marks of `marker_size` letters.
///
/// # Errors
/// Where a file cannot be read or is no text, or ours cannot be written; it is as it was then.
pub fn merge_files(
    [base, ours, theirs]: [&Path; 3],
    marker_size: usize,
) -> Result<Vec<String>, ToolError> {
    let (base, our_text, theirs) = (read_text(base)?, read_text(ours)?, read_text(theirs)?);
    // Any will do: the comments are taken as they stand, whatever they say.
    let locale: Locale = Language::english()
        .tag
        .parse()
        .map_err(|error| ToolError::Refused(format!("{error}")))?;
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("", ""));
    let versions = Versions {
        base: &base,
        ours: &our_text,
        theirs: &theirs,
    };
    let merged = merge(&versions, file, &locale, marker_size);
    let path = fs::canonicalize(ours).map_err(|cause| ToolError::unreadable(ours, cause))?;
    let (folder, name) = (path.parent(), path.file_name());
    let (Some(folder), Some(name)) = (folder, name) else {
        return Err(ToolError::Outside { path });
    };
    replace_file(folder, &name.to_string_lossy(), &merged.text)?;
    Ok(merged.conflicts)
}
