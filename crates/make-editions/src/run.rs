//! From the words on the command line to an exit status.

use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;
use edition_engine::ToolError;
use edition_engine::syncing::{Mode, Obsolete};
use edition_model::{say, steers};

use crate::cli::{Cli, Command, New, ServeArguments, Shared};
use crate::commands::answer::{Answer, Ended};
use crate::commands::declare::Declaration;
use crate::commands::{
    allowed, build, check, declare, explain, export, import, manual, merge_driver, release, start,
    status, suggest, sync, trace, verify, watch,
};
use crate::console::{open, report_error, say_done, tell};
use crate::help;
use crate::language::{self, sentences};
use crate::launch;
use crate::serve;
use crate::terminal::print_report;

/// Runs the command and says what is to be said.
pub(crate) fn run() -> ExitCode {
    language::choose();
    // clap ends the process itself, with 2 for usage and 0 for --help; but it shows names of others as they are.
    let parsed = help::command().try_get_matches_from(help::asked(std::env::args_os().collect()));
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() && !sentences().is_english() && !is_help(&error) => {
            print_report(&help::misuse(&error));
            return ExitCode::from(2);
        }
        Err(error) => {
            let told = error.to_string();
            if told.chars().any(|letter| letter != '\n' && steers(letter)) {
                print_report(&told);
                return ExitCode::from(2);
            }
            error.exit()
        }
    };
    let is_double_click = launch::is_by_double_click();
    let command = match is_double_click {
        true => Command::Serve(ServeArguments::opened()),
        false => cli.command.unwrap_or_default(),
    };
    let ended = run_command(command, &cli.shared).unwrap_or_else(|error| {
        report_error(&error);
        if is_double_click {
            await_enter();
        }
        Ended::Failed
    });
    ExitCode::from(match ended {
        Ended::Well => 0,
        Ended::WithProblems => 1,
        Ended::Failed => 2,
    })
}

/// The window goes with the program: who has to read what went wrong is given the time.
fn await_enter() {
    print_report(&language::line(&say("press-enter")));
    let _ = std::io::stdin().read_line(&mut String::new());
}

/// Whether what was asked for is told by what there is to ask for.
fn is_help(error: &clap::Error) -> bool {
    error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// Whether the command reads a publication that is there, or writes it. Git runs the driver in the midst of its own work.
fn is_about_publication(command: &Command) -> bool {
    !matches!(
        command,
        Command::Init { .. }
            | Command::Explain { .. }
            | Command::Completions { .. }
            | Command::Man { .. }
            | Command::MergeDriver(_)
    )
}

#[allow(clippy::too_many_lines, reason = "one arm a command, and nothing else")]
fn run_command(command: Command, shared: &Shared) -> Result<Ended, ToolError> {
    if let Some(jobs) = shared.jobs {
        // Fails only where the threads run already, which they cannot here.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(jobs.into())
            .build_global();
    }
    if is_about_publication(&command) {
        import::see_to_killed(shared);
    }
    match command {
        Command::Init { dir } => say_done(shared, start::init(&dir)?),
        Command::New(New::Document { id }) => {
            say_done(shared, start::new_document(&open(shared)?, &id)?)
        }
        Command::New(New::Locale { tag }) => say_done(shared, start::new_locale(shared, &tag)?),
        Command::Sync { check, prune } => {
            let obsolete = if prune {
                Obsolete::Prune
            } else {
                Obsolete::Keep
            };
            let mode = if check { Mode::Check } else { Mode::Write };
            sync::run(shared, mode, obsolete)
        }
        Command::Build(arguments) => build::run(shared, &arguments),
        Command::Join(arguments) => build::run_join(shared, &arguments),
        Command::Check(arguments) => check::run(shared, &arguments),
        Command::Release { documents } => tell(shared, release::run(shared, &documents)?),
        Command::Status { format, embargo } => match embargo {
            true => tell(shared, status::embargoes(shared, format)?),
            false => status::run(shared, format),
        },
        Command::Watch => watch::run(shared),
        Command::Serve(arguments) => serve::run(shared, &arguments),
        Command::Accept {
            chosen,
            all,
            imported,
        } => {
            let declaration = match all || !chosen.segments.is_empty() {
                _ if imported => Declaration::AcceptImported,
                true => Declaration::Accept,
                false => Declaration::Ask,
            };
            tell(shared, declare::run(shared, declaration, &chosen)?)
        }
        Command::Review { chosen, by } => {
            let declaration = Declaration::Review {
                by: by.as_deref().unwrap_or_default(),
            };
            tell(shared, declare::run(shared, declaration, &chosen)?)
        }
        Command::Allowed(arguments) => tell(shared, allowed::run(shared, &arguments)?),
        Command::Export(arguments) => tell(shared, export::run(&open(shared)?, &arguments)?),
        Command::Import(arguments) => match &arguments.review {
            Some(path) => {
                let by = arguments.by.as_deref();
                tell(shared, export::review(shared, path, by, arguments.changes)?)
            }
            None => tell(shared, import::run(shared, &arguments)?),
        },
        Command::Suggest(arguments) => tell(shared, suggest::run(&open(shared)?, &arguments)?),
        Command::Verify(arguments) => tell(shared, verify::run(shared, &arguments)?),
        Command::Explain { rule: None } => tell(shared, Answer::result(explain::list())),
        Command::Explain { rule: Some(rule) } => {
            // Without a publication a rule means the same.
            let project = open(shared).ok();
            tell(
                shared,
                Answer::result(explain::explain(&rule, project.as_ref())?),
            )
        }
        Command::Completions { shell } => tell(shared, manual::completions(shell)),
        Command::Man { page } => tell(shared, manual::page(page.as_deref())?),
        Command::MergeDriver(arguments) => tell(shared, merge_driver::run(&arguments)?),
        Command::Trace(arguments) => tell(shared, trace::run(&open(shared)?, &arguments)?),
    }
}
