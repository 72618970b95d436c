//! `export` and `import --review`: the bilingual file for people without the tool, out and back.

use std::fmt::Write as _;
use std::path::Path;

use edition_engine::ToolError;
use edition_engine::exchange::{self, Mode, Reviewed};
use edition_engine::project::Project;
use edition_engine::workspace::Workspace;
use edition_report::count;

use super::answer::{Answer, Ended};
use super::declare::{self, Declaration};
use crate::cli::{ChangesChoice, Chosen, ExportArguments, Shared};
use crate::console::told;

/// Exports.
///
/// # Errors
/// Where a name is none of the publication's, or the file cannot be written.
pub(crate) fn run(project: &Project, arguments: &ExportArguments) -> Result<Answer, ToolError> {
    let ExportArguments {
        locale,
        documents,
        to,
    } = arguments;
    let exported = exchange::export(project, locale, documents, to)?;
    let report = format!(
        "Wrote {} with {} of {}.\nNext, when it has come back: make-editions import --review {0}\n",
        edition_model::shown_path(to),
        count(exported.rows, "row", "rows"),
        count(exported.documents, "document", "documents"),
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
        Some(ChangesChoice::Accept | ChangesChoice::Reject) => Mode::Accept,
    };
    let workspace = Workspace::open(shared.project.as_deref())?;
    let reviewed = exchange::review(workspace, path, mode)?;
    if let Some(sentence) = &reviewed.refusal {
        let report = format!("error: {}\n", told(sentence));
        return Ok(Answer::report(report, Ended::WithProblems));
    }
    let mut report = describe(&reviewed, mode);
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

fn describe(reviewed: &Reviewed, mode: Mode) -> String {
    let mut report = String::new();
    let is_list = mode == Mode::List;
    for (document, segment, text) in &reviewed.taken {
        let verb = if is_list { "would become" } else { "is now" };
        let _ = writeln!(report, "{document}, {segment} {verb}: {text}");
    }
    for (document, segment, words) in &reviewed.remarks {
        let words = edition_model::shown(words);
        let _ = writeln!(report, "{document}, {segment}: a remark: {words}");
    }
    for (document, segment, sentence) in &reviewed.left {
        let document = edition_model::shown(document);
        let segment = edition_model::shown(segment);
        let _ = writeln!(report, "{document}, {segment}: {}", told(sentence));
    }
    let taken = count(reviewed.taken.len(), "translation", "translations");
    let verb = if is_list { "would be taken" } else { "taken" };
    let left = count(reviewed.left.len(), "thing", "things");
    let _ = writeln!(
        report,
        "{taken} {verb}, {} unchanged, {left} to be looked at.",
        reviewed.unchanged
    );
    report
}
