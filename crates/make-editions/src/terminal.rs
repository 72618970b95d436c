//! The only place that prints. A reader that has gone away, as in `| head`, is no error.

use std::io::{IsTerminal, Write, stderr, stdout};

use annotate_snippets::Renderer;

use crate::cli::ColorChoice;

/// What was asked for.
pub(crate) fn print_result(text: &str) {
    let _ = stdout().write_all(text.as_bytes());
}

/// What is to be said about it.
pub(crate) fn print_report(text: &str) {
    let _ = stderr().write_all(text.as_bytes());
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
