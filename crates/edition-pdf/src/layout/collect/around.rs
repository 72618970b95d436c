//! What stands around the text: the lines of an organ, the authors and the summary, signatures and contacts.

use edition_model::{Contact, Means, Segment, Words};

use crate::layout::collect::{Collector, Place, anchors};
use crate::layout::flow::{Frame, Keep, Node, Paragraph};
use crate::layout::style::{
    ACCENT, AUTHOR, BODY, CONTENTS_TITLE, INDENT, OCCASION, ParagraphStyle, RULE, SERVICE,
    SIGNATURE,
};
use crate::layout::text::{Span, Text, TextLink};
use crate::page::{AreaTarget, Role};

/// The space above a group of lines.
const ABOVE: f32 = 10.0;
/// The space below the summary.
const UNDER_SUMMARY: f32 = 16.0;

impl<'e> Collector<'e, '_> {
    /// The lines above the title that papers of an organ have.
    pub(super) fn particulars(&mut self, frame: &Frame) {
        let first = self.nodes.len();
        self.distribution(frame);
        self.language_lines(frame);
        self.session(frame, SERVICE);
        self.close_lines(first);
    }

    /// The session and the item of its agenda that a paper is for.
    pub(super) fn occasion(&mut self, frame: &Frame) {
        let first = self.nodes.len();
        self.session(frame, OCCASION);
        self.close_lines(first);
    }

    /// Who may have it.
    pub(super) fn distribution(&mut self, frame: &Frame) {
        let edition = self.edition;
        if let Some(distribution) = &edition.body.masthead.distribution {
            let words = &edition.wording.masthead.distribution;
            self.labelled(words, distribution, SERVICE.spaced(0.0, 0.0), frame);
        }
    }

    /// The language that it is in, and the one that it was written in.
    pub(super) fn language_lines(&mut self, frame: &Frame) {
        let lines = self.edition.languages.iter();
        for words in lines.flat_map(|lines| lines.own.iter().chain([&lines.original])) {
            let line = self.line(words, SERVICE.spaced(0.0, 0.0), frame);
            self.push(line);
        }
    }

    fn session(&mut self, frame: &Frame, style: ParagraphStyle) {
        let edition = self.edition;
        let masthead = &edition.body.masthead;
        let style = style.spaced(0.0, 0.0);
        if let Some(session) = &masthead.session {
            let mut style = style;
            style.letters = style.letters.bold();
            self.around(session, style, frame);
        }
        match &masthead.agenda_item {
            Some(item) if item.id.is_none() => {
                let template = &edition.wording.masthead.agenda_item;
                let words = template.fill_with(&item.plain_text(), "");
                let locale = template.locale.as_ref();
                let element = self.foreign_element(Role::Paragraph, self.root, locale);
                let locale = locale.unwrap_or(&edition.locale);
                let text = Text::plain(&words.text, style.letters, locale, Some(element));
                self.push(Paragraph::new(text, style, frame.clone()));
            }
            Some(item) => self.around(item, style, frame),
            None => {}
        }
    }

    /// Keeps the lines from `first` on together, apart from what is around them.
    fn close_lines(&mut self, first: usize) {
        self.together(first, ABOVE, Keep::WithNext);
        if let Some(Node::Paragraph(last)) = self.nodes.get_mut(first..).and_then(<[_]>::last_mut) {
            last.style.after = ABOVE;
        }
    }

    /// Who wrote the document.
    pub(super) fn authors(&mut self) {
        let frame = self.frame.clone();
        for author in &self.edition.body.masthead.authors {
            self.around(author, AUTHOR, &frame);
        }
    }

    /// The summary before the text.
    pub(super) fn summary(&mut self) {
        let edition = self.edition;
        let summary = &edition.body.masthead.summary;
        if summary.is_empty() {
            return;
        }
        let frame = self.frame.clone();
        self.small_heading(&edition.wording.masthead.summary, &frame);
        let mut place = Place::text(self.root, frame.indented(INDENT));
        place.frame.width -= INDENT;
        for paragraph in summary {
            self.around(paragraph, BODY, &place.frame.clone());
        }
        if let Some(Node::Paragraph(last)) = self.nodes.last_mut() {
            last.style.after += UNDER_SUMMARY;
        }
    }

    /// Who signed the document.
    pub(super) fn signatures(&mut self) {
        let edition = self.edition;
        let frame = self.frame.clone();
        for signature in &edition.body.masthead.signed {
            if let Some(Node::Paragraph(last)) = self.nodes.last_mut() {
                last.keep = Keep::WithNext;
            }
            let first = self.nodes.len();
            let words = &edition.wording.masthead.signed;
            self.labelled(words, &signature.name, SIGNATURE, &frame);
            if let Some(title) = &signature.title {
                self.around(title, SIGNATURE, &frame);
            }
            self.together(first, 2.0 * ABOVE, Keep::Free);
        }
    }

    /// Whom readers may turn to.
    pub(super) fn contact_persons(&mut self) {
        let edition = self.edition;
        let contacts = &edition.body.masthead.contacts;
        if contacts.is_empty() {
            return;
        }
        let frame = self.frame.clone();
        self.rule(&frame, 0.5, RULE, 14.0, 0.0);
        self.small_heading(&edition.wording.masthead.contact_persons, &frame);
        for contact in contacts {
            let first = self.nodes.len();
            self.contact(contact, &frame);
            self.together(first, ABOVE / 2.0, Keep::Free);
        }
    }

    fn contact(&mut self, contact: &'e Contact<Segment>, frame: &Frame) {
        let wording = &self.edition.wording.masthead;
        for (index, line) in contact.lines.iter().enumerate() {
            let mut style = SERVICE.spaced(0.0, 0.0);
            if index == 0 {
                style.letters = style.letters.bold();
            }
            self.around(line, style, frame);
        }
        for way in &contact.ways {
            let style = SERVICE.spaced(0.0, 0.0);
            let mut words = Means::ALL.iter().zip(&wording.means);
            let Some((_, words)) = words.find(|(means, _)| **means == way.means) else {
                continue;
            };
            let mut paragraph = self.line(words, style, frame);
            let parent = paragraph.text.spans.first().and_then(|span| span.element);
            let parent = parent.or_else(|| Some(self.element(Role::Paragraph, self.root)));
            let link = self.element(Role::Link, parent);
            let space = if words.text.is_empty() { "" } else { " " };
            let plain = Span::new(style.letters, &self.edition.locale, parent);
            paragraph.text.push(space, plain);
            paragraph.text.links.push(TextLink {
                target: AreaTarget::Url(way.address()),
                element: Some(link),
                description: way.text.clone(),
            });
            let letters = style.letters.colored(ACCENT).whole_words();
            let span = Span {
                link: Some(0),
                ..Span::new(letters, &self.edition.locale, Some(link))
            };
            paragraph.text.push(&way.text, span);
            self.push(paragraph);
        }
    }

    /// Words of the publisher's over a part of what stands around the text.
    fn small_heading(&mut self, words: &'e Words, frame: &Frame) {
        let depth = (self.heading_level + 1).min(2);
        self.heading_level = depth;
        let element = self.foreign_element(Role::Heading(depth), self.root, words.locale.as_ref());
        let text = self.words(words, CONTENTS_TITLE, element);
        let mut paragraph = Paragraph::new(text, CONTENTS_TITLE, frame.clone());
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    /// A segment as a paragraph of its own, in a draft with the notices around it.
    fn around(&mut self, segment: &'e Segment, style: ParagraphStyle, frame: &Frame) {
        self.marker(segment, self.root, frame, style.before);
        let element = self.segment_element(Role::Paragraph, self.root, segment);
        let text = self.segment_text(segment, style.letters, element);
        let mut paragraph = Paragraph::new(text, style, frame.clone());
        paragraph.anchors = anchors(segment.id.as_ref());
        self.push(paragraph);
        self.previous(segment, self.root, frame);
    }

    /// A segment with words of the publisher's before it.
    fn labelled(
        &mut self,
        words: &'e Words,
        segment: &'e Segment,
        style: ParagraphStyle,
        frame: &Frame,
    ) {
        self.marker(segment, self.root, frame, style.before);
        let mut paragraph = self.line(words, style, frame);
        let parent = paragraph.text.spans.first().and_then(|span| span.element);
        let parent = parent.or_else(|| Some(self.element(Role::Paragraph, self.root)));
        if !words.text.is_empty() {
            let span = Span::new(style.letters, &self.edition.locale, parent);
            paragraph.text.push(" ", span);
        }
        let own = self.segment_element(Role::Span, parent, segment);
        let text = self.segment_text(segment, style.letters, own);
        paragraph.text.append(text);
        paragraph.anchors = anchors(segment.id.as_ref());
        self.push(paragraph);
        self.previous(segment, self.root, frame);
    }

    /// Puts `before` points above the nodes from `first` on, and keeps them on one page; the last is kept as `keep` says.
    fn together(&mut self, first: usize, before: f32, keep: Keep) {
        let count = self.nodes.len();
        for (index, node) in self.nodes.iter_mut().enumerate().skip(first) {
            if let Node::Paragraph(paragraph) = node {
                if index == first {
                    paragraph.style.before = before;
                }
                paragraph.keep = if index + 1 == count {
                    keep
                } else {
                    Keep::WithNext
                };
            }
        }
    }
}
