//! A file that came back to the desk, with what its readers approved, taken in at once.

use std::path::Path;

use edition_localization::catalog_path;
use edition_model::{DocumentId, Locale, SegmentId};

use super::mode::Mode;
use super::review::{Reviewed, review_handed};
use crate::desk::{Checked, Decided, Deciding, Decision, Seen, beside, decide};
use crate::errors::ToolError;
use crate::workspace::{Changes, Workspace};

/// What came of it.
pub struct TakenIn {
    /// What was taken of the file.
    pub reviewed: Reviewed,
    /// What came of its approvals, by document and locale.
    pub approvals: Vec<(DocumentId, Locale, Decided)>,
    /// The files that may have changed.
    pub changes: Changes,
}

/// Takes in a file that was handed over: its name, and its bytes; read `by` somebody.
///
/// # Errors
/// Where it or the publication cannot be read.
pub fn take_in(
    workspace: &Workspace,
    file: (&Path, &[u8]),
    (mode, by): (Mode, Option<&str>),
) -> Result<TakenIn, ToolError> {
    let reviewed = review_handed(workspace.clone(), file, (mode, by))?;
    let mut changes = changed(workspace, &reviewed);
    let mut approvals = Vec::new();
    if !reviewed.approved.is_empty() {
        // What was approved stands in files that have just been written.
        let workspace = workspace.anew();
        for ((document, locale), segments) in &reviewed.approved {
            let by = by.unwrap_or_default();
            let (decided, more) = approve(&workspace, (document, locale), segments, by);
            changes.extend(more);
            approvals.push((document.clone(), locale.clone(), decided));
        }
    }
    Ok(TakenIn {
        reviewed,
        approvals,
        changes,
    })
}

/// The catalogs of all documents that the file spoke of.
fn changed(workspace: &Workspace, reviewed: &Reviewed) -> Changes {
    let taken = reviewed.taken.iter().map(|(document, ..)| document.clone());
    let remarked = reviewed.remarks.iter();
    let remarked = remarked.filter_map(|(name, _)| DocumentId::new(name).ok());
    let mut changes = Changes::new();
    for document in taken.chain(remarked) {
        let locales = workspace.coverage.get(&document);
        let locales = locales.into_iter().flat_map(|row| row.keys());
        changes.extend(locales.map(|locale| catalog_path(locale, &document)));
    }
    changes
}

/// Marks as reviewed what was approved, as it stands now.
fn approve(
    workspace: &Workspace,
    (document, locale): (&DocumentId, &Locale),
    segments: &[SegmentId],
    by: &str,
) -> (Decided, Changes) {
    let shown = beside(workspace, &Checked::default(), document, locale);
    let rows = shown.map(|it| it.rows).unwrap_or_default();
    let approved = rows.iter().filter(|row| segments.contains(&row.id));
    let approved: Vec<Seen<'_>> = approved
        .map(|row| Seen {
            segment: row.id.as_str(),
            seen: &row.seen,
            source: &row.source,
            meaning: Some(&row.meaning),
        })
        .collect();
    let deciding = Deciding {
        document: document.as_str(),
        locale: locale.tag(),
        segments: &approved,
        decision: Decision::Good { by },
    };
    let (decided, changes) = decide(workspace, &deciding);
    (decided, changes.unwrap_or_default())
}
