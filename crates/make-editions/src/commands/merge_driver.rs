//! `merge-driver`: joins catalogs and what is remembered of them for git, which calls it.

use super::answer::{Answer, Ended};
use crate::cli::MergeArguments;
use crate::language::line;
use edition_engine::ToolError;
use edition_engine::merging::merge_files;
use edition_model::say;

/// Joins the three files into ours. Where that is not possible everywhere, the rest stands between
/// marks, and the exit status tells git so.
///
/// # Errors
/// Where a file cannot be read or is no text, or ours cannot be written; it is as it was then.
pub(crate) fn run(arguments: &MergeArguments) -> Result<Answer, ToolError> {
    let files = [&arguments.base, &arguments.ours, &arguments.theirs].map(|path| path.as_path());
    let conflicts = merge_files(files, arguments.marker_size.into())?;
    if conflicts.is_empty() {
        return Ok(Answer::report(String::new(), Ended::Well));
    }
    let report = line(
        &say("merge-conflicts")
            .number("number", conflicts.len())
            .list("messages", conflicts),
    );
    Ok(Answer::report(report, Ended::WithProblems))
}
