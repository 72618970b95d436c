//! The numbers of blocks, by what their attributes say.

use edition_model::{
    CountedBy, Diagnostic, Locale, ParagraphNumber, PartNumber, Recommendation, Rule, Span, say,
};

use super::count::{NoRepeat, PartKind};
use super::{BlockBuilder, Frame, FrameKind};
use crate::attributes::{Attributes, Class, Key};

impl BlockBuilder<'_> {
    /// The number of the part that a heading begins.
    pub(super) fn number_of_heading(
        &mut self,
        level: u8,
        attributes: &Attributes,
    ) -> Option<PartNumber> {
        self.end_abbreviations(level);
        let is_sorted = attributes.has(Class::Abbreviations);
        let is_uncounted = is_sorted || attributes.has(Class::Summary);
        let kind = if attributes.has(Class::Annex) {
            PartKind::Annex
        } else if attributes.has(Class::Article) {
            PartKind::Article
        } else if attributes.has(Class::Unnumbered) || is_uncounted {
            PartKind::Unnumbered
        } else {
            PartKind::Plain
        };
        // A title, and a heading in a list or quotation, which is an error itself, begin no part.
        if level == 1 || !self.frames.is_empty() {
            self.report_idle(attributes, &[Class::Annex, Class::Article]);
            self.report_idle(attributes, &[Class::Abbreviations, Class::Summary]);
            return None;
        }
        let number = self.count.heading(level, kind);
        if is_sorted {
            self.begin_abbreviations(level, attributes);
        }
        if is_uncounted {
            self.count.stop(level);
        }
        number
    }

    /// Notes which language an annex was written in first.
    pub(super) fn take_original(&mut self, attributes: &Attributes, heading: Span) {
        let is_annex = attributes.has(Class::Annex);
        let Some(value) = attributes.value(Key::Original).filter(|_| is_annex) else {
            return;
        };
        match value.text.parse::<Locale>() {
            Ok(locale) => _ = self.originals.insert(heading, locale),
            Err(error) => {
                let finding =
                    Diagnostic::new(Rule::UnsupportedMarkup, value.span, error.sentence());
                self.findings.push(finding.help(say("annex-original-help")));
            }
        }
    }

    /// The number of a paragraph with words.
    pub(super) fn number_of_paragraph(
        &mut self,
        attributes: &Attributes,
    ) -> Option<ParagraphNumber> {
        let by = match attributes.has(Class::Decimal) {
            true => CountedBy::Decimals,
            false => CountedBy::Signs,
        };
        let (is_top, is_first) = match self.frames.last() {
            None => (true, true),
            Some(frame) => (false, frame.blocks.is_empty()),
        };
        if !is_top {
            return self.number_in_item(attributes, by, is_first);
        }
        if !self.count.has_numbers() {
            self.report_idle(attributes, &[Class::Bis, Class::Decimal]);
            return None;
        }
        if attributes.has(Class::Unnumbered) {
            self.report_idle(attributes, &[Class::Bis, Class::Decimal]);
            return self.count.unnumbered();
        }
        let repeated = attributes.has(Class::Bis).then(|| self.count.repeated(by));
        let number = match repeated {
            Some(Ok(number)) => number,
            Some(Err(reason)) => {
                self.report_repeat(attributes, reason);
                self.count.paragraph(by)
            }
            None => self.count.paragraph(by),
        };
        self.await_list(attributes, number.address());
        Some(number)
    }

    /// Notes that a list by decimals shall come below the text at `address`.
    fn await_list(&mut self, attributes: &Attributes, address: String) {
        let place = attributes.place(Class::Decimal);
        self.decimals.extend(place.map(|place| (address, place)));
    }

    /// Reports what says that a list counts by decimals, and has none.
    pub(super) fn report_decimals(&mut self) {
        for place in std::mem::take(&mut self.decimals).into_values() {
            let message = say("decimal-of-nothing");
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, place, message);
            self.findings
                .push(finding.help(say("decimal-of-nothing-help")));
        }
    }

    /// The number of a text that goes on in an item. That of its first text is the item's.
    fn number_in_item(
        &mut self,
        attributes: &Attributes,
        by: CountedBy,
        is_first: bool,
    ) -> Option<ParagraphNumber> {
        if !is_first {
            // At the first, it was told as one that belongs to no item.
            self.report_idle(attributes, &[Class::Bis]);
        }
        let owner = match self.frames.last_mut() {
            Some(Frame {
                kind: FrameKind::Item(owner),
                ..
            }) => owner.as_mut(),
            _ => None,
        };
        let takes_decimals = owner
            .as_ref()
            .is_some_and(|owner| is_first && owner.number.has_decimals_below());
        if by == CountedBy::Decimals && !takes_decimals {
            self.report_idle(attributes, &[Class::Decimal]);
            return None;
        }
        let owner = owner?;
        if is_first {
            owner.by = by;
            let address = owner.number.address();
            self.await_list(attributes, address);
            return None;
        }
        Some(owner.next_text())
    }

    /// Notes what a paragraph or an item recommends.
    pub(super) fn take_recommendation(&mut self, attributes: &Attributes, span: Span) {
        if !attributes.has(Class::Recommendation) {
            return;
        }
        let to = attributes.value(Key::To).and_then(|to| {
            let term = to.text.strip_prefix('-').filter(|term| !term.is_empty());
            if term.is_none() {
                let message = say("recommendation-to-words").text("words", &to.text);
                let finding = Diagnostic::new(Rule::UnsupportedMarkup, to.span, message);
                self.findings
                    .push(finding.help(say("recommendation-to-words-help")));
            }
            Some((term?.to_owned(), to.span))
        });
        let theme = attributes.value(Key::Theme);
        self.recommendations.push(Recommendation {
            span,
            to,
            theme: theme.map(|theme| theme.text.clone()),
        });
    }

    /// Reports classes that say nothing of this text.
    fn report_idle(&mut self, attributes: &Attributes, classes: &[Class]) {
        for class in classes {
            self.findings.extend(attributes.idle(*class));
        }
    }

    fn report_repeat(&mut self, attributes: &Attributes, reason: NoRepeat) {
        let (message, help) = match reason {
            NoRepeat::First => (say("repeat-of-nothing"), say("repeat-of-nothing-help")),
            NoRepeat::TooOften => (say("repeat-too-often"), say("repeat-too-often-help")),
        };
        if let Some(place) = attributes.place(Class::Bis) {
            let finding = Diagnostic::new(Rule::Numbering, place, message);
            self.findings.push(finding.help(help));
        }
    }
}
