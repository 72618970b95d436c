//! Findings for programs, in the form that the contract fixes.

use edition_model::{Diagnostic, Sources, Summary};
use serde::Serialize;

use crate::Sentences;

#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<Finding<'a>>,
    summary: Counts,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    path: &'a str,
    line: usize,
    column: usize,
    document: Option<&'a str>,
    locale: Option<&'a str>,
    segment: Option<&'a str>,
    message: String,
    help: Option<String>,
    /// Further places, as the source of a translation.
    related: Vec<RelatedPlace<'a>>,
}

#[derive(Serialize)]
struct RelatedPlace<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    label: String,
}

#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
}

/// The findings as JSON with a line end.
pub fn findings_json(findings: &[Diagnostic], texts: &Sources, sentences: &Sentences) -> String {
    let Summary { errors, warnings } = Summary::of(findings);
    let report = Report {
        findings: findings
            .iter()
            .map(|finding| describe(finding, texts, sentences))
            .collect(),
        summary: Counts { errors, warnings },
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn describe<'a>(finding: &'a Diagnostic, texts: &'a Sources, sentences: &Sentences) -> Finding<'a> {
    let (path, line, column) = finding.locate(texts);
    let related = finding.related.iter().filter_map(|related| {
        let file = texts.get(related.span.file)?;
        let position = file.position(related.span.start as usize);
        let (line, column) = (position.line, position.column);
        Some(RelatedPlace {
            path: file.path(),
            line,
            column,
            label: sentences.tell(&related.label),
        })
    });
    Finding {
        rule: finding.rule.name(),
        severity: finding.severity.name(),
        path,
        line,
        column,
        document: finding.document.as_ref().map(|document| document.as_str()),
        locale: finding.locale.as_ref().map(|locale| locale.tag()),
        segment: finding.segment.as_ref().map(|segment| segment.as_str()),
        message: sentences.tell(&finding.message),
        help: finding.help.as_ref().map(|help| sentences.tell(help)),
        related: related.collect(),
    }
}
