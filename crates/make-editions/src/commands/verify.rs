//! `verify`: the built files held against their manifests, as somebody would who got them on a stick.

use std::path::Path;

use edition_engine::releasing::{Provenance, find_release};
use edition_engine::verify::{Fault, verify};
use edition_engine::{Publication, ToolError};
use edition_report::count;

use super::answer::Answer;
use crate::cli::Shared;
use crate::console::Ended;

/// Holds the files in `root` against the manifests there.
///
/// # Errors
/// Where there is no manifest, or a file or folder cannot be read.
pub(crate) fn run(root: &Path) -> Result<Answer, ToolError> {
    let verification = verify(root)?;
    let faults = &verification.faults;
    let mut report: String = faults
        .iter()
        .map(|(path, fault)| describe(*fault, path))
        .collect();
    if faults.is_empty() {
        let files = count(verification.listed, "file is", "files are");
        report.push_str(&format!(
            "{files} as the manifest in {} lists them.\n",
            edition_model::shown_path(root)
        ));
        return Ok(Answer::report(report, Ended::Well));
    }
    let files = count(faults.len(), "file is", "files are");
    report.push_str(&format!(
        "{files} not as the manifest in {} lists them.\n",
        edition_model::shown_path(root)
    ));
    if verification.is_interrupted {
        report.push_str("A build was interrupted here; make-editions build carries it through.\n");
    }
    Ok(Answer::report(report, Ended::WithProblems))
}

/// Tells whether `file` was released, when, and from which text.
///
/// # Errors
/// Where there is no publication, or the file cannot be read.
pub(crate) fn trace(shared: &Shared, file: &Path) -> Result<Answer, ToolError> {
    let publication = Publication::open(shared.project.as_deref())?;
    let name = edition_model::shown_path(file);
    let Some(found) = find_release(&publication, file)? else {
        return Ok(Answer::report(
            format!("{name} was never released, as far as locales/.state/releases/ tells.\n"),
            Ended::WithProblems,
        ));
    };
    let Provenance {
        document,
        path,
        time,
        source,
        replaced,
    } = found;
    let mut report = format!(
        "{name} was released on {time} as {path}, an edition of {document}.\n\
         Its source was sources/{document}.md with the SHA-256 {source}.\n"
    );
    if let Some(later) = replaced {
        report.push_str(&format!(
            "It has been replaced: another edition was released in its place on {later}.\n"
        ));
    }
    Ok(Answer::report(report, Ended::Well))
}

fn describe(fault: Fault, path: &str) -> String {
    match fault {
        Fault::Changed => format!("{path} has changed since it was built\n"),
        Fault::Missing => format!("{path} is missing\n"),
        Fault::Added => format!("{path} was added: the manifest does not list it\n"),
        Fault::Link => format!("{path} is a link; a build writes none\n"),
        Fault::Outside => format!("{path} leads out of the folder, and cannot be checked\n"),
    }
}
