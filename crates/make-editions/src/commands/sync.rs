//! `sync`: catalogs are brought up to date, and what changes is told.

use edition_engine::ToolError;
use edition_engine::syncing::{self as sync, Obsolete};
use edition_report::count;

use super::allowed::describe;
use crate::cli::Shared;
use crate::commands::answer::Ended;
use crate::console::{Extent, open, problems, report, say, turn};

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
        say(
            shared,
            format!("No longer allowed, since its comment was deleted:\n{told}"),
        )?;
    }
    for (document, old, new) in &outcome.renamed_segments {
        let told = format!(
            "{document}: the segment {old} is called {new} now, its translations with it: ids of this shape belong to the numbers that readers cite.\n"
        );
        say(shared, told)?;
    }
    let number = count(outcome.changed.len(), "file", "files");
    let (done, listed) = match mode {
        sync::Mode::Check => (
            format!("{number} would change; run make-editions sync."),
            true,
        ),
        sync::Mode::Write => (format!("{number} brought up to date."), shared.verbose),
    };
    if outcome.changed.is_empty() {
        // What has a fault is left as it is, up to date or not.
        let rest = match problems(&project.problems, &outcome.findings) {
            Ended::Well => "Everything is up to date.\n",
            _ => "Nothing else was to be done; mend what is said above, then run sync again.\n",
        };
        say(shared, rest.to_owned())?;
    } else {
        if listed {
            say(
                shared,
                outcome
                    .changed
                    .iter()
                    .map(|path| format!("  {path}\n"))
                    .collect(),
            )?;
        }
        say(shared, format!("{done}\n"))?;
        if mode == sync::Mode::Write && !project.settings.targets.is_empty() {
            let next = "Next: translate in locales/, then make-editions check; what is left to do: make-editions status\n";
            say(shared, next.to_owned())?;
        }
    }
    let mut ended = problems(&project.problems, &outcome.findings);
    if mode == sync::Mode::Check && !outcome.changed.is_empty() {
        ended = ended.max(Ended::WithProblems);
    }
    Ok(ended)
}
