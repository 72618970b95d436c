//! Headings and paragraphs.

use edition_model::{Block, Locale, Origin, ParagraphNumber, PartNumber, Segment};

use crate::layout::collect::{Collector, Numbers, Place, anchors};
use crate::layout::flow::{Bookmark, Frame, Hung, Keep, Node, Paragraph, Rule};
use crate::layout::grid::HANG;
use crate::layout::style::{
    ACCENT, MARKER, PREVIOUS, ParagraphStyle, QUIET, SERVICE, Setting, heading,
};
use crate::layout::text::Text;
use crate::page::{ElementId, Role};

/// The space between a notice and the words below it.
const UNDER_MARKER: f32 = 1.0;

/// Whether a text ends in a colon, footnotes aside.
fn leads_on(text: &Text<'_>) -> bool {
    let marks = text
        .spans
        .iter()
        .rev()
        .take_while(|span| span.note.is_some());
    let end = marks
        .last()
        .map_or(text.content.len(), |mark| mark.range.start);
    let words = text.content.get(..end).unwrap_or_default();
    words.trim_end().ends_with([':', '：'])
}

impl<'e> Collector<'e, '_> {
    pub(super) fn blocks(&mut self, blocks: &'e [Block<Segment>], place: &Place) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, place);
            self.lead_on(block, blocks.get(index + 1));
        }
    }

    /// Makes a page end less likely after words that announce the next block: those that end in a colon, and above all a
    /// paragraph before a table.
    pub(super) fn lead_on(&mut self, block: &Block<Segment>, next: Option<&Block<Segment>>) {
        if let (Block::Paragraph { .. }, Some(Block::Table(_))) = (block, next) {
            self.keep_closely();
            return;
        }
        let announced = matches!(
            next,
            Some(
                Block::List { .. }
                    | Block::Definitions(_)
                    | Block::Quotation(_)
                    | Block::Boxed { .. }
                    | Block::Table(_)
                    | Block::Code { .. }
            )
        );
        let colon = matches!(self.nodes.last(), Some(Node::Paragraph(paragraph)) if leads_on(&paragraph.text));
        if announced && colon {
            self.keep_closely();
        }
    }

    /// Makes a page end very unlikely after the last paragraph.
    fn keep_closely(&mut self) {
        if let Some(Node::Paragraph(last)) = self.nodes.last_mut()
            && last.keep != Keep::WithNext
        {
            last.keep = Keep::Closely;
        }
    }

    /// Makes a page end less likely after the last paragraph.
    pub(super) fn keep_loosely(&mut self) {
        if let Some(Node::Paragraph(last)) = self.nodes.last_mut()
            && last.keep == Keep::Free
        {
            last.keep = Keep::Loosely;
        }
    }

    /// Undoes [`keep_loosely`](Self::keep_loosely).
    pub(super) fn release(&mut self) {
        if let Some(Node::Paragraph(last)) = self.nodes.last_mut()
            && last.keep == Keep::Loosely
        {
            last.keep = Keep::Free;
        }
    }

    pub(super) fn block(&mut self, block: &'e Block<Segment>, place: &Place) {
        let landmark = self.landmark();
        let first = self.nodes.len();
        self.content(block, place);
        if let Some(node) = self.nodes.get_mut(first) {
            node.begin(landmark);
        }
    }

    fn content(&mut self, block: &'e Block<Segment>, place: &Place) {
        match block {
            Block::Heading {
                level,
                number,
                segment,
            } => self.heading((*level, number.as_ref()), segment, place),
            Block::Paragraph { number, segment } => {
                self.paragraph(number.as_ref(), segment, place);
            }
            Block::List { marks, items } => self.list(marks, items, place),
            Block::Definitions(definitions) => self.definitions(definitions, place),
            Block::Quotation(blocks) => self.quotation(blocks, place),
            Block::Boxed { kind, blocks } => self.boxed(*kind, blocks, place),
            Block::Table(table) => {
                self.flush_pending(place);
                self.table(table, place);
            }
            Block::Figure {
                image,
                alt,
                caption,
            } => {
                self.flush_pending(place);
                self.figure(image, alt.as_ref(), caption.as_ref(), place);
            }
            Block::Code { text, .. } => {
                // A line of code has no room for a sign in it.
                if self.first_line > 0.0 {
                    self.flush_pending(place);
                    self.keep_closely();
                }
                self.code(text, place);
            }
            Block::Break => {
                self.flush_pending(place);
                let width = 48.0;
                self.nodes.push(Node::Rule(Rule {
                    x: place.frame.x + (place.frame.width - width) / 2.0,
                    width,
                    thickness: 0.8,
                    color: ACCENT,
                    before: 13.0,
                    after: 13.0,
                    keep: Keep::Free,
                }));
            }
        }
    }

    fn heading(
        &mut self,
        (level, number): (u8, Option<&'e PartNumber>),
        segment: &'e Segment,
        place: &Place,
    ) {
        // PDF/UA forbids skipping a heading level, even where the author did.
        let depth = level.clamp(1, 6).min(self.heading_level + 1);
        self.heading_level = depth;
        let style = heading(level);
        self.marker(segment, place.parent, &place.frame, style.before);
        let mut title = segment.unmarked_text();
        let label = number.and_then(|number| self.edition.wording.label_of(number));
        let role = Role::Heading(depth);
        let text = match label {
            Some((label, language)) => {
                title = format!("{label}. {title}");
                let whole = self.element(role, place.parent);
                let words = self.foreign_element(Role::Span, Some(whole), language);
                let language = language.unwrap_or(&self.edition.locale);
                let line = format!("{label}\n");
                let mut text = Text::plain(&line, style.letters, language, Some(words));
                let element = self.segment_element(Role::Span, Some(whole), segment);
                text.append(self.segment_text(segment, style.letters, element));
                text
            }
            None => {
                let element = self.segment_element(role, place.parent, segment);
                self.segment_text(segment, style.letters, element)
            }
        };
        let mut paragraph = Paragraph::new(text, style, place.frame.clone());
        paragraph.anchors = anchors(segment.id.as_ref());
        paragraph.anchors.extend(number.map(PartNumber::address));
        paragraph.bookmark = Some(Bookmark {
            level: depth,
            title,
        });
        paragraph.keep = Keep::WithNext;
        paragraph.style.before = self.before(segment, style.before);
        self.push(paragraph);
        self.previous(segment, place.parent, &place.frame);
        self.original_line(segment, place);
    }

    /// Which language an annex was written in first, under its heading.
    fn original_line(&mut self, segment: &Segment, place: &Place) {
        let edition = self.edition;
        let id = segment.id.as_ref();
        let Some(original) = id.and_then(|id| edition.originals.get(id)) else {
            return;
        };
        let language = original.locale.as_ref();
        let element = self.foreign_element(Role::Paragraph, place.parent, language);
        let style = SERVICE.set(Setting::End);
        let language = language.unwrap_or(&edition.locale);
        let text = Text::plain(&original.text, style.letters, language, Some(element));
        let mut paragraph = Paragraph::new(text, style, place.frame.clone());
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    fn paragraph(
        &mut self,
        number: Option<&'e ParagraphNumber>,
        segment: &'e Segment,
        place: &Place,
    ) {
        let sign = number
            .filter(|number| self.numbers != Numbers::Hidden && !number.is_silent())
            .and_then(|number| self.edition.wording.signs.sign(number));
        // On further sheets in step the numbers stand again, as decoration.
        let is_said = sign.is_some() && self.numbers == Numbers::Shown;
        let parent = match is_said {
            true => Some(self.element(Role::Division, place.parent)),
            false => place.parent,
        };
        self.marker(segment, parent, &place.frame, place.style.before);
        if let Some(sign) = sign {
            let label = is_said.then(|| self.element(Role::Label, parent));
            let words = format!("{sign}.");
            if self.has_numbers_in_line() {
                self.sign_in_line((&words, place.style.letters, label), place, 0.0);
            } else {
                let style = place.style.letters.colored(QUIET);
                self.pending.push(Hung {
                    text: Text::plain(&words, style, &self.edition.locale, label),
                    x: place.frame.x - HANG,
                    width: HANG - 10.0,
                    setting: Setting::End,
                });
            }
        }
        let element = self.segment_element(Role::Paragraph, parent, segment);
        let text = self.segment_text(segment, place.style.letters, element);
        let mut paragraph = Paragraph::new(text, place.style, place.frame.clone());
        paragraph.anchors = anchors(segment.id.as_ref());
        let address = number.map(ParagraphNumber::address);
        paragraph
            .anchors
            .extend(address.or_else(|| self.address.take()));
        paragraph.style.before = self.before(segment, place.style.before);
        self.push(paragraph);
        self.previous(segment, parent, &place.frame);
    }

    /// The space above the words of a segment, less if a notice that they are not translated is above them.
    pub(super) fn before(&self, segment: &Segment, usual: f32) -> f32 {
        if segment.locale().is_some() {
            UNDER_MARKER
        } else {
            usual
        }
    }

    /// Adds the notice above a segment that is not translated or out of date.
    pub(super) fn marker(
        &mut self,
        segment: &'e Segment,
        parent: Option<ElementId>,
        frame: &Frame,
        before: f32,
    ) {
        if let Some(paragraph) = self.marker_paragraph(segment, parent, frame) {
            let style = paragraph.style.spaced(before, 0.0);
            self.nodes
                .push(Node::Paragraph(Box::new(Paragraph { style, ..paragraph })));
        }
    }

    pub(super) fn marker_paragraph(
        &mut self,
        segment: &Segment,
        parent: Option<ElementId>,
        frame: &Frame,
    ) -> Option<Paragraph<'e>> {
        let wording = &self.edition.wording;
        let (words, locale) = match &segment.origin {
            Origin::Own => return None,
            Origin::Missing { locale } => (&wording.untranslated, locale),
            Origin::Stale { locale, .. } => (&wording.stale, locale),
        };
        let element = self.foreign_element(Role::Paragraph, parent, words.locale.as_ref());
        let spoken = words.locale.as_ref().unwrap_or(&self.edition.locale);
        let line = format!("{} [{locale}]", words.text);
        let text = Text::plain(&line, MARKER.letters, spoken, Some(element));
        let mut paragraph = Paragraph::new(text, MARKER, frame.clone());
        paragraph.keep = Keep::WithNext;
        Some(paragraph)
    }

    /// Adds the earlier translation below a segment whose source has changed.
    pub(super) fn previous(
        &mut self,
        segment: &'e Segment,
        parent: Option<ElementId>,
        frame: &Frame,
    ) {
        if let Some(paragraph) = self.previous_paragraph(segment, parent, frame) {
            if let Some(Node::Paragraph(before)) = self.nodes.last_mut() {
                before.keep = Keep::WithNext;
            }
            self.nodes.push(Node::Paragraph(Box::new(paragraph)));
        }
    }

    pub(super) fn previous_paragraph(
        &mut self,
        segment: &'e Segment,
        parent: Option<ElementId>,
        frame: &Frame,
    ) -> Option<Paragraph<'e>> {
        let Origin::Stale { previous, .. } = &segment.origin else {
            return None;
        };
        let words = &self.edition.wording.previous_translation;
        let element = self.element(Role::Paragraph, parent);
        let label = self.foreign_element(Role::Span, Some(element), words.locale.as_ref());
        let mut text = self.words(
            words,
            ParagraphStyle {
                letters: MARKER.letters,
                ..PREVIOUS
            },
            label,
        );
        let locale: &'e Locale = &self.edition.locale;
        text.push(
            " ",
            crate::layout::text::Span::new(PREVIOUS.letters, locale, Some(element)),
        );
        let translation = self.inline_text(previous, PREVIOUS.letters, locale, element);
        text.append(translation);
        Some(Paragraph::new(text, PREVIOUS, frame.clone()))
    }
}
