//! `check`: its findings in the formats for programs.

use std::fs;
use std::path::Path;

use edition_check::{description, summary};
use edition_model::{DocumentId, Severity};

use crate::cli::{Deny, ReportFormat};
use edition_engine::Publication;
use edition_engine::findings::Findings;
use edition_report::{
    Description, Listing, Sentences, findings_github, findings_json, findings_junit, findings_sarif,
};

/// The findings in a format for programs; nothing in the one for people.
pub(crate) fn print(
    publication: &Publication,
    found: &Findings,
    format: ReportFormat,
    deny: Option<Deny>,
) -> String {
    let prefix = prefix(publication.root());
    let findings = &found.all;
    let problems: Vec<String> = found.problems.iter().map(ToString::to_string).collect();
    let listing = Listing {
        findings,
        texts: &found.texts,
        sentences: Sentences::english(),
        problems: &problems,
        describe: |rule| Description {
            summary: summary(rule),
            whole: description(rule),
        },
        prefix: &prefix,
        fails_from: match deny {
            Some(Deny::Warnings) => Severity::Warning,
            None => Severity::Error,
        },
    };
    match format {
        ReportFormat::Human => String::new(),
        ReportFormat::Json => findings_json(findings, &found.texts, listing.sentences),
        ReportFormat::Sarif => findings_sarif(&listing),
        ReportFormat::Junit => {
            let documents = publication.documents().iter();
            let documents: Vec<&str> = documents.map(DocumentId::as_str).collect();
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
