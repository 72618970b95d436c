//! Reads a `.ftl` file and finds out where everything stands: line by line where nothing is wrong
//! (see [`super::lines`]), else with `fluent-syntax`.
//!
//! The parser's tree carries no places, but its texts are slices of ours: a place is the distance
//! between two addresses.

use std::ops::Range;

use edition_model::{Diagnostic, FileId, Locale, Reported, Rule, Span};
use fluent_syntax::ast;
use fluent_syntax::parser::ParserError;

use super::comment::{CommentLine, read_comment};
use super::fault::{Before, find_conflicts};
use super::pattern::{PatternReader, mask_range_ends};
use super::{Attribute, CatalogFile, Message, Pattern, guard};

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
    let masked = mask_range_ends(text);
    let mut reader = Reader::new(file, text, &masked, source_locale);
    if reader.read_lines().is_none() {
        reader.catalog = CatalogFile::empty(file, text);
        reader.read_all();
    }
    Reported {
        value: reader.catalog,
        diagnostics: reader.diagnostics,
    }
}

/// The distance of `slice` from the start of `text`, which it is a part of.
pub(crate) fn offset_in(text: &str, slice: &str) -> usize {
    slice.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}

pub(super) struct Reader<'s, 'm> {
    pub(super) file: FileId,
    pub(super) text: &'s str,
    /// The same as the parser has read it, see [`mask_range_ends`].
    pub(super) masked: &'m str,
    /// The length of the byte-order mark.
    pub(super) body_offset: usize,
    source_locale: &'m Locale,
    pub(super) catalog: CatalogFile<'s>,
    /// What stands between the marks of a merge that git could not finish.
    pub(super) conflicts: Vec<Range<usize>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'s, 'm> Reader<'s, 'm> {
    fn new(file: FileId, text: &'s str, masked: &'m str, source_locale: &'m Locale) -> Self {
        let body = masked.strip_prefix('\u{FEFF}').unwrap_or(masked);
        Self {
            file,
            text,
            masked,
            body_offset: text.len() - body.len(),
            source_locale,
            catalog: CatalogFile::empty(file, text),
            conflicts: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Reads the whole file with Fluent's parser, and finds what is wrong with it.
    fn read_all(&mut self) {
        let body = self.masked.get(self.body_offset..).unwrap_or_default();
        let (resource, errors) = match fluent_syntax::parser::parse(body) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        self.conflicts = find_conflicts(self.text);
        self.report_conflicts();
        self.read_entries(resource, errors);
        self.report_duplicates();
        self.diagnostics
            .sort_by(|left, right| left.place.cmp(&right.place));
    }

    fn read_entries(&mut self, resource: ast::Resource<&str>, errors: Vec<ParserError>) {
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
                ast::Entry::Message(message) => {
                    self.take_message(&message, lines_of(message.comment.as_ref()), end)
                }
                ast::Entry::Term(term) => {
                    self.take_term(&term, lines_of(term.comment.as_ref()), end)
                }
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

    /// Takes in a message whose comment has the lines `comment`, and whose text ends at `end`.
    pub(super) fn take_message(
        &mut self,
        message: &ast::Message<&str>,
        comment: &[&str],
        end: usize,
    ) -> Before {
        let parts = Parts {
            name: message.id.name,
            value: message.value.as_ref(),
            attributes: &message.attributes,
        };
        let mut taken = self.entry(&parts, comment, end);
        if let Some(attribute) = taken.attributes.first() {
            taken.damaged = true;
            self.report_attribute(&taken, attribute);
        }
        self.catalog.push_message(taken);
        Before::Message { end }
    }

    /// The same for a term.
    pub(super) fn take_term(
        &mut self,
        term: &ast::Term<&str>,
        comment: &[&str],
        end: usize,
    ) -> Before {
        let parts = Parts {
            name: term.id.name,
            value: Some(&term.value),
            attributes: &term.attributes,
        };
        let mut taken = self.entry(&parts, comment, end);
        // The hyphen belongs to what a reader sees as the id.
        taken.id_span.start = taken.id_span.start.saturating_sub(1);
        if comment.is_empty() {
            taken.span.start = taken.id_span.start;
        }
        self.catalog.push_term(taken);
        Before::Term { end }
    }

    fn entry(&self, parts: &Parts<'_>, comment: &[&str], end: usize) -> Message<'s> {
        let id_start = offset_in(self.masked, parts.name);
        let id = id_start..id_start + parts.name.len();
        let value_end = parts.attributes.first().map_or(end, |attribute| {
            let before = self.slice(0..offset_in(self.masked, attribute.id.name));
            before.trim_end_matches('.').trim_end().len()
        });
        let after_id = self.slice(id.end..value_end);
        let after_equals = after_id.trim_start_matches(' ');
        let after_equals = after_equals.strip_prefix('=').unwrap_or(after_equals);
        let value_start = value_end - after_equals.trim_start_matches([' ', '\r', '\n']).len();
        let patterns = self.patterns();
        let attributes = parts.attributes.iter().map(|attribute| {
            let start = offset_in(self.masked, attribute.id.name);
            let end = start + attribute.id.name.len();
            Attribute {
                id: self.slice(start..end),
                id_span: self.span(start..end),
                value: patterns.read(&attribute.value, end),
            }
        });
        let attributes = attributes.collect();
        let value = parts.value.map(|value| patterns.read(value, value_start));
        let mut entry = self.message(id, value, self.span(value_start..value_end), comment);
        entry.attributes = attributes;
        entry.span.end = self.span(end..end).end;
        entry
    }

    /// A message without attributes, which ends where its text does.
    pub(super) fn message(
        &self,
        id: Range<usize>,
        value: Option<Pattern<'s>>,
        value_span: Span,
        comment: &[&str],
    ) -> Message<'s> {
        let lines = comment.iter().map(|line| self.comment_line(line));
        let comment = read_comment(self.file, lines, self.source_locale);
        let start = comment
            .first()
            .map_or(id.start, |item| item.span.range().start);
        Message {
            id: self.slice(id.clone()),
            span: self.span(start..value_span.range().end),
            id_span: self.span(id.clone()),
            value,
            value_span,
            attributes: Vec::new(),
            comment,
            damaged: self.is_in_conflict(id.start),
        }
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    fn patterns(&self) -> PatternReader<'s, '_> {
        PatternReader {
            file: self.file,
            text: self.text,
            masked: self.masked,
        }
    }

    pub(super) fn is_in_conflict(&self, place: usize) -> bool {
        self.conflicts
            .iter()
            .any(|conflict| conflict.contains(&place))
    }

    /// Where an entry begins, its comment included.
    fn start_of(&self, entry: &ast::Entry<&str>) -> usize {
        let comment_start = |comment: &ast::Comment<&str>| {
            let first = comment.content.first();
            first.map(|line| self.comment_line(line).start)
        };
        match entry {
            ast::Entry::Message(message) => (message.comment.as_ref())
                .and_then(comment_start)
                .unwrap_or_else(|| offset_in(self.masked, message.id.name)),
            ast::Entry::Term(term) => (term.comment.as_ref())
                .and_then(comment_start)
                .unwrap_or_else(|| offset_in(self.masked, term.id.name).saturating_sub(1)),
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
            ast::Entry::Junk { content } => offset_in(self.masked, content),
        }
    }

    fn comment_line(&self, content: &str) -> CommentLine<'s> {
        let start = offset_in(self.masked, content);
        let before = self.slice(0..start);
        let line_start = before.rfind('\n').map_or(self.body_offset, |end| end + 1);
        CommentLine {
            content: self.slice(start..start + content.len()),
            start: line_start,
            end: start + content.len(),
        }
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'s str {
        self.text.get(range).unwrap_or_default()
    }
}

/// What an entry is made of, as the parser has it.
struct Parts<'p> {
    name: &'p str,
    value: Option<&'p ast::Pattern<&'p str>>,
    attributes: &'p [ast::Attribute<&'p str>],
}

fn lines_of<'c>(comment: Option<&'c ast::Comment<&'c str>>) -> &'c [&'c str] {
    comment.map_or(&[], |comment| &comment.content)
}

#[cfg(test)]
mod tests;
