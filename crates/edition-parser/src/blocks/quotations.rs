//! Quotations, those of official wording among them, and boxes: `> [!NOTE]`.

use std::ops::Range;

use edition_model::{Block, BoxKind, Diagnostic, Rule, say, segments_of};
use pulldown_cmark::BlockQuoteKind;

use super::{BlockBuilder, FrameKind};
use crate::attributes::{Attributes, Class, Key};
use crate::segments::Draft;

/// A quotation or box that is being read.
pub(super) struct Quotation {
    /// What the label says, of a box.
    kind: Option<BoxKind>,
    /// What its wording is from, where it is official, as far as the author says so.
    official: Option<Option<String>>,
    range: Range<usize>,
}

impl Quotation {
    /// One that begins here.
    pub(super) fn of(kind: Option<BlockQuoteKind>, range: &Range<usize>) -> Self {
        let kind = kind.map(|kind| match kind {
            BlockQuoteKind::Note => BoxKind::Note,
            BlockQuoteKind::Tip => BoxKind::Tip,
            BlockQuoteKind::Important => BoxKind::Important,
            BlockQuoteKind::Warning => BoxKind::Warning,
            BlockQuoteKind::Caution => BoxKind::Caution,
        });
        Self {
            kind,
            official: None,
            range: range.clone(),
        }
    }
}

impl BlockBuilder<'_> {
    /// Notes that the quotation around a text is of official wording.
    pub(super) fn take_official(&mut self, attributes: &Attributes) {
        if !attributes.has(Class::Official) {
            return;
        }
        let source = attributes.value(Key::Source);
        let source = source.map(|source| source.text.clone());
        let mut frames = self.frames.iter_mut().rev();
        let quotation = frames.find_map(|frame| match &mut frame.kind {
            FrameKind::Quotation(quotation) if quotation.kind.is_none() => Some(quotation),
            _ => None,
        });
        match quotation {
            Some(quotation) => quotation.official = Some(source),
            None => self.findings.extend(attributes.idle(Class::Official)),
        }
    }

    pub(super) fn close_quotation(&mut self, quotation: Quotation, blocks: Vec<Block<Draft>>) {
        let Quotation {
            kind,
            official,
            range,
        } = quotation;
        if let Some(source) = official {
            let texts = segments_of(&blocks).into_iter();
            let texts = texts.map(|text| (text.span, source.clone()));
            self.official.extend(texts);
        }
        match kind {
            Some(_) if blocks.is_empty() => {
                let place = self.first_line(&range);
                let finding = Diagnostic::new(Rule::UnsupportedMarkup, place, say("box-empty"));
                self.findings.push(finding.help(say("box-empty-help")));
            }
            Some(kind) => self.push(Block::Boxed { kind, blocks }),
            None => self.push(Block::Quotation(blocks)),
        }
    }
}
