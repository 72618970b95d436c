//! What people are told, and how a command ended: what all commands share.

use std::borrow::Borrow;
use std::path::Path;

use edition_engine::ToolError;
use edition_engine::keeping::Turn;
use edition_engine::lock::Meanwhile;
use edition_engine::project::Project;
use edition_model::{Diagnostic, Sources, Summary, say};
use edition_report::{Selection, conclude, print_findings};

use crate::cli::Shared;
use crate::commands::answer::{Answer, Ended};
use crate::language::{line, sentences};
use crate::progress::{Progress, Visibility};
use crate::terminal::{print_drawn, print_report, print_result, renderer};

/// The publication that the command is about, all of it read.
///
/// # Errors
/// Where there is none, or its settings cannot be followed.
pub(crate) fn open(shared: &Shared) -> Result<Project, ToolError> {
    Project::open(shared.project.as_deref())
}

/// The right to write catalogs. While another process has it, that is said, and waited for.
///
/// # Errors
/// Where there is no publication, or the right cannot be had.
pub(crate) fn turn(shared: &Shared) -> Result<Turn, ToolError> {
    let root = Project::find(shared.project.as_deref())?;
    let tell = |root: &Path| {
        let folder = edition_model::shown_path(root);
        print_report(&line(&say("writing-awaited").text("folder", folder)));
    };
    Turn::take(&root, Meanwhile::Wait(&tell))
}

/// Says what a command has to say: where all is well, only to those who want to hear it.
///
/// # Errors
/// Where the result cannot be written.
pub(crate) fn tell(shared: &Shared, answer: Answer) -> Result<Ended, ToolError> {
    print_result(&answer.result)?;
    if !shared.quiet || answer.ended != Ended::Well {
        print_report(&answer.report);
    }
    Ok(answer.ended)
}

/// Says what was done, unless nobody wants to hear it.
pub(crate) fn say_done(shared: &Shared, text: String) -> Result<Ended, ToolError> {
    if !shared.quiet {
        print_report(&text);
    }
    Ok(Ended::Well)
}

/// The line that shows how far a build is, unless nobody wants to see it.
pub(crate) fn progress(shared: &Shared) -> Progress {
    Progress::new(if shared.quiet {
        Visibility::Hidden
    } else {
        Visibility::Shown
    })
}

/// So many findings are told in full, unless all are asked for.
const MOST: usize = 50;

/// How many findings are told in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// As many as people read.
    Some,
    /// Every one.
    All,
}

impl Extent {
    /// Everything, where `all` were asked for.
    pub(crate) fn of(all: bool) -> Self {
        if all { Self::All } else { Self::Some }
    }
}

/// Prints the findings for people, then what could not be read at all.
pub(crate) fn report(
    shared: &Shared,
    extent: Extent,
    findings: &[Diagnostic],
    texts: &Sources,
    problems: &[ToolError],
) {
    let part = || std::iter::once((findings, texts));
    let mut selection = Selection::default();
    part().for_each(|(findings, texts)| selection.survey(findings, texts));
    tell_selection(shared, extent, &mut selection, part());
    report_problems(problems);
}

/// The same for a build, whose findings may be more than fit into memory: `findings` gives them in parts, each time
/// anew.
pub(crate) fn report_in_parts<P>(
    shared: &Shared,
    extent: Extent,
    findings: impl Fn() -> P,
    problems: &[ToolError],
) -> Summary
where
    P: Iterator<Item = (Vec<Diagnostic>, Sources)>,
{
    let mut selection = Selection::default();
    findings().for_each(|(findings, texts)| selection.survey(&findings, &texts));
    tell_selection(shared, extent, &mut selection, findings());
    report_problems(problems);
    selection.summary()
}

fn tell_selection(
    shared: &Shared,
    extent: Extent,
    selection: &mut Selection,
    parts: impl Iterator<Item = (impl AsRef<[Diagnostic]>, impl Borrow<Sources>)>,
) {
    let renderer = renderer(shared.color);
    let sentences = sentences();
    selection.limit((extent == Extent::Some).then_some(MOST));
    for (findings, texts) in parts {
        let chosen = selection.choose(findings.as_ref());
        print_drawn(&print_findings(
            &chosen,
            texts.borrow(),
            sentences,
            &renderer,
        ));
    }
    print_report(&conclude(selection, sentences));
}

pub(crate) fn report_problems(problems: &[ToolError]) {
    problems.iter().for_each(report_error);
}

/// Says what stopped the tool.
pub(crate) fn report_error(error: &ToolError) {
    print_report(&line(
        &say("tool-stopped").sentence("said", error.sentence()),
    ));
}

/// What the findings come to.
pub(crate) fn problems(problems: &[ToolError], findings: &[Diagnostic]) -> Ended {
    weigh(problems, Summary::of(findings))
}

pub(crate) fn weigh(problems: &[ToolError], summary: Summary) -> Ended {
    if !problems.is_empty() {
        Ended::Failed
    } else if summary.errors > 0 {
        Ended::WithProblems
    } else {
        Ended::Well
    }
}
