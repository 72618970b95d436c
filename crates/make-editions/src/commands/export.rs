//! `export` and `import --review`: the bilingual file for people without the tool, out and back.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::exchange::{self, Mode, Reviewed, XliffVersion};
use edition_engine::project::Project;
use edition_engine::workspace::Workspace;
use edition_model::{Sentence, say};

use super::answer::{Answer, Ended};
use super::declare::{self, Declaration};
use crate::cli::{ChangesChoice, Chosen, ExportArguments, Shared};
use crate::language::line;

/// Exports.
///
/// # Errors
/// Where a name is none of the publication's, or the file cannot be written.
pub(crate) fn run(project: &Project, arguments: &ExportArguments) -> Result<Answer, ToolError> {
    let ExportArguments {
        locale,
        documents,
        to,
        xliff,
    } = arguments;
    let version = xliff.as_deref().map(|version| match version {
        "2.1" => XliffVersion::Two,
        _ => XliffVersion::One,
    });
    let exported = exchange::export(project, locale, documents, (to, version))?;
    let report = line(
        &say("export-made")
            .text("path", edition_model::shown_path(to))
            .number("rows", exported.rows)
            .number("documents", exported.documents),
    );
    Ok(Answer::report(report, Ended::Well))
}

/// Takes back what has been exported.
///
/// # Errors
/// Where the file or the publication cannot be read, or a file cannot be written.
pub(crate) fn review(
    shared: &Shared,
    path: &Path,
    by: Option<&str>,
    changes: Option<ChangesChoice>,
) -> Result<Answer, ToolError> {
    let mode = match changes {
        None => Mode::Write,
        Some(ChangesChoice::List) => Mode::List,
        Some(ChangesChoice::Accept) => Mode::Accept,
        // A file without what readers wrote is the one that was sent.
        Some(ChangesChoice::Reject) => return Err(ToolError::Refused(say("review-no-reject"))),
    };
    let workspace = Workspace::open(shared.project.as_deref())?;
    let reviewed = exchange::review(workspace, path, (mode, by))?;
    if let Some(sentence) = &reviewed.refusal {
        let report = line(&say("tool-stopped").sentence("said", sentence.clone()));
        return Ok(Answer::report(report, Ended::WithProblems));
    }
    let sentences = told_of_review(&reviewed, mode);
    let mut report: String = sentences.iter().map(line).collect();
    if mode != Mode::List {
        for ((document, locale), segments) in &reviewed.approved {
            let chosen = Chosen {
                locale: locale.tag().to_owned(),
                document: document.as_str().to_owned(),
                segments: segments.iter().map(|it| it.as_str().to_owned()).collect(),
            };
            let by = by.unwrap_or_default();
            let answer = declare::run(shared, Declaration::Review { by }, &chosen)?;
            report.push_str(&answer.report);
        }
    }
    let ended = match reviewed.has_problems() {
        true => Ended::WithProblems,
        false => Ended::Well,
    };
    Ok(Answer::report(report, ended))
}

/// What is said of a file that came back.
pub(crate) fn told_of_review(reviewed: &Reviewed, mode: Mode) -> Vec<Sentence> {
    let mut report = Vec::new();
    let is_list = mode == Mode::List;
    let mut row = |document: &str, segment: &str, what: Sentence| {
        let told = match segment {
            "" => what,
            segment => say("review-row")
                .text("document", edition_model::shown(document))
                .text("segment", edition_model::shown(segment))
                .sentence("what", what),
        };
        report.push(told);
    };
    for (document, segment, text) in &reviewed.taken {
        let what = match is_list {
            true => say("review-would-be-taken").text("text", text.clone()),
            false => say("review-taken").text("text", text.clone()),
        };
        row(document.as_str(), segment.as_str(), what);
    }
    for (document, remark) in &reviewed.remarks {
        let what = say("review-remark").text("text", edition_model::shown(&remark.text));
        row(document, &remark.segment, what);
    }
    for (document, segment, sentence) in &reviewed.left {
        row(document, segment, sentence.clone());
    }
    let (taken, unchanged, left) = (
        reviewed.taken.len(),
        reviewed.unchanged,
        reviewed.left.len(),
    );
    report.push(match is_list {
        true => say("review-would-count")
            .number("taken", taken)
            .number("unchanged", unchanged)
            .number("left", left),
        false => say("review-count")
            .number("taken", taken)
            .number("unchanged", unchanged)
            .number("left", left),
    });
    report
}
