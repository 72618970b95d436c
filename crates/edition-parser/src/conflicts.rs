//! What git leaves in a file where it could not join two versions: its marks, in sources and in catalogs
//! alike.

use std::ops::Range;

use edition_model::{Diagnostic, FileId, Rule, Span, say};
use pulldown_cmark::{Event, Parser, Tag};

use crate::front_matter::{body_of, without_settings};
use crate::markdown::document_options;

/// How long git makes the marks around a conflict, unless it is told otherwise.
pub const CONFLICT_MARK_LENGTH: usize = 7;

/// Reports each unfinished merge in `text` once, at its first line. Nothing else can be said of such a
/// text: which half of it is meant, only its author knows.
pub(crate) fn find_conflicts(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut marks = marks(text);
    if marks.is_empty() {
        return Vec::new();
    }
    // Code may show what a merge looks like.
    let text = without_settings(text, body_of(text));
    for (event, code) in Parser::new_ext(&text, document_options()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::CodeBlock(_))) {
            marks.retain(|(_, line)| !code.contains(&line.start));
        }
    }
    let mut is_open = false;
    let mut findings = Vec::new();
    for (mark, line) in marks {
        // A mark of the end stands alone where somebody has deleted the first mark only.
        if !is_open {
            let span = Span::new(file, line);
            findings.push(conflict_finding(Rule::UnsupportedMarkup, span));
        }
        is_open = mark == '<';
    }
    findings
}

/// What is said of an unfinished merge.
#[must_use]
pub fn conflict_finding(rule: Rule, span: Span) -> Diagnostic {
    Diagnostic::new(rule, span, say("merge-unfinished")).help(say("merge-unfinished-help"))
}

/// The letter that `line` is a mark of git's of: `<`, `|`, `=` or `>`.
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

/// The first and last lines of merges. The line between, `=======`, is a heading's in Markdown.
fn marks(text: &str) -> Vec<(char, Range<usize>)> {
    let mut marks = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let mark = conflict_mark(whole).filter(|mark| matches!(mark, '<' | '>'));
        marks.extend(mark.map(|mark| (mark, start..start + whole.trim_end().len())));
        start += whole.len();
    }
    marks
}
