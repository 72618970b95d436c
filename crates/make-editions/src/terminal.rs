//! The only place that prints. A reader that has gone away, as in `| head`, is no error.

use std::borrow::Cow;
use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};

use annotate_snippets::Renderer;
use edition_engine::ToolError;
use edition_model::{shown, steers};

use crate::cli::ColorChoice;

/// What was asked for. In JSON, which alone begins with a brace, what would steer a terminal stands by its number,
/// which says the same to programs.
///
/// # Errors
/// Where it cannot be written: a part of it would be taken for the whole, as in `> findings.json` on a full disk.
pub(crate) fn print_result(text: &str) -> Result<(), ToolError> {
    let text = match text.starts_with('{') {
        true => as_json(text),
        false => shown(text),
    };
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => {
            Err(ToolError::result_unwritten(&cause))
        }
        _ => Ok(()),
    }
}

fn as_json(text: &str) -> Cow<'_, str> {
    let is_due = |letter: char| letter != '\n' && steers(letter);
    if !text.contains(is_due) {
        return text.into();
    }
    let letters = text.chars().map(|letter| match is_due(letter) {
        // All of them have four digits.
        true => format!("\\u{:04x}", u32::from(letter)),
        false => letter.to_string(),
    });
    letters.collect()
}

/// What is to be said about it.
pub(crate) fn print_report(text: &str) {
    let _ = stderr().write_all(shown(text).as_bytes());
}

/// What is to be said about it, in colour: where the colour begins and ends is all that may stand there.
pub(crate) fn print_drawn(text: &str) {
    let mut parts = text.split('\u{1b}');
    let mut drawn = shown(parts.next().unwrap_or_default()).into_owned();
    for part in parts {
        let style = part.strip_prefix('[').and_then(|part| part.split_once('m'));
        let is_style = |style: &str| {
            style
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == ';')
        };
        match style {
            Some((style, rest)) if is_style(style) => {
                drawn.push_str(&format!("\u{1b}[{style}m{}", shown(rest)));
            }
            _ => drawn.push_str(&shown(&format!("\u{1b}{part}"))),
        }
    }
    let _ = stderr().write_all(drawn.as_bytes());
}

/// How findings are drawn.
pub(crate) fn renderer(choice: ColorChoice) -> Renderer {
    if is_colored(choice) {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
}

/// Whether reports are in colour.
pub(crate) fn is_colored(choice: ColorChoice) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
    }
}
