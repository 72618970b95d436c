//! `unsupported-markup`: a table that is too wide for a page, turned or not, in some language. Its rows are set as lists. It
//! is told once, not once a language.

use edition_model::{
    Block, Diagnostic, Document, Locale, Rule, Severity, SourceSegment, Table, say,
};
use edition_pdf::fonts::Fonts;
use edition_pdf::{Paper, tables_as_lists};

use crate::analysis::Prepared;

/// The tables of a document that are set as lists.
pub(super) fn find(
    document: &Document<SourceSegment>,
    prepared: &[(Locale, Prepared)],
    (paper, fonts): (Paper, &Fonts),
) -> Vec<Diagnostic> {
    let tables: Vec<&Table<SourceSegment>> =
        document.body.every_block().filter_map(table).collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let as_lists = prepared.iter().map(|(locale, prepared)| {
        let edition = &prepared.localized.value.edition;
        (locale, tables_as_lists(edition, paper, fonts))
    });
    let as_lists: Vec<(&Locale, Vec<usize>)> = as_lists.collect();
    let mut findings = Vec::new();
    for (place, table) in tables.into_iter().enumerate() {
        let locales = as_lists
            .iter()
            .filter(|(_, listed)| listed.contains(&place));
        let locales: Vec<&str> = locales.map(|(locale, _)| locale.tag()).collect();
        let Some(head) = table.head.first().filter(|_| !locales.is_empty()) else {
            continue;
        };
        let message = say("table-too-wide").list("locales", locales);
        let finding = Diagnostic::new(Rule::UnsupportedMarkup, head.text.span, message)
            .help(say("table-too-wide-help"))
            .document(&document.id);
        findings.push(Diagnostic {
            severity: Severity::Warning,
            ..finding
        });
    }
    findings
}

fn table<S>(block: &Block<S>) -> Option<&Table<S>> {
    match block {
        Block::Table(table) => Some(table),
        _ => None,
    }
}
