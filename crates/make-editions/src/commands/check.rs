//! `check`: all rules over everything, told to people or to programs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use edition_engine::findings::Findings;
use edition_engine::fix::mend;
use edition_engine::lookup::select_locales;
use edition_engine::project::Project;
use edition_engine::{Publication, Reason, ToolError};
use edition_model::{DocumentId, Locale, Sentence, Severity, say};
use edition_report::{
    Description, Listing, findings_github, findings_json, findings_junit, findings_sarif,
};

use crate::cli::{CheckArguments, Deny, ReportFormat, Shared};
use crate::commands::answer::Ended;
use crate::commands::build::words;
use crate::commands::explain::{description, summary};
use crate::console::{Extent, problems, report, say_done as tell, turn};
use crate::language::{line, sentences, told};
use crate::terminal::{print_report, print_result};

/// Checks, and mends where that is asked for.
///
/// # Errors
/// Where the arguments name what is not there, or a file cannot be read or written.
pub(crate) fn run(shared: &Shared, arguments: &CheckArguments) -> Result<Ended, ToolError> {
    let publication = Publication::open(shared.project.as_deref())?;
    let locales = select_locales(&publication.known_locales(), &arguments.locales)?;
    let found = if arguments.fix {
        fix(shared, &locales)?
    } else {
        publication.check(&locales)
    };
    let findings = &found.all;
    let unreviewed = unreviewed(&publication, &found, &locales);
    match arguments.format {
        ReportFormat::Human => {
            report(
                shared,
                Extent::of(arguments.all),
                findings,
                &found.texts,
                &found.problems,
            );
            if findings.is_empty() && unreviewed.is_empty() {
                tell(shared, line(&say("nothing-to-mend")))?;
            }
        }
        format => {
            print_result(&print(&publication, &found, format, arguments.deny))?;
            report(shared, Extent::All, &[], &found.texts, &found.problems);
        }
    }
    let denied = arguments.deny == Some(Deny::Warnings) && !findings.is_empty();
    for sentence in &unreviewed {
        print_report(&line(sentence));
    }
    let denied = if denied || !unreviewed.is_empty() {
        Ended::WithProblems
    } else {
        Ended::Well
    };
    Ok(problems(&found.problems, findings).max(denied))
}

/// What a build refuses though nothing is wrong with it: translations that nobody has reviewed, where the settings ask
/// for reviews.
fn unreviewed(
    publication: &Publication,
    found: &Findings,
    locales: &BTreeSet<Locale>,
) -> Vec<Sentence> {
    let is_asked_for = |reason: &Reason| match reason {
        Reason::Unreviewed { locale, .. } => locales.is_empty() || locales.contains(locale),
        _ => false,
    };
    let mut sentences = Vec::new();
    for (document, profile) in found.profiles() {
        let reasons = Reason::unreviewed(profile, publication.settings());
        let reasons: Vec<Reason> = reasons.filter(is_asked_for).collect();
        if !reasons.is_empty() {
            let reasons = reasons.iter().map(|reason| told(&words(reason)));
            sentences.push(
                say("document-unpublishable")
                    .text("document", document.as_str())
                    .list("reasons", reasons),
            );
        }
    }
    sentences
}

/// Mends what can be mended, says what, and gives back what cannot.
fn fix(shared: &Shared, locales: &BTreeSet<Locale>) -> Result<Findings, ToolError> {
    let turn = turn(shared)?;
    let project = &mut Project::open(Some(turn.root()))?;
    let fixed = mend(project, locales)?;
    if fixed.files() > 0 {
        tell(shared, format!("{}\n", fixed.difference))?;
        fixed.write(&turn, project)?;
        let mended = say("files-mended").number("files", fixed.files());
        tell(shared, line(&mended) + "\n")?;
    }
    Ok(fixed.found)
}

/// The findings in a format for programs; nothing in the one for people.
fn print(
    publication: &Publication,
    found: &Findings,
    format: ReportFormat,
    deny: Option<Deny>,
) -> String {
    let prefix = prefix(publication.root());
    let findings = &found.all;
    let problems: Vec<String> = found
        .problems
        .iter()
        .map(|problem| told(&problem.sentence()))
        .collect();
    let listing = Listing {
        findings,
        texts: &found.texts,
        sentences: sentences(),
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
