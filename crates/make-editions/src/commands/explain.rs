//! `explain`: what a rule finds, why, and an example.

use edition_model::{Rule, Severity, say};

use edition_engine::ToolError;
use edition_engine::project::Project;
use edition_engine::rules::{description, is_of_words, summary};
use edition_engine::settings::nearest;

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
    let mut text = format!("{} ({})\n", rule.name(), severity.name());
    let set = project.and_then(|project| project.settings.severities.get(&rule));
    match set {
        Some(Some(other)) if *other != severity => {
            text.push_str(&format!("In this publication: {}.\n", other.name()));
        }
        Some(None) => text.push_str("In this publication: off.\n"),
        _ => {}
    }
    text.push('\n');
    text.push_str(&as_plain_text(&description(rule)));
    if severity == Severity::Warning {
        text.push_str(&format!(
            "\nWhere the text is right as it is, write above its message:\n\n    # allow: {} — the \
             reason\n",
            rule.name()
        ));
        if is_of_words(rule) {
            text.push_str(
                "\nsync remembers it, for the same words wherever they stand: make-editions allowed\n",
            );
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
    let mut text = String::new();
    for rule in Rule::ALL {
        let summary = summary(*rule);
        let severity = rule.default_severity().name();
        text.push_str(format!("{:width$}  {severity:7}  {summary}", rule.name()).trim_end());
        text.push('\n');
    }
    text
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
            text.push_str(&format!("{line}\n"));
        }
    }
    text
}
