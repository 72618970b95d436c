//! `check`: all rules over everything, weighed as the settings say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use edition_localization::check::apply_severities;
use edition_model::{Diagnostic, DocumentId, Locale, Severity};

use crate::analysis::Analysis;
use crate::cli::{Deny, ReportFormat};
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
    Ok(findings)
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
        texts: &project.texts,
        problems: &project.problems,
        prefix: &prefix,
        fails_from: match deny {
            Some(Deny::Warnings) => Severity::Warning,
            None => Severity::Error,
        },
    };
    match format {
        ReportFormat::Human => String::new(),
        ReportFormat::Json => findings_json(findings, &project.texts),
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
