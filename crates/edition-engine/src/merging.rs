//! Versions of a catalog, or of what is remembered of one, joined on disk as git asks for it: message by message.

use std::fs;
use std::path::Path;

use edition_languages::Language;
use edition_localization::catalog::merge::{Versions, merge, source_locale_of};
use edition_localization::sync::state::{is_state, join_states};
use edition_model::{Locale, LocaleError, SourceFile, Sources, say, shown_path};

use crate::errors::ToolError;
use crate::keeping::{replace, sweep};
use crate::reading::read_text;

/// Joins the files `base`, `ours` and `theirs` into ours, and gives the ids of the messages that both sides have
/// translated: those stand between marks of `marker_size` letters. Of what is remembered, nothing is ever in conflict.
///
/// # Errors
/// Where a file cannot be read or is no text, or ours cannot be written; it is as it was then.
pub fn merge_files(
    [base, ours, theirs]: [&Path; 3],
    marker_size: usize,
) -> Result<Vec<String>, ToolError> {
    let texts = [read_text(base)?, read_text(ours)?, read_text(theirs)?];
    let [base, our_text, theirs] = texts.each_ref().map(String::as_str);
    let (text, conflicts) = if [our_text, theirs, base].into_iter().any(is_state) {
        let joined = join_states(base, our_text, theirs).ok_or_else(|| {
            ToolError::Refused(say("merge-of-unreadable").text("path", shown_path(ours)))
        })?;
        (joined, Vec::new())
    } else {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("", ""));
        let versions = Versions {
            base,
            ours: our_text,
            theirs,
        };
        let locale = match source_locale_of([base, our_text, theirs]) {
            Some(locale) => locale,
            None => any_locale()?,
        };
        let merged = merge(&versions, file, &locale, marker_size);
        (merged.text, merged.conflicts)
    };
    let path = fs::canonicalize(ours).map_err(|cause| ToolError::unreadable(ours, cause))?;
    let (folder, name) = (path.parent(), path.file_name());
    let (Some(folder), Some(name)) = (folder, name) else {
        return Err(ToolError::Outside { path });
    };
    sweep(folder);
    replace(folder, &name.to_string_lossy(), &text)?;
    Ok(conflicts)
}

/// Where no comment names the locale of the sources, none is read.
fn any_locale() -> Result<Locale, ToolError> {
    let tag = Language::english().tag;
    tag.parse()
        .map_err(|error: LocaleError| ToolError::Refused(error.sentence()))
}
