//! `check`: all rules over everything, weighed as the settings say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use edition_check::{apply_severities, description, summary};
use edition_model::{DocumentId, Locale, Rule, Severity};

use crate::cli::{Deny, ReportFormat};
use edition_engine::errors::ToolError;
use edition_engine::findings::{Findings, find, look_at_all};
use edition_engine::fonts::open_press;
use edition_engine::library::Library;
use edition_engine::notes::Notes;
use edition_engine::settings::Settings;
use edition_engine::studies::Studies;
use edition_report::{
    Description, Listing, findings_github, findings_json, findings_junit, findings_sarif,
};

/// What is wrong in `locales`, or in all where none is named, as the settings weigh it.
///
/// # Errors
/// Where a font that the settings name cannot be read.
pub(crate) fn run(library: &Library, locales: &BTreeSet<Locale>) -> Result<Findings, ToolError> {
    let press = open_press(library.between())?;
    let coverage = press.fonts().as_ref();
    let unknown = vec![None; library.documents().len()];
    let studies = Studies::of(library, &unknown);
    // Of what is found nothing need be written anywhere.
    let notes = Notes::default();
    let (looked, _) = look_at_all(&studies, coverage, &notes, unknown, |_, _| ());
    let mut found = find(&studies, coverage, &notes, looked);
    (found.all, found.texts) = found.gather(&notes);
    found.all.retain(|finding| {
        let locale = finding.locale.as_ref();
        locales.is_empty() || locale.is_none_or(|locale| locales.contains(locale))
    });
    let settings = &library.between().settings;
    apply_severities(&mut found.all, &settings.severities);
    apply_coverage(settings, &mut found);
    Ok(found)
}

/// Makes warnings of what is missing or stale in the locales that are translated as far as the
/// settings ask for. A build knows no such mercy.
fn apply_coverage(settings: &Settings, found: &mut Findings) {
    let wanted = &settings.coverage;
    if wanted.is_empty() {
        return;
    }
    let mut counts: BTreeMap<&Locale, (usize, usize)> = BTreeMap::new();
    let documents = found.documents.values();
    for (locale, (translated, segments)) in documents.flat_map(|it| &it.examined.coverage) {
        let sums = counts.entry(locale).or_default();
        sums.0 += translated;
        sums.1 += segments;
    }
    let is_enough = |locale: &Locale| {
        let (Some(share), Some((translated, segments))) = (wanted.get(locale), counts.get(locale))
        else {
            return false;
        };
        // Counts of segments are far below what a float holds exactly.
        *translated as f64 >= share * *segments as f64
    };
    for finding in &mut found.all {
        let is_progress = matches!(finding.rule, Rule::MissingMessage | Rule::StaleMessage);
        if is_progress && finding.locale.as_ref().is_some_and(is_enough) {
            finding.severity = Severity::Warning;
        }
    }
}

/// The findings in a format for programs; nothing in the one for people.
pub(crate) fn print(
    library: &Library,
    found: &Findings,
    format: ReportFormat,
    deny: Option<Deny>,
) -> String {
    let prefix = prefix(&library.between().root);
    let findings = &found.all;
    let problems: Vec<String> = found.problems.iter().map(ToString::to_string).collect();
    let listing = Listing {
        findings,
        texts: &found.texts,
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
        ReportFormat::Json => findings_json(findings, &found.texts),
        ReportFormat::Sarif => findings_sarif(&listing),
        ReportFormat::Junit => {
            let documents = library.documents().iter();
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
