//! `import`: a source made of a file that exists already.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::importing::{Changes, Import, import};
use edition_engine::project::Project;
use edition_model::say;

use super::answer::{Answer, Ended};
use crate::cli::{ChangesChoice, ImportArguments};
use crate::language::{line, told};

/// Imports.
///
/// # Errors
/// Where the file cannot be read, or the document is there already.
pub(crate) fn run(project: &Project, arguments: &ImportArguments) -> Result<Answer, ToolError> {
    let changes = match arguments.changes {
        // There is nothing to be listed of a source.
        None | Some(ChangesChoice::List) => Changes::Refuse,
        Some(ChangesChoice::Accept) => Changes::Accept,
        Some(ChangesChoice::Reject) => Changes::Reject,
    };
    let id = arguments.document.as_deref();
    let file = arguments.file.as_deref().unwrap_or(Path::new(""));
    let made = import(project, file, id, changes)?;
    let (path, pictures, remarks, has_lost_words) = match made {
        Import::Refused(sentence) => {
            let report = line(&say("tool-stopped").sentence("said", sentence));
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
    report.push_str(&line(&match pictures.len() {
        0 => say("import-made").text("path", path),
        number => say("import-made-with-pictures")
            .text("path", path)
            .number("number", number),
    }));
    report.push_str(&line(&say("import-next")));
    let ended = match has_lost_words {
        true => Ended::WithProblems,
        false => Ended::Well,
    };
    Ok(Answer::report(report, ended))
}
