//! `check`: all rules over everything, weighed as the settings say.

use std::collections::BTreeSet;

use edition_localization::check::apply_severities;
use edition_model::{Diagnostic, Locale};

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::findings::find;
use crate::fonts::read_fonts;
use crate::project::Project;

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
    let mut findings = find(&analysis, fonts.as_coverage()).all;
    findings.retain(|finding| {
        let locale = finding.locale.as_ref();
        locales.is_empty() || locale.is_none_or(|locale| locales.contains(locale))
    });
    apply_severities(&mut findings, &project.settings.severities);
    Ok(findings)
}
