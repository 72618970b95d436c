//! `sync`: catalogs brought up to date with the sources.

use std::collections::BTreeSet;
use std::fs;

use edition_localization::sync::state::AllowedPair;
use edition_localization::sync::{FileChange, Obsolete, Publication, Synced, sync};
use edition_model::{Diagnostic, Document, DocumentId, Locale, ParsedSegment, Place, Reported};
use rayon::prelude::*;

use crate::errors::ToolError;
use crate::output::replace_file;
use crate::project::Project;
use crate::settings::Prefill;

/// What sync did, or would do.
#[derive(Debug)]
pub struct Outcome {
    /// The paths of the files that change, in order.
    pub changed: Vec<String>,
    /// What was found; files with a fault were left as they are.
    pub findings: Vec<Diagnostic>,
    /// What is no longer allowed in a locale, since its comment was deleted.
    pub taken_back: Vec<(Locale, AllowedPair)>,
}

/// Whether to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Say what would change.
    Check,
    /// Change it.
    Write,
}

/// Brings the catalogs of `project` up to date.
///
/// # Errors
/// Where a file cannot be written. Those before it are written; a second run writes the others.
pub fn run(project: &Project, mode: Mode, obsolete: Obsolete) -> Result<Outcome, ToolError> {
    let mut findings = project.findings.clone();
    let parsed: Vec<(DocumentId, Reported<Option<Document<ParsedSegment>>>)> = project
        .documents
        .par_iter()
        .filter(|(_, file)| !project.damaged.contains(file))
        .map(|(id, file)| {
            let text = project.texts.get(*file).map_or("", |file| file.text());
            (id.clone(), edition_parser::parse_document(id, *file, text))
        })
        .collect();
    let mut unreadable = unreadable(project, &findings);
    let mut documents = Vec::new();
    for (id, mut reported) in parsed {
        for finding in &mut reported.diagnostics {
            finding.document = Some(id.clone());
        }
        match reported.take(&mut findings) {
            Some(document) => documents.push(document),
            None => {
                unreadable.insert(format!("sources/{id}.md"));
            }
        }
    }
    let synced = plan(project, &unreadable, &documents, obsolete);
    let Synced {
        changes,
        taken_back,
        ..
    } = synced.take(&mut findings);
    let changed = changes
        .iter()
        .map(|change| change.path().to_owned())
        .collect();
    if mode == Mode::Write {
        apply(project, &changes)?;
    }
    Ok(Outcome {
        changed,
        findings,
        taken_back,
    })
}

/// What a sync of `documents` would change.
pub fn plan(
    project: &Project,
    unreadable: &BTreeSet<String>,
    documents: &[Document<ParsedSegment>],
    obsolete: Obsolete,
) -> Reported<Synced> {
    sync(&Publication {
        sources: &project.texts,
        unreadable,
        source_locale: &project.settings.source,
        targets: &project.settings.targets,
        documents,
        prefill: match project.settings.prefill {
            Prefill::Source => edition_localization::sync::Prefill::Source,
            Prefill::None => edition_localization::sync::Prefill::Nothing,
        },
        obsolete,
    })
}

/// The paths of what cannot be used: files that are no text, and those that could not be read.
pub fn unreadable(project: &Project, findings: &[Diagnostic]) -> BTreeSet<String> {
    let damaged = project
        .damaged
        .iter()
        .filter_map(|file| project.texts.get(*file));
    let mut paths: BTreeSet<String> = damaged.map(|file| file.path().to_owned()).collect();
    paths.extend(findings.iter().filter_map(|finding| match &finding.place {
        Place::File(path) => Some(path.clone()),
        Place::Span(_) => None,
    }));
    paths.extend(project.problems.iter().filter_map(|problem| {
        let path = problem.path()?.strip_prefix(&project.root).ok()?;
        Some(path.to_string_lossy().replace('\\', "/"))
    }));
    paths
}

/// Makes the changes in the files of `project`.
///
/// # Errors
/// Where a file cannot be written.
pub fn apply(project: &Project, changes: &[FileChange]) -> Result<(), ToolError> {
    for change in changes {
        match change {
            FileChange::Write { path, text } => replace_file(&project.root, path, text)?,
            FileChange::Remove { path } => {
                let path = project.root.join(path);
                fs::remove_file(&path).map_err(|cause| ToolError::unwritable(&path, cause))?;
            }
        }
    }
    Ok(())
}
