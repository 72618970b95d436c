//! `release`: what stands in `out/` is recorded as what the public was given.

use edition_engine::releasing::{Outcome, Refusal, Released, release};
use edition_engine::{Publication, ToolError};
use edition_model::DocumentId;
use edition_report::count;

use super::answer::{Answer, Ended};
use crate::cli::Shared;
use crate::console::{progress, turn};

/// Records `documents`, or all that stand in `out/` where none is named.
///
/// # Errors
/// Where a name is no document's, or a file cannot be read or written.
pub(crate) fn run(shared: &Shared, documents: &[String]) -> Result<Answer, ToolError> {
    let turn = turn(shared)?;
    let publication = Publication::open(shared.project.as_deref())?;
    let released = release(&turn, &publication, documents, &progress(shared))?;
    let is_refused = |outcome: &Outcome| matches!(outcome, Outcome::Refused(_));
    let ended = match released.values().any(is_refused) {
        true => Ended::WithProblems,
        false => Ended::Well,
    };
    Ok(Answer::report(describe(&released), ended))
}

fn describe(released: &Released) -> String {
    let mut report: String = released
        .iter()
        .map(|(document, outcome)| line(document, outcome))
        .collect();
    let is_new = |outcome: &&Outcome| matches!(outcome, Outcome::Recorded { .. });
    match released.values().filter(is_new).count() {
        0 if released.is_empty() => report.push_str(
            "No document stands in out/; make-editions build puts there what is complete.\n",
        ),
        0 => {}
        _ => report.push_str("Commit locales/.state/releases/.\n"),
    }
    report
}

fn line(document: &DocumentId, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Recorded { editions } => {
            let files = count(*editions, "file", "files");
            format!("{document} is released: {files} recorded.\n")
        }
        Outcome::Known { time } => format!("{document} was released as it stands on {time}.\n"),
        Outcome::Refused(refusal) => format!("{document} was not released: {}.\n", why(*refusal)),
    }
}

fn why(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Absent => {
            "it does not stand in out/; build it first (with --as-of now, once its embargo is over)"
        }
        Refusal::Incomplete => {
            "its texts are incomplete or have errors now, so that what stands in out/ is older than they are"
        }
        Refusal::Outdated => {
            "what stands in out/ is not what its texts say now; build it first, and look at it"
        }
        Refusal::Damaged => {
            "a file in out/ is not as it was built; make-editions verify says which, and make-editions \
             build --no-cache makes it again"
        }
        Refusal::Unreadable => {
            "the record of its earlier releases cannot be read; take it back from git"
        }
    }
}
