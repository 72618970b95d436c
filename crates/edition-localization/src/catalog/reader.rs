//! Makes messages, with the place of every part, of the entries of Fluent's tree or of single
//! lines.

use std::ops::Range;

use edition_model::{FileId, Locale, Span};
use fluent_syntax::ast;

use super::comment::{self, CommentLine, read_comment};
use super::pattern::{PatternReader, offset_in};
use super::{Attribute, Message, Pattern};

/// A file's text, and what is needed to find places in it.
#[derive(Clone, Copy)]
pub(super) struct Reader<'s, 'm> {
    pub(super) file: FileId,
    pub(super) text: &'s str,
    /// The same text as Fluent's parser reads it, see [`super::pattern::mask_range_ends`].
    pub(super) masked: &'m str,
    /// The length of the byte-order mark.
    pub(super) body_offset: usize,
    source_locale: &'m Locale,
}

impl<'s, 'm> Reader<'s, 'm> {
    pub(super) fn new(
        file: FileId,
        text: &'s str,
        masked: &'m str,
        source_locale: &'m Locale,
    ) -> Self {
        let body = masked.strip_prefix('\u{FEFF}').unwrap_or(masked);
        Self {
            file,
            text,
            masked,
            body_offset: text.len() - body.len(),
            source_locale,
        }
    }

    /// The end of what stands in `range`, without the spaces and line ends behind it. Other white space is text in
    /// Fluent.
    pub(super) fn end_of_text(&self, range: Range<usize>) -> usize {
        let mut text = self.slice(range.clone());
        while let Some(shorter) = text
            .strip_suffix("\r\n")
            .or_else(|| text.strip_suffix(['\n', ' ']))
        {
            text = shorter;
        }
        range.start + text.len()
    }

    /// The message with the lines `comment` above it, whose text ends at `end`.
    pub(super) fn message(
        &self,
        message: &ast::Message<&str>,
        comment: &[&str],
        end: usize,
    ) -> Message<'s> {
        let parts = Parts {
            name: message.id.name,
            value: message.value.as_ref(),
            attributes: &message.attributes,
        };
        self.entry(&parts, comment, end)
    }

    /// The same for a term.
    pub(super) fn term(&self, term: &ast::Term<&str>, comment: &[&str], end: usize) -> Message<'s> {
        let parts = Parts {
            name: term.id.name,
            value: Some(&term.value),
            attributes: &term.attributes,
        };
        let mut taken = self.entry(&parts, comment, end);
        // People see the hyphen as part of the id.
        taken.id_span.start = taken.id_span.start.saturating_sub(1);
        if comment.is_empty() {
            taken.span.start = taken.id_span.start;
        }
        taken
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
        let mut entry = self.plain_message(id, value, self.span(value_start..value_end), comment);
        entry.attributes = attributes;
        entry.span.end = self.span(end..end).end;
        entry
    }

    /// A message without attributes, which ends with its text.
    pub(super) fn plain_message(
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
            id_span: self.span(id),
            value,
            value_span,
            attributes: Vec::new(),
            comment,
            damaged: false,
            granted: Vec::new(),
        }
    }

    fn patterns(&self) -> PatternReader<'s, 'm> {
        PatternReader {
            file: self.file,
            text: self.text,
            masked: self.masked,
        }
    }

    /// Where an entry begins, with its comment.
    pub(super) fn start_of(&self, entry: &ast::Entry<&str>) -> usize {
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
                // Only a last line of "#" has no content to find it by.
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

    /// Whether a line of a comment, without its mark, is a translator's own.
    pub(super) fn is_own(&self, line: &str) -> bool {
        comment::is_own(line, self.source_locale)
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

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'s str {
        self.text.get(range).unwrap_or_default()
    }
}

/// The parts of an entry in Fluent's tree.
struct Parts<'p> {
    name: &'p str,
    value: Option<&'p ast::Pattern<&'p str>>,
    attributes: &'p [ast::Attribute<&'p str>],
}
