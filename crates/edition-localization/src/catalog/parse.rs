//! Reads a `.ftl` file with `fluent-syntax` and finds out where everything stands.
//!
//! The parser's tree carries no places, but its texts are slices of ours: a place is the distance
//! between two addresses.

use std::collections::BTreeSet;
use std::ops::Range;

use edition_model::{Diagnostic, FileId, Locale, Reported, Rule, Span};
use fluent_syntax::ast;
use fluent_syntax::parser::ParserError;

use super::comment::{CommentLine, read_comment};
use super::{CatalogFile, Junk, Message, guard, syntax};

/// Reads a `.ftl` file. Finds `syntax-error` and `duplicate-message`; what follows from a syntax
/// error is marked as damaged and not reported again.
#[must_use]
pub fn parse_catalog<'s>(
    file: FileId,
    text: &'s str,
    source_locale: &Locale,
) -> Reported<CatalogFile<'s>> {
    if let Some(refusal) = guard::find_refusal(text) {
        let span = Span::new(file, refusal.range);
        let finding = Diagnostic::new(Rule::SyntaxError, span, refusal.message).help(refusal.help);
        let mut catalog = CatalogFile::empty(file, text);
        catalog.readable = false;
        return Reported {
            value: catalog,
            diagnostics: vec![finding],
        };
    }
    let body = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let (resource, errors) = match fluent_syntax::parser::parse(body) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut reader = Reader {
        file,
        text,
        body_offset: text.len() - body.len(),
        source_locale,
        catalog: CatalogFile::empty(file, text),
        conflicts: find_conflicts(text),
        diagnostics: Vec::new(),
    };
    reader.report_conflicts();
    reader.read_entries(resource, errors);
    reader.report_duplicates();
    reader
        .diagnostics
        .sort_by(|left, right| left.place.cmp(&right.place));
    Reported {
        value: reader.catalog,
        diagnostics: reader.diagnostics,
    }
}

/// The distance of `slice` from the start of `text`, which it is a part of.
pub(crate) fn offset_in(text: &str, slice: &str) -> usize {
    slice.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}

struct Reader<'s, 'l> {
    file: FileId,
    text: &'s str,
    /// The length of the byte-order mark.
    body_offset: usize,
    source_locale: &'l Locale,
    catalog: CatalogFile<'s>,
    /// What stands between the marks of a merge that git could not finish.
    conflicts: Vec<Range<usize>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Reader<'s, '_> {
    fn read_entries(&mut self, resource: ast::Resource<&'s str>, errors: Vec<ParserError>) {
        let starts: Vec<usize> = resource
            .body
            .iter()
            .map(|entry| self.start_of(entry))
            .collect();
        let mut errors = errors.into_iter();
        // The message that the entry before has made, and whether the one before was junk.
        let mut before = Before::Nothing;
        for (place, entry) in resource.body.into_iter().enumerate() {
            let start = starts.get(place).copied().unwrap_or_default();
            let end = starts.get(place + 1).copied().unwrap_or(self.text.len());
            let end = start + self.slice(start..end).trim_end().len();
            before = match entry {
                ast::Entry::Message(message) => self.take_message(message, start..end),
                ast::Entry::Term(term) => self.take_term(term, start..end),
                ast::Entry::Junk { .. } => {
                    let error = errors.next();
                    self.take_junk(start..end, error, before);
                    Before::Junk { end }
                }
                ast::Entry::Comment(_)
                | ast::Entry::GroupComment(_)
                | ast::Entry::ResourceComment(_) => Before::Nothing,
            };
        }
    }

    fn take_message(&mut self, message: ast::Message<&'s str>, range: Range<usize>) -> Before {
        let id_start = offset_in(self.text, message.id.name);
        let mut taken = self.entry(
            message.id.name,
            id_start..id_start + message.id.name.len(),
            message.comment,
            range.clone(),
            &message.attributes,
        );
        if let Some(attribute) = message.attributes.first() {
            taken.damaged = true;
            self.report_attribute(&taken, attribute.id.name);
        }
        taken.value = message.value;
        taken.attributes = message.attributes;
        self.catalog.push_message(taken);
        Before::Message { end: range.end }
    }

    fn take_term(&mut self, term: ast::Term<&'s str>, range: Range<usize>) -> Before {
        let id_end = offset_in(self.text, term.id.name) + term.id.name.len();
        let mut taken = self.entry(
            term.id.name,
            id_end - term.id.name.len() - 1..id_end,
            term.comment,
            range.clone(),
            &term.attributes,
        );
        taken.value = Some(term.value);
        taken.attributes = term.attributes;
        self.catalog.push_term(taken);
        Before::Term { end: range.end }
    }

    fn entry(
        &self,
        id: &'s str,
        id_range: Range<usize>,
        comment: Option<ast::Comment<&'s str>>,
        range: Range<usize>,
        attributes: &[ast::Attribute<&'s str>],
    ) -> Message<'s> {
        let value_end = attributes.first().map_or(range.end, |attribute| {
            let before = self.slice(0..offset_in(self.text, attribute.id.name));
            before.trim_end_matches('.').trim_end().len()
        });
        let after_id = self.slice(id_range.end..value_end);
        let after_equals = after_id.trim_start_matches(' ');
        let after_equals = after_equals.strip_prefix('=').unwrap_or(after_equals);
        let value_start = value_end - after_equals.trim_start_matches([' ', '\r', '\n']).len();
        let lines = comment.into_iter().flat_map(|comment| comment.content);
        let comment = read_comment(
            self.file,
            lines.map(|line| self.comment_line(line)),
            self.source_locale,
        );
        Message {
            id,
            damaged: self
                .conflicts
                .iter()
                .any(|conflict| conflict.contains(&id_range.start)),
            span: Span::new(self.file, range),
            id_span: Span::new(self.file, id_range),
            value: None,
            value_span: Span::new(self.file, value_start..value_end),
            attributes: Vec::new(),
            comment,
        }
    }

    fn take_junk(&mut self, range: Range<usize>, error: Option<ParserError>, before: Before) {
        let content = self.slice(range.clone());
        let id = meant_id(content);
        self.catalog.junk.push(Junk {
            span: Span::new(self.file, range.clone()),
            id,
        });
        let end_before = before.end();
        let follows =
            end_before.is_some_and(|end| self.slice(end..range.start).matches('\n').count() <= 1);
        let goes_on = follows && id.is_none();
        if self
            .conflicts
            .iter()
            .any(|conflict| conflict.contains(&range.start))
        {
            return;
        }
        if goes_on && matches!(before, Before::Junk { .. }) {
            return;
        }
        if goes_on && let Some(cut) = syntax::explain_cut(content) {
            let owner = match before {
                Before::Message { .. } => self.catalog.messages.last_mut(),
                _ => self.catalog.terms.last_mut(),
            };
            let Some(owner) = owner else { return };
            owner.damaged = true;
            let first_line = content.lines().next().unwrap_or_default();
            let indent = first_line.len() - first_line.trim_start().len();
            let span = Span::new(
                self.file,
                range.start + indent..range.start + first_line.len(),
            );
            let message = format!(
                "the text of \"{}\" breaks off before this line: {}",
                owner.id, cut.reason
            );
            let finding = Diagnostic::new(Rule::SyntaxError, span, message)
                .help(cut.help)
                .related(owner.id_span, "the text that breaks off");
            self.diagnostics.push(finding);
            return;
        }
        let Some(error) = error else { return };
        let place = (error.pos.start + self.body_offset).clamp(range.start, range.end);
        let explained = syntax::explain_error(&error.kind, content, place - range.start);
        let at = range.start + explained.place;
        let length = self
            .slice(at..range.end)
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        let span = Span::new(self.file, at..at + length);
        let finding =
            Diagnostic::new(Rule::SyntaxError, span, explained.message).help(explained.help);
        self.diagnostics.push(finding);
    }

    fn report_attribute(&mut self, message: &Message<'s>, attribute: &'s str) {
        let start = offset_in(self.text, attribute);
        let span = Span::new(self.file, start.saturating_sub(1)..start + attribute.len());
        let text = format!(
            "the text of \"{}\" breaks off before this line: a line that begins with \".{attribute} =\" is \
             read as an attribute, which no edition shows",
            message.id
        );
        let finding = Diagnostic::new(Rule::SyntaxError, span, text)
            .help("join this line to the one before it, or begin it with { \".\" } for the dot")
            .related(message.id_span, "the text that breaks off");
        self.diagnostics.push(finding);
    }

    fn report_conflicts(&mut self) {
        for conflict in &self.conflicts {
            let line = self
                .slice(conflict.clone())
                .lines()
                .next()
                .unwrap_or_default();
            let span = Span::new(self.file, conflict.start..conflict.start + line.len());
            let finding = Diagnostic::new(
                Rule::SyntaxError,
                span,
                "git could not join two versions of this file and left both here",
            )
            .help(
                "keep what is right of the two versions and delete the lines that begin with <<<<<<<, \
                 ======= and >>>>>>>",
            );
            self.diagnostics.push(finding);
        }
    }

    fn report_duplicates(&mut self) {
        for (entries, what) in [
            (&self.catalog.messages, "message"),
            (&self.catalog.terms, "term"),
        ] {
            let mut seen: BTreeSet<&str> = BTreeSet::new();
            for entry in entries {
                if seen.insert(entry.id) {
                    continue;
                }
                let Some(first) = entries.iter().find(|first| first.id == entry.id) else {
                    continue;
                };
                // Two versions of one message are what an unfinished merge is about.
                let in_conflict = |place: usize| {
                    self.conflicts
                        .iter()
                        .any(|conflict| conflict.contains(&place))
                };
                if in_conflict(first.id_span.range().start)
                    || in_conflict(entry.id_span.range().start)
                {
                    continue;
                }
                let message = format!("there are two {what}s with the id \"{}\"", entry.id);
                let finding = Diagnostic::new(Rule::DuplicateMessage, entry.id_span, message)
                    .help("delete one of the two; the first is the one that is used")
                    .related(first.id_span, "the first of the two");
                self.diagnostics.push(finding);
            }
        }
    }

    /// Where an entry begins, its comment included.
    fn start_of(&self, entry: &ast::Entry<&'s str>) -> usize {
        let comment_start = |comment: &ast::Comment<&'s str>| {
            let first = comment.content.first();
            first.map(|line| self.comment_line(line).start)
        };
        match entry {
            ast::Entry::Message(message) => (message.comment.as_ref())
                .and_then(comment_start)
                .unwrap_or_else(|| offset_in(self.text, message.id.name)),
            ast::Entry::Term(term) => (term.comment.as_ref())
                .and_then(comment_start)
                .unwrap_or_else(|| offset_in(self.text, term.id.name).saturating_sub(1)),
            ast::Entry::Comment(comment)
            | ast::Entry::GroupComment(comment)
            | ast::Entry::ResourceComment(comment) => {
                // Only a last line of "#" alone has no content to point at.
                let last_line = || {
                    self.text
                        .rfind('\n')
                        .map_or(self.body_offset, |end| end + 1)
                };
                comment_start(comment).unwrap_or_else(last_line)
            }
            ast::Entry::Junk { content } => offset_in(self.text, content),
        }
    }

    fn comment_line(&self, content: &'s str) -> CommentLine<'s> {
        let start = offset_in(self.text, content);
        let before = self.slice(0..start);
        let line_start = before.rfind('\n').map_or(self.body_offset, |end| end + 1);
        CommentLine {
            content,
            start: line_start,
            end: start + content.len(),
        }
    }

    fn slice(&self, range: Range<usize>) -> &'s str {
        self.text.get(range).unwrap_or_default()
    }
}

/// What stands before an entry, and where it ends.
#[derive(Clone, Copy)]
enum Before {
    Nothing,
    Message { end: usize },
    Term { end: usize },
    Junk { end: usize },
}

impl Before {
    fn end(self) -> Option<usize> {
        match self {
            Self::Nothing => None,
            Self::Message { end } | Self::Term { end } | Self::Junk { end } => Some(end),
        }
    }
}

/// The id that unreadable text seems to be meant for.
fn meant_id(content: &str) -> Option<&str> {
    let (head, _) = content.split_once('=')?;
    let id = head.trim_end_matches(' ');
    let name = id.strip_prefix('-').unwrap_or(id);
    let fits = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (fits && name.starts_with(|letter: char| letter.is_ascii_alphabetic())).then_some(id)
}

/// The ranges from `<<<<<<<` to the end of the line with `>>>>>>>`.
fn find_conflicts(text: &str) -> Vec<Range<usize>> {
    let mut conflicts = Vec::new();
    let mut open: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<<") {
            open = open.or(Some(start));
        }
        if line.starts_with(">>>>>>>")
            && let Some(from) = open.take()
        {
            conflicts.push(from..start + line.len());
        }
        start += line.len();
    }
    conflicts
}

#[cfg(test)]
mod tests;
