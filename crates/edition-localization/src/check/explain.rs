//! What each rule finds, why that matters, and how it looks: the words of `make-editions explain`.
//!
//! A rule's file opens with its explanation, which is read from there: so what a translator reads is
//! what the code does. The rules of the parsers, which have no file here, have a text each.

use std::sync::LazyLock;

use edition_model::Rule;

/// What `rule` finds, why, and an example, as Markdown.
#[must_use]
pub fn explanation(rule: Rule) -> &'static str {
    static EXPLANATIONS: LazyLock<Vec<String>> =
        LazyLock::new(|| Rule::ALL.iter().map(|rule| read(text_of(*rule))).collect());
    let place = Rule::ALL.iter().position(|other| *other == rule);
    place
        .and_then(|place| EXPLANATIONS.get(place))
        .map_or("", String::as_str)
}

/// A text as it is, or the words that a file of code opens with.
fn read(text: &str) -> String {
    if !text.starts_with("//!") {
        return text.to_owned();
    }
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let lines = lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)));
    lines.collect()
}

fn text_of(rule: Rule) -> &'static str {
    match rule {
        Rule::PlaceableMismatch => include_str!("placeable_mismatch.rs"),
        _ => "",
    }
}
