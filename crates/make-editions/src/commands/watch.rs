//! `watch`: builds, and builds again what changes, until somebody has seen enough.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use edition_model::{Diagnostic, Sources, say};

use super::build::tell_built;
use crate::cli::Shared;
use crate::commands::answer::Ended;
use crate::console::{Extent, progress, report, report_error};
use crate::interrupt::await_interrupt;
use crate::language::line;
use crate::terminal::print_report;
use edition_engine::ToolError;
use edition_engine::build::build_again;
use edition_engine::watch::FileWatch;
use edition_engine::workspace::{Touched, Workspace};

/// How long the end waits for a build that is under way.
const PATIENCE: Duration = Duration::from_secs(5);

/// Watches until Ctrl-C.
///
/// # Errors
/// Where there is no publication, or the system does not let us listen for Ctrl-C.
pub(crate) fn run(shared: &Shared) -> Result<Ended, ToolError> {
    let workspace = Workspace::open(shared.project.as_deref())?;
    let files = FileWatch::open(&workspace.project.root)?;
    let end = await_interrupt()?;
    let building = Arc::new(Mutex::new(()));
    {
        let (shared, building) = (shared.clone(), building.clone());
        std::thread::spawn(move || keep_built(workspace, files, &building, &shared));
    }
    let _ = end.recv();
    await_build(&building);
    if !shared.quiet {
        print_report(&line(&say("watching-stopped")));
    }
    Ok(Ended::Well)
}

/// Builds everything, then what changes, for ever.
fn keep_built(
    mut workspace: Workspace,
    mut files: FileWatch,
    building: &Mutex<()>,
    shared: &Shared,
) -> ! {
    let mut due = Touched::Everything;
    loop {
        // What could not be written, on a disk that was full, is written with the next change.
        if !due.is_nothing() {
            let _building = building.lock();
            if rebuild(&workspace, &due, shared).is_some() {
                due = Touched::Documents(BTreeSet::new());
            }
        }
        loop {
            let Some(changes) = files.changes() else {
                continue;
            };
            let (next, touched) = workspace.after(&changes);
            workspace = next;
            if !touched.is_nothing() {
                due = due.and(touched);
                break;
            }
        }
    }
}

/// Lets a build that is under way come to its end. One that takes too long is cut off: what it has put
/// into `out/` is whole, and the next one goes on from there.
pub(crate) fn await_build(building: &Mutex<()>) {
    let began = Instant::now();
    while building.try_lock().is_err() && began.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Builds what `touched` names and says what came of it; gives back what was found in all of the
/// publication, and the texts that this speaks of. `None` where the tool could not do it.
pub(crate) fn rebuild(
    workspace: &Workspace,
    touched: &Touched,
    shared: &Shared,
) -> Option<(Vec<Diagnostic>, Sources)> {
    if let Some(fault) = &workspace.fault {
        report_error(fault);
        print_report(&line(&say("last-editions-stay")));
        return None;
    }
    let documents = match touched {
        Touched::Documents(documents) => documents.clone(),
        Touched::Everything => BTreeSet::new(),
    };
    match build_again(workspace, &documents, &progress(shared)) {
        Ok(built) => {
            let concerned = |finding: &&Diagnostic| {
                let document = finding.document.as_ref();
                documents.is_empty() || document.is_none_or(|id| documents.contains(id))
            };
            let (findings, texts) = built.all_findings();
            let shown: Vec<Diagnostic> = findings.iter().filter(concerned).cloned().collect();
            report(shared, Extent::All, &shown, &texts, built.problems());
            let _ = tell_built(shared, &built);
            Some((findings, texts))
        }
        Err(error) => {
            report_error(&error);
            None
        }
    }
}
