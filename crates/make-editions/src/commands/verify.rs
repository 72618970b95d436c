//! `verify`: the built files held against their manifests, as somebody would who got them on a stick.

use std::collections::BTreeSet;
use std::path::Path;

use edition_engine::lock::Meanwhile;
use edition_engine::project::Project;
use edition_engine::releasing::{Provenance, find_release};
use edition_engine::verify::{Built, Fault, Verification};
use edition_engine::{Publication, ToolError};
use edition_model::site::Tree;
use edition_model::{Sentence, say};

use super::answer::{Answer, Ended};
use crate::cli::{Shared, VerifyArguments};
use crate::language::line;
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
    let mut report: String = faults
        .map(|(path, fault)| line(&describe(fault, path)))
        .collect();
    for tree in Tree::ALL {
        let paths = found.faults.iter().map(|(path, _)| path.as_str());
        let faulty: BTreeSet<&str> = paths.filter(|path| Tree::split(path).0 == tree).collect();
        let folder = built.folder(tree);
        let folder = edition_model::shown_path(&folder);
        let told = match (faulty.len(), found.listed.get(&tree)) {
            (0, Some(listed)) if found.faults.is_empty() => {
                let hash = found.manifest.filter(|_| tree == Tree::Published);
                match hash {
                    Some(hash) => say("verify-well-published")
                        .number("files", *listed)
                        .text("folder", folder)
                        .text("hash", hash.to_string()),
                    None => say("verify-well")
                        .number("files", *listed)
                        .text("folder", folder),
                }
            }
            (0, _) => continue,
            (faulty, _) => say("verify-faulty")
                .number("files", faulty)
                .text("folder", folder),
        };
        report.push_str(&line(&told));
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
            line(&say("verify-never-released").text("name", name)),
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
    let mut report = line(
        &say("verify-released")
            .text("name", name)
            .text("time", time.to_string())
            .text("path", path.to_string())
            .text("document", document.to_string())
            .text("source", source.to_string()),
    );
    if let Some(later) = replaced {
        report.push_str(&line(
            &say("verify-replaced").text("time", later.to_string()),
        ));
    }
    Ok(Answer::report(report, Ended::Well))
}

fn describe(fault: &Fault, path: &str) -> Sentence {
    let path = edition_model::shown(path);
    match fault {
        Fault::Changed => say("built-changed").text("path", path),
        Fault::Missing => say("built-missing").text("path", path),
        Fault::Added => say("built-added").text("path", path),
        Fault::Link => say("built-link").text("path", path),
        Fault::NoFile => say("built-no-file").text("path", path),
        Fault::Outside => say("built-outside").text("path", path),
        Fault::Doubled => say("built-doubled").text("path", path),
        Fault::Field(field) => say("built-field").text("path", path).text("field", *field),
        Fault::Form => say("built-form").text("path", path),
        Fault::OtherManifest => say("built-other-manifest").text("path", path),
    }
}
