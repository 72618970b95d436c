//! Unresolved merge conflicts: the markers that git leaves in sources and catalogs.

use std::ops::Range;

use edition_model::{Diagnostic, FileId, Rule, Span, say};
use pulldown_cmark::{Event, Parser, Tag};

use crate::front_matter::{body_of, without_settings};
use crate::markdown::document_options;

/// The length of git's conflict markers, unless it is configured otherwise.
pub const CONFLICT_MARK_LENGTH: usize = 7;

/// Reports each conflict in `text` once, at its first line. Such a text is not checked any further: only
/// its author knows which side is meant.
pub(crate) fn find_conflicts(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut marks = marks(text);
    if marks.is_empty() {
        return Vec::new();
    }
    // A code block may show what a conflict looks like.
    let text = without_settings(text, body_of(text));
    for (event, code) in Parser::new_ext(&text, document_options()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::CodeBlock(_))) {
            marks.retain(|(_, line)| !code.contains(&line.start));
        }
    }
    let mut is_open = false;
    let mut findings = Vec::new();
    for (mark, line) in marks {
        // The end marker stands alone if only the start marker was deleted.
        if !is_open {
            let span = Span::new(file, line);
            findings.push(conflict_finding(Rule::UnsupportedMarkup, span));
        }
        is_open = mark == '<';
    }
    findings
}

/// The finding for an unresolved conflict.
#[must_use]
pub fn conflict_finding(rule: Rule, span: Span) -> Diagnostic {
    Diagnostic::new(rule, span, say("merge-unfinished")).help(say("merge-unfinished-help"))
}

/// The character of the conflict marker that `line` is: `<`, `|`, `=` or `>`.
#[must_use]
pub fn conflict_mark(line: &str) -> Option<char> {
    let line = line.trim_end();
    let letter = line.chars().next()?;
    let rest = line.trim_start_matches(letter);
    let is_mark = matches!(letter, '<' | '|' | '=' | '>')
        && line.len() - rest.len() == CONFLICT_MARK_LENGTH
        && (rest.is_empty() || rest.starts_with(' '));
    is_mark.then_some(letter)
}

/// The start and end markers with their ranges. The one in between, `=======`, underlines a heading in
/// Markdown.
fn marks(text: &str) -> Vec<(char, Range<usize>)> {
    let mut marks = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        if whole.starts_with(['<', '>']) {
            let mark = conflict_mark(whole);
            marks.extend(mark.map(|mark| (mark, start..start + whole.trim_end().len())));
        }
        start += whole.len();
    }
    marks
}
