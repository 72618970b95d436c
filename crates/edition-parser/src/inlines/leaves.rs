//! Inlines without children: text, code, marks of footnotes, breaks, and the placeables among them.

use std::ops::Range;

use edition_model::{Diagnostic, Inline, Placeable, say};
use memchr::{memchr2, memchr3};

use super::leftovers::{report_brackets, report_marks, report_stars};
use super::typed::{report_foreign, report_signs, report_unclosed};
use super::{InlineBuilder, Reading, White, links};
use crate::markdown::GUARD;
use crate::prose::{Atom, AtomContent};
use crate::words::has_single_spaces;

impl InlineBuilder {
    pub(super) fn read_text(&mut self, text: &str, range: Range<usize>, reading: &mut Reading<'_>) {
        let prose = reading.prose;
        if prose.slice(range.clone()) != text {
            // An entity was replaced by its character.
            return self.push_text(text);
        }
        let mut done = range.start.max(self.covered);
        for (&start, atom) in prose.atoms.range(range.clone()) {
            self.push_plain(done..start, reading);
            self.push_atom(start, atom, reading);
            done = atom.end;
            self.covered = atom.end;
        }
        self.push_plain(done..range.end, reading);
    }

    fn push_plain(&mut self, range: Range<usize>, reading: &mut Reading<'_>) {
        if range.is_empty() {
            return;
        }
        let text = reading.prose.slice(range.clone());
        let text = if range.start == 0 {
            text.strip_prefix(GUARD).unwrap_or(text)
        } else {
            text
        };
        if memchr3(b'*', b'[', b']', text.as_bytes()).is_some() {
            self.stars_reported = self.stars_reported || report_stars(range.clone(), reading);
            report_marks(range.clone(), reading);
            report_brackets(range.clone(), reading);
        }
        if memchr2(b'\\', b'~', text.as_bytes()).is_some() {
            report_signs(range.clone(), &mut self.signs, reading);
        }
        if memchr3(b'*', b'`', b'_', text.as_bytes()).is_some() {
            report_unclosed(range.clone(), &mut self.signs, reading);
        }
        report_foreign(range, &mut self.signs, reading);
        self.push_text(text);
    }

    fn push_atom(&mut self, start: usize, atom: &Atom, reading: &mut Reading<'_>) {
        let is_new = reading.placed.insert(start);
        match &atom.content {
            AtomContent::Placeable(text) => {
                let span = reading.prose.span(start..atom.end);
                self.white = White::Counts;
                let text = text.clone();
                self.content()
                    .push(Inline::Placeable(Placeable { text, span }));
            }
            AtomContent::Literal(text) => {
                if !text.is_empty() {
                    self.white = White::Counts;
                    self.push_words(text);
                }
            }
            AtomContent::Break => self.push_break(),
            AtomContent::Decorative => {
                // A picture before it has placed it already.
                if is_new {
                    links::report_of_nothing(start..atom.end, reading);
                }
            }
            // Blocks take those at their ends, which are masked by spaces; others have been reported.
            AtomContent::Attributes(_) => {}
        }
    }

    /// Appends text and folds its whitespace.
    pub(super) fn push_text(&mut self, text: &str) {
        // Fast path: there is rarely anything to fold.
        if has_single_spaces(text) {
            if !text.is_empty() {
                self.white = White::Counts;
                self.push_words(text);
            }
            return;
        }
        let mut folded = String::with_capacity(text.len());
        for letter in text.chars() {
            let space = letter.is_ascii_whitespace() || letter == '\u{B}';
            if !space {
                folded.push(letter);
                self.white = White::Counts;
            } else if self.white == White::Counts {
                folded.push(' ');
                self.white = White::Folds;
            }
        }
        if !folded.is_empty() {
            self.push_words(&folded);
        }
    }

    pub(super) fn push_break(&mut self) {
        if self.in_image() {
            return self.push_text(" ");
        }
        self.trim_end();
        self.white = White::Folds;
        self.content().push(Inline::LineBreak);
    }

    /// Removes a trailing space, unless it comes from a string literal.
    pub(super) fn trim_end(&mut self) {
        if self.white == White::Counts {
            return;
        }
        let content = self.content();
        if let Some(Inline::Text(text)) = content.last_mut() {
            if text.ends_with(' ') {
                text.pop();
            }
            if text.is_empty() {
                content.pop();
            }
        }
    }

    /// Appends words unchanged.
    pub(super) fn push_words(&mut self, words: &str) {
        let content = self.content();
        match content.last_mut() {
            Some(Inline::Text(text)) => text.push_str(words),
            _ => content.push(Inline::Text(words.to_owned())),
        }
    }

    pub(super) fn read_code(&mut self, code: &str, range: Range<usize>, reading: &mut Reading<'_>) {
        let mut code = code.to_owned();
        if reading.prose.atoms.range(range.clone()).next().is_some() {
            code = unmasked_code(range, reading);
        }
        self.white = White::Counts;
        if self.in_image() {
            self.push_words(&code);
        } else {
            self.content().push(Inline::Code(code));
        }
    }

    pub(super) fn read_mark(
        &mut self,
        label: &str,
        range: Range<usize>,
        reading: &mut Reading<'_>,
    ) {
        let span = reading.prose.span(range);
        if self.in_image() {
            let message = say("footnote-mark-in-picture");
            let finding = Diagnostic::new(reading.references.markup_rule(), span, message);
            reading
                .findings
                .push(finding.help(say("footnote-mark-in-picture-help")));
            return;
        }
        let before = reading.findings.len();
        match reading.references.footnote(label, span, reading.findings) {
            Some(mark) => {
                self.white = White::Counts;
                self.content().push(Inline::FootnoteMark(mark));
            }
            None if reading.findings.len() == before => self.push_text(&format!("[^{label}]")),
            None => {}
        }
    }

    pub(super) fn read_html(&mut self, html: &str, range: Range<usize>, reading: &mut Reading<'_>) {
        if self.html_reported && html.starts_with("</") {
            return;
        }
        self.html_reported = true;
        let help = if html.to_ascii_lowercase().starts_with("<br") {
            say("html-break-help")
        } else {
            say("html-unpublishable-help")
        };
        let message = say("html-unpublishable").text("html", html.trim());
        let finding = Diagnostic::new(
            reading.references.html_rule(),
            reading.prose.span(range),
            message,
        );
        reading.findings.push(finding.help(help));
    }
}

/// The text of a code span that contains atoms: in translations, even the braces in code are written as
/// string literals.
fn unmasked_code(range: Range<usize>, reading: &mut Reading<'_>) -> String {
    let prose = reading.prose;
    let raw = prose.slice(range.clone());
    let ticks = raw.len() - raw.trim_start_matches('`').len();
    let (mut done, end) = (range.start + ticks, range.end.saturating_sub(ticks));
    let mut code = String::new();
    for (&start, atom) in prose.atoms.range(done..end) {
        reading.placed.insert(start);
        code.push_str(&prose.slice(done..start).replace(['\n', '\r'], " "));
        match &atom.content {
            AtomContent::Literal(text) => code.push_str(text),
            AtomContent::Placeable(text) => {
                let message = say("placeable-in-code").text("placeable", text);
                let finding = Diagnostic::new(
                    reading.references.markup_rule(),
                    prose.span(start..atom.end),
                    message,
                );
                reading
                    .findings
                    .push(finding.help(say("placeable-in-code-help")));
                code.push_str(text);
            }
            AtomContent::Break | AtomContent::Decorative | AtomContent::Attributes(_) => {}
        }
        done = atom.end;
    }
    code.push_str(&prose.slice(done..end).replace(['\n', '\r'], " "));
    // CommonMark strips one space at each end.
    let inner = code
        .strip_prefix(' ')
        .and_then(|code| code.strip_suffix(' '));
    match inner {
        Some(inner) if code.contains(|letter| letter != ' ') => inner.to_owned(),
        _ => code,
    }
}
