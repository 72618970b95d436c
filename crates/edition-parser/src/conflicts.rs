//! What git leaves in a source where it could not join two versions.

use edition_model::{Diagnostic, FileId, Rule, Span};
use pulldown_cmark::{Event, Parser, Tag};

use crate::regions::markdown_options;

/// Reports each unfinished merge in `text` once, at its first line. Nothing else can be said of such a
/// text: which half of it is meant, only its author knows.
pub(crate) fn find_conflicts(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut marks = marks(text);
    if marks.is_empty() {
        return Vec::new();
    }
    // Code may show what a merge looks like.
    for (event, code) in Parser::new_ext(text, markdown_options()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::CodeBlock(_))) {
            marks.retain(|(_, line)| !code.contains(&line.start));
        }
    }
    let mut is_open = false;
    let mut findings = Vec::new();
    for (mark, line) in marks {
        // A mark of the end stands alone where somebody has deleted the first mark only.
        if !is_open {
            let message = "git could not join two versions of this file and left both here";
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, Span::new(file, line), message);
            findings.push(finding.help(
                "keep what is right of the two versions and delete the lines that begin with <<<<<<<, \
                 ======= and >>>>>>>",
            ));
        }
        is_open = mark == Mark::Start;
    }
    findings
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Start,
    End,
}

/// The first and last lines of merges. The line between, `=======`, is a heading's in Markdown.
fn marks(text: &str) -> Vec<(Mark, std::ops::Range<usize>)> {
    let mut marks = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end();
        let begins = |mark: &str| {
            let rest = line.strip_prefix(mark);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let range = start..start + line.len();
        if begins("<<<<<<<") {
            marks.push((Mark::Start, range));
        } else if begins(">>>>>>>") {
            marks.push((Mark::End, range));
        }
        start += whole.len();
    }
    marks
}
