//! `sync`: catalogs brought up to date with the sources.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::sync::state::AllowedPair;
pub use edition_localization::sync::{FileChange, Obsolete};
use edition_localization::sync::{Publication, Synced, sync};
use edition_model::{
    Diagnostic, Document, DocumentId, Locale, ParsedSegment, Place, Reported, SegmentId, say,
};
use rayon::prelude::*;

use crate::errors::ToolError;
use crate::keeping::{Disturbed, Kept, Revision, Turn};
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
    /// The segments whose id had the shape of an address: the document, the old id and the new one.
    pub renamed_segments: Vec<(DocumentId, SegmentId, SegmentId)>,
}

/// Whether to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Say what would change.
    Check,
    /// Change it.
    Write,
}

/// So often the work begins anew because somebody saves meanwhile.
const ROUNDS: usize = 8;

/// What a sync of `project` would change.
pub fn ask(project: &Project, obsolete: Obsolete) -> Outcome {
    let (_, outcome) = run(project, obsolete, &BTreeSet::new());
    outcome
}

/// Brings the catalogs of a publication up to date. Whatever is saved meanwhile is read anew or joined; a file where that
/// cannot be done is left as it was saved, and is a problem of the project that is given back, which is as it was read last.
///
/// # Errors
/// Where it cannot be read, or a file cannot be written. Those before it are written; a second run writes the others.
pub fn bring_up_to_date(turn: &Turn, obsolete: Obsolete) -> Result<(Project, Outcome), ToolError> {
    let mut changed = BTreeSet::new();
    let mut renamed = Vec::new();
    let mut left = BTreeSet::new();
    let mut round = 0;
    loop {
        let mut project = Project::open(Some(turn.root()))?;
        let (changes, mut outcome) = run(&project, obsolete, &left);
        round += 1;
        let disturbed = match round {
            1 => Disturbed::Leave,
            _ => Disturbed::Join,
        };
        let kept = apply(turn, &project, &changes, disturbed)?;
        renamed.append(&mut outcome.renamed_segments);
        let is_done = kept.left.is_none() && kept.joined.is_empty();
        if round > 1 {
            left.extend(kept.left);
        }
        if round > 1 || is_done {
            changed.extend(outcome.changed);
        }
        if is_done || round == ROUNDS {
            outcome.renamed_segments = renamed;
            outcome.changed = changed
                .into_iter()
                .filter(|path| !left.contains(path))
                .collect();
            project
                .problems
                .extend(left.iter().map(|path| saved_meanwhile(path)));
            return Ok((project, outcome));
        }
    }
}

/// A file that somebody saved meanwhile, and that is as they saved it.
pub fn saved_meanwhile(path: &str) -> ToolError {
    ToolError::Refused(say("saved-meanwhile").text("path", path))
}

/// What is to be changed in `project`, where the files at the paths `left` are left alone, and what is said of it.
fn run(
    project: &Project,
    obsolete: Obsolete,
    left: &BTreeSet<String>,
) -> (Vec<FileChange>, Outcome) {
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
    unreadable.extend(left.iter().cloned());
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
        renamed_segments,
        ..
    } = synced.take(&mut findings);
    let changed: BTreeSet<&str> = changes.iter().map(FileChange::path).collect();
    let changed = changed.into_iter().map(str::to_owned).collect();
    let outcome = Outcome {
        changed,
        findings,
        taken_back,
        renamed_segments,
    };
    (changes, outcome)
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

/// Makes the changes in the files of `project`, as they were read.
///
/// # Errors
/// Where a file cannot be written.
pub fn apply(
    turn: &Turn,
    project: &Project,
    changes: &[FileChange],
    disturbed: Disturbed,
) -> Result<Kept, ToolError> {
    let mut texts: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    if !changes.is_empty() {
        let read = project.texts.iter();
        texts.extend(read.map(|(_, file)| (file.path(), Some(file.text()))));
    }
    let mut revisions = Vec::with_capacity(changes.len());
    for change in changes {
        let after = match change {
            FileChange::Write { text, .. } => Some(text.as_str()),
            FileChange::Remove { .. } => None,
        };
        let before = texts.insert(change.path(), after).flatten();
        revisions.push(Revision {
            path: change.path().to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        });
    }
    turn.keep(&project.settings.source, revisions, disturbed)
}
