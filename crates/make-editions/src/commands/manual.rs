//! `completions` and `man`: the command line told to shells and to readers of manuals.

use clap_complete::Shell;
use clap_mangen::Man;
use edition_engine::ToolError;
use edition_model::{Sentence, say};

use super::answer::Answer;
use crate::help::command;
use crate::language::told;

/// What a shell reads to complete commands.
pub(crate) fn completions(shell: Shell) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "make-editions", &mut script);
    Answer::result(String::from_utf8_lossy(&script).into_owned())
}

/// The page of the manual for the tool, or for one of its commands.
///
/// # Errors
/// Where there is no such command.
pub(crate) fn page(name: Option<&str>) -> Result<Answer, ToolError> {
    let mut whole = command();
    whole.build();
    let chosen = match name {
        None => whole,
        Some(name) => {
            let found = whole.find_subcommand(name).cloned();
            let unknown = || say("usage-command-unknown").text("command", name);
            let found = found.ok_or_else(|| ToolError::Refused(unknown()))?;
            found.name(format!("make-editions-{name}"))
        }
    };
    let mut page = Vec::new();
    // Nothing fails to be written into memory.
    let _ = Man::new(chosen).render(&mut page);
    let page = String::from_utf8_lossy(&page).into_owned();
    let lines = page
        .lines()
        .map(|line| heading(line).unwrap_or_else(|| line.to_owned()) + "\n");
    Ok(Answer::result(lines.collect()))
}

/// A heading of the manual in the language of the tool.
fn heading(line: &str) -> Option<String> {
    let heading: Sentence = match line.strip_prefix(".SH ")? {
        "NAME" => say("manual-name"),
        "SYNOPSIS" => say("manual-synopsis"),
        "DESCRIPTION" => say("manual-description"),
        "OPTIONS" => say("manual-options"),
        "SUBCOMMANDS" => say("manual-commands"),
        "EXTRA" => say("manual-more"),
        "VERSION" => say("manual-version"),
        other => return Some(format!(".SH {}", other.to_uppercase())),
    };
    Some(format!(".SH {}", told(&heading)))
}
