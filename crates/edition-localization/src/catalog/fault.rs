//! What is wrong with a catalog, each fault once: unreadable text, texts that break off, unfinished
//! merges, ids that stand twice.

use std::collections::BTreeSet;
use std::ops::Range;

use edition_model::{Diagnostic, Rule, Span, say};
use fluent_syntax::parser::ParserError;

use super::parse::Reader;
use super::{Attribute, Junk, Message, syntax};

impl<'s> Reader<'s, '_> {
    pub(super) fn take_junk(
        &mut self,
        range: Range<usize>,
        error: Option<ParserError>,
        before: Before,
    ) {
        let content = self.slice(range.clone());
        let end_before = before.end();
        let follows =
            end_before.is_some_and(|end| self.slice(end..range.start).matches('\n').count() <= 1);
        // What goes on with no text begins with an id, whatever else is missing.
        let first_word = || id_in(content.split(' ').next().filter(|_| !follows)?);
        let id = meant_id(content).or_else(first_word);
        self.catalog.junk.push(Junk {
            span: Span::new(self.file, range.clone()),
            id,
        });
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
            let message = say("text-breaks-off")
                .text("id", owner.id)
                .sentence("reason", cut.reason);
            let finding = Diagnostic::new(Rule::SyntaxError, span, message)
                .help(cut.help)
                .related(owner.id_span, say("text-breaks-off-here"));
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

    pub(super) fn report_attribute(&mut self, message: &Message<'s>, attribute: &Attribute<'s>) {
        let mut span = attribute.id_span;
        span.start = span.start.saturating_sub(1);
        let reason = say("line-is-attribute").text("attribute", attribute.id);
        let text = say("text-breaks-off")
            .text("id", message.id)
            .sentence("reason", reason);
        let finding = Diagnostic::new(Rule::SyntaxError, span, text)
            .help(say("line-is-attribute-help"))
            .related(message.id_span, say("text-breaks-off-here"));
        self.diagnostics.push(finding);
    }

    pub(super) fn report_conflicts(&mut self) {
        for conflict in &self.conflicts {
            let line = self
                .slice(conflict.clone())
                .lines()
                .next()
                .unwrap_or_default();
            let span = Span::new(self.file, conflict.start..conflict.start + line.len());
            let finding = edition_parser::conflict_finding(Rule::SyntaxError, span);
            self.diagnostics.push(finding);
        }
    }

    pub(super) fn report_duplicates(&mut self) {
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
                let in_conflict = |place: usize| self.is_in_conflict(place);
                if in_conflict(first.id_span.range().start)
                    || in_conflict(entry.id_span.range().start)
                {
                    continue;
                }
                let message = say("message-twice").text("kind", what).text("id", entry.id);
                let finding = Diagnostic::new(Rule::DuplicateMessage, entry.id_span, message)
                    .help(say("message-twice-help"))
                    .related(first.id_span, say("message-first"));
                self.diagnostics.push(finding);
            }
        }
    }
}

/// What stands before an entry, and where it ends.
#[derive(Clone, Copy)]
pub(super) enum Before {
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
    // Some write a colon for the "=".
    let line = content.lines().next().unwrap_or_default();
    let heads = [content.split_once('='), line.split_once(':')];
    heads
        .into_iter()
        .flatten()
        .find_map(|(head, _)| id_in(head))
}

/// What stands before the `=`, where it is an id.
fn id_in(head: &str) -> Option<&str> {
    let id = head.trim_end_matches(' ');
    let name = id.strip_prefix('-').unwrap_or(id);
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    (begins && name.bytes().all(fits)).then_some(id)
}

/// Whether git has left two versions of something in `text`.
pub(crate) fn has_conflicts(text: &str) -> bool {
    !find_conflicts(text).is_empty()
}

/// The ranges from `<<<<<<<` to the end of the line with `>>>>>>>`.
pub(super) fn find_conflicts(text: &str) -> Vec<Range<usize>> {
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
