//! From the words on the command line to an exit status.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use edition_localization::sync::Obsolete;
use edition_model::{Diagnostic, Locale, Sources};

use crate::cli::{
    BuildArguments, CheckArguments, Cli, Command, Deny, New, ReportFormat, Shared, StatusFormat,
};
use crate::commands::answer::Answer;
use crate::commands::declare::Declaration;
use crate::commands::{
    build, check, declare, explain, merge_driver, start, status, suggest, trace, verify, watch,
};
use crate::progress::{Progress, Visibility};
use crate::serve;
use crate::terminal::{print_report, print_result, renderer};
use edition_engine::Publication;
use edition_engine::ToolError;
use edition_engine::analysis::Analysis;
use edition_engine::build::{Built, Outcome, build_changed};
use edition_engine::coverage::coverage;
use edition_engine::findings::Findings;
use edition_engine::fix::mend;
use edition_engine::lookup::select_locales;
use edition_engine::project::Project;
use edition_engine::syncing as sync;
use edition_report::{Sentences, Summary, conclude, count, print_findings, print_human};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ended {
    /// All is well.
    Well,
    /// The content has problems, each one reported.
    WithProblems,
    /// The tool could not do its work.
    Failed,
}

/// Runs the command and says what is to be said.
pub(crate) fn run() -> ExitCode {
    // clap ends the process itself, with 2 for usage and 0 for --help.
    let cli = Cli::parse();
    let ended = run_command(cli.command.unwrap_or_default(), &cli.shared);
    let ended = ended.unwrap_or_else(|error| {
        print_report(&format!("error: {error}\n"));
        Ended::Failed
    });
    ExitCode::from(match ended {
        Ended::Well => 0,
        Ended::WithProblems => 1,
        Ended::Failed => 2,
    })
}

#[allow(clippy::too_many_lines, reason = "one arm a command, and nothing else")]
fn run_command(command: Command, shared: &Shared) -> Result<Ended, ToolError> {
    if let Some(jobs) = shared.jobs {
        // Fails only where the threads run already, which they cannot here.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(jobs.into())
            .build_global();
    }
    match command {
        Command::Init { dir } => say(shared, start::init(&dir)?),
        Command::New(New::Document { id }) => {
            say(shared, start::new_document(&open(shared)?, &id)?)
        }
        Command::New(New::Locale { tag }) => say(shared, start::new_locale(&open(shared)?, &tag)?),
        Command::Sync { check, prune } => {
            let obsolete = if prune {
                Obsolete::Prune
            } else {
                Obsolete::Keep
            };
            let mode = if check {
                sync::Mode::Check
            } else {
                sync::Mode::Write
            };
            run_sync(shared, mode, obsolete)
        }
        Command::Build(arguments) => run_build(shared, &arguments),
        Command::Check(arguments) => run_check(shared, &arguments),
        Command::Status { format } => run_status(shared, format),
        Command::Watch => watch::run(shared),
        Command::Serve(arguments) => serve::run(shared, &arguments),
        Command::Accept(chosen) => tell(
            shared,
            declare::run(&open(shared)?, Declaration::Accept, &chosen)?,
        ),
        Command::Review { chosen, by } => {
            let declaration = Declaration::Review {
                by: by.as_deref().unwrap_or_default(),
            };
            tell(shared, declare::run(&open(shared)?, declaration, &chosen)?)
        }
        Command::Suggest(arguments) => tell(shared, suggest::run(&open(shared)?, &arguments)?),
        Command::Verify { dir: Some(dir) } => tell(shared, verify::run(&dir)?),
        Command::Verify { dir: None } => tell(
            shared,
            verify::run(&Project::find(shared.project.as_deref())?.join("out"))?,
        ),
        Command::Explain { rule: None } => tell(shared, Answer::result(explain::list())),
        Command::Explain { rule: Some(rule) } => {
            // Without a publication a rule means the same.
            let project = open(shared).ok();
            tell(
                shared,
                Answer::result(explain::explain(&rule, project.as_ref())?),
            )
        }
        Command::MergeDriver(arguments) => tell(shared, merge_driver::run(&arguments)?),
        Command::Trace(arguments) => tell(shared, trace::run(&open(shared)?, &arguments)?),
    }
}

/// Says what a command has to say: where all is well, only to those who want to hear it.
fn tell(shared: &Shared, answer: Answer) -> Result<Ended, ToolError> {
    print_result(&answer.result);
    if !shared.quiet || answer.ended != Ended::Well {
        print_report(&answer.report);
    }
    Ok(answer.ended)
}

fn open(shared: &Shared) -> Result<Project, ToolError> {
    Project::open(shared.project.as_deref())
}

/// Says what was done, unless nobody wants to hear it.
fn say(shared: &Shared, text: String) -> Result<Ended, ToolError> {
    if !shared.quiet {
        print_report(&text);
    }
    Ok(Ended::Well)
}

fn run_sync(shared: &Shared, mode: sync::Mode, obsolete: Obsolete) -> Result<Ended, ToolError> {
    let project = open(shared)?;
    let outcome = sync::run(&project, mode, obsolete)?;
    report(shared, &outcome.findings, &project.texts, &project.problems);
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

fn run_build(shared: &Shared, arguments: &BuildArguments) -> Result<Ended, ToolError> {
    let request = arguments.request();
    match build_changed(shared.project.as_deref(), &request, &progress(shared))? {
        Outcome::Unchanged(last) => {
            report_in_parts(shared, last.findings, &[]);
            tell_published(shared, last.documents, 0, (&last.out, &last.index))
        }
        Outcome::Built(built) => {
            let summary = report_in_parts(shared, built.findings(), built.problems());
            tell_built(shared, &built)?;
            let refused = if built.refused.is_empty() {
                Ended::Well
            } else {
                Ended::WithProblems
            };
            Ok(weigh(built.problems(), summary).max(refused))
        }
    }
}

/// The line that shows how far a build is, unless nobody wants to see it.
pub(crate) fn progress(shared: &Shared) -> Progress {
    Progress::new(if shared.quiet {
        Visibility::Hidden
    } else {
        Visibility::Shown
    })
}

/// Says what was built and what was refused.
pub(crate) fn tell_built(shared: &Shared, built: &Built) -> Result<Ended, ToolError> {
    if shared.verbose {
        let written = built.written.iter();
        say(shared, written.map(|path| format!("  {path}\n")).collect())?;
    }
    for (document, reasons) in &built.refused {
        let why: Vec<String> = reasons.iter().map(build::words).collect();
        print_report(&format!(
            "{document} was refused: {}. Its last complete editions stay as they are; {}.\n",
            why.join(", "),
            draft_advice(built)
        ));
    }
    tell_embargoed(shared, built)?;
    let written = built.written.len();
    let index = built.index();
    let places = (built.out.as_path(), index.as_path());
    tell_published(shared, built.documents, written, places)
}

/// Where a refused document can be seen all the same.
fn draft_advice(built: &Built) -> &'static str {
    if built.drafts {
        "its draft was written"
    } else {
        "see how far it is with --draft"
    }
}

/// Says which documents wait, since a build that publishes nothing would look like a failure, and
/// one that takes something back must not do it in silence.
fn tell_embargoed(shared: &Shared, built: &Built) -> Result<(), ToolError> {
    let folder = built.out.join("embargoed");
    for document in &built.embargoed {
        let back = if built.taken_back.contains(document) {
            " What an earlier build had published of it was taken back."
        } else {
            ""
        };
        let folder = folder.display();
        say(
            shared,
            format!(
                "{document} is under embargo: its editions are in {folder}.{back} Every build that \
                 is to publish it says the time: --as-of now, or --as-of and a time.\n"
            ),
        )?;
    }
    Ok(())
}

fn tell_published(
    shared: &Shared,
    documents: usize,
    written: usize,
    (out, index): (&Path, &Path),
) -> Result<Ended, ToolError> {
    let documents = count(documents, "document", "documents");
    let files = count(written, "file", "files");
    let (out, index) = (out.display(), index.display());
    say(
        shared,
        format!("{documents} published, {files} written to {out}; open {index}\n"),
    )
}

fn run_check(shared: &Shared, arguments: &CheckArguments) -> Result<Ended, ToolError> {
    let publication = Publication::open(shared.project.as_deref())?;
    let locales = select_locales(&publication.known_locales(), &arguments.locales)?;
    let found = if arguments.fix {
        fix(shared, &mut open(shared)?, &locales)?
    } else {
        publication.check(&locales)?
    };
    let findings = &found.all;
    match arguments.format {
        ReportFormat::Human => {
            report(shared, findings, &found.texts, &found.problems);
            if findings.is_empty() {
                say(shared, "Nothing to mend.\n".to_owned())?;
            }
        }
        format => {
            print_result(&check::print(&publication, &found, format, arguments.deny));
            report(shared, &[], &found.texts, &found.problems);
        }
    }
    let denied = arguments.deny == Some(Deny::Warnings) && !findings.is_empty();
    let denied = if denied {
        Ended::WithProblems
    } else {
        Ended::Well
    };
    Ok(problems(&found.problems, findings).max(denied))
}

/// Mends what can be mended, says what, and gives back what cannot.
fn fix(
    shared: &Shared,
    project: &mut Project,
    locales: &BTreeSet<Locale>,
) -> Result<Findings, ToolError> {
    let fixed = mend(project, locales)?;
    if fixed.files() > 0 {
        say(shared, format!("{}\n", fixed.difference))?;
        fixed.write(project)?;
        let files = count(fixed.files(), "file", "files");
        say(shared, format!("{files} mended as shown above.\n\n"))?;
    }
    Ok(fixed.found)
}

fn run_status(shared: &Shared, format: StatusFormat) -> Result<Ended, ToolError> {
    let project = open(shared)?;
    let analysis = Analysis::of(&project);
    let rows = coverage(&analysis);
    print_result(&match format {
        StatusFormat::Human => status::as_table(&rows),
        StatusFormat::Json => status::as_json(&rows),
    });
    report(shared, &[], &project.texts, &project.problems);
    Ok(problems(&project.problems, &[]))
}

/// Prints the findings for people, then what could not be read at all.
pub(crate) fn report(
    shared: &Shared,
    findings: &[Diagnostic],
    texts: &Sources,
    problems: &[ToolError],
) {
    let renderer = renderer(shared.color);
    print_report(&print_human(
        findings,
        texts,
        Sentences::english(),
        &renderer,
    ));
    report_problems(problems);
}

/// The same for a build, whose findings may be more than fit into memory.
fn report_in_parts(
    shared: &Shared,
    findings: impl IntoIterator<Item = (Vec<Diagnostic>, Sources)>,
    problems: &[ToolError],
) -> Summary {
    let renderer = renderer(shared.color);
    let sentences = Sentences::english();
    let mut summary = Summary::default();
    for (findings, texts) in findings {
        summary += Summary::of(&findings);
        print_report(&print_findings(&findings, &texts, sentences, &renderer));
    }
    print_report(&conclude(summary, sentences));
    report_problems(problems);
    summary
}

fn report_problems(problems: &[ToolError]) {
    for problem in problems {
        print_report(&format!("error: {problem}\n"));
    }
}

/// What the findings come to.
fn problems(problems: &[ToolError], findings: &[Diagnostic]) -> Ended {
    weigh(problems, Summary::of(findings))
}

fn weigh(problems: &[ToolError], summary: Summary) -> Ended {
    if !problems.is_empty() {
        Ended::Failed
    } else if summary.errors > 0 {
        Ended::WithProblems
    } else {
        Ended::Well
    }
}
