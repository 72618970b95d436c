//! HTML blocks: notes to translators, and what is none.

use edition_model::{Diagnostic, Rule, Span};

/// The words of `<!-- note: … -->` where it stands alone.
///
/// # Errors
/// The finding, where the HTML is anything else.
pub(crate) fn read_note(html: &str, span: Span) -> Result<String, Box<Diagnostic>> {
    let html = html.trim();
    let raw = |message: &str, help: &str| {
        Err(Box::new(
            Diagnostic::new(Rule::RawHtml, span, message).help(help),
        ))
    };
    let Some(comment) = html.strip_prefix("<!--") else {
        let line = html.lines().next().unwrap_or_default();
        return raw(
            &format!("HTML cannot be published: {line}"),
            "use Markdown, or write \\< for a sign that is meant as itself",
        );
    };
    let Some((comment, after)) = comment.split_once("-->") else {
        return raw("this comment has no end", "close it with -->");
    };
    let Some(note) = comment.trim_start().strip_prefix("note:") else {
        return raw(
            "this comment is no note to translators",
            "begin it with note:, as in <!-- note: … -->, or take it away",
        );
    };
    if !after.trim().is_empty() {
        return raw(
            "text follows a note on its line and would be lost",
            "leave the note alone on its line and begin the text on the next",
        );
    }
    let words: Vec<&str> = note.split_whitespace().collect();
    Ok(words.join(" "))
}
