//! `verify`: the built files held against their manifests, as somebody would who got them on a stick.

use std::collections::BTreeSet;
use std::path::Path;

use edition_engine::lock::Meanwhile;
use edition_engine::project::Project;
use edition_engine::releasing::{Provenance, find_release};
use edition_engine::verify::{Built, Fault, Verification};
use edition_engine::{Publication, ToolError};
use edition_model::site::Tree;
use edition_report::count;

use super::answer::{Answer, Ended};
use crate::cli::{Shared, VerifyArguments};
use crate::progress::{tell_finished, tell_waiting};

/// Holds the built files against their manifests.
///
/// # Errors
/// Where there is no manifest, or a file or folder cannot be read.
pub(crate) fn run(shared: &Shared, arguments: &VerifyArguments) -> Result<Answer, ToolError> {
    let project = Project::find(shared.project.as_deref());
    if let Some(file) = arguments.dir.as_deref().filter(|it| !it.is_dir()) {
        return trace(shared, file);
    }
    let built = match &arguments.dir {
        Some(dir) => Built::in_folder(dir, project.ok().as_deref()),
        None => Built::by(&project?),
    };
    let tell = |root: &Path| tell_waiting(root);
    let found = built.verify(arguments.manifest_sha256, Meanwhile::Wait(&tell))?;
    if found.was_unfinished {
        tell_finished();
    }
    let ended = match found.faults.is_empty() {
        true => Ended::Well,
        false => Ended::WithProblems,
    };
    Ok(Answer::report(describe_all(&built, &found), ended))
}

/// What is wrong, and how many files of each tree are; or how many are as they were built.
fn describe_all(built: &Built, found: &Verification) -> String {
    let faults = found.faults.iter();
    let mut report: String = faults.map(|(path, fault)| describe(fault, path)).collect();
    for tree in Tree::ALL {
        let paths = found.faults.iter().map(|(path, _)| path.as_str());
        let faulty: BTreeSet<&str> = paths.filter(|path| Tree::split(path).0 == tree).collect();
        let folder = built.folder(tree);
        let folder = edition_model::shown_path(&folder);
        let line = match (faulty.len(), found.listed.get(&tree)) {
            (0, Some(listed)) if found.faults.is_empty() => {
                let files = count(*listed, "file is", "files are");
                let hash = found.manifest.filter(|_| tree == Tree::Published);
                let hash = hash.map(|hash| format!(" (its own SHA-256: {hash})"));
                let hash = hash.unwrap_or_default();
                format!("{files} as the manifest in {folder} lists them{hash}.\n")
            }
            (0, _) => continue,
            (faulty, _) => {
                let files = count(faulty, "file is", "files are");
                format!("{files} not as the manifest in {folder} lists them.\n")
            }
        };
        report.push_str(&line);
    }
    report
}

/// Tells whether `file` was released, when, and from which text.
///
/// # Errors
/// Where there is no publication, or the file cannot be read.
fn trace(shared: &Shared, file: &Path) -> Result<Answer, ToolError> {
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

fn describe(fault: &Fault, path: &str) -> String {
    let path = edition_model::shown(path);
    match fault {
        Fault::Changed => format!("{path} has changed since it was built\n"),
        Fault::Missing => format!("{path} is missing\n"),
        Fault::Added => format!("{path} was added: the manifest does not list it\n"),
        Fault::Link => format!("{path} is a link; a build writes none\n"),
        Fault::NoFile => format!("{path} is not a file\n"),
        Fault::Outside => format!("{path} leads out of the folder, and cannot be checked\n"),
        Fault::Doubled => format!("{path} is listed more than once\n"),
        Fault::Field(field) => {
            format!("{path} is listed with another {field} than its path tells\n")
        }
        Fault::Form => {
            format!("{path} is not written as a build writes it: somebody has changed it\n")
        }
        Fault::OtherManifest => format!("{path} has another SHA-256 than --manifest-sha256 says\n"),
    }
}
