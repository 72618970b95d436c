//! Finds what is wrong with a catalog, each fault once: unreadable text, texts that break off,
//! unfinished merges, duplicate ids.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{Diagnostic, FileId, Rule, Severity, Span, say};
use fluent_syntax::parser::ErrorKind;

use super::reader::Reader;
use super::{Attribute, CatalogFile, Junk, MOST_FORMS, Message, syntax};

/// So many repetitions of one id are told each at its place.
const MOST_TOLD: usize = 20;

/// Finds what is wrong with one file while its entries are read.
pub(super) struct Faults<'s> {
    file: FileId,
    text: &'s str,
    /// The conflicts that git left behind.
    conflicts: Vec<Range<usize>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Faults<'s> {
    /// Finds unfinished merges.
    pub(super) fn new(file: FileId, text: &'s str) -> Self {
        let mut faults = Self {
            file,
            text,
            conflicts: find_conflicts(text),
            diagnostics: Vec::new(),
        };
        faults.report_conflicts();
        faults
    }

    /// The findings in the order of the text.
    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.diagnostics
            .sort_by(|left, right| left.place.cmp(&right.place));
        self.diagnostics
    }

    /// Marks a message as damaged if it stands in a conflict, or if a line of its text was read as
    /// an attribute.
    pub(super) fn examine_message(&mut self, message: &mut Message<'s>) {
        self.examine_term(message);
        if let Some(attribute) = message.attributes.first() {
            message.damaged = true;
            self.report_attribute(message, attribute);
        }
    }

    /// Marks a term as damaged if it stands in a conflict, or if a choice in it has none for all other cases. Terms
    /// may have attributes.
    pub(super) fn examine_term(&mut self, term: &mut Message<'s>) {
        term.damaged = self.is_in_conflict(term.id_span.range().start);
        if let Some(span) = term.choice_without_default() {
            term.damaged = true;
            self.report_lone_star(span);
        }
        if let Some(span) = term.choice_beyond_forms() {
            term.damaged = true;
            // Each form is held against each of the source's: nobody is to wait for that.
            term.value = None;
            term.attributes.clear();
            let said = say("forms-too-many").number("most", MOST_FORMS);
            let finding = Diagnostic::new(Rule::SyntaxError, span, said);
            self.diagnostics
                .push(finding.help(say("forms-too-many-help")));
        }
    }

    /// Fluent's parser takes a lone `*` at the end of a choice for the mark of a default.
    fn report_lone_star(&mut self, choice: Span) {
        let range = choice.range();
        let star = self.slice(range.clone()).rfind('*').unwrap_or_default();
        let star = range.start + star;
        let span = Span::new(self.file, star..star + 1);
        let finding = Diagnostic::new(Rule::SyntaxError, span, say("choice-without-default"))
            .help(say("choice-without-default-help"));
        self.diagnostics.push(finding);
    }

    /// Takes in what Fluent cannot read, with the error of its parser and where that stands.
    pub(super) fn take_junk(
        &mut self,
        range: Range<usize>,
        error: Option<(usize, ErrorKind)>,
        before: Before,
        catalog: &mut CatalogFile<'s>,
    ) {
        let content = self.slice(range.clone());
        let end_before = before.end();
        let follows =
            end_before.is_some_and(|end| self.slice(end..range.start).matches('\n').count() <= 1);
        // Junk that does not continue a text probably begins with an id, whatever else is missing.
        let mut words = content.split_ascii_whitespace();
        let mut first_word = || id_in(words.next().filter(|_| !follows)?);
        let id = meant_id(content).or_else(&mut first_word);
        catalog.junk.push(Junk {
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
                Before::Message { .. } => catalog.messages.last_mut(),
                _ => catalog.terms.last_mut(),
            };
            if let Some(owner) = owner {
                self.report_cut(owner, cut, range.start, content);
            }
            return;
        }
        let Some((place, kind)) = error else { return };
        let place = place.clamp(range.start, range.end);
        let explained = syntax::explain_error(&kind, content, place - range.start);
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

    /// Reports the line, the first of `content` at `start`, before which the text of `owner` breaks off.
    fn report_cut(
        &mut self,
        owner: &mut Message<'s>,
        cut: syntax::Cut,
        start: usize,
        content: &str,
    ) {
        owner.damaged = true;
        let first_line = content.lines().next().unwrap_or_default();
        let indent = first_line.len() - first_line.trim_start().len();
        let span = Span::new(self.file, start + indent..start + first_line.len());
        let message = say("text-breaks-off")
            .text("id", owner.id)
            .sentence("reason", cut.reason);
        let finding = Diagnostic::new(Rule::SyntaxError, span, message)
            .help(cut.help)
            .related(owner.id_span, say("text-breaks-off-here"));
        self.diagnostics.push(finding);
    }

    /// Takes in a comment of the translator's right below a text: perhaps it is a line of it. `is_apart` says that nothing
    /// but an empty line follows.
    pub(super) fn take_comment(
        &mut self,
        catalog: &mut CatalogFile<'s>,
        before: Before,
        (start, lines): (usize, &[&str]),
        is_apart: bool,
    ) {
        let owner = match before {
            Before::Message { .. } => catalog.messages.last_mut(),
            Before::Term { .. } => catalog.terms.last_mut(),
            Before::Nothing | Before::Junk { .. } => None,
        };
        let Some(owner) = owner.filter(|it| !it.damaged && !self.is_in_conflict(start)) else {
            return;
        };
        let text = self.slice(owner.value_span.range());
        let ends = |text: &str| {
            let bare = text.trim_end_matches(['»', '”', '"', ')', '’', ' ']);
            bare.ends_with(['.', '!', '?', '…', ':', ';'])
        };
        let last = lines.last().copied().unwrap_or_default();
        let breaks_off = owner.source().is_some_and(ends) && !ends(text) && ends(last);
        if breaks_off {
            let cut = syntax::Cut {
                reason: say("line-is-comment"),
                help: say("line-begins-with-mark-help").text("mark", "#"),
            };
            let content = self.slice(start..self.text.len());
            self.report_cut(owner, cut, start, content);
        } else if is_apart {
            let line = self.slice(start..self.text.len()).lines().next();
            let span = Span::new(self.file, start..start + line.map_or(0, str::len));
            let said = say("comment-below").text("id", owner.id);
            let mut finding = Diagnostic::new(Rule::SyntaxError, span, said)
                .help(say("comment-below-help"))
                .related(owner.id_span, say("text-above"));
            finding.severity = Severity::Warning;
            self.diagnostics.push(finding);
        }
    }

    fn report_attribute(&mut self, message: &Message<'s>, attribute: &Attribute<'s>) {
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

    fn report_conflicts(&mut self) {
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

    pub(super) fn report_duplicates(&mut self, catalog: &CatalogFile<'s>) {
        for (entries, what) in [(&catalog.messages, "message"), (&catalog.terms, "term")] {
            let mut same: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
            for entry in entries {
                same.entry(entry.id).or_default().push(entry.id_span);
            }
            for (id, places) in same {
                let [first, others @ ..] = &*places else {
                    continue;
                };
                // What was pasted over and over again is one fault.
                let (told, message, help) = match others.len() {
                    0..=MOST_TOLD => (
                        others.len(),
                        say("message-twice").text("kind", what).text("id", id),
                        say("message-twice-help"),
                    ),
                    count => {
                        let often = say("message-often")
                            .number("count", count + 1)
                            .text("kind", what)
                            .text("id", id);
                        (1, often, say("message-often-help"))
                    }
                };
                for place in others.iter().take(told) {
                    // An unfinished merge has two versions of a message by its nature.
                    if [first, place]
                        .into_iter()
                        .any(|it| self.is_in_conflict(it.range().start))
                    {
                        continue;
                    }
                    let finding = Diagnostic::new(Rule::DuplicateMessage, *place, message.clone())
                        .help(help.clone())
                        .related(*first, say("message-first"));
                    self.diagnostics.push(finding);
                }
            }
        }
    }

    fn is_in_conflict(&self, place: usize) -> bool {
        self.conflicts
            .iter()
            .any(|conflict| conflict.contains(&place))
    }

    fn slice(&self, range: Range<usize>) -> &'s str {
        self.text.get(range).unwrap_or_default()
    }
}

/// The kind of the entry before, and where it ends.
#[derive(Clone, Copy)]
pub(super) enum Before {
    Nothing,
    Message { end: usize },
    Term { end: usize },
    Junk { end: usize },
}

impl Before {
    /// Whether it is a text that ends on the line before `start`.
    pub(super) fn is_right_above(self, reader: &Reader<'_, '_>, start: usize) -> bool {
        let is_text = matches!(self, Self::Message { .. } | Self::Term { .. });
        let between = self.end().map(|end| reader.slice(end..start));
        is_text && between.is_some_and(|between| between.matches('\n').count() == 1)
    }

    fn end(self) -> Option<usize> {
        match self {
            Self::Nothing => None,
            Self::Message { end } | Self::Term { end } | Self::Junk { end } => Some(end),
        }
    }
}

/// The id of the message that junk was probably meant to be.
fn meant_id(content: &str) -> Option<&str> {
    // Some people write a colon for the "=".
    let line = content.lines().next().unwrap_or_default();
    let heads = [content.split_once('='), line.split_once(':')];
    heads
        .into_iter()
        .flatten()
        .find_map(|(head, _)| id_in(head))
}

/// `head`, which stands before the `=`, if it is an id.
fn id_in(head: &str) -> Option<&str> {
    let id = head.trim_end_matches(' ');
    let name = id.strip_prefix('-').unwrap_or(id);
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    (begins && name.bytes().all(fits)).then_some(id)
}

/// Whether something in a file cannot be read because of what was found. (A comment below a text may be meant as one.)
pub(crate) fn breaks(finding: &Diagnostic) -> bool {
    finding.rule == Rule::SyntaxError && finding.severity == Severity::Error
}

/// Whether `text` has conflicts that git left behind.
pub(crate) fn has_conflicts(text: &str) -> bool {
    !find_conflicts(text).is_empty()
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
