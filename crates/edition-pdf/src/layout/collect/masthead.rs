//! What the publisher puts before and after the text.

use edition_model::{GlyphCoverage, Kind, Locale, Status, Words};

use crate::layout::collect::{Collector, anchors};
use crate::layout::flow::{Frame, Keep, Node, Paragraph, Row, Rule};
use crate::layout::page::{AreaTarget, Color, Element, ElementId, Role};
use crate::layout::style::{
    ACCENT, DATE_LINE, END_MARK, MASTHEAD, ParagraphStyle, RULE, SERVICE, Setting, WARNING,
};
use crate::layout::text::{Span, Text, TextLink};

/// The share of the measure that the publisher's name may take beside the kind of document.
const PUBLISHER_SHARE: f32 = 0.66;
/// The least distance from the masthead to what follows, be it the date or the title.
pub(super) const UNDER_MASTHEAD: f32 = 18.0;

impl<'e> Collector<'e, '_> {
    /// Publisher, kind, symbol, what keeps the document back, place and date.
    pub(super) fn masthead(&mut self) {
        let edition = self.edition;
        let frame = self.frame.clone();
        self.rule(&frame, 3.0, ACCENT, 0.0, 7.0);
        let mut left = frame.clone();
        left.width *= PUBLISHER_SHARE;
        let mut right = frame.indented(frame.width * PUBLISHER_SHARE);
        let wording = &edition.wording;
        let (publisher, kind) = if wording.publisher.text.is_empty() {
            right.x = frame.x;
            right.width = frame.width;
            (Vec::new(), self.line(&wording.kind, MASTHEAD, &right))
        } else {
            let publisher = self.line(&wording.publisher, MASTHEAD, &left);
            let mut style = MASTHEAD.set(Setting::End);
            style.letters = SERVICE.letters;
            (vec![publisher], self.line(&wording.kind, style, &right))
        };
        self.nodes.push(Node::Row(Row {
            cells: vec![publisher, vec![kind]],
            padding: 0.0,
            rule: None,
        }));
        self.symbol(&frame);
        self.rule(&frame, 0.5, RULE, 6.0, UNDER_MASTHEAD);
        self.restriction(&frame);
        self.date_line(&frame);
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
        Paragraph::new(text, style, frame.clone())
    }

    pub(super) fn symbol(&mut self, frame: &Frame) {
        let edition = self.edition;
        let Some(symbol) = &edition.symbol else {
            return;
        };
        let style = SERVICE.spaced(2.0, 0.0);
        let mut paragraph = self.line(&edition.wording.symbol, style, frame);
        let element = paragraph.text.spans.first().and_then(|span| span.element);
        let span = Span::new(style.letters.bold(), &edition.locale, element);
        let space = if paragraph.text.content.is_empty() {
            ""
        } else {
            " "
        };
        paragraph.text.push(&format!("{space}{symbol}"), span);
        self.push(paragraph);
    }

    /// The lines that say that the document may not be shown, or not yet.
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

    /// What stands between the title and the text: the other languages, the contents.
    pub(super) fn after_title(&mut self) {
        self.other_languages();
        self.contents();
    }

    fn other_languages(&mut self) {
        let edition = self.edition;
        let all = edition.locales.iter().zip(&edition.wording.language_names);
        let others: Vec<_> = all
            .filter(|(locale, _)| **locale != edition.locale)
            .collect();
        if others.is_empty() {
            return;
        }
        let frame = self.frame.clone();
        let mut paragraph = self.line(&edition.wording.also_available, SERVICE, &frame);
        paragraph.style = SERVICE.spaced(0.0, 16.0);
        let Some(element) = paragraph.text.spans.first().and_then(|span| span.element) else {
            return;
        };
        for (index, (locale, name)) in others.into_iter().enumerate() {
            let before = if index == 0 { " " } else { ", " };
            let span = Span::new(SERVICE.letters, &edition.locale, Some(element));
            paragraph.text.push(before, span);
            self.language_link(locale, name, element, &mut paragraph.text);
        }
        self.push(paragraph);
    }

    fn language_link(
        &mut self,
        locale: &'e Locale,
        name: &'e Words,
        parent: ElementId,
        text: &mut Text<'e>,
    ) {
        let element = self.structure.add(Element {
            role: Role::Link,
            parent: Some(parent),
            locale: Some(locale.clone()),
            alt: None,
            segment: None,
        });
        // The name that a language has for itself may be in letters that our faces lack.
        let shown = name
            .text
            .chars()
            .all(|letter| self.fonts.covers(locale, letter));
        let shown = if shown {
            name.text.as_str()
        } else {
            locale.tag()
        };
        let document = &self.edition.document;
        let up = "../".repeat(document.depth() + 1);
        text.links.push(TextLink {
            target: AreaTarget::Url(format!("{up}{locale}/{document}.pdf")),
            element: Some(element),
            description: name.text.clone(),
        });
        let span = Span {
            link: Some(text.links.len() - 1),
            ..Span::new(SERVICE.letters.colored(ACCENT), locale, Some(element))
        };
        text.push(shown, span);
    }

    /// The end mark of press releases, and whom the press may ask.
    pub(super) fn closing(&mut self) {
        let edition = self.edition;
        let frame = self.frame.clone();
        let wording = &edition.wording;
        if edition.kind == Kind::PressRelease && !wording.end_mark.text.is_empty() {
            if let Some(Node::Paragraph(last)) = self.nodes.last_mut() {
                last.keep = Keep::WithNext;
            }
            let paragraph = self.line(&wording.end_mark, END_MARK, &frame);
            self.push(paragraph);
        }
        let invites = matches!(edition.kind, Kind::PressRelease | Kind::Announcement);
        if invites && !wording.contacts.text.is_empty() {
            self.rule(&frame, 0.5, RULE, 12.0, 6.0);
            let paragraph = self.line(&wording.contacts, SERVICE, &frame);
            self.push(paragraph);
        }
    }
}

/// The line of an embargo.
fn embargo(status: &Status) -> Option<&str> {
    match status {
        Status::Published => None,
        Status::Draft { embargo } => embargo.as_deref(),
        Status::Embargoed { line } => Some(line),
    }
}
