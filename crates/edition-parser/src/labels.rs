//! Labels of links: how they are compared, and which ones translators can type.

use edition_model::{Diagnostic, Rule, Span, say};

/// A label in the form in which labels are compared: lower case, whitespace folded.
pub(crate) fn fold_label(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether a translator can type the label: no character in it ends it or has another meaning.
pub(crate) fn is_plain_label(label: &str) -> bool {
    !label.trim().is_empty()
        && !label.starts_with('^')
        && locale_of(label).is_none()
        && !label.contains(|letter: char| letter.is_control() || "[]{}\\`<|".contains(letter))
}

/// The language tag in a label such as `lang:ru`.
pub(crate) fn locale_of(label: &str) -> Option<&str> {
    label
        .get(..5)
        .filter(|start| start.eq_ignore_ascii_case("lang:"))?;
    label.get(5..).map(str::trim)
}

/// The finding for an unknown label; it suggests the most similar known one.
pub(crate) fn unknown_label<'l>(
    label: &str,
    known: impl Iterator<Item = &'l String>,
    span: Span,
) -> Diagnostic {
    let message = say("link-label-unknown").text("label", label);
    let help = match nearest(label, known.map(String::as_str)) {
        Some(nearest) => say("did-you-mean").text("name", format!("[{nearest}]")),
        None => say("link-label-unknown-help"),
    };
    Diagnostic::new(Rule::UnknownReference, span, message).help(help)
}

/// The name in `known` with the smallest edit distance from `name`.
pub(crate) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    known.min_by_key(|candidate| strsim::damerau_levenshtein(name, candidate))
}
