//! `status`: a row a document, a column a locale.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{DocumentId, Locale, say};
use serde::Serialize;

use edition_engine::analysis::Analysis;
use edition_engine::build::Waiting;
use edition_engine::coverage::{Coverage, coverage};
use edition_engine::{Publication, ToolError};

use super::answer::{Answer, Ended};
use super::build::{since_then, words};
use crate::cli::{Shared, StatusFormat};
use crate::console::{Extent, open, problems, report, report_problems};
use crate::language::{line, told};
use crate::terminal::print_result;

/// Says how far everything is translated.
///
/// # Errors
/// Where there is no publication, or it cannot be said.
pub(crate) fn run(shared: &Shared, format: StatusFormat) -> Result<Ended, ToolError> {
    let project = open(shared)?;
    let analysis = Analysis::of(&project);
    let mut rows = coverage(&analysis);
    let documents = analysis.documents.keys();
    let unreadable: BTreeSet<DocumentId> = documents
        .filter(|id| !rows.contains_key(*id))
        .cloned()
        .collect();
    // Whoever counts documents misses none, though nothing can be counted of it.
    rows.extend(unreadable.iter().map(|id| (id.clone(), BTreeMap::new())));
    print_result(&match format {
        StatusFormat::Human => as_table(&rows, &unreadable),
        StatusFormat::Json => as_json(&rows),
    })?;
    report(shared, Extent::All, &[], &project.texts, &project.problems);
    Ok(problems(&project.problems, &[]))
}

/// Says what waits for the end of its embargo, what was released, and what would refuse it now.
///
/// # Errors
/// Where there is no publication.
pub(crate) fn embargoes(shared: &Shared, format: StatusFormat) -> Result<Answer, ToolError> {
    let publication = Publication::open(shared.project.as_deref())?;
    let embargoes = publication.embargoes();
    let waiting = &embargoes.documents;
    let is_refused = waiting.values().any(|it| !it.refused.is_empty());
    let ended = match is_refused {
        true => Ended::WithProblems,
        false => Ended::Well,
    };
    report_problems(&embargoes.problems);
    let result = match format {
        StatusFormat::Json => {
            let rows = waiting.iter().map(|(id, it)| EmbargoRow {
                document: id.as_str(),
                until: it.until.as_deref(),
                released: it.released.as_ref().map(|since| since.time.as_str()),
                refused: it.refused.iter().map(|it| told(&words(it))).collect(),
            });
            let rows: Vec<_> = rows.collect();
            let report = serde_json::json!({ "documents": rows });
            format!("{report:#}\n")
        }
        StatusFormat::Human if waiting.is_empty() => line(&say("embargo-none")),
        StatusFormat::Human => waiting.iter().map(|(id, it)| describe(id, it)).collect(),
    };
    Ok(Answer {
        result,
        report: String::new(),
        ended: problems(&embargoes.problems, &[]).max(ended),
    })
}

#[derive(Serialize)]
struct EmbargoRow<'a> {
    document: &'a str,
    until: Option<&'a str>,
    released: Option<&'a str>,
    refused: Vec<String>,
}

/// A document that waits or was released, in a line or two.
fn describe(id: &DocumentId, waiting: &Waiting) -> String {
    let document = id.as_str();
    let mut text = match (&waiting.until, &waiting.released) {
        (_, Some(since)) => line(
            &say("embargo-released")
                .text("document", document)
                .text("time", since.time.to_string())
                .text("news", since_then(since)),
        ),
        (Some(until), None) => line(
            &say("embargo-until")
                .text("document", document)
                .text("until", until.to_string()),
        ),
        (None, None) => line(&say("embargo-unknown").text("document", document)),
    };
    if waiting.refused.is_empty() {
        text.push_str(&line(&say("embargo-unrefused")));
    }
    for reason in &waiting.refused {
        text.push_str(&line(
            &say("embargo-refused").sentence("reason", words(reason)),
        ));
    }
    text
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
    imported: usize,
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
        imported: covered.imported,
        reviewed: covered.reviewed,
    }
}

/// The coverage for people: how many of how many are translated, and what is left to do.
fn as_table(
    rows: &BTreeMap<DocumentId, BTreeMap<Locale, Coverage>>,
    unreadable: &BTreeSet<DocumentId>,
) -> String {
    let mut locales: Vec<&Locale> = rows.values().flat_map(BTreeMap::keys).collect();
    locales.sort();
    locales.dedup();
    let mut table = vec![vec![String::new()]];
    table[0].extend(locales.iter().map(|locale| locale.tag().to_owned()));
    for (id, row) in rows {
        let mut line = vec![id.as_str().to_owned()];
        match unreadable.contains(id) {
            true => line.push(told(&say("coverage-unreadable"))),
            false => line.extend(
                locales
                    .iter()
                    .map(|locale| row.get(*locale).map_or_else(String::new, cell)),
            ),
        }
        table.push(line);
    }
    let columns = locales.len() + 1;
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let whole = table
                .iter()
                .filter(|line| line.len() == columns || column == 0);
            let cells = whole.filter_map(|line| line.get(column));
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
        (
            covered.stale,
            say("coverage-stale").number("number", covered.stale),
        ),
        (
            covered.missing,
            say("coverage-missing").number("number", covered.missing),
        ),
        (
            covered.imported,
            say("coverage-imported").number("number", covered.imported),
        ),
        (
            covered.reviewed,
            say("coverage-reviewed").number("number", covered.reviewed),
        ),
    ];
    for (_, part) in parts.into_iter().filter(|(number, _)| *number > 0) {
        cell.push_str(&format!(", {}", told(&part)));
    }
    cell
}
