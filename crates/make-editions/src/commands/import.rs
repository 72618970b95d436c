//! `import`: a source made of a file that exists already.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::importing::{Changes, Import, import};
use edition_engine::project::Project;
use edition_report::count;

use super::answer::{Answer, Ended};
use crate::cli::{ChangesChoice, ImportArguments};
use crate::console::told;

/// Imports.
///
/// # Errors
/// Where the file cannot be read, or the document is there already.
pub(crate) fn run(project: &Project, arguments: &ImportArguments) -> Result<Answer, ToolError> {
    let changes = match arguments.changes {
        None => Changes::Refuse,
        Some(ChangesChoice::Accept) => Changes::Accept,
        Some(ChangesChoice::Reject) => Changes::Reject,
        // There is nothing to be listed of a source.
        Some(ChangesChoice::List) => Changes::Refuse,
    };
    let file = arguments.file.as_deref().unwrap_or(Path::new(""));
    let id = arguments.document.as_deref();
    let made = import(project, file, id, changes)?;
    let (path, pictures, remarks, has_lost_words) = match made {
        Import::Refused(sentence) => {
            let report = format!("error: {}\n", told(&sentence));
            return Ok(Answer::report(report, Ended::WithProblems));
        }
        Import::Made {
            path,
            pictures,
            remarks,
            has_lost_words,
        } => (path, pictures, remarks, has_lost_words),
    };
    let mut report: String = remarks
        .iter()
        .map(|remark| format!("{}\n", told(remark)))
        .collect();
    let beside = match pictures.len() {
        0 => String::new(),
        number => format!(" and {} beside it", count(number, "picture", "pictures")),
    };
    report.push_str(&format!("Made {path}{beside}.\n"));
    report.push_str("Next: read it through, then make-editions sync and make-editions check\n");
    let ended = match has_lost_words {
        true => Ended::WithProblems,
        false => Ended::Well,
    };
    Ok(Answer::report(report, ended))
}
