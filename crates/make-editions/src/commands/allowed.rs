//! `allowed`: what reviewers have allowed of some words, shown and taken back.

use edition_engine::ToolError;
use edition_engine::allowing::{AllowedPair, list, revoke};
use edition_engine::analysis::Analysis;
use edition_engine::keeping::{Disturbed, Turn};
use edition_engine::lookup as named;
use edition_engine::syncing::{apply, saved_meanwhile};
use edition_model::{Locale, Rule, say};
use serde::Serialize;

use super::answer::{Answer, Ended};
use crate::cli::{AllowedArguments, Shared, StatusFormat};
use crate::console::{open, turn};
use crate::language::line;

/// Shows what is allowed, or takes it back.
///
/// # Errors
/// Where the arguments name what is not there, a list cannot be read, or a file cannot be written.
pub(crate) fn run(shared: &Shared, arguments: &AllowedArguments) -> Result<Answer, ToolError> {
    // What is taken back is written.
    let turn = match arguments.revoke.is_empty() {
        true => None,
        false => Some(turn(shared)?),
    };
    let project = &open(shared)?;
    let analysis = Analysis::as_written(project);
    let locales = match &arguments.locale {
        Some(name) => vec![named::find_target(&analysis, name)?],
        None => project.allowed.keys().cloned().collect(),
    };
    if let [locale] = locales.as_slice()
        && let [rule, document, message] = arguments.revoke.as_slice()
        && let Some(turn) = &turn
    {
        return take_back(turn, &analysis, locale, [rule, document, message]);
    }
    let mut pairs = Vec::new();
    for locale in &locales {
        let own = list(project, locale)?;
        pairs.extend(own.iter().map(|pair| (locale, pair.clone())));
    }
    if arguments.format == StatusFormat::Json {
        return Ok(Answer::result(as_json(&pairs)));
    }
    if pairs.is_empty() {
        return Ok(Answer::report(line(&say("allowed-nothing")), Ended::Well));
    }
    let source = &project.settings.source;
    let told = pairs.iter().map(|(locale, pair)| {
        let AllowedPair {
            document, message, ..
        } = pair;
        format!(
            "{}    {document}, {message}\n",
            describe(source, locale, pair)
        )
    });
    Ok(Answer::result(told.collect::<Vec<_>>().join("\n")))
}

/// A pair as people read it: the rule, the reason, both texts.
pub(crate) fn describe(source: &Locale, locale: &Locale, pair: &AllowedPair) -> String {
    let width = source.tag().len().max(locale.tag().len());
    let set = |locale: &Locale, text: &str| {
        // The further forms of a text stand under its first one.
        let text = text.replace('\n', &format!("\n{:1$}", "", width + 6));
        format!("    {:width$}  {text}\n", locale.tag())
    };
    format!(
        "{locale}: {} — {}\n{}{}",
        pair.rule,
        pair.reason,
        set(source, &pair.words.source),
        set(locale, &pair.words.translation)
    )
}

fn take_back(
    turn: &Turn,
    analysis: &Analysis<'_>,
    locale: &Locale,
    [rule, document, message]: [&String; 3],
) -> Result<Answer, ToolError> {
    let project = analysis.project;
    if let Some(problem) = project.problems.first() {
        // What cannot be read might have the comment that is to go.
        return Err(ToolError::Refused(
            say("nothing-changed").sentence("problem", problem.sentence()),
        ));
    }
    let plain = document.strip_prefix("sources/").unwrap_or(document);
    let plain = plain.strip_suffix(".md").unwrap_or(plain);
    let revoked = revoke(analysis, locale, [rule, plain, message])?;
    if revoked.pairs.is_empty() {
        let not_here = match Rule::from_name(rule) {
            Some(_) => say("allowed-not-here")
                .locale("locale", locale)
                .text("rule", rule)
                .text("message", message)
                .text("document", plain),
            None => say("allowed-not-here-unknown")
                .locale("locale", locale)
                .text("rule", rule)
                .text("message", message)
                .text("document", plain),
        };
        return Ok(Answer::report(line(&not_here), Ended::WithProblems));
    }
    let kept = apply(turn, project, &revoked.changes, Disturbed::Leave)?;
    if let Some(path) = kept.left {
        return Err(saved_meanwhile(&path));
    }
    let number = revoked.pairs.len();
    let mut report = line(&say("allowed-revoked").number("number", number));
    for pair in &revoked.pairs {
        report.push_str(&describe(&project.settings.source, locale, pair));
    }
    Ok(Answer::report(report, Ended::Well))
}

#[derive(Serialize)]
struct Report<'a> {
    allowed: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    locale: &'a str,
    rule: &'a str,
    source: &'a str,
    translation: &'a str,
    reason: &'a str,
    document: &'a str,
    segment: &'a str,
}

fn as_json(pairs: &[(&Locale, AllowedPair)]) -> String {
    let rows = pairs.iter().map(|(locale, pair)| Row {
        locale: locale.tag(),
        rule: &pair.rule,
        source: &pair.words.source,
        translation: &pair.words.translation,
        reason: &pair.reason,
        document: &pair.document,
        segment: &pair.message,
    });
    let report = Report {
        allowed: rows.collect(),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}
