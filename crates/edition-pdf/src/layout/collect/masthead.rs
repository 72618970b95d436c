//! The masthead above the text, which differs by kind of document.

use edition_model::{Kind, Locale, Status, Words};

use crate::layout::collect::{Collector, anchors};
use crate::layout::flow::{Backdrop, Frame, Keep, Node, Paragraph, Row, Rule};
use crate::layout::style::{
    ACCENT, BAND, DATE_LINE, KIND, MASTHEAD, PAPER, ParagraphStyle, RULE, SERVICE, Setting, TINT,
    WARNING,
};
use crate::layout::text::{Span, Text};
use crate::page::{Color, Role};

/// The width of the publisher's name beside the symbol, as a share of the measure.
const PUBLISHER_SHARE: f32 = 0.5;
/// The least distance from the masthead to the date or the title.
pub(super) const UNDER_MASTHEAD: f32 = 18.0;
/// The thickness of the rule at the top.
const THICK: f32 = 3.0;
const THIN: f32 = 0.5;
/// How far a band extends above and below its words.
const BAND_OUTSET: f32 = 6.0;

impl<'e> Collector<'e, '_> {
    /// Kind, publisher, symbol, notices, place and date.
    pub(super) fn masthead(&mut self) {
        let frame = self.frame.clone();
        let block = self.grid.block();
        match self.edition.kind {
            // A band that is found at a glance in a heap of papers.
            Kind::PressRelease => {
                self.band(ACCENT, PAPER);
                self.identity(8.0);
                self.rule(&block, THIN, RULE, 7.0, UNDER_MASTHEAD);
            }
            Kind::Announcement => {
                self.band(TINT, ACCENT);
                self.identity(8.0);
                self.rule(&block, THIN, RULE, 7.0, UNDER_MASTHEAD);
            }
            Kind::Findings => {
                self.rule(&block, THICK, ACCENT, 0.0, 8.0);
                self.identity(0.0);
                self.rule(&block, THIN, RULE, 7.0, 9.0);
                self.kind(UNDER_MASTHEAD);
            }
            // As in a book, with more space.
            Kind::Report => {
                self.identity(0.0);
                self.rule(&block, THICK, ACCENT, 8.0, 2.0);
                self.rule(&block, THIN, ACCENT, 2.0, 9.0);
                self.kind(UNDER_MASTHEAD + 6.0);
            }
        }
        self.restriction(&frame);
        self.date_line(&frame);
        self.particulars(&frame);
    }

    /// The kind of the document, on a band as wide as the text and the margin of its numbers.
    fn band(&mut self, color: Color, letters: Color) {
        let block = self.grid.block();
        let mut frame = self.frame.clone();
        frame.backdrops.push(Backdrop {
            x: block.x,
            width: block.width,
            outset: BAND_OUTSET,
            color,
        });
        let mut style = BAND;
        style.letters = style.letters.colored(letters);
        let mut paragraph = self.line(&self.edition.wording.kind, style, &frame);
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    fn kind(&mut self, after: f32) {
        let frame = self.frame.clone();
        let style = KIND.spaced(0.0, after);
        let mut paragraph = self.line(&self.edition.wording.kind, style, &frame);
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    /// The publisher and the symbol side by side, with `before` points above them.
    fn identity(&mut self, before: f32) {
        let edition = self.edition;
        let frame = self.frame.clone();
        let named = !edition.wording.publisher.text.is_empty();
        let share = if named { PUBLISHER_SHARE } else { 0.0 };
        let mut left = frame.clone();
        left.width *= share;
        let mut right = frame.clone();
        right.x += left.width;
        right.width -= left.width;
        let mut cells = Vec::new();
        if named {
            cells.push(vec![self.line(&edition.wording.publisher, MASTHEAD, &left)]);
        }
        let setting = if named { Setting::End } else { Setting::Start };
        let style = SERVICE.spaced(0.0, 0.0).set(setting);
        if let Some(symbol) = self.symbol_line(style, &right) {
            cells.push(vec![symbol]);
        }
        if cells.is_empty() {
            return;
        }
        self.nodes.push(Node::Row(Row {
            cells,
            before,
            padding: 0.0,
            rule: None,
            drawing: None,
        }));
    }

    pub(super) fn rule(
        &mut self,
        frame: &Frame,
        thickness: f32,
        color: Color,
        before: f32,
        after: f32,
    ) {
        self.nodes.push(Node::Rule(Rule {
            x: frame.x,
            width: frame.width,
            thickness,
            color,
            before,
            after,
            keep: Keep::WithNext,
        }));
    }

    pub(super) fn line(
        &mut self,
        words: &'e Words,
        style: ParagraphStyle,
        frame: &Frame,
    ) -> Paragraph<'e> {
        let element = self.foreign_element(Role::Paragraph, self.root, words.locale.as_ref());
        let text = self.words(words, style, element);
        Paragraph::new(text, self.beside(words, style), frame.clone())
    }

    /// A style for words that may be of another language and stand in for the edition's own: they begin on its side.
    pub(super) fn beside(&self, words: &Words, style: ParagraphStyle) -> ParagraphStyle {
        let direction = |locale: &Locale| locale.direction();
        let own = self.edition.locale.direction();
        let is_other = words
            .locale
            .as_ref()
            .map(direction)
            .is_some_and(|it| it != own);
        match style.setting {
            Setting::Start if is_other => style.set(Setting::End),
            Setting::End if is_other => style.set(Setting::Start),
            _ => style,
        }
    }

    pub(super) fn symbol_line(
        &mut self,
        style: ParagraphStyle,
        frame: &Frame,
    ) -> Option<Paragraph<'e>> {
        let edition = self.edition;
        let symbol = edition.symbol.as_ref()?;
        let mut paragraph = self.line(&edition.wording.symbol, style, frame);
        let element = paragraph.text.spans.first().and_then(|span| span.element);
        let span = Span::new(style.letters.bold(), &edition.locale, element);
        let space = if paragraph.text.content.is_empty() {
            ""
        } else {
            " "
        };
        paragraph.text.push(&format!("{space}{symbol}"), span);
        Some(paragraph)
    }

    /// The notices that the document is a draft or under embargo.
    pub(super) fn restriction(&mut self, frame: &Frame) {
        let edition = self.edition;
        let mut style = MASTHEAD.spaced(12.0, 0.0);
        style.letters = style.letters.colored(WARNING);
        if matches!(edition.status, Status::Draft { .. }) {
            let paragraph = self.line(&edition.wording.draft, style, frame);
            self.push(paragraph);
        }
        if let Some(line) = embargo(&edition.status) {
            let element = self.element(Role::Paragraph, self.root);
            let text = Text::plain(line, style.letters, &edition.locale, Some(element));
            style.before = if matches!(edition.status, Status::Draft { .. }) {
                1.0
            } else {
                style.before
            };
            self.push(Paragraph::new(text, style, frame.clone()));
        }
    }

    pub(super) fn date_line(&mut self, frame: &Frame) {
        let edition = self.edition;
        if edition.body.place.is_none() && edition.date_text.is_none() {
            return;
        }
        if let Some(place) = &edition.body.place {
            self.marker(place, self.root, frame, DATE_LINE.before);
        }
        let element = self.element(Role::Paragraph, self.root);
        let mut text = Text::default();
        let mut names = Vec::new();
        if let Some(place) = &edition.body.place {
            let own = self.segment_element(Role::Span, Some(element), place);
            text = self.segment_text(place, DATE_LINE.letters, own);
            names = anchors(place.id.as_ref());
        }
        if let Some(date) = &edition.date_text {
            let span = Span::new(DATE_LINE.letters, &edition.locale, Some(element));
            let comma = if edition.body.place.is_some() {
                ", "
            } else {
                ""
            };
            text.push(&format!("{comma}{date}"), span);
        }
        let mut paragraph = Paragraph::new(text, DATE_LINE, frame.clone());
        paragraph.anchors = names;
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }
}

/// The notice of an embargo.
fn embargo(status: &Status) -> Option<&str> {
    match status {
        Status::Published => None,
        Status::Draft { embargo } => embargo.as_deref(),
        Status::Embargoed { line } => Some(line),
    }
}
