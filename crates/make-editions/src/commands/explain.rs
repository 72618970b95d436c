//! `explain`: what a rule finds, why, and an example.

use edition_model::{Rule, Severity, say};

use edition_engine::ToolError;
use edition_engine::project::Project;
use edition_engine::rules::{self, is_of_words};
use edition_engine::settings::nearest;

use crate::language::{line, sentences, told};

/// The explanation of the rule `name`, and what the settings of `project` make of it.
///
/// # Errors
/// Where there is no rule of that name.
pub(crate) fn explain(name: &str, project: Option<&Project>) -> Result<String, ToolError> {
    // A report shows the name in brackets, as in error[missing-message].
    let plain = name
        .trim_start_matches("error")
        .trim_start_matches("warning");
    let plain = plain.trim_matches(['[', ']']);
    let Some(rule) = Rule::from_name(plain) else {
        let known: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        return Err(ToolError::Refused(match nearest(plain, &known) {
            Some(near) => say("rule-misnamed").text("name", name).text("near", near),
            None => say("rule-not-there").text("name", name),
        }));
    };
    let severity = rule.default_severity();
    let in_words = |severity: Severity| say("severity").text("severity", severity.name());
    let mut text = format!("{} ({})\n", rule.name(), told(&in_words(severity)));
    let set = project.and_then(|project| project.settings.severities.get(&rule));
    match set {
        Some(Some(other)) if *other != severity => {
            text.push_str(&line(&say("severity-here").text("severity", other.name())));
        }
        Some(None) => text.push_str(&line(&say("severity-off-here"))),
        _ => {}
    }
    text.push('\n');
    text.push_str(&as_plain_text(&description(rule)));
    if severity == Severity::Warning {
        let comment = [
            "# allow: ",
            rule.name(),
            " — ",
            &told(&say("explain-allow-reason")),
        ];
        let advice = line(&say("explain-allow"));
        text.push_str(&format!("\n{advice}\n    {}\n", comment.concat()));
        if is_of_words(rule) {
            text.push_str(&format!("\n{}", line(&say("explain-remembered"))));
        }
    }
    Ok(text)
}

/// All rules with a line for each.
pub(crate) fn list() -> String {
    let width = Rule::ALL
        .iter()
        .map(|rule| rule.name().len())
        .max()
        .unwrap_or_default();
    let levels = [Severity::Error, Severity::Warning].map(|severity| {
        let word = told(&say("severity").text("severity", severity.name()));
        word.chars().count()
    });
    let level = levels.into_iter().max().unwrap_or_default();
    let mut text = String::new();
    for rule in Rule::ALL {
        let summary = summary(*rule);
        let severity = say("severity").text("severity", rule.default_severity().name());
        let severity = told(&severity);
        text.push_str(format!("{:width$}  {severity:level$}  {summary}", rule.name()).trim_end());
        text.push('\n');
    }
    text
}

/// What `rule` finds, why, and an example, as Markdown, in the language of the tool. The example, which is of
/// translators' files, is the same in all languages.
pub(crate) fn description(rule: Rule) -> String {
    let english = rules::description(rule);
    let own = |id: &str| sentences().text(&format!("rule-{}{id}", rule.name()));
    let Some(opening) = own("") else {
        return english;
    };
    let mut parts = vec![opening];
    if let Some((_, rest)) = english.split_once("\n```")
        && let Some((example, _)) = rest.split_once("\n```")
    {
        parts.push(format!("```{example}\n```"));
    }
    parts.extend(own("-more"));
    parts.join("\n\n")
}

/// The first sentence of the description, on one line.
pub(crate) fn summary(rule: Rule) -> String {
    let Some(opening) = sentences().text(&format!("rule-{}", rule.name())) else {
        return rules::summary(rule);
    };
    match opening.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => opening,
    }
}

/// Markdown as a terminal shows it best: what stands between fences is indented.
fn as_plain_text(markdown: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if in_code && !line.is_empty() {
            text.push_str(&format!("    {line}\n"));
        } else {
            set_wrapped(&mut text, line);
        }
    }
    text
}

/// So many letters stand in a line.
const WIDTH: usize = 110;

/// Sets a line of words, in several where it is too long for people.
fn set_wrapped(text: &mut String, line: &str) {
    let mut column = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH {
            text.push('\n');
            column = 0;
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}
