//! HTML blocks: notes to translators are read, everything else is refused.

use edition_model::{Diagnostic, Rule, Sentence, Span, say};

/// The text of `<!-- note: … -->`.
///
/// # Errors
/// The finding, if the HTML is anything else.
pub(crate) fn read_note(html: &str, span: Span) -> Result<String, Box<Diagnostic>> {
    let html = html.trim();
    let raw = |message: Sentence, help: Sentence| {
        Err(Box::new(
            Diagnostic::new(Rule::RawHtml, span, message).help(help),
        ))
    };
    let Some(comment) = html.strip_prefix("<!--") else {
        let line = html.lines().next().unwrap_or_default();
        return raw(
            say("html-unpublishable").text("html", line),
            say("html-unpublishable-help"),
        );
    };
    let Some((comment, after)) = comment.split_once("-->") else {
        return raw(say("comment-without-end"), say("comment-without-end-help"));
    };
    let Some(note) = comment.trim_start().strip_prefix("note:") else {
        return raw(say("comment-no-note"), say("comment-no-note-help"));
    };
    if !after.trim().is_empty() {
        return raw(say("note-before-text"), say("note-before-text-help"));
    }
    let words: Vec<&str> = note.split_whitespace().collect();
    Ok(words.join(" "))
}
