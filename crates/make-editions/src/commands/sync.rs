//! `sync`: catalogs are brought up to date, and what changes is told.

use edition_engine::ToolError;
use edition_engine::syncing::{self as sync, Obsolete};
use edition_model::say;

use super::allowed::describe;
use crate::cli::Shared;
use crate::commands::answer::Ended;
use crate::console::{Extent, open, problems, report, say_done as tell, turn};
use crate::language::line;

/// Brings the catalogs up to date, or says what would change.
///
/// # Errors
/// Where a file cannot be written.
pub(crate) fn run(
    shared: &Shared,
    mode: sync::Mode,
    obsolete: Obsolete,
) -> Result<Ended, ToolError> {
    let (project, outcome) = match mode {
        sync::Mode::Check => {
            let project = open(shared)?;
            let outcome = sync::ask(&project, obsolete);
            (project, outcome)
        }
        sync::Mode::Write => sync::bring_up_to_date(&turn(shared)?, obsolete)?,
    };
    report(
        shared,
        Extent::All,
        &outcome.findings,
        &project.texts,
        &project.problems,
    );
    for (locale, pair) in &outcome.taken_back {
        let told = describe(&project.settings.source, locale, pair);
        tell(shared, line(&say("allowed-no-longer")) + &told)?;
    }
    for (document, old, new) in &outcome.renamed_segments {
        let renamed = say("sync-renamed-segment")
            .text("document", document.to_string())
            .text("old", old.to_string())
            .text("new", new.to_string());
        tell(shared, line(&renamed))?;
    }
    let number = outcome.changed.len();
    let (done, listed) = match mode {
        sync::Mode::Check => (say("sync-would-change").number("files", number), true),
        sync::Mode::Write => (say("sync-changed").number("files", number), shared.verbose),
    };
    if outcome.changed.is_empty() {
        // What has a fault is left as it is, up to date or not.
        let rest = match problems(&project.problems, &outcome.findings) {
            Ended::Well => say("sync-idle"),
            _ => say("sync-idle-else"),
        };
        tell(shared, line(&rest))?;
    } else {
        if listed {
            let changed = outcome.changed.iter();
            tell(shared, changed.map(|path| format!("  {path}\n")).collect())?;
        }
        tell(shared, line(&done))?;
        if mode == sync::Mode::Write && !project.settings.targets.is_empty() {
            tell(shared, line(&say("sync-next")))?;
        }
    }
    let mut ended = problems(&project.problems, &outcome.findings);
    if mode == sync::Mode::Check && !outcome.changed.is_empty() {
        ended = ended.max(Ended::WithProblems);
    }
    Ok(ended)
}
