//! The masthead above the text. All kinds have the publisher, the symbol and a rule at the top; below it, papers that are
//! cited (findings, reports) say in two columns what they are and whence they come, as those of the United Nations do;
//! press releases and announcements, which are read at once, say it in two lines.

use edition_model::{Kind, Locale, Status, Words};

use crate::layout::collect::{Collector, anchors};
use crate::layout::flow::{Frame, Keep, Node, Paragraph, Row, Rule};
use crate::layout::style::{
    ACCENT, DATE_LINE, INK, KIND, MASTHEAD, NOTICE, ParagraphStyle, SERVICE, SYMBOL, SYMBOL_HEAD,
};
use crate::layout::text::{Span, Text};
use crate::page::{Color, Role};

/// The width of the publisher's name beside the symbol, as a share of the measure.
const PUBLISHER_SHARE: f32 = 0.58;
/// The width of the column that says whence a paper comes, as a share of the measure.
const ORIGIN_SHARE: f32 = 0.37;
/// The space between the two columns.
const GUTTER: f32 = 16.0;
/// The least distance from the masthead to the date or the title.
pub(super) const UNDER_MASTHEAD: f32 = 18.0;
/// The space between the kind and the title, where no date stands between them.
const UNDER_KIND: f32 = 14.0;
/// The rules above and below the columns.
const FINE: f32 = 0.5;
const STRONG: f32 = 1.4;
/// The space above the columns, and below them.
const IN_COLUMNS: f32 = 10.0;

impl<'e> Collector<'e, '_> {
    /// Publisher, symbol, kind, place and date, the lines of an organ, notices.
    pub(super) fn masthead(&mut self) {
        let frame = self.frame.clone();
        let block = self.grid.block();
        self.identity();
        match self.edition.kind {
            Kind::Findings | Kind::Report => {
                self.rule(&block, FINE, INK, 5.0, 0.0);
                self.columns();
                self.rule(&block, STRONG, INK, 0.0, UNDER_MASTHEAD);
                self.occasion(&frame);
                self.restriction(&frame);
            }
            Kind::PressRelease | Kind::Announcement => {
                self.rule(&block, STRONG, ACCENT, 5.0, 0.0);
                self.kind(UNDER_MASTHEAD);
                self.restriction(&frame);
                self.date_line(&frame, DATE_LINE);
                self.particulars(&frame);
            }
        }
    }

    fn kind(&mut self, before: f32) {
        let frame = self.frame.clone();
        let is_dated = self.edition.body.place.is_some() || self.edition.date_text.is_some();
        let after = if is_dated { 0.0 } else { UNDER_KIND };
        let style = KIND.spaced(before, after);
        let mut paragraph = self.line(&self.edition.wording.kind, style, &frame);
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    /// What the paper is, and at its side its distribution, date and languages.
    fn columns(&mut self) {
        let frame = self.frame.clone();
        let mut right = frame.clone();
        right.width *= ORIGIN_SHARE;
        right.x += frame.width - right.width;
        let mut left = frame.clone();
        left.width -= right.width + GUTTER;
        let kind = self.line(&self.edition.wording.kind, KIND.spaced(0.0, 0.0), &left);
        let first = self.nodes.len();
        self.distribution(&right);
        self.date_line(&right, SERVICE.spaced(0.0, 0.0));
        self.language_lines(&right);
        let lines = self.nodes.drain(first..);
        let lines: Vec<Paragraph<'e>> = lines
            .filter_map(|node| match node {
                Node::Paragraph(paragraph) => Some(*paragraph),
                _ => None,
            })
            .collect();
        self.nodes.push(Node::Row(Row {
            cells: vec![vec![kind], lines],
            before: 0.0,
            padding: IN_COLUMNS,
            rule: None,
            drawing: None,
        }));
    }

    /// The publisher and the symbol side by side.
    fn identity(&mut self) {
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
        if let Some(symbol) = self.large_symbol(SYMBOL, &right) {
            cells.push(vec![symbol]);
        }
        if cells.is_empty() {
            return;
        }
        self.nodes.push(Node::Row(Row {
            cells,
            before: 0.0,
            padding: 0.0,
            rule: None,
            drawing: None,
        }));
    }

    /// The symbol without a word before it, its first part large: "**A**/HRC/22/53". It is known by its form.
    fn large_symbol(&mut self, style: ParagraphStyle, frame: &Frame) -> Option<Paragraph<'e>> {
        let edition = self.edition;
        let symbol = edition.symbol.as_ref()?;
        let element = self.element(Role::Paragraph, self.root);
        let (head, rest) = symbol_head(symbol);
        let mut text = Text::default();
        let large = Span::new(SYMBOL_HEAD, &edition.locale, Some(element));
        text.push(head, large);
        if !rest.is_empty() {
            let span = Span::new(style.letters, &edition.locale, Some(element));
            text.push(rest, span);
        }
        Some(Paragraph::new(text, style, frame.clone()))
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
        if is_other {
            style.turned_round()
        } else {
            style
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
        let mut style = NOTICE.spaced(12.0, 0.0);
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

    pub(super) fn date_line(&mut self, frame: &Frame, style: ParagraphStyle) {
        let edition = self.edition;
        if edition.body.place.is_none() && edition.date_text.is_none() {
            return;
        }
        if let Some(place) = &edition.body.place {
            self.marker(place, self.root, frame, style.before);
        }
        let element = self.element(Role::Paragraph, self.root);
        let mut text = Text::default();
        let mut names = Vec::new();
        if let Some(place) = &edition.body.place {
            let own = self.segment_element(Role::Span, Some(element), place);
            text = self.segment_text(place, style.letters, own);
            names = anchors(place.id.as_ref());
        }
        if let Some(date) = &edition.date_text {
            let span = Span::new(style.letters, &edition.locale, Some(element));
            let comma = if edition.body.place.is_some() {
                ", "
            } else {
                ""
            };
            text.push(&format!("{comma}{date}"), span);
        }
        let mut paragraph = Paragraph::new(text, style, frame.clone());
        paragraph.anchors = names;
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }
}

/// The letters of a symbol before its first stroke, and the rest.
fn symbol_head(symbol: &str) -> (&str, &str) {
    match symbol.find('/') {
        Some(stroke) => symbol.split_at(stroke),
        None => (symbol, ""),
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
