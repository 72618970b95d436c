//! Blocks of code, which are the same in all languages, and texts that became code by mistake.

use std::ops::Range;

use edition_model::{Block, Diagnostic, Rule, say};
use pulldown_cmark::CodeBlockKind;

use super::{BlockBuilder, Verbatim, fences};

impl BlockBuilder<'_> {
    pub(super) fn open_code(&mut self, kind: CodeBlockKind<'_>, range: Range<usize>) {
        let note = self.note.take();
        if matches!(kind, CodeBlockKind::Indented) {
            self.report_indented(range.clone());
        } else if let Some((_, span)) = note {
            let message = say("note-before-code");
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, message);
            self.findings.push(
                finding
                    .related(self.prose.span(range.clone()), say("note-code"))
                    .help(say("note-before-code-help")),
            );
        }
        let (language, fenced) = match kind {
            CodeBlockKind::Fenced(words) => {
                let language = words.split_whitespace().next().map(str::to_owned);
                (language, Some(range))
            }
            CodeBlockKind::Indented => (None, None),
        };
        self.verbatim = Some(Verbatim::Code {
            language,
            text: String::new(),
            fenced,
        });
    }

    /// Reports a text that Markdown takes for code because of the spaces before it: it would be published
    /// untranslated.
    fn report_indented(&mut self, range: Range<usize>) {
        let text = self.prose.slice(range.clone());
        let start = range.start + text.len() - text.trim_start().len();
        let span = self.first_line(&(start..range.end));
        let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, say("text-indented"));
        self.findings.push(finding.help(say("text-indented-help")));
    }

    /// Reports a block of code that does not end where it was meant to, and words that would be lost at its start.
    fn check_fence(&mut self, range: Range<usize>, code: &str) {
        let block = self.prose.slice(range.clone());
        let marks = || {
            let marks = block.chars().take_while(|it| matches!(it, '`' | '~'));
            marks.collect::<String>()
        };
        let (place, message, help) = if fences::is_unclosed(block, code) {
            (
                self.first_line(&range),
                say("fence-unclosed"),
                say("fence-unclosed-help").text("marks", marks()),
            )
        } else if let Some(words) = fences::lost_words(block) {
            let place = range.start + words.start..range.start + words.end;
            (
                self.prose.span(place),
                say("fence-words").text("marks", marks()),
                say("fence-words-help").text("marks", marks()),
            )
        } else {
            return;
        };
        let finding = Diagnostic::new(Rule::UnsupportedMarkup, place, message);
        self.findings.push(finding.help(help));
    }

    pub(super) fn close_verbatim(&mut self) {
        match self.verbatim.take() {
            Some(Verbatim::Code {
                language,
                text,
                fenced,
            }) => {
                if let Some(range) = fenced {
                    self.check_fence(range, &text);
                }
                let text = text.replace("\r\n", "\n");
                let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
                self.push(Block::Code { language, text });
            }
            Some(Verbatim::Html { text, range }) => self.take_html(&text, range),
            None => {}
        }
    }
}
