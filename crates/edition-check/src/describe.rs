//! The words about a rule, for everything that shows them.

use crate::explain::explanation;
use edition_model::Rule;

/// What `rule` finds, why, and an example, as Markdown.
pub fn description(rule: Rule) -> String {
    let text = explanation(rule).trim();
    // The explanations open with the name, which is always shown beside them.
    let named = format!("`{}`: ", rule.name());
    let mut letters = text.strip_prefix(&named).unwrap_or(text).chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The first sentence of the description, on one line.
pub fn summary(rule: Rule) -> String {
    let description = description(rule);
    let lines = description.lines().take_while(|line| !line.is_empty());
    let paragraph = lines.collect::<Vec<_>>().join(" ");
    match paragraph.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => paragraph,
    }
}
