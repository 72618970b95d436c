//! `status`: a row a document, a column a locale.

use std::collections::BTreeMap;

use edition_localization::sync::status::Coverage;
use edition_model::{DocumentId, Locale};
use serde::Serialize;

use edition_engine::ToolError;
use edition_engine::analysis::Analysis;
use edition_engine::coverage::coverage;

use crate::cli::{Shared, StatusFormat};
use crate::console::{Ended, Extent, open, problems, report};
use crate::terminal::print_result;

/// Says how far everything is translated.
///
/// # Errors
/// Where there is no publication.
pub(crate) fn run(shared: &Shared, format: StatusFormat) -> Result<Ended, ToolError> {
    let project = open(shared)?;
    let analysis = Analysis::of(&project);
    let rows = coverage(&analysis);
    print_result(&match format {
        StatusFormat::Human => as_table(&rows),
        StatusFormat::Json => as_json(&rows),
    });
    report(shared, Extent::All, &[], &project.texts, &project.problems);
    Ok(problems(&project.problems, &[]))
}

#[derive(Serialize)]
struct Report<'a> {
    documents: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    document: &'a str,
    locales: BTreeMap<&'a str, Counts>,
}

#[derive(Serialize)]
struct Counts {
    segments: usize,
    translated: usize,
    stale: usize,
    missing: usize,
    reviewed: usize,
}

/// The coverage for programs, in the form that the contract fixes.
fn as_json(rows: &BTreeMap<DocumentId, BTreeMap<Locale, Coverage>>) -> String {
    let documents = rows.iter().map(|(id, row)| Row {
        document: id.as_str(),
        locales: row
            .iter()
            .map(|(locale, covered)| (locale.tag(), counts(covered)))
            .collect(),
    });
    let report = Report {
        documents: documents.collect(),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn counts(covered: &Coverage) -> Counts {
    Counts {
        segments: covered.segments,
        translated: covered.translated,
        stale: covered.stale,
        missing: covered.missing,
        reviewed: covered.reviewed,
    }
}

/// The coverage for people: how many of how many are translated, and what is left to do.
fn as_table(rows: &BTreeMap<DocumentId, BTreeMap<Locale, Coverage>>) -> String {
    let mut locales: Vec<&Locale> = rows.values().flat_map(BTreeMap::keys).collect();
    locales.sort();
    locales.dedup();
    let mut table = vec![vec![String::new()]];
    table[0].extend(locales.iter().map(|locale| locale.tag().to_owned()));
    for (id, row) in rows {
        let mut line = vec![id.as_str().to_owned()];
        line.extend(
            locales
                .iter()
                .map(|locale| row.get(*locale).map_or_else(String::new, cell)),
        );
        table.push(line);
    }
    let columns = locales.len() + 1;
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = table.iter().filter_map(|line| line.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for line in &table {
        let cells = line
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

fn cell(covered: &Coverage) -> String {
    let mut cell = format!("{}/{}", covered.translated, covered.segments);
    let parts = [
        (covered.stale, "stale"),
        (covered.missing, "missing"),
        (covered.reviewed, "reviewed"),
    ];
    for (number, word) in parts.into_iter().filter(|(number, _)| *number > 0) {
        cell.push_str(&format!(", {number} {word}"));
    }
    cell
}
