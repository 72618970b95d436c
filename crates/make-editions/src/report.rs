//! How findings are shown. The data are the library's; each way to print them is one file here.

mod excerpt;
mod human;
mod json;

pub(crate) use human::{count, print_human};
pub(crate) use json::findings_json;

use edition_model::{Diagnostic, Place, Severity, Sources};

/// How many findings weigh how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Summary {
    /// Errors.
    pub(crate) errors: usize,
    /// Warnings.
    pub(crate) warnings: usize,
}

impl Summary {
    /// Counts `findings`.
    pub(crate) fn of(findings: &[Diagnostic]) -> Self {
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        Self { errors, warnings: findings.len() - errors }
    }
}

/// The path, line and column that a finding points at; line and column are 1 for a whole file.
pub(crate) fn locate<'s>(finding: &'s Diagnostic, texts: &'s Sources) -> (&'s str, usize, usize) {
    match &finding.place {
        Place::File(path) => (path, 1, 1),
        Place::Span(span) => match texts.get(span.file) {
            Some(file) => {
                let position = file.position(span.start as usize);
                (file.path(), position.line, position.column)
            }
            None => ("", 1, 1),
        },
    }
}
