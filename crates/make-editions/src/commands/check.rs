//! `check`: all rules over everything, weighed as the settings say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use edition_localization::check::apply_severities;
use edition_model::{Diagnostic, DocumentId, Locale, Rule, Severity};

use crate::analysis::Analysis;
use crate::cli::{Deny, ReportFormat};
use crate::commands::status::coverage;
use crate::errors::ToolError;
use crate::findings::find;
use crate::fonts::read_fonts;
use crate::pictures::PictureStore;
use crate::project::Project;
use crate::report::{Listing, findings_github, findings_json, findings_junit, findings_sarif};

/// What is wrong in `locales`, or in all where none is named.
///
/// # Errors
/// Where a font that the settings name cannot be read.
pub(crate) fn run(
    project: &Project,
    locales: &BTreeSet<Locale>,
) -> Result<Vec<Diagnostic>, ToolError> {
    let fonts = read_fonts(project)?;
    let analysis = Analysis::of(project);
    let mut findings = find(
        &analysis,
        fonts.as_coverage(),
        &PictureStore::read(&analysis),
    )
    .all;
    findings.retain(|finding| {
        let locale = finding.locale.as_ref();
        locales.is_empty() || locale.is_none_or(|locale| locales.contains(locale))
    });
    apply_severities(&mut findings, &project.settings.severities);
    apply_coverage(&analysis, &mut findings);
    Ok(findings)
}

/// Makes warnings of what is missing or stale in the locales that are translated as far as the
/// settings ask for. A build knows no such mercy.
fn apply_coverage(analysis: &Analysis<'_>, findings: &mut [Diagnostic]) {
    let wanted = &analysis.project.settings.coverage;
    if wanted.is_empty() {
        return;
    }
    let mut counts: BTreeMap<Locale, (usize, usize)> = BTreeMap::new();
    for row in coverage(analysis).into_values() {
        for (locale, covered) in row {
            let (translated, segments) = counts.entry(locale).or_default();
            *translated += covered.translated;
            *segments += covered.segments;
        }
    }
    let is_enough = |locale: &Locale| {
        let (Some(share), Some((translated, segments))) = (wanted.get(locale), counts.get(locale))
        else {
            return false;
        };
        // Counts of segments are far below what a float holds exactly.
        *translated as f64 >= share * *segments as f64
    };
    for finding in findings {
        let is_progress = matches!(finding.rule, Rule::MissingMessage | Rule::StaleMessage);
        if is_progress && finding.locale.as_ref().is_some_and(is_enough) {
            finding.severity = Severity::Warning;
        }
    }
}

/// The findings in a format for programs; nothing in the one for people.
pub(crate) fn print(
    project: &Project,
    findings: &[Diagnostic],
    format: ReportFormat,
    deny: Option<Deny>,
) -> String {
    let prefix = prefix(&project.root);
    let listing = Listing {
        findings,
        texts: project.all_texts(),
        problems: &project.problems,
        prefix: &prefix,
        fails_from: match deny {
            Some(Deny::Warnings) => Severity::Warning,
            None => Severity::Error,
        },
    };
    match format {
        ReportFormat::Human => String::new(),
        ReportFormat::Json => findings_json(findings, project.all_texts()),
        ReportFormat::Sarif => findings_sarif(&listing),
        ReportFormat::Junit => {
            let documents: Vec<&str> = project.documents.keys().map(DocumentId::as_str).collect();
            findings_junit(&listing, &documents)
        }
        ReportFormat::Github => findings_github(&listing),
    }
}

/// The path of the publication in the repository, which is where the tool was started: servers know
/// no other paths. Empty, or with a `/` at its end.
fn prefix(root: &Path) -> String {
    let here = std::env::current_dir()
        .and_then(fs::canonicalize)
        .unwrap_or_default();
    match root.strip_prefix(&here) {
        Ok(below) if !below.as_os_str().is_empty() => {
            format!("{}/", below.to_string_lossy().replace('\\', "/"))
        }
        _ => String::new(),
    }
}
