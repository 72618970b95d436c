//! `release`: what stands in `out/` is recorded as what the public was given.

use edition_engine::releasing::{Outcome, Refusal, Released, release};
use edition_engine::{Publication, ToolError};
use edition_model::{DocumentId, Sentence, say};

use super::answer::{Answer, Ended};
use crate::cli::Shared;
use crate::console::{progress, turn};
use crate::language::line;

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
        .map(|(document, outcome)| line(&what_became(document, outcome)))
        .collect();
    let is_new = |outcome: &&Outcome| matches!(outcome, Outcome::Recorded { .. });
    match released.values().filter(is_new).count() {
        0 if released.is_empty() => report.push_str(&line(&say("release-nothing"))),
        0 => {}
        _ => report.push_str(&line(&say("release-commit"))),
    }
    report
}

fn what_became(document: &DocumentId, outcome: &Outcome) -> Sentence {
    let document = document.as_str();
    match outcome {
        Outcome::Recorded { editions } => say("release-recorded")
            .text("document", document)
            .number("files", *editions),
        Outcome::Known { time } => say("release-known")
            .text("document", document)
            .text("time", time.to_string()),
        Outcome::Refused(refusal) => say("release-refused")
            .text("document", document)
            .sentence("reason", why(*refusal)),
    }
}

fn why(refusal: Refusal) -> Sentence {
    match refusal {
        Refusal::Absent => say("release-absent"),
        Refusal::Incomplete => say("release-incomplete"),
        Refusal::Outdated => say("release-outdated"),
        Refusal::Damaged => say("release-damaged"),
        Refusal::Unreadable => say("release-unrecorded"),
    }
}
