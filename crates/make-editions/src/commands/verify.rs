//! `verify`: the built files held against their manifests, as somebody would who got them on a stick.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::verify::{Fault, verify};
use edition_report::count;

use super::answer::Answer;
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
            root.display()
        ));
        return Ok(Answer::report(report, Ended::Well));
    }
    let files = count(faults.len(), "file is", "files are");
    report.push_str(&format!(
        "{files} not as the manifest in {} lists them.\n",
        root.display()
    ));
    if verification.is_interrupted {
        report.push_str("A build was interrupted here; make-editions build carries it through.\n");
    }
    Ok(Answer::report(report, Ended::WithProblems))
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
